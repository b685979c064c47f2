"""Lets calls start, first come, first served: so many in flight, so many a minute, and as the endpoint tells."""

from __future__ import annotations

import asyncio
from collections import deque
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from summarizer.llm.congestion import CongestionWindow

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from summarizer.llm.limits import Allowance

__all__ = ["Pacing", "Slot"]

_MINUTE = 60.0
# What is told of a later moment is looked at again by then: a limit of a day, or a clock that is wrong.
_LONGEST_TRUST = 60.0
# How long an answer takes, before one has come; and how much of a new one is believed, as TCP does (RFC 6298).
_FIRST_ROUND_TRIP = 0.1
_SMOOTHING = 1 / 8
_LONGEST_KEPT = 1.0


@dataclass(slots=True)
class Slot:
    """One attempt under way: the how many-th to start, and the tokens of all that started, its own among them."""

    number: int
    tokens: int
    started: float
    is_refused: bool = False


class _Minute:
    """Counts what started within the last minute, so that no minute ever sees more than the limit.

    Each start is looked at twice at most, when it is waited for and when it leaves: a call costs O(1), amortised.
    """

    def __init__(self, limit: int | None, seconds: float) -> None:
        self._chosen = self._limit = limit
        self._seconds = seconds
        self._started: deque[tuple[float, int]] = deque()
        self._total = 0
        self._found: tuple[int, float] | None = None

    def lower(self, told: int) -> None:
        """Keep to what an endpoint says that a minute allows, where it is less than what the user chose."""
        limit = told if self._chosen is None else min(told, self._chosen)
        if limit != self._limit:
            self._limit, self._found = limit, None

    def ready_at(self, amount: int, now: float) -> float:
        """When `amount` more may start, 0 for at once; one that is larger than the whole limit goes alone."""
        if self._limit is None:
            return 0.0
        # Nothing starts while the first in the queue waits, and the moment it waits for stays what it is.
        if self._found is not None and self._found[0] == amount and now < self._found[1]:
            return self._found[1]
        while self._started and self._started[0][0] + self._seconds <= now:
            self._total -= self._started.popleft()[1]
        surplus = self._total + amount - self._limit
        ready = 0.0
        for started, earlier in self._started:
            if surplus <= 0:
                break
            surplus -= earlier
            ready = started + self._seconds
        self._found = (amount, ready)
        return ready

    def add(self, amount: int, now: float) -> None:
        """Count what starts now."""
        if self._limit is not None:
            self._started.append((now, amount))
            self._total += amount
            self._found = None


class _Remaining:
    """Counts down what an endpoint said is left, until its reset; then it is forgotten."""

    def __init__(self) -> None:
        self._most = 0
        self._resets_at = 0.0
        self._told_by = 0

    def tell(self, turn: Slot, spent_then: int, left: int, resets_at: float) -> None:
        """Believe the answer to a turn, unless one to a later turn has told.

        All that started after it counts against what is left. The endpoint may have counted some of that already, or
        not yet all that started before: it errs by no more than what is in flight, and the next answer tells better.
        """
        if turn.number >= self._told_by:
            self._told_by, self._most, self._resets_at = turn.number, spent_then + left, resets_at

    def ready_at(self, amount: int, spent: int) -> float:
        """When `amount` more may start, 0 for at once; one for which too little is left waits for the reset."""
        return 0.0 if spent + amount <= self._most else self._resets_at


class _Waiting(NamedTuple):
    tokens: int
    turn: asyncio.Future[Slot]


