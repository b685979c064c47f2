"""`-o` never writes over what was read, under whatever name it is given."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from commands import CHECKOUT, Call, in_process, one_sentence, process
from newsroom import weir_bundle

from summarizer.testing import ScriptedServer


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    return in_process(monkeypatch, capsys)


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "weir.json"
    path.write_text(weir_bundle().model_dump_json(), encoding="utf-8")
    return path


@pytest.fixture
def saved(call: Call, bundle: Path) -> Path:
    path = bundle.parent / "briefing.json"
    assert call("brief", bundle, "-o", path).code == 0
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(call: Call, folder: Path, *arguments: object) -> None:
    """The command is refused with one sentence, and every file is as it was."""
    before = contents(folder)
    done = call(*arguments)
    assert (done.code, done.out) == (2, "")
    assert one_sentence(done.err)
    assert "would overwrite" in done.err
    assert "name another file" in done.err
    assert contents(folder) == before


SPELLINGS = (
    "weir.json",
    "./weir.json",
    "sub/../weir.json",
    "{folder}/weir.json",
    "link.json",
    "hard.json",
    "there/weir.json",
)


@pytest.mark.parametrize("written", SPELLINGS)
@pytest.mark.parametrize("read", ["weir.json", "link.json", "there/weir.json"])
def test_a_bundle_is_spared_under_each_of_its_names(call: Call, bundle: Path, read: str, written: str) -> None:
    folder = bundle.parent
    (folder / "sub").mkdir()
    (folder / "link.json").symlink_to("weir.json")
    (folder / "hard.json").hardlink_to(bundle)
    (folder / "there").symlink_to(folder, target_is_directory=True)
    refused(call, folder, "brief", read, "-o", written.format(folder=folder))


def test_the_report_of_a_run_spares_the_bundle(call: Call, bundle: Path) -> None:
    refused(call, bundle.parent, "brief", bundle, "--report", bundle)


def test_several_formats_spare_the_bundle_in_their_folder(call: Call, bundle: Path) -> None:
    formats = ("--format", "html", "--format", "json")
    refused(call, bundle.parent, "brief", bundle, *formats, "-o", bundle.parent)
    refused(call, bundle.parent, "brief", bundle, *formats, "-o", ".")
    assert call("brief", bundle, *formats, "-o", bundle.parent / "pages").code == 0
    assert call("brief", bundle, "--format", "html", "--format", "markdown", "-o", bundle.parent).code == 0


def test_articles_of_a_folder_are_spared(call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for article in weir_bundle().articles:
        (folder / f"{article.id}.txt").write_text(f"{article.title}\n\n{article.text}", encoding="utf-8")
    one = min(folder.iterdir())
    refused(call, folder, "brief", folder, "--quiet", "-o", one)
    assert call("brief", folder, "-o", folder / "briefing.md").code == 0
    refused(call, folder, "brief", folder, "--quiet", "-o", folder / "briefing.md")


def test_a_file_on_standard_input_is_spared(bundle: Path) -> None:
    before = bundle.read_bytes()
    command = [sys.executable, "-m", "summarizer", "brief", "-", "-o", str(bundle)]
    with bundle.open("rb") as given:
        done = subprocess.run(
            command,
            stdin=given,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
            check=False,
        )
    assert (done.returncode, done.stdout) == (2, "")
    assert one_sentence(done.stderr)
    assert bundle.read_bytes() == before


def test_nothing_is_asked_of_a_model_before(bundle: Path) -> None:
    before = bundle.read_bytes()
    with ScriptedServer() as server:
        done = process("brief", bundle, "-o", bundle, "-m", "scripted", "--base-url", server.base_url)
        assert server.requests == []
    assert done.returncode == 2
    assert bundle.read_bytes() == before


def test_render_spares_the_briefing_and_the_articles(call: Call, bundle: Path, saved: Path) -> None:
    folder = saved.parent
    refused(call, folder, "render", saved, "-o", saved)
    refused(call, folder, "render", saved, "-o", "./briefing.json")
    refused(call, folder, "render", saved, "--articles", bundle, "-o", bundle)
    refused(call, folder, "render", saved, "--format", "json", "--format", "html", "-o", folder)
    assert call("render", saved, "--articles", bundle, "-o", folder / "briefing.html").code == 0
    assert call("render", saved, "--articles", bundle, "-o", folder / "briefing.html").code == 0


def test_index_spares_briefings_and_their_pages(call: Call, bundle: Path, saved: Path) -> None:
    folder = saved.parent
    page = folder / "briefing.html"
    assert call("render", saved, "-o", page).code == 0
    for target in (page, Path("briefing.html")):
        refused(call, folder, "index", folder, "-o", target)
    for target in (saved, bundle):
        before = target.read_bytes()
        assert call("index", folder, "-o", target).code == 2
        assert target.read_bytes() == before
    for _ in range(2):
        assert call("index", folder, "-o", folder / "index.html").code == 0


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="devices of POSIX")
def test_a_device_is_no_source_that_could_be_lost(bundle: Path) -> None:
    done = process("brief", "/dev/stdin", "-o", "/dev/stdout", "--format", "markdown", input=bundle.read_text("utf-8"))
    assert (done.returncode, done.stdout[:2]) == (0, "# ")
