"""What places are called in Russian."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.places import Places

PLACES = Places(
    names=word_set("""
        беларусь белоруссия вашингтон великобритания германия грузия донбасс европа израиль иран казахстан киев
        китай крым лондон москва москве париж россии россия санкт-петербург сибирь сирия сша турция украина украине
        украины франция япония
    """),
    nouns=word_set("город города городе область поселке селе село"),
    ends=word_set("город край область район село"),
    prepositions=word_set("близ в во из около под"),
)
