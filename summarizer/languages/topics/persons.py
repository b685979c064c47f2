"""What persons are called: titles, offices, roles, given names."""

from __future__ import annotations

import re
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from summarizer.languages.gazetteer import GIVEN_NAMES
from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Persons"]

_NO_PAIRS: Mapping[str, str] = MappingProxyType({})


class Persons(LanguageTopic):
    """Words in lower case; somebody who is in no table is still found by the form of the name and its use."""

    titles: frozenset[str] = NO_WORDS
    """Titles and offices that stand before a name."""
    honorifics: frozenset[str] = NO_WORDS
    """Written before a surname and nothing else: they say "person" by themselves."""
    royal: frozenset[str] = NO_WORDS
    """Titles without which a name of one word would tell nobody: "Pope"."""
    modifiers: frozenset[str] = NO_WORDS
    """What stands before a title and belongs to it."""
    offices: frozenset[str] = NO_WORDS
    """What follows "Secretary of", "House of", "Hall of"."""
    former: tuple[str, ...] = ()
    """What, anywhere in a description in lower case, says that an office is held no more: "former", "ex-"."""
    office_links: frozenset[str] = NO_WORDS
    """The small words within an office."""
    roles: frozenset[str] = NO_WORDS
    """Nouns for what a person is or does, beside the titles."""
    given_names: frozenset[str] = NO_WORDS
    """Given names that only this language writes so."""
    family_names: frozenset[str] = NO_WORDS
    """Family names that open a full name."""
    nicknames: Mapping[str, str] = _NO_PAIRS
    """Short forms, each with the name it is short for."""
    pronouns: frozenset[str] = NO_WORDS
    """Pronouns that take up a person."""
    pronoun_of_title: Mapping[str, str] = _NO_PAIRS
    """The pronoun that takes up, as a subject, whoever bears a title that tells it: "Mrs." and "she"."""
    kin: str = ""
    """Alternatives of who belongs to a person, behind the name: "wife", "lawyer"."""
    circle: str = ""
    """Alternatives of what a name of somebody in office has behind it: "administration", "aides"."""
    relative: str = ""
    """Pattern of the pronoun that takes up a person right behind the name."""
    country_between: bool = False
    """Whether a country may stand between title and name: "Tổng thống Mỹ Barack Obama"."""

    @cached_property
    def kin_pattern(self) -> re.Pattern[str]:
        """Matches who belongs to a person, or the pronoun, behind a name."""
        return re.compile(rf"(?:['’]s (?:{self.kin or '(?!)'})|{self.relative or '(?!)'})\b")

    @cached_property
    def circle_pattern(self) -> re.Pattern[str]:
        """Matches what the name of somebody in office has behind it."""
        return re.compile(rf" (?:{self.circle or '(?!)'})\b")

    @cached_property
    def before_names(self) -> frozenset[str]:
        """Whatever stands before a person's name."""
        return self.titles | self.honorifics

    @cached_property
    def known_given_names(self) -> frozenset[str]:
        """The given names of the language, and those that all languages write alike."""
        return self.given_names | GIVEN_NAMES

    @cached_property
    def callings(self) -> frozenset[str]:
        """All words for what a person is."""
        return self.before_names | self.offices | self.roles
