"""Groups sentences of different articles that report the same fact; each result is computed on first use."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.analysis.map.fact_groups import FactGroup, Pair, alike_pairs, group_sentences
from summarizer.analysis.map.independent_sources import SourceIndependence
from summarizer.analysis.map.same_event import EventSimilarity
from summarizer.analysis.map.same_fact import SameFactScores

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.analysis.map.conflicts import Contradiction
    from summarizer.analysis.origins import Origins
    from summarizer.analysis.term_vectors import TermVectors

__all__ = ["TextOverlap", "find_text_overlap"]


@dataclass(frozen=True, eq=False)
class TextOverlap:
    """Groups of sentences that tell the same, the most widely reported first, and what words alone tell of outlets."""

    evidence: Evidence = field(repr=False)
    origins: Origins = field(repr=False)
    terms: TermVectors = field(repr=False)
    voices: SourceIndependence = field(repr=False)

    @cached_property
    def points(self) -> tuple[FactGroup, ...]:
        """The fact groups that at least two articles carry, the most widely reported first."""
        return tuple(group_sentences(self.pairs, self.terms, self.voices))

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs of sentences of different articles that are alike."""
        return tuple(alike_pairs(self.evidence.sentences, self.terms))

    @cached_property
    def _by_sentence(self) -> Mapping[str, FactGroup]:
        return {sentence.id: point for point in self.points for sentence in point.told}

    def of(self, sentence: Sentence) -> FactGroup | None:
        """The fact group this sentence belongs to; None when no other article reports the same."""
        return self._by_sentence.get(sentence.id)

    def independent(self, sentences: Iterable[Sentence]) -> tuple[str, ...]:
        """One origin for each independent voice among these sentences: copied ones and credited reports count once."""
        return self.voices.independent(sentences)

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets of the bundle, in evidence order."""
        return self.evidence.outlets

    @cached_property
    def events(self) -> EventSimilarity:
        """Which articles are about the same event."""
        return EventSimilarity(self.evidence, self.terms)

    @cached_property
    def likeness(self) -> SameFactScores:
        """How likely it is of two sentences of different outlets that they report the same fact."""
        return SameFactScores(self.evidence, self.terms)

    @cached_property
    def conflicts(self) -> tuple[Contradiction, ...]:
        """Where articles contradict one another, or a later one updates an earlier one, as far as words tell."""
        from summarizer.analysis.map.conflicts import find_conflicts  # noqa: PLC0415 - one section needs it

        return find_conflicts(self.evidence, self.terms, self.pairs, self.events, self.origins)


def find_text_overlap(evidence: Evidence, origins: Origins, terms: TermVectors) -> TextOverlap:
    """What the words of a bundle tell of its outlets, ready to be asked."""
    return TextOverlap(evidence, origins, terms, SourceIndependence(evidence, origins))
