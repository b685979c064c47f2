"""JSON Lines, a bundle a line, read one line at a time: a file of ten thousand bundles takes the memory of one."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, Any

from summarizer.errors import SourceError
from summarizer.loading.custom_shapes import ANY, ShapeFilter
from summarizer.loading.file_content import LARGEST, opened, read_content
from summarizer.loading.json_values import parse_each
from summarizer.loading.load_notes import shown
from summarizer.loading.shapes import find_clusters_among

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from summarizer.loading.load_notes import LoadNotes
    from summarizer.loading.records import Cluster

__all__ = ["LINES", "read_file_of_lines", "read_stream_of_bundles"]

LINES = frozenset((".jsonl", ".ndjson"))
_UTF8_MARK = b"\xef\xbb\xbf"


def read_file_of_lines(path: os.PathLike[str], notes: LoadNotes, wanted: ShapeFilter = ANY) -> Iterator[Cluster]:
    """The clusters in a file of JSON Lines; SourceError when it cannot be read."""
    with opened(path) as stream:
        yield from _read(stream, str(path), PurePath(path), notes, wanted)


def read_stream_of_bundles(
    stream: IO[Any], name: str, notes: LoadNotes, wanted: ShapeFilter = ANY
) -> Iterator[Cluster]:
    """The clusters in an open stream, line by line where its first line is a whole JSON object."""
    return _read(stream, name, PurePath(name), notes, wanted)


def _read(stream: IO[Any], name: str, path: PurePath, notes: LoadNotes, wanted: ShapeFilter) -> Iterator[Cluster]:
    first = _first_line(stream)
    is_lines = isinstance(first, bytes) and _is_whole_object(first)
    if is_lines:
        place = shown(name)
        yield from find_clusters_among(
            parse_each(_lines(stream, first, place, notes), place, notes), place, notes, wanted
        )
        return
    rest = stream.read(LARGEST + 1)
    if len(rest) > LARGEST:
        raise SourceError(f"{shown(name)} has more than {LARGEST:,} bytes, too many for one source; split it")
    yield from read_content(first + rest, path, notes, wanted)


def _first_line(stream: IO[Any]) -> Any:
    """The first line that is not blank, with what stands before it."""
    line = stream.readline(LARGEST)
    lines, length = [line], len(line)
    # Each line is looked at by itself: a file of blank lines would be read as often as it has lines.
    while line and line.isspace() and length < LARGEST:
        line = stream.readline(LARGEST)
        lines.append(line)
        length += len(line)
    return line[:0].join(lines)


def _is_whole_object(line: bytes) -> bool:
    """Whether a line is a JSON object by itself, in UTF-8."""
    text = line.removeprefix(_UTF8_MARK).strip()
    if not text.startswith(b"{") or not text.endswith(b"}"):
        return False
    try:
        json.loads(text.decode(), strict=False)
    except (ValueError, RecursionError):
        return False
    return True


def _lines(stream: IO[bytes], first: bytes, name: str, notes: LoadNotes) -> Iterator[tuple[int, str]]:
    """Every line with its number, as text; one that is no UTF-8 is a remark."""
    before = first.removeprefix(_UTF8_MARK)
    number = before.rstrip(b"\r\n").count(b"\n")
    line = before.strip()
    while line:
        number += 1
        try:
            text = line.decode()
        except UnicodeDecodeError as error:
            notes.lose(f"{name}, line {number}", f"no UTF-8 at byte {error.start + 1}", "the line is left out")
        else:
            if not text.isspace():
                yield number, text.rstrip("\r\n")
        line = stream.readline(LARGEST)
