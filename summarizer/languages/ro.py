"""What is known of Romanian."""

from __future__ import annotations

from summarizer.languages.topics.words import Words

WORDS = Words(
    stemmer="romanian",
)
