"""Whole command lines with a model: the real SDK over loopback against the scripted server."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, Any

import pytest
from accidents import Stall
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from commands import CHECKOUT, Call, in_process, one_sentence, process
from judging import asked_about, with_judge
from newsdesk import REFUSAL, by_section
from newsroom import weir_bundle
from picky_server import PickyServer

from summarizer.briefing import Briefing
from summarizer.cli.cost_lines import merge_warnings
from summarizer.llm.answer_cache import FILE_NAME
from summarizer.testing import Request, ScriptedServer, Status, draft_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

KEY = "sk-invented-0123456789"
LIE = draft_text((None, [("“The weir killed 90 people last night,” the police said.", ["1.1"])]))
posix = pytest.mark.skipif(os.name != "posix", reason="terminals and signals of POSIX")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / "bundle.json"
    path.write_text(weir_bundle().model_dump_json(), encoding="utf-8")
    return path


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Call:
    """Command lines with a cache and a working folder of their own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    # Who judges is tested apart.
    monkeypatch.setenv("SUMMARIZER_JUDGE", "no")
    monkeypatch.chdir(tmp_path)
    return in_process(monkeypatch, capsys)


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., ScriptedServer]]:
    """Start a scripted server, and name it to the command line by OPENAI_BASE_URL."""
    with ExitStack() as servers:

        def started(script: Any = None, **more: Any) -> ScriptedServer:
            server: ScriptedServer = servers.enter_context(PickyServer(script or by_section(), **more))
            monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
            return server

        yield started


Serve = "Callable[..., ScriptedServer]"


