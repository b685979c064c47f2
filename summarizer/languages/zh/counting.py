"""What Chinese counts, and whether a count still holds."""

from __future__ import annotations

from summarizer.languages.topics.counting import Counting

COUNTING = Counting(
    range_words=("至",),
)
