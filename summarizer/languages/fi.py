"""What is known of Finnish."""

from __future__ import annotations

from summarizer.languages.topics.numbers import Numbers
from summarizer.languages.topics.words import Words

WORDS = Words(
    stemmer="finnish",
)

NUMBERS = Numbers(
    decimal_comma=True,
    spaced=True,
)
