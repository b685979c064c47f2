"""Send one request over a caller's own HTTP client, and hand its answer on unread.

What is around it (hooks that keep to one host, bounds on what is read, redirects) is that of our own client; proxies,
certificates, authentication, default headers and hooks are the caller's. What the caller's own hooks read and send is
not bounded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx2

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

__all__ = ["UserTransport"]


class UserTransport(httpx2.AsyncBaseTransport):
    """The transport of a client of ours, which is one of the caller's; closing ours leaves that open.

    With `keeps_no_connection` each request has one of its own: the event loop, without which none can be used again, is
    about to end.
    """

    def __init__(self, http: Any, *, keeps_no_connection: bool) -> None:
        self._http = http
        self._keeps_no_connection = keeps_no_connection

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer to one request; a redirect is an answer."""
        asked = self._http.build_request(
            request.method,
            str(request.url),
            headers=request.headers.multi_items(),
            content=await request.aread(),
            extensions=dict(request.extensions),
        )
        if self._keeps_no_connection:
            asked.headers["Connection"] = "close"
        answer = await self._http.send(asked, stream=True, follow_redirects=False)
        headers = answer.headers.multi_items()
        if not answer.is_stream_consumed:
            return httpx2.Response(answer.status_code, headers=headers, stream=_Unread(answer))
        # A hook of the caller's has read and unpacked it.
        packed = {"content-encoding", "content-length", "transfer-encoding"}
        headers = [pair for pair in headers if pair[0].lower() not in packed]
        return httpx2.Response(answer.status_code, headers=headers, content=answer.content)


class _Unread(httpx2.AsyncByteStream):
    """The bytes of an answer as they come, still packed."""

    def __init__(self, answer: Any) -> None:
        self._answer = answer

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for part in self._answer.aiter_raw():
            yield part

    async def aclose(self) -> None:
        await self._answer.aclose()
