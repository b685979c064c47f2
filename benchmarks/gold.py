"""Prints how the program does on benchmarks of others that lie in the data folder: `gold.py [DATA] [--only NAME]`.

Each set is one file of DATA/more; one that is absent is passed over.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import gold_agreement
import gold_aligned
import gold_attribution
import gold_dates
import gold_speakers
from corpus import absent, data_folder

MEASURED = {
    name: measured
    for measured in (gold_dates, gold_agreement, gold_speakers, gold_attribution, gold_aligned)
    for name in measured.SETS
}


def records(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the program on benchmarks of others.")
    parser.add_argument("data", type=Path, nargs="?", help="by default SUMMARIZER_DATA")
    parser.add_argument("--only", metavar="NAME", choices=list(MEASURED))
    arguments = parser.parse_args()
    folder = data_folder(arguments.data)
    if folder is None:
        print(absent("bench-gold"))
        return 0
    for name, measured in MEASURED.items():
        path = folder / "more" / f"{name}.jsonl"
        if arguments.only not in (None, name):
            continue
        if not path.exists():
            print(f"{name} skipped: there is no {path}")
            continue
        print(f"\n{name}: {(measured.__doc__ or '').splitlines()[0]}")
        for line in measured.lines(records(path)):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
