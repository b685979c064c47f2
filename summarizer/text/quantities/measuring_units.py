"""Units: what they measure, the signs of money, and which one stands behind a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.languages.topics.units import Units

__all__ = ["CURRENCY_SIGNS", "DIMENSIONS", "unit_behind"]

_LONGEST = 48
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


def unit_behind(text: str, end: int, units: Units) -> tuple[str, int] | None:
    """The unit right behind a number that ends at `end`, and where it ends itself; None when there is none."""
    lead = units.before_unit.match(text, end, end + _LONGEST)
    plain = end + (text[end : end + 1] in _BESIDE)
    return (_unit_at(text, lead.end(), units) if lead else None) or _unit_at(text, plain, units)


def _unit_at(text: str, start: int, units: Units) -> tuple[str, int] | None:
    """The unit whose longest spelling stands at a place, and where it ends; a whole word but in Han and kana."""
    ahead = text[start : start + _LONGEST].lower()
    for length in units.lengths:
        unit = units.all_spellings.get(ahead[:length]) if length <= len(ahead) else None
        if unit and (ahead[:1] >= "\u3040" or not _goes_on(ahead[length : length + 1])):
            return unit, start + length
    return None


def _goes_on(mark: str) -> bool:
    return mark.isalnum() or mark == "_"
