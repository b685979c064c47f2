from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from newsdesk import by_section
from newsroom import weir_bundle
from picky_server import PickyServer

from summarizer import Settings, summarize
from summarizer.llm.client import ModelClient
from summarizer.llm.model_settings import ModelSettings
from summarizer.testing import ScriptedServer

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def learned(server: ScriptedServer, **more: Any) -> int:
    async def run() -> int:
        async with ModelClient(
            ModelSettings(model="scripted", base_url=server.base_url, cache=False, **more)
        ) as client:
            assert await client.learn_window() == client.settings.context_window
            return client.settings.context_window

    return asyncio.run(run())


@pytest.mark.parametrize("name", ["max_model_len", "context_length", "context_window", "max_context_length"])
def test_the_window_is_the_one_that_the_endpoint_tells(name: str) -> None:
    with PickyServer(model_facts={name: 40_960}) as server:
        assert learned(server) == 40_960
        assert learned(server) == 40_960
        assert [request.path for request in server.requests] == ["/v1/models"], "it is asked once"


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"context_length": "40960"},
        {"context_length": -1},
        {"context_length": 10**30},
        {"context_length": True},
        {"max_model_len": 12},
        "no JSON",
        "[" * 100_000,
        "[]",
        json.dumps({"data": {"id": "scripted"}}),
        json.dumps({"data": [None, {"id": "another", "context_length": 40_960}]}),
        json.dumps({"data": "x" * 5_000_000}),
    ],
)
def test_what_tells_of_no_window_changes_nothing(facts: Mapping[str, Any] | str) -> None:
    with PickyServer(model_facts=facts) as server:
        assert learned(server) == ModelSettings(model="scripted").context_window


def test_nobody_there_is_no_trouble_before_the_first_call() -> None:
    with ScriptedServer() as server:
        gone = server.base_url

    async def run() -> int:
        async with ModelClient(ModelSettings(model="scripted", base_url=gone, cache=False)) as client:
            return await client.learn_window()

    assert asyncio.run(run()) == ModelSettings(model="scripted").context_window


@pytest.mark.parametrize(
    ("facts", "settings", "asked"),
    [
        ({"max_model_len": 65_536}, {}, {"map", "whole"}),
        ({"max_model_len": 8_192}, {}, {"map", "headline"}),
        ({}, {}, {"map", "headline"}),
        ({}, {"context_window": 65_536}, {"map", "whole"}),
        ({"max_model_len": 65_536}, {"context_window": 16_384}, {"map", "headline"}),
        ({"max_model_len": 65_536}, {"plan": "sections"}, {"map", "headline"}),
        ({"max_model_len": 65_536}, {"max_output_tokens": 1_000}, {"map", "headline"}),
    ],
)
def test_a_page_is_one_answer_where_a_window_is_told_that_holds_it(
    facts: dict[str, int], settings: dict[str, Any], asked: set[str]
) -> None:
    with PickyServer(by_section(whole="{}"), model_facts=facts) as server:
        given = {"model": "scripted", "base_url": server.base_url, "api_key": "k", "cache": False, "judge": False}
        summarize(weir_bundle(), Settings(**(given | settings)))
        assert asked <= {request.task for request in server.chats}
        assert ("whole" in {request.task for request in server.chats}) == ("whole" in asked)


def test_the_window_is_remembered_with_the_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that is answered from the cache asks nobody."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with PickyServer(by_section(), model_facts={"max_model_len": 8_192}) as server:
        given = {"model": "scripted", "base_url": server.base_url, "api_key": "k", "judge": False}
        first = summarize(weir_bundle(), Settings(**given))
    second = summarize(weir_bundle(), Settings(**given))
    assert second.provenance.usage.calls == 0
    assert second.what_the_papers_say == first.what_the_papers_say
