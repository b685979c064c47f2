"""Whether what stands beside a name tells who that is: no denial, no mere deed, no "the one who"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.languages import Language

__all__ = ["is_told", "tells_a_deed"]


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
