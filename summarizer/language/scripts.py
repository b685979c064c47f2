"""Which scripts a text may hold, told at the cost of a glance."""

from __future__ import annotations

__all__ = ["may_be_unspaced"]

_FIRST_KANA = "\u3040"


def may_be_unspaced(text: str) -> bool:
    """False for a text that surely has no kana, Han or hangul.

    A pattern with those ranges takes a millisecond or two to compile, which most bundles need not wait for.
    """
    return not text.isascii() and max(text) >= _FIRST_KANA
