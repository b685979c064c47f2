"""An object with `clusters`: stories that hold the articles of one event each (Kagi kite, NewsCatcher)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from summarizer.errors import SourceError
from summarizer.loading.load_notes import kind_of
from summarizer.loading.records import Cluster, Item
from summarizer.loading.shape_recognition import story_field
from summarizer.loading.tracked_record import TrackedRecord

if TYPE_CHECKING:
    from summarizer.loading.load_notes import LoadNotes

__all__ = ["split"]


def split(item: Item, notes: LoadNotes) -> Iterator[Cluster]:
    """A cluster for each story, with its title; a story that is none is left out with a remark."""
    field = story_field(item.value) or ""
    found = False
    for index, story in enumerate(item.value[field]):
        path = f"{item.path}.{field}[{index}]" if item.path else f"{field}[{index}]"
        place = Item(item.source, path, story).place
        if not isinstance(story, Mapping) or not isinstance(story.get("articles"), (list, tuple)):
            notes.lose(place, f"{kind_of(story)} without a list of articles", "the story is left out")
            continue
        found = True
        given = TrackedRecord(story)
        articles = given.first("articles") or []
        head = {"id": given.first("id", "cluster_id"), "title": given.first("title")}
        for name in given.unread():
            notes.drop(name)
        items = [Item(item.source, f"{path}.articles[{number}]", each) for number, each in enumerate(articles)]
        yield Cluster("clusters", "bundle", Item(item.source, path, head), items)
    if not found:
        raise SourceError(f"{item.place_of(field)} holds no story with a list of articles; give at least one")
