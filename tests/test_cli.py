"""The command line: what goes where, what ends with which code, and what is never left behind."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING, Literal, get_origin

import click
import pytest
from briefings import invented_briefing
from commands import CHECKOUT, Call, Done, in_process, one_sentence, process
from jsonschema import Draft202012Validator

import summarizer
from summarizer.briefing import Briefing
from summarizer.cli import app
from summarizer.cli.atomic_files import write_file
from summarizer.cli.exit_codes import EXIT_CODES, IN_PART
from summarizer.cli.streams import INTERRUPTED, View, stdout_view
from summarizer.errors import BudgetError, ConfigurationError, SummarizerError
from summarizer.settings import SECTION_NAMES, SETTING_FIELDS, Settings

if TYPE_CHECKING:
    from pathlib import Path

ARTICLES = [
    {
        "id": "c1",
        "outlet": "Ellery Courier",
        "title": "Swing bridge closed after inspectors find crack",
        "published": "2031-05-12",
        "url": "https://courier.example/bridge",
        "text": "Inspectors closed the Ellery swing bridge on Monday after a crack was found in a main girder. "
        "The harbour master, Mara Quill, said the closure could last until August because steel has to be ordered. "
        "About 9,000 people cross the bridge every day, most of them on their way to work on the east bank.\n\n"
        "The bridge was built in 1968 and was last repaired in 2019, when two of its bearings were replaced.",
    },
    {
        "id": "c2",
        "outlet": "Northern Ledger",
        "title": "Bridge closure cuts Port Ellery in two",
        "published": "2031-05-13",
        "url": "https://ledger.example/bridge",
        "text": "Shopkeepers on the east bank of Port Ellery fear for the summer after the swing bridge was closed. "
        "Inspectors found a crack in a main girder on Monday, and the harbour master ordered the closure at once. "
        "“Nobody will drive forty kilometres for a loaf of bread,” said the baker Tom Arlow on Tuesday.",
    },
]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    path = tmp_path / "bundle.json"
    path.write_text(json.dumps({"title": "Bridge", "articles": ARTICLES}), encoding="utf-8")
    return path


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    return in_process(monkeypatch, capsys)


class TestHelp:
    def test_no_arguments_show_the_help_and_are_wrong_usage(self, call: Call) -> None:
        done = call()
        assert (done.code, done.out) == (2, "")
        assert "Commands:" in done.err

    @pytest.mark.parametrize("command", sorted(app.commands))
    def test_every_command_explains_itself_with_an_example(self, call: Call, command: str) -> None:
        done = call(command, "--help")
        assert (done.code, done.err) == (0, "")
        assert f"\n    summarizer {command} " in done.out

    def test_the_version_is_told(self, call: Call) -> None:
        assert call("--version").out == f"summarizer {summarizer.__version__}\n"

    def test_the_exit_codes_in_the_help_and_in_the_readme_are_those_there_are(self, call: Call) -> None:
        kinds = [SummarizerError]
        for kind in kinds:
            kinds += kind.__subclasses__()
        assert list(EXIT_CODES) == sorted({0, IN_PART, INTERRUPTED, *(kind.exit_code for kind in kinds)})
        told = " ".join(call("--help").out.split()).partition("Exit codes: ")[2]
        assert told == "; ".join(f"{code} {meaning.replace('`', '')}" for code, meaning in EXIT_CODES.items()) + "."
        table = (CHECKOUT / "README.md").read_text("utf-8").partition("| exit code | meaning |")[2].partition("\n\n")[0]
        rows = re.findall(r"^\| (\d+) \| (.*) \|$", table, re.MULTILINE)
        assert [(int(code), meaning) for code, meaning in rows] == list(EXIT_CODES.items())

    @pytest.mark.parametrize("command", ["render", "inspect"])
    def test_a_command_without_settings_has_nothing_more_to_tell(self, call: Call, bundle: Path, command: str) -> None:
        assert "--verbose" not in call(command, "--help").out
        assert call(command, bundle, "-v").code == 2

    def test_help_loads_no_library(self) -> None:
        code = (
            "import sys; from summarizer.cli import run; code = run(['--help']);"
            "found = {'pydantic', 'rich', 'jinja2', 'openai', 'rapidfuzz', 'dateutil'} & sys.modules.keys();"
            "sys.exit(str(found) if found or code else 0)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr

    def test_the_defaults_in_the_help_are_the_defaults(self, call: Call) -> None:
        text = " ".join(call("brief", "--help").out.split())
        for name in ("context_window", "max_output_tokens", "concurrency", "call_deadline"):
            flag = re.escape(f"--{name.replace('_', '-')} ")
            assert re.search(rf"{flag}[^-]*\({Settings.model_fields[name].default:g}\)", text), name

    def test_every_setting_but_the_keys_and_the_most_technical_has_a_flag(self) -> None:
        command = app.commands["brief"]
        names = {parameter.name for parameter in command.get_params(click.Context(command))}
        assert {name for name in SETTING_FIELDS if name.rpartition(".")[2] not in names} == {
            "api_key", "judge_api_key", "cache_max_bytes", "request.max_tries", "request.wait_out_limits",
            "request.retry_base", "request.retry_cap", "request.attempt_timeout",
        }  # fmt: skip

    def test_the_default_of_a_choice_is_named_in_its_help(self) -> None:
        for name, field in SETTING_FIELDS.items():
            if get_origin(field.annotation) is Literal:
                assert f"`{field.default}`, the default" in (field.description or ""), name

    def test_the_sections_in_the_help_are_the_sections_there_are(self, call: Call) -> None:
        text = call("brief", "--help").out
        assert all(name in text for name in SECTION_NAMES if name != "headline")

    def test_the_generated_pages_are_up_to_date(self) -> None:
        """How help is laid out is click's own, and another in each version; `make check` compares to the letter."""
        spec = importlib.util.spec_from_file_location("generate", CHECKOUT / "docs" / "generate.py")
        assert spec
        assert spec.loader
        generate = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(generate)
        pages = 3 + len(generate.NAMES)  # the README's excerpt comes after them, and is no page of ours
        for path, text in islice(generate.documents(), pages):
            written = path.read_text(encoding="utf-8")
            assert re.findall(r"[\w-]+", written) == re.findall(r"[\w-]+", text), f"{path.name}: run `make docs`"


