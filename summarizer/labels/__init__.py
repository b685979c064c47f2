"""Every fixed word a reader sees, in the language of the briefing.

A counted phrase is a tuple of forms with `{n}` in each; `count` picks the form that the language's plural rule asks
for. A phrase with one form fits every number. A further language is one more file here and its code in `LANGUAGES`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from summarizer.labels.words import Labels
from summarizer.language.codes import primary_language

__all__ = ["LANGUAGES", "Labels", "labels_for"]

LANGUAGES = ("ar", "de", "en", "es", "fr", "hi", "ja", "ru", "vi", "zh")


def labels_for(language: str) -> Labels:
    """The words for a BCP 47 tag; English for a language that has no file yet."""
    code = primary_language(language)
    return _words(code if code in LANGUAGES else "en")


@cache
def _words(code: str) -> Labels:
    words: Labels = import_module(f"{__name__}.{code}").WORDS
    return words
