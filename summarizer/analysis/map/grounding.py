"""Whether a sentence can carry what a reader says it carries, and whether two values are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.comparing.amounts import LENIENT, same_amount
from summarizer.comparing.split_numbers import join_split_numbers
from summarizer.text.dates.date_mentions import find_dates
from summarizer.text.quantities.quantity import find_quantities
from summarizer.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.analysis.term_vectors import TermVectors
    from summarizer.text.parsed_text import ParsedText
    from summarizer.text.quantities.quantity import Quantity

__all__ = ["is_same_value", "shares_no_terms", "states_value", "states_wholly"]

# A sentence that shares no word with a fact, and whose surroundings share no more than this part of its weight, 0 to 1.
NOTHING_AROUND = 0.03
# A stem of so many letters that stands in another one is its root: "experience" in "inexperienced".
ROOT = 6
# A bare number from here on is the same number, whatever is counted.
TELLING = 100


def shares_no_terms(fact: ParsedText, sentence: Sentence, evidence: Evidence, terms: TermVectors) -> bool:
    """Whether a sentence shares nothing with a fact, nor do its headline and the sentence before it.

    An amount or the root of a word is something. More is not asked for, and nothing between languages.
    """
    if sentence.language != fact.code:
        return False
    wanted = terms.shares(fact)
    own = terms.stems_of(sentence)
    if not wanted or _share(wanted, own) or _share_root(wanted, own) or _share_amount(fact, sentence.reading):
        return False
    return _share(wanted, [stem for s in _around(sentence, evidence) for stem in terms.stems_of(s)]) < NOTHING_AROUND


def _share(wanted: dict[str, float], there: Iterable[str]) -> float:
    return sum(wanted[stem] for stem in sorted(wanted.keys() & set(there)))


def _share_root(wanted: Iterable[str], there: Iterable[str]) -> bool:
    other = set(there)
    return any(
        len(shorter) >= ROOT and shorter in longer
        for stem in wanted
        for found in other
        for shorter, longer in (sorted((stem, found), key=len),)
    )


def _share_amount(fact: ParsedText, reading: ParsedText) -> bool:
    there = find_quantities(join_split_numbers(reading))
    return any(
        same_amount(own, other, LENIENT) and (bool(own.unit and other.unit) or own.values[0] >= TELLING)
        for own in find_quantities(fact)
        if own.values
        for other in there
    )


def _around(sentence: Sentence, evidence: Evidence) -> list[Sentence]:
    """A sentence with the one before it and the headline, which say who "he" is."""
    body = evidence.of(sentence.article)
    before = body[sentence.position - 1] if sentence.position > 0 else None
    return [s for s in (sentence, before, evidence.title_of(sentence.article)) if s is not None]


def states_value(value: ParsedText, sentence: Sentence) -> bool:
    """Whether a sentence can state a value: they share a figure or a day, or a word where it has no digits.

    Nothing is asked between languages.
    """
    if sentence.language != value.code:
        return True
    there = [_bare(quantity) for quantity in find_quantities(join_split_numbers(sentence.reading))]
    if any(same_amount(_bare(own), other, LENIENT) for own in find_quantities(value) for other in there):
        return True
    digits = {word for word in words(value.text) if any(map(str.isdigit, word))}
    if digits:
        return not digits.isdisjoint(words(sentence.text)) or _names_the_day(value, sentence)
    return not value.stems.isdisjoint(sentence.reading.stems)


def states_wholly(value: ParsedText, sentence: Sentence) -> bool:
    """Whether all words of a value stand in a sentence."""
    return sentence.language == value.code and bool(value.stems) and value.stems <= sentence.reading.stems


def _names_the_day(value: ParsedText, sentence: Sentence) -> bool:
    """Whether both name one day: "8 April" may stand there as "Easter Sunday", by the date of the article."""
    named, there = (find_dates(reading, sentence.article.date) for reading in (value, sentence.reading))
    return any(
        own.date.first <= other.date.last and other.date.first <= own.date.last for own in named for other in there
    )


def _bare(quantity: Quantity) -> Quantity:
    return quantity._replace(unit="")


def is_same_value(left: ParsedText, right: ParsedText) -> bool:
    """Whether two values are one after units, dates and spelling are normalised.

    Their figures are the same, converted or in words, and so is what is said of them. Whether one rounds the other is
    not decided here: 6.0 and 6.1 are a contradiction to somebody who has read that they are.
    """
    if words(left.text) == words(right.text):
        return True
    first, second = find_dates(left, None), find_dates(right, None)
    if first and second:
        days = ({mention.date.iso for mention in found} for found in (first, second))
        return next(days) == next(days)
    mine, theirs = find_quantities(left), find_quantities(right)
    if not mine or len(mine) != len(theirs) or _others(left.text, mine) != _others(right.text, theirs):
        return False
    return all(_is_same(one, other) for one, other in zip(mine, theirs, strict=True))


def _others(text: str, quantities: Sequence[Quantity]) -> list[str]:
    """The words around the figures."""
    for quantity in reversed(quantities):
        text = f"{text[: quantity.start]} {text[quantity.end :]}"
    return words(text)


def _is_same(left: Quantity, right: Quantity) -> bool:
    if not same_amount(left, right, LENIENT) or left.shade != right.shade:
        return False
    return left.unit != right.unit or left.values[:1] == right.values[:1]
