"""Whether the words beside a name tell who that is: a role at their head, no denial, no mere deed, no "the one who"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.languages import Language

__all__ = ["is_told", "phrase_with_role", "role_words", "tells_a_deed", "tells_a_role"]


def is_told(sentence: str, start: int, piece: str, words: Language) -> bool:
    """True when what the name is said to be is neither in doubt ("denied that X was ...") nor empty ("the one who")."""
    describing = words.describing
    clause = re.split("[,;:]", sentence[max(0, start - 80) : start])[-1].lower().split()
    return describing.doubts.isdisjoint(clause) and not piece.startswith(describing.empty)


def tells_a_deed(piece: str, words: Language) -> bool:
    """True for "who said ...", "who has repeatedly called ...": that tells nobody who somebody is."""
    describing = words.describing
    first, *rest = piece.split()
    verb = next((word for word in rest if word not in describing.passed_over), "")
    return first == describing.deed_relative and (verb in describing.deeds or verb in words.reporting.verbs)


@cache
def role_words(kind: str, known: Language) -> frozenset[str]:
    """The words for what an entity of this kind can be."""
    if kind == "place":
        return known.places.nouns | known.describing.place_kinds
    if kind == "organisation":
        return known.bodies.nouns
    persons = known.persons.roles | known.persons.before_names
    return persons if kind == "person" else persons | known.bodies.nouns


def tells_a_role(piece: str, kind: str, known: Language) -> bool:
    """True when a role or a sort of thing heads the phrase: the last word, or the one before "of", "who", "based"."""
    words = piece.split()
    describing, roles = known.describing, role_words(kind, known)
    one_of = piece.lower().startswith(("one of ", "is one of ", "was one of "))
    for index, word in enumerate(words):
        low = word.lower().strip(".,'’\"”")
        if index > 1 and not one_of and (low in describing.finite or low in describing.prepositions):
            return False
        if low.endswith(("'s", "’s")) or roles.isdisjoint({low, word.lower(), low.split("-")[-1]}):
            continue
        if kind in {"place", "organisation"} and word[0].isupper():
            continue
        follower = words[index + 1].lower() if index + 1 < len(words) else ""
        if not follower or follower in describing.after_head or not follower.isascii():
            return True
        if follower.endswith(("ed", "ing")):
            return True
    return False


def phrase_with_role(piece: str, entity_kind: str, known: Language) -> int | None:
    """Where the noun phrase with a role as its head starts in the words before a name; None when there is none.

    "the son of the mayor" starts at "the son"; in "a letter sent from his attorney" the phrase is "his attorney".
    """
    describing = known.describing
    starts = [match.start() for match in describing.opener_pattern.finditer(piece)]
    for start, stop in zip(starts, [*starts[1:], len(piece)], strict=True):
        phrase = piece[start:stop].rstrip()
        words = phrase.split()
        inner = next((i for i, word in enumerate(words) if word.lower() in describing.prepositions), len(words))
        if tells_a_role(" ".join(words[:inner]), entity_kind, known):
            return start
        told = " ".join(words[inner + 1 :])
        if inner < len(words) and words[inner].lower() != "of" and tells_a_role(told, entity_kind, known):
            return start + phrase.index(" " + words[inner] + " ") + len(words[inner]) + 2
    return None
