"""One question → one reply, whatever the line does: attempts, waits, deadlines. What a reply says is not judged."""

from __future__ import annotations

import asyncio
import json
import logging
import random
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type

from summarizer.errors import BudgetError, ModelAnswerError, ModelError, ModelUnreachableError
from summarizer.llm.dialects import Dialect, Question, recall_dialect, remember_dialect
from summarizer.llm.failures import Transient, Unsupported, judge
from summarizer.llm.pacing import Pacing
from summarizer.llm.reading import EndpointFault, GarbledAnswer, Reply, StreamedReply
from summarizer.llm.tokens import Calibration, estimate_messages, estimate_tokens
from summarizer.llm.usage import Budget, Tally, Tokens, price_usd
from summarizer.llm.wire import HttpFault, Redirected, TooLong, Wire, limits

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.llm.cache import AnswerCache
    from summarizer.llm.config import ModelSettings

__all__ = ["Transport"]

_log = logging.getLogger("summarizer.llm")

# No attempt gets less of a call's deadline than this, however many are allowed.
_LEAST_SHARE = 0.25
# A prompt of which the endpoint counts less than this part of what we expect has been cut; the estimate is less sure
# for writing that is not Latin.
_LEAST_COUNTED = 0.6
_LEAST_COUNTED_ELSEWHERE = 0.4
_TELLING_PROMPT = 1_000
# How many characters are worth a look at an answer that is still being written.
_TOLD_EVERY = 200


@dataclass(slots=True)
class _Call:
    """What the attempts at one question share."""

    question: Question
    tally: Tally
    on_text: Callable[[str], object] | None
    deadline: float
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
    def seconds_left(self) -> float:
        return self.deadline if self.ends_at is None else self.ends_at - time.monotonic()

    def grown(self) -> None:
        """Tell what the model has written so far: at its first word, and then when it is worth a look."""
        if self.on_text is not None and self.written.length >= self.tell_from:
            self.tell_from = self.written.length + _TOLD_EVERY
            self.on_text(self.written.text)


