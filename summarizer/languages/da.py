"""What is known of Danish."""

from __future__ import annotations

from summarizer.languages.topics.words import Words

WORDS = Words(
    stemmer="danish",
)
