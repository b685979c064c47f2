"""Finds a denial or an order over a clause that a statement copies without it.

Guaranteed: all words of the statement stand in a cited sentence in one run, right behind "denied that", "rejected
claims that" or the like, or in a sentence that orders a program to write it; and no cited sentence has the run without
that.
Cannot see: a frame in other words, or over a clause that is worded anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.findings import detail, finding
from summarizer.text.boilerplate.injections import is_injection
from summarizer.text.sentence_boundaries import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.briefing import Issue
    from summarizer.text.parsed_text import ParsedText
    from summarizer.verification.claim import Claim

__all__ = ["check_stripped_negation"]

_FEWEST_WORDS = 4
_REACH = 3
_LONGEST_FRAME = 80


def check_stripped_negation(claim: Claim) -> list[Issue]:
    """Report `negation.stripped` where what is denied or ordered is told as a fact."""
    if len(claim.reading.tokens) < _FEWEST_WORDS:
        return []
    frames = [
        _frame(passage.reading, place)
        for passage in claim.comparable
        for place in _runs(claim.reading, passage.reading)
    ]
    return [finding("negation.stripped", detail("left_out", words=frames[0]))] if frames and all(frames) else []


def _runs(own: ParsedText, cited: ParsedText) -> Iterator[int]:
    """Where all words of the statement stand in what is cited, one behind the other."""
    mine, theirs = ([token.low for token in each.tokens] for each in (own, cited))
    for place in range(len(theirs) - len(mine) + 1):
        if theirs[place] == mine[0] and theirs[place : place + len(mine)] == mine:
            yield place


def _frame(cited: ParsedText, place: int) -> str:
    """The words before this place that deny or order what begins there; "" where none do."""
    tokens, language, start = cited.tokens, cited.language, cited.tokens[place].start
    pieces = ((s.start, s.end) for s in split_sentences(cited.text, cited.code) if s.start <= start < s.end)
    first, last = next(pieces, (0, len(cited.text)))
    if is_injection(cited.text[first:last]):
        return cited.text[first:start].strip()[-_LONGEST_FRAME:]
    negation, at = language.negation, place - 2
    if at < 0 or tokens[at].start < first or tokens[at + 1].low not in negation.complements:
        return ""
    told = language.hedging.holding | language.shortening.telling | language.shortening.reports
    is_of_a_claim = at > 0 and tokens[at].low in told - negation.denials
    at -= is_of_a_claim
    # Who opposed or ended something has not denied it, unless it is a claim.
    denials = negation.denials if is_of_a_claim else negation.denials - negation.weak_denials
    if tokens[at].low not in denials:
        return ""
    if any(token.low in negation.negators for token in tokens[max(0, at - _REACH) : at]):
        return ""  # who has not denied it
    return cited.text[tokens[at].start : tokens[place - 1].end]
