"""Sections as they start and finish, live on a terminal; anywhere else nothing."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from summarizer.cli.progress import is_terminal
from summarizer.pipeline.events import SectionRevised, SectionStarted, SectionWritten, Started

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import Progress, TaskID

    from summarizer.briefing import SectionBase, Statement
    from summarizer.pipeline.events import StreamEvent
    from summarizer.settings import SectionName

__all__ = ["watching"]


@contextmanager
def watching(*, quiet: bool) -> Iterator[Callable[[StreamEvent], object]]:
    """What shows the events of a run on stderr, when that is a terminal and `quiet` is not wanted; else nothing."""
    if quiet or not is_terminal():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = (
        SpinnerColumn(finished_text="•"),
        TextColumn("{task.description}", markup=False),
        TextColumn("{task.fields[state]}", style="dim", markup=False),
        TimeElapsedColumn(),
    )
    # A page that follows on the same terminal says who wrote what; a file leaves nothing else to look at.
    with Progress(*columns, console=Console(stderr=True), transient=sys.stdout.isatty()) as progress:
        yield _Rows(progress).show


class _Rows:
    """A line for each section."""

    def __init__(self, progress: Progress) -> None:
        from summarizer.labels import labels_for  # noqa: PLC0415 - see `watching`

        self._labels = labels_for("en")
        self._progress = progress
        self._rows: dict[SectionName, TaskID] = {}

    def show(self, event: StreamEvent) -> None:
        """Begin the lines, start the clock of one, or stop it and say who wrote it."""
        match event:
            case Started(sections):
                for name in sections:
                    heading = "Headline" if name == "headline" else self._labels.headings.get(name, name)
                    self._rows[name] = self._progress.add_task(heading, start=False, total=1, state="waiting")
            case SectionStarted(section):
                self._progress.start_task(self._rows[section])
                self._progress.update(self._rows[section], state="asking the model")
            case SectionWritten(section, part) | SectionRevised(section, part):
                if section in self._rows:
                    self._progress.update(self._rows[section], completed=1, state=self._state_of(part))

    def _state_of(self, part: Statement | SectionBase) -> str:
        withheld = getattr(part, "status", "written") == "withheld"
        return "left out" if withheld else self._labels.writers.get(getattr(part, "writer", None) or "", "written")
