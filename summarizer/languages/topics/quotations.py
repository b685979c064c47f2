"""How a language marks quotations, and what beside one is not who speaks."""

from __future__ import annotations

import re
from functools import cached_property

from summarizer.languages.topics.topic import NO_WORDS, Topic

__all__ = ["Quotations"]

_NEVER = r"(?!)"


class Quotations(Topic):
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

    @cached_property
    def other_before(self) -> re.Pattern[str]:
        """One of `not_subject` at the end of a stretch."""
        article = rf"(?:(?:{self.article})\s+)?" if self.article else ""
        return re.compile(rf"\b(?:{self.not_subject or _NEVER})\s+{article}$")

    @cached_property
    def apposed(self) -> re.Pattern[str]:
        """A comma behind a name, up to the end; the group is the place that joins the name before it."""
        return re.compile(rf"({self._place})?,[^.;]*$")

    @cached_property
    def place_behind(self) -> re.Pattern[str]:
        """The place behind a name that a comma follows."""
        return re.compile(rf"^{self._place}(?=,)")

    @property
    def _place(self) -> str:
        article = rf"(?:(?:{self.article}) )?" if self.article else ""
        return rf" {self.home} {article}[\w. ]{{2,25}}" if self.home else _NEVER

    @cached_property
    def role_between(self) -> re.Pattern[str]:
        """A role between two names."""
        unless = rf"(?!(?:{self.not_role})\b)" if self.not_role else ""
        return re.compile(rf" {unless}[a-zà-ÿ-]+(?: [a-zà-ÿ-]+){{0,4}} ")
