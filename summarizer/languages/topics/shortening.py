"""Which words a sentence may lose or gain without saying anything else, and which turn it."""

from __future__ import annotations

from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

__all__ = ["Shortening"]


class Shortening(LanguageTopic):
    """Words by what becomes of a sentence that is told without them. A language without them is never shortened."""

    free: frozenset[str] = NO_WORDS
    """Words that may be left out or put in anywhere: articles, "that", the "has" of the perfect."""
    additive: frozenset[str] = NO_WORDS
    """Words that may be left out anywhere, but not put in: "also"."""
    openers: frozenset[str] = NO_WORDS
    """Words that join a sentence to the one before, and may be left out at its beginning: "but", "meanwhile"."""
    prepositions: frozenset[str] = NO_WORDS
    """Words that open a phrase of place, time or company, which may be left out: "in Velm", "on Tuesday"."""
    turning: frozenset[str] = NO_WORDS
    """Words without which a sentence says more or something else, beyond hedges and negations: "only", "former"."""
    statuses: frozenset[str] = NO_WORDS
    """Words before an office that say that it is not held, not yet or not in full: "former", "acting"."""
    selecting: frozenset[str] = NO_WORDS
    """Words that hold of what is named in full alone: "most people in Velm" are not "most people"."""
    telling: frozenset[str] = NO_WORDS
    """Words that say whose word something is, beyond the verbs of reporting: "according", "told"."""
    articles: frozenset[str] = NO_WORDS
    """Words that go with a phrase that goes, but are not free: their forms tell who does what."""
    superlative: frozenset[str] = NO_WORDS
    """Of the selecting words, the ones that may go where they only describe what stands before."""
    relative: frozenset[str] = NO_WORDS
    """Words that open a clause between commas which only describes whom it stands behind."""
    inflected: bool = False
    """Whether the forms of words, not their order, tell who does what: then every form has to be the same."""
    joint: str = ""
    """The word that joins two clauses: "and"."""
    copula: str = ""
    """The word between a name and what it is: "is"."""
    reports: frozenset[str] = NO_WORDS
    """Verbs by which an outlet is named as the one that reports something, and that add nothing: "writes"."""
    according: tuple[str, ...] = ()
    """Words before whoever something is said by: "according to"."""
