"""What places are called in German."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.places import Places

PLACES = Places(
    names=word_set("""
        afghanistan amerika bayern berlin brandenburg brüssel china deutschland europa frankfurt frankreich
        griechenland großbritannien hamburg hessen irak iran israel italien köln london madrid moskau münchen
        niedersachsen nordrhein-westfalen paris polen rom russland sachsen schweiz spanien syrien thüringen türkei
        ukraine usa vereinigte_staaten wien zürich österreich
    """),
    nouns=word_set("dorf provinz region stadt"),
    ends=word_set("gebirge park platz see straße"),
    prepositions=word_set("aus bei in nach nördlich südlich via westlich östlich"),
)
