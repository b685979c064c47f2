"""Which facts several articles report: sentences grouped into points.

Precision comes first, since a wrong merge is a false agreement. Two sentences of different articles are taken to
report the same fact when their weighted words are close (`SAME`), they share at least two rare terms and as many that
are no names (two sentences about one person are not one fact), and neither has a figure that the other contradicts. A
group grows only while a new sentence is close to the group as a whole.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.terms import Vector, dot

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.evidence import Evidence, Sentence
    from summarizer.origins import Origins
    from summarizer.terms import Terms

__all__ = ["Coverage", "Point", "map_coverage"]

SAME = 0.42
# A sentence joins a group when it is this close to all of it on average, so that groups do not grow into chains.
SAME_AS_GROUP = 0.34
LEAST_WORDS = 5
# A stem that stands in more than this share of the sentences finds no candidates; in a bundle of thousands of
# sentences it would find nearly all of them.
COMMON = 0.03
COMMON_AT_LEAST = 12
LEAST_RARE_SHARED = 2
LEAST_PLAIN_SHARED = 2


@dataclass(frozen=True)
class Point:
    """One fact that sentences of several articles report.

    `sentences` hold at most one sentence an article, in evidence order. `origins` are the independent ones: copies of
    one text and articles of one outlet count once.
    """

    sentences: tuple[Sentence, ...]
    outlets: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """The points of a bundle, the most widely reported first."""

    points: tuple[Point, ...]
    _by_sentence: Mapping[str, Point]

    def of(self, sentence: Sentence) -> Point | None:
        """The point this sentence belongs to; None when no other article reports the same."""
        return self._by_sentence.get(sentence.id)


def map_coverage(evidence: Evidence, origins: Origins, terms: Terms) -> Coverage:
    """Group the sentences of `evidence` into points that at least two articles carry."""
    usable = [s for s in evidence.sentences if len(terms.of(s)) >= LEAST_WORDS]
    groups = _grow(_pairs(usable, terms), terms)
    points = [_point(group, origins) for group in groups]
    points.sort(key=lambda point: (-len(point.origins), -len(point.outlets), point.sentences[0].text))
    return Coverage(tuple(points), {s.id: point for point in points for s in point.sentences})


def _point(sentences: list[Sentence], origins: Origins) -> Point:
    ordered = sorted(sentences, key=lambda s: (s.number, s.position))
    outlets = tuple(dict.fromkeys(s.article.outlet for s in ordered))
    return Point(tuple(ordered), outlets, origins.independent(s.article.id for s in ordered))


def _pairs(sentences: list[Sentence], terms: Terms) -> list[tuple[float, Sentence, Sentence]]:
    """Pairs of sentences of different articles that report the same fact, the closest first."""
    common = max(COMMON_AT_LEAST, int(COMMON * len(sentences)))
    frequency = Counter(term for sentence in sentences for term in terms.of(sentence))
    holders: dict[int, list[int]] = {}
    pairs = []
    for number, sentence in enumerate(sentences):
        vector = terms.of(sentence)
        rare = [term for term in vector if frequency[term] <= common]
        shared = Counter(other for term in rare for other in holders.get(term, ()))
        for other, count in shared.items():
            earlier = sentences[other]
            if count >= LEAST_RARE_SHARED and earlier.article is not sentence.article:
                closeness = dot(vector, terms.of(earlier))
                if closeness >= SAME and _same_fact(sentence, earlier, terms):
                    pairs.append((closeness, earlier, sentence))
        for term in rare:
            holders.setdefault(term, []).append(number)
    pairs.sort(key=lambda pair: (-round(pair[0], 9), pair[1].text, pair[2].text))
    return pairs


def _same_fact(left: Sentence, right: Sentence, terms: Terms) -> bool:
    """False when only names are shared, or when each states figures that the other lacks: 12 dead is not 14 dead."""
    shared = terms.of(left).keys() & terms.of(right).keys()
    if len(shared - terms.names) < LEAST_PLAIN_SHARED:
        return False
    first, second = _figures(terms.stems[left.id]), _figures(terms.stems[right.id])
    return not (first and second) or first <= second or second <= first


def _figures(stems: Iterable[str]) -> set[str]:
    return {stem for stem in stems if stem[0].isdigit()}


class _Group:
    """Sentences that report one fact, with the sum of their vectors."""

    def __init__(self) -> None:
        self.members: list[Sentence] = []
        self.total: Vector = {}

    def add(self, sentence: Sentence, vector: Vector) -> None:
        self.members.append(sentence)
        for term, weight in vector.items():
            self.total[term] = self.total.get(term, 0.0) + weight

    def closeness(self, vector: Vector) -> float:
        """The mean cosine of `vector` with the members."""
        return dot(vector, self.total) / len(self.members)


def _grow(pairs: list[tuple[float, Sentence, Sentence]], terms: Terms) -> list[list[Sentence]]:
    """Average-link agglomeration, closest pairs first, at most one sentence of an article in a group."""
    group_of: dict[str, _Group] = {}
    groups: list[_Group] = []
    for _, left, right in pairs:
        first, second = group_of.get(left.id), group_of.get(right.id)
        if first is None and second is None:
            first = group_of[left.id] = _Group()
            first.add(left, terms.of(left))
            groups.append(first)
        if first is not None and second is None:
            _join(first, right, terms, group_of)
        elif first is None and second is not None:
            _join(second, left, terms, group_of)
    return [group.members for group in groups if len(group.members) > 1]


def _join(group: _Group, sentence: Sentence, terms: Terms, group_of: dict[str, _Group]) -> None:
    """Let a sentence into a group that has none of its article and is close to it as a whole."""
    vector = terms.of(sentence)
    taken = any(member.article is sentence.article for member in group.members)
    if not taken and group.closeness(vector) >= SAME_AS_GROUP:
        group.add(sentence, vector)
        group_of[sentence.id] = group
