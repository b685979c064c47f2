"""`summarizer update`: a saved briefing brought up to date with its articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.commands.brief import deliver_briefing, end_for, tell_of
from summarizer.cli.cost_lines import pluralize
from summarizer.cli.exit_codes import reported
from summarizer.cli.flags import SOURCES, setting_flags
from summarizer.cli.options import (
    GroupedCommand,
    color_option,
    examples,
    quotes_option,
    report_option,
    shape_option,
    verbosity_options,
)
from summarizer.cli.outputs import file_stem, format_options, plan_outputs
from summarizer.cli.progress import waiting
from summarizer.cli.read_inputs import read_articles, read_briefing
from summarizer.cli.resolved_settings import settings_from
from summarizer.cli.streams import INTERRUPTED, RunNotes

if TYPE_CHECKING:
    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle
    from summarizer.changes import UpdateNote
    from summarizer.cli.exit_codes import Run
    from summarizer.settings import Settings
    from summarizer.updating import Update

__all__ = ["update"]

# As the page itself calls them, which JSON does not.
_CALLED = {
    "superseded": "updated",
    "withdrawn": "removed",
    "changed": "changed",
    "added": "new",
    "displaced": "left out to make room",
}


@click.command(
    cls=GroupedCommand,
    short_help="Bring a saved briefing up to date.",
    epilog=examples(
        "summarizer update monday.json bundle.json",
        "summarizer update monday.json articles/ -o tuesday.html",
        "summarizer update monday.json bundle.json --format json --format html -o pages/",
        "summarizer update monday.json bundle.json -m MODEL",
    )
    + f"\n\n{SOURCES}",
)
@click.argument("briefing", type=click.Path())
@click.argument("sources", type=click.Path(), nargs=-1, required=True, metavar="SOURCE...")
@format_options
@shape_option
@color_option
@quotes_option
@click.option("--strict", is_flag=True, help="Exit with 1, the page written, where a sentence is unproven or flagged.")
@report_option
@setting_flags
@verbosity_options
def update(
    briefing: str,
    sources: tuple[str, ...],
    output: str | None,
    formats: tuple[str, ...],
    *,
    as_json: bool,
    quiet: bool,
    verbose: bool,
    **flags: Any,
) -> None:
    """Bring the saved BRIEFING (JSON) up to date with SOURCE, which holds all its articles as they are now.

    Sentences that still hold stay as they are, and the page says at its top what has changed since. Articles are known
    again by text, address and title. Where nothing has changed, the page comes out as it went in, and no model is
    asked; with -m a model writes what is new. Style, sections and language stay those of the page.
    """
    if briefing == "-" and "-" in sources:
        raise click.UsageError("only one of BRIEFING and SOURCE can come from standard input")
    notes = RunNotes(quiet, verbose)
    with reported(flags.pop("report"), [briefing, *sources], output) as run:
        run.told["warnings"] = notes.warnings
        outputs = plan_outputs(formats, output, as_json=as_json)
        shape, strict = flags.pop("shape"), flags.pop("strict")
        settings = settings_from(flags, notes)
        run.told |= {"model": settings.model, "judge": settings.judged_by}
        previous = read_briefing(briefing, sources)
        bundle = read_articles(sources, shape, notes)
        stem = file_stem(bundle.id, Path(briefing).stem)
        outputs.spare([briefing, *sources], stem)
        made = _updated(previous, bundle, settings, run, quiet=quiet)
        page = made.briefing
        written = deliver_briefing(page, bundle, outputs, stem, run)
        notes.say(_outcome(page.update if page is not previous else None))
        if page is previous:
            return
        tell_of(page, written, notes, shown=outputs)
        end_for(page, strict=strict)


def _updated(previous: Briefing, bundle: Bundle, settings: Settings, run: Run, *, quiet: bool) -> Update:
    from summarizer.pipeline import uses_model  # noqa: PLC0415 - --help needs none of this

    if not uses_model(settings):
        from summarizer.updating import update as bring_up_to_date  # noqa: PLC0415

        with waiting("updating the briefing", quiet=quiet):
            return bring_up_to_date(previous, bundle, settings)
    from summarizer.cli.watched_run import update_watched  # noqa: PLC0415 - the extractive writer needs no event loop

    def interrupted() -> None:
        run.ends(INTERRUPTED, "interrupted")

    return update_watched(previous, bundle, settings, quiet=quiet, before_leaving=interrupted)


def _outcome(note: UpdateNote | None) -> str:
    """What has changed, in one line."""
    if note is None:
        return "nothing has changed; the page is as it was"
    kinds = [change.kind for change in note.changes]
    told = [f"{kinds.count(kind)} {_CALLED[kind]}" for kind in dict.fromkeys(kinds)]
    stay = f"{pluralize(note.unchanged + note.recited, 'sentence')} unchanged"
    return ", ".join([*told, stay])
