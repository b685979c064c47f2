"""Calls to an endpoint that limits their rate: the real SDK, a server that refuses, and nothing lost."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

import pytest
from accidents import Quota, Storm
from calling import (
    CHAT,
    GOOD,
    SCHEMA,
    ask,
    failure,
    nothing_learned,  # noqa: F401  a fixture that every test here uses
    with_client,
)
from timing import clocked

from summarizer.errors import ModelRefusedError, ModelUnreachableError
from summarizer.llm.failures import Transient, classify_failure
from summarizer.llm.model_settings import ModelSettings
from summarizer.llm.usage import Budget
from summarizer.llm.wire import HttpFault
from summarizer.testing import Latency, Raw, Say, ScriptedServer, Status

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from summarizer.llm.answers import ModelAnswer
    from summarizer.llm.client import ModelClient

RETRY_AT_ONCE = {"Retry-After": "0.01"}


def asking(times: int, stream: bool = False) -> Callable[[ModelClient], Awaitable[list[ModelAnswer]]]:
    async def ask_all(client: ModelClient) -> list[ModelAnswer]:
        chats = [[CHAT[0], {"role": "user", "content": f"Section {number}"}] for number in range(times)]
        return await asyncio.gather(*(client.complete(chat, SCHEMA, stream=stream) for chat in chats))

    return ask_all


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    "refusal",
    [
        Status(429),
        Status(429, headers=RETRY_AT_ONCE),
        Status(429, headers={"x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "10ms"}),
        Status(503, headers=RETRY_AT_ONCE),
        Raw('{"error": {"message": "slow down", "code": 429}}'),
    ],
    ids=repr,
)
def test_refusals_cost_no_call_where_they_are_waited_out(refusal: Any, stream: bool) -> None:
    seen: list[ModelAnswer] = []

    async def all_at_once(client: ModelClient) -> None:
        seen.extend(await asking(5, stream)(client))
        tally = client.tally
        assert (tally.calls, tally.refused, tally.retries) == (13, 8, 8)
        assert tally.completion_tokens == 5 * seen[0].usage.completion_tokens, "what is refused costs nothing"

    with ScriptedServer([refusal] * 8 + [Say(GOOD)]) as server:
        with_client(server, all_at_once, wait_out_limits=True, max_tries=1, max_concurrency=3, retry_cap=0.01)
    assert [answer.text for answer in seen] == [GOOD] * 5
    assert len(server.chats) == 13


def test_refusals_count_as_tries_unless_they_are_waited_out() -> None:
    with ScriptedServer([Status(429)] * 3 + [Say(GOOD)]) as server:
        assert "3 attempts" in failure(server, ModelUnreachableError, max_tries=3)
    with ScriptedServer([Status(429)] * 3 + [Say(GOOD)]) as server:
        assert ask(server, max_tries=1, wait_out_limits=True).retries == 3


def test_other_faults_count_among_refusals_that_do_not() -> None:
    mixed = [Status(429), Status(500), Status(429), Status(500), Status(429), Say(GOOD)]
    with ScriptedServer(mixed) as server:
        assert "4 attempts" in failure(server, ModelUnreachableError, max_tries=2, wait_out_limits=True)
    with ScriptedServer(mixed) as server:
        assert ask(server, max_tries=3, wait_out_limits=True).text == GOOD
    with ScriptedServer(Status(503)) as server:
        assert "2 attempts" in failure(server, ModelUnreachableError, max_tries=2, wait_out_limits=True)


def test_no_quota_is_no_matter_of_the_rate() -> None:
    with ScriptedServer(Status(429, "You exceeded your current quota", "insufficient_quota")) as server:
        failure(server, ModelRefusedError, wait_out_limits=True)
    assert len(server.chats) == 1


def test_waiting_out_ends_with_the_deadline_of_the_call() -> None:
    with ScriptedServer(Status(429)) as server:
        message = failure(server, ModelUnreachableError, wait_out_limits=True, call_deadline=0.4, retry_cap=0.02)
    # The last attempt may be one that the deadline leaves no time to be refused.
    assert "is limiting the rate of calls" in message or "was not done after" in message
    assert len(server.chats) > 4, "more than the tries that it has"


@clocked
def test_the_queue_of_a_slowed_down_client_is_no_part_of_the_deadline() -> None:
    with ScriptedServer([Status(429)] * 8 + [Say(GOOD)], latency=Latency(first_token=0.06)) as server:
        answers = with_client(
            server, asking(16), wait_out_limits=True, max_concurrency=1, call_deadline=0.8, retry_cap=0.01
        )
    assert len(answers) == 16
    assert server.chats[-1].at - server.chats[0].at > 0.8


@pytest.mark.parametrize("stream", [False, True])
@clocked
def test_what_good_answers_tell_keeps_calls_from_being_refused(stream: bool) -> None:
    quota = Quota(Say(GOOD), most=5, seconds=0.4)
    with ScriptedServer(quota) as server:
        answers = with_client(server, asking(11, stream), max_concurrency=1, max_tries=1)
    assert [answer.text for answer in answers] == [GOOD] * 11
    assert quota.refused == 0
    assert server.chats[-1].at - server.chats[0].at >= 0.8


def test_an_endpoint_that_tells_nothing_is_found_out_by_its_refusals() -> None:
    quota = Quota(Say(GOOD), most=20, seconds=0.1, tells=False)
    with ScriptedServer(quota) as server:
        answers = with_client(server, asking(60), max_concurrency=32, wait_out_limits=True, retry_cap=0.1)
    assert [answer.text for answer in answers] == [GOOD] * 60
    assert len(server.chats) == 60 + quota.refused


def test_refusals_let_fewer_calls_be_in_flight() -> None:
    async def twice(client: ModelClient) -> tuple[int, int]:
        await asking(8)(client)
        at_first, server.most_in_flight = server.most_in_flight, 0
        await asking(8)(client)
        return at_first, server.most_in_flight

    with ScriptedServer([Status(429)] * 24 + [Say(GOOD)], latency=Latency(first_token=0.05)) as server:
        _, later = with_client(server, twice, max_concurrency=8, wait_out_limits=True, retry_cap=0.01)
    assert later < 8, "the window is 1 by then; 8 answers open it to 4, 8 more to 6"
    with ScriptedServer(Say(GOOD), latency=Latency(first_token=0.05)) as server:
        assert with_client(server, twice, max_concurrency=8) == (8, 8)


def test_a_storm_loses_no_call() -> None:
    storm = Storm(Say(GOOD), share=0.5, begins=0.0, lasts=0.4, seed=3)

    async def for_a_while(client: ModelClient) -> list[ModelAnswer]:
        began, answers = time.monotonic(), []

        async def worker(number: int) -> None:
            while time.monotonic() - began < 0.8:
                chat = [CHAT[0], {"role": "user", "content": f"Section {number} {len(answers)}"}]
                answers.append(await client.complete(chat, SCHEMA))

        await asyncio.gather(*(worker(number) for number in range(24)))
        assert client.tally.refused == storm.refused > 0
        return answers

    with ScriptedServer(storm, latency=Latency(first_token=0.01)) as server:
        answers = with_client(server, for_a_while, max_concurrency=16, wait_out_limits=True, max_tries=1, retry_cap=0.1)
    assert {answer.text for answer in answers} == {GOOD}
    assert len(server.chats) == len(answers) + storm.refused


@clocked
def test_a_wait_that_one_call_has_no_time_for_does_not_hold_the_others() -> None:
    async def two(client: ModelClient) -> ModelAnswer:
        with pytest.raises(ModelUnreachableError):
            await client.complete(CHAT, SCHEMA)
        return await client.complete(CHAT, SCHEMA)

    with ScriptedServer([Status(429, headers={"Retry-After": "3600"}), Say(GOOD)]) as server:
        started = time.monotonic()
        assert with_client(server, two, wait_out_limits=True, call_deadline=5.0).text == GOOD
        assert time.monotonic() - started < 2.0


def test_a_budget_is_not_spent_on_refusals() -> None:
    budget = Budget(max_tokens=20_000)
    with ScriptedServer([Status(429)] * 5 + [Say(GOOD)]) as server:
        answers = with_client(server, asking(3), budget, wait_out_limits=True, retry_cap=0.01)
    assert budget.spent_tokens == sum(answer.usage.prompt_tokens + answer.usage.completion_tokens for answer in answers)


@pytest.mark.parametrize(
    ("status", "headers", "is_refusal"),
    [(429, {}, True), (503, {}, False), (503, {"retry-after": "1"}, True), (500, {"retry-after": "1"}, False)],
)
def test_what_is_a_refusal_for_the_rate(status: int, headers: dict[str, str], is_refusal: bool) -> None:
    anywhere = ModelSettings(model="scripted", base_url="http://localhost:9/v1")
    judged = classify_failure(HttpFault(status, headers, "busy"), anywhere, 9, 9)
    assert isinstance(judged, Transient)
    assert judged.is_refusal is is_refusal
