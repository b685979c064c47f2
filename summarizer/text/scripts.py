"""The scripts that put no spaces between words: which characters they are, and whether a text may hold any."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["HAN_KANA", "UNSPACED", "han_kana", "may_be_unspaced"]

UNSPACED = frozenset({"zh", "ja"})
"""The languages written in them; a word of these has no edges that a pattern could ask for."""

HAN_KANA = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Kana and Han, for use between the brackets of a pattern."""

_BEFORE_KANA = bytes(range(0xE3))  # no byte of UTF-8 that begins a kana, a Han character or hangul


def may_be_unspaced(text: str) -> bool:
    """False for a text that surely has no kana, Han or hangul.

    A pattern with those ranges takes a millisecond or two to compile, which most bundles need not wait for.
    """
    return not text.isascii() and bool(text.encode("utf-8", "surrogatepass").translate(None, delete=_BEFORE_KANA))


@cache
def han_kana() -> re.Pattern[str]:
    """One character of these scripts."""
    return re.compile(f"[{HAN_KANA}]")
