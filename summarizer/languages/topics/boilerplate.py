"""Traces of the page around an article in its sentences and titles: phrases, credits, labels, links."""

from __future__ import annotations

import re
from functools import cached_property

from summarizer.languages.tables import NEVER
from summarizer.languages.topics.topic import LanguageTopic

__all__ = ["Boilerplate"]


class Boilerplate(LanguageTopic):
    """Words and patterns for the first few hundred characters of a sentence, or the last.

    All of them are in lower case: they are sought in the text in lower case, which is quicker.
    """

    phrases: tuple[tuple[str, str], ...] = ()
    """A keyword, looked for first because that is cheap, and the pattern that decides."""
    labels: tuple[str, ...] = ()
    """Patterns of labels that crawls glue to the front of a real sentence."""
    alerts: tuple[str, ...] = ()
    """Words that, with a colon behind them, are such a label: "breaking"."""
    credits: tuple[str, ...] = ()
    """Patterns of what stands between the brackets of a photo credit."""
    photo: tuple[str, ...] = ()
    """What a picture is called before the colon of its credit."""
    source: tuple[str, ...] = ()
    """What a source is called there."""
    more: tuple[str, ...] = ()
    """Buttons of links to another article: "read more"."""
    advertisement: tuple[str, ...] = ()
    """What stands over an advertisement."""
    tails: tuple[tuple[str, str], ...] = ()
    """What else hangs on the end of a real sentence: a keyword and the pattern, as in `phrases`."""
    openings: str = ""
    """What has a capital at the beginning of a sentence; what its group `inside` finds, names have inside them, too."""
    holds_openings: frozenset[str] = frozenset()
    """Words in lower case behind which it belongs to a name: "hepatitis A"."""
    kickers: str = ""
    """Alternatives of what stands before a title, with a mark behind it, and is no part of it: "Live updates:"."""
    no_reports: str = ""
    """Alternatives of how the title of an opinion, a quiz, pictures or a running report begins."""

    @cached_property
    def opening_pattern(self) -> re.Pattern[str]:
        """Finds where a sentence begins behind a word without a full stop."""
        return re.compile(rf"(?P<before>[\w’'%]+) (?={self.openings or NEVER})")

    @cached_property
    def kicker_pattern(self) -> re.Pattern[str]:
        """Matches the labels before a title."""
        return re.compile(rf"^(?:(?:{self.kickers or NEVER})\s*[:|–—-]+\s*)+", re.IGNORECASE)

    @cached_property
    def no_report_pattern(self) -> re.Pattern[str]:
        """Matches a title that is not one of a report."""
        return re.compile(rf"^(?:{self.no_reports or NEVER})\b", re.IGNORECASE)
