"""JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/): the items of one outlet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from summarizer.errors import SourceError
from summarizer.loading.load_notes import kind_of
from summarizer.loading.markup import text_of_markup
from summarizer.loading.misspelt_fields import keep_unread_text
from summarizer.loading.records import Cluster, Item
from summarizer.loading.source_fields import names_of
from summarizer.loading.tracked_record import TrackedRecord

if TYPE_CHECKING:
    from summarizer.loading.load_notes import LoadNotes

__all__ = ["rename", "split"]


def split(item: Item, notes: LoadNotes) -> Iterator[Cluster]:
    """The items of the feed as one cluster; the feed's title is the outlet of each."""
    feed = TrackedRecord(item.value)
    entries = item.value["items"]
    if not isinstance(entries, (list, tuple)):
        raise SourceError(f"{item.place_of('items')} is {kind_of(entries)}, not a list; write a list of items")
    outlet, language = feed.first("title"), feed.first("language")
    feed.first("items", "version")
    articles = []
    for index, entry in enumerate(entries):
        path = f"{item.path}.items[{index}]" if item.path else f"items[{index}]"
        value = entry
        if isinstance(entry, Mapping):
            given = TrackedRecord(entry)
            fields = rename(given)
            value = {**fields, "outlet": fields["outlet"] or outlet, "language": fields["language"] or language}
            value = keep_unread_text(value, entry, given.unread())
            for name in given.unread():
                notes.drop(name)
        articles.append(Item(item.source, path, value))
    for name in feed.unread():
        notes.drop(name)
    yield Cluster("json-feed", "list", Item(item.source, item.path, {}), articles)


def rename(given: TrackedRecord) -> dict[str, Any]:
    """One item: its plain text, or else the text of its HTML, or else its summary."""
    text = given.first("content_text")
    markup = None if text else given.first("content_html")
    return {
        "id": given.first("id"),
        "title": given.first("title"),
        "text": text or (text_of_markup(markup) if isinstance(markup, str) else markup) or given.first("summary"),
        "outlet": given.first("outlet"),
        "url": given.first("url", "external_url"),
        "published": given.first("date_published", "date_modified"),
        "author": names_of(given.first("authors", "author")),
        "language": given.first("language"),
    }
