"""Strength: a statement is no surer than its source, and takes in no more.

Guaranteed for a statement that passes: a verb or noun that the source has only under "may", "allegedly", "plans to",
"if" and their like is not stated without any such word; no "will" stands for a "may"; a warrant is not an arrest; no
"all" stands where the source has "some", "many" or "most", nor at all where the source has no word like it.
Cannot see: sureness in other words than the listed ones, a hedge whose verb the statement replaced by another, whose
claim it was (naming another speaker is attribution's), and weaker statements, which are never reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.findings import detail, finding
from summarizer.language.alignment import Change, counterparts, differences
from summarizer.language.tokens import Token, read_tokens
from summarizer.languages import load_language
from summarizer.languages.topics.quantifiers import UNIVERSAL
from summarizer.verifying.unsettled import taken_as_settled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import Issue
    from summarizer.findings import Detail
    from summarizer.verifying.claims import Claim

__all__ = ["check_strength", "has_strength_table"]

_REACH = 6
_HELD_BEFORE = 7
_HELD_AFTER = 5
_ROOT = 4
_SENTENCE_WIDE = frozenset({"alleged", "condition"})


def has_strength_table(language: str) -> bool:
    """True when this check knows how the language holds back."""
    return load_language(language).has("hedging")


def check_strength(claim: Claim) -> list[Issue]:
    """`strength.raised`, at most once a statement."""
    language = claim.language
    texts = [p.text for p in claim.passages if p.language == language]
    if not texts or not has_strength_table(language):
        return []
    own, passages = read_tokens(claim.text, language), [read_tokens(text, language) for text in texts]
    found = _unheld(claim.text, texts, language)
    rules = (_raised, _arrested, _widened)
    found = found or next((told for rule in rules for told in [rule(own, passages, language)] if told), None)
    found = found or taken_as_settled(claim.text, texts, language)
    return [finding("strength.raised", found)] if found else []


def _unheld(statement: str, passages: Sequence[str], language: str) -> Detail | None:
    """A word that holds back, left out or made stronger where the statement follows the source word by word."""
    own = read_tokens(statement, language)
    for passage, change in differences(statement, passages, language):
        found = _dropped_hold(own, read_tokens(passage, language), change, language) or _wider(change, language)
        if found:
            return found
    return None


def _dropped_hold(own: Sequence[Token], tokens: Sequence[Token], change: Change, language: str) -> Detail | None:
    there = dict(_holds_in(tokens, change.place, len(change.there), language))
    here = {kind for _, kind in _holds_in(own, change.at, len(change.here), language)}
    if not there:
        return None
    holds = {token.stem for i in there for token in tokens[i : i + 1 + (language == "vi")]}
    kept = {token.stem for token in change.there if token.content} - holds
    if not all(any(stem[:_ROOT] == token.stem[:_ROOT] for token in change.here) for stem in kept):
        return None
    at = min(there)
    stronger = not here if there[at] != "possible" else not here - {"planned"}
    if there[at] == "planned":
        stronger = stronger and _is_done(change, holds, language)
    return detail("left_out", words=tokens[at].text) if stronger else None


def _holds_in(tokens: Sequence[Token], start: int, length: int, language: str) -> Iterator[tuple[int, str]]:
    for i in range(start, start + length):
        if tokens[i].low in load_language(language).hedging.passive or _scope(tokens, i, "", language) is None:
            continue
        for kind in _kinds_at(tokens, i, language):
            if kind != "condition":
                yield i, kind
        if _is_intention(tokens, i, language):
            yield i, "planned"


def _is_done(change: Change, holds: set[str], language: str) -> bool:
    """True when a plan's verb stands in the statement in another form, as a thing that happened, and not after "to"."""
    mark = load_language(language).hedging.infinitive
    if not mark or any(token.low == mark for token in change.here):
        return False
    planned = {token.stem: token.low for token in change.there if token.stem not in holds and token.low != mark}
    return any(
        planned.get(token.stem, token.low) != token.low and not token.low.endswith("ing") for token in change.here
    )


