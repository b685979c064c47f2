"""How a run ends when the model that was asked cannot do its part, and the report that is left of it."""

from __future__ import annotations

import json
import socket
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from commands import Call, in_process, one_sentence
from jsonschema import Draft202012Validator
from judging import with_judge
from newsdesk import REFUSAL, by_section
from newsroom import weir_bundle

from summarizer.briefing import Briefing
from summarizer.cli import streams
from summarizer.cli.commands.schema import schema_text
from summarizer.settings import SECTION_NAMES
from summarizer.testing import Request, ScriptedServer, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

REFUSALS = {
    "no key": Status(401, "you did not provide an API key", "invalid_api_key"),
    "wrong key": Status(401, "incorrect API key provided", "invalid_api_key"),
    "no such model": Status(404, "the model `scripted` does not exist", "model_not_found"),
    "no quota": Status(429, "you exceeded your current quota", "insufficient_quota"),
}


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / "bundle.json"
    path.write_text(weir_bundle().model_dump_json(), encoding="utf-8")
    return path


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Call:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.chdir(tmp_path)
    return in_process(monkeypatch, capsys)


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Any], None]]:
    """Start a scripted server that answers so, and name it by OPENAI_BASE_URL."""
    with ExitStack() as servers:

        def started(script: Any) -> None:
            server = servers.enter_context(ScriptedServer(script))
            monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)

        yield started


def report_of(path: Path) -> dict[str, Any]:
    report = json.loads(path.read_text("utf-8"))
    Draft202012Validator(json.loads(schema_text("report"))).validate(report)
    assert isinstance(report, dict)
    return report


class TestExitCodes:
    @pytest.mark.parametrize("refusal", REFUSALS)
    def test_a_refusing_endpoint_leaves_the_page_and_3(
        self, call: Call, serve: Callable[[Any], None], bundle: Path, tmp_path: Path, refusal: str
    ) -> None:
        serve(lambda _: REFUSALS[refusal])
        page = tmp_path / "page.md"
        assert call("brief", bundle, "-m", "scripted", "-o", page).code == 3
        assert page.read_text("utf-8").startswith("# ")

    @pytest.mark.parametrize("refusal", REFUSALS)
    def test_without_fallback_nothing_is_written_and_the_code_is_2(
        self, call: Call, serve: Callable[[Any], None], bundle: Path, tmp_path: Path, refusal: str
    ) -> None:
        serve(lambda _: REFUSALS[refusal])
        page = tmp_path / "page.md"
        page.write_text("old")
        done = call("brief", bundle, "-m", "scripted", "-o", page, "--no-fallback")
        assert (done.code, page.read_text()) == (2, "old")
        assert one_sentence(done.err)

    @pytest.mark.parametrize(("options", "code"), [([], 3), (["--no-fallback"], 2)])
    def test_a_dead_endpoint(self, call: Call, bundle: Path, options: list[str], code: int) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))  # nobody listens there
            address = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
            done = call("brief", bundle, "-m", "scripted", "--base-url", address, *options)
        assert done.code == code
        assert bool(done.out) == (code == 3)

    def test_a_limit_on_cost_without_a_price_is_a_wrong_configuration(
        self, call: Call, serve: Callable[[Any], None], bundle: Path
    ) -> None:
        serve(by_section())
        done = call("brief", bundle, "-m", "scripted", "--max-cost", "5")
        assert (done.code, done.out) == (2, "")
        assert one_sentence(done.err)
        assert "No price of scripted" in done.err

    def test_a_model_that_writes_all_of_it_ends_with_0(
        self, call: Call, serve: Callable[[Any], None], bundle: Path
    ) -> None:
        serve(with_judge(by_section()))
        assert call("brief", bundle, "-m", "scripted", "--judge").code == 0

    def test_a_section_that_the_bundle_cannot_support_is_no_failure_of_the_model(
        self, call: Call, serve: Callable[[Any], None], tmp_path: Path
    ) -> None:
        serve(with_judge(by_section()))
        bundle = weir_bundle()
        one = tmp_path / "one.json"
        one.write_text(bundle.model_copy(update={"articles": bundle.articles[:1]}).model_dump_json(), "utf-8")
        done = call("brief", one, "-m", "scripted", "--sections", "what_the_papers_say", "--json")
        briefing = Briefing.model_validate_json(done.out)
        assert briefing.what_the_papers_say.status == "withheld"
        assert "what_the_papers_say" not in briefing.provenance.missed

    def test_a_judge_that_cannot_judge_ends_with_3(
        self, call: Call, serve: Callable[[Any], None], bundle: Path, tmp_path: Path
    ) -> None:
        def script(request: Request) -> Any:
            return Status(401, "not this one") if request.task == "judge" else by_section()(request)

        serve(script)
        saved = tmp_path / "b.json"
        done = call("brief", bundle, "-m", "scripted", "--judge-model", "other", "-o", saved)
        assert done.code == 3
        assert Briefing.model_validate_json(saved.read_bytes()).provenance.missed == {"judge": "judge.unanswered"}


