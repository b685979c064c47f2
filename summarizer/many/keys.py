"""Name a page by what shapes it: the digest of a bundle, of the settings, the prompts and the schemas."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from summarizer.briefing import Briefing
from summarizer.pipeline import uses_model
from summarizer.pipeline.extensions import load_extensions, prompts_of
from summarizer.settings import shaping_settings

if TYPE_CHECKING:
    from summarizer.bundle import Bundle
    from summarizer.settings import Settings

__all__ = ["lost_key", "prompts_digest", "settings_digest", "story_key"]

_DIGITS = 32


def prompts_digest(settings: Settings) -> str:
    """16 hex digits over the prompts that a model is asked with, and the schemas of answer and page.

    Raises:
        ConfigurationError: prompts that cannot be used.

    """
    shaping: dict[str, object] = {"briefing": Briefing.model_fields["schema_version"].default}
    if uses_model(settings):
        from summarizer.writing.llm import draft_schema  # noqa: PLC0415 - the extractive writer asks nobody

        prompts = prompts_of(settings, load_extensions(settings)).by_name
        shaping["prompts"] = {name: prompt.info.sha256 for name, prompt in sorted(prompts.items())}
        shaping["draft"] = draft_schema()
    return _digest(shaping)[:16]


def settings_digest(settings: Settings, prompts: str | None = None) -> str:
    """64 hex digits over the settings that shape a page, the prompts that a model is asked with, and the schemas.

    `prompts` is the `prompts_digest` of the settings, for a caller that has it.

    Raises:
        ConfigurationError: prompts that cannot be used.

    """
    return _digest({"settings": shaping_settings(settings), "prompts": prompts or prompts_digest(settings)})


def _digest(value: object) -> str:
    return sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def story_key(bundle: Bundle, digest: str) -> str:
    """32 hex digits: the same for the same bundle under the same `settings_digest`."""
    return sha256(f"{digest}\0{bundle.model_dump_json()}".encode()).hexdigest()[:_DIGITS]


def lost_key(place: str, reason: str) -> str:
    """32 characters for an input that is no bundle; no story has it."""
    digest = sha256(f"{place}\0{reason}".encode()).hexdigest()
    return f"lost-{digest}"[:_DIGITS]
