"""Which facts several articles report: sentences grouped by fact.

Precision comes first, since a wrong merge is a false agreement. Two sentences of different articles are taken to
report the same fact when they are alike (`SAME`: the cosine of their weighted words, with something added for rare
figures and for words in the same order that they share), they share at least two rare terms and as many that are no
names (two sentences about one person are not one fact). A group grows only while a new sentence is close to the group
as a whole. Versions that contradict a fact, or hold back where it does not, are told apart inside the point.
"""

from __future__ import annotations

import heapq
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.analysis.map.contradiction import compare_stances
from summarizer.analysis.term_vectors import Vector, dot

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.map.independent_sources import SourceIndependence
    from summarizer.analysis.term_vectors import TermVectors

__all__ = ["FactGroup", "FactVariant", "Pair", "Stance", "alike_pairs", "group_sentences"]

Stance = Literal["figures", "opposed", "hedged"]

SAME = 0.42
# A sentence joins a group when it is this close to all of it on average, so that groups do not grow into chains.
SAME_AS_GROUP = 0.34
# Pairs this alike may still contradict each other: a figure that differs makes them less alike.
NEAR = 0.30
LEAST_WORDS = 4
# What is longer is no sentence (a table, a list, text without full stops), and would take long to compare.
LONGEST = 2500
# Shorter sentences than this have to be nearly the same.
SHORT = 5
NEARLY_THE_SAME = 0.6
# A stem that stands in more than this share of the sentences finds no candidates; in a bundle of thousands of
# sentences it would find nearly all of them.
COMMON = 0.03
COMMON_AT_LEAST = 12
LEAST_RARE_SHARED = 2
LEAST_PLAIN_SHARED = 2
# How many earlier sentences the rare terms of one may lead to, the rarest first: the cost of a bundle stays in
# proportion to its length.
LOOKED_UP = 240
# How many earlier sentences one is paired with, the most alike first.
MOST_PAIRS = 5
# What shared order and figures add to the cosine: for each pair of neighbouring stems, for a figure; and at most.
ORDER = 0.03
FIGURE = 0.04
MOST_ADDED = 0.10


_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class Pair(NamedTuple):
    """Two sentences of different articles, the one that comes first in the evidence on the left."""

    likeness: float
    left: Sentence
    right: Sentence


class FactVariant(NamedTuple):
    """Sentences that tell a fact otherwise: with other figures, as its contrary, or less or more surely."""

    stance: Stance
    sentences: tuple[Sentence, ...]
    outlets: tuple[str, ...]
    origins: tuple[str, ...]


class FactGroup(NamedTuple):
    """One fact that sentences of several articles report.

    `sentences` agree with one another; they hold at most one sentence an article, in evidence order. `origins` are the
    independent ones: copies, articles of one outlet and reports that credit another one count once. `versions` are
    what other articles make of the same fact; they stand behind no agreement. With versions, `sentences` may be one.
    """

    sentences: tuple[Sentence, ...]
    outlets: tuple[str, ...]
    origins: tuple[str, ...]
    versions: tuple[FactVariant, ...] = ()

    @property
    def told(self) -> tuple[Sentence, ...]:
        """The sentences of all versions."""
        return (*self.sentences, *(s for version in self.versions for s in version.sentences))


def alike_pairs(sentences: Sequence[Sentence], terms: TermVectors) -> list[Pair]:
    """Pairs of sentences of different articles whose likeness is at least `NEAR`, the most alike first."""
    usable = [s for s in sentences if len(terms.of(s)) >= LEAST_WORDS and len(s.text) <= LONGEST]
    common = max(COMMON_AT_LEAST, int(COMMON * len(usable)))
    frequency = Counter(term for sentence in usable for term in terms.of(sentence))
    reading = _Reading(terms)
    holders: dict[int, list[int]] = {}
    pairs: list[Pair] = []
    for number, sentence in enumerate(usable):
        vector = terms.of(sentence)
        rare = sorted((frequency[term], term) for term in vector if frequency[term] <= common)
        found = (reading.pair(usable[other], sentence) for other in _candidates(rare, holders))
        alike = [pair for pair in found if pair is not None]
        pairs += heapq.nlargest(MOST_PAIRS, alike, key=_order) if len(alike) > MOST_PAIRS else alike
        for _, term in rare:
            holders.setdefault(term, []).append(number)
    pairs.sort(key=_order, reverse=True)
    return pairs


