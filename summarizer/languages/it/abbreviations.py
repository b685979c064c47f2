"""Which tokens of Italian keep their full stop without ending a sentence."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations

ABBREVIATIONS = Abbreviations(
    never=word_set("""
        arch avv cfr col dott dott.ssa ecc.mo es gen geom ing mons on p.es prof prof.ssa rag s sig sigg
    """),
    numbered=word_set("""
        ago apr art artt att cap dic feb gen giu lug mag mar n nn nov ott pag pagg set tel vol
    """),
    often=word_set("s.p.a s.r.l"),
    closing=word_set("a.c d.c ecc"),
    openers=word_set("""
        a che come con da di dopo e fra gli ha i il in l la le lo ma non o per quando se si su tra un una è
    """),
)
