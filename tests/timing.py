"""Limits of time that a slow or a busy machine does not break."""

from __future__ import annotations

import functools
import gc
import time
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

TRIES = 5
USUAL = 0.005  # CPU seconds that `_known_work` takes on the machine on which the limits were written
NOTHING = 0.03  # seconds; what takes less says nothing about growth


def takes_at_most(seconds: float, work: Callable[[], object]) -> bool:
    """Whether `work` takes at most so many seconds of CPU, on the machine on which the limits were written.

    A slower one is allowed as much more as it takes for work that is known, measured beside; and what disturbs one try,
    such as a neighbour on the same core, does not disturb all of them.
    """
    for _ in range(TRIES):
        taken = cpu_seconds(work)
        if taken <= seconds or taken <= seconds * cpu_seconds(_known_work) / USUAL:
            return True
        _forget_what_was_read()
    return False


def grows_evenly(work: Callable[[int], object], size: int, times: int = 2) -> bool:
    """Whether `work` of `times` the size takes at most half as long again as `times` would say."""
    for _ in range(TRIES):
        once, more = (min(cpu_seconds(lambda n=n: work(n)) for _ in range(2)) for n in (size, times * size))  # type: ignore[misc]
        if more < NOTHING or more < 1.5 * times * once:
            return True
    return False


def clocked(test: Callable[..., Any]) -> Callable[..., Any]:
    """Repeat a test that looks at the clock: what holds once on a busy machine is what the program can do."""

    @functools.wraps(test)
    def repeated(*args: Any, **given: Any) -> Any:
        for _ in range(TRIES - 1):
            try:
                return test(*args, **given)
            except (AssertionError, pytest.fail.Exception):
                continue
        return test(*args, **given)

    return repeated


def cpu_seconds(work: Callable[[], object]) -> float:
    """What this process computes for `work`, garbage apart, as `timeit` measures.

    A worker of the suite holds what thousands of tests have made: looking through that takes longer than some work, and
    begins at one size of it and not at half of it.
    """
    gc.disable()
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        gc.enable()


def _known_work() -> int:
    return sum(len(str(number)) for number in range(60_000))


def _forget_what_was_read() -> None:
    """Empty the program's caches, so that a second try has as much to do as the first one."""
    for made in gc.get_objects():
        if isinstance(made, functools._lru_cache_wrapper) and made.__module__.startswith("summarizer."):
            made.cache_clear()
