"""How Arabic sentences say when something happened."""

from __future__ import annotations

from summarizer.languages.ar.calendar import CALENDAR
from summarizer.languages.topics.dates import Dates

DATES = Dates(
    calendar=CALENDAR,
    days=(r"{D}~(?:من~)?(?:شهر~)?{M}(?!\w)(?:[،,]?~(?:من~)?(?:عام~|سنة~)?{Y})?",),
    months=(r"{M}(?:[،,]?~(?:من~)?(?:عام~|سنة~)?){Y}",),
    year_before=r"(?:عام|سنة)~$",
    cues=r"(?P<future>\b(?:سوف|س[يتن]\w{3,12}|المقبل|القادم)\b)|(?P<past>\b(?:قال|قالت|أعلن|أعلنت|كان|كانت|الماضي|الماضية)\b)",
)
