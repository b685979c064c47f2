"""Event Registry (newsapi.ai): the articles of events, `{eventUri: {articles: {results: [...]}}}`, and of a search.

Fields: https://github.com/EventRegistry/event-registry-python/wiki/Data-models. `dateTime` is when the article was
found, `dateTimePub` when it was published; languages have three letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from summarizer.errors import SourceError
from summarizer.loading.load_notes import shown
from summarizer.loading.records import Cluster, Item
from summarizer.loading.source_fields import first_name, names_of
from summarizer.loading.tracked_record import listed, says_something

if TYPE_CHECKING:
    from summarizer.loading.load_notes import LoadNotes
    from summarizer.loading.tracked_record import TrackedRecord

__all__ = ["rename", "split"]

ENGLISH = "eng"


def split(item: Item, notes: LoadNotes) -> Iterator[Cluster]:
    """A cluster for each event; the whole answer to a search of articles is one cluster."""
    if "articles" in item.value:
        yield _cluster(item, {}, "")
        return
    found = False
    for uri, event in item.value.items():
        path = f"{item.path}.{shown(str(uri), 60)}" if item.path else shown(str(uri), 60)
        here = Item(item.source, path, event)
        if not isinstance(event, Mapping) or not isinstance(event.get("articles"), Mapping):
            reason = event.get("error") if isinstance(event, Mapping) else None
            said = f' (it says "{shown(reason, 100)}")' if isinstance(reason, str) else ""
            notes.lose(here.place, f"no articles of an event{said}", "it is left out")
            continue
        found = True
        yield _cluster(here, {"id": str(uri), "title": _title(event.get("info"))}, path)
    if not found:
        raise SourceError(f"{item.place}: no event in it has articles; ask for them with resultType=articles")


def _cluster(item: Item, head: dict[str, Any], path: str) -> Cluster:
    articles = item.value["articles"]
    results = listed(articles.get("results")) if isinstance(articles, Mapping) else []
    before = f"{path}.articles.results" if path else "articles.results"
    items = [Item(item.source, f"{before}[{index}]", each) for index, each in enumerate(results)]
    return Cluster("event-registry", "bundle", Item(item.source, path, head), items)


def _title(info: Any) -> Any:
    """An event's title is given in several languages, the English one first."""
    title = info.get("title") if isinstance(info, Mapping) else None
    if not isinstance(title, Mapping):
        return title
    return next((each for each in (title.get(ENGLISH), *title.values()) if says_something(each)), None)


def rename(given: TrackedRecord) -> dict[str, Any]:
    """The article with its whole body."""
    published = given.first("dateTimePub", "dateTime", "date")
    return {
        "id": given.first("uri"),
        "title": given.first("title"),
        "text": given.first("body"),
        "outlet": first_name(given.first("source")),
        "url": given.first("url"),
        "published": published,
        "author": names_of(given.first("authors")),
        "language": given.first("lang"),
    }
