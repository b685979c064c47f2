"""`summarizer map`: who reports what, and who contradicts whom, without a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.exit_codes import IN_PART
from summarizer.cli.flags import SOURCES, model_flags
from summarizer.cli.options import GroupedCommand, color_option, examples, shape_option, verbosity_options
from summarizer.cli.progress import waiting
from summarizer.cli.read_inputs import read_articles
from summarizer.cli.resolved_settings import settings_from
from summarizer.cli.streams import RunNotes, deliver, stdout_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from summarizer.briefing import BundleMap, Conflict, CoverageCell, CoverageRow
    from summarizer.rendering.text_sheet import TextSheet

__all__ = ["map_command"]


@click.command(
    "map",
    cls=GroupedCommand,
    short_help="Show which outlet reports what, and who contradicts whom.",
    epilog=examples(
        "summarizer map bundle.json",
        "summarizer map bundle.json -m MODEL --json > map.json",
    )
    + f"\n\n{SOURCES}",
)
@click.argument("sources", type=click.Path(), nargs=-1, required=True, metavar="SOURCE...")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON (see `summarizer schema map`).")
@shape_option
@color_option
@model_flags
@verbosity_options
def map_command(
    sources: tuple[str, ...], shape: str | None, *, as_json: bool, quiet: bool, verbose: bool, **flags: Any
) -> None:
    """Show the facts of the articles in SOURCE with what each outlet does with them, and the contradictions.

    A model reads the articles where one is named; what it says is held against them. Without one the words of the
    articles are compared, which sees less: then a place left empty may mean nothing.
    """
    from summarizer.pipeline.map_run import make_map  # noqa: PLC0415 - --help needs none of this
    from summarizer.rendering.json_record import dump_json  # noqa: PLC0415

    notes = RunNotes(quiet, verbose)
    settings = settings_from(flags, notes)
    bundle = read_articles(sources, shape, notes)
    with waiting("mapping who reports what", quiet=quiet):
        found = make_map(bundle, settings)
    deliver(dump_json(found.model_dump(mode="json")) if as_json else _as_text(found))
    for warning in found.warnings:
        notes.warning(warning)
    if found.missed:
        raise click.exceptions.Exit(IN_PART)


def _as_text(found: BundleMap) -> str:
    from rich.text import Text  # noqa: PLC0415

    from summarizer.briefing import MUST_BE_TOLD  # noqa: PLC0415
    from summarizer.labels import labels_for, name_of_outlet  # noqa: PLC0415
    from summarizer.rendering.cleaning import clean  # noqa: PLC0415
    from summarizer.rendering.table import legend_of, symbol  # noqa: PLC0415
    from summarizer.rendering.text_sheet import TextSheet  # noqa: PLC0415

    view, labels = stdout_view(), labels_for(found.language)
    page = TextSheet(view.width, color=view.color)
    alone = "by the words of the articles: an empty place may mean nothing"
    by = f"read by {found.map.model}" if found.map.model else alone
    page.heading(labels.coverage)
    page.quiet(clean(by), indent=0)
    for number, row in enumerate(found.coverage, start=1):
        page.numbered(f"{number:>2}", Text(clean(row.point), style="bold" if row.weight == MUST_BE_TOLD else ""))
    if not found.coverage:
        page.quiet("no fact that several outlets report was found")

    def named(outlet: str) -> str:
        return clean(name_of_outlet(outlet, found.language))

    outlets = {cell.outlet: None for row in found.coverage for cell in row.cells}
    cells = [{cell.outlet: cell for cell in row.cells} for row in found.coverage]
    lines = [(named(outlet), [symbol(row[outlet]) if outlet in row else "" for row in cells]) for outlet in outlets]
    if lines and page.has_room_for(len(cells)):
        page.matrix([str(number) for number in range(1, len(cells) + 1)], [("", lines)])
    else:
        _in_words(page, found.coverage, named)
    signs = legend_of((cell for row in found.coverage for cell in row.cells), labels)
    if signs:
        page.quiet(" · ".join(f"{sign} {meaning}" for sign, meaning in signs))
    if found.conflicts:
        page.heading(labels.conflicts)
    for conflict in found.conflicts:
        status = f" ({labels.superseded})" if conflict.status == "superseded" else ""
        page.paragraph(Text(f"{clean(conflict.topic)}{status}"))
        page.labelled([(Text(clean(value), style="bold yellow"), Text(who)) for value, who in _sides(conflict, named)])
    if found.earlier:
        page.heading(labels.timeline)
        page.labelled([(Text(event.date), Text(clean(event.text))) for event in found.earlier])
    return page.text()


def _in_words(page: TextSheet, rows: Iterable[CoverageRow], named: Callable[[str], str]) -> None:
    """What each outlet does, fact by fact, where the sheet is too narrow for a table."""
    from summarizer.rendering.table import symbol  # noqa: PLC0415

    def told(cell: CoverageCell) -> str:
        return f"{symbol(cell)} {named(cell.outlet)}"

    for number, row in enumerate(rows, start=1):
        page.quiet(f"{number}: {', '.join(told(cell) for cell in row.cells if symbol(cell))}")


def _sides(conflict: Conflict, named: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    for position in conflict.positions:
        yield position.value, ", ".join(map(named, position.outlets))
