"""Dates by Babel: the forms of Unicode's CLDR, which a language's own readers keep."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from babel.dates import format_date, format_interval, format_skeleton, get_datetime_format

if TYPE_CHECKING:
    from summarizer.rendering.iso_dates import Moment

__all__ = ["write_interval", "write_moment"]

# CLDR writes the first of the month as a plain number; French readers do not.
_FRENCH_FIRST = re.compile(r"1(?=\W)")


def write_moment(moment: Moment, language: str) -> str:
    """The moment in the language's long form, with the year, and no more precisely than it is known."""
    if moment.precision == "year":
        return str(moment.day.year)
    if moment.precision == "month":
        return format_skeleton("yMMMM", moment.day, locale=language)
    day = _ordinal(format_date(moment.day, "long", locale=language), language)
    if moment.time is None:
        return day
    hour = f"{format_skeleton('Hm', moment.time, locale=language)} {moment.zone}".rstrip()
    joint = str(get_datetime_format("medium", locale=language))
    # Where the time stands in front (Vietnamese), its zone would run into the day.
    return (joint if joint.startswith("{1}") else "{1}, {0}").replace("{0}", hour).replace("{1}", day)


def write_interval(first: Moment, last: Moment, language: str) -> str:
    """From one day to a later one; what both have in common is written once within a month."""
    if (first.day.year, first.day.month) == (last.day.year, last.day.month):
        return _ordinal(format_interval(first.day, last.day, "yMMMMd", locale=language), language)
    return " – ".join(_ordinal(format_date(end.day, "long", locale=language), language) for end in (first, last))


def _ordinal(written: str, language: str) -> str:
    return "1er" + written[1:] if language == "fr" and _FRENCH_FIRST.match(written) else written
