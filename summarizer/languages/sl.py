"""What is known of Slovenian."""

from __future__ import annotations

from summarizer.languages.topics.quotations import Quotations

QUOTATIONS = Quotations(
    points_inward=True,
)
