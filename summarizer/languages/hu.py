"""What is known of Hungarian."""

from __future__ import annotations

from summarizer.languages.topics.quotations import Quotations
from summarizer.languages.topics.words import Words

WORDS = Words(
    stemmer="hungarian",
)

QUOTATIONS = Quotations(
    points_inward=True,
)
