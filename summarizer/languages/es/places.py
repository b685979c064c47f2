"""What places are called in Spanish."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.places import Places

PLACES = Places(
    names=word_set("""
        alemania barcelona bogotá brasil buenos_aires caracas china ee.uu. eeuu españa estados_unidos europa francia
        inglaterra israel italia japón la_habana londres madrid moscú méxico nueva_york parís perú reino_unido rusia
        sevilla siria suiza turquía ucrania áfrica
    """),
    nouns=word_set("ciudad provincia pueblo región"),
    ends=word_set("calle ciudad isla río valle"),
    prepositions=word_set("cerca_de desde en hacia vía"),
)
