"""Reduces a language tag to its primary subtag, the key of all language data."""

from __future__ import annotations

__all__ = ["primary_language"]


def primary_language(tag: str) -> str:
    """The language of a tag without script and region, lower case: `pt` for `pt-BR` and `pt_BR`."""
    return tag.strip().replace("_", "-").partition("-")[0].lower()
