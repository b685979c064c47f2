"""What is not settled in the source: what depends on a condition, is only weighed, or is said to have been done.

The rules of strength that need more than a word before a verb: each finds the verb in the source, the same verb in the
same surroundings of the statement, and what the statement keeps of the doubt.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.findings import detail
from summarizer.language.alignment import counterparts
from summarizer.language.negators import is_negation_word
from summarizer.language.tokens import Token, read_tokens
from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.findings import Detail

__all__ = ["taken_as_settled"]

_REACH = 6
_BEFORE = 7
_AFTER = 5
_ROOT = 4
_SENTENCE_END = re.compile(r"[.!?…][\"”»’)]*\s")


def taken_as_settled(statement: str, texts: Sequence[str], language: str) -> Detail | None:
    """What the statement says without the doubt of its source, in words for the writer."""
    own, passages = read_tokens(statement, language), [read_tokens(text, language) for text in texts]
    for doubted, is_open in ((_conditioned, _has_condition), (_weighed, _is_weighed)):
        heads = {
            id(tokens): dict(doubted(text, tokens, language)) for text, tokens in zip(texts, passages, strict=True)
        }
        stems = {tokens[head].stem for tokens in passages for head in heads[id(tokens)]}
        for at, token in enumerate(own):
            if token.stem not in stems or is_open(own, at, language):
                continue
            met = counterparts(own, at, passages)
            if met and all(i in heads[id(tokens)] for tokens, i in met):
                tokens, i = met[0]
                return detail("held_back", words=token.text, hold=tokens[heads[id(tokens)][i]].text)
    return _heard(own, passages, language)


# --- "will close if", "unless it rains, it will close"


def _conditioned(text: str, tokens: Sequence[Token], language: str) -> Iterator[tuple[int, int]]:
    """`(verb, condition)`: each verb behind "will" or "would" that depends on an "if" or "unless" beside it."""
    heads = list(_will_do(tokens, language))
    for at, token in enumerate(tokens):
        if token.low not in load_language(language).hedging.condition or not _is_condition(tokens, at, language):
            continue
        if at == 0 or text[tokens[at - 1].end : token.start].strip():
            near = [head for head in heads if head > at and tokens[head].clause <= token.clause + 2][:1]
        else:
            near = [head for head in heads if head < at and tokens[head].clause >= token.clause - 2][-1:]
        for head in near:
            first, last = sorted((head, at))
            if not _SENTENCE_END.search(text, tokens[first].end, tokens[last].start):
                yield head, at


def _is_condition(tokens: Sequence[Token], at: int, language: str) -> bool:
    """False for "even if", "if any", "asked if" and "whether", on which nothing depends."""
    words = load_language(language).hedging
    earlier = tokens[at - 1].low if at else ""
    later = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return (
        tokens[at].low != "whether"
        and earlier not in words.unconditional_before
        and later not in words.unconditional_behind
    )


def _will_do(tokens: Sequence[Token], language: str) -> Iterator[int]:
    """The verbs behind "will" and "would", not those that are denied."""
    announcing = load_language(language).hedging.will
    for at, token in enumerate(tokens):
        if token.low in announcing or (language == "en" and token.low.endswith(("'ll", "'d"))):
            head = _first_told(tokens, at + 1, language)
            if head is not None:
                yield head


def _first_told(tokens: Sequence[Token], start: int, language: str) -> int | None:
    for i in range(start, min(len(tokens), start + _REACH)):
        token = tokens[i]
        if token.clause != tokens[start].clause or is_negation_word(token.low, language):
            return None
        if token.content and not token.low.endswith("ly"):
            return i
    return None


def _has_condition(own: Sequence[Token], at: int, language: str) -> bool:
    """True unless the statement says flatly that it will be so."""
    firm = any(token.low in {"will", "shall"} or token.low.endswith("'ll") for token in own[max(0, at - 4) : at])
    return not firm or any(
        t.low in load_language(language).hedging.condition or t.low in load_language(language).hedging.keeps_open
        for t in own
    )


# --- "is considering closing", "proposed cutting", "weighs whether to close"


def _weighed(_: str, tokens: Sequence[Token], language: str) -> Iterator[tuple[int, int]]:
    """`(verb, word)`: each verb that somebody only considers or proposes."""
    for at, token in enumerate(tokens[:-1]):
        if token.low not in load_language(language).hedging.weighed:
            continue
        following = tokens[at + 1]
        if following.content and following.low.endswith("ing"):
            yield at + 1, at
        elif following.low in {"whether", "to"}:
            mark = next((i for i in range(at + 1, min(len(tokens), at + 4)) if tokens[i].low == "to"), None)
            head = _first_told(tokens, mark + 1, language) if mark is not None and mark + 1 < len(tokens) else None
            if head is not None:
                yield head, at


def _is_weighed(own: Sequence[Token], at: int, language: str) -> bool:
    """True when the statement leaves it open too: by a word of doubt or intention beside it, or as "to close"."""
    if own[at].low.endswith("ing") or any(token.low == "to" for token in own[max(0, at - 2) : at]):
        return True
    near = [*own[max(0, at - _BEFORE) : at], *own[at + 1 : at + 1 + _AFTER]]
    hedging = load_language(language).hedging
    doubts = hedging.possible | hedging.alleged | hedging.condition
    return any(
        token.low in doubts
        or token.low in load_language(language).hedging.keeps_open
        or token.low in hedging.intentions
        or token.low in hedging.weighed
        or is_negation_word(token.low, language)
        for token in near
    )


# --- "soll getötet haben"


def _heard(own: Sequence[Token], passages: Sequence[Sequence[Token]], language: str) -> Detail | None:
    """What somebody is said to have done in the source, and has done in the statement."""
    hedging = load_language(language).hedging
    if not hedging.hearsay or any(token.low in hedging.alleged for token in own):
        return None
    marks, endings = hedging.hearsay, hedging.hearsay_endings
    for tokens in passages:
        for at, token in enumerate(tokens):
            clause = [other for other in tokens[at + 1 :] if other.clause == token.clause] if token.low in marks else []
            if len(clause) < 2 or clause[-1].low not in endings:
                continue
            done = _bare(clause[-2].low)
            told = next(
                (t for t in own if t.content and len(done) >= _ROOT and _bare(t.low)[:_ROOT] == done[:_ROOT]), None
            )
            if told is not None:
                return detail("held_back", words=told.text, hold=token.text)
    return None


def _bare(participle: str) -> str:
    return participle.removeprefix("ge")
