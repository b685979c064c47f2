"""Finds the dates that sentences name, and resolves them against the day an article appeared.

Precision comes first: what could be something else ("2012 votes", "may", a time, a score) or could mean two days is
left out. One regular expression a language goes over the text once; everything else looks at what it found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, NamedTuple

from summarizer.language.codes import primary_language
from summarizer.language.date_grammars import GRAMMARS
from summarizer.language.date_patterns import Finder, compiled, finder_of, form_of, forms_of_dates, lowered, one_space
from summarizer.language.date_resolving import (
    Lean,
    ago,
    full_date,
    named_month,
    named_weekday,
    shifted,
    yearless_day,
    yearless_month,
)
from summarizer.language.partial_date import PartialDate

__all__ = ["DateMention", "find_dates", "has_date_grammar", "may_count_back"]

_REACH: Final = 160  # characters to either side of a date that may say how it is meant
_RULE_REACH: Final = 40  # characters in which the words right before a date are looked for
_FRESH: Final = 14  # days around its publication that a text means before any anniversary of them
_QUOTE_REACH: Final = 1000  # characters in which an open quotation mark is looked for

# Days that have become the name of what happened on them, with its year. Later on, "Sept. 11" means that one.
_NAMED_AFTER_THEIR_DAY: Final = {(9, 11): 2001, (1, 6): 2021, (10, 7): 2023}

# What a number that is no year counts: "in 2012 homes", "since 2000 people". Verbs in -s may follow a year.
_COUNTED: Final = (
    r"[\s-](?:(?!(?:was|is|has|does|as|this|his|its|elections|games|unless|across|towards|besides)\b)[a-z]{2,20}s|people|men"
    r"|women|children|percent|per|feet|km|kg|mph|million|billion|more|other|Menschen|Euro|Prozent|personas|personnes|euros"
    r"|человек|рублей|người|ca|đồng)\b"
)


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
    finder: Finder
    anchor: PartialDate | None

    @cached_property
    def before(self) -> str:
        """The sentence up to the date, as far as it matters."""
        end = self.match.start()
        window = self.match.string[max(0, end - _REACH) : end]
        return window[max((stop.end() for stop in _stops(window)), default=0) :]

    @cached_property
    def after(self) -> str:
        """The sentence behind the date, as far as it matters."""
        start = self.match.end()
        window = self.match.string[start : start + _REACH]
        return window[: next((stop.start() + 1 for stop in _stops(window)), len(window))]

    @cached_property
    def beside(self) -> re.Match[str] | None:
        """The "last year" or "this year" right behind a date without a year of its own."""
        rule = self.finder.grammar.of_year
        return compiled(rule).match(self.match.string, self.match.end()) if rule and not self.part("year") else None

    def year_beside(self, anchor: PartialDate) -> int:
        """The year that `beside` means; 0 when there is none."""
        return anchor.first.year + self.finder.grammar.years[one_space(self.beside[1])] if self.beside else 0

    def part(self, name: str) -> str:
        """A group's text, "" when the form has none or it did not take part."""
        return self.match.groupdict().get(name) or ""


def find_dates(text: str, language: str, anchor: PartialDate | None) -> list[DateMention]:
    """The dates `text` names, in order, without overlaps; never raises, and takes time linear in the text.

    `anchor` is when the text was published. Without one, what needs it (weekdays, "last month", a day without its
    year) is left out; so is what a coarser anchor cannot resolve. Of a span of days, the first is given. A day without
    its year is of the year that the text gives that day elsewhere, if of one.
    """
    language = primary_language(language)
    if language not in GRAMMARS:
        return []
    finder = finder_of(language)
    mentions: list[DateMention] = []
    yearless: set[int] = set()
    told = 0
    for form, match in _forms(text, language):
        if match.start() < told or _is_part_of_a_number(text, match.start()):
            continue
        read, kind = _READERS[re.sub(r"_\d+", "", form)]
        hit = _Hit(match, finder, anchor)
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


def has_date_grammar(language: str) -> bool:
    """True when `find_dates` knows how the language writes dates."""
    return language.split("-", maxsplit=1)[0].lower() in GRAMMARS


def may_count_back(text: str, language: str) -> bool:
    """False for a text without "yesterday", "last week", "two days ago" and their like; costs little."""
    if language not in GRAMMARS:
        return False
    forms = finder_of(language).rules.keys() & {"relative", "ago"}
    return any(form_of(language, form).search(text) for form in forms)


def _forms(text: str, language: str) -> Iterator[tuple[str, re.Match[str]]]:
    """What has the form of a date, each with the name of the first form that fits, in order and apart."""
    reached = 0
    for beginning in finder_of(language).scanner.finditer(text):
        if beginning.start() < reached:
            continue
        for form, pattern in forms_of_dates(language):
            match = pattern.match(text, beginning.start())
            if match is not None:
                reached = match.end()
                yield form, match
                break


# --- Where a hit stands


def _is_part_of_a_number(text: str, start: int) -> bool:
    return text[start].isdigit() and bool(re.search(r"\d[.,:/–-]$|[$€£#№]$", text[max(0, start - 2) : start]))


def _stops(window: str) -> Iterator[re.Match[str]]:
    """The sentence ends in `window`, without the full stops of common abbreviations."""
    for stop in compiled(_SENTENCE_END).finditer(window):
        if not compiled(_ABBREVIATED).search(window, max(0, stop.start() - 6), stop.start() + 1):
            yield stop


