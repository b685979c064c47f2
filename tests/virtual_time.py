"""An event loop in which waiting takes no time: its clock jumps to the next timer, so a minute is over at once."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine

__all__ = ["run_virtually"]

T = TypeVar("T")


class _VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        super().__init__()
        self._at = 1_000.0

    def time(self) -> float:
        return self._at

    def _run_once(self) -> None:
        if not self._ready:
            timers = [timer.when() for timer in self._scheduled if not timer.cancelled()]
            if not timers:
                raise RuntimeError("everybody waits for something that never comes")
            self._at = max(self._at, min(timers))
        super()._run_once()


def run_virtually(main: Coroutine[Any, Any, T]) -> T:
    """The outcome of a coroutine; one that would wait for ever fails."""
    with asyncio.Runner(loop_factory=_VirtualLoop) as runner:
        return runner.run(main)
