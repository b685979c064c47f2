"""Finds another value in the very place of a clause that otherwise follows its source: a fault that code can point to.

Guaranteed: the statement follows one cited sentence word by word before and behind the place, most of its words stand
in that sentence in the same order, no other cited sentence has the statement's words there, and what stands in the
place is a number, date or name on both sides that are not one value in two forms; or a number that both have stands
below zero in one alone, or counts there what in the other its thing is of.
Cannot see: an exchange in a sentence that is worded anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.comparing import inserted_negation
from summarizer.comparing.amounts import are_other_units, may_be_one
from summarizer.comparing.date_parts import find_date_parts
from summarizer.comparing.date_relations import are_other_dates
from summarizer.comparing.negation_scope import negator_positions
from summarizer.comparing.numbers_in_context import NumberInContext, numbers_of
from summarizer.comparing.vague_measures import differ_in_measure
from summarizer.findings import detail, finding
from summarizer.text.alignment import align, unsupported_changes
from summarizer.verification.statement.named_outlets import outlet_spans
from summarizer.verification.statement.other_names import is_other_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import Issue
    from summarizer.comparing.date_parts import DateParts
    from summarizer.text.alignment import Change
    from summarizer.text.parsed_text import ParsedText
    from summarizer.text.quantities.quantity import Quantity
    from summarizer.text.tokens import Token
    from summarizer.verification.claim import Claim

__all__ = ["check_value_swaps"]

_LEAST_FOLLOWED = 0.75
_FEWEST_FOLLOWED = 4
_LINKING = 2


def check_value_swaps(claim: Claim) -> list[Issue]:
    """Report another number, date or name, or a dropped negation, in the place of the source's own."""
    cited = [passage.reading for passage in claim.comparable]
    found = list(_exchanges(claim, cited))
    if found or not numbers_of(claim.reading):
        return found
    return [issue for other in cited for issue in _numbers_otherwise(claim.reading, other, cited)]


def _exchanges(claim: Claim, cited: Sequence[ParsedText]) -> Iterator[Issue]:
    own = claim.reading
    for other, change in unsupported_changes(own, cited):
        if not _is_followed(own, other, cited, len(change.here)):
            continue
        here, there = _words(own.text, change.here), _words(other.text, change.there)
        code = _exchanged(claim, other, change)
        if code is not None:
            yield finding(code, detail("replaced", words=here, other=there))
            continue
        denial = inserted_negation(change, own, other)
        # "Neither A nor B is safe" has left out none of "A isn't safe" and "B isn't safe".
        denied = sum(len(negator_positions(each)) for each in cited)
        if denial is not None and not denial.here and len(negator_positions(own)) < denied:
            yield finding("negation.stripped", detail("left_out", words=denial.word.text))


def _is_followed(own: ParsedText, other: ParsedText, cited: Sequence[ParsedText], changed: int) -> bool:
    """Whether most words of the statement, but for so many, stand in the sentence in their order, or in another one.

    A statement may be put together of two sentences; some words have to be of this one.
    """
    found = (align(own, each) for each in cited)
    followed = sum(any(place >= 0 for place in places) for places in zip(*found, strict=True))
    here = sum(place >= 0 for place in align(own, other))
    return here >= _FEWEST_FOLLOWED and followed >= _LEAST_FOLLOWED * (len(own.tokens) - changed)


def _numbers_otherwise(mine: ParsedText, cited: ParsedText, all_cited: Sequence[ParsedText]) -> Iterator[Issue]:
    """Numbers of the sentence with another sign or unit, or that count another thing, where the statement follows it.

    "15 memos" for "15 pages of memos"; words that the statement has elsewhere are none that it has lost.
    """
    own, theirs, places = mine.tokens, cited.tokens, align(mine, cited)
    figures = numbers_of(cited)
    if not figures or not _is_followed(mine, cited, all_cited, 0):
        return
    others = [figure.quantity for each in all_cited if each != cited for figure in numbers_of(each)]
    minus = mine.language.numbers.minus.split("|")
    for figure in numbers_of(mine):
        at = next((i for i, token in enumerate(own) if _covers(figure, token)), 0)
        other = next((each for each in figures if places[at] >= 0 and _covers(each, theirs[places[at]])), None)
        if other is None or any(_is_the_very(figure.quantity, each) for each in others):
            continue
        lead, their_lead = (_lead(t, i, minus) for t, i in ((own, at), (theirs, places[at])))
        led_alike = lead >= 0 and places[lead] == their_lead
        turned = led_alike and {figure.quantity.sign, other.quantity.sign} == {"", "-"}
        if turned or are_other_units(figure.quantity, other.quantity):
            yield finding("figure.exchanged", detail("replaced", words=_signed(figure), other=_signed(other)))
        elif thing := _lost_thing(figure, other, own, theirs):
            words = f"{figure.text} {own[_behind(figure, own)].text}"
            yield finding("figure.exchanged", detail("replaced", words=words, other=f"{other.text} {thing}"))


