"""What befalls people who are counted."""

from __future__ import annotations

import re
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from summarizer.languages.topics.topic import NO_WORDS, NOTHING, LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Casualties"]


class Casualties(LanguageTopic):
    """Words that say what a number of people counts."""

    kinds: Mapping[str, frozenset[str]] = NOTHING
    """Words by what is counted: "dead", "injured" ... Such counts grow or are corrected while a story runs, so that a
    later one updates an earlier one."""
    bounded: bool = True
    """Whether words are set apart by spaces."""
    no_kinds: Mapping[str, str] = MappingProxyType({})
    """Words of `kinds` that count something else before the word given here: dead and wounded together."""
    people: frozenset[str] = NO_WORDS
    """Nouns under which people of any kind are counted: "12 people", "12 dead", "12 victims" may be the same twelve."""
    fates: tuple[frozenset[str], ...] = ()
    """What happens to people, with its verbs: each set is one fate, apart from the others."""
    nobody: frozenset[str] = NO_WORDS
    """Before a word of `kinds`, these count nobody: "no deaths"."""
    harm: frozenset[str] = NO_WORDS
    """Words for the dead and the injured together."""
    events: frozenset[str] = NO_WORDS
    """What people come to harm in: who died in the attack and who died in the attacks are of different scope."""

    @cached_property
    def kind_of(self) -> Mapping[str, str]:
        """Each word of `kinds` with what it counts."""
        return {word: kind for kind, words in self.kinds.items() for word in words}

    def tells_a_kind(self, text: str) -> bool:
        """True when a text has a word of `kinds`: a quick test before its figures are read."""
        lowered = text.lower()
        return any(map(lowered.__contains__, self._shortest)) and bool(self._any_kind.search(text))

    @cached_property
    def nobody_pattern(self) -> re.Pattern[str]:
        """Finds a word of `nobody` with one of `kinds` or `harm` close behind: "no one was killed"."""
        if not self.nobody:
            return re.compile("(?!)(?P<between>)(?P<word>)")
        words = "|".join(re.escape(word) for word in sorted({*self.kind_of, *self.harm}, key=len, reverse=True))
        nobody = "|".join(map(re.escape, self.nobody))
        return re.compile(rf"\b(?:{nobody})\b(?P<between>(?: \w+){{0,3}}?) (?P<word>{words})\b", re.IGNORECASE)

    @cached_property
    def _shortest(self) -> tuple[str, ...]:
        """The words that hold no other: "die" stands for "died" and "dies", too."""
        found = self.kind_of
        return tuple(word for word in found if not any(other in word for other in found if other != word))

    @cached_property
    def _any_kind(self) -> re.Pattern[str]:
        edge = r"\b" if self.bounded else ""
        return re.compile(rf"{edge}(?:{'|'.join(map(re.escape, self.kind_of))}){edge}", re.IGNORECASE)
