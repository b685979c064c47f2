"""Run what is asynchronous for a caller without an event loop."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakSet

from summarizer.errors import ConfigurationError

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Callable, Coroutine

__all__ = ["loop_is_passing", "need_no_loop", "note_passing", "run_in_new_loop"]

Made = TypeVar("Made")

_PASSING: WeakSet[AbstractEventLoop] = WeakSet()


def run_in_new_loop(call: str, made: Callable[[], Coroutine[object, object, Made]]) -> Made:
    """What `made` comes to, in an event loop of its own; `call` is the function that was called, its kin is `a` + that.

    Raises:
        ConfigurationError: an event loop is running here.

    """
    import asyncio  # noqa: PLC0415 - the extractive path starts 40 ms sooner without it

    async def work() -> Made:
        note_passing(asyncio.get_running_loop())
        return await made()

    need_no_loop(call, f"await a{call} instead")
    return asyncio.run(work())


def note_passing(loop: AbstractEventLoop) -> None:
    """Note that a loop was made for one call, and ends with it."""
    _PASSING.add(loop)


def loop_is_passing() -> bool:
    """Whether the loop that runs ends with the call it was made for: what is bound to it is of no use afterwards."""
    import asyncio  # noqa: PLC0415 - see run_in_new_loop

    return asyncio.get_running_loop() in _PASSING


def need_no_loop(call: str, remedy: str) -> None:
    """Make sure that no event loop is running in this thread.

    Raises:
        ConfigurationError: one is.

    """
    import asyncio  # noqa: PLC0415 - see run_in_new_loop

    with suppress(RuntimeError):
        asyncio.get_running_loop()
        raise ConfigurationError(f"{call} was called where an event loop is running; {remedy}")
