"""How many calls are under way, and how many start in a minute."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

__all__ = ["Pacing"]

_MINUTE = 60.0


class _Window:
    """Counts what started within the last minute, so that no minute ever sees more than the limit."""

    def __init__(self, limit: int | None, seconds: float) -> None:
        self._limit = limit
        self._seconds = seconds
        self._started: deque[tuple[float, int]] = deque()
        self._total = 0

    def delay(self, amount: int, now: float) -> float:
        """Seconds until `amount` more may start; one that is larger than the whole limit goes alone."""
        if self._limit is None:
            return 0.0
        while self._started and self._started[0][0] <= now - self._seconds:
            self._total -= self._started.popleft()[1]
        surplus = self._total + amount - self._limit
        wait = 0.0
        for started, earlier in self._started:
            if surplus <= 0:
                break
            surplus -= earlier
            wait = started + self._seconds - now
        return wait

    def add(self, amount: int, now: float) -> None:
        """Count what starts now."""
        if self._limit is not None:
            self._started.append((now, amount))
            self._total += amount


class Pacing:
    """A bounded number of slots, and limits a minute on requests and tokens; first come, first served."""

    def __init__(
        self,
        max_concurrency: int,
        requests_per_minute: int | None = None,
        tokens_per_minute: int | None = None,
        minute: float = _MINUTE,
    ) -> None:
        self._slots = asyncio.Semaphore(max_concurrency)
        self._turn = asyncio.Lock()
        self._requests = _Window(requests_per_minute, minute)
        self._tokens = _Window(tokens_per_minute, minute)
        self._held_until = 0.0

    def hold(self, seconds: float) -> None:
        """Let nothing start for so long: an endpoint that tells one call to wait means all of them."""
        self._held_until = max(self._held_until, time.monotonic() + seconds)

    @asynccontextmanager
    async def slot(self, tokens: int) -> AsyncIterator[None]:
        """A slot for one attempt that will use about `tokens`, entered when the limits allow it."""
        async with self._slots:
            async with self._turn:
                while (wait := self._delay(tokens, time.monotonic())) > 0:
                    await asyncio.sleep(wait)
                now = time.monotonic()
                self._requests.add(1, now)
                self._tokens.add(tokens, now)
            yield

    def _delay(self, tokens: int, now: float) -> float:
        return max(self._held_until - now, self._requests.delay(1, now), self._tokens.delay(tokens, now))
