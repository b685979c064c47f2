"""The report of one run, for machines: how it ended, what wrote each section, what it took and what was checked."""

from __future__ import annotations

from collections import Counter
from datetime import datetime  # noqa: TC003 - the type of a field
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from summarizer.briefing import SectionBase, Usage, WriterName

if TYPE_CHECKING:
    from summarizer.briefing import Briefing, Statement

__all__ = ["RunReport", "SectionReport", "report_fields"]


_FROZEN = ConfigDict(frozen=True, extra="forbid")


class SectionReport(BaseModel):
    """One part of the page."""

    model_config = _FROZEN

    status: Literal["written", "withheld"]
    writer: str | None = Field(default=None, description="Who wrote it; null when withheld.")
    reason: str | None = Field(default=None, description="Why it was withheld; null when written.")
    missed: str | None = Field(
        default=None, description="The code of why the model did not write it though it should have; null otherwise."
    )
    verdicts: dict[str, int] = Field(default={}, description="Its statements, counted by their verdict.")


class RunReport(BaseModel):
    """How one run of `summarizer brief` or `update` ended. It is written for runs that failed, too."""

    model_config = _FROZEN

    schema_version: Literal["1"] = "1"
    version: str = Field(description="The version of the summarizer.")
    started_at: datetime = Field(description="With its time zone, UTC.")
    seconds: float = Field(description="Wall time of the whole command.")
    exit_code: int = Field(description="As in the table of the README.")
    error: str | None = Field(default=None, description="What went wrong, in one sentence; null when a page was made.")
    sources: list[str] = Field(description="What was read, as it was named.")
    written: list[str] = Field(default=[], description="The files that were written; empty for stdout.")
    warnings: list[str] = Field(default=[], description="Everything that was, or with --quiet would be, warned of.")
    briefing: str | None = Field(default=None, description="The id of the briefing; null when there is none.")
    writer: WriterName | None = None
    model: str | None = None
    judge: str | None = Field(default=None, description="The model that was asked to judge.")
    judge_missed: str | None = Field(default=None, description="The code of why statements were left unjudged.")
    sections: dict[str, SectionReport] = Field(default={}, description="By name, in the order of the page.")
    usage: Usage | None = Field(default=None, description="What all calls took; null where none could be made.")
    judging: Usage | None = Field(
        default=None, description="What of `usage` the judge took; null where none was asked."
    )
    checked: int = 0
    repaired: int = 0
    dropped: int = Field(default=0, description="Sentences that failed their checks and were left out.")
    issues: dict[str, int] = Field(default={}, description="What the checks found, by code.")


def report_fields(briefing: Briefing) -> dict[str, Any]:
    """What a briefing has for its `RunReport`."""
    made, checks = briefing.provenance, briefing.verification
    parts: dict[str, Statement | SectionBase] = {"headline": briefing.headline, **dict(briefing.sections())}
    verdicts: dict[str, Counter[str]] = {name: Counter() for name in parts}
    for name, statement in briefing.statements():
        verdicts[name][statement.verdict] += 1
    sections = {n: _section(part, made.writer, made.missed.get(n), verdicts[n]) for n, part in parts.items()}
    return {
        "briefing": briefing.id,
        "writer": made.writer,
        "model": made.model,
        "judge_missed": made.missed.get("judge"),
        "sections": sections,
        "usage": made.usage,
        "judging": made.judging,
        "checked": checks.checked,
        "repaired": checks.repaired,
        "dropped": len(checks.dropped),
        "issues": checks.issues_by_code,
    }


def _section(part: Statement | SectionBase, writer: str, missed: str | None, verdicts: Counter[str]) -> SectionReport:
    """The report on a part; the headline is a statement, which does not say who wrote it."""
    if isinstance(part, SectionBase):
        return SectionReport(
            status=part.status, writer=part.writer, reason=part.reason, missed=missed, verdicts=dict(verdicts)
        )
    wrote = "extractive" if missed else writer
    return SectionReport(status="written", writer=wrote, missed=missed, verdicts=dict(verdicts))
