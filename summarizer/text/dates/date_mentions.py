"""Finds the dates that sentences name, and resolves them against the day an article appeared.

Precision comes first: what could be something else ("2012 votes", "may", a time, a score) or could mean two days is
left out. One regular expression a language goes over the text once; everything else looks at what it found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from summarizer.text.dates.date_resolution import (
    Lean,
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

_REACH: Final = 160  # characters to either side of a date that may say how it is meant
_RULE_REACH: Final = 40  # characters in which the words right before a date are looked for
_FRESH: Final = 14  # days around its publication that a text means before any anniversary of them
_QUOTE_REACH: Final = 1000  # characters in which an open quotation mark is looked for

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


@dataclass(frozen=True)
class _Hit:
    """One match of a form, with what surrounds it in its sentence."""

    match: re.Match[str]
    dates: Dates
    anchor: PartialDate | None

    @cached_property
    def before(self) -> str:
        """The sentence up to the date, as far as it matters."""
        end = self.match.start()
        window = self.match.string[max(0, end - _REACH) : end]
        return window[max((stop.end() for stop in _stops(window, self.dates)), default=0) :]

    @cached_property
    def after(self) -> str:
        """The sentence behind the date, as far as it matters."""
        start = self.match.end()
        window = self.match.string[start : start + _REACH]
        return window[: next((stop.start() + 1 for stop in _stops(window, self.dates)), len(window))]

    @cached_property
    def beside(self) -> re.Match[str] | None:
        """The "last year" or "this year" right behind a date without a year of its own."""
        rule = self.dates.of_year
        return (
            self.dates.rule(rule).match(self.match.string, self.match.end()) if rule and not self.part("year") else None
        )

    def year_beside(self, anchor: PartialDate) -> int:
        """The year that `beside` means; 0 when there is none."""
        return anchor.first.year + self.dates.years[one_space(self.beside[1])] if self.beside else 0

    def part(self, name: str) -> str:
        """A group's text, "" when the form has none or it did not take part."""
        return self.match.groupdict().get(name) or ""


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
        hit = _Hit(match, dates, anchor)
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


# --- Where a hit stands


def _is_part_of_a_number(text: str, start: int) -> bool:
    return text[start].isdigit() and bool(re.search(r"\d[.,:/–-]$|[$€£#№]$", text[max(0, start - 2) : start]))


def _stops(window: str, dates: Dates) -> Iterator[re.Match[str]]:
    """The sentence ends in `window`, without the full stops of common abbreviations."""
    inside = dates.rule(rf"\b(?:[A-Z]|\d{{1,2}}{dates.stops_inside and '|'}{dates.stops_inside})\.$")
    for stop in _SENTENCE_END.finditer(window):
        if not inside.search(window, max(0, stop.start() - 6), stop.start() + 1):
            yield stop


_SENTENCE_END: Final = re.compile(r"[.!?…]['\"”’»)]{0,2}\s+(?=[^\sa-zа-я])|[。！？\n।]")


def _in_quotation(hit: _Hit) -> bool:
    """Whether a quotation is open: its speaker may have spoken on another day."""
    text, end = hit.match.string, hit.match.start()
    opened = ""
    for mark in re.findall(r"[\n\"“”„«»「」『』]", text[max(0, end - _QUOTE_REACH) : end]):
        if mark == '"':
            opened = "" if opened else mark
        elif mark in "„«「『" or (mark == "“" and opened != "„"):
            opened = mark
        else:
            opened = ""
    return bool(opened)


def _stands(rule: str, hit: _Hit) -> bool:
    """Whether the text right before the hit fits `rule`."""
    if not rule:
        return False
    start = hit.match.start()
    return bool(hit.dates.rule(rule).search(hit.match.string, max(0, start - _RULE_REACH), start))


def _followed(rule: str, hit: _Hit) -> bool:
    return bool(rule) and bool(hit.dates.rule(rule).match(hit.after))


def _lean(hit: _Hit) -> Lean:
    """Which side of the day of writing the nearest verb points to: the last before the date, else the first after."""
    dates = hit.dates
    side = _side(hit)
    if side != "unsure" and _stands(dates.planned_before, hit):
        return "future"
    if side != "future" and (_stands(dates.ahead_before, hit) or _followed(dates.ahead_after, hit)):
        return "ahead"
    return "past" if side == "past" else "future" if side == "future" else "unsure"


def _side(hit: _Hit) -> str:
    """The group of the nearest cue, "" when there is none."""
    dates = hit.dates
    if not dates.cues:
        return ""
    cues = dates.rule(dates.cue_boundary + f"(?:{dates.cues})")
    if behind := [*cues.finditer(hit.before)]:
        return behind[-1].lastgroup or ""
    own_clause = re.split(dates.clause, hit.after, maxsplit=1)[0] if dates.clause else hit.after
    cue = cues.search(own_clause)
    return (cue.lastgroup or "") if cue else ""


