"""Runs over many bundles that are killed at any moment: what goes on ends like a run that nobody disturbed.

By hand, for longer: `ROUNDS=100 python tests/test_cli_batch_killed.py`.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import pytest
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from stories import asked_for, knowing, plain, stories, write_lines

from summarizer.briefing import Briefing
from summarizer.many.journal import Journal
from summarizer.testing import Latency, ScriptedServer

CHECKOUT = Path(__file__).resolve().parents[1]
JOURNAL = ".summarizer.journal"
CALLS_ABOUT_A_STORY = 7  # the map and six sections; the judge is shown but a few words

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX"),
]


def started(folder: Path, output: Path, *more: str, limit: int | None = None) -> subprocess.Popen[str]:
    def limited() -> None:
        import resource  # noqa: PLC0415 - not on every system

        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    resumed = (
        ["--resume"] if (output / JOURNAL).exists() or (output.parent / f".{output.name}.journal").exists() else []
    )
    return subprocess.Popen(
        [sys.executable, "-m", "summarizer", "batch", str(folder / "many.jsonl"), "-o", str(output), *more, *resumed],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "XDG_CACHE_HOME": str(folder / "cache")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=limited,  # noqa: PLW1509 - no thread here holds a lock that this needs
    )


def pages(output: Path) -> dict[str, str]:
    """Every file that a reader sees, each of which has to be a whole page."""
    found = {path.name: path.read_text("utf-8") for path in output.glob("*.json")}
    for text in found.values():
        Briefing.model_validate_json(text)
    return found


def ended(journal: Path) -> set[str]:
    """The stories that the journal has an end of."""
    if not journal.exists():
        return set()
    with closing(Journal(journal)) as kept:
        return {row.name for row in kept.stories() if row.state is not None}


def kill_extractive(folder: Path, rounds: int, chance: random.Random) -> None:
    """Kill runs without a model, and compare what is there in the end with what one run writes."""
    write_lines(folder / "many.jsonl", stories(12))
    whole, killed = folder / "whole", folder / "killed"
    begun = time.monotonic()
    started(folder, whole, "--jobs", "2").communicate(timeout=300)
    seconds = time.monotonic() - begun
    for _ in range(rounds):
        before = {path: path.stat().st_mtime_ns for path in killed.glob("*.json")} if killed.exists() else {}
        done = ended(killed / JOURNAL)
        run = started(folder, killed, "--jobs", "2")
        time.sleep(chance.uniform(0.2, 1.0) * seconds)
        run.send_signal(signal.SIGKILL)
        run.communicate(timeout=60)
        for path, written in before.items():
            if path.stem in done:
                assert path.stat().st_mtime_ns == written, f"{path.name} was finished, and is written again"
        if killed.exists():
            pages(killed)
    run = started(folder, killed, "--jobs", "2")
    _, told = run.communicate(timeout=300)
    assert run.returncode == 0, told
    assert pages(killed) == pages(whole)
    assert not list(killed.glob("*.part"))


def kill_modelled(folder: Path, rounds: int, chance: random.Random) -> None:
    """Kill runs with a model whose calls are counted: none that the journal knows is made again."""
    write_lines(folder / "many.jsonl", stories(8))
    at_once = 3
    with ScriptedServer(knowing, latency=Latency(first_token=0.02)) as server:
        flags = ["-m", "scripted", "--base-url", server.base_url, "--no-cache", "--plan", "sections"]
        flags += ["--concurrency", str(at_once)]
        begun = time.monotonic()
        started(folder, folder / "whole", *flags).communicate(timeout=300)
        seconds = time.monotonic() - begun
        undisturbed = len(server.chats)
        for _ in range(rounds):
            done = ended(folder / "killed" / JOURNAL)
            asked = {name: asked_for(server, int(name.rpartition("-")[2])) for name in done}
            run = started(folder, folder / "killed", *flags)
            time.sleep(chance.uniform(0.2, 0.9) * seconds)
            run.send_signal(signal.SIGKILL)
            run.communicate(timeout=60)
            for name, calls in asked.items():
                assert asked_for(server, int(name.rpartition("-")[2])) == calls, (
                    f"{name} was finished, and is asked again"
                )
        run = started(folder, folder / "killed", *flags)
        _, told = run.communicate(timeout=300)
        assert run.returncode == 0, told
        # Only what was on its way when the process died, and that nobody could keep, is asked again.
        assert len(server.chats) - undisturbed <= undisturbed + rounds * at_once
    left, right = pages(folder / "killed"), pages(folder / "whole")
    assert {name: plain(text) for name, text in left.items()} == {name: plain(text) for name, text in right.items()}


def test_killed_runs_without_a_model_end_like_one(tmp_path: Path) -> None:
    kill_extractive(tmp_path, 20, random.Random(5))


def test_killed_runs_with_a_model_pay_for_nothing_twice(tmp_path: Path) -> None:
    kill_modelled(tmp_path, 20, random.Random(7))


def test_a_killed_run_leaves_no_part_of_a_file_of_lines(tmp_path: Path) -> None:
    write_lines(tmp_path / "many.jsonl", stories(12))
    run = started(tmp_path, tmp_path / "pages.jsonl", "--jobs", "1")
    time.sleep(1.0)
    run.send_signal(signal.SIGKILL)
    run.communicate(timeout=60)
    output = tmp_path / "pages.jsonl"
    assert not output.exists() or output.read_text("utf-8").count("\n") == 12
    run = started(tmp_path, output, "--jobs", "1")
    run.communicate(timeout=120)
    assert run.returncode == 0
    assert output.read_text("utf-8").count("\n") == 12


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    """The journal, or the page, meets the end of the disk; with room again the run goes on."""
    write_lines(tmp_path / "many.jsonl", stories(6))
    for limit in (4_096, 60_000):
        output = tmp_path / f"pages-{limit}"
        run = started(tmp_path, output, "--jobs", "1", limit=limit)
        _, told = run.communicate(timeout=120)
        assert run.returncode in {1, 2}, told
        assert told.count("\n") == 1, told
        assert told.startswith("summarizer: error: ")
        pages(output)
        run = started(tmp_path, output, "--jobs", "1")
        _, told = run.communicate(timeout=120)
        assert run.returncode == 0, told
        assert len(pages(output)) == 6


def test_a_folder_that_is_read_only_is_told(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root writes into every folder")
    write_lines(tmp_path / "many.jsonl", stories(1))
    (tmp_path / "pages").mkdir(mode=0o500)
    run = started(tmp_path, tmp_path / "pages", "--jobs", "1")
    _, told = run.communicate(timeout=60)
    assert run.returncode == 2
    assert told.startswith("summarizer: error: the journal")


def test_two_runs_on_one_journal_are_one_too_many(tmp_path: Path) -> None:
    write_lines(tmp_path / "many.jsonl", stories(2))
    (tmp_path / "pages").mkdir()
    with closing(Journal(tmp_path / "pages" / JOURNAL)):
        second = started(tmp_path, tmp_path / "pages", "--jobs", "1")
        _, told = second.communicate(timeout=60)
    assert second.returncode == 2
    assert "another run is using it" in told
    assert pages(tmp_path / "pages") == {}


if __name__ == "__main__":
    how_often = int(os.environ.get("ROUNDS", "40"))
    for kill in (kill_extractive, kill_modelled):
        with tempfile.TemporaryDirectory() as place:
            kill(Path(place), how_often, random.Random(int(os.environ.get("SEED", "1"))))
        print(f"{kill.__name__}: {how_often} kills, nothing lost, nothing twice")
