"""Bytes with a name → the clusters of articles in them, by the file's ending or by how the content begins."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, Any

from summarizer.errors import SourceError
from summarizer.loading.custom_shapes import ANY, ShapeFilter
from summarizer.loading.decoding import decode, refuse_binary
from summarizer.loading.json_values import looks_like_lines, parse_json, parse_lines
from summarizer.loading.load_notes import shown
from summarizer.loading.native import known_spelling, with_native_names
from summarizer.loading.records import Cluster, Item
from summarizer.loading.shapes import find_clusters, find_clusters_among
from summarizer.loading.tracked_record import says_something
from summarizer.suggestions import near_path

if TYPE_CHECKING:
    from summarizer.loading.load_notes import LoadNotes

__all__ = [
    "ENDINGS",
    "FORMATS",
    "LARGEST",
    "opened",
    "read_bytes",
    "read_content",
    "read_file",
    "read_within",
]

TITLE_LIMIT = 200
# A short line, an empty one, and then something.
TITLE_LINE = rf"\s*(\S[^\n]{{0,{TITLE_LIMIT - 1}}})\n[ \t\r]*\n\s*\S"
HEADING = rf"\s*#[ \t]+([^\n]{{1,{TITLE_LIMIT}}})(?:\n|\Z)"
CLOSING_MARKS = r"[ \t]+#+\Z"
FENCE = r"---[ \t]*\r?\n"
FENCE_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
PAIR = r"([A-Za-z][\w -]{0,60}?)[ \t]*:(?:[ \t]+(.*))?"
FRONT_MATTER_LIMIT = 20_000

Reader = Callable[[str, PurePath, "LoadNotes", ShapeFilter], Iterator[Cluster]]

HEAD = 20_000
LARGEST = 2**30  # bytes of one source; more is a stream that never ends, or wants splitting
# The first tag, after declarations, comments and a document type.
ROOT = (
    r"\s*+(?:(?:<\?[^>]*+>|<!--(?:[^-]|-(?!->))*+-->|<![^->\[][^>\[]*+(?:\[[^\]]*+\]\s*+)?+>)\s*+)*+"
    r"<(?:[\w.-]++:)?+([\w.-]++)"
)
ROOTS = {
    "rss": "feed", "feed": "feed", "RDF": "feed", "newsMessage": "newsml", "newsItem": "newsml",
    "packageItem": "newsml",
}  # fmt: skip


def read_file(path: os.PathLike[str], notes: LoadNotes, wanted: ShapeFilter = ANY) -> Iterator[Cluster]:
    """The clusters in the file at `path`; SourceError when it cannot be read."""
    return read_content(read_bytes(path), PurePath(path), notes, wanted)


def read_bytes(path: os.PathLike[str]) -> bytes:
    """All that a file or a pipe has to give; SourceError when it cannot be opened, or is a device or a socket."""
    with opened(path) as stream:
        content: bytes = read_within(stream, shown(str(path)))
        return content


@contextmanager
def opened(path: os.PathLike[str]) -> Iterator[IO[bytes]]:
    """A file or a pipe for reading; SourceError when it cannot be opened or read, or is a device or a socket."""
    name = shown(str(path))
    try:
        try:
            mode = os.stat(path).st_mode  # noqa: PTH116 works for every kind of path
        except ValueError as error:  # a NUL in the path; a ValueError of what reads the stream is none of ours
            raise SourceError(f"{name} cannot be read: {error}") from None
        if stat.S_ISCHR(mode) or stat.S_ISBLK(mode) or stat.S_ISSOCK(mode):
            raise SourceError(f"{name} is a device or a socket, not a file; give a file, a folder or - for stdin")
        with open(path, "rb") as stream:  # noqa: PTH123 works for pipes and for every kind of path
            yield stream
    except OSError as error:
        told = str(error.strerror or error).lower()
        raise SourceError(f"{name} cannot be read: {told}{shown(near_path(path))}") from None


def read_within(stream: Any, name: str) -> Any:
    """All that is left in `stream`; SourceError, before most of it is read, for binary data and for too much of any."""
    if hasattr(stream, "peek"):
        refuse_binary(stream.peek(), name)
    content = stream.read(LARGEST + 1)
    if isinstance(content, (str, bytes)) and len(content) > LARGEST:
        raise SourceError(f"{name} has more than {LARGEST:,} bytes, too many for one source; split it")
    return content


def read_content(
    content: str | bytes, path: PurePath, notes: LoadNotes, wanted: ShapeFilter = ANY
) -> Iterator[Cluster]:
    """The clusters in `content`; the ending of `path` says what it is, and without a known one its first characters.

    `wanted` may say it instead: the name of a format, or of a family of JSON records.
    """
    text = decode(content, shown(str(path)), notes) if isinstance(content, bytes) else content
    del content
    return _reader_of(path.suffix.lower(), text, wanted)(text, path, notes, wanted)


def _reader_of(ending: str, text: str, wanted: ShapeFilter) -> Reader:
    if wanted.name in FORMATS:
        return FORMATS[wanted.name]
    reader = ENDINGS.get(ending)
    if wanted.name is not None:
        return _read_lines if reader is _read_lines else _read_json
    return reader or (_read_markup if _beginning(text).startswith("<") else _read_json)


def _beginning(text: str) -> str:
    return text[:HEAD].lstrip("\ufeff \t\r\n")


def _read_json(text: str, path: PurePath, notes: LoadNotes, wanted: ShapeFilter = ANY) -> Iterator[Cluster]:
    if looks_like_lines(text):
        return _read_lines(text, path, notes, wanted)
    name = shown(str(path))
    return find_clusters(Item(name, "", parse_json(text, name, notes)), notes, wanted)


def _read_lines(text: str, path: PurePath, notes: LoadNotes, wanted: ShapeFilter = ANY) -> Iterator[Cluster]:
    name = shown(str(path))
    return find_clusters_among(parse_lines(text, name, notes), name, notes, wanted)


def _one_article(shape: str, fields: dict[str, Any], path: PurePath) -> Iterator[Cluster]:
    """The file's name is the article's id, so that a reader of the briefing finds the file again."""
    name = shown(str(path))
    yield Cluster(shape, "article", Item(name, "", {}), [Item(name, "", {"id": path.stem, **fields})])


def _read_markup(text: str, path: PurePath, notes: LoadNotes, *_: Any) -> Iterator[Cluster]:
    """A feed, NewsML-G2 or a page, by the root; XML with another root is refused, other markup is a page."""
    beginning = _beginning(text)
    root = re.match(ROOT, beginning)
    name = root[1] if root else ""
    if name in ROOTS:
        return FORMATS[ROOTS[name]](text, path, notes, ANY)
    if name.lower() == "html" or not (path.suffix.lower() == ".xml" or beginning.startswith("<?xml")):
        return _read_page(text, path, notes)
    known = "an RSS or Atom feed, NewsML-G2 or XHTML"
    raise SourceError(f"{shown(str(path))}: XML that begins with <{shown(name, 40)}> is not {known}; give one of these")


def _read_page(text: str, path: PurePath, notes: LoadNotes, *_: Any) -> Iterator[Cluster]:
    from summarizer.loading.families.pages import read_page  # noqa: PLC0415 few loads need it

    return read_page(text, path, notes)


def _read_feed(text: str, path: PurePath, notes: LoadNotes, *_: Any) -> Iterator[Cluster]:
    from summarizer.loading.families.feeds import read_feed  # noqa: PLC0415 see above

    return read_feed(text, path, notes)


def _read_newsml(text: str, path: PurePath, notes: LoadNotes, *_: Any) -> Iterator[Cluster]:
    from summarizer.loading.families.newsml import read_newsml  # noqa: PLC0415 see above

    return read_newsml(text, path, notes)


def _read_text(text: str, path: PurePath, *_: Any) -> Iterator[Cluster]:
    """A `.txt` file: `text` is all of it.

    Its first line is the title as well when it is short and an empty line divides it from a body; otherwise there is
    no title, since the name of a file is no headline.
    """
    line = re.match(TITLE_LINE, text)
    return _one_article("text file", {"title": line[1].rstrip() if line else "", "text": text}, path)


def _read_markdown(text: str, path: PurePath, *_: Any) -> Iterator[Cluster]:
    """A `.md` file: the fields of its front matter, and as `text` all that stands after it.

    The front matter is read as simple `key: value` lines between two `---` lines, with the names that a record of no
    known family may use, in upper or lower case; anything cleverer than that in YAML is not understood. Without a
    `title` there, the `# Heading` that the text begins with is the title.
    """
    head, body = _split_front_matter(text)
    fields = dict(with_native_names({**head, "text": body}))
    heading = re.match(HEADING, body)
    if heading and not says_something(fields.get("title")):
        fields["title"] = re.sub(CLOSING_MARKS, "", heading[1].rstrip())
    return _one_article("Markdown file", fields, path)


def _split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    opening = re.match(FENCE, text)
    closing = FENCE_END.search(text, opening.end(), opening.end() + FRONT_MATTER_LIMIT) if opening else None
    if not opening or not closing:
        return {}, text
    pairs = (re.fullmatch(PAIR, line.rstrip()) for line in text[opening.end() : closing.start()].split("\n"))
    return {known_spelling(pair[1]): _unquoted(pair[2] or "") for pair in pairs if pair}, text[closing.end() :]


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1]
    return value


FORMATS: dict[str, Reader] = {
    "feed": _read_feed,
    "html": _read_page,
    "markdown": _read_markdown,
    "newsml": _read_newsml,
    "text": _read_text,
}
ENDINGS: dict[str, Reader] = {
    ".json": _read_json,
    ".jsonld": _read_json,
    ".jsonl": _read_lines,
    ".ndjson": _read_lines,
    ".txt": _read_text,
    ".md": _read_markdown,
    ".markdown": _read_markdown,
    ".html": _read_page,
    ".htm": _read_page,
    ".xhtml": _read_page,
    ".xml": _read_markup,
    ".rss": _read_feed,
    ".atom": _read_feed,
}
