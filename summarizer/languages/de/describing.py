"""How German says in a sentence what somebody or something is."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.describing import Describing

DESCRIBING = Describing(
    determiners=r"(?:ein|eine|einer|der|die|das|ehemaliger|ehemalige|Chef|Chefin|Sprecher|Sprecherin|Leiter|Leiterin)",
    copulas=(r"(?:ist|war|wurde|gilt als|sind|waren) (?=(?:ein|eine|einer|der|die|das|seit) )"),
    relatives=r"(?:der|die|das|dessen|deren)\b(?= [a-zäöü])",
    articles=word_set("der die das"),
    openers=word_set("der die"),
    prepositions=word_set("von für in mit"),
    finite=word_set("ist war hat"),
    after_head=word_set("von der die das im des aus für beim in und"),
    leans=r"er|sie|es|aber|und",
    born=r"geboren|geb\.",
    age=r"\d{1,3}(?: Jahre alt)?",
)
