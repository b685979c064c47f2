"""Finds where articles contradict each other on figures, dates and statements, and which updated the other.

A `conflict` is where both claim the same moment; `superseded` is where a later report updates an earlier one: it says
so ("rose to"), it counts what grows while a story runs, or it tells of what had not happened yet.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.analysis.map.assertions import ArticleFigures, says_when, updates
from summarizer.analysis.map.attributes import attribute_links
from summarizer.analysis.map.casualty_counts import counts_of_people, denied_counts
from summarizer.analysis.map.conflict_weights import weight_of
from summarizer.analysis.map.contradiction import stance_between
from summarizer.analysis.map.day_conflicts import date_links
from summarizer.analysis.map.figure_conflicts import alike_figures
from summarizer.analysis.map.statement_conflicts import statement_links
from summarizer.analysis.origins import connected_components
from summarizer.comparing.amounts import relation
from summarizer.comparing.split_numbers import place_before_joining
from summarizer.comparing.stated_figures import figures_of
from summarizer.languages import load_language
from summarizer.text.quantities.quantity import find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.analysis.evidence import Evidence, Sentence, Span
    from summarizer.analysis.map.assertions import Assertion, Link
    from summarizer.analysis.map.fact_groups import Pair
    from summarizer.analysis.map.same_event import EventSimilarity
    from summarizer.analysis.term_vectors import TermVectors
    from summarizer.text.dates import PartialDate

__all__ = ["Contradiction", "ContradictionSide", "find_conflicts", "newest_report"]

Kind = Literal["figure", "date", "statement"]
Status = Literal["conflict", "superseded"]

# A thing that has more values than this in one bundle is more than one thing.
MOST_POSITIONS = 5
# So many measures in one sentence are a list.
LISTED = 4
MOST_IN_TIME = 9
# What grows counts something else where it is told to be so many times less than before.
MUCH = 1.5
# How far apart the values of one position may be.
ROUNDED = 1.12


class ContradictionSide(NamedTuple):
    """One value and who reports it; `as_of` is when the newest of its reports appeared, as precise as that is known.

    `places` are the words in each of the sentences that state the value, where that is known.
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
    evidence: Evidence, terms: TermVectors, pairs: Sequence[Pair], stories: EventSimilarity
) -> tuple[Contradiction, ...]:
    """The contradictions of a bundle, the weightiest first, then what most outlets are in conflict over."""
    # In the order of the texts, so that what is read of a sentence is still there for its next pair.
    ordered = sorted(pairs, key=lambda pair: (pair.left.number, pair.left.position, pair.right.number))
    told = ArticleFigures(evidence)
    figures = dict.fromkeys(
        [
            *alike_figures(ordered, told),
            *counts_of_people(evidence, terms, told),
            *denied_counts(evidence, terms),
            *attribute_links(evidence, terms, told),
        ]
    )
    found = [
        *_entries(figures, "figure", stories),
        *_entries(date_links(ordered), "date", stories),
        *_entries(statement_links(ordered), "statement", stories),
    ]
    found.sort(key=lambda c: (-c.weight, c.status, -sum(len(p.outlets) for p in c.positions), c.kind, c.topic))
    return tuple(found)


def _entries(links: Iterable[Link], kind: Kind, stories: EventSimilarity) -> Iterator[Contradiction]:
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
        if not 1 < len(values) <= MOST_IN_TIME or _shrinks(values):
            continue
        entry = _entry(values, kind)
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
    low, high = sorted((link.left, link.right), key=_number)
    return _number(high) <= ROUNDED * _number(low)


def _on_one_side(links: Sequence[Link]) -> Iterator[tuple[str, str]]:
    """Statements that contradict the same one say the same, unless one of them holds back where the other does not."""
    against: dict[str, dict[str, Assertion]] = defaultdict(dict)
    for left, right, _ in links:
        against[left.key][right.key] = right
        against[right.key][left.key] = left
    for others in against.values():
        for one, other in combinations(others.values(), 2):
            if other.key not in against[one.key] and stance_between(one.sentence, other.sentence) is None:
                yield one.key, other.key


def _entry(sides: list[list[Assertion]], kind: Kind) -> Contradiction:
    dated = all(newest_report(c.sentence for c in side) for side in sides)
    ordered = sorted(sides, key=lambda side: _place(side, sides, dated=dated))
    rising = sorted(sides, key=lambda side: _number(side[0]))
    if _rises(rising):
        ordered = rising
    over = _is_superseded(ordered) if kind == "figure" else kind == "statement" and _is_no_longer(ordered)
    status: Status = "superseded" if over else "conflict"
    widest = max(sides, key=len)
    topic = min((c.topic for c in widest), key=lambda t: (len(t), t))
    return Contradiction(topic, kind, status, tuple(_position(side) for side in ordered), weight_of(sides))


def _shrinks(sides: Iterable[list[Assertion]]) -> bool:
    """True when what grows is counted much lower on a later day, and nobody says why: then it counts something else."""
    told = [(day, _number(side[0]), side) for side in sides if side[0].runs and (day := _oldest(side))]
    told.sort(key=lambda one: one[:2])
    return any(
        earlier[0] < later[0]
        and earlier[1] > MUCH * later[1]
        and not any(updates(c.sentence, surely=True) for c in later[2])
        for earlier, later in pairwise(told)
    )


