"""The project's own shape: a bundle is an object with `articles`, an article an object with `title` or `text`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from summarizer.errors import SourceError
from summarizer.loading.notes import kind_of
from summarizer.loading.records import Cluster, Item

__all__ = ["is_article", "is_bundle", "split_bundle"]


def is_bundle(value: Any) -> bool:
    """True for an object with `articles`, whatever these are."""
    return isinstance(value, Mapping) and "articles" in value


def is_article(value: Any) -> bool:
    """True for an object that has a title or a text of its own."""
    return isinstance(value, Mapping) and ("title" in value or "text" in value)


def split_bundle(item: Item) -> Iterator[Cluster]:
    """The one cluster that a native bundle is; SourceError when its `articles` or `references` are no list."""
    articles = _listed(item, "articles")
    references = _listed(item, "references") if item.value.get("references") is not None else []
    head = {key: value for key, value in item.value.items() if key not in {"articles", "references"}}
    yield Cluster("bundle", "bundle", Item(item.source, item.path, head), articles, references)


def _listed(item: Item, field: str) -> list[Item]:
    values = item.value[field]
    if not isinstance(values, (list, tuple)):
        raise SourceError(f"{item.place_of(field)} is {kind_of(values)}, not a list; write a list of articles")
    path = f"{item.path}.{field}" if item.path else field
    return [Item(item.source, f"{path}[{index}]", value) for index, value in enumerate(values)]
