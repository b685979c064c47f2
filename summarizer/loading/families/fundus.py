"""fundus: `Crawler.crawl(save_to_file=...)`, publisher → list of articles, and `Article.to_json()`.

Fields: https://github.com/flairNLP/fundus, `fundus/parser/data.py`. A record has no address, and its publisher stands
only above it. The body is a tree of summary, sections, headlines and paragraphs; its text is here what fundus' own
`str(body)` gives: all of them in order, an empty line between two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from summarizer.loading.load_notes import shown
from summarizer.loading.misspelt_fields import keep_unread_text
from summarizer.loading.records import Cluster, Item
from summarizer.loading.source_fields import names_of
from summarizer.loading.tracked_record import TrackedRecord, listed, says_something

if TYPE_CHECKING:
    from summarizer.loading.load_notes import LoadNotes

__all__ = ["rename", "split"]


def split(item: Item, notes: LoadNotes) -> Iterator[Cluster]:
    """The articles of all publishers as one cluster."""
    articles = []
    for publisher, records in item.value.items():
        name = shown(str(publisher), 60)
        before = f"{item.path}.{name}" if item.path else name
        for index, record in enumerate(records):
            value = record
            if isinstance(record, Mapping):
                given = TrackedRecord(record)
                value = {**rename(given), "outlet": str(publisher)}
                value = keep_unread_text(value, record, given.unread())
                for field in given.unread():
                    notes.drop(field)
            articles.append(Item(item.source, f"{before}[{index}]", value))
    yield Cluster("fundus", "list", Item(item.source, item.path, {}), articles)


def rename(given: TrackedRecord) -> dict[str, Any]:
    """One article; an address and a publisher count where somebody added them."""
    body = given.first("body")
    text = "\n\n".join(_pieces(body)) if isinstance(body, Mapping) else body
    return {
        "title": given.first("title"),
        "text": text if says_something(text) else given.first("plaintext"),
        "outlet": given.first("publisher"),
        "url": given.first("url", "requested_url", "responded_url"),
        "published": given.first("publishing_date"),
        "author": names_of(given.first("authors")),
        "language": given.first("lang", "language"),
    }


def _pieces(body: Mapping[str, Any]) -> Iterator[str]:
    values = listed(body.get("summary"))
    for section in listed(body.get("sections")):
        if isinstance(section, Mapping):
            values += [*listed(section.get("headline")), *listed(section.get("paragraphs"))]
    yield from (value for value in values if isinstance(value, str) and says_something(value))