def _may_all_be_more(sides: Iterable[list[Assertion]]) -> bool:
    """True when every value but the highest is "at least" so much: all of them may be so at one time."""
    ordered = sorted(sides, key=lambda side: _number(side[0]))
    return all(claim.at_least for side in ordered[:-1] for claim in side)


def _oldest(side: Iterable[Assertion]) -> str | None:
    """The day of the first report."""
    return min((c.sentence.article.date.first.isoformat() for c in side if c.sentence.article.date), default=None)


def _number(claim: Assertion) -> float:
    """The likeliest reading of a figure; its measure and unit stand before it."""
    return float(claim.value[2]) if len(claim.value) > 2 else 0.0


def _place(side: list[Assertion], sides: list[list[Assertion]], *, dated: bool) -> tuple[int, bool, str, int, str]:
    """What orders the positions: those that replace others last, then by time where all have one."""
    says_so = not dated and any(updates(c.sentence, surely=True) for c in side)
    return _replaced(side, sides), says_so, newest_report(c.sentence for c in side) or "", -len(side), side[0].shown


def _replaced(side: list[Assertion], sides: list[list[Assertion]]) -> int:
    """How many other values this one's reports name as given before."""
    return sum(_names(side, other) for other in sides if other is not side)


def _names(later: list[Assertion], earlier: list[Assertion]) -> bool:
    return any(_replaces(new.sentence, old) for new in later for old in earlier)


def _position(side: list[Assertion]) -> ContradictionSide:
    told = sorted({c.sentence.id: c for c in side}.values(), key=lambda c: (c.sentence.number, c.sentence.position))
    return ContradictionSide(
        told[0].shown,
        tuple(dict.fromkeys(c.sentence.article.outlet for c in told)),
        newest_report(c.sentence for c in told),
        tuple(c.sentence for c in told),
        tuple(c.place for c in told),
    )


def newest_report(sentences: Iterable[Sentence]) -> str | None:
    """The ISO date of the newest article of these sentences, as precise as it is known; None where none has one."""
    dates = [s.article.date for s in sentences if s.article.date]
    return max(dates).iso if dates else None


def _is_superseded(sides: Sequence[list[Assertion]]) -> bool:
    """True when each value is reported later than the one before it and updates it."""
    return _rises(sides) or all(_later_updates(earlier, later) for earlier, later in pairwise(sides))


def _rises(sides: Sequence[list[Assertion]]) -> bool:
    """True when a running count is higher the later it is reported, by its first and by its last reports.

    Where no report has a date, the higher ones have to say so. Of one day only an "at least" leads to the next.
    """
    if not all(c.runs for side in sides for c in side):
        return False
    steps = [_step(lower, higher) for lower, higher in pairwise(sides)]
    return "back" not in steps and "later" in steps


def _step(lower: Sequence[Assertion], higher: Sequence[Assertion]) -> Literal["later", "same", "back"]:
    """How the reports of a higher count are in time to those of a lower one."""
    olds, news = _dates(lower), _dates(higher)
    if _number(lower[0]) >= _number(higher[0]):
        return "back"
    if not olds or not news:
        return "later" if any(updates(claim.sentence) for claim in higher) else "back"
    if _is_after(olds[0], news[0]) or _is_after(olds[-1], news[-1]):
        return "back"
    if _is_after(news[0], olds[0]) or _is_after(news[-1], olds[-1]):
        return "later"
    return "same" if all(claim.at_least for claim in lower) else "back"


def _dates(side: Iterable[Assertion]) -> list[PartialDate]:
    return sorted(c.sentence.article.date for c in side if c.sentence.article.date)


def _is_after(date: PartialDate, other: PartialDate) -> bool:
    """True when one report appeared after another; of one day, where both give the minute."""
    return date > other and (date.first > other.first or date.precision == other.precision == "minute")


def _is_no_longer(sides: Sequence[list[Assertion]]) -> bool:
    """True when the older reports say that something had not happened yet."""
    older, newer = (newest_report(c.sentence for c in side) for side in (sides[0], sides[-1]))
    return bool(older and newer and older[:10] < newer[:10]) and all(_tells_not_yet(c.sentence) for c in sides[0])


def _tells_not_yet(sentence: Sentence) -> bool:
    return load_language(sentence.language).counting.not_yet_pattern.search(sentence.text) is not None


def _later_updates(earlier: list[Assertion], later: list[Assertion]) -> bool:
    if _names(later, earlier):
        return True
    olds = [c.sentence.article.date for c in earlier if c.sentence.article.date]
    news = [c.sentence.article.date for c in later if c.sentence.article.date]
    if not olds or not news:
        return any(updates(c.sentence, surely=True) for c in later)
    runs = all(c.runs for c in (*earlier, *later))
    old, new = max(olds), max(news) if runs else min(news)
    if (
        new <= old
        or min(news) < min(olds)
        or (new.first == old.first and "minute" not in (old.precision, new.precision))
    ):
        return False
    return runs or any(updates(c.sentence, surely=True) or says_when(c.sentence) for c in later)


def _replaces(sentence: Sentence, claim: Assertion) -> bool:
    """True when a sentence gives the value of an assertion as what was said before."""
    former = [f for f in figures_of(sentence.reading) if f.former]
    reading = claim.sentence.reading
    claimed = [
        f
        for f in figures_of(reading)
        if place_before_joining(reading, f.quantity.start, f.quantity.end)[0] == claim.start
    ]
    return any(relation(old.quantity, f.quantity) == "equal" for old in former for f in claimed)
