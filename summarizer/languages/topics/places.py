"""What places are called."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from summarizer.languages.gazetteer import PLACES
from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Places"]

_NO_PAIRS: Mapping[str, str] = MappingProxyType({})


class Places(LanguageTopic):
    """Words in lower case; a place that is in no table is still found by the words around it."""

    names: frozenset[str] = NO_WORDS
    """Countries, regions and cities that this language calls by a name of its own."""
    aliases: Mapping[str, str] = _NO_PAIRS
    """Other spellings of a country or city, without dots, with the one it is counted under."""
    short_forms: frozenset[str] = NO_WORDS
    """Abbreviations after a town: "Malibu, Calif."."""
    nouns: frozenset[str] = NO_WORDS
    """A common noun right before the name, or before "of": "the city of Basra"."""
    ends: frozenset[str] = NO_WORDS
    """Last words of names."""
    prepositions: frozenset[str] = NO_WORDS
    """What stands before a place."""
    directions: frozenset[str] = NO_WORDS
    """Parts of a country, before its name."""

    @cached_property
    def known(self) -> frozenset[str]:
        """The names of the language, and those that all languages write alike."""
        return self.names | PLACES
