"""How sentences of a story in German weigh it, demand something or look back."""

from __future__ import annotations

from summarizer.languages.topics.analysis import Analysis

ANALYSIS = Analysis(
    kinds={
        "consequence": r"folgen?|auswirkung\w*|führt(?:e)? (?:\w+ ){0,4}zu|bedeutet|bedeuten|hätte zur folge|könnte dazu führen|"
        r"rückschlag|niederlage für|sieg für|belaste[tn]|schwäch\w+|stärk(?:t|en|te)|profitier\w+|kosten",
        "motive": r"weil|um (?:[\w, -]{1,60}) zu|ziel|ziele|grund|gründe|begründe\w*|hoff(?:t|en|te|ten)|wollen|will|möchte\w*|"
        r"damit|absicht|strategie|hintergrund",
        "outlook": r"(?:soll|sollen|dürfte|dürften|könnte|könnten|wird|werden)|erwarte[tn]?|voraussichtlich|geplant|plant|"
        r"prognose\w*|künftig|nächste[nrs]? (?:woche|monat|jahr|schritt)|kommenden|offen|unklar|bis ende",
        "risk": r"risik\w+|warn\w*|gefahr\w*|gefähr\w+|befürcht\w+|sorge\w*|droh\w+|angst|bedenken|krise\w*",
        "reaction": r"kriti(?:k|ker|kerin|siert\w*|sieren)|begrüß\w+|lob(?:t|te|en)|forder(?:t|te|n|ten)|ablehn\w+|lehn(?:t|te|en) "
        r"|protest\w*|empör\w+|verurteil\w+|verteidig\w+|reagier\w+|widersprach|wies (?:\w+ ){0,4}zurück|vorw[uü]rf\w*|appell\w*",
    },
    reaction="Die Reaktionen",
    analysts=r"experten?|beobachter\w*|analysten?|ökonom\w*|professor\w*|kritiker\w*|forscher\w*|fachleute",
    demands=r"muss|müssen|müsste\w*|sollte\w*",
    background=r"bereits|zuvor|seit (?:\w+ )?(?:19|20)\d\d|(?:im jahr |anfang |ende |mitte )?(?:19|20)\d\d|vor (?:\w+ )?(?:jahren|monaten|wochen)|"
    r"im vergangenen (?:jahr|monat)|vergangene[nrs]? (?:jahr|monat|woche)|geschichte|gegründet|erstmals|früher\w*|ursprünglich|damals|"
    r"jahrelang|jahrzehnte\w*|war (?:\w+ ){0,6}worden|hatte[n]? (?:[\w,]+ ){1,12}(?:ge\w+|\w+t|\w+en)\b|ehemalig\w*|bisher",
    since=("seit",),
)