def _wider(change: Change, language: str) -> Detail | None:
    here = max(((_rank(token, language), token.text) for token in change.here), default=(-1, ""))
    there = max(((_rank(token, language), token.text) for token in change.there), default=(-1, ""))
    return detail("more_than", words=here[1], other=there[1]) if here[0] > there[0] >= 0 else None


def _raised(own: Sequence[Token], passages: Sequence[Sequence[Token]], language: str) -> Detail | None:
    """Something that the source holds back, in the same surroundings, and the statement does not."""
    held = {id(tokens): {head: (kind, at) for kind, at, head in _held(tokens, language)} for tokens in passages}
    stems = {tokens[head].stem for tokens in passages for head in held[id(tokens)]}
    for at, token in enumerate(own):
        if token.stem not in stems:
            continue
        met = counterparts(own, at, passages)
        holds = [(tokens, *held[id(tokens)][i]) for tokens, i in met if i in held[id(tokens)]]
        if holds and len(holds) == len(met) and all(_is_raised(own, at, kind, language) for _, kind, _ in holds):
            return detail("held_back", words=token.text, hold=holds[0][0][holds[0][2]].text)
    return None


def _is_raised(own: Sequence[Token], at: int, kind: str, language: str) -> bool:
    """True when the word stands here without a hold at least as strong as the source's."""
    if own[at].low.endswith("ly") or (language == "en" and kind == "planned" and own[at].low.endswith("ing")):
        return False
    if kind == "planned" and _is_planned_before(own, at, language):
        return False
    kinds = set(_holds_on(own, at, language))
    if kind == "possible":
        return not kinds - {"planned"} and not _follows_infinitive(own, at, language)
    return not kinds and not (kind == "planned" and _follows_infinitive(own, at, language))


def _is_planned_before(tokens: Sequence[Token], at: int, language: str) -> bool:
    """True for "will put every clerk of the town into quarantine": the plan stands farther off in the same clause."""
    before = (i for i in range(at) if tokens[i].clause == tokens[at].clause)
    return any("planned" in _kinds_at(tokens, i, language) for i in before)


def _follows_infinitive(tokens: Sequence[Token], at: int, language: str) -> bool:
    mark = load_language(language).hedging.infinitive
    return bool(mark) and any(token.low == mark for token in tokens[max(0, at - 2) : at])


# --- What is held back


def _kinds(token: Token, language: str) -> Iterator[str]:
    for kind, words in load_language(language).hedging.by_kind.items():
        if token.low in words or (language == "en" and kind == "planned" and token.low.endswith(("'ll", "'d"))):
            yield kind


def _kinds_at(tokens: Sequence[Token], at: int, language: str) -> list[str]:
    found = [] if _only_shows(tokens, at) else list(_kinds(tokens[at], language))
    if language == "vi" and at + 1 < len(tokens):
        pair = f"{tokens[at].low} {tokens[at + 1].low}"
        found += [kind for kind, words in load_language(language).hedging.by_kind.items() if pair in words]
    return found


def _only_shows(tokens: Sequence[Token], at: int) -> bool:
    """True for "appeared" with no "to" behind it, and for the month of May: nothing is held back."""
    if at and tokens[at].text == "May":
        return True
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return tokens[at].stem in {"appear", "seem"} and following not in {"to", "that", "as", "like", "likely"}


def _is_intention(tokens: Sequence[Token], at: int, language: str) -> bool:
    """True for "plans" with its "to" close behind."""
    mark = load_language(language).hedging.infinitive
    if not mark or tokens[at].low not in load_language(language).hedging.intentions:
        return False
    return any(token.low == mark for token in tokens[at + 1 : at + 5])


def _held(tokens: Sequence[Token], language: str) -> Iterator[tuple[str, int, int]]:
    """`(kind, hold, head)`: each word that holds back, with the first content word that it holds."""
    for at, token in enumerate(tokens):
        kinds = [] if token.low in load_language(language).hedging.passive else _kinds_at(tokens, at, language)
        if _is_intention(tokens, at, language):
            kinds = [*kinds, "planned"]
        for kind in kinds:
            head = _head(tokens, at, kind, language)
            if head is not None:
                yield kind, at, head


