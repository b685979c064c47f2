"""The names of months and weekdays in French."""

from __future__ import annotations

from summarizer.languages.topics.calendar import Calendar

CALENDAR = Calendar(
    months=(
        "janvier|janv février|fevrier|févr|fév mars avril|avr mai juin juillet|juil août|aout septembre|sept "
        "octobre|oct novembre|nov décembre|decembre|déc"
    ),
    weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
    doubtful=frozenset({"mars"}),
    leads="en|de|du|fin|début|mi",
    short_names=frozenset({"mai"}),
    before_year="de",
    decade_before=r"années\s",
    not_years=r"\s?dollars?",
)
