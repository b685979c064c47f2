"""Whether two sentences on one fact say the contrary of each other.

Matched by what is denied, never by counting words: a word of negation or a verb such as "denied" belongs to the next
content words of its clause, and those are looked up in the other sentence where the same words stand around them.
Words that contradict each other ("approved", "rejected") are compared in such places alone.
Cannot see: contradictions in other words than these, irony, languages without tables.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.language.alignment import Change, changes, counterparts
from summarizer.language.negators import is_negator, stands_in_idiom
from summarizer.language.tokens import Token, lemma, read_tokens
from summarizer.language.words import words
from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.languages.topics.negation import Negation

__all__ = ["Opposition", "head_of", "marks_of", "opposition", "stands_in_same_words"]

REACH = 5
LEAST_AROUND = 3
SHARE_AROUND = 0.6
# What is denied in one sentence only has to stand in nearly the same words.
LEAST_BESIDE = 4
SHARE_BESIDE = 0.75
# A negation put in where sentences run together: in so few words, and none that could reach as far before it.
FEW_PUT_IN = 3
REACHES_BACK = 10
QUESTION = ("?", "？", "؟")


class Opposition(NamedTuple):
    """Where two sentences say the contrary: `[start, end)` in the text of each."""

    left: tuple[int, int]
    right: tuple[int, int]
    topic: str


@lru_cache(maxsize=8192)
def opposition(left: str, right: str, language: str) -> Opposition | None:
    """The place at which two sentences contradict each other."""
    if not load_language(language).has("negation") or marks_of(left, language) == marks_of(right, language):
        return None
    if left.rstrip('"”» ').endswith(QUESTION) or right.rstrip('"”» ').endswith(QUESTION):
        return None
    own, other = read_tokens(left, language), read_tokens(right, language)
    found = _put_in(left, right, language) or _denied_in_one(own, other, language)
    if found is None:
        turned = _denied_in_one(other, own, language)
        found = turned and (turned[1], turned[0])
    found = found or _replaced_by_opposite(left, right, language) or _opposed(own, other, language)
    if found is None or not _said_alike(own, found[0], other, found[1], language):
        return None
    mine, theirs = found
    shared = {t.stem for t in own if t.content} & {t.stem for t in other if t.content}
    topic = " ".join(t.text for t in own if t.stem in shared and t.content and not _within(t, mine))
    return Opposition(mine, theirs, topic)


def _said_alike(
    own: Sequence[Token], mine: tuple[int, int], other: Sequence[Token], theirs: tuple[int, int], language: str
) -> bool:
    """True when the two places are said of the same: no other subject, verb or number of them stands before."""
    left, right = _before(own, mine[0]), _before(other, theirs[0])
    negation = load_language(language).negation
    counted = [
        {t.low for t in before if t.low in negation.quantifiers or t.low[0].isdigit()} for before in (left, right)
    ]
    if counted[0] != counted[1]:
        return False
    if _is_infinitive(left, negation) != _is_infinitive(right, negation):
        return False
    stems = [[t.stem for t in before if t.content] for before in (left, right)]
    if not stems[0] or not stems[1]:
        return stems[0] == stems[1]
    return stems[0][-1] in stems[1] and stems[1][-1] in stems[0]


def _is_infinitive(before: Sequence[Token], negation: Negation) -> bool:
    """True for what somebody wants, expects or is asked to do: nothing is said to have happened."""
    return any(t.low in negation.infinitives for t in before[-2:])


def _before(tokens: Sequence[Token], start: int) -> list[Token]:
    """The words before a place in its clause; of the clause before where there are none that tell anything."""
    before = [t for t in tokens if t.start < start]
    last = next((t.clause for t in tokens if t.end > start), 0)
    told = next((t.clause for t in reversed(before) if t.content), last)
    return [t for t in before if told <= t.clause <= last]


def _within(token: Token, span: tuple[int, int]) -> bool:
    return span[0] <= token.start < span[1]


@lru_cache(maxsize=8192)
def marks_of(text: str, language: str) -> frozenset[str]:
    """The words of a sentence that can make the difference."""
    found = words(text)
    endings = tuple(ending for ending in load_language(language).negation.endings if ending in text)
    marks = _marking(language).intersection(found)
    return marks | {word for word in found if word.endswith(endings)} if endings else marks


@cache
def _marking(language: str) -> frozenset[str]:
    known = load_language(language)
    opposites, past = known.opposites, known.opposites.past
    table = {form for word in opposites.by_word for form in (word, lemma(word, language), past.get(word, word))}
    return known.negation.negators | known.negation.denials | known.hedging.holding | table | opposites.inflected


# --- Denied in one, affirmed in the other


def _denied_in_one(own: Sequence[Token], other: Sequence[Token], language: str) -> tuple[tuple[int, int], ...] | None:
    known = load_language(language).negation
    for negation, head in _denied(own, language):
        if own[negation].low in known.of_things or any(t.low in known.idle for t in own[negation : head + 1]):
            continue
        if not stands_in_same_words(own, head, other, LEAST_BESIDE, SHARE_BESIDE):
            continue
        noun = _is_noun(own[head], known)
        met = [place for _, place in counterparts(own, head, [other]) if _is_noun(other[place], known) == noun]
        if met and not any(_denies_at_all(other, i, language) for i in range(len(other))):
            first, last = sorted((negation, head))
            return (own[first].start, own[last].end), (other[met[0]].start, other[met[0]].end)
    return None


def _is_noun(token: Token, negation: Negation) -> bool:
    """True for what its ending shows to be a thing: a "requirement" is nothing that anybody requires here."""
    return token.low.endswith(negation.noun_endings)


def _denied(tokens: Sequence[Token], language: str) -> Iterator[tuple[int, int]]:
    """Each word of denial with the first content word that it denies."""
    for at, token in enumerate(tokens):
        if _is_negator(tokens, at, language) or _is_denial(token, language):
            head = head_of(tokens, at, language)
            if head is not None:
                yield at, head


def head_of(tokens: Sequence[Token], at: int, language: str) -> int | None:
    """The first content word that the word at this place can deny or hold back."""
    clause, negation = tokens[at].clause, load_language(language).negation
    for place in range(at + 1, min(len(tokens), at + 1 + REACH)):
        token = tokens[place]
        if token.low in negation.complements and _is_denial(tokens[at], language):
            clause = token.clause
        if token.clause != clause:
            break
        if token.content and not token.low.endswith("ly") and not token.text[0].isdigit():
            return place if token.text[0].islower() or negation.any_case else None
    if negation.looks_back:
        before = range(at - 1, max(-1, at - 5), -1)
        return next((i for i in before if tokens[i].content and tokens[i].clause == tokens[at].clause), None)
    return None


def _is_negator(tokens: Sequence[Token], at: int, language: str) -> bool:
    """True for a word that denies something: an answer denies nothing, nor does "no" as a name of things."""
    low, negation = tokens[at].low, load_language(language).negation
    answers = low in negation.answers and at + 1 < len(tokens) and tokens[at + 1].clause != tokens[at].clause
    if low == "no" and at and (tokens[at - 1].low in negation.determiners or tokens[at - 1].low[0].isdigit()):
        return False
    return is_negator(tokens, at, language) and not answers and not stands_in_idiom(tokens, at, language)


def _is_denial(token: Token, language: str) -> bool:
    negation = load_language(language).negation
    return token.low in negation.denials and token.low not in negation.weak_denials


def _denies_at_all(tokens: Sequence[Token], at: int, language: str) -> bool:
    """True for any word that could deny anything: where there is one, doubt leaves a pair alone."""
    return _is_negator(tokens, at, language) or tokens[at].low in load_language(language).negation.denials


def stands_in_same_words(
    own: Sequence[Token], at: int, other: Sequence[Token], least: int = LEAST_AROUND, share: float = SHARE_AROUND
) -> bool:
    """True when most content words around a place are in the other sentence."""
    around = {t.stem for t in own[max(0, at - 7) : at + 8] if t.content} - {own[at].stem}
    shared = around & {t.stem for t in other}
    return len(shared) >= least and len(shared) >= share * len(around)


def _put_in(left: str, right: str, language: str) -> tuple[tuple[int, int], ...] | None:
    """A negation that is all that differs where the sentences run together."""
    own, other = read_tokens(left, language), read_tokens(right, language)
    affirming = load_language(language).negation.affirming
    for change in changes(left, right, language):
        here = any(_is_negator(own, change.at + i, language) for i in range(len(change.here)))
        there = any(_is_negator(other, change.place + i, language) for i in range(len(change.there)))
        rest = {t.stem for t in change.here if t.content} ^ {t.stem for t in change.there if t.content}
        instead = change.there if here else change.here
        if here == there or rest or any(t.low not in affirming for t in instead if not _stays(t, change)):
            continue
        denying, plain = ((own, change.at, change.here), (other, change.place, change.there))[:: 1 if here else -1]
        if _turns_it(*denying, *plain, language):
            return _stretch(own, change.at, len(change.here)), _stretch(other, change.place, len(change.there))
    return None


def _stays(token: Token, change: Change) -> bool:
    """True for a word that both sides of a change have."""
    return token.stem in {t.stem for t in change.here} & {t.stem for t in change.there}


def _turns_it(
    tokens: Sequence[Token],
    at: int,
    put_in: Sequence[Token],
    others: Sequence[Token],
    place: int,
    instead: Sequence[Token],
    language: str,
) -> bool:
    """True when the words put in deny what the other sentence affirms, and nothing there denies it in another way."""
    before, negation = others[max(0, place - REACHES_BACK) : place], load_language(language).negation
    denied_already = any(t.low in negation.negators for t in before)
    denied_otherwise = any(t.low in negation.denials for t in instead)
    idle = negation.idle.intersection(t.low for t in tokens[max(0, at - 1) : at + len(put_in) + 3])
    return len(put_in) <= FEW_PUT_IN and not denied_already and not denied_otherwise and not idle


def _stretch(tokens: Sequence[Token], at: int, length: int) -> tuple[int, int]:
    """The changed words and on to the next content word, which is what they deny."""
    last = min(at + length, len(tokens) - 1)
    last = next((i for i in range(last, min(last + 3, len(tokens))) if tokens[i].content), last)
    return tokens[min(at, last)].start, tokens[last].end


# --- Opposites


@cache
def _opposite_stems(language: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    opposites = load_language(language).opposites
    weak, past = opposites.weak, opposites.past
    for word, others in opposites.by_word.items():
        against = {lemma(form, language) for other in others - weak for form in (other, past.get(other, other))}
        for form in {word, past.get(word, word)} - weak if word not in weak else ():
            stem = lemma(form, language)
            found[stem] = found.get(stem, frozenset()) | against
    return found


def _replaced_by_opposite(left: str, right: str, language: str) -> tuple[tuple[int, int], ...] | None:
    """Words that stand in the same place of sentences that run together before and behind it."""
    table = _opposite_stems(language)
    for change in changes(left, right, language):
        for token in change.here:
            for other in change.there:
                if other.stem in table.get(token.stem, ()):
                    return (token.start, token.end), (other.start, other.end)
    return None


def _opposed(own: Sequence[Token], other: Sequence[Token], language: str) -> tuple[tuple[int, int], ...] | None:
    """A word whose opposite the other sentence has among the same words, both affirmed or both denied."""
    table = _opposite_stems(language)
    mine, theirs = {t.stem for t in own}, {t.stem for t in other}
    for at, token in enumerate(own):
        against = table.get(token.stem, frozenset()) & theirs - mine
        if not against or token.stem in theirs:
            continue
        for place, met in enumerate(other):
            same_words = met.stem in against and _share_surroundings(own, at, other, place)
            if same_words and _is_denied_by(own, at, token, language) == _is_denied_by(other, place, met, language):
                return (token.start, token.end), (met.start, met.end)
    return None


def _is_denied_by(tokens: Sequence[Token], at: int, token: Token, language: str) -> bool:
    """True when something before this place denies it."""
    return any(
        _is_negator(tokens, i, language) or _is_denial(tokens[i], language) for i in range(max(0, at - REACH), at)
    ) and bool(token.content)


def _share_surroundings(own: Sequence[Token], at: int, other: Sequence[Token], place: int) -> bool:
    mine = {t.stem for t in own[max(0, at - 6) : at + 7] if t.content} - {own[at].stem}
    theirs = {t.stem for t in other[max(0, place - 6) : place + 7] if t.content} - {other[place].stem}
    shared = mine & theirs
    return len(shared) >= LEAST_BESIDE and len(shared) >= SHARE_BESIDE * min(len(mine), len(theirs))