def _is_the_very(mine: Quantity, theirs: Quantity) -> bool:
    return (mine.values, mine.unit, mine.sign) == (theirs.values, theirs.unit, theirs.sign)


def _covers(figure: NumberInContext, token: Token) -> bool:
    return figure.quantity.start < token.end and token.start < figure.quantity.end


def _lead(tokens: Sequence[Token], at: int, minus: Sequence[str]) -> int:
    """The place of the word before a number and its minus; -1 where there is none."""
    return at - 2 if at > 0 and tokens[at - 1].low in minus else at - 1


def _behind(figure: NumberInContext, tokens: Sequence[Token]) -> int:
    """The place of the word behind a number."""
    return next((i for i, token in enumerate(tokens) if token.start >= figure.quantity.end), len(tokens))


def _signed(figure: NumberInContext) -> str:
    return ("−" if figure.quantity.sign == "-" else "") + figure.text


def _lost_thing(figure: NumberInContext, other: NumberInContext, own: Sequence[Token], theirs: Sequence[Token]) -> str:
    """What the sentence counts, where the statement counts what that is of: "pages" of "15 pages of memos"."""
    here, there = own[_behind(figure, own) :][:1], theirs[_behind(other, theirs) :][: 2 + _LINKING]
    if not here or not there or not here[0].content or not there[0].content or figure.quantity.unit:
        return ""
    linked = next((i for i, token in enumerate(there[1:]) if token.content), 0)
    is_of = linked > 0 and there[1 + linked].stem == here[0].stem and there[0].clause == there[1].clause
    return there[0].text if is_of and all(token.stem != there[0].stem for token in own) else ""


def _words(text: str, tokens: Sequence[Token]) -> str:
    return text[tokens[0].start : tokens[-1].end] if tokens else ""


def _exchanged(claim: Claim, other: ParsedText, change: Change) -> str | None:
    """The code for what stands in the place on both sides; None where it is no value, or the same."""
    if not change.here or not change.there:
        return None
    dates = _whole_dates(claim.reading, other, change)
    if dates is not None:
        return "date.exchanged" if are_other_dates(*dates) else None
    whole = _whole_figures(claim.reading, other, change)
    if whole is not None:
        is_same = may_be_one(*whole) and not are_other_units(*whole)
        return None if is_same or _is_sum(*whole, claim) else "figure.exchanged"
    if differ_in_measure(change, other.language):
        return "figure.exchanged"
    languages = frozenset({claim.language, *(passage.language for passage in claim.passages)})
    if is_other_name(change, other.language, languages) and not _is_outlet(claim, change):
        return "name.exchanged"
    return None


def _is_sum(mine: Quantity, theirs: Quantity, claim: Claim) -> bool:
    """Whether the number is what the one in its place makes with others that are cited: 70 of 40 in May, 30 in June.

    With those that the statement does not tell: what it has added up it leaves out.
    """
    cited = [figure.quantity for passage in claim.comparable for figure in numbers_of(passage.reading)]
    same = [each.values[0] for each in cited if each.values and each.unit == mine.unit == theirs.unit]
    if not mine.values or not theirs.values or theirs.values[0] not in same:
        return False
    same.remove(theirs.values[0])
    told = {value for figure in numbers_of(claim.reading) for value in figure.quantity.values}
    same = [value for value in same if value not in told]
    return bool(same) and mine.values[0] - theirs.values[0] in {*same, sum(same)}


def _whole_figures(mine: ParsedText, other: ParsedText, change: Change) -> tuple[Quantity, Quantity] | None:
    """The numbers that the changed words are, or are parts of: "Millionen" for "Mio." is the same number.

    The sentence may have more in the place, but only one number.
    """
    own, cited = (
        [figure.quantity for figure in numbers_of(whole) if any(_covers(figure, t) for t in words)]
        for whole, words in ((mine, change.here), (other, change.there))
    )
    if len(own) != 1 or len(cited) != 1 or not _fills(own[0], change.here):
        return None
    return own[0], cited[0]


def _whole_dates(mine: ParsedText, other: ParsedText, change: Change) -> tuple[DateParts, DateParts] | None:
    """The dates that the changed words are, or are parts of; the sentence may have more in the place, but one date."""
    own, cited = (
        [d for d in find_date_parts(whole) if any(d.start < t.end and t.start < d.end for t in words)]
        for whole, words in ((mine, change.here), (other, change.there))
    )
    return (own[0], cited[0]) if len(own) == len(cited) == 1 and _fills(own[0], change.here) else None


def _fills(value: Quantity | DateParts, words: Sequence[Token]) -> bool:
    """Whether all these words are of the value."""
    return all(value.start < token.end and token.start < value.end for token in words)


def _is_outlet(claim: Claim, change: Change) -> bool:
    start, end = change.here[0].start, change.here[-1].end
    return any(first <= start and end <= last for first, last in outlet_spans(claim))
