"""The map of a story as the words of its articles give it, where no model reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.map.reported_facts import find_facts
from summarizer.analysis.map.story_map import StoryMap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.analysis.map.conflicts import Contradiction
    from summarizer.analysis.map.story_map import Fact
    from summarizer.analysis.map.text_overlap import TextOverlap

__all__ = ["build_map_from_words"]


def build_map_from_words(overlap: TextOverlap) -> StoryMap:
    """The facts that several outlets are found to report, and what they contradict one another in.

    Words miss reports, so that no cell is silent, and nothing may be counted over them. A cell whose sentence has
    another value of a contradiction than the text of its row tells it otherwise. A row in which other figures stand,
    of which nothing shows that they are of the same thing, is left out: it is no agreement, and no contradiction.
    """
    facts = find_facts(overlap.likeness, overlap.evidence, overlap.origins, overlap.voices)
    conflicts = overlap.conflicts
    told = (_with_other_values(fact, conflicts, overlap) for fact in facts)
    return StoryMap(tuple(fact for fact in told if fact is not None), conflicts)


def _with_other_values(fact: Fact, conflicts: Iterable[Contradiction], overlap: TextOverlap) -> Fact | None:
    """The row with what the contradictions say of its sentences; None where they do not say which figure is another."""
    apart: set[str] = set()
    for conflict in conflicts:
        own = [p for p in conflict.positions if any(s.text == fact.text for s in p.sentences)]
        if len(own) == 1:
            told = {s.id for s in own[0].sentences}
            apart |= {s.id for p in conflict.positions if p is not own[0] for s in p.sentences} - told
    if any(s.id not in apart for s in fact.sentences("differs")):
        return None
    if not any(s.id in apart for s in fact.sentences("carries")):
        return fact
    cells = tuple(
        cell._replace(carriage="differs")
        if cell.carriage == "carries" and all(s.id in apart for s in cell.sentences)
        else cell
        for cell in fact.cells
    )
    changed = fact._replace(cells=cells)
    return changed._replace(origins=overlap.independent(changed.carrying))
