"""Dates as they are written: weekday, day, month, year or decade, whichever a text names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages.tables import NEVER
from summarizer.text.scripts import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.languages import Language
    from summarizer.languages.topics.calendar import Calendar
    from summarizer.text.dates import PartialDate
    from summarizer.text.parsed_text import ParsedText

__all__ = ["DateParts", "find_date_parts", "parts_of"]

_YEAR = r"(?:1[5-9]|20)\d\d"
_DECADE = r"(?<![\w.])(?:(?:1[5-9]|20)\d0|['’]?\d0)"
# Short forms that are words of their own; they count only with a full stop or beside a day's number.
_SHORTEST = 4


class DateParts(NamedTuple):
    """A date at `[start, end)`; a part that is not named is 0, and `weekday` is -1 then (Monday is 0).

    `turned`: day and month may be each other, as in 03/04/2031.
    """

    start: int
    end: int
    weekday: int = -1
    day: int = 0
    month: int = 0
    year: int = 0
    decade: int = 0
    turned: bool = False

    def within(self, other: DateParts) -> bool:
        """True when `other` has every part that this one names."""
        if self.decade:
            return self.decade == other.decade or (other.year > 0 and other.year // 10 * 10 == self.decade)
        if self.weekday not in {-1, other.weekday} or self.year not in {0, other.year}:
            return False
        return any(
            mine_day in {0, its_day} and mine_month in {0, its_month}
            for mine_day, mine_month in self.readings
            for its_day, its_month in other.readings
        )

    @property
    def readings(self) -> tuple[tuple[int, int], ...]:
        """The day and the month, and the other way round where both are open."""
        return ((self.day, self.month), (self.month, self.day)) if self.turned else ((self.day, self.month),)

    @property
    def grain(self) -> str:
        """What kind of date it is: `weekday`, `day`, `month`, `year` or `decade`."""
        if self.decade:
            return "decade"
        return "day" if self.day else "month" if self.month else "year" if self.year else "weekday"


def parts_of(date: PartialDate) -> DateParts:
    """The parts of a resolved date, as far as it is precise."""
    day, precision = date.first, date.precision
    if precision == "year":
        return DateParts(0, 0, year=day.year)
    if precision == "month":
        return DateParts(0, 0, month=day.month, year=day.year)
    return DateParts(0, 0, day.weekday(), day.day, day.month, day.year)


def find_date_parts(reading: ParsedText) -> tuple[DateParts, ...]:
    """The dates that a text writes out, in order and apart.

    Not found: "yesterday", "last week" and their like, which only the day of writing resolves, and months and weekdays
    in a language without a table.
    """
    return reading.of(_date_parts)


def _date_parts(reading: ParsedText) -> tuple[DateParts, ...]:
    return tuple(_found(reading.text, reading.language)) if _may_date(reading) else ()


def _found(text: str, known: Language) -> Iterator[DateParts]:
    for match in _pattern(known).finditer(text):
        parts = _read(text, match, known.calendar)
        if parts is not None:
            yield parts


def _may_date(reading: ParsedText) -> bool:
    """False for a text that has no digit and no name of a month or weekday."""
    if re.search(r"\d", reading.text) or reading.code in UNSPACED:
        return True
    return not reading.language.calendar.first_words.isdisjoint(re.findall(r"[^\W\d_]+", reading.text.lower()))


@cache
def _pattern(known: Language) -> re.Pattern[str]:
    calendar = known.calendar
    month = _either(calendar.month_numbers)
    weekday = _either(w for w in calendar.weekday_numbers if len(w) >= _SHORTEST or w[0] > "\u3040")
    edge = "" if known.code in UNSPACED else r"(?!\w)"
    day = r"(?<![\d.,])(?P<{}>[0-3]?\d)(?:st|nd|rd|th|er|º|\.)?(?![\d])"
    of_month = rf"(?:(?:{calendar.before_month or NEVER})\s)?"
    of_year = rf"(?:(?:{calendar.before_year or NEVER})\s)?"
    year = rf"(?:,?\s{of_year}(?P<{{}}>{_YEAR})(?!\d))?"
    forms = [
        rf"(?P<y1>(?<!\d){_YEAR})[-/.](?P<m1>[01]?\d)[-/.](?P<d1>[0-3]?\d)(?!\d)",
        rf"(?<![\d/.-])(?P<n1>[0-3]?\d)[/.-](?P<n2>[01]?\d|[0-3]\d)[/.-](?P<y2>{_YEAR})(?!\d)",
        r"(?<![\w/.-])(?P<n3>[0-3]?\d)/(?P<n4>[0-3]?\d)/(?P<short>\d\d)(?![\w/.-]\w|\w)",
        r"(?:(?P<y3>\d{4})[年년]\s?)?(?P<m3>[01]?\d)[月월](?:\s?(?P<d3>[0-3]?\d)[日號号일])?",
        r"(?P<y4>\d{4})[年년](?!\s?間)",
        *(form.replace("{year}", _YEAR) for form in calendar.written),
    ]
    if month:
        forms += [
            rf"(?<!\w)(?P<w8>{month})\.?\s{day.format('d8')}{year.format('y8')}",
            rf"{day.format('d9')}\s?{of_month}(?P<w9>{month}){edge}\.?{year.format('y9')}",
            rf"(?<!\w)(?P<w0>{month}){edge}\.?{year.format('y0')}",
        ]
    if weekday:
        lead, plural = (r"(?<!\w)" if edge else ""), ("s?" if known.code in {"en", "de"} else "")
        forms.append(rf"{lead}(?P<weekday>{weekday}){plural}{edge}")
    before, behind = calendar.decade_before or NEVER, calendar.decade_behind or NEVER
    measured = rf"\s?(?:km|kg|%|euros?|USD)|{calendar.not_years or NEVER}"
    forms += [
        rf"(?P<decade>{_DECADE}(?={behind})|(?:{before}){_DECADE}(?!\d))",
        rf"(?P<year>(?<![\w.,$€£¥#/-]){_YEAR}(?![\d%/]|[.,]\d|{measured}))",
    ]
    return re.compile("|".join(forms), re.IGNORECASE)


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _read(text: str, match: re.Match[str], calendar: Calendar) -> DateParts | None:
    groups = {name: value for name, value in match.groupdict().items() if value}
    start, end = match.span()
    if "decade" in groups:
        digits = int(re.sub(r"\D", "", groups["decade"])[-4:])
        return DateParts(start, end, decade=digits if digits > 99 else 1900 + digits if digits > 29 else 2000 + digits)
    if "weekday" in groups:
        return DateParts(start, end, weekday=calendar.weekday_numbers[groups["weekday"].lower()])
    if "year" in groups:
        return DateParts(start, end, year=int(groups["year"]))
    if "n1" in groups or "n3" in groups:
        return _checked(_in_figures(start, end, groups, calendar))
    named = {name[0]: value for name, value in groups.items()}
    if "w" in named and not _is_month(text, match, named, calendar):
        return None
    month = calendar.month_numbers[named["w"].lower()] if "w" in named else int(named.get("m", 0))
    return _checked(DateParts(start, end, day=int(named.get("d", 0)), month=month, year=int(named.get("y", 0))))


def _in_figures(start: int, end: int, groups: dict[str, str], calendar: Calendar) -> DateParts:
    """The date of "24/3/2031"; where a language writes both orders, none is guessed."""
    first, second = int(groups.get("n1") or groups["n3"]), int(groups.get("n2") or groups["n4"])
    year = int(groups["y2"]) if "y2" in groups else int(groups["short"]) + (2000 if groups["short"] < "50" else 1900)
    both = calendar.month_first
    day, month = (first, second) if second <= 12 and (first > 12 or not both) else (second, first)
    return DateParts(start, end, day=day, month=month, year=year, turned=both and first != second <= 12 and first <= 12)


def _checked(parts: DateParts) -> DateParts | None:
    return parts if parts.month <= 12 and parts.day <= 31 else None


def _is_month(text: str, match: re.Match[str], named: dict[str, str], calendar: Calendar) -> bool:
    """False for "may", "Mar" alone and their like."""
    word = named["w"]
    if "d" in named or "y" in named:
        return word[0].isupper() or not calendar.capitals
    if calendar.capitals and not word[0].isupper():
        return False
    if len(word) < _SHORTEST and word.lower() not in calendar.short_names:
        return text[match.end() - 1] == "."
    doubtful = word.lower() in calendar.doubtful
    return not doubtful or calendar.lead.search(text, max(0, match.start() - 9), match.start()) is not None
