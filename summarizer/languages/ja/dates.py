"""How Japanese sentences say when something happened."""

from __future__ import annotations

from summarizer.languages.ja.calendar import CALENDAR
from summarizer.languages.topics.dates import Dates

DATES = Dates(
    calendar=CALENDAR,
    cue_boundary="",
    days=(
        r"(?:(?P<year>(?:1\d|20)\d\d)~?年~?)?(?P<mm>1[0-2]|0?[1-9])~?月~?(?P<day>3[01]|[12]\d|0?[1-9])~?[日号號](?!間|间)",
    ),
    months=(r"(?P<year>(?:1\d|20)\d\d)~?年~?(?P<mm>1[0-2]|0?[1-9])~?月(?!份?[至到-])",),
    year=r"(?P<year>(?:1[5-9]|20)\d\d)~?年(?![間间代度来來半前後后]|以(?!来|來)|~?\d)",
    year_before=r"(?<![\d第共约約用]).?$",
    cues=r"(?P<future>予定|する見通し|へ$)|(?P<past>した|された|だった)",
    boundary=r"(?<![\d.,])",
)
