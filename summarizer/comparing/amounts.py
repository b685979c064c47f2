"""Compares two amounts: values, units that convert, rounding, and the words that announce it ("more than", "nearly").

`STRICT` is for a statement beside what it cites: the left one is the statement's. It may be rougher than the right one,
not the other way round; it may leave a unit out; and a word for "more" is no word for "less". Whole numbers below ten
thousand are counted, so that 247 people are not "250 people" unless "about" says so.

`LENIENT` is for two reports of one event, of which neither follows the other: what one may have rounded is no
contradiction, and "more than 50" beside "less than 50" is neither.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.text.quantities.measuring_units import DIMENSIONS

if TYPE_CHECKING:
    from summarizer.text.quantities.quantity import Quantity

__all__ = [
    "LENIENT",
    "STRICT",
    "Relation",
    "Rounding",
    "are_other_units",
    "digits",
    "dimension",
    "have_opposite_signs",
    "may_be_one",
    "relation",
    "same_amount",
]

Relation = Literal["equal", "contradict"]

_ABOUT = 0.12
_FAR = 1.5
_CONVERTED = 0.04
_EXACT = 1e-9
_DOZEN = 12
_LARGE = 1000


class Rounding(NamedTuple):
    """How far two amounts may be apart and still be one."""

    both_ways: bool
    """Whether either may round the other, and "about 50" may stand for "60" (both are as round as the other)."""
    unitless: bool
    """Whether the left one may leave its unit out."""
    shades: bool
    """Whether "more than 50" and "less than 50" differ."""
    counted: int
    """Whole numbers below this are counted one by one: rounding them is announced."""
    digits: int
    """How many figures a number keeps, at least, that is rounded without a word."""


STRICT = Rounding(both_ways=False, unitless=True, shades=True, counted=10_000, digits=2)
LENIENT = Rounding(both_ways=True, unitless=False, shades=False, counted=100, digits=1)


def relation(left: Quantity, right: Quantity) -> Relation | None:
    """What two reports' amounts are to each other; None where units, signs or words for "more" leave it open."""
    if have_opposite_signs(left, right) or _factor(left.unit, right.unit, LENIENT) is None:
        return None
    if not same_amount(left, right, LENIENT):
        return None if _enclose(left, right) else "contradict"
    return None if _against(left.shade, right.shade) or _against(right.shade, left.shade) else "equal"


def _enclose(left: Quantity, right: Quantity) -> bool:
    """True for "more than eight" and "nearly nine": both may stand for what lies between."""
    low, high = sorted((left, right), key=lambda q: q.values[:1])
    return left.unit == right.unit and low.shade == "over" and high.shade in {"near", "under"}


def same_amount(left: Quantity, right: Quantity, rounding: Rounding) -> bool:
    """Whether two amounts are one: equal, converted, or rounded as far as `rounding` allows.

    "Dozens" holds 40 and 60. Labels ("G7") are no amounts, and the fourth day is not four days.
    """
    if right.kind == "label" or (left.kind == "ordinal") != (right.kind == "ordinal"):
        return False
    factor = _factor(left.unit, right.unit, rounding)
    if factor is None or have_opposite_signs(left, right):
        return False
    if "vague" in {left.kind, right.kind}:
        return _vaguely(left, right, factor)
    return any(
        _agree(own, theirs * factor, left, right, rounding)
        # How round a number is shows in its own unit alone: "about 3,855 km" is no 2,395.4 miles.
        or (rounding.both_ways and _rounds(theirs, own / factor, right, left, rounding))
        for own in left.values
        for theirs in right.values
    )


def may_be_one(left: Quantity, right: Quantity) -> bool:
    """Whether two amounts in the same place of a sentence may be one, whatever is said of unit and exactness."""
    if left.kind != right.kind or left.kind == "label":
        return True
    if left.kind == "vague":
        return left.low == right.low
    if have_opposite_signs(left, right):
        return False
    if same_amount(left, right, STRICT) or same_amount(right, left, STRICT):
        return True
    pairs = [(a, b) for a in left.values for b in right.values]
    return not pairs or any(
        a == b or (abs(a - b) <= _ABOUT * max(abs(a), abs(b)) and digits(a) != digits(b)) for a, b in pairs
    )


def are_other_units(left: Quantity, right: Quantity) -> bool:
    """Whether one number stands for two different things: "$5" and "€5", "5 miles" and "5 km"."""
    if not left.unit or not right.unit or left.unit == right.unit or not set(left.values) & set(right.values):
        return False
    return not same_amount(left, right, STRICT) and not same_amount(right, left, STRICT)


