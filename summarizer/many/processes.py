"""Have bundles worked on by other processes, one a core; one that dies costs the bundle that it died of, no other."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Generic, TypeVar

from summarizer.many.worker import Failed

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.context import BaseContext

    from summarizer.bundle import Bundle

__all__ = ["WorkerPool"]

T = TypeVar("T")

_DIED = (
    "the process that wrote it died: of too little memory, or it ran the calling script again, "
    'which needs its `if __name__ == "__main__":`'
)


class WorkerPool(Generic[T]):
    """`jobs` processes that do one thing to bundles; with one, this process does it itself, in a thread.

    `work` is called with a bundle, and can be pickled, like what it returns.
    """

    def __init__(self, jobs: int, work: Callable[[Bundle], T | Failed]) -> None:
        self._jobs = jobs
        self._work = work
        self._pool: ProcessPoolExecutor | None = None
        self._suspects = asyncio.Lock()

    async def do(self, bundle: Bundle) -> T | Failed:
        """What the work makes of a bundle, or that its process died."""
        if self._jobs == 1:
            return await asyncio.to_thread(self._work, bundle)
        pool = self._pool = self._pool or _pool(self._jobs)
        try:
            return await self._in(pool, bundle)
        except BrokenProcessPool:
            if self._pool is pool:
                self._pool = None
        # Every bundle under way comes here, and one of them is to blame: each is tried in a process of its own.
        async with self._suspects:
            alone = _pool(1)
            try:
                return await self._in(alone, bundle)
            except BrokenProcessPool:
                return Failed("died", _DIED)
            finally:
                alone.shutdown(wait=False)

    def close(self) -> None:
        """End the processes, when each has done what it is at."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)

    async def _in(self, pool: ProcessPoolExecutor, bundle: Bundle) -> T | Failed:
        return await asyncio.get_running_loop().run_in_executor(pool, self._work, bundle)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_follow_parent)


def _context() -> BaseContext:
    """Processes that share what is loaded once, where the system can; never copies of one with threads in it."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["summarizer.many.worker"])
    return context


def _follow_parent() -> None:
    """End with the parent, however it ends: the pool itself waits for ever for the next piece of work.

    An interrupt at a terminal reaches every process, and who started them decides what to finish.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=[parent.sentinel], daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
