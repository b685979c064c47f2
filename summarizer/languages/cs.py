"""What is known of Czech."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.abbreviations import Abbreviations
from summarizer.languages.topics.numbers import Numbers
from summarizer.languages.topics.quotations import Quotations
from summarizer.languages.topics.units import Units
from summarizer.languages.topics.words import Words

WORDS = Words(
    stemmer="czech",
)

ABBREVIATIONS = Abbreviations(
    never=word_set("dr ing mgr mj např popř prof sv tzv ul č čs"),
    numbered=word_set("str č"),
    often=word_set("mil r tis"),
    closing=word_set("apod atd"),
    openers=word_set("a ale je na po se to v"),
)

NUMBERS = Numbers(
    decimal_comma=True,
    spaced=True,
)

UNITS = Units(
    spellings=spellings("""
        EUR euro
    """),
)

QUOTATIONS = Quotations(
    points_inward=True,
)
