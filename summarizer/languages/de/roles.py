"""Who does it and to whom it is done, in German."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.roles import Roles

ROLES = Roles(
    passives=word_set("werden wird worden wurde wurden"),
    noun_leads=word_set("""
        auf das dem den der des die ein eine einem einen einer für ihre ihren in mit seine seinen von
    """),
    listing=word_set("in oder sowie und"),
)
