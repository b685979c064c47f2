"""How much and how many: "all" against "few", "often" against "rarely", "at least" against "at most".

A phrase of one class contradicts a phrase of the contrary class in the same place of a sentence that is followed word
by word, or before the same word among the same words. Less than the source says ("some" for "all") is no contradiction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.findings import detail
from summarizer.language.alignment import counterparts, differences
from summarizer.language.tokens import Token, read_tokens
from summarizer.languages import load_language
from summarizer.languages.topics.quantifiers import CONTRARY_EXTENTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.findings import Detail

__all__ = ["contrary_extent"]

_TO_HEAD = 4


class _Phrase(NamedTuple):
    """A phrase of `kind` at words `[start, end)`."""

    kind: str
    start: int
    end: int
    text: str


def contrary_extent(statement: str, passages: Sequence[str], language: str) -> Detail | None:
    """What to say of the first phrase in whose place the source has a contrary one."""
    own = read_tokens(statement, language)
    mine = list(_phrases(own, language))
    for passage, change in differences(statement, passages, language):
        theirs = [
            p for p in _phrases(read_tokens(passage, language), language) if _touches(p, change.place, change.there)
        ]
        for phrase in (p for p in mine if _touches(p, change.at, change.here)):
            other = next((o for o in theirs if _are_contrary(phrase.kind, o.kind)), None)
            if other:
                return _told(phrase, other)
    return _reworded(own, mine, [read_tokens(passage, language) for passage in passages], language) if mine else None


def _touches(phrase: _Phrase, at: int, words: Sequence[Token]) -> bool:
    """True when the phrase has a word of a change in it."""
    return phrase.start < at + len(words) and at < phrase.end


def _reworded(
    own: Sequence[Token], mine: Sequence[_Phrase], passages: Sequence[Sequence[Token]], language: str
) -> Detail | None:
    """A phrase before a word that every counterpart has behind a contrary one."""
    for phrase in mine:
        head = _head(own, phrase.end)
        met = counterparts(own, head, passages) if head is not None and phrase.kind != "single" else []
        found = [_before(tokens, place, language) for tokens, place in met]
        other = found[0] if found else None
        if other and all(o and _are_contrary(phrase.kind, o.kind) for o in found):
            return _told(phrase, other)
    return None


def _head(tokens: Sequence[Token], start: int) -> int | None:
    """The first telling word behind a phrase."""
    behind = range(start, min(len(tokens), start + _TO_HEAD))
    return next((i for i in behind if tokens[i].content or tokens[i].text[0].isdigit()), None)


def _before(tokens: Sequence[Token], place: int, language: str) -> _Phrase | None:
    """The phrase whose head this word is."""
    return next((p for p in _phrases(tokens, language) if p.start < place and _head(tokens, p.end) == place), None)


def _are_contrary(mine: str, theirs: str) -> bool:
    return (mine, theirs) in CONTRARY_EXTENTS or (theirs, mine) in CONTRARY_EXTENTS


def _told(phrase: _Phrase, other: _Phrase) -> Detail:
    return detail("replaced", words=phrase.text, other=other.text)


def _phrases(tokens: Sequence[Token], language: str) -> Iterator[_Phrase]:
    """The phrases of all classes, the longest at each place."""
    table = load_language(language).quantifiers.by_first_word
    lows = [token.low for token in tokens]
    reached = 0
    for at, low in enumerate(lows):
        if at < reached:
            continue
        for words, kind in table.get(low, ()):
            end = at + len(words)
            if tuple(lows[at:end]) == words:
                reached = end
                if kind != "no extent" and not (words == ("few",) and _is_a_few(lows, at)):
                    yield _Phrase(kind, at, end, " ".join(t.text for t in tokens[at:end]))
                break


def _is_a_few(lows: Sequence[str], at: int) -> bool:
    """True for "a few" and "the last few", which are some."""
    return at > 0 and lows[at - 1] in {"a", "the", "last", "past", "next", "first", "these", "those", "quite", "very"}
