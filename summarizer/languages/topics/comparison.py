"""How a language says that outlets agree, that one stands alone, or that one is silent."""

from __future__ import annotations

from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

__all__ = ["Comparison"]


class Comparison(LanguageTopic):
    """Patterns in which `{name}` is where outlets are named.

    Only words that are about outlets are listed: "only three survived" compares none.
    """

    agreement: tuple[str, ...] = ()
    """Several outlets report the same."""
    contrast: tuple[str, ...] = ()
    """One reports what others do not, or otherwise."""
    silence: tuple[str, ...] = ()
    """One does not report it."""
    articles: frozenset[str] = NO_WORDS
    """What may stand before the name of an outlet."""
    joins: tuple[str, ...] = ()
    """What joins the last of several names to the others."""
