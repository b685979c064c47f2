"""What goes wrong at an endpoint: accidents on the line, and scripts of faults, storms and quotas."""

from __future__ import annotations

import asyncio
import json
import math
import random
import socket
import struct
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from summarizer.testing import Answer, Raw, Say, Status, rate_limited
from summarizer.testing.answers import as_function
from summarizer.testing.exchange import JSON, chunk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.testing import Exchange, Request, Script

__all__ = ["BreakOff", "Faults", "Flood", "Quota", "Reset", "Stall", "Storm", "Trickle", "Wire"]

_FOREVER = 3600


@dataclass(frozen=True)
class Flood(Answer):
    """A body that begins somehow, and then goes on with the same bytes until the client hangs up."""

    again: bytes
    content_type: str = JSON
    head: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    code: int = 200

    async def send(self, to: Exchange) -> bool:
        to.begin(self.code, {"Content-Type": self.content_type, "Connection": "close", **self.headers})
        to.writer.write(self.head)
        many = self.again * max(1, 16_384 // len(self.again))
        while True:
            to.writer.write(many)
            await to.writer.drain()


@dataclass(frozen=True)
class Wire(Answer):
    """Any bytes where an answer of HTTP should be, and the connection is closed."""

    sent: bytes

    async def send(self, to: Exchange) -> bool:
        to.writer.write(self.sent)
        await to.writer.drain()
        return False


@dataclass(frozen=True)
class Reset(Answer):
    """The connection is reset before anything is answered."""

    async def send(self, to: Exchange) -> bool:
        return _reset(to)


@dataclass(frozen=True)
class Stall(Answer):
    """Nothing is answered, and the connection stays open."""

    async def send(self, to: Exchange) -> bool:  # noqa: ARG002 - nothing is sent
        await asyncio.sleep(_FOREVER)
        return False


@dataclass(frozen=True)
class Trickle(Answer):
    """A good answer, one byte at a time."""

    text: str
    interval: float = 0.02

    async def send(self, to: Exchange) -> bool:
        async with to.slots:
            await to.read_prompt()
            raw = Say(self.text).completion().encode()
            to.begin(200, {"Content-Type": JSON, "Content-Length": str(len(raw))})
            for at in range(len(raw)):
                to.writer.write(raw[at : at + 1])
                await to.writer.drain()
                await asyncio.sleep(self.interval)
        return True


@dataclass(frozen=True)
class BreakOff(Answer):
    """A stream that ends in the middle, politely or by a reset; to a request without a stream, a body cut short."""

    text: str
    politely: bool = True

    async def send(self, to: Exchange) -> bool:
        async with to.slots:
            answer = Say(self.text)
            usage = answer.usage(await to.read_prompt())
            if to.wants_stream:
                return await self._stream(to, answer)
            await asyncio.sleep(usage["completion_tokens"] / to.latency.answer_rate)
            body = answer.completion(usage)
            await to.respond(200, body[: len(body) // 2], length=len(body))
            return False if self.politely else _reset(to)

    async def _stream(self, to: Exchange, answer: Say) -> bool:
        to.begin_stream({})
        deltas = answer.deltas()
        for delta in deltas[: len(deltas) // 2 + 1]:
            await to.event(chunk(delta))
            await asyncio.sleep(1 / to.latency.answer_rate)
        return await to.end_stream() if self.politely else _reset(to)


def _reset(to: Exchange) -> bool:
    """Close so that the other side sees a reset: linger with no time."""
    to.writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    to.writer.transport.abort()
    return False


_NULL_CHOICES = '{"id": "x", "object": "chat.completion", "created": 1, "model": "m", "choices": null}'


class Faults:
    """A script that fails at given rates, and otherwise asks another script.

    What a request gets depends on the seed, its body and how often that body was seen, not on who came first.
    """

    KINDS: Mapping[str, Answer | None] = {
        "rate_limited": rate_limited(0.02),
        "server_error": Status(500, "oh no"),
        "unavailable": Status(503, body="<html>busy</html>"),
        "reset": Reset(),
        "trickle": None,
        "stall": Stall(),
        "malformed": Raw('{"id": "x", "choices": [{"index": 0, "mess'),
        "web_page": Raw("<html><body>Sign in</body></html>", "text/html"),
        "null_choices": Raw(_NULL_CHOICES),
        "break_off": None,
        "truncated": None,
        "refusal": Say(None, refusal="I can't help with that."),
        "content_filter": Say("", finish_reason="content_filter"),
        "empty": Say(None),
        "off_schema": Say('{"summary": 7}'),
        "prose": Say("Certainly! Here is what I found."),
    }
    TRANSPORT = (
        "rate_limited",
        "server_error",
        "unavailable",
        "reset",
        "malformed",
        "web_page",
        "null_choices",
        "break_off",
    )

    def __init__(self, script: Script, rates: Mapping[str, float], seed: int = 0) -> None:
        unknown = set(rates) - set(self.KINDS)
        if unknown:
            raise ValueError(f"unknown faults: {sorted(unknown)}")
        self._next = as_function(script)
        self._rates = dict(rates)
        self._seed = seed
        self._seen: dict[str, int] = {}
        self.injected: list[str] = []

    def __call__(self, request: Request) -> Answer:
        body = json.dumps(request.body, sort_keys=True)
        turn = self._seen[body] = self._seen.get(body, 0) + 1
        draw = random.Random(f"{self._seed}/{turn}/{body}").random()
        for kind, rate in self._rates.items():
            draw -= rate
            if draw < 0:
                self.injected.append(kind)
                return self._fault(kind, request)
        return self._next(request)

    def _fault(self, kind: str, request: Request) -> Answer:
        fixed = self.KINDS[kind]
        if fixed is not None:
            return fixed
        text = getattr(self._next(request), "text", "") or ""
        if kind == "truncated":
            return Say(text[: len(text) * 2 // 3], finish_reason="length")
        return Trickle(text) if kind == "trickle" else BreakOff(text)


class Storm:
    """A script that refuses a share of the requests for a while, counted from the first; or it asks another script."""

    def __init__(
        self, script: Script, *, share: float, begins: float, lasts: float, refusal: Status | None = None, seed: int = 0
    ) -> None:
        self._next = as_function(script)
        self._share = share
        self._begins = begins
        self._ends = begins + lasts
        self._refusal = refusal or Status(429, "slow down", "rate_limit_exceeded")
        self._draw = random.Random(seed)
        self._started: float | None = None
        self.refused = 0

    def __call__(self, request: Request) -> Answer:
        self._started = request.at if self._started is None else self._started
        if self._begins <= request.at - self._started < self._ends and self._draw.random() < self._share:
            self.refused += 1
            return self._refusal
        return self._next(request)


class Quota:
    """A script that answers so many requests in each window of time, refuses the others, and tells what is left.

    It tells as OpenAI does, with every answer, unless `tells` is false.
    """

    def __init__(self, answer: Say, most: int, seconds: float, *, tells: bool = True) -> None:
        self._answer = answer
        self._most = most
        self._seconds = seconds
        self._tells = tells
        self._ends = 0.0
        self._left = 0
        self.refused = 0

    def __call__(self, request: Request) -> Answer:
        if request.at >= self._ends:
            self._ends, self._left = request.at + self._seconds, self._most
        is_refused = self._left == 0
        self._left -= not is_refused
        told = {
            "x-ratelimit-limit-requests": str(self._most),
            "x-ratelimit-remaining-requests": str(self._left),
            "x-ratelimit-reset-requests": f"{math.ceil((self._ends - request.at) * 1000)}ms",
        }
        headers = told if self._tells else {}
        if is_refused:
            self.refused += 1
            return Status(429, "slow down", "rate_limit_exceeded", headers)
        return replace(self._answer, headers=headers)
