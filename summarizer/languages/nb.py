"""What is known of Norwegian Bokmål."""

from __future__ import annotations

from summarizer.languages.topics.numbers import Numbers
from summarizer.languages.topics.quotations import Quotations

QUOTATIONS = Quotations(
    points_inward=True,
)

NUMBERS = Numbers(
    spaced=True,
)
