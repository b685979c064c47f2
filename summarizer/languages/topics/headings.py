"""What tells whether a phrase can be the matter of a heading."""

from __future__ import annotations

import re
from functools import cached_property

from summarizer.languages.topics.topic import NO_WORDS, Topic

__all__ = ["Headings"]


class Headings(Topic):
    """Words and endings, seen in real headings."""

    verb_like: str = ""
    """Pattern of words in lower case that look like a verb or adverb: no phrase begins or ends with them."""
    no_beginning: frozenset[str] = NO_WORDS
    """Verbs as they stand after "to" or "who", and numbers: no phrase begins with them."""
    no_end: frozenset[str] = NO_WORDS
    """What waits for its noun, or says something of the one before: no phrase ends with it."""
    people_endings: tuple[str, ...] = ()
    """How adjectives of peoples end, after which a noun follows."""
    participle_endings: tuple[str, ...] = ()
    """How a participle ends, which does not stand within a phrase."""
    lone_noun: str = ""
    """Pattern of a single word that is a noun by what stands beside it."""
    no_matter: frozenset[str] = NO_WORDS
    """Nouns that any news has: alone they are the matter of none."""
    empty: frozenset[str] = NO_WORDS
    """Phrases that any news has."""
    outlet_ends: frozenset[str] = NO_WORDS
    """How the names of outlets end."""
    sources: frozenset[str] = NO_WORDS
    """The plural words for who is quoted."""
    nominative_endings: tuple[str, ...] = ()
    """How the first word of a phrase in the nominative ends, where other cases make no heading."""

    @cached_property
    def verb_like_pattern(self) -> re.Pattern[str]:
        """Finds the ending of a word that looks like a verb."""
        return re.compile(self.verb_like or "(?!)")

    @cached_property
    def lone_noun_pattern(self) -> re.Pattern[str]:
        """Finds single nouns."""
        return re.compile(self.lone_noun or "(?!)")
