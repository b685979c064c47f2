"""Quality, speed, the comparison of outlets and the calls of a model in one go: what `make bench` calls.

    python benchmarks/run.py [FOLDER]

Prints the versions of what is compared, then the tables of `quality.py`, `speed.py`, the three `coverage_*.py`,
`llm_calls.py`, `llm_faults.py` and `llm_storm.py`. Each runs in a process of its own, since speed.py must stay small to
measure small processes. Ends with 1 when a target is missed or a baseline is ahead of us on the mean.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

from corpus import versions

COMPARED = ("sumy", "nltk", "numpy", "rouge-score", "pydantic", "PyStemmer")
PARTS = (
    "quality.py",
    "speed.py",
    "coverage_pairs.py",
    "coverage_cost.py",
    "coverage_emphasis.py",
    "llm_calls.py",
    "llm_faults.py",
    "llm_storm.py",
)


def main() -> int:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {versions(COMPARED)}", flush=True)
    here = Path(__file__).resolve().parent
    codes = [subprocess.run([sys.executable, here / part, *sys.argv[1:]], check=False).returncode for part in PARTS]
    return int(any(codes))


if __name__ == "__main__":
    sys.exit(main())
