"""Pairs of dates, as the verifier and as the map of outlets compare them."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer.comparing.date_parts import find_date_parts
from summarizer.comparing.date_relations import DateRange, are_other_dates, may_be_same_date, relation
from summarizer.text.parsed_text import ParsedText


@pytest.mark.parametrize(
    ("here", "there", "other"),
    [
        ("on 5 March", "on 6 March", True),
        ("on 5 March", "on 5 March 2031", False),
        ("on Monday", "on Tuesday", True),
        ("on Monday", "on 5 March", False),
        ("in the 1930s", "in 1932", False),
        ("on 03/04/2031", "on 3 April 2031", False),
        ("on 03/04/2031", "on 3 May 2031", True),
    ],
)
def test_written_dates_of_one_kind_are_the_same_or_are_not(here: str, there: str, other: bool) -> None:
    (mine,), (theirs,) = find_date_parts(ParsedText(here, "en")), find_date_parts(ParsedText(there, "en"))
    assert are_other_dates(mine, theirs) is other
    assert are_other_dates(theirs, mine) is other


MARCH = DateRange(date(2031, 3, 1), date(2031, 3, 31), None)
FIFTH, SIXTH = DateRange(date(2031, 3, 5), date(2031, 3, 5), None), DateRange(date(2031, 3, 6), date(2031, 3, 6), None)
MONDAY, TUESDAY, FRIDAY = DateRange(None, None, 0), DateRange(None, None, 1), DateRange(None, None, 4)


@pytest.mark.parametrize(
    ("own", "other", "same_week", "night", "found"),
    [
        (FIFTH, MARCH, True, False, "equal"),
        (FIFTH, SIXTH, True, False, "contradict"),
        # What happened at night may be told of either day; the verifier, which compares the words, knows no night.
        (FIFTH, SIXTH, True, True, None),
        (MONDAY, TUESDAY, True, False, "contradict"),
        (MONDAY, TUESDAY, True, True, None),
        (MONDAY, FRIDAY, True, True, "contradict"),
        # Articles of different weeks may mean different Mondays.
        (MONDAY, FRIDAY, False, False, None),
        (MONDAY, FIFTH, True, False, None),
    ],
)
def test_days_of_two_reports_contradict_each_other_only_where_they_cannot_be_one(
    own: DateRange, other: DateRange, same_week: bool, night: bool, found: str | None
) -> None:
    assert relation(own, other, same_week=same_week, night=night) == found
    assert relation(other, own, same_week=same_week, night=night) == found
    assert may_be_same_date(own, other) is (found == "equal")
