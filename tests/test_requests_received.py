"""What an endpoint receives of how a model is to be asked, whichever way a user says it and whatever then asks."""

from __future__ import annotations

import asyncio
import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from batch_server import BatchServer
from bundles import article, bundle
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from commands import Call, in_process, one_sentence
from judging import with_judge
from newsdesk import by_section
from newsroom import weir_bundle
from pydantic import SecretStr
from stories import knowing, stories, write_lines

from summarizer import (
    ConfigurationError,
    RequestOptions,
    Settings,
    adopt,
    check,
    make_map,
    render_editable,
    summarize,
    summarize_many,
    update,
    verify,
)
from summarizer.llm.answer_cache import FILE_NAME
from summarizer.ray import BriefingActor
from summarizer.serving.roots import Roots
from summarizer.serving.tool_arguments import PageArguments
from summarizer.serving.tools import ToolService
from summarizer.testing import ScriptedServer, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer import Briefing
    from summarizer.testing import Request

KEY = "sk-invented-0123456789"
SECRET = "gate-invented-0123456789"
HEADERS = {"X-Gate": SECRET, "X-Team": "desk-nine"}
BODY = {"top_k": 3, "provider": {"order": ["a", "b"]}}
OPTIONS = RequestOptions.model_validate(
    {"temperature": 0.25, "seed": 7, "json_mode": "json_object", "extra_headers": HEADERS, "extra_body": BODY}
)
FLAGS = (
    "--temperature", "0.25", "--seed", 7, "--json-mode", "json_object", "--extra-body", json.dumps(BODY),
    "--extra-header", f"X-Gate={SECRET}", "--extra-header", "X-Team=desk-nine",
)  # fmt: skip
NEW = "Divers found a rusted hinge below the second gate on Thursday, the engineers told the council."
CLAIM = "Officials in Lunde now fear that the weir gave way because its gates were never looked after."


def settings_for(server: ScriptedServer, **more: Any) -> Settings:
    given = {"model": "scripted", "base_url": server.base_url, "cache": False, "request": OPTIONS, "api_key": KEY}
    return Settings.model_validate({**given, **more})


def received(request: Request) -> dict[str, Any]:
    """What a request has of the options."""
    body, headers = request.body, request.headers
    return {
        "temperature": body.get("temperature"),
        "seed": body.get("seed"),
        "json_mode": body.get("response_format", {}).get("type"),
        "extra_headers": {name: headers[name.lower()] for name in HEADERS if name.lower() in headers},
        "extra_body": {name: body[name] for name in BODY if name in body},
    }


WANTED = {"temperature": 0.25, "seed": 7, "json_mode": "json_object", "extra_headers": HEADERS, "extra_body": BODY}


def page() -> Briefing:
    with ScriptedServer(by_section()) as server:
        return summarize(weir_bundle(), Settings(model="scripted", base_url=server.base_url, cache=False, judge=False))


def with_ray(settings: Settings) -> None:
    given = settings.model_dump(mode="json", exclude_unset=True)
    actor = BriefingActor(given, api_key=KEY, extra_headers={"X-Gate": SECRET, "X-Team": SecretStr("desk-nine")})
    assert SECRET not in f"{actor!r} {actor.settings!r} {vars(actor)}"
    assert actor({"bundle": [weir_bundle().model_dump_json()]})["state"] == ["done"]
    actor.close()


def with_mcp(settings: Settings) -> None:
    folder = Path.cwd()
    (folder / "weir.json").write_text(weir_bundle().model_dump_json(), "utf-8")
    desk = ToolService(settings, Roots([folder]))
    asyncio.run(desk.brief(["weir.json"], options=PageArguments(style="short", max_tokens=100_000)))


def with_adopt(settings: Settings) -> None:
    saved = summarize(weir_bundle())
    told = saved.whats_happened.statements[0].text
    edited = render_editable(saved).replace(told, CLAIM)
    assert adopt(edited, saved, weir_bundle(), settings.model_copy(update={"judge": True})).judged == 1


