"""Decides whether a call is tried again, when, and for how long: its tries, its waits and its own clock."""

from __future__ import annotations

import logging
import random
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.errors import ModelAnswerError, ModelError, ModelUnreachableError
from summarizer.llm.failures import Transient
from summarizer.llm.replies import StreamedReply

if TYPE_CHECKING:
    from collections.abc import Callable

    from tenacity import RetryCallState

    from summarizer.llm.dialects import ModelQuestion
    from summarizer.llm.model_settings import ModelSettings
    from summarizer.llm.usage import Tally

__all__ = ["Call"]

_log = logging.getLogger("summarizer.llm")

# No attempt gets less of a call's deadline than this, however many are allowed.
_LEAST_SHARE = 0.25
# How many characters are worth a look at an answer that is still being written.
_TOLD_EVERY = 200
# Waits double no further than this: by then the cap holds, or a cap that is no cap is days away.
_MOST_DOUBLINGS = 30


@dataclass(slots=True)
class Call:
    """What the attempts at one question share."""

    question: ModelQuestion
    settings: ModelSettings
    tally: Tally
    on_text: Callable[[str], object] | None
    ends_at: float | None = None
    written: StreamedReply = field(default_factory=StreamedReply)
    is_late: bool = False
    tell_from: int = 0

    def begin_attempt(self) -> None:
        """Count an attempt, and forget what an earlier one wrote."""
        self.tally.retries += self.tally.calls > 0
        self.tally.calls += 1
        self.written = StreamedReply()
        self.tell_from = 0

    def leave_queue(self, entered: float) -> None:
        """Start the clock with the first attempt, and stop it in later queues: only this call's own time counts."""
        now = time.monotonic()
        self.ends_at = now + self.deadline if self.ends_at is None else self.ends_at + now - entered

    @property
    def deadline(self) -> float:
        """Seconds that all attempts may take."""
        return self.settings.call_deadline

    @property
    def seconds_left(self) -> float:
        """What is left of them."""
        return self.deadline if self.ends_at is None else self.ends_at - time.monotonic()

    def seconds_for_attempt(self) -> float:
        """How long an attempt may take: all but the last leave half of the time that is left to the next."""
        limit = min(self.settings.attempt_timeout, self.seconds_left)
        if self.tally.calls - self._waited_out < self.settings.max_tries:
            limit = min(limit, max(self.seconds_left / 2, self.deadline * _LEAST_SHARE))
        return max(0.0, limit)

    def grown(self) -> None:
        """Pass the text streamed so far to `on_text`, at the first word and every few hundred characters."""
        if self.on_text is not None and self.written.length >= self.tell_from:
            self.tell_from = self.written.length + _TOLD_EVERY
            self.on_text(self.written.text)

    def wait(self, state: RetryCallState) -> float:
        """Seconds before the next attempt: what the endpoint asks for, else full jitter under a doubling ceiling."""
        failure = _failure(state)
        base, earlier = self.settings.retry_base, state.attempt_number - 1
        if failure is not None and failure.wait is not None:
            return failure.wait + random.uniform(0, min(1.0, base))
        if self.settings.wait_out_limits:
            # A call that was refused ten times does not wait the longer when its connection breaks for the first time.
            is_refusal = failure is not None and failure.is_refusal
            earlier = self._waited_out - 1 if is_refusal else earlier - self._waited_out
        return random.uniform(0, min(self.settings.retry_cap, base * 2 ** min(earlier, _MOST_DOUBLINGS)))

    def is_over(self, state: RetryCallState) -> bool:
        """Whether the attempt that failed was the last: no try is left, or no time for the wait before another."""
        failure = _failure(state)
        self.is_late = self.seconds_left <= state.upcoming_sleep
        _log.debug("attempt %d failed: %s; wait %.2f s", state.attempt_number, failure, state.upcoming_sleep)
        return state.attempt_number - self._waited_out >= self.settings.max_tries or self.is_late

    def final(self, transient: Transient) -> ModelError:
        """Build the error to raise when the last attempt failed."""
        attempts = f"{self.tally.calls} attempt{'s' if self.tally.calls != 1 else ''}"
        seconds = self.deadline - self.seconds_left
        message = f"{str(transient.error).rstrip('.')} ({attempts} in {seconds:.1f} s)."
        failure: ModelError = ModelUnreachableError(message)
        if isinstance(transient.error, ModelAnswerError):
            failure = ModelAnswerError(message, transient.error.raw)
        failure.time_left = not self.is_late
        return failure

    @property
    def _waited_out(self) -> int:
        """The attempts that were refused for the rate, where those are no tries."""
        return self.tally.refused if self.settings.wait_out_limits else 0


def _failure(state: RetryCallState) -> Transient | None:
    failure = state.outcome.exception() if state.outcome is not None else None
    return failure if isinstance(failure, Transient) else None
