"""The settings of a command, and what is told of where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.cli.streams import RunNotes
    from summarizer.settings import Settings

__all__ = ["settings_from"]


def settings_from(flags: Mapping[str, object], notes: RunNotes, *, writes: bool = True) -> Settings:
    """What `load_settings` makes of the flags; warnings and, when they are wanted, the sources are told.

    `writes` is false for a command that only judges.

    Raises:
        ConfigurationError: a value cannot be used.

    """
    from summarizer.setting_sources import load_settings  # noqa: PLC0415 - --help needs none of this

    resolved = load_settings(flags)
    for warning in resolved.warnings:
        notes.warning(warning)
    for line in resolved.describe() or ["all at their defaults"]:
        notes.detail(f"settings: {line}")
    settings = resolved.settings
    if writes and settings.writer == "auto" and settings.model is None and settings.api_key is not None:
        # A key alone must not send anybody's articles anywhere.
        key = resolved.sources["api_key"]
        notes.say(f"{key} is set but no model is named, so the extractive writer writes; -m MODEL takes a model")
    return settings
