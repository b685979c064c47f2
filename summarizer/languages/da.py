"""What is known of Danish."""

from __future__ import annotations

from summarizer.languages.topics.calendar import Calendar
from summarizer.languages.topics.words import Words

WORDS = Words(
    stemmer="danish",
)

CALENDAR = Calendar(
    months=(
        "januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sep|sept "
        "oktober|okt november|nov december|dec"
    ),
)
