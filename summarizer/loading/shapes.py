"""What a value can be: the table of shapes, and the clusters of articles that are found in it.

A family of shapes is one module of `families` and one line in `FAMILIES`: how a value that holds articles of it (a
feed, the answer to a search) is recognised, and how one article is. Recognising looks at the names of fields alone.
Converters only rename: they give the field names of the native form and leave the values as they are; what these may
be is decided in `building`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.bundle import Article, Bundle
from summarizer.errors import EmptyBundleError, SourceError
from summarizer.loading import native, shape_recognition
from summarizer.loading.given import Given, says_something
from summarizer.loading.load_notes import kind_of, shown, without_place
from summarizer.loading.markup import begins_as_markup, text_of_markup
from summarizer.loading.records import Cluster, Item
from summarizer.loading.shape_recognition import has_all, has_any, nothing

if TYPE_CHECKING:
    from summarizer.loading.load_notes import LoadNotes

__all__ = ["FAMILIES", "find_clusters", "find_clusters_among"]

REMEDY = "a bundle is an object with `articles`, or a list of articles with `title` and `text`"
HEAD = frozenset(("id", "title", "language"))
_OF_A_BRIEFING = frozenset(("schema_version", "headline", "whats_happened", "sources", "provenance"))


class Family(NamedTuple):
    """A family of shapes: its name for `shape=`, its module, and how its values are told from others.

    `holds` is true for a value that holds articles, which `split` of the module then divides into clusters; `is_one`
    for a single article, whose fields `rename` gives by their native names. `unknown` are texts that mean "not known".
    `converts` families say themselves which of their bodies are HTML.
    """

    name: str
    module: str
    holds: Callable[[Any], bool] = nothing
    is_one: Callable[[Any], bool] = nothing
    unknown: tuple[str, ...] = ()
    converts: bool = False


# The first that fits counts: the more particular ones stand first.
FAMILIES = (
    Family("schema.org", "schema_org", shape_recognition.is_graph, shape_recognition.is_schema_article),
    Family(
        "json-feed", "json_feed", shape_recognition.is_json_feed, has_any("content_html", "content_text"), converts=True
    ),
    Family(
        "event-registry", "event_registry", shape_recognition.is_event_registry, has_any("dateTimePub", "isDuplicate")
    ),
    Family("fundus", "fundus", shape_recognition.is_fundus, shape_recognition.is_fundus_article),
    Family("ninjs", "ninjs", shape_recognition.is_ninjs_package, shape_recognition.is_ninjs, converts=True),
    Family("clusters", "clusters", shape_recognition.is_clusters),
    Family("news-please", "news_please", is_one=has_any("maintext", "date_publish"), unknown=("None",)),
    Family("newspaper4k", "newspaper4k", is_one=has_any("meta_site_name", "meta_lang", "publish_date")),
    Family("trafilatura", "trafilatura_json", is_one=has_any("source-hostname", "raw_text", "fingerprint")),
    Family("newscatcher", "newscatcher", is_one=has_any("name_source", "published_date")),
    Family("gdelt", "gdelt", is_one=has_any("seendate")),
    Family("kite", "kite", is_one=has_all("title", "link", "domain")),
)


def find_clusters(item: Item, notes: LoadNotes, shape: str | None = None) -> Iterator[Cluster]:
    """The clusters in the value of a whole file or stream; SourceError when it is nothing that holds articles.

    `shape` is the name of the one family whose articles are looked for.
    """
    item = item._replace(value=_plain(item.value))
    if isinstance(item.value, Mapping) and item.value.keys() >= _OF_A_BRIEFING:
        raise SourceError(
            f"{item.place} is a briefing, and no source of articles; `summarizer render` shows it, and "
            "`summarizer verify` checks it against its articles"
        )
    if isinstance(item.value, (list, tuple)):
        if not item.value:
            raise EmptyBundleError(f"{item.place}: the list is empty; {REMEDY}")
        items = (Item(item.source, f"[{index}]", value) for index, value in enumerate(item.value))
        yield from find_clusters_among(items, item.source, notes, shape)
    elif splits := _split_of(item.value, shape):
        yield from (_renamed(cluster, notes, shape) for cluster in splits(item, notes))
    elif _is_article(item.value, shape):
        yield _renamed(Cluster("article", "article", item._replace(value={}), [item]), notes, shape)
    else:
        raise SourceError(f"{item.place}: {_what_it_is(item.value)}; {REMEDY}")


def find_clusters_among(
    items: Iterable[Item], source: str, notes: LoadNotes, shape: str | None = None
) -> Iterator[Cluster]:
    """The clusters in a row of values: each bundle by itself, or else all single articles together.

    A bundle that cannot be read, and an article that stands between bundles, is left out with a remark.
    """
    loose: list[Item] = []
    bundles = 0
    found = False
    for each in items:
        item = each._replace(value=_plain(each.value))
        splits = _split_of(item.value, shape)
        if splits is None:
            loose.append(item)
            continue
        try:
            for cluster in splits(item, notes):
                if cluster.form == "article":
                    loose.extend(cluster.articles)
                    continue
                bundles += 1
                found = True
                yield _renamed(cluster, notes, shape)
        except SourceError as error:
            bundles += 1
            notes.lose(item.place, without_place(str(error), item.place), "the bundle is left out")
    if not bundles:
        yield _renamed(Cluster("list of articles", "list", Item(source, "", {}), loose), notes, shape)
    elif not found:
        raise SourceError(
            f"{source}: no bundle in it can be read; the first is {without_place(notes.first_loss or '', source)}"
        )
    else:
        for item in loose:
            notes.lose(item.place, f"{kind_of(item.value)} among whole bundles", "it is left out")


def _split_of(value: Any, shape: str | None) -> Callable[[Item, LoadNotes], Iterator[Cluster]] | None:
    """What divides `value` into clusters; a forced shape leaves the containers that every family may come in."""
    if not value or not isinstance(value, Mapping):
        return None
    for family in FAMILIES:
        wanted = shape in {None, family.name} or family.name == "clusters"
        if wanted and family.holds(value):
            split: Callable[[Item, LoadNotes], Iterator[Cluster]] = _module(family).split
            return split
    return native.split if native.is_bundle(value) else None


def _family_of(value: Any, shape: str | None) -> Family | None:
    if not isinstance(value, Mapping) or shape == "native":
        return None
    if shape is not None:
        return next(family for family in FAMILIES if family.name == shape)
    return next((family for family in FAMILIES if family.is_one(value)), None)


def _is_article(value: Any, shape: str | None) -> bool:
    return _family_of(value, shape) is not None or native.is_article(value)


def _module(family: Family) -> Any:
    return import_module(f"summarizer.loading.families.{family.module}")


def _renamed(cluster: Cluster, notes: LoadNotes, shape: str | None) -> Cluster:
    """`cluster` with native names, and with the families of its articles in the name of its shape."""
    families: dict[str, None] = {}
    articles = [_with_native_names(item, notes, shape, families) for item in cluster.articles]
    references = [_with_native_names(item, notes, shape, families) for item in cluster.references]
    head = cluster.head
    if families and cluster.form == "bundle":
        head = _foreign_head(head, notes)
    if families and cluster.shape not in families:
        cluster = replace(cluster, shape=f"{cluster.shape}: {', '.join(families)}")
    return replace(cluster, head=head, articles=articles, references=references)


def _foreign_head(head: Item, notes: LoadNotes) -> Item:
    """What surrounds somebody else's articles (status, totals, pages) is no misspelt field of a bundle."""
    for name, value in head.value.items():
        if name not in HEAD and value is not None:
            notes.drop(str(name))
    return head._replace(value={name: value for name, value in head.value.items() if name in HEAD})


