"""schema.org JSON-LD: `NewsArticle` and its kin, by themselves or in a `@graph`.

Types: https://schema.org/NewsArticle. A publisher or an author may be an object, a text, or the `@id` of another node
of the same graph.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from summarizer.errors import SourceError
from summarizer.loading.markup import begins_as_markup, without_references
from summarizer.loading.records import Cluster, Item
from summarizer.loading.shape_recognition import is_schema_article
from summarizer.loading.source_fields import first_name, is_url, names_of
from summarizer.loading.tracked_record import TrackedRecord, listed

if TYPE_CHECKING:
    from summarizer.loading.load_notes import LoadNotes

__all__ = ["rename", "split"]

LINKED = ("publisher", "author", "creator", "mainEntityOfPage", "isPartOf")


def split(item: Item, notes: LoadNotes) -> Iterator[Cluster]:
    """The articles of a graph; what other nodes say of them (publisher, author) is put in its place."""
    nodes = listed(item.value["@graph"])
    known = {node["@id"]: node for node in nodes if isinstance(node, Mapping) and isinstance(node.get("@id"), str)}
    articles = []
    for index, node in enumerate(nodes):
        if not is_schema_article(node):
            notes.drop("node without an article")
            continue
        path = f"{item.path}.@graph[{index}]" if item.path else f"@graph[{index}]"
        linked = {field: _looked_up(node[field], known) for field in LINKED if field in node}
        articles.append(Item(item.source, path, {**node, **linked}))
    if not articles:
        raise SourceError(f"{item.place_of('@graph')} holds no article; give one with @type NewsArticle")
    yield Cluster("schema.org graph", "article", Item(item.source, item.path, {}), articles)


def _looked_up(value: Any, known: Mapping[str, Any]) -> Any:
    return [
        known.get(each["@id"], each) if isinstance(each, Mapping) and isinstance(each.get("@id"), str) else each
        for each in listed(value)
    ]


def rename(given: TrackedRecord) -> dict[str, Any]:
    """One article; without `articleBody` it is a headline by itself, since `description` is a teaser."""
    given.first("@type")
    given.first("@context")
    language = given.first("inLanguage")
    if isinstance(language, Mapping):
        language = language.get("alternateName") or language.get("name")
    identifier = given.first("@id", "identifier")
    return {
        "id": identifier if isinstance(identifier, str) else None,
        "title": _plain(given.first("headline", "name", "alternativeHeadline")),
        "text": _plain(_joined(given.first("articleBody", "text"))),
        "outlet": first_name(given.first("publisher", "sourceOrganization", "provider", "isPartOf")),
        "url": _address(given),
        "published": given.first("datePublished", "dateCreated", "dateModified"),
        "author": names_of(given.first("author", "creator")),
        "language": language,
    }


def _plain(value: Any) -> Any:
    """Characters for the references that pages leave in their JSON-LD; HTML is read as such later."""
    return without_references(value) if isinstance(value, str) and not begins_as_markup(value) else value


def _joined(body: Any) -> Any:
    """A body in several pieces is one text, an empty line between two."""
    if isinstance(body, (list, tuple)) and all(isinstance(each, str) for each in body):
        return "\n\n".join(body)
    return body


def _address(given: TrackedRecord) -> str | None:
    for name in ("url", "mainEntityOfPage", "@id"):
        for value in listed(given.first(name)):
            address = value.get("@id") or value.get("url") if isinstance(value, Mapping) else value
            if is_url(address):
                return str(address)
    return None
