"""Counts of people that say what happened to them, compared throughout the reports of an event."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from summarizer.analysis.map.assertions import (
    LONGEST,
    SAME_BUT_FOR_FIGURES,
    ArticleFigures,
    Assertion,
    Link,
    contradicts,
    current_totals,
    figure_assertion,
    tells_of_earlier_event,
    tells_update,
)
from summarizer.analysis.map.scopes import EARLY, is_same_scope
from summarizer.analysis.term_vectors import dot
from summarizer.comparing.amounts import relation
from summarizer.comparing.stated_figures import Figure, same_thing
from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.analysis.term_vectors import TermVectors

__all__ = ["link_casualty_counts", "link_denied_counts"]

# Counts of people: alike at least a little, or both among the first sentences of their articles.
SAME_EVENT = 0.12
TIMES = 4
OTHER_NAMES = 2
MOST_COUNTS = 80
_OF_HARM = frozenset(["dead", "injured"])


def link_casualty_counts(evidence: Evidence, terms: TermVectors, told: ArticleFigures) -> Iterator[Link]:
    """Counts of the dead, injured ... of whoever it was, wherever the articles state them."""
    counts: dict[tuple[str, str], list[tuple[Sentence, Figure]]] = defaultdict(list)
    for sentence in (*evidence.titles, *evidence.sentences):
        if sentence.position >= 4 * EARLY or not _may_count_people(sentence):
            continue
        for figure in current_totals(sentence):
            if figure.people and not tells_of_earlier_event(sentence):
                counts[sentence.language, figure.measure].append((sentence, figure))
    for _, claims in sorted(counts.items()):
        claims.sort(key=lambda claim: (claim[0].position, claim[0].number))
        yield from _compared_counts(claims[:MOST_COUNTS], terms, told)


def _may_count_people(sentence: Sentence) -> bool:
    """A quick test before the figures of a sentence are read."""
    return len(sentence.text) <= LONGEST and load_language(sentence.language).casualties.tells_a_kind(sentence.text)


def _compared_counts(
    claims: Sequence[tuple[Sentence, Figure]], terms: TermVectors, told: ArticleFigures
) -> Iterator[Link]:
    for at, (left, own) in enumerate(claims):
        for right, other in claims[at + 1 :]:
            if left.article is right.article or not same_thing(own, other) or not _same_event(left, right, terms):
                continue
            found = relation(own.quantity, other.quantity)
            if found == "equal" or (found and _counted_apart(left, own, right, other, terms, told)):
                yield Link(figure_assertion(left, own), figure_assertion(right, other), contradicts=found != "equal")


def _counted_apart(
    left: Sentence, own: Figure, right: Sentence, other: Figure, terms: TermVectors, told: ArticleFigures
) -> bool:
    """True when two counts that differ are of the same people, and one does not stand in the other's article, too."""
    if not _comparable(own, other) or not is_same_scope(left, right):
        return False
    alike = dot(terms.of(left), terms.of(right)) >= SAME_BUT_FOR_FIGURES or tells_update(left) or tells_update(right)
    return contradicts(left, own, right, other, told, same_sentence=alike)


def _comparable(own: Figure, other: Figure) -> bool:
    """False for counts so far apart, or in clauses with such different names, that they are of different events."""
    if own.names and other.names and len(own.names ^ other.names) > OTHER_NAMES:
        return False
    low, high = sorted((own.quantity.values[0], other.quantity.values[0]))
    return high <= TIMES * low


def _same_event(left: Sentence, right: Sentence, terms: TermVectors) -> bool:
    """True when two sentences can tell of one event: both stand early, or they are alike at least a little."""
    if max(left.position, right.position) < EARLY:
        return bool(terms.of(left).keys() & terms.of(right).keys())
    return dot(terms.of(left), terms.of(right)) >= SAME_EVENT


# --- Nobody


def link_denied_counts(evidence: Evidence, terms: TermVectors) -> Iterator[Link]:
    """Counts of people, and sentences that say there were none: a denial is a position."""
    denied = [(s, found) for s in (*evidence.titles, *evidence.sentences) if (found := _nobody(s))]
    if not denied:
        return
    for sentence in (*evidence.titles, *evidence.sentences):
        if sentence.position >= EARLY or not _may_count_people(sentence):
            continue
        for figure in current_totals(sentence):
            if not figure.people or tells_of_earlier_event(sentence):
                continue
            for other, (start, end, kinds) in denied:
                if figure.measure in kinds and _apart(sentence, other) and _same_event(sentence, other, terms):
                    shown = other.text[start:end]
                    none = Assertion(
                        other, start, end, shown, figure.measure, runs=True, value=(figure.measure, "", "0.0")
                    )
                    yield Link(figure_assertion(sentence, figure), none, contradicts=True)


def _apart(sentence: Sentence, other: Sentence) -> bool:
    return (
        sentence.article is not other.article and sentence.language == other.language and is_same_scope(sentence, other)
    )


def _nobody(sentence: Sentence) -> tuple[int, int, frozenset[str]] | None:
    """Where an early sentence counts nobody, and of what: "no casualties", "no one was killed"."""
    if sentence.position >= EARLY or len(sentence.text) > LONGEST:
        return None
    language = load_language(sentence.language)
    casualties, pattern = language.casualties, language.casualties.nobody_pattern
    match = pattern.search(sentence.text)
    if match is None or language.counting.not_yet_pattern.search(sentence.text):
        return None
    between = sentence.reading.reworded(match["between"] or "").tokens
    known = casualties.people | language.reporting.verbs
    if any(t.low in language.counting.scopes or (t.content and t.low not in known) for t in between):
        return None
    word = match["word"].lower()
    kinds = _OF_HARM if word in casualties.harm else _OF_HARM & {casualties.kind_of[word]}
    return (match.start(), match.end(), kinds) if kinds else None
