"""Anchors: what an address ends in that leads to one statement of a page, such as `#s-3f2a90b1c4d5`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from summarizer.briefing import Statement

__all__ = ["Anchors", "anchor_of"]


def anchor_of(id_: str) -> str:
    """The anchor of a statement with this id; it can end no attribute, whoever wrote the id."""
    return "s-" + quote(id_, safe="", errors="replace")


class Anchors:
    """The anchors of one page: where a statement stands on it twice, the second place has an anchor of its own."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def upcoming(self, statement: Statement) -> str:
        """The anchor that `give` gives next for this statement."""
        anchor = anchor_of(statement.id)
        given = self._given[anchor]
        return f"{anchor}-{given + 1}" if given else anchor

    def give(self, statement: Statement) -> str:
        """The anchor for the next place of this statement."""
        anchor = self.upcoming(statement)
        self._given[anchor_of(statement.id)] += 1
        return anchor

    def give_label(self, statement: Statement) -> str:
        """The anchor for the heading above the next place of this statement."""
        return "h" + self.upcoming(statement)[1:]
