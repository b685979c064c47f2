"""Says which file is what, where a command line names the files in another order than its command takes them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from summarizer.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["refuse_record", "role_of", "wrong_role"]

Role = Literal["briefing", "articles"]
_NAMED = {"briefing": "a saved briefing", "articles": "a file of articles"}


def role_of(content: str | bytes) -> Role | None:
    """What a file of JSON is to a command: a briefing or articles; None for anything else."""
    from summarizer.loading.shapes import OF_A_BRIEFING  # noqa: PLC0415 - only a slip needs it

    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, dict) and value.keys() >= OF_A_BRIEFING:
        return "briefing"
    records = value.get("articles") if isinstance(value, dict) else value
    return "articles" if isinstance(records, list) and any(isinstance(each, dict) for each in records) else None


def wrong_role(name: str, content: bytes, beside: Iterable[str]) -> SourceError | None:
    """The error for what should be a briefing and is none, where it or a file named `beside` it says what was meant."""
    role = role_of(content)
    briefing = next((other for other in beside if _role_of_file(other) == "briefing"), None)
    if briefing is not None:
        told = _NAMED[role] if role else "no briefing"
        return SourceError(f"{name} is {told}, and {briefing} is a saved briefing; {_order()}")
    if role == "articles":
        return SourceError(f"{name} is a file of articles, and no briefing; `summarizer brief --json` writes one")
    return None


def refuse_record(text: str, name: str, what: str) -> None:
    """Make sure that a text of people is no record of articles or of a briefing; `what` it should be.

    Raises:
        SourceError: it is one.

    """
    role = role_of(text)
    if role is not None:
        raise SourceError(f"{name} is {_NAMED[role]}, and no {what}; {_order()}")


def _role_of_file(path: str) -> Role | None:
    from summarizer.saved_briefings import LARGEST_BRIEFING  # noqa: PLC0415 - only a slip needs it

    try:
        file = Path(path)
        return role_of(file.read_bytes()) if file.stat().st_size <= LARGEST_BRIEFING else None
    except (OSError, ValueError):
        return None


def _order() -> str:
    """How the command that runs takes its files."""
    context = click.get_current_context()
    taken = [
        each.make_metavar(context) for each in context.command.get_params(context) if isinstance(each, click.Argument)
    ]
    return f"the order is `{context.command_path} {' '.join(taken)}`"
