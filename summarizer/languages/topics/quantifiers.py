"""How a language says how much, how many and how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages.topics.topic import NO_WORDS, NOTHING, Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

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


class Quantifiers(Topic):
    """Words and phrases by how much of a thing they take in."""

    ranks: tuple[frozenset[str], ...] = ()
    """Words from few to all, in five steps."""
    extents: Mapping[str, frozenset[str]] = NOTHING
    """Phrases by class; which classes contradict each other, `CONTRARY_EXTENTS` says."""
    no_extents: frozenset[str] = NO_WORDS
    """Phrases with such words in them that say nothing of the kind: "at all", "once more"."""
