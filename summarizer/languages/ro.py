"""What is known of Romanian."""

from __future__ import annotations

from summarizer.languages.tables import spellings
from summarizer.languages.topics.units import Units
from summarizer.languages.topics.words import Words

WORDS = Words(
    stemmer="romanian",
)

UNITS = Units(
    spellings=spellings("""
        % procent
    """),
)
