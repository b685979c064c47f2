"""How German sentences say when something happened."""

from __future__ import annotations

from summarizer.languages.de.calendar import CALENDAR
from summarizer.languages.tables import numbered
from summarizer.languages.topics.dates import Dates

DATES = Dates(
    calendar=CALENDAR,
    begins="letzten|vergangenen|vorigen|kommenden|nächsten|diesen|vor",
    days=(
        r"(?:{W},?~(?:(?:den|dem)~)?)?{D}\.~?{M}(?:~{Y})?",
        r"(?<![\d.]){D}\.~?(?P<mm>1[0-2]|0?[1-9])\.~?(?P<year>(?:19|20)\d\d)(?![\w.]\d)",
    ),
    months=(r"{M}~(?:des~Jahres~)?{Y}",),
    month=r"(?:(?P<which>letzten|vergangenen|vorigen|kommenden|nächsten|diesen|diesem)~)?{F}(?!\w|\.?~\d|-\w)",
    month_before=r"\b(?:[Ii]m|[Ss]eit|[Ee]nde|[Aa]nfang|[Mm]itte)~$",
    year_before=r"\b(?:[Jj]ahre?|[Ss]eit|[Ee]nde|[Aa]nfang|[Mm]itte|[Aa]b|[Ss]ommer|[Hh]erbst|[Ww]inter|[Ff]rühjahr"
    r"|[Ff]rühling|[Aa]nno|von)~$",
    weekday=r"(?:(?P<which>letzten|vergangenen|vorigen|kommenden|nächsten)~)?{V}(?:abend|nacht|morgen|mittag|nachmittag"
    r"|vormittag)?(?!\w|-\w)",
    weekday_not_before=r"\b(?:jeden|eines|einem|einen|bis|zum|ab|seit|und|oder|der|des|von|vom|vor|nach|ein|erste[nr]?"
    r"|Blauer|Schwarze[nr]?)~$",
    planned_before=r"\b(?:für)~(?:den~)?$",
    which={"letzten": -2, "vergangenen": -1, "vorigen": -2, "diesen": 0, "diesem": 0, "kommenden": 1, "nächsten": 2},
    of_year=r"~(?:des~)?(vergangenen|vorigen|letzten|dieses|kommenden|nächsten)~Jahres\b",
    years={"vergangenen": -1, "vorigen": -1, "letzten": -1, "dieses": 0, "kommenden": 1, "nächsten": 1},
    relative={
        "gestern": ("day", -1),
        "vorgestern": ("day", -2),
        "letzte Woche": ("week", -1),
        "vergangene Woche": ("week", -1),
        "letzten Monat": ("month", -1),
        "vergangenen Monat": ("month", -1),
        "nächsten Monat": ("month", 1),
        "letztes Jahr": ("year", -1),
        "vergangenes Jahr": ("year", -1),
        "im vergangenen Jahr": ("year", -1),
        "im letzten Jahr": ("year", -1),
        "in diesem Jahr": ("year", 0),
        "nächstes Jahr": ("year", 1),
        "im nächsten Jahr": ("year", 1),
        "im kommenden Jahr": ("year", 1),
        "im Vorjahr": ("year", -1),
    },
    relative_not_before=r"\b(?:von|wie|bis|seit|als|und|das)~$|-$",
    ago=r"[Vv]or~(?P<n>einem|einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\d\d?)~(?P<unit>Tag|Tagen"
    r"|Wochen?|Monat|Monaten|Jahr|Jahren)\b",
    numbers=numbered("einem zwei drei vier fünf sechs sieben acht neun zehn elf zwölf") | {"einer": 1},
    units={
        "tag": "day",
        "tagen": "day",
        "woche": "week",
        "wochen": "week",
        "monat": "month",
        "monaten": "month",
        "jahr": "year",
        "jahren": "year",
    },
    cues=r"(?P<unsure>\b(?:soll|sollen|sollte|sollten|könnte|könnten|würde|würden|kann|können|muss|müssen|ob|wenn|falls)\b)"
    r"|(?P<future>\b(?:wird|werden|will|wollen|plant|planen|geplant|erwartet|vorgesehen)\b)"
    r"|(?P<past>\b(?:wurden?|waren?|hatten?|sagten?|erklärten?|teilten?|kam(?:en)?|ging(?:en)?|gab(?:en)?|starb(?:en)?"
    r"|nahm(?:en)?|traf(?:en)?|begann(?:en)?|fand(?:en)?|stand(?:en)?|hielt(?:en)?|ließ(?:en)?|schrieb(?:en)?|sprach(?:en)?|reisten?|flog(?:en)?|fuhr(?:en)?|lief(?:en)?|verlor(?:en)?"
    r"|kündigten?|berichteten?|meldeten?|stimmten?|forderten?|warnten?|betonten?|einigten?|trat(?:en)?|rief(?:en)?"
    r"|wies(?:en)?|fiel(?:en)?|stieg(?:en)?|zog(?:en)?|brach(?:en)?|schlug(?:en)?|erhielt(?:en)?|beschloss(?:en)?"
    r"|ge[a-zäöüß]{3,20}(?:t|en)|[a-zäöüß]{3,20}iert)\b)",
    counted=r"[\s-](?:Menschen|Euro|Prozent|km|kg|mph)\b",
    loosely=r"(?i)(?:\b(?:rund|fast|etwa|knapp|mehr|als|über)\s|[-–])$",
    year_told=r"in|im Jahr",
    stops_inside=r"Dr|St|Jan|Feb|Apr|Aug|Sept?|Nov",
)
