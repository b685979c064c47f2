"""Gives the fixed words that a reader sees, in the language of the briefing."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarizer.languages import load_language
from summarizer.text.language_codes import primary_language

if TYPE_CHECKING:
    from summarizer.languages.topics.labels import Labels

__all__ = ["labels_for", "name_of_language", "name_of_outlet"]

_UNNAMED = re.compile(r"unknown-([1-9]\d*)")


def labels_for(language: str) -> Labels:
    """The words for a BCP 47 tag; English for a language that has none yet."""
    own = load_language(primary_language(language))
    return own.labels if own.has("labels") else load_language("en").labels


def name_of_outlet(outlet: str, language: str = "en") -> str:
    """What a reader calls an outlet: "unnamed outlet 1" for the `unknown-1` of an article that gives none."""
    unnamed = _UNNAMED.fullmatch(outlet)
    return labels_for(language).unnamed.format(n=unnamed[1]) if unnamed else outlet


@cache
def name_of_language(tag: str, language: str = "en") -> str:
    """What a reader calls the language of a BCP 47 tag: "German" for `de`; the tag itself where it has no name."""
    from babel import Locale  # noqa: PLC0415 - most runs name no language

    found: str | None = Locale.parse(labels_for(language).language).languages.get(primary_language(tag))
    return found or tag