class TestBrief:
    def test_a_named_model_writes_and_the_last_line_says_what_it_took(
        self, call: Call, serve: Serve, bundle: Path
    ) -> None:
        server = serve()
        done = call("brief", bundle, "-m", "scripted", "--json")
        assert done.code == 0
        briefing = Briefing.model_validate_json(done.out)
        used, checked = briefing.provenance.usage, briefing.verification
        assert used.calls == len(server.chats) >= 6
        last = done.err.splitlines()[-1]
        assert re.fullmatch(
            rf"summarizer: model scripted · {used.calls} calls, {used.retries} retried · {used.prompt_tokens:,} prompt "
            rf"tokens \({used.cached_tokens:,} cached\), {used.completion_tokens:,} completion · [\d.]+ s · "
            rf"{checked.checked - len(checked.dropped)} sentences: .*{checked.unproven} unproven.*",
            last,
        ), last
        assert server.chats[0].headers["authorization"] == f"Bearer {KEY}"
        assert KEY not in done.out + done.err

    def test_answers_from_the_cache_are_counted_as_such(self, call: Call, serve: Serve, bundle: Path) -> None:
        serve()
        call("brief", bundle, "-m", "scripted", "--quiet")
        done = call("brief", bundle, "-m", "scripted", "--json")
        used = Briefing.model_validate_json(done.out).provenance.usage
        assert used.calls == 0 < used.cache_hits
        assert f"· 0 calls, 0 retried, {used.cache_hits} answers from the cache · 0 prompt tokens" in done.err

    def test_a_question_that_many_sections_end_with_keeps_its_mark(self) -> None:
        one, other = (f"{name}: Is it running? (3 attempts in 0.2 s). Left out." for name in ("headline", "go_deeper"))
        assert merge_warnings([one, other, "Other: x"]) == ["headline, go_deeper: Is it running? Left out.", "Other: x"]

    @pytest.mark.parametrize(
        "refusal", [Status(401, "no such key", "invalid_api_key"), Status(503, "busy", headers={"Retry-After": "0"})]
    )
    def test_what_befalls_all_sections_is_told_in_few_lines(
        self, call: Call, serve: Serve, bundle: Path, refusal: Status
    ) -> None:
        serve(refusal)
        done = call("brief", bundle, "-m", "scripted")
        assert done.code == 3
        told = [line for line in done.err.splitlines() if line.startswith("summarizer: warning: ")]
        assert 2 <= len(told) <= 3
        assert told[0].startswith("summarizer: warning: map: ")
        assert told[1].startswith("summarizer: warning: headline, whats_happened, ")
        failed = call("brief", bundle, "-m", "scripted", "--no-fallback")
        assert (failed.code, failed.out) == (2, "")
        assert failed.err.startswith("summarizer: error: map: ")
        assert failed.err.count("\n") == 1

    def test_off_a_terminal_nothing_is_told_but_warnings_and_the_last_line(
        self, call: Call, serve: Serve, bundle: Path
    ) -> None:
        serve()
        err = call("brief", bundle, "-m", "scripted").err
        assert [line for line in err.splitlines()[:-1] if not line.startswith("summarizer: warning: ")] == []
        assert "\x1b" not in err

    def test_a_key_alone_takes_no_model(self, call: Call, serve: Serve, bundle: Path) -> None:
        server = serve()
        done = call("brief", bundle)
        assert (done.code, server.requests) == (0, [])
        assert "OPENAI_API_KEY is set but no model is named" in done.err
        assert "\nsummarizer: extractive writer · " in done.err

    def test_the_model_may_be_named_by_environment_or_file(
        self, call: Call, serve: Serve, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        server = serve()
        (tmp_path / "summarizer.toml").write_text('model = "of-file"\nsections = "go_deeper"\n', encoding="utf-8")
        assert "summarizer: model of-file · 2 calls" in call("brief", bundle).err
        monkeypatch.setenv("OPENAI_MODEL", "of-environment")
        err = call("brief", bundle, "-v", "--max-tokens", "100000").err
        assert {request.body["model"] for request in server.chats} == {"of-file", "of-environment"}
        assert "settings: model = of-environment (from OPENAI_MODEL)\n" in err
        assert "settings: sections = go_deeper (from summarizer.toml)\n" in err
        assert "settings: max_tokens = 100000 (from --max-tokens)\n" in err
        assert "settings: api_key = *** (from OPENAI_API_KEY)\n" in err
        assert KEY not in err

    def test_a_second_run_is_answered_from_the_cache_unless_it_shall_not_be(
        self, call: Call, serve: Serve, bundle: Path
    ) -> None:
        server = serve()
        command = ("brief", bundle, "-m", "scripted", "--json")
        assert [call(*command).code, call(*command).code] == [0, 0]
        assert first_questions(server) == 7
        assert call(*command, "--no-cache").code == 0
        assert first_questions(server) == 14

    def test_one_call_for_all(self, call: Call, serve: Serve, bundle: Path) -> None:
        server = serve(by_section(whole="{}"))
        call("brief", bundle, "-m", "scripted", "--plan", "single")
        assert {request.task for request in server.chats} == {"map", "whole"}
        asked = len(server.chats)
        call("brief", bundle, "-m", "scripted", "--plan", "single", "--map", "words", "--no-cache")
        assert {request.task for request in server.chats[asked:]} == {"whole"}

    def test_a_fallback_is_told_and_ends_with_3(self, call: Call, serve: Serve, bundle: Path) -> None:
        serve(by_section(whats_happened=REFUSAL))
        done = call("brief", bundle, "-m", "scripted", "--json")
        assert done.code == 3
        assert Briefing.model_validate_json(done.out).whats_happened.writer == "extractive"
        (told,) = [line for line in done.err.splitlines() if "whats_happened" in line and "refused" in line]
        assert told.startswith("summarizer: warning: ")
        assert told.endswith("It was written by the extractive writer.")

    def test_a_fallback_that_finds_nothing_is_told_as_such(self, call: Call, serve: Serve, bundle: Path) -> None:
        serve(by_section(go_deeper=REFUSAL))
        done = call("brief", bundle, "-m", "scripted", "--json")
        assert Briefing.model_validate_json(done.out).go_deeper.status == "withheld"
        assert "warning: go_deeper: The model refused to write it. The extractive writer left it out." in done.err

    def test_a_headline_that_the_page_has_already_is_written_all_the_same(
        self, call: Call, serve: Serve, bundle: Path
    ) -> None:
        title = "Weir bursts in Lunde"
        serve(by_section(headline=REFUSAL, whats_happened=draft_text((None, [(title, ["1.0"])]))))
        done = call("brief", bundle, "-m", "scripted", "--json", "--sections", "whats_happened")
        assert Briefing.model_validate_json(done.out).headline.text == title

    def test_quiet_leaves_stderr_empty(self, call: Call, serve: Serve, bundle: Path) -> None:
        serve(by_section(go_deeper=REFUSAL))
        assert call("brief", bundle, "-m", "scripted", "-q").err == ""


class TestFailure:
    @pytest.mark.parametrize(
        ("script", "options", "words", "code"),
        [
            (by_section(whats_happened=REFUSAL), ["--no-fallback"], "No fallback", 1),
            (by_section(whats_happened=LIE), ["--unsupported", "fail"], "fails its checks", 1),
            (lambda _: Status(401, "no such key"), ["--no-fallback"], "key", 2),
        ],
    )
    def test_it_is_one_sentence_and_no_file(
        self, call: Call, serve: Serve, bundle: Path, script: Any, options: list[str], words: str, code: int
    ) -> None:
        serve(script)
        done = call("brief", bundle, "-m", "scripted", "-o", bundle.parent / "b.md", *options)
        assert (done.code, done.out) == (code, "")
        assert one_sentence(done.err)
        assert words in done.err
        assert KEY not in done.err
        assert not (bundle.parent / "b.md").exists()

    def test_many_failures_at_once_are_one_sentence(self, serve: Serve, bundle: Path, tmp_path: Path) -> None:
        server = serve(api_key="another-key")
        done = process("brief", bundle, "-m", "scripted", "--no-fallback", env=environment(server, tmp_path))
        assert (done.returncode, done.stdout) == (2, "")
        assert one_sentence(done.stderr)

    def test_an_endpoint_that_is_none_names_its_source(
        self, call: Call, bundle: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("OPENAI_BASE_URL", "nowhere")
        done = call("brief", bundle, "-m", "scripted")
        assert done.code == 2
        assert one_sentence(done.err)
        assert "OPENAI_BASE_URL cannot be used" in done.err


class TestDryRun:
    def test_nothing_is_called_and_nothing_written(self, call: Call, serve: Serve, bundle: Path) -> None:
        server = serve()
        done = call("brief", bundle, "-m", "scripted", "--dry-run", "-o", bundle.parent / "b.md")
        assert (done.code, done.err, server.requests) == (0, "", [])
        rows = dict(line.split(maxsplit=1) for line in done.out.replace(" tokens", "_tokens").splitlines())
        assert rows["calls"].startswith("7, ")
        assert rows["cost"] == "unknown"
        assert not (bundle.parent / "b.md").exists()
        assert not (bundle.parent / "cache").exists()

    def test_the_same_as_json_and_limits_are_told(self, call: Call, bundle: Path) -> None:
        done = call("brief", bundle, "-m", "scripted", "--dry-run", "--json", "--max-tokens", "100")
        assert json.loads(done.out)["calls"] == 7
        assert "summarizer: warning: The calls may take " in done.err

    def test_without_a_model_there_is_nothing_to_estimate(self, call: Call, bundle: Path) -> None:
        assert "no call is made" in call("brief", bundle, "--dry-run").out


class TestPrompts:
    def test_what_is_rendered_is_what_a_run_sends(self, call: Call, serve: Serve, bundle: Path) -> None:
        server = serve()
        call("brief", bundle, "-m", "scripted")
        sent = {request.task: request.body["messages"] for request in reversed(server.chats)}
        # The other sections are asked with what they get of the map, which is the answer to another question.
        for task in ("map", "headline"):
            assert json.loads(call("prompts", "render", task, bundle, "--json").out) == sent[task]
        text = call("prompts", "render", "headline", bundle).out
        system, user = (message["content"] for message in sent["headline"])
        assert text == f"--- system\n{system}\n\n--- user\n{user}\n"

    def test_language_window_and_own_prompts_are_heeded(
        self, call: Call, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        own = tmp_path / "mine"
        own.mkdir()
        (own / "headline.v7.md").write_text("One line in {{ language }}.", encoding="utf-8")
        out = call("prompts", "render", "headline", bundle, "--prompts", own, "--language", "de").out
        assert out.endswith("\n\nOne line in German.\n")
        small = call("prompts", "render", "headline", bundle, "--context-window", "2048", "--max-output-tokens", "2000")
        assert small.code == 1
        assert call("prompts", "show", "headline", "--prompts", own).out == "One line in {{ language }}."
        monkeypatch.setenv("SUMMARIZER_PROMPTS", str(own))
        (line,) = [line for line in call("prompts", "list").out.splitlines() if line.startswith("headline ")]
        assert line.split()[1] == "v7"
        assert line.endswith(str(own / "headline.v7.md"))

    def test_the_shape_of_the_articles_can_be_stated(self, call: Call, bundle: Path) -> None:
        done = call("prompts", "render", "headline", bundle, "--shape", "native")
        assert (done.code, done.out) == (0, call("prompts", "render", "headline", bundle).out)
        wrong = call("prompts", "render", "headline", bundle, "--shape", "weather")
        assert wrong.code == 2
        assert "weather" in wrong.err

    def test_a_section_that_a_run_does_not_ask_for_is_told(self, call: Call, bundle: Path) -> None:
        content = json.loads(bundle.read_text("utf-8"))
        bundle.write_text(json.dumps({"articles": content["articles"][:1]}), encoding="utf-8")
        done = call("prompts", "render", "what_the_papers_say", bundle)
        assert done.code == 0
        assert "warning: a run makes no call for what_the_papers_say: " in done.err


class TestJudge:
    @pytest.fixture
    def call(self, call: Call, monkeypatch: pytest.MonkeyPatch) -> Call:
        monkeypatch.delenv("SUMMARIZER_JUDGE")
        return call

    def test_brief_asks_a_judge_too_and_the_last_line_counts_its_calls(
        self, call: Call, serve: Serve, bundle: Path
    ) -> None:
        server = serve(with_judge(by_section(), "Ilse Tarn expects"))
        done = call("brief", bundle, "-m", "scripted", "--unsupported", "flag")
        assert done.code == 0
        assert f"summarizer: model scripted · {len(server.chats)} calls" in done.err
        assert sum(request.task == "judge" for request in server.chats) >= 1
        assert re.search(r"sentences: \d+ shown by their words, \d+ judged by scripted", " ".join(done.out.split()))

    def test_a_saved_briefing_is_judged_and_the_exit_code_tells(
        self, call: Call, serve: Serve, bundle: Path, tmp_path: Path
    ) -> None:
        server = serve(with_judge(by_section()))
        saved = tmp_path / "briefing.json"
        assert call("brief", bundle, "-m", "scripted", "-o", saved).code == 0
        before = len(server.chats)
        told = call("verify", saved, bundle).out
        assert re.search(r"\d+ sentences: .* \d+ judged by scripted as recorded, 0 unproven, 0 faults", told)
        assert len(server.chats) == before
        done = call("verify", saved, bundle, "--judge", "-m", "scripted")
        assert (done.code, len(server.chats)) == (0, before + 1)
        counted = re.fullmatch(r"summarizer: (\d+) sentences judged by scripted · 1 call, 0 retried · .*\n", done.err)
        assert counted, done.err
        assert int(counted[1]) == len(asked_about(server.chats[-1]))

        serve(with_judge(by_section(), "Ilse Tarn expects"))
        done = call("verify", saved, bundle, "--judge-model", "scripted", "--json")
        report = json.loads(done.out)
        assert (done.code, report["ok"], report["usage"]["calls"]) == (1, False, 2)
        assert [problem["code"] for problem in report["problems"]] == ["judge.refuted"]

    def test_brief_is_strict_on_request_and_writes_all_the_same(
        self, call: Call, serve: Serve, bundle: Path, tmp_path: Path
    ) -> None:
        serve(with_judge(by_section()))
        page = tmp_path / "page.json"
        assert call("brief", bundle, "-m", "scripted", "--strict", "-o", page).code == 0
        assert call("brief", bundle, "-m", "scripted", "--no-judge", "--strict", "-o", page).code == 1
        assert json.loads(page.read_text(encoding="utf-8"))["verification"]["unproven"] > 5

    def test_an_endpoint_that_fails_leaves_statements_unjudged_and_says_why(
        self, call: Call, serve: Serve, bundle: Path, tmp_path: Path
    ) -> None:
        serve()
        saved = tmp_path / "briefing.json"
        call("brief", bundle, "-m", "scripted", "--no-judge", "-o", saved)
        serve(lambda _: Status(401, "no such key"))
        done = call("verify", saved, bundle, "--judge", "-m", "scripted")
        assert done.code == 3
        assert re.search(r" [1-9]\d* unproven, 0 faults", done.out)
        assert call("verify", saved, bundle, "--strict").code == 1
        assert re.search(r"warning: \d+ statements could not be judged by scripted: .*key", done.err)
        assert KEY not in done.out + done.err

    def test_verify_asks_nobody_unless_its_own_command_line_says_so(
        self, call: Call, serve: Serve, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        server = serve()
        saved = tmp_path / "briefing.json"
        call("brief", bundle, "-o", saved)
        monkeypatch.setenv("SUMMARIZER_JUDGE", "yes")
        monkeypatch.setenv("SUMMARIZER_JUDGE_MODEL", "scripted")
        (tmp_path / "summarizer.toml").write_text("not toml", encoding="utf-8")
        assert call("verify", saved, bundle).code == 0
        assert server.requests == []

    @pytest.mark.parametrize("options", [["-m", "scripted"], ["--max-tokens", "5"], ["--no-cache"]])
    def test_a_model_that_nobody_asks_is_a_mistake(self, call: Call, bundle: Path, options: list[str]) -> None:
        done = call("verify", bundle, bundle, *options)
        assert done.code == 2
        assert "add --judge" in done.err

    def test_a_judge_without_a_model_is_one_sentence(self, call: Call, bundle: Path, tmp_path: Path) -> None:
        saved = tmp_path / "briefing.json"
        call("brief", bundle, "-o", saved)
        done = call("verify", saved, bundle, "--judge")
        assert done.code == 2
        assert one_sentence(done.err)
        assert "--judge-model" in done.err

    def test_the_estimate_names_the_judges_calls(self, call: Call, bundle: Path) -> None:
        told = call("brief", bundle, "-m", "scripted", "--dry-run").out
        assert re.search(r"\njudge +scripted: about 1 call, [\d,]+ prompt tokens and \d+ answer tokens on top\n", told)
        assert "judge" not in call("brief", bundle, "-m", "scripted", "--no-judge", "--dry-run").out

    def test_what_judging_took_is_told_apart(self, call: Call, serve: Serve, bundle: Path) -> None:
        serve(with_judge(by_section()))
        done = call("brief", bundle, "-m", "scripted", "--json", "--report", bundle.with_name("report.json"))
        made = Briefing.model_validate_json(done.out).provenance
        assert made.judging is not None
        assert 0 < made.judging.calls < made.usage.calls
        assert 0 < made.judging.prompt_tokens < made.usage.prompt_tokens
        tokens = f"{made.judging.prompt_tokens:,} + {made.judging.completion_tokens:,} tokens"
        assert f"of that, judging: {made.judging.calls} call" in done.err
        assert tokens in done.err
        report = json.loads(bundle.with_name("report.json").read_text(encoding="utf-8"))
        assert report["judging"] == made.judging.model_dump(mode="json")


@posix
class TestProcess:
    """The program as its own process, for what cannot be seen from inside."""

    def test_a_terminal_shows_the_sections_and_who_wrote_them(self, serve: Serve, bundle: Path, tmp_path: Path) -> None:
        server = serve(with_judge(by_section(whats_happened=REFUSAL)))
        main, side = os.openpty()
        shown: list[bytes] = []

        def read() -> None:
            try:
                while piece := os.read(main, 4096):
                    shown.append(piece)
            except OSError:
                pass  # the other side is closed: Linux says so by an error

        reader = threading.Thread(target=read)
        reader.start()
        command = [sys.executable, "-m", "summarizer", "brief", str(bundle), "-m", "scripted", "--json"]
        done = subprocess.run(
            command,
            env=environment(server, tmp_path) | {"TERM": "xterm", "COLUMNS": "100", "NO_COLOR": "1"},
            stdout=subprocess.PIPE,
            stderr=side,
            timeout=60,
            check=False,
        )
        os.close(side)
        reader.join(10)
        os.close(main)
        assert done.returncode == 3
        assert Briefing.model_validate_json(done.stdout)
        text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", b"".join(shown).decode())
        for words in (r"Headline\s+written", r"What’s happened\s+extractive writer", r"Go deeper\s+model"):
            assert re.search(words, text), (words, text)
        assert text.rstrip().splitlines()[-1].startswith("summarizer: model scripted · ")

    def test_an_interrupt_ends_soon_and_keeps_what_is_paid_for(
        self, serve: Serve, bundle: Path, tmp_path: Path
    ) -> None:
        stalls = True
        good = with_judge(by_section())
        answered: list[str] = []

        def script(request: Request) -> Any:
            if stalls and request.task == "whats_happened":
                return Stall()
            answered.append(request.prompt)
            return good(request)

        server = serve(script)
        target = tmp_path / "out" / "b.md"
        target.parent.mkdir()
        command = [sys.executable, "-m", "summarizer", "brief", str(bundle), "-m", "scripted", "-o", str(target)]
        with subprocess.Popen(
            command, env=environment(server, tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as running:
            kept = wait_for(lambda: answers_in(tmp_path / "cache"), at_least=5)
            began = time.monotonic()
            running.send_signal(signal.SIGINT)
            out, err = running.communicate(timeout=30)
            took = time.monotonic() - began
        assert took < 20, "two seconds are promised, to a machine that is not busy; the stall would last for ever"
        assert running.returncode == 130
        assert (out, err.strip()) == (b"", b"summarizer: interrupted")
        assert list(target.parent.iterdir()) == []
        assert server.wait_until_idle()

        stalls, paid, before = False, list(answered), len(server.chats)
        done = process("brief", bundle, "-m", "scripted", "-o", target, env=environment(server, tmp_path))
        assert done.returncode == 0, done.stderr
        again = [request.prompt for request in server.chats[before:]]
        assert len(set(paid) & set(again)) <= len(set(paid)) - kept
        assert any(request.task == "whats_happened" for request in server.chats[before:])
        assert target.read_text(encoding="utf-8").startswith("# ")

    def test_an_interrupt_that_a_calculation_holds_up_ends_soon(
        self, serve: Serve, bundle: Path, tmp_path: Path
    ) -> None:
        code = (
            "import sys, time, threading; import summarizer.pipeline.model_run as m;"
            "m.analyse_bundle = lambda _: (print('computing', flush=True), time.sleep(60));"
            "from summarizer.cli import run; sys.exit(run(sys.argv[1:]))"
        )
        command = [sys.executable, "-c", code, "brief", str(bundle), "-m", "scripted"]
        with subprocess.Popen(
            command, env=environment(serve(), tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as running:
            assert running.stdout
            assert running.stdout.readline() == b"computing\n"
            began = time.monotonic()
            running.send_signal(signal.SIGINT)
            _, err = running.communicate(timeout=30)
        assert time.monotonic() - began < 20, "the calculation takes a minute"
        assert running.returncode == 130
        assert err.strip() == b"summarizer: interrupted"


def first_questions(server: ScriptedServer) -> int:
    """How many requests were no repairs."""
    return sum(len(request.body["messages"]) == 2 for request in server.chats)


def environment(server: ScriptedServer, folder: Path) -> dict[str, str]:
    ours = {"OPENAI_BASE_URL": server.base_url, "OPENAI_API_KEY": KEY, "XDG_CACHE_HOME": str(folder / "cache")}
    return {**os.environ, "PYTHONPATH": str(CHECKOUT), **ours}


def answers_in(cache: Path) -> int:
    path = cache / "summarizer" / FILE_NAME
    if not path.exists():
        return 0
    try:
        with closing(sqlite3.connect(path, timeout=1)) as database:
            return int(database.execute("SELECT COUNT(*) FROM answers").fetchone()[0])
    except sqlite3.OperationalError:
        return 0  # it is being made


def wait_for(count: Callable[[], int], at_least: int, seconds: float = 30) -> int:
    ends = time.monotonic() + seconds
    while (found := count()) < at_least:
        assert time.monotonic() < ends, f"only {found} of {at_least}"
        time.sleep(0.05)
    return found
