"""What is known of Greek."""

from __future__ import annotations

from summarizer.languages.topics.words import Words

WORDS = Words(
    stemmer="greek",
)
