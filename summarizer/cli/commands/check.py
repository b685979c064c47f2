"""`summarizer check`: whether a text from anywhere holds against these articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.atomic_files import output_file, refuse_overwriting
from summarizer.cli.commands.verify import settings_of_judge
from summarizer.cli.cost_lines import usage_line
from summarizer.cli.exit_codes import end_by_verdicts
from summarizer.cli.flags import judge_flags
from summarizer.cli.options import GroupedCommand, OneOf, examples, shape_option, verbosity_options
from summarizer.cli.progress import waiting
from summarizer.cli.read_inputs import read_articles, read_text
from summarizer.cli.streams import RunNotes, deliver, need_stdout

if TYPE_CHECKING:
    from summarizer.factcheck import CheckReport

__all__ = ["check"]

_OF_SUFFIX = {".html": "html", ".htm": "html", ".json": "json", ".txt": "text", ".md": "text", "": "text"}


@click.command(
    cls=GroupedCommand,
    short_help="Check any text against articles.",
    epilog=examples(
        "summarizer check draft.md bundle.json",
        "summarizer check draft.md articles/ -o checked.html",
        "summarizer check draft.html bundle.json --json --judge -m MODEL",
        "pbpaste | summarizer check - bundle.json --strict",
    ),
)
@click.argument("draft", type=click.Path())
@click.argument("sources", type=click.Path(), nargs=-1, required=True, metavar="SOURCE...")
@click.option("--format", "form", type=OneOf(["text", "json", "html"]), help="By the ending of -o, else text.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write to this file.")
@click.option("--strict", is_flag=True, help="Exit with 1 also where a statement is unproven.")
@click.option("--language", metavar="CODE", help="Language of the draft; by default what it reads as.")
@shape_option
@judge_flags
@verbosity_options
def check(
    draft: str,
    sources: tuple[str, ...],
    output: Path | None,
    shape: str | None,
    *,
    strict: bool,
    quiet: bool,
    verbose: bool,
    **flags: Any,
) -> None:
    """Check DRAFT (Markdown, HTML or plain text, - for standard input) against the articles in SOURCE.

    Whoever wrote it, with references or without: what each sentence may rest on is found by its words. It is shown by
    them, judged by a model with --judge, unproven, or flagged where the articles say otherwise. The exit code is 1 when
    a sentence is flagged, and with --strict also when one is unproven, and 3 when the judge that was asked could not
    judge.
    """
    if draft == "-" and "-" in sources:
        raise click.UsageError("only one of DRAFT and SOURCE can come from standard input")
    target = output_file(output)
    wanted = _form(flags.pop("form"), target, as_json=flags.pop("as_json"))
    if target is None:
        need_stdout()
    else:
        refuse_overwriting([target], [draft, *sources])
    notes = RunNotes(quiet, verbose)
    settings = settings_of_judge(flags, notes)

    from summarizer.factcheck import check as check_draft  # noqa: PLC0415 - --help needs none of this
    from summarizer.factcheck.draft_sentences import form_of  # noqa: PLC0415

    text = read_text(draft, "the draft")
    bundle = read_articles(sources, shape, notes)
    with waiting("checking the sentences", quiet=quiet):
        report = check_draft(text, bundle, settings, form=form_of(text, "" if draft == "-" else Path(draft).suffix))
    deliver(_shown(report, wanted), target)
    for warning in report.warnings:
        notes.warning(warning)
    if report.usage is not None:
        notes.say(usage_line(report.usage))
    end_by_verdicts(ok=report.ok and not (strict and report.counts["unproven"]), unjudged=report.unjudged)


def _form(named: str | None, target: Path | None, *, as_json: bool) -> str:
    if as_json and named not in {None, "json"}:
        raise click.UsageError(f"--json and --format {named} contradict each other")
    if as_json or named:
        return "json" if as_json else named or ""
    suffix = (target or Path()).suffix.lower()
    if suffix not in _OF_SUFFIX:
        raise click.UsageError(f"no report has the ending {suffix}: take .txt, .html or .json, or add --format")
    return _OF_SUFFIX[suffix]


def _shown(report: CheckReport, form: str) -> str:
    if form == "json":
        return report.model_dump_json(indent=2) + "\n"
    from summarizer.factcheck.check_display import show_html, show_text  # noqa: PLC0415 - JSON needs none of this

    return show_html(report) if form == "html" else show_text(report)
