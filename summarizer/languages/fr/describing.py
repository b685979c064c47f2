"""How French says in a sentence what somebody or something is."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.describing import Describing

DESCRIBING = Describing(
    determiners=r"(?:un|une|le|la|les|l['’]|ancien|ancienne|présidente?|chef|directeur|directrice|porte-parole|ministre)",
    copulas=(r"(?:est|était|fut|reste|sont|a été) (?=(?:un|une|le|la|les|l['’]|l’))"),
    relatives=r"(?:qui|dont)\b",
    articles=word_set("le la les un une"),
    openers=word_set("le la"),
    elided_openers=r"\bl['’]",
    prepositions=word_set("de du en"),
    finite=word_set("est était"),
    after_head=word_set("de du qui dont en la"),
    leans=r"il|elle|mais|et",
    born=r"née?",
    age=r"\d{1,3}(?: ans)?",
)
