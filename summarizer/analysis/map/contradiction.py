"""Whether sentences of two articles contradict each other, or one holds back what the other says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from summarizer.comparing import LENIENT, compare

if TYPE_CHECKING:
    from summarizer.analysis.evidence import Sentence
    from summarizer.comparing import Difference

__all__ = ["compare_stances", "find_opposition", "shared_topic"]


def find_opposition(left: Sentence, right: Sentence) -> Difference | None:
    """The place at which two sentences of one language contradict each other."""
    found = _first(left, right)
    return found if found is not None and found.is_contrary else None


def compare_stances(left: Sentence, right: Sentence) -> Literal["opposed", "hedged"] | None:
    """How `right` differs from `left` in what it affirms; None when it does not, or nothing tells."""
    found = _first(left, right) if left.language == right.language else None
    return found and ("opposed" if found.is_contrary else "hedged")


def _first(left: Sentence, right: Sentence) -> Difference | None:
    return next(compare(left.reading, [right.reading], LENIENT), None)


def shared_topic(found: Difference, sentence: Sentence) -> str:
    """What both say it of: the words of the first sentence that the other has, too, without the contested ones."""
    shared = found.other.stems
    tokens = (t for t in sentence.reading.tokens if t.content and t.stem in shared)
    return " ".join(t.text for t in tokens if not found.own[0] <= t.start < found.own[1])
