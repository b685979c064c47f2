"""The value of a number in figures or in Han characters."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.languages import Language

__all__ = ["han_number", "readings"]

_HAN_DIGITS = {c: v for v, c in enumerate("〇一二三四五六七八九")} | {"两": 2, "兩": 2, "零": 0}
_HAN_TIMES = {"十": 10, "百": 100, "千": 1000}


def readings(digits: str, known: Language) -> tuple[float, ...]:
    """The numbers that these figures may be, the usual reading of the language first."""
    plain = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in digits)
    plain = re.sub(r"[\s'’\u00a0\u202f]", "", plain)
    marks = re.findall(r"[.,]", plain)
    if not marks:
        return (float(plain),)
    if len(set(marks)) == 2:
        last = max(plain.rfind("."), plain.rfind(","))
        return (float(re.sub("[.,]", "", plain[:last]) + "." + plain[last + 1 :]),)
    whole = float(re.sub("[.,]", "", plain))
    if len(marks) > 1:
        return (whole,)
    parted = float(plain.replace(",", "."))
    if len(re.split("[.,]", plain)[1]) != 3:
        return (parted,)
    if marks[0] == ("," if known.numbers.decimal_comma else "."):
        return parted, whole
    return (whole,) if marks[0] == known.words.thousands else (whole, parted)


def han_number(word: str) -> float:
    """The number that a run of Han numerals is, by places or digit by digit."""
    total, digit = 0, 0
    if all(c in _HAN_DIGITS for c in word):
        return float("".join(str(_HAN_DIGITS[c]) for c in word))
    for c in word:
        if c in _HAN_TIMES:
            total += (digit or 1) * _HAN_TIMES[c]
            digit = 0
        else:
            digit = _HAN_DIGITS[c]
    return float(total + digit)
