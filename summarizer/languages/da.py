"""What is known of Danish."""

from __future__ import annotations

from summarizer.languages.tables import spellings
from summarizer.languages.topics.calendar import Calendar
from summarizer.languages.topics.numbers import Numbers
from summarizer.languages.topics.quotations import Quotations
from summarizer.languages.topics.units import Units
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

NUMBERS = Numbers(
    decimal_comma=True,
    spaced=True,
)

UNITS = Units(
    spellings=spellings("""
        % procent|USD dollar|EUR euro|m meter|km kilometer|l liter
    """),
)

QUOTATIONS = Quotations(
    points_inward=True,
)
