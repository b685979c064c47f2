"""What a value can be: the tables of shapes, and the clusters of articles that are found in it.

A family of shapes is one module with a recogniser and a converter, and one line in `COLLECTIONS` (a value that holds
articles: a bundle, a feed, the answer to a search) or in `RECORDS` (one article). Converters only rename: they give
the field names of the native form and leave the values as they are; what these may be is decided in `building.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from summarizer.bundle import Article, Bundle
from summarizer.errors import EmptyBundleError, SourceError
from summarizer.loading import native
from summarizer.loading.notes import kind_of, shown, without_place
from summarizer.loading.records import Cluster, Item

if TYPE_CHECKING:
    from summarizer.loading.notes import Notes

__all__ = ["find_clusters", "find_clusters_among"]

REMEDY = "a bundle is an object with `articles`, or a list of articles with `title` and `text`"


@dataclass(frozen=True)
class Collection:
    """A shape that holds articles; `split` gives a cluster for each event in it."""

    name: str
    recognises: Callable[[Any], bool]
    split: Callable[[Item], Iterator[Cluster]]


@dataclass(frozen=True)
class Record:
    """A shape of one article; `rename` gives its fields by their native names."""

    name: str
    recognises: Callable[[Any], bool]
    rename: Callable[[Mapping[str, Any]], Mapping[str, Any]]


COLLECTIONS = (Collection("bundle", native.is_bundle, native.split_bundle),)
RECORDS = (Record("article", native.is_article, lambda fields: fields),)


def find_clusters(item: Item, notes: Notes) -> Iterator[Cluster]:
    """The clusters in the value of a whole file or stream; SourceError when it is nothing that holds articles."""
    item = replace(item, value=_plain(item.value))
    if isinstance(item.value, (list, tuple)):
        if not item.value:
            raise EmptyBundleError(f"{item.place}: the list is empty; {REMEDY}")
        items = (Item(item.source, f"[{index}]", value) for index, value in enumerate(item.value))
        yield from find_clusters_among(items, item.source, notes)
    elif collection := _collection_of(item.value):
        yield from map(_renamed, collection.split(item))
    elif record := _record_of(item.value):
        yield _renamed(Cluster(record.name, "article", replace(item, value={}), [item]))
    else:
        raise SourceError(f"{item.place}: {_what_it_is(item.value)}; {REMEDY}")


def find_clusters_among(items: Iterable[Item], source: str, notes: Notes) -> Iterator[Cluster]:
    """The clusters in a row of values: each collection by itself, or else all single articles together.

    A collection that cannot be read, and an article that stands between collections, is left out with a remark.
    """
    loose: list[Item] = []
    collections = 0
    found = False
    for each in items:
        item = replace(each, value=_plain(each.value))
        collection = _collection_of(item.value)
        if collection is None:
            loose.append(item)
            continue
        collections += 1
        try:
            for cluster in collection.split(item):
                found = True
                yield _renamed(cluster)
        except SourceError as error:
            notes.lose(item.place, without_place(str(error), item.place), "the bundle is left out")
    if not collections:
        yield _renamed(Cluster("list of articles", "list", Item(source, "", {}), loose))
    elif not found:
        raise SourceError(
            f"{source}: no bundle in it can be read; the first is {without_place(notes.first_loss or '', source)}"
        )
    else:
        for item in loose:
            notes.lose(item.place, f"{kind_of(item.value)} among whole bundles", "it is left out")


def _collection_of(value: Any) -> Collection | None:
    return next((each for each in COLLECTIONS if each.recognises(value)), None)


def _record_of(value: Any) -> Record | None:
    return next((each for each in RECORDS if each.recognises(value)), None)


def _renamed(cluster: Cluster) -> Cluster:
    return replace(
        cluster,
        articles=[_with_native_names(item) for item in cluster.articles],
        references=[_with_native_names(item) for item in cluster.references],
    )


def _with_native_names(item: Item) -> Item:
    value = _plain(item.value)
    record = _record_of(value)
    return replace(item, value=record.rename(value) if record else value)


def _plain(value: Any) -> Any:
    return value.model_dump() if isinstance(value, (Article, Bundle)) else value


def _what_it_is(value: Any) -> str:
    if not isinstance(value, Mapping):
        return f"{kind_of(value)} is not a bundle"
    if not value:
        return "the object is empty"
    names = ", ".join(shown(str(key), 40) for key in list(value)[:5])
    return f"the object has neither `articles` nor `title` or `text` (it has {names})"
