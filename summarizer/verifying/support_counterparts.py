"""The words of content of a statement, each with its best counterpart in the source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.verifying.support_text import FUNCTION, NAME, NUMBER, Reading, kin
from summarizer.verifying.support_vectors import likeness, rarity

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["MATCH", "Word", "match_words", "mean", "share"]

# A word has a counterpart from here on, and from here on two words of other form are used alike enough to be one.
MATCH = 0.5
_ALIKE = 0.75
# So many words of the source are looked at for a likeness; the beginning of a long article says what it is about.
_PROBED = 1500


@dataclass(slots=True)
class Word:
    """A word of content of the statement: its place, base form, kind, weight, likeness and places in the source."""

    at: int
    form: str
    kind: int
    weight: float
    like: float
    meaning: float
    places: list[int]
    sentence: int


def match_words(claim: Reading, source: Reading, language: str) -> list[Word]:
    """The words of content in order; what the same form was found to be is looked up once."""
    found: list[Word] = []
    known: dict[str, tuple[float, float, list[int]]] = {}
    for at, (form, kind) in enumerate(zip(claim.base, claim.kind, strict=True)):
        if kind == FUNCTION:
            continue
        if form not in known:
            known[form] = _counterpart(claim.low[at], form, kind, source, language)
        like, meaning, places = known[form]
        weight = 0.3 + (0.7 if kind in {NAME, NUMBER} else 0.7 * rarity(claim.low[at]))
        found.append(Word(at, form, kind, weight, like, meaning, places, claim.sentence[at]))
    return found


def _counterpart(word: str, form: str, kind: int, source: Reading, language: str) -> tuple[float, float, list[int]]:
    """How like the most alike word of the source is, in form and in meaning (1 for the same), and where it stands."""
    if form in source.places:
        return 1.0, 1.0, source.places[form]
    if kind == NUMBER:
        like, places = _near_number(form, source)
        return like, like, places
    if 2 <= len(form) <= 5 and form in source.initials:
        return 0.9, 0.9, []
    others = [o for o in kin(language).get(form, ()) if o in source.places]
    if others:
        return 0.85, 0.9, [p for other in others for p in source.places[other]]
    return _near_word(word, form, source, named=kind == NAME)


def _near_word(word: str, form: str, source: Reading, *, named: bool) -> tuple[float, float, list[int]]:
    """The same for a word that has no equal there; a name is like another in its letters only."""
    shape, where = _shaped(form, source)
    if named:
        return shape, shape, source.places.get(where, [])
    meaning, other = _nearest(word, source)
    if shape < MATCH and meaning >= _ALIKE:
        return 0.9 * meaning, meaning, source.places[other]
    return shape, max(shape, meaning), source.places.get(where, []) if shape >= MATCH else []


def _shaped(form: str, source: Reading) -> tuple[float, str]:
    """The word of the source that has most of its letters."""
    best, where = 0.0, ""
    for other, places in source.places.items():
        shape = _shape(form, other)
        if shape > best:
            best, where = shape, other
        if places[0] > _PROBED and best >= MATCH:
            break
    return best, where


def _near_number(form: str, source: Reading) -> tuple[float, list[int]]:
    digits = "".join(c for c in form if c.isdigit() or c == ".")
    for other, places in source.places.items():
        if other[:1].isdigit() and digits and digits == "".join(c for c in other if c.isdigit() or c == "."):
            return 0.8, places
    return 0.0, []


def _shape(form: str, other: str) -> float:
    """0 below four common letters in front; then the share of the longer word that is common."""
    if form[:4] != other[:4] or len(form) < 4:
        return 0.0
    size = 4
    for a, b in zip(form[4:], other[4:], strict=False):
        if a != b:
            break
        size += 1
    return 0.95 * size / max(len(form), len(other))


def _nearest(word: str, source: Reading) -> tuple[float, str]:
    """The word of the source that is used most alike."""
    best, where = 0.0, ""
    for other, places in source.places.items():
        at = places[0]
        if source.kind[at] in {FUNCTION, NUMBER}:
            continue
        if at > _PROBED:
            break
        like = likeness(word, source.low[at])
        if like > best:
            best, where = like, other
    return best, where


def share(part: Sequence[object], whole: Sequence[object]) -> float:
    """A part of a whole; 0 of nothing."""
    return len(part) / len(whole) if whole else 0.0


def mean(values: Sequence[float]) -> float:
    """The mean; a half where there is nothing."""
    return sum(values) / len(values) if values else 0.5
