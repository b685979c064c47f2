"""Who does it and to whom it is done, in Vietnamese."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.roles import Roles

ROLES = Roles(
    passives=word_set("bị được"),
    listing=word_set("hoặc và"),
)
