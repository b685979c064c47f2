"""The names of months and weekdays in English."""

from __future__ import annotations

from summarizer.languages.topics.calendar import Calendar

CALENDAR = Calendar(
    months=(
        "January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sept|Sep "
        "October|Oct November|Nov December|Dec"
    ),
    weekdays=("Monday|Mon Tuesday|Tues|Tue Wednesday|Wed Thursday|Thurs|Thur|Thu Friday|Fri Saturday|Sat Sunday|Sun"),
    capitals=True,
    doubtful=frozenset({"march", "may"}),
    leads="in|of|by|since|until|till|last|next|this|early|late|mid|from|to|and|through|before|after|during",
    month_first=True,
    short_names=frozenset({"may"}),
    before_month="of",
    before_year="of",
    decade_behind=r"['’]?s(?!\w)",
    not_years=r"-year|\s?(?:percent|dollars?)",
)
