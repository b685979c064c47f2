"""A caller's own connection to an endpoint, an `openai.AsyncOpenAI`: whether it can be used, and what it tells.

What is used of it: its address, key, headers and query, its HTTP client with proxies, certificates, authentication and
hooks, and its timeouts. What stays as it always is: how often and how long one tries, how much of an answer is read,
and that nothing is sent to another host (see `llm/user_transport.py`). It stays open, and its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urlencode

from summarizer.errors import ConfigurationError
from summarizer.request_options import LINE_HEADERS
from summarizer.setting_faults import endpoint_fault

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from summarizer.settings import Settings

__all__ = ["UserClient", "settings_for_judge", "settings_with", "told_by"]

UserClient: TypeAlias = "AsyncOpenAI"

# What every client of the SDK sends, whoever made it.
_OF_THE_SDK = LINE_HEADERS | {"accept", "user-agent"}
_OF_THE_SDK_TOO = "x-stainless-"


def settings_with(client: UserClient | None, settings: Settings, asked: str | None) -> Settings:
    """The settings with the address of a caller's client, where one is given.

    Args:
        client: what the caller gave.
        settings: what the caller gave.
        asked: None where a model will be asked; else what to do so that one is.

    Raises:
        ConfigurationError: it is no `AsyncOpenAI`, is closed, is for another endpoint than the settings name, or
            nobody would ask with it.

    """
    if client is None:
        return settings
    from openai import AsyncOpenAI  # noqa: PLC0415 - over a second of CPU, and a caller with a client has it loaded

    if not isinstance(client, AsyncOpenAI):
        raise ConfigurationError(f"client has to be an openai.AsyncOpenAI; what was given is of {type(client)}")
    if client.is_closed():
        raise ConfigurationError("client is closed; give an open one, which is not closed here")
    if asked is not None:
        raise ConfigurationError(f"client is given, and no model is asked: {asked}")
    address = str(client.base_url).split("?", 1)[0].rstrip("/")
    if (fault := endpoint_fault(address)) is not None:
        raise ConfigurationError(f"client cannot be used: its {fault}")
    if settings.base_url is None:
        return settings.model_copy(update={"base_url": address})
    if settings.base_url.split("?", 1)[0].rstrip("/").removesuffix("/chat/completions") != address:
        raise ConfigurationError(
            "client is for another endpoint than the base_url of the settings: leave out one of them"
        )
    return settings


def settings_for_judge(client: UserClient | None, settings: Settings) -> Settings:
    """The settings of a run in which a model only judges, with the address of a caller's client, where one is given.

    Raises:
        ConfigurationError: see `settings_with`; also where the judge is at another endpoint.

    """
    judge = "ask for a judge with Settings(judge=True, model=...)"
    settings = settings_with(client, settings, None if settings.asks_for_judge else judge)
    if client is not None and settings.judge_base_url not in {None, settings.base_url}:
        raise ConfigurationError("client and the judge_base_url of the settings are of two endpoints: leave out one")
    return settings


def told_by(client: UserClient) -> dict[str, Any]:
    """Address, key and headers of a client, as `ModelSettings` has them: what answers are kept by, and never shown."""
    query = urlencode({name: str(value) for name, value in client.default_query.items()})
    headers = {
        name: value
        for name, value in client.default_headers.items()
        if isinstance(value, str) and name.lower() not in _OF_THE_SDK and not name.lower().startswith(_OF_THE_SDK_TOO)
    }
    return {
        "base_url": f"{client.base_url}{'?' if query else ''}{query}",
        "api_key": client.api_key or None,
        "extra_headers": headers,
    }
