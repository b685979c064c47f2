"""Statements of two articles that contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.map.assertions import Assertion, Link, are_comparable
from summarizer.analysis.map.contested_words import contested_words
from summarizer.analysis.map.contradiction import find_opposition, shared_topic
from summarizer.text.quotes import find_quotes
from summarizer.text.words import has_quotation_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.map.fact_groups import Pair

__all__ = ["link_statements"]

ALIKE_FOR_STATEMENTS = 0.45


def link_statements(pairs: Iterable[Pair]) -> Iterator[Link]:
    """Statements that contradict each other; two quotations are one utterance in two translations, or two speakers."""
    for pair in pairs:
        _, left, right = pair
        if not are_comparable(pair, ALIKE_FOR_STATEMENTS):
            continue
        found = find_opposition(left, right)
        if found is not None and not (_is_quoted(left, found.own) and _is_quoted(right, found.there)):
            mine, theirs = contested_words(found, left.reading)
            topic = shared_topic(found, left)
            yield Link(
                Assertion(left, *found.own, mine, topic, runs=False),
                Assertion(right, *found.there, theirs, topic, runs=False),
                contradicts=True,
            )


def _is_quoted(sentence: Sentence, place: tuple[int, int]) -> bool:
    """True when a place lies in quotation marks."""
    if not has_quotation_mark(sentence.text):
        return False
    quotes = find_quotes(sentence.reading, speakers=False)
    return any(q.start <= place[0] and place[1] <= q.end for q in quotes)
