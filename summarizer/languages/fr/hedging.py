"""How French says that something is not certain, not yet so, or only said."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.hedging import Hedging

HEDGING = Hedging(
    possible=word_set("peut peut-être peuvent possible possiblement pourraient pourrait éventuellement"),
    alleged=word_set("""
        accusé accusée accusés affirme affirment apparemment auraient aurait probablement présumé présumée présumées
        présumés prétendu prétendument sans_doute seraient serait soupçonné soupçonnée soupçonnés vraisemblablement
    """),
    planned=word_set("compte comptent devraient devrait entend prévoient prévoit souhaite va veulent veut vont"),
    condition=word_set("sauf si"),
)
