"""Measures without a number: "a month ago", "several miles", "the past few days", "several thousand".

A unit of the statement is compared with the unit that the source has in its place, or that it leads in with the same
vague words when the statement is worded anew. "A week" for "seven days" is none of this: a number there is figures'.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.findings import detail
from summarizer.language.alignment import differences
from summarizer.language.tokens import Token, read_tokens
from summarizer.language.units import CURRENCY_SIGNS, DIMENSIONS
from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.findings import Detail
    from summarizer.verifying.claims import Claim

__all__ = ["other_measures"]

_SHORTEST = 3


def other_measures(claim: Claim) -> Iterator[Detail]:
    """What to say of each unit that stands for another one of its dimension in the source."""
    texts = [passage.text for passage in claim.passages if passage.language == claim.language]
    if not any(_measure(token, claim.language) for token in read_tokens(claim.text, claim.language)):
        return
    for _, change in differences(claim.text, texts, claim.language):
        mine, theirs = _only_measure(change.here, claim.language), _only_measure(change.there, claim.language)
        if mine and theirs and _differ(mine, theirs, claim.language):
            yield detail("replaced", words=mine.text, other=theirs.text)
    yield from _led_otherwise(claim, texts)


def _led_otherwise(claim: Claim, texts: Sequence[str]) -> Iterator[Detail]:
    """Units behind a vague word that no span has in any form, where a span has another one behind a vague word."""
    language = claim.language
    cited = [read_tokens(text, language) for text in texts]
    known = {found[1] for tokens in cited for token in tokens if (found := _measure(token, language))}
    others = [token for tokens in cited for token in _vaguely_led(tokens, language)]
    for token in _vaguely_led(read_tokens(claim.text, language), language):
        mine = _measure(token, language)
        if mine is None or mine[1] in known:
            continue
        other = next((o for o in others if _differ(token, o, language)), None)
        if other is not None:
            yield detail("absent_other", words=token.text, other=other.text)


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
