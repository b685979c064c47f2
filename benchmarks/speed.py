"""CPU time and memory of whole processes, beside sumy, from 3 to 200 articles; and what starting costs.

    python benchmarks/speed.py [FOLDER] [--report FILE] [--no-peers]

Each run is a new process: `summarizer brief BUNDLE --writer extractive --format json` here, `peers.py` for sumy, on the
same file. Measured are user and system CPU and the peak resident memory of that process, as the kernel counts them; the
median of five runs after one that is not counted. The articles are real ones of FOLDER (or SUMMARIZER_DATA), pooled so
that every size has about the same mean length; without such a folder they are invented.

A target counts as missed, and the exit code is 1, when the median is beyond it by more than MARGIN, which is what
medians of five differed by between runs of this benchmark on a shared machine with two cores.

This process stays small on purpose: the kernel counts a child's memory from the fork on, so a large parent would be
measured instead of a small child.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from corpus import BUILD, CHECKOUT, data_folder, pooled_articles, renamed
from invented import invented_articles

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZES = (3, 10, 50, 200)
GROWTH_SIZES = (25, 50, 100, 200)
PEERS = ("LexRank", "TextRank", "Luhn")
RUNS = 5
# A command whose runs are long is run fewer times: no more begin once this many seconds of CPU are spent.
ENOUGH_SECONDS = 12.0
# A peer that would need more than this by its own growth so far (the square of the articles) is not run.
TOO_LONG = 100.0
MARGIN = 0.15
# Settings of ours, and what would have every run compile our modules anew: installed packages have their bytecode.
FOREIGN = ("OPENAI_", "SUMMARIZER_", "PYTHONDONTWRITEBYTECODE")
HEAVY = ("openai", "httpx2", "rich.table", "rich.console", "jinja2", "numpy", "nltk", "tenacity", "asyncio")

BRIEF = (sys.executable, "-m", "summarizer", "brief")
OPTIONS = ("--writer", "extractive", "--format", "json", "--quiet")


@dataclass(frozen=True)
class Usage:
    """What a command took: CPU seconds and MB of memory at its peak (medians), and the CPU of the quickest run."""

    cpu: float
    memory: float
    least: float
    runs: int


@dataclass(frozen=True)
class Target:
    """A figure that must not be above (or, with `least`, below) a limit."""

    name: str
    value: float
    limit: float
    unit: str
    least: bool = False

    @property
    def verdict(self) -> str:
        """`met`, `within the noise`, or `missed`."""
        beyond = self.limit / self.value if self.least else self.value / self.limit
        if beyond <= 1:
            return "met"
        return "within the noise" if beyond <= 1 + MARGIN else "missed"


def run_once(command: Sequence[str]) -> tuple[float, float]:
    """CPU seconds and peak MB of one process; RuntimeError with its last words when it fails."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=complaints, cwd=CHECKOUT, env=kept)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            complaints.seek(0)
            told = complaints.read().decode(errors="replace").strip()[-500:]
            raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}: {told}")
    per_mb = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / per_mb


def measure(command: Sequence[str]) -> Usage:
    """The median of up to RUNS runs, after one that fills the caches; a long command is not run again for that."""
    first = run_once(command)
    found = [first] if first[0] > ENOUGH_SECONDS / 2 else []
    while len(found) < RUNS and sum(cpu for cpu, _ in found) + first[0] * bool(not found) < ENOUGH_SECONDS:
        found.append(run_once(command))
    return Usage(median(c for c, _ in found), median(m for _, m in found), min(c for c, _ in found), len(found))


