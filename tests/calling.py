"""Asking the scripted server through the real client: what the tests of `ModelClient` share."""

from __future__ import annotations

import asyncio
import ssl
from typing import TYPE_CHECKING, Any, TypeVar

import openai
import pytest

from summarizer.drafts import Draft
from summarizer.llm.client import ModelClient
from summarizer.llm.dialects import forget_dialects
from summarizer.llm.model_settings import ModelSettings

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from summarizer.errors import ModelError
    from summarizer.llm.answers import ModelAnswer
    from summarizer.llm.usage import Budget
    from summarizer.testing import ScriptedServer


T = TypeVar("T")

SCHEMA = Draft.model_json_schema()
CHAT = [{"role": "system", "content": "You write briefings."}, {"role": "user", "content": "Write about the tram."}]
GOOD = '{"items": [{"label": null, "sentences": [{"text": "The tram opened.", "cites": ["1.1"]}]}]}'
KEY = "sk-invented-0123456789"


@pytest.fixture(autouse=True)
def nothing_learned(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    # Reading the certificates of the world takes each client 20 ms, and nothing here is encrypted.
    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", lambda *_, **__: None)
    forget_dialects()
    yield
    forget_dialects()


def settings(server: ScriptedServer, **changes: Any) -> ModelSettings:
    given = {
        "model": "scripted",
        "base_url": server.base_url,
        "cache": False,
        "retry_base": 0.001,
        "attempt_timeout": 2.0,
    }
    return ModelSettings(**(given | changes))


def with_client(
    server: ScriptedServer,
    action: Callable[[ModelClient], Awaitable[T]],
    budget: Budget | None = None,
    **changes: Any,
) -> T:
    async def run() -> T:
        async with ModelClient(settings(server, **changes), budget=budget) as client:
            return await action(client)

    return asyncio.run(run())


def ask(server: ScriptedServer, stream: bool = False, **changes: Any) -> ModelAnswer:
    return with_client(server, lambda client: client.complete(CHAT, SCHEMA, stream=stream), **changes)


def failure(server: ScriptedServer, kind: type[ModelError], stream: bool = False, **changes: Any) -> str:
    with pytest.raises(kind) as caught:
        ask(server, stream, **changes)
    error = caught.value
    while error is not None:
        assert not isinstance(error, openai.OpenAIError), "the SDK's error holds the request and its key"
        assert KEY not in str(error)
        error = error.__cause__ or error.__context__
    assert server.wait_until_idle()
    return str(caught.value)
