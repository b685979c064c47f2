"""Whether two articles can tell of one event: by when they appeared, else by what their first sentences are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.terms import Vector, dot, total, unit

if TYPE_CHECKING:
    from summarizer.bundle import Article
    from summarizer.evidence import Evidence
    from summarizer.terms import Terms

__all__ = ["Stories"]

# What is told so many days later is told of another moment, or of another event.
DAYS = 60
FIRST = 6
# How alike the beginnings of two articles must be where one has no date: side pieces of one event are hardly alike.
ALIKE = 0.06


class Stories:
    """The beginnings of the articles of a bundle; a bundle may hold a like event of another year."""

    def __init__(self, evidence: Evidence, terms: Terms) -> None:
        self._evidence = evidence
        self._terms = terms
        self._beginnings: dict[str, Vector] = {}

    def are_one(self, left: Article, right: Article) -> bool:
        """True when nothing shows that two articles tell of two events."""
        if left.date and right.date:
            return abs((left.date.first - right.date.first).days) <= DAYS
        return dot(self._beginning(left), self._beginning(right)) >= ALIKE

    def _beginning(self, article: Article) -> Vector:
        """The unit vector of the title and the first sentences."""
        if article.id not in self._beginnings:
            sentences = (self._evidence.title_of(article), *self._evidence.of(article)[:FIRST])
            self._beginnings[article.id] = unit(total(self._terms.of(s) for s in sentences if s is not None))
        return self._beginnings[article.id]
