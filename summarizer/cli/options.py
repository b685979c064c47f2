"""How options are shown, and those that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer.suggestions import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = [
    "COLOR",
    "CommandGroup",
    "GroupedCommand",
    "GroupedOption",
    "OneOf",
    "add_options",
    "color_option",
    "deferred_options",
    "examples",
    "quiet_option",
    "report_option",
    "shape_option",
    "verbosity_options",
]


def examples(*lines: str) -> str:
    """Command lines for the end of a help text, each on a line of its own."""
    # The backspace tells click to leave the lines of a paragraph as they are.
    return "\n".join(["\b", "Examples:", *(f"  {line}" for line in lines)])


class CommandGroup(click.Group):
    """A group of commands: by itself it shows its help, as wrong usage, and a slip gets the command that was meant."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the group's own options; without anything the help goes to stderr, and after `help` to stdout."""
        if args[:1] == ["help"] and "help" not in self.commands:
            args = [*args[1:], "--help"]
        if not args and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(2)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is named, with what belongs to it."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            ctx.fail(f"there is no command {args[0]!r}{did_you_mean(args[0], self.list_commands(ctx))}")
        return super().resolve_command(ctx, args)


class OneOf(click.Choice[str]):
    """One of several words; a slip gets the word that was meant."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word, which is one of them."""
        if value not in self.choices:
            self.fail(
                f"{value!r} is not one of {', '.join(self.choices)}{did_you_mean(value, self.choices)}", param, ctx
            )
        return value


class GroupedOption(click.Option):
    """An option that the help shows under a heading of its own."""

    def __init__(self, *declarations: Any, group: str = "Options", **more: Any) -> None:
        super().__init__(*declarations, **more)
        self.group = group


class DeferredOptions(click.Option):
    """The place of options that are made when their command, a `GroupedCommand`, is parsed or explained."""

    def __init__(self, _: Sequence[str], *, made: Callable[[], Sequence[click.Option]]) -> None:
        super().__init__(["--deferred"], hidden=True, expose_value=False)
        self.made = made


class GroupedCommand(click.Command):
    """A command whose help shows the options under their headings, in the order in which these first appear."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """All parameters, those that were deferred in their place."""
        self.params = [
            each
            for parameter in self.params
            for each in (parameter.made() if isinstance(parameter, DeferredOptions) else [parameter])
        ]
        return super().get_params(ctx)

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


def deferred_options(made: Callable[[], Sequence[click.Option]]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add options to a `GroupedCommand` that are made when somebody asks for them."""
    return click.option(cls=DeferredOptions, made=made)


def quiet_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--quiet`, for a command that has no details to tell."""
    return click.option("-q", "--quiet", is_flag=True, help="Nothing on stderr but errors.")(command)


def verbosity_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--quiet` and `--verbose`."""
    verbose = click.option("-v", "--verbose", is_flag=True, help="Also say which settings come from where.")
    told = "Nothing on stderr but errors, and which of several sources is left out."
    return click.option("-q", "--quiet", is_flag=True, help=told)(verbose(command))


def quotes_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--quotes`, which `wants_quotes` tells."""

    def keep(context: click.Context, _: click.Parameter, value: bool) -> None:
        context.meta[_QUOTES] = value

    return click.option(
        "--quotes",
        is_flag=True,
        expose_value=False,
        callback=keep,
        help="Show the cited words in the list of sources of `markdown` and `text`, too.",
    )(command)


def wants_quotes() -> bool:
    """Whether the command that runs was given `--quotes`."""
    return bool(click.get_current_context().meta.get(_QUOTES))


_QUOTES = "summarizer.quotes"


COLOR = "summarizer.color"
"""Where the value of --color stands among what belongs to a click context."""


def color_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--color`, which `look` heeds."""

    def keep(context: click.Context, _: click.Parameter, value: str) -> None:
        context.meta[COLOR] = value

    return click.option(
        "--color",
        type=OneOf(["auto", "always", "never"]),
        default="auto",
        expose_value=False,
        callback=keep,
        help="Colour on stdout: `auto`, the default, on a terminal where NO_COLOR is not set.",
    )(command)


def report_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--report`, whose value goes to `reported`."""
    return click.option(
        "--report",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Write how the run ended to this file, as JSON (see `summarizer schema report`), also when it fails.",
    )(command)


def shape_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--shape`, whose value the loader judges."""
    return click.option(
        "--shape",
        metavar="NAME",
        help="What the articles are written in, such as `ninjs`, `news-please` or an installed shape, instead of what "
        "is recognised.",
    )(command)
