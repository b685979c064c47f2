"""Finds another value in the very place of a clause that otherwise follows its source: a fault that code can point to.

Guaranteed: the statement follows one cited sentence word by word before and behind the place, most of its words stand
in that sentence in the same order, no other cited sentence has the statement's words there, and what stands in the
place is a number, date or name on both sides that are not one value in two forms; or a number that both have stands
below zero in one alone, or counts there what in the other its thing is of.
Cannot see: an exchange in a sentence that is worded anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.comparing.amounts import may_be_one
from summarizer.comparing.date_parts import find_date_parts
from summarizer.comparing.dates import are_other_dates
from summarizer.comparing.placed import Placed, numbers_of
from summarizer.findings import detail, finding
from summarizer.language.alignment import align, differences
from summarizer.language.tokens import read_tokens
from summarizer.languages import load_language
from summarizer.verifying.names import is_other_name
from summarizer.verifying.negation import is_stripped
from summarizer.verifying.outlets import outlet_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import Issue
    from summarizer.language.alignment import Change
    from summarizer.language.quantities import Quantity
    from summarizer.language.tokens import Token
    from summarizer.verifying.claims import Claim

__all__ = ["check_exchanges"]

_LEAST_FOLLOWED = 0.75
_FEWEST_FOLLOWED = 4
_LINKING = 2


def check_exchanges(claim: Claim) -> list[Issue]:
    """`figure.exchanged`, `date.exchanged`, `name.exchanged` and `negation.stripped`."""
    texts = [passage.text for passage in claim.passages if passage.language == claim.language]
    found = list(_exchanges(claim, texts))
    return found or [issue for text in texts for issue in _turned_or_of_another(claim, text)]


def _exchanges(claim: Claim, texts: list[str]) -> Iterator[Issue]:
    for text, change in differences(claim.text, texts, claim.language):
        if not _is_followed(claim, text, len(change.here)):
            continue
        here, there = _words(claim.text, change.here), _words(text, change.there)
        code = _exchanged(claim, text, change)
        if code is not None:
            yield finding(code, detail("replaced", words=here, other=there))
        elif (denial := is_stripped(claim.text, text, change, claim.language)) is not None:
            yield finding("negation.stripped", detail("left_out", words=denial))


def _is_followed(claim: Claim, text: str, changed: int) -> bool:
    """Whether most words of the statement, but for so many, stand in the sentence in their order."""
    own = read_tokens(claim.text, claim.language)
    places = align(own, read_tokens(text, claim.language))
    followed = sum(place >= 0 for place in places)
    return followed >= max(_FEWEST_FOLLOWED, _LEAST_FOLLOWED * (len(own) - changed))


def _turned_or_of_another(claim: Claim, text: str) -> Iterator[Issue]:
    """Numbers that stand on the other side of zero, or count another thing, where the statement follows the sentence.

    "15 memos" for "15 pages of memos"; words that the statement has elsewhere are none that it has lost.
    """
    own, theirs = read_tokens(claim.text, claim.language), read_tokens(text, claim.language)
    places, cited = align(own, theirs), numbers_of(text, claim.language)
    if not cited or not _is_followed(claim, text, 0):
        return
    for figure in numbers_of(claim.text, claim.language):
        at = next((i for i, token in enumerate(own) if _covers(figure, token)), 0)
        other = next((each for each in cited if places[at] >= 0 and _covers(each, theirs[places[at]])), None)
        if other is None:
            continue
        lead, their_lead = (_lead(t, i, claim.language) for t, i in ((own, at), (theirs, places[at])))
        if lead >= 0 and places[lead] == their_lead and {figure.quantity.sign, other.quantity.sign} == {"", "-"}:
            yield finding("figure.exchanged", detail("replaced", words=_signed(figure), other=_signed(other)))
        elif thing := _lost_thing(figure, other, own, theirs):
            words = f"{figure.text} {own[_behind(figure, own)].text}"
            yield finding("figure.exchanged", detail("replaced", words=words, other=f"{other.text} {thing}"))


def _covers(figure: Placed, token: Token) -> bool:
    return figure.quantity.start < token.end and token.start < figure.quantity.end


def _lead(tokens: Sequence[Token], at: int, language: str) -> int:
    """The place of the word before a number and its minus; -1 where there is none."""
    minus = load_language(language).numbers.minus.split("|")
    return at - 2 if at > 0 and tokens[at - 1].low in minus else at - 1


def _behind(figure: Placed, tokens: Sequence[Token]) -> int:
    """The place of the word behind a number."""
    return next((i for i, token in enumerate(tokens) if token.start >= figure.quantity.end), len(tokens))


def _signed(figure: Placed) -> str:
    return ("−" if figure.quantity.sign == "-" else "") + figure.text


def _lost_thing(figure: Placed, other: Placed, own: Sequence[Token], theirs: Sequence[Token]) -> str:
    """What the sentence counts, where the statement counts what that is of: "pages" of "15 pages of memos"."""
    here, there = own[_behind(figure, own) :][:1], theirs[_behind(other, theirs) :][: 2 + _LINKING]
    if not here or not there or not here[0].content or not there[0].content or figure.quantity.unit:
        return ""
    linked = next((i for i, token in enumerate(there[1:]) if token.content), 0)
    is_of = linked > 0 and there[1 + linked].stem == here[0].stem and there[0].clause == there[1].clause
    return there[0].text if is_of and all(token.stem != there[0].stem for token in own) else ""


def _words(text: str, tokens: Sequence[Token]) -> str:
    return text[tokens[0].start : tokens[-1].end] if tokens else ""


def _exchanged(claim: Claim, text: str, change: Change) -> str | None:
    """The code for what stands in the place on both sides; None where it is no value, or the same."""
    here, there = _words(claim.text, change.here), _words(text, change.there)
    if not here or not there:
        return None
    mine, theirs = (find_date_parts(words, claim.language) for words in (here, there))
    if len(mine) == len(theirs) == 1 and mine[0].end - mine[0].start >= len(here) - 1:
        return "date.exchanged" if are_other_dates(mine[0], theirs[0]) else None
    own, other = (numbers_of(words, claim.language) for words in (here, there))
    if len(own) == len(other) == 1 and len(own[0].text) >= len(here) - 1:
        return None if may_be_one(own[0].quantity, other[0].quantity) else "figure.exchanged"
    whole = _whole_figures(claim, text, change)
    if whole is not None:
        return None if may_be_one(*whole) else "figure.exchanged"
    languages = frozenset({claim.language, *(passage.language for passage in claim.passages)})
    if is_other_name(change, load_language(claim.language), languages) and not _is_outlet(claim, change):
        return "name.exchanged"
    return None


def _whole_figures(claim: Claim, text: str, change: Change) -> tuple[Quantity, Quantity] | None:
    """The numbers of which the changed words are parts: "Millionen" for "Mio." is the same number."""
    found = []
    for whole, words in ((claim.text, change.here), (text, change.there)):
        inside = (f for f in numbers_of(whole, claim.language) if all(_covers(f, token) for token in words))
        found.append(next(inside, None))
    mine, theirs = found
    return (mine.quantity, theirs.quantity) if mine is not None and theirs is not None else None


def _is_outlet(claim: Claim, change: Change) -> bool:
    start, end = change.here[0].start, change.here[-1].end
    return any(first <= start and end <= last for first, last in outlet_spans(claim))
