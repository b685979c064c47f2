"""Sentences in somebody else's words of which their own text has no mark: in a long quotation, or a signed post."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["within_quotations"]

LONGEST_RUN = 1200
"""Code points behind an opening mark; what is still open after that was never closed."""
LONGEST_PARAGRAPH = 2500
"""A text on one line is longer: one mark too many in it would turn all that follows round."""
LONGEST_POST = 450
"""Code points of a paragraph up to the signature of a post; the longest of 233 in crawled news has 320."""
_SIGNATURE = re.compile(r"(?:[–—―]|--?)\s?[^()\n]{2,60}\(@\w{2,30}\)")


def within_quotations(text: str, starts: Sequence[int]) -> Iterator[int]:
    """The indexes of those sentences, given where each starts, that start inside a quotation of their paragraph.

    What stands before "— Ida Brandt (@ibrandt)" is a post that the article shows.

    Curly marks are told apart; of straight ones every second closes, where a paragraph has an even number of them.
    """
    stop = place = opened = signed = 0
    depth = straight = 0
    paired = long = False
    for index, start in enumerate(starts):
        if start >= stop:
            place = text.rfind("\n", 0, start) + 1
            stop = text.find("\n", start)
            stop = len(text) if stop < 0 else stop
            depth = straight = 0
            paired = text.count('"', place, stop) % 2 == 0
            long = stop - place > LONGEST_PARAGRAPH
            signed = _signature(text, place, stop)
        if start < signed:
            yield index
            continue
        if long:
            continue
        passed = text[place:start]
        depth = max(0, depth + passed.count("“") - passed.count("”"))
        straight += passed.count('"')
        last = max(passed.rfind("“"), passed.rfind('"'))
        opened = place + last if last >= 0 else opened
        place = start
        is_open = (depth > 0 and text.find("”", start, stop) >= 0) or (paired and straight % 2 == 1)
        if is_open and start - opened <= LONGEST_RUN:
            yield index


def _signature(text: str, start: int, stop: int) -> int:
    """Where the last signature in a paragraph of posts begins; `start` where there is none."""
    if text.find("(@", start, stop) < 0:
        return start
    signed = start
    for found in _SIGNATURE.finditer(text, start, stop):
        if found.start() - signed > LONGEST_POST:
            break
        signed = found.start()
    return signed