_SENTENCE_END: Final = r"[.!?…]['\"”’»)]{0,2}\s+(?=[^\sa-zа-я])|[。！？\n।]"
_ABBREVIATED: Final = (
    r"\b(?:[A-Z]|Mrs?|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|No|vs|Inc|Co|Corp|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov"
    r"|Dec|\d{1,2}|г)\.$"
)


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
    return bool(compiled(rule).search(hit.match.string, max(0, start - _RULE_REACH), start))


def _followed(rule: str, hit: _Hit) -> bool:
    return bool(rule) and bool(compiled(rule).match(hit.after))


def _lean(hit: _Hit) -> Lean:
    """Which side of the day of writing the nearest verb points to: the last before the date, else the first after."""
    grammar = hit.finder.grammar
    side = _side(hit)
    if side != "unsure" and _stands(grammar.planned_before, hit):
        return "future"
    if side != "future" and (_stands(grammar.ahead_before, hit) or _followed(grammar.ahead_after, hit)):
        return "ahead"
    return "past" if side == "past" else "future" if side == "future" else "unsure"


def _side(hit: _Hit) -> str:
    """The group of the nearest cue, "" when there is none."""
    grammar = hit.finder.grammar
    if not grammar.cues:
        return ""
    cues = compiled(grammar.cue_boundary + f"(?:{grammar.cues})")
    if behind := [*cues.finditer(hit.before)]:
        return behind[-1].lastgroup or ""
    own_clause = re.split(grammar.clause, hit.after, maxsplit=1)[0] if grammar.clause else hit.after
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
    weekday = hit.finder.weekdays.get(hit.part("weekday").lower().rstrip("."))
    date = yearless_day(month, day, weekday, hit.anchor, _lean(hit))
    if date is None or date.first.year > _NAMED_AFTER_THEIR_DAY.get((month, day), 9999):
        return None
    return None if _another_year_is_named(hit, date) else date


def _month_number(hit: _Hit) -> int:
    return int(hit.part("mm") or hit.finder.months[hit.part("month").lower().rstrip(".")])


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
        date = named_month(month, hit.finder.grammar.which[which], hit.anchor)
    elif _stands(hit.finder.grammar.month_before, hit):
        date = yearless_month(month, hit.anchor, _lean(hit))
    else:
        return None
    return None if date is None or _another_year_is_named(hit, date) else date


def _another_year_is_named(hit: _Hit, date: PartialDate) -> bool:
    """Whether the sentence, or the one before it, is about another year than the one found for a yearless date."""
    start = hit.match.start() - len(hit.before)
    told = hit.match.string[max(0, start - _REACH) : start].rpartition("\n\n")[2]
    years = re.findall(r"(?<![\w$€£.,])(?:1[5-9]|20)\d\d(?!\w)", f"{hit.before} {hit.after}")
    years += re.findall(r"(?:, |\b(?:in|im Jahr|en|of|since|года?|năm) )((?:1[5-9]|20)\d\d)(?!\w)", told, re.IGNORECASE)
    return any(int(year) != date.first.year for year in years)


def _year(hit: _Hit) -> PartialDate | None:
    grammar = hit.finder.grammar
    if _followed(grammar.year_after, hit) or (
        _stands(grammar.year_before, hit) and not compiled(_COUNTED).match(hit.after)
    ):
        year = int(hit.part("year"))
        round_number = year < 1900 and year % 50 == 0
        return None if round_number else full_date(year, 0, 0)
    return None


def _weekday(hit: _Hit) -> PartialDate | None:
    grammar = hit.finder.grammar
    if hit.anchor is None or _stands(grammar.weekday_not_before, hit) or _followed(grammar.weekday_not_after, hit):
        return None
    if _in_quotation(hit):
        return None
    which = one_space(hit.part("which") or hit.part("after_which"))
    weekday = hit.finder.weekdays[hit.part("weekday").lower()]
    return named_weekday(weekday, grammar.which[which] if which else 0, hit.anchor, _lean(hit))


def _relative(hit: _Hit) -> PartialDate | None:
    if hit.anchor is None or _stands(hit.finder.grammar.relative_not_before, hit) or _in_quotation(hit):
        return None
    phrase = one_space(hit.match[0])
    if phrase in _NOWADAYS and not _stands(hit.finder.grammar.today_before, hit):
        return None
    unit, amount = hit.finder.relative[phrase]
    return shifted(unit, amount, hit.anchor)


def _ago(hit: _Hit) -> PartialDate | None:
    if hit.anchor is None or _in_quotation(hit) or compiled(_LOOSELY).search(hit.before):
        return None
    grammar = hit.finder.grammar
    count, unit = hit.part("n").lower() or "1", (hit.part("unit") or hit.part("single")).lower()
    amount = int(count) if count.isdigit() else lowered(grammar.numbers)[count]
    return ago(lowered(grammar.units)[unit], amount, hit.anchor)


_LOOSELY: Final = (
    r"(?i)(?:\b(?:about|nearly|almost|over|than|some|around|roughly|least|approximately|or|to|even|just|barely|rund|fast"
    r"|etwa|knapp|mehr|als|über|environ|près de|plus de|presque|casi|unos|unas|más de|cerca de|около|почти|более"
    r"|примерно|khoảng|gần|hơn)\s|[-–])$"
)

_NOWADAYS: Final = frozenset({"today", "tonight"})  # mostly said of no day at all

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
