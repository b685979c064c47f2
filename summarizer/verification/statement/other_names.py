"""Whether words that were changed are the name of somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.languages.tables import word_set
from summarizer.text.tokens import Token, folded_name
from summarizer.verification.statement.name_variants import equivalent_names, is_form_of_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.languages import Language
    from summarizer.text.alignment import Change

__all__ = ["SMALL_WORDS", "formal_name", "is_other_name", "tells_a_name"]

SMALL_WORDS = word_set(
    "of the and for on in at to de la le les du des del von van der den das di da y e et und & al el bin"
)
# Of these, the ones that a name alone may have inside.
_INSIDE = SMALL_WORDS - word_set("in on at to and et und y e for")


def tells_a_name(low: str, known: Language) -> bool:
    """False for an office, a people, a month, and for what opens sentences."""
    naming = known.naming
    ordinary = low in naming.calendar or low in naming.known_openers or low in naming.demonyms
    return not ordinary and low not in known.persons.callings


def is_other_name(change: Change, known: Language, languages: frozenset[str]) -> bool:
    """True when each side is a name and nothing else, and neither they nor their kin have a word in common."""
    if not _is_bare_name(change.here, known) or not _is_bare_name(change.there, known):
        return False
    mine, theirs = (
        {folded_name(token.low) for token in words if token.low not in SMALL_WORDS}
        for words in (change.here, change.there)
    )
    if any(is_form_of_name(m, t) or formal_name(m, known) == formal_name(t, known) for m in mine for t in theirs):
        return False
    if _family(change.here, languages) & _family(change.there, languages) or _is_respelt(change):
        return False
    initials = [sorted(word[0] for word in words) for words in (mine, theirs)]
    return not any(sorted(word.replace(".", "")) in initials for word in mine | theirs if len(word) > 1)


def _is_bare_name(words: Sequence[Token], known: Language) -> bool:
    """True for capitals and the small words of names alone, one of which tells a name."""
    capital = [token for token in words if token.text[0].isupper() and token.low not in SMALL_WORDS]
    if not capital or words[-1] is not capital[-1]:
        return False
    inside = _INSIDE | known.persons.callings
    small = all(token.text[0].isupper() or token.low in inside for token in words)
    if any(len(token.low) == 1 for token in words):
        return False
    return small and (len(capital) > 1 or (tells_a_name(capital[0].low, known) and len(capital[0].low) > 2))


def _is_respelt(change: Change) -> bool:
    """True for "Eid Gah" and "Eidgah"."""
    here, there = ("".join(folded_name(token.low) for token in words) for words in (change.here, change.there))
    return here == there


def _family(words: Sequence[Token], languages: frozenset[str]) -> frozenset[str]:
    whole = " ".join(token.low for token in words if token.low not in SMALL_WORDS)
    return frozenset().union(
        *(equivalent_names(name, languages, seats=False) for name in (whole, *(t.low for t in words)))
    )


def formal_name(word: str, known: Language) -> str:
    """The given name that a nickname is short for, else the word."""
    return known.persons.nicknames.get(word, word)
