"""What tells whether a phrase of Russian can be the matter of a heading."""

from __future__ import annotations

from summarizer.languages.topics.headings import Headings

HEADINGS = Headings(
    nominative_endings=("ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие"),
)