# --- What a hit means


def _day(hit: _Hit) -> PartialDate | None:
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
    date = yearless_day(month, day, weekday, hit.anchor, _lean(hit))
    if date is None or date.first.year > _NAMED_AFTER_THEIR_DAY.get((month, day), 9999):
        return None
    return None if _another_year_is_named(hit, date) else date


def _month_number(hit: _Hit) -> int:
    return int(hit.part("mm") or hit.dates.calendar.month_numbers[hit.part("month").lower().rstrip(".")])


def _numeric(first: int, second: int, year: int) -> PartialDate | None:
    """`13/06/2013` or `06/13/2013`; nothing when it could be either."""
    if second <= 12 < first or first == second:
        return full_date(year, second, first)
    return full_date(year, first, second) if first <= 12 < second else None


def _month_of_year(hit: _Hit) -> PartialDate | None:
    month = _month_number(hit)
    return full_date(int(hit.part("year")), month, 0)


def _month(hit: _Hit) -> PartialDate | None:
    month = _month_number(hit)
    if hit.anchor is None:
        return None
    if hit.beside:
        return full_date(hit.year_beside(hit.anchor), month, 0)
    if which := one_space(hit.part("which")):
        date = named_month(month, hit.dates.which[which], hit.anchor)
    elif _stands(hit.dates.month_before, hit):
        date = yearless_month(month, hit.anchor, _lean(hit))
    else:
        return None
    return None if date is None or _another_year_is_named(hit, date) else date


def _another_year_is_named(hit: _Hit, date: PartialDate) -> bool:
    """Whether the sentence, or the one before it, is about another year than the one found for a yearless date."""
    start = hit.match.start() - len(hit.before)
    told = hit.match.string[max(0, start - _REACH) : start].rpartition("\n\n")[2]
    years = re.findall(r"(?<![\w$€£.,])(?:1[5-9]|20)\d\d(?!\w)", f"{hit.before} {hit.after}")
    leads = hit.dates.year_told and rf"|\b(?:{hit.dates.year_told}) "
    years += hit.dates.rule(rf"(?i)(?:, {leads})((?:1[5-9]|20)\d\d)(?!\w)").findall(told)
    return any(int(year) != date.first.year for year in years)


def _year(hit: _Hit) -> PartialDate | None:
    dates = hit.dates
    if _followed(dates.year_after, hit) or (_stands(dates.year_before, hit) and not _followed(dates.counted, hit)):
        year = int(hit.part("year"))
        round_number = year < 1900 and year % 50 == 0
        return None if round_number else full_date(year, 0, 0)
    return None


def _weekday(hit: _Hit) -> PartialDate | None:
    dates = hit.dates
    if hit.anchor is None or _stands(dates.weekday_not_before, hit) or _followed(dates.weekday_not_after, hit):
        return None
    if _in_quotation(hit):
        return None
    which = one_space(hit.part("which") or hit.part("after_which"))
    weekday = hit.dates.calendar.weekday_numbers[hit.part("weekday").lower()]
    return named_weekday(weekday, dates.which[which] if which else 0, hit.anchor, _lean(hit))


def _relative(hit: _Hit) -> PartialDate | None:
    if hit.anchor is None or _stands(hit.dates.relative_not_before, hit) or _in_quotation(hit):
        return None
    phrase = one_space(hit.match[0])
    if phrase in hit.dates.nowadays and not _stands(hit.dates.today_before, hit):
        return None
    unit, amount = hit.dates.shifts[phrase]
    return shifted(unit, amount, hit.anchor)


def _counts_loosely(hit: _Hit) -> bool:
    rule = hit.dates.loosely
    return bool(rule and hit.dates.rule(rule).search(hit.before))


def _ago(hit: _Hit) -> PartialDate | None:
    if hit.anchor is None or _counts_loosely(hit):
        return None
    dates = hit.dates
    count, unit = hit.part("n").lower() or "1", dates.units[(hit.part("unit") or hit.part("single")).lower()]
    # Who is quoted may have spoken on another day, but hardly in another year.
    if unit != "year" and _in_quotation(hit):
        return None
    return ago(unit, int(count) if count.isdigit() else dates.numbers[count], hit.anchor)


def one_space(text: str) -> str:
    """Lower case, words parted by one space: the spelling of the tables' keys."""
    return " ".join(text.lower().split())


_Reader = Callable[[_Hit], PartialDate | None]

_READERS: Final[dict[str, tuple[_Reader, Literal["absolute", "relative"]]]] = {
    "day": (_day, "absolute"),
    "months": (_month_of_year, "absolute"),
    "month": (_month, "absolute"),
    "year": (_year, "absolute"),
    "weekday": (_weekday, "relative"),
    "relative": (_relative, "relative"),
    "ago": (_ago, "relative"),
}
