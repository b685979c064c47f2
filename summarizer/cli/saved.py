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

__all__ = ["read_articles", "read_briefing", "read_entry"]

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
