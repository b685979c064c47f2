"""How Polish marks quotations, and what beside one is not who speaks."""

from __future__ import annotations

from summarizer.languages.topics.quotations import Quotations

QUOTATIONS = Quotations(
    points_inward=True,
)
