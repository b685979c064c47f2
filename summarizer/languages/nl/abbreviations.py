"""Which tokens of Dutch keep their full stop without ending a sentence."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations

ABBREVIATIONS = Abbreviations(
    never=word_set("bijv bv ca d.w.z dhr dr drs excl incl ing ir m.b.t mevr mr mw nl o.a prof resp st"),
    numbered=word_set("apr art aug blz dec feb jan jul jun mrt nov nr okt sep"),
    often=word_set("b.v e.d n.chr n.v v.chr"),
    closing=word_set("enz etc"),
    openers=word_set("""
        als bij dat de die dit door een en er het hij in maar met na of ook op toen van voor we wij ze zij
    """),
    months=word_set("""
        april augustus december februari januari juli juni maart mei november oktober september
    """),
)
