"""Gives sentences with unknown ids the ids of the evidence that is closest to their words.

Small models write good sentences and wrong ids. What is cited here is checked like everything else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.term_vectors import dot
from summarizer.drafts import Draft, DraftItem, DraftSentence

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence

__all__ = ["closest_sentence_ids", "repair_citations", "sentences_of_outlets"]

# How close the words of a sentence and of its source must be.
CLOSE = 0.45
# A second source as close as this, next to the first, is cited too: the sentence may join two.
NEARLY_AS_CLOSE = 0.85


def repair_citations(
    draft: Draft, analysis: BundleAnalysis, shown: Collection[str], language: str
) -> tuple[Draft, int]:
    """The draft with ids for sentences that have none of the evidence, and how many got some.

    Only ids in `shown`, what the model has seen, are given. A sentence that names an outlet, or is filed under one,
    gets ids of that outlet alone.
    """
    evidence = analysis.evidence
    # Most drafts cite what they were shown, and putting hundreds of sentences in order takes longer than seeing it.
    sentences: list[Sentence] | None = None
    found = 0
    items = []
    for item in draft.items:
        recited = []
        for sentence in item.sentences:
            new = sentence
            if not any(cited in evidence for cited in sentence.cites):
                sentences = sentences or sorted(map(evidence.__getitem__, shown), key=lambda s: (s.number, s.position))
                ids = closest_sentence_ids(sentence.text, item.label, sentences, analysis, language)
                new = DraftSentence(text=sentence.text, cites=ids) if ids else sentence
                found += bool(ids)
            recited.append(new)
        items.append(DraftItem(label=item.label, sentences=recited))
    return Draft(items=items), found


def closest_sentence_ids(
    text: str, label: str | None, among: Sequence[Sentence], analysis: BundleAnalysis, language: str
) -> list[str]:
    """The one or two sentences of `among` whose words are closest to a text; none when none is close.

    A text that names an outlet, or is filed under one by its label, gets ids of that outlet alone.
    """
    vector = analysis.terms.read(text, language)
    able = sentences_of_outlets(among, label, text)
    close = sorted(((dot(vector, analysis.terms.of(other)), other) for other in able), key=lambda pair: -pair[0])[:2]
    best = close[0][0] if close else 0.0
    return [s.id for near, s in close if near >= NEARLY_AS_CLOSE * best] if best >= CLOSE else []


def sentences_of_outlets(sentences: Sequence[Sentence], label: str | None, text: str) -> Sequence[Sentence]:
    """The sentences of the outlets that are named; all of them when none is."""
    outlets = {sentence.article.outlet for sentence in sentences}
    named = {outlet for outlet in outlets if outlet.casefold() == (label or "").strip().casefold()}
    named = named or {outlet for outlet in outlets if outlet in text}
    return [sentence for sentence in sentences if sentence.article.outlet in named] if named else sentences
