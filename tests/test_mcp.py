"""The tools over the protocol, asked by the official client: the same page, findings and verdicts as everywhere."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from commands import CHECKOUT, Call, in_process, one_sentence

from summarizer import Briefing, Settings, check, load_bundle, make_map, render, summarize, update, verify
from summarizer.rendering.json_record import dump_json, render_report
from summarizer.serving.mcp_server import make_server
from summarizer.serving.roots import Roots
from summarizer.serving.tools import ToolService
from summarizer.testing import ScriptedServer, judge_statements

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer import Bundle

mcp = pytest.importorskip("mcp", reason="the extra `mcp` is not installed")

BRIDGE = "harbour-bridge.json"
DRAFT = (
    "Two hangers broke at 7.52 a.m. on the northern side span of the Halse Bridge.\n\n"
    "The repair of the Halse Bridge will cost $485 million, the Transport Ministry said on Friday.\n"
)


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return load_bundle(CHECKOUT / "examples" / BRIDGE)


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Call:
    (tmp_path / "draft.md").write_text(DRAFT, "utf-8")
    monkeypatch.chdir(tmp_path)
    called = in_process(monkeypatch, capsys)
    return lambda *arguments, stdin="": called(*arguments, "-q", stdin=stdin)


def ask(tool: str, *, settings: Settings | None = None, judges: bool = False, **arguments: Any) -> Any:
    """What a server over the examples answers, in this process."""
    desk = ToolService(settings or Settings(), Roots([CHECKOUT / "examples"]), judges=judges)

    async def asked() -> Any:
        async with mcp.Client(make_server(desk)) as client:
            return await client.call_tool(tool, arguments)

    return asyncio.run(asked())


def result(tool: str, **arguments: Any) -> str:
    answer = ask(tool, **arguments)
    assert not answer.is_error, answer.content
    return str(answer.content[0].text)


def test_the_tools_say_what_they_are_and_that_they_write_nothing() -> None:
    async def listed() -> Any:
        async with mcp.Client(make_server(ToolService(Settings(), Roots([CHECKOUT / "examples"])))) as client:
            return (await client.list_tools()).tools

    tools = {tool.name: tool for tool in asyncio.run(listed())}
    assert [*tools] == ["brief", "map", "check", "verify", "update"]
    for tool in tools.values():
        assert tool.annotations.read_only_hint
        assert tool.description
        properties = tool.input_schema["properties"]
        assert properties["sources"]["description"]
        told = json.dumps(tool.input_schema)
        assert not any(name in told for name in ('"model"', "base_url", "api_key", "prompts"))


# --- Command line, library and protocol give the same bytes


@pytest.mark.parametrize("form", ["json", "markdown", "html", "ninjs", "jsonfeed", "kite", "text"])
def test_the_same_page(form: str, call: Call, bundle: Bundle) -> None:
    page = result("brief", sources=[BRIDGE], format=form)
    assert page == render(summarize(bundle), form, articles=bundle)
    assert page == call("brief", CHECKOUT / "examples" / BRIDGE, "--format", form).out


def test_the_same_short_page_in_the_sections_that_are_asked_for(call: Call, bundle: Bundle) -> None:
    page = result("brief", sources=[BRIDGE], options={"style": "short", "sections": ["whats_happened"]})
    assert page == render(summarize(bundle, settings=Settings(style="short", sections=("whats_happened",))), "json")
    arguments = ("--style", "short", "--sections", "whats_happened", "--json")
    assert page == call("brief", CHECKOUT / "examples" / BRIDGE, *arguments).out


def test_the_same_map(call: Call, bundle: Bundle) -> None:
    found = result("map", sources=[BRIDGE])
    assert found == dump_json(make_map(bundle).model_dump(mode="json"))
    assert found == call("map", CHECKOUT / "examples" / BRIDGE, "--json").out


def test_the_same_findings_on_any_text(call: Call, bundle: Bundle) -> None:
    found = result("check", sources=[BRIDGE], draft=DRAFT)
    report = check(DRAFT, bundle)
    assert found == report.model_dump_json(indent=2) + "\n"
    assert report.counts["flagged"] == 1
    assert found == call("check", "draft.md", CHECKOUT / "examples" / BRIDGE, "--json").out


def test_the_same_verdicts_on_a_page(call: Call, bundle: Bundle, tmp_path: Path) -> None:
    page = result("brief", sources=[BRIDGE])
    changed = page.replace("Two hangers, the vertical", "Three hangers, the vertical", 1)
    (tmp_path / "changed.json").write_text(changed, "utf-8")
    for saved in (page, changed):
        found = result("verify", sources=[BRIDGE], briefing=saved)
        assert found == render_report(verify(Briefing.model_validate_json(saved), bundle))
        assert json.loads(found)["ok"] is (saved == page)
    assert found == call("verify", "changed.json", CHECKOUT / "examples" / BRIDGE, "--json").out


def test_the_same_update(call: Call, bundle: Bundle, tmp_path: Path) -> None:
    before = bundle.model_copy(update={"articles": bundle.articles[:6]})
    page = render(summarize(before), "json")
    (tmp_path / "before.json").write_text(page, "utf-8")
    made = update(Briefing.model_validate_json(page), bundle)
    assert made.changes
    found = result("update", sources=[BRIDGE], briefing=page)
    assert found == render(made.briefing, "json")
    assert found == call("update", tmp_path / "before.json", CHECKOUT / "examples" / BRIDGE, "--json").out


def test_a_judge_is_asked_where_the_server_was_started_with_one_and_within_its_budget() -> None:
    asked: list[Any] = []

    def judge(request: Any) -> str:
        assert request.task == "judge"
        asked.append(request)
        return judge_statements(request, "never")

    with ScriptedServer(judge) as server:
        settings = Settings(model="scripted", base_url=server.base_url, cache=False)
        own = {"sources": [BRIDGE], "draft": "Hangers of the Halse Bridge had been rusting inside their sheaths."}
        assert json.loads(ask("check", settings=settings, **own).content[0].text)["judge"] is None
        assert asked == []
        found = ask("check", settings=settings, judges=True, **own)
        assert json.loads(found.content[0].text)["judge"] == "scripted"
        calls = len(asked)
        poor = ask("check", settings=settings, judges=True, **own, options={"max_tokens": 1})
        assert json.loads(poor.content[0].text)["unjudged"] == 1
        assert any("could not be judged" in each.text for each in poor.content[1:])
        ask("check", settings=settings, judges=True, **own, options={"without_model": True})
        assert len(asked) == calls == 1


# --- What is refused


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"sources": ["../pyproject.toml"]}, 'goes up with ".."'),
        ({"sources": [str(CHECKOUT / "pyproject.toml")]}, "is not below the root of this server"),
        ({"sources": [BRIDGE, "/etc/passwd"]}, "is not below the root of this server"),
        ({"sources": ["-"]}, "is not there"),
        ({"sources": []}, "at least 1 item"),
        ({"sources": [BRIDGE], "options": {"model": "x"}}, "Extra inputs are not permitted"),
        ({"sources": [BRIDGE], "options": {"base_url": "http://x"}}, "Extra inputs are not permitted"),
        ({"sources": [BRIDGE], "format": "pdf"}, "there is no format 'pdf'"),
    ],
)
def test_what_is_not_allowed_is_an_error_of_the_tool(arguments: dict[str, Any], told: str) -> None:
    answer = ask("brief", **arguments)
    assert answer.is_error
    assert told in answer.content[0].text
    assert "Traceback" not in answer.content[0].text


@pytest.mark.parametrize("tool", ["check", "verify"])
def test_drafts_and_briefings_are_read_from_below_the_roots_alone(tool: str) -> None:
    name = "draft_path" if tool == "check" else "briefing_path"
    answer = ask(tool, sources=[BRIDGE], **{name: str(CHECKOUT / "README.md")})
    assert answer.is_error
    assert "is not below the root of this server" in answer.content[0].text


def test_what_was_mended_in_the_articles_is_told_beside_the_page(tmp_path: Path) -> None:
    told = json.loads((CHECKOUT / "examples" / BRIDGE).read_text("utf-8"))
    told["articles"][0]["mood"] = "grim"
    (tmp_path / "b.json").write_text(json.dumps(told), "utf-8")
    desk = ToolService(Settings(), Roots([tmp_path]))

    async def asked() -> Any:
        async with mcp.Client(make_server(desk)) as client:
            return await client.call_tool("map", {"sources": ["b.json"]})

    content = asyncio.run(asked()).content
    json.loads(content[0].text)
    assert any(each.text.startswith("note: ") and "mood" in each.text for each in content[1:])


# --- The command


def test_the_command_serves_over_stdin_and_stdout(bundle: Bundle) -> None:
    started = mcp.StdioServerParameters(
        command=sys.executable,
        args=["-m", "summarizer", "mcp", "--root", str(CHECKOUT / "examples"), "--writer", "extractive"],
        cwd=str(CHECKOUT),
    )

    async def asked() -> Any:
        async with mcp.Client(started) as client:
            page = await client.call_tool("brief", {"sources": [BRIDGE]})
            refused = await client.call_tool("brief", {"sources": ["/etc/passwd"]})
            return page.content[0].text, refused.content[0].text, client.server_info.name

    page, refused, name = asyncio.run(asked())
    assert page == render(summarize(bundle, settings=Settings(writer="extractive")), "json")
    assert "is not below the root of this server" in refused
    assert name == "summarizer"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [((), "Missing option '--root'"), (("--root", "missing"), "is no folder"), (("--root", "."), "mcp")],
)
def test_wrong_usage_is_one_sentence(
    arguments: tuple[str, ...], told: str, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", None)
    done = call("mcp", *arguments)
    assert (done.code, one_sentence(done.err)) == (2, True), done.err
    assert told in done.err
