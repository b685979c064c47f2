"""How a scripted endpoint may behave: the answers, errors and accidents that `scripted_server` acts out."""

from __future__ import annotations

import json
import math
import random
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

__all__ = [
    "CHAT",
    "Behaviour",
    "BreakOff",
    "Faults",
    "Flood",
    "Latency",
    "Quota",
    "Raw",
    "Request",
    "Reset",
    "Say",
    "Script",
    "Stall",
    "Status",
    "Storm",
    "Trickle",
    "Wire",
    "as_function",
]

CHAT = "/v1/chat/completions"


@dataclass(frozen=True)
class Request:
    """One request as it arrived."""

    number: int
    method: str
    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    at: float
    target: str = ""

    @property
    def prompt(self) -> str:
        """All messages as one text: what a prefix cache would see, with the schema first."""
        turns = [f"<{message['role']}>{message['content']}" for message in self.body.get("messages", [])]
        return json.dumps(self.body.get("response_format")) + "".join(turns)

    @property
    def form(self) -> str | None:
        """The type of `response_format`."""
        return (self.body.get("response_format") or {}).get("type")


@dataclass(frozen=True)
class Say:
    """A completion."""

    text: str | None
    finish_reason: str | None = "stop"
    refusal: str | None = None
    thinking: str = ""
    counts_tokens: bool = True
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Status:
    """An HTTP error."""

    code: int
    message: str = "it is scripted"
    error_code: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: str | None = None


@dataclass(frozen=True)
class Raw:
    """Any body, with status 200 unless another is named."""

    body: str | bytes
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    code: int = 200


@dataclass(frozen=True)
class Flood:
    """A body that begins somehow, and then goes on with the same bytes until the client hangs up."""

    again: bytes
    content_type: str = "application/json"
    head: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    code: int = 200


@dataclass(frozen=True)
class Wire:
    """Any bytes where an answer of HTTP should be, and the connection is closed."""

    sent: bytes


@dataclass(frozen=True)
class Reset:
    """The connection is reset before anything is answered."""


@dataclass(frozen=True)
class Stall:
    """Nothing is answered, and the connection stays open."""


@dataclass(frozen=True)
class Trickle:
    """A good answer, one byte at a time."""

    text: str
    interval: float = 0.02


@dataclass(frozen=True)
class BreakOff:
    """A stream that ends in the middle, politely or by a reset; to a request without a stream, a body cut short."""

    text: str
    politely: bool = True


Behaviour = Say | Status | Raw | Flood | Wire | Reset | Stall | Trickle | BreakOff
Script = Behaviour | list[Behaviour] | Callable[[Request], Behaviour | str]


@dataclass(frozen=True)
class Latency:
    """How fast the model is: only tokens that no recent prompt began with take prompt time."""

    first_token: float = 0.0
    prompt_rate: float = float("inf")
    answer_rate: float = float("inf")
    slots: int = 1_000


_NULL_CHOICES = '{"id": "x", "object": "chat.completion", "created": 1, "model": "m", "choices": null}'


class Faults:
    """A script that fails at given rates, and otherwise asks another script.

    What a request gets depends on the seed, its body and how often that body was seen, not on who came first.
    """

    KINDS: Mapping[str, Behaviour | None] = {
        "rate_limited": Status(429, "slow down", "rate_limit_exceeded", {"Retry-After": "0.02"}),
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

    def __call__(self, request: Request) -> Behaviour | str:
        body = json.dumps(request.body, sort_keys=True)
        turn = self._seen[body] = self._seen.get(body, 0) + 1
        draw = random.Random(f"{self._seed}/{turn}/{body}").random()
        for kind, rate in self._rates.items():
            draw -= rate
            if draw < 0:
                self.injected.append(kind)
                return self._fault(kind, request)
        return self._next(request)

    def _fault(self, kind: str, request: Request) -> Behaviour:
        fixed = self.KINDS[kind]
        if fixed is not None:
            return fixed
        good = self._next(request)
        text = (good if isinstance(good, str) else getattr(good, "text", "")) or ""
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

    def __call__(self, request: Request) -> Behaviour | str:
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

    def __call__(self, request: Request) -> Behaviour:
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


def as_function(script: Script) -> Callable[[Request], Behaviour | str]:
    if callable(script):
        return script
    if isinstance(script, list):
        waiting = deque(script)
        return lambda _: waiting.popleft() if len(waiting) > 1 else waiting[0]
    return lambda _: script
