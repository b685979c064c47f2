"""Closed standard streams: the result arrives, or the exit code says that it did not; nothing is a traceback."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from commands import CHECKOUT, one_sentence
from judging import with_judge
from newsdesk import by_section
from newsroom import weir_bundle

from summarizer.briefing import Briefing
from summarizer.testing import ScriptedServer

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a POSIX shell closes the streams")

COMMANDS = (
    "brief weir.json",
    "brief weir.json --dry-run",
    "render briefing.json",
    "schema briefing",
    "prompts list",
    "prompts show judge",
    "prompts render headline weir.json",
    "verify briefing.json weir.json",
    "inspect weir.json",
    "index .",
)
NOT_ASKED_FOR = ("--help", "--version", "brief --help")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("closed")
    (folder / "weir.json").write_text(weir_bundle().model_dump_json(), encoding="utf-8")
    assert shell(folder, "brief weir.json -o briefing.json").returncode == 0
    return folder


def shell(folder: Path, command: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program in a shell, which does what `command` says of the streams."""
    line = f"{shlex.quote(sys.executable)} -m summarizer {command}"
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    return subprocess.run(
        ["/bin/sh", "-c", line], cwd=folder, input=given, capture_output=True, text=True, env=environment, check=False
    )


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
class TestResult:
    def test_it_has_nowhere_to_go(self, folder: Path, command: str) -> None:
        done = shell(folder, f"{command} >&-")
        assert done.returncode == 2
        assert one_sentence(done.stderr)
        assert "standard output is closed" in done.stderr

    def test_it_needs_no_input(self, folder: Path, command: str) -> None:
        done, usual = shell(folder, f"{command} <&-"), shell(folder, command)
        assert (done.returncode, done.stdout, done.stderr) == (0, usual.stdout, usual.stderr)
        assert done.stdout

    def test_it_arrives_without_messages(self, folder: Path, command: str) -> None:
        done, usual = shell(folder, f"{command} 2>&-"), shell(folder, command)
        assert (done.returncode, done.stdout, done.stderr) == (0, usual.stdout, "")

    def test_with_nothing_open_the_exit_code_still_tells(self, folder: Path, command: str) -> None:
        done = shell(folder, f"{command} >&- <&- 2>&-")
        assert (done.returncode, done.stdout, done.stderr) == (2, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk as a device")
@pytest.mark.parametrize("command", ["render briefing.json", "--help"])
def test_a_full_disk_behind_standard_output_is_one_sentence(folder: Path, command: str) -> None:
    done = shell(folder, f"{command} > /dev/full")
    assert done.returncode == 1
    assert one_sentence(done.stderr)
    assert "No space left on device" in done.stderr
    assert "Errno" not in done.stderr


@pytest.mark.parametrize("command", NOT_ASKED_FOR)
def test_help_has_no_traceback_either(folder: Path, command: str) -> None:
    done = shell(folder, f"{command} >&-")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("command", "words"),
    [("brief -", "standard input is empty"), ("inspect -", "standard input is empty"), ("render -", "not a briefing")],
)
def test_input_that_is_closed_is_empty(folder: Path, command: str, words: str) -> None:
    done = shell(folder, f"{command} <&-")
    assert (done.returncode, done.stdout) == (2, "")
    assert one_sentence(done.stderr)
    assert words in done.stderr


def test_a_file_is_written_whole_with_nothing_open(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    done = shell(folder, f"brief weir.json -o {shlex.quote(str(target))} >&- <&- 2>&-")
    assert done.returncode == 0
    assert target.read_bytes() == (folder / "briefing.json").read_bytes()


def test_a_run_with_a_model_goes_on_without_messages(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    with ScriptedServer(with_judge(by_section())) as server:
        told = f"brief weir.json --no-cache -m scripted --base-url {server.base_url} -o {shlex.quote(str(target))}"
        done = shell(folder, f"{told} >&- <&- 2>&-")
        assert server.chats
    assert done.returncode == 0
    assert Briefing.model_validate_json(target.read_bytes()).headline.text


def test_a_model_is_not_asked_for_what_cannot_be_delivered(folder: Path) -> None:
    with ScriptedServer(by_section()) as server:
        done = shell(folder, f"brief weir.json --no-cache -m scripted --base-url {server.base_url} >&-")
        assert server.requests == []
    assert done.returncode == 2
