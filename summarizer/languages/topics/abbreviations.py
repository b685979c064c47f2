"""Which tokens of a language keep their full stop without ending a sentence."""

from __future__ import annotations

import re
from functools import cached_property

from summarizer.languages.tables import word_set
from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

__all__ = ["Abbreviations"]


class Abbreviations(LanguageTopic):
    """Tokens by what may follow them, written without their last stop and in lower case."""

    never: frozenset[str] = NO_WORDS
    """Titles and the like: a sentence does not end here, whatever follows."""
    numbered: frozenset[str] = NO_WORDS
    """Months, "No.", "p.": not an end before a digit, an end otherwise if the next word opens a sentence."""
    often: frozenset[str] = NO_WORDS
    """Can close a sentence ("Inc.", "p.m."): an end only before a word that opens sentences."""
    closing: frozenset[str] = NO_WORDS
    """Ends of lists and the like ("etc."): an end before any capital. Spaced ones are joined: "т. п." is "т.п"."""
    openers: frozenset[str] = NO_WORDS
    """Words that, capitalised in mid-text, open a sentence far more often than they continue a name."""
    months: frozenset[str] = NO_WORDS
    """What an ordinal stands before, in languages that write ordinals with a full stop ("3. Oktober")."""

    tags: str = ""
    """Verbs that go on behind a quotation with a mark of its own, as in `"Stop!" Smith said`; parted by `|`."""

    @cached_property
    def with_common(self) -> Abbreviations:
        """These and those that news takes over in any language ("Mr.", "Inc."); a language's own classes go first."""
        own = self.never | self.numbered | self.often | self.closing
        return Abbreviations(
            never=self.never | (_COMMON.never - own),
            numbered=self.numbered | (_COMMON.numbered - own),
            often=self.often | (_COMMON.often - own),
            closing=self.closing | (_COMMON.closing - own),
            openers=self.openers,
            months=self.months,
            tags=self.tags,
        )

    @cached_property
    def tag(self) -> re.Pattern[str]:
        """A name and one of `tags`."""
        return re.compile(rf"(?:[A-Z][\w.'’-]*\s){{1,4}}(?:{self.tags or '(?!)'})\b")


_COMMON = Abbreviations(
    never=word_set("mr mrs ms dr prof st e.g i.e messrs mme mlle rev hon gen col lt capt cmdr sgt maj vs"),
    numbered=word_set("no nr art fig vol pp p"),
    often=word_set("inc co corp ltd jr sr bros llc plc al a.m p.m u.s u.k u.n"),
    closing=word_set("etc"),
)
