"""Figures of one thing in sentences of two articles that are alike.

Figures of another scope, rounded or converted ones contradict nothing, nor does a figure that the other text also has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.map.assertions import (
    LONG_PAST,
    SAME_BUT_FOR_FIGURES,
    ArticleFigures,
    Link,
    are_comparable,
    contradicts,
    current_totals,
    figure_assertion,
    tells_of_earlier_event,
)
from summarizer.analysis.map.scopes import is_same_scope
from summarizer.comparing.amounts import relation
from summarizer.comparing.labelled_numbers import are_one_person, labelled_in
from summarizer.comparing.stated_figures import AGE, numbers_in, same_thing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.map.fact_groups import Pair
    from summarizer.comparing.stated_figures import Figure

__all__ = ["link_figures"]

# How alike two sentences must be before what they say differently is a contradiction.
ALIKE_FOR_FIGURES = 0.30


def link_figures(pairs: Iterable[Pair], told: ArticleFigures) -> Iterator[Link]:
    """Contradictions first; who else has one of the contested values is looked up only for those."""
    same: list[Pair] = []
    contested: set[str] = set()
    for pair in pairs:
        if not are_comparable(pair, ALIKE_FOR_FIGURES):
            continue
        mine, theirs = (numbers_in(s.reading) for s in (pair.left, pair.right))
        if mine and theirs and mine != theirs:
            for link in _compared(pair.left, pair.right, told, same_sentence=pair.likeness >= SAME_BUT_FOR_FIGURES):
                contested |= {link.left.sentence.id, link.right.sentence.id} if link.contradicts else set()
                yield link
        elif mine and theirs:
            same.append(pair)
    for pair in same:
        if pair.left.id in contested or pair.right.id in contested:
            yield from _compared(pair.left, pair.right, told, same_sentence=False)


def _compared(left: Sentence, right: Sentence, told: ArticleFigures, *, same_sentence: bool) -> Iterator[Link]:
    if not is_same_scope(left, right) or (
        tells_of_earlier_event(left, LONG_PAST) and tells_of_earlier_event(right, LONG_PAST)
    ):
        return
    mine, theirs = current_totals(left), current_totals(right)
    for own in mine:
        for other in theirs:
            if not same_thing(own, other) or (own.measure == AGE and _are_two_persons(left, own, right, other)):
                continue
            found = relation(own.quantity, other.quantity)
            if found == "equal":
                yield Link(figure_assertion(left, own), figure_assertion(right, other), contradicts=False)
            elif found and contradicts(left, own, right, other, told, same_sentence=same_sentence):
                yield Link(figure_assertion(left, own), figure_assertion(right, other), contradicts=True)


def _are_two_persons(left: Sentence, own: Figure, right: Sentence, other: Figure) -> bool:
    """True when both ages stand beside names, and these are of two people."""
    mine, theirs = _who(left, own), _who(right, other)
    return bool(mine and theirs) and not are_one_person(mine, theirs)


def _who(sentence: Sentence, figure: Figure) -> tuple[str, ...]:
    found = labelled_in(sentence.reading)
    return next((age.name for age in found if age.name and age.quantity.start == figure.quantity.start), ())
