"""How news in a language reports what somebody said."""

from __future__ import annotations

import re
from functools import cached_property

from summarizer.languages.tables import NEVER, alternatives
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
    addressed: frozenset[str] = NO_WORDS
    """Of these verbs, the ones behind which stands who is spoken to and not who speaks: "told"."""
    pronouns: frozenset[str] = NO_WORDS
    """Who speaks where no name stands."""
    nouns: str = ""
    """Kinds of speech and writing, parted by `|`, as patterns: "statement", "letter"."""
    auxiliaries: str = ""
    """What may stand between who speaks and the verb, parted by `|`: "has", "later"."""
    object_before: str = ""
    """Words before a name with which it is no subject of the verb behind it, parted by `|`: "against", "than"."""
    phrase_openers: str = ""
    """Words that begin another phrase, parted by `|`: a name behind one does not belong to the verb before it."""
    represents: str = ""
    """What stands between somebody and the body that he speaks for, parted by `|`: "for", "of", "from"."""
    named_source: str = ""
    """A pattern of how a name is made the source of a report; the groups `who` and `whom` hold `{name}`."""
    bodies: tuple[frozenset[str], ...] = ()
    """Bodies and offices that speak, by kind: one is not another. "Officials" and "authorities" may be any of them."""

    @cached_property
    def noun_pattern(self) -> re.Pattern[str]:
        """Finds a kind of speech or writing."""
        return re.compile(rf"\b(?:{self.nouns or NEVER})\b", re.IGNORECASE)

    @cached_property
    def phrase_pattern(self) -> re.Pattern[str]:
        """Finds where another phrase begins."""
        return re.compile(rf"[,;.]|\b(?:{self.phrase_openers or NEVER})\b")

    @cached_property
    def object_pattern(self) -> re.Pattern[str]:
        """Finds, at the end of a stretch, what makes the name behind it an object."""
        return re.compile(rf"\b(?:{self.object_before or NEVER})\s(?:the\s)?(?:[\w-]+\s){{0,2}}$")

    @cached_property
    def joining_pattern(self) -> re.Pattern[str]:
        """Matches all that stands between a subject and its verb of speech."""
        return re.compile(rf"\s(?:(?:[\w’']+ly|{self.auxiliaries or NEVER})\s)?")

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
