"""Whole command lines of `summarizer batch`: what is read, where pages go, how a run ends and goes on."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from commands import CHECKOUT, Call, in_process, one_sentence
from stories import knowing, plain, stories, write_lines

from summarizer import render, summarize
from summarizer.briefing import Briefing
from summarizer.many.batch_report import BatchReport
from summarizer.testing import Latency, Request, ScriptedServer, Status

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Call:
    """Command lines with a cache and a working folder of their own; pages are written in this process."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.chdir(tmp_path)
    called = in_process(monkeypatch, capsys)

    def alone(*arguments: object, stdin: str = "") -> Any:
        return called("batch", *arguments, "--jobs", "1", stdin=stdin)

    return alone


def asking(server: ScriptedServer) -> list[str]:
    return ["-m", "scripted", "--base-url", server.base_url, "--no-cache", "--plan", "sections"]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


# --- What is read, and where pages go


def test_a_folder_gets_a_file_for_each_bundle_and_format(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(3))
    done = call(lines, "-o", "pages", "--format", "json", "--format", "markdown")
    assert (done.code, done.out) == (0, "")
    assert re.fullmatch(r"summarizer: 3 done · [\d.]+ s\n", done.err)
    assert names(tmp_path / "pages") == [f"weir-{n}.{end}" for n in range(3) for end in ("json", "md")]
    briefing = summarize(stories(1)[0])
    assert (tmp_path / "pages" / "weir-0.json").read_text("utf-8") == render(briefing, "json")
    assert (tmp_path / "pages" / "weir-0.md").read_text("utf-8") == render(briefing, "markdown")


def test_a_file_of_lines_is_in_the_order_of_the_bundles(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(3))
    assert call(lines, "-o", "pages.jsonl").code == 0
    written = [json.loads(line) for line in (tmp_path / "pages.jsonl").read_text("utf-8").splitlines()]
    assert [(each["name"], each["bundle"]) for each in written] == [(f"weir-{n}", f"weir-{n}") for n in range(3)]
    assert Briefing.model_validate(written[2]["briefing"]) == summarize(stories(3)[2])
    assert written[1]["place"].endswith("many.jsonl, line 2")


def test_standard_input_to_standard_output(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(2))
    done = call("-", stdin=lines.read_text("utf-8"))
    assert [json.loads(line)["name"] for line in done.out.splitlines()] == ["weir-0", "weir-1"]
    assert done.code == 0


def test_a_folder_of_bundles_and_a_folder_of_folders(call: Call, tmp_path: Path) -> None:
    (tmp_path / "flat").mkdir()
    for number, each in enumerate(stories(2)):
        path = tmp_path / "flat" / f"story-{number}.json"
        path.write_text(each.model_copy(update={"id": None}).model_dump_json(), "utf-8")
    for number, each in enumerate(stories(2, first=5)):
        folder = tmp_path / "deep" / f"event-{number}"
        folder.mkdir(parents=True)
        for article in each.articles:
            (folder / f"{article.id}.json").write_text(article.model_dump_json(), "utf-8")
    assert call("flat", "deep", "-o", "pages").code == 0
    assert names(tmp_path / "pages") == ["event-0.json", "event-1.json", "story-0.json", "story-1.json"]


def test_what_cannot_be_read_costs_itself(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(2))
    with lines.open("ab") as file:
        file.write(b'{"articles": []}\n{"articles": [\n\xff\xfe\n')
    done = call(lines, "missing.json", "-o", "pages", "--report", "run.json")
    assert done.code == 1
    assert names(tmp_path / "pages") == ["weir-0.json", "weir-1.json"]
    report = BatchReport.model_validate_json((tmp_path / "run.json").read_text("utf-8"))
    assert (report.done, report.failed, report.exit_code) == (2, 4, 1)
    told = {each.place: each.error for each in report.stories if each.state == "failed"}
    assert [place.rpartition("many.jsonl, ")[2] for place in told] == ["line 3", "line 4", "line 5", "missing.json"]
    assert "no UTF-8 at byte 1" in str(list(told.values()))
    assert "no such file" in str(told["missing.json"])
    assert done.err.count("failed: ") == 4