def _order(pair: Pair) -> tuple[float, str, str]:
    return round(pair.likeness, 9), pair.left.text, pair.right.text


class _Reading:
    """The terms of a bundle, with what is looked at often: each sentence's figures and pairs of neighbouring stems."""

    def __init__(self, terms: TermVectors) -> None:
        self.terms = terms
        self._figures: dict[str, frozenset[str]] = {}
        self._plain_terms: dict[str, frozenset[int]] = {}
        self._neighbours: dict[str, frozenset[tuple[str, str]]] = {}

    def pair(self, earlier: Sentence, sentence: Sentence) -> Pair | None:
        """The two sentences with their likeness; None when they are of one article or not alike."""
        if earlier.article is sentence.article:
            return None
        first, second = self.terms.of(earlier), self.terms.of(sentence)
        cosine = dot(first, second)
        least = NEARLY_THE_SAME if min(len(first), len(second)) < SHORT else NEAR - MOST_ADDED
        if cosine < least:
            return None
        likeness = cosine + self._in_common(earlier, sentence)
        if likeness < NEAR or len((first.keys() & second.keys()) - self.terms.names) < LEAST_PLAIN_SHARED:
            return None
        return Pair(likeness, earlier, sentence)

    def share_plain(self, left: Sentence, right: Sentence) -> bool:
        """True when two sentences share words beside names: one long name in both is not one fact."""
        return len(self._plain(left) & self._plain(right)) >= LEAST_PLAIN_SHARED

    def _plain(self, sentence: Sentence) -> frozenset[int]:
        if sentence.id not in self._plain_terms:
            self._plain_terms[sentence.id] = self.terms.plain_of(sentence)
        return self._plain_terms[sentence.id]

    def figures_differ(self, left: Sentence, right: Sentence) -> bool:
        """True when each states figures that the other lacks: 12 dead is not 14 dead."""
        first, second = self.figures(left), self.figures(right)
        return bool(first and second) and not (first <= second or second <= first)

    def figures(self, sentence: Sentence) -> frozenset[str]:
        """The numbers of a sentence, as far as they are written in figures: "12" for "12th", too."""
        if sentence.id not in self._figures:
            stems = (stem for stem in self.terms.stems_of(sentence) if stem[0].isdigit())
            self._figures[sentence.id] = frozenset(n[0] for stem in stems if (n := _NUMBER.match(stem)))
        return self._figures[sentence.id]

    def _in_common(self, left: Sentence, right: Sentence) -> float:
        """What shared order and shared figures add to the likeness of two sentences."""
        order = len(self._order_of(left) & self._order_of(right))
        figures = not self.figures(left).isdisjoint(self.figures(right))
        return min(ORDER * order + FIGURE * figures, MOST_ADDED)

    def _order_of(self, sentence: Sentence) -> frozenset[tuple[str, str]]:
        if sentence.id not in self._neighbours:
            self._neighbours[sentence.id] = frozenset(pairwise(self.terms.stems_of(sentence)))
        return self._neighbours[sentence.id]


def _candidates(rare: list[tuple[int, int]], holders: dict[int, list[int]]) -> Iterable[int]:
    """Earlier sentences that share enough rare terms, looked up from the rarest term on."""
    met: list[int] = []
    looked_up = 0
    for _, term in rare:
        found = holders.get(term, ())
        looked_up += len(found)
        if looked_up > LOOKED_UP and met:
            break
        met += found
    return (other for other, count in Counter(met).items() if count >= LEAST_RARE_SHARED)


