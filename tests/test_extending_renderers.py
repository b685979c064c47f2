"""A format from outside: given as an object, or installed, and then everywhere where a format can be named."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from commands import Call, in_process, one_sentence, process
from distributions import environment, install
from newsroom import weir_bundle
from stories import stories, write_lines

from summarizer import Briefing, RenderOptions, Settings, load_bundle, plugins, render, summarize
from summarizer.errors import ConfigurationError, RunError
from summarizer.rendering import FORMATS

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

STORY = """
name = "story"
ending = ".story.json"


def render(briefing, options):
    outlets = [article.outlet for article in options.articles.articles] if options.articles else []
    return f"{briefing.headline.text} ({', '.join(outlets)})\\n"
"""
STRIP = """
class Strip:
    name = "strip"
    ending = ".strip"

    def render(self, briefing, options):
        return briefing.headline.text.upper()
"""


def module(name: str, ending: str, page: str) -> str:
    return f"name = {name!r}\nending = {ending!r}\ndef render(briefing, options): return {page}\n"


class Run(Protocol):
    def __call__(self, *arguments: object) -> subprocess.CompletedProcess[str]: ...


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Where distributions are installed; two are."""
    folder = tmp_path / "site"
    install(folder, "acme-story", STORY, renderers={"story": "acme_story"})
    install(folder, "acme-strip", STRIP, renderers={"strip": "acme_strip:Strip"})
    return folder


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / "weir.json"
    path.write_text(weir_bundle().model_dump_json(), encoding="utf-8")
    return path


@pytest.fixture
def call(tmp_path: Path, site: Path) -> Run:
    """The program as a process that finds the distributions."""
    return lambda *arguments: process(*arguments, env=environment(site), cwd=tmp_path)


def page_of(briefing: Briefing) -> str:
    return f"{briefing.headline.text} (Lunde Courier, Evening Post)\n"


# --- Given as an object


class Plain:
    name = "plain"
    ending = ".plain"

    def __init__(self, page: Any = None) -> None:
        self.page = page

    def render(self, briefing: Briefing, options: RenderOptions) -> Any:
        if isinstance(self.page, BaseException):
            raise self.page
        return self.page or f"{briefing.sources[0].outlet}\n{options}"


def test_a_program_gives_its_own_and_gets_its_page_as_it_is() -> None:
    briefing = summarize(weir_bundle())
    options = {"articles": weir_bundle(), "quotes": True, "width": 40, "color": True, "links": True}
    assert render(briefing, Plain(), **options).endswith(f"\n{RenderOptions(**options)}")
    assert render(briefing, Plain("no line break")) == "no line break"


def test_it_gets_the_briefing_as_its_readers_do() -> None:
    article = {"title": "Wehr bricht", "text": "Das Wehr in Lunde ist am Montag gebrochen."}
    briefing = summarize(load_bundle({"articles": [article], "language": "de"}, on_warning=lambda _: None))
    (source,) = briefing.sources
    assert source.outlet == "unknown-1"
    assert render(briefing, Plain()).startswith("ungenanntes Medium 1")


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (b"bytes", "the renderer 'plain' gives a value of type bytes, and has to give a text"),
        (SystemExit(0), "the renderer 'plain' fails: SystemExit: 0"),
        (KeyError("x"), "the renderer 'plain' fails: KeyError: 'x'"),
        ("\ud800", "the renderer 'plain' gives what cannot be written as UTF-8: "),
    ],
)
def test_its_failure_is_one_sentence(page: Any, told: str) -> None:
    with pytest.raises(RunError) as failed:
        render(summarize(weir_bundle()), Plain(page))
    assert str(failed.value).startswith(told)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": "html"}, "'html' is a built-in format, which nothing can replace"),
        ({"name": "A b"}, "its name is 'A b', and has to be 1 to 20 of a-z, 0-9, - and _"),
        ({"name": None}, "its name is None"),
        ({"ending": ".html"}, "its ending .html is that of a built-in format; make it .plain.html"),
        ({"ending": ".htm"}, "is that of a built-in format"),
        ({"ending": ".other.json"}, "its ending is '.other.json', and has to be like .epub or .plain.json"),
        ({"ending": "../../x"}, "has to be like .epub"),
        ({"ending": None}, "has to be like .epub"),
        ({"render": "page"}, "it has no method render(briefing, options)"),
        ({"render": lambda _: ""}, "its method render has to take (briefing, options): too many positional"),
    ],
)
def test_what_is_no_renderer_is_refused(fields: dict[str, Any], told: str) -> None:
    renderer = Plain()
    for name, value in fields.items():
        setattr(renderer, name, value)
    with pytest.raises(ConfigurationError) as refused:
        render(summarize(weir_bundle()), renderer)
    assert told in str(refused.value)


def test_an_object_of_another_kind_is_none() -> None:
    with pytest.raises(ConfigurationError, match="cannot be used: its name is None"):
        render(summarize(weir_bundle()), None)  # type: ignore[arg-type]


