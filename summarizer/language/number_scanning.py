"""Where numbers stand in a text: in figures and in words, and the words that multiply them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarizer.language.number_words import (
    AND_A_HALF,
    COUNTERS,
    DOZENS,
    FRACTIONS,
    MAGNITUDES,
    ORDINALS,
    VAGUE,
    number_words,
)
from summarizer.language.scripts import UNSPACED
from summarizer.languages.tables import word_pairs, word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["VULGAR", "alternatives", "magnitude_after", "magnitudes", "numbers"]

_SPACED_THOUSANDS = word_set("fr ru uk pl cs sv no nb da fi bg pt es")
VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅛⅜⅝⅞"
_HAN = "〇零一二三四五六七八九两兩十百千"
# Figures, or letters in a row; `labels` when a number is joined to them, as in "G7".
_RUN = re.compile(rf"\d+|[{VULGAR}{_HAN}]|(?P<letters>[^\W\d_{VULGAR}{_HAN}]+)(?=(?P<labels>-?\d)?)")
_LETTERS = "A-Za-z\u00c0-\u024f\u0400-\u04ff"
_UP_TO_JOINT = re.compile(r"[^\s-]+(?=[\s-])")


def numbers(text: str, language: str) -> Iterator[re.Match[str]]:
    """What the scanner finds, in order and apart. It is asked only where a number may begin, since it tries much."""
    if language in UNSPACED:
        yield from _scanner(language).finditer(text)
        return
    first = _first_letters(language)
    reached = 0
    for run in _RUN.finditer(text):
        letters = run["letters"]
        if run.start() < reached or (letters and not run["labels"] and letters.lower() not in first):
            continue
        match = _scanner(language).match(text, run.start())
        if match is not None:
            reached = match.end()
            yield match


@cache
def _first_letters(language: str) -> frozenset[str]:
    """The letters, up to the first mark or space, of every word that the scanner looks for."""
    tables = (VAGUE, DOZENS, FRACTIONS, ORDINALS, MAGNITUDES)
    words = [word for table in tables for word in word_pairs(table.get(language, ""))]
    words += AND_A_HALF.get(language, ("", ""))[0].split("|")
    runs = (_RUN.match(word) for word in (*words, *number_words(language)))
    return frozenset(run[0] for run in runs if run)


@cache
def _scanner(language: str) -> re.Pattern[str]:
    space = " " if language in _SPACED_THOUSANDS else ""
    forms = [
        rf"(?P<label>(?<![\w.])[{_LETTERS}]{{1,8}}-?\d{{1,4}}(?![\w.,]\d)[{_LETTERS}]{{0,2}}(?!\w))",
        _digits(space),
        rf"(?P<vulgar>[{VULGAR}])",
        rf"(?P<han>[{_HAN}]{{1,12}}(?=[人名年月日天个個歳岁件家次回万亿億兆％%点點時时分]))",
    ]
    if language in AND_A_HALF:
        ones, half = AND_A_HALF[language]
        forms.append(rf"(?P<one>(?<![\w-])(?:{ones})(?={half}(?!\w)))")
    counting = alternatives(number_words(language))
    if counting:
        share = alternatives(word_pairs(FRACTIONS.get(language, "")))
        counter = rf"(?=\s(?:{COUNTERS[language]})(?!\w))" if language in COUNTERS else ""
        unshared = rf"(?![ -](?:{share})(?!\w))" if share else ""
        forms.append(rf"(?P<word>(?<![\w-])(?:{counting})(?!\w){counter}{unshared})")
    for name, table in (("vague", VAGUE), ("dozen", DOZENS), ("fraction", FRACTIONS), ("ordinal", ORDINALS)):
        words = alternatives(word_pairs(table.get(language, "")))
        if words:
            forms.append(rf"(?P<{name}>(?<!\w)(?:{words})(?!\w))")
    if language in MAGNITUDES and language not in UNSPACED:
        forms.append(rf"(?P<magnitude>(?<![\w-])(?:{alternatives(magnitudes(language), longer_than=3)})(?!\w))")
    return re.compile("|".join(forms), re.IGNORECASE)


def _digits(space: str) -> str:
    """A number in figures, with the marks that any language puts into it."""
    free = rf"(?<![{_LETTERS}0-9])"
    grouped = rf"{free}\d{{1,3}}(?:[,.'’\u00a0\u202f{space}]\d{{3}})+(?:[.,]\d{{1,9}})?(?!\d)"
    indian = rf"{free}\d{{1,3}}(?:,\d\d){{1,5}},\d{{3}}(?!\d)"
    return rf"(?P<digits>{grouped}|{indian}|{free}\d{{1,18}}(?:[.,]\d{{1,12}})?)"


def alternatives(words: Iterable[str], longer_than: int = 0) -> str:
    """The words as alternatives, none before a longer one that begins with it.

    "Twenty-one" to "ninety-nine" are written as tens before ones, which compiles in a quarter of the time.
    """
    endings: dict[str, list[str]] = {}
    for word in sorted((word for word in words if len(word) > longer_than), key=len, reverse=True):
        head = _UP_TO_JOINT.match(word)
        endings.setdefault(head[0] if head else word, []).append(word[head.end() :] if head else "")
    heads: dict[tuple[str, ...], list[str]] = {}
    for head_word, ends in endings.items():
        heads.setdefault(tuple(ends), []).append(re.escape(head_word))
    joined = [f"(?:{'|'.join(own)})(?:{'|'.join(map(re.escape, ends))})" for ends, own in heads.items() if any(ends)]
    return "|".join([*joined, *heads.get(("",), ())])


@cache
def magnitudes(language: str) -> dict[str, float]:
    """The words that multiply a number, with what they multiply by."""
    table = word_pairs(MAGNITUDES.get(language, "") + " " + (MAGNITUDES["en"] if language in UNSPACED else ""))
    return {word: float(value) for word, value in table.items()}


@cache
def magnitude_after(language: str) -> re.Pattern[str]:
    """A word that multiplies the number right before it."""
    words = alternatives(magnitudes(language)) or r"(?!)"
    return re.compile(rf"[\s\u00a0-]?({words})(?![a-zа-яà-ÿ])\.?", re.IGNORECASE)
