"""Which day, month or year a sentence means, seen from the day its article appeared.

Every function returns None where two readings are likely: a wrong date on a timeline is worse than a missing one.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final, Literal

from summarizer.text.dates.partial_date import PartialDate, day_date, month_date, year_date

if TYPE_CHECKING:
    from summarizer.languages.topics.dates import DateUnit

__all__ = ["Lean", "ago", "full_date", "named_month", "named_weekday", "shifted", "yearless_day", "yearless_month"]

# "ahead" is what a deadline says: the date was to come for whoever set it, and that was before the day of writing.
Lean = Literal["past", "future", "ahead", "unsure"]

EARLIEST_YEAR: Final = 1000
LATEST_YEAR: Final = 2100
_ONE_DAY: Final = dt.timedelta(days=1)


def full_date(year: int, month: int, day: int) -> PartialDate | None:
    """The date with the parts that are not 0; None when the calendar has no such day."""
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        if day:
            return day_date(dt.date(year, month, day))
        return month_date(year, month) if month else year_date(year)
    except ValueError:
        return None


def yearless_day(month: int, day: int, weekday: int | None, anchor: PartialDate, lean: Lean) -> PartialDate | None:
    """The `3 March` that is meant. A weekday beside it decides; else the verb's lean, as far as the distance allows."""
    if anchor.precision not in {"day", "minute"}:
        return None
    today = anchor.first
    years = [day_of for year in (-1, 0, 1) if (day_of := full_date(today.year + year, month, day))]
    near = [date for date in years if abs((date.first - today).days) < 365]
    if weekday is not None:
        near = [date for date in near if date.first.weekday() == weekday]
    before = [date for date in near if date.first <= today]
    after = [date for date in near if date.first > today or (date.first == today and lean == "future")]
    past, future = (before[-1] if before else None), (after[0] if after else None)
    if weekday is not None:
        return past if future is None else future if past is None else None
    return _by_distance(past, future, today, lean)


def _by_distance(
    past: PartialDate | None, future: PartialDate | None, today: dt.date, lean: Lean
) -> PartialDate | None:
    """Writers add the year, or "last" and "next", to a date that lies far off on the side the verb points to."""
    since = (today - past.first).days if past else 999
    until = (future.first - today).days if future else 999
    if lean == "future":
        return future if until <= 300 else None
    if lean == "past":
        return past if since <= 270 else None
    if lean == "ahead":
        return future if until <= 100 else None
    if since <= 100:
        return past
    return future if until <= 60 else None


def yearless_month(month: int, anchor: PartialDate, lean: Lean) -> PartialDate | None:
    """The `in March` that is meant; None in March itself, where it is this one or last year's."""
    if anchor.precision == "year":
        return None
    year, now = anchor.first.year, anchor.first.month
    back, ahead = (now - month) % 12, (month - now) % 12
    if (lean == "past" and 1 <= back <= 10) or (lean == "unsure" and 1 <= back <= 4):
        return full_date(year if month < now else year - 1, month, 0)
    if (lean == "future" and 1 <= ahead <= 10) or (lean == "ahead" and 1 <= ahead <= 5):
        return full_date(year if month > now else year + 1, month, 0)
    return None


def named_month(month: int, shift: int, anchor: PartialDate) -> PartialDate | None:
    """`last`, `this` or `next` March: the nearest before (-1) or after (1), or this calendar year's (0).

    With -2 and 2, for words that may also mean "of last year", where the calendar leaves only one.
    """
    if anchor.precision == "year":
        return None
    year, now = anchor.first.year, anchor.first.month
    if shift == 0:
        return full_date(year, month, 0)
    if (shift == -2 and month <= now) or (shift == 2 and month >= now):
        return None
    if shift < 0:
        return full_date(year if month < now else year - 1, month, 0)
    return full_date(year if month > now else year + 1, month, 0)


def named_weekday(weekday: int, shift: int, anchor: PartialDate, lean: Lean) -> PartialDate | None:
    """A weekday: the nearest on the verb's side, that day included (0); the nearest before (-1) or after it (1).

    With -2 and 2, for words as loose as "last Tuesday" and "next Friday", only where no other one lies in the anchor's
    own week: on a Thursday, the Tuesday may be two or nine days past.
    """
    if anchor.precision not in {"day", "minute"}:
        return None
    today, now = anchor.first, anchor.first.weekday()
    back, ahead = (now - weekday) % 7, (weekday - now) % 7
    if (shift == -2 and weekday < now < 6) or (shift == 2 and weekday > now):
        return None
    if shift:
        days = -(back or 7) if shift < 0 else ahead or 7
    elif lean in {"unsure", "ahead"}:
        return None
    else:
        days = -back if lean == "past" else ahead
    return day_date(today + days * _ONE_DAY)


def shifted(unit: DateUnit, amount: int, anchor: PartialDate) -> PartialDate | None:
    """`yesterday`, `last month`, `next year`: the unit that lies `amount` away, None where the anchor is coarser.

    A week is no precision of ours: it becomes its month when all of it lies in one.
    """
    first = anchor.first
    if unit == "year":
        return full_date(first.year + amount, 0, 0)
    if anchor.precision == "year":
        return None
    if unit == "month":
        months = first.year * 12 + first.month - 1 + amount
        return full_date(months // 12, months % 12 + 1, 0)
    if anchor.precision == "month":
        return None
    if unit == "day":
        return day_date(first + amount * _ONE_DAY)
    # Weeks begin on Sunday or on Monday: take in both.
    sunday = first - (first.weekday() + 1 - 7 * amount) * _ONE_DAY
    return _month_of(sunday, sunday + 7 * _ONE_DAY)


def ago(unit: DateUnit, amount: int, anchor: PartialDate) -> PartialDate | None:
    """`two days ago`: a day for days, and for the other units only what a loose count cannot miss."""
    if anchor.precision not in {"day", "minute"} or amount > {"day": 13, "week": 8, "month": 11, "year": 30}[unit]:
        return None
    today = anchor.first
    if unit == "day":
        return day_date(today - amount * _ONE_DAY)
    if unit == "week":
        middle = today - amount * 7 * _ONE_DAY
        return _month_of(middle - 3 * _ONE_DAY, middle + 3 * _ONE_DAY)
    if unit == "month":
        return shifted("month", -amount, anchor) if 8 <= today.day <= 23 else None
    round_number = amount >= 10 and amount % 5 == 0
    return shifted("year", -amount, anchor) if 3 <= today.month <= 10 and not round_number else None


def _month_of(first: dt.date, last: dt.date) -> PartialDate | None:
    return month_date(first.year, first.month) if (first.year, first.month) == (last.year, last.month) else None
