"""Quotations in a text, by their marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.scripts import HAN_KANA, may_be_unspaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.languages import Language

__all__ = ["Quote", "marked_quotes"]

_CLOSERS: dict[str, str | tuple[str, ...]] = {
    "“": "”\"“″", "”": "”", "„": "“”\"‟", "‟": "”", "«": "»", "»": "«", "‹": "›", "›": "‹", "「": "」", "『": "』",
    "‘": "’'", "‚": "‘’", '"': '"”', "'": "'’", "``": ("''", '"', "”"), "''": ("''",),
}  # fmt: skip
_MARK = re.compile(r"``|''|[\"“”„‟«»‹›「」『』‘’‚']|\n[^\S\n]*(?:\n\s*)?")
_SINGLES = frozenset("'’‘")
_APOSTROPHE_WORD = re.compile(r"['’](?:\d\ds?\b|em\b|tis\b|twas\b|til\b|cause\b|n['’]|bout\b|round\b)", re.IGNORECASE)
_WORDS = re.compile(r"\w+")
# What is looked at to tell whether words are parted by spaces.
_BEGINNING = 220


class Quote(NamedTuple):
    """A stretch between quotation marks: `[start, end)` with the marks, `[inner_start, inner_end)` without.

    `speaker` is the name as it stands at `[speaker_start, speaker_end)`, or None when nobody is named beside the
    quotation (both offsets are -1 then). `pronoun`: the clause names its speaker only by "he", "sie" ...
    `scare`: fewer than three words, so rather a term than an utterance. `closed`: the closing mark is there; when it
    is not, the quotation ends where its paragraph does.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    speaker: str | None = None
    speaker_start: int = -1
    speaker_end: int = -1
    pronoun: bool = False
    scare: bool = False
    closed: bool = True


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    inner: int
    maybe: tuple[int, int] | None = field(default=None)


def marked_quotes(text: str, known: Language) -> Iterator[Quote]:
    """The quotations of a text, each when its end is reached; nobody is named as the speaker."""
    stack: list[_Open] = []
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark[0] == "\n":
            if _breaks(text, match, mark):
                yield from _unclosed(text, stack, match.start())
                stack.clear()
            continue
        depth = _closed_depth(text, stack, match.start(), match.end(), mark)
        if depth is not None:
            for left in stack[depth + 1 :]:
                yield from _settled(text, left)
            opened = stack[depth]
            del stack[depth:]
            yield _quote(text, opened, match.start(), match.end())
        elif _opens(text, match.start(), match.end(), mark, known):
            while stack and stack[-1].mark == mark:
                yield from _settled(text, stack.pop())
            stack.append(_Open(mark, match.start(), match.end()))
    yield from _unclosed(text, stack, len(text))


def _breaks(text: str, match: re.Match[str], mark: str) -> bool:
    """True when this line break ends a paragraph, and is not the wrapping of a line."""
    before = text[match.start() - 1 : match.start()]
    return mark.count("\n") > 1 or not (before.isalnum() or before in {",", ";", "-"})


def _closed_depth(text: str, stack: list[_Open], start: int, end: int, mark: str) -> int | None:
    """Which open quotation this mark closes; a doubtful closing is only noted down."""
    for depth in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
        opened = stack[depth]
        if mark not in _CLOSERS[opened.mark] or start <= opened.inner:
            continue
        if mark in _SINGLES:
            sure = _closes_single(text, start, end)
            if sure is None:
                opened.maybe = (start, end)
            return depth if sure else None
        if mark in {'"', "“", "''"} and text[start - 1].isspace() and text[end : end + 1].isalnum():
            continue
        return depth
    return None


def _closes_single(text: str, start: int, end: int) -> bool | None:
    """Closing mark (True), apostrophe (False), or a plural's apostrophe that could be either (None)."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if after.isalnum() or before.isspace():
        return False
    if before.isalpha() and after.isspace():
        return None if before in "sx" else True
    return True


def _opens(text: str, start: int, end: int, mark: str, known: Language) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if mark in {"”", "»", "›"}:
        return mark != "”" and known.quotations.points_inward and after.isalnum() and not before.isalnum()
    if mark not in _CLOSERS or mark == "’" or not after:
        return False
    if mark in "«‹「『„“``":
        return True
    if after.isspace() or (before and before not in "([—–-/«“„‘\"'‚:¿¡" and not before.isspace()):
        return False
    return not (mark in _SINGLES and (not after.isalnum() or _APOSTROPHE_WORD.match(text, start)))


def _quote(text: str, opened: _Open, inner_end: int, end: int) -> Quote:
    return Quote(opened.start, end, opened.inner, inner_end, scare=_is_scare(text, opened.inner, inner_end))


def _is_scare(text: str, start: int, end: int) -> bool:
    beginning = text[start : min(end, start + _BEGINNING)]
    if may_be_unspaced(beginning) and _unspaced().search(beginning):
        return end - start < 5
    return sum(1 for _ in islice(_WORDS.finditer(text, start, end), 3)) < 3


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{HAN_KANA}가-힯]")


def _settled(text: str, opened: _Open) -> Iterator[Quote]:
    """An inner quotation whose only closing mark was a doubtful one."""
    if opened.maybe:
        yield _quote(text, opened, *opened.maybe)


def _unclosed(text: str, stack: list[_Open], stop: int) -> Iterator[Quote]:
    """What is open where the paragraph ends: the outermost double mark counts, single ones were apostrophes."""
    for depth, opened in enumerate(stack):
        if opened.maybe:
            yield _quote(text, opened, *opened.maybe)
        elif depth == 0 and opened.mark not in _SINGLES:
            end = stop - (len(text[opened.inner : stop]) - len(text[opened.inner : stop].rstrip()))
            quote = _quote(text, opened, end, end)
            if not quote.scare:
                yield quote._replace(closed=False)