class TestBrief:
    def test_the_result_alone_is_on_stdout(self, call: Call, bundle: Path) -> None:
        done = call("brief", bundle, "--json")
        assert done.code == 0
        briefing = Briefing.model_validate_json(done.out)
        assert briefing.sources[0].outlet == "Ellery Courier"
        assert done.err.startswith(f"summarizer: extractive writer · {briefing.verification.checked} sentences: ")

    def test_text_is_the_default_and_plain_when_piped(self, call: Call, bundle: Path) -> None:
        done = call("brief", bundle)
        assert done.code == 0
        assert "\nSources\n───────\n" in done.out
        assert "\x1b" not in done.out + done.err

    def test_quiet_leaves_stderr_empty(self, call: Call, bundle: Path) -> None:
        assert call("brief", bundle, "-q").err == ""

    def test_verbose_says_which_settings_are_used(self, call: Call, bundle: Path) -> None:
        done = call("brief", bundle, "--verbose", "--unsupported", "flag")
        assert "summarizer: settings: unsupported = flag (from --unsupported)\n" in done.err

    def test_a_bundle_comes_from_standard_input_or_a_folder(self, call: Call, bundle: Path, tmp_path: Path) -> None:
        folder = tmp_path / "articles"
        folder.mkdir()
        for article in ARTICLES:
            (folder / f"{article['id']}.json").write_text(json.dumps(article), encoding="utf-8")
        whole, piped, from_folder = (
            Briefing.model_validate_json(call("brief", source, "--json", stdin=bundle.read_text("utf-8")).out)
            for source in (bundle, "-", folder)
        )
        assert whole.statements() == piped.statements() == from_folder.statements()

    @pytest.mark.parametrize(
        ("name", "options", "beginning"),
        [
            ("b.md", [], "# "),
            ("b.json", [], "{"),
            ("b.txt", [], "Bridge closure"),
            ("b.out", ["--format", "markdown"], "# "),
            ("b.md", ["--json"], "{"),
        ],
    )
    def test_a_file_gets_the_format_of_its_name(
        self, call: Call, bundle: Path, tmp_path: Path, name: str, options: list[str], beginning: str
    ) -> None:
        done = call("brief", bundle, "-o", tmp_path / name, *options)
        assert (done.code, done.out) == (0, "")
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning)
        assert f"{name}: " in done.err

    def test_only_the_sections_asked_for_are_written(self, call: Call, bundle: Path) -> None:
        done = call("brief", bundle, "--json", "--sections", "whats-happened")
        briefing = Briefing.model_validate_json(done.out)
        assert briefing.whats_happened.status == "written"
        assert briefing.go_deeper.status == "withheld"

    def test_on_a_terminal_the_page_is_coloured_and_ends_with_the_summary(
        self, call: Call, bundle: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bundle.write_text(json.dumps({"articles": ARTICLES[:1]}), encoding="utf-8")
        monkeypatch.setattr(
            "summarizer.cli.commands.brief.stdout_view", lambda: View(terminal=True, color=True, links=False, width=50)
        )
        done = call("brief", bundle)
        plain = re.sub(r"\x1b\[[0-9;]*m", "", done.out)
        assert plain != done.out
        assert max(len(line) for line in plain.splitlines() if "://" not in line) <= 50
        assert done.err.splitlines()[-1] == "summarizer: extractive writer"
        assert "summarizer: warning: The bundle has one article" in done.err

    @pytest.mark.parametrize(
        ("environment", "colored"),
        [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
    )
    def test_colour_and_links_are_for_terminals_that_want_them(
        self, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], colored: bool
    ) -> None:
        for name, value in {"NO_COLOR": "", "TERM": "xterm", "FORCE_HYPERLINK": "1", **environment}.items():
            monkeypatch.setenv(name, value)
        assert (stdout_view().color, stdout_view().links) == (False, False)
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        assert (stdout_view().color, stdout_view().links) == (colored, colored)
        monkeypatch.setenv("FORCE_HYPERLINK", "0")
        assert (stdout_view().color, stdout_view().links) == (colored, False)

    def test_a_warning_of_the_loader_is_told(self, call: Call, bundle: Path) -> None:
        content = json.loads(bundle.read_text("utf-8"))
        content["articles"][0]["colour"] = "blue"
        bundle.write_text(json.dumps(content), encoding="utf-8")
        done = call("brief", bundle, "--json")
        assert done.code == 0
        assert "summarizer: warning: " in done.err
        assert "colour" in done.err


class TestWrongUse:
    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["brief"], "SOURCE"),
            (["brief", "{bundle}", "--nonsense"], "--nonsense"),
            (["brief", "{bundle}", "--format", "pdf"], "pdf"),
            (["brief", "{bundle}", "--json", "--format", "markdown"], "contradict"),
            (["brief", "{bundle}", "--sections", "whats_happened,weather"], "weather is no section"),
            (["brief", "{bundle}", "--sections", ","], "nothing is no section"),
            (["brief", "{bundle}", "--writer", "llm"], "--model"),
            (["brief", "{bundle}", "--concurrency", "0"], "--concurrency cannot be used"),
            (["brief", "{bundle}", "--requests-per-minute", "0"], "--requests-per-minute cannot be used"),
            (["brief", "{bundle}", "--max-tokens", "many"], "--max-tokens"),
            (["brief", "{bundle}", "-m", "m", "--base-url", "nowhere"], "--base-url cannot be used"),
            (["brief", "{bundle}", "--language", "German"], "--language cannot be used"),
            (["prompts", "render", "weather", "{bundle}"], "weather is no section"),
            (["prompts", "list", "--prompts", "{folder}/absent"], "is not a folder"),
            (["brief", "{folder}/absent.json"], "absent.json"),
            (["brief", "{bundle}", "-o", "{folder}"], "is a folder"),
            (["brief", "{bundle}", "-o", "{bundle}/b.md"], "has to be in a folder, and"),
            (["inspect", "{folder}/absent.json"], "absent.json"),
            (["verify", "{bundle}", "{bundle}"], "is a file of articles, and no briefing"),
            (["verify", "{folder}/absent.json", "{bundle}"], "absent.json"),
            (["verify", "-", "-"], "standard input"),
            (["schema", "weather"], "weather"),
            (["nonsense"], "nonsense"),
        ],
    )
    def test_it_is_named_in_one_sentence(self, call: Call, bundle: Path, arguments: list[str], words: str) -> None:
        done = call(*(argument.format(bundle=bundle, folder=bundle.parent) for argument in arguments))
        assert (done.code, done.out) == (2, "")
        assert one_sentence(done.err)
        assert words in done.err

    def test_an_error_cannot_act_on_the_terminal(self, call: Call, bundle: Path) -> None:
        done = call("brief", bundle.parent / "\x1b]0;title\x07\x1b[31mred.json")
        assert one_sentence(done.err)
        assert "\x1b" not in done.err

    def test_nothing_is_read_when_the_result_has_no_place(self, call: Call, bundle: Path) -> None:
        done = call("brief", "-", "-o", bundle / "b.md", stdin="{}")
        assert sys.stdin.read() == "{}"
        assert done.code == 2


