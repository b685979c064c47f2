"""Checks numbers and units: every number of a statement is in what it cites, with its unit, for the same thing.

Guaranteed for a statement that passes: each number in figures or words (from two on), share, percentage, sum of money,
age and ordinal is in a cited span, its article's title or close to the span, with the same unit (or one that converts
to it) and, where the source gives that thing another number, not with another thing's. "About" may round by a tenth;
"more than", "nearly", "up to" have to round towards the right side.
Cannot see: "two" and "three" in words where the source gives that thing no number (they may have been counted); numbers
that are counted or added up beyond that (they alarm); "one", "first" and "second", number words
of languages without a table, and which of two things a number belongs to when both stand on either side of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.comparing.amounts import STRICT, digits, same_amount
from summarizer.comparing.numbers_in_context import (
    NumberInContext,
    has_other_number,
    have_words_in_common,
    is_counted_place,
    numbers_of,
    of_same_thing,
)
from summarizer.comparing.vague_measures import other_measures
from summarizer.findings import detail, finding
from summarizer.verification.statement.arithmetic import derived_values, share_of_each
from summarizer.verification.statement.named_outlets import without_outlets
from summarizer.verification.statement.typographic_folding import fold_keeping_offsets, lowered_once
from summarizer.verification.statement.value_context import near_passage, outlet_names

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from summarizer.briefing import Issue
    from summarizer.comparing.numbers_in_context import NumberInContext
    from summarizer.findings import Detail
    from summarizer.text.parsed_text import ParsedText
    from summarizer.text.quantities.quantity import Quantity
    from summarizer.verification.claim import Claim

__all__ = ["check_figures"]

# What is worked out may be rounded, but no "more than 300" is made of 298 and 12.
_MADE = 0.02
_COUNTABLE = 3
_LAST_DAY = 31
_YEARS = (1300, 2700)
_TELLING_DIGITS = 3
_SCORE = re.compile(r"(?<![\d.-])(\d{1,3})[-–:](\d{1,3})(?![\d-])")
_OTHER_NAMES = {"covid19": ("covid", "coronavirus")}


def check_figures(claim: Claim) -> list[Issue]:
    """`figure.absent` for every number that nothing cited has for the same thing."""
    outlets = outlet_names(claim)
    stated = numbers_of(without_outlets(claim.reading, outlets))
    sources = claim.passages if stated else ()
    cited = [figure for p in sources for figure in numbers_of(without_outlets(p.reading, outlets))]
    issues = [
        finding("figure.absent", _absent(figure, cited))
        for figure in stated
        if not _may_date(figure, claim) and not _is_borne_out(figure, stated, cited, claim)
    ]
    told = None if issues else next(_other_measures(claim), None)
    told = told or (None if issues else next(_befalls_others(stated, claim, outlets), None) or _turned_score(claim))
    return [finding("figure.absent", told)] if told else issues


def _other_measures(claim: Claim) -> Iterator[Detail]:
    cited = [passage.reading for passage in claim.comparable]
    for words, other, in_place in other_measures(claim.reading, cited):
        yield detail("replaced" if in_place else "absent_other", words=words, other=other)


def _may_date(figure: NumberInContext, claim: Claim) -> bool:
    """True for what may be part of a date that nothing here reads, in a statement in another language than its sources.

    Years of other calendars count.
    """
    if claim.reading.language.has("calendar") or claim.comparable or figure.quantity.unit:
        return False
    return any(value <= _LAST_DAY or _YEARS[0] <= value <= _YEARS[1] for value in figure.quantity.values)


def _is_borne_out(
    figure: NumberInContext, stated: Sequence[NumberInContext], cited: list[NumberInContext], claim: Claim
) -> bool:
    if figure.quantity.kind == "label":
        return _label_stands(figure, claim)
    if max(map(digits, figure.quantity.values), default=0) >= _TELLING_DIGITS:
        # What the statement gives its own thing to cannot be what this number should have been.
        cited = [other for other in cited if not any(f is not figure and _is_given(f, other) for f in stated)]
    if _is_cited(figure, cited, same_language=bool(claim.comparable)) or _stands_near(figure, cited, claim):
        return True
    return _follows(figure, stated, cited, claim)


def _follows(
    figure: NumberInContext, stated: Sequence[NumberInContext], cited: list[NumberInContext], claim: Claim
) -> bool:
    """True when the number can be worked out, or is part of a share that is cited or can be worked out."""
    share = share_of_each(figure, stated, claim)
    if share is not None and any(same_amount(share, other.quantity, STRICT) for other in cited):
        return True
    return any(
        same_amount(wanted, made, STRICT) and abs(wanted.values[0] - made.values[0]) <= _MADE * abs(made.values[0])
        for wanted in (figure.quantity, share)
        if wanted is not None and wanted.values and wanted.kind == "cardinal"
        for made in derived_values(wanted, cited, claim)
    )


def _is_given(figure: NumberInContext, other: NumberInContext) -> bool:
    return same_amount(figure.quantity, other.quantity, STRICT) and figure.after[:1] == other.after[:1] != ()


def _befalls_others(stated: Sequence[NumberInContext], claim: Claim, outlets: tuple[str, ...]) -> Iterator[Detail]:
    """Numbers of those whom something else befell in the source, where another number is given for this fate."""
    cited: list[tuple[NumberInContext, int | None]] = []
    for passage in claim.comparable:
        told = without_outlets(passage.reading, outlets)
        cited += [(figure, _fate_beside(told, figure)) for figure in numbers_of(told)]
    for figure in stated if len(cited) > 1 else ():
        same = {fate for other, fate in cited if same_amount(figure.quantity, other.quantity, STRICT)}
        others = {fate for other, fate in cited if not same_amount(figure.quantity, other.quantity, STRICT)}
        if same and _counts_another_fate(_fate_beside(claim.reading, figure), same, others):
            yield detail("of_others", figure=figure.text)


def _turned_score(claim: Claim) -> Detail | None:
    """A score by which the winner has the less, and which the source has the other way round only."""
    scores = [(match[0], match[1], match[2], match.start()) for match in _SCORE.finditer(claim.text)]
    if not scores:
        return None
    cited = {match.groups() for passage in claim.passages for match in _SCORE.finditer(passage.text)}
    wins = claim.reading.language.counting.wins
    for score, first, second, start in scores:
        won = any(token.low in wins and token.end <= start for token in claim.reading.tokens)
        if won and int(first) < int(second) and (second, first) in cited and (first, second) not in cited:
            return detail("turned_score", score=score)
    return None


def _absent(figure: NumberInContext, cited: list[NumberInContext]) -> Detail:
    others = [f.text for f in cited if set(f.after[:1]) & set(figure.after[:1])]
    if others:
        return detail("absent_other", words=figure.text, other=others[0])
    return detail("absent", words=figure.text)


def _label_stands(figure: NumberInContext, claim: Claim) -> bool:
    wanted = fold_keeping_offsets(figure.text).replace("-", "")
    forms = (wanted, *_OTHER_NAMES.get(wanted, ()))
    return any(
        form in lowered_once(text).replace("-", "")
        for form in forms
        for p in claim.passages
        for text in (p.reading, p.headline, p.whole)
    )


def _unaged(figure: NumberInContext) -> Quantity:
    """The bare number of "ages 18 to 64", where no unit is written: the source may say "those 18 to 64"."""
    quantity = figure.quantity
    return quantity._replace(unit="") if quantity.unit == "y" and figure.text.isdigit() else quantity


def _is_cited(figure: NumberInContext, cited: Iterable[NumberInContext], *, same_language: bool) -> bool:
    """True when a cited figure has the value, and no other thing's value was taken."""
    same = [other for other in cited if same_amount(_unaged(figure), other.quantity, STRICT)]
    if not same or not same_language:
        return bool(same)
    if not figure.quantity.unit and figure.after:
        # "77 people" is not borne out by "77 years old".
        same = [other for other in same if other.quantity.unit in {"", "times"} or of_same_thing(figure, other)]
        if not same:
            return False
    return any(of_same_thing(figure, other) for other in same) or not has_other_number(figure, cited)


