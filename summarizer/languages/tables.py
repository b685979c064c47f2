"""Reads tables of words that are written as running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "NEVER",
    "alternatives",
    "amounts",
    "any_pattern",
    "inflections",
    "numbered",
    "phrases",
    "ranges",
    "spellings",
    "word_pairs",
    "word_set",
]


NEVER = "(?!)"
"""A pattern that fits nothing."""


def word_set(words: str) -> frozenset[str]:
    """The words of a table written as running text; `_` stands for a space inside an entry."""
    return frozenset(phrases(words))


def word_pairs(words: str) -> dict[str, str]:
    """A table written as `key=value` words, read like `word_set`."""
    pairs = (phrase.split("=", 1) for phrase in phrases(words))
    return {pair[0]: pair[1] for pair in pairs}


def phrases(words: str) -> list[str]:
    """The entries of such a table in their order."""
    return [word.replace("_", " ") for word in words.split()] if "_" in words else words.split()


def inflections(rows: str) -> dict[str, str]:
    """Each form with the base at the head of its row; `|` parts the rows: "go went gone|run ran"."""
    parted = (row.split() for row in rows.split("|"))
    return {form: row[0] for row in parted for form in row}


def numbered(words: str) -> dict[str, int]:
    """Numbers from 1 for words in their order."""
    return {word: number for number, word in enumerate(words.split(), 1)}


def amounts(words: str) -> dict[str, float]:
    """A table of `word=amount` entries: "dozen=12 million=1e6"."""
    return {word: float(amount) for word, amount in word_pairs(words).items()}


def ranges(words: str) -> dict[str, tuple[float, float]]:
    """A table of `word=least-most` entries: "dozens=20-100"."""
    ends = {word: span.split("-") for word, span in word_pairs(words).items()}
    return {word: (float(low), float(high)) for word, (low, high) in ends.items()}


def spellings(rows: str) -> dict[str, str]:
    """Each spelling of a row with the key at its head; `|` parts the rows, `_` is a space: "km km kilometer|y year"."""
    parted = (phrases(row) for row in rows.split("|"))
    return {form: key for key, *forms in parted for form in forms}


def alternatives(words: Iterable[str]) -> str:
    """The inside of a group that matches any of these words, the longest first; nothing where there is none."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or NEVER


def any_pattern(patterns: Iterable[str]) -> re.Pattern[str]:
    """Matches what one of these patterns matches; nothing where there is none."""
    return re.compile("|".join(patterns) or NEVER)
