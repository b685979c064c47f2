"""Runs that are killed, and disks that are full: the old file or the new one, never a part of one.

By hand, for longer: `ROUNDS=60 python tests/test_cli_killed.py`.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from timing import grows_evenly

from summarizer.briefing import Briefing
from summarizer.cli.atomic_files import write_file

if TYPE_CHECKING:
    from collections.abc import Callable

CHECKOUT = Path(__file__).resolve().parents[1]
BUNDLE = CHECKOUT / "examples" / "harbour-bridge.json"
OLD = "old\n"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX"),
]


def started(output: Path, *, limit: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "summarizer", "brief", str(BUNDLE), "-o", str(output)],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=limit or interruptible,  # noqa: PLW1509 - no thread here holds a lock that these need
    )


def interruptible() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # what runs in the background inherits that it is ignored


def killed(folder: Path, kind: signal.Signals, wait: float | None) -> str:
    """What is left of an old file when a run that replaces it is killed after `wait` seconds: "old" or "new".

    With no `wait` it is killed while it writes: as soon as its part file is seen.
    """
    output = folder / "page.json"
    output.write_text(OLD, "utf-8")
    before = set(folder.iterdir())
    run = started(output)
    if wait is not None:
        time.sleep(wait)
    else:
        while run.poll() is None and set(folder.iterdir()) <= before:
            pass
    run.send_signal(kind)
    run.communicate(timeout=60)
    left = output.read_text("utf-8")
    if left == OLD:
        return "old"
    assert Briefing.model_validate_json(left).sources
    return "new"


def rounds(folder: Path, count: int, seed: int) -> Counter[str]:
    """Kill `count` runs with each signal in turn: half of them while they write, the others at any moment."""
    chance = random.Random(seed)
    whole = 60.0
    for _ in range(2):
        begun = time.monotonic()
        started(folder / "whole.json").communicate(timeout=120)
        whole = min(whole, time.monotonic() - begun)
    found: Counter[str] = Counter()
    for number in range(count):
        kind = (signal.SIGTERM, signal.SIGINT, signal.SIGKILL)[number % 3]
        wait = chance.uniform(0.1, 1.1) * whole if number % 2 else None
        found[f"{kind.name} {killed(folder, kind, wait)}"] += 1
    found["parts left"] = len(list(folder.glob(".page*.part")))
    return found


def test_a_killed_run_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    found = rounds(tmp_path, 6, seed=11)
    assert sum(found.values()) - found["parts left"] == 6


def test_what_a_killed_run_has_left_is_removed_when_the_file_is_written_again(tmp_path: Path) -> None:
    output = tmp_path / "[page].json"
    left, younger, of_another = (
        tmp_path / name
        for name in (".[page].json.ab12_xyz.part", ".[page].json.00000000.part", ".p.json.ab12_xyz.part")
    )
    for part in (left, younger, of_another):
        part.write_text("{", "utf-8")
    for part in (left, of_another):
        os.utime(part, (0, 0))
    write_file(output, "new")
    assert {path.name for path in tmp_path.iterdir()} == {output.name, younger.name, of_another.name}
    assert output.read_text("utf-8") == "new"


def limited() -> None:
    import resource  # noqa: PLC0415 - not on every system

    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def test_a_full_disk_leaves_the_old_file_and_no_part(tmp_path: Path) -> None:
    output = tmp_path / "page.json"
    output.write_text(OLD, "utf-8")
    run = started(output, limit=limited)
    _, told = run.communicate(timeout=120)
    assert run.returncode == 2
    assert told == f"summarizer: error: cannot write {output}: File too large\n"
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("page.json", OLD)]


if __name__ == "__main__":
    where = Path(tempfile.mkdtemp(dir=os.environ.get("WHERE")))
    print(dict(rounds(where, int(os.environ.get("ROUNDS", "60")), seed=int(os.environ.get("SEED", "1")))))
    shutil.rmtree(where)


def test_a_folder_of_thousands_is_not_looked_through_for_each_of_its_files(tmp_path: Path) -> None:
    def write(count: int) -> None:
        folder = Path(tempfile.mkdtemp(dir=tmp_path))
        for number in range(count):
            write_file(folder / f"{number}.json", "{}")

    assert grows_evenly(write, 400, 4)
