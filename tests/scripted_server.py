"""A local server that speaks the OpenAI chat protocol and behaves as it is told: for tests and benchmarks.

    with ScriptedServer(Say("{}")) as server:      # the same answer to everyone
        AsyncOpenAI(base_url=server.base_url, ...)

The script is a behaviour, a list of them (one a request, the last one for ever), or a function of the request.
Only the standard library is used; it runs in a thread of its own and listens on 127.0.0.1.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import socket
import struct
import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Any

from scripted_behaviours import (
    CHAT,
    Behaviour,
    BreakOff,
    Faults,
    Flood,
    Latency,
    Quota,
    Raw,
    Request,
    Reset,
    Say,
    Script,
    Stall,
    Status,
    Storm,
    Trickle,
    Wire,
    as_function,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

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
    "ScriptedServer",
    "Stall",
    "Status",
    "Storm",
    "Trickle",
    "Wire",
    "completion",
    "send",
]


class ScriptedServer:
    """The server; entering starts it, leaving ends it and closes every connection."""

    def __init__(
        self,
        script: Script | None = None,
        *,
        latency: Latency | None = None,
        refused_forms: Iterable[str] = (),
        refused_parameters: Iterable[str] = (),
        api_key: str | None = None,
        models: Iterable[str] | None = None,
        model_facts: Mapping[str, Any] | str | None = None,
        context_window: int | None = None,
        chat: str = CHAT,
        port: int = 0,
        forgets: bool = False,
    ) -> None:
        """With `forgets` it keeps nothing of what it is sent but how often: for measures with thousands of calls."""
        self.requests: list[Request] = []
        self.open_connections = 0
        self.in_flight = 0
        self.most_in_flight = 0
        self._script = as_function(Say("{}") if script is None else script)
        self._latency = latency or Latency()
        self._refused_forms = frozenset(refused_forms)
        self._refused_parameters = tuple(refused_parameters)
        self._api_key = api_key
        self._models = None if models is None else list(models)
        self._model_facts = model_facts
        self._context_window = context_window
        self._chat = chat
        self._port = port
        self._forgets = forgets
        self.asked = 0
        self._prompts: deque[str] = deque(maxlen=32)
        self._listening = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ending: asyncio.Event | None = None
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)

    @property
    def base_url(self) -> str:
        """What to give to a client."""
        return f"http://127.0.0.1:{self._port}{self._chat.removesuffix('/chat/completions')}"

    @property
    def chats(self) -> list[Request]:
        """The requests for completions."""
        return [request for request in self.requests if request.path == self._chat]

    def __enter__(self) -> ScriptedServer:
        self._thread.start()
        if not self._listening.wait(10):
            raise RuntimeError("the scripted server does not start")
        return self

    def __exit__(self, *_: object) -> None:
        assert self._loop is not None
        assert self._ending is not None
        self._loop.call_soon_threadsafe(self._ending.set)
        self._thread.join(10)

    def wait_until_idle(self, seconds: float = 1.0) -> bool:
        """Whether every connection is closed before that time is over."""
        ends = time.monotonic() + seconds
        while self.open_connections and time.monotonic() < ends:
            time.sleep(0.005)
        return self.open_connections == 0

    async def _serve(self) -> None:
        self._loop, self._ending = asyncio.get_running_loop(), asyncio.Event()
        self._slots = asyncio.Semaphore(self._latency.slots)
        tasks: set[asyncio.Task[None]] = set()

        def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.ensure_future(self._connection(reader, writer))
            tasks.add(task)
            task.add_done_callback(tasks.discard)

        server = await self._loop.create_server(lambda: _Line(accept), "127.0.0.1", self._port, backlog=512)
        self._port = server.sockets[0].getsockname()[1]
        self._listening.set()
        await self._ending.wait()
        server.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)  # what was closed is let go while the loop still runs

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.open_connections += 1
        try:
            while (request := await self._read(reader)) is not None:
                self.asked += request.path == self._chat
                if not self._forgets:
                    self.requests.append(request)
                if not await self._watched(self._answer(request, writer), writer):
                    break
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self.open_connections -= 1
            writer.close()

    async def _watched(self, answer: Any, writer: asyncio.StreamWriter) -> bool:
        """Answer, but stop when the client hangs up meanwhile; true when the connection may be used again."""
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        answering = asyncio.ensure_future(answer)
        hung_up = asyncio.ensure_future(writer.transport.get_protocol().hung_up.wait())
        try:
            await asyncio.wait({answering, hung_up}, return_when=asyncio.FIRST_COMPLETED)
            return answering.done() and bool(answering.result())
        finally:
            self.in_flight -= 1
            for task in (answering, hung_up):
                task.cancel()
            await asyncio.gather(answering, hung_up, return_exceptions=True)

    async def _read(self, reader: asyncio.StreamReader) -> Request | None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError:
            return None
        first, *lines = head.decode("latin-1").rstrip("\r\n").split("\r\n")
        method, path, _ = first.split(" ", 2)
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        raw = await reader.readexactly(int(headers.get("content-length", "0")))
        return Request(
            len(self.requests),
            method,
            path.split("?")[0],
            headers,
            _body(raw, headers.get("content-type", "")),
            time.monotonic(),
            path,
        )

    async def _answer(self, request: Request, writer: asyncio.StreamWriter) -> bool:
        if request.path == "/v1/models":
            return await send(writer, 200, self._listed())
        refusal = Status(404, "no such page") if request.path != self._chat else self._refusal(request)
        behaviour = refusal or self._script(request)
        if isinstance(behaviour, str):
            behaviour = Say(behaviour)
        if isinstance(behaviour, Status):
            error = {"message": behaviour.message, "type": None, "param": None, "code": behaviour.error_code}
            body = behaviour.body if behaviour.body is not None else json.dumps({"error": error})
            return await send(writer, behaviour.code, body, headers=behaviour.headers)
        if isinstance(behaviour, (Flood, Wire)):
            return await _misbehave(writer, behaviour)
        if isinstance(behaviour, Raw):
            return await send(writer, behaviour.code, behaviour.body, behaviour.content_type, behaviour.headers)
        if isinstance(behaviour, Reset):
            return _reset(writer)
        if isinstance(behaviour, Stall):
            await asyncio.sleep(3600)
        async with self._slots:
            return await self._complete(request, behaviour, writer)

    def _listed(self) -> str:
        """The list of models, with what is told of them; or whatever stands in its place."""
        if isinstance(self._model_facts, str):
            return self._model_facts
        names = self._models if self._models is not None else ["scripted"]
        facts = self._model_facts or {}
        listed = [{"id": name, "object": "model", "created": 1, "owned_by": "tests", **facts} for name in names]
        return json.dumps({"object": "list", "data": listed})

    def _refusal(self, request: Request) -> Status | None:
        body = request.body
        if self._api_key is not None and request.headers.get("authorization") != f"Bearer {self._api_key}":
            return Status(401, f"Incorrect API key provided: {request.headers.get('authorization')}", "invalid_api_key")
        if self._models is not None and body.get("model") not in self._models:
            return Status(404, f"The model `{body.get('model')}` does not exist", "model_not_found")
        if request.form in self._refused_forms:
            return Status(400, f"Invalid parameter: 'response_format' of type '{request.form}' is not supported")
        for name in self._refused_parameters:
            if name in body:
                return Status(400, f"Unsupported parameter: '{name}' is not supported with this model.")
        if self._context_window is not None and _count(request.prompt) > self._context_window:
            return Status(400, f"maximum context length is {self._context_window} tokens", "context_length_exceeded")
        return None

    async def _complete(self, request: Request, behaviour: Any, writer: asyncio.StreamWriter) -> bool:
        cached, prompt_tokens = 0 if self._forgets else self._cached(request.prompt), _count(request.prompt)
        speed = self._latency
        await asyncio.sleep(speed.first_token + (prompt_tokens - cached) / speed.prompt_rate)
        if not self._forgets:
            self._prompts.append(request.prompt)
        if isinstance(behaviour, Trickle):
            return await _trickle(writer, completion(Say(behaviour.text), None), behaviour.interval)
        answer = behaviour if isinstance(behaviour, Say) else Say(behaviour.text)
        written = _pieces(answer.thinking) + _pieces(answer.text or "")
        usage = {
            "prompt_tokens": prompt_tokens,
            "completion_tokens": len(written),
            "total_tokens": prompt_tokens + len(written),
            "prompt_tokens_details": {"cached_tokens": cached},
            "completion_tokens_details": {"reasoning_tokens": len(_pieces(answer.thinking))},
        }
        shown = usage if answer.counts_tokens else None
        if request.body.get("stream"):
            with_usage = (request.body.get("stream_options") or {}).get("include_usage")
            return await self._stream(answer, behaviour, shown if with_usage else None, writer)
        await asyncio.sleep(len(written) / speed.answer_rate)
        body = completion(answer, shown)
        if isinstance(behaviour, BreakOff):
            await send(writer, 200, body[: len(body) // 2], length=len(body))
            return _reset(writer) if not behaviour.politely else False
        return await send(writer, 200, body, headers=answer.headers)

    async def _stream(self, answer: Say, behaviour: Any, usage: Any, writer: asyncio.StreamWriter) -> bool:
        head = ["HTTP/1.1 200 OK", "Content-Type: text/event-stream", "Transfer-Encoding: chunked"]
        head += [f"{name}: {value}" for name, value in answer.headers.items()]
        writer.write("\r\n".join(head).encode() + b"\r\n\r\n")
        deltas = [{"role": "assistant", "content": ""}]
        deltas += [{"reasoning_content": piece} for piece in _pieces(answer.thinking)]
        deltas += [{"content": piece} for piece in _pieces(answer.text or "")]
        if answer.refusal:
            deltas.append({"refusal": answer.refusal})
        breaks = isinstance(behaviour, BreakOff)
        for delta in deltas[: len(deltas) // 2 + 1] if breaks else deltas:
            await _event(writer, _chunk(delta))
            await asyncio.sleep(1 / self._latency.answer_rate)
        if breaks:
            return await _end_chunks(writer) if behaviour.politely else _reset(writer)
        if answer.finish_reason is not None:
            await _event(writer, _chunk({}, answer.finish_reason))
            if usage:
                await _event(writer, _chunk(None, usage=usage))
            await _event(writer, "[DONE]")
        return await _end_chunks(writer)

    def _cached(self, prompt: str) -> int:
        longest = max((_common_prefix(prompt, earlier) for earlier in self._prompts), default=0)
        return _count(prompt[:longest]) if longest else 0


def _body(raw: bytes, content_type: str) -> Any:
    """What was sent: JSON, or an upload as it came."""
    if content_type.startswith("multipart/"):
        return {"uploaded": raw}
    return json.loads(raw) if raw else {}


class _Line(asyncio.StreamReaderProtocol):
    """A connection that knows when the other side hung up."""

    def __init__(self, accept: Callable[[asyncio.StreamReader, asyncio.StreamWriter], None]) -> None:
        super().__init__(asyncio.StreamReader(), accept)
        self.hung_up = asyncio.Event()

    def eof_received(self) -> bool | None:
        self.hung_up.set()
        return super().eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        self.hung_up.set()
        super().connection_lost(exc)


async def send(
    writer: asyncio.StreamWriter,
    status: int,
    body: str | bytes,
    content_type: str = "application/json",
    headers: Mapping[str, str] | None = None,
    length: int | None = None,
) -> bool:
    raw = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status} Scripted", f"Content-Type: {content_type}"]
    lines += [f"Content-Length: {len(raw) if length is None else length}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + raw)
    await writer.drain()
    return True


async def _misbehave(writer: asyncio.StreamWriter, behaviour: Flood | Wire) -> bool:
    if isinstance(behaviour, Flood):
        await _flood(writer, behaviour)
    else:
        writer.write(behaviour.sent)
        await writer.drain()
    return False


async def _flood(writer: asyncio.StreamWriter, flood: Flood) -> None:
    lines = [f"HTTP/1.1 {flood.code} Scripted", f"Content-Type: {flood.content_type}", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in flood.headers.items()]
    writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + flood.head)
    many = flood.again * max(1, 16_384 // len(flood.again))
    while True:
        writer.write(many)
        await writer.drain()


async def _trickle(writer: asyncio.StreamWriter, body: str, interval: float) -> bool:
    raw = body.encode()
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(raw))
    for at in range(len(raw)):
        writer.write(raw[at : at + 1])
        await writer.drain()
        await asyncio.sleep(interval)
    return True


async def _event(writer: asyncio.StreamWriter, data: str) -> None:
    raw = f"data: {data}\n\n".encode()
    writer.write(b"%x\r\n%b\r\n" % (len(raw), raw))
    await writer.drain()


async def _end_chunks(writer: asyncio.StreamWriter) -> bool:
    writer.write(b"0\r\n\r\n")
    await writer.drain()
    return True


def _reset(writer: asyncio.StreamWriter) -> bool:
    """Close so that the other side sees a reset: linger with no time."""
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
    return False


def completion(answer: Say, usage: Any) -> str:
    message = {"role": "assistant", "content": answer.text, "refusal": answer.refusal}
    if answer.thinking:
        message["reasoning_content"] = answer.thinking
    choice = {"index": 0, "message": message, "finish_reason": answer.finish_reason, "logprobs": None}
    return json.dumps({**_head("chat.completion"), "choices": [choice], "usage": usage})


def _chunk(delta: dict[str, Any] | None, finish_reason: str | None = None, usage: Any = None) -> str:
    choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": finish_reason}]
    return json.dumps({**_head("chat.completion.chunk"), "choices": choices, "usage": usage})


def _head(kind: str) -> dict[str, Any]:
    return {"id": "scripted-1", "object": kind, "created": 1, "model": "scripted"}


def _count(text: str) -> int:
    return max(1, len(text) // 4)


def _pieces(text: str) -> list[str]:
    return [text[at : at + 4] for at in range(0, len(text), 4)]


def _common_prefix(one: str, other: str) -> int:
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low


def main() -> None:
    """Serve one answer until interrupted; prints the base URL first."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--answer", default='{"items": []}', help="the text every request is answered with")
    parser.add_argument("--answer-rate", type=float, default=float("inf"), help="tokens a second")
    parser.add_argument("--prompt-rate", type=float, default=float("inf"), help="uncached tokens a second")
    parser.add_argument("--faults", type=float, default=0.0, help="share of requests that meet a transport fault")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    rates = dict.fromkeys(Faults.TRANSPORT, options.faults / len(Faults.TRANSPORT))
    latency = Latency(prompt_rate=options.prompt_rate, answer_rate=options.answer_rate)
    script = Faults(Say(options.answer), rates, options.seed)
    with ScriptedServer(script, latency=latency, port=options.port) as server:
        print(server.base_url, flush=True)
        threading.Event().wait()


if __name__ == "__main__":
    main()
