"""How much a contradiction weighs, by where it stands, who is in it and what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.comparing.stated_figures import AGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.map.assertions import Assertion

__all__ = ["weight_of"]

# What stands before this sentence is the news, what only stands behind the other is detail.
NEWS = 3
DETAIL = 12
MANY_OUTLETS = 4
MOST, LEAST = 3, 1


def weight_of(sides: Sequence[Sequence[Assertion]]) -> int:
    """3 for what a reader must be told, 2 for what is worth a line, 1 for what is trivial.

    What two sides tell among their first sentences is the news; tolls and what many outlets tell differently weigh
    more, what is only found deep in the articles weighs less.
    """
    first = sorted(min(claim.sentence.position for claim in side) for side in sides)
    outlets = {claim.outlet for side in sides for claim in side}
    kinds = {claim.value[0] for side in sides for claim in side if claim.value}
    signs = sum((first[1] < NEWS, len(outlets) >= MANY_OUTLETS, bool(kinds - {"", AGE}), first[0] < 0))
    if signs > 1:
        return MOST
    return LEAST if not signs and first[0] >= DETAIL else 2
