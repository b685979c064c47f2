"""Selects the evidence that fits a budget of tokens.

Where everything fits, everything is taken, but for what a copy repeats of the text it copies. Where it does not, each
origin first gives its headline and lead. Then the sentence with the most to give is taken again and again: how central
it is to the event, how early it stands, how much its outlet dwells on it. What it gives shrinks with every
report of the same fact that is already there, and with the room that its origin already has.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, NamedTuple, Protocol

from summarizer.analysis.map.independent_sources import is_reprint
from summarizer.analysis.term_vectors import Vector, dot
from summarizer.text.context_dependence import dependence_signs
from summarizer.text.words import has_quotation_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence
    from summarizer.bundle import Article

__all__ = ["SelectedEvidence", "TokenCosts", "select_evidence"]

CENTRAL, LEAD, STRESSED, TOLD = 0.40, 0.25, 0.25, 0.10
LEANS, THIN = 0.15, 0.30
# What the second, third ... report of one fact is still worth: two make an agreement, more tell nothing new.
AGAIN = (1.0, 0.7, 0.3, 0.1)
THIN_TERMS = 4


class TokenCosts(Protocol):
    """What parts of the evidence cost in tokens."""

    def heading(self, article: Article) -> int:
        """The tokens of the line above an article."""
        ...

    def line(self, sentence: Sentence) -> int:
        """The tokens of a sentence or title with its id."""
        ...


class SelectedEvidence(NamedTuple):
    """What was taken.

    `ids` name sentences and titles; `left_out` counts body sentences without a place, `copied` those that a copy
    repeats, `articles_left_out` names the articles without a place that copy nothing; `tokens` is what it costs.
    """

    ids: frozenset[str]
    sentences: int
    left_out: int
    copied: int
    articles_left_out: tuple[str, ...]
    tokens: int


def select_evidence(analysis: BundleAnalysis, budget: int, costs: TokenCosts) -> SelectedEvidence:
    """The sentences of `analysis` that fit into `budget` tokens, articles and references alike.

    The same analysis, budget and costs give the same selection. It may be empty, when not even one headline fits.
    """
    candidates, copied = _without_copies(analysis)
    filling = _Filling(analysis, budget, costs)
    if not filling.take_all(candidates):
        _take_leads(analysis, candidates, filling)
        _take_the_best(analysis, candidates, filling)
    return filling.selection(candidates, copied)


@dataclass
class _Filling:
    """What has been taken so far, and what it cost."""

    analysis: BundleAnalysis
    budget: int
    costs: TokenCosts
    ids: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    tokens: int = 0
    by_origin: dict[str, int] = field(default_factory=dict)
    reports: dict[int, set[str]] = field(default_factory=dict)
    # By sentence: all are priced to see whether they fit, and again one by one where they do not.
    _lines: dict[str, int] = field(default_factory=dict)

    def cost_of(self, sentences: Iterable[Sentence]) -> int:
        """What these cost with the headings they need."""
        wanted = list(sentences)
        headings = {s.article.id: s.article for s in wanted if s.article.id not in self.articles}
        return sum(self.costs.heading(a) for a in headings.values()) + sum(map(self._line, wanted))

    def _line(self, sentence: Sentence) -> int:
        if sentence.id not in self._lines:
            self._lines[sentence.id] = self.costs.line(sentence)
        return self._lines[sentence.id]

    def take(self, *sentences: Sentence) -> bool:
        """Take these together; False, and nothing is taken, when they do not fit."""
        cost = self.cost_of(sentences)
        if self.tokens + cost > self.budget:
            return False
        self.tokens += cost
        for sentence in sentences:
            origin = self.analysis.origins.text_of(sentence.article.id)
            self.ids.add(sentence.id)
            self.articles.add(sentence.article.id)
            self.by_origin[origin] = self.by_origin.get(origin, 0) + cost // len(sentences)
            point = self.analysis.text_overlap.of(sentence)
            if point is not None:
                self.reports.setdefault(id(point), set()).add(origin)
        return True

    def take_all(self, sentences: Sequence[Sentence]) -> bool:
        """Take all there are; False, and nothing is taken, when they do not fit. Who tells the same is not asked."""
        cost = self.cost_of(sentences)
        if cost > self.budget:
            return False
        self.tokens = cost
        self.ids = {sentence.id for sentence in sentences}
        self.articles = {sentence.article.id for sentence in sentences}
        return True

    def told(self, sentence: Sentence) -> int:
        """How many origins have already told what this sentence tells."""
        point = self.analysis.text_overlap.of(sentence)
        return len(self.reports.get(id(point), ())) if point is not None else 0

    def selection(self, candidates: Sequence[Sentence], copied: int) -> SelectedEvidence:
        """The finished selection."""
        bodies = [sentence for sentence in candidates if not sentence.is_title]
        taken = sum(sentence.id in self.ids for sentence in bodies)
        lost = dict.fromkeys(s.article.id for s in candidates if s.article.id not in self.articles)
        firsts = {members[0] for members in self.analysis.origins.texts.values()}
        return SelectedEvidence(
            ids=frozenset(self.ids),
            sentences=taken,
            left_out=len(bodies) - taken,
            copied=copied,
            articles_left_out=tuple(article for article in lost if article in firsts),
            tokens=self.tokens,
        )


def _everything(analysis: BundleAnalysis) -> list[Sentence]:
    """Titles and sentences of articles and references, article by article."""
    evidence = analysis.evidence
    found: list[Sentence] = []
    for article in (*evidence.articles, *evidence.references):
        title = evidence.title_of(article)
        found += [title] if title else []
        found += evidence.of(article)
    return found


def _without_copies(analysis: BundleAnalysis) -> tuple[list[Sentence], int]:
    """All sentences but those that an article has from the text it copies; how many of those there are."""
    seen: dict[str, _Printed] = {}
    kept, copied = [], 0
    groups = analysis.origins.texts
    for sentence in _everything(analysis):
        origin = analysis.origins.text_of(sentence.article.id)
        if len(groups[origin]) == 1:
            kept.append(sentence)
            continue
        printed = seen.setdefault(origin, _Printed(analysis))
        if printed.has(sentence):
            copied += not sentence.is_title
        else:
            printed.add(sentence)
            kept.append(sentence)
    return kept, copied


@dataclass
class _Printed:
    """The sentences of one origin so far, found again by their telling words."""

    analysis: BundleAnalysis
    _texts: set[str] = field(default_factory=set)
    _stems: set[tuple[str, ...]] = field(default_factory=set)
    _holders: dict[int, list[Sentence]] = field(default_factory=dict)

    def add(self, sentence: Sentence) -> None:
        """Note a sentence."""
        self._texts.add(sentence.text)
        self._stems.add(self.analysis.terms.stems_of(sentence))
        for term in self._telling(sentence):
            self._holders.setdefault(term, []).append(sentence)

    def has(self, sentence: Sentence) -> bool:
        """True when another article of this origin has it, in these words or nearly, with the same numbers."""
        if sentence.text in self._texts:
            return True
        terms = self.analysis.terms
        if terms.stems_of(sentence) and terms.stems_of(sentence) in self._stems:
            return True
        near = {s.id: s for term in self._telling(sentence) for s in self._holders.get(term, ())[:8]}
        return any(
            other.article is not sentence.article and is_reprint(sentence, other, terms) for other in near.values()
        )

    def _telling(self, sentence: Sentence) -> list[int]:
        vector = self.analysis.terms.of(sentence)
        return sorted(vector, key=lambda term: (-vector[term], term))[:3]


def _take_leads(analysis: BundleAnalysis, candidates: Sequence[Sentence], filling: _Filling) -> None:
    """Headline and first sentence of the first article of every origin, the most copied origins first."""
    leads: dict[str, list[Sentence]] = {}
    firsts = {members[0] for members in analysis.origins.texts.values()}
    for sentence in candidates:
        if sentence.article.id in firsts and sentence.position <= 0:
            leads.setdefault(analysis.origins.text_of(sentence.article.id), []).append(sentence)
    size = {origin: len(members) for origin, members in analysis.origins.texts.items()}
    numbers = {article.id: n for n, article in enumerate((*analysis.evidence.articles, *analysis.evidence.references))}
    waiting = sorted(leads, key=lambda first: (-size[first], numbers[first]))
    while waiting and filling.tokens <= filling.budget // 2 and filling.take(*leads[waiting[0]]):
        waiting.pop(0)
    # One of the two is enough to be represented, and the headline is the shorter one.
    for origin in waiting:
        filling.take(leads[origin][0])


def _take_the_best(analysis: BundleAnalysis, candidates: Sequence[Sentence], filling: _Filling) -> None:
    """Fill the rest of the budget, the sentence with the most to give first (lazily: what one gives only shrinks)."""
    worth = _worth(analysis, candidates)
    share = max(filling.budget / max(len(analysis.origins.texts), 1), 1.0)

    def gives(sentence: Sentence) -> float:
        origin = analysis.origins.text_of(sentence.article.id)
        again = AGAIN[min(filling.told(sentence), len(AGAIN) - 1)]
        return worth[sentence.id] * again / (1 + filling.by_origin.get(origin, 0) / share)

    rest = [sentence for sentence in candidates if sentence.id not in filling.ids]
    heap = [(-gives(s), order, s) for order, s in enumerate(rest)]
    heapify(heap)
    while heap:
        was, order, sentence = heappop(heap)
        now = gives(sentence)
        if now < -was - 1e-12:
            heappush(heap, (-now, order, sentence))
        else:
            filling.take(sentence)


def _worth(analysis: BundleAnalysis, candidates: Sequence[Sentence]) -> dict[str, float]:
    """How much each sentence has to give by itself, about 0 to 1.

    It is central when its words are those that the other outlets use, and stressed when they are those that its own
    outlet comes back to.
    """
    terms = analysis.terms
    by_outlet: dict[str, Vector] = {}
    everything: Vector = {}
    for sentence in analysis.evidence.sentences:
        own = by_outlet.setdefault(sentence.article.outlet, {})
        for term, weight in terms.of(sentence).items():
            everything[term] = everything.get(term, 0.0) + weight
            own[term] = own.get(term, 0.0) + weight
    central, stressed = {}, {}
    for sentence in candidates:
        vector = terms.of(sentence)
        stressed[sentence.id] = dot(vector, by_outlet.get(sentence.article.outlet, {}))
        central[sentence.id] = dot(vector, everything) - stressed[sentence.id]
    most_central = max(central.values(), default=0.0) or 1.0
    most_stressed: dict[str, float] = {}
    for sentence in candidates:
        outlet = sentence.article.outlet
        most_stressed[outlet] = max(most_stressed.get(outlet, 0.0), stressed[sentence.id])
    worth = {}
    for sentence in candidates:
        value = CENTRAL * central[sentence.id] / most_central + LEAD / (1 + max(sentence.position, 0))
        value += STRESSED * stressed[sentence.id] / (most_stressed[sentence.article.outlet] or 1.0)
        worth[sentence.id] = max(value + _manner(sentence, len(terms.of(sentence))), 0.01)
    return worth


def _manner(sentence: Sentence, terms: int) -> float:
    """What its form says for or against a sentence: words of somebody, a figure; it leans on another, or is thin."""
    value = 0.0
    if has_quotation_mark(sentence.text) or any(map(str.isdigit, sentence.text)):
        value += TOLD
    if dependence_signs(sentence.reading) & {"opener", "pronoun", "fragment"}:
        value -= LEANS
    return value - (THIN if terms < THIN_TERMS else 0.0)
