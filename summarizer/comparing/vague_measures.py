"""Measures without a number: "a month ago", "several miles", "the past few days", "several thousand".

A unit of the statement is compared with the unit that the source has in its place, or that it leads in with the same
vague words when the statement is worded anew. "A week" for "seven days" is none of this: a number there is figures'.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.alignment import unsupported_changes
from summarizer.text.quantities.measuring_units import CURRENCY_SIGNS, DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.languages import Language
    from summarizer.text.alignment import Change
    from summarizer.text.parsed_text import ParsedText
    from summarizer.text.tokens import Token

__all__ = ["OtherMeasure", "differ_in_measure", "other_measures"]

_SHORTEST = 3


class _Measure(NamedTuple):
    dimension: str
    unit: str


class OtherMeasure(NamedTuple):
    """A unit and what the source has for it; `in_place` when the words before and behind are the same."""

    words: str
    other: str
    in_place: bool


def other_measures(own: ParsedText, others: Sequence[ParsedText]) -> Iterator[OtherMeasure]:
    """Each unit of a text that stands for another one of its dimension in the others, which are in its language."""
    if _measures(own.language).keys().isdisjoint(token.low for token in own.tokens):
        return
    for _, change in unsupported_changes(own, others):
        if differ_in_measure(change, own.language):
            here, there = (" ".join(token.text for token in words) for words in (change.here, change.there))
            yield OtherMeasure(here, there, in_place=True)
    yield from _led_otherwise(own, others)


def differ_in_measure(change: Change, words: Language) -> bool:
    """Whether a unit stands for another one of its dimension, with nothing else that tells anything."""
    measures = _measures(words)
    mine, theirs = _only_measure(change.here, measures), _only_measure(change.there, measures)
    return mine is not None and theirs is not None and _differ(mine, theirs)


def _led_otherwise(own: ParsedText, others: Sequence[ParsedText]) -> Iterator[OtherMeasure]:
    """Units behind a vague word that no span has in any form, where a span has another one behind a vague word."""
    measures = _measures(own.language)
    known = {measures[token.low].unit for other in others for token in other.tokens if token.low in measures}
    led = [(token, measures[token.low]) for other in others for token in _vaguely_led(other)]
    for token in _vaguely_led(own):
        mine = measures[token.low]
        if mine.unit in known:
            continue
        found = next((other for other, theirs in led if _differ(mine, theirs)), None)
        if found is not None:
            yield OtherMeasure(token.text, found.text, in_place=False)


def _vaguely_led(reading: ParsedText) -> Iterator[Token]:
    leads, measures = reading.language.units.vague_leads, _measures(reading.language)
    return (token for before, token in pairwise(reading.tokens) if before.low in leads and token.low in measures)


def _only_measure(words: Sequence[Token], measures: Mapping[str, _Measure]) -> _Measure | None:
    """The unit among these words, when nothing else in them tells anything."""
    units = [token for token in words if token.low in measures]
    rest = [token for token in words if token.content and token not in units]
    return measures[units[0].low] if len(units) == 1 and not rest else None


def _differ(mine: _Measure, theirs: _Measure) -> bool:
    return mine.dimension == theirs.dimension and mine.unit != theirs.unit


@cache
def _measures(words: Language) -> Mapping[str, _Measure]:
    """What the words of a language measure, but for those that are too short to tell."""
    money = frozenset(CURRENCY_SIGNS.values())
    found = {}
    for word, unit in words.units.all_spellings.items():
        if len(word) >= _SHORTEST or not word.isascii():
            dimension = DIMENSIONS[unit][0] if unit in DIMENSIONS else "money" if unit in money else unit
            found[word] = _Measure(dimension, unit)
    for word, size in words.numbers.magnitudes.items():
        if len(word) > _SHORTEST:
            found[word] = _Measure("size", f"{size:g}")
    return found
