"""Packages that only some runs need: imported when one of those comes up, with a remedy where they are not there."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from summarizer.errors import MissingExtraError

__all__ = ["INSTALLED_BY", "require_extra"]

INSTALLED_BY = {
    "feeds": "pip install feedparser",
    "html": "pip install trafilatura lxml_html_clean",
    "mcp": "pip install mcp",
    "newsml": "pip install lxml",
    "prices": "pip install genai-prices",
    "ray": "pip install 'ray[data]'",
}
"""The packages of each extra by their own names: this works from a checkout and beside an installed wheel alike."""


def require_extra(module: str, extra: str, what: str) -> Any:
    """`module`, without which `what` (a clause: "a.html cannot be read") holds.

    Raises:
        MissingExtraError: it is not installed, or its import fails; the message has the reason and a line that helps.

    """
    try:
        return import_module(module)
    except ImportError as problem:
        package = module.partition(".")[0]
        if isinstance(problem, ModuleNotFoundError) and problem.name in {module, package}:
            reason = f"{what} without {package}"
        else:
            reason = f"{what}: {package} is installed, and its import fails ({' '.join(str(problem).split())})"
        raise MissingExtraError(f"{reason}; install what it takes with: {INSTALLED_BY[extra]}") from None
