"""Roles: whoever does it in the source does it in the statement.

Two things that stand on either side of the same verb in both must stand on the same sides, or on exchanged sides when
one of the two is in the passive. Guaranteed for a statement that passes: no such pair is exchanged.
Cannot see: exchanges around a verb that the statement replaced, or across more than a dozen words, and whom a pronoun
means. Verbs that work both ways ("met", "talked with") are never reported.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.findings import detail, finding
from summarizer.language.alignment import Change, changes
from summarizer.language.tokens import Token, has_other_base, lemma, read_tokens
from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import Issue
    from summarizer.findings import Detail
    from summarizer.languages.topics.roles import Roles
    from summarizer.verifying.claims import Claim

__all__ = ["check_roles"]

_CLOSE = 4
_PHRASE = 2


def check_roles(claim: Claim) -> list[Issue]:
    """`support.roles`, at most once a statement."""
    own = read_tokens(claim.text, claim.language)
    texts = [p.text for p in claim.passages if p.language == claim.language]
    roles = load_language(claim.language).roles
    passages = [read_tokens(text, claim.language) for text in texts]
    for text, tokens in zip(texts, passages, strict=True):
        found = _swapped(own, changes(claim.text, text, claim.language), roles) or _turned(own, tokens, roles)
        if found:
            return [finding("support.roles", found)]
    for at in _pivots(own, passages, claim.language):
        found = _exchanged(own, at, passages, claim.language) or _turned_around(own, at, passages, claim.language)
        if found:
            return [finding("support.roles", found)]
    return []


def _swapped(own: Sequence[Token], found: Sequence[Change], roles: Roles) -> Detail | None:
    """Two stretches that have changed places, with more than "and" between them."""
    for k, first in enumerate(found):
        mine, theirs = _content(first.here), _content(first.there)
        for second in found[k + 1 :]:
            if not mine or not theirs or mine != _content(second.there) or theirs != _content(second.here):
                continue
            between = own[first.at + len(first.here) : second.at]
            if any(token.low not in roles.listing for token in between) or not between:
                return detail("swapped", first=_told(first.here), second=_told(second.here))
    return None


def _turned(own: Sequence[Token], tokens: Sequence[Token], roles: Roles) -> Detail | None:
    """A name, a word and a name whose names have changed sides: "Lee told Roe" made of "Roe told Lee"."""
    known = {(tokens[a].low, tokens[b].low, tokens[c].low) for a, b, c in _triples(tokens, roles)}
    for a, b, c in _triples(own, roles):
        turned = own[c].low, own[b].low, own[a].low
        if turned in known and (own[a].low, own[b].low, own[c].low) not in known:
            return detail("swapped_around", first=own[a].text, second=own[c].text, middle=own[b].text)
    return None


def _triples(tokens: Sequence[Token], roles: Roles) -> Iterator[tuple[int, int, int]]:
    """The places of a name, of a word of small letters behind it, and of a name close behind that."""
    for b in range(1, len(tokens) - 1):
        word = tokens[b]
        if word.low in roles.listing or not word.text[0].islower() or len(word.low) < 3 or not _is_name(tokens[b - 1]):
            continue
        if word.low in roles.no_verbs:
            continue
        c = next((i for i in range(b + 1, min(len(tokens), b + 4)) if _is_name(tokens[i])), None)
        if c is None:
            continue
        while c + 1 < len(tokens) and _is_name(tokens[c + 1]) and tokens[c + 1].start - tokens[c].end == 1:
            c += 1
        yield b - 1, b, c


def _is_name(token: Token) -> bool:
    return token.text[0].isupper() and token.content and token.low not in load_language("en").naming.calendar


def _content(words: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.stem for token in words if token.content)


def _told(words: Sequence[Token]) -> str:
    return " ".join(token.text for token in words)


@cache
def _symmetric(language: str) -> frozenset[str]:
    return frozenset(lemma(word, language) for word in load_language(language).roles.both_ways)


def _pivots(own: Sequence[Token], passages: Sequence[Sequence[Token]], language: str) -> Iterator[int]:
    """The words in small letters that the source has too and that no article or preposition makes a noun."""
    noun_leads = load_language(language).roles.noun_leads
    known = {token.stem for tokens in passages for token in tokens if _may_be_verb(token, language)}
    for at, token in enumerate(own):
        if token.stem not in known or token.stem in _symmetric(language) or not _may_be_verb(token, language):
            continue
        if token.low.endswith("ly"):
            continue
        if at and own[at - 1].low not in noun_leads:
            yield at


def _may_be_verb(token: Token, language: str) -> bool:
    return token.text[0].islower() and (token.content or token.low in load_language(language).roles.function_verbs)


def _exchanged(own: Sequence[Token], at: int, passages: Sequence[Sequence[Token]], language: str) -> Detail | None:
    left, right = _sides(own, at)
    if not left or not right:
        return None
    swapped: tuple[str, str] | None = None
    for tokens in passages:
        for i, token in enumerate(tokens):
            if token.stem != own[at].stem:
                continue
            before, behind = _sides(tokens, i)
            if _is_passive(own, at, language) != _is_passive(tokens, i, language):
                before, behind = behind, before
            if left.keys() & before.keys() or right.keys() & behind.keys():
                return None
            swapped = swapped or _pair(left, right, before, behind)
    if swapped is None:
        return None
    return detail("swapped_around", first=swapped[0], second=swapped[1], middle=own[at].text)


def _pair(
    left: dict[str, Token], right: dict[str, Token], before: dict[str, Token], behind: dict[str, Token]
) -> tuple[str, str] | None:
    """Two names that stand on exchanged sides."""
    for first in left.keys() & behind.keys():
        for second in right.keys() & before.keys():
            return left[first].text, right[second].text
    return None


def _sides(tokens: Sequence[Token], at: int) -> tuple[dict[str, Token], dict[str, Token]]:
    """The names close before and close behind a verb, in its own part of the sentence."""
    first, last = max(0, at - _CLOSE), min(len(tokens), at + 1 + _CLOSE)
    left = {t.stem: t for t in tokens[first:at] if _may_act(t, tokens[at])}
    right = {t.stem: t for t in tokens[at + 1 : last] if _may_act(t, tokens[at])}
    both = left.keys() & right.keys()
    return {s: t for s, t in left.items() if s not in both}, {s: t for s, t in right.items() if s not in both}


def _turned_around(own: Sequence[Token], at: int, passages: Sequence[Sequence[Token]], language: str) -> Detail | None:
    """The nearest words on both sides of a verb, names or not, that stand on the other sides in the source.

    Only in a language that tells nouns from verbs.
    """
    mine = _actors(own, at, language) if load_language(language).roles.object_leads else None
    if mine is None:
        return None
    turned = False
    for tokens in passages:
        for i, token in enumerate(tokens):
            theirs = _actors(tokens, i, language) if token.low == own[at].low else None
            if theirs is None:
                continue
            if mine[0].keys() & theirs[0].keys() or mine[1].keys() & theirs[1].keys():
                return None
            turned = turned or bool(mine[0].keys() & theirs[1].keys() and mine[1].keys() & theirs[0].keys())
    if not turned:
        return None
    first, second = (next(iter(side.values())).text for side in mine)
    return detail("swapped_around", first=first, second=second, middle=own[at].text)


def _actors(tokens: Sequence[Token], at: int, language: str) -> tuple[dict[str, Token], dict[str, Token]] | None:
    """Who does it and to whom it is done: the words nearest to a verb, exchanged for "was seen by"; None if unclear."""
    start, roles = at + 1, load_language(language).roles
    while start < len(tokens) and tokens[start].low in roles.links:
        start += 1
    if not _is_transitive(tokens, at, start, language):
        return None
    linked = {token.low for token in tokens[at + 1 : start]}
    before, behind = _nearest(tokens, range(at - 1, -1, -1)), _nearest(tokens, range(start, len(tokens)))
    if not before or not behind:
        return None
    turned = _is_passive(tokens, at, language) or not linked.isdisjoint(roles.agents)
    return (behind, before) if turned else (before, behind)


def _is_transitive(tokens: Sequence[Token], at: int, start: int, language: str) -> bool:
    """True for a past tense, and for "sees" before a noun with an article or a name."""
    low = tokens[at].low
    if low.endswith("ed") or has_other_base(low, language):
        return True
    following = tokens[start] if start < len(tokens) else None
    led = following is not None and (
        following.low in load_language(language).roles.object_leads or following.text[0].isupper()
    )
    return led and low.endswith("s")


def _nearest(tokens: Sequence[Token], places: range) -> dict[str, Token]:
    """The nearest run of words that tell something, at most two; small words before it are passed over."""
    found: dict[str, Token] = {}
    for passed, i in enumerate(places):
        token = tokens[i]
        apart = passed and tokens[i - places.step].clause != token.clause
        if passed >= _CLOSE or len(found) == _PHRASE or apart:
            break
        if token.content and not token.low.endswith("ly") and token.text[0].isalpha() and not _owns(token):
            found[token.stem] = token
        elif found:
            break
    return found


def _owns(token: Token) -> bool:
    return token.text.endswith(("'s", "’s"))


def _may_act(token: Token, verb: Token) -> bool:
    return _is_name(token) and token.clause == verb.clause


def _is_passive(tokens: Sequence[Token], at: int, language: str) -> bool:
    """True for "was beaten": a form of "to be" close before the verb; in Vietnamese its own two words."""
    roles = load_language(language).roles
    if not roles.passives or not roles.participle_pattern.search(tokens[at].low):
        return False
    for token in reversed(tokens[max(0, at - 3) : at]):
        if token.low in roles.passives:
            return True
        if token.clause != tokens[at].clause or token.text[0].isupper():
            return False
    return False
