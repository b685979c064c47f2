"""What is being done, shown on a terminal where it takes long; anywhere else nothing."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.status import Status

__all__ = ["is_terminal", "waiting"]

PATIENCE = 2.0
"""Seconds that pass before anybody is told what takes so long."""


@contextmanager
def waiting(for_what: str, *, quiet: bool) -> Iterator[None]:
    """Show on stderr what is being done, once it takes longer than two seconds; only a terminal is told."""
    if quiet or not is_terminal():
        yield
        return
    shown: list[Status] = []

    def show() -> None:
        from rich.console import Console  # noqa: PLC0415 - only somebody who waits needs it

        status = Console(stderr=True).status(f"{for_what} ...")
        status.start()
        shown.append(status)

    timer = threading.Timer(PATIENCE, show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        for status in shown:
            status.stop()


def is_terminal() -> bool:
    """Whether somebody looks at stderr who can be shown what moves."""
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
