"""How Hindi sentences say when something happened."""

from __future__ import annotations

from summarizer.languages.hi.calendar import CALENDAR
from summarizer.languages.topics.dates import Dates

DATES = Dates(
    calendar=CALENDAR,
    cue_boundary="",
    days=(r"{D}~{M}(?![\w\u0900-\u097f])(?:,?~(?:सन~|साल~)?{Y})?",),
    months=(r"{M},?~(?:सन~|साल~)?{Y}",),
    year_before=r"(?:सन|वर्ष|साल|सन्)~$",
    year_after=r"~(?:में|से|तक)(?![\w\u0900-\u097f])",
    cues=r"(?P<future>(?:होगा|होगी|होंगे|करेगा|करेगी|करेंगे|जाएगा|जाएगी|जाएंगे))|(?P<past>(?:था|थी|थे|हुआ|हुई|हुए|किया|कहा|दिया|गया|गई|गए))",
)
