"""Who reports what and who contradicts whom: from the words of the articles, or as a model read it, checked."""

from __future__ import annotations

from summarizer.analysis.map.fact_groups import FactGroup, FactVariant
from summarizer.analysis.map.map_by_words import build_map_from_words
from summarizer.analysis.map.story_map import Cell, Event, Fact, StoryMap
from summarizer.analysis.map.text_overlap import TextOverlap, find_text_overlap

__all__ = [
    "Cell",
    "Event",
    "Fact",
    "FactGroup",
    "FactVariant",
    "StoryMap",
    "TextOverlap",
    "build_map_from_words",
    "find_text_overlap",
]
