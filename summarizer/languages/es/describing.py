"""How Spanish says in a sentence what somebody or something is."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.describing import Describing

DESCRIBING = Describing(
    determiners=r"(?:un|una|el|la|los|exministro|ex|president[ea]|director|directora|portavoz|líder|ministr[oa])",
    copulas=(r"(?:es|era|fue|ha sido|son) (?=(?:un|una|el|la|los|uno|líder|presidente) )"),
    relatives=r"(?:que|quien|quienes|cuyo|cuya)\b",
    articles=word_set("el la los un una"),
    openers=word_set("el la"),
    prepositions=word_set("de en"),
    finite=word_set("fue ha"),
    after_head=word_set("de del la que en y"),
    leans=r"él|ella|pero|y",
    born=r"nacid[oa]",
    age=r"\d{1,3}(?: años)?",
)