def with_update(settings: Settings) -> None:
    later = article(3, NEW, title="A rusted hinge in Lunde", outlet="Lunde Courier", published="2031-05-15")
    update(page(), bundle(*weir_bundle().articles, later), settings)


WAYS: dict[str, Callable[[Settings], Any]] = {
    "summarize": lambda settings: summarize(weir_bundle(), settings),
    "make_map": lambda settings: make_map(weir_bundle(), settings),
    "update": with_update,
    "verify": lambda settings: verify(page(), weir_bundle(), settings.model_copy(update={"judge": True})),
    "check": lambda settings: check(CLAIM, weir_bundle(), settings.model_copy(update={"judge": True})),
    "adopt": with_adopt,
    "many": lambda settings: list(summarize_many(stories(2), settings)),
    "ray": with_ray,
    "mcp": with_mcp,
}


@pytest.mark.parametrize("way", WAYS)
def test_the_options_reach_every_request(way: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    with ScriptedServer(knowing) as server:
        WAYS[way](settings_for(server))
    assert server.chats
    for request in server.chats:
        assert received(request) == WANTED
        assert request.headers["authorization"] == f"Bearer {KEY}"


def test_a_judge_elsewhere_is_asked_in_the_same_way_without_the_headers() -> None:
    with ScriptedServer(by_section()) as server, ScriptedServer(with_judge(by_section())) as judge:
        summarize(weir_bundle(), settings_for(server, judge_base_url=judge.base_url))
    assert judge.chats
    assert all(request.task == "judge" for request in judge.chats)
    assert all(received(request) == WANTED for request in server.chats)
    for request in judge.requests:
        assert not {"x-gate", "x-team"} & request.headers.keys()
        assert request.headers.get("authorization") != f"Bearer {KEY}"
    assert all(received(request) == {**WANTED, "extra_headers": {}} for request in judge.chats)


def test_what_takes_too_long_or_fails_is_tried_as_often_as_was_said() -> None:
    for tries in (1, 2):
        asked = RequestOptions(max_tries=tries, retry_base=0, attempt_timeout=5)
        with ScriptedServer(Status(500)) as server:
            check(CLAIM, weir_bundle(), settings_for(server, request=asked, judge=True))
        assert len(server.chats) == tries


@pytest.mark.parametrize("waits", [False, True])
def test_a_refusal_for_the_rate_is_waited_out_where_that_was_said(*, waits: bool) -> None:
    asked = RequestOptions(max_tries=1, retry_base=0, wait_out_limits=waits)
    calls = iter([429, 429, 429])
    with ScriptedServer(lambda request: Status(429) if next(calls, None) else knowing(request)) as server:
        report = check(CLAIM, weir_bundle(), settings_for(server, request=asked, judge=True))
    assert (len(server.chats), report.unjudged) == ((4, 0) if waits else (1, 1))


def test_an_answer_is_kept_for_the_same_options_and_sender(tmp_path: Path) -> None:
    other: dict[str, Any] = {
        "temperature": 0.5, "seed": 8, "json_mode": "text", "extra_body": {}, "extra_headers": {"X-Gate": "another"},
    }  # fmt: skip
    how_hard = {"max_tries": 1, "retry_base": 1.0, "retry_cap": 2.0, "attempt_timeout": 9.0, "wait_out_limits": True}
    with ScriptedServer(knowing) as server:

        def asked(**options: Any) -> int:
            before = len(server.chats)
            request = {**OPTIONS.model_dump(), "extra_headers": HEADERS, **options}
            make_map(weir_bundle(), settings_for(server, cache=True, cache_dir=tmp_path / "kept", request=request))
            return len(server.chats) - before

        assert asked() == 1
        assert asked(**how_hard) == 0
        assert [asked(**{name: value}) for name, value in other.items()] == [1] * len(other)
        assert asked() == 0
    (kept,) = (path for path in (tmp_path / "kept").iterdir() if path.name == FILE_NAME)
    assert SECRET.encode() not in kept.read_bytes()


# --- The command line


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Call:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "weir.json").write_text(weir_bundle().model_dump_json(), "utf-8")
    return in_process(monkeypatch, capsys)


