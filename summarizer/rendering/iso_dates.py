"""Reads ISO 8601 dates, which may name a year, a month, a day or a minute of it."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Literal, NamedTuple

__all__ = ["Moment", "read_moment"]

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)


class Moment(NamedTuple):
    """A point in the calendar: the first day of what is known, how much of it is known, and the time with its zone."""

    day: date
    precision: Literal["year", "month", "day"]
    time: time | None = None
    zone: str = ""


def read_moment(iso: str) -> Moment | None:
    """What an ISO date says; None for what is no ISO date or not in the calendar."""
    match = _ISO.fullmatch(iso)
    if match is None:
        return None
    try:
        day = date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
        hour = time.fromisoformat(match["time"]) if match["time"] else None
    except ValueError:
        return None
    precision: Literal["year", "month", "day"] = "day" if match["day"] else "month" if match["month"] else "year"
    return Moment(day, precision, hour, {None: "", "Z": "UTC"}.get(match["zone"], f"UTC{match['zone']}"))
