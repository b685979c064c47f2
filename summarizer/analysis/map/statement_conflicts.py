"""Statements of two articles that contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.map.assertions import Assertion, Link, are_comparable
from summarizer.analysis.map.contradiction import find_opposition, shared_topic
from summarizer.text.parsed_text import ParsedText
from summarizer.text.quotes import find_quotes
from summarizer.text.words import has_quotation_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.map.fact_groups import Pair
    from summarizer.comparing import Difference

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
            mine, theirs = _contested_words(found, left.reading)
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


# A denial of this many words denies the word that both share, and no more.
ALONE = 2


def _contested_words(found: Difference, own: ParsedText) -> tuple[str, str]:
    """Return the words that show the position of each of two contradicting sentences, the own one first."""
    other = found.other
    contrary = ParsedText(other.text[slice(*found.there)], other.code)
    mine = own.text[slice(*found.own)]
    return _widened(own, found.own, contrary), _widened(other, found.there, ParsedText(mine, own.code))


def _widened(reading: ParsedText, place: tuple[int, int], contrary: ParsedText) -> str:
    """The place with what stands right before it: its auxiliaries, the words that the contrary has too, who said so.

    "Money" against "denied she took money" becomes "said she took money", "close" becomes "will close".
    """
    tokens, known, text = reading.tokens, contrary.stems, reading.text
    own = reading.language
    helpers, reporting = own.negation.affirming | own.hedging.holding, own.reporting.verbs
    at = next((i for i, t in enumerate(tokens) if t.end > place[0]), 0)
    first = at
    while first and not text[tokens[first - 1].end : tokens[first].start].strip():
        before = tokens[first - 1]
        if before.low in reporting and first < at:
            return text[before.start : place[1]]
        if before.low not in helpers and before.stem not in known:
            break
        first -= 1
    shown = {t.stem for t in tokens[at:] if t.start < place[1]}
    if first == at and first and shown < known and len(known) > ALONE and tokens[first - 1].text.islower():
        # "Took money" against "denied taking money".
        first -= 1
    return text[min(place[0], tokens[first].start) : place[1]]
