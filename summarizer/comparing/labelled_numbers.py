"""Numbers that a word labels ("magnitude 5.9", "a population of 120,000"), and the ages of people who are named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.comparing.amounts import dimension
from summarizer.comparing.split_numbers import join_split_numbers
from summarizer.comparing.stated_days import SOME_DAY
from summarizer.text.dates import find_dates
from summarizer.text.quantities.quantity import Quantity, find_quantities
from summarizer.text.tokens import folded_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.text.parsed_text import ParsedText
    from summarizer.text.tokens import Token

__all__ = ["ROUGH", "LabelledNumber", "are_one_person", "labelled_in"]

# Spans of time and shares are told of many things at once.
ROUGH = frozenset(["time", "share", "points"])
# How many function words stand between a label and its number: "a population of more than 900".
MOST_BETWEEN = 3
_PART = re.compile(r"\d\s?[-–/:]\s?$")
_CLOCK = re.compile(r"\s?[-–/]\s?\d|\s?:\s?\d|\s?[ap]\.?\s?m\b|\s?Uhr\b|h\d\d", re.IGNORECASE)
_LINKED = re.compile(r"[\s-]{0,3}")
_NAME = r"(?P<name>[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*\.?){1,3})"
_NAME_BEFORE = re.compile(rf"{_NAME}, (?:[a-z]+ )?$")
_NAME_BEHIND = re.compile(rf"(?: +|-)(?:\w+ +){{0,2}}{_NAME}")
_IS_AGE = re.compile(r"-[^\W\d]")
_APPOSED = re.compile(r"[,.;)]|\s*$")


class LabelledNumber(NamedTuple):
    """A number with the stem that labels it; an age has none, and the name of who is so old, its last word first."""

    quantity: Quantity
    text: str
    label: str
    name: tuple[str, ...]


def labelled_in(reading: ParsedText) -> tuple[LabelledNumber, ...]:
    """The labelled numbers and the ages of a sentence, in order."""
    return reading.of(_labelled)


def _labelled(reading: ParsedText) -> tuple[LabelledNumber, ...]:
    reading = join_split_numbers(reading)
    quantities = [q for q in find_quantities(reading) if q.values and q.kind == "cardinal"]
    if not quantities:
        return ()
    text, tokens, dates = reading.text, reading.tokens, find_dates(reading, SOME_DAY)
    found: list[LabelledNumber] = []
    for quantity in quantities:
        if any(d.start < quantity.end and quantity.start < d.end for d in dates):
            continue
        who = _who(text, quantity) if quantity.unit in {"", "y"} else ()
        if who or (quantity.unit == "y" and _is_age(text, quantity)):
            found.append(LabelledNumber(quantity, text[quantity.start : quantity.end], "", who))
            continue
        inside = [i for i, t in enumerate(tokens) if t.start < quantity.end and quantity.start < t.end]
        if not inside:
            continue
        if dimension(quantity.unit) in ROUGH or _is_no_amount(text, quantity):
            continue
        broken = quantity.values[0] != int(quantity.values[0])
        measured = bool(quantity.unit)
        labels = _label_words(text, tokens, inside[0], inside[-1], broken=broken, measured=measured)
        found += [LabelledNumber(quantity, text[quantity.start : quantity.end], label, ()) for label in labels]
    return tuple(found)


def _is_age(text: str, quantity: Quantity) -> bool:
    """True for "36-year-old" and for the bare number of "a man, 36,"."""
    return text[quantity.start : quantity.end].isdigit() or _IS_AGE.match(text, quantity.end) is not None


def _is_no_amount(text: str, quantity: Quantity) -> bool:
    return _CLOCK.match(text, quantity.end) is not None or _PART.search(text, 0, quantity.start) is not None


def _label_words(
    text: str, tokens: Sequence[Token], first: int, last: int, *, broken: bool, measured: bool
) -> Iterator[str]:
    """The words that a number is joined to; before a whole number stands a function word: "a population of 900".

    Behind a broken number may stand its label as well as before it: "magnitude 5.9", "5.9 magnitude".
    """
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    at = next((i for i in range(first - 1, max(-1, first - 2 - MOST_BETWEEN), -1) if tokens[i].content), -1)
    wide = tokens[at] if at >= 0 and tokens[at].clause == tokens[first].clause else None
    counted = behind is not None and behind.clause == tokens[last].clause and behind.content
    if wide and _labels(wide) and (broken or (at < first - 1 and (measured or not counted))):
        yield wide.stem
    if (
        broken
        and not measured
        and behind
        and _labels(behind)
        and _LINKED.fullmatch(text, tokens[last].end, behind.start)
    ):
        yield behind.stem


def _labels(token: Token) -> bool:
    return token.content and token.text.isalpha() and token.text.islower()


def _who(text: str, quantity: Quantity) -> tuple[str, ...]:
    """Who is so old: "Ann Lee, 45," and "the 45-year-old Ann Lee"; a single word is no name of a person."""
    before = _NAME_BEFORE.search(text, max(0, quantity.start - 60), quantity.start)
    found = before if before and _APPOSED.match(text, quantity.end) else None
    found = found or (_NAME_BEHIND.match(text, quantity.end) if quantity.unit == "y" else None)
    names = tuple(folded_name(word) for word in found["name"].split())[::-1] if found else ()
    return names if len(names) > 1 and len(names[0]) > 1 else ()


def are_one_person(left: Sequence[str], right: Sequence[str]) -> bool:
    """True when two names, the last word first, agree in their first word, too, or in the one before the last."""
    return left[0] == right[0] and (left[-1] == right[-1] or left[1] == right[1])
