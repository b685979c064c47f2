"""Briefs every bundle below a folder and holds each briefing to its contract.

    python benchmarks/data_check.py FOLDER [--only SOURCE] [--report FILE]

Each bundle is briefed three times: once here, and twice in a process with another hash seed, as it stands and with its
articles shuffled. All three must be the same bytes. Ends with 1 when any bundle breaks the contract, and names it.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import sys
import time
import traceback
import warnings
from collections import Counter, defaultdict
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from contract import SECTIONS, sections_of, violations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle


@dataclass
class Outcome:
    """What one bundle came to."""

    violations: list[str] = field(default_factory=list)
    digest: str = ""
    seconds: float = 0.0
    articles: int = 0
    statements: int = 0
    outlets_present: int = 0
    outlets_covered: int = 0
    agreements: int = 0
    conflicts: int = 0
    silences: int = 0
    timeline: int = 0
    written: list[str] = field(default_factory=list)
    withheld: list[tuple[str, str]] = field(default_factory=list)


# The runs. `here` checks; `elsewhere` lives under another hash seed, where a set has another order.


def brief(path: Path, shuffled: bool = False) -> tuple[Bundle, Briefing, str]:
    """The bundle of a file, its briefing, and that briefing as JSON."""
    # Imported here, so that the parent process can start children under another hash seed without loading it all.
    from summarizer import load_bundle, render, summarize  # noqa: PLC0415
    from summarizer.settings import Settings  # noqa: PLC0415

    bundle = load_bundle(path)
    if shuffled:
        articles = list(bundle.articles)
        random.Random(path.name).shuffle(articles)
        bundle = bundle.model_copy(update={"articles": articles})
    briefing = summarize(bundle, settings=Settings(writer="extractive"))
    return bundle, briefing, render(briefing, "json")


def here(path: Path) -> Outcome:
    """Brief one bundle and check it; an exception is a violation, never the end of the whole check."""
    outcome = Outcome()
    warnings.simplefilter("ignore")
    start = time.process_time()
    try:
        bundle, briefing, written = brief(path)
        outcome.seconds = time.process_time() - start
        outcome.violations.extend(violations(briefing, written, bundle))
    except Exception as error:
        outcome.violations.append(_told(error))
        return outcome
    papers = briefing.what_the_papers_say
    outcome.digest = _digest(written)
    outcome.articles = len(bundle.articles)
    outcome.statements = len(briefing.statements())
    outcome.outlets_present = len({a.outlet for a in bundle.articles})
    outcome.outlets_covered = len(papers.outlets)
    outcome.agreements = len(papers.agreements)
    outcome.conflicts = len(papers.conflicts)
    outcome.silences = len(papers.silences)
    outcome.timeline = len(briefing.how_we_got_here.timeline)
    outcome.written = [name for name, section in sections_of(briefing) if section.status == "written"]
    outcome.withheld = [(name, section.reason or "") for name, section in sections_of(briefing) if section.reason]
    return outcome


def elsewhere(path: Path) -> tuple[str, str]:
    """The digests of a briefing of the bundle as it stands, and of one with its articles shuffled."""
    warnings.simplefilter("ignore")
    try:
        return _digest(brief(path)[2]), _digest(brief(path, shuffled=True)[2])
    except Exception as error:
        return _told(error), _told(error)


def _digest(written: str) -> str:
    return sha256(written.encode()).hexdigest()


def _told(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}: {error}"[:300]


def _pool(hash_seed: int) -> ProcessPoolExecutor:
    """One process whose sets are ordered by `hash_seed`."""
    os.environ["PYTHONHASHSEED"] = str(hash_seed)
    pool = ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn"))
    pool.submit(os.getpid).result()
    return pool


def run(paths: list[Path]) -> Iterator[tuple[Path, Outcome]]:
    """Every bundle with what it came to, in order."""
    with _pool(1) as first, _pool(2) as second:
        started: list[tuple[Path, Future[Outcome], Future[tuple[str, str]]]] = [
            (path, first.submit(here, path), second.submit(elsewhere, path)) for path in paths
        ]
        for path, checked, digests in started:
            outcome = checked.result()
            again, shuffled = digests.result()
            if outcome.digest and again != outcome.digest:
                outcome.violations.append("the same input gives other bytes in another process")
            elif outcome.digest and shuffled != outcome.digest:
                outcome.violations.append("another order of the articles gives another briefing")
            yield path, outcome


# The report.


def describe(source: str, outcomes: list[Outcome]) -> Iterator[str]:
    """The counts of one source, as lines of text."""
    done = [o for o in outcomes if o.digest]
    broken = sum(bool(o.violations) for o in outcomes)
    yield f"{source}: {len(outcomes)} bundles, {broken} break the contract"
    if not done:
        return
    seconds = sorted(o.seconds for o in done)
    yield (
        f"  {_total(done, 'articles')} articles, {_total(done, 'statements')} statements,"
        f" outlets {_total(done, 'outlets_covered')} of {_total(done, 'outlets_present')},"
        f" agreements {_total(done, 'agreements')}, conflicts {_total(done, 'conflicts')},"
        f" silences {_total(done, 'silences')}, timeline {_total(done, 'timeline')}"
    )
    yield f"  CPU: {sum(seconds):.1f} s in all, median {seconds[len(seconds) // 2]:.3f} s, most {seconds[-1]:.2f} s"
    for name in SECTIONS:
        reasons = Counter(reason for o in done for withheld, reason in o.withheld if withheld == name)
        told = "; ".join(f"{count} withheld: {reason}" for reason, count in reasons.most_common(3))
        yield f"  {name:<20} written {sum(name in o.written for o in done)}" + (f"; {told}" if told else "")


def _total(outcomes: Iterable[Outcome], attribute: str) -> int:
    return sum(getattr(outcome, attribute) for outcome in outcomes)


def main() -> int:
    parser = argparse.ArgumentParser(description="Brief every bundle of a folder and check each briefing.")
    parser.add_argument("folder", type=Path, help="holds bundles/<source>/<id>.json")
    parser.add_argument("--only", metavar="SOURCE", help="look at this source alone")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write what each bundle came to, as JSON lines")
    arguments = parser.parse_args()

    paths = sorted((arguments.folder / "bundles").glob(f"{arguments.only or '*'}/*.json"))
    if not paths:
        print(f"data-check skipped: no bundles below {arguments.folder / 'bundles'}")
        return 0
    by_source: dict[str, list[Outcome]] = defaultdict(list)
    records = []
    for path, outcome in run(paths):
        by_source[path.parent.name].append(outcome)
        records.append({"bundle": f"{path.parent.name}/{path.stem}", **vars(outcome)})
        for violation in outcome.violations:
            print(f"BROKEN {path.parent.name}/{path.name}: {violation}", file=sys.stderr, flush=True)
    for source, outcomes in by_source.items():
        print("\n".join(describe(source, outcomes)))
    if arguments.report:
        arguments.report.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), "utf-8")
    everything = [outcome for outcomes in by_source.values() for outcome in outcomes]
    if len(by_source) > 1:
        print("\n".join(describe("all", everything)))
    return int(any(outcome.violations for outcome in everything))


if __name__ == "__main__":
    sys.exit(main())
