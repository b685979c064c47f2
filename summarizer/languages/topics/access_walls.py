"""Lines that stand between a reader and an article: consent, subscriptions, proofs of being human, "removed"."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.languages.tables import any_pattern
from summarizer.languages.topics.topic import LanguageTopic

if TYPE_CHECKING:
    import re

__all__ = ["AccessWalls"]


class AccessWalls(LanguageTopic):
    """Words and patterns for a line in lower case.

    A line of consent is told by three things together: what is asked for, what is done with it, and that the reader is
    spoken to. The others are told by what they ask of the reader.

    A wall is in the language of the visitor, so those of all languages are looked for: this topic needs a file of its
    own, `languages/<code>/access_walls.py`, so that nothing else of a language is loaded with it.
    """

    matter: tuple[str, ...] = ()
    """What consent is asked for: "cookie", "personal data"."""
    deeds: tuple[str, ...] = ()
    """What is done with it: "store", "accept"."""
    addressing: tuple[str, ...] = ()
    """Patterns of words that speak to the reader or for the site: "your device", "our partners"."""
    requests: tuple[str, ...] = ()
    """Patterns of what a pay wall, a login or a check for robots asks."""
    request_keys: tuple[str, ...] = ()
    """Every request has one of these; the patterns of a language are compiled where a text has one."""
    placeholders: tuple[str, ...] = ()
    """Patterns of the whole of a text that says that there is none."""
    bracketed: tuple[str, ...] = ()
    """Patterns of what stands in brackets where a text was taken away: "removed by the author"."""
    nothing: tuple[str, ...] = ()
    """Patterns of what a program writes in the place of a text: "loading", "untitled document"."""

    @cached_property
    def request_pattern(self) -> re.Pattern[str]:
        """Finds a request."""
        return any_pattern(self.requests)
