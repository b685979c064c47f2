"""What Hindi says beside a day."""

from __future__ import annotations

from summarizer.languages.topics.days import Days

DAYS = Days(
    night=("रात",),
)
