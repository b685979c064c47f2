"""Whatever an endpoint answers: no traceback, and no more memory than an answer is worth.

All goes through the real SDK from a real server on the loopback; memory is that of a process of its own.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import sqlite3
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest
from accidents import Flood, Wire
from calling import (
    CHAT,
    GOOD,
    SCHEMA,
    ask,
    failure,
    nothing_learned,  # noqa: F401  a fixture that every test here uses
    settings,
)
from hypothesis import HealthCheck, given
from hypothesis import settings as checks
from hypothesis import strategies as st

from summarizer.errors import ModelAnswerError, ModelError
from summarizer.llm.answer_cache import FILE_NAME
from summarizer.llm.bounded_reading import answer_size_limits
from summarizer.llm.client import ModelClient
from summarizer.llm.dialects import forget_dialects
from summarizer.llm.draft_parsing import parse_draft
from summarizer.testing import Raw, Say, ScriptedServer
from summarizer.writing.llm.draft_validation import validate_answer

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterator
    from pathlib import Path

    from summarizer.llm.answers import ModelAnswer

STREAM = "text/event-stream"
MEGABYTE = 1024 * 1024


MODES = ("auto", "json_object", "text")


class Loop:
    """An event loop in a thread of its own: a client per example would cost more than what is asked of it."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def run(self, action: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(action, self._loop).result(30)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()


class Rig:
    """A server whose next answer is set, and a client of it."""

    def __init__(self) -> None:
        self.behaviour: Any = Say(GOOD)
        self._loop = Loop()
        self._server = ScriptedServer(lambda _: self.behaviour)

    def __enter__(self) -> Rig:
        self._server.__enter__()
        given = {"max_tries": 1, "attempt_timeout": 20.0}
        self._clients = {mode: ModelClient(settings(self._server, json_mode=mode, **given)) for mode in MODES}
        for client in self._clients.values():
            self._loop.run(client.__aenter__())
        return self

    def __exit__(self, *_: object) -> None:
        for client in self._clients.values():
            self._loop.run(client.__aexit__(None, None, None))
        self._loop.close()
        self._server.__exit__(None, None, None)

    def ask(self, behaviour: Any, mode: str, *, stream: bool) -> ModelAnswer | ModelError:
        """The answer or the failure; anything else is raised here."""
        forget_dialects()
        self.behaviour = behaviour
        try:
            answer: ModelAnswer = self._loop.run(self._clients[mode].complete(CHAT, SCHEMA, stream=stream))
        except ModelError as error:
            str(error).encode()
            return error
        answer.text.encode()
        (answer.refusal or "").encode()
        judged = validate_answer(answer.text, answer.finish_reason, answer.refusal, "whole", "en")
        judged.draft.model_dump_json()
        return answer


@pytest.fixture(scope="module")
def rig() -> Iterator[Rig]:
    with Rig() as made:
        yield made


# The fixture of this file forgets what was learned once a test, and `Rig.ask` does it once an example.
hostile = checks(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])

# In which dialect, and whether as a stream.
hows = st.fixed_dictionaries({"mode": st.sampled_from(MODES), "stream": st.booleans()})
anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(
        [10**400, -(10**400), float("nan"), float("inf"), 1e-320, "\ud800", "x\udfff", "\x00", "stop", ""]
    )
    | st.floats()
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
FIELDS = {
    "choices": ["delta", "message", "finish_reason", "index"],
    "content": ["type", "text"],
    "usage": ["prompt_tokens", "completion_tokens", "prompt_tokens_details", "completion_tokens_details"],
    "error": ["message", "code", "type", "metadata", "detail"],
}


