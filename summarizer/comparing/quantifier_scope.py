"""Finds how much of a thing a sentence takes in: "all", "few", "at least", "rarely", with the word they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages.topics.quantifiers import CONTRARY_EXTENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.text.parsed_text import ParsedText

__all__ = ["QuantifierPhrase", "are_contrary", "extents"]

_TO_HEAD = 4


class QuantifierPhrase(NamedTuple):
    """The phrase at words `[start, end)` says how much of the word at `head`.

    `kind` is the class of phrases that contradict others; `rank` orders those from few to all, -1 for the rest.
    """

    start: int
    end: int
    head: int
    kind: str
    rank: int


def extents(reading: ParsedText) -> tuple[QuantifierPhrase, ...]:
    """The phrases of extent in a text, the longest at each place."""
    return reading.of(_extents)


def are_contrary(own: QuantifierPhrase, other: QuantifierPhrase) -> bool:
    """Whether the two exclude each other; less than the source says ("some" for "all") is no contradiction."""
    return bool({(own.kind, other.kind), (other.kind, own.kind)} & CONTRARY_EXTENTS)


def _extents(reading: ParsedText) -> tuple[QuantifierPhrase, ...]:
    return tuple(_found(reading))


def _found(reading: ParsedText) -> Iterator[QuantifierPhrase]:
    quantifiers, lows = reading.language.quantifiers, [token.low for token in reading.tokens]
    reached = 0
    for at, low in enumerate(lows):
        if at < reached:
            continue
        words, kind = next(
            (row for row in quantifiers.by_first_word.get(low, ()) if tuple(lows[at : at + len(row[0])]) == row[0]),
            ((low,), ""),
        )
        reached = at + len(words)
        rank = quantifiers.rank(" ".join(words))
        head = _head(reading, reached) if (kind or rank >= 0) and kind != "no extent" else None
        if head is not None:
            some = words == ("few",) and at > 0 and lows[at - 1] in quantifiers.some_before
            yield QuantifierPhrase(at, reached, head, "" if some else kind, rank)


def _head(reading: ParsedText, start: int) -> int | None:
    """The first telling word behind a phrase."""
    tokens = reading.tokens
    behind = range(start, min(len(tokens), start + _TO_HEAD))
    return next((i for i in behind if tokens[i].content or tokens[i].text[0].isdigit()), None)
