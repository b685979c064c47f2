"""Who does it and to whom it is done, in Russian."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.roles import Roles

ROLES = Roles(
    listing=word_set("и или"),
)
