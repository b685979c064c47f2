"""Gives the fixed words that a reader sees, in the language of the briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages import load_language
from summarizer.text.language_codes import primary_language

if TYPE_CHECKING:
    from summarizer.languages.topics.labels import Labels

__all__ = ["labels_for"]


def labels_for(language: str) -> Labels:
    """The words for a BCP 47 tag; English for a language that has none yet."""
    own = load_language(primary_language(language))
    return own.labels if own.has("labels") else load_language("en").labels
