"""Finds where articles contradict each other on figures, dates and statements, and which updated the other.

A `conflict` is where both claim the same moment; `superseded` is where a later report updates an earlier one: it says
so ("rose to"), it counts what grows while a story runs, or it tells of what had not happened yet.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.analysis.map.assertions import ArticleFigures, tells_update
from summarizer.analysis.map.attributes import link_attributes
from summarizer.analysis.map.casualty_counts import link_casualty_counts, link_denied_counts
from summarizer.analysis.map.contradiction import compare_stances
from summarizer.analysis.map.pair_conflicts import link_days, link_figures, link_statements
from summarizer.analysis.map.superseding import (
    count_replaced,
    is_no_longer,
    is_superseded,
    likeliest_figure,
    newest_report,
    rises,
    shrinks,
    without_copies,
)
from summarizer.analysis.origins import connected_components
from summarizer.comparing.stated_figures import AGE
from summarizer.text.quantities.quantity import find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.analysis.evidence import Evidence, Sentence, Span
    from summarizer.analysis.map.assertions import Assertion, Link
    from summarizer.analysis.map.fact_groups import Pair
    from summarizer.analysis.map.same_event import EventSimilarity
    from summarizer.analysis.origins import Origins
    from summarizer.analysis.term_vectors import TermVectors


__all__ = ["Contradiction", "ContradictionSide", "find_conflicts"]

Kind = Literal["figure", "date", "statement"]
Status = Literal["conflict", "superseded"]

# A thing that has more values than this in one bundle is more than one thing.
MOST_POSITIONS = 5
# So many measures in one sentence are a list.
LISTED = 4
MOST_IN_TIME = 9
# How far apart the values of one position may be.
ROUNDED = 1.12


class ContradictionSide(NamedTuple):
    """One value and who reports it; `as_of` is when the newest of its reports appeared, as precise as that is known.

    A copy is no newer than its original. `places` are the words in each of the sentences that state the value, where
    that is known.
    """

    value: str
    outlets: tuple[str, ...]
    as_of: str | None
    sentences: tuple[Sentence, ...]
    places: tuple[Span, ...] = ()


class Contradiction(NamedTuple):
    """Two or more positions of different outlets on the same thing; `topic` is in words of the articles or of a model.

    `weight`: 3 is for what a reader must be told, 2 for what is worth a line, 1 for what is trivial.
    """

    topic: str
    kind: str
    status: Status
    positions: tuple[ContradictionSide, ...]
    weight: int = 2

    @property
    def is_between_outlets(self) -> bool:
        """Whether two outlets are in it: a paper beside itself is no contradiction of papers."""
        return len({outlet for position in self.positions for outlet in position.outlets}) > 1


def find_conflicts(
    evidence: Evidence, terms: TermVectors, pairs: Sequence[Pair], stories: EventSimilarity, origins: Origins
) -> tuple[Contradiction, ...]:
    """The contradictions of a bundle, the weightiest first, then what most outlets are in conflict over."""
    # In the order of the texts, so that what is read of a sentence is still there for its next pair.
    ordered = sorted(pairs, key=lambda pair: (pair.left.number, pair.left.position, pair.right.number))
    told = ArticleFigures(evidence)
    figures = dict.fromkeys(
        [
            *link_figures(ordered, told),
            *link_casualty_counts(evidence, terms, told),
            *link_denied_counts(evidence, terms),
            *link_attributes(evidence, terms, told),
        ]
    )
    found = [
        *_entries(figures, "figure", stories, origins),
        *_entries(link_days(ordered), "date", stories, origins),
        *_entries(link_statements(ordered), "statement", stories, origins),
    ]
    found.sort(key=lambda c: (-c.weight, c.status, -sum(len(p.outlets) for p in c.positions), c.kind, c.topic))
    return tuple(found)


def _entries(links: Iterable[Link], kind: Kind, stories: EventSimilarity, origins: Origins) -> Iterator[Contradiction]:
    """One entry for each group of assertions that are linked and hold a contradiction."""
    found = [k for k in links if stories.are_one(k.left.sentence.article, k.right.sentence.article)]
    found = [k for k in found if not k.contradicts or k.left.outlet != k.right.outlet]
    if kind == "figure":
        found = [k for k in found if not _is_listed(k.left) and not _is_listed(k.right)]
    claims = {claim.key: claim for link in found for claim in (link.left, link.right)}
    matter = connected_components(claims, ((k.left.key, k.right.key) for k in found))
    first: dict[tuple[str, tuple[str, ...]], str] = {}
    equal = [(first.setdefault((matter[key], claim.value), key), key) for key, claim in claims.items() if claim.value]
    if kind == "statement":
        equal += _on_one_side(found)
    same = connected_components(claims, [*equal, *((k.left.key, k.right.key) for k in found if _are_one(k))])
    against = [(same[k.left.key], same[k.right.key]) for k in found if k.contradicts]
    against = [(a, b) for a, b in against if a != b]
    contested = {matter[a] for a, _ in against}
    sides: dict[str, dict[str, list[Assertion]]] = defaultdict(lambda: defaultdict(list))
    for key, claim in claims.items():
        if matter[key] in contested:
            sides[matter[key]][same[key]].append(claim)
    for values in map(_told_apart, sides.values()):
        if not 1 < len(values) <= MOST_IN_TIME or shrinks(values):
            continue
        entry = _entry(values, kind, origins)
        if entry.status == "superseded" or (len(values) <= MOST_POSITIONS and not _may_all_be_more(values)):
            yield entry


def _told_apart(sides: Mapping[str, list[Assertion]]) -> list[list[Assertion]]:
    """The values, less those that only outlets give which give another one as well: to them both are true."""
    outlets = {key: {claim.outlet for claim in side} for key, side in sides.items()}
    return [
        side
        for key, side in sides.items()
        if not any(outlets[key] < others for other, others in outlets.items() if other != key)
    ]


def _is_listed(claim: Assertion) -> bool:
    """Whether a figure stands in a list of measures, as of several models: which is of which nobody can tell."""
    if claim.runs:
        return False
    found = find_quantities(claim.sentence.reading)
    return sum(bool(quantity.unit) for quantity in found) >= LISTED


def _are_one(link: Link) -> bool:
    """True for equal values; "at least 50" and 70 may both be so, but nobody would call them one."""
    left, right = link.left.value, link.right.value
    if link.contradicts or left[1:2] != right[1:2]:
        return not link.contradicts
    low, high = sorted((link.left, link.right), key=likeliest_figure)
    return likeliest_figure(high) <= ROUNDED * likeliest_figure(low)


def _on_one_side(links: Sequence[Link]) -> Iterator[tuple[str, str]]:
    """Statements that contradict the same one say the same, unless one of them holds back where the other does not."""
    against: dict[str, dict[str, Assertion]] = defaultdict(dict)
    for left, right, _ in links:
        against[left.key][right.key] = right
        against[right.key][left.key] = left
    for others in against.values():
        for one, other in combinations(others.values(), 2):
            if other.key not in against[one.key] and compare_stances(one.sentence, other.sentence) is None:
                yield one.key, other.key


def _entry(sides: list[list[Assertion]], kind: Kind, origins: Origins) -> Contradiction:
    told = [_first_told(side, origins) for side in sides]
    dated = all(newest_report((c.sentence for c in side), origins) for side in told)
    ordered = sorted(told, key=lambda side: _place(side, told, origins, dated=dated))
    rising = sorted(told, key=lambda side: likeliest_figure(side[0]))
    if rises(rising):
        ordered = rising
    over = is_superseded(ordered) if kind == "figure" else kind == "statement" and is_no_longer(ordered)
    status: Status = "superseded" if over else "conflict"
    widest = max(sides, key=len)
    topic = min((c.topic for c in widest), key=lambda t: (len(t), t))
    whole = {first[0].key: side for first, side in zip(told, sides, strict=True)}
    positions = tuple(_position(whole[first[0].key], origins) for first in ordered)
    return Contradiction(topic, kind, status, positions, _weight_of(sides))


def _first_told(side: list[Assertion], origins: Origins) -> list[Assertion]:
    """A value's reports by which it is put in time: a copy with a later date makes it no newer."""
    kept = {s.id for s in without_copies((c.sentence for c in side), origins)}
    return [claim for claim in side if claim.sentence.id in kept]


