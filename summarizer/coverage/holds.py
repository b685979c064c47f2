"""Whether one of two sentences on one fact holds back where the other does not, or less than the other.

A word that holds back belongs to the next content word of its clause, as a denial does: "may", "is expected to", "plans
to", "will". What is held back is looked up in the other sentence where the same words stand around it.
Cannot see: how sure a sentence is in other words than the listed ones; the tense of a verb alone.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from summarizer.coverage.stances import head_of, marks_of, opposition, stands_in_same_words
from summarizer.language.alignment import counterparts
from summarizer.language.tokens import Token, read_tokens
from summarizer.language.words import words
from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.evidence import Sentence

__all__ = ["stance_between"]

# How sure what is held back is; what is not held back is surer than all of them.
POSSIBLE, ALLEGED, INTENDED, PLANNED = range(4)
SURENESS = {"possible": POSSIBLE, "condition": POSSIBLE, "alleged": ALLEGED, "planned": PLANNED}
HELD_BEFORE = 6
HELD_BEHIND = 3


def stance_between(left: Sentence, right: Sentence) -> Literal["opposed", "hedged"] | None:
    """How `right` differs from `left` in what it affirms; None when it does not, or nothing tells."""
    return _stance(left.text, right.text, left.language) if left.language == right.language else None


@lru_cache(maxsize=16384)
def _stance(left: str, right: str, language: str) -> Literal["opposed", "hedged"] | None:
    if marks_of(left, language) != marks_of(right, language) and opposition(left, right, language) is not None:
        return "opposed"
    if _holding_in(left, language) == _holding_in(right, language):
        return None
    own, other = _held(left, language), _held(right, language)
    mine, theirs = read_tokens(left, language), read_tokens(right, language)
    hedged = _held_apart(mine, own, theirs, other, language) or _held_apart(theirs, other, mine, own, language)
    return "hedged" if hedged else None


def _held_apart(
    own: Sequence[Token], held: Mapping[int, int], other: Sequence[Token], others: Mapping[int, int], language: str
) -> bool:
    """True when something is held back here and stands in the other sentence without that, or surer, or less sure."""
    hedging = load_language(language).hedging
    for at, sureness in held.items():
        if not stands_in_same_words(own, at, other):
            continue
        met = [place for _, place in counterparts(own, at, [other])]
        near = hedging.holding | (hedging.undecided if sureness >= INTENDED else frozenset())
        if met and not any(place in others or _is_near(near, other, place) for place in met):
            return True
        if met and all(others.get(place, sureness) != sureness for place in met):
            return True
    return False


@lru_cache(maxsize=8192)
def _holding_in(text: str, language: str) -> frozenset[str]:
    """All words of a sentence that can hold something back."""
    hedging = load_language(language).hedging
    return frozenset(words(text)) & (hedging.holding | hedging.undecided | hedging.copulas)


@lru_cache(maxsize=8192)
def _held(text: str, language: str) -> Mapping[int, int]:
    """The place of each word that is held back, with how sure it is."""
    found: dict[int, int] = {}
    tokens = read_tokens(text, language)
    for at in range(len(tokens)):
        sureness = _sureness(tokens, at, language)
        head = head_of(tokens, at, language) if sureness is not None else None
        if sureness is not None and head is not None:
            found[head] = min(found.get(head, PLANNED), sureness)
    return found


def _sureness(tokens: Sequence[Token], at: int, language: str) -> int | None:
    """How sure the word at this place leaves what follows; None when it holds nothing back."""
    low = tokens[at].low
    behind = tokens[at + 1].low if at + 1 < len(tokens) else ""
    hedging = load_language(language).hedging
    if low in hedging.linked and behind not in hedging.links:
        return None
    if low in hedging.holding:
        return min(SURENESS[kind] for kind, held in hedging.by_kind.items() if low in held)
    plans, being = hedging.undecided, hedging.copulas
    if low not in plans and low not in being:
        return None
    firm = low in hedging.firm
    if _is_infinitive(tokens, at + 1, language):
        return PLANNED if firm or low in being else INTENDED
    gerund = at + 1 < len(tokens) and tokens[at + 1].content and behind.endswith("ing")
    return INTENDED if low in plans and not firm and gerund else None


def _is_infinitive(tokens: Sequence[Token], at: int, language: str) -> bool:
    """True for "to close"; "due to the rain" and "agreed to a truce" hold no verb back."""
    mark, behind = tokens[at : at + 1], tokens[at + 1 : at + 2]
    hedging, determiners = load_language(language).hedging, load_language(language).negation.determiners
    if not mark or not behind or mark[0].low != hedging.infinitive:
        return False
    due_to = tokens[at - 1].low in hedging.causes and (at < 2 or tokens[at - 2].low not in hedging.copulas)
    return not due_to and behind[0].low not in determiners and not behind[0].low[0].isdigit()


def _is_near(held: frozenset[str], tokens: Sequence[Token], at: int) -> bool:
    """True when any word that could hold this one back stands around it."""
    return any(t.low in held for t in tokens[max(0, at - HELD_BEFORE) : at + HELD_BEHIND])
