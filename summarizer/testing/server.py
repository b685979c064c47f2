"""A local server that speaks the OpenAI chat protocol and answers by a script."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from typing import TYPE_CHECKING

from summarizer.testing.answers import Raw, Status, as_function
from summarizer.testing.copying_model import copying_model
from summarizer.testing.exchange import Exchange, Latency, PromptCache
from summarizer.testing.requests import Request

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

    from summarizer.testing.answers import Answer, Script

__all__ = ["ScriptedServer"]

_PATIENCE = 10.0


class ScriptedServer:
    """The server: entering starts it, leaving ends it and closes every connection.

        with ScriptedServer() as server:
            briefing = summarize(bundle, Settings(model="scripted", base_url=server.base_url, cache=False))

    Without a script it answers by `copying_model`, which gives a whole page. It runs in a thread of its own, listens
    on 127.0.0.1, and can be used from a program with an event loop as from one without. A server is entered once.

    When a script raises, the request is refused with a 400, and leaving raises the first such error, or adds it as a
    note to the one that ends the block.

    Attributes:
        requests: everything that was asked, in order, also for the list of models.
        in_flight: how many requests are being answered.
        most_in_flight: the highest that this ever was.
        open_connections: how many connections are open.

    """

    chat_path = "/v1/chat/completions"

    def __init__(self, script: Script = copying_model, *, latency: Latency | None = None) -> None:
        """`latency` is how fast the model is; by default it takes no time."""
        self.requests: list[Request] = []
        self.open_connections = 0
        self.in_flight = 0
        self.most_in_flight = 0
        self._script = as_function(script)
        self._latency = latency or Latency()
        self._prompts = PromptCache(self._latency.recent)
        self._received = 0
        self._script_error: Exception | None = None
        self._port = 0
        self._listening = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ending: asyncio.Event | None = None
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)

    @property
    def base_url(self) -> str:
        """What to give to `Settings`, or to any client."""
        return f"http://127.0.0.1:{self._port}{self.chat_path.removesuffix('/chat/completions')}"

    @property
    def chats(self) -> list[Request]:
        """The requests for completions, in order."""
        return [request for request in self.requests if request.path == self.chat_path]

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._listening.wait(_PATIENCE):
            raise RuntimeError("the scripted server does not start")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._loop is not None and self._ending is not None:
            self._loop.call_soon_threadsafe(self._ending.set)
        self._thread.join(_PATIENCE)
        if self._script_error is None:
            return
        if error is None:
            raise self._script_error
        error.add_note(f"The script of the server had failed: {self._script_error!r}")

    def wait_until_idle(self, seconds: float = 1.0) -> bool:
        """Whether every connection is closed before that time is over: nobody asks any more."""
        ends = time.monotonic() + seconds
        while self.open_connections and time.monotonic() < ends:
            time.sleep(0.005)
        return self.open_connections == 0

    def answer_to(self, request: Request) -> Answer:
        """What a request gets: the script's answer, the list of models, or a 404. A class of yours may add to it."""
        if request.path == "/v1/models":
            model = {"id": "scripted", "object": "model", "created": 1, "owned_by": "scripted"}
            return Raw(json.dumps({"object": "list", "data": [model]}))
        if request.path != self.chat_path:
            return Status(404, f"there is no {request.path} here")
        return self._script(request)

    def received(self, request: Request) -> None:
        """Keep what was asked."""
        self.requests.append(request)

    async def _serve(self) -> None:
        self._loop, self._ending = asyncio.get_running_loop(), asyncio.Event()
        self._slots = asyncio.Semaphore(self._latency.slots)
        tasks: set[asyncio.Task[None]] = set()

        def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            task = asyncio.ensure_future(self._connection(reader, writer))
            tasks.add(task)
            task.add_done_callback(tasks.discard)

        server = await self._loop.create_server(lambda: _Line(accept), "127.0.0.1", 0, backlog=512)
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
                self.received(request)
                if not await self._watched(request, writer):
                    break
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client hung up, as it may
        finally:
            self.open_connections -= 1
            writer.close()

    async def _watched(self, request: Request, writer: asyncio.StreamWriter) -> bool:
        """Answer, but stop when the client hangs up meanwhile; true when the connection may be used again."""
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        exchange = Exchange(request, writer, self._latency, self._prompts, self._slots)
        answering = asyncio.ensure_future(self._answer(request).send(exchange))
        line = writer.transport.get_protocol()
        hung_up = asyncio.ensure_future(line.hung_up.wait() if isinstance(line, _Line) else asyncio.sleep(0))
        try:
            await asyncio.wait({answering, hung_up}, return_when=asyncio.FIRST_COMPLETED)
            return answering.done() and answering.result()
        finally:
            self.in_flight -= 1
            for task in (answering, hung_up):
                task.cancel()
            await asyncio.gather(answering, hung_up, return_exceptions=True)

    def _answer(self, request: Request) -> Answer:
        try:
            return self.answer_to(request)
        except Exception as error:  # a script is anybody's, and what it raises is told to who wrote it
            self._script_error = self._script_error or error
            return Status(400, f"the script failed: {error!r}")

    async def _read(self, reader: asyncio.StreamReader) -> Request | None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError:
            return None
        first, *lines = head.decode("latin-1").rstrip("\r\n").split("\r\n")
        method, target, _ = first.split(" ", 2)
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        raw = await reader.readexactly(int(headers.get("content-length", "0")))
        is_upload = headers.get("content-type", "").startswith("multipart/")
        body = {"uploaded": raw} if is_upload else json.loads(raw) if raw else {}
        number, self._received = self._received, self._received + 1
        return Request(number, method, target, headers, body, time.monotonic())


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
