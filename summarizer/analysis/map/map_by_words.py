"""The map of a story as the words of its articles give it, where no model reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.map.reported_facts import find_facts
from summarizer.analysis.map.story_map import StoryMap

if TYPE_CHECKING:
    from summarizer.analysis.map.text_overlap import TextOverlap

__all__ = ["build_map_from_words"]


def build_map_from_words(coverage: TextOverlap) -> StoryMap:
    """The facts that several outlets are found to report, and what they contradict one another in.

    Words miss reports, so that no cell is silent, and nothing may be counted over them.
    """
    facts = find_facts(coverage.likeness, coverage.evidence, coverage.origins, coverage.voices)
    return StoryMap(facts, coverage.conflicts)
