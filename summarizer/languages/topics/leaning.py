"""How a sentence leans on the ones before it: words that say nothing where those are missing."""

from __future__ import annotations

import re
from functools import cached_property

from summarizer.languages.tables import NEVER
from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

__all__ = ["Leaning"]


class Leaning(LanguageTopic):
    """Patterns of words that make a sentence depend on the ones before it; line breaks in them are ignored."""

    openers: str = ""
    """What, in whatever case, a sentence begins with that goes on from another: "but", "after that"."""
    cased_openers: str = ""
    """The same where capitals tell: "Sie sagte" goes on, "Sie" alone may be somebody's."""
    third_person: str = ""
    """Pronouns that need somebody named before them."""
    first_person: str = ""
    """Pronouns of who writes, and of who reads."""
    no_pronouns: frozenset[str] = NO_WORDS
    """Words that only look like one of these: "US"."""
    lead_ins: str = ""
    """How a phrase begins in which a following pronoun still has nobody to point to: "In a statement, he said"."""
    bounded: bool = True
    """Words are set apart by spaces."""
    most_words: int = 55
    """A sentence of more is too long to be taken out of its text."""

    @cached_property
    def opener_pattern(self) -> re.Pattern[str]:
        """Matches what leans, at the beginning of a sentence."""
        words = _in_one_line(self.openers)
        boundary = r"(?!\w)" if self.bounded else ""
        cased = f"|{self.cased_openers}" if self.cased_openers else ""
        return re.compile(f"(?:(?i:{words}){boundary}{cased})" if words else NEVER)

    @cached_property
    def third_person_pattern(self) -> re.Pattern[str]:
        """Finds a pronoun of the third person."""
        return self._words(self.third_person)

    @cached_property
    def first_person_pattern(self) -> re.Pattern[str]:
        """Finds a pronoun of the first or second person."""
        return self._words(self.first_person)

    @cached_property
    def lead_in_pattern(self) -> re.Pattern[str]:
        """Matches the beginning of a phrase in which nobody is named."""
        return re.compile(rf"(?:{self.lead_ins or NEVER})\b", re.IGNORECASE)

    def _words(self, alternatives: str) -> re.Pattern[str]:
        if not alternatives:
            return re.compile(NEVER)
        boundary = r"\b" if self.bounded else ""
        # The look ahead turns most words away at their first letter: five times as fast.
        begins = "".join(sorted({alternative[0] for alternative in alternatives.split("|")}))
        return re.compile(rf"{boundary}(?=[{begins}])(?:{alternatives}){boundary}", re.IGNORECASE)


def _in_one_line(alternatives: str) -> str:
    return re.sub(r"\s*\n\s*", "", alternatives)
