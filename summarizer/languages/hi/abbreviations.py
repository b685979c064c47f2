"""Which tokens of Hindi keep their full stop without ending a sentence."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.abbreviations import Abbreviations

ABBREVIATIONS = Abbreviations(
    never=word_set("आर ए एच एन एम एल एस कु के जी जे टी डा डी डॉ न पं पी प्रो बी मो रु रू वी श्री सी सु"),
    numbered=word_set("नं रु रू सं"),
)
