"""How Italian denies."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.negation import Negation

NEGATION = Negation(
    negators=word_set("mai nessun nessuna nessuno niente non nulla né senza"),
    idioms=phrases("non_solo senza_dubbio"),
    answers=word_set("no"),
    idle=word_set("o"),
    infinitives=word_set("a"),
)
