"""Puts together what a crawl has spaced: "120, 000" and "6.1 - magnitude" are one word each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.text.parsed_text import ParsedText

__all__ = ["join_split_numbers", "place_before_joining"]

_THOUSANDS = re.compile(r"(?<![\d.,])(\d{1,3}), (\d{3})(?!\d|,\d)(?=[ .,;)]|$)")
_WRITTEN_WELL = re.compile(r"\d,\d{3}")
_HYPHEN = re.compile(r"\d - [^\W\d_]+(?: - [^\W\d_]+)?|[^\W\d_] - \d[\d.]*")


def join_split_numbers(reading: ParsedText) -> ParsedText:
    """The text with each number in one piece, as long as before: the spaces are moved behind the word."""
    text = reading.text
    if " - " in text:
        text = _HYPHEN.sub(_closed, text)
    if ", " in text and not _WRITTEN_WELL.search(text):
        text = _THOUSANDS.sub(r"\1,\2 ", text)
    return reading.reworded(text)


def place_before_joining(reading: ParsedText, start: int, end: int) -> tuple[int, int]:
    """Where a part `[start, end)` of the joined text stands in the text as it is: only white space was moved."""
    text, joined = reading.text, join_split_numbers(reading).text
    if text == joined:
        return start, end
    places = [at for at, character in enumerate(text) if not character.isspace()]
    before, inside = (sum(not c.isspace() for c in part) for part in (joined[:start], joined[start:end]))
    return places[before], places[before + inside - 1] + 1


def _closed(match: re.Match[str]) -> str:
    return match[0].replace(" - ", "-").ljust(len(match[0]))
