"""How German marks quotations, and what beside one is not who speaks."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.quotations import Quotations

QUOTATIONS = Quotations(
    points_inward=True,
    not_subject="für|von",
    not_title=word_set("für"),
)
