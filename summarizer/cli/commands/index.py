"""`summarizer index`: a front page over a folder of briefings, on several pages where there are many."""

from __future__ import annotations

import os
import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from summarizer.cli.atomic_files import output_file, refuse_overwriting, write_file
from summarizer.cli.cost_lines import pluralize
from summarizer.cli.options import examples, verbosity_options
from summarizer.cli.progress import waiting
from summarizer.cli.read_inputs import read_entry
from summarizer.cli.streams import RunNotes, deliver, need_stdout
from summarizer.errors import ConfigurationError, SourceError
from summarizer.rendering import FORMATS, PER_PAGE, format_names
from summarizer.suggestions import near_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.rendering.index_entries import IndexEntry

__all__ = ["index"]

_ENDINGS = frozenset({"", ".html", ".htm"})
# What `--format ninjs --format jsonfeed --format kite` leaves beside a briefing; nobody needs a warning about it.
_OTHER_FORMATS = (".ninjs.json", ".jsonfeed.json", ".kite.json")


class _Files(NamedTuple):
    """Of one briefing: the record that is read, and the page it may have. No index overwrites either."""

    record: Path
    page: Path


@click.command(
    short_help="Write a page that links to a folder of briefings.",
    epilog=examples(
        "summarizer index briefings/ -o briefings/index.html",
        "summarizer index briefings/ -o briefings/index.html --per-page 50",
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
@click.option(
    "--per-page",
    type=click.IntRange(min=1),
    metavar="N",
    help=f"How many briefings a page has at most, {PER_PAGE} by default. Further pages are written beside FILE, as "
    "NAME-2.html and so on; stdout has all on one page.",
)
@verbosity_options
def index(folder: Path, output: Path | None, per_page: int | None, *, quiet: bool, verbose: bool) -> None:
    """Write an HTML page over the saved briefings (*.json) in FOLDER, the newest story first.

    Each entry leads to the .html of the same name when there is one, else to the .json. Files that are no briefings
    are left out and counted; --verbose names them. Hidden files are not looked at.

    Beside FILE, nothing is overwritten but the pages of an earlier index of that name; those that are one too many now
    are removed.
    """
    target = output_file(output)
    paged = target is not None and not _is_stream(target)
    if target is not None and paged and target.suffix.lower() not in _ENDINGS:
        raise click.UsageError(f"an index is HTML, and -o {str(target)!r} ends otherwise; name a file in .html")
    if per_page is not None and not paged:
        raise click.UsageError("--per-page needs -o FILE: further pages are written beside it")
    files = _candidates(folder)
    if target is None:
        need_stdout()
    else:
        refuse_overwriting([target], chain.from_iterable(files))
    notes = RunNotes(quiet, verbose)

    from summarizer.rendering import render_index  # noqa: PLC0415 - --help needs none of this

    with waiting("reading the briefings", quiet=quiet):
        entries = _entries(folder, files, target.parent if target else folder, notes)
    count = pluralize(len(entries), "briefing")
    if target is None or not paged:
        deliver(render_index(entries), target)
        notes.say(f"{target}: {count}" if target else count)
        return
    pages = _write_pages(entries, target, per_page or PER_PAGE, files)
    removed = _remove_pages(target, pages, notes)
    told = f" on {pluralize(pages, 'page')}" if pages > 1 else ""
    told += f"; {pluralize(removed, 'page')} of an earlier index removed" if removed else ""
    notes.say(f"{target}: {count}{told}")


def _is_stream(target: Path) -> bool:
    """Whether the target is a pipe or a device, which has no files beside it; `/dev/stdout` may lead to a file."""
    place = target.absolute().parent.parts[1:]
    return (target.exists() and not target.is_file()) or place in {("dev",), ("dev", "fd")} or place[:1] == ("proc",)


def _entries(folder: Path, files: Sequence[_Files], base: Path, notes: RunNotes) -> list[IndexEntry]:
    """What the index shows of each briefing in the folder; what is none is told in one warning.

    Raises:
        SourceError: the folder has no briefing.

    """
    place = _relative(folder, base)
    found, others = [], 0
    for record, page in files:
        try:
            found.append(read_entry(record, (place / (page if page.is_file() else record).name).as_posix()))
        except SourceError as problem:
            others += not _is_of_installed_format(record.name)
            notes.detail(f"left out: {problem}")
    if not found:
        raise SourceError(f"there is no briefing in JSON in {folder}; save one with 'summarizer brief SOURCE -o FILE'")
    if others:
        notes.warning(f"{others} .json file{'s' * (others != 1)} in {folder} left out, being no briefing")
    return found


def _is_of_installed_format(name: str) -> bool:
    """Whether a file is called like those of a format that another distribution brings."""
    return name.lower().endswith(tuple(f".{form}.json" for form in format_names() if form not in FORMATS))


def _candidates(folder: Path) -> list[_Files]:
    """The files in the folder that may be briefings.

    Raises:
        SourceError: the folder cannot be read.

    """
    try:
        paths = sorted(path for path in folder.iterdir() if _may_be_briefing(path.name))
    except OSError as problem:
        told = str(problem.strerror or problem).lower()
        raise SourceError(f"cannot read the folder {folder}: {told}{near_path(folder)}") from problem
    return [_Files(path, path.with_suffix(".html")) for path in paths if path.is_file()]


def _may_be_briefing(name: str) -> bool:
    folded = name.lower()
    return folded.endswith(".json") and not folded.startswith(".") and not folded.endswith(_OTHER_FORMATS)


def _relative(folder: Path, base: Path) -> Path:
    """Where the folder is, as seen from the folder `base`."""
    try:
        return Path(os.path.relpath(folder, base))
    except ValueError as problem:  # Windows has no path from one drive to another
        raise ConfigurationError(
            f"no link leads from {base} to {folder}; write the index to the same drive"
        ) from problem


def _write_pages(entries: Sequence[IndexEntry], target: Path, per_page: int, files: Sequence[_Files]) -> int:
    """Write the index to `target` and as many files beside it as it takes; how many pages it has.

    Raises:
        UsageError: a further page would overwrite what no index has written.

    """
    from summarizer.rendering import render_index_pages  # noqa: PLC0415 - see index
    from summarizer.rendering.html.index_page import index_page_name  # noqa: PLC0415

    pages = -(-len(entries) // per_page)
    further = {number: target.with_name(index_page_name(target.name, number)) for number in range(2, pages + 1)}
    refuse_overwriting(further.values(), chain.from_iterable(files))
    for number, page in further.items():
        if os.path.lexists(page) and not _is_ours(page, number):
            raise click.UsageError(
                f"this would overwrite {str(page)!r}, which is no page of this index; name another file"
            )
    for name, html in render_index_pages(entries, target.name, per_page):
        write_file(target.with_name(name), html)
    return pages


def _remove_pages(target: Path, last: int, notes: RunNotes) -> int:
    """Remove what an earlier, longer index of this name left behind its last page; how many files that were.

    Nothing links to them any more, and what a withdrawn briefing said is not to be found there still. A file that does
    not say of itself that an index wrote it as this very page is somebody else's and stays.
    """
    own = re.compile(rf"{re.escape(target.stem)}-([1-9][0-9]{{0,8}}){re.escape(target.suffix)}")
    numbered = [(int(match[1]), target.with_name(name)) for name in _names(target) if (match := own.fullmatch(name))]
    removed = 0
    for number, page in sorted(numbered):
        if number <= max(1, last) or page.is_symlink() or not _is_ours(page, number):
            continue
        try:
            page.unlink()
            removed += 1
            notes.detail(f"removed: {page}, a page of an earlier index")
        except OSError as problem:
            notes.warning(f"cannot remove {page}, a page of an earlier index: {problem.strerror or problem}")
    return removed


def _names(target: Path) -> list[str]:
    try:
        return os.listdir(target.parent)  # noqa: PTH208 - names are all that is needed, and there may be many
    except OSError:  # a folder that can be written to and not read
        return []


def _is_ours(page: Path, number: int) -> bool:
    """Whether the file says of itself that it is page `number` of an index."""
    from summarizer.rendering.html.index_page import is_index_page  # noqa: PLC0415 - see index

    try:
        if not page.is_file():
            return False
        with page.open("rb") as file:
            return is_index_page(file.read(4096), number)
    except OSError:
        return False
