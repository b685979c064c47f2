"""`summarizer verify`: whether a briefing still holds against its articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.cost_lines import pluralize, usage_line
from summarizer.cli.exit_codes import end_by_verdicts
from summarizer.cli.flags import add_flag, judge_flags
from summarizer.cli.options import GroupedCommand, examples, shape_option, verbosity_options
from summarizer.cli.progress import waiting
from summarizer.cli.read_inputs import read_articles, read_briefing
from summarizer.cli.resolved_settings import settings_from
from summarizer.cli.streams import RunNotes, deliver

if TYPE_CHECKING:
    from summarizer.settings import Settings
    from summarizer.verification import Problem, Report

__all__ = ["settings_of_judge", "verify"]


@click.command(
    cls=GroupedCommand,
    short_help="Check a briefing against its articles.",
    epilog=examples(
        "summarizer verify briefing.json bundle.json",
        "summarizer brief articles/ --json | summarizer verify - articles/",
        "summarizer verify briefing.json bundle.json --judge -m MODEL",
    ),
)
@click.argument("briefing", type=click.Path())
@click.argument("sources", type=click.Path(), nargs=-1, required=True, metavar="SOURCE...")
@click.option("--json", "as_json", is_flag=True, help="The report as JSON.")
@click.option("--strict", is_flag=True, help="Exit with 1 also where a statement is unproven or flagged.")
@shape_option
@add_flag
@judge_flags
@verbosity_options
def verify(
    briefing: str,
    sources: tuple[str, ...],
    shape: str | None,
    *,
    as_json: bool,
    strict: bool,
    quiet: bool,
    verbose: bool,
    **flags: Any,
) -> None:
    """Check the saved BRIEFING (JSON) against the articles in SOURCE.

    Every citation has to resolve to the very characters it quotes, every article has to be the one the briefing was
    written from, and every sentence gets its verdict anew: shown by its words, judged by a model as the briefing
    records, or unproven. Nothing is fetched, and no model is asked but with --judge. The exit code is 1 when there is
    a fault that the briefing does not tell itself, and with --strict also when a sentence is unproven or flagged, and 3
    when the judge that was asked could not judge.
    """
    if briefing == "-" and "-" in sources:
        raise click.UsageError("only one of BRIEFING and SOURCE can come from standard input")
    notes = RunNotes(quiet, verbose)
    settings = settings_of_judge(flags, notes)

    from summarizer.rendering.json_record import render_report  # noqa: PLC0415 - --help needs none of this
    from summarizer.verification import verify as check  # noqa: PLC0415

    saved = read_briefing(briefing, sources)
    bundle = read_articles(sources, shape, notes)
    with waiting("checking the statements", quiet=quiet):
        report = check(saved, bundle, settings)
    deliver(render_report(report) if as_json else _as_text(report))
    for warning in report.warnings:
        notes.warning(warning)
    if settings is not None and report.usage is not None:
        judged = pluralize(report.judged_now, "sentence")
        notes.say(f"{judged} judged by {settings.judged_by} · {usage_line(report.usage)}")
    end_by_verdicts(
        ok=report.ok and not (strict and (report.unproven or report.counts["flagged"])), unjudged=report.unjudged
    )


def settings_of_judge(flags: dict[str, Any], notes: RunNotes) -> Settings | None:
    """The settings of the judge; None when this command line asks for none, whatever environment and file say.

    A `language` among the flags is that of what is checked, and what they `add` are checks: neither needs a judge.
    """
    if flags["judge"] or flags["judge_model"] is not None:
        return settings_from({**flags, "judge": True}, notes, writes=False)
    without_judge = {name: flags[name] for name in ("language", "add") if flags.get(name) is not None}
    if any(value is not None for name, value in flags.items() if name not in without_judge):
        raise click.UsageError("a model is named or bounded that nobody asks: add --judge")
    return settings_from({**without_judge, "judge": False}, notes, writes=False) if without_judge else None


def _as_text(report: Report) -> str:
    from summarizer.rendering.cleaning import clean  # noqa: PLC0415

    lines = [clean(_told(problem)) for problem in report.problems]
    lines += [clean(f"doubt: {_told(doubt)}") for doubt in report.doubts]
    lines.append(_outcome(report))
    return "\n".join(lines) + "\n"


def _told(problem: Problem) -> str:
    where = ", ".join(
        f"{kind} {name}"
        for kind, name in (("article", problem.article), ("statement", problem.statement))
        if name is not None and not re.search(rf"\b{kind} {re.escape(name)}(?![\w-])", problem.detail)
    )
    return f"{problem.code}: {problem.detail}" + (f" ({where})" if where else "")


def _outcome(report: Report) -> str:
    """What is known of the sentences, in one line: never more than somebody has decided."""
    counts = report.counts
    by = f"judged by {report.judge}{'' if report.judged_now else ' as recorded'}"
    parts = [
        f"{counts['supported']} shown by their words",
        *([f"{counts['judged']} {by}"] if counts["judged"] else []),
        f"{counts['unproven']} unproven",
        *([f"{counts['flagged']} flagged"] if counts["flagged"] else []),
        pluralize(len(report.problems), "fault"),
        *([pluralize(len(report.doubts), "doubt")] if report.doubts else []),
    ]
    lines = f"; {pluralize(report.computed, 'line')} counted by code" if report.computed else ""
    return f"{pluralize(report.checked, 'sentence')}: {', '.join(parts)}{lines}"
