"""How sentences of a story in English weigh it, demand something or look back."""

from __future__ import annotations

from summarizer.languages.topics.analysis import Analysis

ANALYSIS = Analysis(
    kinds={
        "consequence": r"as a (?:result|consequence) of|result(?:s|ed|ing) in|lead(?:s|ing)? to|led to|meaning that|"
        r"means? (?:that|the|more|less|fewer)|consequences?|implications?|(?:an?|the|big|major|little|no) impact|"
        r"effects? (?:on|of)|pav(?:e|es|ed|ing) the way|open(?:s|ed|ing)? the door|(?:would|will|could) "
        r"(?:hurt|help|cost|force|boost|weaken|strengthen|deprive|allow|mean|leave|make|give|affect|change|undermine)|"
        r"(?:blow|setback|boost|victory|win|defeat|boon) (?:to|for)|turning point|undermin\w+|stands? to (?:lose|gain)|"
        r"at the expense of|sends? a (?:message|signal)|raises? (?:the )?(?:prospects?|questions?|possibility|stakes)",
        "motive": r"because|in an (?:effort|attempt|apparent effort|apparent attempt|bid) to|in order to|aimed at|"
        r"aim(?:s|ed)? to|seek(?:s|ing)? to|sought to|hop(?:es|ing|ed) (?:to|that|the)|designed to|intended to|"
        r"motivat\w+|reasons? (?:for|why|behind|that)|rationale|(?:his|her|their|its|the) (?:goal|strategy|aim|motive)|"
        r"argu(?:es?|ed|ing) (?:that|the|it|they|he|she)|driven by|prompted by|in response to|"
        r"to avoid|to prevent|to keep|to protect|under pressure|calculation|wants? to",
        "outlook": r"(?:is|are|was|were) (?:widely )?(?:expected|likely|unlikely|set|scheduled|poised|due|planning) to|"
        r"plans? to|next (?:week|month|year|step|steps|stage|phase)|forecasts?|predict\w*|in the (?:coming|next)|"
        r"(?:could|may|might) (?:be|also|not|well|take|come|lead|see|face|end|have(?! (?:\w+(?:ed|en|wn)|been|had|gone|"
        r"come|made|got|done|won|lost|led|put|said|told)\b))|uncertain\w*|unclear|"
        r"remains? to be seen|prospects?|outlook|by the end of|expects? (?:to|that|the)|projected to|will (?:decide|vote|"
        r"determine|meet|depend|likely|continue|need|take|have to|begin|go|face)|on track|would need|depends? on|"
        r"no (?:sign|guarantee|indication)|chances? of",
        "risk": r"risks?|risk(?:y|ed|ing)|warn(?:s|ed|ing|ings)?|fear(?:s|ed|ing)?|threat\w*|danger\w*|concerns? (?:about|"
        r"that|over|among)|concerned (?:about|that)|worr(?:y|ies|ied|ying)|escalat\w+|vulnerable|jeopard\w+|at stake|"
        r"fragile|backfire\w*|crisis|catastroph\w+|peril\w*|alarm(?:ed|ing)?",
        "reaction": r"critici[sz]\w+|critics|condemn\w*|prais(?:e|ed|es|ing)|welcom(?:ed|es|ing)|applaud\w*|slam(?:s|med)|"
        r"blast(?:s|ed)|denounc\w+|outrage\w*|backlash|protest(?:s|ed|ers)?|dismiss(?:es|ed)|defend(?:s|ed|ing)?|"
        r"oppos(?:es?|ed|ing)|opponents|hail(?:s|ed)|accus(?:es?|ing)|"
        r"(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!stands )accused|demand(?:s|ed|ing)?|urg(?:es?|ed|ing)|call(?:s|ed|"
        r"ing)? (?:on|for|(?:it|the [a-z]+(?: [a-z]+)?) (?:an?|[“\"]))|object(?:s|ed|ions)|blam(?:es?|ed|ing)|reject(?:s|ed)|"
        r"lash(?:es|ed) out|responded (?:that|with|by (?:calling|saying|accusing))|reacted|"
        r"react(?:ion|ions|s)|celebrat(?:es?|ed|ing)|mock(?:s|ed)",
    },
    reaction="The reaction",
    analysts=r"analysts?|experts?|observers|economists?|critics|strategists?|professor|scholars?|historians?|pollsters?|researchers|"
    r"advocates|supporters|opponents|officials (?:say|said|fear|worry)|many (?:in|of)|political scientists?",
    demands=r"must|should|ought to|needs? to",
    background=r"had (?:been|already|previously|long|never|first|also been|earlier)|since (?:the )?(?:1[6-9]|20)\d\d|in (?:the )?(?:1[6-9]|"
    r"20)\d\d(?:s)?|(?:years?|months?|weeks?|decades?) (?:ago|earlier|before)|last (?:year|month|week|fall|spring|summer|winter|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)|previously|earlier this "
    r"(?:year|month|week)|histor(?:y|ic|ical|ically)|founded|first time|for (?:decades|years|months)|long-?(?:standing|time|"
    r"running)|in recent (?:years|months|weeks|decades)|originally|the previous|began (?:in|as|after|when)|was (?:elected|"
    r"appointed|created|established|passed|enacted|signed|born|convicted) (?:in|as|on|by)|came to (?:power|office)|over the past|"
    r"dates? back|used to|until (?:recently|19|20)|traditionally|at the time|the last time",
    tells=(" said ", " told ", " confirmed ", " announced "),
    ahead=(
        " is scheduled ",
        " are scheduled ",
        " is expected ",
        " are expected ",
        " will ",
        " is set to ",
        " is due to ",
    ),
    labelled=r"(?:’s|'s)? +(?:[A-Z][\w.]+ +|[a-z]+ial +){0,2}(?!and|or|to|by|with|when|after|as|for|because|that|who|he|she|it|they|was|were)[a-z]+",
    dated=r"\b[Ii]n (?:early |late |mid-)?$",
    later="later this",
    since=("since",),
    going_on=r"\b(?:is|are) (?:(?:still|now|also|currently|\w+ly) )?(?!willing)\w+ing\b|\bcontinues? to\b|\bremains? at large\b",
    another_clause=r"\b(?:after|because|since|when|where|while)\b",
    known=r"(?:\b(?:the|his|her|its|their|our|my|this|that)|['’]s|s['’]) $",
)
