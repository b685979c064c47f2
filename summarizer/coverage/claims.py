"""Pairs of claims on one thing: figures, dates and statements of two articles, equal or contradicting each other.

Figures of another scope, rounded or converted ones contradict nothing, nor does a figure that the other text also has.
Only sentences that are alike are compared, except for counts of people that say what happened to them, which are
compared throughout the reports of the event.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.comparing.amounts import dimension, relation
from summarizer.comparing.days import compare_days, date_words_in, days_of
from summarizer.comparing.figures import AGE, Figure, figures_of, numbers_in, same_thing
from summarizer.coverage.scopes import EARLY, one_scope
from summarizer.coverage.stances import opposition, topic_of
from summarizer.coverage.wording import positions
from summarizer.language.tokens import read_tokens
from summarizer.languages import load_language
from summarizer.origins import SYLLABLES
from summarizer.terms import dot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.bundle import Article
    from summarizer.coverage.points import Pair
    from summarizer.evidence import Evidence, Sentence
    from summarizer.terms import Terms

__all__ = ["Claim", "Link", "date_links", "figure_links", "statement_links", "updates"]

# How alike two sentences must be before what they say differently is a contradiction.
ALIKE_FOR_FIGURES = 0.36
ALIKE_FOR_DATES = 0.50
ALIKE_FOR_STATEMENTS = 0.45
SAME_SENTENCE = 0.8
SAME_BUT_FOR_FIGURES = 0.7
# Where the written words are syllables, sentences on one subject share many by chance.
ALIKE_IN_SYLLABLES = 0.7
# Counts of people: alike at least a little, or both among the first sentences of their articles.
SAME_EVENT = 0.12
TIMES = 4
LONGEST = 1500
OTHER_NAMES = 2
MOST_COUNTS = 80
# A sentence that names a day this long before its article tells of another event.
PAST = 21


class Claim(NamedTuple):
    """A value that a sentence states; `shown` is what a reader sees, `runs` is true of counts that grow."""

    sentence: Sentence
    start: int
    shown: str
    topic: str
    runs: bool
    value: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What tells it from all other claims."""
        return f"{self.sentence.id}@{self.start}"


class Link(NamedTuple):
    """Two claims on one thing, of different articles."""

    left: Claim
    right: Claim
    contradicts: bool


def figure_links(evidence: Evidence, terms: Terms, pairs: Sequence[Pair]) -> list[Link]:
    """Figures of one thing in sentences that are alike, and counts of people wherever they stand."""
    told = _Told(evidence)
    return list(dict.fromkeys([*_alike_figures(pairs, told), *_counts_of_people(evidence, terms, told)]))


# --- Figures


class _Told:
    """The figures that articles give anywhere; an article that has both values contradicts neither."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._by_article: dict[str, list[Figure]] = {}

    def has(self, article: Article, wanted: Figure) -> bool:
        """True when an article gives a value that may be the wanted one, of the same thing."""
        if article.id not in self._by_article:
            sentences = (self._evidence.title_of(article), *self._evidence.of(article))
            usable = [s for s in sentences if s is not None and len(s.text) <= LONGEST]
            self._by_article[article.id] = [f for s in usable for f in _current(s)]
        return _has(self._by_article[article.id], wanted)


def _alike_figures(pairs: Iterable[Pair], told: _Told) -> Iterator[Link]:
    """Contradictions first; who else has one of the contested values is looked up only for those."""
    same: list[Pair] = []
    contested: set[str] = set()
    for pair in pairs:
        if not _alike(pair, ALIKE_FOR_FIGURES):
            continue
        mine, theirs = (numbers_in(s.text, s.language) for s in (pair.left, pair.right))
        if mine and theirs and mine != theirs:
            for link in _compared(pair.left, pair.right, told, same_sentence=pair.likeness >= SAME_BUT_FOR_FIGURES):
                contested |= {link.left.sentence.id, link.right.sentence.id} if link.contradicts else set()
                yield link
        elif mine and theirs:
            same.append(pair)
    for pair in same:
        if pair.left.id in contested or pair.right.id in contested:
            yield from _compared(pair.left, pair.right, told, same_sentence=False)


def _compared(left: Sentence, right: Sentence, told: _Told, *, same_sentence: bool) -> Iterator[Link]:
    if not one_scope(left, right):
        return
    mine, theirs = _current(left), _current(right)
    for own in mine:
        for other in theirs:
            if not same_thing(own, other):
                continue
            found = relation(own.quantity, other.quantity)
            if found == "equal":
                yield Link(_figure_claim(left, own), _figure_claim(right, other), contradicts=False)
            elif found and _contradicts(left, own, right, other, told, same_sentence=same_sentence):
                yield Link(_figure_claim(left, own), _figure_claim(right, other), contradicts=True)


def _contradicts(
    left: Sentence, own: Figure, right: Sentence, other: Figure, told: _Told, *, same_sentence: bool
) -> bool:
    """Two values of one thing contradict each other, unless an article has both and does not replace one by the other.

    In sentences that are the same but for the figure, what the rest of the articles says does not matter.
    """
    if same_sentence:
        return not _has(_current(right), own) and not _has(_current(left), other)
    return _is_alone(left, own, right, other, told) or _replaced_in(left, right, own, other)


def _is_alone(left: Sentence, own: Figure, right: Sentence, other: Figure, told: _Told) -> bool:
    """True when neither article has the other's value."""
    return not told.has(right.article, own) and not told.has(left.article, other)


