"""What a value can be, and the clusters of articles that are found in it.

The built-in families are asked first, then the shapes that a caller brings, then the native names; those of other
distributions are looked for where none of these fits. Converters only rename: they give the field names of the native
form and leave the values as they are; what these may be is decided in `building`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from summarizer.bundle import Article, Bundle
from summarizer.errors import EmptyBundleError, SourceError
from summarizer.loading import native
from summarizer.loading.custom_shapes import ANY, ShapeFilter, installed_families
from summarizer.loading.load_notes import kind_of, shown, without_place
from summarizer.loading.markup import begins_as_markup, text_of_markup
from summarizer.loading.misspelt_fields import hint_of_field, keep_unread_text
from summarizer.loading.records import Cluster, Item, Unreadable
from summarizer.loading.shape_registry import FAMILIES, ShapeReader
from summarizer.loading.tracked_record import TrackedRecord, says_something

if TYPE_CHECKING:
    from summarizer.loading.load_notes import LoadNotes

__all__ = ["OF_A_BRIEFING", "find_clusters", "find_clusters_among"]

REMEDY = "a bundle is an object with `articles`, or a list of articles with `title` and `text`"
HEAD = frozenset(("id", "title", "language"))
NATIVE = ShapeReader("native", native, native.is_bundle)
OF_A_BRIEFING = frozenset(("schema_version", "headline", "whats_happened", "sources", "provenance"))


def find_clusters(item: Item, notes: LoadNotes, wanted: ShapeFilter = ANY) -> Iterator[Cluster]:
    """The clusters in the value of a whole file or stream; SourceError when it is nothing that holds articles.

    `wanted` says which families are looked for.
    """
    item = item._replace(value=_plain(item.value))
    if isinstance(item.value, Mapping) and item.value.keys() >= OF_A_BRIEFING:
        raise SourceError(
            f"{item.place} is a briefing, and no source of articles; `summarizer render` shows it, and "
            "`summarizer verify` checks it against its articles"
        )
    if isinstance(item.value, (list, tuple)):
        if not item.value:
            raise EmptyBundleError(f"{item.place}: the list is empty; {REMEDY}")
        items = (Item(item.source, f"[{index}]", value) for index, value in enumerate(item.value))
        yield from find_clusters_among(items, item.source, notes, wanted)
    elif holder := _holder_of(item.value, wanted):
        yield from (_renamed(cluster, notes, wanted, holder) for cluster in holder.code().split(item, notes))
    elif _family_of(item.value, wanted) is not None or native.is_article(item.value):
        yield _renamed(Cluster("article", "article", item._replace(value={}), [item]), notes, wanted)
    else:
        raise SourceError("; ".join([f"{item.place}: {_what_it_is(item.value)}", *_faults(item.value, wanted), REMEDY]))


def find_clusters_among(
    items: Iterable[Item], source: str, notes: LoadNotes, wanted: ShapeFilter = ANY
) -> Iterator[Cluster]:
    """The clusters in a row of values: each bundle by itself, or else all single articles together.

    A bundle that cannot be read, and an article that stands between bundles, is left out with a remark.
    """
    loose: list[Item] = []
    bundles = 0
    found = False
    for each in items:
        item = each._replace(value=_plain(each.value))
        try:
            holder = _holder_of(item.value, wanted)
        except SourceError as error:
            item, holder = item._replace(value=Unreadable(str(error))), None
        if holder is None:
            loose.append(item)
            continue
        try:
            for cluster in holder.code().split(item, notes):
                if cluster.form == "article":
                    loose.extend(cluster.articles)
                    continue
                bundles += 1
                found = True
                yield _renamed(cluster, notes, wanted, holder)
        except SourceError as error:
            bundles += 1
            notes.lose(item.place, without_place(str(error), item.place), "the bundle is left out")
    if not bundles:
        yield _renamed(Cluster("list of articles", "list", Item(source, "", {}), loose), notes, wanted)
    elif not found:
        raise SourceError(
            f"{source}: no bundle in it can be read; the first is {without_place(notes.first_loss or '', source)}"
        )
    else:
        for item in loose:
            among = f"{kind_of(item.value)} among whole bundles"
            notes.lose(item.place, _reason(item.value) or among, "it is left out")


def _holder_of(value: Any, wanted: ShapeFilter) -> ShapeReader | None:
    """Return the family whose container this value is; None when it holds no articles."""
    if not value or not isinstance(value, Mapping):
        return None
    for family in (*FAMILIES, *wanted.brought):
        if (wanted.name in {None, family.name} or family.name == "clusters") and family.holds(value):
            return family
    if native.is_bundle(value):
        return NATIVE
    if wanted.name is not None or native.is_article(value) or _built_in_or_brought(value, wanted):
        return None
    return next((family for family in installed_families().families if family.holds(value)), None)


def _family_of(value: Any, wanted: ShapeFilter, holder: ShapeReader | None = None) -> ShapeReader | None:
    """Whose article this is; one that a shape from outside has given is first asked whether it is its own."""
    if not isinstance(value, Mapping) or wanted.name == "native":
        return None
    if wanted.family is not None:
        return wanted.family if wanted.family.renames else None
    if not value:
        return None
    if holder is not None and not holder.is_built_in and holder.is_one(value):
        return holder
    known = _built_in_or_brought(value, wanted)
    if known is not None or native.is_article(value):
        return known
    return next((family for family in installed_families().families if family.is_one(value)), None)


def _built_in_or_brought(value: Any, wanted: ShapeFilter) -> ShapeReader | None:
    return next((family for family in (*FAMILIES, *wanted.brought) if family.is_one(value)), None)


def _faults(value: Any, wanted: ShapeFilter) -> tuple[str, ...]:
    """What keeps shapes of other distributions from being asked about a value that nothing else fits."""
    return installed_families().faults if value and isinstance(value, Mapping) and wanted.name is None else ()


def _renamed(cluster: Cluster, notes: LoadNotes, wanted: ShapeFilter, holder: ShapeReader | None = None) -> Cluster:
    """`cluster`, which `holder` gave, with native names, and with its articles' families in the name of its shape."""
    families: dict[str, None] = {}

    def named(items: Iterable[Item]) -> list[Item]:
        found = []
        for item in items:
            try:
                found.append(_with_native_names(item, notes, wanted, families, holder))
            except SourceError as error:
                found.append(item._replace(value=Unreadable(str(error))))
        return found

    articles, references = named(cluster.articles), named(cluster.references)
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


