"""Finds what a sentence denies: which word of negation or verb of denial belongs to which content word.

A denial belongs to the next content word of its clause, before it where the language turns the order. Denials in other
words than the listed ones, irony, and a denial that stands further from its word than the reach are not seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.negation_words import is_negation_word, is_negator, stands_in_idiom

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.text.alignment import Change
    from summarizer.text.parsed_text import ParsedText
    from summarizer.text.tokens import Token

__all__ = [
    "Denial",
    "InsertedNegation",
    "denials",
    "inserted_negation",
    "is_noun",
    "may_be_denied",
    "negator_positions",
]

_REACH = 6
_BACK = 4
_BEHIND = 4
# A negation put in where two sentences run together: in so few words, and nothing that denies as far before it.
_FEW_PUT_IN = 3
_REACHES_BACK = 10


class Denial(NamedTuple):
    """The word at `at` denies the content word at `head`; `of_thing` for "no deal", which denies a thing."""

    at: int
    head: int
    of_thing: bool


class InsertedNegation(NamedTuple):
    """A word of negation that one of two texts has more; `here` when that is the own one."""

    word: Token
    here: bool


def denials(reading: ParsedText) -> tuple[Denial, ...]:
    """Every denial of a text with what it denies, in order."""
    return reading.of(_denials)


def negator_positions(reading: ParsedText) -> frozenset[int]:
    """The places of all words that could deny anything."""
    return reading.of(_denying)


def may_be_denied(reading: ParsedText, at: int, reach: int | None) -> bool:
    """Whether a word that could deny stands `reach` words before this place or close behind it; None: anywhere."""
    places = negator_positions(reading)
    if reach is None or not places:
        return bool(places)
    tokens, back = reading.tokens, reading.language.negation.looks_back
    behind = range(at + 1, min(len(tokens), at + 1 + (_REACH if back else _BEHIND)))
    return (
        any(at - reach <= place <= at and (place < at or _is_verb(tokens[at], reading)) for place in places)
        or any(place in places and tokens[place].clause == tokens[at].clause for place in behind)
    )  # fmt: skip


def is_noun(token: Token, reading: ParsedText) -> bool:
    """True for what its ending shows to be a thing: a "requirement" is nothing that anybody requires here."""
    return token.low.endswith(reading.language.negation.noun_endings)


def inserted_negation(change: Change, own: ParsedText, other: ParsedText) -> InsertedNegation | None:
    """Return the negation that is the only difference of this change; None when there is more or none."""
    here = _negator_in(own, change.at, len(change.here))
    there = _negator_in(other, change.place, len(change.there))
    word = here or there
    if word is None or (here and there) or not _says_the_same(change, own):
        return None
    denies = (own, change.at, change.here) if here else (other, change.place, change.there)
    affirms = (other, change.place, change.there) if here else (own, change.at, change.here)
    turned = _turns(*denies) and _is_affirmed(*affirms, {t.stem for t in denies[2]})
    return InsertedNegation(word, here=here is not None) if turned else None


def _turns(reading: ParsedText, at: int, words: Sequence[Token]) -> bool:
    idle = reading.language.negation.idle
    around = reading.tokens[max(0, at - 1) : at + len(words) + _FEW_PUT_IN]
    return len(words) <= _FEW_PUT_IN and not any(token.low in idle for token in around)


def _is_affirmed(reading: ParsedText, at: int, words: Sequence[Token], kept: set[str]) -> bool:
    """True when nothing around denies, and nothing stands there but what affirms and the words that both have."""
    negation, tokens = reading.language.negation, reading.tokens
    around = range(at - _REACHES_BACK, at + len(words) + _FEW_PUT_IN)
    denied = any(
        place in around and tokens[place].low not in negation.weak_denials for place in negator_positions(reading)
    )
    others = [token for token in words if token.stem not in kept and token.low not in negation.affirming]
    never_before = any(token.low in negation.never_before for token in words)
    return not denied and not never_before and not (others and negation.affirming)


def _negator_in(reading: ParsedText, start: int, length: int) -> Token | None:
    return next((reading.tokens[at] for at in range(start, start + length) if _is_negator(reading, at)), None)


def _says_the_same(change: Change, reading: ParsedText) -> bool:
    """True when nothing but the negation, and forms of the same words, came or went with it."""
    negation = reading.language.negation
    here, there = (
        {_root(t, reading) for t in words if _is_told(t, reading) and not is_negation_word(t.low, negation)}
        for words in (change.here, change.there)
    )
    return here == there


def _root(token: Token, reading: ParsedText) -> str:
    """The stem; without the letters that a negation changes, where it changes the verb."""
    ends = reading.language.negation.changing_ends
    return token.low.lstrip(ends[0]).rstrip(ends[1]) or token.stem if ends else token.stem


def _denials(reading: ParsedText) -> tuple[Denial, ...]:
    return tuple(_found(reading))


def _found(reading: ParsedText) -> Iterator[Denial]:
    negation, tokens = reading.language.negation, reading.tokens
    for at in sorted(negator_positions(reading)):
        token = tokens[at]
        verb = token.low in negation.denials and token.low not in negation.weak_denials
        if not verb and not _is_negator(reading, at):
            continue
        head = _head(reading, at, verb=verb)
        if head is not None and not any(t.low in negation.idle for t in tokens[at : head + 1]):
            yield Denial(at, head, token.low in negation.of_things)


def _denying(reading: ParsedText) -> frozenset[int]:
    negation = reading.language.negation
    # A quick look at each word goes before the rest; where words run on, a negation has no word of its own.
    may_be = [at for at, t in enumerate(reading.tokens) if negation.runs_on or is_negation_word(t.low, negation)]
    verbs = [at for at, token in enumerate(reading.tokens) if token.low in negation.denials]
    return frozenset((*verbs, *(at for at in may_be if _is_negator(reading, at))))


def _is_verb(token: Token, reading: ParsedText) -> bool:
    return token.low in reading.language.negation.denials


def _is_negator(reading: ParsedText, at: int) -> bool:
    """True for a word that denies something: an answer denies nothing, nor does "no" as a name of things."""
    negation, tokens = reading.language.negation, reading.tokens
    if not is_negator(reading, at) or stands_in_idiom(reading, at):
        return False
    if tokens[at].low not in negation.answers:
        return True
    before = tokens[at - 1].low if at else " "
    answers = at + 1 < len(tokens) and tokens[at + 1].clause != tokens[at].clause
    return not answers and before not in negation.determiners and not before[0].isdigit()


def _is_told(token: Token, reading: ParsedText) -> bool:
    return token.content and not token.low.endswith("ly") and token.low not in reading.language.negation.between


def _head(reading: ParsedText, at: int, *, verb: bool) -> int | None:
    """The first word behind that tells something and is no name; in its clause, or in what a verb says is not so."""
    tokens, negation = reading.tokens, reading.language.negation
    clause = tokens[at].clause
    for place in range(at + 1, min(len(tokens), at + 1 + _REACH)):
        token = tokens[place]
        if verb and token.low in negation.complements:
            clause = token.clause
        if token.clause != clause:
            break
        small = negation.any_case or token.text[0].islower()
        if small and _is_told(token, reading) and not token.text[0].isdigit():
            return place
    if negation.looks_back:
        before = range(at - 1, max(-1, at - 1 - _BACK), -1)
        return next((i for i in before if tokens[i].content and tokens[i].clause == tokens[at].clause), None)
    return None