def test_nothing_that_can_be_read_is_exit_code_2(call: Call, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text("{", "utf-8")
    done = call("broken.json", "-o", "pages")
    assert done.code == 2
    assert done.err.count("broken.json") == 1
    assert done.err.endswith("summarizer: error: none of the sources holds a bundle that can be read\n")
    assert "--retry" not in done.err
    told = call("broken.json", "-o", "others", "-q").err
    assert "none of the sources holds a bundle that can be read; the first is broken.json" in told


def test_a_source_is_never_written_over(call: Call, tmp_path: Path) -> None:
    source = tmp_path / "weir-0.json"
    source.write_text(stories(1)[0].model_dump_json(), "utf-8")
    done = call(tmp_path / "weir-0.json", "-o", f"{tmp_path}/")
    assert done.code == 1
    assert "this would overwrite" in done.err
    assert source.read_text("utf-8") == stories(1)[0].model_dump_json()


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (("-o", "pages.jsonl", "--format", "html"), "is a file of JSON Lines"),
        (("--format", "html"), "standard output takes JSON Lines only"),
        (("-o", "page.html"), "looks like a file"),
        (("-o", "many.jsonl/x.jsonl"), "has to be in a folder, and"),
        (("--resume",), "need the folder or file of the run with -o"),
        (("-o", "nowhere/", "--resume"), "there is no run to go on with"),
        (("-o", "pages", "--report", "-"), "--report needs a file"),
        (("-o", "pages.jsonl", "--report", "pages.jsonl"), "--report and -o name one file"),
        (("-o", "pages", "--retry", "done"), "is not one of failed, degraded"),
    ],
)
def test_wrong_usage_is_one_sentence(call: Call, tmp_path: Path, flags: tuple[str, ...], told: str) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(1))
    done = call(lines, *flags)
    assert (done.code, one_sentence(done.err)) == (2, True), done.err
    assert told in done.err


def test_pages_are_not_written_among_what_is_read(call: Call, tmp_path: Path) -> None:
    (tmp_path / "flat").mkdir()
    (tmp_path / "flat" / "a.json").write_text(stories(1)[0].model_dump_json(), "utf-8")
    for place in ("flat", "flat/pages"):
        done = call("flat", "-o", f"{place}/")
        assert (done.code, one_sentence(done.err)) == (2, True)
        assert "lies in 'flat', which is read" in done.err


def test_two_bundles_never_share_a_file(call: Call, tmp_path: Path) -> None:
    one, other = stories(2)
    pair = [one.model_copy(update={"id": "x"}), other.model_copy(update={"id": "x.ninjs"})]
    lines = write_lines(tmp_path / "many.jsonl", pair)
    assert call(lines, "-o", "pages", "--format", "json", "--format", "ninjs").code == 0
    assert names(tmp_path / "pages") == ["x-ninjs.json", "x-ninjs.ninjs.json", "x.json", "x.ninjs.json"]


@posix
def test_names_that_are_no_text_are_told_and_stop_nobody(call: Call, tmp_path: Path) -> None:
    write_lines(tmp_path / "many.jsonl", stories(1))
    done = call(os.fsdecode(b"nope\xff.json"), "many.jsonl", "-o", "pages", "--report", "run.json")
    assert done.code == 1
    assert names(tmp_path / "pages") == ["weir-0.json"]
    assert BatchReport.model_validate_json((tmp_path / "run.json").read_text("utf-8")).failed == 1


def test_a_command_needs_no_name(call: Call, tmp_path: Path) -> None:
    write_lines(tmp_path / "many.jsonl", stories(1))
    assert call("run", "many.jsonl", "-o", "pages").code == 0


# --- Going on


def test_a_second_run_says_that_there_is_one_to_go_on_with(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(2))
    call(lines, "-o", "pages")
    again = call(lines, "-o", "pages")
    assert again.code == 2
    assert "holds a run of 2 bundles, of which 2 have ended: add --resume" in again.err
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "pages").glob("*.json")}
    write_lines(lines, stories(3))
    assert call(lines, "-o", "pages", "--resume").code == 0
    assert names(tmp_path / "pages") == ["weir-0.json", "weir-1.json", "weir-2.json"]
    assert {path: path.stat().st_mtime_ns for path in before} == before
    other = call(lines, "-o", "pages", "--resume", "--format", "html")
    assert (other.code, one_sentence(other.err)) == (2, True), other.err
    assert "was begun with another formats" in other.err


