"""Negation: what the source says happened is not said not to have, and the other way round.

Matched by what is denied, never by counting: a word of negation, or a verb such as "failed to" and "denied", denies the
next content words of its clause, and only those are compared. Words that contradict each other ("approve", "reject")
are compared where they stand in the same place of the sentence.
Guaranteed for a statement that passes: no verb or noun that it shares with the source is denied in it and never there,
or there and never in it; no listed opposite stands in its place.
Cannot see: a contradiction in other words than the source's ("stayed" for "left"), irony, denials by a language without
tables, and a denial that stands further from its verb than six words.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.findings import detail, finding
from summarizer.language.alignment import Change, align, counterparts, same_surroundings, slot
from summarizer.language.negators import is_negation_word, is_negator, stands_in_idiom
from summarizer.language.tokens import Token, lemma, read_tokens
from summarizer.languages import load_language
from summarizer.verifying.extent import contrary_extent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import Issue
    from summarizer.findings import Detail
    from summarizer.verifying.claims import Claim

__all__ = ["check_negation", "has_negation_table", "is_stripped"]

_REACH = 7
_DENIED_AFTER = 6
_FAR = 12
_NEAR = 8


def has_negation_table(language: str) -> bool:
    """True when this check knows the language's words of negation."""
    return load_language(language).has("negation")


def check_negation(claim: Claim) -> list[Issue]:
    """`negation.flipped`, at most once a statement."""
    language = claim.language
    texts = [p.text for p in claim.passages if p.language == language]
    if not texts or not has_negation_table(language):
        return []
    own, passages = read_tokens(claim.text, language), [read_tokens(text, language) for text in texts]
    rules = (_flipped, _flipped_back, _opposed)
    found = next((told for rule in rules for told in [rule(own, passages, language)] if told), None)
    found = found or contrary_extent(claim.text, texts, language)
    return [finding("negation.flipped", found)] if found else []


def is_stripped(statement: str, passage: str, change: Change, language: str) -> str | None:
    """The denial of a passage that a statement leaves out where it follows it word by word otherwise; None for none."""
    tokens = read_tokens(passage, language)
    there = _negated(tokens, change.place, len(change.there), language)
    own = read_tokens(statement, language)
    here = _negated(own, change.at, len(change.here), language)
    if there is None or here is not None or not _says_the_same(change, language):
        return None
    return None if _denies_something(change.here, language) else there.text


def _negated(tokens: Sequence[Token], start: int, length: int, language: str) -> Token | None:
    """The word of negation in a stretch of words."""
    places = range(start, start + length)
    return next(
        (tokens[i] for i in places if is_negator(tokens, i, language) and not stands_in_idiom(tokens, i, language)),
        None,
    )


def _denies_something(words: Sequence[Token], language: str) -> bool:
    never_before = load_language(language).negation.never_before
    return any(_is_denial(token, language) or token.low in never_before for token in words)


def _says_the_same(change: Change, language: str) -> bool:
    """True when nothing but the negation, and forms of the same words, came or went with it."""
    here, there = (
        {_root(t, language) for t in words if _is_told(t, language) and not is_negation_word(t.low, language)}
        for words in (change.here, change.there)
    )
    return here == there


def _is_told(token: Token, language: str) -> bool:
    return token.content and not token.low.endswith("ly") and token.low not in load_language(language).negation.between


def _root(token: Token, language: str) -> str:
    """The stem; without the letters that a negation changes, where it changes the verb."""
    ends = load_language(language).negation.changing_ends
    return token.low.lstrip(ends[0]).rstrip(ends[1]) or token.stem if ends else token.stem


def _flipped(own: Sequence[Token], passages: Sequence[Sequence[Token]], language: str) -> Detail | None:
    """Something that the statement denies and the source affirms in the same surroundings."""
    never_before = load_language(language).negation.never_before
    for head in _denied(own, language, denials=False):
        met = counterparts(own, head, passages)
        if any(token.low in never_before for tokens, _ in met for token in tokens):
            continue
        if met and not any(_is_denied(tokens, i, language, _FAR) for tokens, i in met):
            return detail("denied_here", words=own[head].text)
    return None


def _flipped_back(own: Sequence[Token], passages: Sequence[Sequence[Token]], language: str) -> Detail | None:
    """Something that the source denies and the statement affirms in the same surroundings."""
    heads = {id(tokens): set(_denied(tokens, language, denials=True)) for tokens in passages}
    stems = {tokens[i].stem for tokens in passages for i in heads[id(tokens)]}
    for at, token in enumerate(own):
        if token.stem not in stems or _is_denied(own, at, language, _NEAR):
            continue
        met = counterparts(own, at, passages)
        if met and all(i in heads[id(tokens)] for tokens, i in met):
            return detail("denied_there", words=token.text)
    return None


