"""Units: what they measure, the signs of money, and what stands beside a number: unit, shade and sign."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from summarizer.languages.topics.numbers import Numbers
    from summarizer.languages.topics.units import Units

__all__ = ["CURRENCY_SIGNS", "DIMENSIONS", "Shade", "Sign", "shade_beside", "sign_before", "unit_beside"]

_LONGEST = 48
_SIGN_REACH = 40
Shade = Literal["", "about", "near", "over", "under"]
Sign = Literal["", "-", "?"]
_BESIDE = frozenset(" \n\t\u00a0-")

# unit: (what it measures, how much of it): units of one dimension can be converted.
DIMENSIONS: dict[str, tuple[str, float]] = {
    "s": ("time", 1 / 86400), "min": ("time", 1 / 1440), "h": ("time", 1 / 24), "d": ("time", 1.0), "wk": ("time", 7.0),
    "mo": ("time", 30.4375), "y": ("time", 365.25), "decade": ("time", 3652.5),
    "mm": ("length", 0.001), "cm": ("length", 0.01), "m": ("length", 1.0), "km": ("length", 1000.0),
    "mi": ("length", 1609.34),
    "ft": ("length", 0.3048), "in": ("length", 0.0254), "yd": ("length", 0.9144),
    "g": ("weight", 0.001), "kg": ("weight", 1.0), "t": ("weight", 1000.0), "pound": ("weight", 0.4536),
    "acre": ("area", 0.004047), "ha": ("area", 0.01), "km2": ("area", 1.0), "mi2": ("area", 2.58999),
    "kph": ("speed", 1.0), "mph": ("speed", 1.60934), "%": ("share", 0.01), "share": ("share", 1.0),
    "bp": ("points", 0.01), "pt": ("points", 1.0),
}  # fmt: skip

CURRENCY_SIGNS = {
    "$": "USD", "US$": "USD", "USD": "USD", "A$": "USD", "C$": "USD", "€": "EUR", "EUR": "EUR",
    "£": "pound", "GBP": "pound",
    "¥": "JPY", "￥": "JPY", "₽": "RUB", "₹": "INR", "Rs": "INR", "₫": "VND", "₩": "KRW", "CHF": "CHF",
}  # fmt: skip


def unit_beside(text: str, start: int, end: int, reached: int, units: Units) -> tuple[str, int, int]:
    """The unit of a number and where the number starts and ends with it; a sign before `reached` is another's."""
    if sign := _money_before().search(text, max(reached, start - 5), start):
        return CURRENCY_SIGNS[sign[1]], sign.start(), end
    lead = units.before_unit.match(text, end, end + _LONGEST)
    plain = end + (text[end : end + 1] in _BESIDE)
    if found := (_unit_at(text, lead.end(), units) if lead else None) or _unit_at(text, plain, units):
        return found[0], start, found[1]
    mark = text[end : end + 2].strip()[:1]
    return (CURRENCY_SIGNS[mark], start, end + 1) if mark in CURRENCY_SIGNS else ("", start, end)


@cache
def _money_before() -> re.Pattern[str]:
    signs = "|".join(sorted(map(re.escape, CURRENCY_SIGNS), key=len, reverse=True))
    return re.compile(rf"({signs})\s?$")


def _unit_at(text: str, start: int, units: Units) -> tuple[str, int] | None:
    """The unit whose longest spelling stands at a place, and where it ends; a whole word but in Han and kana."""
    ahead = text[start : start + _LONGEST].lower()
    for length in units.lengths:
        unit = units.all_spellings.get(ahead[:length]) if length <= len(ahead) else None
        behind = ahead[length : length + 1]
        if unit and (ahead[:1] >= "\u3040" or not (behind.isalnum() or behind == "_")):
            return unit, start + length
    return None


def sign_before(text: str, start: int, end: int, known: Numbers) -> Sign:
    """The minus before a number; "?" where "loss", "below" or its like may stand for one."""
    before, after = text[max(0, start - _SIGN_REACH) : start], text[end : end + _SIGN_REACH // 2]
    if known.minus_before.search(before):
        return "-"
    return "?" if known.below_zero_near.search(before) or known.below_zero_near.search(after) else ""


def shade_beside(text: str, start: int, end: int, units: Units) -> Shade:
    """How roughly a number is meant: "about", "more than"."""
    found = units.shade_before.search(text[max(0, start - 28) : start]) or units.shade_behind.match(text, end)
    shades: tuple[Shade, ...] = ("about", "near", "over", "under")
    return next((shade for shade in shades if found and found.lastgroup == shade), "")