def test_degraded_pages_are_written_again_when_asked(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(2))
    mends: list[bool] = []
    with ScriptedServer(lambda r: knowing(r, **({} if mends else {"go_deeper": "nothing of use"}))) as server:
        first = call(lines, *asking(server), "-o", "pages", "--report", "run.json")
        assert first.code == 3
        assert "degraded: weir-0: go_deeper: model.invalid" in first.err
        assert call(lines, *asking(server), "-o", "pages", "--resume").code == 3
        mends.append(True)
        again = call(lines, *asking(server), "-o", "pages", "--retry", "degraded", "--report", "run.json")
    assert again.code == 0, again.err
    report = BatchReport.model_validate_json((tmp_path / "run.json").read_text("utf-8"))
    assert (report.done, report.degraded, report.ended_before) == (2, 0, 0)
    assert report.tokens > report.usage.prompt_tokens
    page = (tmp_path / "pages" / "weir-0.json").read_text("utf-8")
    assert plain(page)["go_deeper"]["writer"] == "llm"


def test_a_limit_that_is_reached_ends_the_run_and_says_how_to_go_on(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(4))
    with ScriptedServer(knowing) as server:
        done = call(lines, *asking(server), "-o", "pages.jsonl", "--max-tokens", "40000", "--concurrency", "1")
        assert done.code == 1
        assert (
            "stopped: the limit on tokens, cost or time is reached; the same command with --resume goes on" in done.err
        )
        some = (tmp_path / "pages.jsonl").read_text("utf-8").count("\n")
        assert 0 < some < 4
        assert call(lines, *asking(server), "-o", "pages.jsonl", "--resume").code == 0
    assert (tmp_path / "pages.jsonl").read_text("utf-8").count("\n") == 4


def test_a_retry_never_makes_a_page_worse(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(1))
    with ScriptedServer(lambda r: knowing(r, go_deeper="nothing of use")) as server:
        for place in ("pages", "pages.jsonl"):
            assert call(lines, *asking(server), "-o", place).code == 3
            file = tmp_path / "pages" / "weir-0.json" if place == "pages" else tmp_path / place
            before = file.read_bytes()
            assert before
            # No room for a call: the story is unfinished, and what it had stands.
            assert call(lines, *asking(server), "-o", place, "--retry", "degraded", "--max-tokens", "10").code == 1
            assert file.read_bytes() == before
    with ScriptedServer(lambda _: Status(503, "down")) as server:
        flags = [each if each != asking(server)[3] else server.base_url for each in asking(server)]
        done = call(lines, *flags, "-o", "pages", "--retry", "degraded")
        assert "was begun with another base_url" in done.err
    assert (tmp_path / "pages" / "weir-0.json").read_bytes()


def test_a_refused_command_changes_nothing(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(1))
    with ScriptedServer(lambda r: knowing(r, go_deeper="nothing of use")) as server:
        call(lines, *asking(server), "-o", "pages")
        asked = len(server.chats)
        refused = call(lines, *asking(server), "-o", "pages", "--retry", "degraded", "--style", "short")
        assert (refused.code, "another style" in refused.err) == (2, True)
        assert call(lines, *asking(server), "-o", "pages", "--resume").code == 3
        assert len(server.chats) == asked


def test_a_first_command_that_failed_leaves_its_place_free(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(1))
    with ScriptedServer(knowing) as server:
        unpriced = call(lines, *asking(server), "-o", "pages", "--max-cost", "5")
        assert unpriced.code != 0
        assert "price" in unpriced.err
        assert call(lines, "-o", "pages").code == 0


@pytest.mark.parametrize("refusal", [Status(401, "no such key"), Status(404, "no model of that name")], ids=repr)
def test_a_run_that_an_endpoint_refuses_as_a_whole_ends_with_2(call: Call, tmp_path: Path, refusal: Status) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(3))
    asked: list[Request] = []

    def later(request: Request) -> Any:
        asked.append(request)
        return knowing(request) if len(asked) < 10 else refusal

    with ScriptedServer(refusal) as server:
        done = call(lines, *asking(server), "-o", "pages", "--no-fallback", "--report", "run.json")
        assert (done.code, names(tmp_path / "pages")) == (2, [])
        assert json.loads((tmp_path / "run.json").read_text("utf-8"))["exit_code"] == 2
        assert call(lines, *asking(server), "-o", "others").code == 3
    with ScriptedServer(later) as server:
        some = call(lines, *asking(server), "-o", "some", "--no-fallback", "--concurrency", "1", "--no-judge")
    assert (some.code, bool(names(tmp_path / "some"))) == (1, True), some.err


# --- What is told


