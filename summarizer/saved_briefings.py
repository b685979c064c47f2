"""Read what programs and people hand in as bytes: a text of theirs, or a briefing that was saved as JSON."""

from __future__ import annotations

from pydantic import ValidationError

from summarizer.briefing import Briefing
from summarizer.errors import SourceError

__all__ = ["LARGEST_BRIEFING", "LONGEST_TEXT", "decode_text", "not_a_briefing", "parse_briefing"]

LONGEST_TEXT = 8 * 1024 * 1024  # bytes
# A folder may hold anything, and what is no briefing can take forty times its size to read.
LARGEST_BRIEFING = 2**24  # bytes


def decode_text(content: bytes, what: str, most: int = LONGEST_TEXT) -> str:
    """The text in UTF-8, of `most` bytes; `what` it is called in messages.

    Raises:
        SourceError: it is longer, or no text.

    """
    if len(content) > most:
        raise SourceError(f"{what} has more than {most:,} bytes; give it in parts")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise SourceError(f"{what} is no text in UTF-8 (byte {problem.start + 1}); save it as such") from problem


def parse_briefing(content: str | bytes, name: str) -> Briefing:
    """The briefing that was saved as JSON; `name` it is called in messages.

    Raises:
        SourceError: it is none; the message names the field.

    """
    try:
        return Briefing.model_validate_json(content)
    except ValidationError as problem:
        raise not_a_briefing(name, problem) from problem


def not_a_briefing(name: str, problem: ValidationError) -> SourceError:
    """The error for what is no briefing, with the first field that is in the way."""
    first = problem.errors(include_url=False, include_input=False)[0]
    field = ".".join(map(str, first["loc"]))
    where = f" at {field}" if field else ""
    return SourceError(f"{name} is not a briefing in JSON{where}: {first['msg']}")
