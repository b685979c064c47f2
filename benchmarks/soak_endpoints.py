"""Answers of an endpoint that nobody should send: good ones changed, JSON of any shape, broken streams, broken HTTP.

Seven inputs in eight are one call of a client; the eighth is a whole briefing with a judge, all of whose calls are
answered so, each in its own way.

    python benchmarks/soak_endpoints.py [INPUTS]
"""

from __future__ import annotations

import asyncio
import gzip
import json
import random
import sys
import zlib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from llm_endpoint import TESTS

sys.path.insert(0, str(TESTS))

from accidents import Flood, Wire

from summarizer import SummarizerError, asummarize, load_bundle
from summarizer.drafts import Draft
from summarizer.llm.client import ModelClient
from summarizer.llm.dialects import forget_dialects
from summarizer.llm.model_settings import ModelSettings
from summarizer.settings import Settings
from summarizer.testing import Raw, Request, ScriptedServer
from summarizer.writing.llm.draft_validation import validate_answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.briefing import Briefing

BUNDLE = Path(__file__).resolve().parent.parent / "examples" / "harbour-bridge.json"
SCHEMA = Draft.model_json_schema()
STREAM = "text/event-stream"
ENDLESS = 10_000_000  # bytes that an answer without an end counts as
DRAFT = {
    "items": [
        {"label": "The bridge", "sentences": [{"text": "The bridge was closed on Tuesday.", "cites": ["1.1", "2.1"]}]},
        {"label": None, "sentences": [{"text": "It opens again in May.", "cites": ["1.2"]}]},
    ]
}
VERDICTS = {"verdicts": [{"number": 1, "follows": True, "differs": ""}]}
ODD: list[Any] = [
    *(None, True, 0, -1, 10**400, 1e308, float("nan"), float("inf"), [], {}, [[]], [None], {"": None}),
    *(
        "",
        " ",
        "\ud800",
        "x\udfff\x00\x1b[2J",
        "\u202e",
        "[DONE]",
        "1.1",
        "[1.1]",
        "9" * 5_000,
        "x" * 50_000,
        "é" * 20_000,
    ),
    *("stop", "length", "content_filter", "tool_calls", "error", "[" * 5_000, "{" * 5_000),
    *("```json\n", "<think>", "</think>", "<|channel|>final<|message|>"),
]
MESSAGES = [
    "response_format is not supported",
    'Unknown name "stream_options"',
    "max_tokens is too large: at most 20",
    "max_tokens must be at most 99999999999999999999",
    "maximum context length is 10 tokens",
    "rate limit",
    "insufficient_quota",
    "The model does not exist",
    "System role not supported",
    "\ud800\x1b]0;",
    "x" * 9_000,
    "",
]


class _Rig:
    """A server whose answers are made up, one client of it, and the loop they are asked in."""

    def __init__(self) -> None:
        self._answer: Callable[[Request], Any] = lambda _: Raw("{}")
        self._length = 0
        self._loop = asyncio.new_event_loop()
        self._server = ScriptedServer(self._act).__enter__()
        self._bundle = load_bundle(BUNDLE)
        given = {"model": "m", "base_url": self._server.base_url, "cache": False, "retry_base": 0.001}
        self._client = ModelClient(ModelSettings(**given, max_tries=2), on_warning=lambda _: None)
        self._loop.run_until_complete(self._client.__aenter__())

    def feed(self, rng: random.Random) -> tuple[str, int]:
        """One call, or one briefing, answered with what `rng` makes: how it came out, and the bytes of all answers."""
        forget_dialects()
        self._server.requests.clear()
        self._length = 0
        self._answer = lambda request: made_up(rng, is_stream=bool(request.body.get("stream")))
        outcome = self._loop.run_until_complete(self._brief() if rng.random() < 1 / 8 else self._call(rng))
        return outcome, self._length

    def _act(self, request: Request) -> Any:
        behaviour = self._answer(request)
        self._length += ENDLESS if isinstance(behaviour, Flood) else len(getattr(behaviour, "body", ""))
        return behaviour

    async def _call(self, rng: random.Random) -> str:
        messages = [{"role": "system", "content": "Write."}, {"role": "user", "content": "The bridge?"}]
        try:
            answer = await self._client.complete(messages, SCHEMA, stream=rng.random() < 0.5)
        except SummarizerError as error:
            str(error).encode()
            return f"call: {type(error).__name__}"
        answer.text.encode()
        judged = validate_answer(answer.text, answer.finish_reason, answer.refusal, "whole", "en")
        judged.draft.model_dump_json().encode()
        return f"call: {judged.fault or 'a draft'}"

    async def _brief(self) -> str:
        settings = Settings(
            writer="llm", model="m", base_url=self._server.base_url, cache=False, judge=True, call_deadline=20.0
        )
        briefing: Briefing = await asummarize(self._bundle, settings)
        briefing.model_dump_json().encode()
        return "briefing"


