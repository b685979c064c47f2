"""The one door to a model: ask, and get an answer with what it cost, from the endpoint or from the cache."""

from __future__ import annotations

import json
import logging
import time
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.errors import ModelRefusedError
from summarizer.llm.cache import AnswerCache, request_key
from summarizer.llm.config import ANSWER_MODES, AnswerMode, ModelSettings, user_cache_dir
from summarizer.llm.dialects import Question
from summarizer.llm.tokens import Calibration
from summarizer.llm.transport import Transport
from summarizer.llm.usage import Budget, Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import TracebackType

    from summarizer.briefing import Usage
    from summarizer.llm.reading import Reply

__all__ = ["Answer", "ModelClient"]

_log = logging.getLogger("summarizer.llm")


class Answer(NamedTuple):
    """What the model wrote, as it came, and what it took to get it.

    `usage` counts every attempt at this call, those that failed too; an answer from the cache cost nothing.
    `finish_reason` is mostly "stop", "length" or "content_filter"; `text` may be empty.
    """

    text: str
    finish_reason: str
    refusal: str | None
    usage: Usage
    mode: AnswerMode
    cached: bool
    seconds: float
    retries: int


class ModelClient:
    """Calls one model at one endpoint: `async with ModelClient(settings) as client: await client.complete(...)`.

    Connections, limits and the cache file live between entering and leaving; a client may be entered again
    afterwards, in another event loop too. The SDK is imported, and connections are made, when the first call is.
    """

    def __init__(
        self,
        settings: ModelSettings,
        *,
        budget: Budget | None = None,
        on_warning: Callable[[str], None] | None = None,
    ) -> None:
        self.settings = settings
        self.budget = budget or Budget(deadline=settings.run_deadline)
        self.calibration = Calibration()
        self.warnings: list[str] = []
        self._on_warning = on_warning or _log.warning
        self._tally = Tally()
        self._cache: AnswerCache | None = None
        self._transport: Transport | None = None

    async def __aenter__(self) -> ModelClient:
        if self._transport is not None:
            raise RuntimeError("this client is in use already: make another one")
        self.budget.check_price(self.settings.model, self.settings.endpoint)
        self.budget.start()
        if self.settings.cache:
            directory = self.settings.cache_dir or user_cache_dir()
            self._cache = AnswerCache(directory, self.settings.cache_max_bytes, self._warn)
        self._transport = Transport(self.settings, self.budget, self.calibration, self._cache, self._warn)
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
        return self._opened().prompt_tokens(Question(messages, schema, 0))

    async def complete(
        self,
        messages: Sequence[Mapping[str, str]],
        schema: Mapping[str, Any],
        *,
        max_tokens: int | None = None,
        on_text: Callable[[str], object] | None = None,
        stream: bool = False,
        keep: Callable[[str], bool] | None = None,
        counted: Tally | None = None,
    ) -> Answer:
        """The model's answer to a chat, asked for as JSON of this schema in the strictest way the endpoint takes.

        `on_text` is told what there is of the answer: when the model begins to write, now and then while the answer
        streams, and of what comes whole or from the cache all at once; never when the call fails before. Whole answers
        (ended by "stop", not empty, no refusal) are kept in the cache if `keep(text)`, where given, says so. `counted`
        has this call added, also when it fails.

        Raises:
            ModelRefusedError: the endpoint will never take this request.
            ModelUnreachableError: no answer within deadline and tries.
            ModelAnswerError: what came was no completion; `raw` has it, of a stream that broke off its text so far.
            BudgetError: the run's tokens, cost or time leave no room for it.

        """
        transport = self._opened()
        question = Question(messages, schema, max_tokens or self.settings.max_output_tokens, stream)
        started = time.monotonic()
        key = self._key(question) if self._cache is not None else ""
        if (kept := self._recall(key, started)) is not None:
            if on_text is not None:
                on_text(kept.text)
            if counted is not None:
                counted.cache_hits += 1
            return kept
        tally = Tally()
        try:
            reply, dialect = await transport.send(question, tally, on_text)
        finally:
            tally.seconds = time.monotonic() - started
            self._tally.add(tally)
            if counted is not None:
                counted.add(tally)
        self._keep(key, reply, dialect.mode, keep)
        return Answer(
            text=reply.text,
            finish_reason=reply.finish_reason,
            refusal=reply.refusal,
            usage=tally.as_usage(),
            mode=dialect.mode,
            cached=False,
            seconds=tally.seconds,
            retries=tally.retries,
        )

    def _opened(self) -> Transport:
        if self._transport is None:
            raise RuntimeError("use a ModelClient inside `async with`")
        return self._transport

    def _key(self, question: Question) -> str:
        """What makes two requests the same; the mode in use does not, since it is learned on the way.

        The key, and headers that may name a tenant, count as digests: who is told apart by the endpoint is here too.
        """
        settings = self.settings
        key = settings.api_key.get_secret_value() if settings.api_key else ""
        headers = {name: secret.get_secret_value() for name, secret in sorted(settings.extra_headers.items())}
        return request_key(
            question.messages,
            {
                "address": settings.base_url,
                "sent_by": sha256(json.dumps([key, headers]).encode()).hexdigest(),
                "model": settings.model,
                "schema": question.schema,
                "max_tokens": question.max_tokens,
                "temperature": settings.temperature,
                "seed": settings.seed,
                "mode": settings.mode,
                "extra_body": settings.extra_body,
            },
        )

    def _recall(self, key: str, started: float) -> Answer | None:
        kept = self._cache.answer(key) if self._cache is not None else None
        text, mode = (kept.get("text"), kept.get("mode")) if kept is not None else (None, None)
        # Anybody's bytes may stand there; what we kept is text that can be written down, and a mode.
        if not isinstance(text, str) or mode not in ANSWER_MODES or not _is_writable(text):
            return None
        self._tally.cache_hits += 1
        return Answer(
            text=text,
            finish_reason="stop",
            refusal=None,
            usage=Tally().as_usage(),
            mode=mode,
            cached=True,
            seconds=time.monotonic() - started,
            retries=0,
        )

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
