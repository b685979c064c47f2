"""How a language marks quotations, and what beside one is not who speaks."""

from __future__ import annotations

import re
from functools import cached_property

from summarizer.languages.tables import NEVER
from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

__all__ = ["Quotations"]


class Quotations(LanguageTopic):
    """Marks and small words beside quotations; the verbs of speech are a topic of their own."""

    points_inward: bool = False
    """Whether a quotation may stand between marks that point at it: "»so«"."""
    not_subject: str = ""
    """Words before a name with which it is not the one who speaks: "a spokesman for X said"; parted by `|`."""
    article: str = ""
    """The article that may stand between such a word and the name."""
    home: str = ""
    """What joins a person to a place: "of" in "X of Texas, a member of Y, said"."""
    not_role: str = ""
    """Words that begin no role between two names: "NYPD detective Joe Coffey" has one; parted by `|`."""
    not_title: frozenset[str] = NO_WORDS
    """Words between a verb of speech and a name that make the name another's."""
    open_appositions: bool = False
    """Whether what stands behind a comma may be about the name before it without another comma behind."""
    no_noun: str = ""
    """What may stand behind a name that speaks; any other small word is a noun to which the name belongs, as in
    "the Norwick mayor said"; parted by `|`. Empty where names do not stand before nouns so."""
    joins_verb: str = ""
    """What joins a second verb to a subject: "and" in "Lee met Ray and said"; parted by `|`."""
    passive_of: str = ""
    """Forms of the verb with which one of speech is passive: "Lee was asked"; parted by `|`."""

    @cached_property
    def passive(self) -> re.Pattern[str]:
        """A passive verb at the end of a stretch; "is saying" is none."""
        if not self.passive_of:
            return re.compile(NEVER)
        return re.compile(rf"\b(?:{self.passive_of})\s(?:\w+ly\s)?(?!\w+ing\b)\w+$")

    @cached_property
    def noun_behind(self) -> re.Pattern[str]:
        """A noun behind a name that belongs to it; the group is the noun."""
        if not self.no_noun:
            return re.compile(NEVER)
        return re.compile(rf"(?:[ \xa0]|-(?=[a-z]))(?!(?:{self.no_noun})\b)([a-z][\w-]+)")

    @cached_property
    def second_verb(self) -> re.Pattern[str]:
        """What stands before the second verb of a clause, up to it."""
        return re.compile(rf"(?:\s(?:{self.joins_verb or NEVER})|,)\s$")

    @cached_property
    def other_before(self) -> re.Pattern[str]:
        """One of `not_subject` at the end of a stretch."""
        article = rf"(?:(?:{self.article})\s+)?" if self.article else ""
        return re.compile(rf"\b(?:{self.not_subject or NEVER})\s+{article}$", re.IGNORECASE)

    @cached_property
    def apposed(self) -> re.Pattern[str]:
        """A comma behind a name, up to the end; the group is the place that joins the name before it."""
        return re.compile(rf"({self._place})?,[^.;]*$")

    @cached_property
    def at_home(self) -> re.Pattern[str]:
        """What stands between somebody and where they belong: "of the"."""
        article = rf"(?:(?:{self.article}) )?" if self.article else ""
        return re.compile(rf" {self.home} {article}" if self.home else NEVER)

    @cached_property
    def place_behind(self) -> re.Pattern[str]:
        """The place behind a name that a comma follows."""
        return re.compile(rf"^{self._place}(?=,)")

    @property
    def _place(self) -> str:
        article = rf"(?:(?:{self.article}) )?" if self.article else ""
        return rf" {self.home} {article}[\w. ]{{2,25}}" if self.home else NEVER

    @cached_property
    def role_between(self) -> re.Pattern[str]:
        """A role between two names."""
        unless = rf"(?!(?:{self.not_role})\b)" if self.not_role else ""
        return re.compile(rf"(?:['’]s)? {unless}[a-zà-ÿ-]+(?: [a-zà-ÿ-]+){{0,4}} ")
