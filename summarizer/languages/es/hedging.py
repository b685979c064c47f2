"""How Spanish says that something is not certain, not yet so, or only said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.hedging import Hedging

HEDGING = Hedging(
    possible=word_set("podría podrían posible posiblemente puede pueden quizá quizás tal_vez"),
    alleged=word_set("""
        acusada acusado acusados aparentemente habría habrían presunta presuntamente presuntas presunto presuntos
        probablemente sería serían sospechoso sospechosos supuesta supuestamente supuesto supuestos
    """),
    planned=word_set("debería deberían planea planean pretende pretenden prevé prevén quiere quieren va van"),
    condition=word_set("salvo si"),
)
