"""Which words of a language carry meaning, which only join, and what their forms have in common."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.languages.tables import alternatives
from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Words"]


class Words(LanguageTopic):
    """Function words, and the way from a word to its stem."""

    function: frozenset[str] = NO_WORDS
    """Words that carry no topic, so that they weigh nothing when sentences are compared; in lower case. Chinese and
    Japanese are compared by pairs of characters and need only their most frequent particles."""
    joining: frozenset[str] = NO_WORDS
    """Words that begin another clause: "because", "which"."""
    stemmer: str = ""
    """The Snowball algorithm that takes endings off; a language without one keeps its words as they are."""
    turns: frozenset[str] = NO_WORDS
    """Words in mid-sentence behind which somebody else may be told of: "while", "and"."""
    back_references: frozenset[str] = NO_WORDS
    """Pronouns and their like, which may stand for a name before them."""
    articles: frozenset[str] = NO_WORDS
    """Articles, and what may stand for one: a quotation that has another is still the same words."""
    irregular: Mapping[str, str] = {}
    """Forms that no stemmer brings together, with their base: "gave" and "give"."""
    prefixes: tuple[str, ...] = ()
    """What may stand before an irregular form and leaves its base the same: "over" in "overran"."""
    elides: bool = False
    """Whether short words lose their vowel and stand joined to the next word by an apostrophe: "l'accord"."""
    thousands: str = ""
    """The mark that parts thousands in figures, where it never parts decimals."""

    @cached_property
    def turn_pattern(self) -> re.Pattern[str]:
        """Finds where a sentence may turn to somebody else."""
        turns = "|".join(sorted(self.turns))
        return re.compile(rf"[,;.]?\s(?:{turns})\s|[;.]\s" if turns else r"[;.]\s")

    @cached_property
    def clause_pattern(self) -> re.Pattern[str]:
        """Finds where a clause may begin or end."""
        return re.compile(rf"[,;:—–()]|\s-\s|\b(?:{alternatives(self.joining)})\b")

    @cached_property
    def stem(self) -> Callable[[str], str]:
        """Takes the endings off one word in lower case."""
        if not self.stemmer:
            return str
        import Stemmer  # noqa: PLC0415 - a compiled library that a bundle in Chinese does not need

        stem: Callable[[str], str] = Stemmer.Stemmer(self.stemmer).stemWord
        return stem

    def base(self, word: str) -> str | None:
        """The base of an irregular form, with one of `prefixes` before it or not; None for a regular word."""
        found = self.irregular.get(word)
        prefix = next((p for p in self.prefixes if word.startswith(p)), "") if found is None else ""
        rest = self.irregular.get(word[len(prefix) :]) if prefix else None
        return prefix + rest if rest else found
