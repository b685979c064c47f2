"""How English sentences say when something happened."""

from __future__ import annotations

from summarizer.languages.en.calendar import CALENDAR
from summarizer.languages.tables import numbered
from summarizer.languages.topics.dates import Dates

_DAY = r"{D}(?:st|nd|rd|th)?(?!\w|[.,:/]\d|~?%)"
_LAST_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w|[.,:/]\d)"
_AMERICAN_DAY = (
    rf"(?:{{W}}\.?,?~)?{{M}}~(?:the~)?{_DAY}(?:~?(?:-|–|—|to|through)~?{_LAST_DAY})?"
    r"(?:(?:,~?|~)(?:in~|of~)?{Y}|(?!~(?:percent|per~cent|million|billion|thousand|hundred|points?|seats?|people|votes?)\b))"
)
_BRITISH_DAY = (
    rf"(?:{{W}}\.?,?~(?:the~)?)?{{D}}(?:st|nd|rd|th)?(?:~?(?:-|–|—|to|and)~?{_LAST_DAY})?~(?:of~)?{{M}}(?:,?~{{Y}})?"
)

DATES = Dates(
    calendar=CALENDAR,
    begins="last|next|this|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    "a day|a week|a month|a year|an ",
    days=(
        r"(?P<year>\d{4})-(?P<mm>\d\d)-(?P<day>\d\d)(?![\w-])",
        r"(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>\d{4})(?![\w/])",
        _AMERICAN_DAY,
        _BRITISH_DAY,
    ),
    months=(r"{M},?~(?:of~|in~)?{Y}",),
    month=r"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his~past|[Tt]his)~)?{F}(?!\w|\.?~\d|['’]s|-\w)"
    r"(?!~(?:for~[A-Z]|on~(?:Washington|the)|of~(?:Dimes|the)|Madness|became|took|called|has|said|won|lost))",
    month_before=r"(?:(?<!later\s)(?<!later,\s)(?<!earlier,\s)(?<!confidence\s)(?<!faith\s)(?<!trust\s)(?<!believe\s)\b[Ii]n~|\b[Ss]ince~|\b[Tt]hrough~)(?:early~|late~|mid-)?$"
    r"|\b(?:[Ee]arly|[Ll]ate)(?:~in)?~$|\b[Mm]id-$|\b(?:end|start|beginning|middle|month|days)~of~$",
    year_before=r"(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Bb]ack~in|[Bb]y)~(?:early~|late~|mid-|about~|around~)?"
    r"|\b(?:[Ee]arly|[Ll]ate)~|\b[Mm]id-|\b(?:[Ss]ummer|[Ss]pring|[Ff]all|[Aa]utumn|[Ww]inter)~(?:of~)?"
    r"|\b(?:end|start|beginning|middle|half|quarter|months|elections?|campaign|class|crisis|crash)~of~"
    r"|\b(?:[Ff]rom|[Bb]etween)~(?:(?:1\d|20)\d\d~(?:to|and|until|through)~)?)$",
    year_after=r"~(?:general~|presidential~|midterm~|primary~|congressional~|parliamentary~|federal~|national~"
    r"|local~|Republican~|Democratic~|Winter~|Summer~|U\.S\.~|US~){0,2}(?:elections?|campaign|race|primar(?:y|ies)"
    r"|Olympics|Games|World~Cup|census|referendum|convention|midterms?|invasion|coup|bombings?|massacre"
    r"|earthquake|tsunami|financial~crisis|ruling|Supreme~Court)\b",
    weekday=r"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his~past|[Tt]his~coming)~)?{V}(?!\w|-\w)"
    r"(?!~(?:Times|Mirror|Mail|Telegraph|Express|Herald|Post|Tribune|Sun|Star|Review|Magazine|School|Mass|Prayers"
    r"|Night|Morning|Today|Best|Business|Edition|Politics))",
    weekday_not_before=r"\b(?:[Gg]ood|[Bb]lack|[Aa]sh|[Ee]aster|[Ss]uper|[Bb]loody|[Cc]yber|[Ss]hrove|[Pp]alm|[Hh]oly"
    r"|[Ff]at|[Mm]aundy|[Gg]iving|[Ww]hit|[Rr]uby|[Jj]oe|[Cc]asual|[Ee]very|[Ee]ach|[Aa]ny|[Aa]|[Oo]ne|[Tt]hat|[Ss]ame"
    r"|[Tt]entative|[Pp]lanned|[Ss]cheduled|[Ee]xpected|[Pp]ossible|[Pp]roposed|[Uu]pcoming|[Ll]ooming|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ollowing|[Pp]revious|[Mm]ost|[Ss]ome|[Tt]he|[Oo]f|[Ff]rom|[Tt]o|[Aa]nd"
    r"|[Oo]r|[Bb]etween|[Uu]ntil|[Tt]ill|[Bb]y|[Tt]hrough|[Bb]efore|[Tt]han|[Pp]rior~to|ahead~of|[Ww]eek)~$",
    weekday_not_after=r"['’]s|s\b|~(?:before|after~the|of~(?:last|next|this)|(?:and|or|to|through)~(?:on~)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|mornings|nights|afternoons|shows?|talk|paper|editions?"
    r"|services?|school)\b"
    r"|[-–/]",
    planned_before=r"\b(?:for|due|scheduled~on|set~on)~$",
    ahead_before=r"\b(?:[Uu]ntil|[Tt]ill|[Tt]hrough|[Bb]y|[Bb]efore|[Aa]head~of|[Pp]rior~to|[Ff]or|to|[Ss]tarting|[Bb]eginning)"
    r"~(?:(?:on|in)~)?(?:the~)?(?:end~of~|middle~of~|beginning~of~|early~|late~|mid-)?$"
    r"|\b(?:[Bb]efore|[Aa]head~of|[Pp]rior~to)~the~(?:[a-z]+~)?(?:elections?|vote|midterms|primar(?:y|ies)|referendum"
    r"|convention|inauguration|summit)~(?:in|on)~$",
    ahead_after=r"(?:~[a-z]+){0,2}~deadline\b",
    clause=r"\b(?:that|who|whom|which|whose|where|when|after|before|because|since|while)\b",
    today_before=r"\b(?:said|announced|reported|released|ruled|voted|signed|arrested|filed|charged|resigned|died|confirmed"
    r"|issued|launched|unveiled|sentenced|told~[a-z]+|met)~(?:(?:here|again|earlier)~)?$",
    which={"last": -2, "this past": -1, "this": 0, "next": 2, "this coming": 1},
    of_year=r"(?:,?~of)?~(last|this|next)~year\b",
    years={"last": -1, "this": 0, "next": 1},
    relative={
        "yesterday": ("day", -1),
        "tomorrow": ("day", 1),
        "earlier today": ("day", 0),
        "today": ("day", 0),
        "the day before yesterday": ("day", -2),
        "last week": ("week", -1),
        "last month": ("month", -1),
        "earlier this month": ("month", 0),
        "later this month": ("month", 0),
        "this month": ("month", 0),
        "next month": ("month", 1),
        "last year": ("year", -1),
        "earlier this year": ("year", 0),
        "later this year": ("year", 0),
        "this year": ("year", 0),
        "next year": ("year", 1),
    },
    relative_not_before=r"\b(?:[Tt]he|his|her|their|its|our|my|your|every|each|until|since|than|from|like|as|to|before"
    r"|and|or|by|of|for)~$|['’]s~$|-$",
    ago=r"(?P<n>a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d\d?)~(?P<unit>days?|weeks?"
    r"|months?|years?)~ago\b",
    numbers=numbered("one two three four five six seven eight nine ten eleven twelve") | {"a": 1, "an": 1},
    units={
        "day": "day",
        "days": "day",
        "week": "week",
        "weeks": "week",
        "month": "month",
        "months": "month",
        "year": "year",
        "years": "year",
    },
    cues=r"(?P<unsure>\b(?:was|were|been|had|originally|previously)~(?:to|due|scheduled|set|expected|supposed|slated|hoped"
    r"|planned|hoping|planning|going)\b(?:~\w+){0,3}|\b(?:would|could|may|might|can|should|must|if|whether|need|needs"
    r"|wants?|when|than)\b|\b(?:has|have|had)~been~\w+ing\b|\bahead~of\b|\b(?:is|are|be)~(?:being~)?(?!scheduled|expected|slated|planned|supposed)[a-z]{2,20}ed\b)"
    r"|(?P<future>(?:\b(?:will|won['’]t|shall)|['’]ll)(?:~\w+){1,3}|\bto~be~\w+|\b(?:is|are|['’]s|remains?|tentatively)"
    r"~(?:to|due|scheduled|set|expected|slated|planned|planning|likely|supposed|poised|going)\b(?:~\w+){0,3}"
    r"|\b(?:plans?|intends?|aims|expects?|hopes?|upcoming)\b(?:~to~\w+)?|\b(?:scheduled|slated|set|due|expected|planned)"
    r"~(?:for|on|to|in|by)\b)"
    r"|(?P<past>\b(?:said|was|were|had|did|told|came|went|took|made|won|lost|died|shot|began|became|left|met|spoke|wrote|"
    r"found|held|gave|saw|got|fell|rose|led|sent|struck|broke|hit|put|ran|stood|brought|heard|sought|threw|drew|flew|"
    r"kept|paid|sat|fought|built|caught|chose|swore|wore|gone|done|seen|taken|given|been|filed|quit|cut|read|laid|issued"
    r"|[a-z]{2,20}(?<!ne)(?<!spe)(?<!se)(?<!fe)(?<!indee)ed)\b)"
    r"|(?P<present>\b(?:is|are|has|have|does|do|says?|faces?|begins?|starts?|opens?|votes|meets|returns"
    r"|to~(?!(?:the|an?|its|his|her|their|our|my|your|this|that|these|those|some|all|each|any|no)\b)[a-z]+)\b)",
    counted=(
        r"[\s-](?:(?!(?:was|is|has|does|as|this|his|its|elections|games|unless|across|towards|besides)\b)[a-z]{2,20}s"
        r"|people|men|women|children|percent|per|feet|km|kg|mph|million|billion|more|other)\b"
    ),
    loosely=(
        r"(?i)(?:\b(?:about|nearly|almost|over|than|some|around|roughly|least|approximately|or|to|barely)\s|[-–])$"
    ),
    nowadays=frozenset({"today", "tonight"}),
    year_told=r"in|of|since",
    stops_inside=(
        r"Mrs?|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|No|vs|Inc|Co|Corp|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec"
    ),
)
