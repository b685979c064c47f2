"""Figures and units: every number of a statement stands in what it cites, with its unit, for the same thing.

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

from summarizer.findings import detail, finding
from summarizer.language.tokens import read_tokens
from summarizer.language.units import DIMENSIONS
from summarizer.languages import load_language
from summarizer.verifying.arithmetic import in_each, worked_out
from summarizer.verifying.context import Figure, figures_of, near_passage, outlet_names
from summarizer.verifying.fates import fate_of, of_another_fate
from summarizer.verifying.folding import same_length
from summarizer.verifying.measures import other_measures
from summarizer.verifying.outlets import without_outlets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.briefing import Issue
    from summarizer.findings import Detail
    from summarizer.language.quantities import Quantity
    from summarizer.verifying.claims import Claim

__all__ = ["check_figures", "is_same_number"]

_ABOUT = 0.12
_FAR = 1.5
_CONVERTED = 0.04
# What is worked out may be rounded, but no "more than 300" is made of 298 and 12.
_MADE = 0.02
_EXACT = 1e-12
_LEAST_IN_COMMON = 2
_COUNTABLE = 3
_DOZEN = 12
_LAST_DAY = 31
_YEARS = (1300, 2700)
# Whole numbers below this are counted one by one, and rounding them is announced.
_COUNTED_OUT = 10_000
_LEAST_KEPT = 2
_TELLING_DIGITS = 3
_SCORE = re.compile(r"(?<![\d.-])(\d{1,3})[-–:](\d{1,3})(?![\d-])")
_OTHER_NAMES = {"covid19": ("covid", "coronavirus")}


def check_figures(claim: Claim) -> list[Issue]:
    """`figure.absent` for every number that nothing cited has for the same thing."""
    outlets = outlet_names(claim)
    stated = figures_of(without_outlets(claim.text, outlets), claim.language)
    sources = claim.passages if stated else ()
    cited = [figure for p in sources for figure in figures_of(without_outlets(p.text, outlets), p.language)]
    issues = [
        finding("figure.absent", _absent(figure, cited))
        for figure in stated
        if not _may_date(figure, claim) and not _is_borne_out(figure, stated, cited, claim)
    ]
    told = None if issues else next(other_measures(claim), None)
    told = told or (None if issues else next(_befalls_others(stated, claim, outlets), None) or _turned_score(claim))
    return [finding("figure.absent", told)] if told else issues


def _may_date(figure: Figure, claim: Claim) -> bool:
    """True for what may be part of a date that nothing here reads, in a statement in another language than its sources.

    Years of other calendars count.
    """
    if load_language(claim.language).has("calendar") or _shares_language(claim) or figure.quantity.unit:
        return False
    return any(value <= _LAST_DAY or _YEARS[0] <= value <= _YEARS[1] for value in figure.quantity.values)


def _is_borne_out(figure: Figure, stated: Sequence[Figure], cited: list[Figure], claim: Claim) -> bool:
    if figure.quantity.kind == "label":
        return _label_stands(figure, claim)
    if max(map(_digits, figure.quantity.values), default=0) >= _TELLING_DIGITS:
        # What the statement gives its own thing to cannot be what this number should have been.
        cited = [other for other in cited if not any(f is not figure and _is_given(f, other) for f in stated)]
    if _is_cited(figure, cited, same_language=_shares_language(claim)) or _stands_near(figure, cited, claim):
        return True
    return _follows(figure, stated, cited, claim)


def _follows(figure: Figure, stated: Sequence[Figure], cited: list[Figure], claim: Claim) -> bool:
    """True when the number can be worked out, or is part of a share that is cited or can be worked out."""
    share = in_each(figure, stated, claim)
    if share is not None and any(_equal(share, other.quantity) for other in cited):
        return True
    return any(
        _equal(wanted, made) and abs(wanted.values[0] - made.values[0]) <= _MADE * abs(made.values[0])
        for wanted in (figure.quantity, share)
        if wanted is not None and wanted.values and wanted.kind == "cardinal"
        for made in worked_out(wanted, cited, claim)
    )


def _is_given(figure: Figure, other: Figure) -> bool:
    return _equal(figure.quantity, other.quantity) and figure.after[:1] == other.after[:1] != ()


def _befalls_others(stated: Sequence[Figure], claim: Claim, outlets: Sequence[str]) -> Iterator[Detail]:
    """Numbers of those whom something else befell in the source, where another number is given for this fate."""
    cited: list[tuple[Figure, int | None]] = []
    for passage in claim.passages:
        if passage.language == claim.language:
            text = without_outlets(passage.text, outlets)
            found = figures_of(text, passage.language)
            cited += [(figure, fate_of(text, figure, passage.language)) for figure in found]
    for figure in stated if len(cited) > 1 else ():
        same = {fate for other, fate in cited if _equal(figure.quantity, other.quantity)}
        others = {fate for other, fate in cited if not _equal(figure.quantity, other.quantity)}
        if same and of_another_fate(fate_of(claim.text, figure, claim.language), same, others):
            yield detail("of_others", figure=figure.text)


def _turned_score(claim: Claim) -> Detail | None:
    """A score by which the winner has the less, and which the source has the other way round only."""
    scores = [(match[0], match[1], match[2], match.start()) for match in _SCORE.finditer(claim.text)]
    if not scores:
        return None
    cited = {match.groups() for passage in claim.passages for match in _SCORE.finditer(passage.text)}
    wins = load_language(claim.language).counting.wins
    for score, first, second, start in scores:
        won = any(token.low in wins and token.end <= start for token in read_tokens(claim.text, claim.language))
        if won and int(first) < int(second) and (second, first) in cited and (first, second) not in cited:
            return detail("turned_score", score=score)
    return None


def is_same_number(stated: Quantity, cited: Quantity) -> bool:
    """Whether two may be one number: equal, converted, rounded, or the same but for unit and exactness."""
    return _equal(stated, cited) or _equal(cited, stated) or _agrees(stated, cited) or _agrees(cited, stated)


def _are_turned(stated: Quantity, cited: Quantity) -> bool:
    """True when one stands below zero and nothing says so of the other; a change in percent may be told either way."""
    return {stated.sign, cited.sign} == {"", "-"} and "%" not in {stated.unit, cited.unit}


def _agrees(stated: Quantity, cited: Quantity) -> bool:
    """True when the two may be the same number, its unit and what is said of its exactness left out."""
    if _are_turned(stated, cited):
        return False
    if stated.kind != cited.kind or stated.kind == "label":
        return True
    pairs = [(a, b) for a in stated.values for b in cited.values]
    return not pairs or any(
        abs(a - b) <= _ABOUT * max(abs(a), abs(b)) and (a == b or _digits(a) < _digits(b)) for a, b in pairs
    )


def _shares_language(claim: Claim) -> bool:
    return any(passage.language == claim.language for passage in claim.passages)


def _absent(figure: Figure, cited: list[Figure]) -> Detail:
    others = [f.text for f in cited if set(f.after[:1]) & set(figure.after[:1])]
    if others:
        return detail("absent_other", words=figure.text, other=others[0])
    return detail("absent", words=figure.text)


def _label_stands(figure: Figure, claim: Claim) -> bool:
    wanted = same_length(figure.text).replace("-", "")
    forms = (wanted, *_OTHER_NAMES.get(wanted, ()))
    return any(
        form in same_length(text).replace("-", "")
        for form in forms
        for p in claim.passages
        for text in (p.text, p.title, p.field_text)
    )


def _unaged(figure: Figure) -> Quantity:
    """The bare number of "ages 18 to 64", where no unit is written: the source may say "those 18 to 64"."""
    quantity = figure.quantity
    return quantity._replace(unit="") if quantity.unit == "y" and figure.text.isdigit() else quantity


def _is_cited(figure: Figure, cited: Iterable[Figure], *, same_language: bool) -> bool:
    """True when a cited figure has the value, and no other thing's value was taken."""
    same = [other for other in cited if _equal(_unaged(figure), other.quantity)]
    if not same or not same_language:
        return bool(same)
    if not figure.quantity.unit and figure.after:
        # "77 people" is not borne out by "77 years old".
        same = [other for other in same if other.quantity.unit in {"", "times"} or _same_thing(figure, other)]
        if not same:
            return False
    return any(_same_thing(figure, other) for other in same) or not _given_otherwise(figure, cited)


