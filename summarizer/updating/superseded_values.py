"""Values of cited sentences that newer articles give otherwise.

Guaranteed for each that is found: the newer sentence stands in an article that the page before did not have in these
words, and that is not older; and either it is the same sentence with another figure in the very place, or it gives the
old figure as the one from before, or the map's conflicts have the two as an update, or it counts more of the same.
Cannot see: an update in other words that counts fewer, or that calls what is counted otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.evidence import Span
from summarizer.analysis.map.assertions import current_figures
from summarizer.analysis.map.outdated_figures import former_figures
from summarizer.analysis.term_vectors import dot
from summarizer.comparing.amounts import may_be_one
from summarizer.comparing.date_parts import find_date_parts
from summarizer.comparing.date_relations import are_other_dates
from summarizer.comparing.numbers_in_context import numbers_of
from summarizer.text.alignment import align, changes
from summarizer.updating.article_order import is_later
from summarizer.updating.risen_counts import risen_counts
from summarizer.verification.statement.other_names import is_other_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Set

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence
    from summarizer.comparing.numbers_in_context import NumberInContext
    from summarizer.text.alignment import Change
    from summarizer.text.parsed_text import ParsedText
    from summarizer.text.quantities.quantity import Quantity

    _Found = Iterator[tuple[Sentence, "Replaced"]]

__all__ = ["Replaced", "denied_by", "exchanged", "replaced_values"]

# A sentence follows another one when so much of it stands there in the same order, and so many words.
FOLLOWED, FEWEST = 0.7, 4
# What is less alike is not looked at word by word.
ALIKE = 0.35


class Replaced(NamedTuple):
    """A value of a cited sentence, and the sentence that has another one for it, with the place of that."""

    old: str
    new: str
    sentence: Sentence
    place: Span


def replaced_values(
    analysis: BundleAnalysis, cited: Mapping[str, Sentence], arrived: Set[str]
) -> dict[str, list[Replaced]]:
    """By the id of a cited sentence, the values in it that the articles in `arrived` give otherwise, the newest each.

    A value is looked for in the surest way first; what one way has found is not asked again.
    """
    stories = analysis.text_overlap.events
    found: dict[str, dict[str, Replaced]] = defaultdict(dict)
    for way in (_in_place, _told_as_former, _updated_on_the_map, _counted_on):
        now: dict[str, dict[str, Replaced]] = defaultdict(dict)
        pairs = list(way(analysis, cited, arrived))
        # What tells of another day or place beside one sentence tells of it beside those in other words, too.
        apart = {r.sentence.id for s, r in pairs if is_of_another(s.reading, s.reading.reworded(r.sentence.text))}
        for sentence, replaced in pairs:
            newer = replaced.sentence.article
            if not is_later(newer, sentence.article) or not stories.are_one(newer, sentence.article):
                continue
            if replaced.sentence.id in apart:
                continue
            known = now[sentence.id].get(replaced.old)
            if known is None or _goes_before(replaced.sentence, known.sentence):
                now[sentence.id][replaced.old] = replaced
        for id_, values in now.items():
            found[id_] = {**values, **found[id_]}
    return {id_: list(values.values()) for id_, values in found.items()}


def _goes_before(sentence: Sentence, other: Sentence) -> bool:
    """Whether a sentence tells a new value rather than another: the newer one, and no headline."""
    if is_later(sentence.article, other.article) != is_later(other.article, sentence.article):
        return is_later(sentence.article, other.article)
    return other.is_title and not sentence.is_title


def exchanged(own: ParsedText, other: ParsedText) -> tuple[NumberInContext, NumberInContext] | None:
    """The one figure that a sentence has otherwise than another that it follows; None for none, or more than figures.

    With another day or another name in it, it is not the same fact.
    """
    followed = sum(place >= 0 for place in align(own, other))
    if followed < max(FEWEST, FOLLOWED * min(len(own.tokens), len(other.tokens))):
        return None
    pair: tuple[NumberInContext, NumberInContext] | None = None
    if is_of_another(own, other):
        return None
    for change in changes(own, other):
        figures = _figures(change, own, other)
        if figures is not None and not _are_one(figures[0].quantity, figures[1].quantity):
            pair = pair or figures
    return pair


def _are_one(old: Quantity, new: Quantity) -> bool:
    """Whether two figures in one place may be one; "more than 20" was more than 20, and is "more than 29" now."""
    if old.shade == new.shade:
        old, new = old._replace(shade=""), new._replace(shade="")
    return may_be_one(old, new)


def is_of_another(own: ParsedText, other: ParsedText) -> bool:
    """Whether a sentence has another day or another name in the very place than one that it follows."""
    return any(_exchanges_another(change, own, other) for change in changes(own, other))


def _exchanges_another(change: Change, own: ParsedText, other: ParsedText) -> bool:
    """Whether the words that are exchanged are days or names."""
    if not change.here or not change.there or _figures(change, own, other) is not None:
        return False
    here, there = (
        [d for d in find_date_parts(whole) if any(d.start < t.end and t.start < d.end for t in words)]
        for whole, words in ((own, change.here), (other, change.there))
    )
    if here and there and all(are_other_dates(a, b) for a in here for b in there):
        return True
    return is_other_name(change, own.language, frozenset({own.code}))


def _figures(change: Change, own: ParsedText, other: ParsedText) -> tuple[NumberInContext, NumberInContext] | None:
    """The numbers that stand in the place on either side, where there is one on each."""
    mine, theirs = (
        [f for f in numbers_of(whole) if any(f.quantity.start < t.end and t.start < f.quantity.end for t in words)]
        for whole, words in ((own, change.here), (other, change.there))
    )
    if len(mine) != 1 or len(theirs) != 1 or mine[0].quantity.kind != "cardinal" != theirs[0].quantity.kind:
        return None
    return mine[0], theirs[0]


def _in_place(analysis: BundleAnalysis, cited: Mapping[str, Sentence], arrived: Set[str]) -> _Found:
    """The same sentence with another figure."""
    evidence, terms = analysis.evidence, analysis.terms
    newer = [s for s in evidence.citable if s.article.id in arrived and numbers_of(s.reading)]
    for sentence in cited.values():
        if not numbers_of(sentence.reading):
            continue
        for other in newer:
            if other.language == sentence.language and dot(terms.of(sentence), terms.of(other)) >= ALIKE:
                pair = exchanged(sentence.reading, other.reading)
                if pair is not None:
                    old, new = pair
                    yield sentence, Replaced(old.text, new.text, other, _place(other, new.quantity.start, new.text))


def _told_as_former(analysis: BundleAnalysis, cited: Mapping[str, Sentence], arrived: Set[str]) -> _Found:
    """A newer sentence that gives the figure as the one from before: "raising its first estimate of $340 million"."""
    for sentence, figure, later in former_figures(analysis.evidence):
        if sentence.id in cited and later.article.id in arrived:
            same = (figure.quantity.unit, figure.measure)
            now = [f for f in current_figures(later) if (f.quantity.unit, f.measure) == same]
            if len(now) == 1 and not may_be_one(now[0].quantity, figure.quantity):
                place = _place(later, now[0].quantity.start, now[0].text)
                yield sentence, Replaced(figure.text, now[0].text, later, place)


def _updated_on_the_map(analysis: BundleAnalysis, cited: Mapping[str, Sentence], arrived: Set[str]) -> _Found:
    """What the map's conflicts call an update."""
    for conflict in analysis.map.conflicts:
        if conflict.status != "superseded" or conflict.kind == "statement":
            continue
        newest = conflict.positions[-1]
        told = [n for n, s in enumerate(newest.sentences) if s.article.id in arrived]
        if not told:
            continue
        at = min(told, key=lambda n: newest.sentences[n].is_title)
        sentence = newest.sentences[at]
        place = newest.places[at] if at < len(newest.places) else sentence.span
        for position in conflict.positions[:-1]:
            for number, older in enumerate(position.sentences):
                if older.id in cited:
                    # As this sentence has it: "more than 4,000" and "4,033" are one position.
                    own = position.places[number] if number < len(position.places) else None
                    first = own.start - older.span.start if own else 0
                    old = older.text[first : first + own.end - own.start] if own else position.value
                    yield older, Replaced(old, newest.value, sentence, place)


def _counted_on(analysis: BundleAnalysis, cited: Mapping[str, Sentence], arrived: Set[str]) -> _Found:
    """Counts that have risen, of the same outlet, too, which the conflicts leave aside."""
    for old, new in risen_counts(analysis, cited, arrived):
        yield old.sentence, Replaced(old.shown, new.shown, new.sentence, new.place)


def _place(sentence: Sentence, start: int, text: str) -> Span:
    first = sentence.span.start + start
    return Span(sentence.article.id, sentence.span.field, first, min(first + len(text), sentence.span.end))


def denied_by(analysis: BundleAnalysis, cited: Iterable[str], arrived: Set[str]) -> dict[str, Sentence]:
    """By the id of a cited sentence, the newer one that says that it is no longer so."""
    known = set(cited)
    found: dict[str, Sentence] = {}
    for conflict in analysis.map.conflicts:
        if conflict.kind == "statement" and conflict.status == "superseded":
            newer = [s for s in conflict.positions[-1].sentences if s.article.id in arrived]
            older = [s for position in conflict.positions[:-1] for s in position.sentences if s.id in known]
            found |= {sentence.id: newer[0] for sentence in older if newer}
    return found
