"""Titles and offices before a name: "Defense Secretary Ann Lee" is a title and a name."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.language.name_runs import Segment, titles_of
from summarizer.language.name_words import DEMONYMS, ORGANISATION_HEADS, ORGANISATION_WORDS, PLACE_WORDS, THING_WORDS
from summarizer.language.person_words import (
    OFFICES,
    TITLE_MODIFIERS,
)
from summarizer.language.place_words import PLACES
from summarizer.language.russian_names import is_russian_given_name
from summarizer.languages.tables import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["split_titles"]

_ROYAL = word_set("pope king queen prince princess emperor duke duchess saint papst könig königin prinz pape roi reine")
_BODY_LINKS = word_set("of for de du des del für")
_NO_PERSONS = ORGANISATION_WORDS | PLACE_WORDS | THING_WORDS
_INSIDE_OFFICE = OFFICES | {"of", "the", "and"}


def split_titles(segment: Segment, language: str) -> Iterator[tuple[Segment, Segment]]:
    """`(title, name)` for every name of the segment; what stands before a title is a name of its own, without one.

    A title with no name after it ("the Attorney General") is left out. "Pope Francis" keeps its title: nothing else
    would tell the name. "General Motors" and "State Department" have no title: their last word says what they are.
    """
    last = _last_title(segment, language)
    if last is None:
        yield [], segment
        return
    first = last
    while first and _belongs_to_title(segment, first - 1, language):
        first -= 1
    name = segment[last + 1 :]
    if not name and _is_body(segment):
        yield [], segment
        return
    if len(name) == 1 and segment[last].low in _ROYAL:
        yield [], segment[last:]
    elif name:
        yield segment[first : last + 1], _after_country(name, language)
    if first:
        yield from split_titles(segment[:first], language)


def _is_body(segment: Segment) -> bool:
    """True for "Department of Justice": a kind of body, and what it is for."""
    return any(head.low in ORGANISATION_HEADS and link.low in _BODY_LINKS for head, link in pairwise(segment))


def _last_title(segment: Segment, language: str) -> int | None:
    titles = titles_of(language)
    if len(segment) > 1 and segment[-1].low in _NO_PERSONS and segment[-1].low not in titles:
        return None
    for index in range(len(segment) - 1, -1, -1):
        if segment[index].low in titles:
            return _end_of_office(segment, index)
    return None


def _end_of_office(segment: Segment, index: int) -> int:
    """Past "of State" and "of the Treasury"."""
    end = index + 1
    while end < len(segment) and segment[end].low in _INSIDE_OFFICE:
        end += 1
    return end - 1 if end > index + 1 and segment[end - 1].low in OFFICES else index


def _belongs_to_title(segment: Segment, index: int, language: str) -> bool:
    low = segment[index].low
    if low == "house" and index and segment[index - 1].low == "white":
        return False
    return low in titles_of(language) or low in TITLE_MODIFIERS or low in DEMONYMS or low in OFFICES or low == "of"


def _after_country(name: Segment, language: str) -> Segment:
    """Some languages put the country between title and name: "Tổng thống Mỹ Barack Obama"."""
    if language not in {"vi", "ru"}:
        return name
    for index in range(1, len(name) - 1):
        if is_russian_given_name(name[index].low) and not is_russian_given_name(name[0].low):
            return name[index:]
    for length in (2, 1):
        if len(name) > length and " ".join(token.low for token in name[:length]) in PLACES:
            return name[length:]
    return name
