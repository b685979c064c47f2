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
import gold_dates
from corpus import absent, data_folder

MEASURED = (gold_dates, gold_agreement)


def records(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the program on benchmarks of others.")
    parser.add_argument("data", type=Path, nargs="?", help="by default SUMMARIZER_DATA")
    parser.add_argument("--only", metavar="NAME", choices=[measured.SET for measured in MEASURED])
    arguments = parser.parse_args()
    folder = data_folder(arguments.data)
    if folder is None:
        print(absent("bench-gold"))
        return 0
    for measured in MEASURED:
        path = folder / "more" / f"{measured.SET}.jsonl"
        if arguments.only not in (None, measured.SET):
            continue
        if not path.exists():
            print(f"{measured.SET} skipped: there is no {path}")
            continue
        print(f"\n{measured.SET}: {(measured.__doc__ or '').splitlines()[0]}")
        for line in measured.lines(records(path)):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
