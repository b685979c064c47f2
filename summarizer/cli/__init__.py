"""The command line: arguments in, one library call, the result on stdout and everything else on stderr.

Loading a command costs no more than click; the library is imported when a command runs, so that `--help` is quick.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.commands.adopt import adopt
from summarizer.cli.commands.batch import batch
from summarizer.cli.commands.brief import brief
from summarizer.cli.commands.cache import cache
from summarizer.cli.commands.check import check
from summarizer.cli.commands.config import config
from summarizer.cli.commands.index import index
from summarizer.cli.commands.inspect import inspect
from summarizer.cli.commands.map import map_command
from summarizer.cli.commands.mcp import mcp
from summarizer.cli.commands.prompts import prompts
from summarizer.cli.commands.render import render
from summarizer.cli.commands.schema import schema
from summarizer.cli.commands.update import update
from summarizer.cli.commands.verify import verify
from summarizer.cli.exit_codes import EXIT_CODES, ended_by
from summarizer.cli.options import CommandGroup, examples
from summarizer.cli.streams import INTERRUPTED, error, interrupted
from summarizer.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["app", "run"]


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(f"summarizer {__version__}")
        context.exit()


@click.group(
    cls=CommandGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples(
        "summarizer brief bundle.json",
        "summarizer brief articles/ -o briefing.html",
        "summarizer brief bundle.json -m MODEL --dry-run",
        "summarizer verify briefing.json bundle.json",
    )
    + "\n\nExit codes: "
    + "; ".join(f"{code} {meaning.replace('`', '')}" for code, meaning in EXIT_CODES.items())
    + ".",
)
@click.option(
    "-V",
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the version.",
)
def app() -> None:
    """Turn a bundle of news articles about one event into a briefing.

    Every sentence of the briefing cites the characters of the article it comes from, and has been checked against
    them.
    """


for _command in (
    brief, update, batch, map_command, render, index, verify, check, adopt, mcp, inspect, schema, prompts, config,
    cache,
):  # fmt: skip
    app.add_command(_command)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and give its exit code; what went wrong is one sentence on stderr, never a traceback."""
    try:
        outcome: Any = app.main(arguments, prog_name="summarizer", standalone_mode=False)
    except BaseException as problem:
        ending = ended_by(problem)
        if ending is None:
            raise
        code, sentence = ending
        if code == INTERRUPTED:
            interrupted()
        else:
            error(sentence)
        return code
    return outcome if isinstance(outcome, int) else 0
