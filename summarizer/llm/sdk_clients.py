"""Make the SDK's client that questions are asked with: one of our own, or one that sends over a caller's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from summarizer.errors import ModelRefusedError
from summarizer.event_loop import loop_is_passing

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from summarizer.llm.model_settings import ModelSettings
    from summarizer.llm.user_client import UserClient

__all__ = ["own_sdk", "user_sdk"]

_CONNECT_SECONDS = 10.0
_MOST_REDIRECTS = 3


def own_sdk(settings: ModelSettings, hooks: dict[str, Any]) -> AsyncOpenAI:
    """A client of our own, which tries once.

    Raises:
        ModelRefusedError: the key is missing.

    """
    if settings.api_key is None and settings.host.endswith("openai.com"):
        raise ModelRefusedError(
            f"{settings.endpoint} needs an API key: set OPENAI_API_KEY, or name another endpoint with --base-url."
        )
    import httpx2  # noqa: PLC0415  with the SDK, over a second of CPU, and only a call needs it
    from openai import AsyncOpenAI, DefaultAsyncHttpxClient  # noqa: PLC0415

    key = settings.api_key.get_secret_value() if settings.api_key else "none"
    query = dict(parse_qsl(urlsplit(settings.base_url).query, keep_blank_values=True))
    headers = _headers(settings)
    if "api-version" in query:
        headers.setdefault("api-key", key)  # where Azure looks for it
    timeout = settings.attempt_timeout
    return AsyncOpenAI(
        api_key=key,
        base_url=settings.endpoint,
        max_retries=0,
        timeout=httpx2.Timeout(timeout, connect=min(_CONNECT_SECONDS, timeout)),
        default_headers=headers,
        default_query=query,
        http_client=DefaultAsyncHttpxClient(event_hooks=hooks, max_redirects=_MOST_REDIRECTS),
    )


def user_sdk(client: UserClient, settings: ModelSettings, hooks: dict[str, Any]) -> AsyncOpenAI:
    """A copy of a caller's client that tries once, over the caller's own HTTP client, which closing it leaves open."""
    from openai import DefaultAsyncHttpxClient  # noqa: PLC0415  loaded by now

    from summarizer.llm.user_transport import UserTransport  # noqa: PLC0415

    http = client._client  # noqa: SLF001  the SDK has no other way to it
    key = settings.api_key.get_secret_value() if settings.api_key else ""
    return client.copy(
        api_key=key if key != client.api_key else None,
        max_retries=0,
        default_headers=_headers(settings),
        http_client=DefaultAsyncHttpxClient(
            event_hooks=hooks,
            max_redirects=_MOST_REDIRECTS,
            transport=UserTransport(http, keeps_no_connection=loop_is_passing()),
        ),
    )


def _headers(settings: ModelSettings) -> dict[str, str]:
    return {name: value.get_secret_value() for name, value in settings.extra_headers.items()}
