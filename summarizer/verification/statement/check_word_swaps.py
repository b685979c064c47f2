"""Finds words that say otherwise in the very place: another fate, a listed opposite, a status that is left out.

Guaranteed: the statement follows one cited sentence word by word on both sides of the place, most of its words stand
there in the same order, and no other cited sentence has the statement's words.
Cannot see: words that no table has, and sentences that are worded anew.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.findings import detail, finding
from summarizer.text.alignment import align, unsupported_changes
from summarizer.text.tokens import lemma

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.briefing import Issue
    from summarizer.languages import Language
    from summarizer.text.alignment import Change
    from summarizer.text.parsed_text import ParsedText
    from summarizer.text.tokens import Token
    from summarizer.verification.claim import Claim

__all__ = ["check_word_swaps"]

_LEAST_FOLLOWED = 0.75
_FEWEST_FOLLOWED = 4


def check_word_swaps(claim: Claim) -> list[Issue]:
    """Report `word.exchanged`: an opposite, another fate, or a status such as "former" left out."""
    return list(_contraries(claim))


def _contraries(claim: Claim) -> Iterator[Issue]:
    own = claim.reading
    for other, change in unsupported_changes(own, (passage.reading for passage in claim.comparable)):
        here, there = _words(own.text, change.here), _words(other.text, change.there)
        lost = _is_status_lost(change, own.language)
        if (lost or _is_contrary(change, own.language)) and _is_followed(own, other, len(change.here)):
            said = detail("left_out", words=there) if lost else detail("replaced", words=here, other=there)
            yield finding("word.exchanged", said)


def _words(text: str, tokens: Sequence[Token]) -> str:
    return text[tokens[0].start : tokens[-1].end] if tokens else ""


def _is_followed(own: ParsedText, other: ParsedText, changed: int) -> bool:
    followed = sum(place >= 0 for place in align(own, other))
    return followed >= max(_FEWEST_FOLLOWED, _LEAST_FOLLOWED * (len(own.tokens) - changed))


def _is_contrary(change: Change, known: Language) -> bool:
    """Whether one word on each side says what became of somebody, and not the same: "killed" for "injured".

    So does one of two opposites, but for those of place, order and degree.
    """
    here, there = ([token for token in words if token.content] for words in (change.here, change.there))
    if not len(here) == len(there) == 1:
        return False
    fates = known.casualties.fates
    mine, theirs = ({k for k, row in enumerate(fates) if each[0].low in row} for each in (here, there))
    if mine and theirs:
        return mine.isdisjoint(theirs)
    return there[0].stem in _opposites(known).get(here[0].stem, frozenset())


def _is_status_lost(change: Change, known: Language) -> bool:
    """Whether "former", "acting" or the like stands in the source alone, and nothing in its place."""
    statuses = known.shortening.statuses
    return not change.here and bool(change.there) and all(token.low in statuses for token in change.there)


@cache
def _opposites(known: Language) -> Mapping[str, frozenset[str]]:
    """For each stem of a listed word the stems of its opposites."""
    listed = known.opposites
    found: dict[str, set[str]] = {}
    for word, others in listed.by_word.items():
        stems = {lemma(form, known) for form in (word, listed.past.get(word, word))}
        against = {lemma(other, known) for other in others - listed.weak if word not in listed.weak}
        for stem in stems:
            found.setdefault(stem, set()).update(against)
    return {stem: frozenset(others) for stem, others in found.items()}
