"""The names of months and weekdays in Spanish."""

from __future__ import annotations

from summarizer.languages.topics.calendar import Calendar

CALENDAR = Calendar(
    months=(
        "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago "
        "septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic"
    ),
    weekdays="lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo",
    before_month="de",
    before_year="de|del",
    decade_before=r"años\s",
)
