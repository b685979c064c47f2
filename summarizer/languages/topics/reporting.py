"""How news in a language reports what somebody said."""

from __future__ import annotations

import re
from functools import cached_property

from summarizer.languages.tables import alternatives
from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

__all__ = ["Reporting"]


class Reporting(LanguageTopic):
    """Verbs of speech, what may stand instead of one, and who speaks without a name."""

    verbs: frozenset[str] = NO_WORDS
    """Forms of verbs of speech, for recognising: inflected ones stand in full where they are irregular."""
    sources: tuple[str, ...] = ()
    """What may stand instead of a verb: "according to X", "so X"."""
    ambiguous: frozenset[str] = NO_WORDS
    """Of these verbs and sources, the ones that mean other things as well."""
    pronouns: frozenset[str] = NO_WORDS
    """Who speaks where no name stands."""
    bodies: tuple[frozenset[str], ...] = ()
    """Bodies and offices that speak, by kind: one is not another. "Officials" and "authorities" may be any of them."""

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The first words of the verbs of speech."""
        return frozenset(verb.split()[0] for verb in self.verbs)

    @cached_property
    def verb_pattern(self) -> re.Pattern[str]:
        """Finds a verb of speech."""
        return _whole_words(self.verbs)

    @cached_property
    def sure_verb_pattern(self) -> re.Pattern[str]:
        """Finds a verb of speech that means nothing else."""
        return _whole_words(self.verbs - self.ambiguous)

    @cached_property
    def source_pattern(self) -> re.Pattern[str]:
        """Finds what stands instead of a verb, with the space behind it."""
        return re.compile(rf"(?<!\w)(?:{alternatives(self.sources)})\s+", re.IGNORECASE)

    @cached_property
    def sure_source_pattern(self) -> re.Pattern[str]:
        """The same without what means other things, with one space."""
        sure = (source for source in self.sources if source not in self.ambiguous)
        return re.compile(rf"(?<!\w)(?:{alternatives(sure)})\s", re.IGNORECASE)


def _whole_words(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(words)})(?!\w)")
