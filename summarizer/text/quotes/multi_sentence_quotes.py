"""Sentences in the midst of a quotation that runs over several: their own text has no mark of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["within_quotations"]

LONGEST_RUN = 1200
"""Code points behind an opening mark; what is still open after that was never closed."""
LONGEST_PARAGRAPH = 2500
"""A text on one line is longer: one mark too many in it would turn all that follows round."""


def within_quotations(text: str, starts: Sequence[int]) -> Iterator[int]:
    """The indexes of those sentences, given where each starts, that start inside a quotation of their paragraph.

    Curly marks are told apart; of straight ones every second closes, where a paragraph has an even number of them.
    """
    stop = place = opened = 0
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
