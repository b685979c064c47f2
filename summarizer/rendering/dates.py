"""ISO 8601 dates, written as a reader of the language writes them and no more precisely than they are known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.rendering.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.rendering.labels import Labels

__all__ = ["write_date", "write_period"]

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:[T ](?P<time>\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?",
    re.ASCII,
)


def write_date(iso: str, labels: Labels) -> str:
    """`2013-10-23` as `23 October 2013`, `2013-10` as `October 2013`; what is no ISO date stays as it is, cleaned."""
    match = _ISO.fullmatch(iso)
    if match is None:
        return clean(iso)
    year = str(int(match["year"]))
    if match["month"] is None:
        return year
    index = int(match["month"]) - 1
    if match["day"] is None:
        return labels.month.format(month=(labels.months_alone or labels.months)[index], year=year)
    day = int(match["day"])
    pattern = labels.first_day if day == 1 and labels.first_day else labels.day
    written = pattern.format(day=day, month=labels.months[index], year=year)
    if match["time"] is None:
        return written
    zone = {None: "", "Z": " UTC"}.get(match["zone"], f" UTC{match['zone']}")
    return f"{written}{labels.comma}{match['time']}{zone}"


def write_period(dates: Iterable[str], labels: Labels) -> str:
    """From the first of the dates to the last, by day; empty when there is none."""
    days = sorted({date[:10] for date in dates})
    if not days:
        return ""
    first, last = _ISO.fullmatch(days[0]), _ISO.fullmatch(days[-1])
    if first and last and first["day"] != last["day"] and days[0][:7] == days[-1][:7] and first["day"] and last["day"]:
        month = labels.months[int(first["month"]) - 1]
        return labels.days.format(first=int(first["day"]), last=int(last["day"]), month=month, year=int(first["year"]))
    written = dict.fromkeys(write_date(day, labels) for day in (days[0], days[-1]))
    return " – ".join(written)
