"""Reads briefings that were saved in an older form."""

from __future__ import annotations

from collections import Counter
from typing import Any

__all__ = ["upgrade_schema_1"]


def upgrade_schema_1(saved: dict[str, Any]) -> dict[str, Any]:
    """A briefing of schema 1 in today's form.

    There, a statement was "supported" when no check found a fault. Only one that stands word for word in what it cites
    is now; the others are "unproven", as are those that were flagged because a check was missing. What is not of that
    form is left for validation to refuse.
    """
    counted = {id(line) for line in _counted(saved)}
    verdicts: Counter[str] = Counter()
    made: dict[str, Any] = _upgraded({**saved, "schema_version": "2"}, counted, verdicts)
    told = made.get("verification")
    if isinstance(told, dict):
        dropped = told.get("dropped", [])
        total = sum(verdicts.values()) + (len(dropped) if isinstance(dropped, list) else 0)
        made["verification"] = {**told, **dict.fromkeys(("supported", "unproven", "flagged"), 0), **verdicts}
        made["verification"] |= {"checked": total, "computed": len(counted)}
    return made


def _counted(saved: dict[str, Any]) -> list[Any]:
    """The lines of agreements that code worded."""
    papers = saved.get("what_the_papers_say")
    agreements = papers.get("agreements") if isinstance(papers, dict) else None
    return [a["counted"] for a in agreements or () if isinstance(a, dict) and isinstance(a.get("counted"), dict)]


def _upgraded(part: Any, counted: set[int], verdicts: Counter[str]) -> Any:
    if isinstance(part, list):
        return [_upgraded(each, counted, verdicts) for each in part]
    if not isinstance(part, dict):
        return part
    if "citations" in part and "text" in part and "id" in part:
        verdict = "supported" if id(part) in counted else _verdict(part)
        verdicts.update([verdict] if id(part) not in counted else [])
        return {**part, "verdict": verdict}
    return {name: _upgraded(value, counted, verdicts) for name, value in part.items()}


def _verdict(statement: dict[str, Any]) -> str:
    issues = statement.get("issues") or []
    if any(isinstance(issue, dict) and issue.get("code") != "verifier.unchecked" for issue in issues):
        return "flagged"
    citations = statement.get("citations")
    text = str(statement["text"])
    spans = [c.get("text") for c in citations if isinstance(c, dict)] if isinstance(citations, list) else []
    return "supported" if any(isinstance(span, str) and text in span for span in spans) else "unproven"
