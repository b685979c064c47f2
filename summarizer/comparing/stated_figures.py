"""Figures as reports state them, and whether two of them count or measure the same thing.

Precision first: two figures contradict each other only when they count or measure the same thing in the same scope, do
not round or convert into one another, and neither text has the other's figure for the same thing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.comparing.amounts import STRICT, dimension, same_amount
from summarizer.comparing.split_numbers import join_split_numbers
from summarizer.comparing.stated_days import SOME_DAY
from summarizer.text.dates import find_dates
from summarizer.text.quantities.quantity import Quantity, find_quantities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.languages import Language
    from summarizer.languages.topics.casualties import Casualties
    from summarizer.languages.topics.counting import Counting
    from summarizer.languages.topics.numbers import Numbers
    from summarizer.text.parsed_text import ParsedText
    from summarizer.text.tokens import Token

__all__ = ["AGE", "Figure", "figures_of", "numbers_in", "same_figure", "same_thing"]

_IN_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")

WINDOW = 6
MEASURE_REACH = 7
# How far before a figure "rose to" stands, with "to at least" between them.
TO = 4
LEAST_AROUND = 2
SHARE_AROUND = 0.5
# How many words behind a share say what holds of it, and how many of them two shares of one thing have in common.
PREDICATE = 10
SHARE_OF_PREDICATE = 0.5
# How far before a figure "more than" begins.
SHADE = 28
AGE = "age"
# What comes in several models has several of these.
OF_MODELS = frozenset(["gb", "tb", "mb", "kb", "ghz", "mhz", "megapixel", "megapixels", "mah"])


class Figure(NamedTuple):
    """A quantity with what it is said of.

    `noun` holds the content stems right behind it, `around` those near it, `names` the capitalised words of its clause,
    `scope` what widens or narrows it. `measure` is what it counts where the tables know ("dead"). `thing` are the words
    that a reader needs to know what is counted. A `former` figure is one that the text says was given before.
    `predicate` holds the words behind it that say what holds of a share, `quantifiers` those that say of how many.
    """

    quantity: Quantity
    text: str
    noun: tuple[str, ...]
    around: frozenset[str]
    names: frozenset[str]
    scope: frozenset[str]
    measure: str
    people: bool
    former: bool
    predicate: frozenset[str]
    quantifiers: frozenset[str]
    thing: str


def numbers_in(reading: ParsedText) -> frozenset[str]:
    """The numbers of a sentence as they stand there, in figures or words: a quick look before they are read."""
    return reading.of(_numbers)


def _numbers(reading: ParsedText) -> frozenset[str]:
    text, counting = reading.text, reading.language.numbers.counting
    return frozenset(_IN_FIGURES.findall(text)) | counting.keys() & set(reading.words)


def figures_of(reading: ParsedText) -> tuple[Figure, ...]:
    """The figures of a sentence that can be compared: no dates, times, labels, ordinals or ranges."""
    return reading.of(_figures)


def _figures(reading: ParsedText) -> tuple[Figure, ...]:
    reading = join_split_numbers(reading)
    quantities = [q for q in find_quantities(reading) if q.values and q.kind == "cardinal"]
    if not quantities:
        return ()
    text, tokens, known = reading.text, reading.tokens, reading.language
    taken = [(m.start, m.end) for m in find_dates(reading, SOME_DAY)]
    found = [
        _figure(reading, q)
        for at, q in enumerate(quantities)
        if not _is_date_or_time(text, q, taken) and not _is_range(text, quantities, at, known.counting)
        if not _is_whole(text, quantities, at, known.counting)
        if not _is_named(tokens, next((i for i, t in enumerate(tokens) if t.end > q.start), 0), known)
    ]
    return tuple(_besides(text, figure, found[:at]) for at, figure in enumerate(found))


def _besides(text: str, figure: Figure, before: Sequence[Figure]) -> Figure:
    """In "12 killed and another 30 injured" the others are others than the dead: all of the injured are counted."""
    if not figure.scope or not figure.people or all(b.measure in {"", figure.measure} for b in before):
        return figure
    start, end = figure.quantity.start, figure.quantity.end
    beside = {*text[:start].lower().split()[-1:], *text[end : end + SHADE].lower().rstrip(".,").split()[:1]}
    return figure._replace(scope=figure.scope - beside)


def _is_date_or_time(text: str, quantity: Quantity, dates: Sequence[tuple[int, int]]) -> bool:
    if any(start < quantity.end and quantity.start < end for start, end in dates):
        return True
    stated = text[quantity.start : quantity.end]
    year = not quantity.unit and re.fullmatch(r"(?:1[5-9]|20)\d\d", stated) is not None
    before, after = text[max(0, quantity.start - 1) : quantity.start], text[quantity.end : quantity.end + 6]
    clock = re.match(r"\s?:\s?\d\d|\s?[ap]\.?\s?m\b|\s?[AP]\.?M\b|\s?Uhr\b|h\d\d|-[a-z]", after) is not None
    clock = clock or re.search(r"\d\s?:\s?$", text[: quantity.start][-4:]) is not None
    # "170, 000" and "20 - year - old" are one word each in texts that a crawl has spaced; "2.7GHz" names a thing.
    spaced = (
        re.match(r"\s?, \d{3}(?!\d)| - ", after) is not None
        or re.search(r"\d, $", text[: quantity.start][-4:])
        or re.search(r", | - ", stated)
    )
    glued = not quantity.unit and after[:1].isalpha() and after[:1].isascii()
    if spaced or glued:
        return True
    return year or clock or before in {":", "/", "#", "-", "."} or after[:1] in {"/", "-", "s"}


def _is_named(tokens: Sequence[Token], first: int, known: Language) -> bool:
    """True for the number of a name, a day or a model: "Route 94", "the Sept. 11 attacks", "512 GB"."""
    if not first:
        return False
    before = tokens[first - 1].low
    behind = tokens[first + 1].low if first + 1 < len(tokens) else ""
    if behind in OF_MODELS:
        return True
    return before in known.counting.labels or before in known.calendar.month_numbers


def _is_age(text: str, quantity: Quantity, numbers: Numbers) -> bool:
    """True for "Moritz, now 30," and for "is 32 now": how old somebody is."""
    if re.search(r"[^\W\d]", text[quantity.start : quantity.end]):
        return False
    before, after = text[max(0, quantity.start - 30) : quantity.start], text[quantity.end : quantity.end + 8]
    if numbers.apposed_age_before.search(before):
        return re.match(r"[,.;]", after) is not None
    return numbers.stated_age_before.search(before) is not None and re.match(r"[,.;]| now\b", after) is not None


def _is_range(text: str, quantities: Sequence[Quantity], at: int, counting: Counting) -> bool:
    """True for both ends of "10 to 15", the parts of a score or a vote, "7-4", and of "8 minutes, 46 seconds"."""
    here = quantities[at]
    beside = [(quantities[at - 1], here)] if at else []
    beside += [(here, quantities[at + 1])] if at + 1 < len(quantities) else []
    if any(_is_compound(text, a, b) for a, b in beside):
        return True
    return any(counting.range_pattern.fullmatch(text[a.end : b.start]) for a, b in beside)


def _is_whole(text: str, quantities: Sequence[Quantity], at: int, counting: Counting) -> bool:
    """True for the 4 of "three of the 4", which is told for the sake of the three."""
    if not at or quantities[at].unit:
        return False
    found = counting.of_a_whole_pattern.match(text, quantities[at - 1].end)
    return found is not None and found.end() + 1 >= quantities[at].start


def _is_compound(text: str, left: Quantity, right: Quantity) -> bool:
    one_measure = left.unit != right.unit and dimension(left.unit) == dimension(right.unit)
    return one_measure and re.fullmatch(r"(?:,| and|, and)? ", text[left.end : right.start]) is not None


def _figure(reading: ParsedText, quantity: Quantity) -> Figure:
    text, tokens, known = reading.text, reading.tokens, reading.language
    counting = known.counting
    inside = [i for i, t in enumerate(tokens) if t.start < quantity.end and quantity.start < t.end]
    first, last = (inside[0], inside[-1]) if inside else (0, 0)
    near = [*tokens[max(0, first - WINDOW) : first], *tokens[last + 1 : last + 1 + WINDOW]]
    clause = tokens[first].clause if tokens else 0
    behind = [t for t in tokens[last + 1 : last + 5] if t.clause == tokens[last].clause]
    nouns = [t for t in behind if t.content][:3]
    of_people = "" if quantity.unit else _measure(tokens, first, last, known)
    measure = AGE if _is_age(text, quantity, known.numbers) else of_people
    # The "more" of "more than 12" widens nothing.
    found = known.units.shade_before.search(text[max(0, quantity.start - SHADE) : quantity.start])
    shade = range(quantity.start - len(found[0] if found else ""), quantity.start)
    following = nouns[0] if nouns and (behind[0] is nouns[0] or behind[1:2] == [nouns[0]]) else None
    shown = text[quantity.start : following.end if following and not quantity.unit else quantity.end]
    return Figure(
        quantity,
        shown,
        tuple(t.stem for t in nouns),
        frozenset(t.stem for t in near if t.content and not t.text[0].isdigit()),
        frozenset(t.low for t in tokens[1:] if t.clause == clause and t.text[0].isupper() and t.content),
        frozenset(t.low for t in near if t.clause == clause and t.low in counting.scopes and t.start not in shade)
        | frozenset(["of"] if counting.of_a_whole_pattern.match(text, quantity.end) else []),
        measure,
        _counts_people(nouns, behind, measure, known.casualties),
        _is_former(text, quantity, counting),
        frozenset(t.stem for t in tokens[last + 1 : last + 1 + PREDICATE] if t.content and not t.text[0].isdigit())
        | frozenset(t.low for t in tokens[last + 1 : last + 1 + PREDICATE] if t.low in counting.quantifiers),
        frozenset(t.low for t in tokens[last + 1 : last + 1 + PREDICATE] if t.low in counting.quantifiers),
        " ".join(t.text for t in near if t.content and not t.text[0].isdigit()),
    )


def _is_former(text: str, quantity: Quantity, counting: Counting) -> bool:
    if counting.former_sentence_pattern.match(text):
        return True
    start, end = max(0, quantity.start - 40), quantity.end
    if counting.former_before_pattern.search(text[start : quantity.start]):
        return True
    return counting.former_behind_pattern.match(text[end : end + 30]) is not None


def _measure(tokens: Sequence[Token], first: int, last: int, known: Language) -> str:
    """What the nearest word of the table, in the figure's own clause, says is counted."""
    table, not_before, comes_to = known.casualties.kind_of, known.casualties.no_kinds, known.counting.subject_verbs
    if not table or not tokens:
        return ""
    # "The number of those who were killed by the blast in the harbour rose to 14": as far back as the clause begins.
    subject = any(t.low in comes_to and t.clause == tokens[first].clause for t in tokens[max(0, first - TO) : first])
    best = (float(len(tokens)), "")
    for at in range(0 if subject else max(0, first - MEASURE_REACH), min(len(tokens), last + 1 + MEASURE_REACH)):
        beside = tokens[at + 1].low if at + 1 < len(tokens) else ""
        found = table.get(tokens[at].low) or table.get(f"{tokens[at].low} {beside}")
        if found and not_before.get(tokens[at].low) != beside and tokens[at].clause == tokens[first].clause:
            # What stands behind a figure is nearer to it: "killed 12 and injured 34", "12 killed, 34 injured".
            distance = at - last if at > last else first - at + 0.5
            best = min(best, (distance, found))
    return best[1]


