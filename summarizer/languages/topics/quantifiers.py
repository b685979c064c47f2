"""How a language says how much, how many and how often."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.languages.topics.topic import NO_WORDS, NOTHING, LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["CONTRARY_EXTENTS", "UNIVERSAL", "Quantifiers"]

UNIVERSAL = 4
"""The rank of "all" among `Quantifiers.ranks`."""

# Classes of phrases in `Quantifiers.extents` that contradict each other.
CONTRARY_EXTENTS = frozenset(
    {
        ("whole", "scant"), ("main", "scant"), ("many", "scant"), ("whole", "single"), ("least", "most"),
        ("least", "short"), ("beyond", "short"), ("beyond", "most"),
    }
)  # fmt: skip


class Quantifiers(LanguageTopic):
    """Words and phrases by how much of a thing they take in."""

    ranks: tuple[frozenset[str], ...] = ()
    """Words from few to all, in five steps."""
    extents: Mapping[str, frozenset[str]] = NOTHING
    """Phrases by class; which classes contradict each other, `CONTRARY_EXTENTS` says."""
    no_extents: frozenset[str] = NO_WORDS
    """Phrases with such words in them that say nothing of the kind: "at all", "once more"."""

    some_before: frozenset[str] = NO_WORDS
    """Words that make "few" some: "a few", "the last few"."""

    def rank(self, phrase: str) -> int:
        """How much a word or phrase takes in, from 0 for few to `UNIVERSAL`; -1 for one that is not listed."""
        return next((rank for rank, words in enumerate(self.ranks) if phrase in words), -1)

    @cached_property
    def by_first_word(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
        """The phrases of `extents` with their class, "no extent" for the others, by first word, the longest first."""
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for kind, phrases in {**self.extents, "no extent": self.no_extents}.items():
            for phrase in phrases:
                words = tuple(phrase.split())
                found.setdefault(words[0], []).append((words, kind))
        return {first: sorted(rows, key=lambda row: -len(row[0])) for first, rows in found.items()}
