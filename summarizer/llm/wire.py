"""One exchange over HTTP: the SDK's request, kept to one host, and an answer that is read only so far.

Guaranteed: of an answer no more is read than a small multiple of what was asked for, counted after unpacking, and no
more of it is held than `Limits.held` bytes; of an error its beginning. Nothing is sent to another host than the
endpoint's own, whatever the endpoint says.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any

from summarizer.errors import ModelRefusedError
from summarizer.llm.bounded_reading import Limits, TooLong, bounded_parts, follow_events, read_whole
from summarizer.llm.dialects import MOST_WINDOW
from summarizer.llm.limits import headers_in_body
from summarizer.llm.replies import GarbledAnswer, StreamedReply, read_completion
from summarizer.llm.sdk_clients import own_sdk, user_sdk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping

    import httpx2

    from summarizer.llm.model_settings import ModelSettings
    from summarizer.llm.replies import Reply
    from summarizer.llm.user_client import UserClient

__all__ = ["HttpFault", "Redirected", "Wire"]

_LONGEST_ERROR = 64 * 1024
_MODELS_SECONDS = 5.0
_LONGEST_LIST = 4 * 1024 * 1024
_WINDOW_NAMES = ("max_model_len", "context_length", "context_window", "max_context_length")
_LEAST_WINDOW = 2_048


class HttpFault(Exception):  # noqa: N818  it never leaves the package
    """An answer of another status than success; `body` is its JSON or its text, and `headers` are also those in it."""

    def __init__(self, status: int, headers: Mapping[str, str], body: object) -> None:
        super().__init__(f"status {status}")
        self.status = status
        self.headers = headers
        self.body = body


class Redirected(Exception):  # noqa: N818  it never leaves the package
    """The endpoint names another address, to which nothing was sent."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


class Wire:
    """The SDK's client for one endpoint. It is imported, and connections are made, when the first question is.

    Questions go over `client` where the caller has brought one, which stays open.
    """

    def __init__(self, settings: ModelSettings, client: UserClient | None = None) -> None:
        self._settings = settings
        self._client = client
        self._sdk: Any = None
        self._home: Any = None
        self._visits_models = False

    async def close(self) -> None:
        """Close every connection."""
        sdk, self._sdk = self._sdk, None
        if sdk is not None:
            await sdk.close()

    def open(self) -> None:
        """Be ready to ask.

        Raises:
            ModelRefusedError: the key is missing, the address is none, or the caller's client cannot be used.

        """
        if self._sdk is not None:
            return
        import httpx2  # noqa: PLC0415  with the SDK, over a second of CPU, and only a call needs it
        from openai import OpenAIError  # noqa: PLC0415

        settings = self._settings
        hooks: dict[str, Any] = {"request": [self._keep_to_host], "response": [_read_fault]}
        try:
            self._home = httpx2.URL(settings.endpoint)
            self._sdk = user_sdk(self._client, settings, hooks) if self._client else own_sdk(settings, hooks)
        except httpx2.InvalidURL:
            raise ModelRefusedError(f"{settings.endpoint} is no address: --base-url must be one.") from None
        except OpenAIError as error:  # of what a caller's client is made of
            raise ModelRefusedError(f"client cannot be used: {settings.scrub(str(error))}") from None

    async def ask(
        self,
        request: Mapping[str, Any],
        most: Limits,
        written: StreamedReply,
        on_words: Callable[[], object],
        on_head: Callable[[Mapping[str, str]], object] = lambda _: None,
    ) -> Reply:
        """The reply to a request of `chat.completions.create`; of a stream, `written` grows with it.

        `on_head` is told the headers as soon as they are there, `on_words` when the model has written something.

        Raises:
            OpenAIError: no connection.
            HttpFault: the endpoint says that it failed.
            EndpointFault: it says so in its answer.
            GarbledAnswer: what came is no completion.
            Redirected: the endpoint names another address.
            TooLong: the answer does not end.

        """
        async with self._opened(request) as http:
            on_head(http.headers)
            if "event-stream" in http.headers.get("content-type", "").lower():
                await follow_events(bounded_parts(http, most.read, written), most, written, on_words)
                reply = written.finish()
            elif (body := await read_whole(http, most.held)).lstrip()[:5] == b"data:":
                await follow_events(body, most, written, on_words)
                reply = written.finish()
            else:
                reply = read_completion(body)
        on_words()
        return reply

    async def window(self) -> int | None:
        """The context window that the endpoint's list of models tells of ours; None where it tells none in time.

        Servers name it otherwise: vLLM `max_model_len`, OpenRouter `context_length`, Groq `context_window`, Mistral and
        LM Studio `max_context_length`.
        """
        from openai import OpenAIError  # noqa: PLC0415  loaded by now

        self._visits_models = True
        try:
            async with asyncio.timeout(_MODELS_SECONDS):
                async with self._sdk.models.with_streaming_response.list() as response:
                    body = await read_whole(response.http_response, _LONGEST_LIST)
            return _window_in(json.loads(body), self._settings.model)
        except (OpenAIError, HttpFault, Redirected, TooLong, GarbledAnswer, TimeoutError, ValueError, RecursionError):
            return None
        finally:
            self._visits_models = False

    @asynccontextmanager
    async def _opened(self, request: Mapping[str, Any]) -> AsyncIterator[httpx2.Response]:
        """The answer to a request, of which nothing but the head has been read."""
        from openai import OpenAIError  # noqa: PLC0415  loaded by now

        async with AsyncExitStack() as stack:
            create = self._sdk.chat.completions.with_streaming_response.create
            try:
                response = await stack.enter_async_context(create(**_with_bare_schema(request)))
            except (OpenAIError, HttpFault, Redirected):
                raise
            except Exception as error:
                # What the HTTP client makes of bytes that are no HTTP is not always an error of its own.
                raise GarbledAnswer(f"its answer cannot be read ({type(error).__name__})", "") from None
            yield response.http_response

    async def _keep_to_host(self, request: httpx2.Request) -> None:
        """Let no redirect take a question elsewhere, or make a mere visit of it."""
        ours, url = self._home, request.url
        secured = ours.copy_with(scheme="https") if ours.port is None else ours
        is_ours = any((url.scheme, url.host, url.port) == (u.scheme, u.host, u.port) for u in (ours, secured))
        expected = "GET" if self._visits_models else "POST"
        if request.method != expected or not is_ours:
            raise Redirected(str(url))


