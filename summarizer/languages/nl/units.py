"""Units in Dutch by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

from summarizer.languages.tables import spellings, word_set
from summarizer.languages.topics.units import Units

UNITS = Units(
    spellings=spellings("""
        % procent|USD dollar|EUR euro|h uur|d dagen|y jaar|m meter|km kilometer|t ton|l liter
    """),
    vague_leads=word_set("afgelopen een enkele komende paar per verscheidene"),
    shades={
        "about": word_set("circa ongeveer"),
        "near": word_set("bijna"),
        "over": word_set("meer_dan minstens ruim"),
        "under": word_set("minder_dan tot"),
    },
)
