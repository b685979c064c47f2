"""Which words of English carry meaning, which only join, and what their forms have in common."""

from __future__ import annotations

from summarizer.languages.tables import inflections, word_set
from summarizer.languages.topics.words import Words

WORDS = Words(
    function=word_set("""
        a about above across after again against ago all almost along already also although always am among an and
        another any anybody anyone anything are aren't around as asked at away back be became because become becomes
        been before began behind being below between both but by call called came can can't cannot come comes could
        couldn't day days did didn't do does doesn't doing don't done down during each either else enough even ever
        every everyone everything few for friday from further gave get gets getting give given go goes going gone
        got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his how
        however i i'd i'll i'm i've if in including indeed instead into is isn't it it's its itself just keep knew
        know known last later least less let like likely long made make makes making many may maybe me might mine
        monday month more most mr mrs ms much must my myself near nearly neither never next no nobody none nor not
        nothing now of off often on once one only onto or other others our ours ourselves out over own part per
        perhaps put quite rather really recent recently said same saturday saw say saying says see seem seemed seems
        seen several shall she she'd she'll she's should shouldn't since so some someone something soon still such
        sunday take taken takes taking tell than that that's the their theirs them themselves then there there's
        these they they'd they'll they're they've thing things this those though through thursday thus to today
        together told too took toward towards tuesday two under until up upon us use used using very via want wanted
        was wasn't way we we'd we'll we're we've wednesday week weeks well went were weren't what what's when where
        whether which while who whole whom whose why will with within without won't would wouldn't year years yes
        yet you you'd you'll you're you've your yours yourself
    """),
    joining=word_set("""
        after although and as because before but if or since that though unless until when where whereas whether
        which while who whom whose
    """),
    stemmer="english",
    irregular=inflections("""
        arise arose arisen|be is are was were been am|bear bore borne|beat beaten|become became|begin began begun|
        bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought|
        build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|
        deal dealt|die dying|dig dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|
        fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|
        forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|
        get got gotten|give gave given|go went gone|grow grew grown|hang hung|have has had|hear heard|
        hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|leave left|lend lent|
        lie lay lain|light lit|lose lost|make made|mean meant|meet met|overcome overcame|
        overthrow overthrew overthrown|pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|
        see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|
        shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|
        spend spent|spin spun|stand stood|steal stole stolen|stick stuck|strike struck stricken|swear swore sworn|
        sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|
        throw threw thrown|understand understood|undertake undertook|wake woke woken|wear wore worn|weep wept|
        win won|withdraw withdrew withdrawn|withhold withheld|write wrote written|deny denied denies|child children|
        ask asks asked asking|call calls called calling|use uses used using|want wants wanted|look looks looked|
        seem seems seemed|man men|woman women|person people
    """),
    prefixes=(
        "re",
        "over",
        "under",
        "out",
        "mis",
    ),
    thousands=",",
    articles=word_set("a an that the"),
    turns=word_set("and as but whereas while"),
    back_references=word_set("former he her him his it its latter she their them these they this those who whose"),
)
