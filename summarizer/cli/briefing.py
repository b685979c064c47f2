"""`summarizer brief`: articles in, a briefing out."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.accounting import estimate_text, last_line
from summarizer.cli.files import output_file
from summarizer.cli.flags import SOURCES, setting_flags
from summarizer.cli.options import GroupedCommand, examples, noise_options
from summarizer.cli.resolving import settings_from
from summarizer.cli.streams import Notes, deliver, look
from summarizer.rendering import FORMATS, render

if TYPE_CHECKING:
    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle
    from summarizer.settings import Settings

__all__ = ["brief"]

_FORMAT_OF_SUFFIX = {".json": "json", ".md": "markdown", ".markdown": "markdown"}


@click.command(
    cls=GroupedCommand,
    short_help="Write a briefing of a bundle of articles.",
    epilog=examples(
        "summarizer brief bundle.json",
        "summarizer brief articles/ -o briefing.md",
        "summarizer brief bundle.json -m MODEL --dry-run",
        "summarizer brief bundle.json -m MODEL --base-url http://localhost:8080/v1",
        "fetch-articles | summarizer brief - --json > briefing.json",
    )
    + f"\n\n{SOURCES}",
)
@click.argument("source")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    callback=output_file,
    help="Write to this file, whole or not at all, instead of stdout.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    help="`text` is for reading in a terminal and the default; a file named .md or .json gets its own format.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--dry-run", is_flag=True, help="Call and write nothing; print what the calls would take.")
@setting_flags
@noise_options
def brief(
    source: str,
    output: Path | None,
    format_: str | None,
    *,
    as_json: bool,
    dry_run: bool,
    quiet: bool,
    verbose: bool,
    **flags: Any,
) -> None:
    """Write a briefing of the articles in SOURCE.

    SOURCE is a file (a JSON bundle, a JSON list or JSON Lines of articles), a folder of .json, .txt or .md files, or
    - for standard input. The briefing goes to stdout, everything else to stderr.
    """
    form = _format(format_, as_json=as_json, output=output)
    notes = Notes(quiet, verbose)
    settings = settings_from(flags, notes)
    if source == "-" and sys.stdin.isatty():
        notes.say("reading a bundle from the terminal; end it with Ctrl-D")

    from summarizer.loading import load_bundle  # noqa: PLC0415 - --help needs none of this

    bundle = load_bundle(source, on_warning=notes.warning)
    if dry_run:
        _tell_estimate(bundle, settings, notes, as_json=form == "json")
        return
    briefing = _written(bundle, settings, quiet=quiet)
    view = look()
    to_terminal = output is None and view.terminal
    result = render(briefing, form, width=view.width, color=view.color) if to_terminal else render(briefing, form)
    deliver(result, output)
    for warning in briefing.provenance.warnings:
        notes.warning(warning)
    line = last_line(briefing, checks=not (to_terminal and form == "text"))
    notes.say(f"{output}: {line}" if output else line)


def _written(bundle: Bundle, settings: Settings, *, quiet: bool) -> Briefing:
    from summarizer.pipeline import summarize, uses_model  # noqa: PLC0415 - --help needs none of this

    if not uses_model(settings):
        return summarize(bundle, settings)
    from summarizer.cli.running import write_watched  # noqa: PLC0415 - the extractive writer needs no event loop

    return write_watched(bundle, settings, quiet=quiet)


def _tell_estimate(bundle: Bundle, settings: Settings, notes: Notes, *, as_json: bool) -> None:
    from summarizer.pipeline.estimating import estimate  # noqa: PLC0415 - --help needs none of this

    found = estimate(bundle, settings)
    deliver(json.dumps(asdict(found), indent=2) + "\n" if as_json else estimate_text(found))
    for warning in found.warnings:
        notes.warning(warning)


def _format(wanted: str | None, *, as_json: bool, output: Path | None) -> str:
    """The format asked for, else the one the file's name asks for, else text."""
    if as_json and wanted not in {None, "json"}:
        raise click.UsageError(f"--json and --format {wanted} contradict each other")
    if as_json:
        return "json"
    return wanted or _FORMAT_OF_SUFFIX.get(output.suffix.lower() if output else "", "text")
