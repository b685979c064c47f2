"""`summarizer brief`: articles in, a briefing out."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.cost_lines import estimate_text, last_line, merge_warnings
from summarizer.cli.exit_codes import IN_PART, reported
from summarizer.cli.flags import SOURCES, setting_flags
from summarizer.cli.options import (
    GroupedCommand,
    color_option,
    examples,
    quotes_option,
    report_option,
    shape_option,
    verbosity_options,
    wants_quotes,
)
from summarizer.cli.outputs import file_stem, format_options, named, plan_outputs
from summarizer.cli.progress import waiting
from summarizer.cli.read_inputs import read_articles
from summarizer.cli.resolved_settings import settings_from
from summarizer.cli.streams import IN_FILES, INTERRUPTED, RunNotes, deliver, stdout_view
from summarizer.rendering import render

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle
    from summarizer.cli.exit_codes import Run
    from summarizer.cli.outputs import Outputs
    from summarizer.settings import Settings

__all__ = ["brief", "deliver_briefing", "end_for", "tell_of"]


@click.command(
    cls=GroupedCommand,
    short_help="Write a briefing of a bundle of articles.",
    epilog=examples(
        "summarizer brief bundle.json",
        "summarizer brief articles/ -o briefing.html",
        "summarizer brief courier.html ledger.html gazette.json",
        "summarizer brief bundle.json --format html --format json -o briefings/",
        "summarizer brief bundle.json -m MODEL --dry-run",
        "summarizer brief bundle.json -m MODEL --base-url http://localhost:8080/v1",
        "fetch-articles | summarizer brief - --json > briefing.json",
    )
    + f"\n\n{SOURCES}",
)
@click.argument("sources", type=click.Path(), nargs=-1, required=True, metavar="SOURCE...")
@format_options
@shape_option
@color_option
@quotes_option
@click.option("--dry-run", is_flag=True, help="Call and write nothing; print what the calls would take.")
@click.option("--strict", is_flag=True, help="Exit with 1, the page written, where a sentence is unproven or flagged.")
@report_option
@setting_flags
@verbosity_options
def brief(
    sources: tuple[str, ...],
    output: str | None,
    formats: tuple[str, ...],
    *,
    as_json: bool,
    dry_run: bool,
    quiet: bool,
    verbose: bool,
    **flags: Any,
) -> None:
    """Write a briefing of the articles in SOURCE.

    SOURCE is a file, a folder, or - for standard input; several are read together, as articles of one event. A bundle
    in JSON, a list or JSON Lines of articles, ninjs, NewsML-G2, feeds, saved pages and the records of common news tools
    are recognised; `inspect` says what was. The briefing goes to stdout, everything else to stderr.
    """
    notes = RunNotes(quiet, verbose)
    with reported(flags.pop("report"), sources, output) as run:
        run.told["warnings"] = notes.warnings
        outputs = plan_outputs(formats, output, as_json=as_json)
        shape, strict = flags.pop("shape"), flags.pop("strict")
        settings = settings_from(flags, notes)
        run.told |= {"model": settings.model, "judge": settings.judged_by}
        bundle = read_articles(sources, shape, notes)
        stem = file_stem(bundle.id, _name_of(sources[0]))
        outputs.spare(sources, stem)
        if dry_run:
            _tell_estimate(bundle, settings, notes, as_json=outputs.formats == ("json",))
            return
        briefing = _written(bundle, settings, run, quiet=quiet)
        written = deliver_briefing(briefing, bundle, outputs, stem, run)
        tell_of(briefing, written, notes, shown=outputs)
        end_for(briefing, strict=strict)


def end_for(briefing: Briefing, *, strict: bool) -> None:
    """End with the exit code for a page that is written: 1 where `strict` asks for more, 3 where it is so in part."""
    if strict and (briefing.verification.unproven or briefing.verification.flagged):
        raise click.exceptions.Exit(1)
    if briefing.provenance.missed:
        raise click.exceptions.Exit(IN_PART)


def deliver_briefing(briefing: Briefing, bundle: Bundle, outputs: Outputs, stem: str, run: Run) -> list[Path]:
    """Write the briefing in every format, and name the files, to the report of the run as well."""
    from summarizer.pipeline.run_report import report_fields  # noqa: PLC0415 - --help needs none of this

    view = stdout_view() if outputs.to_stdout else IN_FILES
    results = [
        render(
            briefing, form, width=view.width, color=view.color, links=view.links, articles=bundle, quotes=wants_quotes()
        )
        for form in outputs.formats
    ]
    written = outputs.write(results, stem)
    run.told |= {**report_fields(briefing), "written": [str(path) for path in written]}
    return written


def tell_of(briefing: Briefing, written: Sequence[Path], notes: RunNotes, *, shown: Outputs) -> None:
    """Say on stderr what a reader of the record should know, and how the run went."""
    for warning in merge_warnings(briefing.provenance.warnings):
        notes.warning(warning)
    if not notes.quiet:
        on_screen = shown.to_stdout and stdout_view().terminal and shown.formats == ("text",)
        line = last_line(briefing, checks=not on_screen)
        notes.say(f"{named(written)}: {line}" if written else line)


def _name_of(source: str) -> str:
    """What a source is called: its file without the ending, or its folder."""
    path = Path(source)
    return path.resolve().name if path.is_dir() else path.stem


def _written(bundle: Bundle, settings: Settings, run: Run, *, quiet: bool) -> Briefing:
    from summarizer.pipeline import summarize, uses_model  # noqa: PLC0415 - --help needs none of this

    if not uses_model(settings):
        with waiting("writing the briefing", quiet=quiet):
            return summarize(bundle, settings)
    from summarizer.cli.watched_run import write_watched  # noqa: PLC0415 - the extractive writer needs no event loop

    return write_watched(bundle, settings, quiet=quiet, before_leaving=lambda: run.ends(INTERRUPTED, "interrupted"))


def _tell_estimate(bundle: Bundle, settings: Settings, notes: RunNotes, *, as_json: bool) -> None:
    from summarizer.pipeline.estimate import estimate  # noqa: PLC0415 - --help needs none of this

    found = estimate(bundle, settings)
    deliver(json.dumps(asdict(found), indent=2) + "\n" if as_json else estimate_text(found))
    for warning in found.warnings:
        notes.warning(warning)
