"""`make same` sees every change of a briefing, says where it is, and finds none where there is none."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def same(checkout: Path, *arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(checkout / "benchmarks" / "same.py"), *map(str, arguments)]
    given = {**os.environ, "PYTHONPATH": str(checkout)} | environment
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=given, check=False)


@pytest.fixture(scope="module")
def data(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    (folder / "bundles" / "invented").mkdir(parents=True)
    for name in ("harbour-bridge", "papierfabrik"):
        shutil.copy(examples / f"{name}.json", folder / "bundles" / "invented")
    return folder


@pytest.fixture(scope="module")
def recorded(checkout: Path, data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("recorded") / "one"
    done = same(checkout, "record", folder, "--data", data)
    assert (done.returncode, done.stderr) == (0, "")
    assert "9 texts of 2 bundles (0 errors)" in done.stdout
    return folder


def opened(recording: Path, name: str) -> Any:
    return json.loads(gzip.decompress((recording / f"{name}.json.gz").read_bytes()))


def changed(recorded: Path, target: Path, name: str, text: str) -> Path:
    """A copy of a recording in which one text is another."""
    shutil.copytree(recorded, target)
    (target / f"{name}.gz").write_bytes(gzip.compress(text.encode()))
    digests = json.loads((target / "digests.json").read_text())
    (target / "digests.json").write_text(json.dumps(digests | {name: "another"}))
    return target


def test_without_data_it_says_so(checkout: Path, tmp_path: Path) -> None:
    for command in (["record", tmp_path / "out"], ["check"]):
        done = same(checkout, *command, SUMMARIZER_DATA="")
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("same skipped: SUMMARIZER_DATA names no folder with bundles/")
    assert not (tmp_path / "out").exists()


@pytest.mark.slow
def test_a_second_recording_is_the_same(checkout: Path, data: Path, recorded: Path, tmp_path: Path) -> None:
    assert same(checkout, "record", tmp_path, "--data", data, PYTHONHASHSEED="7").returncode == 0
    done = same(checkout, "compare", recorded, tmp_path)
    assert (done.returncode, done.stdout) == (0, "9 texts are the same, 0 differ\n")


def test_the_model_errs_is_checked_and_mends(recorded: Path) -> None:
    runs = [opened(recorded, f"model/0{n}-invented-{b}") for n, b in enumerate(("harbour-bridge", "papierfabrik"))]
    assert all(run["provenance"]["usage"]["calls"] > len(run["provenance"]["prompts"]) - 2 for run in runs)
    assert all(run["provenance"]["seconds"] is run["id"] is None for run in runs)
    assert sum(len(run["verification"]["dropped"]) for run in runs) > 0
    assert sum(run["verification"]["repaired"] for run in runs) > 0
    requests = sorted((recorded / "model").glob("*.requests.gz"))
    asked = "".join(gzip.decompress(path.read_bytes()).decode() for path in requests)
    assert "do not stand up against what they cite" in asked
    assert "Statement 1: " in asked


def test_a_changed_statement_is_shown_and_named(checkout: Path, recorded: Path, tmp_path: Path) -> None:
    name = "invented/harbour-bridge"
    record = opened(recorded, name)
    record["headline"]["text"] = "A ferry sank."
    record["whats_happened"]["statements"].pop(0)
    other = changed(recorded, tmp_path / "two", f"{name}.json", json.dumps(record))
    done = same(checkout, "compare", recorded, other)
    assert done.returncode == 1
    assert "8 texts are the same, 1 differ\n     1 in headline\n     1 in whats_happened\n" in done.stdout
    assert '\n+headline.text = "A ferry sank."\n' in done.stdout
    assert f"== {name}.json" in done.stdout
    assert "\n-whats_happened.statements[].text = " in done.stdout
    assert "\n+whats_happened" not in done.stdout
    assert same(checkout, "compare", recorded, other, "--only", "papierfabrik").returncode == 0


def test_a_page_that_differs_beside_the_same_record_is_shown(checkout: Path, recorded: Path, tmp_path: Path) -> None:
    name = "invented/harbour-bridge.markdown"
    page = gzip.decompress((recorded / f"{name}.gz").read_bytes()).decode()
    other = changed(recorded, tmp_path / "two", name, page.replace("\n## Go deeper\n", "\n## Deeper\n"))
    done = same(checkout, "compare", recorded, other)
    assert done.returncode == 1
    assert "\n-## Go deeper\n+## Deeper\n" in done.stdout


def test_a_text_that_one_of_them_lacks_is_a_difference(checkout: Path, recorded: Path, tmp_path: Path) -> None:
    other = shutil.copytree(recorded, tmp_path / "two")
    digests = json.loads((other / "digests.json").read_text())
    del digests["invented/papierfabrik.json"]
    (other / "digests.json").write_text(json.dumps(digests))
    done = same(checkout, "compare", recorded, other)
    assert done.returncode == 1
    assert "1 only before: invented/papierfabrik.json" in done.stdout


def test_a_folder_without_recording_is_named(checkout: Path, recorded: Path, tmp_path: Path) -> None:
    done = same(checkout, "compare", recorded, tmp_path / "nothing")
    assert done.returncode == 1
    assert done.stderr == f"same: {tmp_path / 'nothing'} holds no recording: No such file or directory\n"