class TestReport:
    def test_it_tells_of_a_run_that_did_as_asked(
        self, call: Call, serve: Callable[[Any], None], bundle: Path, tmp_path: Path
    ) -> None:
        serve(with_judge(by_section()))
        done = call("brief", bundle, "-m", "scripted", "-o", "b.json", "--report", "r.json", "-q")
        report, briefing = (
            report_of(tmp_path / "r.json"),
            Briefing.model_validate_json((tmp_path / "b.json").read_bytes()),
        )
        assert (done.code, report["exit_code"], report["error"]) == (0, 0, None)
        assert report["briefing"] == briefing.id
        assert report["written"] == ["b.json"]
        assert report["sources"] == [str(bundle)]
        assert report["usage"] == briefing.provenance.usage.model_dump(mode="json")
        assert list(report["sections"]) == list(SECTION_NAMES)
        assert {section["writer"] for section in report["sections"].values()} <= {"llm", None}
        counted = sum(sum(section["verdicts"].values()) for section in report["sections"].values())
        assert counted == len(briefing.statements())

    def test_it_names_the_sections_that_the_model_did_not_write(
        self, call: Call, serve: Callable[[Any], None], bundle: Path, tmp_path: Path
    ) -> None:
        serve(with_judge(by_section(whats_happened=REFUSAL, headline=REFUSAL)))
        assert call("brief", bundle, "-m", "scripted", "--report", "r.json").code == 3
        report = report_of(tmp_path / "r.json")
        missed = {name: part["missed"] for name, part in report["sections"].items() if part["missed"]}
        assert missed == {"headline": "model.refused", "whats_happened": "model.refused"}
        assert report["sections"]["headline"]["writer"] == "extractive"
        assert any("refused to write it" in warning for warning in report["warnings"])

    def test_a_run_that_fails_leaves_one_with_what_it_took(
        self, call: Call, serve: Callable[[Any], None], bundle: Path, tmp_path: Path
    ) -> None:
        serve(by_section(whats_happened=REFUSAL))
        done = call("brief", bundle, "-m", "scripted", "--no-fallback", "-o", "b.md", "--report", "r.json")
        report = report_of(tmp_path / "r.json")
        assert (done.code, report["exit_code"], report["briefing"], report["sections"]) == (1, 1, None, {})
        assert done.err == f"summarizer: error: {report['error']}\n"
        assert report["usage"]["calls"] >= 1

    @pytest.mark.usefixtures("bundle")
    @pytest.mark.parametrize(
        "arguments", [["brief", "nowhere.json"], ["brief", "bundle.json", "--json", "--format", "html"]]
    )
    def test_unreadable_input_and_wrong_use_leave_one(self, call: Call, tmp_path: Path, arguments: list[str]) -> None:
        done = call(*arguments, "--report", "r.json")
        report = report_of(tmp_path / "r.json")
        assert (done.code, report["exit_code"]) == (2, 2)
        assert done.err == f"summarizer: error: {report['error']}\n"

    def test_an_interrupt_leaves_one(
        self, call: Call, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupt(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("summarizer.cli.commands.brief.deliver_briefing", interrupt)
        assert call("brief", bundle, "--report", "r.json").code == streams.INTERRUPTED
        assert report_of(tmp_path / "r.json")["exit_code"] == streams.INTERRUPTED

    def test_it_replaces_neither_what_is_read_nor_what_is_written(
        self, call: Call, bundle: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "link.json").symlink_to(bundle)
        before = bundle.read_bytes()
        for place, page in (("bundle.json", "b.md"), ("link.json", "b.md"), ("b.md", "./b.md")):
            done = call("brief", bundle, "-o", page, "--report", place)
            assert (done.code, bundle.read_bytes(), (tmp_path / "b.md").exists()) == (2, before, False)
            assert one_sentence(done.err)

    def test_without_a_place_for_it_nothing_is_done(self, call: Call, bundle: Path, tmp_path: Path) -> None:
        for place in ("bundle.json/r.json", "-", str(tmp_path)):
            done = call("brief", bundle, "-o", "b.md", "--report", place)
            assert (done.code, (tmp_path / "b.md").exists()) == (2, False)
            assert one_sentence(done.err)
