"""What befell those whom a number counts: killed 12 and injured 40 is not injured 12."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from summarizer.comparing.numbers_in_context import NumberInContext
    from summarizer.text.parsed_text import ParsedText

__all__ = ["counts_another_fate", "fate_beside"]

_BEHIND = 3


def fate_beside(reading: ParsedText, figure: NumberInContext) -> int | None:
    """The number of the fate that stands behind a number in its clause, else before it; None when neither does."""
    tokens = reading.tokens
    start, end = figure.quantity.start, figure.quantity.end
    here = next((token.clause for token in tokens if token.end > start), None)
    beside = [token for token in tokens if token.clause == here]
    before = [token.low for token in beside if token.content and token.end <= start][-1:]
    behind = [token.low for token in beside if token.start >= end][:_BEHIND]
    rows = reading.language.casualties.fates
    return next((row for low in (*before, *behind) for row, words in enumerate(rows) if low in words), None)


def counts_another_fate(mine: int | None, same: Collection[int | None], others: Collection[int | None]) -> bool:
    """True when the source has the number for another fate alone, and another number for this one."""
    return mine is not None and mine in others and mine not in same and None not in same
