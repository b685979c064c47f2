"""Run `summarizer batch write`, `submit`, `status` and `collect`: pages of many bundles by files of requests."""

from __future__ import annotations

import asyncio
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.atomic_files import output_file
from summarizer.cli.batch_outputs import plan_sink
from summarizer.cli.batch_session import go_through, notes_of, open_journal, page_name
from summarizer.cli.batch_summary import BatchSummary
from summarizer.cli.cost_lines import pluralize
from summarizer.cli.progress import waiting
from summarizer.cli.resolved_settings import settings_from
from summarizer.cli.streams import RunNotes, deliver
from summarizer.errors import ConfigurationError, ModelRefusedError
from summarizer.llm.batches import ENDED, open_batches
from summarizer.llm.model_settings import model_settings
from summarizer.loading import make_shape_filter
from summarizer.many.batch_files import CollectedAnswers, FileAnswers, take_answers, write_requests
from summarizer.many.batch_requests import RequestLog
from summarizer.many.batch_run import BatchRun
from summarizer.many.inputs import read_inputs
from summarizer.many.journal import Journal
from summarizer.pipeline import uses_model

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from summarizer.cli.batch_progress import BatchNotes
    from summarizer.llm.batches import BatchEndpoint, BatchState
    from summarizer.many.batch_requests import RequestFile
    from summarizer.settings import Settings

__all__ = ["collect_files", "submit_files", "tell_status", "write_files"]


def write_files(sources: Sequence[str], options: Mapping[str, Any], flags: Mapping[str, object]) -> None:
    """Write the first request of every story to files in the folder of the run.

    Raises:
        SummarizerError: settings or sources that cannot be used, or a folder that cannot be written to.

    """
    notes = notes_of({**options, "progress": "auto"})
    output = f"{options['output'].rstrip('/')}/"
    sink = plan_sink(options["formats"], output)
    wanted = make_shape_filter(options["shape"])
    settings = settings_from(flags, notes)
    if not uses_model(settings):
        raise click.UsageError("without a model there is nothing to ask: name one with -m")
    # What is asked by file cannot wait for what another section says: one answer holds the page.
    if flags.get("plan") == "sections":
        raise click.UsageError("--plan sections cannot be asked by file: one answer holds the page")
    settings = settings.model_copy(update={"plan": "single"})
    sink.open(sources)
    with closing(open_journal(sink, resume=options["resume"] or bool(options["retry"]))) as journal:
        requests = RequestLog(journal)
        run = _by_file(settings, journal, sink.formats, notes, is_live=False)
        journal.reopen(options["retry"])
        ending = BatchSummary(sources, output, None, settings, journal, notes)
        with ending.reported():
            journal.keeps_no_cache = not settings.cache
            run.on_begin = requests.keep_bundle
            inputs = read_inputs(sources, wanted, ending.warn)
            asyncio.run(go_through(run, inputs, None, sink, ending, shown=True))
            assert sink.journal is not None  # noqa: S101  a folder has one
            made = write_requests(requests, sink.journal.parent)
        _tell_written(made, output, notes)
    raise click.exceptions.Exit(ending.exit_code)


def submit_files(folder: Path, flags: Mapping[str, object], *, quiet: bool) -> None:
    """Upload what was not uploaded, and begin what was not begun; done again after a fault it begins nothing twice.

    Raises:
        SummarizerError: there is no run in the folder, or the endpoint refuses or cannot be reached.

    """
    notes = RunNotes(quiet)
    with closing(_opened(folder)) as journal:
        requests = RequestLog(journal)
        files = [file for file in requests.files() if file.batch is None]
        asyncio.run(_submit(folder, requests, files, _settings(journal, flags, notes)))
    told = f"{pluralize(len(files), 'file')} submitted" if files else "every file was submitted before"
    notes.say(f"{told}; summarizer batch collect {folder} takes the answers in")


async def _submit(folder: Path, requests: RequestLog, files: Sequence[RequestFile], settings: Settings) -> None:
    async with open_batches(model_settings(settings)) as endpoint:
        for file in files:
            upload = file.upload
            if upload is None:
                upload = await endpoint.upload(folder / file.name)
                requests.uploaded(file.number, upload)
            state = await endpoint.begin(upload, file.name)
            requests.goes(file.number, state.id, state.status)


def tell_status(folder: Path, flags: Mapping[str, object]) -> None:
    """Print how the batch over each file goes.

    Raises:
        SummarizerError: there is no run in the folder, or the endpoint refuses or cannot be reached.

    """
    with closing(_opened(folder)) as journal:
        requests = RequestLog(journal)
        settings = _settings(journal, flags, RunNotes(quiet=True))
        states = asyncio.run(_ask_states(requests, settings))
        lines = [_line(file, states.get(file.number)) for file in requests.files()]
        waiting_for = requests.waiting_stories()
    deliver("".join(f"{line}\n" for line in [*lines, f"{pluralize(waiting_for, 'story', 'stories')} not yet written"]))


async def _ask_states(requests: RequestLog, settings: Settings) -> dict[int, BatchState]:
    async with open_batches(model_settings(settings)) as endpoint:
        return await _refresh(endpoint, requests, RunNotes())


async def _refresh(endpoint: BatchEndpoint, requests: RequestLog, notes: RunNotes) -> dict[int, BatchState]:
    """How each batch that was not taken in goes, by the number of its file; one that cannot be asked for is told."""
    states = {}
    for file in requests.files():
        if file.batch is None or file.collected:
            continue
        try:
            state = states[file.number] = await endpoint.state(file.batch)
        except ModelRefusedError as problem:
            notes.warning(f"{file.name}: {problem}")
            continue
        requests.goes(file.number, state.id, state.status)
    return states


