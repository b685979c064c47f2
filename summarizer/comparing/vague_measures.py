"""Measures without a number: "a month ago", "several miles", "the past few days", "several thousand".

A unit of the statement is compared with the unit that the source has in its place, or that it leads in with the same
vague words when the statement is worded anew. "A week" for "seven days" is none of this: a number there is figures'.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import load_language
from summarizer.text.alignment import differences
from summarizer.text.quantities.measuring_units import CURRENCY_SIGNS, DIMENSIONS
from summarizer.text.tokens import Token, read_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.text.alignment import Change


__all__ = ["OtherMeasure", "differ_in_measure", "other_measures"]

_SHORTEST = 3


class OtherMeasure(NamedTuple):
    """A unit and what the source has for it; `in_place` when the words before and behind are the same."""

    words: str
    other: str
    in_place: bool


def other_measures(text: str, texts: Sequence[str], language: str) -> Iterator[OtherMeasure]:
    """Each unit of `text` that stands for another one of its dimension in `texts`, all of them in one language."""
    if not any(_measure(token, language) for token in read_tokens(text, language)):
        return
    for _, change in differences(text, texts, language):
        if differ_in_measure(change, language):
            here, there = (" ".join(token.text for token in words) for words in (change.here, change.there))
            yield OtherMeasure(here, there, in_place=True)
    yield from _led_otherwise(text, texts, language)


def differ_in_measure(change: Change, language: str) -> bool:
    """Whether a unit stands for another one of its dimension, with nothing else that tells anything."""
    mine, theirs = _only_measure(change.here, language), _only_measure(change.there, language)
    return mine is not None and theirs is not None and _differ(mine, theirs, language)


def _led_otherwise(text: str, texts: Sequence[str], language: str) -> Iterator[OtherMeasure]:
    """Units behind a vague word that no span has in any form, where a span has another one behind a vague word."""
    cited = [read_tokens(each, language) for each in texts]
    known = {found[1] for tokens in cited for token in tokens if (found := _measure(token, language))}
    others = [token for tokens in cited for token in _vaguely_led(tokens, language)]
    for token in _vaguely_led(read_tokens(text, language), language):
        mine = _measure(token, language)
        if mine is None or mine[1] in known:
            continue
        other = next((o for o in others if _differ(token, o, language)), None)
        if other is not None:
            yield OtherMeasure(token.text, other.text, in_place=False)


def _vaguely_led(tokens: Sequence[Token], language: str) -> Iterator[Token]:
    leads = load_language(language).units.vague_leads
    for before, token in pairwise(tokens):
        if before.low in leads and _measure(token, language):
            yield token


def _only_measure(words: Sequence[Token], language: str) -> Token | None:
    """The unit among these words, when nothing else in them tells anything."""
    units = [token for token in words if _measure(token, language)]
    rest = [token for token in words if token.content and token not in units]
    return units[0] if len(units) == 1 and not rest else None


def _differ(mine: Token, theirs: Token, language: str) -> bool:
    here, there = _measure(mine, language), _measure(theirs, language)
    return here is not None and there is not None and here[0] == there[0] and here[1] != there[1]


def _measure(token: Token, language: str) -> tuple[str, str] | None:
    return _named_measure(token.low, language)


@lru_cache(maxsize=16384)
def _named_measure(word: str, language: str) -> tuple[str, str] | None:
    """The dimension and the unit that a word names; None for any other word and for what is too short to tell."""
    if len(word) < _SHORTEST and word.isascii():
        return None
    known = load_language(language)
    if len(word) > _SHORTEST and word in known.numbers.magnitudes:
        return "size", f"{known.numbers.magnitudes[word]:g}"
    unit = known.units.all_spellings.get(word)
    if unit is None:
        return None
    dimension = DIMENSIONS[unit][0] if unit in DIMENSIONS else "money" if unit in _currencies() else unit
    return dimension, unit


@cache
def _currencies() -> frozenset[str]:
    return frozenset(CURRENCY_SIGNS.values())
