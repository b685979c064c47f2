"""A draft out of JSON of whatever shape: other names of fields, layers around the items, single sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from summarizer.drafts import Draft, DraftItem, DraftSentence
from summarizer.llm.lenient_json import Incomplete, read_values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["cleaned", "draft_of"]

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ITEMS = ("items", "points", "sections", "entries", "results")
_LABEL = ("label", "heading", "title", "outlet", "date", "question", "topic", "name")
_SENTENCES = ("sentences", "statements", "points", "content", "answers")
_TEXT = ("text", "sentence", "statement", "content", "answer")
_CITES = ("cites", "citations", "cite", "citation", "sources", "source", "evidence", "ids", "references", "refs")
_SEARCH_DEPTH = 5


def draft_of(value: Any, notes: set[str]) -> Draft | None:
    """The draft that a value of JSON holds, with what had to be mended among the notes; None where there is none."""
    items = [item for raw in _find_items(value, notes) if (item := _as_item(raw, notes)) is not None]
    return Draft(items=items) if items else None


def _find_items(value: Any, notes: set[str], depth: int = 0) -> list[Any]:
    """The list that holds the items, wherever the model put it."""
    if depth > _SEARCH_DEPTH:
        return []
    value = _decoded(value, notes)
    if not isinstance(value, dict):
        return _items_of_list(value, notes) if isinstance(value, list) else []
    for name in _ITEMS:
        if (found := _first_list(value, (name,), notes)) is not None and (items := _items_of_list(found, notes)):
            _note_name(name, "items", notes)
            return items
    if _first_list(value, _SENTENCES, notes) is not None or _first(value, _TEXT, str) is not None:
        notes.add("a single item was wrapped")
        return [value]
    for inner in value.values():
        if items := _find_items(inner, notes, depth + 1):
            notes.add("an outer layer was taken off")
            return items
    return []


def _items_of_list(values: list[Any], notes: set[str]) -> list[Any]:
    maps = [read for value in values if isinstance(read := _decoded(value, notes), dict)]
    if any(_first_list(value, _SENTENCES, notes) is not None for value in maps):
        return maps
    if any(_first(value, _TEXT, str) is not None for value in maps):
        notes.add("sentences were wrapped in an item")
        return [{"label": None, "sentences": maps}]
    return []


def _as_item(raw: Mapping[str, Any], notes: set[str]) -> DraftItem | None:
    sentences = _first_list(raw, _SENTENCES, notes)
    if sentences is None:
        # An item that is itself one sentence.
        sentences = [raw] if _first(raw, _TEXT, str) is not None else []
    kept = [sentence for value in sentences if (sentence := _as_sentence(value, notes)) is not None]
    if not kept:
        if isinstance(raw, Incomplete):
            notes.add("an unfinished item was dropped")
        return None
    return DraftItem(label=_first(raw, _LABEL, str), sentences=kept)


def _as_sentence(value: Any, notes: set[str]) -> DraftSentence | None:
    value = _decoded(value, notes)
    if isinstance(value, str):
        notes.add("a bare sentence was wrapped")
        value = {"text": value}
    if not isinstance(value, dict):
        return None
    name = next((name for name in _TEXT if isinstance(value.get(name), str)), None)
    text = cleaned(value[name]) if name else ""
    cites_name = next((name for name in _CITES if value.get(name)), None)
    cites = list(_flatten_ids(value[cites_name])) if cites_name else []
    if not text or (isinstance(value, Incomplete) and not cites):
        notes.add(f"an {'unfinished' if isinstance(value, Incomplete) else 'empty'} sentence was dropped")
        return None
    _note_name(name or "text", "text", notes)
    _note_name(cites_name or "cites", "cites", notes)
    return DraftSentence(text=text, cites=cites)


def _flatten_ids(value: Any, depth: int = 0) -> Iterator[str]:
    """Ids from a list, one string with several, or maps such as {"id": "3.12"}."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)) and depth < 3:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _flatten_ids(inner, depth + 1)


def cleaned(text: str) -> str:
    """The text without what no file can hold, and without white space around it."""
    if not text.isascii():
        text = _SURROGATE.sub("\ufffd", text)
    return text.replace("\0", "").strip()


def _first(value: Mapping[str, Any], names: tuple[str, ...], kind: type) -> Any:
    return next((value[name] for name in names if isinstance(value.get(name), kind)), None)


def _first_list(value: Mapping[str, Any], names: tuple[str, ...], notes: set[str]) -> list[Any] | None:
    found = (_decoded(value.get(name), notes) for name in names)
    return next((values for values in found if isinstance(values, list)), None)


def _decoded(value: Any, notes: set[str]) -> Any:
    """The map or list that was written into a string; anything else as it is."""
    if not isinstance(value, str) or value.lstrip()[:1] not in {"[", "{"}:
        return value
    values, _ = read_values(value)
    if len(values) != 1 or values[0][2] < len(value.rstrip()):
        return value
    notes.add("the JSON was taken out of a string")
    return values[0][0]


def _note_name(found: str, wanted: str, notes: set[str]) -> None:
    if found != wanted:
        notes.add(f"the field {found!r} was read as {wanted!r}")
