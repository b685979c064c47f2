"""How Dutch denies."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.negation import Negation

NEGATION = Negation(
    negators=word_set("geen niemand niet niets noch nooit zonder"),
    idioms=phrases("niet_alleen"),
    looks_back=True,
)
