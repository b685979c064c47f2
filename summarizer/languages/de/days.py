"""What German says beside a day."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.days import Days

DAYS = Days(
    bounds=word_set("ab bis nach seit vor"),
    night=("nacht", "abend"),
)
