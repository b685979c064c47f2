"""One question → one reply, whatever the line does: attempts, waits, deadlines. What a reply says is not judged."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tenacity import AsyncRetrying, retry_if_exception_type

from summarizer.errors import BudgetError, ModelAnswerError, ModelError, ModelUnreachableError
from summarizer.llm.attempts import Call
from summarizer.llm.bounded_reading import TooLong, answer_size_limits
from summarizer.llm.dialects import Dialect, ModelQuestion, recall_dialect, remember_dialect
from summarizer.llm.failures import Transient, Unsupported, classify_failure
from summarizer.llm.limits import read_allowances
from summarizer.llm.pacing import Pacing
from summarizer.llm.replies import EndpointFault, GarbledAnswer, Reply
from summarizer.llm.token_estimate import Calibration, estimate_messages, estimate_tokens
from summarizer.llm.usage import Budget, Tally, Tokens, price_usd
from summarizer.llm.wire import HttpFault, Redirected, Wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.llm.answer_cache import AnswerCache
    from summarizer.llm.model_settings import ModelSettings
    from summarizer.llm.pacing import Slot
    from summarizer.llm.user_client import UserClient

__all__ = ["Transport"]

_log = logging.getLogger("summarizer.llm")

# A prompt of which the endpoint counts less than this part of what we expect has been cut; the estimate is less sure
# for writing that is not Latin.
_LEAST_COUNTED = 0.6
_LEAST_COUNTED_ELSEWHERE = 0.4
_TELLING_PROMPT = 1_000


class Transport:
    """Sends questions to one endpoint; belongs to the event loop it was made in."""

    def __init__(
        self,
        settings: ModelSettings,
        budget: Budget,
        calibration: Calibration,
        cache: AnswerCache | None,
        warn: Callable[[str], None],
        client: UserClient | None = None,
    ) -> None:
        self._settings = settings
        self._budget = budget
        self._calibration = calibration
        self._cache = cache
        self._warn = warn
        self._pacing = Pacing(settings.max_concurrency, settings.requests_per_minute, settings.tokens_per_minute)
        self._dialect = recall_dialect(settings, cache)
        self._wire = Wire(settings, client)
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
        self, question: ModelQuestion, tally: Tally, on_text: Callable[[str], object] | None = None
    ) -> tuple[Reply, Dialect]:
        """The reply to a question and the dialect it was asked in; `tally` counts what was spent, also when it fails.

        Raises:
            ModelRefusedError: no attempt can succeed.
            ModelUnreachableError: no attempt succeeded within the deadline and the number of tries.
            ModelAnswerError: what came, to the last attempt, was no completion.
            BudgetError: the run's limits leave no room.

        """
        self._wire.open()
        call = Call(question, self._settings, tally, on_text)
        retrying = AsyncRetrying(
            sleep=asyncio.sleep,
            retry=retry_if_exception_type(Transient),
            wait=call.wait,
            stop=call.is_over,
            reraise=True,
        )
        run_seconds = self._budget.remaining_seconds()
        failure: ModelError | BudgetError
        try:
            async with asyncio.timeout(run_seconds):
                return await retrying(self._attempt, call)
        except Transient as transient:
            failure = call.final(transient)
        except TimeoutError:
            failure = BudgetError(
                f"The run's deadline of {self._budget.deadline:g} s is over: raise --deadline, or brief fewer sections."
            )
        # Raised out here, so that no exception of the SDK, which holds the request's headers, hangs on it.
        raise failure

    async def _attempt(self, call: Call) -> tuple[Reply, Dialect]:
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

    async def _try_once(self, call: Call, dialect: Dialect) -> Reply:
        request = dialect.request(call.question, self._settings)
        parts = _estimate(request["messages"], call.question, dialect)
        expected, most = self._calibration.expect(*parts), self._calibration.at_most(*parts)
        output = dialect.longest_answer(call.question)
        entered = time.monotonic()
        async with self._pacing.slot(expected + output) as turn:
            call.leave_queue(entered)
            cost = self._price(Tokens(most, completion=output)) if self._budget.max_cost is not None else None
            reservation = await self._budget.reserve(most + output, cost)
            call.begin_attempt()
            used = Tokens()
            try:
                reply = await self._exchange(request, call, turn, expected, output)
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

    async def _exchange(
        self, request: dict[str, Any], call: Call, turn: Slot, prompt_tokens: int, max_tokens: int
    ) -> Reply:
        """One request and its reply; every failure comes out judged, free of the SDK's objects."""
        from openai import OpenAIError  # noqa: PLC0415  loaded by now; importing it at the top costs a second

        limit = call.seconds_for_attempt()
        most = answer_size_limits(max_tokens, stream=bool(request.get("stream")))
        failure: Exception
        try:
            async with asyncio.timeout(limit):
                reply = await self._wire.ask(
                    request,
                    most,
                    call.written,
                    call.grown,
                    lambda headers: self._pacing.learn(turn, read_allowances(headers)),
                )
            self._pacing.succeeded(turn)
            return reply
        except TimeoutError:
            failure = Transient(
                ModelUnreachableError(
                    f"{self._settings.endpoint} was not done after {limit:.3g} s: allow more time, or ask for less."
                ),
                may_cost=True,
            )
        except (OpenAIError, HttpFault, Redirected, TooLong, GarbledAnswer, EndpointFault) as error:
            failure = classify_failure(error, self._settings, prompt_tokens, max_tokens)
            if isinstance(error, HttpFault):
                self._pacing.learn(turn, read_allowances(error.headers))
        if isinstance(failure, Transient) and failure.is_refusal:
            self._slow_down(failure, call, turn)
        raise failure

    def _slow_down(self, refusal: Transient, call: Call, turn: Slot) -> None:
        """Let fewer calls be in flight; and none start, where the endpoint says for how long."""
        call.tally.refused += 1
        self._pacing.refused(turn)
        # A wait that no call has the time for fails this one; the others shall hear of it too, not hang.
        if refusal.for_all and refusal.wait is not None and refusal.wait <= call.deadline:
            self._pacing.hold(refusal.wait)

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

    def prompt_tokens(self, question: ModelQuestion) -> int:
        """About how many tokens the prompt of a question has in the dialect in use."""
        return self._calibration.expect(*_estimate(self._dialect.messages(question), question, self._dialect))

    def _price(self, tokens: Tokens) -> float | None:
        return price_usd(self._settings.model, self._settings.endpoint, tokens)


def _estimate(messages: list[dict[str, str]], question: ModelQuestion, dialect: Dialect) -> tuple[int, int]:
    """Tokens of the messages, and of the schema where it travels beside them."""
    beside = estimate_tokens(json.dumps(question.schema)) if dialect.mode == "json_schema" else 0
    return estimate_messages(messages), beside


def _guess(prompt_tokens: int, written: str) -> Tokens:
    return Tokens(prompt_tokens, completion=estimate_tokens(written), reported=False)
