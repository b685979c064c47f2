"""What a language says beside a day."""

from __future__ import annotations

from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

__all__ = ["Days"]


class Days(LanguageTopic):
    """Words that tell what a named day is to what happened; the days themselves are read by the grammars of dates."""

    bounds: frozenset[str] = NO_WORDS
    """A day behind one of these begins or ends something: "since", "until"."""
    day_after: str = ""
    """A pattern of what says that the day named behind it is the one before: "a day after Monday"."""
    day_before: str = ""
    """The same of the day after: "the day before the vote on Wednesday"."""
    night: tuple[str, ...] = ()
    """What, anywhere in a text in lower case, says that it was night: one report's Monday may be another's Tuesday."""