def growth(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """The exponent of the power law through the points: the slope of the least-squares line between the logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(second) for second in seconds]
    x_mean, y_mean = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys, strict=True))
    return above / sum((x - x_mean) ** 2 for x in xs)


class Files:
    """The bundles that are measured, written to a folder when they are asked for."""

    def __init__(self, articles: Sequence[dict[str, Any]], folder: Path) -> None:
        self._articles = articles
        self._folder = folder

    def of(self, size: int) -> str:
        """The file with the first `size` articles."""
        path = self._folder / f"{size}.json"
        if not path.exists():
            path.write_text(json.dumps(renamed(self._articles[:size]), ensure_ascii=False), encoding="utf-8")
        return str(path)

    def words(self, size: int) -> int:
        """How many words those articles have."""
        return sum(len(article["text"].split()) for article in self._articles[:size])


def articles_to_measure(folder: Path | None) -> tuple[list[dict[str, Any]], str]:
    """At least 200 articles, and one line on what they are."""
    if folder is not None:
        pooled = pooled_articles(folder)
        if len(pooled) >= max(SIZES):
            return pooled, "real articles, pooled from abp_clusters"
    return invented_articles(max(SIZES)), "invented articles"


def measure_sizes(files: Files) -> dict[int, Usage]:
    """Ours, at every size."""
    return {
        size: _told(f"summarizer {size}", [*BRIEF, files.of(size), *OPTIONS])
        for size in sorted({*SIZES, *GROWTH_SIZES})
    }


def measure_peer(name: str, files: Files) -> dict[int, Usage]:
    """A peer at the sizes that it can do in time."""
    found: dict[int, Usage] = {}
    for size in SIZES:
        before = max(found, default=0)
        if found and found[before].cpu * (size / before) ** 2 > TOO_LONG:
            break
        script = str(Path(__file__).with_name("peers.py"))
        found[size] = _told(f"{name} {size}", [sys.executable, script, name, files.of(size)])
    return found


def _told(name: str, command: Sequence[str]) -> Usage:
    print(f"speed: {name} ...", file=sys.stderr, flush=True)
    return measure(command)


@cache
def loaded_by(code: str) -> tuple[str, ...]:
    """The heavy modules that a program of ours has imported when it ends."""
    ending = f"import sys; print('\\n'.join(m for m in {HEAVY!r} if m in sys.modules), file=sys.stderr)"
    program = f"{code}\n{ending}"
    done = subprocess.run([sys.executable, "-c", program], cwd=CHECKOUT, capture_output=True, text=True, check=True)
    return tuple(line for line in done.stderr.splitlines() if line in HEAVY)


def programs(bundle: str) -> dict[str, str]:
    """The programs whose imports are looked at."""
    cli = "from summarizer.cli import run\nrun({})"
    return {
        "import summarizer": "import summarizer",
        "--help": cli.format(["--help"]),
        "brief": cli.format(["brief", bundle, *OPTIONS]),
    }


def targets(ours: dict[int, Usage], lexrank: Usage | None, net: float, starts: dict[str, Usage]) -> list[Target]:
    """What the project promises, beside what was measured."""
    found = [
        Target("10 articles, CPU", ours[10].cpu, 0.4, "s"),
        Target("10 articles, memory", ours[10].memory, 60, "MB"),
        Target("200 articles, CPU", ours[200].cpu, 1.5, "s"),
        Target("growth exponent, net of the start", net, 1.2, ""),
        *(Target(f"{name}, CPU", usage.cpu, 0.25, "s") for name, usage in starts.items()),
    ]
    if lexrank is not None:
        found.append(Target("10 articles, times under sumy LexRank", lexrank.cpu / ours[10].cpu, 8, "x", least=True))
    return found


def size_table(files: Files, systems: dict[str, dict[int, Usage]]) -> str:
    """CPU and memory by system and size, as Markdown."""
    lines = [
        "| system | " + " | ".join(f"{size} articles<br>{files.words(size):,} words" for size in SIZES) + " |",
        "|---|" + "---:|" * len(SIZES),
    ]
    for name, found in systems.items():
        cells = [f"{found[s].cpu:.2f} s, {found[s].memory:.0f} MB" if s in found else "too long" for s in SIZES]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def target_table(found: Sequence[Target]) -> str:
    """Targets, figures and verdicts, as Markdown."""
    lines = ["| target | limit | measured | verdict |", "|---|---:|---:|---|"]
    for target in found:
        limit = f"{'at least' if target.least else 'at most'} {target.limit:g} {target.unit}"
        lines.append(f"| {target.name} | {limit} | {target.value:.2f} {target.unit} | {target.verdict} |")
    return "\n".join(lines)


def report(files: Files, described: str, peers: Sequence[str]) -> tuple[str, list[Target], dict[str, Any]]:
    """Measure everything: the tables, the targets, and the figures for a file."""
    floor = measure([sys.executable, "-c", "pass"])
    starts = {
        "import summarizer": measure([sys.executable, "-c", "import summarizer"]),
        "--help": measure([sys.executable, "-m", "summarizer", "--help"]),
    }
    start = measure([*BRIEF, str(_smallest(files)), *OPTIONS])
    systems = {"summarizer": measure_sizes(files)}
    systems |= {f"sumy {name}": measure_peer(name, files) for name in peers}
    ours = systems["summarizer"]
    seconds = [ours[size].cpu for size in GROWTH_SIZES]
    gross = growth(GROWTH_SIZES, seconds)
    net = growth(GROWTH_SIZES, [max(second - start.cpu, 1e-3) for second in seconds])
    imports = {name: loaded_by(code) for name, code in programs(files.of(3)).items()}
    lexrank = systems.get("sumy LexRank", {}).get(10)
    found = targets(ours, lexrank, net, starts)
    text = "\n".join(
        [
            f"\nSpeed on {described} (median of {RUNS}; CPU of the whole process, peak memory)\n",
            size_table(files, systems),
            f"\nStart: `python -c pass` {floor.cpu:.2f} s, {floor.memory:.0f} MB; of one sentence {start.cpu:.2f} s.",
            f"Growth over {GROWTH_SIZES} articles: exponent {gross:.2f}, net of the start {net:.2f}.",
            *(f"Heavy modules after `{name}`: {', '.join(names) or 'none'}." for name, names in imports.items()),
            "",
            target_table(found),
        ]
    )
    figures = {
        "articles": described,
        "words": {size: files.words(size) for size in sorted({*SIZES, *GROWTH_SIZES})},
        "systems": {name: {size: asdict(usage) for size, usage in by.items()} for name, by in systems.items()},
        "start": asdict(start),
        "floor": asdict(floor),
        "starts": {name: asdict(usage) for name, usage in starts.items()},
        "growth": {"whole": gross, "net of the start": net},
        "heavy modules": imports,
        "targets": [{**asdict(target), "verdict": target.verdict} for target in found],
    }
    return text, found, figures


def _smallest(files: Files) -> Path:
    """A bundle with one sentence: what it takes is the cost of starting."""
    path = Path(files.of(3)).with_name("smallest.json")
    article = {"title": "Bridge reopens", "outlet": "Harrowmere Courier", "text": "The bridge reopened on Monday."}
    path.write_text(json.dumps(renamed([article])), encoding="utf-8")
    return path


def has(module: str) -> bool:
    """True when another process can import the module; this one must stay small."""
    return subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True, check=False).returncode == 0


def main() -> int:
    parser = argparse.ArgumentParser(description="CPU time and memory of whole processes, beside sumy.")
    parser.add_argument("folder", type=Path, nargs="?", help="holds bundles/<source>/<id>.json (SUMMARIZER_DATA)")
    parser.add_argument("--report", type=Path, metavar="FILE", default=BUILD / "bench-speed.json")
    parser.add_argument("--no-peers", action="store_true", help="measure the summarizer alone")
    arguments = parser.parse_args()

    peers = PEERS if not arguments.no_peers and has("sumy") and has("numpy") else ()
    articles, described = articles_to_measure(data_folder(arguments.folder))
    with tempfile.TemporaryDirectory() as folder:
        text, found, figures = report(Files(articles, Path(folder)), described, peers)
    arguments.report.parent.mkdir(parents=True, exist_ok=True)
    arguments.report.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(text)
    heavy = any(figures["heavy modules"].values())
    return int(heavy or any(target.verdict == "missed" for target in found))


if __name__ == "__main__":
    sys.exit(main())
