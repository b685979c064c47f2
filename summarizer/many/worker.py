"""Write the page of one bundle, in this process or another: what goes in and what comes back is plain data."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import BudgetError, ModelError, SectionError, SourceError, SummarizerError, UnsupportedError
from summarizer.many.outcome import BUG
from summarizer.pipeline.run import brief_without_model
from summarizer.rendering import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.briefing import Briefing, Usage
    from summarizer.bundle import Bundle
    from summarizer.settings import Settings

__all__ = ["Failed", "WrittenPage", "as_failed", "as_written", "write_page"]

_log = logging.getLogger("summarizer.many")


class WrittenPage(NamedTuple):
    """A page: the briefing as JSON, the page in the formats that were asked for, and what is told of it."""

    record: str
    rendered: tuple[str, ...]
    missed: dict[str, str]
    usage: Usage
    warnings: tuple[str, ...]


class Failed(NamedTuple):
    """Why there is no page."""

    code: str
    error: str
    usage: Usage | None = None


def write_page(bundle: Bundle, settings: Settings, formats: Sequence[str]) -> WrittenPage | Failed:
    """The page of a bundle by the extractive writer; whatever goes wrong with it is told, and stops nobody else."""
    try:
        return as_written(brief_without_model(bundle, settings), bundle, formats)
    except Exception as error:  # one bundle must not end a run of thousands
        return as_failed(error)


def as_written(briefing: Briefing, bundle: Bundle, formats: Sequence[str]) -> WrittenPage:
    """A briefing as it leaves a worker."""
    made = briefing.provenance
    return WrittenPage(
        briefing.model_dump_json(),
        tuple(render(briefing, form, articles=bundle) for form in formats),
        made.missed,
        made.usage,
        tuple(made.warnings),
    )


def as_failed(error: Exception) -> Failed:
    """What an exception amounts to for the bundle that raised it."""
    if not isinstance(error, SummarizerError):
        _log.error("an error that nobody foresaw", exc_info=error)
        return Failed(BUG, f"{type(error).__name__}: {error}"[:500])
    usage: Usage | None = getattr(error, "usage", None)
    return Failed(_code(error), str(error), usage)


def _code(error: SummarizerError) -> str:
    if isinstance(error, SectionError):
        return error.code
    codes: tuple[tuple[type[SummarizerError], str], ...] = (
        (SourceError, "source"),
        (UnsupportedError, "unsupported"),
        (BudgetError, "budget"),
        (ModelError, "endpoint"),
    )
    return next((code for kind, code in codes if isinstance(error, kind)), "run")