def have_opposite_signs(left: Quantity, right: Quantity) -> bool:
    """True when one stands below zero and nothing says so of the other; a change in percent may be told either way."""
    return {left.sign, right.sign} == {"", "-"} and "%" not in {left.unit, right.unit}


def dimension(unit: str) -> str:
    """What a unit measures; units of one dimension convert into one another."""
    return DIMENSIONS[unit][0] if unit in DIMENSIONS else unit


def _factor(left: str, right: str, rounding: Rounding) -> float | None:
    """What turns the right unit into the left one; None when they measure different things."""
    if left == right or (rounding.unitless and not left):
        return 1.0
    mine, theirs = DIMENSIONS.get(left), DIMENSIONS.get(right)
    if mine is None or theirs is None or mine[0] != theirs[0]:
        return None
    return theirs[1] / mine[1]


def _vaguely(left: Quantity, right: Quantity, factor: float) -> bool:
    if left.kind == right.kind:
        return left.low == right.low
    return left.kind == "vague" and any(left.low <= value * factor <= left.high for value in right.values)


def _agree(own: float, theirs: float, left: Quantity, right: Quantity, rounding: Rounding) -> bool:
    converted = left.unit != right.unit and bool(left.unit)
    if abs(own - theirs) <= (_CONVERTED if converted else _EXACT) * max(abs(own), abs(theirs), 1e-9):
        return not (rounding.shades and _against(left.shade, right.shade))
    return _rounds(own, theirs, left, right, rounding)


def _rounds(value: float, true: float, rough: Quantity, exact: Quantity, rounding: Rounding) -> bool:
    """True when `value` is a rounder way to say `true`, as its words announce it."""
    own = 1 if rough.spelled and value % _DOZEN == 0 else digits(value)
    if own > digits(true) or (own == digits(true) and not (rounding.both_ways and _is_round(value))):
        return False
    ratio = true / value if value else 0.0
    if rough.shade == "over":
        return 1 < ratio <= _FAR and not (rounding.shades and exact.shade in {"under", "near"})
    if rough.shade == "under":
        return 1 / _FAR <= ratio < 1 and not (rounding.shades and exact.shade == "over")
    if rough.shade == "near":
        return 1 - _ABOUT <= ratio < 1
    if rough.shade == "about" and abs(ratio - 1) <= _ABOUT:
        return True
    return own < digits(true) and (
        _is_rounded(value, true, rough, rounding) or (rounding.both_ways and _is_cut_off(value, true))
    )


def _is_rounded(value: float, true: float, rough: Quantity, rounding: Rounding) -> bool:
    """True when a large or a broken number is given to fewer figures without a word, and rightly so.

    1.72 million may be 1.7 million and 36.4 percent 36 percent; a count is given as it is.
    """
    is_count = true == int(true) and value < rounding.counted and (rounding.unitless or not rough.unit)
    return not is_count and digits(value) >= rounding.digits and abs(true - value) <= 0.5 * _last_place(value)


def _is_cut_off(value: float, true: float) -> bool:
    """True for 18 million where 18.9 are meant: whoever writes it leaves off the rest. Small counts are never cut."""
    place = _last_place(value)
    return digits(value) > 1 and 0 <= true - value < place <= _ABOUT * value and (true != int(true) or true >= _LARGE)


@lru_cache(maxsize=4096)
def digits(value: float) -> int:
    """How many figures a number has up to its closing zeros: a rounded number has fewer."""
    return len(f"{value:.6g}".split("e")[0].replace(".", "").strip("0"))


def _is_round(value: float) -> bool:
    return digits(value) <= 2 and (value % 10 == 0 or value < 1)


def _last_place(value: float) -> float:
    """The size of the last figure that is not a closing zero: 10 for 340, 0.1 for 4.8."""
    shown = f"{value:.6g}"
    if "e" in shown:
        return 10.0 ** (int(shown.split("e")[1]) - digits(value) + 1)
    if "." in shown:
        return 10.0 ** -len(shown.split(".")[1])
    return 10.0 ** (len(shown) - len(shown.rstrip("0")))


def _against(left: str, right: str) -> bool:
    """True when the words before the same number point to different sides of it."""
    upwards, downwards = {"over"}, {"near", "under"}
    if left in upwards:
        return right in downwards | {"about"}
    return left in downwards and right in upwards
