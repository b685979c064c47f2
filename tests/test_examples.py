"""The examples and the README are run, not only shipped."""

from __future__ import annotations

import csv
import json
import re
import runpy
import shlex
import sys
import tomllib
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from commands import process
from distributions import environment, install

from summarizer import Briefing, Bundle, Settings, load_bundle, render, summarize, verify
from summarizer.cli import run
from summarizer.settings import SECTION_NAMES
from summarizer.testing import ScriptedServer

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.briefing import SectionBase

SOURCES = ("harbour-bridge.json", "papierfabrik.json", "articles")
EXTRACTIVE = Settings(writer="extractive")


@pytest.fixture(scope="module")
def bridge(examples: Path) -> Bundle:
    return load_bundle(examples / "harbour-bridge.json")


@pytest.fixture(scope="module")
def bridge_briefing(bridge: Bundle) -> Briefing:
    return summarize(bridge, settings=EXTRACTIVE)


def sections(briefing: Briefing) -> dict[str, SectionBase]:
    return {
        "whats_happened": briefing.whats_happened,
        "behind_the_headline": briefing.behind_the_headline,
        "what_the_papers_say": briefing.what_the_papers_say,
        "how_we_got_here": briefing.how_we_got_here,
        "go_deeper": briefing.go_deeper,
    }