def _counts_people(nouns: Sequence[Token], behind: Sequence[Token], measure: str, casualties: Casualties) -> bool:
    """True when people are counted without saying which: "12 people", "12 dead", "killed 12."."""
    if not measure:
        return False
    table = casualties.kind_of
    if not nouns:
        return True
    expressions = {behind[0].low, " ".join(t.low for t in behind[:2])} if behind else set()
    return (
        nouns[0].low in table
        or not expressions.isdisjoint(table)
        or not {nouns[0].low, *expressions}.isdisjoint(casualties.people)
    )


# --- The same thing


def same_thing(left: Figure, right: Figure) -> bool:
    """True when two figures of sentences that are alike count or measure the same thing, in the same scope."""
    if not _comparable(left, right):
        return False
    if left.people and right.people:
        return True
    if left.measure != AGE and not _same_noun(left, right):
        return False
    shared = left.around & right.around
    return len(shared) >= LEAST_AROUND and len(shared) >= SHARE_AROUND * min(len(left.around), len(right.around))


def same_figure(left: Figure, right: Figure) -> bool:
    """True when two figures give one amount for the same thing."""
    return same_thing(left, right) and same_amount(left.quantity, right.quantity, STRICT)


def _comparable(left: Figure, right: Figure) -> bool:
    if left.scope != right.scope or left.measure != right.measure:
        return False
    if left.names and right.names and not left.names & right.names:
        return False
    if dimension(left.quantity.unit) != dimension(right.quantity.unit):
        return False
    return left.quantity.unit != "%" or _same_predicate(left, right)


def _same_noun(left: Figure, right: Figure) -> bool:
    """True when the same word follows: "two chief suspects" are not "three suspects"."""
    if left.quantity.unit and not (left.noun and right.noun):
        return left.quantity.unit == right.quantity.unit or left.noun == right.noun
    return left.noun[:1] == right.noun[:1]


def _same_predicate(left: Figure, right: Figure) -> bool:
    """True when the same is said of two shares: "in all cases" is not "in most cases"."""
    mine, theirs = left.predicate, right.predicate
    return left.quantifiers == right.quantifiers and len(mine & theirs) >= SHARE_OF_PREDICATE * max(
        len(mine), len(theirs)
    )