class _Group:
    """Sentences that report one fact, with the sum of their vectors, and those that tell it otherwise."""

    def __init__(self) -> None:
        self.members: list[Sentence] = []
        self.others: list[tuple[Stance, Sentence]] = []
        self.total: Vector = {}

    def add(self, sentence: Sentence, vector: Vector) -> None:
        self.members.append(sentence)
        for term, weight in vector.items():
            self.total[term] = self.total.get(term, 0.0) + weight

    def closeness(self, vector: Vector) -> float:
        """The mean cosine of `vector` with the members."""
        return dot(vector, self.total) / len(self.members)

    def has_article_of(self, sentence: Sentence) -> bool:
        members = (*self.members, *(other for _, other in self.others))
        return any(member.article is sentence.article for member in members)


def group_sentences(pairs: Iterable[Pair], terms: TermVectors, voices: SourceIndependence) -> list[FactGroup]:
    """The fact groups of a bundle, the most widely reported first; `pairs` come with the most alike first."""
    grouping = _Grouping(terms)
    differing: list[tuple[Stance, Pair]] = []
    for pair in pairs:
        if pair.likeness < SAME:
            break
        if pair.left.id in grouping.group_of and pair.right.id in grouping.group_of:
            continue
        if not grouping.reading.share_plain(pair.left, pair.right):
            continue
        stance = grouping.stance(pair.left, pair.right)
        if stance is None:
            grouping.join(pair.left, pair.right)
        else:
            differing.append((stance, pair))
    for stance, pair in differing:
        grouping.set_beside(pair.left, pair.right, stance)
    points = [_point(group, voices) for group in grouping.groups if len(group.members) > 1 or group.others]
    points.sort(key=lambda point: (-len(point.origins), -len(point.outlets), point.sentences[0].text))
    return points


class _Grouping:
    """Average-link agglomeration, closest pairs first, at most one sentence of an article in a group."""

    def __init__(self, terms: TermVectors) -> None:
        self.groups: list[_Group] = []
        self.group_of: dict[str, _Group] = {}
        self._terms = terms
        self.reading = _Reading(terms)

    def stance(self, left: Sentence, right: Sentence) -> Stance | None:
        """How two sentences on one fact differ; None when they do not."""
        return "figures" if self.reading.figures_differ(left, right) else compare_stances(left, right)

    def join(self, left: Sentence, right: Sentence) -> None:
        """Let one of two agreeing sentences into the group of the other, or both into a new one."""
        group, sentence = self._group_and_newcomer(left, right)
        vector = self._terms.of(sentence)
        if group.has_article_of(sentence) or group.closeness(vector) < SAME_AS_GROUP:
            return
        if any(self.stance(member, sentence) for member in group.members):
            return
        group.add(sentence, vector)
        self.group_of[sentence.id] = group

    def set_beside(self, left: Sentence, right: Sentence, stance: Stance) -> None:
        """Put a sentence that tells a fact otherwise beside it."""
        if left.id in self.group_of and right.id in self.group_of:
            return
        group, sentence = self._group_and_newcomer(left, right)
        if not group.has_article_of(sentence):
            group.others.append((stance, sentence))
            self.group_of[sentence.id] = group

    def _group_and_newcomer(self, left: Sentence, right: Sentence) -> tuple[_Group, Sentence]:
        if right.id in self.group_of:
            return self.group_of[right.id], left
        if left.id not in self.group_of:
            group = self.group_of[left.id] = _Group()
            group.add(left, self._terms.of(left))
            self.groups.append(group)
        return self.group_of[left.id], right


def _point(group: _Group, voices: SourceIndependence) -> FactGroup:
    stances: dict[Stance, list[Sentence]] = {}
    for stance, sentence in group.others:
        stances.setdefault(stance, []).append(sentence)
    versions = tuple(FactVariant(stance, *_told_by(sentences, voices)) for stance, sentences in sorted(stances.items()))
    return FactGroup(*_told_by(group.members, voices), versions)


def _told_by(
    sentences: Iterable[Sentence], voices: SourceIndependence
) -> tuple[tuple[Sentence, ...], tuple[str, ...], tuple[str, ...]]:
    """The sentences in evidence order, their outlets, their independent origins."""
    ordered = tuple(sorted(sentences, key=lambda s: (s.number, s.position)))
    return ordered, tuple(dict.fromkeys(s.article.outlet for s in ordered)), voices.independent(ordered)
