"""Time expressions of TempEval-3 Platinum beside the dates that the program finds, with the document's day as anchor.

Looked for are expressions of type DATE, and the day of those of type TIME; a date found at a DURATION or a SET is one
too many. A span is found when it overlaps one of ours that no other has. Its value is right when it is the same, letter
for letter, and covered when ours is coarser and holds all of it. "Calendar" leaves out values that name no time of the
calendar (PRESENT_REF), "all types" puts DURATION and SET among what is looked for, as published figures do.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from inside import ParsedText, find_dates, read_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SETS = ("te3_platinum",)
DATED = ("DATE", "TIME")
PERIODS = (
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)",
    r"(?P<year>\d{4})-W(?P<week>\d\d)(?P<weekend>-WE)?",
    r"(?P<year>\d{4})-(?P<month>\d\d)",
    r"(?P<year>\d{4})-Q(?P<quarter>[1-4])",
    r"(?P<year>\d{4})(?:-(?:SP|SU|FA|WI|H[12]))?",
    r"(?P<decades>\d{2,3})",
)
Period = tuple[dt.date, dt.date]


class Match(NamedTuple):
    """An expression that people marked, and the value of the date that was found there; None where none was."""

    kind: str
    wanted: str
    found: str | None

    @property
    def dated(self) -> bool:
        """Whether it is of a kind that is looked for."""
        return self.kind in DATED

    @property
    def right(self) -> bool:
        """Whether the value is the same."""
        return self.found == self.wanted

    @property
    def covered(self) -> bool:
        """Whether ours holds all of what is wanted."""
        if self.right or self.found is None:
            return self.right
        inner, outer = period(self.wanted), period(self.found)
        return inner is not None and outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]


@dataclass(frozen=True)
class Counts:
    """Expressions looked for, dates found, expressions found among them, and those with the right value."""

    wanted: int
    found: int
    hit: int
    right: int
    covered: int

    def f1(self, good: int) -> float:
        """The harmonic mean of precision and recall of so many good ones."""
        return 2 * good / (self.found + self.wanted) if self.found + self.wanted else 0.0


def period(value: str) -> Period | None:
    """The first and the last day of a value; None for one that is no time of the calendar."""
    for pattern in PERIODS:
        if parts := re.fullmatch(pattern, value):
            try:
                return days_of({name: part for name, part in parts.groupdict().items() if part is not None})
            except ValueError:
                return None
    return None


def days_of(parts: dict[str, str]) -> Period:
    if "decades" in parts:
        years = 10 ** (4 - len(parts["decades"]))
        first = int(parts["decades"]) * years
        return dt.date(first, 1, 1), dt.date(first + years - 1, 12, 31)
    year = int(parts["year"])
    if "day" in parts:
        day = dt.date(year, int(parts["month"]), int(parts["day"]))
        return day, day
    if "week" in parts:
        monday = dt.date.fromisocalendar(year, int(parts["week"]), 1)
        return monday + dt.timedelta(5 if "weekend" in parts else 0), monday + dt.timedelta(6)
    last = int(parts["month"]) if "month" in parts else 3 * int(parts.get("quarter", 4))
    first_month = last if "month" in parts else last - 2 if "quarter" in parts else 1
    return dt.date(year, first_month, 1), dt.date(year, last, monthrange(year, last)[1])


def matches(record: dict[str, Any]) -> tuple[list[Match], int]:
    """Every expression of a document with what was found there, and how many dates were found in all."""
    ours = find_dates(ParsedText(record["text"], "en"), read_date(record["document_date"]))
    free = list(ours)
    made = []
    # Those that are looked for choose first.
    for gold in sorted(record["timex"], key=lambda one: one["type"] not in DATED):
        mine = next((m for m in free if m.start < gold["end"] and gold["start"] < m.end), None)
        if mine is not None:
            free.remove(mine)
        value = gold["value"].split("T")[0] if gold["type"] == "TIME" else gold["value"]
        made.append(Match(gold["type"], value, mine.date.iso.split("T")[0] if mine else None))
    return made, len(ours)


def counted(found: Iterable[Match], ours: int) -> Counts:
    told = list(found)
    hits = [one for one in told if one.found is not None]
    return Counts(len(told), ours, len(hits), sum(m.right for m in hits), sum(m.covered for m in hits))


def lines(records: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The table."""
    found = [matches(record) for record in records]
    ours = sum(count for _, count in found)
    every = [match for made, _ in found for match in made]
    dated = [match for match in every if match.dated]
    groups = {
        "dates": dated,
        "calendar": [match for match in dated if period(match.wanted.split("T")[0])],
        "all types": every,
    }
    heads = ("wanted", "found", "span P", "span R", "span F1", "right", "value F1", "covers F1")
    yield f"{'':10} " + " ".join(f"{head:>9}" for head in heads)
    for name, group in groups.items():
        told = counted(group, ours)
        yield (
            f"{name:10} {told.wanted:9} {told.found:9} {told.hit / max(told.found, 1):9.3f}"
            f" {told.hit / max(told.wanted, 1):9.3f} {told.f1(told.hit):9.3f} {f'{told.right}/{told.hit}':>9}"
            f" {told.f1(told.right):9.3f} {told.f1(told.covered):9.3f}"
        )
