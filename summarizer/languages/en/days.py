"""What English says beside a day."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.days import Days

DAYS = Days(
    bounds=word_set("after as before by from since through till until"),
    night=(" night", "late ", "early ", "midnight", "overnight", "evening"),
    day_after=r"\b(?:a|one|the) day (?:after|earlier)\b",
    day_before=r"\b(?:a|one|the) day (?:before|later)\b",
)
