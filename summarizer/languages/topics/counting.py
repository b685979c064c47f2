"""What a figure counts, and whether it still holds."""

from __future__ import annotations

import re
from functools import cached_property

from summarizer.languages.tables import NEVER
from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

__all__ = ["Counting"]


class Counting(LanguageTopic):
    """Words and patterns that widen, narrow, update or name a count."""

    scopes: frozenset[str] = NO_WORDS
    """A count with one of these beside it is of another scope than one without it."""
    wide: str = ""
    """A whole country, region or world, where another count may be of one place in it."""
    part: frozenset[str] = NO_WORDS
    """What is counted where one of these stands is a part of it all."""
    of_a_whole: str = ""
    """What stands behind a count of some out of many: "three of the injured"."""
    quantifiers: frozenset[str] = NO_WORDS
    """Words that say of how many a share holds: "in all cases" is not "in most cases"."""
    range_words: tuple[str, ...] = ()
    """What joins the two ends of a range: "10 to 15"."""
    labels: frozenset[str] = NO_WORDS
    """Behind these a number is part of a name."""
    wins: frozenset[str] = NO_WORDS
    """Verbs of the one who has more in the score behind them."""
    updates: frozenset[str] = NO_WORDS
    """A text that updates what was reported before says so with these."""
    sure_updates: frozenset[str] = NO_WORDS
    """Those that need no date to be believed."""
    comes_to: frozenset[str] = NO_WORDS
    """Beside `updates`, words behind which a figure is of whatever the clause began with: "the toll stands at"."""
    former_before: str = ""
    """What stands before a figure that was given earlier and holds no more."""
    former_behind: str = ""
    """What stands behind one."""
    former_sentence: str = ""
    """A sentence that begins so gives what was said before, all of it."""
    not_yet: str = ""
    """What says that something has not happened so far."""
    as_of: str = ""
    """What gives the moment that a count is of."""
    of_one_poll: str = ""
    """What belongs to a single poll: two polls have each its own."""
    over_time: str = ""
    """A sum over several days."""
    place: str = ""
    """A name behind a preposition of place; the name is the group."""

    @cached_property
    def subject_verbs(self) -> frozenset[str]:
        """Words behind which a figure is of whatever the clause began with."""
        return self.updates | self.comes_to

    @cached_property
    def wide_pattern(self) -> re.Pattern[str]:
        """Finds a whole country, region or world."""
        return re.compile(rf"\b(?:{self.wide})\b" if self.wide else NEVER, re.IGNORECASE)

    @cached_property
    def of_a_whole_pattern(self) -> re.Pattern[str]:
        """Matches what stands behind a count of some out of many."""
        return re.compile(self.of_a_whole or NEVER)

    @cached_property
    def range_pattern(self) -> re.Pattern[str]:
        """Matches what stands between the ends of a range."""
        return re.compile(rf"\s?(?:{'|'.join(['-', '–', '—', '~', *self.range_words])})\s?")

    @cached_property
    def former_pattern(self) -> re.Pattern[str]:
        """Finds anything that makes a figure a former one."""
        found = rf"\b(?:{self.former_before}|{self.former_behind})\b|{self.former_sentence}"
        return re.compile(found if self.former_before else NEVER, re.IGNORECASE)

    @cached_property
    def former_before_pattern(self) -> re.Pattern[str]:
        """Finds, at the end of a text, what makes the next figure a former one, with three words between at most."""
        return re.compile(
            rf"\b(?:{self.former_before})(?: \w+){{0,3}} $" if self.former_before else NEVER, re.IGNORECASE
        )

    @cached_property
    def former_behind_pattern(self) -> re.Pattern[str]:
        """Matches what makes the figure before it a former one."""
        return re.compile(rf"(?: \w+)? (?:{self.former_behind})\b" if self.former_behind else NEVER, re.IGNORECASE)

    @cached_property
    def former_sentence_pattern(self) -> re.Pattern[str]:
        """Matches the beginning of a sentence that gives what was said before."""
        return re.compile(self.former_sentence or NEVER)

    @cached_property
    def not_yet_pattern(self) -> re.Pattern[str]:
        """Finds what has not happened so far."""
        return re.compile(self.not_yet or NEVER)

    @cached_property
    def as_of_pattern(self) -> re.Pattern[str]:
        """Finds the moment that a count is of."""
        return re.compile(self.as_of or NEVER)

    @cached_property
    def of_one_poll_pattern(self) -> re.Pattern[str]:
        """Finds what belongs to a single poll."""
        return re.compile(rf"{self.of_one_poll}|±" if self.of_one_poll else "±", re.IGNORECASE)

    @cached_property
    def over_time_pattern(self) -> re.Pattern[str]:
        """Finds a sum over several days."""
        return re.compile(self.over_time or NEVER)

    @cached_property
    def place_pattern(self) -> re.Pattern[str]:
        """Finds the names behind a preposition of place."""
        return re.compile(self.place or "(?!)()")
