"""Days that sentences of two articles give for one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.map.assertions import Assertion, Link, are_comparable, current_figures, tells_moment
from summarizer.comparing.amounts import relation
from summarizer.comparing.stated_days import compare_days, date_words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.map.fact_groups import Pair

__all__ = ["link_days"]

ALIKE_FOR_DATES = 0.30
SAME_SENTENCE = 0.8


def link_days(pairs: Iterable[Pair]) -> Iterator[Link]:
    """Days that sentences which are nearly the same give for one thing.

    Where they also count the same thing differently, each figure is of its own day: "120 in 2022", "90 in 2023".
    """
    for pair in pairs:
        likeness, left, right = pair
        if not are_comparable(pair, ALIKE_FOR_DATES):
            continue
        if tells_moment(left) or tells_moment(right):
            continue
        if not date_words_in(left.reading) ^ date_words_in(right.reading):
            continue
        compared = list(compare_days(left, right, same_sentence=likeness >= SAME_SENTENCE))
        if any(found == "contradict" for _, _, found in compared) and _count_apart(left, right):
            continue
        for own, other, found in compared:
            mine = Assertion(left, own.start, own.start + len(own.text), own.text, own.topic, runs=False)
            theirs = Assertion(right, other.start, other.start + len(other.text), other.text, other.topic, runs=False)
            yield Link(mine, theirs, contradicts=found == "contradict")


def _count_apart(left: Sentence, right: Sentence) -> bool:
    """True when two sentences count in one unit or the same noun, and have no such figure in common."""
    found = {
        relation(own.quantity, other.quantity)
        for own in current_figures(left)
        for other in current_figures(right)
        if (own.quantity.unit or own.noun[:1]) == (other.quantity.unit or other.noun[:1])
    }
    return "contradict" in found and "equal" not in found
