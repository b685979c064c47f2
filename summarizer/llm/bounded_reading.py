"""Read an answer over HTTP, whole or as a stream of events, and no more of it than what was asked for can have."""

from __future__ import annotations

import asyncio
import json
from contextlib import aclosing
from typing import TYPE_CHECKING, NamedTuple

from summarizer.llm.replies import EndpointFault, GarbledAnswer, StreamedReply

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable

    import httpx2


__all__ = ["Limits", "TooLong", "answer_size_limits", "bounded_parts", "follow_events", "read_whole"]

# After the model's last word only the usage is still to come, and some servers never send it or never close.
_USAGE_GRACE = 2.0
_DONE_GRACE = 0.1
_DONE = "[DONE]"
# What an event counts at least: reading it costs more than its bytes.
_LEAST_EVENT = 256


class TooLong(Exception):  # noqa: N818  it never leaves the package
    """More came than an answer of the length that was asked for can have."""


class Limits(NamedTuple):
    """Bytes of an answer that are held, and that are read."""

    held: int
    read: int


def answer_size_limits(max_tokens: int, *, stream: bool) -> Limits:
    """How long an answer of `max_tokens` may be, with thinking that is not counted and what a server puts around it.

    A token is four letters, or two that are written as escapes of six bytes, and a server may tell of thinking twice;
    each token of a stream comes in an event of some hundred bytes.
    """
    held = min(256 * 1024 + 64 * max_tokens, 1024 * 1024)
    return Limits(held, 1024 * 1024 + 2048 * max_tokens if stream else held)


async def read_whole(response: httpx2.Response, most: int) -> bytes:
    """An answer that is no stream, up to `most` bytes."""
    body = bytearray()
    async for part in bounded_parts(response, most, StreamedReply()):
        body += part
    return bytes(body)


async def bounded_parts(response: httpx2.Response, most: int, written: StreamedReply) -> AsyncIterator[bytes]:
    """The bytes of an answer, unpacked, as far as `most`."""
    left = most
    try:
        async with aclosing(response.aiter_bytes()) as parts:
            async for part in parts:
                left -= len(part)
                if left < 0:
                    raise TooLong
                yield part
    except (TooLong, GeneratorExit):
        raise
    except Exception as error:
        raise GarbledAnswer(f"its answer broke off ({type(error).__name__})", written.text) from None


async def follow_events(
    content: bytes | AsyncIterator[bytes], most: Limits, written: StreamedReply, on_words: Callable[[], object]
) -> None:
    """Take in a stream of events to its end; what breaks after the model's last word no longer matters."""
    grace: float | None = None
    taken = 0
    async with aclosing(_events(content, most.held)) as events:
        while True:
            try:
                async with asyncio.timeout(grace):
                    data = await anext(events, None)
                if data is None:
                    return
                has_words = _take(data, written)
                taken += max(len(data), _LEAST_EVENT)
                if taken > most.read or written.length > most.held:
                    raise TooLong
            except (TimeoutError, TooLong, GarbledAnswer, EndpointFault):
                if written.is_finished:
                    return
                raise
            if has_words:
                on_words()
            if written.is_finished:
                grace = _DONE_GRACE if data.startswith(_DONE) else _USAGE_GRACE


async def _events(content: bytes | AsyncIterator[bytes], most: int) -> AsyncGenerator[str, None]:
    """What the events of a stream say; one that is named an error is told as an error's JSON."""
    import httpx2  # noqa: PLC0415  loaded by now

    request = httpx2.Request("POST", "http://endpoint")
    answer = httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=content, request=request)
    try:
        async for event in httpx2.EventSource(answer, max_event_size=most):
            yield json.dumps({"error": event.data}) if event.event == "error" else event.data
    except httpx2.SSEError:
        raise TooLong from None


def _take(data: str, written: StreamedReply) -> bool:
    """Add what an event says to a reply; true when the model wrote something."""
    if data.startswith(_DONE):
        written.end()
        return False
    if not data.strip():
        return False
    try:
        chunk = json.loads(data)
    except (ValueError, RecursionError):
        raise GarbledAnswer("a part of its stream cannot be read", written.text) from None
    return written.add(chunk)
