"""The grammars of dates, by language. Another language joins with a row here and its names in `date_words`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.language.date_grammars_asia import ARABIC, CHINESE, HINDI, VIETNAMESE
from summarizer.language.date_grammars_europe import ENGLISH, FRENCH, GERMAN, RUSSIAN, SPANISH

if TYPE_CHECKING:
    from summarizer.language.date_grammar import Grammar

__all__ = ["GRAMMARS"]

GRAMMARS: Final[dict[str, Grammar]] = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "ru": RUSSIAN,
    "vi": VIETNAMESE,
    "ar": ARABIC,
    "hi": HINDI,
    "zh": CHINESE,
    "ja": CHINESE,
}
