"""`summarizer mcp`: the tools for programs that speak the Model Context Protocol."""

from __future__ import annotations

from typing import Any

import click

from summarizer.cli.flags import SOURCES, setting_flags
from summarizer.cli.options import GroupedCommand, examples, verbosity_options
from summarizer.cli.resolved_settings import settings_from
from summarizer.cli.streams import RunNotes

__all__ = ["mcp"]


@click.command(
    cls=GroupedCommand,
    short_help="Serve the tools brief, map, check, verify and update over MCP.",
    epilog=examples(
        "summarizer mcp --root articles/",
        "summarizer mcp --root articles/ --root pages/ -m MODEL --judge --max-cost 0.50",
    )
    + f"\n\n{SOURCES}",
)
@click.option(
    "--root",
    "roots",
    multiple=True,
    required=True,
    type=click.Path(),
    metavar="DIR",
    help="A folder that may be read from; nothing outside of the roots is. May be given several times.",
)
@setting_flags
@verbosity_options
def mcp(roots: tuple[str, ...], *, quiet: bool, verbose: bool, **flags: Any) -> None:
    """Serve brief, map, check, verify and update as tools, over the Model Context Protocol on stdin and stdout.

    The settings are those of every call; limits hold for each call by itself. A call may ask for less and for another
    form, never for another model, endpoint or more. With --judge a model also judges what is checked and verified.
    Nothing is written but to stdout. Needs the extra `mcp`.
    """
    from summarizer.serving.mcp_server import make_server  # noqa: PLC0415
    from summarizer.serving.roots import Roots  # noqa: PLC0415 - --help needs none of this
    from summarizer.serving.tools import ToolService  # noqa: PLC0415

    judges = bool(flags["judge"]) or flags["judge_model"] is not None
    settings = settings_from(flags, RunNotes(quiet, verbose))
    make_server(ToolService(settings, Roots(roots), judges=judges)).run("stdio")