# --- Installed


def test_it_is_written_to_standard_output_a_file_and_a_folder(call: Run, bundle: Path, tmp_path: Path) -> None:
    shown = call("brief", bundle, "--format", "story", "--quiet")
    page = page_of(summarize(weir_bundle()))
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout == page
    done = call("brief", bundle, "--format", "story", "--format", "strip", "--format", "json", "-o", "out/")
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["weir.json", "weir.story.json", "weir.strip"]
    assert (tmp_path / "out" / "weir.story.json").read_text("utf-8") == page


def test_a_file_gets_the_format_of_its_ending(call: Run, bundle: Path, tmp_path: Path) -> None:
    assert call("brief", bundle, "-o", "saved.json").returncode == 0
    done = call("render", "saved.json", "-o", "page.STRIP")
    assert (done.returncode, done.stderr) == (0, "summarizer: written: page.STRIP\n")
    assert (tmp_path / "page.STRIP").read_text("utf-8") == summarize(weir_bundle()).headline.text.upper()


def test_a_saved_briefing_is_rendered_with_its_articles(call: Run, bundle: Path) -> None:
    call("brief", bundle, "-o", "saved.json")
    done = call("render", "saved.json", "--format", "story", "--articles", bundle)
    assert done.stdout == page_of(summarize(weir_bundle()))
    assert "()" in call("render", "saved.json", "--format", "story").stdout


def test_an_update_is_written_in_it(call: Run, bundle: Path) -> None:
    call("brief", bundle, "-o", "saved.json")
    done = call("update", "saved.json", bundle, "--format", "story")
    assert (done.returncode, done.stdout) == (0, page_of(summarize(weir_bundle())))


def test_pages_of_many_bundles_are_written_by_processes(call: Run, tmp_path: Path) -> None:
    write_lines(tmp_path / "many.jsonl", stories(3))
    options = ("--format", "story", "--format", "json", "-o", "pages", "--jobs", "2")
    done = call("batch", "many.jsonl", *options)
    assert done.returncode == 0, done.stderr
    for number, story in enumerate(stories(3)):
        page = (tmp_path / "pages" / f"weir-{number}.story.json").read_text("utf-8")
        assert page.startswith(f"{summarize(story).headline.text} (")
    told = call("index", "pages").stderr
    assert told == "summarizer: 3 briefings\n", "what stands beside a briefing draws no warning"


def test_a_bundle_that_is_called_like_the_file_of_another_gets_a_file_of_its_own(call: Run, tmp_path: Path) -> None:
    named = [
        story.model_copy(update={"id": name}) for story, name in zip(stories(2), ("weir", "weir.story"), strict=True)
    ]
    write_lines(tmp_path / "many.jsonl", named)
    done = call("batch", "many.jsonl", "--format", "story", "--format", "json", "-o", "pages", "--jobs", "1")
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (tmp_path / "pages").iterdir() if path.name[0] != "."} == {
        "weir.json", "weir.story.json", "weir-story.json", "weir-story.story.json",
    }  # fmt: skip


def test_it_is_shown_in_the_help_and_meant_by_a_slip(call: Run, bundle: Path) -> None:
    assert "jsonfeed|kite|story|strip]" in "".join(call("brief", "--help").stdout.split())
    done = call("brief", bundle, "--format", "storry")
    assert (done.returncode, done.stdout) == (2, "")
    assert one_sentence(done.stderr)
    assert "(did you mean story?)" in done.stderr


def test_programs_may_ask_for_it_over_mcp(site: Path, bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mcp = pytest.importorskip("mcp", reason="the extra `mcp` is not installed")
    from summarizer.serving.mcp_server import make_server  # noqa: PLC0415
    from summarizer.serving.roots import Roots  # noqa: PLC0415
    from summarizer.serving.tools import ToolService  # noqa: PLC0415

    monkeypatch.syspath_prepend(site)

    async def asked() -> Any:
        async with mcp.Client(make_server(ToolService(Settings(), Roots([bundle.parent])))) as client:
            tools = {tool.name: tool for tool in (await client.list_tools()).tools}
            named = tools["brief"].input_schema["properties"]["format"]
            return named, await client.call_tool("brief", {"sources": [bundle.name], "format": "story"})

    named, answer = asyncio.run(asked())
    assert named["enum"] == [*FORMATS, "story", "strip"]
    assert answer.content[0].text == page_of(summarize(weir_bundle()))


# --- What is wrong with one


def wrong(site: Path, source: str, value: str = "broken") -> None:
    install(site, "broken", source, renderers={"bad": value})


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("import absent_module", "cannot be loaded: ModuleNotFoundError: No module named 'absent_module'"),
        ("raise SystemExit(0)", "cannot be loaded: SystemExit: 0"),
        ("def broken(:", "cannot be loaded: SyntaxError: "),
        ("name = 'bad'", "cannot be used: its ending is None"),
        (module("other", ".bad", "''"), "calls itself 'other'"),
    ],
)
def test_one_that_cannot_be_used_is_told_before_anything_is_read(call: Run, site: Path, source: str, told: str) -> None:
    wrong(site, source)
    done = call("brief", "absent.json", "--format", "bad")
    assert (done.returncode, done.stdout) == (2, "")
    assert one_sentence(done.stderr)
    assert f"the renderer 'bad' of the distribution 'broken' {told}" in done.stderr


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("broken:Needy", "cannot be made: TypeError: "),
        ("broken:absent", "cannot be loaded: AttributeError: "),
        ("no entry point at all", "cannot be loaded: "),
    ],
)
def test_an_entry_point_that_leads_nowhere_is_told(call: Run, site: Path, value: str, told: str) -> None:
    wrong(site, "class Needy:\n    def __init__(self, key): pass", value)
    done = call("batch", "absent.jsonl", "--format", "bad", "-o", "pages/")
    assert (done.returncode, done.stdout) == (2, "")
    assert one_sentence(done.stderr)
    assert f"the renderer 'bad' of the distribution 'broken' {told}" in done.stderr


