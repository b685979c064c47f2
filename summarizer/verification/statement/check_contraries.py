"""Finds words that say otherwise in the very place: another fate, a listed opposite, a status that is left out.

Guaranteed: the statement follows one cited sentence word by word on both sides of the place, most of its words stand
there in the same order, and no other cited sentence has the statement's words.
Cannot see: words that no table has, and sentences that are worded anew.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.findings import detail, finding
from summarizer.languages import load_language
from summarizer.text.alignment import align, differences
from summarizer.text.tokens import lemma, read_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.briefing import Issue
    from summarizer.text.alignment import Change
    from summarizer.text.tokens import Token
    from summarizer.verification.claim import Claim

__all__ = ["check_contraries"]

_LEAST_FOLLOWED = 0.75
_FEWEST_FOLLOWED = 4


def check_contraries(claim: Claim) -> list[Issue]:
    """`word.exchanged`."""
    return list(_contraries(claim))


def _contraries(claim: Claim) -> Iterator[Issue]:
    texts = [passage.text for passage in claim.passages if passage.language == claim.language]
    for text, change in differences(claim.text, texts, claim.language):
        here, there = _words(claim.text, change.here), _words(text, change.there)
        lost = _is_status_lost(change, claim.language)
        if (lost or _is_contrary(change, claim.language)) and _is_followed(claim, text, len(change.here)):
            said = detail("left_out", words=there) if lost else detail("replaced", words=here, other=there)
            yield finding("word.exchanged", said)


def _words(text: str, tokens: Sequence[Token]) -> str:
    return text[tokens[0].start : tokens[-1].end] if tokens else ""


def _is_followed(claim: Claim, text: str, changed: int) -> bool:
    own = read_tokens(claim.text, claim.language)
    followed = sum(place >= 0 for place in align(own, read_tokens(text, claim.language)))
    return followed >= max(_FEWEST_FOLLOWED, _LEAST_FOLLOWED * (len(own) - changed))


def _is_contrary(change: Change, language: str) -> bool:
    """Whether one word on each side says what became of somebody, and not the same: "killed" for "injured".

    So does one of two opposites, but for those of place, order and degree.
    """
    here, there = ([token for token in words if token.content] for words in (change.here, change.there))
    if not len(here) == len(there) == 1:
        return False
    fates = load_language(language).casualties.fates
    mine, theirs = ({k for k, row in enumerate(fates) if each[0].low in row} for each in (here, there))
    if mine and theirs:
        return mine.isdisjoint(theirs)
    return there[0].stem in _opposites(language).get(here[0].stem, frozenset())


def _is_status_lost(change: Change, language: str) -> bool:
    """Whether "former", "acting" or the like stands in the source alone, and nothing in its place."""
    statuses = load_language(language).shortening.statuses
    return not change.here and bool(change.there) and all(token.low in statuses for token in change.there)


@cache
def _opposites(language: str) -> Mapping[str, frozenset[str]]:
    """For each stem of a listed word the stems of its opposites."""
    listed = load_language(language).opposites
    found: dict[str, set[str]] = {}
    for word, others in listed.by_word.items():
        stems = {lemma(form, language) for form in (word, listed.past.get(word, word))}
        against = {lemma(other, language) for other in others - listed.weak if word not in listed.weak}
        for stem in stems:
            found.setdefault(stem, set()).update(against)
    return {stem: frozenset(others) for stem, others in found.items()}
