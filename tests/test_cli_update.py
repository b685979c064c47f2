"""Whole command lines of `update`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from commands import Call, in_process, one_sentence
from newsdesk import by_section

from summarizer.briefing import Briefing
from summarizer.testing import ScriptedServer, Status

if TYPE_CHECKING:
    from pathlib import Path

DAYS = ("2025-05-07", "2025-05-31")


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Call:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("SUMMARIZER_JUDGE", "no")
    monkeypatch.chdir(tmp_path)
    return in_process(monkeypatch, capsys)


@pytest.fixture
def files(call: Call, tmp_path: Path, examples: Path) -> tuple[Path, Path, Path]:
    """A page of the first days, and the bundles of then and now."""
    whole: dict[str, Any] = json.loads((examples / "harbour-bridge.json").read_text("utf-8"))
    bundles = []
    for day in DAYS:
        part = {**whole, "articles": [a for a in whole["articles"] if a["published"][:10] <= day]}
        bundles.append(tmp_path / f"bundle-{day}.json")
        bundles[-1].write_text(json.dumps(part), "utf-8")
    page = tmp_path / "page.json"
    assert call("brief", bundles[0], "-o", page).code == 0
    return page, bundles[0], bundles[1]


def test_a_page_of_today_says_at_its_top_what_has_changed(call: Call, files: tuple[Path, Path, Path]) -> None:
    page, _, now = files
    done = call("update", page, now)
    assert done.code == 0
    head = done.out.split("What’s happened")[0]
    assert "What changed since 7 May 2025" in head
    assert "→ 17" in head
    assert "7 sentences unchanged" in " ".join(head.split())
    assert "10 new sentences elsewhere on the page" in head
    assert "summarizer: 2 updated, 1 changed, 13 new, 1 left out to make room, 7 sentences unchanged\n" in done.err


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_every_entry_leads_to_a_sentence_that_is_there(call: Call, files: tuple[Path, Path, Path], form: str) -> None:
    page, _, now = files
    out = call("update", page, now, "--format", form).out
    links = {part.split(end)[0] for mark, end in (('href="#s-', '"'), ("](#s-", ")")) for part in out.split(mark)[1:]}
    anchors = [part.split('"')[0] for part in out.split('id="s-')[1:]]
    assert links
    assert links <= set(anchors)
    assert len(anchors) == len(set(anchors))


def test_the_page_in_json_tells_its_changes_and_the_page_before(call: Call, files: tuple[Path, Path, Path]) -> None:
    page, _, now = files
    assert call("update", page, now, "--json", "-o", "now.json").code == 0
    saved = json.loads((page.parent / "now.json").read_text("utf-8"))
    assert saved["update"]["previous"] == json.loads(page.read_text("utf-8"))["id"]
    assert {change["kind"] for change in saved["update"]["changes"]} >= {"superseded", "added"}
    assert call("verify", "now.json", now).code == 0
    assert call("render", "now.json").out.count("What changed since") == 1
    assert "update" not in json.loads(page.read_text("utf-8"))
    (page.parent / "pages").mkdir()
    (page.parent / "now.json").rename(page.parent / "pages" / "now.json")
    assert call("index", "pages", "-o", "pages/index.html").code == 0
    assert saved["headline"]["text"] in (page.parent / "pages" / "index.html").read_text("utf-8").replace("&#34;", '"')


def test_no_change_in_is_no_change_out_byte_for_byte(call: Call, files: tuple[Path, Path, Path]) -> None:
    page, before, now = files
    done = call("update", page, before, "--json")
    assert (done.code, done.out) == (0, page.read_text("utf-8"))
    assert "nothing has changed" in done.err
    call("update", page, now, "-o", "first.json")
    assert call("update", "first.json", now, "--json").out == (page.parent / "first.json").read_text("utf-8")


def test_it_reads_the_page_from_standard_input(call: Call, files: tuple[Path, Path, Path]) -> None:
    page, _, now = files
    assert (
        call("update", "-", now, "--json", stdin=page.read_text("utf-8")).out == call("update", page, now, "--json").out
    )
    done = call("update", "-", "-", stdin="{}")
    assert (done.code, "only one of BRIEFING and SOURCE" in done.err) == (2, True)


def test_it_overwrites_nothing_that_it_reads(call: Call, files: tuple[Path, Path, Path]) -> None:
    page, _, now = files
    for target in (page, now):
        kept = target.read_bytes()
        done = call("update", page, now, "--format", "json", "-o", target)
        assert (done.code, target.read_bytes()) == (2, kept)
        assert one_sentence(done.err)


def test_what_is_no_briefing_is_told_in_one_sentence(call: Call, files: tuple[Path, Path, Path]) -> None:
    _, before, now = files
    done = call("update", before, now)
    assert (done.code, done.out) == (2, "")
    assert one_sentence(done.err)
    assert "is a file of articles, and no briefing" in done.err
    assert call("update", "nowhere.json", now).code == 2


def test_the_report_tells_of_the_run_and_strict_of_what_is_unproven(call: Call, files: tuple[Path, Path, Path]) -> None:
    page, _, now = files
    assert call("update", page, now, "-q", "-o", "now.html", "--report", "run.json", "--strict").code == 0
    told = json.loads((page.parent / "run.json").read_text("utf-8"))
    assert (told["exit_code"], told["written"]) == (0, ["now.html"])
    assert told["sources"] == [str(page), str(now)]


def test_with_a_model_that_fails_the_page_is_there_and_the_exit_code_says_so(
    call: Call, files: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    page, _, now = files
    with ScriptedServer(lambda _: Status(401)) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-invented-0123456789")
        done = call("update", page, now, "-m", "scripted", "--json")
        assert done.code == 3
        assert Briefing.model_validate_json(done.out).provenance.missed
        refused = call("update", page, now, "-m", "scripted", "--no-fallback")
        assert (refused.code, refused.out) == (2, "")


def test_a_model_is_not_asked_where_nothing_has_changed(
    call: Call, files: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    page, before, _ = files
    with ScriptedServer(by_section()) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        assert call("update", page, before, "-m", "scripted", "--json").out == page.read_text("utf-8")
        assert not server.chats
