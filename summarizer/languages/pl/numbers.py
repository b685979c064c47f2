"""The number words of Polish, and how it writes figures."""

from __future__ import annotations

from summarizer.languages.topics.numbers import Numbers

NUMBERS = Numbers(
    decimal_comma=True,
    spaced=True,
)
