"""Finds the dates that sentences name, and resolves them against the day an article appeared.

Precision comes first: what could be something else ("2012 votes", "may", a time, a score) or could mean two days is
left out. One regular expression a language goes over the text once; everything else looks at what it found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from summarizer.text.dates.date_hits import DateHit, one_space
from summarizer.text.dates.date_resolution import (
    ago,
    full_date,
    named_month,
    named_weekday,
    shifted,
    yearless_day,
    yearless_month,
)
from summarizer.text.dates.partial_date import PartialDate
from summarizer.text.parsed_text import on_folded

if TYPE_CHECKING:
    from summarizer.languages import Language
    from summarizer.languages.topics.dates import Dates
    from summarizer.text.parsed_text import ParsedText

__all__ = ["DateMention", "find_dates", "may_count_back"]

_FRESH: Final = 14  # days around its publication that a text means before any anniversary of them

# Days that have become the name of what happened on them, with its year. Later on, "Sept. 11" means that one.
_NAMED_AFTER_THEIR_DAY: Final = {(9, 11): 2001, (1, 6): 2021, (10, 7): 2023}


class DateMention(NamedTuple):
    """A date that `text[start:end]` names.

    `absolute` names a month, a day or a year, be it that the anchor supplies the year; `relative` is a weekday or is
    counted from the day of writing.
    """

    start: int
    end: int
    date: PartialDate
    kind: Literal["absolute", "relative"]


def find_dates(reading: ParsedText, anchor: PartialDate | None) -> tuple[DateMention, ...]:
    """The dates a text names, in order, without overlaps; never raises, and takes time linear in the text.

    `anchor` is when the text was published. Without one, what needs it (weekdays, "last month", a day without its
    year) is left out; so is what a coarser anchor cannot resolve. Of a span of days, the first is given. A day without
    its year is of the year that the text gives that day elsewhere, if of one.
    """
    return reading.of(_mentions, anchor)


@on_folded
def _mentions(text: str, known: Language, anchor: PartialDate | None) -> list[DateMention]:
    dates = known.dates
    mentions: list[DateMention] = []
    yearless: set[int] = set()
    told = 0
    for form, match in _forms(text, dates):
        if match.start() < told or _is_part_of_a_number(text, match.start()):
            continue
        read, kind = _READERS[re.sub(r"_\d+", "", form)]
        hit = DateHit(match, dates, anchor)
        if date := read(hit):
            told = hit.beside.end() if hit.beside and kind == "absolute" else match.end()
            near = anchor is not None and abs((date.first - anchor.first).days) <= _FRESH
            if kind == "absolute" and not hit.part("year") and not hit.beside and not near:
                yearless.add(len(mentions))
            mentions.append(DateMention(match.start(), told, date, kind))
    return _of_years_told(mentions, yearless) if yearless else mentions


def _of_years_told(mentions: list[DateMention], yearless: set[int]) -> list[DateMention]:
    """The mentions, with days without a year in the year that the others give the same day: "Easter, April 8, 2012"."""
    years: dict[tuple[int, int], set[int]] = {}
    for number, mention in enumerate(mentions):
        if number not in yearless and mention.kind == "absolute" and mention.date.precision == "day":
            day = mention.date.first
            years.setdefault((day.month, day.day), set()).add(day.year)
    return [_of_year_told(mention, years) if number in yearless else mention for number, mention in enumerate(mentions)]


def _of_year_told(mention: DateMention, years: dict[tuple[int, int], set[int]]) -> DateMention:
    day = mention.date.first
    told = years.get((day.month, day.day), set()) if mention.date.precision == "day" else set()
    date = full_date(min(told), day.month, day.day) if len(told) == 1 else None
    return mention._replace(date=date) if date else mention


def may_count_back(reading: ParsedText) -> bool:
    """False for a text without "yesterday", "last week", "two days ago" and their like; costs little."""
    dates = reading.language.dates
    return any(dates.form(form).search(reading.text) for form in dates.rules.keys() & {"relative", "ago"})


def _forms(text: str, dates: Dates) -> Iterator[tuple[str, re.Match[str]]]:
    """What has the form of a date, each with the name of the first form that fits, in order and apart."""
    reached = 0
    if not dates.days:
        return
    for beginning in dates.scanner.finditer(text):
        if beginning.start() < reached:
            continue
        for form, pattern in dates.forms:
            match = pattern.match(text, beginning.start())
            if match is not None:
                reached = match.end()
                yield form, match
                break


def _is_part_of_a_number(text: str, start: int) -> bool:
    return text[start].isdigit() and bool(re.search(r"\d[.,:/–-]$|[$€£#№]$", text[max(0, start - 2) : start]))


# --- What a hit means


def _day(hit: DateHit) -> PartialDate | None:
    if hit.part("first"):
        return _numeric(int(hit.part("first")), int(hit.part("second")), int(hit.part("year")))
    month = _month_number(hit)
    day = int(hit.part("day") or 1)
    if hit.part("year"):
        return full_date(int(hit.part("year")), month, day)
    if hit.anchor is None:
        return None
    if hit.beside:
        return full_date(hit.year_beside(hit.anchor), month, day)
    weekday = hit.dates.calendar.weekday_numbers.get(hit.part("weekday").lower().rstrip("."))
    date = yearless_day(month, day, weekday, hit.anchor, hit.lean())
    if date is None or date.first.year > _NAMED_AFTER_THEIR_DAY.get((month, day), 9999):
        return None
    return None if hit.names_another_year(date) else date


def _month_number(hit: DateHit) -> int:
    return int(hit.part("mm") or hit.dates.calendar.month_numbers[hit.part("month").lower().rstrip(".")])


def _numeric(first: int, second: int, year: int) -> PartialDate | None:
    """`13/06/2013` or `06/13/2013`; nothing when it could be either."""
    if second <= 12 < first or first == second:
        return full_date(year, second, first)
    return full_date(year, first, second) if first <= 12 < second else None


def _month_of_year(hit: DateHit) -> PartialDate | None:
    month = _month_number(hit)
    return full_date(int(hit.part("year")), month, 0)


def _month(hit: DateHit) -> PartialDate | None:
    month = _month_number(hit)
    if hit.anchor is None:
        return None
    if hit.beside:
        return full_date(hit.year_beside(hit.anchor), month, 0)
    if which := one_space(hit.part("which")):
        date = named_month(month, hit.dates.which[which], hit.anchor)
    elif hit.follows(hit.dates.month_before):
        date = yearless_month(month, hit.anchor, hit.lean())
    else:
        return None
    return None if date is None or hit.names_another_year(date) else date


def _year(hit: DateHit) -> PartialDate | None:
    dates = hit.dates
    if hit.precedes(dates.year_after) or (hit.follows(dates.year_before) and not hit.precedes(dates.counted)):
        year = int(hit.part("year"))
        round_number = year < 1900 and year % 50 == 0
        return None if round_number else full_date(year, 0, 0)
    return None


def _weekday(hit: DateHit) -> PartialDate | None:
    dates = hit.dates
    if hit.anchor is None or hit.follows(dates.weekday_not_before) or hit.precedes(dates.weekday_not_after):
        return None
    if hit.is_quoted():
        return None
    which = one_space(hit.part("which") or hit.part("after_which"))
    weekday = hit.dates.calendar.weekday_numbers[hit.part("weekday").lower()]
    return named_weekday(weekday, dates.which[which] if which else 0, hit.anchor, hit.lean())


def _relative(hit: DateHit) -> PartialDate | None:
    if hit.anchor is None or hit.follows(hit.dates.relative_not_before) or hit.is_quoted():
        return None
    phrase = one_space(hit.match[0])
    if phrase in hit.dates.nowadays and not hit.follows(hit.dates.today_before):
        return None
    unit, amount = hit.dates.shifts[phrase]
    return shifted(unit, amount, hit.anchor)


def _ago(hit: DateHit) -> PartialDate | None:
    if hit.anchor is None or (hit.dates.loosely and hit.dates.rule(hit.dates.loosely).search(hit.before)):
        return None
    dates = hit.dates
    count, unit = hit.part("n").lower() or "1", dates.units[(hit.part("unit") or hit.part("single")).lower()]
    # Who is quoted may have spoken on another day, but hardly in another year.
    if unit != "year" and hit.is_quoted():
        return None
    return ago(unit, int(count) if count.isdigit() else dates.numbers[count], hit.anchor)


_Reader = Callable[[DateHit], PartialDate | None]

_READERS: Final[dict[str, tuple[_Reader, Literal["absolute", "relative"]]]] = {
    "day": (_day, "absolute"),
    "months": (_month_of_year, "absolute"),
    "month": (_month, "absolute"),
    "year": (_year, "absolute"),
    "weekday": (_weekday, "relative"),
    "relative": (_relative, "relative"),
    "ago": (_ago, "relative"),
}
