"""The briefing as the exact record: everything, with the text of the articles untouched."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.briefing import Briefing
    from summarizer.verification import Report

__all__ = ["dump_json", "render_json", "render_report"]

# What JSON lets stand as it is though it acts: DEL, the C1 controls, direction overrides and isolates, line separators.
_ACTING = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def render_json(briefing: Briefing) -> str:
    """Indented JSON, letters of every script as themselves, with a line break at the end.

    `Briefing.model_validate_json` reads it back to an equal briefing.
    """
    unasked: dict[str, Any] = {"provenance": {"judging"}} if briefing.provenance.judging is None else {}
    if briefing.update is None:
        unasked["update"] = True
    return _harmless(briefing.model_dump_json(indent=2, exclude=unasked)) + "\n"


def render_report(report: Report) -> str:
    """What `verify` found, as JSON with a line break at the end."""
    found = {
        "ok": report.ok,
        **asdict(report),
        "counts": dict(report.counts),
        "usage": report.usage.model_dump() if report.usage else None,
    }
    return dump_json(found)


def dump_json(value: Any) -> str:
    """`value` as indented JSON that does nothing to a terminal, with a line break at the end."""
    return _harmless(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def _harmless(text: str) -> str:
    """The same JSON value, with every character that acts on a terminal written as an escape."""
    return _ACTING.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
