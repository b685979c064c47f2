"""What places are called in French."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.places import Places

PLACES = Places(
    names=word_set("""
        afrique algérie allemagne angleterre belgique berlin bordeaux bruxelles canada chine espagne europe france
        israël italie japon lille londres lyon maroc moscou nantes pékin royaume-uni russie strasbourg suisse syrie
        toulouse tunisie turquie ukraine états-unis
    """),
    nouns=word_set("région village ville"),
    ends=word_set("avenue boulevard lac mer province rue"),
    prepositions=word_set("dans depuis en près_de vers via à"),
)
