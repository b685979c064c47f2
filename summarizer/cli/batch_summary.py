"""How a run over many bundles ends: what failed and why, one line of sums, the report, and the exit code."""

from __future__ import annotations

import os
import time
from collections import Counter
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from summarizer.cli.atomic_files import write_file
from summarizer.cli.cost_lines import pluralize, usage_line
from summarizer.cli.exit_codes import IN_PART, ended_by
from summarizer.cli.streams import INTERRUPTED
from summarizer.errors import ConfigurationError, RunError, SourceError
from summarizer.many.batch_report import BatchReport, story_reports, summed
from summarizer.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from summarizer.cli.batch_progress import BatchNotes
    from summarizer.many.journal import Journal, JournalRow
    from summarizer.settings import Settings

__all__ = ["BatchSummary"]

_ROWS_SHOWN = 20
_WARNINGS_KEPT = 200
_LONGEST = 160
# Where all that ended ended so, nothing was written, and nothing will be until somebody sees to the endpoint.
_REFUSALS = frozenset({"source", "endpoint.refused", "endpoint.unreachable"})


class BatchSummary:
    """Collects how a batch run ended: summary lines, exit code and report file."""

    def __init__(
        self,
        sources: Sequence[str],
        output: str | None,
        target: Path | None,
        settings: Settings,
        journal: Journal,
        notes: BatchNotes,
    ) -> None:
        self.notes = notes
        self.is_interrupted = False
        self.why_stopped: str | None = None
        self.is_of_all = False
        """Whether it tells of all stories of the journal, and not only of those that this run was given."""
        self._sources = [_writable(source) for source in sources]
        self._output = None if output is None else _writable(output)
        self._target = target
        self._settings = settings
        self._journal = journal
        self._began = datetime.now(UTC)
        self._clock = time.perf_counter()
        self._before = sum(count for state, count in journal.counts().items() if state)
        self._warnings: list[str] = []
        self._warned = 0
        self._states: Counter[str] = Counter()
        self._is_refused = False

    def warn(self, sentence: str) -> None:
        """Take in what was mended in an input: told with --verbose, counted else, and in the report."""
        self._warned += 1
        if len(self._warnings) < _WARNINGS_KEPT:
            self._warnings.append(sentence)
        self.notes.detail(f"warning: {sentence}")

    @property
    def exit_code(self) -> int:
        """As in the table of the README."""
        if self.is_interrupted:
            return INTERRUPTED
        if self._is_refused:
            return ConfigurationError.exit_code
        if self._states["failed"] or self.why_stopped:
            return 1
        return IN_PART if self._states["degraded"] else 0

    @contextmanager
    def reported(self) -> Iterator[None]:
        """Do what is within, and tell how it ended, in any case.

        Raises:
            RunError: what the run wrote to cannot be written to any more.
            SourceError: no source held a bundle.

        """
        try:
            yield
        except ConfigurationError as problem:
            # What was written stays, and so it is no run that wrote nothing.
            error = RunError(f"{str(problem).rstrip('.')}; {self._how_to_go_on()}")
            self._report(1, str(error))
            raise error from problem
        except BaseException as problem:
            code, sentence = ended_by(problem) or (1, f"{type(problem).__name__}: {problem}")
            self._report(code, sentence)
            raise
        rows = list(self._journal.stories(seen=not self.is_of_all))
        self._states.update(row.state or "unfinished" for row in rows)
        ended = [row for row in rows if row.state]
        self._is_refused = bool(ended) and all(row.state == "failed" and row.code in _REFUSALS for row in ended)
        self._tell(rows)
        if not rows or all(row.code == "source" for row in rows):
            self._refuse(rows)
        self._report(self.exit_code, self.why_stopped)

    def _tell(self, rows: Sequence[JournalRow]) -> None:
        """What is not as asked, and the sums."""
        wanting = [row for row in rows if row.state in {"failed", "degraded"}]
        for row in wanting[:_ROWS_SHOWN]:
            name = row.place if row.code == "source" else row.name
            self.notes.say(f"{row.state}: {name}: {_reason(row)}")
        if len(wanting) > _ROWS_SHOWN:
            where = "--report FILE" if self._target is None else str(self._target)
            self.notes.say(f"and {len(wanting) - _ROWS_SHOWN:,} more, which {where} tells")
        if self._warned and not self.notes.verbose:
            self.notes.say(f"{pluralize(self._warned, 'warning')} about the input, which --verbose shows")
        parts = [f"{self._states[state]:,} {state}" for state in ("done", "degraded", "failed", "unfinished")]
        parts = [part for part in parts if not part.startswith("0 ")] or ["nothing to do"]
        used = summed(row.usage for row in rows)
        if used.calls or used.cache_hits:
            parts.append(usage_line(used))
        parts.append(f"{time.perf_counter() - self._clock:.1f} s")
        self.notes.say(" · ".join(parts))
        if self.is_interrupted or self.why_stopped:
            self.notes.say(f"stopped: {self.why_stopped or 'interrupted'}; {self._how_to_go_on()}")
        elif wanting and self._journal.path is not None and any(row.code != "source" for row in rows):
            retry = " or ".join(f"--retry {state}" for state in ("failed", "degraded") if self._states[state])
            self.notes.say(f"the same command with {retry} writes those again")

    def _refuse(self, rows: Sequence[JournalRow]) -> None:
        """End a run that found nothing to write, unless it was stopped before it could."""
        if self.is_interrupted or self.why_stopped or self.is_of_all:
            return
        told = f"; the first is {rows[0].place}: {rows[0].error}" if rows and self.notes.quiet else ""
        error = SourceError(f"none of the sources holds a bundle that can be read{told}")
        self._report(error.exit_code, str(error))
        raise error

    def _how_to_go_on(self) -> str:
        if self._journal.path is None:
            return "without -o there is nothing to go on from"
        return "the same command with --resume goes on"

    def _report(self, code: int, error: str | None) -> None:
        if self._target is None:
            return
        rows = list(self._journal.stories(seen=not self.is_of_all))
        stories = story_reports(rows)
        counts = Counter(story.state for story in stories)
        tokens, cost = self._journal.spent()
        report = BatchReport(
            version=__version__,
            started_at=self._began,
            seconds=round(time.perf_counter() - self._clock, 3),
            exit_code=code,
            error=error or None,
            sources=self._sources,
            output=self._output,
            model=self._settings.model,
            judge=self._settings.judged_by if self._settings.model else None,
            warnings=[*self.notes.warnings, *self._warnings],
            ended_before=self._before,
            done=counts["done"],
            degraded=counts["degraded"],
            failed=counts["failed"],
            unfinished=counts["unfinished"],
            usage=summed(row.usage for row in rows),
            tokens=tokens,
            cost_usd=cost or None,
            stories=stories,
        )
        write_file(self._target, report.model_dump_json(indent=2) + "\n")


def _writable(name: str) -> str:
    """The name of a file as a report can hold it, whatever bytes it is made of."""
    return os.fsencode(name).decode("utf-8", "replace")


def _reason(row: JournalRow) -> str:
    told = row.error or ", ".join(f"{name}: {code}" for name, code in row.missed.items())
    return told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"
