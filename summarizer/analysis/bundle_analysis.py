"""Everything code knows of a bundle before a word is written: both writers and the verifier read from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.analysis.char_ngrams import NGrams
from summarizer.analysis.evidence import Evidence, read_evidence
from summarizer.analysis.map import TextOverlap, build_map_from_words, find_text_overlap
from summarizer.analysis.origins import Origins, find_origins
from summarizer.analysis.term_vectors import TermVectors, read_terms
from summarizer.analysis.unlisted_orders import without_unlisted_orders
from summarizer.analysis.unrelated_sentences import unrelated_articles

if TYPE_CHECKING:
    from summarizer.analysis.map import StoryMap
    from summarizer.bundle import Bundle

__all__ = ["BundleAnalysis", "analyse_bundle"]


@dataclass(frozen=True, eq=False)
class BundleAnalysis:
    """The sentences of a bundle, what they are about, who copied whom, and which sentences tell the same.

    `given_map` is the map of the story that a model made, or that a saved briefing holds; None for none.
    """

    evidence: Evidence
    terms: TermVectors
    origins: Origins
    text_overlap: TextOverlap
    given_map: StoryMap | None = field(default=None, repr=False)

    @cached_property
    def map(self) -> StoryMap:
        """Who reports what, and who contradicts whom: what was read, else what words alone tell."""
        return self.given_map if self.given_map is not None else build_map_from_words(self.text_overlap)

    @cached_property
    def unrelated_articles(self) -> frozenset[str]:
        """The ids of short articles of which nothing shows that they tell the story."""
        return unrelated_articles(self.evidence, self.terms)

    @cached_property
    def ngrams(self) -> NGrams:
        """The spelling of all that can be cited."""
        return NGrams(self.evidence.citable)


def analyse_bundle(bundle: Bundle) -> BundleAnalysis:
    """Read `bundle` once: evidence, terms, origins, text overlap, in this order."""
    every = read_evidence(bundle)
    terms = read_terms(every)
    evidence = without_unlisted_orders(every, terms)
    if evidence is not every:
        terms = read_terms(evidence)
    origins = find_origins(evidence)
    return BundleAnalysis(evidence, terms, origins, find_text_overlap(evidence, origins, terms))
