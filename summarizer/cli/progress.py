"""Sections as they start and finish, live on a terminal; anywhere else nothing."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.progress import Progress, TaskID
    from rich.status import Status

    from summarizer.briefing import SectionBase, Statement
    from summarizer.settings import SectionName

__all__ = ["Watch", "is_terminal", "waiting", "watching"]

PATIENCE = 2.0
"""Seconds that pass before anybody is told what takes so long."""


class Watch(Protocol):
    """Who is told how a run goes on."""

    def started(self, section: SectionName) -> None:
        """The call for a section has begun."""
        ...

    def finished(self, section: str, part: Statement | SectionBase) -> None:
        """A section is there; it may come again, changed."""
        ...


@contextmanager
def waiting(for_what: str, *, quiet: bool) -> Iterator[None]:
    """Show on stderr what is being done, once it takes longer than two seconds; only a terminal is told."""
    if quiet or not is_terminal():
        yield
        return
    shown: list[Status] = []

    def show() -> None:
        from rich.console import Console  # noqa: PLC0415 - only somebody who waits needs it

        status = Console(stderr=True).status(f"{for_what} ...")
        status.start()
        shown.append(status)

    timer = threading.Timer(PATIENCE, show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        for status in shown:
            status.stop()


def is_terminal() -> bool:
    """Whether somebody looks at stderr who can be shown what moves."""
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


@contextmanager
def watching(sections: Sequence[SectionName], *, quiet: bool) -> Iterator[Watch]:
    """A watch over these sections; it shows them on stderr when that is a terminal and `quiet` is not wanted."""
    if quiet or not is_terminal():
        yield _Blind()
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
        yield _Shown(progress, sections)


class _Blind:
    def started(self, section: SectionName) -> None:
        """Nobody looks."""

    def finished(self, section: str, part: Statement | SectionBase) -> None:
        """Nobody looks."""


class _Shown:
    def __init__(self, progress: Progress, sections: Sequence[SectionName]) -> None:
        from summarizer.labels import labels_for  # noqa: PLC0415 - see `watching`

        labels = labels_for("en")
        self._progress = progress
        self._writers = labels.writers
        self._rows: dict[str, TaskID] = {
            name: progress.add_task(labels.headings.get(name, "Headline"), start=False, total=1, state="waiting")
            for name in sections
        }

    def started(self, section: SectionName) -> None:
        """Start the clock of its line."""
        self._progress.start_task(self._rows[section])
        self._progress.update(self._rows[section], state="asking the model")

    def finished(self, section: str, part: Statement | SectionBase) -> None:
        """Stop the clock, and say who wrote it."""
        if section in self._rows:
            writer = getattr(part, "writer", None)
            withheld = getattr(part, "status", "written") == "withheld"
            state = "left out" if withheld else self._writers.get(writer or "", "written")
            self._progress.update(self._rows[section], completed=1, state=state)
