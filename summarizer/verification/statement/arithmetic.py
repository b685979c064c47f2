"""Works out numbers that a reader gets from what is cited: sums, differences, shares, multiples, and spans of time.

A number that one of these bears out is not absent. That it is the one which is meant, only a reader can tell: nothing
here calls a statement supported.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from itertools import combinations, islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.comparing.date_parts import find_date_parts, parts_of
from summarizer.text.quantities.measuring_units import DIMENSIONS
from summarizer.text.quantities.quantity import Quantity
from summarizer.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.comparing.numbers_in_context import NumberInContext
    from summarizer.verification.claim import Claim, Passage

__all__ = ["derived_values", "share_of_each"]

_MOST = 16
_OLDEST = 120
_SOME_YEAR = 2000
_YEARS = re.compile(r"(?<![\w.,-])((?:1[5-9]|20)\d\d)\s?[-–/]\s?((?:1[5-9]|20)?\d\d)(?![\w-])")


def derived_values(quantity: Quantity, cited: Sequence[NumberInContext], claim: Claim) -> Iterator[Quantity]:
    """What arithmetic makes of the cited numbers and dates, in the unit of the number that is looked for."""
    known = [figure.quantity for figure in cited if figure.quantity.values and figure.quantity.kind == "cardinal"]
    for value in _values(quantity, known[:_MOST], claim):
        yield Quantity(0, 0, (value,), quantity.unit)


def _values(quantity: Quantity, known: Sequence[Quantity], claim: Claim) -> Iterator[float]:
    dimension = DIMENSIONS.get(quantity.unit, ("", 0.0))[0]
    yield from _added(_operands(quantity, known, dimension))
    if dimension == "share":
        yield from (value / DIMENSIONS[quantity.unit][1] for value in _shares(known))
    if dimension == "time":
        days = list(_days_between(claim))
        yield from _spans(quantity.unit, days)
    if quantity.unit in {"", "times"}:
        yield from _multiples(known, claim)


def _operands(quantity: Quantity, known: Sequence[Quantity], dimension: str) -> list[float]:
    """The values that can be added up in this unit; years of age are written without one."""
    found: list[float] = []
    for other in known:
        value = other.values[0]
        if other.unit == quantity.unit:
            found.append(value)
        elif dimension and DIMENSIONS.get(other.unit, ("",))[0] == dimension:
            found.append(value * DIMENSIONS[other.unit][1] / DIMENSIONS[quantity.unit][1])
        elif dimension == "time" and not other.unit and value <= _OLDEST:
            found.append(value)
    return found


def _added(values: Sequence[float]) -> Iterator[float]:
    for one, other in combinations(values, 2):
        yield one + other
        yield abs(one - other)
    for first in range(len(values)):
        for last in range(first + 3, len(values) + 1):
            yield sum(values[first:last])


def _shares(known: Sequence[Quantity]) -> Iterator[float]:
    """One number as a part of another of its unit, and by how much it is more or less; to whole percents too."""
    for one, other in combinations(known, 2):
        low, high = sorted((abs(one.values[0]), abs(other.values[0])))
        if one.unit == other.unit and low:
            for share in (low / high, (high - low) / low, (high - low) / high):
                yield share
                yield round(share, 2)
                yield from (part for part in (1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5) if abs(share - part) <= 0.01)


def _multiples(known: Sequence[Quantity], claim: Claim) -> Iterator[float]:
    for passage in claim.passages:
        table = passage.reading.language.numbers.multiples
        yield from (table[word] for word in words(passage.text) if word in table)
    for one, other in combinations(known, 2):
        low, high = sorted((abs(one.values[0]), abs(other.values[0])))
        if one.unit == other.unit and low and high / low >= 2:
            yield round(high / low)


def share_of_each(figure: NumberInContext, stated: Sequence[NumberInContext], claim: Claim) -> Quantity | None:
    """The share that "three in ten" is, for either of its numbers."""
    joint = claim.reading.language.numbers.share_joint
    for one, other in pairwise(stated):
        if figure not in {one, other} or not (one.quantity.values and other.quantity.values):
            continue
        part, whole = one.quantity.values[0], other.quantity.values[0]
        if part < whole and joint.fullmatch(claim.text, one.quantity.end, other.quantity.start):
            return Quantity(one.quantity.start, other.quantity.end, (part / whole,), "share", one.quantity.shade)
    return None


# --- Time between dates


class _Day(NamedTuple):
    """A day, month or year; 0 for what is not named."""

    year: int
    month: int
    day: int


def _days_between(claim: Claim) -> Iterator[tuple[_Day, _Day]]:
    dates = list(dict.fromkeys(islice(_dates(claim.passages), _MOST)))
    return combinations(dates, 2)


def _dates(passages: Iterable[Passage]) -> Iterator[_Day]:
    """The dates that the passages name and the days they appeared on, in the year of writing where none is named."""
    for passage in passages:
        published = parts_of(passage.published) if passage.published else None
        if published:
            yield _Day(published.year, published.month, published.day)
        for found in _YEARS.finditer(passage.text):
            yield _Day(int(found[1]), 0, 0)
            yield _Day(int(found[1][: 4 - len(found[2])] + found[2]), 0, 0)
        for parts in find_date_parts(passage.reading):
            year = parts.year or (published.year if published else 0)
            if parts.year or parts.month:
                yield _Day(year, parts.month, parts.day)


def _spans(unit: str, dates: Iterable[tuple[_Day, _Day]]) -> Iterator[float]:
    """How long it is from one date to the other in this unit, as far as both are precise; both ends may count."""
    scale = DIMENSIONS[unit][1]
    for one, other in dates:
        if one.day and other.day:
            days = abs(_ordinal(one) - _ordinal(other))
            yield from (days / scale, days // scale, round(days / scale), (days + 1) / scale)
        if one.month and other.month and unit in {"mo", "y"}:
            months = abs(_months(one) - _months(other)) if one.year and other.year else (other.month - one.month) % 12
            yield from (months, months + 1) if unit == "mo" else (months // 12, round(months / 12))
        if one.year and other.year and unit in {"y", "decade"}:
            years = abs(one.year - other.year)
            yield years / (10 if unit == "decade" else 1)


def _months(day: _Day) -> int:
    return day.year * 12 + day.month


def _ordinal(day: _Day) -> int:
    """The number of a day in the calendar, in a leap year where none is known; days that no month has are its last."""
    year = day.year or _SOME_YEAR
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1])).toordinal()
