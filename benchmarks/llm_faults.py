"""What becomes of sections when the endpoint fails: at 20 % transport faults and 20 % content faults.

    python benchmarks/llm_faults.py [--sections N] [--report FILE]

Whole briefings of invented bundles are written against the tests' scripted server in a process of its own. One answer
in five meets a fault of the line (a 429, 500, 503, a reset, a body that trickles, stalls, breaks off or is no
completion), one in five a fault of content (cut off, refused, filtered, empty, off the schema, prose), and one good
answer in five has a lie in it (an invented figure, an invented quote, an id that does not exist). What an answer meets
depends on the seed and on what was asked, so a run repeats. The same endpoint judges, honestly, and its verdicts meet
the same faults: a lie without a verdict is unproven, one that is called supported or judged has passed.

A call has three tries on the line (attempts), within one deadline; a section is asked for once, and up to three times
again when what came was no draft, or when the line failed at all three attempts. Failed sentences go back once.

Counted is how each section ends: by the model and passing every check, as a fallback that the briefing declares, or
silently. Beside it stands the SDK's `.parse` with its own retries on the same questions, rates and seed: what it
returns is checked by nobody. Last, calls to an endpoint that only trickles or stalls are held against their deadline.
Ends with 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
from pathlib import Path

from corpus import BUILD
from llm_fault_runs import (
    CALL_DEADLINE,
    LYING,
    RATE,
    Count,
    measure_deadlines,
    measure_ours,
    measure_parse,
    the_bundles,
)
from llm_runs import target_table, warm_up

from summarizer.request_options import RequestOptions
from summarizer.settings import SECTION_NAMES
from summarizer.writing.llm import retry

SECTIONS = 400
SEED = 11
FEWER_QUESTIONS = 3
BY_MODEL, OVERRUN = 0.99, 1.10


# The report.


def table(rows: dict[str, Count]) -> str:
    heads = ["", "sections", "by the model, valid", "declared fallbacks", "lost by an exception", "silent"]
    heads += ["lies told, passed, unproven", "requests, faults", "longest call"]
    lines = [f"| {' | '.join(heads)} |", "|---|" + "---:|" * (len(heads) - 1)]
    for name, count in rows.items():
        lost = count.sections - count.by_model - count.declared - count.silent
        cells = [name, str(count.sections), *map(count.share, (count.by_model, count.declared, lost))]
        cells += [
            str(count.silent),
            f"{count.lies}, {count.lies_passed}, {count.lies_unproven}",
            f"{count.requests}, {count.faults}",
        ]
        lines.append(f"| {' | '.join(cells)} | {max(count.calls):.2f} s |")
    return "\n".join(lines)


def targets_of(ours: Count, deadlines: dict[str, tuple[float, float]]) -> list[tuple[str, str, str, bool]]:
    """Name, limit, figure, and whether it is met."""
    by_model, ended = ours.by_model / ours.sections, (ours.by_model + ours.declared) / ours.sections
    overrun = max(max(ours.calls) / CALL_DEADLINE, *(mine for mine, _ in deadlines.values()))
    return [
        ("sections valid or declared", "100 %", f"{ended:.1%}", ended == 1.0),
        ("sections by the model", "at least 99 %", f"{by_model:.1%}", by_model >= BY_MODEL),
        ("silent sections", "0", str(ours.silent), ours.silent == 0),
        ("lies passed", "0", str(ours.lies_passed), ours.lies_passed == 0),
        ("longest call, times its deadline", f"at most {OVERRUN:.2f}", f"{overrun:.2f}", overrun <= OVERRUN),
    ]


def deadline_table(deadlines: dict[str, tuple[float, float]]) -> str:
    lines = ["| an endpoint that only | our longest call, times its deadline | `.parse`, times its timeout |"]
    lines += ["|---|---:|---:|"]
    lines += [f"| {kind}s | {mine:.2f} | {theirs:.2f} |" for kind, (mine, theirs) in deadlines.items()]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description="Sections of a briefing whose endpoint fails at given rates.")
    parser.add_argument("folder", nargs="?", help="not used: everything here is invented")
    parser.add_argument("--sections", type=int, default=SECTIONS, help="at least this many are written, each way")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--report", type=Path, metavar="FILE", default=BUILD / "bench-llm-faults.json")
    arguments = parser.parse_args()
    logging.getLogger("summarizer").setLevel(logging.ERROR)

    bundles, answers = the_bundles(-(-arguments.sections // len(SECTION_NAMES)))
    asyncio.run(warm_up(bundles[0], answers))
    rows = {}
    ours = measure_ours(bundles, answers, arguments.seed)
    tries = RequestOptions().max_tries
    rows[f"ours, as it ships ({tries} attempts a call, {retry.TRIES} questions a section)"] = ours
    shipped, retry.TRIES = retry.TRIES, FEWER_QUESTIONS
    rows[f"ours, {FEWER_QUESTIONS} questions a section"] = measure_ours(bundles, answers, arguments.seed)
    retry.TRIES = shipped
    rows["SDK .parse, its own retries"] = measure_parse(bundles, answers, arguments.seed)
    deadlines = measure_deadlines(answers)
    targets = targets_of(ours, deadlines)

    print(
        f"\nFaults: {RATE:.0%} of requests on the line, {RATE:.0%} in content ({RATE / (1 - RATE):.0%} of answers), "
        f"and {LYING:.0%} of the good answers lie\n"
    )
    print(f"{table(rows)}\n")
    for name, count in rows.items():
        reasons = ", ".join(f"{reason} {number}" for reason, number in count.reasons.most_common(6)) or "none"
        print(f"{name}, {count.seconds:.0f} s: not by the model: {reasons}")
    print(f"\n{deadline_table(deadlines)}\n\n{target_table(targets)}")
    arguments.report.parent.mkdir(parents=True, exist_ok=True)
    figures = {"rows": {name: vars(count) for name, count in rows.items()}, "deadlines": deadlines, "targets": targets}
    arguments.report.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return int(not all(met for *_, met in targets))


if __name__ == "__main__":
    sys.exit(main())
