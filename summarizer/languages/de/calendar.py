"""The names of months and weekdays in German."""

from __future__ import annotations

from summarizer.languages.topics.calendar import Calendar

CALENDAR = Calendar(
    months=(
        "Januar|Jänner|Jan Februar|Feber|Feb März|Mär|Mrz April|Apr Mai Juni|Jun Juli|Jul August|Aug "
        "September|Sept|Sep Oktober|Okt November|Nov Dezember|Dez"
    ),
    weekdays=("Montag|Mo Dienstag|Di Mittwoch|Mi Donnerstag|Do Freitag|Fr Samstag|Sonnabend|Sa Sonntag|So"),
    capitals=True,
    short_names=frozenset({"mai"}),
    decade_behind=r"er(?!\w)|ern?\sJahre",
    not_years=r"\s?Prozent",
)
