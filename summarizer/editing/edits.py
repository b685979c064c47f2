"""What an editor did to a page, place by place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summarizer.briefing import Statement
    from summarizer.editing.statement_places import Key, Place

__all__ = ["EditedStatement", "PageEdit"]


class EditedStatement(NamedTuple):
    """A sentence that an editor worded: instead of `old`, or as a new one; or moved here, citing what it `cited`."""

    text: str
    marks: tuple[int, ...] = ()
    old: Statement | None = None
    cited: Statement | None = None


@dataclass
class PageEdit:
    """An edited page: what stands in each place in order, headings that were changed, and what is gone.

    `is_untouched` says that all of it is as it was.
    """

    places: dict[Key, list[Statement | EditedStatement]] = field(default_factory=dict)
    labels: dict[Key, str] = field(default_factory=dict)
    nowhere: list[EditedStatement] = field(default_factory=list)
    deleted: list[tuple[Place, Statement]] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)

    is_untouched: bool = False
