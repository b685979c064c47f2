"""Thousands of bundles in one run: rate, memory and CPU with a scripted model, cores without one, and beside LexRank.

    python benchmarks/many.py [FOLDER] [--part model|jobs|peers] [--bundles N] [--articles N] [--latency S] [--pairs N]

`model`: `summarizer batch` over invented bundles against a local server that answers after `--latency` seconds, 64
calls at once; 500 bundles (or `--bundles` / 4) and then all of them, so that what grows with their number shows.
`jobs`: all real bundles of FOLDER without a model, `--jobs 2` beside `--jobs 1`, in turns. `peers`: sumy's LexRank in
one process over the stories of at most eight articles, beside `--jobs 2` over the same.

Measured are wall time, and CPU and peak memory of the processes as the kernel counts them. Ends with 1 when a target is
missed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from corpus import CHECKOUT, absent, against, data_folder
from invented import invented_articles
from llm_endpoint import Endpoint, Script

from summarizer import Bundle, load_bundles
from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.bundle import Article

if TYPE_CHECKING:
    from collections.abc import Sequence

AT_ONCE = 64
RATE, FLAT, CORES, LEXRANK = 0.85, 1.10, 1.6, 10.0
MOST_ARTICLES = 8
LEAST_LENGTH = 60  # of a sentence that is worth an answer
IN_PART = 3  # the exit code of a run in which the scripted model has nothing to say for some section


@dataclass(frozen=True)
class Took:
    """What a command took: seconds, CPU seconds of it and its children, MB of the largest process."""

    wall: float
    cpu: float
    memory: float


def measured(command: Sequence[str]) -> Took:
    """Run a command to its end, in a process whose children are its own."""
    watcher = (
        "import json, resource, subprocess, sys, time\n"
        "begun = time.perf_counter()\n"
        "code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(json.dumps([code, time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    told = subprocess.run(
        [sys.executable, "-c", watcher, *command], capture_output=True, text=True, check=True, env=environment
    )
    code, wall, cpu, memory = json.loads(told.stdout)
    if code not in {0, IN_PART}:
        raise SystemExit(f"{' '.join(command)} ended with {code}: {told.stderr[-500:]}")
    return Took(wall, cpu, memory)


def batch(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "summarizer", "batch", *map(str, arguments), "--quiet"]


def invented(count: int, articles: int) -> Bundle:
    """The same story for each number, but for a letter in its last article."""
    made = [{**each, "id": f"a{n}"} for n, each in enumerate(invented_articles(articles), start=1)]
    made[-1]["text"] = f"{made[-1]['text']}\n\nReader number {count} wrote a letter about it."
    return Bundle(id=f"story-{count}", language="en", articles=tuple(map(Article.model_validate, made)))


def write_stories(path: Path, count: int, articles: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            file.write(invented(number, articles).model_dump_json(exclude_none=True) + "\n")


def answers_for(bundle: Bundle) -> dict[str, str]:
    """A draft of every section and a map, each of sentences that stand word for word in the articles."""
    evidence = analyse_bundle(bundle).evidence
    spare = iter([each for each in evidence.sentences if len(each.text) > LEAST_LENGTH])

    def item(label: str | None, count: int = 1) -> dict[str, Any]:
        taken = [next(spare) for _ in range(count)]
        return {"label": label, "sentences": [{"text": each.text, "cites": [each.id]} for each in taken]}

    outlets = [article.outlet for article in bundle.articles[:3]]
    sections = {
        "headline": [item(None)],
        "whats_happened": [item(None, 3)],
        "behind_the_headline": [item("What may follow", 2), item("Who wants what", 2)],
        "what_the_papers_say": [_of(outlet, evidence.sentences) for outlet in outlets],
        "how_we_got_here": [item(None, 2)],
        "go_deeper": [item("What is known?", 2)],
        "map": [item("fact 3"), item("fact 2")],
    }
    return {name: json.dumps({"items": items}) for name, items in sections.items()}


def _of(outlet: str, sentences: Sequence[Any]) -> dict[str, Any]:
    last = [each for each in sentences if each.article.outlet == outlet and len(each.text) > LEAST_LENGTH][-1]
    return {"label": outlet, "sentences": [{"text": last.text, "cites": [last.id]}]}


def with_model(folder: Path, count: int, articles: int, latency: float) -> tuple[Took, int]:
    """What a run takes, and the number of its calls."""
    lines = folder / f"{count}.jsonl"
    write_stories(lines, count, articles)
    answers = answers_for(invented(0, articles))
    with Endpoint(Script(answers), {"first_token": latency}, forgets=True) as endpoint:
        flags = ["-m", "scripted", "--base-url", endpoint.base_url, "--no-cache", "--concurrency", str(AT_ONCE)]
        flags += ["--plan", "sections"]
        took = measured(batch(lines, *flags, "-o", folder / f"pages-{count}/"))
    return took, int(endpoint.told["requests"])


def model(options: argparse.Namespace) -> bool:
    print(
        f"\nWith a scripted model, {options.articles} articles a bundle, {options.latency} s a call, {AT_ONCE} at once"
    )
    took: dict[int, Took] = {}
    is_good = True
    for count in (options.bundles // 4, options.bundles):
        with tempfile.TemporaryDirectory() as place:
            took[count], calls = with_model(Path(place), count, options.articles, options.latency)
        each = took[count]
        allowed = calls * options.latency / AT_ONCE
        print(
            f"  {count:5} bundles, {calls:6} calls: {each.wall:7.1f} s, {each.cpu:7.1f} s of CPU "
            f"({each.cpu / calls * 1000:.1f} ms a call, {each.cpu / count * 1000:.0f} ms a story), {each.memory:.0f} MB"
        )
        is_good &= against("share of the rate that the limit allows", allowed / each.wall, RATE)
    few, many = took.values()
    return against("memory of all beside a quarter of them", many.memory / few.memory, FLAT, most=True) and is_good


def jobs(options: argparse.Namespace, folder: Path) -> bool:
    sources = sorted(path for path in (folder / "bundles").iterdir() if path.is_dir())
    ratios = []
    print(f"\nWithout a model, every bundle of {len(sources)} folders")
    for _ in range(options.pairs):
        walls = []
        for number in (1, 2):
            with tempfile.TemporaryDirectory() as place:
                took = measured(batch(*sources, "--jobs", number, "-o", f"{place}/pages/"))
            walls.append(took.wall)
            print(f"  --jobs {number}: {took.wall:.1f} s, {took.cpu:.1f} s of CPU, {took.memory:.0f} MB")
        ratios.append(walls[0] / walls[1])
    return against(f"two cores beside one, median of {options.pairs} pairs", median(ratios), CORES)


def peers(folder: Path) -> bool:
    """LexRank and ours over the same stories, in one run."""
    with tempfile.TemporaryDirectory() as place:
        lines = Path(place) / "stories.jsonl"
        with lines.open("w", encoding="utf-8") as file:
            count = 0
            for source in sorted(path for path in (folder / "bundles").iterdir() if path.is_dir()):
                for bundle in load_bundles(source, on_warning=lambda _: None):
                    if len(bundle.articles) <= MOST_ARTICLES:
                        file.write(bundle.model_dump_json(exclude_none=True) + "\n")
                        count += 1
        theirs = measured([sys.executable, str(CHECKOUT / "benchmarks" / "peers.py"), "LexRank", str(lines)])
        ours = measured(batch(lines, "--jobs", 2, "-o", f"{place}/pages/"))
    print(f"\n{count} stories of at most {MOST_ARTICLES} articles")
    for name, took in (("sumy's LexRank, one process", theirs), ("whole briefings, --jobs 2", ours)):
        print(f"  {name:28} {took.wall:7.1f} s, {took.cpu:7.1f} s of CPU, {took.memory:.0f} MB")
    return against("LexRank's wall time beside ours", theirs.wall / ours.wall, LEXRANK)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--part", choices=["model", "jobs", "peers"], action="append")
    parser.add_argument("--bundles", type=int, default=2000)
    parser.add_argument("--articles", type=int, default=10)
    parser.add_argument("--latency", type=float, default=0.2)
    parser.add_argument("--pairs", type=int, default=5)
    options = parser.parse_args()
    parts = options.part or ["model", "jobs", "peers"]
    folder = data_folder(options.folder)
    begun = time.perf_counter()
    results: list[bool] = []
    if "model" in parts:
        results.append(model(options))
    if folder is None and {"jobs", "peers"} & set(parts):
        print(absent("what needs real bundles:"))
    elif folder is not None:
        results += [jobs(options, folder)] if "jobs" in parts else []
        results += [peers(folder)] if "peers" in parts else []
    print(f"{time.perf_counter() - begun:.0f} s")
    return int(not all(results))


if __name__ == "__main__":
    sys.exit(main())
