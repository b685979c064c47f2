"""The writer that needs no model: it chooses sentences, and changes none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.writing.extractive.background import how_we_got_here
from summarizer.writing.extractive.lead import headline, whats_happened
from summarizer.writing.extractive.outlet_lines import what_the_papers_say
from summarizer.writing.extractive.questions_and_topics import go_deeper
from summarizer.writing.extractive.reactions import behind_the_headline
from summarizer.writing.extractive.scored_story import ScoredStory

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.briefing import WriterName
    from summarizer.drafts import Draft
    from summarizer.findings import Withheld
    from summarizer.settings import SectionName
    from summarizer.writing.base import PageSoFar

__all__ = ["ExtractiveWriter"]

_COMPOSE: dict[SectionName, Callable[[PageSoFar, ScoredStory], Draft | Withheld]] = {
    "headline": headline,
    "whats_happened": whats_happened,
    "behind_the_headline": behind_the_headline,
    "what_the_papers_say": what_the_papers_say,
    "how_we_got_here": how_we_got_here,
    "go_deeper": go_deeper,
}


class ExtractiveWriter:
    """Drafts every section from verbatim sentences; the same bundle gives the same draft."""

    name: WriterName = "extractive"

    def __init__(self, analysis: BundleAnalysis) -> None:
        self.material = ScoredStory(analysis)

    def write(self, section: SectionName, page: PageSoFar) -> Draft | Withheld:
        """Draft one section that repeats nothing of `page`."""
        return _COMPOSE[section](page, self.material)