_rig = cache(_Rig)


def one(rng: random.Random, _: Path) -> int:
    """Give the program one input that `rng` makes; returns its length. What this raises, a user would have seen."""
    return _rig().feed(rng)[1]


def main() -> None:
    """Feed as many inputs as are asked for, and say how they came out."""
    rig, wanted = _rig(), int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    outcomes = Counter(rig.feed(random.Random(f"1/endpoints/{number}"))[0] for number in range(wanted))
    for outcome, count in outcomes.most_common():
        print(f"{count:7,} {outcome}")


def made_up(rng: random.Random, *, is_stream: bool) -> Any:
    """An answer that an endpoint might give if it were broken, or meant ill."""
    kind = rng.random()
    if kind < 0.02:
        return Wire(_bytes(rng, b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{}"))
    if kind < 0.04:
        again = rng.choice([b" ", b"data: {}\n\n", b"x", b"[", b"data: x", b": \n\n"])
        return Flood(again, rng.choice([STREAM, "application/json"]), code=rng.choice([200, 200, 400, 500]))
    if kind < 0.2:
        return _refusal(rng)
    value = _completion(rng)
    if is_stream and rng.random() < 0.8:
        return _packed(rng, _events(rng, value), STREAM)
    return _packed(rng, json.dumps(value).encode(), "application/json")


def _packed(rng: random.Random, body: bytes, content_type: str) -> Raw:
    if rng.random() < 0.3:
        body = _bytes(rng, body)
    if rng.random() < 0.05:
        content_type = rng.choice(["", "text/html", "application/json; charset=utf-16", "x; charset=hex", STREAM])
    headers = {}
    if rng.random() < 0.1:
        encoding, pack = rng.choice([("gzip", gzip.compress), ("deflate", zlib.compress), ("gzip, gzip", bytes)])
        headers["Content-Encoding"] = encoding
        body = pack(body) if rng.random() < 0.8 else body
    return Raw(body, content_type, headers, code=rng.choice([200] * 9 + [204]))


def _completion(rng: random.Random) -> Any:
    text = json.dumps(_changed(rng, DRAFT if rng.random() < 0.8 else VERDICTS), ensure_ascii=rng.random() < 0.5)
    if rng.random() < 0.3:
        text = _bytes(rng, text.encode("utf-8", "surrogatepass")).decode("utf-8", "replace")
    where = rng.choice(["content"] * 6 + ["reasoning_content", "reasoning", "tool_calls", "refusal"])
    message: dict[str, Any] = {"role": "assistant", "content": None}
    message[where] = [{"function": {"name": "f", "arguments": text}}] if where == "tool_calls" else text
    counts = {"prompt_tokens": rng.choice([9, 0, 10**400, -1]), "completion_tokens": rng.randrange(99)}
    finish = rng.choice(["stop"] * 5 + ["length", "content_filter", "eos", None])
    whole = {"choices": [{"index": 0, "message": message, "finish_reason": finish}], "usage": counts}
    return _changed(rng, whole) if rng.random() < 0.4 else whole


def _events(rng: random.Random, value: Any) -> bytes:
    """A completion as the chunks of a stream, some of which are lost, twice there or changed."""
    written = json.dumps(value)
    chunks = [value]
    if isinstance(value, dict) and isinstance(choices := value.get("choices"), list) and choices:
        message = choices[0].get("message") if isinstance(choices[0], dict) else None
        text = message.get("content") if isinstance(message, dict) else None
        if isinstance(text, str):
            cuts = sorted(rng.randrange(len(text) + 1) for _ in range(rng.randrange(5)))
            pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
            chunks = [{"choices": [{"delta": {"content": piece}}]} for piece in pieces]
        chunks.append({"choices": [{"delta": {}, "finish_reason": choices[0].get("finish_reason")}]} if text else {})
        chunks.append({"choices": [], "usage": value.get("usage")})
    if rng.random() < 0.3:
        rng.shuffle(chunks)
    if rng.random() < 0.3:
        chunks = [_changed(rng, chunk) for chunk in chunks]
    lines = [f"data: {json.dumps(chunk)}" for chunk in chunks if rng.random() < 0.98]
    lines += rng.choice([["data: [DONE]"]] * 4 + [[], ["event: error\ndata: " + written[:200]], [": bye"], ["data: {"]])
    return rng.choice(["\n\n", "\n\n", "\r\n\r\n", "\r\r", "\n"]).join([*lines, ""]).encode()


def _refusal(rng: random.Random) -> Raw:
    message = rng.choice(MESSAGES)
    body: Any = rng.choice(
        [
            {"error": {"message": message, "code": rng.choice([*ODD, "400", 429, "500"])}},
            [{"error": {"message": message}}],
            {"detail": [{"loc": ["body", "seed"], "msg": message}]},
            {"detail": message},
            {"error": {"message": "Provider returned error", "metadata": {"raw": message}}},
            message,
        ]
    )
    headers = {"Retry-After": rng.choice(["0", "-1", "1e400", "soon", "nan", "0.001"])} if rng.random() < 0.3 else {}
    code = rng.choice([200, 400, 401, 403, 404, 413, 422, 429, 500, 501, 503, 307, 399, 599])
    if code == 307:
        headers["Location"] = rng.choice(
            ["/v1/chat/completions", "http://127.0.0.1:1/", "//[", "\x00", "http://h\xff/"]
        )
    shown = body if isinstance(body, str) else json.dumps(_changed(rng, body) if rng.random() < 0.4 else body)
    return Raw(shown.encode("utf-8", "surrogatepass"), rng.choice(["application/json", "text/plain"]), headers, code)


def _changed(rng: random.Random, value: Any) -> Any:
    """The same JSON with a few of its parts lost, said twice, wrapped, written into a string, or something odd."""
    if rng.random() < 0.12:
        ways: list[Callable[[], Any]] = [
            lambda: rng.choice(ODD),
            lambda: [value],
            lambda: {"result": value},
            lambda: json.dumps(value),
            lambda: [value] * rng.randrange(50),
        ]
        way: Callable[[], Any] = rng.choice(ways)
        return way()
    if isinstance(value, dict):
        return {name: _changed(rng, inner) for name, inner in value.items() if rng.random() < 0.97}
    if isinstance(value, list):
        return [_changed(rng, inner) for inner in value]
    return value


def _bytes(rng: random.Random, raw: bytes) -> bytes:
    """The same bytes with some of them lost, exchanged, added or said again."""
    changed = bytearray(raw)
    for _ in range(rng.randrange(1, 5)):
        at = rng.randrange(len(changed) + 1)
        how = rng.randrange(4)
        if how == 0:
            del changed[at : at + rng.randrange(1, 20)]
        elif how == 1:
            changed[at:at] = rng.randbytes(rng.randrange(1, 8))
        elif how == 2:
            changed[at:at] = changed[at : at + 30] * rng.randrange(1, 20)
        else:
            del changed[at:]
    return bytes(changed)


if __name__ == "__main__":
    main()
