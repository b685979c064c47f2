"""What does not hold of a saved briefing."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Problem", "abridge"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that does not hold, or is doubted.

    `code` is one of `source.missing`, `source.altered`, `citation.unknown`, `citation.altered`, `text.altered`,
    `verification.count`, one of `coverage.*`, or a code of the checks of worded statements; `statement` and `article`
    are ids, where there is one.
    """

    code: str
    detail: str
    article: str | None = None
    statement: str | None = None


def abridge(text: str) -> str:
    """A sentence as a report names it."""
    return f"“{text if len(text) <= 80 else text[:77] + '...'}”"