class Pacing:
    """Gives turns to attempts; belongs to the event loop it is used in.

    Limits are the user's (calls in flight, requests and tokens a minute) and never exceeded; what the endpoint tells or
    shows can only lower them: a congestion window for its refusals, and what its headers say is left.
    """

    def __init__(
        self,
        max_concurrency: int,
        requests_per_minute: int | None = None,
        tokens_per_minute: int | None = None,
        minute: float = _MINUTE,
    ) -> None:
        self._window = CongestionWindow(max_concurrency)
        self._minutes = {"requests": _Minute(requests_per_minute, minute), "tokens": _Minute(tokens_per_minute, minute)}
        self._remaining = {"requests": _Remaining(), "tokens": _Remaining()}
        self._queue: deque[_Waiting] = deque()
        self._in_flight = 0
        self._last = Slot(0, 0, 0.0)
        self._round_trip = _FIRST_ROUND_TRIP
        self._held_until = 0.0
        self._timer: asyncio.TimerHandle | None = None

    @property
    def most_in_flight(self) -> int:
        """How many calls may be in flight now: what the user chose, or less while the endpoint refuses calls."""
        return self._window.size

    def hold(self, seconds: float) -> None:
        """Let nothing start for so long: an endpoint that tells one call to wait means all of them."""
        self._held_until = max(self._held_until, _now() + seconds)

    def learn(self, turn: Slot, told: Iterable[Allowance]) -> None:
        """Take in what the answer to a turn tells of the endpoint's limits."""
        for allowance in told:
            if allowance.per_minute is not None:
                self._minutes[allowance.kind].lower(allowance.per_minute)
            if allowance.remaining is not None and allowance.seconds is not None:
                spent_then = turn.number if allowance.kind == "requests" else turn.tokens
                resets_at = _now() + min(allowance.seconds, _LONGEST_TRUST)
                self._remaining[allowance.kind].tell(turn, spent_then, allowance.remaining, resets_at)
        self._admit()

    def succeeded(self, turn: Slot) -> None:
        """Let more calls be in flight, after an answer."""
        self._round_trip += _SMOOTHING * (_now() - turn.started - self._round_trip)
        self._window.succeeded(turn.number)

    def refused(self, turn: Slot) -> None:
        """Let fewer calls be in flight, after a refusal for the rate.

        A refusal comes in no time. So that the next one in the queue does not follow it at once, and all of them within
        a second, it keeps its place in flight for as long as an answer takes, or a second.
        """
        turn.is_refused = True
        self._window.refused(turn.number)

    @asynccontextmanager
    async def slot(self, tokens: int) -> AsyncIterator[Slot]:
        """A turn for one attempt that will use about `tokens`, entered when the limits allow it."""
        turn = await self._enter(tokens)
        try:
            yield turn
        finally:
            self._leave(turn)

    async def _enter(self, tokens: int) -> Slot:
        if not self._queue and self._in_flight < self._window.size:
            now = _now()
            if self._ready_at(tokens, now) <= now:
                return self._start(tokens, now)
        waiting = _Waiting(tokens, asyncio.get_running_loop().create_future())
        self._queue.append(waiting)
        self._admit()
        try:
            return await waiting.turn
        except asyncio.CancelledError:
            if waiting.turn.cancelled():
                self._admit()  # the next in the queue may need less
            else:
                self._leave(waiting.turn.result())  # it had been given, and nobody was there to take it
            raise

    def _leave(self, turn: Slot) -> None:
        kept_until = turn.started + min(self._round_trip, _LONGEST_KEPT)
        if turn.is_refused and kept_until > _now():
            asyncio.get_running_loop().call_at(kept_until, self._free, turn)
        else:
            self._free(turn)

    def _free(self, turn: Slot) -> None:
        self._in_flight -= 1
        self._window.ended(turn.number, self._last.number)
        self._admit()

    def _admit(self) -> None:
        """Give turns to the first in the queue, as many as may start now; wake up when the next may."""
        while self._queue:
            first = self._queue[0]
            if first.turn.done():
                self._queue.popleft()  # cancelled
            elif self._in_flight >= self._window.size:
                return  # who leaves comes by here
            else:
                now = _now()
                if (ready := self._ready_at(first.tokens, now)) > now:
                    self._wake_at(ready)
                    return
                self._queue.popleft()
                first.turn.set_result(self._start(first.tokens, now))

    def _start(self, tokens: int, now: float) -> Slot:
        self._in_flight += 1
        self._last = Slot(self._last.number + 1, self._last.tokens + tokens, now)
        self._minutes["requests"].add(1, now)
        self._minutes["tokens"].add(tokens, now)
        return self._last

    def _ready_at(self, tokens: int, now: float) -> float:
        return max(
            self._held_until,
            self._minutes["requests"].ready_at(1, now),
            self._minutes["tokens"].ready_at(tokens, now),
            self._remaining["requests"].ready_at(1, self._last.number),
            self._remaining["tokens"].ready_at(tokens, self._last.tokens),
        )

    def _wake_at(self, moment: float) -> None:
        """Come by again at a moment, or earlier: a hold may have been prolonged since the timer was set."""
        if self._timer is not None:
            if self._timer.when() <= moment:
                return
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_at(moment, self._wake)

    def _wake(self) -> None:
        self._timer = None
        self._admit()


def _now() -> float:
    return asyncio.get_running_loop().time()
