"""How French sentences say when something happened."""

from __future__ import annotations

from summarizer.languages.fr.calendar import CALENDAR
from summarizer.languages.tables import numbered
from summarizer.languages.topics.dates import Dates

DATES = Dates(
    calendar=CALENDAR,
    begins="il y",
    days=(
        r"(?:{W}~)?(?:(?P<premier>1er)|{D})~{M}(?:~{Y})?",
        r"(?<![\d/]){D}/(?P<mm>1[0-2]|0?[1-9])/(?P<year>(?:19|20)\d\d)(?![\w/])",
    ),
    months=(r"{M}~(?:de~l['’]année~)?{Y}",),
    month=r"{F}(?!\w|\.?~\d|-\w)(?:~(?P<which>dernier|prochain))?",
    month_before=r"\b(?:[Ee]n|[Dd]epuis|[Dd]ébut|[Ff]in|[Mm]ois~de|[Mm]ois~d['’])~?$|\b[Mm]i-$",
    year_before=r"\b(?:[Ee]n|[Dd]epuis|[Dd]ès|[Ff]in|[Dd]ébut|[Aa]nnée|[Jj]usqu['’]en|[Dd]['’]ici~à|[Éé]té"
    r"|[Hh]iver|[Pp]rintemps|[Aa]utomne|à~partir~de|élections?~de)~$|\b[Mm]i-$",
    weekday=r"{V}(?!\w|-\w)(?:~(?:matin|soir|midi|après-midi))?(?:~(?P<which>dernier|prochain))?",
    weekday_not_before=r"\b(?:[Ll]e|[Ll]es|[Cc]haque|[Tt]ous~les|[Uu]n|[Dd]e|[Dd]u|[Dd]ès|[Jj]usqu['’]à|[Aa]vant|[Dd]epuis"
    r"|[Ee]t|[Oo]u|à|[Cc]e|[Aa]u|[Pp]remier)~$",
    which={"dernier": -1, "prochain": 1},
    of_year=r"~(?:de~)?(l['’]an~dernier|l['’]année~dernière|cette~année|l['’]an~prochain|l['’]année~prochaine)\b",
    years={
        "l'an dernier": -1,
        "l’an dernier": -1,
        "l'année dernière": -1,
        "l’année dernière": -1,
        "cette année": 0,
        "l'an prochain": 1,
        "l’an prochain": 1,
        "l'année prochaine": 1,
        "l’année prochaine": 1,
    },
    relative={
        "hier": ("day", -1),
        "avant-hier": ("day", -2),
        "demain": ("day", 1),
        "la semaine dernière": ("week", -1),
        "le mois dernier": ("month", -1),
        "ce mois-ci": ("month", 0),
        "le mois prochain": ("month", 1),
        "l'an dernier": ("year", -1),
        "l'année dernière": ("year", -1),
        "l’an dernier": ("year", -1),
        "l’année dernière": ("year", -1),
        "cette année": ("year", 0),
        "l'an prochain": ("year", 1),
        "l'année prochaine": ("year", 1),
        "l’an prochain": ("year", 1),
        "l’année prochaine": ("year", 1),
    },
    relative_not_before=r"\b(?:de|que|comme|depuis|et|ou|avant|d['’])~?$|-$",
    ago=r"[Ii]l~y~a~(?P<n>une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|\d\d?)~(?P<unit>jours?|semaines?"
    r"|mois|ans?)\b",
    numbers=numbered("un deux trois quatre cinq six sept huit neuf dix onze douze") | {"une": 1},
    units={
        "jour": "day",
        "jours": "day",
        "semaine": "week",
        "semaines": "week",
        "mois": "month",
        "an": "year",
        "ans": "year",
    },
    cues=r"(?P<unsure>\b(?:devrait|devraient|pourrait|pourraient|peut|peuvent|si|[a-zéè]{3,20}rai(?:t|ent))\b)"
    r"|(?P<future>\b(?:doit|doivent|prévue?s?|attendue?s?|va|vont|prévoit|[a-zéè]{2,20}(?:era|ront|ira|dra))\b)"
    r"|(?P<past>\b(?:a|ont|avait|avaient|est|sont|était|étaient|s['’]est|ayant)~(?:été~|déjà~|également~|aussi~)?"
    r"[a-zàâçéèêëîïôûù]{2,20}(?:é|i|u|is|it|ert|int|aint)e?s?\b|\b(?:était|étaient|avait|fut|furent)\b)",
    counted=r"[\s-](?:personnes|euros|km|kg)\b",
    loosely=r"(?i)(?:\b(?:environ|près de|plus de|presque)\s|[-–])$",
    year_told=r"en",
    stops_inside=r"Dr|St",
)
