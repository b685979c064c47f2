"""Which words of a language say the contrary of each other."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Opposites"]


class Opposites(LanguageTopic):
    """Pairs of words of which a source has the one where a statement that contradicts it has the other."""

    pairs: Sequence[str] = ()
    """Two words a pair in their base forms, a stroke between them: "rise/fall"."""
    weak: frozenset[str] = NO_WORDS
    """Opposites of place, order and degree: they stand side by side in one report as often as against each other."""
    past: Mapping[str, str] = MappingProxyType({})
    """Past forms that stemming does not lead back, by base form."""
    regular: bool = False
    """Whether the pairs have forms in -s, -d, -ed, -ing; otherwise they list the forms that are looked for."""
    prefixes: Sequence[str] = ()
    """Prefixes that turn a word into its contrary: "armed", "unarmed"."""

    @cached_property
    def by_word(self) -> Mapping[str, frozenset[str]]:
        """For each word of the pairs, in the form it is written there, its opposites."""
        found: dict[str, set[str]] = {}
        for pair in self.pairs:
            left, right = pair.split("/")
            found.setdefault(left, set()).add(right)
            found.setdefault(right, set()).add(left)
        return {word: frozenset(others) for word, others in found.items()}

    @cached_property
    def inflected(self) -> frozenset[str]:
        """The regular forms of the words of the pairs; none where the pairs list their forms."""
        found = set()
        for word in self.by_word if self.regular else ():
            bare = word.removesuffix("e")
            double = word + word[-1:]
            found |= {word + "s", word + "ed", word + "ing", bare + "ed", bare + "ing", double + "ed", double + "ing"}
            found |= {word.removesuffix("y") + "ied", word.removesuffix("y") + "ies"}
        return frozenset(found)
