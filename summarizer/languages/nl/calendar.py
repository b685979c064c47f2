"""The names of months and weekdays in Dutch."""

from __future__ import annotations

from summarizer.languages.topics.calendar import Calendar

CALENDAR = Calendar(
    months=(
        "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep "
        "oktober|okt november|nov december|dec"
    ),
    weekdays="maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    short_names=frozenset({"mei"}),
)
