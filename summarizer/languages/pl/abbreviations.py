"""Which tokens of Polish keep their full stop without ending a sentence."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations

ABBREVIATIONS = Abbreviations(
    never=word_set("""
        al dr gen hab im inż kpt ks m.in mgr np os pl por pow prof płk red tzn tzw ul woj św
    """),
    numbered=word_set("art nr pkt poz s str tel ust"),
    often=word_set("godz mld mln r tys w zł"),
    closing=word_set("itd itp"),
    openers=word_set("a ale co dla do gdy i jak jest na nie o od on ona oni po przez to w z za że"),
)
