"""Who reports what and who contradicts whom: from the words of the articles, or as a model read it, checked."""

from __future__ import annotations

from summarizer.analysis.map.fact_groups import FactGroup, Version
from summarizer.analysis.map.map_by_words import map_words
from summarizer.analysis.map.story_map import Cell, Event, Fact, StoryMap
from summarizer.analysis.map.text_overlap import Coverage, map_coverage

__all__ = ["Cell", "Coverage", "Event", "Fact", "FactGroup", "StoryMap", "Version", "map_coverage", "map_words"]
