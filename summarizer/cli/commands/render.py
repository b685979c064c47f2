"""`summarizer render`: a saved briefing in other formats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.cli.options import color_option, examples, quiet_option, quotes_option, shape_option, wants_quotes
from summarizer.cli.outputs import file_stem, format_options, named, plan_outputs
from summarizer.cli.read_inputs import read_articles, read_briefing
from summarizer.cli.streams import IN_FILES, RunNotes, stdout_view

if TYPE_CHECKING:
    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle

__all__ = ["render"]


@click.command(
    short_help="Write a saved briefing in other formats.",
    epilog=examples(
        "summarizer render briefing.json",
        "summarizer render briefing.json -o briefing.html --articles bundle.json",
        "summarizer render briefing.json --format html --format markdown -o pages/",
        "summarizer render briefing.json --editable -o page.md",
    ),
)
@click.argument("briefing", type=click.Path())
@format_options
@click.option(
    "--articles",
    multiple=True,
    metavar="SOURCE",
    help="The articles it was written from, so that an HTML page can show each citation within its paragraph. May be "
    "given several times.",
)
@click.option(
    "--editable",
    is_flag=True,
    help="Markdown for an editor, with each sentence on a line of its own behind an anchor with its id; `adopt` takes "
    "it back.",
)
@shape_option
@color_option
@quotes_option
@quiet_option
def render(
    briefing: str,
    output: str | None,
    formats: tuple[str, ...],
    articles: tuple[str, ...],
    shape: str | None,
    **flags: bool,
) -> None:
    """Write the saved BRIEFING (JSON, or - for standard input) in other formats.

    Nothing is written anew: all formats say what the briefing says.
    """
    editable = flags["editable"]
    if editable and not formats and output in {None, "-"}:
        formats = ("markdown",)
    outputs = plan_outputs(formats, output, as_json=flags["as_json"])
    if editable and (outputs.formats != ("markdown",) or wants_quotes()):
        raise click.UsageError("--editable goes with --format markdown alone, and without --quotes")
    if briefing == "-" and "-" in articles:
        raise click.UsageError("only one of BRIEFING and --articles can come from standard input")
    if shape is not None and not articles:
        raise click.UsageError("--shape says how --articles is read, and there is no --articles")
    notes = RunNotes(flags["quiet"])

    from summarizer.rendering import render as rendered  # noqa: PLC0415 - --help needs none of this
    from summarizer.rendering import render_editable  # noqa: PLC0415

    saved = read_briefing(briefing, articles)
    stem = file_stem(Path(briefing).stem, saved.id)
    outputs.spare([briefing, *articles], stem)
    bundle = read_articles(articles, shape, notes) if articles else None
    if bundle is not None:
        _tell_of_missing(saved, bundle, notes)
    view = stdout_view() if outputs.to_stdout else IN_FILES

    def in_format(form: str) -> str:
        if editable:
            return render_editable(saved)
        return rendered(
            saved, form, width=view.width, color=view.color, links=view.links, articles=bundle, quotes=wants_quotes()
        )

    results = [in_format(form) for form in outputs.formats]
    written = outputs.write(results, stem)
    if written:
        notes.say(f"written: {named(written)}")


def _tell_of_missing(briefing: Briefing, bundle: Bundle, notes: RunNotes) -> None:
    from summarizer.labels import name_of_outlet  # noqa: PLC0415 - --help needs none of this
    from summarizer.verification.saved.source_matching import match_same_story  # noqa: PLC0415

    gone = match_same_story(briefing, bundle).missing
    missing = [f"{source.article} ({name_of_outlet(source.outlet)})" for source in gone]
    if missing:
        are = "1 article of the briefing is" if len(missing) == 1 else f"{len(missing)} articles of the briefing are"
        notes.warning(f"{are} not in --articles, and cited without their surroundings: {', '.join(missing)}")
