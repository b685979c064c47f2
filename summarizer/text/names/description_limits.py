"""Whether what stands beside a name tells who that is: no denial, no mere deed, no "the one who"."""

from __future__ import annotations

import re

from summarizer.languages import load_language

__all__ = ["is_told", "tells_a_deed"]


def is_told(sentence: str, start: int, piece: str, language: str) -> bool:
    """True when what the name is said to be is neither in doubt ("denied that X was ...") nor empty ("the one who")."""
    words = load_language(language).describing
    clause = re.split("[,;:]", sentence[max(0, start - 80) : start])[-1].lower().split()
    return words.doubts.isdisjoint(clause) and not piece.startswith(words.empty)


def tells_a_deed(piece: str, language: str) -> bool:
    """True for "who said ...", "who has repeatedly called ...": that tells nobody who somebody is."""
    known = load_language(language)
    words = known.describing
    first, *rest = piece.split()
    verb = next((word for word in rest if word not in words.passed_over), "")
    return first == words.deed_relative and (verb in words.deeds or verb in known.reporting.verbs)
