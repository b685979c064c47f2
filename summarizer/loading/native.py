"""The project's own shape: a bundle is an object with `articles`, an article an object with `title` or `text`.

Articles of no known family are read like it, with the names that such records commonly use for the same things.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from summarizer.errors import SourceError
from summarizer.loading.load_notes import kind_of
from summarizer.loading.markup import begins_as_markup, has_tags, text_of_markup, text_with_tags, without_references
from summarizer.loading.records import Cluster, Item
from summarizer.loading.source_fields import first_name, names_of, outlet_and_url
from summarizer.loading.tracked_record import says_something

if TYPE_CHECKING:
    from summarizer.loading.load_notes import LoadNotes

__all__ = ["is_article", "is_bundle", "known_spelling", "split", "with_native_names"]

# Field → what it is called elsewhere, the best first. A field that is given by its own name is never replaced.
ALIASES = {
    "title": ("headline",),
    "text": ("body", "content", "full_text", "fulltext"),
    "outlet": ("publisher", "site_name", "source_name", "domain"),
    "url": ("link", "canonical_url"),
    "published": ("published_at", "publishedAt", "date_published", "pub_date", "pubDate", "date_gmt", "date"),
    "author": ("authors", "byline", "creator"),
    "language": ("lang",),
}
SPELLINGS = {name.lower(): name for names in ALIASES.values() for name in names}
READ_AS = {"outlet": first_name, "author": names_of}


def is_bundle(value: Any) -> bool:
    """True for an object with `articles`, whatever these are."""
    return isinstance(value, Mapping) and "articles" in value


def is_article(value: Any) -> bool:
    """True for an object that has a title or a text, by these names or by others."""
    names = ("title", "text", *ALIASES["title"], *ALIASES["text"])
    return isinstance(value, Mapping) and any(name in value for name in names)


def split(item: Item, notes: LoadNotes) -> Iterator[Cluster]:  # noqa: ARG001 one signature for all families
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


def known_spelling(name: str) -> str:
    """A name as the table above has it, for a form that does not mind its case: `PublishedAt` is `publishedAt`."""
    return SPELLINGS.get(name.lower(), name.lower())


def with_native_names(fields: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """`fields` with native names for what has another one; all else stays, for a remark that it is not read."""
    renamed = {name: _rendered(value) for name, value in fields.items()}
    if says_something(fields.get("source")):
        _take_source(renamed)
    for field, names in ALIASES.items():
        if says_something(renamed.get(field)):
            continue
        name = next((name for name in names if says_something(renamed.get(name))), None)
        if name is not None:
            value = renamed.pop(name)
            renamed[field] = READ_AS[field](value) if field in READ_AS else value
            if field in {"title", "text"}:
                _decode(renamed)
    return renamed


def _rendered(value: Any) -> Any:
    """The text of what WordPress gives as `{"rendered": HTML}`."""
    if isinstance(value, Mapping) and isinstance(value.get("rendered"), str):
        return text_of_markup(value["rendered"])
    return value


def _decode(fields: dict[Any, Any]) -> None:
    """Read the references in a record of other names than ours, such as `content`, which is mostly made from HTML."""
    for field in ("title", "text"):
        if isinstance(value := fields.get(field), str) and not begins_as_markup(value):
            fields[field] = without_references(text_with_tags(value) if has_tags(value) else value)


def _take_source(fields: dict[Any, Any]) -> None:
    """`source` is an address, an object or a name; it is left where it says what is known already."""
    outlet, url = outlet_and_url(fields["source"])
    for field, value in (("outlet", outlet), ("url", url)):
        if value is not None and not says_something(fields.get(field)):
            fields[field] = value
            fields.pop("source", None)
