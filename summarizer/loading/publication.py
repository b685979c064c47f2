"""When a record says that it was published: the date, and what an editor should know about it."""

from __future__ import annotations

import re
from typing import Any

from summarizer.loading.calendars import of_another_calendar, read_calendar
from summarizer.loading.load_notes import kind_of, shown
from summarizer.loading.tracked_record import says_something
from summarizer.text.dates import read_date

__all__ = ["read_published"]

UNDATED = "the article counts as undated"
EITHER_WAY = r"\D*(\d\d?)([/-])(\d\d?)\2\d{4}(?!\d)"
UNKNOWN = frozenset({"1970-01-01", "0001-01-01", "1900-01-01"})  # how systems write that they do not know


def read_published(value: Any, language: str | None) -> tuple[str | None, str | None]:
    """The date of `value` in ISO 8601, or None; and what to remark about it, or None."""
    if not says_something(value):
        return None, f"NaN is no date; {UNDATED}" if isinstance(value, float) else None
    what = f'"{shown(value, 40)}"' if isinstance(value, str) else kind_of(value)
    if isinstance(value, str) and (day := read_calendar(value, language)):
        return day, None
    date = read_date(value)
    if date is None or date.iso in UNKNOWN:
        return None, f"{what} cannot be read as a date; {UNDATED}"
    if of_another_calendar(date.iso, language):
        return None, f"{what} is a year of another calendar, which cannot be told or read; {UNDATED}"
    either_way = date.precision == "year" and isinstance(value, str) and re.match(EITHER_WAY, value)
    remark = f"{what} may be two days, and its year alone is read; write it as 2024-05-31" if either_way else None
    return date.iso, remark
