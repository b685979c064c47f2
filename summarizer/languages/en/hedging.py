"""How English says that something is not certain, not yet so, or only said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.hedging import Hedging

HEDGING = Hedging(
    possible=word_set("""
        conceivably could may maybe might perhaps possible possibly potential potentially seemingly
    """),
    alleged=word_set("""
        accusation accusations accuse accused accuses accusing allegation allegations allege alleged allegedly
        alleges alleging apparently appear appeared appears believe believed believes charge charged charges
        charging claim claimed claiming claims denied denies deny denying estimated expect expected expects likely
        predicted predicts presumably probably purported purportedly reported reportedly rumored rumoured seem
        seemed seems supposedly suspect suspected suspects suspicion thought unconfirmed
    """),
    planned=word_set("shall should will would"),
    condition=word_set("if provided unless whether"),
    asking=word_set("whether"),
    contracted=("'ll",),
    adjectives=word_set("alleged suspected"),
    linked=word_set("""
        accuse accused accuses accusing alleged appear appeared appears believed charge charged charges charging
        claim claimed claiming claims expected reported seem seemed seems suspect suspected thought
    """),
    links=word_set("of to with"),
    passive=word_set("""
        accusation accusations allegation allegations allege alleges alleging believe believes denied denies deny
        denying estimated expect expects predicted predicts suspects suspicion
    """),
    intentions=word_set("""
        ability able about agree agreed agrees aim aimed aiming aims ask asked asking asks attempt attempted
        attempting attempts authority bid call called calling calls consider considered considering considers decide
        decided decides demand demanded demands desire due eager effort efforts expect expected expects going hope
        hoped hopes hoping intend intended intending intends likely need needed needs offer offered offers order
        ordered orders plan planned planning plans pledge pledged pledges poised power prepare prepared prepares
        preparing promise promised promises promising proposal propose proposed proposes proposing push ready refuse
        refused request requested requesting requests required scheduled seek seeking seeks set sought supposed threaten
        threatened threatening threatens tried tries try trying urge urged urges urging vow vowed vowing vows want wanted
        wanting wants willing wish wishes
    """),
    infinitive="to",
    weighed=word_set("""
        consider considered considering considers contemplate contemplated contemplates contemplating debate debated
        debates debating discuss discussed discusses discussing mull mulled mulling mulls propose proposed proposes
        proposing recommend recommended recommending recommends suggest suggested suggesting suggests weigh weighed
        weighing weighs
    """),
    keeps_open=word_set("""
        after case condition conditional conditions consideration debate depend depending depends discussion
        discussions event idea once option options plan planned plans proposal proposals proposed recommendation
        should suggestion talks until when would
    """),
    will=word_set("shall will would"),
    unconditional_before=word_set("""
        as ask asked asking asks check clear decide decided deciding determine doubt establish even examine find
        knew know knows learn question see sure tell test unclear wonder wondered wondering wonders
    """),
    unconditional_behind=word_set("any anything at ever not so"),
    firm=word_set("""
        about agree agreed agrees decide decided decides due going order ordered orders pledge pledged pledges
        poised promise promised promises ready required scheduled set supposed vow vowed vowing vows
    """),
    copulas=word_set("'re 's are be is was were"),
    causes=word_set("due"),
    noun_leads=word_set("a an as at by for from her his in its on that the their this"),
)