def _same_thing(figure: Figure, other: Figure) -> bool:
    """True when the word after the number is the same, or none could tell; for a unit, when any word beside it is."""
    if len(figure.before) > 1 and figure.before[:2] == other.before[:2]:
        return True
    if not figure.after or not other.after or figure.quantity.unit:
        return bool(figure.around & other.around) or not figure.around or not other.around
    return figure.after[0] in other.after[:2] or other.after[0] in figure.after[:2]


def _given_otherwise(figure: Figure, cited: Iterable[Figure]) -> bool:
    """True when the source has another number of the same unit for the thing that this one is said of."""
    return any(
        figure.after[:1] == other.after[:1] != ()
        and figure.quantity.unit == other.quantity.unit
        and figure.quantity.kind == other.quantity.kind
        and not _equal(figure.quantity, other.quantity)
        for other in cited
    )


def _stands_near(figure: Figure, cited: list[Figure], claim: Claim) -> bool:
    """True when the number stands near the cited span, in the title or around it, for the same thing.

    A number that the span itself gives for the same thing goes before any other. "Two" and "three" in words may have
    been counted.
    """
    if _given_otherwise(figure, cited):
        return False
    if any(_has_counted(figure, other) for other in cited):
        return True
    quantity = figure.quantity
    if quantity.spelled and quantity.values and quantity.values[0] <= _COUNTABLE and not quantity.unit:
        return True
    outlets = outlet_names(claim)
    for passage in claim.passages:
        for other in figures_of(without_outlets(near_passage(passage), outlets), passage.language):
            if _equal(figure.quantity, other.quantity) and _in_common(figure, other):
                return True
    return False


