"""The report of a run over many bundles, for machines: how each ended, what it took, and what of the run is left."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - the type of a field
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field

from summarizer.briefing import Usage
from summarizer.llm.usage import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.many.journal import JournalRow

__all__ = ["BatchReport", "StoryReport", "story_reports", "summed"]

_FROZEN = ConfigDict(frozen=True, extra="forbid")


class StoryReport(BaseModel):
    """How one bundle ended."""

    model_config = _FROZEN

    name: str = Field(description="What its page is called: the id of the bundle, or the name of its file.")
    bundle: str | None = Field(default=None, description="The id of the bundle.")
    place: str = Field(description="Where it was found.")
    key: str = Field(description="A digest of the bundle and of what shapes its page.")
    state: Literal["done", "degraded", "failed", "unfinished"] = Field(
        description="`degraded`: a part that a model should have made was made without it or left out; `unfinished`: "
        "the run ended before it."
    )
    code: str | None = Field(default=None, description="Why it is not `done`, for machines.")
    error: str | None = Field(default=None, description="Why there is no page, in one sentence.")
    missed: dict[str, str] = Field(default={}, description="What the model should have made and did not, with codes.")
    usage: Usage = Usage()
    seconds: float | None = Field(default=None, description="Wall time, with what it waited for others.")
    warnings: list[str] = []
    written: list[str] = Field(default=[], description="Its files.")


class BatchReport(BaseModel):
    """How a run of `summarizer batch` ended, with every bundle that was asked for in it."""

    model_config = _FROZEN

    schema_version: Literal["1"] = "1"
    version: str = Field(description="The version of the summarizer.")
    started_at: datetime = Field(description="With its time zone, UTC.")
    seconds: float = Field(description="Wall time of the whole command.")
    exit_code: int = Field(description="As in the table of the README.")
    error: str | None = Field(default=None, description="Why not all was reached, in one sentence.")
    sources: list[str] = Field(description="What was read, as it was named.")
    output: str | None = Field(default=None, description="The folder or file that was written; null for stdout.")
    model: str | None = None
    judge: str | None = Field(default=None, description="The model that was asked to judge.")
    warnings: list[str] = Field(default=[], description="What was warned of besides what stands with the stories.")
    ended_before: int = Field(default=0, description="Bundles that an earlier part of the run had ended.")
    done: int = 0
    degraded: int = 0
    failed: int = 0
    unfinished: int = 0
    usage: Usage = Field(default=Usage(), description="What all stories took, those of earlier parts, too.")
    tokens: int = Field(default=0, description="What all calls took, those of unfinished stories, too.")
    cost_usd: float | None = Field(default=None, description="The same in dollars; null where no price is known.")
    stories: list[StoryReport] = []


def story_reports(rows: Iterable[JournalRow]) -> list[StoryReport]:
    """The rows of a journal as a report has them."""
    ended = (row._replace(state=row.state or "unfinished") for row in rows)
    fields = StoryReport.model_fields
    return [StoryReport.model_validate({name: getattr(row, name) for name in fields}) for row in ended]


def summed(usages: Iterable[Usage]) -> Usage:
    """What all of them took together."""
    spent = Tally()
    for usage in usages:
        spent.add_usage(usage)
    return spent.as_usage()
