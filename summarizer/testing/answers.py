"""What a scripted endpoint may answer: completions, errors, anything else, and all of these late."""

from __future__ import annotations

import asyncio
import json
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from summarizer.testing.exchange import JSON, chunk, completion, pieces
from summarizer.testing.requests import Request

if TYPE_CHECKING:
    from summarizer.testing.exchange import Exchange

__all__ = ["Answer", "Raw", "Say", "Script", "Slow", "Status", "as_answer", "as_function", "draft_text", "rate_limited"]


class Answer(ABC):
    """What one request gets. A class of your own may send anything."""

    @abstractmethod
    async def send(self, to: Exchange) -> bool:
        """Write the response; true when the connection may be used for another request."""


Script: TypeAlias = Answer | str | Sequence[Answer | str] | Callable[[Request], Answer | str]
"""One answer for every request, several (one a request, the last one for ever), or a function of the request.

A text is what the model says: `Say(text)`.
"""


@dataclass(frozen=True)
class Say(Answer):
    """A completion, streamed where the request asks for that.

    Attributes:
        text: what the model says.
        finish_reason: `length` for an answer that was cut off, `content_filter` for one that was stopped; a stream
            with None ends without its last events.
        refusal: what the model says instead, where it refuses.
        thinking: the reasoning that comes before the text.
        headers: further headers of the response.

    """

    text: str | None
    finish_reason: str | None = "stop"
    refusal: str | None = None
    thinking: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)

    async def send(self, to: Exchange) -> bool:
        """Write the completion, as slowly as the model is."""
        async with to.slots:
            usage = self.usage(await to.read_prompt())
            if to.wants_stream:
                return await self._stream(to, usage if to.wants_usage else None)
            await asyncio.sleep(usage["completion_tokens"] / to.latency.answer_rate)
            return await to.respond(200, self.completion(usage), headers=self.headers)

    def completion(self, usage: Mapping[str, Any] | None = None) -> str:
        """The body of the response where it comes whole."""
        thought = {"reasoning_content": self.thinking} if self.thinking else {}
        return completion({"content": self.text, "refusal": self.refusal, **thought}, self.finish_reason, usage)

    def deltas(self) -> list[dict[str, str]]:
        """What the events of a stream hold."""
        return [
            {"role": "assistant", "content": ""},
            *({"reasoning_content": piece} for piece in pieces(self.thinking)),
            *({"content": piece} for piece in pieces(self.text or "")),
            *([{"refusal": self.refusal}] if self.refusal else []),
        ]

    def usage(self, read: Mapping[str, Any]) -> dict[str, Any]:
        """What reading the prompt cost, and this answer."""
        thought = len(pieces(self.thinking))
        written = thought + len(pieces(self.text or ""))
        return {
            **read,
            "completion_tokens": written,
            "total_tokens": read["prompt_tokens"] + written,
            "completion_tokens_details": {"reasoning_tokens": thought},
        }

    async def _stream(self, to: Exchange, usage: Mapping[str, Any] | None) -> bool:
        to.begin_stream(self.headers)
        for delta in self.deltas():
            await to.event(chunk(delta))
            await asyncio.sleep(1 / to.latency.answer_rate)
        if self.finish_reason is not None:
            await to.event(chunk({}, self.finish_reason))
            if usage is not None:
                await to.event(chunk(None, usage=usage))
            await to.event("[DONE]")
        return await to.end_stream()


@dataclass(frozen=True)
class Status(Answer):
    """An HTTP error in OpenAI's envelope, or with any other body."""

    code: int
    message: str = "it is scripted"
    error_code: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str | None = None

    async def send(self, to: Exchange) -> bool:
        """Write the error."""
        error = {"message": self.message, "type": None, "param": None, "code": self.error_code}
        body = json.dumps({"error": error}) if self.body is None else self.body
        return await to.respond(self.code, body, headers=self.headers)


@dataclass(frozen=True)
class Raw(Answer):
    """Any body, with status 200 unless another is named."""

    body: str | bytes
    content_type: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)
    code: int = 200

    async def send(self, to: Exchange) -> bool:
        """Write the body."""
        return await to.respond(self.code, self.body, self.content_type, self.headers)


@dataclass(frozen=True)
class Slow(Answer):
    """Another answer, so many seconds later; a client that hangs up meanwhile is not waited for."""

    answer: Answer | str
    seconds: float

    async def send(self, to: Exchange) -> bool:
        """Wait, and write the answer."""
        await asyncio.sleep(self.seconds)
        return await as_answer(self.answer).send(to)


def rate_limited(retry_after: float = 1.0) -> Status:
    """A 429 that asks to be tried again after so many seconds."""
    return Status(429, "Rate limit reached", "rate_limit_exceeded", {"Retry-After": f"{retry_after:g}"})


def draft_text(*items: tuple[str | None, Sequence[tuple[str, Sequence[str]]]]) -> str:
    """What a model answers for a section: items of a label and sentences, each with the ids that it cites.

        draft_text((None, [("A weir burst in Lunde.", ["1.1", "2.1"])]))

    In an answer to `whole` a label begins with its section: `go_deeper | Who pays?`.
    """
    return json.dumps(
        {
            "items": [
                {"label": label, "sentences": [{"text": text, "cites": list(cites)} for text, cites in sentences]}
                for label, sentences in items
            ]
        },
        ensure_ascii=False,
    )


def as_answer(given: object) -> Answer:
    """The answer that a script gave.

    Raises:
        TypeError: it is neither an answer nor a text.

    """
    if isinstance(given, Answer):
        return given
    if isinstance(given, str):
        return Say(given)
    raise TypeError(f"a script answers with a text or an Answer such as Say(...), and not with {given!r:.80}")


def as_function(script: Script) -> Callable[[Request], Answer]:
    """The script as a function of the request."""
    if callable(script):
        return lambda request: as_answer(script(request))
    if isinstance(script, (Answer, str)):
        always = as_answer(script)
        return lambda _: always
    waiting = deque(map(as_answer, script))
    if not waiting:
        raise ValueError("a script needs an answer")
    return lambda _: waiting.popleft() if len(waiting) > 1 else waiting[0]
