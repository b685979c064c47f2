"""What becomes of altered quotations: harmless slips should get their true words back, planted faults should not.

A slip is a dropped "the", a letter lost from the longest word, or a comma. What is put back is right when the statement
is the one from before the slip, or before the fault.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from verify_faults import plant_all

from summarizer.text.quotes import find_quotes
from summarizer.verification.checks import check
from summarizer.verification.quotation_repair import repair_quotations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from verify_truths import Truth

    from summarizer.verification.claim import Claim

__all__ = ["count_repairs", "slipped"]

SLIPS = ("article", "letter", "comma")
FAULTS = ("quote altered", "quote invented", "figure", "name", "negation")
_LONG_WORD = 7
_FEWEST_WORDS = 5


def count_repairs(told: Sequence[Truth], each: int, seed: int) -> Iterator[tuple[str, int, int, int]]:
    """For slips and for faults of each kind: how many, how many of them were mended, and how many of those rightly."""
    pairs = {"harmless slips": list(slipped(told, seed))}
    planted = plant_all(told, most=each)
    pairs |= {kind: [(fault.truth.claim, fault.claim) for fault in planted[kind]] for kind in FAULTS}
    for kind, found in pairs.items():
        mended = [(truth, repair_quotations(claim, check(claim))) for truth, claim in found]
        right = sum(claim is not None and _same(truth.text, claim.text) for truth, claim in mended)
        yield kind, len(found), sum(claim is not None for _, claim in mended), right


def slipped(told: Sequence[Truth], seed: int) -> Iterator[tuple[Claim, Claim]]:
    """True statements with a slip in their first quotation that the check of quotations finds."""
    draw = Random(seed)
    for truth in told:
        claim, text = truth.claim, truth.claim.text
        quote = next((q for q in find_quotes(claim.reading) if q.closed and not q.scare), None)
        if quote is None or check(claim):
            continue
        new = _slip(text[quote.inner_start : quote.inner_end], draw.choice(SLIPS))
        if new is not None:
            altered = claim.reworded(text[: quote.inner_start] + new + text[quote.inner_end :])
            if any(issue.code == "quote.altered" for issue in check(altered)):
                yield claim, altered


def _slip(inner: str, how: str) -> str | None:
    words = inner.split()
    longest = max(words, key=len, default="")
    if len(words) < _FEWEST_WORDS:
        return None
    if how == "comma":
        return inner.replace(" ", ", ", 1)
    if how == "article":
        return inner.replace(" the ", " ", 1) if " the " in inner else None
    return inner.replace(longest, longest[:3] + longest[4:], 1) if len(longest) >= _LONG_WORD else None


def _same(text: str, other: str) -> bool:
    return text.casefold().split() == other.casefold().split()
