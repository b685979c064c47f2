"""ISO 8601 dates, written as a reader of the language writes them and no more precisely than they are known.

English is written here. Every other language is written by Babel from the tables of Unicode's CLDR, which are imported
for the first such date: they cost more than an English page as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.rendering.cleaning import clean
from summarizer.rendering.iso_dates import read_moment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.languages.topics.labels import Labels
    from summarizer.rendering.iso_dates import Moment

__all__ = ["write_date", "write_period"]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def write_date(iso: str, labels: Labels) -> str:
    """`2013-10-23` as `23 October 2013`, `2013-10` as `October 2013`; what is no ISO date stays as it is, cleaned."""
    moment = read_moment(iso)
    if moment is None:
        return clean(iso)
    if labels.language == "en":
        return _english(moment)
    from summarizer.rendering.cldr import write_moment  # noqa: PLC0415 - Babel, which English does not need

    return write_moment(moment, labels.language)


def write_period(dates: Iterable[str], labels: Labels) -> str:
    """From the first of the dates to the last, by day; empty when there is none."""
    days = sorted({date[:10] for date in dates})
    if not days:
        return ""
    first, last = read_moment(days[0]), read_moment(days[-1])
    if first and last and first.precision == last.precision == "day" and first.day < last.day:
        if labels.language != "en":
            from summarizer.rendering.cldr import write_interval  # noqa: PLC0415

            return write_interval(first, last, labels.language)
        if (first.day.year, first.day.month) == (last.day.year, last.day.month):
            return f"{first.day.day}–{_english(last)}"
    return " – ".join(dict.fromkeys(write_date(day, labels) for day in (days[0], days[-1])))


def _english(moment: Moment) -> str:
    day = moment.day
    if moment.precision == "year":
        return str(day.year)
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    if moment.precision == "month":
        return month
    hour = f", {moment.time:%H:%M} {moment.zone}".rstrip() if moment.time else ""
    return f"{day.day} {month}{hour}"
