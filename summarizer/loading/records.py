"""What lies between a source and a bundle: records, and the clusters they come in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

__all__ = ["Cluster", "Item", "Unreadable"]


class Item(NamedTuple):
    """A value and where it stands: the name of its source, and the path inside of it (`articles[3]`, `[3]` or ``)."""

    source: str
    path: str
    value: Any

    @property
    def place(self) -> str:
        """The item as a message names it: `bundle.json: articles[3]`, or the source when the item is all of it."""
        return f"{self.source}: {self.path}" if self.path else self.source

    def place_of(self, field_name: str) -> str:
        """A field of the item as a message names it: `bundle.json: articles[3].title`, `article.txt: title`."""
        return f"{self.source}: {self.path}.{field_name}" if self.path else f"{self.source}: {field_name}"


@dataclass(frozen=True)
class Unreadable:
    """What stands in an item in place of an article that could not be given native names."""

    reason: str


@dataclass(frozen=True)
class Cluster:
    """Articles of one event as they were found: in native field names, their values not checked yet.

    `shape` is the name of what was recognised. `form` tells a bundle with its own head (what it says beside its
    articles) from a list of articles and from one article by itself.
    """

    shape: str
    form: Literal["bundle", "list", "article"]
    head: Item
    articles: list[Item]
    references: list[Item] = field(default_factory=list)

    @property
    def place(self) -> str:
        """The cluster as a message names it."""
        return self.head.place
