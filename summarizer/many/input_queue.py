"""Take inputs one at a time, from whatever gives them, without ever waiting for the thread that reads them."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Iterator

    from summarizer.many.inputs import Input, UnreadableInput

__all__ = ["READER", "InputQueue"]

_END = object()
READER = "summarizer-inputs"
"""The name of the threads that read inputs, which may wait for ever."""


class InputQueue:
    """Inputs with their places, taken one at a time.

    Reading them may block for ever (a pipe that nobody writes to), so that it is done in threads that nobody waits for.
    """

    def __init__(self, inputs: Iterable[Input | UnreadableInput] | AsyncIterator[Input | UnreadableInput]) -> None:
        self.ended = False
        self._places = count()
        self._later = inputs if hasattr(inputs, "__anext__") else None
        self._now: Iterator[Input | UnreadableInput] | None = None if self._later is not None else iter(inputs)  # type: ignore[arg-type]

    async def next(self) -> tuple[int, Input | UnreadableInput] | None:
        """The next input; None after the last."""
        found: Any
        if self._now is not None:
            found = await _in_thread(partial(next, self._now, _END))
        else:
            found = await anext(self._later, _END)  # type: ignore[arg-type]
        self.ended = found is _END
        return None if self.ended else (next(self._places), found)


async def _in_thread(work: Callable[[], Any]) -> Any:
    """What a function returns, run in a thread that ends with the process."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Any] = loop.create_future()

    def done(found: Any, error: BaseException | None) -> None:
        if future.cancelled():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(found)

    def run() -> None:
        found, failure = None, None
        try:
            found = work()
        except BaseException as error:  # handed to whoever waits
            failure = error
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(done, found, failure)

    threading.Thread(target=run, daemon=True, name=READER).start()
    return await future
