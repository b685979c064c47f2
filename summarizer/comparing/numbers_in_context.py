"""Numbers with the words beside them, and whether two of them are of one thing.

For a statement and what it cites, which are about one thing by intention: a word in common is enough. The numbers of
two reports are compared by what they count, in `stated_figures`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.comparing.amounts import STRICT, same_amount
from summarizer.comparing.date_parts import find_date_parts
from summarizer.text.quantities.quantity import Quantity, find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.text.parsed_text import ParsedText

__all__ = [
    "NumberInContext",
    "has_other_number",
    "have_words_in_common",
    "is_counted_place",
    "numbers_of",
    "of_same_thing",
]

_REACH = 3
# Other checks read a statement and a span whole; what stands around them is read only beside its numbers.
_READ_WHOLE = 700
_BESIDE = 120
_LEAST_IN_COMMON = 2


class NumberInContext(NamedTuple):
    """A quantity with the stems of the content words before and after it, the nearest first."""

    quantity: Quantity
    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def around(self) -> frozenset[str]:
        """The words on both sides."""
        return frozenset(self.before + self.after)


def numbers_of(reading: ParsedText) -> tuple[NumberInContext, ...]:
    """The quantities of a text that are no part of a date."""
    return reading.of(_numbers)


def _numbers(reading: ParsedText) -> tuple[NumberInContext, ...]:
    quantities = find_quantities(reading)
    dates = find_date_parts(reading) if quantities else ()
    return tuple(
        _placed(reading, quantity)
        for quantity in quantities
        if not any(date.start < quantity.end and quantity.start < date.end for date in dates)
    )


def _placed(reading: ParsedText, quantity: Quantity) -> NumberInContext:
    text = reading.text
    first, last = _window(text, quantity)
    tokens = [t for t in reading.reworded(text[first:last]).tokens if t.content and not t.text[0].isdigit()]
    before = [t.stem for t in tokens if t.end <= quantity.start - first]
    after = [t.stem for t in tokens if t.start >= quantity.end - first]
    return NumberInContext(
        quantity, text[quantity.start : quantity.end], tuple(before[: -_REACH - 1 : -1]), tuple(after[:_REACH])
    )


def _window(text: str, quantity: Quantity) -> tuple[int, int]:
    """The whole words of `text` around a number, enough to hold those that count; a short text as a whole."""
    if len(text) <= _READ_WHOLE:
        return 0, len(text)
    first = text.rfind(" ", 0, max(0, quantity.start - _BESIDE)) + 1
    last = text.find(" ", quantity.end + _BESIDE)
    return first, last if last >= 0 else len(text)


# --- One thing


def of_same_thing(figure: NumberInContext, other: NumberInContext) -> bool:
    """True when the word after the number is the same, or none could tell; for a unit, when any word beside it is."""
    if len(figure.before) > 1 and figure.before[:2] == other.before[:2]:
        return True
    if not figure.after or not other.after or figure.quantity.unit:
        return bool(figure.around & other.around) or not figure.around or not other.around
    return figure.after[0] in other.after[:2] or other.after[0] in figure.after[:2]


def has_other_number(figure: NumberInContext, cited: Iterable[NumberInContext]) -> bool:
    """Whether the source gives the thing that this number counts another number of the same unit."""
    return any(
        figure.after[:1] == other.after[:1] != ()
        and figure.quantity.unit == other.quantity.unit
        and figure.quantity.kind == other.quantity.kind
        and not same_amount(figure.quantity, other.quantity, STRICT)
        for other in cited
    )


def is_counted_place(figure: NumberInContext, other: NumberInContext) -> bool:
    """True for "four weekends" where the source speaks of the fourth weekend."""
    counted = figure.quantity.kind == "cardinal" and other.quantity.kind == "ordinal"
    same = set(figure.quantity.values) & set(other.quantity.values)
    return counted and bool(same) and figure.after[:1] == other.after[:1] != ()


def have_words_in_common(figure: NumberInContext, other: NumberInContext) -> bool:
    """True when enough words around two numbers are the same, or the word behind them is."""
    shared = figure.around & other.around
    return len(shared) >= _LEAST_IN_COMMON or bool(set(figure.after[:1]) & set(other.after[:2]))
