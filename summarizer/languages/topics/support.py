"""What letters cannot tell of words: which mean the same, the opposite, or belong to the same thing.

The support model was trained with these tables, so that they change with it alone.
"""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from summarizer.languages.topics.topic import NO_WORDS, Topic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Support"]


class Support(Topic):
    """The words that the support model knows; a language that has none is compared by its words alone."""

    negations: frozenset[str] = NO_WORDS
    """What denies the words behind it."""
    hedges: frozenset[str] = NO_WORDS
    """What holds back the words behind it."""
    numbers: Mapping[str, str] = MappingProxyType({})
    """Numbers in words, in figures."""
    forms: Sequence[str] = ()
    """Base forms with their irregular forms: "go:went,gone"."""
    alike: Sequence[str] = ()
    """Each line is a set of words that can stand for one another in news; a word may be in several."""
    kindred: Sequence[str] = ()
    """Each line is a country, a faith or a body with its people and its adjectives."""
    contrary: Sequence[str] = ()
    """Each entry is two words that exclude each other."""

    @cached_property
    def base_of(self) -> Mapping[str, str]:
        """The base form of each irregular form."""
        pairs = (line.split(":") for line in self.forms)
        return {form: base for base, forms in pairs for form in forms.split(",")}
