"""Statements of two articles that contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.map.assertions import Assertion, Link, similar_enough
from summarizer.analysis.map.contested_words import contested_words
from summarizer.analysis.map.contradiction import opposition, topic_of
from summarizer.text.quotes import find_quotes
from summarizer.text.words import has_quotation_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.map.fact_groups import Pair

__all__ = ["statement_links"]

ALIKE_FOR_STATEMENTS = 0.45


def statement_links(pairs: Iterable[Pair]) -> Iterator[Link]:
    """Statements that contradict each other; two quotations are one utterance in two translations, or two speakers."""
    for pair in pairs:
        _, left, right = pair
        if not similar_enough(pair, ALIKE_FOR_STATEMENTS):
            continue
        found = opposition(left, right)
        if found is not None and not (_is_quoted(left, found.own) and _is_quoted(right, found.there)):
            mine, theirs = contested_words(found, left.reading)
            topic = topic_of(found, left)
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
