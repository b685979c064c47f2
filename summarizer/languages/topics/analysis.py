"""How sentences of a story weigh it, demand something or look back, and what a section calls that."""

from __future__ import annotations

import re
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, get_args

from summarizer.languages.tables import NEVER
from summarizer.languages.topics.topic import LanguageTopic, compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["KINDS", "Analysis", "AnalysisKind"]

AnalysisKind = Literal["consequence", "motive", "outlook", "risk", "reaction"]
KINDS: tuple[AnalysisKind, ...] = get_args(AnalysisKind)
_NO_KINDS: Mapping[AnalysisKind, str] = MappingProxyType({})


class Analysis(LanguageTopic):
    """Cue words, as alternatives of a pattern for text in lower case: they see words, not meaning."""

    kinds: Mapping[AnalysisKind, str] = _NO_KINDS
    """What gives a consequence, a motive, an outlook, a risk or a reaction."""
    reaction: str = ""
    """The heading of reactions, for readers."""
    analysts: str = ""
    """Who judges an event: experts, critics, supporters."""
    demands: str = ""
    """What says that something ought to be, not that it was."""
    background: str = ""
    """What points back to the time before the event."""
    bounded: bool = True
    """Words are set apart by spaces, and `\\b` takes nothing within them for a boundary."""
    tells: tuple[str, ...] = ()
    """Verbs behind which "had" is the tense of what is told, and looks no further back."""
    ahead: tuple[str, ...] = ()
    """What, before a day, says that it is still to come: "is scheduled"."""
    labelled: str = ""
    """What follows a year that only tells two things apart: "the 2016 election"."""
    dated: str = ""
    """What stands before a year that tells when something was, whatever follows: "in 2019 police arrested him"."""
    since: tuple[str, ...] = ()
    """What, right before a day or a year, tells how long something has been so, not when it was: "since"."""
    going_on: str = ""
    """What says that something is under way: "are searching", "continues to"."""
    another_clause: str = ""
    """What, before a day, begins a clause that tells when or why something else was: "after", "when"."""
    known: str = ""
    """What stands before a day that only tells which event is meant: "the" in "denied it in the May 4 interview"."""
    later: str = ""
    """How a day begins that is not said: "later this month"."""

    @cached_property
    def kind_patterns(self) -> Mapping[AnalysisKind, re.Pattern[str]]:
        """A pattern for the cues of each kind."""
        return {kind: self._compiled(words) for kind, words in self.kinds.items()}

    @cached_property
    def analysts_pattern(self) -> re.Pattern[str]:
        """Finds who judges an event."""
        return self._compiled(self.analysts)

    @cached_property
    def demands_pattern(self) -> re.Pattern[str]:
        """Finds what ought to be."""
        return self._compiled(self.demands)

    @cached_property
    def background_pattern(self) -> re.Pattern[str]:
        """Finds what points back."""
        return self._compiled(self.background)

    labelled_pattern = compiled("labelled")
    """Matches what follows a year that is a label."""
    dated_pattern = compiled("dated")
    """Finds what makes a year a date."""
    going_on_pattern = compiled("going_on")
    """Finds what is under way."""
    another_clause_pattern = compiled("another_clause")
    """Finds what begins another clause before a day."""
    known_pattern = compiled("known")
    """Matches up to a day that only tells which event is meant."""

    def _compiled(self, words: str) -> re.Pattern[str]:
        # What begins with a character is found in three quarters of the time of what begins with a boundary.
        before, behind = (r"\W", r"\b") if self.bounded else ("", "")
        return re.compile(rf"{before}({words or NEVER}){behind}")
