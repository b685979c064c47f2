"""What commands read: articles, and briefings that were saved as JSON."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.file_roles import refuse_record, wrong_role
from summarizer.cli.progress import waiting
from summarizer.errors import SourceError
from summarizer.suggestions import near_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle
    from summarizer.cli.streams import RunNotes
    from summarizer.rendering.index_entries import IndexEntry

__all__ = ["read_articles", "read_briefing", "read_entry", "read_text"]


def read_articles(sources: Sequence[str], shape: str | None, notes: RunNotes) -> Bundle:
    """The articles of one event in one or several sources; what is told of them goes to `notes`.

    Raises:
        SourceError: they cannot be read.

    """
    from summarizer.loading import read_source  # noqa: PLC0415 - --help needs none of this

    if "-" in sources and sys.stdin.isatty():
        notes.say("reading articles from the terminal; end them with Ctrl-D")
    source = sources[0] if len(sources) == 1 else list(sources)
    with waiting("reading the articles", quiet=notes.quiet or "-" in sources):
        loaded = read_source(source, shape=shape)
    for sentence in loaded.warnings:
        notes.warning(sentence, is_loss=sentence in loaded.lost_sources)
    return loaded.bundle


def read_text(source: str, what: str) -> str:
    """A text of people in a file, or on standard input where `source` is `-`; `what` it is called in messages.

    Raises:
        SourceError: it cannot be read, or is no text.

    """
    from summarizer.saved_briefings import LONGEST_TEXT, decode_text  # noqa: PLC0415 - --help needs none of this

    name = "standard input" if source == "-" else source
    try:
        if source == "-":
            content = sys.stdin.buffer.read(LONGEST_TEXT + 1)
        else:
            with Path(source).open("rb") as file:
                content = file.read(LONGEST_TEXT + 1)
    except OSError as problem:
        raise _unreadable(f"{what} {name}", source, problem) from problem
    text = decode_text(content, f"{what} {name}")
    refuse_record(text, name, what.removeprefix("the "))
    return text


def read_briefing(source: str, beside: Sequence[str] = ()) -> Briefing:
    """The briefing in a file, or that on standard input where `source` is `-`; `beside` are the other files named.

    Raises:
        SourceError: it cannot be read or is none; the message names file and field, or the file that is one.

    """
    from summarizer.saved_briefings import parse_briefing  # noqa: PLC0415 - --help needs none of this

    name = "standard input" if source == "-" else source
    try:
        content = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as problem:
        raise _unreadable(f"the briefing {name}", source, problem) from problem
    try:
        return parse_briefing(content, name)
    except SourceError as problem:
        raise wrong_role(name, content, beside) or problem from problem


def read_entry(path: Path, href: str) -> IndexEntry:
    """What an index shows of the briefing in a file, with `href` as the place of its page.

    Raises:
        SourceError: the file cannot be read or has no briefing; the message names file and field.

    """
    from pydantic import ValidationError  # noqa: PLC0415 - --help needs none of this

    from summarizer.rendering.index_entries import IndexEntry  # noqa: PLC0415
    from summarizer.saved_briefings import LARGEST_BRIEFING, not_a_briefing  # noqa: PLC0415

    try:
        if path.stat().st_size > LARGEST_BRIEFING:
            raise SourceError(f"{path} is not a briefing in JSON: it has more than {LARGEST_BRIEFING:,} bytes")
        content = path.read_bytes()
    except OSError as problem:
        raise _unreadable(f"the briefing {path}", path, problem) from problem
    try:
        return IndexEntry.from_json(href, content)
    except ValidationError as problem:
        raise not_a_briefing(str(path), content, problem) from problem


def _unreadable(what: str, path: str | Path, problem: OSError) -> SourceError:
    if isinstance(problem, IsADirectoryError):
        return SourceError(f"cannot read {what}: it is a folder; name the file in it")
    return SourceError(f"cannot read {what}: {str(problem.strerror or problem).lower()}{near_path(path)}")
