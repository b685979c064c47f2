"""`summarizer adopt`: take an edited page back, and check what was touched."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.atomic_files import output_file, refuse_overwriting
from summarizer.cli.commands.verify import settings_of_judge
from summarizer.cli.cost_lines import pluralize, usage_line
from summarizer.cli.exit_codes import end_by_verdicts
from summarizer.cli.flags import add_flag, judge_flags
from summarizer.cli.options import GroupedCommand, examples, shape_option, verbosity_options
from summarizer.cli.progress import waiting
from summarizer.cli.read_inputs import read_articles, read_briefing, read_text
from summarizer.cli.streams import RunNotes, deliver, need_stdout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.editing import Adoption

__all__ = ["adopt"]


@click.command(
    cls=GroupedCommand,
    short_help="Take an edited page back.",
    epilog=examples(
        "summarizer render briefing.json --editable -o page.md",
        "summarizer adopt page.md briefing.json bundle.json -o adopted.json",
        "summarizer adopt page.md briefing.json bundle.json -o adopted.json --judge -m MODEL",
    ),
)
@click.argument("edited", type=click.Path())
@click.argument("briefing", type=click.Path())
@click.argument("sources", type=click.Path(), nargs=-1, required=True, metavar="SOURCE...")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to this file.")
@click.option("--strict", is_flag=True, help="Exit with 1 also where a sentence of the editor is unproven.")
@shape_option
@add_flag
@judge_flags
@verbosity_options
def adopt(
    edited: str,
    briefing: str,
    sources: tuple[str, ...],
    output: Path | None,
    shape: str | None,
    *,
    quiet: bool,
    verbose: bool,
    **flags: Any,
) -> None:
    """Take back EDITED, which `render BRIEFING --editable` wrote and an editor changed, and write the briefing (JSON).

    Sentences that are as they were keep their verdicts. Those that were changed or are new are checked against the
    articles in SOURCE, and belong to the editor from then on: no program rewrites them. A new one that nothing bears
    out is left out. The exit code is 1 when a sentence of the editor is flagged or left out, and with --strict also
    when one is unproven, and 3 when the judge that was asked could not judge; the briefing is written all the same.
    """
    if [edited, briefing, *sources].count("-") > 1:
        raise click.UsageError("only one of EDITED, BRIEFING and SOURCE can come from standard input")
    target = output_file(output)
    if target is None:
        need_stdout()
    else:
        refuse_overwriting([target], [edited, *sources])
    notes, strict = RunNotes(quiet, verbose), flags.pop("strict")
    settings = settings_of_judge(flags, notes)

    from summarizer.editing import adopt as take_back  # noqa: PLC0415 - --help needs none of this
    from summarizer.rendering.json_record import render_json  # noqa: PLC0415

    page = read_text(edited, "the edited page")
    saved = read_briefing(briefing, [edited, *sources])
    bundle = read_articles(sources, shape, notes)
    with waiting("checking what was edited", quiet=quiet):
        adopted = take_back(page, saved, bundle, settings)
    deliver(render_json(adopted.briefing), target)
    for line in _told(adopted):
        notes.say(line)
    for warning in adopted.warnings:
        notes.warning(warning)
    if adopted.usage is not None:
        notes.say(usage_line(adopted.usage))
    end_by_verdicts(ok=adopted.ok and not (strict and adopted.counts["unproven"]), unjudged=adopted.unjudged)


def _told(adopted: Adoption) -> Iterator[str]:
    """What became of the edits: the sentences that somebody should look at, and how many of each kind there are."""
    for statement in (*adopted.changed, *adopted.added):
        if statement.verdict == "flagged":
            why = "; ".join(f"{issue.code}: {issue.detail}" for issue in statement.issues)
            yield f"flagged: {statement.text} ({why})"
    for lost in adopted.left_out:
        yield f"left out: {lost.text} ({'; '.join(issue.detail for issue in lost.issues)})"
    for gone in adopted.deleted:
        yield f"taken out: {gone.text}"
    names = {"supported": "shown by their words", "judged": "judged", "unproven": "unproven", "flagged": "flagged"}
    verdicts = [f"{adopted.counts[name]} {told}" for name, told in names.items() if adopted.counts[name]]
    amounts = [
        f"{len(adopted.changed)} changed",
        f"{len(adopted.added)} new",
        f"{len(adopted.deleted)} taken out",
        f"{len(adopted.left_out)} left out",
    ]
    checked = pluralize(adopted.checked, "sentence")
    yield f"{', '.join(amounts)} · {checked} checked{': ' if verdicts else ''}{', '.join(verdicts)}"
