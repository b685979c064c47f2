"""One match of a date's form, and what its sentence says around it: a quotation, a year, the tense of a verb."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.languages.topics.dates import Dates
    from summarizer.text.dates.date_resolution import (
        Lean,
    )
    from summarizer.text.dates.partial_date import PartialDate

__all__ = ["DateHit", "one_space"]

_REACH: Final = 160  # characters to either side of a date that may say how it is meant
_RULE_REACH: Final = 40  # characters in which the words right before a date are looked for
_QUOTE_REACH: Final = 1000  # characters in which an open quotation mark is looked for
_SENTENCE_END: Final = re.compile(r"[.!?…]['\"”’»)]{0,2}\s+(?=[^\sa-zа-я])|[。！？\n।]")


@dataclass(frozen=True)
class DateHit:
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
        rule, text = self.dates.of_year, self.match.string
        return self.dates.rule(rule).match(text, self.match.end()) if rule and not self.part("year") else None

    def year_beside(self, anchor: PartialDate) -> int:
        """The year that `beside` means; 0 when there is none."""
        return anchor.first.year + self.dates.years[one_space(self.beside[1])] if self.beside else 0

    def part(self, name: str) -> str:
        """A group's text, "" when the form has none or it did not take part."""
        return self.match.groupdict().get(name) or ""

    def follows(self, rule: str) -> bool:
        """Whether the text right before the date fits a rule."""
        start = self.match.start()
        return bool(rule and self.dates.rule(rule).search(self.match.string, max(0, start - _RULE_REACH), start))

    def precedes(self, rule: str) -> bool:
        """Whether the text right behind the date fits a rule."""
        return bool(rule and self.dates.rule(rule).match(self.after))

    def is_quoted(self) -> bool:
        """Whether a quotation is open: its speaker may have spoken on another day."""
        end = self.match.start()
        opened = ""
        for mark in re.findall(r"[\n\"“”„«»「」『』]", self.match.string[max(0, end - _QUOTE_REACH) : end]):
            if mark == '"':
                opened = "" if opened else mark
            elif mark in "„«「『" or (mark == "“" and opened != "„"):
                opened = mark
            else:
                opened = ""
        return bool(opened)

    def lean(self) -> Lean:
        """Which side of the day of writing the nearest verb points to: the last before it, else the first after."""
        side = self._side()
        if side != "unsure" and self.follows(self.dates.planned_before):
            return "future"
        if side != "future" and (self.follows(self.dates.ahead_before) or self.precedes(self.dates.ahead_after)):
            return "ahead"
        return "past" if side == "past" else "future" if side == "future" else "unsure"

    def _side(self) -> str:
        """The group of the nearest cue, "" when there is none."""
        dates = self.dates
        if not dates.cues:
            return ""
        cues = dates.rule(dates.cue_boundary + f"(?:{dates.cues})")
        own_clause = re.split(dates.clause, self.after, maxsplit=1)[0] if dates.clause else self.after
        cue = next(reversed([*cues.finditer(self.before)]), None) or cues.search(own_clause)
        return (cue and cue.lastgroup) or ""

    def names_another_year(self, date: PartialDate) -> bool:
        """Whether the sentence, or the one before it, is about another year than the one found for a yearless date."""
        start = self.match.start() - len(self.before)
        told = self.match.string[max(0, start - _REACH) : start].rpartition("\n\n")[2]
        years = re.findall(r"(?<![\w$€£.,])(?:1[5-9]|20)\d\d(?!\w)", f"{self.before} {self.after}")
        leads = self.dates.year_told and rf"|\b(?:{self.dates.year_told}) "
        years += self.dates.rule(rf"(?i)(?:, {leads})((?:1[5-9]|20)\d\d)(?!\w)").findall(told)
        return any(int(year) != date.first.year for year in years)


def _stops(window: str, dates: Dates) -> Iterator[re.Match[str]]:
    """The sentence ends in `window`, without the full stops of common abbreviations."""
    inside = dates.rule(rf"\b(?:[A-Z]|\d{{1,2}}{dates.stops_inside and '|'}{dates.stops_inside})\.$")
    for stop in _SENTENCE_END.finditer(window):
        if not inside.search(window, max(0, stop.start() - 6), stop.start() + 1):
            yield stop


def one_space(text: str) -> str:
    """Lower case, words parted by one space: the spelling of the tables' keys."""
    return " ".join(text.lower().split())
