"""How French marks quotations, and what beside one is not who speaks."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.quotations import Quotations

QUOTATIONS = Quotations(
    not_subject="pour|de",
    not_title=word_set("pour"),
)
