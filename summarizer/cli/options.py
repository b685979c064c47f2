"""How options are shown, and those that several commands have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = [
    "GroupedCommand",
    "GroupedOption",
    "add_options",
    "examples",
    "noise_options",
    "quiet_option",
    "shape_option",
]


def examples(*lines: str) -> str:
    """Command lines for the end of a help text, each on a line of its own."""
    # The backspace tells click to leave the lines of a paragraph as they are.
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])


class GroupedOption(click.Option):
    """An option that the help shows under a heading of its own."""

    def __init__(self, *declarations: Any, group: str = "Options", **more: Any) -> None:
        super().__init__(*declarations, **more)
        self.group = group


class GroupedCommand(click.Command):
    """A command whose help shows the options under their headings, in the order in which these first appear."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options group by group; those without a group come first."""
        groups: dict[str, list[tuple[str, str]]] = {"Options": []}
        for parameter in self.get_params(ctx):
            if isinstance(parameter, click.Option) and (record := parameter.get_help_record(ctx)):
                groups.setdefault(getattr(parameter, "group", "Options"), []).append(record)
        for heading, records in groups.items():
            with formatter.section(heading):
                formatter.write_dl(records)


def add_options(command: Callable[..., Any], options: Sequence[Callable[..., Any]]) -> Callable[..., Any]:
    """The command with these options, shown in this order."""
    for option in reversed(options):
        command = option(command)
    return command


def quiet_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--quiet`, for a command that has no details to tell."""
    return click.option("-q", "--quiet", is_flag=True, help="Nothing on stderr but errors.")(command)


def noise_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--quiet` and `--verbose`."""
    verbose = click.option("-v", "--verbose", is_flag=True, help="Also say which settings come from where.")
    return quiet_option(verbose(command))


def shape_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--shape`, whose value the loader judges."""
    return click.option(
        "--shape",
        metavar="NAME",
        help="What the articles are written in, such as `ninjs` or `news-please`, instead of what is recognised.",
    )(command)
