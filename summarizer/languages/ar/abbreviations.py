"""Which tokens of Arabic keep their full stop without ending a sentence."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations

ABBREVIATIONS = Abbreviations(
    never=word_set("أ أ.د ا ب ت ج د ص ع ق م هـ"),
    numbered=word_set("ص"),
    often=word_set("إلخ الخ"),
)
