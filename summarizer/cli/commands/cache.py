"""`summarizer cache`: where a model's answers are kept, and how to be rid of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.cost_lines import pluralize
from summarizer.cli.flags import cache_flags
from summarizer.cli.options import CommandGroup, GroupedCommand, examples
from summarizer.cli.resolved_settings import settings_from
from summarizer.cli.streams import RunNotes, deliver
from summarizer.errors import ConfigurationError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["cache"]


@click.group(
    cls=CommandGroup,
    short_help="Show or clear the cache of a model's answers.",
    epilog=examples(
        "summarizer cache path",
        "summarizer cache clear",
    ),
)
def cache() -> None:
    """Show or clear the cache in which answers of models are kept, so that the same request costs once."""


@cache.command(cls=GroupedCommand, short_help="Print where the cache is.", epilog=examples("summarizer cache path"))
@cache_flags
def path(**flags: Any) -> None:
    """Print the file that answers are kept in, whether it is there or not."""
    deliver(f"{_file(flags)}\n")


@cache.command(
    cls=GroupedCommand, short_help="Remove all answers that are kept.", epilog=examples("summarizer cache clear")
)
@cache_flags
def clear(**flags: Any) -> None:
    """Remove the cache: all answers that are kept, and what was set aside of a damaged one."""
    file = _file(flags)
    removed = 0
    try:
        for each in sorted(file.parent.glob(f"{file.name}*")):
            each.unlink(missing_ok=True)
            removed += 1
    except OSError as problem:
        raise ConfigurationError(f"cannot remove {problem.filename}: {problem.strerror or problem}") from problem
    RunNotes().say(
        f"{pluralize(removed, 'file')} removed from {file.parent}" if removed else f"there is no cache at {file}"
    )


def _file(flags: dict[str, Any]) -> Path:
    """The file of a run with these settings."""
    from summarizer.llm.answer_cache import FILE_NAME  # noqa: PLC0415 - --help needs none of this
    from summarizer.llm.model_settings import user_cache_dir  # noqa: PLC0415

    return (settings_from(flags, RunNotes(), writes=False).cache_dir or user_cache_dir()) / FILE_NAME
