"""What sets an outlet apart from the rest of its bundle, and whom its sentences quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.term_vectors import dot
from summarizer.text.quotes import find_quotes
from summarizer.text.words import has_quotation_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.analysis.term_vectors import TermVectors

__all__ = ["distinctiveness", "speakers"]

# What a sentence is worth for setting its outlet apart: each term that no other outlet has counts 1, and beside it a
# term that others have, the closeness to the outlet's own headline, and standing at the very end of its article.
COMMON_TERM = 0.3
HEADLINE = 8.0
LAST = -3.5


def distinctiveness(evidence: Evidence, terms: TermVectors) -> dict[str, float]:
    """How much each sentence sets its outlet apart, by sentence id; 1 for the one that does most in its outlet.

    Editors who compare papers name what a paper alone has, in the terms of its headline, early in its text: the weights
    follow what they wrote (`benchmarks/coverage_emphasis.py`).
    """
    alone_with = _alone_with(evidence, terms)
    headline = {title.article.id: terms.of(title) for title in evidence.titles}
    raw: dict[str, float] = {}
    top: dict[str, float] = {}
    for sentence in evidence.sentences:
        outlet, own = sentence.article.outlet, terms.of(sentence)
        alone = sum(alone_with[term] == outlet for term in own)
        place = sentence.position / len(evidence.of(sentence.article))
        score = alone + COMMON_TERM * (len(own) - alone) + LAST * place
        score += HEADLINE * dot(own, headline.get(sentence.article.id, {}))
        raw[sentence.id] = score
        top[outlet] = max(top.get(outlet, 0.0), score)
    return {s.id: raw[s.id] / (top[s.article.outlet] or 1.0) for s in evidence.sentences}


def _alone_with(evidence: Evidence, terms: TermVectors) -> dict[int, str | None]:
    """The outlet that alone has each term; None for a term that several have."""
    found: dict[int, str | None] = {}
    for sentence in evidence.sentences:
        outlet = sentence.article.outlet
        for term in terms.of(sentence):
            if found.setdefault(term, outlet) != outlet:
                found[term] = None
    return found


def speakers(sentence: Sentence) -> Iterator[str]:
    """Those to whom a sentence gives quoted words, each once."""
    if has_quotation_mark(sentence.text):
        yield from dict.fromkeys(
            quote.speaker for quote in find_quotes(sentence.reading) if quote.speaker and not quote.scare
        )
