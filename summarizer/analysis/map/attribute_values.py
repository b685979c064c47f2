"""Values that sentences state, each with what it is of: a noun that is counted, a label, a unit, or whose age it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.analysis.map.assertions import Assertion, current_figures, figure_assertion
from summarizer.comparing.amounts import dimension, relation
from summarizer.comparing.labelled_numbers import labelled_in
from summarizer.comparing.split_numbers import place_before_joining
from summarizer.comparing.stated_figures import AGE, Figure
from summarizer.text.quantities.measuring_units import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.analysis.evidence import Sentence
    from summarizer.text.quantities.quantity import Quantity

__all__ = ["AttributeValue", "assertion_of", "compare_values", "count_different", "values_in"]

# Closer values are one, rounded; of spans of time, which are counted roughly, still more.
NEARLY = 0.006
NEARLY_IN_TIME = 0.1


class AttributeValue(NamedTuple):
    """A value, and what it is of: the language, what kind of word tells it, the word and what befell those counted."""

    sentence: Sentence
    quantity: Quantity
    shown: str
    key: tuple[str, str, str, str]
    figure: Figure | None
    name: tuple[str, ...]

    @property
    def amount(self) -> float:
        """Its likeliest reading, in the base unit of its dimension."""
        return abs(self.quantity.values[0]) * DIMENSIONS.get(self.quantity.unit, ("", 1.0))[1]


def values_in(sentence: Sentence) -> Iterator[AttributeValue]:
    """The values of a sentence; counts of people by what befell them are compared elsewhere."""
    language = sentence.language
    figures = current_figures(sentence)
    people = {figure.quantity.start for figure in figures if figure.people}
    for figure in figures:
        if figure.people or figure.measure == AGE or (figure.text.split()[-1].isupper() and not figure.quantity.unit):
            continue
        unit = figure.quantity.unit
        word = dimension(unit) if unit else next(iter(figure.noun[:1]), "")
        if word and not word[0].isdigit():
            key = (language, "unit" if unit else "word", word, figure.measure)
            yield AttributeValue(sentence, figure.quantity, figure.text, key, figure, ())
    for labelled in labelled_in(sentence.reading):
        quantity, name = labelled.quantity, labelled.name
        if labelled.label and quantity.start in people:
            continue
        if labelled.label:
            key = (language, "word", labelled.label, dimension(quantity.unit))
            yield AttributeValue(sentence, quantity, labelled.text, key, None, ())
            continue
        yield AttributeValue(sentence, quantity, labelled.text, (language, "an age", "", ""), None, name)
        if name:
            yield AttributeValue(sentence, quantity, labelled.text, (language, "age of", name[0], ""), None, name)


def compare_values(left: AttributeValue, right: AttributeValue) -> Literal["equal", "contradict"] | None:
    """What two values are to each other; None where they are too close, or nothing tells."""
    found = relation(left.quantity, right.quantity)
    nearly = NEARLY_IN_TIME if left.key[2] == "time" else NEARLY
    if found == "contradict" and abs(left.amount - right.amount) <= nearly * max(left.amount, right.amount):
        return None
    return found


def count_different(values: Iterable[AttributeValue]) -> int:
    """How many different values there are."""
    found: list[AttributeValue] = []
    for value in values:
        if all(compare_values(value, other) == "contradict" for other in found):
            found.append(value)
    return len(found)


def assertion_of(value: AttributeValue) -> Assertion:
    """The assertion that a sentence makes with a value."""
    if value.figure:
        return figure_assertion(value.sentence, value.figure)
    quantity = value.quantity
    labels = (token.low for token in value.sentence.reading.tokens if token.stem == value.key[2])
    topic = " ".join(reversed(value.name)) or next(labels, value.key[2]) or AGE
    measure = "" if value.key[1] == "word" else AGE
    numbers = (measure, quantity.unit, *map(str, quantity.values))
    shown = " ".join(value.shown.split())
    place = place_before_joining(value.sentence.reading, quantity.start, quantity.end)
    return Assertion(value.sentence, *place, shown, topic, False, numbers, quantity.shade == "over")
