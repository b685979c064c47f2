"""Who does it and to whom it is done, in French."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.roles import Roles

ROLES = Roles(
    passives=word_set("est furent fut sont étaient était été"),
    noun_leads=word_set("avec ce cette d de des du en l la le les leur pour sa ses son sur un une"),
    listing=word_set("et ou"),
)
