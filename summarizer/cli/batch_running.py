"""Run `summarizer batch`: read, write each page as it comes, end soon when interrupted, and tell how it ended."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import threading
from contextlib import aclosing, closing, contextmanager, suppress
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.accounting import counted
from summarizer.cli.batch_ending import Ending
from summarizer.cli.batch_outputs import plan_sink
from summarizer.cli.batch_progress import BatchNotes, gauge
from summarizer.cli.files import output_file, spare_sources
from summarizer.cli.outputs import file_stem
from summarizer.cli.progress import waiting
from summarizer.cli.resolving import settings_from
from summarizer.cli.streams import INTERRUPTED, deliver, interrupted
from summarizer.errors import ConfigurationError, SourceError
from summarizer.many.inputs import count_inputs, read_inputs
from summarizer.many.journal import Journal
from summarizer.many.running import Many, cores

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence

    from summarizer.cli.batch_outputs import Sink
    from summarizer.many.inputs import Input, Lost

__all__ = ["estimate_batch", "go_through", "notes_of", "open_journal", "run_batch"]

# What is under way when somebody interrupts has so many seconds; a page without a model takes less than one.
_GRACE = 20.0
_LAST = 3.0


def run_batch(sources: Sequence[str], options: Mapping[str, Any], flags: Mapping[str, object]) -> None:
    """Write the pages, and end with the exit code of the run.

    Args:
        sources: as the command line names them.
        options: those of the command itself.
        flags: those that become settings.

    Raises:
        Exit: always, when the run has come to its end.
        SummarizerError: it could not begin, or not go on.

    """
    notes = notes_of(options)
    sink = plan_sink(options["formats"], options["output"])
    report = options["report"]
    if report is not None:
        if output_file(report, "--report") is None:
            raise click.UsageError("--report needs a file: standard output is for the briefings")
        spare_sources([report], sources)
    settings = settings_from(flags, notes)
    sink.open(sources)
    with closing(open_journal(sink, resume=options["resume"] or bool(options["retry"]))) as journal:
        journal.reopen(options["retry"])
        ending = Ending(sources, options["output"], report, settings, journal, notes)
        with ending.reported():
            run = Many(
                settings,
                journal,
                jobs=options["jobs"],
                formats=sink.formats,
                naming=file_stem,
                on_warning=notes.warning,
            )
            inputs = read_inputs(sources, options["shape"], ending.warn)
            shown = options["progress"] != "none"
            asyncio.run(go_through(run, inputs, count_inputs(sources), sink, ending, shown=shown))
            ending.why_stopped = run.why_stopped
            sink.end(journal)
    raise click.exceptions.Exit(ending.exit_code)


def notes_of(options: Mapping[str, Any]) -> BatchNotes:
    """Who tells what the options want told."""
    return BatchNotes(options["quiet"], options["verbose"], as_json=options["progress"] == "jsonl")


def open_journal(sink: Sink, *, resume: bool) -> Journal:
    """The journal of a new run, or of the one to go on with.

    Raises:
        ConfigurationError: there is one and nobody said that it goes on, or it goes on and there is none.

    """
    if sink.journal is None:
        if resume:
            raise click.UsageError("--resume and --retry need the folder or file of the run with -o")
        return Journal(None)
    if not resume and sink.journal.exists():
        with closing(Journal(sink.journal)) as earlier:
            counts = earlier.counts()
        ended = sum(count for state, count in counts.items() if state)
        raise ConfigurationError(
            f"{sink.journal.parent} holds a run of {counted(sum(counts.values()), 'bundle')}, of which {ended:,} have "
            "ended: add --resume to go on with it, or write to another place"
        )
    return Journal(sink.journal, must_exist=resume)


async def go_through(
    run: Many,
    inputs: Iterable[Input | Lost] | AsyncIterator[Input | Lost],
    total: int | None,
    sink: Sink,
    ending: Ending,
    *,
    shown: bool,
) -> None:
    """Write every page as it comes."""
    before = sum(count for state, count in run.journal.counts().items() if state)
    with _interruptible(run, ending), gauge(total, before, ending.notes, shown=shown) as counting:
        async with aclosing(run.outcomes(inputs)) as outcomes:
            async for outcome in outcomes:
                written = sink.take(outcome)
                run.journal.finish(outcome, written, with_record=sink.with_record)
                counting.count(outcome)


@contextmanager
def _interruptible(run: Many, ending: Ending) -> Iterator[None]:
    """Let the first interrupt finish what is under way, within a bounded time, and the second leave at once."""
    loop = asyncio.get_running_loop()

    def stop() -> None:
        if ending.is_interrupted:
            leave()
        ending.is_interrupted = True
        ending.notes.say(f"finishing what is under way, {_GRACE:.0f} s at most; interrupt again to leave at once")
        run.stop("interrupted", grace=_GRACE)
        # A calculation in a thread, or a pipe that nobody writes to, cannot be cancelled.
        guard = threading.Timer(_GRACE + _LAST, leave)
        guard.daemon = True
        guard.start()

    def leave() -> None:
        interrupted()
        os._exit(INTERRUPTED)  # the journal is whole at any moment

    signals = (signal.SIGINT, signal.SIGTERM)
    for each in signals:
        with suppress(NotImplementedError, RuntimeError):  # Windows; a thread that is not the main one
            loop.add_signal_handler(each, stop)
    try:
        yield
    finally:
        for each in signals:
            with suppress(NotImplementedError, RuntimeError):
                loop.remove_signal_handler(each)


def estimate_batch(sources: Sequence[str], options: Mapping[str, Any], flags: Mapping[str, object]) -> None:
    """Print what a run would ask and cost at most, as JSON; nothing is called or written.

    Raises:
        SummarizerError: settings, prompts or sources that a run could not use.

    """
    from summarizer.many.estimating import estimate_many  # noqa: PLC0415 - few runs are dry

    notes = notes_of(options)
    settings = settings_from(flags, notes)
    inputs = read_inputs(sources, options["shape"], notes.detail)
    with waiting("reading the bundles", quiet=notes.quiet or "-" in sources):
        found = estimate_many(inputs, settings, options["jobs"] or cores())
    deliver(json.dumps(asdict(found), indent=2) + "\n")
    if not found.bundles:
        raise SourceError("none of the sources holds a bundle that can be read")
