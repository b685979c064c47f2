"""The conflict ledger: figures, dates and statements of different articles that contradict each other.

A `conflict` is where both claim the same moment; `superseded` is where a later report updates an earlier one: it says
so ("rose to"), or it counts what grows while a story runs. Figures of another scope, rounded or converted ones are no
entry, nor is a figure that the other text also has. Only sentences that are alike are compared, except for counts of
people that say what happened to them, which are compared throughout the reports of the event.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.coverage.days import compare_days, date_words_in, days_of
from summarizer.coverage.figures import Figure, dimension, figures_of, numbers_in, relation, same_thing
from summarizer.coverage.measures import SURE_UPDATES, UPDATES, tells_a_measure
from summarizer.coverage.stances import opposition
from summarizer.language.tokens import read_tokens
from summarizer.origins import SYLLABLES, joined
from summarizer.terms import dot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.coverage.points import Pair
    from summarizer.evidence import Evidence, Sentence, Span
    from summarizer.terms import Terms

__all__ = ["Conflict", "Position", "find_conflicts"]

Kind = Literal["figure", "date", "statement"]
Status = Literal["conflict", "superseded"]

# How alike two sentences must be before what they say differently is a contradiction.
ALIKE_FOR_FIGURES = 0.36
ALIKE_FOR_DATES = 0.50
ALIKE_FOR_STATEMENTS = 0.45
SAME_SENTENCE = 0.8
# Where the written words are syllables, sentences on one subject share many by chance.
ALIKE_IN_SYLLABLES = 0.7
# Counts of people: alike at least a little, or both among the first sentences of their articles.
SAME_EVENT = 0.12
EARLY = 5
TIMES = 4
# A thing that has more values than this in one bundle is more than one thing.
MOST_POSITIONS = 5
LONGEST = 1500
OTHER_NAMES = 2
MOST_COUNTS = 80
# A sentence that names a day this long before its article tells of another event.
PAST = 21


@dataclass(frozen=True)
class Position:
    """One value and who reports it; `as_of` is when the newest of its reports appeared, as precise as that is known."""

    value: str
    outlets: tuple[str, ...]
    spans: tuple[Span, ...]
    as_of: str | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Conflict:
    """Two or more positions on the same thing; `topic` is in words of the articles."""

    topic: str
    kind: Kind
    status: Status
    positions: tuple[Position, ...]


class _Claim(NamedTuple):
    """A value that a sentence states; `value` is what others are compared with, `shown` what a reader sees."""

    sentence: Sentence
    start: int
    shown: str
    topic: str
    runs: bool

    @property
    def key(self) -> str:
        return f"{self.sentence.id}@{self.start}"


class _Link(NamedTuple):
    left: _Claim
    right: _Claim
    contradicts: bool


def find_conflicts(evidence: Evidence, terms: Terms, pairs: Sequence[Pair]) -> tuple[Conflict, ...]:
    """The ledger of a bundle: what most outlets are in conflict over comes first."""
    figures = list(dict.fromkeys([*_alike_figures(pairs), *_counts_of_people(evidence, terms)]))
    found = [
        *_entries(figures, "figure"),
        *_entries(_dates(pairs), "date"),
        *_entries(_statements(pairs), "statement"),
    ]
    found.sort(key=lambda c: (c.status, -sum(len(p.outlets) for p in c.positions), c.kind, c.topic))
    return tuple(found)


# --- Figures


def _alike_figures(pairs: Iterable[Pair]) -> Iterator[_Link]:
    """Contradictions first; who else has one of the contested values is looked up only for those."""
    same: list[Pair] = []
    contested: set[str] = set()
    for pair in pairs:
        if not _alike(pair, ALIKE_FOR_FIGURES):
            continue
        mine, theirs = (numbers_in(s.text, s.language) for s in (pair.left, pair.right))
        if mine and theirs and mine != theirs:
            for link in _compared(pair.left, pair.right):
                contested |= {link.left.sentence.id, link.right.sentence.id} if link.contradicts else set()
                yield link
        elif mine and theirs:
            same.append(pair)
    for pair in same:
        if pair.left.id in contested or pair.right.id in contested:
            yield from _compared(pair.left, pair.right)


def _compared(left: Sentence, right: Sentence) -> Iterator[_Link]:
    mine, theirs = _current(left), _current(right)
    for own in mine:
        for other in theirs:
            if not same_thing(own, other):
                continue
            found = relation(own.quantity, other.quantity)
            if found == "equal":
                yield _Link(_figure_claim(left, own), _figure_claim(right, other), contradicts=False)
            elif found and not _has(theirs, own) and not _has(mine, other):
                yield _Link(_figure_claim(left, own), _figure_claim(right, other), contradicts=True)


def _current(sentence: Sentence) -> list[Figure]:
    """The figures that a sentence stands for; "up from 12" gives what was said before."""
    return [figure for figure in figures_of(sentence.text, sentence.language) if not figure.former]


def _has(figures: Iterable[Figure], wanted: Figure) -> bool:
    """True when one of these figures may be the wanted value: then nothing is contradicted."""
    return any(
        dimension(f.quantity.unit) == dimension(wanted.quantity.unit)
        and (f.quantity.unit or f.measure == wanted.measure != "" or set(f.noun) & set(wanted.noun) or not f.noun)
        and relation(f.quantity, wanted.quantity) == "equal"
        for f in figures
    )


def _figure_claim(sentence: Sentence, figure: Figure) -> _Claim:
    topic = figure.measure or figure.thing
    return _Claim(sentence, figure.quantity.start, figure.text, topic, bool(figure.measure))


def _counts_of_people(evidence: Evidence, terms: Terms) -> Iterator[_Link]:
    """Counts of the dead, injured ... of whoever it was, wherever the articles state them."""
    counts: dict[tuple[str, str], list[tuple[Sentence, Figure]]] = defaultdict(list)
    known: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for sentence in (*evidence.titles, *evidence.sentences):
        if (
            sentence.position >= 4 * EARLY
            or len(sentence.text) > LONGEST
            or not tells_a_measure(sentence.text, sentence.language)
        ):
            continue
        for figure in figures_of(sentence.text, sentence.language):
            if figure.people and not figure.former and not _looks_back(sentence):
                counts[sentence.language, figure.measure].append((sentence, figure))
                known[sentence.article.id, figure.measure].append(figure)
    for (_, measure), claims in sorted(counts.items()):
        claims.sort(key=lambda claim: (claim[0].position, claim[0].number))
        yield from _compared_counts(claims[:MOST_COUNTS], measure, known, terms)


def _looks_back(sentence: Sentence) -> bool:
    """True when the sentence names a day long before its article: it tells of another event."""
    article = sentence.article.date
    days = [day.first for day in days_of(sentence, anchored=article is not None) if day.first]
    if article is None:
        return any(day.month == day.day == 1 for day in days)
    return any((article.first - day).days > PAST for day in days)


def _compared_counts(
    claims: Sequence[tuple[Sentence, Figure]], measure: str, known: dict[tuple[str, str], list[Figure]], terms: Terms
) -> Iterator[_Link]:
    for at, (left, own) in enumerate(claims):
        for right, other in claims[at + 1 :]:
            if left.article is right.article or not same_thing(own, other) or not _same_event(left, right, terms):
                continue
            found = relation(own.quantity, other.quantity)
            if found == "contradict" and not _comparable(own, other):
                continue
            mine, theirs = known[left.article.id, measure], known[right.article.id, measure]
            if found == "equal":
                yield _Link(_figure_claim(left, own), _figure_claim(right, other), contradicts=False)
            elif found and ((not _has(theirs, own) and not _has(mine, other)) or _updates(right) or _updates(left)):
                yield _Link(_figure_claim(left, own), _figure_claim(right, other), contradicts=True)


def _comparable(own: Figure, other: Figure) -> bool:
    """False for counts so far apart, or in clauses with such different names, that they are of different events."""
    if own.names and other.names and len(own.names ^ other.names) > OTHER_NAMES:
        return False
    low, high = sorted((own.quantity.values[0], other.quantity.values[0]))
    return high <= TIMES * low


def _same_event(left: Sentence, right: Sentence, terms: Terms) -> bool:
    if max(left.position, right.position) < EARLY:
        return bool(terms.of(left).keys() & terms.of(right).keys())
    return dot(terms.of(left), terms.of(right)) >= SAME_EVENT


def _alike(pair: Pair, least: float) -> bool:
    """True when two sentences of one language are alike enough to contradict each other."""
    language = pair.left.language
    if language in SYLLABLES:
        least = max(least, ALIKE_IN_SYLLABLES)
    return language == pair.right.language and pair.likeness >= least


# --- Dates


def _dates(pairs: Iterable[Pair]) -> Iterator[_Link]:
    for pair in pairs:
        likeness, left, right = pair
        if not _alike(pair, ALIKE_FOR_DATES):
            continue
        if not date_words_in(left.text, left.language) ^ date_words_in(right.text, right.language):
            continue
        for own, other, found in compare_days(left, right, same_sentence=likeness >= SAME_SENTENCE):
            mine = _Claim(left, own.start, own.text, own.topic, runs=False)
            theirs = _Claim(right, other.start, other.text, other.topic, runs=False)
            yield _Link(mine, theirs, contradicts=found == "contradict")


# --- Statements


def _statements(pairs: Iterable[Pair]) -> Iterator[_Link]:
    for pair in pairs:
        _, left, right = pair
        if not _alike(pair, ALIKE_FOR_STATEMENTS):
            continue
        found = opposition(left.text, right.text, left.language)
        if found is not None:
            (a, b), (c, d) = found.left, found.right
            yield _Link(
                _Claim(left, a, left.text[a:b], found.topic, runs=False),
                _Claim(right, c, right.text[c:d], found.topic, runs=False),
                contradicts=True,
            )


# --- Entries


def _entries(links: Iterable[_Link], kind: Kind) -> Iterator[Conflict]:
    """One entry for each group of claims that are linked and hold a contradiction."""
    found = list(links)
    claims = {claim.key: claim for link in found for claim in (link.left, link.right)}
    same = joined(claims, ((k.left.key, k.right.key) for k in found if not k.contradicts))
    against = [(same[k.left.key], same[k.right.key]) for k in found if k.contradicts]
    against = [(a, b) for a, b in against if a != b]
    matter = joined(claims, [*against, *((key, root) for key, root in same.items())])
    contested = {matter[a] for a, _ in against}
    sides: dict[str, dict[str, list[_Claim]]] = defaultdict(lambda: defaultdict(list))
    for key, claim in claims.items():
        if matter[key] in contested:
            sides[matter[key]][same[key]].append(claim)
    for values in sides.values():
        if len(values) > MOST_POSITIONS:
            continue
        yield _entry(list(values.values()), kind)


def _entry(sides: list[list[_Claim]], kind: Kind) -> Conflict:
    dated = all(_newest(side) for side in sides)
    ordered = sorted(sides, key=lambda side: _place(side, sides, dated=dated))
    status: Status = "superseded" if kind == "figure" and _is_superseded(ordered) else "conflict"
    widest = max(sides, key=len)
    topic = min((c.topic for c in widest), key=lambda t: (len(t), t))
    return Conflict(topic, kind, status, tuple(_position(side) for side in ordered))


def _place(side: list[_Claim], sides: list[list[_Claim]], *, dated: bool) -> tuple[int, bool, str, int, str]:
    """What orders the positions: those that replace others last, then by time where all have one."""
    says_so = not dated and any(_updates(c.sentence, surely=True) for c in side)
    return _replaced(side, sides), says_so, _newest(side) or "", -len(side), side[0].shown


def _replaced(side: list[_Claim], sides: list[list[_Claim]]) -> int:
    """How many other values this one's reports name as given before."""
    return sum(_names(side, other) for other in sides if other is not side)


