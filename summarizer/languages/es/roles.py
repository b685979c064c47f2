"""Who does it and to whom it is done, in Spanish."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.roles import Roles

ROLES = Roles(
    passives=word_set("era es fue fueron ha_sido sido son"),
    noun_leads=word_set("con de del el en esta este la las los para su sus un una"),
    listing=word_set("a o y"),
)