def code_blocks(path: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("name", SOURCES)
def test_every_example_makes_a_briefing_that_verifies(examples: Path, name: str) -> None:
    bundle = load_bundle(examples / name, on_warning=lambda _: None)
    briefing = summarize(bundle, settings=EXTRACTIVE)
    assert briefing.whats_happened.status == "written"
    assert verify(briefing, bundle).ok


@pytest.mark.parametrize(("name", "expected"), [("harbour-bridge.json", 0), ("papierfabrik.json", 0), ("articles", 1)])
def test_only_the_plain_text_file_draws_a_remark(examples: Path, name: str, expected: int) -> None:
    remarks: list[str] = []
    load_bundle(examples / name, on_warning=remarks.append)
    assert len(remarks) == expected
    assert all("harrow-lane-blog.txt: neither an outlet" in remark for remark in remarks)


def test_german_example_is_briefed_in_german(examples: Path) -> None:
    briefing = summarize(load_bundle(examples / "papierfabrik.json"), settings=EXTRACTIVE)
    assert briefing.language == "de"
    withheld = {name for name, s in sections(briefing).items() if s.status == "withheld"}
    assert withheld <= {"go_deeper", "behind_the_headline"}


def test_bridge_has_every_section(bridge_briefing: Briefing) -> None:
    assert {name: s.reason for name, s in sections(bridge_briefing).items() if s.status == "withheld"} == {}


def test_bridge_lets_every_outlet_with_a_text_speak(bridge: Bundle, bridge_briefing: Briefing) -> None:
    copies = {"Northern Ledger", "Coast & County Gazette"}
    expected = {a.outlet for a in bridge.articles if not a.headline_only} - copies
    assert expected <= {view.outlet for view in bridge_briefing.what_the_papers_say.outlets}


def test_bridge_counts_the_agency_copy_once(bridge_briefing: Briefing) -> None:
    origins = {source.outlet: source.origin for source in bridge_briefing.sources}
    assert origins["Northern Ledger"] == origins["Coast & County Gazette"]
    assert len(set(origins.values())) >= 9


def test_bridge_timeline_has_the_news_and_what_came_before(bridge_briefing: Briefing) -> None:
    dates = [entry.date for entry in bridge_briefing.how_we_got_here.timeline]
    assert "2025-05-06" in dates
    assert "2022-10" in dates
    assert "2016" not in dates, "a contract has been held since then"
    assert all(earlier[:4] <= later[:4] for earlier, later in pairwise(dates))


def test_bridge_names_its_people(bridge_briefing: Briefing) -> None:
    names = {topic.name for topic in bridge_briefing.go_deeper.topics}
    assert names & {"Ilse Harrand", "Tomas Okell", "Priya Venn", "Helen Achterberg", "Maud Ferrante"}, names


def test_library_example_resolves_every_citation(
    examples: Path, bridge_briefing: Briefing, capsys: pytest.CaptureFixture[str]
) -> None:
    program = runpy.run_path(str(examples / "library.py"))
    program["main"]()
    printed = capsys.readouterr().out
    assert "Every citation holds: yes" in printed
    for view in bridge_briefing.what_the_papers_say.outlets:
        assert f"\n{view.outlet}\n" in printed
        for citation in (c for s in view.statements for c in s.citations):
            assert f"{citation.article}.{citation.field}[{citation.start}:{citation.end}]" in printed


def test_renderer_example_writes_a_line_a_citation(
    examples: Path, bridge_briefing: Briefing, capsys: pytest.CaptureFixture[str]
) -> None:
    program = runpy.run_path(str(examples / "renderer.py"))
    program["main"]()
    head, *rows = csv.reader(capsys.readouterr().out.splitlines(keepends=True))
    assert head == ["section", "verdict", "sentence", "outlet", "cited"]
    cited = [(s.text, c.text) for _, s in bridge_briefing.statements() for c in s.citations]
    assert [(row[2], row[4]) for row in rows] == cited
    active = bridge_briefing.headline.model_copy(update={"text": "=HYPERLINK(1)"})
    page = render(bridge_briefing.model_copy(update={"headline": active}), program["SentenceTable"]())
    assert "headline,supported,'=HYPERLINK(1)," in page


def test_shape_example_reads_the_answer(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(examples / "shape.py"))["main"]()
    told = capsys.readouterr().out
    assert told.startswith("Read as archive; left out: took_ms, rank\nThe clock of Varn: Varn Chronicle, 2025-04-02")


def test_examples_work_when_they_are_installed_as_the_document_says(examples: Path, tmp_path: Path) -> None:
    blocks = code_blocks(examples.parent / "docs" / "extending.md", "toml")
    groups = tomllib.loads("\n".join(blocks))["project"]["entry-points"]
    assert [*groups] == ["summarizer.renderers", "summarizer.shapes"]
    for name, kind in (("renderer", "renderers"), ("shape", "shapes")):
        source = (examples / f"{name}.py").read_text(encoding="utf-8")
        install(tmp_path / "site", name, source, **{kind: groups[f"summarizer.{kind}"]})
    answer = runpy.run_path(str(examples / "shape.py"))["ANSWER"]
    (tmp_path / "answer.json").write_text(json.dumps(answer), encoding="utf-8")
    done = process("brief", "answer.json", "-o", "page.csv", env=environment(tmp_path / "site"), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Varn Chronicle" in (tmp_path / "page.csv").read_text(encoding="utf-8")


def test_readme_of_the_examples_lists_them_all(examples: Path) -> None:
    told = (examples / "README.md").read_text(encoding="utf-8")
    hidden = {"README.md", "__pycache__"}
    assert [p.name for p in examples.iterdir() if p.name not in hidden and f"`{p.name}" not in told] == []


def test_examples_name_no_real_address(examples: Path) -> None:
    for name in ("harbour-bridge.json", "papierfabrik.json"):
        bundle = load_bundle(examples / name)
        urls = [a.url for a in (*bundle.articles, *bundle.references)]
        assert all(url and re.match(r"https://[a-z-]+\.example/", url) for url in urls)


def test_testing_example_runs_its_checks(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = runpy.run_path(str(examples / "testing_a_pipeline.py"))
    program["main"]()
    checks = [name.replace("_", " ") for name in program if name.startswith("check_")]
    assert capsys.readouterr().out.splitlines() == [f"{name}: ok" for name in checks]


def test_streaming_example_shows_every_event(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = runpy.run_path(str(examples / "streaming.py"))
    with ScriptedServer() as server:
        program["main"](settings=Settings(model="scripted", base_url=server.base_url, cache=False, plan="sections"))
    first, *lines, last = capsys.readouterr().out.splitlines()
    assert first == "scripted writes 6 sections"
    assert {f"{name} ..." for name in SECTION_NAMES} < set(lines)
    assert {f"{name}: written" for name in SECTION_NAMES if name != "headline"} < set(lines)
    assert "The map has 3 facts" in lines
    assert re.fullmatch(r"\d+ statements in [\d.]+ s", last)


def test_streaming_example_needs_no_model(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(examples / "streaming.py"))["main"](examples / "papierfabrik.json", EXTRACTIVE)
    lines = capsys.readouterr().out.splitlines()
    assert (len(lines), lines[0]) == (8, "The extractive writer writes 6 sections")


@pytest.mark.parametrize("page", ["README.md", "docs/library.md", "docs/testing.md"])
def test_python_in_the_documents_runs(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    blocks = code_blocks(checkout / page, "python")
    assert blocks
    (tmp_path / "examples").symlink_to(checkout / "examples")
    monkeypatch.chdir(tmp_path)
    for block in blocks:
        exec(compile(block, page, "exec"), {"__name__": "documents"})


@pytest.mark.parametrize("readme", ["README.md", "examples/README.md"])
def test_commands_in_the_readmes_run(
    checkout: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    readme: str,
) -> None:
    (tmp_path / "examples").symlink_to(checkout / "examples")
    monkeypatch.chdir(tmp_path)
    lines = [line for block in code_blocks(checkout / readme, "sh") for line in block.splitlines()]
    commands = [shlex.split(line, comments=True) for line in lines]
    commands = [command[1:] for command in commands if command[:1] == ["summarizer"]]
    assert commands
    for command in commands:
        assert run(command) == 0, (command, capsys.readouterr().err)


def test_python_version_of_the_readme_is_the_one_required(checkout: Path) -> None:
    assert "Python 3.11" in (checkout / "README.md").read_text(encoding="utf-8")
    assert sys.version_info >= (3, 11)


def test_a_section_and_a_check_of_ones_own(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    example = runpy.run_path(str(examples / "section.py"))
    example["main"]()
    page = capsys.readouterr().out
    assert "## What it costs" in page
    assert page.endswith("It holds: True\n")
    example["main"](examples / "papierfabrik.json")
    assert "## Was es kostet" in capsys.readouterr().out


def test_a_writer_of_ones_own(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(examples / "writer.py"))["main"]()
    page = capsys.readouterr().out
    assert "joiner" in page
    assert page.rstrip().endswith("What the joined sentence is: supported")


def test_a_client_of_ones_own(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(examples / "client.py"))["main"]()
    page = capsys.readouterr().out
    assert page.startswith("# ")
    assert page.endswith("\nSent by news-desk, with the seed 7\n")
