"""Whether two articles can tell of one event: by when they appeared, else by what their first sentences are about."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from math import sqrt
from typing import TYPE_CHECKING

from summarizer.analysis.origins import connected_components
from summarizer.analysis.term_vectors import Vector, dot, normalized, sum_vectors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.analysis.evidence import Evidence
    from summarizer.analysis.term_vectors import TermVectors
    from summarizer.bundle import Article

__all__ = ["EventSimilarity"]

# What is told so many days later is told of another moment, or of another event.
DAYS = 60
FIRST = 6
# An article that begins less like the others than this tells of something else, where half of the others begin alike.
# An editor's labels of 43 stories and a reading of 30 pages were looked at to choose the numbers.
BESIDE, CORE, LEAST_ALIKE = 0.13, 0.2, 3
TINY = 1e-9
# How alike the beginnings of two articles must be where one has no date: side pieces of one event are hardly alike.
ALIKE = 0.06
# Articles whose beginnings are less alike than this, and those of all between them, are of two stories: of 100 bundles
# of one event none falls apart so, of 30 unions of two in one language 22 do. The first articles show it.
ONE_STORY, LOOKED_AT = 0.08, 60


class EventSimilarity:
    """Tells whether articles are about the same event, by their dates or their opening sentences."""

    def __init__(self, evidence: Evidence, terms: TermVectors) -> None:
        self._evidence = evidence
        self._terms = terms
        self._beginnings: dict[str, Vector] = {}

    def are_one(self, left: Article, right: Article) -> bool:
        """True when nothing shows that two articles tell of two events."""
        if left.date and right.date:
            return abs((left.date.first - right.date.first).days) <= DAYS
        return dot(self._beginning(left), self._beginning(right)) >= ALIKE

    def other_event_ids(self) -> frozenset[str]:
        """Return the ids of articles that are about another event than most of the bundle.

        Articles are held against those in their language, and where three of them at least begin alike.
        """
        languages = self._evidence.languages
        by_language: dict[str, list[Article]] = {}
        for article in self._evidence.articles:
            if article.id in languages:
                by_language.setdefault(languages[article.id], []).append(article)
        return frozenset(article.id for own in by_language.values() for article in self._apart(own))

    def count_stories(self) -> int:
        """How many groups of at least two articles in one language begin alike, and unlike all others; 1 mostly."""
        languages = self._evidence.languages
        articles = [a for a in self._evidence.articles if a.id in languages][:LOOKED_AT]
        alike = (
            (left.id, right.id)
            for left, right in combinations(articles, 2)
            if languages[left.id] == languages[right.id]
            and dot(self._beginning(left), self._beginning(right)) >= ONE_STORY
        )
        first = connected_components((article.id for article in articles), alike)
        sizes = Counter((languages[article], leader) for article, leader in first.items())
        groups = Counter(language for (language, _), size in sizes.items() if size > 1)
        return max(groups.values(), default=1)

    def _apart(self, articles: Sequence[Article]) -> Iterator[Article]:
        together = sum_vectors(map(self._beginning, articles))
        length = dot(together, together)
        near: dict[str, float] = {}
        for article in articles:
            # The cosine of the beginning and the sum of all others, without making that sum anew for each.
            own = self._beginning(article)
            shared, itself = dot(own, together), dot(own, own)
            others = length - 2 * shared + itself
            near[article.id] = (shared - itself) / sqrt(others) if others > TINY else 0.0
        alike = sum(likeness >= CORE for likeness in near.values())
        if alike >= max(LEAST_ALIKE, len(articles) / 2):
            yield from (article for article in articles if near[article.id] < BESIDE)

    def _beginning(self, article: Article) -> Vector:
        """The unit vector of the title and the first sentences."""
        if article.id not in self._beginnings:
            sentences = (self._evidence.title_of(article), *self._evidence.of(article)[:FIRST])
            self._beginnings[article.id] = normalized(
                sum_vectors(self._terms.of(s) for s in sentences if s is not None)
            )
        return self._beginnings[article.id]
