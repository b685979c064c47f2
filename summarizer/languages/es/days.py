"""What Spanish says beside a day."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.days import Days

DAYS = Days(
    bounds=word_set("antes desde después hasta"),
    night=("noche",),
)
