"""Libraries that only some inputs need: imported when one of those comes up."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from summarizer.errors import MissingExtraError

__all__ = ["need"]


def need(module: str, extra: str, what: str) -> Any:
    """`module`, for reading `what`; MissingExtraError with the line that installs it when it is not there."""
    try:
        return import_module(module)
    except ImportError:
        package = module.partition(".")[0]
        line = f"pip install 'briefing-summarizer[{extra}]'"
        raise MissingExtraError(f"{what} cannot be read without {package}; install it with: {line}") from None
