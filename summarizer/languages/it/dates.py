"""How Italian sentences say when something happened."""

from __future__ import annotations

from summarizer.languages.it.calendar import CALENDAR
from summarizer.languages.tables import numbered
from summarizer.languages.topics.dates import Dates

DATES = Dates(
    calendar=CALENDAR,
    begins="primo|lo scorso|la scorsa|il prossimo|la prossima|una|un |due|tre|quattro|cinque|sei|sette|otto|nove|dieci"
    "|undici|dodici",
    days=(
        r"(?:{W},?~)?(?:[Pp]rimo|{D}[º°]?)~{M}(?:~(?:del~)?{Y})?",
        r"(?<![\d/]){D}/(?P<mm>1[0-2]|0?[1-9])/(?P<year>(?:19|20)\d\d)(?![\w/])",
    ),
    months=(r"{M}~(?:del~)?{Y}",),
    month=r"{F}(?!\w|~\d|~del~\d|-\w)(?:~(?P<which>scorso|prossimo))?",
    month_before=r"\b(?:[Aa]d?|[Ii]n|[Dd]a|[Ff]ine|[Ii]nizio|[Mm]età|mese~di)~$",
    year_before=r"\b(?:[Nn]el|[Dd]al|[Dd]el|[Ff]ino~al|[Ff]ine|[Ii]nizio|[Ee]state|[Ii]nverno|[Pp]rimavera|[Aa]utunno)~$",
    counted=r"[\s-](?:persone|euro|uomini|donne|abitanti|km|kg)\b",
    weekday=r"(?:(?:[Ll]o|[Ll]a|[Ii]l)~(?P<which>scors[oa]|prossim[oa])~)?{V}(?!\w|-\w)"
    r"(?:~(?:mattina|pomeriggio|sera|notte))?(?:~(?P<after_which>scors[oa]|prossim[oa]))?",
    weekday_not_before=r"\b(?:[Oo]gni|[Ii]l|[Ll]a|[Tt]utti~i|[Tt]utte~le|[Uu]na?|[Dd]i|[Dd]el|[Dd]ella|[Dd]al?|[Dd]alla"
    r"|[Ff]ino~a|[Ee]|[Oo]|[Aa]l?|[Aa]lla|[Pp]rim[oa])~$",
    which={"scorso": -1, "scorsa": -1, "prossimo": 1, "prossima": 1},
    of_year=r"~(?:dell['’]|di~|del~)?(anno~scorso|quest['’]anno|anno~prossimo|prossimo~anno)\b",
    years={"anno scorso": -1, "quest'anno": 0, "quest’anno": 0, "anno prossimo": 1, "prossimo anno": 1},
    year_told=r"nel|in|del",
    relative={
        "ieri": ("day", -1),
        "l'altro ieri": ("day", -2),
        "l’altro ieri": ("day", -2),
        "domani": ("day", 1),
        "la settimana scorsa": ("week", -1),
        "la scorsa settimana": ("week", -1),
        "il mese scorso": ("month", -1),
        "lo scorso mese": ("month", -1),
        "questo mese": ("month", 0),
        "il mese prossimo": ("month", 1),
        "il prossimo mese": ("month", 1),
        "l'anno scorso": ("year", -1),
        "l’anno scorso": ("year", -1),
        "lo scorso anno": ("year", -1),
        "quest'anno": ("year", 0),
        "quest’anno": ("year", 0),
        "l'anno prossimo": ("year", 1),
        "l’anno prossimo": ("year", 1),
        "il prossimo anno": ("year", 1),
    },
    relative_not_before=r"\b(?:di|che|come|da|e|o|a)~$|-$",
    ago=r"(?P<n>una?|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|\d\d?)"
    r"~(?P<unit>giorn[oi]|settiman[ae]|mes[ei]|ann[oi])~fa\b",
    numbers=numbered("un due tre quattro cinque sei sette otto nove dieci undici dodici") | {"una": 1},
    units={
        "giorno": "day",
        "giorni": "day",
        "settimana": "week",
        "settimane": "week",
        "mese": "month",
        "mesi": "month",
        "anno": "year",
        "anni": "year",
    },
    loosely=r"(?i)(?:\b(?:circa|quasi|oltre|più di|meno di|almeno)\s|[-–])$",
    cues=r"(?P<unsure>\b(?:può|possono|deve|devono|se|[a-z]{3,20}rebber?o?)\b)"
    r"|(?P<future>\b(?:previst[oaie]|attes[oaie]|[a-z]{1,20}(?:rà|ranno))\b)"
    r"|(?P<past>\b(?:è|sono|ha|hanno|era|erano|aveva|avevano)~(?:stat[oaie]~|già~)?[a-zàèéìòù]{2,20}[st][oaie]\b"
    r"|\b(?:fu|furono|era|erano|disse|morì)\b)",
    stops_inside=r"Sig|Dott?|Prof|Avv|On",
)
