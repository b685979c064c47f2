"""How a command ends: its exit code, its one sentence of error, and the report of a run, written in any case."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.atomic_files import output_file, refuse_overwriting, write_file
from summarizer.cli.streams import INTERRUPTED
from summarizer.errors import SummarizerError
from summarizer.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

__all__ = ["EXIT_CODES", "IN_PART", "Run", "end_by_verdicts", "ended_by", "reported"]

IN_PART = 3
EXIT_CODES = {
    0: "as asked",
    1: "the run failed, a bundle of a batch failed or was not reached, or `verify`, `check` or `adopt` found faults; "
    "with `--strict`, also where a sentence is unproven",
    2: "nothing was written: wrong usage or configuration, input that cannot be read, and with `--no-fallback` an "
    "endpoint that refused (key, model, quota) or could not be reached",
    IN_PART: "the page is there, but a section was written without the model that was asked, or left out, or the "
    "judge that was asked for could not judge",
    INTERRUPTED: "interrupted",
}
"""What each exit code of the program means: for the help, and for the table in the README."""


def ended_by(problem: BaseException) -> tuple[int, str] | None:
    """The exit code and the sentence that an exception ends the program with; None for one that is a bug."""
    if isinstance(problem, click.exceptions.Exit):
        return problem.exit_code, ""
    if isinstance(problem, click.ClickException):
        return 2, _usage(problem) if isinstance(problem, click.UsageError) else problem.format_message()
    if isinstance(problem, (click.Abort, KeyboardInterrupt)):
        return INTERRUPTED, "interrupted"
    if isinstance(problem, SummarizerError):
        return problem.exit_code, str(problem)
    if isinstance(problem, OSError):
        named = problem.filename and problem.strerror
        return 1, f"{problem.filename}: {problem.strerror}" if named else problem.strerror or str(problem)
    return None


def end_by_verdicts(*, ok: bool, unjudged: int) -> None:
    """End a command that checks sentences: with 1 where they do not hold, with 3 where the judge could not judge."""
    if not ok or unjudged:
        raise click.exceptions.Exit(IN_PART if ok else 1)


def _usage(problem: click.UsageError) -> str:
    message = problem.format_message()
    context = problem.ctx or click.get_current_context(silent=True)
    command = context.command_path if context else "summarizer"
    return f"{message.rstrip('.')}; try '{command} --help'."


class Run:
    """What a command has to tell of its run; `told` are fields of `RunReport`."""

    def __init__(self, target: Path | None, sources: Sequence[str]) -> None:
        self.told: dict[str, Any] = {"sources": list(sources)}
        self._target = target
        self._began = datetime.now(UTC)
        self._clock = time.perf_counter()

    def ends(self, exit_code: int, error: str = "") -> None:
        """Write the report to its file, if it has one."""
        if self._target is None:
            return
        from summarizer.pipeline.run_report import RunReport  # noqa: PLC0415 - --help needs none of this

        report = RunReport(
            version=__version__,
            started_at=self._began,
            seconds=round(time.perf_counter() - self._clock, 3),
            exit_code=exit_code,
            error=error or None,
            **self.told,
        )
        write_file(self._target, report.model_dump_json(indent=2) + "\n")


@contextmanager
def reported(target: Path | None, sources: Sequence[str], output: str | None) -> Iterator[Run]:
    """Do what is within, and write the report of it to the file `target`, if there is one, however it ends.

    Raises:
        UsageError: the report has no place of its own, beside `sources` and `output`; nothing has been done by then.

    """
    if target is not None:
        if output_file(target, "--report") is None:
            raise click.UsageError("--report needs a file: standard output is for the briefing")
        refuse_overwriting([target], sources)
        if output is not None and os.path.realpath(target) == os.path.realpath(output):
            raise click.UsageError(f"--report and -o name one file, {str(target)!r}; name another one")
    run = Run(target, sources)
    try:
        yield run
    except BaseException as problem:
        code, error = ended_by(problem) or (1, f"{type(problem).__name__}: {problem}")
        run.told.setdefault("usage", getattr(problem, "usage", None))
        run.ends(code, error)
        raise
    run.ends(0)
