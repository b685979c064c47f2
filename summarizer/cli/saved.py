"""What commands read: articles, and briefings that were saved as JSON."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.progress import waiting
from summarizer.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic import ValidationError

    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle
    from summarizer.cli.streams import Notes
    from summarizer.rendering.entries import IndexEntry

__all__ = ["read_articles", "read_briefing", "read_entry", "read_text"]

LONGEST_TEXT = 8 * 1024 * 1024
LARGEST = 2**24  # bytes; a folder may hold anything, and what is no briefing can take forty times its size to read


def read_articles(sources: Sequence[str], shape: str | None, notes: Notes) -> Bundle:
    """The articles of one event in one or several sources; what is told of them goes to `notes`.

    Raises:
        SourceError: they cannot be read.

    """
    from summarizer.loading import load_bundle  # noqa: PLC0415 - --help needs none of this

    if "-" in sources and sys.stdin.isatty():
        notes.say("reading articles from the terminal; end them with Ctrl-D")
    source = sources[0] if len(sources) == 1 else list(sources)
    with waiting("reading the articles", quiet=notes.quiet or "-" in sources):
        return load_bundle(source, shape=shape, on_warning=notes.warning)


def read_text(source: str, what: str) -> str:
    """A text of people in a file, or on standard input where `source` is `-`; `what` it is called in messages.

    Raises:
        SourceError: it cannot be read, or is no text.

    """
    name = "standard input" if source == "-" else source
    try:
        if source == "-":
            content = sys.stdin.buffer.read(LONGEST_TEXT + 1)
        else:
            with Path(source).open("rb") as file:
                content = file.read(LONGEST_TEXT + 1)
    except OSError as problem:
        raise SourceError(f"cannot read {what} {name}: {problem.strerror or problem}") from problem
    if len(content) > LONGEST_TEXT:
        raise SourceError(f"{what} {name} has more than {LONGEST_TEXT:,} bytes; give it in parts")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise SourceError(f"{what} {name} is no text in UTF-8 (byte {problem.start + 1}); save it as such") from problem


def read_briefing(source: str) -> Briefing:
    """The briefing in a file, or that on standard input where `source` is `-`.

    Raises:
        SourceError: it cannot be read or is none; the message names file and field.

    """
    from pydantic import ValidationError  # noqa: PLC0415 - --help needs none of this

    from summarizer.briefing import Briefing  # noqa: PLC0415

    name = "standard input" if source == "-" else source
    try:
        content = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as problem:
        raise _unreadable(name, problem) from problem
    try:
        return Briefing.model_validate_json(content)
    except ValidationError as problem:
        raise _no_briefing(name, problem) from problem


def read_entry(path: Path, href: str) -> IndexEntry:
    """What an index shows of the briefing in a file, with `href` as the place of its page.

    Raises:
        SourceError: the file cannot be read or has no briefing; the message names file and field.

    """
    from pydantic import ValidationError  # noqa: PLC0415 - --help needs none of this

    from summarizer.rendering.entries import IndexEntry  # noqa: PLC0415

    try:
        if path.stat().st_size > LARGEST:
            raise SourceError(f"{path} is not a briefing in JSON: it has more than {LARGEST:,} bytes")
        content = path.read_bytes()
    except OSError as problem:
        raise _unreadable(str(path), problem) from problem
    try:
        return IndexEntry.from_json(href, content)
    except ValidationError as problem:
        raise _no_briefing(str(path), problem) from problem


def _unreadable(name: str, problem: OSError) -> SourceError:
    return SourceError(f"cannot read the briefing {name}: {problem.strerror or problem}")


def _no_briefing(name: str, problem: ValidationError) -> SourceError:
    first = problem.errors(include_url=False, include_input=False)[0]
    field = ".".join(map(str, first["loc"]))
    where = f" at {field}" if field else ""
    return SourceError(f"{name} is not a briefing in JSON{where}: {first['msg']}")
