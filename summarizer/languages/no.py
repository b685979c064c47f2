"""What is known of Norwegian."""

from __future__ import annotations

from summarizer.languages.topics.words import Words

WORDS = Words(
    stemmer="norwegian",
)
