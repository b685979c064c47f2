"""What every planting of a fault needs: where quotations stand, and a statement told anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from verify_truths import Truth

    from summarizer.verification.claim import Claim

__all__ = [
    "DAYS",
    "MONTHS",
    "NAME",
    "NUMBER_WORDS",
    "WORD",
    "cited_text",
    "outside_quotes",
    "quoted_spans",
    "retold",
    "swap",
]

WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
NAME = r"(?:[A-Z][\w’'-]*\w\.?\s){0,3}[A-Z][\w’-]*\w"
NUMBER_WORDS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fifteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "dozens",
    "hundreds",
    "thousands",
]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def retold(truth: Truth, text: str | None) -> Claim | None:
    return None if text is None or text == truth.claim.text else truth.claim.reworded(text)


def swap(text: str, start: int, end: int, put: str) -> str:
    return text[:start] + put + text[end:]


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Spans between double quotation marks, without the marks."""
    found = [(m.start(1), m.end(1)) for m in re.finditer(r"“([^“”]+)”", text)]
    return found or [(m.start(1), m.end(1)) for m in re.finditer(r'"([^"]+)"', text)]


def outside_quotes(text: str, matches: Iterable[re.Match[str]]) -> list[re.Match[str]]:
    spans = quoted_spans(text)
    return [m for m in matches if not any(start <= m.start() < end for start, end in spans)]


def cited_text(truth: Truth) -> str:
    return "\n".join(p.text for p in truth.claim.passages)
