"""Tells whether a change changes any briefing, and shows where.

    python benchmarks/same.py check [--since COMMIT] [--data FOLDER]       # what `make same` runs
    python benchmarks/same.py record RECORDING [--data FOLDER]
    python benchmarks/same.py compare BEFORE AFTER [--show N] [--only WORD]

`record` briefs every bundle of FOLDER (by default SUMMARIZER_DATA) with the extractive writer and renders every
eighth briefing as Markdown, plain text and HTML; twenty bundles are also briefed by a scripted model over HTTP, with
faults in its answers, so that checks, mending, judging and fallbacks run. RECORDING is a folder: `digests.json` has a
digest of everything, beside it lies everything itself, compressed. `compare` names what differs and shows it as lines
of the two records. `check` records the files as they are and the commit named (HEAD by default, kept in build/same/)
and compares the two. All end with 1 when something differs.

The package that is recorded is the one that this Python imports: to record another version, run the script with the
Python of that version's venv, or with PYTHONPATH set to its checkout. Only the public interface is used.
"""

from __future__ import annotations

import argparse
import difflib
import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus import BUILD, CHECKOUT, absent, data_folder
from same_recording import bundles_of, record, stored

if TYPE_CHECKING:
    from collections.abc import Iterator


# Comparing.


def compare(before: Path, after: Path, show: int, only: str = "") -> int:
    """Print what differs between two recordings; the number of texts that do."""
    one, other = ({n: d for n, d in digests(folder).items() if only in n} for folder in (before, after))
    lost, new = sorted(one.keys() - other.keys()), sorted(other.keys() - one.keys())
    changed = sorted(name for name in one.keys() & other.keys() if one[name] != other[name])
    print(f"{len(one.keys() & other.keys()) - len(changed)} texts are the same, {len(changed)} differ")
    for what, names in (("only before", lost), ("only after", new)):
        if names:
            print(f"{len(names)} {what}: {', '.join(names[:show])}{' ...' * (len(names) > show)}")
    differences = {name: difference(text_of(before, name), text_of(after, name), name) for name in leading(changed)}
    counts = Counter(p for lines in differences.values() for p in parts_of(lines))
    for part, count in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
        print(f"  {count:4} in {part}")
    for name, lines in islice(differences.items(), show):
        print("\n".join([f"\n== {name}", *lines]))
    if len(differences) > show:
        print(
            f"\n... and {len(differences) - show} more; --show {len(differences)} shows all, --only WORD those named so"
        )
    return len(changed) + len(lost) + len(new)


def digests(recording: Path) -> dict[str, str]:
    try:
        return dict(json.loads((recording / "digests.json").read_text(encoding="utf-8")))
    except OSError as error:
        sys.exit(f"same: {recording} holds no recording: {error.strerror}")


def leading(changed: list[str]) -> Iterator[str]:
    """The texts to read: a rendering follows from its record, and is read only where that is the same."""
    records = {Path(name).stem for name in changed if name.endswith(".json")}
    return (name for name in changed if name.endswith(".json") or Path(name).stem not in records)


def text_of(recording: Path, name: str) -> str:
    return gzip.decompress(stored(recording, name).read_bytes()).decode()


def difference(before: str, after: str, name: str) -> list[str]:
    """What one text has and the other lacks: of a record the places in it with their values, of others the lines."""
    if name.endswith(".json"):
        one, other = (list(places(json.loads(text))) for text in (before, after))
        # An id is a hash of what stands beside it.
        by_content = [
            [line for line in lines if not line.partition(" = ")[0].endswith(".id")] for lines in (one, other)
        ]
        one, other = by_content if by_content[0] != by_content[1] else (one, other)
    else:
        one, other = before.splitlines(), after.splitlines()
    found = [line for line in islice(difflib.unified_diff(one, other, lineterm="", n=0), 2, None) if line[:2] != "@@"]
    return found or ["  the values are the same, the bytes are not: white space, order of keys"]


def places(value: Any, where: str = "") -> Iterator[str]:
    """Every value of a record with the way to it. Numbers of lists are left out: one statement more moves no other."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, f"{where}.{key}" if where else key)
    elif isinstance(value, list):
        for inner in value:
            yield from places(inner, f"{where}[]")
    else:
        yield f"{where} = {json.dumps(value, ensure_ascii=False)}"


def parts_of(lines: list[str]) -> set[str]:
    """The sections that the lines of a difference are of."""
    ways = {line[1:].partition(" = ")[0] for line in lines if " = " in line}
    return {way.partition(".")[0].removesuffix("[]") for way in ways} or {"renderings, requests and errors"}


# `check`: the files as they are, beside a commit.


def check(data: Path, since: str, show: int) -> int:
    """Record a commit, unless that was done before, and the files as they are; compare the two."""
    commit = git("rev-parse", "--short=12", f"{since}^{{commit}}")
    before, after = BUILD / "same" / f"{commit}-{fingerprint(bundles_of(data))}", BUILD / "same" / "now"
    if not (before / "digests.json").exists():
        with tempfile.TemporaryDirectory() as folder:
            git("worktree", "add", "--quiet", "--detach", folder, commit)
            try:
                recording = [sys.executable, __file__, "record", before, "--data", data]
                subprocess.run(recording, env={**os.environ, "PYTHONPATH": folder}, check=True)
            finally:
                git("worktree", "remove", "--force", folder)
    record(data, after)
    return compare(before, after, show)


def fingerprint(paths: list[Path]) -> str:
    """Tells which bundles, and which scripted answers, a recording was made of."""
    asked = [Path(__file__).parent / name for name in ("same_answers.py", "same_recording.py")]
    told = [f"{path} {path.stat().st_size}" for path in paths] + [path.read_text(encoding="utf-8") for path in asked]
    return sha256("\n".join(told).encode()).hexdigest()[:8]


def git(*arguments: str) -> str:
    done = subprocess.run(["git", "-C", CHECKOUT, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"same: git {arguments[0]} failed: {done.stderr.strip()}")
    return done.stdout.strip()


def main() -> int:
    parser = argparse.ArgumentParser(description="Tell whether a change changes any briefing.")
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("record", help="write what the package makes of all bundles")
    one.add_argument("recording", type=Path)
    two = commands.add_parser("compare", help="show what differs between two recordings")
    two.add_argument("before", type=Path)
    two.add_argument("after", type=Path)
    two.add_argument("--only", metavar="WORD", default="", help="look at the texts that have this in their name")
    both = commands.add_parser("check", help="record the files as they are and a commit, and compare them")
    both.add_argument("--since", metavar="COMMIT", default="HEAD")
    for reading in (one, both):
        reading.add_argument("--data", type=Path, metavar="FOLDER", help="holds bundles/<source>/<id>.json")
    for showing in (two, both):
        showing.add_argument("--show", type=int, metavar="N", default=8, help="texts whose difference is shown")
    arguments = parser.parse_args()
    if arguments.command == "compare":
        return int(compare(arguments.before, arguments.after, arguments.show, arguments.only) > 0)
    folder = data_folder(arguments.data)
    if folder is None:
        print(absent("same"))
        return 0
    if arguments.command == "record":
        record(folder, arguments.recording)
        return 0
    return int(check(folder, arguments.since, arguments.show) > 0)


if __name__ == "__main__":
    sys.exit(main())