def _may_all_be_more(sides: Iterable[list[Assertion]]) -> bool:
    """True when every value but the highest is "at least" so much: all of them may be so at one time."""
    ordered = sorted(sides, key=lambda side: likeliest_figure(side[0]))
    return all(claim.at_least for side in ordered[:-1] for claim in side)


def _place(
    side: list[Assertion], sides: list[list[Assertion]], origins: Origins, *, dated: bool
) -> tuple[int, bool, str, int, str]:
    """What orders the positions: those that replace others last, then by time where all have one."""
    says_so = not dated and any(tells_update(c.sentence, surely=True) for c in side)
    return (
        count_replaced(side, sides),
        says_so,
        newest_report((c.sentence for c in side), origins) or "",
        -len(side),
        side[0].shown,
    )


def _position(side: list[Assertion], origins: Origins) -> ContradictionSide:
    told = sorted({c.sentence.id: c for c in side}.values(), key=lambda c: (c.sentence.number, c.sentence.position))
    return ContradictionSide(
        told[0].shown,
        tuple(dict.fromkeys(c.sentence.article.outlet for c in told)),
        newest_report((c.sentence for c in told), origins),
        tuple(c.sentence for c in told),
        tuple(c.place for c in told),
    )


# What stands before this sentence is the news, what only stands behind the other is detail.
NEWS = 3
DETAIL = 12
MANY_OUTLETS = 4
MOST, LEAST = 3, 1


def _weight_of(sides: Sequence[Sequence[Assertion]]) -> int:
    """3 for what a reader must be told, 2 for what is worth a line, 1 for what is trivial.

    What two sides tell among their first sentences is the news; tolls and what many outlets tell differently weigh
    more, what is only found deep in the articles weighs less.
    """
    first = sorted(min(claim.sentence.position for claim in side) for side in sides)
    outlets = {claim.outlet for side in sides for claim in side}
    kinds = {claim.value[0] for side in sides for claim in side if claim.value}
    signs = sum((first[1] < NEWS, len(outlets) >= MANY_OUTLETS, bool(kinds - {"", AGE}), first[0] < 0))
    if signs > 1:
        return MOST
    return LEAST if not signs and first[0] >= DETAIL else 2
