"""What is known of Bulgarian."""

from __future__ import annotations

from summarizer.languages.topics.numbers import Numbers

NUMBERS = Numbers(
    spaced=True,
)
