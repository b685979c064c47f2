"""Who reports what and who contradicts whom: from the words of the articles, or as a model read it, checked."""

from __future__ import annotations

from summarizer.coverage.by_words import map_words
from summarizer.coverage.map import Coverage, map_coverage
from summarizer.coverage.points import Point, Version
from summarizer.coverage.story_map import Cell, Event, Fact, StoryMap

__all__ = ["Cell", "Coverage", "Event", "Fact", "Point", "StoryMap", "Version", "map_coverage", "map_words"]
