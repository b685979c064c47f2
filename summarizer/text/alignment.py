"""Which words of a statement are which words of its passage, and what stands there where they differ.

Two occurrences of a word are counterparts only when the words around them agree: the same verb in another sentence says
nothing about this one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.text.parsed_text import ParsedText
    from summarizer.text.tokens import Token

__all__ = ["Change", "align", "aligned_words", "changes", "counterparts", "same_surroundings", "unsupported_changes"]

_WIDEST_SLOT = 7
_FARTHEST = 3
_WIDEST_CHANGE = 6
_SHORT_END = 2
_LEAST_RUN = 2
_OWN_REACH = 5
_THEIR_REACH = 8
_LEAST_SHARED = 2
_LEAST_SHARE = 0.5
_NEARLY_BEST = 0.6


class Change(NamedTuple):
    """A place where statement and passage run together before and behind, and differ between.

    `here` are the statement's words, `there` the passage's; either may be empty. `at` and `place` are where they begin.
    """

    here: tuple[Token, ...]
    there: tuple[Token, ...]
    at: int
    place: int


def changes(own: ParsedText, passage: ParsedText) -> tuple[Change, ...]:
    """The small differences of a statement from a passage that it follows word by word.

    Two common words (or the end of the sentence) stand on either side of each.
    """
    return own.of(_changes, passage)


def unsupported_changes(own: ParsedText, passages: Iterable[ParsedText]) -> tuple[tuple[ParsedText, Change], ...]:
    """`(passage, change)` for each change that no other passage bears out word for word."""
    return own.of(_differences, tuple(passages))


def _differences(own: ParsedText, passages: tuple[ParsedText, ...]) -> tuple[tuple[ParsedText, Change], ...]:
    return tuple(_told_apart(own, passages))


def _told_apart(own: ParsedText, passages: Sequence[ParsedText]) -> Iterator[tuple[ParsedText, Change]]:
    for passage in passages:
        for change in changes(own, passage):
            others = (other for other in passages if other.text != passage.text)
            if not any(_runs_through(own, change, other) for other in others):
                yield passage, change


def _runs_through(own: ParsedText, change: Change, passage: ParsedText) -> bool:
    """True when the words of the change and those beside it stand in this passage in one run."""
    first, last = max(0, change.at - 1), min(len(own.tokens) - 1, change.at + len(change.here))
    places = align(own, passage)[first : last + 1]
    return places[0] >= 0 and all(place == places[0] + k for k, place in enumerate(places))


def _changes(own: ParsedText, passage: ParsedText) -> tuple[Change, ...]:
    return tuple(_changed(align(own, passage), own.tokens, passage.tokens))


def _changed(places: Sequence[int], own: Sequence[Token], passage: Sequence[Token]) -> Iterator[Change]:
    anchored = [(i, j) for i, j in enumerate(places) if j >= 0]
    ends = [(-1, -1), *anchored, (len(own), len(passage))]
    for k in range(1, len(ends)):
        (i, j), (after, beyond) = ends[k - 1], ends[k]
        if after - i == 1 and beyond - j == 1:
            continue
        here, there = tuple(own[i + 1 : after]), tuple(passage[j + 1 : beyond])
        if k == len(ends) - 1 and i >= 0 and len(there) <= _SHORT_END < len(here):
            # The passage ends here; the statement has joined something to it.
            here = tuple(token for token in here[: len(there)] if token.clause == own[i].clause)
        if max(len(here), len(there)) > _WIDEST_CHANGE:
            continue
        before, behind = _run(ends, k - 1, -1), _run(ends, k, 1)
        if min(before, behind) >= _LEAST_RUN and before + behind > _LEAST_RUN:
            yield Change(here, there, i + 1, j + 1)


def _run(ends: list[tuple[int, int]], at: int, step: int) -> int:
    """How many words run on together from an anchor; reaching an end of one of the sentences counts as enough."""
    count = 0
    first, last, passage_last = 0, ends[-1][0] - 1, ends[-1][1] - 1
    while 0 < at < len(ends) - 1:
        count += 1
        if ends[at][0] == (first if step < 0 else last) or ends[at][1] == (first if step < 0 else passage_last):
            return count + _LEAST_RUN
        following = (ends[at][0] + step, ends[at][1] + step)
        at += step
        if ends[at] != following or count > _WIDEST_CHANGE:
            return count
    beside = ends[at - step] if 0 < at - step < len(ends) - 1 else ends[at]
    return count + (_LEAST_RUN if abs(ends[at][1] - beside[1]) <= _WIDEST_CHANGE else 0)


def align(own: ParsedText, passage: ParsedText) -> tuple[int, ...]:
    """For each word of the statement, the place of the same word in the passage in a longest common order, or -1."""
    return own.of(_aligned, passage)


def _aligned(own: ParsedText, passage: ParsedText) -> tuple[int, ...]:
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - a bundle whose articles share nothing compares nothing

    places = [-1] * len(own.tokens)
    for step in LCSseq.opcodes([t.low for t in own.tokens], [t.low for t in passage.tokens]):
        if step.tag == "equal":
            for offset in range(step.src_end - step.src_start):
                places[step.src_start + offset] = step.dest_start + offset
    return tuple(places)


def aligned_words(places: Sequence[int], first: int, last: int, passage: Sequence[Token]) -> list[Token] | None:
    """Return the passage words aligned with words `first` to `last` of the statement.

    None when the words around do not tell the place: the nearest common words must stand close on both sides, or on one
    when the other is the end of the sentence.
    """
    left = next((i for i in range(first - 1, max(-1, first - 1 - _FARTHEST), -1) if places[i] >= 0), None)
    right = next((i for i in range(last + 1, min(len(places), last + 1 + _FARTHEST)) if places[i] >= 0), None)
    if left is None and right is None:
        return None
    if left is None and first > 0:
        return None
    if right is None and last < len(places) - 1:
        return None
    start = places[left] + 1 if left is not None else max(0, places[right or 0] - _FARTHEST)
    end = places[right] if right is not None else min(len(passage), start + _FARTHEST)
    return list(passage[start:end]) if end - start <= _WIDEST_SLOT else None


def counterparts(
    own: Sequence[Token], at: int, passages: Sequence[Sequence[Token]]
) -> list[tuple[Sequence[Token], int]]:
    """The places in the passages where the word at `at` stands among the same words, the best ones and those near them.

    Empty when the word is nowhere, or nowhere in the same surroundings.
    """
    mine = _surroundings(own, at, _OWN_REACH)
    found: list[tuple[int, Sequence[Token], int]] = []
    for tokens in passages:
        for i, token in enumerate(tokens):
            if token.stem == own[at].stem:
                found.append((len(mine & _surroundings(tokens, i, _THEIR_REACH)), tokens, i))
    best = max((shared for shared, _, _ in found), default=0)
    needed = max(1, min(_LEAST_SHARED, len(mine)), _LEAST_SHARE * len(mine), _NEARLY_BEST * best)
    return [(tokens, i) for shared, tokens, i in found if shared >= needed]


def same_surroundings(own: Sequence[Token], at: int, passage: Sequence[Token], place: int) -> bool:
    """True when two different words stand among the same ones."""
    mine = _surroundings(own, at, _OWN_REACH)
    shared = len(mine & _surroundings(passage, place, _THEIR_REACH))
    return shared >= max(_LEAST_SHARED, _LEAST_SHARE * len(mine))


def _surroundings(tokens: Sequence[Token], at: int, reach: int) -> set[str]:
    """The stems of the nearest content words on both sides, the word itself left out."""
    before = [t.stem for t in tokens[max(0, at - 3 * reach) : at] if t.content][-reach:]
    behind = [t.stem for t in tokens[at + 1 : at + 1 + 3 * reach] if t.content][:reach]
    return {*before, *behind} - {tokens[at].stem}