def test_flags_variables_and_files_say_the_same(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ScriptedServer(knowing) as server:
        named = ("brief", "weir.json", "-m", "scripted", "--base-url", server.base_url, "--no-cache", "--json")

        def asked(*flags: object) -> None:
            before = len(server.chats)
            done = call(*named, *flags)
            assert done.code == 0, done.err
            assert all(received(request) == WANTED for request in server.chats[before:])
            assert len(server.chats) > before

        asked(*FLAGS)
        (tmp_path / "summarizer.toml").write_text(
            "[request]\ntemperature = 0.25\nseed = 7\njson_mode = 'json_object'\n"
            "extra_body = {top_k = 3, provider = {order = ['a', 'b']}}\nextra_headers = {X-Gate = 'of the file'}\n"
        )
        monkeypatch.setenv("SUMMARIZER_REQUEST__EXTRA_HEADERS", json.dumps(HEADERS))
        asked()


def test_no_header_is_in_anything_that_a_run_writes(
    call: Call, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    echo = Status(500, f"who sent {SECRET}?")
    write_lines(tmp_path / "many.jsonl", stories(2))
    with ScriptedServer(lambda r: echo if "Reader number 1" in json.dumps(r.body) else knowing(r)) as server:
        named = ("-m", "scripted", "--base-url", server.base_url, *FLAGS, "-v", "--report", "run.json")
        told = [
            call("brief", "weir.json", *named, "-o", "page.json"),
            call("batch", "many.jsonl", *named, "-o", "pages/", "--log-json"),
            call("config", "show", "-m", "scripted", *FLAGS),
            call("config", "show", "-m", "scripted", "--json", *FLAGS),
            call("brief", "weir.json", "--extra-header", f"X-Gate: {SECRET}"),
            call("brief", "weir.json", "-m", "m", "--extra-header", f"X-Gate: {SECRET}=é"),
        ]
        assert SECRET in server.chats[0].headers["x-gate"]
    assert [done.code for done in told[:4]] == [0, 3, 0, 0]
    assert "request.extra_headers = X-Gate=***, X-Team=*** (from --extra-header)" in told[0].err
    assert "***" in told[1].err, "the endpoint's words are told without it"
    for done in told[4:]:
        assert (done.code, one_sentence(done.err)) == (2, True)
    assert SECRET not in "".join(done.out + done.err for done in told) + caplog.text
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {".json", ".sqlite3", ".journal"} <= {path.suffix for path in files}, "pages, reports, cache and journal"
    assert not [path for path in files if SECRET.encode() in path.read_bytes()]


@pytest.mark.parametrize(
    ("flag", "says"),
    [
        (("--temperature", "warm"), "--temperature cannot be used: input should be a valid number"),
        (("--extra-header", "X-Gate"), "--extra-header takes NAME=VALUE"),
        (("--extra-body", "[]"), "--extra-body cannot be used"),
        (("--json-mode", "jsn_object"), "did you mean json_object?"),
    ],
)
def test_a_flag_that_cannot_be_used_ends_in_one_sentence(call: Call, flag: tuple[str, str], says: str) -> None:
    done = call("brief", "weir.json", "-m", "m", *flag)
    assert done.code == 2
    assert says in done.err


def test_a_setting_that_a_file_switches_off_can_be_switched_on(call: Call, tmp_path: Path) -> None:
    (tmp_path / "summarizer.toml").write_text("cache = false\nfallback = false\n")
    shown = json.loads(call("config", "show", "--json", "--cache", "--fallback").out)
    assert shown["cache"] == {"value": "True", "source": "--cache"}
    assert shown["fallback"] == {"value": "True", "source": "--fallback"}


@pytest.mark.parametrize("source", ["flag", "variable", "file"])
def test_the_cache_is_where_it_was_said_to_be(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    flags = ["--cache-dir", "kept"] if source == "flag" else []
    if source == "variable":
        monkeypatch.setenv("SUMMARIZER_CACHE_DIR", str(tmp_path / "kept"))
    if source == "file":
        (tmp_path / "summarizer.toml").write_text('cache_dir = "kept"\n')
    with ScriptedServer(knowing) as server:
        assert call("map", "weir.json", "-m", "scripted", "--base-url", server.base_url, *flags).code == 0
    file = tmp_path / "kept" / FILE_NAME
    assert Path(call("cache", "path", *flags).out.strip()).absolute() == file
    assert file.is_file()
    assert not (tmp_path / "cache").exists()
    assert "removed from" in call("cache", "clear", *flags).err
    assert not file.exists()
    assert call("cache", "path", "--cache-dir", tmp_path).out == f"{tmp_path / FILE_NAME}\n"


def test_a_run_goes_on_with_what_shapes_its_pages_and_with_any_header(call: Call, tmp_path: Path) -> None:
    write_lines(tmp_path / "many.jsonl", stories(1))
    with ScriptedServer(knowing) as server:
        named = ("batch", "many.jsonl", "-m", "scripted", "--base-url", server.base_url, "-o", "pages/")
        assert call(*named, "--seed", 7, "--extra-header", "X-Gate=one").code == 0
        before = len(server.chats)
        other = call(*named, "--seed", 8, "--resume")
        assert (other.code, "another request.seed" in other.err) == (2, True)
        same = call(*named, "--seed", 7, "--extra-header", "X-Gate=two", "--cache-dir", "k", "--resume")
        assert same.code == 0, same.err
        assert len(server.chats) == before


def test_requests_by_file_have_the_options_and_their_endpoint_the_headers(call: Call, tmp_path: Path) -> None:
    write_lines(tmp_path / "many.jsonl", stories(1))
    with BatchServer(knowing) as server:
        named = ("-m", "scripted", "--base-url", server.base_url, "--no-cache", "-o", "pages", *FLAGS)
        assert call("batch", "write", "many.jsonl", *named).code == 0
        (row,) = map(json.loads, (tmp_path / "pages" / "requests-0001.jsonl").read_text().splitlines())
        assert "extra_body" not in row["body"]
        assert {name: row["body"][name] for name in BODY} == BODY
        assert (row["body"]["temperature"], row["body"]["seed"]) == (0.25, 7)
        headers = ("--extra-header", f"X-Gate={SECRET}", "--extra-header", "X-Team=desk-nine")
        assert call("batch", "submit", "pages", *headers).code == 0
        assert call("batch", "status", "pages", *headers).code == 0
        server.finish()
        collected = call("batch", "collect", "pages", *headers)
        assert "1 request in 1 file" in collected.err, collected.err
    assert server.requests
    assert all(received(request)["extra_headers"] == HEADERS for request in server.requests)
    assert not [path for path in (tmp_path / "pages").rglob("*") if SECRET.encode() in path.read_bytes()]


# --- Ray


def test_an_actor_takes_headers_from_its_worker_and_never_from_its_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigurationError) as refused:
        BriefingActor({"model": "m", "request": {"extra_headers": {"X-Gate": SECRET}}})
    assert "Ray may log them" in str(refused.value)
    assert SECRET not in str(refused.value)
    monkeypatch.setenv("SUMMARIZER_REQUEST__EXTRA_HEADERS", json.dumps(HEADERS))
    actor = BriefingActor({"model": "m", "request": {"seed": 3}})
    given = actor.settings.request
    assert given.seed == 3
    assert {name: value.get_secret_value() for name, value in given.extra_headers.items()} == HEADERS
