"""How a run over many bundles goes on: a live line on a terminal, or a line of JSON an outcome."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.progress import is_terminal
from summarizer.cli.streams import RunNotes
from summarizer.rendering.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress, TaskID

    from summarizer.many.outcome import Outcome

__all__ = ["BatchNotes", "BatchProgress", "gauge"]


class BatchProgress:
    """Counts outcomes, and shows them where somebody looks; `total` is None where it is not known beforehand."""

    def __init__(self, total: int | None, *, as_json: bool) -> None:
        self.counts: Counter[str] = Counter()
        self.calls = self.cached = self.tokens = 0
        self.cost: float | None = None
        self._total = total
        self._before = 0
        self._as_json = as_json
        self._began = time.monotonic()
        self._shown: tuple[Progress, TaskID] | None = None

    @property
    def ended(self) -> int:
        """How many bundles have ended, with those of earlier parts of the run."""
        return self._before + self.counts.total() - self.counts["unfinished"]

    def count(self, outcome: Outcome, before: int = 0) -> None:
        """Take in an outcome; `before` inputs had ended in an earlier part of the run."""
        self._before = before
        used = outcome.usage
        self.counts[outcome.state] += 1
        self.calls += used.calls
        self.cached += used.cache_hits
        self.tokens += used.prompt_tokens + used.completion_tokens
        if used.cost_usd is not None:
            self.cost = (self.cost or 0.0) + used.cost_usd
        if self._as_json:
            _tell_line(self._event(outcome))
        elif self._shown is not None:
            progress, task = self._shown
            progress.update(task, completed=self.ended, state=self._state())

    def show(self, progress: Progress) -> None:
        """Show what is counted there from now on."""
        self._shown = (progress, progress.add_task("", total=self._total, completed=self._before, state=self._state()))

    def _state(self) -> str:
        from summarizer.rendering.provenance_lines import dollars  # noqa: PLC0415 - only a terminal needs it

        seconds = time.monotonic() - self._began
        fresh = self.counts.total()
        parts = [
            f"{self.counts['done']:,} done",
            *(f"{self.counts[each]:,} {each}" for each in ("degraded", "failed") if self.counts[each]),
            *([f"{self._before:,} before"] if self._before else []),
            *([f"{fresh / seconds * 60:,.0f} a minute"] if fresh and seconds > 1 else []),
            *([f"{self.tokens:,} tokens"] if self.tokens else []),
            *([dollars(self.cost)] if self.cost is not None else []),
            *([f"{self.cached / (self.calls + self.cached):.0%} from the cache"] if self.cached else []),
        ]
        return " · ".join(parts)

    def _event(self, outcome: Outcome) -> dict[str, Any]:
        seconds = time.monotonic() - self._began
        rate = self.counts.total() / seconds if seconds else 0.0
        left = max(0, self._total - self.ended) / rate if self._total and rate else None
        return {
            "event": "outcome",
            "name": outcome.name,
            "state": outcome.state,
            "code": outcome.code,
            "error": outcome.error,
            "seconds": outcome.seconds,
            "ended": self.ended,
            "total": self._total,
            "done": self.counts["done"],
            "degraded": self.counts["degraded"],
            "failed": self.counts["failed"],
            "per_minute": round(rate * 60, 1),
            "seconds_left": None if left is None else round(left),
            "calls": self.calls,
            "cache_hits": self.cached,
            "tokens": self.tokens,
            "cost_usd": self.cost,
        }


def _tell_line(event: dict[str, Any]) -> None:
    # Who looked at the progress and went away ends nothing.
    with suppress(BrokenPipeError):
        click.echo(json.dumps(event, ensure_ascii=False), err=True)


class BatchNotes(RunNotes):
    """Notes that leave a live line whole, and tell as JSON where progress is told so."""

    def __init__(self, quiet: bool, verbose: bool, *, as_json: bool) -> None:
        super().__init__(quiet, verbose)
        self.as_json = as_json
        self.progress: Progress | None = None

    def _tell(self, sentence: str, *, wanted: bool) -> None:
        if not wanted:
            return
        if self.as_json:
            _tell_line({"event": "note", "text": clean(sentence)})
        elif self.progress is not None:
            self.progress.console.print(f"summarizer: {clean(sentence)}", markup=False, highlight=False, soft_wrap=True)
        else:
            super()._tell(sentence, wanted=True)


@contextmanager
def gauge(total: int | None, notes: BatchNotes, *, shown: bool) -> Iterator[BatchProgress]:
    """A gauge, `shown` on stderr when that is a terminal and nobody wants it quiet."""
    counting = BatchProgress(total, as_json=notes.as_json)
    if notes.as_json or notes.quiet or not shown or not is_terminal():
        yield counting
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (
        SpinnerColumn(),
        *((BarColumn(bar_width=20),) if total else ()),
        TextColumn("{task.fields[state]}", markup=False),
        *((TimeRemainingColumn(),) if total else ()),
    )
    with Progress(*columns, console=Console(stderr=True), transient=sys.stdout.isatty()) as progress:
        counting.show(progress)
        notes.progress = progress
        try:
            yield counting
        finally:
            notes.progress = None
