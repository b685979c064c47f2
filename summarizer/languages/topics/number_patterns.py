"""The forms that numbers have in every language, and words as alternatives of a pattern."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["RUN", "VULGAR", "alternatives", "digits", "han", "label"]

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅛⅜⅝⅞"
_HAN = "〇零一二三四五六七八九两兩十百千"
# Figures, or letters in a row; `labels` when a number is joined to them, as in "G7".
RUN = re.compile(rf"\d+|[{VULGAR}{_HAN}]|(?P<letters>[^\W\d_{VULGAR}{_HAN}]+)(?=(?P<labels>-?\d)?)")
_LETTERS = "A-Za-z\u00c0-\u024f\u0400-\u04ff"
_UP_TO_JOINT = re.compile(r"[^\s-]+(?=[\s-])")


def label() -> str:
    """A number in a name: "G7", "F-35"."""
    return rf"(?P<label>(?<![\w.])[{_LETTERS}]{{1,8}}-?\d{{1,4}}(?![\w.,]\d)[{_LETTERS}]{{0,2}}(?!\w))"


def digits(*, spaced: bool) -> str:
    """A number in figures, with the marks that any language puts into it; `spaced`: a space may part thousands."""
    free = rf"(?<![{_LETTERS}0-9])"
    space = " " if spaced else ""
    grouped = rf"{free}\d{{1,3}}(?:[,.'’\u00a0\u202f{space}]\d{{3}})+(?:[.,]\d{{1,9}})?(?!\d)"
    indian = rf"{free}\d{{1,3}}(?:,\d\d){{1,5}},\d{{3}}(?!\d)"
    # "£910, 000": a crawl's space. Elsewhere a comma and a space may part two numbers.
    crawled = rf"{free}\d{{1,3}}(?:, \d{{3}})*, 000(?!\d)|(?<=[$€£¥])\d{{1,3}}(?:, \d{{3}})+(?!\d)"
    return rf"(?P<digits>{crawled}|{grouped}|{indian}|{free}\d{{1,18}}(?:[.,]\d{{1,12}})?)"


def han() -> str:
    """Han numerals before what they count."""
    return rf"(?P<han>[{_HAN}]{{1,12}}(?=[人名年月日天个個歳岁件家次回万亿億兆％%点點时時分]))"


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