def _has_counted(figure: Figure, other: Figure) -> bool:
    """True for "four weekends" where the source speaks of the fourth weekend."""
    counted = figure.quantity.kind == "cardinal" and other.quantity.kind == "ordinal"
    same = set(figure.quantity.values) & set(other.quantity.values)
    return counted and bool(same) and figure.after[:1] == other.after[:1] != ()


def _in_common(figure: Figure, other: Figure) -> bool:
    shared = figure.around & other.around
    return len(shared) >= _LEAST_IN_COMMON or bool(set(figure.after[:1]) & set(other.after[:2]))


# --- Equal, converted or rounded


def _equal(stated: Quantity, cited: Quantity) -> bool:
    if cited.kind == "label" or (stated.kind == "ordinal") != (cited.kind == "ordinal"):
        return False
    factor = _factor(stated.unit, cited.unit)
    if factor is None or _are_turned(stated, cited):
        return False
    if stated.kind == "vague" or cited.kind == "vague":
        return _vaguely(stated, cited, factor)
    converted = factor != 1
    return any(
        _fits(own, theirs * factor, stated, cited, converted=converted)
        for own in stated.values
        for theirs in cited.values
    )


def _factor(stated: str, cited: str) -> float | None:
    """What turns the cited unit into the stated one; None when they measure different things."""
    if stated == cited or not stated:
        return 1.0
    mine, theirs = DIMENSIONS.get(stated), DIMENSIONS.get(cited)
    if mine is None or theirs is None or mine[0] != theirs[0]:
        return None
    return theirs[1] / mine[1]


def _vaguely(stated: Quantity, cited: Quantity, factor: float) -> bool:
    if stated.kind == cited.kind:
        return stated.low == cited.low
    vague, exact = (stated, cited) if stated.kind == "vague" else (cited, stated)
    scale = factor if exact is cited else 1.0
    return stated.kind == "vague" and any(vague.low <= value * scale <= vague.high for value in exact.values)


def _fits(own: float, theirs: float, stated: Quantity, cited: Quantity, *, converted: bool) -> bool:
    """True when the stated value is the cited one, or rounds it in the direction that it announces."""
    tolerance = _CONVERTED if converted else _EXACT
    close = abs(own - theirs) <= tolerance * max(abs(theirs), 1e-9)
    shade = stated.shade
    if close:
        return not _against(shade, cited.shade)
    ratio = theirs / own if own else 0.0
    rounded = stated.spelled and own % _DOZEN == 0
    if (1 if rounded else _digits(own)) >= _digits(theirs):
        return False
    if shade in {"", "about"}:
        return _is_rounded(own, theirs) or (shade == "about" and abs(ratio - 1) <= _ABOUT)
    if shade == "near":
        return 1 - _ABOUT <= ratio < 1
    if shade == "over":
        return 1 < ratio <= _FAR and cited.shade not in {"under", "near"}
    return shade == "under" and 1 / _FAR <= ratio < 1 and cited.shade != "over"


def _is_rounded(own: float, theirs: float) -> bool:
    """True when a large or a broken number is given to fewer figures, two at least, and rightly so.

    1.72 million may be 1.7 million and 36.4 percent 36 percent without a word; 247 people are not 250.
    """
    kept = _digits(own)
    exact = theirs < _COUNTED_OUT and theirs == int(theirs)
    return kept >= _LEAST_KEPT and not exact and abs(float(f"{theirs:.{kept}g}") - own) <= _EXACT * max(1.0, abs(own))


def _digits(value: float) -> int:
    """How many figures a number has up to its closing zeros: a rounded number has fewer."""
    return len(f"{value:.6g}".split("e")[0].replace(".", "").strip("0"))


def _against(stated: str, cited: str) -> bool:
    """True when the words before the same number point to different sides of it."""
    upwards, downwards = {"over"}, {"near", "under"}
    if stated in upwards:
        return cited in downwards | {"about"}
    return stated in downwards and cited in upwards
