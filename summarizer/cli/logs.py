"""What the program logs while it works, as JSON on stderr: a line a record, for whoever collects logs."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["log_option"]

_ROOT = "summarizer"


class _Lines(logging.Formatter):
    """A record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Time in UTC, level, logger, message, and the traceback where there is one."""
        told: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            told["traceback"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)


def log_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--log-json`, which begins to log when the command is read."""

    def begin(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if not wanted or context.resilient_parsing or sys.stderr is None:
            return
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(_Lines())
        logger = logging.getLogger(_ROOT)
        before = logger.level
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)

        def end() -> None:
            logger.removeHandler(handler)
            logger.setLevel(before)

        context.call_on_close(end)

    return click.option(
        "--log-json",
        is_flag=True,
        expose_value=False,
        callback=begin,
        help="Log what happens to stderr, a line of JSON a record, of the logger `summarizer` and those below it.",
    )(command)