class Transport:
    """Sends questions to one endpoint; belongs to the event loop it was made in."""

    def __init__(
        self,
        settings: ModelSettings,
        budget: Budget,
        calibration: Calibration,
        cache: AnswerCache | None,
        warn: Callable[[str], None],
    ) -> None:
        self._settings = settings
        self._budget = budget
        self._calibration = calibration
        self._cache = cache
        self._warn = warn
        self._pacing = Pacing(settings.max_concurrency, settings.requests_per_minute, settings.tokens_per_minute)
        self._dialect = recall_dialect(settings, cache)
        self._wire = Wire(settings)
        self._is_cutting = False

    async def close(self) -> None:
        """Close every connection."""
        await self._wire.close()

    async def window(self) -> int | None:
        """The context window that the endpoint tells of its model, asked once and remembered; None where it tells none.

        Raises:
            ModelRefusedError: the key is missing, or the address is none.

        """
        if self._dialect.window is None and not self._settings.host.endswith("openai.com"):
            self._wire.open()
            self._dialect = replace(self._dialect, window=await self._wire.window() or 0)
            remember_dialect(self._settings, self._dialect, self._cache)
        return self._dialect.window or None

    async def send(
        self, question: Question, tally: Tally, on_text: Callable[[str], object] | None = None
    ) -> tuple[Reply, Dialect]:
        """The reply to a question and the dialect it was asked in; `tally` counts what was spent, also when it fails.

        Raises:
            ModelRefusedError: no attempt can succeed.
            ModelUnreachableError: no attempt succeeded within the deadline and the number of tries.
            ModelAnswerError: what came, to the last attempt, was no completion.
            BudgetError: the run's limits leave no room.

        """
        self._wire.open()
        call = _Call(question, tally, on_text, self._settings.call_deadline)
        retrying = AsyncRetrying(
            sleep=asyncio.sleep,
            retry=retry_if_exception_type(Transient),
            wait=self._wait,
            stop=lambda state: self._is_over(state, call),
            reraise=True,
        )
        run_seconds = self._budget.remaining_seconds()
        failure: ModelError | BudgetError
        try:
            async with asyncio.timeout(run_seconds):
                return await retrying(self._attempt, call)
        except Transient as transient:
            failure = _final(transient, call)
        except TimeoutError:
            failure = BudgetError(
                f"The run's deadline of {self._budget.deadline:g} s is over: raise --deadline, or brief fewer sections."
            )
        # Raised out here, so that no exception of the SDK, which holds the request's headers, hangs on it.
        raise failure

    async def _attempt(self, call: _Call) -> tuple[Reply, Dialect]:
        while True:
            dialect = self._dialect
            try:
                return await self._try_once(call, dialect), dialect
            except Unsupported as unsupported:
                refused = unsupported
            if dialect == self._dialect:
                self._adapt(refused)

    def _adapt(self, refused: Unsupported) -> None:
        """Change the dialect, or give up; a call that was overtaken by another's change just asks again."""
        before, endpoint = self._dialect, self._settings.endpoint
        following = before.without(refused.parameter, self._settings, refused.most)
        if following is None:
            raise refused.error
        if following.mode != before.mode:
            self._warn(f"{endpoint} takes no {before.mode}; asking for {following.mode} instead.")
        if following.most_tokens != before.most_tokens:
            self._warn(
                f"{endpoint} takes answers of at most {following.most_tokens:,} tokens; asking for no more "
                "(--max-output-tokens)."
            )
        _log.debug("dialect without %s: %s", refused.parameter, following)
        self._dialect = following
        remember_dialect(self._settings, following, self._cache)

    async def _try_once(self, call: _Call, dialect: Dialect) -> Reply:
        request = dialect.request(call.question, self._settings)
        parts = _estimate(request["messages"], call.question, dialect)
        expected, most = self._calibration.expect(*parts), self._calibration.at_most(*parts)
        output = dialect.longest_answer(call.question)
        entered = time.monotonic()
        async with self._pacing.slot(expected + output):
            call.leave_queue(entered)
            cost = self._price(Tokens(most, completion=output)) if self._budget.max_cost is not None else None
            reservation = await self._budget.reserve(most + output, cost)
            call.begin_attempt()
            used = Tokens()
            try:
                reply = await self._exchange(request, call, expected, output)
                used = reply.tokens or _guess(expected, reply.text)
                if reply.tokens is not None and not self._was_cut(request["messages"], parts[0], reply.tokens.prompt):
                    self._calibration.learn(*parts, reply.tokens.prompt)
                return reply
            except (Transient, ModelAnswerError, asyncio.CancelledError) as failure:
                # The endpoint may have worked, and charged, for what never arrived whole.
                if not isinstance(failure, Transient) or failure.may_cost:
                    used = _guess(expected, call.written.text)
                raise
            finally:
                cost = self._price(used) if used.prompt else None
                self._budget.settle(reservation, used, cost)
                call.tally.add_tokens(used, cost)

    async def _exchange(self, request: dict[str, Any], call: _Call, prompt_tokens: int, max_tokens: int) -> Reply:
        """One request and its reply; every failure comes out judged, free of the SDK's objects."""
        from openai import OpenAIError  # noqa: PLC0415  loaded by now; importing it at the top costs a second

        limit = self._seconds_for_attempt(call)
        most = limits(max_tokens, stream=bool(request.get("stream")))
        failure: Exception
        try:
            async with asyncio.timeout(limit):
                return await self._wire.ask(request, most, call.written, call.grown)
        except TimeoutError:
            failure = Transient(
                ModelUnreachableError(
                    f"{self._settings.endpoint} was not done after {limit:.3g} s: allow more time, or ask for less."
                ),
                may_cost=True,
            )
        except (OpenAIError, HttpFault, Redirected, TooLong, GarbledAnswer, EndpointFault) as error:
            failure = judge(error, self._settings, prompt_tokens, max_tokens)
        raise failure

    def _was_cut(self, messages: list[dict[str, str]], expected: int, counted: int) -> bool:
        """Whether the endpoint left out much of a prompt without a word; told once, by the first that it counted.

        Later ones tell less: some endpoints do not count what they still know.
        """
        if self._calibration.seen or expected < _TELLING_PROMPT or counted <= 0:
            return False
        text = "".join(message["content"] for message in messages)
        is_latin = len(text.encode()) < 1.1 * len(text)
        if counted >= expected * (_LEAST_COUNTED if is_latin else _LEAST_COUNTED_ELSEWHERE):
            return False
        if not self._is_cutting:
            self._is_cutting = True
            self._warn(
                f"{self._settings.endpoint} counted {counted:,} tokens in a prompt of about {expected:,}: it seems to "
                "cut what is too long for it, so that the model reads a part of the articles. Give the model a longer "
                "context there (num_ctx, OLLAMA_CONTEXT_LENGTH), or set --context-window to what it has."
            )
        return True

    def _seconds_for_attempt(self, call: _Call) -> float:
        """How long an attempt may take: all but the last leave half of the time that is left to the next."""
        limit = min(self._settings.attempt_timeout, call.seconds_left)
        if call.tally.calls < self._settings.max_tries:
            limit = min(limit, max(call.seconds_left / 2, call.deadline * _LEAST_SHARE))
        return max(0.0, limit)

    def _wait(self, state: RetryCallState) -> float:
        """Seconds before the next attempt: what the endpoint asks for, else full jitter under a doubling ceiling."""
        failure = state.outcome.exception() if state.outcome is not None else None
        base = self._settings.retry_base
        if isinstance(failure, Transient) and failure.wait is not None:
            return failure.wait + random.uniform(0, min(1.0, base))
        return random.uniform(0, min(self._settings.retry_cap, base * 2 ** (state.attempt_number - 1)))

    def _is_over(self, state: RetryCallState, call: _Call) -> bool:
        failure = state.outcome.exception() if state.outcome is not None else None
        call.is_late = call.seconds_left <= state.upcoming_sleep
        is_last = state.attempt_number >= self._settings.max_tries or call.is_late
        _log.debug("attempt %d failed: %s; wait %.2f s", state.attempt_number, failure, state.upcoming_sleep)
        if not is_last and isinstance(failure, Transient) and failure.for_all and failure.wait is not None:
            self._pacing.hold(failure.wait)
        return is_last

    def prompt_tokens(self, question: Question) -> int:
        """About how many tokens the prompt of a question has in the dialect in use."""
        return self._calibration.expect(*_estimate(self._dialect.messages(question), question, self._dialect))

    def _price(self, tokens: Tokens) -> float | None:
        return price_usd(self._settings.model, self._settings.endpoint, tokens)


def _estimate(messages: list[dict[str, str]], question: Question, dialect: Dialect) -> tuple[int, int]:
    """Tokens of the messages, and of the schema where it travels beside them."""
    beside = estimate_tokens(json.dumps(question.schema)) if dialect.mode == "json_schema" else 0
    return estimate_messages(messages), beside


def _guess(prompt_tokens: int, written: str) -> Tokens:
    return Tokens(prompt_tokens, completion=estimate_tokens(written), reported=False)


def _final(transient: Transient, call: _Call) -> ModelError:
    attempts = f"{call.tally.calls} attempt{'s' if call.tally.calls != 1 else ''}"
    seconds = call.deadline - call.seconds_left
    message = f"{str(transient.error).rstrip('.')} ({attempts} in {seconds:.1f} s)."
    failure: ModelError = ModelUnreachableError(message)
    if isinstance(transient.error, ModelAnswerError):
        failure = ModelAnswerError(message, transient.error.raw)
    failure.time_left = not call.is_late
    return failure
