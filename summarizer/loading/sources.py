"""A path, a folder, a stream or a Python object → the clusters of articles in it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING, Any

from summarizer.bundle import Bundle
from summarizer.errors import EmptyBundleError, MissingExtraError, SourceError
from summarizer.loading.custom_shapes import ANY, ShapeFilter
from summarizer.loading.file_content import FORMATS, read_content, read_file, read_within
from summarizer.loading.folders import read_folder, read_folder_of_bundles
from summarizer.loading.json_lines import LINES, read_file_of_lines, read_stream_of_bundles
from summarizer.loading.load_notes import ONE_BY_ONE, kind_of, shown, without_place
from summarizer.loading.records import Cluster, Item
from summarizer.loading.shapes import find_clusters
from summarizer.loading.tracked_record import says_something

if TYPE_CHECKING:
    from summarizer.loading.load_notes import LoadNotes

__all__ = ["Source", "find_all", "find_one"]

Source = dict[str, Any] | list[Any] | str | os.PathLike[str] | IO[str] | IO[bytes] | Bundle


def find_one(source: Source, notes: LoadNotes, wanted: ShapeFilter = ANY) -> Cluster:
    """The one cluster in `source`; SourceError when there are more. `wanted` says what is looked for.

    A list of paths is read together, as articles of one event.
    """
    if isinstance(source, (list, tuple)) and source and all(isinstance(each, (str, os.PathLike)) for each in source):
        return _find_together(source, notes, wanted)
    folder = _folder(source)
    if folder is not None:
        return read_folder(folder, notes, wanted)
    clusters = _open(source, notes, wanted)
    first, second = next(clusters, None), next(clusters, None)
    if first is None:
        raise EmptyBundleError(f"{notes.first_loss or 'there is no bundle'}; give at least one article")
    if second is not None:
        raise SourceError(f"{first.place} is one of several bundles in one source; {ONE_BY_ONE}")
    return first


def _find_together(sources: Sequence[str | os.PathLike[str]], notes: LoadNotes, wanted: ShapeFilter) -> Cluster:
    """The articles of several files and folders; one that cannot be read costs itself.

    One of them may be a bundle with an id or a title, which become those of the whole.
    """
    found = []
    for source in dict.fromkeys(sources):
        try:
            found.append(find_one(source, notes, wanted))
        except (SourceError, MissingExtraError) as error:
            place = "standard input" if source == "-" else shown(str(source))
            notes.lose_source(place, without_place(str(error), place))
    if not found:
        raise SourceError(f"none of the {len(sources)} sources can be read; the first is {notes.first_loss}")
    headed = [each for each in found if any(says_something(each.head.value.get(name)) for name in ("id", "title"))]
    if len(headed) > 1:
        raise SourceError(f"{headed[0].place} and {headed[1].place} are bundles of their own; {ONE_BY_ONE}")
    head = headed[0].head if headed else Item(found[0].head.source, "", {})
    articles = [article for each in found for article in each.articles]
    references = [reference for each in found for reference in each.references]
    return Cluster(f"{len(found)} sources together", "bundle", head, articles, references)


def find_all(source: Source, notes: LoadNotes, wanted: ShapeFilter = ANY) -> Iterator[Cluster]:
    """Every cluster in `source`, one by one. `wanted` says what is looked for.

    Of JSON Lines, in a file of that ending or on standard input, one line at a time is held.
    """
    folder = _folder(source)
    if folder is not None:
        return read_folder_of_bundles(folder, notes, wanted)
    if wanted.name not in FORMATS and isinstance(source, (str, os.PathLike)):
        if source == "-" and sys.stdin is not None:
            return read_stream_of_bundles(getattr(sys.stdin, "buffer", sys.stdin), "standard input", notes, wanted)
        if source != "-" and Path(source).suffix.lower() in LINES:
            return read_file_of_lines(_checked_path(source), notes, wanted)
    return _open(source, notes, wanted)


def _folder(source: Source) -> Path | None:
    if not isinstance(source, (str, os.PathLike)) or source in {"-", ""}:
        return None  # "" as a path would be the folder one stands in
    try:
        path = Path(source)
        return path if path.is_dir() else None
    except (TypeError, ValueError, OSError):
        return None  # opening it as a file says what is wrong


def _open(source: Source, notes: LoadNotes, wanted: ShapeFilter) -> Iterator[Cluster]:
    if isinstance(source, (Mapping, list, tuple, Bundle)):
        if wanted.name in FORMATS:
            raise SourceError(f"the shape {wanted.name} is a format of files, and the source is {kind_of(source)}")
        return find_clusters(Item("bundle", "", source), notes, wanted)
    if isinstance(source, str) and source == "-":
        if sys.stdin is None:
            raise SourceError("standard input is closed; give a file")
        return _read_stream(getattr(sys.stdin, "buffer", sys.stdin), "standard input", notes, wanted)
    if isinstance(source, (str, os.PathLike)):
        return read_file(_checked_path(source), notes, wanted)
    if callable(getattr(source, "read", None)):
        name = getattr(source, "name", None)
        return _read_stream(source, name if isinstance(name, str) else "stream", notes, wanted)
    raise SourceError(f"{kind_of(source)} is no source; give a path, an open file, an object or a list of articles")


def _checked_path(source: str | os.PathLike[str]) -> Path:
    path = os.fsdecode(source)
    if not path or "\0" in path:
        raise SourceError(f'"{shown(path)}" is not the name of a file; give the path of a bundle')
    if path.lstrip()[:1] in {"{", "["} and not os.path.lexists(path):
        raise SourceError(
            "a path is taken here, and this looks like JSON; save it to a file, or give json.loads(text) in Python"
        )
    if path.startswith(("http://", "https://")):
        raise SourceError(f"{shown(path)} is a URL, and nothing is fetched; save it as a file first")
    return Path(path)


def _read_stream(stream: Any, name: str, notes: LoadNotes, wanted: ShapeFilter) -> Iterator[Cluster]:
    """What is left in an open file; its name says what that is only when it has a known ending."""
    return read_content(_rest_of(stream, name), PurePath(name), notes, wanted)


def _rest_of(stream: Any, name: str) -> str | bytes:
    try:
        content = read_within(stream, shown(name)) if isinstance(stream, io.IOBase) else stream.read()
    except (OSError, ValueError) as error:
        raise SourceError(f"{shown(name)} cannot be read: {error}") from None
    if not isinstance(content, (str, bytes)):
        raise SourceError(f"{shown(name)} gives {kind_of(content)} when it is read; open it for text or bytes")
    return content
