"""What somebody meant who wrote a name wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["did_you_mean"]


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """Return a "did you mean" hint with the closest of `names`; empty when none is close."""
    import difflib  # noqa: PLC0415 - only a slip needs it

    by_lower = {each.lower(): each for each in names}
    close = [by_lower[each] for each in difflib.get_close_matches(name.lower(), by_lower, n=1)]
    return f" (did you mean {close[0]}?)" if close else ""
