"""How likely it is that two sentences of different outlets report the same fact.

What can be measured of two sentences (the words they share and how rare these are, names, figures, order, what stands
beside them, whether a third outlet has a sentence like both) is weighed by a logistic regression, whose weights
`benchmarks/fit_map.py` fitted to maps that people made. It holds no words, so it serves any language that has stems.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import islice, pairwise
from math import exp, log
from operator import mul, neg
from typing import TYPE_CHECKING, NamedTuple

from summarizer.comparing.amounts import LENIENT, same_amount
from summarizer.comparing.split_numbers import join_split_numbers
from summarizer.text.quantities.quantity import find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.analysis.term_vectors import TermVectors, Vector
    from summarizer.text.quantities.quantity import Quantity

__all__ = ["FEATURES", "LEADS", "SameFactScores", "probability"]

# A headline and the first two sentences tell the news.
LEADS = 2
LEAST_TERMS = 3
# What is longer is no sentence (a table, a list, text without full stops).
LONGEST = 1500
# What is less alike than this by the cosine alone is not looked at.
LEAST_COSINE = 0.05
# What is less alike than this hardly ever tells the same.
NEAR = 0.15
# How many sentences of one article are looked at for each sentence of another, the most alike first.
LOOKED_AT = 3
# How many pairs are looked at about, so that the cost of a long bundle stays in proportion; a bundle of ten articles
# has fewer.
MOST_PAIRS = 7500
LEAST_PAIRS = 5
# A term that stands in more sentences than this finds no candidates: it would find nearly all of them.
COMMON = 40
# Sentences that share so many of their other words say the same with other figures.
SAME_BUT_FOR_FIGURES = 0.7
# Sentences that share names and less than this of their plain words tell two things of one person or body.
SHARED_WORDS = 0.4

FEATURES = (
    "cosine",
    "rare shared",
    "names",
    "plain",
    "order",
    "figures",
    "beside",
    "third",
    "both lead",
    "title",
)
BIAS = -6.79
WEIGHTS: tuple[float, ...] = (2.24, 1.58, 0.87, 1.75, 0.33, 1.24, 1.64, 3.03, 1.05, -0.65)

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class _Read(NamedTuple):
    """What is asked of one sentence often; `plain` and `names` are what its plain words and its names weigh."""

    vector: Vector
    plain: float
    names: float
    figures: frozenset[str]
    order: frozenset[tuple[str, str]]


class SameFactScores:
    """The sentences of a bundle that can report a fact, numbered in evidence order, and how alike they are.

    `rows` holds, for each of them, the sentences of other outlets that were looked at, with the probability that both
    report the same fact.
    """

    def __init__(self, evidence: Evidence, terms: TermVectors) -> None:
        self._terms = terms
        self.sentences: list[Sentence] = []
        self._beside: list[tuple[int, ...]] = []
        for article in evidence.articles:
            title = evidence.title_of(article)
            own = [s for s in (title, *evidence.of(article)[: evidence.depth]) if s is not None]
            self._add([s for s in own if len(terms.of(s)) >= LEAST_TERMS and len(s.text) <= LONGEST])
        self._numbers = {sentence.id: number for number, sentence in enumerate(self.sentences)}
        self._reads = [self._read(sentence) for sentence in self.sentences]
        self._leads = [sentence.position < LEADS for sentence in self.sentences]
        self._titles = [sentence.is_title for sentence in self.sentences]
        self._cosines = self._all_cosines()
        self._most = max(LEAST_PAIRS, MOST_PAIRS // max(len(self.sentences), 1))
        self.rows: list[dict[int, float]] = [{} for _ in self.sentences]
        self.look(self.pairs())

    def _add(self, sentences: Sequence[Sentence]) -> None:
        """Number the sentences of one article."""
        first = len(self.sentences)
        for at, sentence in enumerate(sentences):
            near = (n for n in (at - 1, at + 1) if 0 <= n < len(sentences))
            self._beside.append(tuple(first + n for n in near if abs(sentences[n].position - sentence.position) == 1))
        self.sentences += sentences

    @property
    def sampled(self) -> bool:
        """Whether the bundle is so long that not all that is alike was looked at."""
        return self._most < LOOKED_AT * len({sentence.number for sentence in self.sentences})

    def look(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Compute the same-fact probability of these sentence pairs and store it in `rows`."""
        for left, right in pairs:
            if right in self._cosines[left] and right not in self.rows[left]:
                self.rows[left][right] = self.rows[right][left] = probability(self.features(left, right))

    def retelling(self, sentence: Sentence, told: Iterable[int]) -> float:
        """How likely it is that a sentence reports what one of those that are told reports, of another outlet."""
        number = self._numbers.get(sentence.id)
        if number is None:
            return 0.0
        near = [other for other in told if self._cosines[number].get(other, 0.0) >= NEAR]
        self.look((number, other) for other in near)
        return max((self.rows[number].get(other, 0.0) for other in near), default=0.0)

    def figures_apart(self, left: int, right: int) -> bool:
        """Whether two sentences are nearly the same but for figures, each with some that the other lacks."""
        first, second = self._reads[left].figures, self._reads[right].figures
        if first <= second or second <= first:
            return False
        mine, yours = self._without_figures(left), self._without_figures(right)
        if len(mine & yours) < SAME_BUT_FOR_FIGURES * max(len(mine), len(yours)):
            return False
        own, other = (find_quantities(join_split_numbers(self.sentences[n].reading)) for n in (left, right))
        return _has_alone(own, other) and _has_alone(other, own)

    def share_words(self, left: int, right: int) -> bool:
        """Whether two sentences have more in common than names: much of what the shorter says, or a figure."""
        first, second = self._reads[left], self._reads[right]
        if first.figures & second.figures:
            return True
        plain = (first.vector.keys() & second.vector.keys()) - self._terms.names
        shared = sum(self._terms.idf[term] for term in sorted(plain))
        return shared >= SHARED_WORDS * min(first.plain, second.plain)

    def _without_figures(self, number: int) -> frozenset[str]:
        stems = self._terms.stems_of(self.sentences[number])
        return frozenset(stem for stem in stems if not stem[0].isdigit())

    def vector(self, number: int) -> Vector:
        """The unit vector of a sentence."""
        return self._reads[number].vector

    def _read(self, sentence: Sentence) -> _Read:
        terms = self._terms
        vector = terms.of(sentence)
        stems = terms.stems_of(sentence)
        figures = frozenset(n[0] for stem in stems if stem[0].isdigit() and (n := _NUMBER.match(stem)))
        names = plain = 0.0
        for term in vector:
            if term in terms.names:
                names += terms.idf[term]
            else:
                plain += terms.idf[term]
        return _Read(vector, plain, names, figures, frozenset(pairwise(stems)))

    def _all_cosines(self) -> list[dict[int, float]]:
        """The cosine of each two sentences of different outlets that share a term that is not common.

        The most alike stand first. Common terms are left out of it on both sides alike: the fit has seen it so.
        """
        counts = Counter(term for read in self._reads for term in read.vector)
        # Of the sentences before: each two are compared once.
        holders: dict[int, list[tuple[int, float]]] = {t: [] for t, count in counts.items() if count <= COMMON}
        outlets = [sentence.article.outlet for sentence in self.sentences]
        found: list[dict[int, float]] = [{} for _ in self._reads]
        for number, read in enumerate(self._reads):
            sums: defaultdict[int, float] = defaultdict(float)
            for term, weight in read.vector.items():
                held = holders.get(term)
                if held is not None:
                    for other, their in held:
                        sums[other] += weight * their
                    held.append((number, weight))
            own, row = outlets[number], found[number]
            for other, cosine in sums.items():
                if cosine >= LEAST_COSINE and outlets[other] != own:
                    row[other] = found[other][number] = cosine
        return [{o: row[o] for _, o in sorted(zip(map(neg, row.values()), row, strict=True))} for row in found]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """The pairs that are looked at, each once: one is among the most alike of its article to the other."""
        seen: set[tuple[int, int]] = set()
        for number in range(len(self.sentences)):
            for other in islice(self._nearest(number), self._most):
                pair = (number, other) if number < other else (other, number)
                if pair not in seen:
                    seen.add(pair)
                    yield pair

    def nearest(self, number: int) -> list[int]:
        """The few sentences of each article of another outlet that are most alike to one, the most alike first."""
        return list(self._nearest(number))

    def _nearest(self, number: int) -> Iterator[int]:
        looked_at: dict[int, int] = {}
        for other in self._cosines[number]:
            article = self.sentences[other].number
            looked_at[article] = looked_at.get(article, 0) + 1
            if looked_at[article] <= LOOKED_AT:
                yield other

    def features(self, left: int, right: int) -> tuple[float, ...]:
        """What is measured of two sentences, in the order of `FEATURES`."""
        vector, plain_left, names_left, figures_left, order_left = self._reads[left]
        other, plain_right, names_right, figures_right, order_right = self._reads[right]
        idf, named = self._terms.idf, self._terms.names
        names = plain = 0.0
        # Sorted, because the last digits of a sum depend on its order.
        for term in sorted(vector.keys() & other.keys()):
            if term in named:
                names += idf[term]
            else:
                plain += idf[term]
        less_named, less_plain = min(names_left, names_right), min(plain_left, plain_right)
        row, beside = self._cosines[left], 0.0
        for near in self._beside[right]:
            beside = max(beside, row.get(near, 0.0))
        for near in self._beside[left]:
            beside = max(beside, self._cosines[near].get(right, 0.0))
        return (
            row.get(right, 0.0),
            log(1 + names + plain),
            names / less_named if less_named else 0.5,
            plain / less_plain if less_plain else 0.0,
            min(len(order_left & order_right), 4) / 4,
            min(len(figures_left & figures_right), 2) / 2,
            beside,
            self._third(left, right),
            float(self._leads[left] and self._leads[right]),
            float(self._titles[left] or self._titles[right]),
        )

    def _third(self, left: int, right: int) -> float:
        """How alike both are to one and the same sentence of a third outlet."""
        mine, yours = self._cosines[left], self._cosines[right]
        if len(mine) > len(yours):
            mine, yours = yours, mine
        best = 0.0
        for other, cosine in mine.items():
            if cosine <= best:
                break
            if (theirs := yours.get(other, 0.0)) > best:
                best = min(cosine, theirs)
        return best


def _has_alone(own: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    """Whether one of a sentence's amounts is none of the other's, converted and rounded ones included."""
    return not all(any(same_amount(mine, yours, LENIENT) for yours in other) for mine in own)


def probability(features: Sequence[float]) -> float:
    """How likely two sentences with these features report the same fact."""
    return 1 / (1 + exp(-BIAS - sum(map(mul, WEIGHTS, features))))
