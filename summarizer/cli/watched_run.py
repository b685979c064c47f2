"""A run with a model: watched while it goes on, and ended soon when it is interrupted."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from contextlib import aclosing, contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.cli.progress import is_terminal
from summarizer.cli.streams import INTERRUPTED, interrupted
from summarizer.pipeline import astream
from summarizer.pipeline.events import Finished, SectionRevised, SectionStarted, SectionWritten, Started
from summarizer.updating import aupdate

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator

    from rich.progress import Progress, TaskID

    from summarizer.briefing import Briefing, SectionBase, Statement
    from summarizer.bundle import Bundle
    from summarizer.pipeline.events import StreamEvent
    from summarizer.settings import SectionName, Settings
    from summarizer.updating import Update

__all__ = ["update_watched", "watching", "write_watched"]

_T = TypeVar("_T")
# Calls under way are cancelled at once; what may take longer is a calculation in another thread, which cannot be.
_GRACE = 1.2


def write_watched(bundle: Bundle, settings: Settings, *, quiet: bool, before_leaving: Callable[[], object]) -> Briefing:
    """The briefing, with its sections shown as they start and finish where stderr is a terminal. See `_run`."""
    return _run(_watched(bundle, settings, quiet=quiet), before_leaving)


def update_watched(
    previous: Briefing, bundle: Bundle, settings: Settings, *, quiet: bool, before_leaving: Callable[[], object]
) -> Update:
    """The update, with the sections that are written anew shown in the same way. See `_run`."""
    return _run(_watched_update(previous, bundle, settings, quiet=quiet), before_leaving)


def _run(work: Coroutine[Any, Any, _T], before_leaving: Callable[[], object]) -> _T:
    """Do the work, which an interrupt ends soon.

    An interrupt cancels the calls; answers that have come stay in the cache. Where ending takes too long all the same,
    the process ends itself with the exit code of an interrupt: nothing has been written by then but to the cache.
    `before_leaving` is called before that.
    """
    guard = threading.Timer(_GRACE, _leave, [before_leaving])
    guard.daemon = True
    try:
        return asyncio.run(_guarded(work, guard))
    finally:
        guard.cancel()


async def _guarded(asked: Coroutine[Any, Any, _T], guard: threading.Timer) -> _T:
    work = asyncio.create_task(asked)
    try:
        # Shielded, so that an interrupt arrives here at once, however long the work takes to end.
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        guard.start()
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        raise


async def _watched(bundle: Bundle, settings: Settings, *, quiet: bool) -> Briefing:
    with watching(quiet=quiet) as show:
        async with aclosing(astream(bundle, settings)) as events:
            async for event in events:
                if isinstance(event, Finished):
                    return event.briefing
                show(event)
    raise AssertionError("a stream ends with its briefing")


async def _watched_update(previous: Briefing, bundle: Bundle, settings: Settings, *, quiet: bool) -> Update:
    with watching(quiet=quiet) as show:
        return await aupdate(previous, bundle, settings, on_event=show)


def _leave(before_leaving: Callable[[], object]) -> None:
    interrupted()
    try:
        before_leaving()
    finally:
        os._exit(INTERRUPTED)


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
