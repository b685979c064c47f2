"""How a language credits another outlet with a report."""

from __future__ import annotations

import re
from functools import cached_property

from summarizer.languages.tables import NEVER
from summarizer.languages.topics.topic import LanguageTopic, compiled

__all__ = ["Crediting"]

_NAME = r"(?<!\w)((?:[Tt]he )?[A-Z][\w.&’'-]{0,30}(?: (?:[A-Z][\w.&’'-]{0,30}|of|and|de|la)){0,4})"


class Crediting(LanguageTopic):
    """Patterns of what newspapers write about each other."""

    patterns: str = ""
    """Alternatives in which `{name}` is the outlet that had it first."""
    signs: tuple[str, ...] = ()
    """A quick test before the patterns: a sentence that credits anybody has one of these in it."""
    no_fact: str = ""
    """A credit that names no fact: "the news was first reported by ..."."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds a credit; the name is in whichever group has anything."""
        return re.compile(self.patterns.replace("{name}", _NAME) or NEVER)

    no_fact_pattern = compiled("no_fact")
    """Finds a credit that names no fact."""
