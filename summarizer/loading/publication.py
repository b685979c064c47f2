"""When a record says that it was published: the date, and what an editor should know about it."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import Any

from summarizer.loading.load_notes import kind_of, shown
from summarizer.loading.tracked_record import says_something
from summarizer.text.dates import read_date
from summarizer.text.language_codes import primary_language

__all__ = ["read_published"]

UNDATED = "the article counts as undated"
EITHER_WAY = r"\D*(\d\d?)([/-])(\d\d?)\2\d{4}(?!\d)"
UNKNOWN = frozenset({"1970-01-01", "0001-01-01", "1900-01-01"})  # how systems write that they do not know


def read_published(value: Any, language: str | None) -> tuple[str | None, str | None]:
    """The date of `value` in ISO 8601, or None; and what to remark about it, or None."""
    if not says_something(value):
        return None, f"NaN is no date; {UNDATED}" if isinstance(value, float) else None
    what = f'"{shown(value, 40)}"' if isinstance(value, str) else kind_of(value)
    if isinstance(value, str) and (day := _read_calendar(value, language)):
        return day, None
    date = read_date(value)
    if date is None or date.iso in UNKNOWN:
        return None, f"{what} cannot be read as a date; {UNDATED}"
    if _of_another_calendar(date.iso, language):
        return None, f"{what} is a year of another calendar, which cannot be told or read; {UNDATED}"
    either_way = date.precision == "year" and isinstance(value, str) and re.match(EITHER_WAY, value)
    remark = f"{what} may be two days, and its year alone is read; write it as 2024-05-31" if either_way else None
    return date.iso, remark


PERSIAN, THAI = frozenset({"fa", "ps", "prs"}), frozenset({"th"})
MONTHS = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip
NUMERIC = re.compile(r"(?<!\d)(\d{4})[-/.](\d\d?)[-/.](\d\d?)(?!\d)")
WORDED = re.compile(rf"(?<!\d)(\d\d?) ({'|'.join(MONTHS)})(?: ماه)? (\d{{4}})(?!\d)")
OTHER_CALENDARS = range(1300, 1500)  # years of the Persian and the Islamic calendar; no paper is that old
THAI_YEARS = range(2450, 2650)
THAI_AHEAD = 543
NEPALI, NEPALI_YEARS = "ne", range(2050, 2101)  # the lengths of its months follow no rule, so a day is not told
# 1 Farvardin of the year 1, and the years of 33 that are leap years: right from 1178 to 1633, which is 1799 to 2255.
EPOCH = dt.date(622, 3, 21)
LEAP = (1, 5, 9, 13, 17, 22, 26, 30)


def _read_calendar(value: str, language: str | None) -> str | None:
    """The day in ISO 8601 that `value` is in the calendar of `language`; None where it is in no other calendar."""
    primary = primary_language(language) if language else ""
    text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in value[:100])
    text = text.replace("\u064a", "\u06cc")
    if primary in PERSIAN and (worded := WORDED.search(text)):
        return _persian(int(worded[3]), MONTHS.index(worded[2]) + 1, int(worded[1]))
    numeric = NUMERIC.search(text)
    if numeric is None:
        return None
    year, month, day = map(int, numeric.groups())
    if primary in PERSIAN and year in OTHER_CALENDARS:
        return _persian(year, month, day)
    if primary in THAI and year in THAI_YEARS:
        return _iso(year - THAI_AHEAD, month, day)
    return None


def _of_another_calendar(iso: str, language: str | None) -> bool:
    """Whether a date that was read as one of ours has a year that only other calendars give to news."""
    year = int(iso[:4])
    is_nepali = year in NEPALI_YEARS and language is not None and primary_language(language) == NEPALI
    return year in OTHER_CALENDARS or is_nepali


def _persian(year: int, month: int, day: int) -> str | None:
    """Six months of 31 days, five of 30, and one of 29, or of 30 in a leap year."""
    if not (year in OTHER_CALENDARS and 1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        return None
    cycles, place = divmod(year - 1, 33)
    days = cycles * (33 * 365 + len(LEAP)) + place * 365 + sum(leap <= place for leap in LEAP)
    days += 31 * min(month - 1, 6) + 30 * max(month - 7, 0) + day - 1
    return (EPOCH + dt.timedelta(days=days)).isoformat()


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None
