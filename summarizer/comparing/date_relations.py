"""Compares two dates: whether one lies in the other, or they are two.

For a statement and what it cites (`are_other_dates`) two written dates of one kind are the same or they are not.
Between two reports (`relation`) days are resolved first, and what may be one is no contradiction: weekdays only differ
where both articles are of one week, and a night belongs to two days.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from summarizer.comparing.date_parts import DateParts

__all__ = ["DateRange", "are_other_dates", "may_be_same_date", "relation"]


class DateRange(NamedTuple):
    """The days from `first` to `last` that a report means, both None where only a weekday is known (Monday is 0)."""

    first: date | None
    last: date | None
    weekday: int | None


def are_other_dates(mine: DateParts, theirs: DateParts) -> bool:
    """Whether two dates as they are written are of one kind and not the same."""
    return mine.grain == theirs.grain and not mine.within(theirs) and not theirs.within(mine)


def may_be_same_date(own: DateRange, other: DateRange) -> bool:
    """Whether one of two dates lies in the other."""
    return _covers(own, other) or _covers(other, own)


def relation(
    own: DateRange, other: DateRange, *, same_week: bool, night: bool
) -> Literal["equal", "contradict"] | None:
    """What the days of two reports are to each other; None where they cannot be compared, or may be one.

    `same_week`: both mean the same Monday. `night`: what happened may belong to the day before or after, too.
    """
    if own.weekday is not None and other.weekday is not None:
        if own.weekday == other.weekday:
            return "equal"
        beside = (own.weekday - other.weekday) % 7 in {1, 6}
        return "contradict" if same_week and not (beside and night) else None
    if own.first is None or other.first is None or own.last is None or other.last is None:
        return None
    if may_be_same_date(own, other):
        return "equal"
    return "contradict" if abs((own.first - other.first).days) > int(night) else None


def _covers(wide: DateRange, narrow: DateRange) -> bool:
    if not (wide.first and wide.last and narrow.first and narrow.last):
        return wide.weekday is not None and wide.weekday == narrow.weekday
    return wide.first <= narrow.first and narrow.last <= wide.last
