"""The names of months and weekdays in Italian."""

from __future__ import annotations

from summarizer.languages.topics.calendar import Calendar

CALENDAR = Calendar(
    months=(
        "gennaio|gen febbraio|febbr|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago "
        "settembre|sett|set ottobre|ott novembre|nov dicembre|dic"
    ),
    weekdays=("lunedì|lunedi martedì|martedi mercoledì|mercoledi giovedì|giovedi venerdì|venerdi sabato domenica"),
    doubtful=frozenset({"marzo"}),
    leads="in|di|a|da|fino a|fine|inizio|metà",
    before_year="del",
    decade_before=r"anni\s",
)
