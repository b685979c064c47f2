"""What bodies are called in French: authorities, companies, parties, clubs."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.bodies import Bodies

BODIES = Bodies(
    heads=word_set("""
        assemblée association banque comité commission conseil cour front fédération institution ministère mouvement
        organisation parti police tribunal union université
    """),
    nouns=word_set("capitale entreprise groupe parti pays société ville île"),
    links=word_set("de du des"),
)
