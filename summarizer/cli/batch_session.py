"""Run `summarizer batch`: read, write each page as it comes, end soon when interrupted, and tell how it ended."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import threading
from contextlib import aclosing, closing, contextmanager, suppress
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.atomic_files import output_file, refuse_overwriting
from summarizer.cli.batch_outputs import plan_sink
from summarizer.cli.batch_progress import BatchNotes, gauge
from summarizer.cli.batch_summary import BatchSummary
from summarizer.cli.cost_lines import pluralize
from summarizer.cli.outputs import ending_of, file_stem
from summarizer.cli.progress import waiting
from summarizer.cli.resolved_settings import settings_from
from summarizer.cli.streams import INTERRUPTED, deliver, interrupted
from summarizer.errors import ConfigurationError, SourceError
from summarizer.loading import make_shape_filter
from summarizer.many.batch_run import BatchRun, cores
from summarizer.many.inputs import READER, count_inputs, read_inputs
from summarizer.many.journal import Journal
from summarizer.rendering import FORMATS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence

    from summarizer.cli.batch_outputs import Sink
    from summarizer.many.inputs import Input, UnreadableInput

__all__ = ["estimate_batch", "exit_despite_readers", "go_through", "notes_of", "open_journal", "page_name", "run_batch"]

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
    wanted = make_shape_filter(options["shape"])
    report = options["report"]
    if report is not None:
        if output_file(report, "--report") is None:
            raise click.UsageError("--report needs a file: standard output is for the briefings")
        refuse_overwriting([report], sources)
        taken = {os.path.realpath(place) for place in (options["output"], sink.journal) if place is not None}
        if os.path.realpath(report) in taken:
            raise click.UsageError(f"--report and -o name one file, {str(report)!r}; name another one")
    settings = settings_from(flags, notes)
    sink.open(sources)
    with closing(open_journal(sink, resume=options["resume"] or bool(options["retry"]))) as journal:
        run = BatchRun(
            settings,
            journal,
            jobs=options["jobs"],
            formats=sink.formats,
            naming=partial(page_name, formats=sink.formats),
            on_warning=notes.warning,
        )
        journal.reopen(options["retry"])
        ending = BatchSummary(sources, options["output"], report, settings, journal, notes)
        with ending.reported():
            inputs = read_inputs(sources, wanted, ending.warn)
            shown = options["progress"] != "none"
            asyncio.run(go_through(run, inputs, count_inputs(sources), sink, ending, shown=shown))
            ending.why_stopped = run.why_stopped
            sink.end(journal)
    exit_despite_readers(ending.exit_code)
    raise click.exceptions.Exit(ending.exit_code)


def page_name(name: str, formats: Sequence[str] = ()) -> str:
    """What the page of a bundle may be called, whatever formats stand beside each other and what an index is called.

    `formats` are those that are written; the files of a built-in one may be there already.
    """
    stem = file_stem(name)
    head, dot, ending = stem.rpartition(".")
    if dot and ending.casefold() in {*FORMATS, *formats} and ending_of(ending.casefold()).count(".") > 1:
        stem = f"{head}-{ending}"
    return f"{stem}-story" if stem.casefold() == "index" else stem


def exit_despite_readers(exit_code: int) -> None:
    """End the process where a source is still being read: nobody can wait for a pipe that nobody writes to."""
    if any(thread.name == READER and thread.is_alive() for thread in threading.enumerate()):
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                if stream is not None:
                    stream.flush()
        os._exit(exit_code)


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
        journal = Journal(sink.journal)
        counts = journal.counts()
        if not counts:
            return journal  # an earlier command ended before it had begun with anything
        journal.close()
        ended = sum(count for state, count in counts.items() if state)
        raise ConfigurationError(
            f"{sink.journal.parent} holds a run of {pluralize(sum(counts.values()), 'bundle')}, of which {ended:,} "
            "have ended: add --resume to go on with it, or write to another place"
        )
    return Journal(sink.journal, must_exist=resume)


async def go_through(
    run: BatchRun,
    inputs: Iterable[Input | UnreadableInput] | AsyncIterator[Input | UnreadableInput],
    total: int | None,
    sink: Sink,
    ending: BatchSummary,
    *,
    shown: bool,
) -> None:
    """Write every page as it comes."""
    with _interruptible(run, ending), gauge(total, ending.notes, shown=shown) as counting:
        async with aclosing(run.outcomes(inputs)) as outcomes:
            async for outcome in outcomes:
                # In a thread: a slow disk, or a reader who takes his time, must not stop the clocks of calls.
                better = run.journal.improves(outcome)
                written = await asyncio.to_thread(sink.take, outcome) if better else []
                run.journal.finish(outcome, written, with_record=sink.with_record)
                counting.count(outcome, before=run.skipped)


@contextmanager
def _interruptible(run: BatchRun, ending: BatchSummary) -> Iterator[None]:
    """Let the first interrupt finish what is under way, within a bounded time, and the second leave at once."""
    loop = asyncio.get_running_loop()
    guards: list[threading.Timer] = []

    def stop() -> None:
        if ending.is_interrupted:
            leave()
        ending.is_interrupted = True
        ending.notes.say(f"finishing what is under way, {_GRACE:.0f} s at most; interrupt again to leave at once")
        run.stop("interrupted", grace=_GRACE)
        # A calculation in a thread, or a pipe that nobody writes to, cannot be cancelled.
        guards.append(threading.Timer(_GRACE + _LAST, leave))
        guards[-1].daemon = True
        guards[-1].start()

    def leave() -> None:
        interrupted()
        os._exit(INTERRUPTED)  # the journal is whole at any moment

    signals = [signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]
    for each in signals:
        with suppress(NotImplementedError, RuntimeError):  # Windows; a thread that is not the main one
            loop.add_signal_handler(each, stop)
    try:
        yield
    finally:
        # What is left to do, a file of all pages and the report, may take as long as it takes.
        for guard in guards:
            guard.cancel()
        for each in signals:
            with suppress(NotImplementedError, RuntimeError):
                loop.remove_signal_handler(each)


def estimate_batch(sources: Sequence[str], options: Mapping[str, Any], flags: Mapping[str, object]) -> None:
    """Print what a run would ask and cost at most, as JSON; nothing is called or written.

    Raises:
        SummarizerError: settings, prompts or sources that a run could not use.

    """
    from summarizer.many.batch_estimate import estimate_many  # noqa: PLC0415 - few runs are dry

    notes = notes_of(options)
    settings = settings_from(flags, notes)
    wanted = make_shape_filter(options["shape"])
    inputs = read_inputs(sources, wanted, notes.detail)
    with waiting("reading the bundles", quiet=notes.quiet or "-" in sources):
        found = estimate_many(inputs, settings, options["jobs"] or cores())
    deliver(json.dumps(asdict(found), indent=2) + "\n")
    if not found.bundles:
        raise SourceError("none of the sources holds a bundle that can be read")
