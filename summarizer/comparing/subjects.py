"""Says whether two places of two texts are about the same: the words around them, and who it is said of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.text.parsed_text import ParsedText
    from summarizer.text.tokens import Token

__all__ = ["among_same_words", "is_question", "same_subject"]

_AROUND = 7
_QUESTION = ("?", "？", "؟")


def is_question(reading: ParsedText) -> bool:
    """Whether a text ends with a question."""
    return reading.text.rstrip('"”» ').endswith(_QUESTION)


def among_same_words(reading: ParsedText, at: int, other: ParsedText, least: int, share: float) -> bool:
    """Whether of the content words around a place at least so many, and such a share, are in the other text."""
    if not least:
        return True
    tokens = reading.tokens
    around = {t.stem for t in tokens[max(0, at - _AROUND) : at + _AROUND + 1] if t.content} - {tokens[at].stem}
    shared = len(around & other.stems)
    return shared >= least and shared >= share * len(around)


def same_subject(own: ParsedText, start: int, other: ParsedText, place: int) -> bool:
    """Whether no other subject, verb or number of them stands before two places, given in characters."""
    left, right = _before(own, start), _before(other, place)
    if _counted(own, left) != _counted(other, right) or _is_infinitive(own, left) != _is_infinitive(other, right):
        return False
    stems = [[t.stem for t in before if t.content] for before in (left, right)]
    if not stems[0] or not stems[1]:
        return stems[0] == stems[1]
    return stems[0][-1] in stems[1] and stems[1][-1] in stems[0]


def _counted(reading: ParsedText, before: Sequence[Token]) -> set[str]:
    quantifiers = reading.language.negation.quantifiers
    return {t.low for t in before if t.low in quantifiers or t.low[0].isdigit()}


def _is_infinitive(reading: ParsedText, before: Sequence[Token]) -> bool:
    """True for what somebody wants, expects or is asked to do: nothing is said to have happened."""
    return any(t.low in reading.language.negation.infinitives for t in before[-2:])


def _before(reading: ParsedText, start: int) -> list[Token]:
    """The words before a place in its clause; of the clause before where there are none that tell anything."""
    before = [t for t in reading.tokens if t.start < start]
    last = next((t.clause for t in reading.tokens if t.end > start), 0)
    told = next((t.clause for t in reversed(before) if t.content), last)
    return [t for t in before if told <= t.clause <= last]
