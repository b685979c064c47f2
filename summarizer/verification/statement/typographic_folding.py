"""Texts folded so that the same words, set by different typesetters, are the same characters."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.text.parsed_text import ParsedText

__all__ = ["fold_keeping_offsets", "fold_typography", "folded_once", "lowered_once", "with_joined_initials"]

_QUOTES = "\"“”„‟«»‹›「」『』〝〞＂`´‘’‚‛'′″"
_DASHES = "‐‑‒–—―−﹘﹣－-"
_NOTHING = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_TABLE = str.maketrans({**dict.fromkeys(_QUOTES, "'"), **dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_NOTHING, "")})
_ONE_FOR_ONE = str.maketrans({**dict.fromkeys(_QUOTES, "'"), **dict.fromkeys(_DASHES, "-"), "\n": " ", "\xa0": " "})
_MARK = re.compile(r"(?<!\w)'+|'+(?!\w)")
_SPACE_BEFORE = re.compile(r" +(?=[,.;:!?])")
# Commas between words are the typesetter's: "unfair, arbitrary, and capricious".
_COMMA = re.compile(r",(?=\s)")
# The space within initials: "J. K. Marsh".
_INITIALS = re.compile(r"(?<=\b[^\W\d_]\.) (?=[^\W\d_]\.)")
_DASH = re.compile(r" ?-(?:[ -]*-)? ?")


def fold_typography(text: str) -> str:
    """`text` in lower case with one kind of space, dash and apostrophe and without quotation marks.

    Headlines have capitals of their own: letters in another case are the same words. Time is linear in the text.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    text = _MARK.sub(" ", text.translate(_TABLE))
    text = " ".join(_COMMA.sub("", text).lower().split())
    return _DASH.sub("-", _SPACE_BEFORE.sub("", text))


def folded_once(reading: ParsedText) -> str:
    """`fold_typography` of a whole text, kept for the next quotation."""
    return reading.of(_folded)


def _folded(reading: ParsedText) -> str:
    return fold_typography(reading.text)


def lowered_once(reading: ParsedText) -> str:
    """`fold_keeping_offsets` of a whole text, kept for the next search."""
    return reading.of(_lowered)


def _lowered(reading: ParsedText) -> str:
    return fold_keeping_offsets(reading.text)


def fold_keeping_offsets(text: str) -> str:
    """A folding in lower case that keeps every offset, for finding places."""
    plain = text.translate(_ONE_FOR_ONE)
    lowered = plain.lower()
    if len(lowered) == len(plain):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


def with_joined_initials(text: str) -> str:
    """`text` with "J.K. Marsh" for "J. K. Marsh"."""
    return _INITIALS.sub("", text)