def _line(file: RequestFile, state: BatchState | None) -> str:
    parts = [file.name, pluralize(file.requests, "request")]
    if state is None:
        parts.append("taken in" if file.collected else "not submitted")
        return "  ".join(parts)
    parts.append(state.status)
    if state.total:
        parts.append(f"{state.completed:,} answered, {state.failed:,} refused")
    return "  ".join([*parts, *([state.reason] if state.reason else [])])


def collect_files(folder: Path, options: Mapping[str, Any], flags: Mapping[str, object], *, judges: bool) -> None:
    """Take in what has come, write the pages that can be written, and the next files of requests.

    Raises:
        SummarizerError: there is no run in the folder, or the endpoint refuses or cannot be reached.

    """
    notes = notes_of(options)
    if options["report"] is not None and output_file(options["report"], "--report") is None:
        raise click.UsageError("--report needs a file")
    with closing(_opened(folder)) as journal:
        requests = RequestLog(journal)
        settings = _settings(journal, flags, notes)
        with waiting("fetching the answers", quiet=notes.quiet):
            asyncio.run(_take_in(folder, requests, settings, notes))
        sink = plan_sink((journal.asked or {}).get("kind", {}).get("formats", ()), f"{folder}/")
        run = _by_file(settings, journal, sink.formats, notes, is_live=True)
        ending = BatchSummary([str(folder)], f"{folder}/", options["report"], settings, journal, notes)
        ending.is_of_all = True
        with ending.reported():
            if not judges:
                run.settings = settings.model_copy(update={"judge": False})
            total = requests.waiting_stories()
            shown = options["progress"] != "none"
            asyncio.run(go_through(run, requests.inputs(), total, sink, ending, shown=shown))
            ending.why_stopped = run.why_stopped
            made = write_requests(requests, folder)
        _tell_written(made, f"{folder}/", notes)
    raise click.exceptions.Exit(ending.exit_code)


async def _take_in(folder: Path, requests: RequestLog, settings: Settings, notes: BatchNotes) -> None:
    async with open_batches(model_settings(settings)) as endpoint:
        states = await _refresh(endpoint, requests, notes)
        for file in requests.files():
            state = states.get(file.number)
            if state is None or state.status not in ENDED:
                if state is not None:
                    notes.say(f"{file.name}: {state.status}; its answers are still to come")
                continue
            taken = await _fetch(folder, endpoint, requests, file, state, settings)
            # A file that was refused as a whole (a limit on what may wait, a fault in it) was no try.
            was_tried = state.status != "failed" or state.output is not None
            lost = requests.end_file(file.number, was_tried=was_tried) + taken.refused
            unread = f", {pluralize(taken.unreadable, 'line')} that cannot be read" if taken.unreadable else ""
            notes.say(
                f"{file.name}: {state.status}: {pluralize(taken.answers, 'answer')}, {lost:,} without one{unread}"
                f"{f' ({state.reason})' if state.reason else ''}"
            )


async def _fetch(
    folder: Path,
    endpoint: BatchEndpoint,
    requests: RequestLog,
    file: RequestFile,
    state: BatchState,
    settings: Settings,
) -> CollectedAnswers:
    """Take in the answers and errors of a batch."""
    answers = refused = unreadable = 0
    for name in (state.output, state.errors):
        if name is None:
            continue
        target = folder / f".answers-{file.number:04}.part"
        try:
            await endpoint.fetch(name, target)
            taken = take_answers(requests, target, model_settings(settings), file.number)
        finally:
            target.unlink(missing_ok=True)
        answers, refused = answers + taken.answers, refused + taken.refused
        unreadable += taken.unreadable
    return CollectedAnswers(answers, refused, unreadable)


def _opened(folder: Path) -> Journal:
    """The journal of a run by files.

    Raises:
        ConfigurationError: there is none in the folder.

    """
    path = plan_sink((), f"{folder}/").journal
    journal = Journal(path, must_exist=True)
    if not RequestLog(journal).files() and not RequestLog(journal).unwritten():
        journal.close()
        raise ConfigurationError(f"{folder} holds no files of requests; `summarizer batch write` makes them")
    return journal


def _settings(journal: Journal, flags: Mapping[str, object], notes: RunNotes) -> Settings:
    """The settings that the run was begun with, with the keys of the environment, and these headers and limits."""
    begun = (journal.asked or {}).get("settings", {})
    how = {"cache": False} if journal.keeps_no_cache else {}
    given = {name: value for name, value in flags.items() if value is not None}
    return settings_from({**begun, **how, **given}, notes)


def _by_file(
    settings: Settings, journal: Journal, formats: Sequence[str], notes: BatchNotes, *, is_live: bool
) -> BatchRun:
    naming = partial(page_name, formats=formats)
    run = BatchRun(settings, journal, formats=formats, naming=naming, on_warning=notes.warning)
    run.answers = partial(FileAnswers, journal, model_settings(settings), is_live=is_live)
    return run


def _tell_written(made: Sequence[RequestFile], folder: str, notes: BatchNotes) -> None:
    if made:
        number = sum(file.requests for file in made)
        written = f"{pluralize(number, 'request')} in {pluralize(len(made), 'file')}"
        notes.say(f"{written}; summarizer batch submit {folder} hands them to the endpoint")