# --- What is denied


def _is_denial(token: Token, language: str) -> bool:
    return token.low in load_language(language).negation.denials


def _denied(tokens: Sequence[Token], language: str, *, denials: bool) -> Iterator[int]:
    """The places of what each negation denies first; with `denials` also what "failed to" and "denied" do."""
    for at in range(len(tokens)):
        strong = is_negator(tokens, at, language)
        if not strong and not (denials and _denies_a_verb(tokens, at, language)):
            continue
        if strong and stands_in_idiom(tokens, at, language):
            continue
        head = _head(tokens, at, language)
        if head is not None:
            yield head


def _denies_a_verb(tokens: Sequence[Token], at: int, language: str) -> bool:
    """True for "failed to" and "refused to": the verb behind did not happen."""
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    mark = load_language(language).negation.undone
    return bool(mark) and following == mark and _is_denial(tokens[at], language)


def _head(tokens: Sequence[Token], at: int, language: str) -> int | None:
    """The first content word behind a negation in its clause; before it where the language turns the order."""
    clause = tokens[at].clause
    for i in range(at + 1, min(len(tokens), at + 1 + _REACH)):
        token = tokens[i]
        if token.clause != clause:
            break
        if _is_told(token, language) and not token.text[0].isdigit():
            return i
    if load_language(language).negation.looks_back:
        return next(
            (i for i in range(at - 1, max(-1, at - 5), -1) if tokens[i].content and tokens[i].clause == clause), None
        )
    return None


def _is_denied(tokens: Sequence[Token], at: int, language: str, reach: int = _DENIED_AFTER) -> bool:
    """True when a word of negation or denial stands in reach of this place."""
    clause = tokens[at].clause
    first = max(0, at - reach)
    if any(_denies(tokens, i, language) for i in range(first, at)):
        return True
    farthest = _DENIED_AFTER if load_language(language).negation.looks_back else 4
    behind = range(at + 1, min(len(tokens), at + 1 + farthest))
    return any(tokens[i].clause == clause and _denies(tokens, i, language) for i in behind) or _is_denial(
        tokens[at], language
    )


def _is_negated(tokens: Sequence[Token], at: int, language: str) -> bool:
    """True when a word of negation itself stands close before this place."""
    return any(is_negator(tokens, i, language) for i in range(max(0, at - _DENIED_AFTER), at))


def _denies(tokens: Sequence[Token], at: int, language: str) -> bool:
    token = tokens[at]
    return _is_denial(token, language) or (
        is_negator(tokens, at, language) and not stands_in_idiom(tokens, at, language)
    )


# --- Opposites


@cache
def _opposite_stems(language: str) -> dict[str, frozenset[str]]:
    table = load_language(language).opposites.by_word
    return {
        lemma(word, language): frozenset(lemma(other, language) for other in others) for word, others in table.items()
    }


def _opposed(own: Sequence[Token], passages: Sequence[Sequence[Token]], language: str) -> Detail | None:
    """A word in whose place the source has its opposite."""
    known = {token.stem for tokens in passages for token in tokens}
    for at, token in enumerate(own):
        against = _against(token, language) if token.content and token.stem not in known else frozenset()
        if not against & known:
            continue
        for tokens in passages:
            place = slot(align(own, tokens), at, at, tokens) or []
            met = next((other for other in place if other.stem in against), None) or _prefixed(
                own, at, tokens, language
            )
            if met and _is_negated(own, at, language) == _is_negated(tokens, tokens.index(met), language):
                return detail("replaced", words=token.text, other=met.text)
    return None


def _prefixed(own: Sequence[Token], at: int, tokens: Sequence[Token], language: str) -> Token | None:
    """The source's "unarmed" for the statement's "armed", or the other way round, among the same words."""
    low, prefixes = own[at].low, load_language(language).opposites.prefixes
    for place, other in enumerate(tokens):
        turned = other.low in {p + low for p in prefixes} or low in {p + other.low for p in prefixes}
        if turned and len(min(low, other.low, key=len)) > 3 and same_surroundings(own, at, tokens, place):
            return other
    return None


def _against(token: Token, language: str) -> frozenset[str]:
    found = _opposite_stems(language).get(token.stem, frozenset())
    prefixes = load_language(language).opposites.prefixes
    if not prefixes or len(token.low) < 5:
        return found
    bare = {token.low.removeprefix(p) for p in prefixes if token.low.startswith(p)}
    turned = {p + token.low for p in prefixes}
    return found | {lemma(word, language) for word in bare | turned if len(word) > 3}
