"""`ModelClient` over loopback: the real SDK against the scripted server."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from typing import TYPE_CHECKING, Any

import pytest
from accidents import BreakOff, Faults
from calling import (
    CHAT,
    GOOD,
    KEY,
    SCHEMA,
    ask,
    failure,
    nothing_learned,  # noqa: F401  a fixture that every test here uses
    settings,
    with_client,
)
from picky_server import PickyServer
from timing import clocked

from summarizer.errors import BudgetError, ModelError, ModelRefusedError
from summarizer.llm.answers import ModelAnswer
from summarizer.llm.client import ModelClient
from summarizer.llm.dialects import forget_dialects
from summarizer.llm.model_settings import ModelSettings
from summarizer.llm.usage import Budget
from summarizer.testing import Latency, Raw, Say, ScriptedServer, Status

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("stream", [False, True])
def test_a_good_answer_comes_with_what_it_cost(stream: bool) -> None:
    with ScriptedServer(Say(GOOD, thinking="Let me think about it.")) as server:
        answer = ask(server, stream)
        assert server.wait_until_idle()
    assert (answer.text, answer.finish_reason, answer.refusal) == (GOOD, "stop", None)
    assert (answer.mode, answer.cached, answer.retries) == ("json_schema", False, 0)
    assert answer.usage.calls == 1
    assert answer.usage.prompt_tokens > 100
    assert answer.usage.completion_tokens > answer.usage.reasoning_tokens > 0
    assert answer.seconds > 0


def test_the_request_says_what_the_settings_say() -> None:
    with ScriptedServer(Say(GOOD)) as server:
        ask(server, api_key=KEY, seed=7, extra_body={"top_k": 3}, extra_headers={"X-Team": "desk-nine"})
    request = server.chats[0]
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.headers["x-team"] == "desk-nine"
    body = request.body
    assert (body["model"], body["seed"], body["temperature"], body["top_k"]) == ("scripted", 7, 0.0, 3)
    assert body["max_tokens"] == 2048
    assert body["messages"] == CHAT
    assert body["response_format"]["json_schema"] == {"name": "draft", "strict": True, "schema": SCHEMA}


@pytest.mark.parametrize(
    ("refused", "mode"),
    [([], "json_schema"), (["json_schema"], "json_object"), (["json_schema", "json_object"], "text")],
)
def test_the_strictest_form_the_endpoint_takes_is_found_once(refused: list[str], mode: str) -> None:
    async def twice(client: ModelClient) -> tuple[ModelAnswer, ModelAnswer, list[str]]:
        return await client.complete(CHAT, SCHEMA), await client.complete(CHAT, SCHEMA), client.warnings

    with PickyServer(Say(GOOD), refused_forms=refused) as server:
        first, second, warnings = with_client(server, twice)
        later = ask(server)
    assert {first.mode, second.mode, later.mode} == {mode}
    assert (first.retries, second.retries, later.retries) == (len(refused), 0, 0)
    assert len(warnings) == len(refused)
    suffixed = "Answer with one JSON block" in server.chats[-1].body["messages"][-1]["content"]
    assert suffixed == (mode != "json_schema")
    assert server.chats[-1].body["messages"][0] == CHAT[0]


def test_the_form_is_remembered_in_the_cache_file(tmp_path: Path) -> None:
    with PickyServer(Say(GOOD), refused_forms=["json_schema"]) as server:
        ask(server, cache=True, cache_dir=tmp_path)
        forget_dialects()
        answer = ask(server, cache=True, cache_dir=tmp_path, seed=2)
    assert (answer.mode, answer.retries) == ("json_object", 0)


def test_a_form_that_was_asked_for_is_not_given_up() -> None:
    with PickyServer(Say(GOOD), refused_forms=["json_schema"]) as server:
        assert "json_schema" in failure(server, ModelRefusedError, json_mode="json_schema")
        assert ask(server, json_mode="text").mode == "text"


def test_calls_at_once_learn_the_form_together() -> None:
    async def many(client: ModelClient) -> list[ModelAnswer]:
        return await asyncio.gather(*(client.complete(CHAT, SCHEMA) for _ in range(6)))

    with PickyServer(Say(GOOD), refused_forms=["json_schema", "json_object"]) as server:
        answers = with_client(server, many)
    assert {answer.mode for answer in answers} == {"text"}
    assert all(answer.retries <= 2 for answer in answers)


@pytest.mark.parametrize("stream", [False, True])
def test_parameters_the_endpoint_refuses_are_left_out(stream: bool) -> None:
    refused = ["max_tokens", "temperature", "seed", "stream_options"]
    with PickyServer(Say(GOOD), refused_parameters=refused) as server:
        answer = ask(server, stream, seed=1)
    assert answer.text == GOOD
    body = server.chats[-1].body
    assert body["max_completion_tokens"] == 2048
    assert not set(refused) & set(body)


def test_a_limit_neither_of_whose_names_is_taken_is_an_error() -> None:
    with PickyServer(Say(GOOD), refused_parameters=["max_tokens", "max_completion_tokens"]) as server:
        assert "max_completion_tokens" in failure(server, ModelRefusedError)
    assert len(server.chats) == 2


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    ("behaviour", "text", "finish", "refusal"),
    [
        (Say("{", finish_reason="length"), "{", "length", None),
        (Say("", finish_reason="content_filter"), "", "content_filter", None),
        (Say(None, refusal="I can't."), "", "stop", "I can't."),
        (Say(None), "", "stop", None),
        (Say("no schema"), "no schema", "stop", None),
    ],
)
def test_what_the_model_said_is_handed_on_unjudged(
    behaviour: Say, text: str, finish: str, refusal: str | None, stream: bool
) -> None:
    with ScriptedServer(behaviour) as server:
        answer = ask(server, stream)
    assert (answer.text, answer.finish_reason, answer.refusal, answer.retries) == (text, finish, refusal, 0)


@pytest.mark.parametrize("stream", [False, True])
@clocked
def test_the_text_is_told_as_it_grows_and_what_comes_at_once_at_once(stream: bool) -> None:
    told: list[tuple[float, str]] = []
    long = json.dumps({"items": [], "told": "The weir burst. " * 40})

    async def run(client: ModelClient) -> tuple[float, float]:
        started = time.monotonic()
        await client.complete(CHAT, SCHEMA, stream=stream, on_text=lambda text: told.append((time.monotonic(), text)))
        return started, time.monotonic()

    behaviours = [Status(500), BreakOff(GOOD), Say(long)]
    with ScriptedServer(behaviours, latency=Latency(answer_rate=300)) as server:
        started, ended = with_client(server, run)
    assert all(long.startswith(text) or GOOD.startswith(text) for _, text in told)
    assert len(told) < 9, "now and then"
    if stream:
        assert [0 < len(text) < len(long) for _, text in told].count(True) > 2
        assert told[0][0] - started < (ended - started) * 0.7, "long before the answer is whole"


def test_the_first_token_is_told_although_nothing_was_written() -> None:
    told: list[int] = []
    with ScriptedServer(Say("", finish_reason="content_filter")) as server:
        with_client(server, lambda c: c.complete(CHAT, SCHEMA, stream=True, on_text=lambda _: told.append(1)))
    assert told == [1]


def test_an_error_of_the_caller_is_the_callers_own() -> None:
    def fail(_: str) -> None:
        raise KeyError("mine")

    with ScriptedServer(Say(GOOD)) as server:
        for stream in (False, True):
            with pytest.raises(KeyError, match="mine"):
                with_client(server, lambda c: c.complete(CHAT, SCHEMA, stream=stream, on_text=fail))  # noqa: B023
        assert server.wait_until_idle()
    assert len(server.chats) == 2


def test_the_prefix_cache_of_the_endpoint_is_counted() -> None:
    async def two(client: ModelClient) -> tuple[ModelAnswer, ModelAnswer]:
        long = [CHAT[0], {"role": "user", "content": "Evidence. " * 400}]
        return await client.complete(long, SCHEMA), await client.complete(long, SCHEMA)

    with ScriptedServer(Say(GOOD)) as server:
        first, second = with_client(server, two)
    assert first.usage.cached_tokens == 0
    assert second.usage.cached_tokens > 0.95 * second.usage.prompt_tokens


def test_the_same_request_is_answered_from_the_cache(tmp_path: Path) -> None:
    told: list[int] = []
    with ScriptedServer([Say(GOOD), Say("{}")]) as server:
        first = ask(server, cache=True, cache_dir=tmp_path)

        async def again(client: ModelClient) -> tuple[ModelAnswer, Any]:
            return await client.complete(CHAT, SCHEMA, on_text=lambda _: told.append(1)), client.tally

        second, tally = with_client(server, again, cache=True, cache_dir=tmp_path)
        other = ask(server, cache=True, cache_dir=tmp_path, temperature=0.5)
    assert (first.cached, second.cached, other.cached) == (False, True, False)
    assert (second.text, second.mode, second.usage.calls, second.usage.prompt_tokens) == (GOOD, "json_schema", 0, 0)
    assert (tally.cache_hits, tally.calls, told) == (1, 0, [1])
    assert len(server.chats) == 2


def test_answers_are_not_shared_between_tenants_or_keys(tmp_path: Path) -> None:
    asked: list[dict[str, Any]] = [
        {},
        {"api_key": KEY},
        {"api_key": KEY + "1"},
        {"query": "?tenant=a"},
        {"query": "?tenant=b"},
        {"extra_headers": {"X-Tenant": "first"}},
        {"extra_headers": {"X-Tenant": "second"}},
    ]
    with ScriptedServer(Say(GOOD)) as server:
        for expected in (False, True):
            for changes in asked:
                more = {name: value for name, value in changes.items() if name != "query"}
                url = server.base_url + changes.get("query", "")
                answer = ask(server, base_url=url, cache=True, cache_dir=tmp_path, **more)
                assert answer.cached is expected
    assert len(server.chats) == len(asked)
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert all(secret not in written for secret in (KEY.encode(), b"tenant", b"second"))


@pytest.mark.parametrize(
    "behaviour",
    [Say("{", finish_reason="length"), Say("", finish_reason="content_filter"), Say(None, refusal="no"), Say(" ")],
)
def test_only_whole_answers_are_kept(behaviour: Say, tmp_path: Path) -> None:
    with ScriptedServer(behaviour) as server:
        for _ in range(2):
            assert not ask(server, cache=True, cache_dir=tmp_path).cached
    assert len(server.chats) == 2


def test_the_caller_may_refuse_an_answer_to_be_kept(tmp_path: Path) -> None:
    async def run(client: ModelClient) -> list[bool]:
        wanted = (lambda text: not text, GOOD.__eq__, GOOD.__eq__)
        return [(await client.complete(CHAT, SCHEMA, keep=keep)).cached for keep in wanted]

    with ScriptedServer(Say(GOOD)) as server:
        assert with_client(server, run, cache=True, cache_dir=tmp_path) == [False, False, True]


def test_no_secret_reaches_logs_errors_or_the_cache(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    secret_header = "Basic aW52ZW50ZWQ6c2VjcmV0"
    secrets = {"api_key": KEY, "extra_headers": {"X-Gate": secret_header}}
    caplog.set_level(logging.DEBUG)
    echo = f"who sent {KEY} and {secret_header}?"
    shown = []
    with ScriptedServer([Say(GOOD), Status(500, echo), Status(400, echo), Raw(echo), Raw(echo)]) as server:
        ask(server, cache=True, cache_dir=tmp_path, **secrets)
        for seed in (1, 2):
            with pytest.raises(ModelError) as caught:
                ask(server, cache=True, cache_dir=tmp_path, seed=seed, max_tries=2, **secrets)
            shown += [str(caught.value), repr(caught.value), getattr(caught.value, "raw", "")]
        given = settings(server, **secrets)
    shown += [
        repr(given),
        str(given),
        given.model_dump_json(),
        repr(ModelClient(given)),
        caplog.text,
        *capfd.readouterr(),
    ]
    files = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for secret in (KEY, secret_header, secret_header.removeprefix("Basic ")):
        assert all(secret not in text for text in shown)
        assert secret.encode() not in files
    assert "***" in "".join(shown)


def test_bad_settings_are_told_without_their_values() -> None:
    for bad in (
        {"api_key": "sk-secret\nline"},
        {"base_url": "http://user:sk-secret@host/v1"},
        {"base_url": "sk-secret"},
    ):
        with pytest.raises(ValueError, match=r"api_key|base_url") as caught:
            ModelSettings(model="m", **bad)
        assert "sk-secret" not in str(caught.value)


def test_a_client_serves_one_run_after_another() -> None:
    with ScriptedServer(Say(GOOD)) as server:
        client = ModelClient(settings(server))

        async def run() -> str:
            async with client:
                return (await client.complete(CHAT, SCHEMA)).text

        assert [asyncio.run(run()) for _ in range(3)] == [GOOD] * 3
        assert client.usage.calls == 3
        assert server.wait_until_idle()
        with pytest.raises(RuntimeError, match="async with"):
            asyncio.run(client.complete(CHAT, SCHEMA))


@pytest.mark.parametrize("stream", [False, True])
def test_a_cancelled_call_leaves_nothing_behind(stream: bool) -> None:
    async def run(client: ModelClient) -> set[Any]:
        calls = [asyncio.create_task(client.complete(CHAT, SCHEMA, stream=stream)) for _ in range(4)]
        while server.in_flight < 2:
            await asyncio.sleep(0.005)
        for call in calls:
            call.cancel()
        outcomes = await asyncio.gather(*calls, return_exceptions=True)
        assert all(isinstance(outcome, asyncio.CancelledError) for outcome in outcomes)
        await asyncio.sleep(0)
        assert client.usage.calls == 2
        assert client.usage.prompt_tokens > 0, "what may have been charged is counted"
        return asyncio.all_tasks() - {asyncio.current_task()}

    with ScriptedServer(Say(GOOD), latency=Latency(first_token=5, answer_rate=1)) as server:
        assert with_client(server, run, max_concurrency=2) == set()
        assert server.wait_until_idle()


def test_a_budget_of_tokens_is_never_exceeded() -> None:
    async def many(client: ModelClient) -> list[Any]:
        asked = [client.complete(CHAT, SCHEMA, max_tokens=50) for _ in range(12)]
        return await asyncio.gather(*asked, return_exceptions=True)

    budget = Budget(max_tokens=3_000)
    with ScriptedServer(Faults(Say(GOOD), {"null_choices": 0.3}, seed=4)) as server:
        outcomes = with_client(server, many, budget=budget)
    answered = [outcome for outcome in outcomes if isinstance(outcome, ModelAnswer)]
    assert 3 <= len(answered) < 12
    assert all(isinstance(outcome, (ModelAnswer, BudgetError)) for outcome in outcomes)
    assert budget.spent_tokens <= 3_000
    assert "raise --max-tokens" in str(next(o for o in outcomes if isinstance(o, BudgetError)))