def _head(tokens: Sequence[Token], at: int, kind: str, language: str) -> int | None:
    """The verb, or the noun of "the alleged attacker", that a word holds back; None where that cannot be told."""
    start = _scope(tokens, at, kind, language)
    if start is None or kind == "condition":
        return None
    for i in range(start, min(len(tokens), start + _REACH)):
        token = tokens[i]
        if token.clause != tokens[start].clause or token.low in load_language(language).negation.negators:
            return None
        if token.low in load_language(language).hedging.noun_leads and i > at + 1:
            return None
        if token.content and not token.low.endswith("ly"):
            return None if token.text[0].isupper() and language != "de" else i
    return None


def _scope(tokens: Sequence[Token], at: int, kind: str, language: str) -> int | None:
    """Where what is held back begins: behind the word, behind its "to" or "of"."""
    if kind == "planned" and _is_intention(tokens, at, language):
        return 1 + next(
            i for i in range(at + 1, len(tokens)) if tokens[i].low == load_language(language).hedging.infinitive
        )
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if following in load_language(language).hedging.links:
        return at + 2
    adjective = tokens[at].low in {"alleged", "suspected"}
    if tokens[at].low in load_language(language).hedging.linked and not adjective:
        return None
    return at + 1


def _holds_on(tokens: Sequence[Token], at: int, language: str) -> Iterator[str]:
    """The kinds of words that hold back the word at this place."""
    clause = tokens[at].clause
    for i in range(len(tokens)):
        near = (at - _HELD_BEFORE <= i < at and tokens[i].clause >= clause - 1) or (
            at < i <= at + _HELD_AFTER and tokens[i].clause == clause
        )
        for kind in _kinds_at(tokens, i, language):
            if near or (kind in _SENTENCE_WIDE and i != at):
                yield kind
        if near and tokens[i].low in load_language(language).hedging.intentions:
            yield "planned"
    if tokens[at].low in load_language(language).hedging.alleged:
        yield "alleged"


# --- Special pairs and quantifiers


def _arrested(own: Sequence[Token], passages: Sequence[Sequence[Token]], language: str) -> Detail | None:
    """An arrest where the source has a warrant, a conviction where it has a charge, a sentence where one is faced."""
    if language != "en":
        return None
    known = {token.low for tokens in passages for token in tokens}
    mine = {token.low for token in own}
    pairs = (
        ("arrested", {"warrant", "warrants"}),
        ("convicted", {"charged", "indicted", "accused", "trial"}),
        ("sentenced", {"faces", "face", "facing", "faced"}),
    )
    for done, before in pairs:
        if done in mine and done not in known and before & known and not before & mine:
            return detail("more_than_said", words=done)
    return None


def _rank(token: Token, language: str) -> int:
    return next(
        (rank for rank, words in enumerate(load_language(language).quantifiers.ranks) if token.low in words), -1
    )


def _widened(own: Sequence[Token], passages: Sequence[Sequence[Token]], language: str) -> Detail | None:
    """A quantifier that takes in more than the source's for the same thing."""
    for at, token in enumerate(own):
        rank = _rank(token, language)
        head = _quantified(own, at) if rank > 0 else None
        if head is None:
            continue
        met = counterparts(own, head, passages)
        ranks = [_rank_on(tokens, i, language) for tokens, i in met]
        known = [(found, word) for found, word in ranks if found >= 0]
        if known and max(known)[0] < rank:
            return detail("more_than", words=token.text, other=max(known)[1])
        if rank == UNIVERSAL and met and not known and not _any_universal(passages, language):
            return detail("absent", words=token.text)
    return None


def _rank_on(tokens: Sequence[Token], head: int, language: str) -> tuple[int, str]:
    """The rank and the word of the strongest quantifier right before a word."""
    before = ((_rank(token, language), token.text) for token in tokens[max(0, head - 4) : head])
    return max(before, default=(-1, ""))


def _any_universal(passages: Sequence[Sequence[Token]], language: str) -> bool:
    return any(_rank(token, language) >= UNIVERSAL - 1 for tokens in passages for token in tokens)


def _quantified(tokens: Sequence[Token], at: int) -> int | None:
    """The place of the first content word behind a quantifier."""
    behind = range(at + 1, min(len(tokens), at + 5))
    return next((i for i in behind if tokens[i].content and not tokens[i].text[0].isdigit()), None)
