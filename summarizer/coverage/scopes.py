"""Whether the figures of two sentences can be of one whole: one time, one place, one event, one poll."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.comparing.days import date_words_in
from summarizer.language.tokens import read_tokens
from summarizer.languages import load_language

if TYPE_CHECKING:
    from summarizer.evidence import Sentence

__all__ = ["EARLY", "one_scope", "tells_of_all"]

SEVERAL = 2
EARLY = 5

_YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d\d(?!,\d|\d)")


def one_scope(left: Sentence, right: Sentence, *, named_alike: bool = False) -> bool:
    """True when nothing shows that two sentences count different wholes: another year, place, event, person or poll.

    Among the first sentences of two articles, names may differ: they tell of one event in its own words. Where they
    must be `named_alike`, they may not, and elsewhere one name at least has to be in both if any is in one.
    """
    if not _same_period(left.text, right.text) or _is_of_one_poll(left) or _is_of_one_poll(right):
        return False
    if _is_over_time(left) != _is_over_time(right) or tells_of_all(left) != tells_of_all(right):
        return False
    if _is_part(left) != _is_part(right) or _one_of_several(_events(left), _events(right)):
        return False
    early = max(left.position, right.position) < EARLY
    mine, theirs = _named(left), _named(right)
    if named_alike and not (_named(left, 0) & _named(right, 0) or mine == theirs or (early and _meet(mine, theirs))):
        return False
    return (early or _meet(mine, theirs)) and _meet(_places(left), _places(right))


def tells_of_all(sentence: Sentence) -> bool:
    """True when a sentence speaks of a whole country, region or world."""
    return load_language(sentence.language).counting.wide_pattern.search(sentence.text) is not None


def _is_of_one_poll(sentence: Sentence) -> bool:
    return load_language(sentence.language).counting.of_one_poll_pattern.search(sentence.text) is not None


def _is_over_time(sentence: Sentence) -> bool:
    return load_language(sentence.language).counting.over_time_pattern.search(sentence.text) is not None


def _meet(left: set[str], right: set[str]) -> bool:
    return not left or not right or bool(left & right)


def _one_of_several(left: set[str], right: set[str]) -> bool:
    """True where one speaks of the victims of an attack and the other of attacks."""
    plurals = {event + end for event in left ^ right for end in ("s", "es")}
    return not plurals.isdisjoint(left ^ right)


def _is_part(sentence: Sentence) -> bool:
    """True when a sentence tells of one place among several."""
    part = load_language(sentence.language).counting.part
    return any(t.low in part for t in read_tokens(sentence.text, sentence.language))


def _named(sentence: Sentence, first: int = 1) -> set[str]:
    """The names of a sentence; its first word may be one, or not."""
    tokens = read_tokens(sentence.text, sentence.language)
    known = date_words_in(sentence.text, sentence.language)
    return {t.low for t in tokens[first:] if t.text[0].isupper() and t.content and t.low not in known}


def _events(sentence: Sentence) -> set[str]:
    known = load_language(sentence.language).casualties.events
    return {t.low for t in read_tokens(sentence.text, sentence.language) if t.low in known}


def _places(sentence: Sentence) -> set[str]:
    """The names behind a preposition of place."""
    return set(load_language(sentence.language).counting.place_pattern.findall(sentence.text))


def _same_period(left: str, right: str) -> bool:
    """False for figures of different years, and where one sums up several."""
    mine, theirs = set(_YEAR.findall(left)), set(_YEAR.findall(right))
    return mine == theirs or (not (mine and theirs) and max(len(mine), len(theirs)) < SEVERAL)
