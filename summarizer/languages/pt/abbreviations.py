"""Which tokens of Portuguese keep their full stop without ending a sentence."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations

ABBREVIATIONS = Abbreviations(
    never=word_set("av cap cel d dr dra drs eng ex exmo gen pe prof profa r sr sra sras srs"),
    numbered=word_set("abr ago art cap dez fev jan jul jun mai mar n nov nº out pág set tel vol"),
    often=word_set("cia e.u.a eua ltda s.a"),
    closing=word_set("a.c d.c etc"),
    openers=word_set("""
        a após as com como da de do e ela ele eles em mas na no não o os ou para por quando que se sem um uma
    """),
)