def test_it_hinders_nobody_who_does_not_ask_for_it(call: Run, bundle: Path, site: Path, tmp_path: Path) -> None:
    wrong(site, "import absent_module")
    (site / "binary-1.0.dist-info").mkdir()
    (site / "binary-1.0.dist-info" / "entry_points.txt").write_bytes(b"\xff\xfe[summarizer.renderers]\nx")
    (site / "lines-1.0.dist-info").mkdir()
    (site / "lines-1.0.dist-info" / "entry_points.txt").write_text("[summarizer.renderers]\nno value\n")
    assert call("brief", bundle, "--format", "story").returncode == 0
    assert call("brief", bundle, "-o", "page.strip").returncode == 0
    done = call("brief", bundle, "-o", "page.epub")
    assert (done.returncode, one_sentence(done.stderr)) == (2, True)
    assert "no format has the ending of -o 'page.epub'; the renderer 'bad' of the distribution 'broken'" in done.stderr


def test_it_cannot_take_the_place_of_a_built_in_format(call: Run, bundle: Path, site: Path) -> None:
    install(site, "usurper", "raise SystemExit(5)", renderers={"html": "usurper"})
    assert "</html>" in call("brief", bundle, "--format", "html").stdout
    assert call("brief", "--help").stdout.count("html|") == 1


def test_two_of_one_name_or_one_ending_are_told(call: Run, bundle: Path, site: Path) -> None:
    install(site, "second-story", STORY, renderers={"story": "second_story"})
    done = call("brief", bundle, "--format", "story")
    assert (done.returncode, one_sentence(done.stderr)) == (2, True)
    assert "comes with the distributions 'acme-story' and 'second-story'; uninstall one of them" in done.stderr
    install(site, "acme-shout", module("shout", ".strip", "'!'"), renderers={"shout": "acme_shout"})
    done = call("brief", bundle, "-o", "page.strip")
    assert (done.returncode, one_sentence(done.stderr)) == (2, True)
    assert "shout and strip both write files like -o 'page.strip'" in done.stderr
    done = call("brief", bundle, "--format", "shout", "--format", "strip", "-o", "out/")
    assert (done.returncode, one_sentence(done.stderr)) == (2, True)
    assert "shout and strip both write .strip files" in done.stderr


def test_one_that_fails_at_its_work_costs_the_page_alone(call: Run, bundle: Path, site: Path, tmp_path: Path) -> None:
    wrong(site, module("bad", ".bad", "1 / 0"))
    done = call("brief", bundle, "--format", "bad", "-o", "page.bad")
    assert (done.returncode, done.stdout) == (1, "")
    assert one_sentence(done.stderr)
    told = "the renderer 'bad' of the distribution 'broken' fails: ZeroDivisionError: division by zero"
    assert told in done.stderr
    assert not (tmp_path / "page.bad").exists()
    write_lines(tmp_path / "many.jsonl", stories(2))
    done = call("batch", "many.jsonl", "--format", "bad", "-o", "pages", "--jobs", "2", "--report", "run.json")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    report = json.loads((tmp_path / "run.json").read_text("utf-8"))
    assert {each["error"] for each in report["stories"]} == {told}


# --- What it costs


def test_nothing_is_looked_up_where_no_name_asks_for_it(
    bundle: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    call: Call = in_process(monkeypatch, capsys)
    before = plugins._found.cache_info()
    assert call("--help").code == 0
    for form in FORMATS:
        assert call("brief", bundle, "--format", form).code == 0
    assert call("brief", bundle, "-o", bundle.parent / "page.html").code == 0
    assert plugins._found.cache_info() == before
    assert call("brief", bundle, "--format", "nowhere").code == 2
    assert plugins._found.cache_info() != before
