"""Extracts the values that sentences assert, and compares those of two articles about the same thing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.origins import SYLLABLES
from summarizer.comparing.amounts import dimension, relation
from summarizer.comparing.split_numbers import place_before_joining
from summarizer.comparing.stated_days import days_of
from summarizer.comparing.stated_figures import AGE, Figure, figures_of
from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.analysis.evidence import Evidence, Sentence, Span
    from summarizer.analysis.map.fact_groups import Pair
    from summarizer.bundle import Article

__all__ = [
    "LONGEST",
    "LONG_PAST",
    "SAME_BUT_FOR_FIGURES",
    "ArticleFigures",
    "Assertion",
    "Link",
    "are_comparable",
    "contradicts",
    "current_figures",
    "current_totals",
    "figure_assertion",
    "tells_moment",
    "tells_of_earlier_event",
    "tells_update",
]

# Sentences as alike as this say the same with other figures.
SAME_BUT_FOR_FIGURES = 0.7
# Where the written words are syllables, sentences on one subject share many by chance.
ALIKE_IN_SYLLABLES = 0.7
# More words than this, picked from a sentence, are no heading.
LONGEST_TOPIC = 3
LONGEST = 1500
# A sentence that names a day this long before its article tells of another event.
PAST = 21
LONG_PAST = 100


class Assertion(NamedTuple):
    """A value that a sentence states at `[start, end)`; `shown` is what a reader sees, `runs` is true of what grows.

    `at_least`: it may be more.
    """

    sentence: Sentence
    start: int
    end: int
    shown: str
    topic: str
    runs: bool
    value: tuple[str, ...] = ()
    at_least: bool = False

    @property
    def outlet(self) -> str:
        """Who states it."""
        return self.sentence.article.outlet

    @property
    def place(self) -> Span:
        """Where the value stands in its article."""
        span = self.sentence.span
        return span._replace(start=span.start + self.start, end=span.start + self.end)

    @property
    def key(self) -> str:
        """What tells it from all other assertions; "no casualties" counts both the dead and the injured."""
        return f"{self.sentence.id}@{self.start}{self.value[0] if self.value else ''}"


class Link(NamedTuple):
    """Two assertions about the same thing, of different articles."""

    left: Assertion
    right: Assertion
    contradicts: bool


def are_comparable(pair: Pair, least: float) -> bool:
    """True when two sentences of one language are alike enough to contradict each other."""
    language = pair.left.language
    if language in SYLLABLES:
        least = max(least, ALIKE_IN_SYLLABLES)
    return language == pair.right.language and pair.likeness >= least


def tells_update(sentence: Sentence, *, surely: bool = False) -> bool:
    """True when a sentence says that what was reported before has changed; `surely` also where no date proves it."""
    counting = load_language(sentence.language).counting
    words = counting.sure_updates if surely else counting.updates
    if not surely and tells_moment(sentence):
        return True
    tokens = sentence.reading.tokens
    # An expression may be of two words: "trước đó".
    return any(t.low in words for t in tokens) or any(f"{a.low} {b.low}" in words for a, b in pairwise(tokens))


def tells_moment(sentence: Sentence) -> bool:
    """True when a sentence gives the moment that its count is of."""
    return load_language(sentence.language).counting.as_of_pattern.search(sentence.text) is not None


def tells_of_earlier_event(sentence: Sentence, days: int = PAST) -> bool:
    """True when the sentence names a day long before its article: it tells of another event."""
    article = sentence.article.date
    named = [day.first for day in days_of(sentence, anchored=article is not None) if day.first]
    if article is None:
        return any(day.month == day.day == 1 for day in named)
    return any((article.first - day).days > days for day in named)


# --- Figures


class ArticleFigures:
    """Looks up whether an article states a given figure anywhere; one that states both contradicts neither."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._by_article: dict[str, list[Figure]] = {}

    def has(self, article: Article, wanted: Figure) -> bool:
        """True when an article gives a value that may be the wanted one, of the same thing."""
        if article.id not in self._by_article:
            sentences = (self._evidence.title_of(article), *self._evidence.of(article))
            usable = [s for s in sentences if s is not None and len(s.text) <= LONGEST]
            self._by_article[article.id] = [f for s in usable for f in current_figures(s)]
        return _has(self._by_article[article.id], wanted)


def current_figures(sentence: Sentence) -> list[Figure]:
    """The figures that a sentence stands for; "up from 12" gives what was said before."""
    return [figure for figure in figures_of(sentence.reading) if not figure.former]


def current_totals(sentence: Sentence) -> list[Figure]:
    """Its current figures; of people, only the most that it counts: 130 where a dozen bring the toll to 130."""
    found = current_figures(sentence)
    most: dict[str, float] = {}
    for figure in found:
        if figure.people:
            most[figure.measure] = max(most.get(figure.measure, 0.0), figure.quantity.values[0])
    return [f for f in found if not f.people or f.quantity.values[0] == most[f.measure]]


def _counted(figure: Figure) -> str:
    """The word that is counted ("villages"), of a figure whose words would make no heading; else those words."""
    words = [word for word in figure.text.split() if not any(map(str.isdigit, word))]
    return words[-1].casefold() if words else figure.thing


def figure_assertion(sentence: Sentence, figure: Figure) -> Assertion:
    """The assertion that a figure of a sentence makes."""
    topic = figure.measure or (figure.thing if len(figure.thing.split()) <= LONGEST_TOPIC else _counted(figure))
    quantity = figure.quantity
    value = (figure.measure, quantity.unit, *map(str, quantity.values))
    return Assertion(
        sentence,
        *place_before_joining(sentence.reading, quantity.start, quantity.start + len(figure.text)),
        " ".join(figure.text.split()),
        topic,
        bool(figure.measure) and figure.measure != AGE,
        value,
        quantity.shade == "over",
    )


def contradicts(
    left: Sentence, own: Figure, right: Sentence, other: Figure, told: ArticleFigures, *, same_sentence: bool
) -> bool:
    """Two values of one thing contradict each other, unless an article has both and does not replace one by the other.

    In sentences that are the same but for the figure, what the rest of the articles says does not matter.
    """
    if same_sentence:
        return not _has(current_figures(right), own) and not _has(current_figures(left), other)
    return _is_alone(left, own, right, other, told) or _replaced_in(left, right, own, other)


def _is_alone(left: Sentence, own: Figure, right: Sentence, other: Figure, told: ArticleFigures) -> bool:
    """True when neither article has the other's value."""
    return not told.has(right.article, own) and not told.has(left.article, other)


def _replaced_in(left: Sentence, right: Sentence, own: Figure, other: Figure) -> bool:
    """True when one of two sentences gives the other's value as the one before its own, or says that it updates."""
    return any(tells_update(sentence, surely=True) for sentence in (left, right)) or any(
        figure.former and relation(figure.quantity, old.quantity) == "equal"
        for sentence, old in ((right, own), (left, other))
        for figure in figures_of(sentence.reading)
    )


def _has(figures: Iterable[Figure], wanted: Figure) -> bool:
    """True when one of these figures may be the wanted value: then nothing is contradicted."""
    return any(
        dimension(f.quantity.unit) == dimension(wanted.quantity.unit)
        and (f.quantity.unit or f.measure == wanted.measure != "" or set(f.noun) & set(wanted.noun) or not f.noun)
        and relation(f.quantity, wanted.quantity) == "equal"
        for f in figures
    )
