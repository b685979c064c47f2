"""Finds another value in the very place of a clause that otherwise follows its source: a fault that code can point to.

Guaranteed: the statement follows one cited sentence word by word before and behind the place, most of its words stand
in that sentence in the same order, no other cited sentence has the statement's words there, and what stands in the
place is a number, date or name on both sides that are not one value in two forms.
Cannot see: an exchange in a sentence that is worded anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.findings import detail, finding
from summarizer.language.alignment import align, differences
from summarizer.language.tokens import read_tokens
from summarizer.languages import load_language
from summarizer.verifying.context import figures_of
from summarizer.verifying.date_parts import find_date_parts
from summarizer.verifying.dates import are_other_dates
from summarizer.verifying.figures import is_same_number
from summarizer.verifying.names import is_other_name
from summarizer.verifying.negation import is_stripped
from summarizer.verifying.outlets import outlet_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import Issue
    from summarizer.language.alignment import Change
    from summarizer.language.tokens import Token
    from summarizer.verifying.claims import Claim

__all__ = ["check_exchanges"]

_LEAST_FOLLOWED = 0.75
_FEWEST_FOLLOWED = 4


def check_exchanges(claim: Claim) -> list[Issue]:
    """`figure.exchanged`, `date.exchanged`, `name.exchanged` and `negation.stripped`."""
    texts = [passage.text for passage in claim.passages if passage.language == claim.language]
    return list(_exchanges(claim, texts))


def _exchanges(claim: Claim, texts: list[str]) -> Iterator[Issue]:
    for text, change in differences(claim.text, texts, claim.language):
        if not _is_followed(claim, text, change):
            continue
        here, there = _words(claim.text, change.here), _words(text, change.there)
        code = _exchanged(claim, change, here, there)
        if code is not None:
            yield finding(code, detail("replaced", words=here, other=there))
        elif (denial := is_stripped(claim.text, text, change, claim.language)) is not None:
            yield finding("negation.stripped", detail("left_out", words=denial))


def _is_followed(claim: Claim, text: str, change: Change) -> bool:
    """Whether most words of the statement, the changed ones left out, stand in the sentence in their order."""
    own = read_tokens(claim.text, claim.language)
    places = align(own, read_tokens(text, claim.language))
    rest = len(own) - len(change.here)
    followed = sum(place >= 0 for place in places)
    return followed >= max(_FEWEST_FOLLOWED, _LEAST_FOLLOWED * rest)


def _words(text: str, tokens: Sequence[Token]) -> str:
    return text[tokens[0].start : tokens[-1].end] if tokens else ""


def _exchanged(claim: Claim, change: Change, here: str, there: str) -> str | None:
    """The code for what stands in the place on both sides; None where it is no value, or the same."""
    if not here or not there:
        return None
    mine, theirs = (find_date_parts(text, claim.language) for text in (here, there))
    if len(mine) == len(theirs) == 1 and mine[0].end - mine[0].start >= len(here) - 1:
        return "date.exchanged" if are_other_dates(mine[0], theirs[0]) else None
    own, other = (figures_of(text, claim.language) for text in (here, there))
    if len(own) == len(other) == 1 and len(own[0].text) >= len(here) - 1:
        return None if is_same_number(own[0].quantity, other[0].quantity) else "figure.exchanged"
    languages = frozenset({claim.language, *(passage.language for passage in claim.passages)})
    if is_other_name(change, load_language(claim.language), languages) and not _is_outlet(claim, change):
        return "name.exchanged"
    return None


def _is_outlet(claim: Claim, change: Change) -> bool:
    start, end = change.here[0].start, change.here[-1].end
    return any(first <= start and end <= last for first, last in outlet_spans(claim))
