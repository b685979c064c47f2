"""How a language shows who does it and to whom it is done."""

from __future__ import annotations

import re
from functools import cached_property

from summarizer.languages.topics.topic import NO_WORDS, Topic

__all__ = ["Roles"]


class Roles(Topic):
    """Words around a verb by which its two sides are told from each other."""

    passives: frozenset[str] = NO_WORDS
    """Words before a verb with which its subject is the one to whom it is done: "was beaten"."""
    participle: str = ""
    """How a verb ends where they do, if other verbs stand behind them as well."""
    agents: frozenset[str] = NO_WORDS
    """Words behind a verb that show who does it: "by"."""
    links: frozenset[str] = NO_WORDS
    """What may stand between a verb and whom it is done to, and what shows that he does it instead."""
    object_leads: frozenset[str] = NO_WORDS
    """What may begin the object of a verb in the present tense. With these, nouns are told from verbs by the verb's
    ending and what stands behind it; without, only names are compared."""
    noun_leads: frozenset[str] = NO_WORDS
    """Words behind which no verb stands."""
    function_verbs: frozenset[str] = NO_WORDS
    """Verbs that count as function words elsewhere."""
    both_ways: frozenset[str] = NO_WORDS
    """Verbs in their base forms whose two sides may change places: "met", "talked with"."""
    listing: frozenset[str] = NO_WORDS
    """Words over which two things may change places and nothing is said otherwise: "and", "or"."""
    no_verbs: frozenset[str] = NO_WORDS
    """Small words between two names that are no verb, or one that works both ways."""

    @cached_property
    def participle_pattern(self) -> re.Pattern[str]:
        """Finds the ending of a verb that may be in the passive."""
        return re.compile(self.participle)
