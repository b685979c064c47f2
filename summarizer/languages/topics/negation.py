"""How a language denies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Negation"]


class Negation(LanguageTopic):
    """Words of negation, verbs that say a thing was not done, and what stands around them."""

    negators: frozenset[str] = NO_WORDS
    """Words of negation."""
    endings: tuple[str, ...] = ()
    """How contracted words of negation end: "n't"."""
    beginnings: tuple[str, ...] = ()
    """How contracted words of negation begin: "n'"."""
    runs_on: bool = False
    """Whether a word of negation is a run of characters that may go on over several tokens."""
    idioms: Sequence[str] = ()
    """Beginnings of what looks like a negation and is none, or no more of one than the sentence without it."""
    answers: frozenset[str] = NO_WORDS
    """Before a comma these are an answer, and deny nothing of what follows."""
    of_things: frozenset[str] = NO_WORDS
    """Negators that deny a thing: "no deal"; a deal named elsewhere affirms none."""
    determiners: frozenset[str] = NO_WORDS
    """Behind these "no" is a noun: "all no votes", "the no campaign"."""
    idle: frozenset[str] = NO_WORDS
    """Beside a negation: "or not" leaves it open, "not the first time" says that it happened."""
    never_before: frozenset[str] = NO_WORDS
    """What happens for the first time had never happened."""
    denials: frozenset[str] = NO_WORDS
    """Verbs and adjectives after which the thing did not happen or is said not to be."""
    weak_denials: frozenset[str] = NO_WORDS
    """Of these, the ones that say no more than that somebody was against it, or that it came to an end."""
    complements: frozenset[str] = NO_WORDS
    """Words that begin what a denial denies, though it is another clause: "denied that"."""
    looks_back: bool = False
    """Whether a negation may stand behind what it denies, so that the whole clause is looked at."""
    any_case: bool = False
    """Whether a word that is denied may begin with a capital letter, or the script has no small ones."""
    between: frozenset[str] = NO_WORDS
    """Words between a negation and the verb that it denies, which go or change with it."""
    changing_ends: tuple[str, str] | None = None
    """Letters at the beginning and at the end of a verb that a negation may change: "أغلقت", "لم تغلق"."""
    affirming: frozenset[str] = NO_WORDS
    """What may stand in a sentence in the place of its denial: "did not recognise" against "recognised"."""
    infinitives: frozenset[str] = NO_WORDS
    """Words that make a verb what somebody wants, expects or is asked to do: nothing is said to have happened."""
    noun_endings: tuple[str, ...] = ()
    """Endings that show a word to be a thing: a "requirement" is nothing that anybody requires here."""
    quantifiers: frozenset[str] = NO_WORDS
    """Words that count who is spoken of: what is said of all and what is said of some deny nothing of each other."""