class TestFailure:
    def test_an_error_of_the_library_ends_with_its_code(
        self, call: Call, bundle: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_: object) -> None:
            raise BudgetError("nothing is left\nof the budget")

        monkeypatch.setattr("summarizer.pipeline.summarize", fail)
        done = call("brief", bundle, "-o", bundle.parent / "b.md")
        assert (done.code, done.err) == (1, "summarizer: error: nothing is left of the budget\n")
        assert not (bundle.parent / "b.md").exists()

    def test_an_error_of_the_system_is_one_sentence(
        self, call: Call, bundle: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_: object) -> None:
            raise OSError(28, "No space left on device", "cache.db")

        monkeypatch.setattr("summarizer.pipeline.summarize", fail)
        assert call("brief", bundle) == Done(1, "", "summarizer: error: cache.db: No space left on device\n")

    def test_an_interrupt_ends_with_130(self, call: Call, bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupt(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("summarizer.pipeline.summarize", interrupt)
        done = call("brief", bundle)
        assert done.code == 130
        assert done.err.strip() == "summarizer: interrupted"

    def test_a_bug_is_not_dressed_up(self, call: Call, bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def break_down(*_: object) -> None:
            raise AssertionError("broken")

        monkeypatch.setattr("summarizer.pipeline.summarize", break_down)
        with pytest.raises(AssertionError, match="broken"):
            call("brief", bundle)


class TestVerify:
    @pytest.fixture
    def briefing(self, call: Call, bundle: Path) -> Path:
        path = bundle.parent / "briefing.json"
        assert call("brief", bundle, "-o", path).code == 0
        return path

    def test_a_briefing_holds_against_its_own_bundle(self, call: Call, briefing: Path, bundle: Path) -> None:
        done = call("verify", briefing, bundle)
        assert done.code == 0
        assert done.out.endswith(" shown by their words, 0 unproven, 0 faults; 1 line counted by code\n")
        assert json.loads(call("verify", briefing, bundle, "--json").out)["ok"] is True

    def test_a_briefing_comes_from_standard_input(self, call: Call, briefing: Path, bundle: Path) -> None:
        assert call("verify", "-", bundle, stdin=briefing.read_text("utf-8")).code == 0

    def test_an_altered_article_is_found_and_named(self, call: Call, briefing: Path, bundle: Path) -> None:
        altered = bundle.read_text("utf-8").replace("main girder", "minor beam")
        bundle.write_text(altered, encoding="utf-8")
        done = call("verify", briefing, bundle)
        assert done.code == 1
        assert "article c1" in done.out
        report = json.loads(call("verify", briefing, bundle, "--json").out)
        assert report["ok"] is False
        assert {problem["article"] for problem in report["problems"]} >= {"c1"}

    def test_a_broken_briefing_is_named_with_its_field(self, call: Call, briefing: Path, bundle: Path) -> None:
        content = json.loads(briefing.read_text("utf-8"))
        del content["headline"]["text"]
        briefing.write_text(json.dumps(content), encoding="utf-8")
        done = call("verify", briefing, bundle)
        assert done.code == 2
        assert "headline.text" in done.err


class TestInspect:
    def test_it_lists_articles_outlets_dates_and_languages(self, call: Call, bundle: Path) -> None:
        done = call("inspect", bundle)
        assert done.code == 0
        for words in ("2 articles", "2 outlets", "12–13 May 2031", "English 2", "Ellery Courier", "Problems"):
            assert words in done.out

    def test_the_same_as_json(self, call: Call, bundle: Path) -> None:
        found = json.loads(call("inspect", bundle, "--json").out)
        assert [article["id"] for article in found["articles"]] == ["c1", "c2"]
        assert found["outlets"] == {"Ellery Courier": 1, "Northern Ledger": 1}
        assert found["languages"] == {"en": 2}
        assert found["period"] == ["2031-05-12", "2031-05-13"]
        assert sorted(member for members in found["origins"].values() for member in members) == ["c1", "c2"]

    def test_origins_are_counted_as_in_a_briefing(self, call: Call, examples: Path) -> None:
        """A background text is no origin of the event, and an outlet has one for all its articles."""
        source = examples / "harbour-bridge.json"
        counted = "9 independent sources"
        assert counted in call("brief", source, "--format", "text").out
        assert counted in call("inspect", source).out

    def test_copies_are_shown_together(self, call: Call, bundle: Path) -> None:
        copy = {**ARTICLES[0], "id": "c3", "outlet": "Radio Brackwater"}
        bundle.write_text(json.dumps({"articles": [*ARTICLES, copy]}), encoding="utf-8")
        done = call("inspect", bundle)
        assert "Copies of one text\n" in done.out
        assert "[1] [2]\n" in done.out

    def test_hostile_titles_cannot_act(self, call: Call, bundle: Path) -> None:
        hostile = {**ARTICLES[0], "title": "\x1b[31m[red]x[/red]\u202e", "outlet": "\x1b]0;t\x07Paper"}
        bundle.write_text(json.dumps({"title": "\x1b[2J", "articles": [hostile]}), encoding="utf-8")
        done = call("inspect", bundle)
        assert not {"\x1b", "\x07", "\u202e"} & set(done.out + done.err)
        assert "[red]x[/red]" in done.out


class TestSchema:
    @pytest.mark.parametrize("name", ["bundle", "briefing", "draft"])
    def test_it_is_a_json_schema(self, call: Call, name: str) -> None:
        Draft202012Validator.check_schema(json.loads(call("schema", name).out))

    def test_a_briefing_fits_its_schema(self, call: Call, bundle: Path) -> None:
        schema = Draft202012Validator(json.loads(call("schema", "briefing").out))
        schema.validate(json.loads(call("brief", bundle, "--json").out))
        schema.validate(json.loads(invented_briefing().model_dump_json()))
        assert not schema.is_valid({"headline": "words"})

    def test_a_bundle_needs_no_more_than_the_loader_does(self, call: Call, bundle: Path) -> None:
        schema = Draft202012Validator(json.loads(call("schema", "bundle").out))
        schema.validate(json.loads(bundle.read_text("utf-8")))
        schema.validate({"articles": [{"title": "T", "text": "Words."}]})
        assert not schema.is_valid({"articles": []})


class TestPrompts:
    def test_every_prompt_is_listed_with_its_version_and_can_be_shown(self, call: Call) -> None:
        listed = [line.split() for line in call("prompts", "list").out.splitlines()]
        assert {"system", "whats_happened"} <= {name for name, _, _ in listed}
        for name, version, digest in listed:
            shown = call("prompts", "show", f"{name}.{version}")
            assert (shown.code, shown.err) == (0, "")
            assert sha256(shown.out.encode()).hexdigest().startswith(digest)

    def test_an_unknown_prompt_is_an_error(self, call: Call) -> None:
        done = call("prompts", "show", "weather")
        assert (done.code, done.out) == (2, "")
        assert one_sentence(done.err)


class TestFiles:
    def test_a_file_is_replaced_whole_and_keeps_its_mode(self, tmp_path: Path) -> None:
        path = tmp_path / "b.md"
        path.write_text("old")
        path.chmod(0o640)
        write_file(path, "né\n")
        assert path.read_bytes() == "né\n".encode()
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        assert list(tmp_path.iterdir()) == [path]

    def test_a_new_file_has_the_mode_of_the_umask(self, tmp_path: Path) -> None:
        before = os.umask(0o027)
        try:
            write_file(tmp_path / "b.md", "x")
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / "b.md").stat().st_mode) == 0o640

    def test_a_link_goes_on_pointing_to_its_file(self, tmp_path: Path) -> None:
        (tmp_path / "real.md").write_text("old")
        (tmp_path / "link.md").symlink_to("real.md")
        write_file(tmp_path / "link.md", "new")
        assert (tmp_path / "link.md").is_symlink()
        assert (tmp_path / "real.md").read_text() == "new"

    def test_a_failed_write_leaves_the_old_file_and_no_part(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "b.md"
        path.write_text("old")

        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(ConfigurationError, match=r"cannot write .*No space left on device"):
            write_file(path, "new")
        assert path.read_text() == "old"
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
    def test_a_pipe_is_written_to_as_it_is(self, tmp_path: Path) -> None:
        path = tmp_path / "pipe"
        os.mkfifo(path)
        reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        try:
            write_file(path, "through")
            assert os.read(reader, 100) == b"through"
        finally:
            os.close(reader)
        assert stat.S_ISFIFO(path.stat().st_mode)


class TestProcess:
    """The program as its own process, for what cannot be seen from inside."""

    def test_streams_and_code(self, bundle: Path) -> None:
        done = process("brief", bundle, "--format", "markdown", env={"PYTHONIOENCODING": "ascii"})
        assert done.returncode == 0
        assert done.stdout.startswith("# ")
        assert "12–13 May 2031" in done.stdout
        assert "shown by their words" in done.stderr
        failed = process("brief", bundle.parent / "absent.json")
        assert (failed.returncode, failed.stdout) == (2, "")
        assert one_sentence(failed.stderr)

    def test_a_reader_that_goes_away_is_no_error(self, bundle: Path) -> None:
        reader, writer = os.pipe()
        os.close(reader)
        try:
            done = subprocess.run(
                [sys.executable, "-m", "summarizer", "brief", str(bundle), "-q"],
                stdout=writer,
                stderr=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
                timeout=60,
                check=False,
            )
        finally:
            os.close(writer)
        assert (done.returncode, done.stderr) == (1, b"")

    def test_an_interrupt_while_it_waits_ends_with_130(self) -> None:
        with subprocess.Popen(
            [sys.executable, "-m", "summarizer", "brief", "-", "--verbose"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT), "PYTHONUNBUFFERED": "1"},
        ) as running:
            assert running.stderr
            assert b"settings" in running.stderr.readline()
            time.sleep(0.3)
            running.send_signal(signal.SIGINT)
            out, err = running.communicate(timeout=30)
        # When the interrupt passes through an exec of CPython's own (a dataclass being made), the interpreter ends
        # itself with the signal after `run` has returned 130. A shell sees 130 both times.
        assert running.returncode in {130, -signal.SIGINT}
        assert out == b""
        assert err.decode().strip() == "summarizer: interrupted"
