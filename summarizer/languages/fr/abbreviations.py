"""Which tokens of French keep their full stop without ending a sentence."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations

ABBREVIATIONS = Abbreviations(
    never=word_set("apr av bd boul cf chap dr env ex j.-c m me mgr mlle mm mme mmes ph pr st ste éd"),
    numbered=word_set("art avr chap déc fig févr janv juil n no nov oct p pp sept t vol"),
    often=word_set("h j.-c o.n.u s.a s.a.r.l u.e"),
    openers=word_set("""
        ainsi alors après au aussi aux avant avec c car ce cependant ces cet cette chez comme comment d dans de
        depuis des donc du elle elles en enfin et il ils j je l la le les leur leurs lors mais malgré ni notre nous
        on or ou où par pendant plus pour pourquoi puis qu quand que qui sa sans selon ses si son sous sur tous tout
        toute toutefois un une vous à
    """),
)
