"""How Spanish sentences say when something happened."""

from __future__ import annotations

from summarizer.languages.es.calendar import CALENDAR
from summarizer.languages.tables import numbered
from summarizer.languages.topics.dates import Dates

DATES = Dates(
    calendar=CALENDAR,
    begins="pasado|próximo|hace",
    days=(
        r"(?:{W},?~)?{D}[º°]?~de~{M}(?:,?~(?:de~|del~)(?:año~)?{Y})?",
        r"(?<![\d/]){D}/(?P<mm>1[0-2]|0?[1-9])/(?P<year>(?:19|20)\d\d)(?![\w/])",
    ),
    months=(r"{M}~(?:de~|del~)(?:año~)?{Y}",),
    month=r"{F}(?!\w|~de~\d|~\d|-\w)(?:~(?P<which>pasado|próximo))?",
    month_before=r"\b(?:[Ee]n|[Dd]esde|(?:finales|principios|mediados|mes)~de)~$",
    year_before=r"\b(?:[Ee]n|[Dd]esde|[Aa]ño|[Hh]asta|(?:finales|principios|mediados|verano|otoño|invierno|primavera"
    r"|elecciones)~de)~$",
    weekday=r"(?:(?P<which>pasado|próximo)~)?{V}(?!\w|-\w)(?:~(?P<after_which>pasado|próximo))?",
    weekday_not_before=r"\b(?:[Ll]os|[Cc]ada|[Uu]n|[Dd]e|[Dd]el|[Dd]esde|[Hh]asta|[Aa]ntes|[Yy]|[Oo]|[Aa]l?|[Pp]rimer)~(?:el~)?$",
    planned_before=r"\bpara~el~$",
    which={"pasado": -1, "próximo": 1},
    of_year=r"~(?:del~|de~)(año~pasado|este~año|próximo~año|año~próximo)\b",
    years={"año pasado": -1, "este año": 0, "próximo año": 1, "año próximo": 1},
    relative={
        "ayer": ("day", -1),
        "anteayer": ("day", -2),
        "la semana pasada": ("week", -1),
        "el mes pasado": ("month", -1),
        "este mes": ("month", 0),
        "el próximo mes": ("month", 1),
        "el mes próximo": ("month", 1),
        "el año pasado": ("year", -1),
        "este año": ("year", 0),
        "el próximo año": ("year", 1),
        "el año próximo": ("year", 1),
    },
    relative_not_before=r"\b(?:de|del|que|desde|como|y|o|a)~$|-$",
    ago=r"[Hh]ace~(?P<n>una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d\d?)~(?P<unit>días?|semanas?"
    r"|mes|meses|años?)\b",
    numbers=numbered("un dos tres cuatro cinco seis siete ocho nueve diez once doce") | {"una": 1},
    units={
        "día": "day",
        "días": "day",
        "semana": "week",
        "semanas": "week",
        "mes": "month",
        "meses": "month",
        "año": "year",
        "años": "year",
    },
    cues=r"(?P<unsure>\b(?:puede|pueden|podría|podrían|debería|deberían|debe|deben|si|[a-z]{3,20}rían?)\b)"
    r"|(?P<future>\b(?:va|van|prevé|previst[oa]s?|planea|[a-z]{2,20}(?:ará|erá|irá|arán|erán|irán|drá|drán))\b)"
    r"|(?P<past>\b(?:fue|fueron|hizo|hicieron|dijo|dijeron|había|habían|era|eran|estaba|estaban|tuvo|tuvieron|puso|vino"
    r"|murió|dio|vio|[a-zñ]{2,20}(?:ó|aron|ieron)|(?:ha|han)~[a-zñí]{2,20}(?:ado|ido|cho|sto|rto))\b)",
    counted=r"[\s-](?:personas|euros|km|kg)\b",
    loosely=r"(?i)(?:\b(?:casi|unos|unas|más de|cerca de)\s|[-–])$",
    year_told=r"en",
    stops_inside=r"Dr|Sr",
)
