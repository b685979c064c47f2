"""Whether the figures of two sentences can be of one whole: one time, one place, one event, one poll."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.comparing.stated_days import date_words_in

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from summarizer.analysis.evidence import Sentence
    from summarizer.text.parsed_text import ParsedText

__all__ = ["EARLY", "is_same_scope"]

SEVERAL = 2
EARLY = 5

_YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d\d(?!,\d|\d)")


class _Scope(NamedTuple):
    """What a sentence says of the whole that its figures count."""

    years: frozenset[str]
    of_one_poll: bool
    over_time: bool
    of_all: bool
    is_part: bool
    """It tells of one place among several."""
    events: frozenset[str]
    named: frozenset[str]
    named_first: frozenset[str]
    """The names with the first word, which may be one, or not."""
    places: frozenset[str]
    """The names behind a preposition of place."""


def is_same_scope(left: Sentence, right: Sentence, *, named_alike: bool = False) -> bool:
    """True when nothing shows that two sentences count different wholes: another year, place, event, person or poll.

    Among the first sentences of two articles, names may differ: they tell of one event in its own words. Where they
    must be `named_alike`, they may not, and elsewhere one name at least has to be in both if any is in one.
    """
    mine, theirs = left.reading.of(_scope), right.reading.of(_scope)
    if not _same_period(mine.years, theirs.years) or mine.of_one_poll or theirs.of_one_poll:
        return False
    if (mine.over_time, mine.of_all, mine.is_part) != (theirs.over_time, theirs.of_all, theirs.is_part):
        return False
    if _one_of_several(mine.events, theirs.events):
        return False
    early = max(left.position, right.position) < EARLY
    meet = _meet(mine.named, theirs.named)
    if named_alike and not (mine.named_first & theirs.named_first or mine.named == theirs.named or (early and meet)):
        return False
    return (early or meet) and _meet(mine.places, theirs.places)


def _scope(reading: ParsedText) -> _Scope:
    text, tokens, known = reading.text, reading.tokens, reading.language
    counting, dated = known.counting, date_words_in(reading)
    names = [t.low if t.text[0].isupper() and t.content and t.low not in dated else "" for t in tokens]
    return _Scope(
        years=frozenset(_YEAR.findall(text)),
        of_one_poll=counting.of_one_poll_pattern.search(text) is not None,
        over_time=counting.over_time_pattern.search(text) is not None,
        of_all=counting.wide_pattern.search(text) is not None,
        is_part=any(t.low in counting.part for t in tokens),
        events=frozenset(t.low for t in tokens if t.low in known.casualties.events),
        named=frozenset(names[1:]) - {""},
        named_first=frozenset(names) - {""},
        places=frozenset(counting.place_pattern.findall(text)),
    )


def _meet(left: AbstractSet[str], right: AbstractSet[str]) -> bool:
    return not left or not right or bool(left & right)


def _one_of_several(left: AbstractSet[str], right: AbstractSet[str]) -> bool:
    """True where one speaks of the victims of an attack and the other of attacks."""
    plurals = {event + end for event in left ^ right for end in ("s", "es")}
    return not plurals.isdisjoint(left ^ right)


def _same_period(mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """False for figures of different years, and where one sums up several."""
    return mine == theirs or (not (mine and theirs) and max(len(mine), len(theirs)) < SEVERAL)
