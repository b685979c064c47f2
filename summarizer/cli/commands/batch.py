"""`summarizer batch`: thousands of bundles in, a page each out; killed at any moment, it goes on where it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.flags import SOURCES, header_flag, limit_flags, setting_flags
from summarizer.cli.logs import log_option
from summarizer.cli.options import (
    CommandGroup,
    GroupedCommand,
    OneOf,
    examples,
    quiet_option,
    shape_option,
    verbosity_options,
)
from summarizer.cli.outputs import FormatName
from summarizer.suggestions import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["batch"]

# What a run over many bundles has of its own, beside the settings of a page.
_OURS = ("output", "formats", "shape", "jobs", "resume", "retry", "report", "progress", "quiet", "verbose")
_OF_WRITING = ("output", "formats", "shape", "resume", "retry", "quiet", "verbose")
_OF_COLLECTING = ("report", "progress", "quiet", "verbose")

_SOURCES = click.argument("sources", type=click.Path(), nargs=-1, required=True, metavar="SOURCE...")
_FOLDER = click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
_REPORT = click.option(
    "--report", type=click.Path(path_type=Path), metavar="FILE", help="How each bundle ended, as JSON."
)
_PROGRESS = click.option(
    "--progress",
    type=OneOf(["auto", "jsonl", "none"]),
    default="auto",
    help="How stderr tells of it: live on a terminal and else nothing, the default, or a line of JSON an outcome.",
)


def _retry(told: str) -> Callable[..., Any]:
    return click.option("--retry", type=OneOf(["failed", "degraded"]), multiple=True, help=told)


class _BatchGroup(CommandGroup):
    """A group whose first command needs no name: `summarizer batch SOURCE` is `summarizer batch run SOURCE`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the name of the first command where none is given, and no slip of one."""
        if args and args[0] not in {*self.commands, *ctx.help_option_names, "help"}:
            meant = did_you_mean(args[0], self.commands)
            if meant and not Path(args[0]).exists():
                ctx.fail(f"{args[0]} is neither a command nor a file or folder{meant}")
            args = ["run", *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=_BatchGroup,
    short_help="Write the pages of thousands of bundles.",
    epilog=examples(
        "summarizer batch bundles/ -o pages/",
        "summarizer batch bundles/ -m MODEL --max-cost 20 -o pages/ --resume",
        "summarizer batch clusters.jsonl -o briefings.jsonl --report run.json",
        "fetch-clusters | summarizer batch - > briefings.jsonl",
    ),
)
def batch() -> None:
    """Write a page for each of thousands of bundles; killed at any moment, it goes on where it was.

    `summarizer batch SOURCE...` is `summarizer batch run SOURCE...`, whose flags `summarizer batch run --help` shows. A
    source that is called like one of the commands below is `./NAME`.
    """


@batch.command(
    "run",
    cls=GroupedCommand,
    short_help="Write a page for each of many bundles.",
    epilog=examples(
        "summarizer batch bundles/ -o pages/",
        "summarizer batch monday.jsonl tuesday.jsonl -m MODEL --format html --format json -o pages/",
        "summarizer batch bundles/ -m MODEL --max-cost 20 -o pages/ --resume",
        "summarizer batch bundles/ -o pages/ --retry failed --retry degraded",
        "summarizer batch clusters.jsonl -o briefings.jsonl --report run.json",
        "fetch-clusters | summarizer batch - > briefings.jsonl",
    )
    + f"\n\n{SOURCES}",
)
@_SOURCES
@click.option(
    "-o",
    "--output",
    type=click.Path(),
    metavar="DIR|FILE.jsonl",
    help="A folder, with a file for each bundle and format, called by the bundle's id or its file; or one file of JSON "
    "Lines, in the order of the bundles, written whole when the run ends. By default JSON Lines on stdout, as they "
    "finish, and nothing to go on from.",
)
@click.option("--format", "formats", type=FormatName(), multiple=True, help="May be given several times (json).")
@shape_option
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Processes that write without a model (one a core).")
@click.option("--resume", is_flag=True, help="Go on with the run whose journal is beside the output.")
@_retry("Go on, and write those again that failed, or of which a part is missing. May be given twice.")
@click.option("--dry-run", is_flag=True, help="Call and write nothing; print what the calls would take.")
@_REPORT
@_PROGRESS
@log_option
@setting_flags
@verbosity_options
def run_command(sources: tuple[str, ...], *, dry_run: bool, **flags: Any) -> None:
    """Write a page for each bundle in SOURCE: files, folders of bundles, JSON Lines, - for standard input.

    One bundle that fails stops nobody; the end tells what failed and why. Beside the output a hidden journal
    keeps what was done, so that a run that was killed, or stopped by a limit, goes on with --resume: nothing finished
    is written again, and no answer is paid for twice.
    """
    from summarizer.cli.batch_session import estimate_batch, run_batch  # noqa: PLC0415 - --help needs none of this

    options = {name: flags.pop(name) for name in _OURS}
    if dry_run:
        estimate_batch(sources, options, flags)
    else:
        run_batch(sources, options, flags)


@batch.command(
    cls=GroupedCommand,
    short_help="Write the requests of many bundles to files.",
    epilog=examples(
        "summarizer batch write bundles/ -m MODEL -o pages/",
        "summarizer batch submit pages/",
        "summarizer batch status pages/",
        "summarizer batch collect pages/",
    ),
)
@_SOURCES
@click.option(
    "-o", "--output", type=click.Path(), metavar="DIR", required=True, help="The folder of the requests and the pages."
)
@click.option("--format", "formats", type=FormatName(), multiple=True, help="Of the pages; several times (json).")
@shape_option
@click.option("--resume", is_flag=True, help="Add to the run whose journal is in the folder.")
@_retry("Add, and ask again for those that failed, or of which a part is missing. May be given twice.")
@setting_flags
@verbosity_options
def write(sources: tuple[str, ...], **flags: Any) -> None:
    """Write the requests for the pages of many bundles to files that an endpoint answers within a day, at half price.

    The files are those of OpenAI's Batch API: `submit` hands them to the endpoint, `status` asks how they go, `collect`
    takes the answers in. A story is asked for its map first, and then, in files that `collect` writes, for its page;
    what has to be asked again, judged or mended, `collect` asks at once.
    """
    from summarizer.cli.commands.openai_batch import write_files  # noqa: PLC0415 - --help needs none of this

    write_files(sources, {name: flags.pop(name) for name in _OF_WRITING}, flags)


@batch.command(
    cls=GroupedCommand,
    short_help="Hand files of requests to the endpoint.",
    epilog=examples("summarizer batch submit pages/"),
)
@_FOLDER
@header_flag
@quiet_option
def submit(folder: Path, *, quiet: bool, **flags: Any) -> None:
    """Upload the files of requests in DIR that were not yet, and begin a batch over each."""
    from summarizer.cli.commands.openai_batch import submit_files  # noqa: PLC0415 - --help needs none of this

    submit_files(folder, flags, quiet=quiet)


@batch.command(
    cls=GroupedCommand,
    short_help="Ask how the files of requests go.",
    epilog=examples("summarizer batch status pages/"),
)
@_FOLDER
@header_flag
def status(folder: Path, **flags: Any) -> None:
    """Ask the endpoint how its batches over the files in DIR go, and print a line a file."""
    from summarizer.cli.commands.openai_batch import tell_status  # noqa: PLC0415 - --help needs none of this

    tell_status(folder, flags)


@batch.command(
    cls=GroupedCommand,
    short_help="Take in the answers, and write the pages.",
    epilog=examples("summarizer batch collect pages/", "summarizer batch collect pages/ --no-judge --report run.json"),
)
@_FOLDER
@_REPORT
@_PROGRESS
@click.option("--no-judge", is_flag=True, help="Ask nobody whether sentences follow: they stay unproven.")
@log_option
@limit_flags
@verbosity_options
def collect(folder: Path, *, no_judge: bool, **flags: Any) -> None:
    """Take in the answers to the files in DIR, and write the pages that can be written.

    What has to be asked again, judged or mended is asked at once. Where maps came, the requests for the pages are
    written to further files, for the next `submit`. Done as often as wanted: what was taken in changes nothing more.
    """
    from summarizer.cli.commands.openai_batch import collect_files  # noqa: PLC0415 - --help needs none of this

    collect_files(folder, {name: flags.pop(name) for name in _OF_COLLECTING}, flags, judges=not no_judge)
