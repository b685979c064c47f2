"""RSS and Atom files, read by feedparser (extra `feeds`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from summarizer.errors import EmptyBundleError, SourceError
from summarizer.extras import require_extra
from summarizer.loading.load_notes import shown
from summarizer.loading.markup import text_of_markup, without_references
from summarizer.loading.outlet_spelling import are_one
from summarizer.loading.records import Cluster, Item
from summarizer.loading.source_fields import names_of
from summarizer.loading.tracked_record import TrackedRecord, listed

if TYPE_CHECKING:
    from pathlib import PurePath

    from summarizer.loading.load_notes import LoadNotes

__all__ = ["read_feed"]

LARGEST = 10_000_000  # characters
LARGEST_BROKEN = 1_000_000
# Feedparser takes up to 20 µs for each `<` of broken XML, and the square of their number for the attributes of a tag.
MOST_TAGS_BROKEN = 10_000
MOST_ATTRIBUTES = 500
# The text is UTF-8 whatever its declaration says, since it was decoded before it came here.
HEADERS = {"content-type": "application/xml; charset=utf-8"}
# Feedparser takes what describes a picture for what describes the entry.
CAPTION = r"<(/?)(media|mrss):description(?=[\s/>])"
LINK = r"<(a|font)\b[^>]{0,2000}+>(?:[^<]|<(?!/?\1\b)){0,1000}+</\1\s{0,9}>"
LONGEST_LIST = 20_000
# Feedparser looks for an address in who wrote something, and takes the square of its length for that.
WRITERS = r"(?:[\w.-]{1,100}+:)?(?:author|creator|managingeditor|webmaster|publisher|owner)"
LONGEST_WRITER = 500
# What feedparser derives from other fields, or makes for its own use.
DERIVED = (
    "author", "title_detail", "summary_detail", "links", "guidislink", "published_parsed", "updated", "updated_parsed",
    "author_detail", "summary",
)  # fmt: skip


def read_feed(text: str, path: PurePath, notes: LoadNotes) -> Iterator[Cluster]:
    """The entries of the feed as one cluster, of the outlet that is the feed's title."""
    name = shown(str(path))
    if len(text) > LARGEST:
        raise SourceError(f"{name} has more than {LARGEST:,} characters, too many for one feed; split it")
    feedparser = require_extra("feedparser", "feeds", f"{name} cannot be read")
    plain = _plain(text)
    if _has_long_writer(plain):
        notes.add(name, f"an author has more than {LONGEST_WRITER:,} characters; no author of the feed is read")
        plain = re.sub(rf"<(/?){WRITERS}(?=[\s/>])", r"<\1writer", plain, flags=re.IGNORECASE)
    content = plain.encode(errors="replace")
    _refuse_slow(text, content, name)
    try:
        feed = feedparser.parse(content, response_headers=HEADERS, sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # whatever broken markup makes the parser do
        raise SourceError(f"{name}: the feed cannot be parsed ({shown(str(error), 100)}); write it again") from None
    if feed.get("bozo"):
        reason = shown(str(feed.get("bozo_exception")), 100)
        notes.add(name, f"the feed is not well-formed XML ({reason}); it was read as far as possible")
    if not feed.entries:
        raise EmptyBundleError(f"{name}: there are no entries in the feed; give one with items")
    head = TrackedRecord(feed.feed)
    outlet, language = head.first("title", "publisher"), head.first("language")
    outlet = without_references(outlet) if isinstance(outlet, str) else outlet
    items = []
    for index, entry in enumerate(feed.entries):
        given = TrackedRecord(entry)
        items.append(Item(name, f"entries[{index}]", _renamed(given, outlet, language)))
        for field in given.unread():
            if field not in DERIVED:
                notes.drop(field)
    yield Cluster("feed", "list", Item(name, "", {}), items)


def _plain(text: str) -> str:
    """The feed from its first element on, its captions renamed.

    The text is decoded already, and feedparser takes the cube of a declaration's length to look for an encoding in it.
    """
    root = re.search(r"<\w", text)
    body = text[root.start() :] if root else text
    captioned = re.sub(CAPTION, r"<\1\2:caption", body)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{captioned}'


def _has_long_writer(text: str) -> bool:
    """Whether who wrote something is longer than a list of names."""
    ends = re.compile(rf"</{WRITERS}\s{{0,9}}>", re.IGNORECASE)
    begins = re.finditer(rf"<{WRITERS}(?=[\s/>])[^<>]{{0,2000}}+>", text, re.IGNORECASE)
    return any(
        not begun[0].endswith("/>")
        and begun.end() + LONGEST_WRITER < len(text)
        and not ends.search(text, begun.end(), begun.end() + LONGEST_WRITER)
        for begun in begins
    )


def _refuse_slow(text: str, content: bytes, name: str) -> None:
    """Raise SourceError for what would keep feedparser busy for long."""
    if fault := _fault_of(content, name):
        broken = f"is not well-formed XML ({fault})"
        if len(text) > LARGEST_BROKEN:
            raise SourceError(f"{name} has more than {LARGEST_BROKEN:,} characters and {broken}; write it again")
        if text.count("<") > MOST_TAGS_BROKEN:
            raise SourceError(f"{name} has more than {MOST_TAGS_BROKEN:,} tags and {broken}; write it again")


def _fault_of(content: bytes, name: str) -> str:
    """What keeps `content` from being well-formed XML, empty when it is; SourceError for a tag without end."""
    from xml.parsers import expat  # noqa: PLC0415 feeds alone need it

    def count(_: str, attributes: list[str]) -> None:
        if len(attributes) > 2 * MOST_ATTRIBUTES:
            raise SourceError(f"{name} has a tag of more than {MOST_ATTRIBUTES} attributes; write it again")

    parser = expat.ParserCreate("utf-8")
    parser.ordered_attributes = True
    parser.StartElementHandler = count
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        return shown(str(error), 100)
    return ""


def _renamed(given: TrackedRecord, outlet: Any, language: Any) -> dict[str, Any]:
    """The entry of an aggregator names its own source, which is then the outlet."""
    source = given.first("source")
    named = source.get("title") if isinstance(source, Mapping) else None
    named = without_references(named) if isinstance(named, str) else None
    authors = [each.get("name") for each in listed(given.first("authors")) if isinstance(each, Mapping)]
    body, spoken = _body(given)
    return {
        "id": given.first("id"),
        "title": _title(given, named),
        "text": body,
        "outlet": named or outlet,
        "url": given.first("link"),
        "published": given.first("published", "updated", "created"),
        "author": names_of(authors) or given.first("author"),
        "language": spoken or language,
    }


def _title(given: TrackedRecord, outlet: str | None) -> Any:
    """The title as text, without the outlet that an aggregator writes behind it."""
    title, detail = given.first("title"), given.first("title_detail")
    if not isinstance(title, str):
        return title
    plain = isinstance(detail, Mapping) and detail.get("type") == "text/plain"
    title = without_references(title if plain else text_of_markup(title))
    for mark in (" - ", " – ", " | "):
        before, _, last = title.rpartition(mark)
        title = before if before and outlet and are_one(last, outlet) else title
    return title


def _is_links(summary: str) -> bool:
    """Whether a summary is a list of links, as aggregators write one: the headlines of others are no text of this."""
    if len(summary) > LONGEST_LIST or "<a" not in summary:
        return False
    rest = re.sub(LINK, " ", summary, flags=re.IGNORECASE)
    return rest != summary and not re.search(r"\w", text_of_markup(rest))


def _body(given: TrackedRecord) -> tuple[Any, Any]:
    """The content, or else the summary, as text; and the language that it states."""
    contents = [each for each in listed(given.first("content")) if isinstance(each, Mapping) and each.get("value")]
    if contents:
        first = contents[0]
        plain = first.get("type") == "text/plain"
        return (first["value"] if plain else text_of_markup(str(first["value"]))), first.get("language")
    summary, detail = given.first("summary"), given.first("summary_detail")
    detail = detail if isinstance(detail, Mapping) else {}
    if not isinstance(summary, str) or _is_links(summary):
        return None, None
    return (summary if detail.get("type") == "text/plain" else text_of_markup(summary)), detail.get("language")
