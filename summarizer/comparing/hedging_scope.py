"""Finds what a sentence holds back: which "may", "allegedly", "plans to" or "if" belongs to which content word.

A hedge belongs to the next content word of its clause, behind its "to" or "of"; a condition to the announced verb
beside it. Sureness in other words than the listed ones, and the tense of a verb alone, are not seen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.languages.topics.hedging import HedgeKind
from summarizer.text.negation_words import is_negation_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.text.parsed_text import ParsedText

__all__ = ["Hedge", "hedges", "is_surer"]

_REACH = 6
_HELD_BEFORE = 7
_HELD_BEHIND = 5
_TO_MARK = 4
_CLOSE = 4
_SENTENCE_WIDE = frozenset({"alleged", "condition"})
_SENTENCE_END = re.compile(r"[.!?…][\"”»’)]*\s")


Kind = HedgeKind | Literal["intended"]


class Hedge(NamedTuple):
    """The word at `at` holds back the content word at `head`.

    `possible` ("may", "considers"), `alleged`, `intended` ("plans to"), `planned` ("will", "is to", "agreed to"), or
    announced on a `condition`.
    """

    kind: Kind
    at: int
    head: int


def hedges(reading: ParsedText) -> tuple[Hedge, ...]:
    """Every hedge of a text with what it holds back."""
    return reading.of(_hedges)


def is_surer(reading: ParsedText, at: int, kind: Kind, *, will: bool) -> bool:
    """Whether the word at `at` stands here without a hedge at least as strong as one of `kind`.

    With `will`, an announcement is surer than an intention: "will close" than "plans to close".
    """
    if kind == "condition":
        return _is_unconditional(reading, at)
    kinds = set(_kinds_on(reading, at))
    if reading.tokens[at].low.endswith("ly") or (kind != "alleged" and _follows_infinitive(reading, at)):
        return False
    if kind == "possible":
        return not kinds - {"planned", "intended"}
    if kind == "intended" and will:
        return not kinds - {"planned"}
    return not kinds and (kind == "alleged" or not _is_planned(reading, at))


def _is_planned(reading: ParsedText, at: int) -> bool:
    """True for "is closing", and for "will put every clerk into quarantine": the plan stands farther off."""
    tokens = reading.tokens
    before = (i for i in range(at) if tokens[i].clause == tokens[at].clause)
    return tokens[at].low.endswith("ing") or any("planned" in _kinds_at(reading, i) for i in before)


def _follows_infinitive(reading: ParsedText, at: int) -> bool:
    mark = reading.language.hedging.infinitive
    return bool(mark) and any(token.low == mark for token in reading.tokens[max(0, at - 2) : at])


def _is_unconditional(reading: ParsedText, at: int) -> bool:
    """True when it is said flatly that it will be so."""
    hedging, tokens = reading.language.hedging, reading.tokens
    open_words = hedging.condition | hedging.keeps_open
    firm = any(
        (t.low in hedging.will and t.low not in open_words) or t.low.endswith(hedging.contracted)
        for t in tokens[max(0, at - _CLOSE) : at]
    )
    return firm and not any(t.low in open_words for t in tokens)


def _kinds_on(reading: ParsedText, at: int) -> Iterator[Kind]:
    """The kinds of words that hold back the word at this place."""
    tokens, hedging = reading.tokens, reading.language.hedging
    clause = tokens[at].clause
    for i, token in enumerate(tokens):
        near = (at - _HELD_BEFORE <= i < at and token.clause >= clause - 1) or (
            at < i <= at + _HELD_BEHIND and token.clause == clause
        )
        for kind in _kinds_at(reading, i):
            if near or (kind in _SENTENCE_WIDE and i != at):
                yield kind
        if near and token.low in hedging.intentions:
            yield "planned" if token.low in hedging.firm else "intended"
        if near and token.low in hedging.weighed:
            yield "possible"
    if tokens[at].low in hedging.alleged:
        yield "alleged"


def _hedges(reading: ParsedText) -> tuple[Hedge, ...]:
    return (*_held(reading), *_conditioned(reading))


def _held(reading: ParsedText) -> Iterator[Hedge]:
    hedging, tokens = reading.language.hedging, reading.tokens
    for at, token in enumerate(tokens):
        if token.low not in hedging.beginnings and not token.low.endswith(hedging.contracted):
            continue
        intention, start = _intention(reading, at), _scope(reading, at)
        kinds: list[Kind] = (
            [] if token.low in hedging.passive else [k for k in _kinds_at(reading, at) if k != "condition"]
        )
        if intention is not None:
            kinds, start = [intention[0]], intention[1]
        head = _head(reading, at, start) if kinds and start is not None else None
        if head is not None:
            yield from (Hedge(kind, at, head) for kind in kinds)


def _intention(reading: ParsedText, at: int) -> tuple[Kind, int] | None:
    """For "plans to", "is to", "considers closing": how far it has come, and where what is intended begins."""
    hedging, tokens = reading.language.hedging, reading.tokens
    low, mark = tokens[at].low, _mark(reading, at)
    behind = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    gerund = behind.content and behind.low.endswith("ing") and behind is not tokens[at]
    if low in hedging.weighed and (gerund or (mark is not None and (mark == at + 1 or behind.low in hedging.asking))):
        return "possible", at + 1 if gerund or mark is None else mark + 1
    if mark is None or (low in hedging.causes and not (at and tokens[at - 1].low in hedging.copulas)):
        return None
    if low in hedging.intentions:
        return "planned" if low in hedging.firm else "intended", mark + 1
    return ("planned", mark + 1) if low in hedging.copulas and mark == at + 1 else None


def _kinds_at(reading: ParsedText, at: int) -> list[Kind]:
    """The classes of the hedge at this place, of one word or two; a name with a capital holds nothing back."""
    tokens, hedging = reading.tokens, reading.language.hedging
    low = tokens[at].low
    if at and tokens[at].text[0].isupper() and not reading.language.negation.any_case:
        return []
    pair = f"{low} {tokens[at + 1].low}" if at + 1 < len(tokens) else low
    found: list[Kind] = [kind for kind, words in hedging.by_kind.items() if low in words or pair in words]
    return [*found, "planned"] if low.endswith(hedging.contracted) else found


def _mark(reading: ParsedText, at: int) -> int | None:
    """The place of the "to" close behind an intention."""
    mark, tokens = reading.language.hedging.infinitive, reading.tokens
    behind = range(at + 1, min(len(tokens), at + 1 + _TO_MARK))
    return next((i for i in behind if mark and tokens[i].low == mark), None)


def _scope(reading: ParsedText, at: int) -> int | None:
    """Where what is held back begins: behind the word, behind its "to" or "of"; None where it holds nothing."""
    tokens, hedging = reading.tokens, reading.language.hedging
    behind = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if behind in hedging.links or f"{tokens[at].low} {behind}" in hedging.holding:
        return at + 2
    return None if tokens[at].low in hedging.linked - hedging.adjectives else at + 1


def _head(reading: ParsedText, at: int, start: int) -> int | None:
    """The verb, or the noun of "the alleged attacker", that a word holds back; None where that cannot be told."""
    tokens, negation = reading.tokens, reading.language.negation
    for i in range(start, min(len(tokens), start + _REACH)):
        token = tokens[i]
        if token.clause != tokens[start].clause or token.low in negation.negators:
            return None
        if token.low in reading.language.hedging.noun_leads and i > at + 1:
            return None
        if token.content and not token.low.endswith("ly"):
            return i if token.text[0].islower() or negation.any_case else None
    return None


# --- "will close if", "unless it rains, it will close"


def _conditioned(reading: ParsedText) -> Iterator[Hedge]:
    """Each verb behind "will" or "would" that depends on an "if" or "unless" beside it."""
    text, tokens = reading.text, reading.tokens
    open_words = reading.language.hedging.condition - reading.language.hedging.asking
    conditions = [at for at, token in enumerate(tokens) if token.low in open_words and _is_condition(reading, at)]
    heads = list(_will_do(reading)) if conditions else []
    for at in conditions:
        clause = tokens[at].clause
        if at == 0 or text[tokens[at - 1].end : tokens[at].start].strip():
            near = [head for head in heads if head > at and tokens[head].clause <= clause + 2][:1]
        else:
            near = [head for head in heads if head < at and tokens[head].clause >= clause - 2][-1:]
        for head in near:
            first, last = sorted((head, at))
            if not _SENTENCE_END.search(text, tokens[first].end, tokens[last].start):
                yield Hedge("condition", at, head)


def _is_condition(reading: ParsedText, at: int) -> bool:
    """False for an "if" on which nothing depends: "even if", "if any"; "asked if" is left out before."""
    tokens, hedging = reading.tokens, reading.language.hedging
    return not (at and tokens[at - 1].low in hedging.unconditional_before) and not (
        at + 1 < len(tokens) and tokens[at + 1].low in hedging.unconditional_behind
    )


def _will_do(reading: ParsedText) -> Iterator[int]:
    """The verbs behind "will" and "would", not those that are denied."""
    tokens, hedging = reading.tokens, reading.language.hedging
    for at, token in enumerate(tokens):
        if token.low not in hedging.will and not token.low.endswith(hedging.contracted):
            continue
        for i in range(at + 1, min(len(tokens), at + 1 + _REACH)):
            if tokens[i].clause != token.clause or is_negation_word(tokens[i].low, reading.language.negation):
                break
            if tokens[i].content and not tokens[i].low.endswith("ly"):
                yield i
                break
