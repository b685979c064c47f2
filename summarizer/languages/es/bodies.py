"""What bodies are called in Spanish: authorities, companies, parties, clubs."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.bodies import Bodies

BODIES = Bodies(
    heads=word_set("""
        asamblea banco comisión consejo corte cámara federación fiscalía instituto ministerio movimiento
        organización partido policía secretaría tribunal universidad
    """),
    nouns=word_set("asociación ciudad compañía empresa grupo isla organización partido país"),
    links=word_set("de del"),
)
