"""Calls a model: ask, and get an answer with what it cost, from the endpoint or from the cache."""

from __future__ import annotations

import json
import logging
import time
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from summarizer.errors import BudgetError, ModelRefusedError
from summarizer.llm.answer_cache import AnswerCache, request_key
from summarizer.llm.answers import AnswerLog, LoggedAnswer, ModelAnswer, PausedError
from summarizer.llm.dialects import ModelQuestion
from summarizer.llm.model_settings import ModelSettings, user_cache_dir
from summarizer.llm.token_estimate import Calibration
from summarizer.llm.transport import Transport
from summarizer.llm.usage import Budget, Tally
from summarizer.request_options import ANSWER_MODES, AnswerMode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import TracebackType

    from summarizer.briefing import Usage
    from summarizer.llm.replies import Reply
    from summarizer.llm.user_client import UserClient

__all__ = ["ModelClient"]

_log = logging.getLogger("summarizer.llm")


class ModelClient:
    """Calls one model at one endpoint: `async with ModelClient(settings) as client: await client.complete(...)`.

    Connections, limits and the cache file live between entering and leaving; a client may be entered again
    afterwards, in another event loop too. The SDK is imported, and connections are made, when the first call is. Calls
    go over the connections of `client` where a caller has brought one, which stays open.
    """

    def __init__(
        self,
        settings: ModelSettings,
        *,
        budget: Budget | None = None,
        on_warning: Callable[[str], None] | None = None,
        client: UserClient | None = None,
    ) -> None:
        self.settings = settings
        self._client = client
        self.budget = budget or Budget(deadline=settings.run_deadline)
        self.calibration = Calibration()
        self.warnings: list[str] = []
        self._on_warning = on_warning or _log.warning
        self._tally = Tally()
        self._cache: AnswerCache | None = None
        self._transport: Transport | None = None
        self._answers: AnswerLog | None = None

    def session(self, answers: AnswerLog | None = None) -> ModelClient:
        """A client for one story among many: connections, pace, budget and cache are shared, what it counts is its own.

        It works as long as this client is open, and needs no entering. How long prompts are it estimates as if it was
        the first to ask: what a story is asked must not depend on which others came before. What is among `answers` is
        not asked for again.
        """
        shared = ModelClient(self.settings, budget=self.budget, on_warning=self._warn)
        shared._transport, shared._cache = self._opened(), self._cache
        shared._answers = answers
        return shared

    async def __aenter__(self) -> ModelClient:
        if self._transport is not None:
            raise RuntimeError("this client is in use already: make another one")
        self.budget.check_price(self.settings.model, self.settings.endpoint)
        self.budget.start()
        if self.settings.cache:
            directory = self.settings.cache_dir or user_cache_dir()
            self._cache = AnswerCache(directory, self.settings.cache_max_bytes, self._warn)
        self._transport = Transport(self.settings, self.budget, self.calibration, self._cache, self._warn, self._client)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        transport, self._transport = self._transport, None
        cache, self._cache = self._cache, None
        try:
            if transport is not None:
                await transport.close()
        finally:
            if cache is not None:
                cache.close()

    @property
    def usage(self) -> Usage:
        """Everything this client's calls have cost so far, those that failed too."""
        return self._tally.as_usage()

    @property
    def tally(self) -> Tally:
        """The same with more detail: summed seconds, attempts whose tokens were estimated."""
        return self._tally

    async def learn_window(self) -> int:
        """The context window from here on: what the endpoint tells of its model, else what the settings say.

        An endpoint that cannot be asked fails at the first call, where somebody is told why.
        """
        try:
            found = await self._opened().window()
        except ModelRefusedError:
            found = None
        if found is not None:
            self.settings = self.settings.model_copy(update={"context_window": found})
        return self.settings.context_window

    def prompt_tokens(self, messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> int:
        """About how many tokens this prompt has, corrected by what the endpoint has reported so far."""
        return self._opened().prompt_tokens(ModelQuestion(messages, schema, 0))

    async def complete(  # noqa: PLR0913  most are what one caller alone needs
        self,
        messages: Sequence[Mapping[str, str]],
        schema: Mapping[str, Any],
        *,
        max_tokens: int | None = None,
        on_text: Callable[[str], object] | None = None,
        stream: bool = False,
        keep: Callable[[str], bool] | None = None,
        counted: Tally | None = None,
        step: str = "",
    ) -> ModelAnswer:
        """The model's answer to a chat, asked for as JSON of this schema in the strictest way the endpoint takes.

        `on_text` is told what there is of the answer: when the model begins to write, now and then while the answer
        streams, and of what comes whole or from the cache all at once; never when the call fails before. Whole answers
        (ended by "stop", not empty, no refusal) are kept in the cache if `keep(text)`, where given, says so. `counted`
        has this call added, also when it fails. `step` is for an `AnswerLog`.

        Raises:
            ModelRefusedError: the endpoint will never take this request.
            ModelUnreachableError: no answer within deadline and tries.
            ModelAnswerError: what came was no completion; `raw` has it, of a stream that broke off its text so far.
            BudgetError: the run's tokens, cost or time leave no room for it.
            PausedError: the same of a story that keeps its answers, or its answer is still to come.

        """
        transport = self._opened()
        question = ModelQuestion(messages, schema, max_tokens or self.settings.max_output_tokens, stream)
        started = time.monotonic()
        key = self._key(question) if self._cache is not None else ""
        own = self._key(question, sender=False) if self._answers is not None else ""
        tally = Tally()
        known = self._replay(own, question, step, tally, started) or self._recall(key, tally, started)
        if known is not None:
            self._count(tally, counted)
            if on_text is not None:
                on_text(known.text)
            return known
        try:
            reply, dialect = await transport.send(question, tally, on_text)
        except BudgetError as error:
            if self._answers is None:
                raise
            raise PausedError(str(error), "budget") from error
        finally:
            tally.seconds = time.monotonic() - started
            self._count(tally, counted)
        made = LoggedAnswer(reply.text, reply.finish_reason, reply.refusal, tally.as_usage(), dialect.mode)
        if self._answers is not None:
            self._answers.keep(own, made)
        self._keep(key, reply, dialect.mode, keep)
        return ModelAnswer(*made, cached=False, seconds=tally.seconds, retries=tally.retries)

    def _opened(self) -> Transport:
        if self._transport is None:
            raise RuntimeError("use a ModelClient inside `async with`")
        return self._transport

    def _key(self, question: ModelQuestion, *, sender: bool = True) -> str:
        """What makes two requests the same; the mode in use does not, since it is learned on the way.

        With `sender` the key, and headers that may name a tenant, count as digests: who is told apart by the endpoint
        is here too. A story's own answers stay its own whoever asks for the rest.
        """
        settings = self.settings
        key = settings.api_key.get_secret_value() if settings.api_key else ""
        headers = {name: secret.get_secret_value() for name, secret in sorted(settings.extra_headers.items())}
        sent_by = {"sent_by": sha256(json.dumps([key, headers]).encode()).hexdigest()} if sender else {}
        return request_key(
            question.messages,
            {
                "address": settings.base_url,
                **sent_by,
                "model": settings.model,
                "schema": question.schema,
                "max_tokens": question.max_tokens,
                "temperature": settings.temperature,
                "seed": settings.seed,
                "mode": settings.json_mode,
                "extra_body": settings.extra_body,
            },
        )

    def _count(self, tally: Tally, counted: Tally | None) -> None:
        self._tally.add(tally)
        if counted is not None:
            counted.add(tally)

    def _replay(self, key: str, question: ModelQuestion, step: str, tally: Tally, started: float) -> ModelAnswer | None:
        """The answer that an earlier run was given, counted as the call that it was then."""
        kept = self._answers.recall(key, question, step) if self._answers is not None else None
        if kept is None:
            return None
        tally.add_usage(kept.usage)
        return ModelAnswer(*kept, cached=True, seconds=time.monotonic() - started, retries=kept.usage.retries)

    def _recall(self, key: str, tally: Tally, started: float) -> ModelAnswer | None:
        kept = self._cache.answer(key) if self._cache is not None else None
        text, mode = (kept.get("text"), kept.get("mode")) if kept is not None else (None, None)
        # Anybody's bytes may stand there; what we kept is text that can be written down, and a mode.
        if not isinstance(text, str) or mode not in ANSWER_MODES or not _is_writable(text):
            return None
        tally.cache_hits += 1
        seconds = time.monotonic() - started
        return ModelAnswer(text, "stop", None, Tally().as_usage(), mode, cached=True, seconds=seconds, retries=0)

    def _keep(self, key: str, reply: Reply, mode: AnswerMode, keep: Callable[[str], bool] | None) -> None:
        is_whole = reply.finish_reason == "stop" and reply.refusal is None and bool(reply.text.strip())
        if self._cache is not None and is_whole and (keep is None or keep(reply.text)):
            self._cache.keep_answer(key, {"text": reply.text, "mode": mode})

    def _warn(self, message: str) -> None:
        """Tell something once, without secrets."""
        message = self.settings.scrub(message)
        if message not in self.warnings:
            self.warnings.append(message)
            self._on_warning(message)


def _is_writable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
