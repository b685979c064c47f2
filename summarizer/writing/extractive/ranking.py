"""How much each sentence says of the story: the scores every section chooses by.

Centrality is continuous LexRank (Erkan and Radev 2004) without its n x n matrix: with rows X of unit tf-idf vectors and
d the row sums of X Xᵀ, one step of the walk is X (Xᵀ (v / d)), which costs the number of non-zeros.

`salience` is a linear model over a handful of features; its weights were fitted by `benchmarks/fit_ranking.py` to the
overlap of sentences with summaries that people wrote.
"""

from __future__ import annotations

from math import log
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.term_vectors import Vector, dot, sum_vectors
from summarizer.text.context_dependence import Weakness, dependence_signs
from summarizer.text.quotes.multi_sentence_quotes import within_quotations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence

__all__ = ["FEATURES", "Ranking", "centrality", "rank_sentences", "recency"]

DAMPING = 0.85
STEPS = 40
# An average sentence has 1.0; all steps left out together move the scores by at most six times what the last one did.
TOLERANCE = 1e-2

FEATURES = (
    "first",
    "early",
    "depth",
    "centrality",
    "spread",
    "title",
    "coverage",
    "length",
    "figure",
    "quoted",
    "recent",
)
_WEIGHTS = {
    "first": -0.040,
    "early": 0.098,
    "depth": -0.009,
    "centrality": 0.086,
    "spread": 0.188,
    "title": 0.106,
    "coverage": 0.021,
    "length": 0.051,
    "figure": 0.012,
    "quoted": 0.007,
    "recent": 0.020,
}


class Ranking(NamedTuple):
    """What is known of each body sentence, by sentence id.

    `salience`: how much of the story it carries (comparable within the bundle only); `weak`: why it cannot stand alone;
    `length`: in words; `center`: the mean direction of the bundle; `features`: a row of `FEATURES`; `said`: the ids of
    those in the midst of somebody's words.
    """

    salience: Mapping[str, float]
    weak: Mapping[str, frozenset[Weakness]]
    length: Mapping[str, int]
    center: Vector
    features: Mapping[str, tuple[float, ...]]
    said: frozenset[str]

    def stands(self, sentence: Sentence) -> bool:
        """True when the sentence can be read on its own."""
        return not self.weak[sentence.id]


def rank_sentences(analysis: BundleAnalysis, weights: Mapping[str, float] | None = None) -> Ranking:
    """Score every body sentence of the bundle."""
    chosen = _WEIGHTS if weights is None else weights
    sentences = analysis.evidence.sentences
    length = {s.id: s.reading.length for s in sentences}
    weak = {s.id: dependence_signs(s.reading) for s in sentences}
    said = frozenset(sentence.id for sentence in _said_by_somebody(analysis))
    for key in said:
        weak[key] |= {"quote"}
    center = _center([analysis.terms.of(s) for s in sentences])
    rows = ranking_features(analysis, length)
    salience = {
        s.id: sum(chosen[name] * value for name, value in zip(FEATURES, row, strict=True))
        for s, row in zip(sentences, rows, strict=True)
    }
    return Ranking(salience, weak, length, center, {s.id: row for s, row in zip(sentences, rows, strict=True)}, said)


def _said_by_somebody(analysis: BundleAnalysis) -> Iterator[Sentence]:
    """Sentences in the midst of longer quotations: alone they would be told as what the outlet says itself."""
    for article in analysis.evidence.articles:
        body = analysis.evidence.of(article)[: analysis.evidence.depth]
        for index in within_quotations(article.text, [sentence.span.start for sentence in body]):
            yield body[index]


def ranking_features(analysis: BundleAnalysis, length: Mapping[str, int]) -> list[tuple[float, ...]]:
    """One row of `FEATURES` for each body sentence, in evidence order; each value is about 0 to 1."""
    sentences, terms = analysis.evidence.sentences, analysis.terms
    central = centrality([terms.of(s) for s in sentences])
    spread = _spread(analysis)
    recent = recency(analysis)
    titles = _center([terms.of(t) for t in analysis.evidence.titles])
    voices = max(len(analysis.origins.independent(a.id for a in analysis.evidence.articles)), 2)
    rows: list[tuple[float, ...]] = []
    for sentence, score in zip(sentences, central, strict=True):
        point = analysis.text_overlap.of(sentence)
        rows.append(
            (
                float(sentence.position == 0),
                1 / (1 + sentence.position),
                sentence.position / len(analysis.evidence.of(sentence.article)),
                min(score, 4.0) / 4,
                sum(weight * spread[term] for term, weight in terms.of(sentence).items()) / 4,
                dot(terms.of(sentence), titles),
                (len(point.origins) - 1) / (voices - 1) if point else 0.0,
                min(length[sentence.id], 20) / 20,
                float(any(stem[0].isdigit() for stem in terms.stems_of(sentence))),
                float("“" in sentence.text or '"' in sentence.text or "«" in sentence.text or "„" in sentence.text),
                recent[sentence.article.id],
            )
        )
    return rows


def centrality(vectors: Sequence[Vector]) -> list[float]:
    """Stationary probability of each row times the number of rows: 1.0 is an average sentence."""
    count = len(vectors)
    columns = sum_vectors(vectors)
    degree = [dot(vector, columns) or 1.0 for vector in vectors]
    scores = [1.0] * count
    # A list by term number and plain pairs: the walk is the innermost loop of the whole program.
    rows = [(tuple(vector), tuple(vector.values())) for vector in vectors]
    size = max(columns, default=-1) + 1
    for _ in range(STEPS):
        flow = [0.0] * size
        for (row, weights), score, out in zip(rows, scores, degree, strict=True):
            share = score / out
            for term, weight in zip(row, weights, strict=True):
                flow[term] += weight * share
        get = flow.__getitem__
        moved = [1 - DAMPING + DAMPING * sum(map(mul, map(get, row), weights)) for row, weights in rows]
        change = max((abs(a - b) for a, b in zip(moved, scores, strict=True)), default=0.0)
        scores = moved
        if change < TOLERANCE:
            break
    return scores


def recency(analysis: BundleAnalysis) -> dict[str, float]:
    """How late each article is in the span of the bundle, by days: 0 the first, 1 the last, 0 without a date."""
    days = {a.id: a.date.first.toordinal() for a in analysis.evidence.articles if a.date}
    first, last = min(days.values(), default=0), max(days.values(), default=0)
    return {
        a.id: (days[a.id] - first) / (last - first) if a.id in days and last > first else 0.0
        for a in analysis.evidence.articles
    }


def _spread(analysis: BundleAnalysis) -> dict[int, float]:
    """For each term, the logarithmic share of independent articles it stands in, 0 to 1."""
    carriers: dict[int, set[str]] = {}
    for sentence in analysis.evidence.sentences:
        origin = analysis.origins.of(sentence.article.id)
        for term in analysis.terms.of(sentence):
            carriers.setdefault(term, set()).add(origin)
    most = log(1 + len(analysis.evidence.articles))
    return {term: log(1 + len(held)) / most for term, held in carriers.items()}


def _center(vectors: Sequence[Vector]) -> Vector:
    found = sum_vectors(vectors)
    norm = sum(weight * weight for weight in found.values()) ** 0.5
    return {term: weight / norm for term, weight in found.items()} if norm else {}
