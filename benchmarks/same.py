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
import asyncio
import difflib
import gzip
import json
import multiprocessing
import os
import subprocess
import sys
import tempfile
import warnings
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from itertools import islice, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus import BUILD, CHECKOUT, absent, data_folder, evenly

if TYPE_CHECKING:
    from collections.abc import Iterator

PROCESSES = 2
RENDERED = ("markdown", "text", "html")
RENDERED_EACH = 8
MODEL_RUNS = 20
# A scripted run takes a few seconds of an article pile that no window holds; a bundle of the usual size says as much.
MOST_BYTES = 150_000
# What the runs with a model are told, in turn.
SETTINGS: tuple[dict[str, Any], ...] = (
    {},
    {"judge": True},
    {"plan": "single"},
    {"judge": True, "unsupported": "flag"},
    {"judge": True, "plan": "single", "context_window": 32_768},
    {"unsupported": "flag", "context_window": 6_000},
    {"judge": True},
    {"judge": True, "language": "de"},
    {"plan": "single", "unsupported": "flag"},
    {"judge": True, "judge_model": "scripted-judge"},
)
# What is another on every run: seconds, the port of the scripted server, which is also in the id, and its prompt cache.
VOLATILE = [
    ("id",),
    ("provenance", "seconds"),
    ("provenance", "settings", "base_url"),
    ("provenance", "usage", "cached_tokens"),
]

Recorded = dict[str, str]
"""What was written, by the name of its file: `vimds/0012.json`."""


# Recording. Each job is one bundle and gives texts by file name; an error is recorded like a text.


def extractive(path: Path, rendered: bool) -> Recorded:
    """The briefing of a bundle as JSON, and `rendered` in other formats."""
    from summarizer import Settings, load_bundle, render, summarize  # noqa: PLC0415 - the package that is recorded

    name = f"{path.parent.name}/{path.stem}"
    try:
        bundle = load_bundle(path)
        briefing = summarize(bundle, settings=Settings(writer="extractive"))
        found = {f"{name}.json": render(briefing, "json")}
        for form in RENDERED if rendered else ():
            found[f"{name}.{form}"] = render(briefing, form, width=88, articles=bundle)
    except Exception as error:
        return {f"{name}.error": told(error)}
    return found


def with_model(path: Path, number: int) -> Recorded:
    """The briefing by the scripted model, and what that was asked, each request once and in the order of its text."""
    with_our_server()
    from same_answers import Model  # noqa: PLC0415 - needs the server

    from summarizer import Settings, asummarize, load_bundle, render  # noqa: PLC0415
    from summarizer.testing import ScriptedServer  # noqa: PLC0415

    name = f"model/{number:02}-{path.parent.name}-{path.stem}"
    try:
        with ScriptedServer(Model(path.stem)) as server:
            given = {"model": "scripted", "base_url": server.base_url, "cache": False, "concurrency": 1}
            settings = Settings.model_validate(given | SETTINGS[number % len(SETTINGS)])
            briefing = asyncio.run(asummarize(load_bundle(path), settings))
            asked = sorted({as_asked(request.body["messages"]) for request in server.chats})
    except Exception as error:
        return {f"{name}.error": told(error)}
    return {f"{name}.json": without_volatile(render(briefing, "json")), f"{name}.requests": "\n\n".join(asked)}


def with_our_server() -> None:
    """Make `summarizer.testing` that of this checkout, whatever version of the package is recorded.

    It needs nothing of the package to serve a script; other versions may lack it, or have it otherwise.
    """
    if "summarizer.testing" in sys.modules:
        return
    folder = CHECKOUT / "summarizer" / "testing"
    found = spec_from_file_location(
        "summarizer.testing", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert found is not None
    assert found.loader is not None
    sys.modules["summarizer.testing"] = module = module_from_spec(found)
    found.loader.exec_module(module)


def as_asked(messages: list[dict[str, str]]) -> str:
    return "\n".join(f"<{message['role']}>\n{message['content']}" for message in messages)


def without_volatile(written: str) -> str:
    record = json.loads(written)
    for *parents, last in VOLATILE:
        holder = record
        for key in parents:
            holder = holder.get(key) or {}
        if last in holder:
            holder[last] = None
    return json.dumps(record, ensure_ascii=False, indent=2)


def told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def job(path: Path, number: int | None, rendered: bool) -> Recorded:
    warnings.simplefilter("ignore")
    return extractive(path, rendered) if number is None else with_model(path, number)


def jobs_of(paths: list[Path]) -> list[tuple[Path, int | None, bool]]:
    """Every bundle with the extractive writer, some with the model; the largest first, which fills both processes."""
    rendered = set(paths[::RENDERED_EACH])
    jobs: list[tuple[Path, int | None, bool]] = [(path, None, path in rendered) for path in paths]
    small = [path for path in paths if path.stat().st_size <= MOST_BYTES]
    jobs += [(path, number, False) for number, path in enumerate(islice(mixed(small), MODEL_RUNS))]
    return sorted(jobs, key=lambda one: (-one[0].stat().st_size, one[0], one[1] is not None))


def mixed(paths: list[Path]) -> Iterator[Path]:
    """A bundle of each source in turn, those of one source spread over it."""
    sources: dict[str, list[Path]] = {}
    for path in paths:
        sources.setdefault(path.parent.name, []).append(path)
    turns = zip_longest(*(evenly(found) for found in sources.values()))
    return (path for turn in turns for path in turn if path is not None)


def bundles_of(data: Path) -> list[Path]:
    return sorted((data / "bundles").glob("*/*.json"))


def record(data: Path, target: Path) -> None:
    """Write the recording of all bundles below a folder."""
    import summarizer  # noqa: PLC0415 - the package that is recorded

    paths = bundles_of(data)
    target.mkdir(parents=True, exist_ok=True)
    digests: dict[str, str] = {}
    # Spawned, so that nothing which this process has loaded is in theirs.
    with ProcessPoolExecutor(PROCESSES, mp_context=multiprocessing.get_context("spawn")) as pool:
        for found in pool.map(job, *zip(*jobs_of(paths), strict=True)):
            for name, text in found.items():
                digests[name] = sha256(text.encode()).hexdigest()
                file = stored(target, name)
                file.parent.mkdir(exist_ok=True)
                file.write_bytes(gzip.compress(text.encode(), 6, mtime=0))
    (target / "digests.json").write_text(json.dumps(dict(sorted(digests.items())), indent=0) + "\n", encoding="utf-8")
    errors = sum(name.endswith(".error") for name in digests)
    made_by = Path(summarizer.__file__).parent
    print(f"{made_by}: {len(digests)} texts of {len(paths)} bundles ({errors} errors) in {target}")


def stored(recording: Path, name: str) -> Path:
    return recording / f"{name}.gz"


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
    asked = [Path(__file__).parent / "same_answers.py", Path(__file__)]
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
