"""Whether what stands beside a name tells who that is: no denial, no mere deed, no "the one who"."""

from __future__ import annotations

import re

from summarizer.languages import load_language
from summarizer.languages.tables import word_set

__all__ = ["is_told", "tells_a_deed"]

_IN_DOUBT = word_set("deny denies denied denying whether if doubt doubts doubted dispute disputes disputed")
_SAYS_NOTHING = ("the one ", "the only one ", "the first to ", "the last to ", "one of those ", "a part of ")
_ON_THE_WAY = word_set(
    """has had have also often once repeatedly later previously recently since then first initially rarely frequently
    already earlier Monday Tuesday Wednesday Thursday Friday Saturday Sunday himself herself did does never not"""
)
_DOES = word_set(
    """accused spoke speak speaks mention criticized praised blamed backed supported opposed thanked defended dismissed
    rejected welcomed met heard began tried want wants wanted seemed appeared attended declined refused visited"""
)


def is_told(sentence: str, start: int, piece: str) -> bool:
    """True when what the name is said to be is neither in doubt ("denied that X was ...") nor empty ("the one who")."""
    clause = re.split("[,;:]", sentence[max(0, start - 80) : start])[-1].lower().split()
    return _IN_DOUBT.isdisjoint(clause) and not piece.startswith(_SAYS_NOTHING)


def tells_a_deed(piece: str) -> bool:
    """True for "who said ...", "who has repeatedly called ...": that tells nobody who somebody is."""
    first, *words = piece.split()
    verb = next((word for word in words if word not in _ON_THE_WAY), "")
    return first == "who" and (verb in _DOES or verb in load_language("en").reporting.verbs)
