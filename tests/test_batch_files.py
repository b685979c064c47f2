"""Pages by files of requests: the whole cycle against a local server, with rows that are refused, lost or doubled."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from batch_server import BatchServer
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from commands import Call, Done, in_process, one_sentence
from newsdesk import GOOD
from stories import knowing, plain, stories, write_lines

from summarizer.many import batch_files
from summarizer.many.batch_files import write_requests
from summarizer.many.batch_requests import RequestLog
from summarizer.many.journal import Journal
from summarizer.testing import ScriptedServer, draft_text

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = json.dumps(
    {
        "items": [
            {**item, "label": f"{name} | {item['label']}" if item["label"] else f"{name} |"}
            for name, answer in GOOD.items()
            if name != "map"
            for item in json.loads(answer)["items"]
        ]
    }
)


def answers(request: Any) -> Any:
    """The model of the stories, which writes whole pages, too."""
    return knowing(request) if request.task == "judge" or request.task != "whole" else WHOLE


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Call:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.chdir(tmp_path)
    called = in_process(monkeypatch, capsys)
    return lambda *arguments, stdin="": called("batch", *arguments, stdin=stdin)


def begun(call: Call, tmp_path: Path, server: ScriptedServer, count: int, *more: str) -> Done:
    lines = write_lines(tmp_path / "many.jsonl", stories(count))
    flags = ("-m", "scripted", "--base-url", server.base_url, "--no-cache", "-o", "pages", *more)
    return call("write", lines, *flags)


def pages(folder: Path) -> dict[str, dict[str, Any]]:
    found = {path.name: plain(path.read_text("utf-8")) for path in folder.glob("*.json")}
    for page in found.values():
        # What a file may cost differs, and how an answer was brought; what is written does not.
        page["provenance"].update(usage=None, judging=None)
        page["provenance"]["settings"].pop("cache", None)
    return found


def live(call: Call, tmp_path: Path, server: ScriptedServer) -> dict[str, dict[str, Any]]:
    flags = ("-m", "scripted", "--base-url", server.base_url, "--no-cache", "--plan", "single", "-o", "live")
    assert call("run", tmp_path / "many.jsonl", *flags).code == 0
    return pages(tmp_path / "live")


def test_the_whole_cycle_makes_the_pages_of_live_calls(call: Call, tmp_path: Path) -> None:
    with BatchServer(answers) as server:
        written = begun(call, tmp_path, server, 3)
        assert (written.code, server.chats) == (0, [])
        assert "3 requests in 1 file; summarizer batch submit pages/" in written.err
        assert "3 unfinished" in written.err
        rows = [json.loads(line) for line in (tmp_path / "pages" / "requests-0001.jsonl").read_text().splitlines()]
        assert {row["custom_id"].rpartition(":")[2] for row in rows} == {"map"}

        assert "1 file submitted" in call("submit", "pages").err
        assert "in_progress" in call("status", "pages").out
        early = call("collect", "pages")
        assert (early.code, "its answers are still to come" in early.err) == (0, True)
        server.finish()
        assert "3 answered, 0 refused" in call("status", "pages").out

        maps = call("collect", "pages")
        assert "requests-0001.jsonl: completed: 3 answers, 0 without one" in maps.err
        assert "3 requests in 1 file" in maps.err
        assert server.chats == []
        call("submit", "pages")
        server.finish()
        done = call("collect", "pages", "--report", "run.json")
        assert (done.code, "3 done" in done.err) == (0, True), done.err
        # Judging is live: it follows what came.
        assert server.chats
        assert all(chat.task == "judge" for chat in server.chats)
        asked = len(server.chats)

        again = call("collect", "pages")
        assert (again.code, len(server.chats), len(server.batches)) == (0, asked, 2)
        assert call("status", "pages").out.count("taken in") == 2
        assert pages(tmp_path / "pages") == live(call, tmp_path, server)


def test_what_is_refused_expired_missing_or_doubled_is_asked_again(call: Call, tmp_path: Path) -> None:
    fates = iter(["refused", "missing", "twice", "answered"])
    given: dict[str, str] = {}

    def fate(custom_id: str) -> str:
        return given.setdefault(custom_id, next(fates, "answered")) if custom_id not in given else "answered"

    with BatchServer(answers, fate=fate) as server:
        begun(call, tmp_path, server, 4)
        call("submit", "pages")
        server.finish("expired")
        first = call("collect", "pages")
        assert "requests-0001.jsonl: expired: 2 answers, 2 without one" in first.err
        # Two maps once more, and two pages.
        rows = (tmp_path / "pages" / "requests-0002.jsonl").read_text().splitlines()
        steps = sorted(json.loads(row)["custom_id"].rpartition(":")[2] for row in rows)
        assert steps == ["map", "map", "whole", "whole"]
        for _ in range(2):
            call("submit", "pages")
            server.finish()
            last = call("collect", "pages", "--no-judge")
        assert last.code == 0, last.err
        assert not server.chats
        found = pages(tmp_path / "pages")
    assert sorted(found) == [f"weir-{number}.json" for number in range(4)]
    assert {page["verification"]["judged"] for page in found.values()} == {0}
    assert all(page["verification"]["unproven"] for page in found.values())


def test_what_no_file_brings_is_asked_live(call: Call, tmp_path: Path) -> None:
    with BatchServer(answers, fate=lambda _: "refused") as server:
        begun(call, tmp_path, server, 1)
        for _ in range(2):
            call("submit", "pages")
            server.finish()
            last = call("collect", "pages")
        assert "1 request in 1 file" in last.err  # the map came live, and the page has two files to come by
        for _ in range(2):
            call("submit", "pages")
            server.finish()
            last = call("collect", "pages")
        assert {len(file.splitlines()) for file in server.files.values()} == {1}
        assert (last.code, "1 done" in last.err) == (0, True), last.err
        assert pages(tmp_path / "pages") == live(call, tmp_path, server)


def test_an_answer_that_is_no_draft_is_asked_again_live(call: Call, tmp_path: Path) -> None:
    told = [draft_text(), WHOLE]

    def model(request: Any) -> Any:
        found = answers(request)
        return told.pop(0) if found == WHOLE and len(told) > 1 else found

    with BatchServer(model) as server:
        begun(call, tmp_path, server, 1, "--map", "words")
        call("submit", "pages")
        server.finish()
        done = call("collect", "pages", "--no-judge")
        assert (done.code, len(server.chats)) == (0, 1), done.err


def test_a_submit_that_broke_off_begins_nothing_twice(call: Call, tmp_path: Path) -> None:
    with BatchServer(answers) as server:
        begun(call, tmp_path, server, 1)
        call("submit", "pages")
        with closing(Journal(tmp_path / "pages" / ".summarizer.journal")) as journal:
            journal.do("UPDATE files SET batch = NULL, status = NULL")
        assert call("submit", "pages").code == 0
        assert len(server.batches) == 1


def test_limits_of_an_endpoint_make_several_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(Journal(tmp_path / "journal")) as journal:
        requests = RequestLog(journal)
        for number in range(5):
            requests.note(f"story{number}", "map", "digest", json.dumps({"words": "x" * 100}))
        monkeypatch.setattr(batch_files, "MOST_REQUESTS", 2)
        made = write_requests(requests, tmp_path)
        assert [(file.name, file.requests) for file in made] == [
            ("requests-0001.jsonl", 2),
            ("requests-0002.jsonl", 2),
            ("requests-0003.jsonl", 1),
        ]
        monkeypatch.setattr(batch_files, "MOST_REQUESTS", 50_000)
        monkeypatch.setattr(batch_files, "MOST_BYTES", 300)
        for number in range(5, 8):
            requests.note(f"story{number}", "map", "digest", json.dumps({"words": "x" * 100}))
        assert [file.requests for file in write_requests(requests, tmp_path)] == [1, 1, 1]
        assert write_requests(requests, tmp_path) == []


def test_a_line_that_is_no_answer_costs_its_request_alone(call: Call, tmp_path: Path) -> None:
    with BatchServer(answers) as server:
        begun(call, tmp_path, server, 2)
        call("submit", "pages")
        server.finish()
        assert server.batches[0].output is not None
        first, second = server.files[server.batches[0].output].splitlines()
        server.files[server.batches[0].output] = first + b"\n" + second[:40]
        done = call("collect", "pages")
    assert done.code == 0
    assert "1 answer, 1 without one, 1 line that cannot be read" in done.err
    assert "2 requests in 1 file" in done.err


def test_a_batch_that_is_gone_stops_no_other(call: Call, tmp_path: Path) -> None:
    with BatchServer(answers) as server:
        begun(call, tmp_path, server, 1)
        call("submit", "pages")
        with closing(Journal(tmp_path / "pages" / ".summarizer.journal")) as journal:
            journal.do("INSERT INTO files (number, name, requests, batch) VALUES (9, 'gone.jsonl', 1, 'nowhere')")
        server.finish()
        done = call("collect", "pages")
    assert "gone.jsonl" in done.err
    assert "knows no such batch" in done.err
    assert "requests-0001.jsonl: completed: 1 answer" in done.err


def test_a_batch_that_was_refused_as_a_whole_is_no_try(call: Call, tmp_path: Path) -> None:
    with BatchServer(answers, fate=lambda _: "missing") as server:
        begun(call, tmp_path, server, 1)
        for _ in range(3):
            call("submit", "pages")
            server.finish("failed")
            done = call("collect", "pages")
        assert "1 request in 1 file" in done.err
        assert server.chats == []


def test_answers_belong_to_the_run_whatever_the_key(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with BatchServer(answers) as server:
        begun(call, tmp_path, server, 1)
        monkeypatch.setenv("SUMMARIZER_API_KEY", "sk-another")
        call("submit", "pages")
        server.finish()
        call("collect", "pages")
        steps = [json.loads(line)["custom_id"][-5:] for line in server_file(tmp_path, 2)]
    assert steps == ["whole"]


def server_file(tmp_path: Path, number: int) -> list[str]:
    return (tmp_path / "pages" / f"requests-{number:04}.jsonl").read_text("utf-8").splitlines()


def test_what_came_by_file_counts_against_the_limit(call: Call, tmp_path: Path) -> None:
    with BatchServer(answers) as server:
        begun(call, tmp_path, server, 1, "--map", "words")
        call("submit", "pages")
        server.finish()
        done = call("collect", "pages", "--max-tokens", "1000")
        # The page came by file, and nothing is left to judge it with.
        assert server.chats == []
    assert (done.code, "1 unfinished" in done.err) == (1, True)


def test_plan_and_place_that_cannot_be_are_refused(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(1))
    done = call("write", lines, "-m", "M", "-o", "pages", "--plan", "sections")
    assert (done.code, one_sentence(done.err)) == (2, True), done.err
    with BatchServer(answers) as server:
        flags = ("-m", "scripted", "--base-url", server.base_url, "--no-cache")
        assert call("write", lines, *flags, "-o", "out.jsonl").code == 0
    assert (tmp_path / "out.jsonl" / "requests-0001.jsonl").is_file()


@pytest.mark.parametrize("command", ["submit", "status", "collect"])
def test_without_files_there_is_nothing_to_do(call: Call, tmp_path: Path, command: str) -> None:
    (tmp_path / "pages").mkdir()
    done = call(command, "pages")
    assert (done.code, one_sentence(done.err)) == (2, True), done.err


def test_an_endpoint_without_these_routes_is_told(call: Call, tmp_path: Path) -> None:
    with ScriptedServer(answers) as server:
        begun(call, tmp_path, server, 1)
        done = call("submit", "pages")
    assert (done.code, one_sentence(done.err)) == (1, True), done.err
    assert "knows no such batch or file, or no batches at all" in done.err


def test_writing_needs_a_model(call: Call, tmp_path: Path) -> None:
    lines = write_lines(tmp_path / "many.jsonl", stories(1))
    done = call("write", lines, "-o", "pages")
    assert (done.code, one_sentence(done.err)) == (2, True)
