"""Contradictions of two sentences that are alike: in figures of one thing, in days, in what they state.

Figures of another scope, rounded or converted ones contradict nothing, nor does a figure that the other text also has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.map.assertions import (
    LONG_PAST,
    SAME_BUT_FOR_FIGURES,
    ArticleFigures,
    Assertion,
    Link,
    are_comparable,
    contradicts,
    current_figures,
    current_totals,
    figure_assertion,
    tells_moment,
    tells_of_earlier_event,
)
from summarizer.analysis.map.contradiction import find_opposition, shared_topic
from summarizer.analysis.map.scopes import is_same_scope
from summarizer.comparing.amounts import relation
from summarizer.comparing.labelled_numbers import are_one_person, labelled_in
from summarizer.comparing.stated_days import compare_days, date_words_in
from summarizer.comparing.stated_figures import AGE, numbers_in, same_thing
from summarizer.text.parsed_text import ParsedText
from summarizer.text.quotes import find_quotes
from summarizer.text.words import has_quotation_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.map.fact_groups import Pair
    from summarizer.comparing import Difference
    from summarizer.comparing.stated_figures import Figure

__all__ = ["link_days", "link_figures", "link_statements"]

# How alike two sentences must be before what they say differently is a contradiction.
ALIKE_FOR_FIGURES = 0.30
ALIKE_FOR_DATES = 0.30
ALIKE_FOR_STATEMENTS = 0.45
SAME_SENTENCE = 0.8
# A denial of this many words denies the word that both share, and no more.
ALONE = 2


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