def _replaced_in(left: Sentence, right: Sentence, own: Figure, other: Figure) -> bool:
    """True when one of two sentences gives the other's value as the one before its own, or says that it updates."""
    return any(updates(sentence, surely=True) for sentence in (left, right)) or any(
        figure.former and relation(figure.quantity, old.quantity) == "equal"
        for sentence, old in ((right, own), (left, other))
        for figure in figures_of(sentence.text, sentence.language)
    )


def _current(sentence: Sentence) -> list[Figure]:
    """The figures that a sentence stands for; "up from 12" gives what was said before."""
    return [figure for figure in figures_of(sentence.text, sentence.language) if not figure.former]


def _has(figures: Iterable[Figure], wanted: Figure) -> bool:
    """True when one of these figures may be the wanted value: then nothing is contradicted."""
    return any(
        dimension(f.quantity.unit) == dimension(wanted.quantity.unit)
        and (f.quantity.unit or f.measure == wanted.measure != "" or set(f.noun) & set(wanted.noun) or not f.noun)
        and relation(f.quantity, wanted.quantity) == "equal"
        for f in figures
    )


def _figure_claim(sentence: Sentence, figure: Figure) -> Claim:
    topic = figure.measure or figure.thing
    quantity = figure.quantity
    value = (figure.measure, quantity.unit, *map(str, quantity.values))
    return Claim(
        sentence, figure.quantity.start, figure.text, topic, bool(figure.measure) and figure.measure != AGE, value
    )


def _counts_of_people(evidence: Evidence, terms: Terms, told: _Told) -> Iterator[Link]:
    """Counts of the dead, injured ... of whoever it was, wherever the articles state them."""
    counts: dict[tuple[str, str], list[tuple[Sentence, Figure]]] = defaultdict(list)
    for sentence in (*evidence.titles, *evidence.sentences):
        if (
            sentence.position >= 4 * EARLY
            or len(sentence.text) > LONGEST
            or not load_language(sentence.language).casualties.tells_a_kind(sentence.text)
        ):
            continue
        for figure in figures_of(sentence.text, sentence.language):
            if figure.people and not figure.former and not _looks_back(sentence):
                counts[sentence.language, figure.measure].append((sentence, figure))
    for _, claims in sorted(counts.items()):
        claims.sort(key=lambda claim: (claim[0].position, claim[0].number))
        yield from _compared_counts(claims[:MOST_COUNTS], terms, told)


def _looks_back(sentence: Sentence) -> bool:
    """True when the sentence names a day long before its article: it tells of another event."""
    article = sentence.article.date
    days = [day.first for day in days_of(sentence, anchored=article is not None) if day.first]
    if article is None:
        return any(day.month == day.day == 1 for day in days)
    return any((article.first - day).days > PAST for day in days)


