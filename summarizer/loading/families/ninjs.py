"""ninjs 1.x, 2.x and 3.x, the IPTC's News in JSON (https://iptc.org/standards/ninjs/).

1.x names everything in lower case, has one `headline`, a body per format (`body_text`, `body_xhtml` ...) and
associations by name; 2.x and 3.x have lists of `headlines`, `bodies` and `associations`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from summarizer.loading.load_notes import shown
from summarizer.loading.markup import text_of_markup
from summarizer.loading.records import Cluster, Item
from summarizer.loading.shape_recognition import is_ninjs_of_no_text
from summarizer.loading.source_fields import first_name, is_url
from summarizer.loading.tracked_record import TrackedRecord, listed, says_something

if TYPE_CHECKING:
    from summarizer.loading.load_notes import LoadNotes

__all__ = ["rename", "split"]

PLAIN, HTML, XML = range(3)
MARKED_UP = r"\s*<[A-Za-z!?]"


def split(item: Item, notes: LoadNotes) -> Iterator[Cluster]:
    """An item and the texts among its associations; pictures and the like are left out, as an item of that kind is.

    An item without a body of its own is what holds the others together: its headline is the bundle's title.
    """
    if is_ninjs_of_no_text(item.value):
        notes.lose(item.place, f"its type is {item.value['type']}, not text", "it is left out")
        return
    fields = {key: value for key, value in item.value.items() if key != "associations"}
    texts = []
    for path, each in _associations(item):
        if _is_text(each):
            texts.append(Item(item.source, path, each))
        else:
            notes.drop("associations")
    main = TrackedRecord(fields)
    if _body(main) or not texts:
        yield Cluster(
            "ninjs", "article", Item(item.source, item.path, {}), [Item(item.source, item.path, fields), *texts]
        )
    else:
        head = {"id": main.first("uri"), "title": _headline(main), "language": main.first("language")}
        yield Cluster("ninjs package", "bundle", Item(item.source, item.path, head), texts)


def _associations(item: Item) -> Iterator[tuple[str, Any]]:
    values = item.value["associations"]
    before = f"{item.path}.associations" if item.path else "associations"
    if isinstance(values, Mapping):
        yield from ((f"{before}.{shown(str(name), 60)}", each) for name, each in values.items())
    else:
        yield from ((f"{before}[{index}]", each) for index, each in enumerate(listed(values)))


def _is_text(value: Any) -> bool:
    if not isinstance(value, Mapping) or is_ninjs_of_no_text(value):
        return False
    given = TrackedRecord(value)
    return _headline(given) is not None and (value.get("type") == "text" or _body(given) is not None)


def rename(given: TrackedRecord) -> dict[str, Any]:
    """One item: its main headline, and its plain body, or else the text of its HTML or XML."""
    uri = given.first("uri", "guid")
    return {
        "id": uri,
        "title": _headline(given),
        "text": _text(given),
        "outlet": first_name(given.first("infosource", "infoSources")) or _holder(given),
        "url": uri if is_url(uri) else None,
        "published": given.first(
            "versioncreated", "versionCreated", "contentcreated", "contentCreated", "firstcreated", "firstCreated"
        ),
        "author": given.first("byline", "by"),
        "language": given.first("language"),
    }


def _holder(given: TrackedRecord) -> Any:
    return first_name(given.first("copyrightholder", "copyrightHolder", "source"))


def _headline(given: TrackedRecord) -> Any:
    headlines = [each for each in listed(given.first("headlines")) if isinstance(each, Mapping)]
    headlines.sort(key=lambda each: each.get("role") != "main")
    values = (each.get("value") for each in headlines)
    found = next((value for value in values if says_something(value)), None)
    if found is None:
        found = given.first("headline")
    if found is None:
        found = next((value for _, value in given.beginning("headline_")), None)
    return found if found is not None else given.first("title")


def _text(given: TrackedRecord) -> Any:
    kind, value = _body(given) or (PLAIN, None)
    return value if kind == PLAIN or not isinstance(value, str) else text_of_markup(value)


def _body(given: TrackedRecord) -> tuple[int, Any] | None:
    """The body that needs the least conversion; of two alike the first."""
    bodies = [(name.removeprefix("body_"), "", value) for name, value in given.beginning("body_")]
    bodies += [
        (str(each.get("role") or ""), str(each.get("contentType") or ""), each["value"])
        for each in listed(given.first("bodies"))
        if isinstance(each, Mapping) and says_something(each.get("value"))
    ]
    kinds = [(_kind(role, content_type, value), value) for role, content_type, value in bodies]
    return min(kinds, key=lambda each: each[0], default=None)


def _kind(role: str, content_type: str, value: Any) -> int:
    """The media type decides, then the name of the body, then how it begins."""
    content_type, role = content_type.lower(), role.lower()
    if content_type:
        return PLAIN if content_type.startswith("text/plain") else HTML if "html" in content_type else XML
    if "html" in role or "richtext" in role:
        return HTML
    if "xml" in role or "nitf" in role:
        return XML
    if role in {"text", "plain", "plaintext"}:
        return PLAIN
    return HTML if isinstance(value, str) and re.match(MARKED_UP, value) else PLAIN
