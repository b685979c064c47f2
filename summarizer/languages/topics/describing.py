"""How a sentence says what somebody or something is, right before or behind the name."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.languages.tables import NEVER, alternatives
from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Describing"]


class Describing(LanguageTopic):
    """Words in lower case, and alternatives of patterns."""

    determiners: str = ""
    """Pattern of how an apposition behind a name begins: "a ...", "former ..."."""
    copulas: str = ""
    """Pattern of the verb between a name and what it is said to be."""
    relatives: str = ""
    """Pattern of how a relative clause begins."""
    articles: frozenset[str] = NO_WORDS
    openers: frozenset[str] = NO_WORDS
    """Articles and possessives with which a phrase before a name begins."""
    elided_openers: str = ""
    """Pattern of such a word that stands joined to the next one."""
    prepositions: frozenset[str] = NO_WORDS
    finite: frozenset[str] = NO_WORDS
    """Forms of verbs that no phrase has inside."""
    after_head: frozenset[str] = NO_WORDS
    """What may follow the noun that says what somebody is."""
    leans: str = ""
    """Words with which a sentence begins that does not stand alone."""
    born: str = ""
    """What stands before the day of birth in brackets."""
    age: str = r"\d{1,3}"
    """An age between commas."""
    place_kinds: frozenset[str] = NO_WORDS
    """Nouns for places, beside those that stand right before a name."""
    possessives: frozenset[str] = NO_WORDS
    """Determiners that point to somebody named before."""
    cut_short: frozenset[str] = NO_WORDS
    """Words with which no phrase ends."""
    no_names: frozenset[str] = NO_WORDS
    """Words between a preposition and the name behind it."""
    no_subjects: frozenset[str] = NO_WORDS
    """Words, beside prepositions, behind which a name is not what the verb is about."""
    no_verbs: frozenset[str] = NO_WORDS
    """Of the verbs of speech, those that are nouns or participles in such a phrase."""
    no_titles: frozenset[str] = NO_WORDS
    """Words that belong to a title only where they have a capital."""
    captions: str = ""
    """Words with which a caption begins."""
    clause: str = ""
    """Words with which a clause inside a phrase begins."""
    rule: str = ""
    """Nouns behind a name that make it tell of somebody's time in office, not of the person."""
    doubts: frozenset[str] = NO_WORDS
    """Words before a name that put in doubt what it is said to be: "denied that X was ..."."""
    empty: tuple[str, ...] = ()
    """Beginnings of phrases that say nothing: "the one who"."""
    deed_relative: str = ""
    """The pronoun behind which a verb of a mere deed says nothing: "who said ..."."""
    passed_over: frozenset[str] = NO_WORDS
    """Words between that pronoun and the verb."""
    deeds: frozenset[str] = NO_WORDS
    """Verbs of mere deeds, beside the verbs of speech."""

    @cached_property
    def after_patterns(self) -> Mapping[str, re.Pattern[str]]:
        """By kind of description, what matches right behind a name."""
        if not self.copulas:
            return {}
        return {
            "copula": re.compile(f" {self.copulas}"),
            "apposition": re.compile(rf"(?:, | [—–-]+ )(?={self.determiners}(?:\b|(?<=['’])))"),
            "relative": re.compile(f",? (?={self.relatives})"),
        }

    @cached_property
    def opener_pattern(self) -> re.Pattern[str]:
        """Finds the article or possessive of a phrase."""
        elided = f"|{self.elided_openers}" if self.elided_openers else ""
        return re.compile(rf"\b(?:{alternatives(self.openers)})\s{elided}", re.IGNORECASE)

    @cached_property
    def apposed_pattern(self) -> re.Pattern[str]:
        """Finds a phrase with a comma behind it, up to the name."""
        elided = f"|{self.elided_openers}" if self.elided_openers else ""
        begins = rf"(?:(?:{alternatives(self.openers)})\s{elided})"
        return re.compile(
            rf"(?:^|[,;:(—–\"“”] ?|(?<=\s))({begins}[^,;:()—–\"“”]{{3,90}}), $",
            re.IGNORECASE,
        )

    @cached_property
    def leaning_pattern(self) -> re.Pattern[str]:
        """Matches a sentence that does not stand alone."""
        return re.compile(rf"^\W*(?:{self.leans or NEVER})\b", re.IGNORECASE)

    @cached_property
    def born_pattern(self) -> re.Pattern[str]:
        """Matches the day of birth behind a name."""
        born = f"{self.born}|" if self.born else ""
        return re.compile(rf" \((?:{born}\*)[^()]{{2,60}}\)")

    @cached_property
    def age_pattern(self) -> re.Pattern[str]:
        """Matches the age behind a name."""
        return re.compile(rf", (?:{self.age}),(?: (?=\S))?")

    @cached_property
    def caption_pattern(self) -> re.Pattern[str]:
        """Matches a caption."""
        return re.compile(rf"\W*(?:{self.captions or NEVER})\b")

    @cached_property
    def clause_pattern(self) -> re.Pattern[str]:
        """Finds the beginning of a clause inside a phrase."""
        return re.compile(rf"\b(?:{self.clause or NEVER})\b")

    @cached_property
    def rule_pattern(self) -> re.Pattern[str]:
        """Matches a time in office behind a name."""
        return re.compile(rf" (?:{self.rule or NEVER})\b")
