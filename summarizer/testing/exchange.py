"""One request on its way to its answer, and the OpenAI protocol that the answer is written in."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.testing.requests import Request

__all__ = ["JSON", "Exchange", "Latency", "PromptCache", "chunk", "completion", "pieces"]

JSON = "application/json"
_TOKEN = 4
_RECENT_PROMPTS = 32


@dataclass(frozen=True)
class Latency:
    """How fast the scripted model is; by default it takes no time.

    Attributes:
        first_token: seconds until it begins.
        prompt_rate: tokens of a prompt that it reads in a second; those that a recent prompt began with take no time.
        answer_rate: tokens that it writes in a second.
        slots: answers that it writes at once; others wait.
        recent: how many prompts it remembers.

    """

    first_token: float = 0.0
    prompt_rate: float = float("inf")
    answer_rate: float = float("inf")
    slots: int = 1_000
    recent: int = _RECENT_PROMPTS


class PromptCache:
    """The prompts that were read lately: what a new one has in common with them need not be read again."""

    def __init__(self, recent: int = _RECENT_PROMPTS) -> None:
        self._prompts: deque[str] = deque(maxlen=recent)

    def cached(self, prompt: str) -> int:
        """How many tokens at the beginning of a prompt have been read."""
        longest = max((_common_prefix(prompt, earlier) for earlier in self._prompts), default=0)
        return _tokens(prompt[:longest]) if longest else 0

    def add(self, prompt: str) -> None:
        """A prompt has been read."""
        self._prompts.append(prompt)


@dataclass(frozen=True)
class Exchange:
    """A request, and where its answer is written to. What an answer needs to send itself."""

    request: Request
    writer: asyncio.StreamWriter
    latency: Latency = field(default_factory=Latency)
    prompts: PromptCache = field(default_factory=PromptCache)
    slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1_000))

    @property
    def wants_stream(self) -> bool:
        """Whether the answer is to come token by token."""
        return bool(self.request.body.get("stream"))

    @property
    def wants_usage(self) -> bool:
        """Whether a stream is to end with what it cost."""
        return bool((self.request.body.get("stream_options") or {}).get("include_usage"))

    async def read_prompt(self) -> dict[str, Any]:
        """Take as long as the model takes to read the prompt; the usage of an answer without a word."""
        prompt = self.request.prompt
        total, cached = _tokens(prompt), self.prompts.cached(prompt)
        await asyncio.sleep(self.latency.first_token + (total - cached) / self.latency.prompt_rate)
        self.prompts.add(prompt)
        return {
            "prompt_tokens": total,
            "completion_tokens": 0,
            "total_tokens": total,
            "prompt_tokens_details": {"cached_tokens": cached},
            "completion_tokens_details": {"reasoning_tokens": 0},
        }

    async def respond(
        self,
        code: int,
        body: str | bytes,
        content_type: str = JSON,
        headers: Mapping[str, str] | None = None,
        length: int | None = None,
    ) -> bool:
        """Send a whole response; true, since the connection may be used again. `length` may promise more than comes."""
        raw = body.encode() if isinstance(body, str) else body
        told = {"Content-Type": content_type, "Content-Length": str(len(raw) if length is None else length)}
        self.begin(code, told | dict(headers or {}))
        self.writer.write(raw)
        await self.writer.drain()
        return True

    def begin(self, code: int, headers: Mapping[str, str]) -> None:
        """Send the head of a response."""
        lines = [f"HTTP/1.1 {code} Scripted", *(f"{name}: {value}" for name, value in headers.items())]
        self.writer.write("\r\n".join(lines).encode() + b"\r\n\r\n")

    def begin_stream(self, headers: Mapping[str, str]) -> None:
        """Send the head of a stream."""
        self.begin(200, {"Content-Type": "text/event-stream", "Transfer-Encoding": "chunked"} | dict(headers))

    async def event(self, data: str) -> None:
        """Send one event of a stream."""
        raw = f"data: {data}\n\n".encode()
        self.writer.write(b"%x\r\n%b\r\n" % (len(raw), raw))
        await self.writer.drain()

    async def end_stream(self) -> bool:
        """End a stream; true, since the connection may be used again."""
        self.writer.write(b"0\r\n\r\n")
        await self.writer.drain()
        return True


def completion(message: Mapping[str, Any], finish_reason: str | None, usage: Mapping[str, Any] | None) -> str:
    """The body of an answer that comes whole."""
    choice = {"index": 0, "message": {"role": "assistant", **message}, "finish_reason": finish_reason, "logprobs": None}
    return json.dumps({**_head("chat.completion"), "choices": [choice], "usage": usage})


def chunk(
    delta: Mapping[str, Any] | None, finish_reason: str | None = None, usage: Mapping[str, Any] | None = None
) -> str:
    """One event of an answer that is streamed; without a delta the one that tells its usage."""
    choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": finish_reason}]
    return json.dumps({**_head("chat.completion.chunk"), "choices": choices, "usage": usage})


def pieces(text: str) -> list[str]:
    """A text in its tokens: four characters each."""
    return [text[at : at + _TOKEN] for at in range(0, len(text), _TOKEN)]


def _head(kind: str) -> dict[str, Any]:
    return {"id": "scripted-1", "object": kind, "created": 1, "model": "scripted"}


def _tokens(text: str) -> int:
    return max(1, len(text) // _TOKEN)


def _common_prefix(one: str, other: str) -> int:
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low
