"""Throws hostile input at the program for as long as it is given, and says what breaks.

    python benchmarks/soak.py [--minutes 5] [--only PART] [--tries N] [--seed 1] [--first NUMBER]

Each part of `PARTS` is a module with `one(rng, folder)`: it makes one input with `rng`, gives it to the program, and
returns its length in characters. A try fails that raises anything but an error of the library's own, or takes more than
a second of a processor at up to 200 KB, or more than 200 MB above what the process had. A failure is told with its
number: `--only PART --first NUMBER --tries 1` makes it again. Ends with 1 when anything failed.
"""

from __future__ import annotations

import argparse
import importlib
import multiprocessing
import random
import resource
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

PARTS = {"sources": "soak_sources", "texts": "soak_texts", "endpoints": "soak_endpoints"}
"""Name → module; each gets an equal share of the time, in a process of its own."""

SMALL = 200_000  # characters
SLOW = 1.0  # seconds of a processor
LARGE = 200 * 1024  # kilobytes
HUNG = 60  # seconds


class Failure(NamedTuple):
    """One try that went wrong."""

    number: int
    what: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--only", choices=sorted(PARTS))
    parser.add_argument("--tries", type=int, default=sys.maxsize, help="at most so many of each part")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the number of the first try")
    given = parser.parse_args()
    parts = [given.only] if given.only else list(PARTS)
    seconds = 60 * given.minutes / len(parts)
    failed = 0
    for part in parts:
        tries, slowest, failures = _run(part, given.seed, range(given.first, given.first + given.tries), seconds)
        failed += len(failures)
        print(
            f"{part}: {tries:,} tries, {len(failures)} failed; the slowest small one took {slowest:.2f} s", flush=True
        )
        for failure in failures[:20]:
            print(f"  {failure.number}: {failure.what}", flush=True)
    sys.exit(1 if failed else 0)


def _run(part: str, seed: int, numbers: range, seconds: float) -> tuple[int, float, list[Failure]]:
    """Let a process try one input after the other; one that dies is a failure, and another takes up behind it."""
    ends = time.monotonic() + seconds
    failures: list[Failure] = []
    tries, slowest, number = 0, 0.0, numbers.start
    while number < numbers.stop and time.monotonic() < ends:
        here, there = multiprocessing.Pipe()
        worker = multiprocessing.get_context("spawn").Process(
            target=_work, args=(part, seed, number, numbers.stop, there)
        )
        worker.start()
        there.close()
        try:
            while time.monotonic() < ends:
                if not here.poll(HUNG):
                    raise TimeoutError
                number, took, failure = here.recv()
                tries += 1
                slowest = max(slowest, took)
                if failure:
                    failures.append(Failure(number, failure))
                number += 1
                if number >= numbers.stop:
                    break
        except TimeoutError:
            failures.append(Failure(number, f"no end after {HUNG} s"))
            number += 1
        except EOFError:
            worker.join()
            failures.append(Failure(number, f"the process ended with {worker.exitcode}"))
            number += 1
        worker.kill()
        worker.join()
    return tries, slowest, failures


def _work(part: str, seed: int, first: int, stop: int, told: Connection) -> None:
    sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent / "tests")]
    module: Any = importlib.import_module(PARTS[part])
    with tempfile.TemporaryDirectory() as folder:
        module.one(random.Random(0), Path(folder))  # what is imported and compiled at first is no try's fault
        for number in range(first, stop):
            told.send((number, *_one(module, random.Random(f"{seed}/{part}/{number}"), Path(folder))))


def _one(module: Any, rng: random.Random, folder: Path) -> tuple[float, str]:
    """The seconds of one small try, 0 for a large one, and what is wrong with it."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    try:
        size = module.one(rng, folder)
    except BaseException:
        return 0.0, traceback.format_exc(limit=-3).strip().replace("\n", " | ")
    took = time.process_time() - begun
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    if grown > LARGE:
        return took, f"{grown // 1024} MB more for {size:,} characters"
    if size > SMALL:
        return 0.0, ""
    return took, f"{took:.2f} s for {size:,} characters" if took > SLOW else ""


if __name__ == "__main__":
    main()
