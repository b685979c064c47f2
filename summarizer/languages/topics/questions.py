"""Questions that readers of a story have, and how to tell a sentence that answers one."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic, compiled

__all__ = ["Question", "Questions"]


class Question(NamedTuple):
    """A pattern that the answer must match, and the question; `{x}` in it is the group x as the sentence has it."""

    answer: str
    text: str
    signs: tuple[str, ...] = ()
    """Without one of these in it, in lower case, no sentence answers: a cheap look before the pattern."""
    of_money: bool = False
    """What only one article counts is hardly the money of the story."""


class Questions(LanguageTopic):
    """The questions of a language, and how its sentences give a reason."""

    rules: tuple[Question, ...] = ()
    """In the order of how much a reader wants to know."""
    reason: str = ""
    """A sentence that gives a reason, with its groups `who`, `verb` and `rest`."""
    reason_sign: str = ""
    """What every such sentence has in it."""
    no_reason: frozenset[str] = NO_WORDS
    """Words in `who` with which the first verb is not the one asked about: "they say they cannot"."""
    determiners: frozenset[str] = NO_WORDS
    """Words that are written small within a question."""
    money: str = ""
    """A sum of money."""
    reason_pattern = compiled("reason")
    """Matches a sentence that gives a reason."""
    money_pattern = compiled("money")
    """Finds sums of money."""
