"""How sentences say when something happened, in English, German, French, Spanish and Russian."""

from __future__ import annotations

from typing import Final

from summarizer.language.date_grammar import Grammar, counted

__all__ = ["ENGLISH", "FRENCH", "GERMAN", "RUSSIAN", "SPANISH"]

_DAY: Final = r"{D}(?:st|nd|rd|th)?(?!\w|[.,:/]\d|~?%)"
_LAST_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w|[.,:/]\d)"
_AMERICAN_DAY: Final = (
    rf"(?:{{W}}\.?,?~)?{{M}}~(?:the~)?{_DAY}(?:~?(?:-|–|—|to|through)~?{_LAST_DAY})?"
    r"(?:(?:,~?|~)(?:in~|of~)?{Y}|(?!~(?:percent|per~cent|million|billion|thousand|hundred|points?|seats?|people|votes?)\b))"
)
_BRITISH_DAY: Final = (
    rf"(?:{{W}}\.?,?~(?:the~)?)?{{D}}(?:st|nd|rd|th)?(?:~?(?:-|–|—|to|and)~?{_LAST_DAY})?~(?:of~)?{{M}}(?:,?~{{Y}})?"
)

ENGLISH: Final = Grammar(
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
    month_before=r"(?:(?<!later\s)(?<!later,\s)(?<!earlier,\s)(?<!confidence\s)(?<!faith\s)(?<!trust\s)(?<!believe\s)\b[Ii]n~|\b[Ss]ince~)(?:early~|late~|mid-)?$"
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
    weekday_not_after=r"['’]s|s\b|~(?:before|after~the|of~(?:last|next|this)|and|or|to|through|mornings|nights|afternoons|shows?|talk|paper|editions?"
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
    numbers=counted("one two three four five six seven eight nine ten eleven twelve") | {"a": 1, "an": 1},
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
    r"|(?P<present>\b(?:is|are|has|have|does|do|says?|faces?|begins?|starts?|opens?|votes|meets|returns|to~[a-z]+)\b)",
)

GERMAN: Final = Grammar(
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
    numbers=counted("einem zwei drei vier fünf sechs sieben acht neun zehn elf zwölf") | {"einer": 1},
    units={
        "Tag": "day",
        "Tagen": "day",
        "Woche": "week",
        "Wochen": "week",
        "Monat": "month",
        "Monaten": "month",
        "Jahr": "year",
        "Jahren": "year",
    },
    cues=r"(?P<unsure>\b(?:soll|sollen|sollte|sollten|könnte|könnten|würde|würden|kann|können|muss|müssen|ob|wenn|falls)\b)"
    r"|(?P<future>\b(?:wird|werden|will|wollen|plant|planen|geplant|erwartet|vorgesehen)\b)"
    r"|(?P<past>\b(?:wurden?|waren?|hatten?|sagten?|erklärten?|teilten?|kam(?:en)?|ging(?:en)?|gab(?:en)?|starb(?:en)?"
    r"|nahm(?:en)?|traf(?:en)?|begann(?:en)?|fand(?:en)?|stand(?:en)?|hielt(?:en)?|ließ(?:en)?|schrieb(?:en)?|sprach(?:en)?|reisten?|flog(?:en)?|fuhr(?:en)?|lief(?:en)?|verlor(?:en)?"
    r"|kündigten?|berichteten?|meldeten?|stimmten?|forderten?|warnten?|betonten?|einigten?|trat(?:en)?|rief(?:en)?"
    r"|wies(?:en)?|fiel(?:en)?|stieg(?:en)?|zog(?:en)?|brach(?:en)?|schlug(?:en)?|erhielt(?:en)?|beschloss(?:en)?"
    r"|ge[a-zäöüß]{3,20}(?:t|en)|[a-zäöüß]{3,20}iert)\b)",
)

FRENCH: Final = Grammar(
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
    numbers=counted("un deux trois quatre cinq six sept huit neuf dix onze douze") | {"une": 1},
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
)

SPANISH: Final = Grammar(
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
    numbers=counted("un dos tres cuatro cinco seis siete ocho nueve diez once doce") | {"una": 1},
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
)