def test_progress_as_lines_of_json(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(2))
    done = call(lines, "-o", "pages", "--progress", "jsonl")
    events = [json.loads(line) for line in done.err.splitlines()]
    assert [each["event"] for each in events] == ["outcome", "outcome", "note"]
    assert [(each["ended"], each["total"], each["state"]) for each in events[:2]] == [(1, 2, "done"), (2, 2, "done")]


def test_logs_as_lines_of_json(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(1))
    done = call(lines, "-o", "pages", "--log-json", "--quiet")
    (record,) = [json.loads(line) for line in done.err.splitlines()]
    assert (record["logger"], record["level"], record["message"]) == ("summarizer.many", "info", "weir-0: done")
    assert record["time"].endswith("+00:00")


def test_a_dry_run_counts_and_calls_nothing(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(3))
    with ScriptedServer(knowing) as server:
        done = call(lines, *asking(server), "--dry-run", "-o", "pages")
        assert not server.chats
    found = json.loads(done.out)
    assert (done.code, found["bundles"], found["failed"], found["calls"]) == (0, 3, 0, 21)
    assert found["prompt_tokens"] > 10_000
    assert not (tmp_path / "pages").exists()


# --- Interrupts


def begun(tmp_path: Path, server: ScriptedServer, *more: str) -> subprocess.Popen[str]:
    lines = write_lines(tmp_path / "many.jsonl", stories(30))
    return subprocess.Popen(
        [
            sys.executable,
            "-m",
            "summarizer",
            "batch",
            str(lines),
            *asking(server),
            "-o",
            str(tmp_path / "pages"),
            *more,
        ],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "XDG_CACHE_HOME": str(tmp_path / "cache")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    )


def wait_for_pages(folder: Path, count: int) -> None:
    while not folder.is_dir() or len(names(folder)) < count:
        time.sleep(0.02)


@posix
@pytest.mark.slow
def test_an_interrupt_finishes_what_is_under_way_and_says_how_to_go_on(tmp_path: Path, call: Call) -> None:
    with ScriptedServer(knowing, latency=Latency(first_token=0.05)) as server:
        run = begun(tmp_path, server, "--concurrency", "2", "--report", str(tmp_path / "run.json"))
        wait_for_pages(tmp_path / "pages", 2)
        run.send_signal(signal.SIGINT)
        _, told = run.communicate(timeout=60)
        assert run.returncode == 130
        assert "finishing what is under way" in told
        assert "stopped: interrupted; the same command with --resume goes on" in told
        assert "Traceback" not in told
        report = BatchReport.model_validate_json((tmp_path / "run.json").read_text("utf-8"))
        assert (report.exit_code, report.unfinished) == (130, 0)
        assert report.done == len(names(tmp_path / "pages")) < 30
        rest = call(tmp_path / "many.jsonl", *asking(server), "-o", tmp_path / "pages", "--resume")
    assert rest.code == 0
    assert len(names(tmp_path / "pages")) == 30


@posix
@pytest.mark.slow
def test_a_limit_ends_a_run_whose_source_never_ends(tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(3))
    with ScriptedServer(knowing) as server:
        run = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "summarizer",
                "batch",
                "-",
                *asking(server),
                "--max-tokens",
                "10",
                "-o",
                "out.jsonl",
            ],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT), "XDG_CACHE_HOME": str(tmp_path / "cache")},
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert run.stdin is not None
        run.stdin.write(lines.read_text("utf-8"))
        run.stdin.flush()
        # Nobody closes its standard input.
        run.wait(60)
        assert run.stderr is not None
        told = run.stderr.read()
        run.stdin.close()
        run.stderr.close()
    assert run.returncode == 1
    assert "the limit on tokens, cost or time is reached" in told
    assert "Traceback" not in told
    assert "Fatal" not in told


@posix
@pytest.mark.slow
def test_a_second_interrupt_leaves_at_once(tmp_path: Path) -> None:
    with ScriptedServer(knowing, latency=Latency(first_token=1.5)) as server:
        run = begun(tmp_path, server, "--concurrency", "2")
        while len(server.chats) < 2:
            time.sleep(0.02)
        run.send_signal(signal.SIGINT)
        assert run.stderr is not None
        assert "finishing" in run.stderr.readline()
        run.send_signal(signal.SIGINT)
        _, told = run.communicate(timeout=30)
    assert run.returncode == 130
    assert told == "summarizer: interrupted\n"
