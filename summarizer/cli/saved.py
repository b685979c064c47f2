"""Briefings that were saved as JSON, read back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import SourceError

if TYPE_CHECKING:
    from summarizer.briefing import Briefing

__all__ = ["read_briefing"]


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
