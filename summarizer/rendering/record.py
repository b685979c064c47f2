"""The briefing as the exact record: everything, with the text of the articles untouched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.briefing import Briefing

__all__ = ["harmless", "render_json"]

# What JSON lets stand as it is though it acts: DEL, the C1 controls, direction overrides and isolates, line separators.
_ACTING = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def render_json(briefing: Briefing) -> str:
    """Indented JSON, letters of every script as themselves, with a line break at the end.

    `Briefing.model_validate_json` reads it back to an equal briefing.
    """
    return harmless(briefing.model_dump_json(indent=2)) + "\n"


def harmless(json: str) -> str:
    """The same JSON value, with every character that acts on a terminal written as an escape."""
    return _ACTING.sub(lambda match: f"\\u{ord(match[0]):04x}", json)
