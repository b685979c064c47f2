"""How a language says that something is not certain, not yet so, or only said."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["HedgeKind", "Hedging"]

HedgeKind = Literal["possible", "alleged", "planned", "condition"]


class Hedging(LanguageTopic):
    """Words that hold back what a clause says."""

    possible: frozenset[str] = NO_WORDS
    """It may be so."""
    alleged: frozenset[str] = NO_WORDS
    """Somebody says so."""
    planned: frozenset[str] = NO_WORDS
    """It is to be so."""
    condition: frozenset[str] = NO_WORDS
    """It is so if something else is."""
    asking: frozenset[str] = NO_WORDS
    """Of the conditions, the ones that only ask, so that nothing depends on them: "whether"."""
    contracted: tuple[str, ...] = ()
    """How contracted words of `planned` end: "'ll"."""
    linked: frozenset[str] = NO_WORDS
    """Of these, the ones that hold back only behind one of `links`: "accused of", "believed to"."""
    links: frozenset[str] = NO_WORDS
    adjectives: frozenset[str] = NO_WORDS
    """Of the linked ones, those that also hold back a noun right behind them: "the alleged attacker"."""
    passive: frozenset[str] = NO_WORDS
    """Words that hold back by standing in a statement, and never hold anything in its source: "allegation"."""
    intentions: frozenset[str] = NO_WORDS
    """Words that, before an infinitive, say that it has not happened yet: "plans to", "warrant to"."""
    infinitive: str = ""
    """The mark of the infinitive, where that is a word of its own: "to"."""
    weighed: frozenset[str] = NO_WORDS
    """What somebody does with a step that is not decided: "considers closing"."""
    keeps_open: frozenset[str] = NO_WORDS
    """Words that leave a thing open without being a doubt: they say that it depends, or that somebody wants it."""
    will: frozenset[str] = NO_WORDS
    """What announces something; a condition beside it makes that depend on something."""
    unconditional_before: frozenset[str] = NO_WORDS
    """Words before a condition with which nothing depends on it: "even if", "asked if"."""
    unconditional_behind: frozenset[str] = NO_WORDS
    """Words behind it with which nothing does: "if any"."""
    noun_leads: frozenset[str] = NO_WORDS
    """Words behind which a noun follows, not the verb that is held back."""
    firm: frozenset[str] = NO_WORDS
    """Of the intentions, the ones that say no less than "will" does: "is set to", "agreed to", "was ordered to"."""
    copulas: frozenset[str] = NO_WORDS
    """Before an infinitive these say that it is to come: "the line is to close"."""
    causes: frozenset[str] = NO_WORDS
    """Of the intentions, the ones that give a cause where no form of "to be" stands before: "due to the rain"."""

    @cached_property
    def by_kind(self) -> Mapping[HedgeKind, frozenset[str]]:
        """The four classes of words that hold back."""
        return {
            "possible": self.possible,
            "alleged": self.alleged,
            "planned": self.planned,
            "condition": self.condition,
        }

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first words of all that holds back."""
        return self.intentions | self.weighed | self.copulas | {word.split()[0] for word in self.holding}

    @cached_property
    def holding(self) -> frozenset[str]:
        """All words of the four classes."""
        return frozenset(word for words in self.by_kind.values() for word in words)
