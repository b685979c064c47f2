"""Which words of English say the contrary of each other."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.opposites import Opposites

OPPOSITES = Opposites(
    pairs=phrases("""
        approve/reject approve/disapprove accept/reject accept/refuse rise/fall increase/decrease increase/drop
        increase/fall rise/drop rise/decline grow/shrink gain/lose win/lose support/oppose back/oppose pass/fail
        succeed/fail begin/end start/end start/stop open/close allow/ban allow/bar allow/forbid permit/ban
        legal/illegal confirm/deny admit/deny agree/disagree agree/refuse expand/shrink expand/cut strengthen/weaken
        raise/lower raise/cut increase/cut improve/worsen praise/criticize praise/condemn welcome/condemn
        guilty/innocent convict/acquit arrest/release free/jail likely/unlikely majority/minority before/after
        up/down higher/lower more/less more/fewer most/least above/below enter/leave arrive/leave arrive/depart
        join/leave join/quit buy/sell build/destroy attack/defend optimistic/pessimistic hot/cold strong/weak
        early/late old/new first/last public/private secret/public include/exclude enforce/lift impose/lift ban/lift
        uphold/overturn uphold/strike affirm/reverse resume/suspend continue/halt continue/stop keep/scrap
        remain/leave survive/die alive/dead safe/dangerous victory/defeat success/failure hope/fear love/hate
        ally/enemy friend/enemy advance/retreat capture/release hire/fire appoint/dismiss lend/borrow import/export
        push/pull widen/narrow lengthen/shorten delay/hasten accelerate/slow ease/tighten encourage/discourage
        trust/distrust friendly/hostile peaceful/violent positive/negative cheap/expensive rich/poor male/female
        man/woman boy/girl husband/wife son/daughter father/mother brother/sister north/south east/west
        northern/southern eastern/western left/right inside/outside maximum/minimum best/worst better/worse
        accelerate/decelerate defend/criticize endorse/reject endorse/oppose favor/oppose for/against with/without
        yes/no true/false beat/lose defeat/lose
    """),
    weak=word_set("""
        above after against ally before below best better boy brother cold daughter down early east eastern enemy
        father fear female fewer first for friend girl hate higher hope hot husband inside last late least left less
        love lower majority male man maximum minimum minority more most mother negative new north northern old
        outside poor positive private public rich right sister son south southern strong up weak west western wife
        with without woman worse worst
    """),
    past={"uphold": "upheld"},
    regular=True,
    prefixes=phrases("un in im dis il ir"),
)
