"""Read what programs and people hand in as bytes: a text of theirs, or a briefing that was saved as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from summarizer.briefing import Briefing
from summarizer.errors import SourceError
from summarizer.loading.load_notes import kind_of, shown
from summarizer.loading.shapes import OF_A_BRIEFING

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

__all__ = ["LARGEST_BRIEFING", "LONGEST_TEXT", "decode_text", "not_a_briefing", "parse_briefing"]

LONGEST_TEXT = 8 * 1024 * 1024  # bytes
HOW_TO_SAVE = "`summarizer brief SOURCE -o FILE.json` saves a briefing"
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
        raise not_a_briefing(name, content, problem) from problem


def not_a_briefing(name: str, content: str | bytes, problem: ValidationError) -> SourceError:
    """The error for what is no briefing: what it is instead, or the first field that is in the way."""
    first = problem.errors(include_url=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        told, remedy = _of_no_json(content, first["ctx"]["error"]), HOW_TO_SAVE
    elif not _is_like_a_briefing(value := json.loads(content)):
        told, remedy = _of_another_kind(value), HOW_TO_SAVE
    elif first["loc"] == ("schema_version",):
        told, remedy = "it has the schema version of a later program", "install the newest version, which reads it"
    else:
        told, remedy = _of_a_field(first), f"undo what was changed in it, or save it anew: {HOW_TO_SAVE}"
    return SourceError(f"{name} is not a briefing in JSON: {told}; {remedy}")


def _of_no_json(content: str | bytes, fault: str) -> str:
    text = content.decode(errors="replace") if isinstance(content, bytes) else content
    text = text[:1000].strip()
    if not text:
        return "it is empty"
    if text[0] not in "{[":
        return f'it is other text, which begins with "{shown(text[:20])}"'
    place = fault.rpartition(" at ")[2]
    if fault.startswith("EOF"):
        return f"it breaks off at {place}, as if the file were cut off"
    return f"it cannot be read at {place} ({fault.removesuffix(f' at {place}')})"


def _is_like_a_briefing(value: Any) -> bool:
    """Whether most of what makes a briefing is there, so that the rest of it is what has to be told."""
    return isinstance(value, dict) and 2 * len(OF_A_BRIEFING & value.keys()) > len(OF_A_BRIEFING)


def _of_another_kind(value: Any) -> str:
    if not isinstance(value, dict) or not value:
        return f"it holds {kind_of(value)}{' with nothing in it' if value in ([], {}) else ''}"
    names = ", ".join(shown(name, 40) for name in list(value)[:5])
    return f"it has {names}{' and so on' if len(value) > 5 else ''}, and not what a briefing has"


def _of_a_field(first: ErrorDetails) -> str:
    field = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in first["loc"]).lstrip(".")
    if first["type"] == "missing":
        return f"`{shown(field)}` is missing"
    if first["type"] == "extra_forbidden":
        return f"`{shown(field)}` is no field of it"
    told = first["msg"].removeprefix("Input ")
    return f"`{shown(field)}` {told}" if told != first["msg"] else f"`{shown(field)}` cannot be read ({told})"
