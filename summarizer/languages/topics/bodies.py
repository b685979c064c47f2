"""What bodies are called: authorities, companies, parties, clubs."""

from __future__ import annotations

import re
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from summarizer.languages.gazetteer import BODIES
from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Bodies"]

_NO_PAIRS: Mapping[str, str] = MappingProxyType({})


class Bodies(LanguageTopic):
    """Words in lower case."""

    heads: frozenset[str] = NO_WORDS
    """A body can be called by these and what it is for: "Department of ..."."""
    no_ends: frozenset[str] = NO_WORDS
    """Of these, the ones that do not say "body" as the last word of a name."""
    ends: frozenset[str] = NO_WORDS
    """Other last words of names, and bodies known by one or two words."""
    firsts: frozenset[str] = NO_WORDS
    """First words of names, where the kind of body stands first."""
    nouns: frozenset[str] = NO_WORDS
    """Small nouns that say what a body or place is."""
    and_tails: frozenset[str] = NO_WORDS
    """What may follow "and" inside one name: "Health and Human Services"."""
    links: frozenset[str] = NO_WORDS
    """Small words between the kind of body and what it is for."""
    staff: str = ""
    """Alternatives of who and what belongs to a body, behind its name: "shares", "officials"."""
    pronouns: frozenset[str] = NO_WORDS
    """Pronouns that take up a body."""
    aliases: Mapping[str, str] = _NO_PAIRS
    """Bodies with two current names, in lower case."""

    @cached_property
    def staff_pattern(self) -> re.Pattern[str]:
        """Matches what belongs to a body, behind its name."""
        return re.compile(rf"(?:['’]s)? (?:{self.staff or '(?!)'})\b")

    @cached_property
    def known_ends(self) -> frozenset[str]:
        """The last words of names of bodies; names of companies and clubs are not translated."""
        return (self.heads - self.no_ends) | self.ends | BODIES
