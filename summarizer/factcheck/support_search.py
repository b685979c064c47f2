"""Find what a sentence may rest on: the passages of the articles nearest to it, cut to the clauses that share words.

Measured on sentences whose sources people marked (Slobodkin et al. 2024, arXiv 2403.17104): see `docs/checking.md`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.term_vectors import dot
from summarizer.citation import cite
from summarizer.comparing.stated_figures import figures_of, same_figure
from summarizer.writing.citation_repair import sentences_of_outlets

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence
    from summarizer.briefing import Citation
    from summarizer.text.parsed_text import ParsedText

__all__ = ["NEAR", "Support", "find_same_figures", "find_support"]

# The nearest sentences, as far as they are nearly as near as the first, and near at all by their words.
_MOST = 4
_NEARLY = 0.5
NEAR = 0.15
# How many of the nearest by words are looked at closely, and what counts there: the cosine of words, that of spelling,
# and the better one by words of the sentences beside it.
_LOOKED_AT = 20
_WORDS, _SPELLING, _BESIDE = 0.3, 0.7, 0.1
# A clause at the edge of a sentence that shares less than this part of what the best clause shares is cut off.
_LEAST_OF_CLAUSE = 0.2


class Support(NamedTuple):
    """A passage, the sentence that it is cut from, and how near that is, from 0 to 1."""

    citation: Citation
    sentence: Sentence
    nearness: float


def find_support(
    text: str, analysis: BundleAnalysis, language: str, *, among: Sequence[Sentence] | None = None, least: float = NEAR
) -> list[Support]:
    """The passages nearest to a text, the nearest first; none where no sentence of the articles is near it.

    Only sentences `among` these are looked at, where they are given, and the nearest one has to be as near as `least`
    by its words. Nearness joins the cosine of tf-idf vectors over stems with that over character n-grams. That a
    passage is near does not say that it bears the text out. A text that names an outlet is held against that outlet's
    articles alone.
    """
    vector, spelling = analysis.terms.read(text, language), analysis.ngrams.read(text)
    by_words = {s.id: dot(vector, analysis.terms.of(s)) for s in analysis.evidence.citable}
    able = sentences_of_outlets(analysis.evidence.citable if among is None else among, None, text)
    looked_at = sorted(((by_words[s.id], s) for s in able), key=_order)[:_LOOKED_AT]
    if not looked_at or looked_at[0][0] <= 0 or looked_at[0][0] < least:
        return []
    near = [
        (_WORDS * cosine + _SPELLING * analysis.ngrams.likeness(spelling, s) + _BESIDE * _beside(s, by_words), s)
        for cosine, s in looked_at
    ]
    ranked = sorted(near, key=_order)[:_MOST]
    return [
        Support(_cut(sentence, vector, analysis), sentence, min(nearness, 1.0))
        for nearness, sentence in ranked
        if nearness >= _NEARLY * ranked[0][0]
    ]


def find_same_figures(reading: ParsedText, analysis: BundleAnalysis) -> list[Support]:
    """The nearest sentence for each figure of a text that gives it for the same thing; none where one has none."""
    vector = analysis.terms.read(reading.text, reading.code)
    found: dict[str, Support] = {}
    for figure in figures_of(reading):
        giving = [
            (dot(vector, analysis.terms.of(sentence)), sentence)
            for sentence in analysis.evidence.citable
            if any(same_figure(figure, theirs) for theirs in figures_of(sentence.reading))
        ]
        if not giving:
            return []
        nearness, sentence = min(giving, key=_order)
        found[sentence.id] = Support(cite(sentence.span, sentence.text), sentence, min(nearness, 1.0))
    return list(found.values())


def _beside(sentence: Sentence, by_words: Mapping[str, float]) -> float:
    """How near the better one of the sentences before and behind is."""
    around = (f"{sentence.number}.{sentence.position + 1 + step}" for step in (-1, 1) if sentence.position + step >= 0)
    return max((by_words.get(each, 0.0) for each in around), default=0.0)


def _order(ranked: tuple[float, Sentence]) -> tuple[float, int, int]:
    nearness, sentence = ranked
    return -round(nearness, 9), sentence.number, sentence.position


def _cut(sentence: Sentence, vector: dict[int, float], analysis: BundleAnalysis) -> Citation:
    """The sentence from the first to the last of its clauses that share words with the text."""
    text, span = sentence.text, sentence.span
    cuts = [
        0,
        *(found.start() for found in sentence.reading.language.words.clause_pattern.finditer(text)),
        len(text),
    ]
    clauses = [(a, b) for a, b in pairwise(cuts) if b > a]
    shared = [dot(vector, analysis.terms.read(text[a:b], sentence.language)) for a, b in clauses]
    least = _LEAST_OF_CLAUSE * max(shared, default=0.0)
    kept = [clause for clause, share in zip(clauses, shared, strict=True) if share > 0 and share >= least]
    start, end = (kept[0][0], kept[-1][1]) if kept else (0, len(text))
    cut = text[start:end]
    start += len(cut) - len(cut.lstrip(" ,;:—–"))
    end -= len(cut) - len(cut.rstrip(" ,;:—–("))
    return cite(span._replace(start=span.start + start, end=span.start + end), text[start:end])
