"""What is known of Norwegian."""

from __future__ import annotations

from summarizer.languages.topics.calendar import Calendar
from summarizer.languages.topics.numbers import Numbers
from summarizer.languages.topics.quotations import Quotations
from summarizer.languages.topics.words import Words

WORDS = Words(
    stemmer="norwegian",
)

CALENDAR = Calendar(
    months=(
        "januar|jan februar|feb mars|mar april|apr mai juni|jun juli|jul august|aug september|sep|sept "
        "oktober|okt november|nov desember|des"
    ),
    short_names=frozenset({"mai"}),
)

NUMBERS = Numbers(
    decimal_comma=True,
    spaced=True,
)

QUOTATIONS = Quotations(
    points_inward=True,
)
