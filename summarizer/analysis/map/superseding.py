"""Whether later reports of a figure or a statement replace earlier ones."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from summarizer.analysis.map.assertions import tells_moment, tells_update
from summarizer.comparing.amounts import relation
from summarizer.comparing.split_numbers import place_before_joining
from summarizer.comparing.stated_figures import figures_of
from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.map.assertions import Assertion
    from summarizer.analysis.origins import Origins
    from summarizer.text.dates import PartialDate

__all__ = [
    "count_replaced",
    "is_no_longer",
    "is_superseded",
    "likeliest_figure",
    "newest_report",
    "rises",
    "shrinks",
    "without_copies",
]

# What grows counts something else where it is told to be so many times less than before.
MUCH = 1.5


def shrinks(sides: Iterable[list[Assertion]]) -> bool:
    """True when what grows is counted much lower on a later day, and nobody says why: then it counts something else."""
    told = [(day, likeliest_figure(side[0]), side) for side in sides if side[0].runs and (day := _oldest(side))]
    told.sort(key=lambda one: one[:2])
    return any(
        earlier[0] < later[0]
        and earlier[1] > MUCH * later[1]
        and not any(tells_update(c.sentence, surely=True) for c in later[2])
        for earlier, later in pairwise(told)
    )


def _oldest(side: Iterable[Assertion]) -> str | None:
    """The day of the first report."""
    return min((c.sentence.article.date.first.isoformat() for c in side if c.sentence.article.date), default=None)


def likeliest_figure(claim: Assertion) -> float:
    """The likeliest reading of a figure; its measure and unit stand before it."""
    return float(claim.value[2]) if len(claim.value) > 2 else 0.0


def count_replaced(side: list[Assertion], sides: list[list[Assertion]]) -> int:
    """How many other values this one's reports name as given before."""
    return sum(_names(side, other) for other in sides if other is not side)


def _names(later: list[Assertion], earlier: list[Assertion]) -> bool:
    return any(_replaces(new.sentence, old) for new in later for old in earlier)


def newest_report(sentences: Iterable[Sentence], origins: Origins) -> str | None:
    """The ISO date of the newest article of these sentences, as precise as it is known; None where none has one.

    A copy tells nothing newer than its original: of articles with one text the first counts.
    """
    dates = [s.article.date for s in without_copies(sentences, origins) if s.article.date]
    return max(dates).iso if dates else None


def without_copies(sentences: Iterable[Sentence], origins: Origins) -> list[Sentence]:
    """These sentences without those of which an earlier article with the same text is among them."""
    told = list(sentences)
    first: dict[str, PartialDate] = {}
    for sentence in told:
        if (date := sentence.article.date) is not None:
            text = origins.text_of(sentence.article.id)
            first[text] = min(first.get(text, date), date)
    return [s for s in told if s.article.date is None or s.article.date == first[origins.text_of(s.article.id)]]


def is_superseded(sides: Sequence[list[Assertion]]) -> bool:
    """True when each value is reported later than the one before it and updates it."""
    return rises(sides) or all(_later_updates(earlier, later) for earlier, later in pairwise(sides))


def rises(sides: Sequence[list[Assertion]]) -> bool:
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
    if likeliest_figure(lower[0]) >= likeliest_figure(higher[0]):
        return "back"
    if not olds or not news:
        return "later" if any(tells_update(claim.sentence) for claim in higher) else "back"
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


def is_no_longer(sides: Sequence[list[Assertion]]) -> bool:
    """True when the older reports say that something had not happened yet."""
    older, newer = (_dates(side) for side in (sides[0], sides[-1]))
    if not older or not newer or older[-1].iso[:10] >= newer[-1].iso[:10]:
        return False
    return all(_tells_not_yet(c.sentence) for c in sides[0])


def _tells_not_yet(sentence: Sentence) -> bool:
    return load_language(sentence.language).counting.not_yet_pattern.search(sentence.text) is not None


def _later_updates(earlier: list[Assertion], later: list[Assertion]) -> bool:
    if _names(later, earlier):
        return True
    olds, news = _dates(earlier), _dates(later)
    if not olds or not news:
        return any(tells_update(c.sentence, surely=True) for c in later)
    runs = all(c.runs for c in (*earlier, *later))
    old, new = olds[-1], news[-1] if runs else news[0]
    if new <= old or news[0] < olds[0] or (new.first == old.first and "minute" not in (old.precision, new.precision)):
        return False
    return runs or any(tells_update(c.sentence, surely=True) or tells_moment(c.sentence) for c in later)


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
