"""`summarizer config`: the settings of a run, and where they come from."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import click

from summarizer.cli.flags import setting_flags
from summarizer.cli.options import CommandGroup, GroupedCommand, examples
from summarizer.cli.streams import RunNotes, deliver

__all__ = ["config"]


@click.group(
    cls=CommandGroup,
    short_help="Show the settings and where they come from.",
    epilog=examples(
        "summarizer config show",
        "summarizer config path",
    ),
)
def config() -> None:
    """Show the settings of a run, and the files they are read from."""


@config.command(
    cls=GroupedCommand,
    short_help="Print every setting with its source.",
    epilog=examples(
        "summarizer config show",
        "summarizer config show -m MODEL --json",
    ),
)
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@setting_flags
def show(*, as_json: bool, **flags: Any) -> None:
    """Print every setting that a run in this folder would have, and what it comes from.

    A flag comes before the environment, that before summarizer.toml in the working directory, that before the user's
    own config.toml, and that before the default. The keys, and what headers hold, are never shown.
    """
    from summarizer.setting_sources import load_settings  # noqa: PLC0415 - --help needs none of this
    from summarizer.settings import SETTING_FIELDS  # noqa: PLC0415

    resolved = load_settings(flags)
    notes = RunNotes()
    for warning in resolved.warnings:
        notes.warning(warning)
    rows = {name: (resolved.shown(name), resolved.sources.get(name, "default")) for name in SETTING_FIELDS}
    if as_json:
        told = {name: {"value": value, "source": source} for name, (value, source) in rows.items()}
        deliver(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
        return
    width = max(map(len, rows))
    deliver("".join(f"{name:{width}}  {value}  ({source})\n" for name, (value, source) in rows.items()))


@config.command(short_help="Print the files that settings are read from.", epilog=examples("summarizer config path"))
def path() -> None:
    """Print the files that settings are read from, whether they are there or not; the first one wins."""
    from summarizer.setting_files import FILE_NAME, user_config_file  # noqa: PLC0415 - --help needs none of this

    found = [Path(FILE_NAME).absolute(), user_config_file(os.environ)]
    deliver("".join(f"{file}\n" for file in found if file is not None))
