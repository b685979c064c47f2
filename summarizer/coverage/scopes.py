"""Whether the figures of two sentences can be of one whole: one time, one place, one event, one poll."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.coverage.days import date_words_in
from summarizer.coverage.measures import EVENTS, PART, tells_of_all
from summarizer.language.tokens import read_tokens

if TYPE_CHECKING:
    from summarizer.evidence import Sentence

__all__ = ["EARLY", "one_scope"]

SEVERAL = 2
EARLY = 5

_YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d\d(?!,\d|\d)")
# Two polls have each its own.
_OF_ONE_POLL = re.compile(r"\b(?:margins? of (?:sampling )?error|sampling error|plus or minus)\b|±", re.IGNORECASE)
# A sum over several days.
_OVER_TIME = re.compile(
    r"^Since the\b|\b(?:over|in|during) (?:the (?:past|last) )?\w+ (?:nights|days|weeks|months|years)\b"
)
_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|near|[Aa]round|outside|across) (?:[a-z]+(?:ern|ing)? )?([A-Z][\w’'-]+)")


def one_scope(left: Sentence, right: Sentence) -> bool:
    """True when nothing shows that two sentences count different wholes: another year, place, event, person or poll.

    Among the first sentences of two articles, names may differ: they tell of one event in its own words.
    """
    texts = left.text, right.text
    if not _same_period(*texts) or any(_OF_ONE_POLL.search(text) for text in texts):
        return False
    if (_OVER_TIME.search(texts[0]) is None) != (_OVER_TIME.search(texts[1]) is None):
        return False
    if tells_of_all(left.text, left.language) != tells_of_all(right.text, right.language):
        return False
    if _is_part(left) != _is_part(right) or _one_of_several(_events(left), _events(right)):
        return False
    early = max(left.position, right.position) < EARLY
    return (early or _meet(_named(left), _named(right))) and _meet(_places(left), _places(right))


def _meet(left: set[str], right: set[str]) -> bool:
    return not left or not right or bool(left & right)


def _one_of_several(left: set[str], right: set[str]) -> bool:
    """True where one speaks of the victims of an attack and the other of attacks."""
    plurals = {event + end for event in left ^ right for end in ("s", "es")}
    return not plurals.isdisjoint(left ^ right)


def _is_part(sentence: Sentence) -> bool:
    """True when a sentence tells of one place among several."""
    return any(t.low in PART for t in read_tokens(sentence.text, sentence.language))


def _named(sentence: Sentence) -> set[str]:
    tokens = read_tokens(sentence.text, sentence.language)
    known = date_words_in(sentence.text, sentence.language)
    return {t.low for t in tokens[1:] if t.text[0].isupper() and t.content and t.low not in known}


def _events(sentence: Sentence) -> set[str]:
    known = EVENTS.get(sentence.language, frozenset())
    return {t.low for t in read_tokens(sentence.text, sentence.language) if t.low in known}


def _places(sentence: Sentence) -> set[str]:
    """The names behind a preposition of place."""
    return set(_PLACE.findall(sentence.text)) if sentence.language == "en" else set()


def _same_period(left: str, right: str) -> bool:
    """False for figures of different years, and where one sums up several."""
    mine, theirs = set(_YEAR.findall(left)), set(_YEAR.findall(right))
    return mine == theirs or (not (mine and theirs) and max(len(mine), len(theirs)) < SEVERAL)
