"""How Japanese denies."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.negation import Negation

NEGATION = Negation(
    negators=word_set("ずに ない なかっ なく ません"),
    runs_on=True,
    looks_back=True,
    any_case=True,
)
