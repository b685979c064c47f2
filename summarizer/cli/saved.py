"""What commands read: articles, and briefings that were saved as JSON."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.progress import waiting
from summarizer.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle
    from summarizer.cli.streams import Notes

__all__ = ["read_articles", "read_briefing"]


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
        raise SourceError(f"cannot read the briefing {name}: {problem.strerror or problem}") from problem
    try:
        return Briefing.model_validate_json(content)
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_input=False)[0]
        field = ".".join(map(str, first["loc"]))
        where = f" at {field}" if field else ""
        raise SourceError(f"{name} is not a briefing in JSON{where}: {first['msg']}") from problem
