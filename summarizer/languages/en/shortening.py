"""Which English words a sentence may lose or gain without saying anything else, and which turn it."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.shortening import Shortening

SHORTENING = Shortening(
    free=word_set("a an the that has have had"),
    openers=word_set(
        "also and another but however meanwhile moreover nevertheless so still then therefore thus yet later earlier"
    ),
    prepositions=word_set(
        "after against along alongside amid around at before behind beside between during following from in including "
        "inside into near on outside over past since through throughout under until upon with within"
    ),
    turning=word_set("""
        acting almost alone apparent approximately around aspiring assistant at_least attempted barely
        because being candidate certain chance claims deputy designate different dream due effort efforts elect else
        enough enough even ex example except expired fail failed fails failing failure fake false falsely fewer fiction
        fictional film first former formerly hardly hoax honorary hypothetical if imaginary imagined incoming interim
        invented just last late least less lest like little maximum merely mere minimum mistaken mistakenly mock more
        movie nearly no_longer novel once one only or other otherwise outgoing partial partially partly play possibility
        pretend pretended previously quasi question questions rather rumor rumors rumour rumours scarcely self-styled
        short should similar so-called some someone something sometimes than then threat threats threatened to too toy
        under-secretary unless unlike untrue used vice virtually was_to were_to what when where whether which while who
        whom whose why wish wishes without would would-be wrongly
    """),
    selecting=word_set("""
        all any best biggest both deadliest each either entire every everybody everyone few fewer first highest
        largest last least longest lowest majority many most neither nobody none oldest only smallest third two-thirds
        whole worst youngest half second shortest
    """),
    telling=word_set("according accuse accused accuses allegedly believe believed believes citing cited quoted per"),
)
