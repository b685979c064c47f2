"""Russian names in any case: what their forms have in common."""

from __future__ import annotations

import re
from functools import cache

from summarizer.language.person_words import GIVEN_NAMES
from summarizer.language.place_words import PLACES

__all__ = ["is_russian_given_name", "is_russian_place", "russian_stem"]

_ENDING = re.compile(r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ом|ем|ым|им|ах|ях|ых|их)$")


def russian_stem(word: str) -> str:
    """A lower-case name without its case ending; the same for all cases of nearly all names."""
    if len(word) < 4:
        return word
    stem = _ENDING.sub("", word)
    stem = (stem if len(stem) >= 3 else word).rstrip("аеёиоуыэюяйь")
    return stem if len(stem) >= 3 else word


def is_russian_place(low: str) -> bool:
    """True for a place of the table in any case."""
    return _stems(low) in _place_stems()


def is_russian_given_name(low: str) -> bool:
    """True for a given name of the table in any case."""
    return low in GIVEN_NAMES or russian_stem(low) in _given_stems()


def _stems(low: str) -> str:
    return " ".join(map(russian_stem, low.split()))


@cache
def _place_stems() -> frozenset[str]:
    return frozenset(_stems(place) for place in PLACES if place[0] >= "а")


@cache
def _given_stems() -> frozenset[str]:
    return frozenset(russian_stem(name) for name in GIVEN_NAMES if name[0] >= "а")
