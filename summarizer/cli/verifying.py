"""`summarizer verify`: whether a briefing still holds against its articles."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from summarizer.cli.options import examples, noise_options, shape_option
from summarizer.cli.saved import read_briefing
from summarizer.cli.streams import Notes, deliver

if TYPE_CHECKING:
    from summarizer.verifying import Report

__all__ = ["verify"]


@click.command(
    short_help="Check a briefing against its articles.",
    epilog=examples(
        "summarizer verify briefing.json bundle.json",
        "summarizer brief articles/ --json | summarizer verify - articles/",
    ),
)
@click.argument("briefing")
@click.argument("source")
@click.option("--json", "as_json", is_flag=True, help="The report as JSON.")
@shape_option
@noise_options
def verify(briefing: str, source: str, shape: str | None, *, as_json: bool, quiet: bool, verbose: bool) -> None:
    """Check the saved BRIEFING (JSON) against the articles in SOURCE.

    Every citation has to resolve to the very characters it quotes, and every article has to be the one the briefing
    was written from. Nothing is fetched. The exit code is 1 when something does not hold.
    """
    if briefing == source == "-":
        raise click.UsageError("only one of BRIEFING and SOURCE can come from standard input")
    notes = Notes(quiet, verbose)

    from summarizer.loading import load_bundle  # noqa: PLC0415 - --help needs none of this
    from summarizer.verifying import verify as check  # noqa: PLC0415

    saved = read_briefing(briefing)
    report = check(saved, load_bundle(source, shape=shape, on_warning=notes.warning))
    deliver(_as_json(report) if as_json else _as_text(report))
    if not report.ok:
        raise click.exceptions.Exit(1)


def _as_json(report: Report) -> str:
    from summarizer.rendering.record import harmless  # noqa: PLC0415

    return harmless(json.dumps({"ok": report.ok, **asdict(report)}, ensure_ascii=False, indent=2)) + "\n"


def _as_text(report: Report) -> str:
    from summarizer.rendering.cleaning import clean  # noqa: PLC0415

    lines = []
    for problem in report.problems:
        where = ", ".join(
            f"{kind} {name}"
            for kind, name in (("article", problem.article), ("statement", problem.statement))
            if name is not None
        )
        lines.append(clean(f"{problem.code}: {problem.detail}" + (f" ({where})" if where else "")))
    found = f"{len(lines)} problem{'s' * (len(lines) != 1)}" if lines else "everything holds"
    lines.append(f"{report.checked} statement{'s' * (report.checked != 1)} checked: {found}")
    return "\n".join(lines) + "\n"
