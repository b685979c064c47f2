"""What is known of Hungarian."""

from __future__ import annotations

from summarizer.languages.topics.words import Words

WORDS = Words(
    stemmer="hungarian",
)
