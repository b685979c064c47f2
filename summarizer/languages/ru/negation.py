"""How Russian denies."""

from __future__ import annotations

from summarizer.languages.tables import phrases, word_set
from summarizer.languages.topics.negation import Negation

NEGATION = Negation(
    negators=word_set("без не нельзя нет ни никаких никакой никогда никто ничего"),
    idioms=phrases("не_только не_менее не_более тем_не_менее нет_сомнений"),
    answers=word_set("нет"),
    idle=word_set("единственный или первый"),
    never_before=word_set("впервые"),
    denials=word_set("""
        невозможно опроверг опровергла отверг отвергла отказал отказалась отказались отказался отрицает против
    """),
    complements=word_set("что"),
    infinitives=word_set("чтобы"),
)