def holding(names: list[str], inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries({}, optional=dict.fromkeys(names, inner)) | inner


words = anything | st.just(GOOD)
calls = holding(["function"], holding(["arguments", "name"], words))
parts = words | st.lists(holding(FIELDS["content"], words), max_size=3)
message = st.fixed_dictionaries(
    {},
    optional={
        "content": parts,
        "reasoning_content": words,
        "reasoning": words,
        "refusal": words,
        "tool_calls": st.lists(calls, max_size=2) | anything,
        "function_call": calls,
    },
)
choice = st.fixed_dictionaries(
    {},
    optional={"message": message | anything, "delta": message | anything, "finish_reason": anything, "index": anything},
)
completions = (
    st.fixed_dictionaries(
        {},
        optional={
            "choices": st.lists(choice | anything, max_size=2) | anything,
            "usage": holding(FIELDS["usage"], anything),
            "error": st.none() | holding(FIELDS["error"], anything),
            "detail": anything,
            "object": anything,
        },
    )
    | anything
)
kinds = st.sampled_from(
    ["application/json", STREAM, "text/html", "", "application/json; charset=utf-16", "x; charset=hex"]
)


@hostile
@given(
    body=st.binary(max_size=400),
    kind=kinds,
    code=st.sampled_from([200, 201, 204, 400, 422, 429, 500]),
    how=hows,
)
def test_any_bytes_are_an_answer_or_a_failure(rig: Rig, body: bytes, kind: str, code: int, how: dict[str, Any]) -> None:
    rig.ask(Raw(body, kind, code=code), **how)


@hostile
@given(value=completions, code=st.sampled_from([200, 200, 200, 400, 404, 422, 500]), how=hows)
def test_any_json_is_an_answer_or_a_failure(rig: Rig, value: Any, code: int, how: dict[str, Any]) -> None:
    rig.ask(Raw(json.dumps(value), code=code), **how)


@hostile
@given(chunks=st.lists(completions, max_size=4), ending=st.sampled_from(["data: [DONE]\n\n", "", "data: {", ": x\n\n"]))
def test_any_chunks_are_an_answer_or_a_failure(rig: Rig, chunks: list[Any], ending: str) -> None:
    body = "".join(f"data: {json.dumps(chunk)}\n\n" for chunk in chunks) + ending
    rig.ask(Raw(body, STREAM), "auto", stream=True)


@hostile
@given(lines=st.lists(st.sampled_from(["data", "event", "id", "retry", ""]).flatmap(
    lambda name: st.text(max_size=20).map(lambda value: f"{name}:{value}\n")), max_size=8))  # fmt: skip
def test_any_events_are_an_answer_or_a_failure(rig: Rig, lines: list[str]) -> None:
    rig.ask(Raw("".join(lines).encode("utf-8", "surrogatepass"), STREAM), "auto", stream=True)


heads = st.sampled_from(
    [
        b"",
        b"HTTP/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: deflate, gzip, x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/event-stream\r\n\r\nffffffffff\r\n",
        b"HTTP/1.1 307 X\r\nLocation: ",
        b"HTTP/1.1 429 X\r\nRetry-After: ",
        b"HTTP/1.1 400 X\r\nSet-Cookie: ",
        b"HTTP/1.1 ",
        b"HTTP/1.1 100 Continue\r\n\r\n",
        b"HTTP/1.1 101 Switching\r\n\r\n",
    ]
)


@hostile
@given(
    head=heads,
    rest=st.binary(max_size=60),
    ending=st.sampled_from([b"", b"\r\n\r\n", b"\r\n\r\n{}"]),
    how=hows,
)
def test_any_http_is_an_answer_or_a_failure(
    rig: Rig, head: bytes, rest: bytes, ending: bytes, how: dict[str, Any]
) -> None:
    rig.ask(Wire(head + rest + ending), **how)


@hostile
@given(value=completions | st.text())
def test_any_text_of_a_model_is_a_draft_or_no_draft(value: Any) -> None:
    text = value if isinstance(value, str) else json.dumps(value)
    try:
        draft, _ = parse_draft(text)
    except ModelAnswerError:
        return
    draft.model_dump_json()


ONE_TRY_LOST = [
    Raw('{"choices": [], "usage": 5}'),
    Raw('data: {"usage": 5, "choices": []}\n\n', STREAM),
    Raw("data: [1]\n\n", STREAM),
    Raw('data: "x"\n\n', STREAM),
    Raw("data: 1e999\n\n", STREAM),
    Raw("data: " + "9" * 5_000 + "\n\n", STREAM),
    Raw("data: " + "[" * 50_000 + "\n\n", STREAM),
    Raw(b"data: \xff\xfe\n\n", STREAM),
    Raw("9" * 5_000),
    Raw(b"\x1f\x8b garbage", headers={"Content-Encoding": "gzip"}),
    Wire(b"HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n{"),
    Wire(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 50_000),
]


@pytest.mark.parametrize("fault", ONE_TRY_LOST, ids=lambda fault: repr(fault)[:60])
def test_what_is_no_completion_costs_one_try(fault: Any) -> None:
    with ScriptedServer([fault, Say(GOOD)]) as server:
        answer = ask(server, stream=True)
    assert (answer.text, answer.retries) == (GOOD, 1)


@pytest.mark.parametrize("stream", [False, True])
def test_numbers_that_no_machine_counts_count_nothing(stream: bool) -> None:
    usage = {"prompt_tokens": 10**400, "completion_tokens": 10**400, "prompt_tokens_details": {"cached_tokens": 1e308}}
    part = {"message": {"content": GOOD}, "delta": {"content": GOOD}, "finish_reason": "stop"}
    body = json.dumps({"choices": [part], "usage": usage})
    with ScriptedServer(Raw(f"data: {body}\n\n", STREAM) if stream else Raw(body)) as server:
        answer = ask(server, stream)
    assert answer.text == GOOD
    assert 0 < answer.usage.prompt_tokens < 10_000, "estimated instead"


@pytest.mark.parametrize("stream", [False, True])
def test_halves_of_characters_are_replaced_and_put_together(stream: bool, tmp_path: Path) -> None:
    parts = ["The tram \ud83d", "\ude8b opened \ud800."]
    events = [{"choices": [{"delta": {"content": part}}]} for part in parts]
    events.append({"choices": [{"delta": {}, "finish_reason": "stop"}]})
    streamed = Raw("".join(f"data: {json.dumps(event)}\n\n" for event in events), STREAM)
    whole = Raw(json.dumps({"choices": [{"message": {"content": "".join(parts)}}]}))
    with ScriptedServer(streamed if stream else whole) as server:
        for cached in (False, True):
            answer = ask(server, stream, cache=True, cache_dir=tmp_path / "cache")
            assert (answer.text, answer.cached) == ("The tram \N{TRAM CAR} opened \ufffd.", cached)


def test_a_cached_answer_that_cannot_be_written_down_is_none(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    with ScriptedServer(Say(GOOD)) as server:
        for value in ('{"text": "x\\ud800", "mode": "text"}', '{"text": "x", "mode": ["text"]}', '{"text": "x"}'):
            assert ask(server, cache=True, cache_dir=folder).text == GOOD
            with sqlite3.connect(folder / FILE_NAME) as database:
                database.execute("UPDATE answers SET value = ?", (value,))
                database.execute("UPDATE endpoints SET value = ?", ('{"mode": ["text"], "dropped": 7}',))
            database.close()
            forget_dialects()
            answer = ask(server, cache=True, cache_dir=folder)
            assert (answer.text, answer.cached) == (GOOD, False)


EVENT = b'data: {"choices": [{"index": 0, "delta": {"content": "The tram opened. "}}]}\n\n'
BOMB = gzip.compress(b'{"choices": [' + b" " * (96 * MEGABYTE), 1)
EVENT_BOMB = gzip.compress(EVENT * (96 * MEGABYTE // len(EVENT)), 1)
FLOODS = {
    "endless body": Flood(b" "),
    "endless line": Flood(b"x", STREAM, head=b"data: "),
    "endless comment": Flood(b":", STREAM),
    "endless event": Flood(b"data: x\n", STREAM),
    "endless events": Flood(EVENT, STREAM),
    "endless thinking": Flood(EVENT.replace(b"content", b"reasoning"), STREAM),
    "endless empty events": Flood(b"data: {}\n\n", STREAM),
    "endless comments": Flood(b": still here\n\n", STREAM),
    "endless error": Flood(b"x", "text/plain", code=400),
    "endless failure": Flood(b'{"error": ', code=500),
    "endless redirect": Flood(b"x", code=307, headers={"Location": "/v1/chat/completions"}),
    "50 MB of JSON": Raw(b'{"choices": [' + b"[]," * (50 * MEGABYTE // 3) + b"[]]}"),
    "gzip of 96 MB": Raw(BOMB, headers={"Content-Encoding": "gzip"}),
    "gzip of events": Raw(EVENT_BOMB, STREAM, headers={"Content-Encoding": "gzip"}),
    "gzip in gzip": Raw(gzip.compress(BOMB), headers={"Content-Encoding": "gzip, gzip"}),
    "gzip of an error": Raw(BOMB, headers={"Content-Encoding": "gzip"}, code=400),
}


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("name", FLOODS)
def test_an_answer_without_end_is_given_up(name: str, stream: bool) -> None:
    with ScriptedServer(FLOODS[name]) as server:
        message = failure(server, ModelError, stream=stream, max_tries=1, attempt_timeout=30.0)
    assert "30 s" not in message, "by its length, long before its time is over"
    if "error" not in name and "failure" not in name and "redirect" not in name:
        assert "--max-output-tokens" in message
    assert len(server.chats) <= 4


def test_an_answer_without_end_is_not_asked_for_again() -> None:
    with ScriptedServer(FLOODS["endless events"]) as server:
        failure(server, ModelAnswerError, stream=True, max_tries=4)
    assert len(server.chats) == 1


def test_long_answers_with_much_thinking_are_read() -> None:
    sentence = {"text": "Die Straßenbahn fährt über die Brücke. 电车通过了大桥。", "cites": ["1.1"]}
    long = json.dumps({"items": [{"label": "x", "sentences": [sentence] * 8}] * 8})
    with ScriptedServer(Say(long, thinking="Let me think about the tram. " * 400)) as server:
        for stream in (False, True):
            assert ask(server, stream, attempt_timeout=60.0).text == long


def test_what_is_held_is_a_small_multiple_of_what_was_asked_for() -> None:
    assert answer_size_limits(2_048, stream=False).held < 200 * 2_048
    assert answer_size_limits(10**9, stream=True).held <= MEGABYTE


PROGRAM = """
import asyncio, json, sys
from pathlib import Path
from summarizer.errors import ModelError
from summarizer.llm.client import ModelClient
from summarizer.llm.model_settings import ModelSettings
from summarizer.writing.llm.draft_validation import validate_answer

def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024

async def run():
    settings = ModelSettings(model="m", base_url=sys.argv[1], cache=False, retry_base=0.001, max_tries=1)
    async with ModelClient(settings) as client:
        for k in range(int(sys.argv[2])):
            asked = [
                client.complete([{"role": "user", "content": str(k)}], {"type": "object"}, stream=n % 2 == 0)
                for n in range(2)
            ]
            for answer in await asyncio.gather(*asked, return_exceptions=True):
                if isinstance(answer, BaseException) and not isinstance(answer, ModelError):
                    raise answer
                if not isinstance(answer, BaseException):
                    validate_answer(answer.text, answer.finish_reason, answer.refusal, "whole", "en")
            print(peak())
            Path("/proc/self/clear_refs").write_text("5")  # so that the next peak is its own

asyncio.run(run())
"""
LONGEST = answer_size_limits(2_048, stream=False).held - 2_000
NESTED = [
    json.dumps({"choices": [{"message": {"content": "[" + "[]," * (LONGEST // 3) + "[]]"}}]}),
    json.dumps({"choices": [{"message": {"content": '{"items": [' + "{}," * (LONGEST // 3) + "{}]}"}}]}),
    json.dumps({"choices": [{"message": {"content": '{"items": [{"sentences": [' + '"a",' * (LONGEST // 8)}}]}),
    '{"choices": [' + "[]," * (LONGEST // 3) + "[]]}",
    '{"choices": [' + "{}," * (LONGEST // 3) + "{}]}",
    "{" + ",".join(f'"{number}":{{}}' for number in range(LONGEST // 13)) + "}",
]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process's peak so that it can be asked again")
def test_no_answer_takes_the_memory_of_the_machine(checkout: Path) -> None:
    behaviours = {"a good one": Say(GOOD), **FLOODS, **{body[:60]: Raw(body) for body in NESTED}}
    script = list(behaviours.values())
    with ScriptedServer(lambda request: script[int(request.body["messages"][-1]["content"].split()[0])]) as server:
        command = [sys.executable, "-c", PROGRAM, server.base_url, str(len(script))]
        ended = subprocess.run(command, cwd=checkout, capture_output=True, text=True, timeout=300, check=False)
    assert ended.returncode == 0, ended.stderr[-2_000:]
    own, *peaks = map(int, ended.stdout.split())
    taken = {name: peak - own for name, peak in zip(list(behaviours)[1:], peaks, strict=True)}
    assert {name: more for name, more in taken.items() if more > 64} == {}
