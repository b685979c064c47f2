"""The days in the date of an article, in whatever order, words and script a page writes them."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.languages import known_languages, load_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["WORD", "month_named", "spelled_days"]

WORD: Final = r"[^\W\d_][^\s\d.,;:/()|]*(?: [^\W\d_][^\s\d.,;:/()|-]*)?"
_ORDINAL: Final = r"(?:st|nd|rd|th|er|º|°|ª|\.)?"


class SpelledDay(NamedTuple):
    """A date in a value; month and day are 0 when the value does not say."""

    start: int
    end: int
    year: int
    month: int
    day: int


@cache
def _day_patterns() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[int, int, int] | None]], ...]:
    """Where the parts of a date stand, for each way of writing one."""
    return (
        (re.compile(r"(?<!\d)(\d{4})([-/.:]) ?(\d\d?)\2 ?(\d\d?)(?!\d)"), lambda m: _ints(m[1], m[3], m[4])),
        (re.compile(r"(?<!\d)(\d\d?)([-/.]) ?(\d\d?)\2 ?(\d{4})(?!\d)"), _numeric),
        (re.compile(r"(\d{4}) ?[年년] ?(\d\d?) ?[月월] ?(\d\d?) ?[日일号號]"), lambda m: _ints(m[1], m[2], m[3])),
        (re.compile(r"(?<!\d)(\d\d?) tháng (\d\d?),?(?: năm)? (\d{4})(?!\d)"), lambda m: _ints(m[3], m[2], m[1])),
        (
            re.compile(rf"(?<!\d)(\d\d?){_ORDINAL}[ /-]?(?:de |of )?({WORD}?)[.,]?[ /-]?(?:del? )?(\d{{4}})(?!\d)"),
            lambda m: _named(m[3], m[2], m[1]),
        ),
        (
            re.compile(rf"(?<!\d)(\d{{4}})[ -]({WORD}?)\.?[ -](\d\d?){_ORDINAL}(?!\d)"),
            lambda m: _named(m[1], m[2], m[3]),
        ),
        (
            re.compile(rf"({WORD})\.?[ -](\d\d?){_ORDINAL},?[ -](\d{{4}})(?!\d)"),
            lambda m: _named(m[3], m[1], m[2]),
        ),
    )


def spelled_days(text: str) -> Iterator[SpelledDay]:
    """Every stretch that is a day in one of the ways to write one."""
    for pattern, read in _day_patterns():
        for match in pattern.finditer(text):
            if parts := read(match):
                yield SpelledDay(match.start(), match.end(), *parts)


def _ints(*parts: str) -> tuple[int, int, int]:
    year, month, day = map(int, parts)
    return year, month, day


def _named(year: str, name: str, day: str) -> tuple[int, int, int] | None:
    """The date with a month written as a word; None when the word is no month."""
    month = month_named(name)
    return (int(year), month, int(day)) if month else None


def month_named(name: str) -> int:
    """The month that the whole of `name`, its first word or its last one is; else 0."""
    words = name.rstrip(".,").replace("-", " ").split()
    forms = (" ".join(words), words[0], words[-1]) if words else ()
    bare = [form.rstrip(".,") for form in forms]
    return _first_of(bare, _months_of("en")) or _first_of(bare, _all_months()) if bare else 0


def _first_of(names: list[str], months: dict[str, int]) -> int:
    return next((months[name] for name in names if name in months), 0)


def _months_of(language: str) -> dict[str, int]:
    return load_language(language).calendar.month_numbers


@cache
def _all_months() -> dict[str, int]:
    """The months of all languages, loaded when a value first names none of the English ones."""
    return {name: number for language in sorted(known_languages()) for name, number in _months_of(language).items()}


@cache
def _all_weekdays() -> dict[str, int]:
    """The weekdays of all languages, loaded for the first value that needs one to be understood."""
    return {
        name: number
        for language in sorted(known_languages())
        for name, number in load_language(language).calendar.weekday_numbers.items()
    }


def _numeric(match: re.Match[str]) -> tuple[int, int, int] | None:
    """`13/06/2013` or `06/13/2013`; only the year when it could be either."""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "." or second <= 12 < first or first == second or _day_first(match.string):
        return year, second, first
    if first <= 12 < second:
        return year, first, second
    return _by_weekday(match.string, year, first, second) or (year, 0, 0)


def _day_first(text: str) -> bool:
    """Whether the value has a word of a language that writes the day before the month: only English ever does not."""
    foreign = _all_weekdays().keys() - load_language("en").calendar.weekday_numbers.keys()
    words = set(re.findall(r"[^\W\d_]{3,}", text))
    return "ngày" in words or "gmt+7" in text or "thứ" in words or not foreign.isdisjoint(words)


def _by_weekday(text: str, year: int, first: int, second: int) -> tuple[int, int, int] | None:
    """The reading on which the weekday in the value falls, when there is exactly one."""
    known = _all_weekdays()
    named = {known[word] for word in re.findall(r"[a-z]{3,}", text) if word in known}
    if len(named) != 1:
        return None
    readings = [(year, second, first), (year, first, second)]
    fitting = [reading for reading in readings if dt.date(*reading).weekday() in named]
    return fitting[0] if len(fitting) == 1 else None
