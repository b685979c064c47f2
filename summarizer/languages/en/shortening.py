"""Which English words a sentence may lose or gain without saying anything else, and which turn it."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.shortening import Shortening

SHORTENING = Shortening(
    free=word_set("a an the that has have had"),
    additive=word_set("also"),
    openers=word_set(
        "also and another but however meanwhile moreover nevertheless so still then therefore thus yet later earlier"
    ),
    prepositions=word_set(
        "after against along alongside amid around at before behind beside between during following from in including "
        "inside into near on outside over past since through throughout upon with within"
    ),
    turning=word_set("""
        acting admittedly almost analogy annulled assuming canceled cancelled overturned quashed retracted reversed
        revoked withdrawn alone apparent approximately around aspiring assistant at_least attempted barely
        because being candidate certain chance claims deputy designate different draft dream dreams due effort efforts elect else
        enough error even eyes ex example except expired fail failed fails failing failure fake false falsely fewer fiction forged
        fictional film first former formerly hardly hoax honorary hypothetically hypothetical if imaginary imagination imagine imagined incoming interim
        invented just last late law least legend less lest like little maximum merely mere mind minimum mistake mistaken mistakenly mock more
        movie nearly no_longer name novel once one only opinion or other otherwise outgoing paper parody part partial partially
        partly parts perspective plan plans play possibility principle proposal
        pretend pretended previously quasi question questions rather rumor rumors rumour rumours satire saying scarcely scenario self-styled spoof standpoint
        drill drills exercise exercises rehearsal simulation simulations
        short should similar so-called some someone something sometimes suppose supposing than then theory threat threats threatened to too toy
        under-secretary unless unlike untrue used vice view views virtually was_to were_to what when where whether which while who
        whom whose why wish wishes without would would-be wrongly
    """),
    statuses=word_set("acting deputy designate former honorary incoming interim outgoing"),
    selecting=word_set("""
        all any best biggest both deadliest each either entire every everybody everyone few fewer first highest
        largest last least longest lowest majority many most neither nobody none oldest only smallest third two-thirds
        whole worst youngest half second shortest
    """),
    telling=word_set("""
        according account accuse accused accuses affidavit allegation allegations allegedly believe believed believes
        citing cited complaint filing filings indictment joked jokes lawsuit per petition quoted read reads telling
        testimony version words
    """),
    superlative=word_set(
        "all any best biggest deadliest fewest first highest largest longest lowest most oldest second shortest smallest "
        "worst youngest"
    ),
    relative=word_set("who"),
    articles=word_set("a an the"),
    joint="and",
    copula="is",
    reports=word_set("notes reported reports said says writes wrote"),
    according=("according to",),
)
