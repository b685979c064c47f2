"""Values of one thing that stand far apart in the articles: a quake's magnitude, a person's age, a town's population.

Two values are compared when the same word is counted, labels them or is their unit. They are of one thing when the
words around them are nearly the same and no other value of the articles has words as near, or when both stand among
the first sentences of articles that give no other value; then they may differ by as much as counts of one thing do.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summarizer.analysis.map.assertions import LONG_PAST, LONGEST, ArticleFigures, Link, tells_of_earlier_event
from summarizer.analysis.map.attribute_values import (
    AttributeValue,
    assertion_of,
    compare_values,
    count_different,
    values_in,
)
from summarizer.analysis.map.scopes import EARLY, is_same_scope
from summarizer.analysis.term_vectors import Vector, dot
from summarizer.comparing.labelled_numbers import ROUGH, are_one_person
from summarizer.comparing.split_numbers import join_split_numbers
from summarizer.comparing.stated_days import date_words_in
from summarizer.comparing.stated_figures import Figure, numbers_in
from summarizer.languages import load_language
from summarizer.text.quantities.measuring_units import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.analysis.evidence import Evidence
    from summarizer.analysis.term_vectors import TermVectors
    from summarizer.comparing.amounts import Relation
    from summarizer.text.parsed_text import ParsedText

__all__ = ["link_attributes"]

# How alike the words around two values must be, by how much more than those around any other, and how far apart the
# values may be then.
ALIKE_AROUND = 0.30
ALIKE = 0.40
NEXT = 0.75
TIMES = 1.6
# How far apart two values may be among the first sentences.
TIMES_EARLY = 4
BESIDE = 70
# What has more values than this in one article is a table, or no one thing: sums of money and shares least of all.
MOST_IN_ARTICLE = 6
MOST_SUMS = 2
MEASURED = frozenset(dimension for dimension, _ in DIMENSIONS.values()) - {"share", "points"}
MOST_VALUES = 60
LEAST_SHARED = 2
SAME_EVENT = 0.1
# Of articles further apart in days, the later one tells of something new.
SAME_WEEK = 7
LEAST_BESIDE = 2


def link_attributes(evidence: Evidence, terms: TermVectors, told: ArticleFigures) -> Iterator[Link]:
    """Values of one thing, equal or contradicting each other, of different articles."""
    by_key: dict[tuple[str, ...], list[AttributeValue]] = defaultdict(list)
    for sentence in (*evidence.titles, *evidence.sentences):
        if len(sentence.text) <= LONGEST and numbers_in(sentence.reading):
            for value in values_in(sentence):
                by_key[value.key].append(value)
    around = _Around(terms)
    for values in by_key.values():
        if len({v.sentence.article.outlet for v in values}) > 1:
            values.sort(key=lambda v: (v.sentence.position, v.sentence.number, v.quantity.start))
            yield from _Compared(values[:MOST_VALUES], around, told).links()


class _Around:
    """The words around values, weighed; each is read once."""

    def __init__(self, terms: TermVectors) -> None:
        self.terms = terms
        self._read: dict[tuple[str, int], Vector] = {}

    def likeness(self, left: AttributeValue, right: AttributeValue) -> float:
        """The cosine of the words around two values."""
        return dot(self._of(left), self._of(right))

    def _of(self, value: AttributeValue) -> Vector:
        at = value.sentence.id, value.quantity.start
        if at not in self._read:
            text, quantity = value.sentence.text, value.quantity
            before = text[max(0, quantity.start - BESIDE) : quantity.start]
            behind = text[quantity.end : quantity.end + BESIDE]
            self._read[at] = self.terms.read(f"{before} {behind}", value.sentence.language)
        return self._read[at]


class _Compared:
    """The values of one kind of thing, by article."""

    def __init__(self, values: Sequence[AttributeValue], around: _Around, told: ArticleFigures) -> None:
        self._values = values
        self._around = around
        self._told = told
        self._by_article: dict[str, list[AttributeValue]] = defaultdict(list)
        for value in values:
            self._by_article[value.sentence.article.id].append(value)
        self._distinct = {article: count_different(own) for article, own in self._by_article.items()}
        self._relations: dict[tuple[int, int], Relation | None] = {}

    def links(self) -> Iterator[Link]:
        """The links between values of one thing."""
        for at, left in enumerate(self._values):
            for right in self._values[at + 1 :]:
                if left.sentence.article is right.sentence.article or not self._may_be_one_thing(left, right):
                    continue
                found = self._relation(left, right)
                if found == "equal" or (found and self._is_contested(left, right)):
                    yield Link(assertion_of(left), assertion_of(right), contradicts=found != "equal")

    def _relation(self, left: AttributeValue, right: AttributeValue) -> Relation | None:
        """`compare_values` two of the values, which is asked for again with every other pair."""
        pair = id(left), id(right)
        if pair not in self._relations:
            self._relations[pair] = compare_values(left, right)
        return self._relations[pair]

    def _own(self, value: AttributeValue) -> list[AttributeValue]:
        return self._by_article[value.sentence.article.id]

    def _may_be_one_thing(self, left: AttributeValue, right: AttributeValue) -> bool:
        """True when nothing near two values shows that they are of two things."""
        if left.name and right.name and not are_one_person(left.name, right.name):
            return False
        if left.key[1] == "age of":
            return True
        if left.key[1] == "an age" and not _names_meet(left, right):
            return False
        if left.figure and right.figure and left.figure.scope != right.figure.scope:
            return False
        low, high = sorted((left.amount, right.amount))
        if high > TIMES_EARLY * low or not (self._lead(left, right) or self._are_alike(left, right)):
            return False
        return is_same_scope(left.sentence, right.sentence)

    def _is_contested(self, left: AttributeValue, right: AttributeValue) -> bool:
        """True when two outlets have each its own value of one thing, and only that."""
        if left.sentence.article.outlet == right.sentence.article.outlet:
            return False
        distinct = max(self._distinct[v.sentence.article.id] for v in (left, right))
        if left.key[1] == "age of":
            return distinct == 1
        most = MOST_IN_ARTICLE if left.key[1] == "word" or left.key[2] in MEASURED else MOST_SUMS
        if (
            distinct > most
            or not _one_month(left, right)
            or all(tells_of_earlier_event(v.sentence, LONG_PAST) for v in (left, right))
        ):
            return False
        low, high = sorted((left.amount, right.amount))
        near = high <= TIMES * low
        led = distinct == 1 and self._lead(left, right) and (near or self._is_borne_out(left, right))
        if not led and not (near and self._are_nearest(left, right)):
            return False
        return self._is_alone(left, right) and self._is_alone(right, left)

    def _is_borne_out(self, left: AttributeValue, right: AttributeValue) -> bool:
        """True when another outlet has one of two values."""
        two = {v.sentence.article.outlet for v in (left, right)}
        return any(
            v.sentence.article.outlet not in two and "equal" in {self._relation(v, left), self._relation(v, right)}
            for v in self._values
        )

    def _is_alone(self, own: AttributeValue, other: AttributeValue) -> bool:
        """True when the article of one value does not have the other as well."""
        if any(self._relation(value, other) != "contradict" for value in self._own(own)):
            return False
        return other.figure is None or not self._told.has(own.sentence.article, other.figure)

    def _are_alike(self, left: AttributeValue, right: AttributeValue) -> bool:
        """True when the words around two values are alike, or those of the sentences in which they are counted."""
        if left.key[1] == "word" and dot(*(self._around.terms.of(v.sentence) for v in (left, right))) >= ALIKE:
            return True
        return self._around.likeness(left, right) >= ALIKE_AROUND

    def _are_nearest(self, left: AttributeValue, right: AttributeValue) -> bool:
        """True when the words around two values are alike, and less so around any other value of their articles."""
        if not is_same_scope(left.sentence, right.sentence, named_alike=True) or not _one_noun(
            left.figure, right.figure
        ):
            return False
        likeness = self._around.likeness(left, right)
        return (
            likeness >= ALIKE_AROUND
            and left.key[1] != "an age"
            and not any(
                self._around.likeness(own, other) > NEXT * likeness and self._relation(own, value) == "contradict"
                for value, other in ((left, right), (right, left))
                for own in self._own(value)
            )
        )

    def _lead(self, left: AttributeValue, right: AttributeValue) -> bool:
        """True when both stand among the first sentences, which have words in common."""
        if left.key[1] == "unit" and not _share_words(left, right):
            return False
        if max(left.sentence.position, right.sentence.position) >= EARLY or _days_between(left, right) > SAME_WEEK:
            return False
        mine, theirs = (self._around.terms.of(v.sentence) for v in (left, right))
        return len(mine.keys() & theirs.keys()) >= LEAST_SHARED and dot(mine, theirs) >= SAME_EVENT


def _days_between(left: AttributeValue, right: AttributeValue) -> int:
    first, second = (v.sentence.article.date for v in (left, right))
    return abs((first.first - second.first).days) if first and second else 0


def _share_words(left: AttributeValue, right: AttributeValue) -> bool:
    """True when two measures have words beside them in common; of money, shares and spans of time there are many."""
    if left.figure is None or right.figure is None or left.key[2] in ROUGH:
        return False
    return len(left.figure.around & right.figure.around) >= LEAST_BESIDE and _one_noun(left.figure, right.figure)


def _names_meet(left: AttributeValue, right: AttributeValue) -> bool:
    """True when the names close to two ages have one in common, or there are none."""
    mine, theirs = _names_near(left), _names_near(right)
    return bool(mine & theirs) or not (mine or theirs)


def _names_near(value: AttributeValue) -> frozenset[str]:
    """The names in the clause of a value and those beside it: an age stands between two commas."""
    return value.sentence.reading.of(_names_around, value.quantity.start)


def _names_around(reading: ParsedText, start: int) -> frozenset[str]:
    tokens = join_split_numbers(reading).tokens
    clause = next((t.clause for t in tokens if t.end > start), 0)
    return frozenset(t.low for t in tokens if abs(t.clause - clause) < 2 and t.content and t.text[0].isupper())


def _one_month(left: AttributeValue, right: AttributeValue) -> bool:
    """False for what is measured month by month, where one sentence names another month or none."""
    if left.key[1] != "unit":
        return True
    known = load_language(left.key[0]).calendar.month_numbers.keys()
    mine, theirs = (date_words_in(v.sentence.reading) & known for v in (left, right))
    return mine == theirs


def _one_noun(left: Figure | None, right: Figure | None) -> bool:
    """False for "$6 trillion budget" and "$5 trillion in new spending"."""
    return not (left and right and left.noun and right.noun) or bool(set(left.noun) & set(right.noun))
