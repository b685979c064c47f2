"""`summarizer index`: a front page over a folder of briefings."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.cli.accounting import counted
from summarizer.cli.files import output_file, spare_sources
from summarizer.cli.options import examples, noise_options
from summarizer.cli.saved import read_briefing
from summarizer.cli.streams import Notes, deliver, need_stdout
from summarizer.errors import ConfigurationError, SourceError

if TYPE_CHECKING:
    from summarizer.briefing import Briefing

__all__ = ["index"]

# What `--format ninjs --format jsonfeed --format kite` leaves beside a briefing; nobody needs a warning about it.
_OTHER_FORMATS = (".ninjs.json", ".jsonfeed.json", ".kite.json")


@click.command(
    short_help="Write a page that links to a folder of briefings.",
    epilog=examples(
        "summarizer index briefings/ -o briefings/index.html",
    ),
)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write to this file, whole or not at all, instead of stdout. Links are relative to it, else to FOLDER.",
)
@noise_options
def index(folder: Path, output: Path | None, *, quiet: bool, verbose: bool) -> None:
    """Write an HTML page over the saved briefings (*.json) in FOLDER, the newest story first.

    Each entry leads to the .html of the same name when there is one, else to the .json. Files that are no briefings
    are left out and counted; --verbose names them.
    """
    target = output_file(output)
    if target is None:
        need_stdout()
    else:
        spare_sources([target], [file for path in _candidates(folder) for file in (path, _page(path))])
    notes = Notes(quiet, verbose)

    from summarizer.rendering import render_index  # noqa: PLC0415 - --help needs none of this

    found = _briefings(folder, notes)
    base = target.parent if target else folder
    deliver(render_index([(_link(path, base), briefing) for path, briefing in found]), target)
    count = counted(len(found), "briefing")
    notes.say(f"{target}: {count}" if target else count)


def _briefings(folder: Path, notes: Notes) -> list[tuple[Path, Briefing]]:
    """The briefings in the folder by the names of their files; what is none is told in one warning.

    Raises:
        SourceError: the folder cannot be read, or has no briefing.

    """
    found, others = [], 0
    for path in _candidates(folder):
        try:
            found.append((path, read_briefing(str(path))))
        except SourceError as problem:
            others += 1
            notes.detail(f"left out: {problem}")
    if not found:
        raise SourceError(f"there is no briefing in JSON in {folder}; save one with 'summarizer brief SOURCE -o FILE'")
    if others:
        notes.warning(f"{others} .json file{'s' * (others != 1)} in {folder} left out, being no briefing")
    return found


def _candidates(folder: Path) -> list[Path]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as problem:
        raise SourceError(f"cannot read the folder {folder}: {problem.strerror or problem}") from problem
    named = [
        path for path in paths if path.suffix.lower() == ".json" and not path.name.lower().endswith(_OTHER_FORMATS)
    ]
    return [path for path in named if path.is_file()]


def _page(path: Path) -> Path:
    return path.with_suffix(".html")


def _link(path: Path, base: Path) -> str:
    """Where the page of the briefing at `path` is, as seen from the folder `base`, with `/` on every system."""
    page = _page(path)
    target = page if page.is_file() else path
    try:
        return Path(os.path.relpath(target, base)).as_posix()
    except ValueError as problem:  # Windows has no path from one drive to another
        raise ConfigurationError(
            f"no link leads from {base} to {target}; write the index to the same drive"
        ) from problem
