"""Which capitals belong to a name, and which do not."""

from __future__ import annotations

import re
from functools import cached_property

from summarizer.languages.gazetteer import ACRONYMS, THINGS
from summarizer.languages.tables import NEVER, alternatives
from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic, compiled

__all__ = ["Naming"]


class Naming(LanguageTopic):
    """Words in lower case, but where said otherwise: hints for what the form of a word does not decide."""

    openers: frozenset[str] = NO_WORDS
    """Capitals that open a sentence and are ordinary words, whatever the rest of the texts says."""
    inner_openers: frozenset[str] = NO_WORDS
    """Of these, the ones with which a new sentence begins even inside a run of capitals."""
    headline_words: frozenset[str] = NO_WORDS
    """Capitals as they are written that no name has inside: the run is a headline or two sentences."""
    demonyms: frozenset[str] = NO_WORDS
    """Capitals that name no entity: peoples, languages, creeds, parties' followers."""
    demonym_endings: tuple[str, ...] = ()
    """How others of them end."""
    calendar: frozenset[str] = NO_WORDS
    """Months, weekdays and what stands beside a time."""
    things: frozenset[str] = NO_WORDS
    """Last words of the names of laws, events, awards, products: neither person nor place nor body."""
    compounds: tuple[str, ...] = ()
    """Pairs, as they are written, that stay one word inside a name though their second part is written small."""
    articles: frozenset[str] = NO_WORDS
    """Articles that may stand before a name and are no part of it."""
    links: frozenset[str] = frozenset({"&"})
    """Small words that may join two parts of one name."""
    ands: frozenset[str] = NO_WORDS
    """Of these, the ones that mostly part two names."""
    head_links: frozenset[str] = NO_WORDS
    """Of these, the ones that join only behind a kind of body or place."""
    links_in_persons: bool = False
    """Whether such words stand inside names of persons."""
    abbreviations: str = "Dr|Prof|St|Mrs?|Ms|Jr|Sr"
    """Alternatives of what stands in a name with a full stop behind it."""
    small: frozenset[str] = NO_WORDS
    """Words that have no letter in an acronym."""
    no_nouns: frozenset[str] = NO_WORDS
    """Words behind a name that are no nouns: before others an article belongs to the noun, not to the name."""
    credit_before: str = ""
    """Alternatives of what stands before an outlet that only passes the news on: "told ", "by "."""
    credit_after: str = ""
    """Alternatives of what stands behind it: " reported"."""
    leading: frozenset[str] = NO_WORDS
    """Words before a name that are no part of it."""
    on_heads: frozenset[str] = NO_WORDS
    """Kinds of body behind which "on" joins."""
    no_for_heads: frozenset[str] = NO_WORDS
    """Kinds of body behind which "for" does not."""
    for_people: frozenset[str] = NO_WORDS
    """Groups of people behind which it does."""
    no_generic: frozenset[str] = NO_WORDS
    """Kinds of body that are names by themselves."""
    elision: str = ""
    """Pattern of a short word that stands joined to the next one."""
    noun_markers: frozenset[str] = NO_WORDS
    """Where all nouns have capitals: words behind which one is an ordinary noun."""
    genitive: str = ""
    """What a name ends with in the genitive, without an apostrophe."""
    adjective: str = ""
    """Pattern of adjectives made of names."""

    @cached_property
    def known_openers(self) -> frozenset[str]:
        """Ordinary words with capitals, and acronyms that name nobody."""
        return self.openers | ACRONYMS

    @cached_property
    def known_things(self) -> frozenset[str]:
        """The last words of things' names, and those that all languages write alike."""
        return self.things | THINGS

    @cached_property
    def noun_behind_pattern(self) -> re.Pattern[str]:
        """Matches a noun behind a name."""
        return re.compile(rf" (?!(?:{alternatives(self.no_nouns)})\b)[a-z]{{3,}}(?<!ed)\b")

    @cached_property
    def credit_before_pattern(self) -> re.Pattern[str]:
        """Finds what stands before an outlet that passes the news on."""
        return re.compile(rf"(?:{self.credit_before or NEVER}|/|\(|©)$")

    @cached_property
    def credit_after_pattern(self) -> re.Pattern[str]:
        """Matches what stands behind it."""
        return re.compile(rf"^(?: ?/|\)|\s*$|{self.credit_after or NEVER})")

    elision_pattern = compiled("elision")
    """Matches an elided word."""
    adjective_pattern = compiled("adjective")
    """Finds an adjective made of a name."""

    @cached_property
    def noun_pattern(self) -> re.Pattern[str]:
        """Finds ordinary nouns by the word before them."""
        return re.compile(rf"(?<!\w)(?:{alternatives(self.noun_markers)})\s([A-ZÄÖÜ]\w+)")