def _stands_near(figure: NumberInContext, cited: list[NumberInContext], claim: Claim) -> bool:
    """True when the number stands near the cited span, in the title or around it, for the same thing.

    A number that the span itself gives for the same thing goes before any other. "Two" and "three" in words may have
    been counted.
    """
    if has_other_number(figure, cited):
        return False
    if any(is_counted_place(figure, other) for other in cited):
        return True
    quantity = figure.quantity
    if quantity.spelled and quantity.values and quantity.values[0] <= _COUNTABLE and not quantity.unit:
        return True
    outlets = outlet_names(claim)
    for passage in claim.passages:
        for other in numbers_of(without_outlets(near_passage(passage), outlets)):
            if same_amount(figure.quantity, other.quantity, STRICT) and have_words_in_common(figure, other):
                return True
    return False


_BEHIND = 3


def _fate_beside(reading: ParsedText, figure: NumberInContext) -> int | None:
    """The number of the fate that stands behind a number in its clause, else before it; None when neither does."""
    tokens = reading.tokens
    start, end = figure.quantity.start, figure.quantity.end
    here = next((token.clause for token in tokens if token.end > start), None)
    beside = [token for token in tokens if token.clause == here]
    before = [token.low for token in beside if token.content and token.end <= start][-1:]
    behind = [token.low for token in beside if token.start >= end][:_BEHIND]
    rows = reading.language.casualties.fates
    return next((row for low in (*before, *behind) for row, words in enumerate(rows) if low in words), None)


def _counts_another_fate(mine: int | None, same: Collection[int | None], others: Collection[int | None]) -> bool:
    """True when the source has the number for another fate alone, and another number for this one."""
    return mine is not None and mine in others and mine not in same and None not in same
