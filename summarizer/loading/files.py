"""Bytes with a name → the clusters of articles in them, by the file's ending or by how the content begins."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from summarizer.errors import SourceError
from summarizer.loading.decoding import decode
from summarizer.loading.notes import shown
from summarizer.loading.parsing import looks_like_lines, parse_json, parse_lines
from summarizer.loading.records import Cluster, Item
from summarizer.loading.shapes import find_clusters, find_clusters_among
from summarizer.loading.texts import read_markdown, read_text

if TYPE_CHECKING:
    import os

    from summarizer.loading.notes import Notes

__all__ = ["ENDINGS", "read_bytes", "read_content", "read_file"]

Reader = Callable[[str, PurePath, "Notes"], Iterator[Cluster]]


def read_file(path: os.PathLike[str], notes: Notes) -> Iterator[Cluster]:
    """The clusters in the file at `path`; SourceError when it cannot be read."""
    return read_content(read_bytes(path), PurePath(path), notes)


def read_bytes(path: os.PathLike[str]) -> bytes:
    """All that a file, pipe or device has to give; SourceError when it cannot be opened."""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 works for pipes and for every kind of path
            return stream.read()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SourceError(f"{shown(str(path))} cannot be read: {reason}") from None


def read_content(content: str | bytes, path: PurePath, notes: Notes) -> Iterator[Cluster]:
    """The clusters in `content`; the ending of `path` says what it is, and without a known one its first characters."""
    text = decode(content, shown(str(path)), notes) if isinstance(content, bytes) else content
    del content
    reader = ENDINGS.get(path.suffix.lower(), _read_json)
    return reader(text, path, notes)


def _read_json(text: str, path: PurePath, notes: Notes) -> Iterator[Cluster]:
    if looks_like_lines(text):
        return _read_lines(text, path, notes)
    name = shown(str(path))
    return find_clusters(Item(name, "", parse_json(text, name, notes)), notes)


def _read_lines(text: str, path: PurePath, notes: Notes) -> Iterator[Cluster]:
    name = shown(str(path))
    return find_clusters_among(parse_lines(text, name, notes), name, notes)


def _read_text(text: str, path: PurePath, notes: Notes) -> Iterator[Cluster]:  # noqa: ARG001 one signature for the table
    return _one_article("text file", read_text(text), path)


def _read_markdown(text: str, path: PurePath, notes: Notes) -> Iterator[Cluster]:  # noqa: ARG001 see above
    return _one_article("Markdown file", read_markdown(text), path)


def _one_article(shape: str, fields: dict[str, Any], path: PurePath) -> Iterator[Cluster]:
    """The file's name is the article's id, so that a reader of the briefing finds the file again."""
    name = shown(str(path))
    yield Cluster(shape, "article", Item(name, "", {}), [Item(name, "", {"id": path.stem, **fields})])


ENDINGS: dict[str, Reader] = {
    ".json": _read_json,
    ".jsonl": _read_lines,
    ".ndjson": _read_lines,
    ".txt": _read_text,
    ".md": _read_markdown,
    ".markdown": _read_markdown,
}
