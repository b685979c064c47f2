"""Units in Polish by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

from summarizer.languages.tables import spellings
from summarizer.languages.topics.units import Units

UNITS = Units(
    spellings=spellings("""
        % procent|EUR euro
    """),
)
