"""A date that is only as precise as its source was."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from functools import total_ordering
from typing import Literal

__all__ = ["PartialDate", "day_date", "minute_date", "month_date", "year_date"]

Precision = Literal["year", "month", "day", "minute"]


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month, a day or a minute, ordered in time.

    `iso` is ISO 8601 with reduced precision and spells each date in one way only: `2013`, `2013-10`, `2013-10-23`,
    `2013-10-23T10:07+07:00`. Seconds are dropped, UTC is `Z`, and a time whose zone the source did not state has none.
    `first` and `last` are the first and the last day it covers, in its own zone. Order follows the instant at which
    a date begins (a date without zone is taken as UTC); of two that begin together, the coarser one comes first.
    """

    iso: str
    precision: Precision
    first: dt.date
    last: dt.date

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self.order < other.order

    def __str__(self) -> str:
        return self.iso

    @property
    def order(self) -> tuple[float, int, str]:
        """What dates are compared by: a sort that takes it as its key reads each date once."""
        rank = ("year", "month", "day", "minute").index(self.precision)
        midnight = dt.datetime.combine(self.first, dt.time(), dt.UTC)
        begin = midnight if self.precision != "minute" else dt.datetime.fromisoformat(self.iso)
        if begin.tzinfo is None:
            begin = begin.replace(tzinfo=dt.UTC)
        return (begin.timestamp(), rank, self.iso)


def year_date(year: int) -> PartialDate:
    """The whole of `year`."""
    return PartialDate(f"{year:04}", "year", dt.date(year, 1, 1), dt.date(year, 12, 31))


def month_date(year: int, month: int) -> PartialDate:
    """The whole of a month; ValueError when there is no such month."""
    first = dt.date(year, month, 1)
    return PartialDate(first.isoformat()[:7], "month", first, first.replace(day=monthrange(year, month)[1]))


def day_date(day: dt.date) -> PartialDate:
    """One day."""
    plain = dt.date(day.year, day.month, day.day)
    return PartialDate(plain.isoformat(), "day", plain, plain)


def minute_date(moment: dt.datetime) -> PartialDate:
    """One minute, in the zone of `moment` when it has one."""
    day = dt.date(moment.year, moment.month, moment.day)
    return PartialDate(f"{day.isoformat()}T{moment.hour:02}:{moment.minute:02}{_zone(moment)}", "minute", day, day)


def _zone(moment: dt.datetime) -> str:
    """`Z`, `+07:00`, or nothing when the zone is not known."""
    offset = moment.utcoffset()
    if offset is None:
        return ""
    minutes = round(offset.total_seconds() / 60)
    if minutes == 0:
        return "Z"
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