def _compared_counts(claims: Sequence[tuple[Sentence, Figure]], terms: Terms, told: _Told) -> Iterator[Link]:
    for at, (left, own) in enumerate(claims):
        for right, other in claims[at + 1 :]:
            if left.article is right.article or not same_thing(own, other) or not _same_event(left, right, terms):
                continue
            found = relation(own.quantity, other.quantity)
            if found == "equal" or (found and _counted_apart(left, own, right, other, terms, told)):
                yield Link(_figure_claim(left, own), _figure_claim(right, other), contradicts=found != "equal")


def _counted_apart(left: Sentence, own: Figure, right: Sentence, other: Figure, terms: Terms, told: _Told) -> bool:
    """True when two counts that differ are of the same people, and one does not stand in the other's article, too."""
    if not _comparable(own, other) or not one_scope(left, right):
        return False
    alike = _same_sentence(left, right, terms) or updates(left) or updates(right)
    return _contradicts(left, own, right, other, told, same_sentence=alike)


def _comparable(own: Figure, other: Figure) -> bool:
    """False for counts so far apart, or in clauses with such different names, that they are of different events."""
    if own.names and other.names and len(own.names ^ other.names) > OTHER_NAMES:
        return False
    low, high = sorted((own.quantity.values[0], other.quantity.values[0]))
    return high <= TIMES * low


def _same_sentence(left: Sentence, right: Sentence, terms: Terms) -> bool:
    return dot(terms.of(left), terms.of(right)) >= SAME_BUT_FOR_FIGURES


def _same_event(left: Sentence, right: Sentence, terms: Terms) -> bool:
    if max(left.position, right.position) < EARLY:
        return bool(terms.of(left).keys() & terms.of(right).keys())
    return dot(terms.of(left), terms.of(right)) >= SAME_EVENT


def _alike(pair: Pair, least: float) -> bool:
    """True when two sentences of one language are alike enough to contradict each other."""
    language = pair.left.language
    if language in SYLLABLES:
        least = max(least, ALIKE_IN_SYLLABLES)
    return language == pair.right.language and pair.likeness >= least


# --- Dates


def date_links(pairs: Iterable[Pair]) -> Iterator[Link]:
    """Days that sentences which are nearly the same give for one thing.

    Where they also count the same thing differently, each figure is of its own day: "120 in 2022", "90 in 2023".
    """
    for pair in pairs:
        likeness, left, right = pair
        if not _alike(pair, ALIKE_FOR_DATES):
            continue
        if not date_words_in(left.text, left.language) ^ date_words_in(right.text, right.language):
            continue
        compared = list(compare_days(left, right, same_sentence=likeness >= SAME_SENTENCE))
        if any(found == "contradict" for _, _, found in compared) and _count_apart(left, right):
            continue
        for own, other, found in compared:
            mine = Claim(left, own.start, own.text, own.topic, runs=False)
            theirs = Claim(right, other.start, other.text, other.topic, runs=False)
            yield Link(mine, theirs, contradicts=found == "contradict")


def _count_apart(left: Sentence, right: Sentence) -> bool:
    """True when two sentences count in one unit or the same noun, and have no such figure in common."""
    found = {
        relation(own.quantity, other.quantity)
        for own in _current(left)
        for other in _current(right)
        if (own.quantity.unit or own.noun[:1]) == (other.quantity.unit or other.noun[:1])
    }
    return "contradict" in found and "equal" not in found


# --- Statements


def statement_links(pairs: Iterable[Pair]) -> Iterator[Link]:
    """Statements that contradict each other."""
    for pair in pairs:
        _, left, right = pair
        if not _alike(pair, ALIKE_FOR_STATEMENTS):
            continue
        found = opposition(left, right)
        if found is not None:
            mine, theirs = positions(found, left.reading)
            topic = topic_of(found, left)
            yield Link(
                Claim(left, found.own[0], mine, topic, runs=False),
                Claim(right, found.there[0], theirs, topic, runs=False),
                contradicts=True,
            )


def updates(sentence: Sentence, *, surely: bool = False) -> bool:
    """True when a sentence says that what was reported before has changed; `surely` also where no date proves it."""
    counting = load_language(sentence.language).counting
    words = counting.sure_updates if surely else counting.updates
    if not surely and counting.as_of_pattern.search(sentence.text):
        return True
    tokens = read_tokens(sentence.text, sentence.language)
    # An expression may be of two words: "trước đó".
    return any(t.low in words for t in tokens) or any(f"{a.low} {b.low}" in words for a, b in pairwise(tokens))
