"""What a language has to say about its dates, so that they can be found in its sentences.

In the patterns `~` is white space, `{M}` a month's name and `{F}` one in full, `{W}` and `{V}` the same of weekdays,
`{D}` a day's number and `{Y}` a year; the groups `month`, `mm` (a month's number), `day`, `year`, `weekday`, `which`,
`n` and `unit` hold the parts. Nothing in a pattern may repeat without bound: articles are hostile input.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from summarizer.languages.topics.calendar import Calendar
from summarizer.languages.topics.date_patterns import beginnings, expanded, marks, phrases_of
from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["DateUnit", "Dates"]

DateUnit = Literal["day", "week", "month", "year"]


class Dates(LanguageTopic):
    """The patterns and words of one language; one that has `days` has the others that it needs."""

    calendar: Calendar = Calendar()
    """The names that stand for `{M}`, `{F}`, `{W}` and `{V}`."""
    boundary: str = r"\b"
    """What is true of every place where a date begins."""
    begins: str = ""
    """The words a pattern may begin with, parted by `|`, but for months, weekdays and relative phrases."""

    days: tuple[str, ...] = ()
    """Days, in the order in which they are tried."""
    months: tuple[str, ...] = ()
    """Months of a year that is named with them."""
    month: str = ""
    """A month alone, which is a date only behind `month_before`."""
    month_before: str = ""
    year: str = "{Y}"
    """A year alone, which is a date only behind `year_before` or in front of `year_after`."""
    year_before: str = ""
    year_after: str = ""
    counted: str = ""
    """What a number that is no year counts, right behind it: "in 2012 homes", "since 2000 people"."""
    weekday: str = ""
    """A weekday alone, unless `weekday_not_before` or `weekday_not_after` is beside it."""
    weekday_not_before: str = ""
    weekday_not_after: str = ""
    which: Mapping[str, int] = {}
    """What `which` means: -2 and 2 for words that may skip the nearest one ("last Tuesday"), -1 and 1 for those that
    never do."""
    of_year: str = ""
    """The "last year" behind a date that names no year; `years` says which one it is."""
    years: Mapping[str, int] = {}
    year_told: str = ""
    """Words before a year that the sentence before a date is about."""

    relative: Mapping[str, tuple[DateUnit, int]] = {}
    """Phrases that count from the day of writing."""
    relative_not_before: str = ""
    nowadays: frozenset[str] = NO_WORDS
    """Of these, the ones that are mostly said of no day at all; they are one behind `today_before`."""
    today_before: str = ""
    ago: str = ""
    """"Two days ago", with its `numbers` and `units` in lower case."""
    numbers: Mapping[str, int] = {}
    units: Mapping[str, DateUnit] = {}
    loosely: str = ""
    """Words before such a number with which it is only about so many."""

    cues: str = ""
    """What the verbs around a date say: its groups are `past`, `future`, `unsure`; the nearest one counts."""
    cue_boundary: str = r"\b(?=[\w'’])"
    clause: str = ""
    """The word that begins another clause; a cue behind the date counts only before it."""
    planned_before: str = ""
    """A date behind this is to come, whatever the verb's tense."""
    ahead_before: str = ""
    """A date behind this, or in front of `ahead_after`, was to come when it was set."""
    ahead_after: str = ""
    stops_inside: str = ""
    """Abbreviations whose full stop ends no sentence, but for single capitals and numbers."""

    @cached_property
    def rules(self) -> dict[str, str]:
        """The forms of a date by name, in the order in which they are tried, with all marks filled in."""
        patterns = {
            **{f"day_{n}": pattern for n, pattern in enumerate(self.days)},
            **{f"months_{n}": pattern for n, pattern in enumerate(self.months)},
            "month": self.month,
            "relative": phrases_of(self.relative),
            "ago": self.ago,
            "weekday": self.weekday,
            "year": self.year,
        }
        parts = marks(self.calendar)
        return {name: expanded(pattern, parts) for name, pattern in patterns.items() if pattern}

    @cached_property
    def scanner(self) -> re.Pattern[str]:
        """Finds where a date may begin, and takes up no text."""
        words = [*self.relative, *filter(None, self.begins.split("|"))]
        return re.compile(f"{self.boundary}{beginnings(self.calendar, words)}")

    @cached_property
    def _compiled(self) -> dict[str, re.Pattern[str]]:
        return {}

    def rule(self, rule: str) -> re.Pattern[str]:
        """A rule of this language as a pattern, compiled when it is first asked for."""
        found = self._compiled.get(rule)
        if found is None:
            found = self._compiled[rule] = re.compile(expanded(rule))
        return found

    def form(self, name: str) -> re.Pattern[str]:
        """One form of a date with its groups, compiled when a text first has something that may be one."""
        return self.rule(self.rules[name])

    @cached_property
    def forms(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """All of them with their names, in the order in which they are tried."""
        return tuple((name, self.form(name)) for name in self.rules)

    @cached_property
    def shifts(self) -> dict[str, tuple[DateUnit, int]]:
        """`relative` by phrases in lower case."""
        return {phrase.lower(): shift for phrase, shift in self.relative.items()}