def _with_native_names(
    item: Item, notes: LoadNotes, wanted: ShapeFilter, families: dict[str, None], holder: ShapeReader | None
) -> Item:
    value = _plain(item.value)
    family = _family_of(value, wanted, holder)
    if family is not None:
        given = TrackedRecord(value, family.unknown)
        fields = family.code().rename(given)
        for name in given.unread():
            notes.drop(name)
        fields = keep_unread_text(fields, value, given.unread())
        if wanted.name is not None and not family.is_one(value):
            _remark_forced(item, value, fields, wanted.name, notes)
        families[family.name] = None
        return item._replace(value=fields if family.converts else _with_plain_text(item, fields, notes))
    if not value or not native.is_article(value):
        for fault in _faults(value, wanted):
            notes.add(item.place, fault)
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


def _reason(value: Any) -> str:
    return value.reason if isinstance(value, Unreadable) else ""


def _plain(value: Any) -> Any:
    return value.model_dump() if isinstance(value, (Article, Bundle)) else value


def _what_it_is(value: Any) -> str:
    if not isinstance(value, Mapping):
        return f"{kind_of(value)} is not a bundle"
    if not value:
        return "the object is empty"
    names = ", ".join(shown(str(key), 40) for key in list(value)[:5])
    meant = next(filter(None, (hint_of_field(str(key)) for key in list(value)[:5])), "")
    return f"the object has neither `articles` nor `title` or `text` (it has {names}){meant}"
