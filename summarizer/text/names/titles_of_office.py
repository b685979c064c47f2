"""Titles and offices before a name: "Defense Secretary Ann Lee" is a title and a name."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.text.names.russian_names import is_given_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.languages import Language
    from summarizer.languages.topics.bodies import Bodies
    from summarizer.languages.topics.persons import Persons
    from summarizer.text.names.capital_runs import Segment

__all__ = ["split_titles"]


def split_titles(segment: Segment, words: Language) -> Iterator[tuple[Segment, Segment]]:
    """`(title, name)` for every name of the segment; what stands before a title is a name of its own, without one.

    A title with no name after it ("the Attorney General") is left out. "Pope Francis" keeps its title: nothing else
    would tell the name. "General Motors" and "State Department" have no title: their last word says what they are.
    """
    last = _last_title(segment, words)
    if last is None:
        yield [], segment
        return
    first = last
    while first and _belongs_to_title(segment, first - 1, words):
        first -= 1
    name = segment[last + 1 :]
    if not name and _is_body(segment, words.bodies):
        yield [], segment
        return
    if len(name) == 1 and segment[last].low in words.persons.royal:
        yield [], segment[last:]
    elif name:
        yield segment[first : last + 1], _after_country(name, words)
    if first:
        yield from split_titles(segment[:first], words)


def _is_body(segment: Segment, bodies: Bodies) -> bool:
    """True for "Department of Justice": a kind of body, and what it is for."""
    return any(head.low in bodies.heads and link.low in bodies.links for head, link in pairwise(segment))


def _last_title(segment: Segment, words: Language) -> int | None:
    titles, end = words.persons.before_names, segment[-1].low if segment else ""
    if len(segment) > 1 and end not in titles and _names_no_person(end, words):
        return None
    for index in range(len(segment) - 1, -1, -1):
        if segment[index].low in titles:
            return _end_of_office(segment, index, words.persons)
    return None


def _names_no_person(end: str, words: Language) -> bool:
    """True for the last word of the name of a body, a place or a thing."""
    return end in words.bodies.known_ends or end in words.places.ends or end in words.naming.known_things


def _end_of_office(segment: Segment, index: int, persons: Persons) -> int:
    """Past "of State" and "of the Treasury"."""
    end = index + 1
    while end < len(segment) and (segment[end].low in persons.offices or segment[end].low in persons.office_links):
        end += 1
    return end - 1 if end > index + 1 and segment[end - 1].low in persons.offices else index


def _belongs_to_title(segment: Segment, index: int, words: Language) -> bool:
    low = segment[index].low
    if low == "house" and index and segment[index - 1].low == "white":
        return False
    persons = words.persons
    beside = low in persons.modifiers or low in persons.offices or low in words.naming.demonyms
    return low in persons.before_names or beside or low == "of"


def _after_country(name: Segment, words: Language) -> Segment:
    """Some languages put the country between title and name: "Tổng thống Mỹ Barack Obama"."""
    if not words.persons.country_between:
        return name
    for index in range(1, len(name) - 1):
        if is_given_name(name[index].low, words) and not is_given_name(name[0].low, words):
            return name[index:]
    for length in (2, 1):
        if len(name) > length and " ".join(token.low for token in name[:length]) in words.places.known:
            return name[length:]
    return name