def _names(later: list[_Claim], earlier: list[_Claim]) -> bool:
    return any(_replaces(new.sentence, old) for new in later for old in earlier)


def _position(side: list[_Claim]) -> Position:
    told = sorted({c.sentence.id: c for c in side}.values(), key=lambda c: (c.sentence.number, c.sentence.position))
    return Position(
        told[0].shown,
        tuple(dict.fromkeys(c.sentence.article.outlet for c in told)),
        tuple(c.sentence.span for c in told),
        _newest(told),
        tuple(c.sentence for c in told),
    )


def _newest(side: Iterable[_Claim]) -> str | None:
    dates = [c.sentence.article.date for c in side if c.sentence.article.date]
    return max(dates).iso if dates else None


def _is_superseded(sides: Sequence[list[_Claim]]) -> bool:
    """True when each value is reported later than the one before it and updates it."""
    return all(_later_updates(earlier, later) for earlier, later in pairwise(sides))


def _later_updates(earlier: list[_Claim], later: list[_Claim]) -> bool:
    if _names(later, earlier):
        return True
    olds = [c.sentence.article.date for c in earlier if c.sentence.article.date]
    news = [c.sentence.article.date for c in later if c.sentence.article.date]
    if not olds or not news:
        return any(_updates(c.sentence, surely=True) for c in later)
    old, new = max(olds), min(news)
    if new <= old or (new.first == old.first and "minute" not in (old.precision, new.precision)):
        return False
    return any(_updates(c.sentence) for c in later) or all(c.runs for c in (*earlier, *later))


def _replaces(sentence: Sentence, claim: _Claim) -> bool:
    """True when a sentence gives the value of a claim as what was said before."""
    former = [f for f in figures_of(sentence.text, sentence.language) if f.former]
    claimed = [f for f in figures_of(claim.sentence.text, claim.sentence.language) if f.quantity.start == claim.start]
    return any(relation(old.quantity, f.quantity) == "equal" for old in former for f in claimed)


def _updates(sentence: Sentence, *, surely: bool = False) -> bool:
    words = (SURE_UPDATES if surely else UPDATES).get(sentence.language, frozenset())
    return any(token.low in words for token in read_tokens(sentence.text, sentence.language))
