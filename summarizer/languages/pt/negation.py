"""How Portuguese denies."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.negation import Negation

NEGATION = Negation(
    negators=word_set("jamais nada nem nenhum nenhuma ninguém nunca não sem"),
    idioms=phrases("não_só não_apenas sem_dúvida"),
    idle=word_set("ou"),
    complements=word_set("que"),
    infinitives=word_set("a de para"),
)
