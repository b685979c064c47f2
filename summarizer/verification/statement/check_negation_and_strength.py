"""Denials, opposites, hedges and amounts: a statement says neither the contrary of its source nor more.

Guaranteed for a statement that passes, of the words that it shares with its source among the same words: none is denied
in it and never there, or there and never in it; none is stated that the source has only under "may", "allegedly",
"plans to" or "if"; no listed opposite stands in its place, and no "all" where the source has "some" or nothing.
Cannot see: sureness and contradictions in other words than the listed ones, irony, whose claim it was (naming another
speaker is attribution's), and weaker statements, which are never reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.comparing import STRICT, compare
from summarizer.findings import detail, finding

if TYPE_CHECKING:
    from summarizer.briefing import Issue
    from summarizer.comparing import Difference
    from summarizer.findings import Detail
    from summarizer.verification.claim import Claim

__all__ = ["check_negation_and_strength"]


def check_negation_and_strength(claim: Claim) -> list[Issue]:
    """`negation.flipped` and `strength.raised`, each at most once a statement."""
    others = [passage.reading for passage in claim.comparable]
    found: dict[str, Issue] = {}
    for difference in compare(claim.reading, others, STRICT):
        code = "negation.flipped" if difference.is_contrary else "strength.raised"
        found.setdefault(code, finding(code, _told(difference)))
    return list(found.values())


def _told(difference: Difference) -> Detail:
    here, there = difference.words
    if difference.kind == "denied_here":
        return detail("denied_here", words=here)
    if difference.kind == "denied_there":
        return detail("denied_there", words=here)
    if difference.kind == "surer":
        return detail("held_back", words=here, hold=there)
    if difference.kind == "wider":
        return detail("more_than", words=here, other=there) if there else detail("absent", words=here)
    return detail("replaced", words=here, other=there)