RUSSIAN: Final = Grammar(
    begins="минувшего|нынешнего|этого|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|день|дня|дней|неделю|месяц|год|лет",
    days=(
        r"(?:{W},?~)?{D}(?:-го)?~{M}(?!\w)(?:~{Y}(?:~(?:года|г\.))?)?",
        r"(?<![\d.]){D}\.(?P<mm>1[0-2]|0?[1-9])\.(?P<year>(?:19|20)\d\d)(?![\w.]\d)",
    ),
    months=(r"{M}~{Y}",),
    month=r"(?:(?P<which>минувшего|нынешнего|этого)~)?{F}(?!\w|~\d|-\w)",
    month_before=r"\b(?:[Вв]|[Сс]|[Нн]ачале|[Кк]онце|[Сс]ередине|[Нн]ачала|[Кк]онца|[Сс]ередины)~$",
    year_after=r"(?:-м|-го)?~(?:годом|году?|года|г\.)(?!\w)",
    weekday=r"{V}(?!\w|-\w)",
    weekday_not_before=r"\b(?:[Кк]аждый|[Кк]аждую|[Кк]аждое|[Пп]о|[Дд]о|[Сс]|[Ии]|[Ии]ли|[Пп]рошл\w{2,3}|[Сс]ледующ\w{2,3}"
    r"|[Чч][её]рн\w{2,3}|[Оо]дн\w{1,2})~$",
    which={"минувшего": -1, "нынешнего": 0, "этого": 0},
    of_year=r"~(прошлого|минувшего|этого|нынешнего|текущего|следующего|будущего)~года",
    years={"прошлого": -1, "минувшего": -1, "этого": 0, "нынешнего": 0, "текущего": 0, "следующего": 1, "будущего": 1},
    relative={
        "вчера": ("day", -1),
        "позавчера": ("day", -2),
        "завтра": ("day", 1),
        "на прошлой неделе": ("week", -1),
        "в прошлом месяце": ("month", -1),
        "в этом месяце": ("month", 0),
        "в следующем месяце": ("month", 1),
        "в прошлом году": ("year", -1),
        "в минувшем году": ("year", -1),
        "в этом году": ("year", 0),
        "в нынешнем году": ("year", 0),
        "в следующем году": ("year", 1),
        "в будущем году": ("year", 1),
    },
    relative_not_before=r"\b(?:чем|как|и|или|не)~$|-$",
    ago=r"(?:(?P<n>[Дд]ва|[Дд]ве|[Тт]ри|[Чч]етыре|[Пп]ять|[Шш]есть|[Сс]емь|[Вв]осемь|[Дд]евять|[Дд]есять|\d\d?)~"
    r"(?P<unit>дня|дней|недел[иь]|месяца|месяцев|года|лет)|(?P<single>[Дд]ень|[Нн]еделю|[Мм]есяц|[Гг]од))~назад\b",
    numbers={
        "два": 2,
        "две": 2,
        "три": 3,
        "четыре": 4,
        "пять": 5,
        "шесть": 6,
        "семь": 7,
        "восемь": 8,
        "девять": 9,
        "десять": 10,
    },
    units={
        "день": "day",
        "дня": "day",
        "дней": "day",
        "неделю": "week",
        "недели": "week",
        "недель": "week",
        "месяц": "month",
        "месяца": "month",
        "месяцев": "month",
        "год": "year",
        "года": "year",
        "лет": "year",
    },
    cues=r"(?P<unsure>\b(?:может|могут|должен|должна|должно|должны|бы|если|ли)\b)"
    r"|(?P<future>\b(?:будет|будут|состоится|состоятся|пройд[её]т|пройдут|планирует|планируют|планируется|намерен[аоы]?"
    r"|начн[её]тся|начнутся|вступит|ожидается|запланирован[аоы]?)\b)"
    r"|(?P<past>\b(?!(?:если|или|дел[ао]|тел[ао]|числ[ао]|сил[аы]?|стол|пол|бол[ьи]|начал[ао]|правил[ао]|школ[аы]?|недел[яи]"
    r"|дали|были|отдел[аы]?|капитал[а]?|материал[аы]?|журнал[ае]?|канал[аеы]?|скандал[аеы]?|вокзал[аеы]?)\b)"
    r"[а-яё]{2,25}(?:л|ла|ло|ли|лся|лась|лось|лись)\b|\b(?:были|дали|мог|умер|погиб)\b)",
)