def _with_native_names(item: Item, notes: LoadNotes, shape: str | None, families: dict[str, None]) -> Item:
    value = _plain(item.value)
    family = _family_of(value, shape)
    if family is not None:
        given = Given(value, family.unknown)
        fields = _module(family).rename(given)
        for name in given.unread():
            notes.drop(name)
        if shape is not None and not family.is_one(value):
            _remark_forced(item, value, fields, shape, notes)
        families[family.name] = None
        return item._replace(value=fields if family.converts else _with_plain_text(item, fields, notes))
    if not native.is_article(value):
        return item._replace(value=value)
    return item._replace(value=_with_plain_text(item, native.with_native_names(value), notes))


def _with_plain_text(item: Item, fields: Mapping[Any, Any], notes: LoadNotes) -> Mapping[Any, Any]:
    """`fields` with the text of a body that is HTML beyond doubt; any other is kept."""
    text = fields.get("text")
    if not isinstance(text, str) or not begins_as_markup(text):
        return fields
    notes.add(item.place_of("text"), "it is HTML and read as its text, into which citations point")
    return {**fields, "text": text_of_markup(text)}


def _remark_forced(
    item: Item, value: Mapping[Any, Any], fields: Mapping[str, Any], shape: str, notes: LoadNotes
) -> None:
    """Say that a record is no record of the shape it was to be read as, where that costs its title or its text."""
    lost = [
        name for name in ("title", "text") if says_something(value.get(name)) and not says_something(fields.get(name))
    ]
    if lost:
        told = " and ".join(lost)
        notes.add(item.place, f"it does not look like {shape}, which was asked for; its {told} cannot be read as that")


def _plain(value: Any) -> Any:
    return value.model_dump() if isinstance(value, (Article, Bundle)) else value


def _what_it_is(value: Any) -> str:
    if not isinstance(value, Mapping):
        return f"{kind_of(value)} is not a bundle"
    if not value:
        return "the object is empty"
    names = ", ".join(shown(str(key), 40) for key in list(value)[:5])
    return f"the object has neither `articles` nor `title` or `text` (it has {names})"
