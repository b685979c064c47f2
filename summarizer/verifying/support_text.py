"""A text as the support model reads it: words with base forms, kinds and sentences, and where each form stands."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.language.scripts import han_kana, may_be_unspaced
from summarizer.language.words import Stemming
from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["FUNCTION", "NAME", "NUMBER", "PLAIN", "Reading", "antonyms", "base_form", "kin", "read"]

FUNCTION, PLAIN, NAME, NUMBER = range(4)
_WORD = re.compile(
    r"[$£€]?\d[\d,.]*(?:(?<=\d)[^\W\d_]+)?(?<![,.])|(?:[^\W\d_]\.){2,}|[^\W\d_][\w\u0900-\u0963\u0966-\u0dff\u0300-\u036f]*(?:[’'][^\W_]+)*|%"
)
_END = re.compile(r"[.!?…。！？؟।]+[)\]\"”’'»]*\s+|\n+|[。！？]")
_STEMMING = Stemming()


class Reading(NamedTuple):
    """Parallel lists, one entry a word: lower case, base form ("" never), kind, number of its sentence.

    `places` lists for each base form where it stands; `sentences` holds `[first, last)` words of each sentence.
    """

    low: list[str]
    base: list[str]
    kind: list[int]
    sentence: list[int]
    places: dict[str, list[int]]
    sentences: list[tuple[int, int]]
    initials: frozenset[str]


@lru_cache(maxsize=512)
def read(text: str, language: str) -> Reading:
    """Read one text; the last few hundred are remembered, since statements cite the same articles again and again."""
    low: list[str] = []
    base: list[str] = []
    kind: list[int] = []
    sentence: list[int] = []
    places: dict[str, list[int]] = {}
    sentences: list[tuple[int, int]] = []
    initials: list[str] = []
    spaced = not may_be_unspaced(text) or not han_kana().search(text)
    for first, last in _sentence_spans(text):
        begun = len(low)
        for word in _words(text, first, last, spaced=spaced):
            at = len(low)
            form, sort = _form(word, language, opens=at == begun)
            low.append(word.lower())
            base.append(form)
            kind.append(sort)
            sentence.append(len(sentences))
            places.setdefault(form, []).append(at)
            initials.append(word[0] if word[0].isupper() else " ")
        if len(low) > begun:
            sentences.append((begun, len(low)))
    return Reading(low, base, kind, sentence, places, sentences, _acronyms("".join(initials)))


def _sentence_spans(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return spans


def _words(text: str, first: int, last: int, *, spaced: bool) -> list[str]:
    """The words of a stretch; pairs of characters where words have no spaces between them."""
    words = _WORD.findall(text, first, last)
    return words if spaced else [unit for word in words for unit in _units(word)]


def _units(word: str) -> list[str]:
    if not may_be_unspaced(word) or not han_kana().search(word):
        return [word]
    return [word[i : i + 2] for i in range(max(1, len(word) - 1))]


def _acronyms(initials: str) -> frozenset[str]:
    """Every run of two to five initials of capitalised words that follow one another, in lower case."""
    return frozenset(
        run[i : i + size].lower()
        for run in initials.split()
        if len(run) > 1
        for size in range(2, 6)
        for i in range(len(run) - size + 1)
    )


@cache
def base_form(word: str, language: str) -> str:
    """What a word of the tables is looked up under: its stem, irregular forms made regular first."""
    low = load_language(language).support.base_of.get(word, word)
    return _STEMMING.stem(low, language) or low


@cache
def kin(language: str) -> Mapping[str, frozenset[str]]:
    """For each base form the base forms that can stand for it."""
    support = load_language(language).support
    return _groups([*support.alike, *support.kindred], language)


@cache
def antonyms(language: str) -> Mapping[str, frozenset[str]]:
    """For each base form its opposites."""
    return _groups(load_language(language).support.contrary, language)


def _groups(lines: Sequence[str], language: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in lines:
        members = {base_form(word, language) for word in line.split()}
        for word in members:
            found.setdefault(word, set()).update(members - {word})
    return {word: frozenset(others) for word, others in found.items()}


@lru_cache(maxsize=65536)
def _form(word: str, language: str, *, opens: bool) -> tuple[str, int]:
    low = word.lower().replace("’", "'")
    if low[0].isdigit() or low[0] in "$£€%":
        return _number(low), NUMBER
    numbers = load_language(language).support.numbers
    if low in numbers and not (opens and low in {"one", "second", "first"}):
        return numbers[low], NUMBER
    low = low.removesuffix("'s").removesuffix("'") or low
    if "." in low:
        low = low.replace(".", "")
        return low, NAME
    if low in load_language(language).words.function and not (word.isupper() and len(word) > 1):
        return low, FUNCTION
    form = base_form(low, language)
    return form, NAME if word[0].isupper() and not opens else PLAIN


def _number(low: str) -> str:
    """One form for "$1,500" and "1500"; "3rd" and "5m" keep their letters."""
    return "percent" if low == "%" else low.lstrip("$£€").replace(",", "") or low