def _with_bare_schema(request: Mapping[str, Any]) -> dict[str, Any]:
    """The same request, with the schema where the SDK does not look through each of its parts, a call at a time."""
    if "response_format" not in request:
        return dict(request)
    rest = {name: value for name, value in request.items() if name != "response_format"}
    return {**rest, "extra_body": {"response_format": request["response_format"], **request.get("extra_body", {})}}


def _window_in(listed: object, model: str) -> int | None:
    """The window of a model in an endpoint's list, whatever it is called there."""
    entries = listed.get("data") if isinstance(listed, dict) else None
    known = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    ours = next((entry for entry in known if entry.get("id") == model), None)
    found = [ours[name] for name in _WINDOW_NAMES if type(ours.get(name)) is int] if ours else []
    return next((tokens for tokens in found if _LEAST_WINDOW <= tokens <= MOST_WINDOW), None)


async def _read_fault(response: httpx2.Response) -> None:
    """Read what the endpoint says of its failure, before the SDK reads all of it."""
    import httpx2  # noqa: PLC0415  loaded by now

    if response.is_success:
        return
    if response.has_redirect_location:
        # What a redirect has for a body is nothing to us, and the client would read all of it.
        await response.stream.aclose()  # type: ignore[union-attr]
        response.stream = httpx2.ByteStream(b"")
        return
    body = bytearray()
    # The status tells enough where the text breaks off.
    with suppress(httpx2.RequestError):
        async with aclosing(response.aiter_bytes()) as parts:
            async for part in parts:
                body += part[:_LONGEST_ERROR]
                if len(body) >= _LONGEST_ERROR:
                    break
    text = bytes(body[:_LONGEST_ERROR]).decode("utf-8", errors="replace").strip()
    try:
        said: object = json.loads(text)
    except (ValueError, RecursionError):
        said = text
    raise HttpFault(response.status_code, {**headers_in_body(said), **response.headers}, said)
