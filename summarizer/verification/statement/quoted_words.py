"""Whether quoted words stand in a cited article, but for what ellipses or brackets announce; else which were meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.text.scripts import HAN_KANA
from summarizer.verification.statement.typographic_folding import (
    fold_keeping_offsets,
    fold_typography,
    folded_once,
    lowered_once,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.verification.claim import Passage

__all__ = ["find_whole_words", "place_of_parts", "quoted_parts", "stand_anywhere", "words_meant"]

_ELLIPSIS_GAP = 1500
_BRACKET_GAP = 160
_TRIES = 8
_LONGEST_SEARCHED = 2_000_000
_CUTS = re.compile(
    r"\[\s*(?:\.\s?\.\s?\.|…)\s*\]|\(\s*(?:\.\s?\.\s?\.|…)\s*\)|\.\s?\.\s?\.[ .]*|…|\[(?P<put>[^\[\]]{0,80})\]"
)
_LETTER = re.compile(r"\[(\w)\](?=\w)")
_ENDS = " ,.;:!?-'()[]"
_UNSPACED = re.compile(rf"[\u0e00-\u0e7f{HAN_KANA}]")
_SURE = 80.0


def stand_anywhere(parts: list[tuple[str, int]], passages: Sequence[Passage]) -> bool:
    """Whether one of the articles has the parts."""
    return any(place_of_parts(parts, passage) is not None for passage in passages)


def words_meant(quote: str, passages: Sequence[Passage]) -> str | None:
    """The words of a cited article that `quote` was meant to be, exactly as they stand there; None when there are none.

    The nearest stretch is found by edit distance, cut at whole words, and given back only when it is nearly the same.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415 - only a repair needs it

    wanted = fold_keeping_offsets(quote).strip(_ENDS)
    best: tuple[float, str] | None = None
    texts = dict.fromkeys(each for p in passages for each in (p.reading, p.whole, p.headline))
    for reading in (each for each in texts if len(wanted) < len(each.text) < _LONGEST_SEARCHED):
        found = fuzz.partial_ratio_alignment(wanted, lowered_once(reading), score_cutoff=_SURE)
        if found is not None and len(wanted) > 2 and (best is None or found.score > best[0]):
            best = (found.score, _whole_words(reading.text, found.dest_start, found.dest_end))
    return best[1] if best else None


def _whole_words(text: str, start: int, end: int) -> str:
    while start > 0 and _glues(text, start - 1) and not _UNSPACED.match(text[start]):
        start -= 1
    while end < len(text) and _glues(text, end) and not _UNSPACED.match(text[end]):
        end += 1
    return text[start:end].strip(' \n\t"“”„«»,;')


def _glues(text: str, at: int) -> bool:
    """True for a letter or digit, and for an apostrophe or hyphen inside a word."""
    inside = text[at] in "'’-" and text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()
    return text[at].isalnum() or inside


def quoted_parts(inner: str) -> list[tuple[str, int]]:
    """The stretches of a quotation between its cuts, folded, each with the widest gap that may stand before it."""
    inner = _LETTER.sub(r"\1", inner)
    parts: list[tuple[str, int]] = []
    gap, last = 0, 0
    for cut in [*_CUTS.finditer(inner), None]:
        part = fold_typography(inner[last : cut.start() if cut else len(inner)]).strip(_ENDS)
        if part:
            parts.append((part, gap))
            gap = 0
        if cut:
            gap = max(gap, _BRACKET_GAP if cut["put"] is not None else _ELLIPSIS_GAP)
            last = cut.end()
    return parts


def place_of_parts(parts: list[tuple[str, int]], passage: Passage) -> int | None:
    """Where the parts stand in order in the passage's article or its title; None when they do not."""
    if not parts:
        return 0
    for reading in dict.fromkeys((passage.whole, passage.headline, passage.reading)):
        at = _in_order(parts, folded_once(reading))
        if at is not None:
            return at
    return None


def _in_order(parts: list[tuple[str, int]], text: str) -> int | None:
    start = 0
    for _ in range(_TRIES):
        first = find_whole_words(parts[0][0], text, start, len(text))
        if first < 0:
            return None
        if _rest_follows(parts, text, first + len(parts[0][0])):
            return first
        start = first + 1
    return None


def _rest_follows(parts: list[tuple[str, int]], text: str, end: int) -> bool:
    for part, gap in parts[1:]:
        found = find_whole_words(part, text, end, min(len(text), end + gap + len(part)))
        if found < 0:
            return False
        end = found + len(part)
    return True


def find_whole_words(part: str, text: str, start: int, stop: int) -> int:
    """The first place of whole words in `text[start:stop]`, or -1."""
    at = text.find(part, start, stop)
    while at >= 0 and not _is_whole(part, text, at):
        at = text.find(part, at + 1, stop)
    return at


def _is_whole(part: str, text: str, at: int) -> bool:
    """True when no letter or digit stands right before or after the part, or its script has no spaces."""
    end = at + len(part)
    glued = (at and text[at - 1].isalnum()) or (end < len(text) and text[end].isalnum())
    return not glued or bool(_UNSPACED.search(part))
