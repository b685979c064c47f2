"""Known places and given names, in Russian in any case."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarizer.languages import load_language

if TYPE_CHECKING:
    from summarizer.languages import Language

__all__ = ["is_given_name", "is_place", "russian_stem"]

_ENDING = re.compile(r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ом|ем|ым|им|ах|ях|ых|их)$")


def russian_stem(word: str) -> str:
    """A lower-case name without its case ending; the same for all cases of nearly all names."""
    if len(word) < 4:
        return word
    stem = _ENDING.sub("", word)
    stem = (stem if len(stem) >= 3 else word).rstrip("аеёиоуыэюяйь")
    return stem if len(stem) >= 3 else word


def is_place(low: str, known: Language) -> bool:
    """True for a place that the language knows; in Russian in whatever case."""
    return low in known.places.known or (known.code == "ru" and _stems(low) in _place_stems())


def is_given_name(low: str, known: Language) -> bool:
    """True for a given name that the language knows; in Russian in whatever case."""
    return low in known.persons.known_given_names or (known.code == "ru" and russian_stem(low) in _given_stems())


def _stems(low: str) -> str:
    return " ".join(map(russian_stem, low.split()))


@cache
def _place_stems() -> frozenset[str]:
    return frozenset(map(_stems, load_language("ru").places.names))


@cache
def _given_stems() -> frozenset[str]:
    return frozenset(map(russian_stem, load_language("ru").persons.given_names))
