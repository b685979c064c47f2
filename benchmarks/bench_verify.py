"""Measures the verifier: `bench_verify.py DATA_FOLDER [--quick] [--part PART] [--seed N]`.

Statements that people judged by reading, in free wording; seeded faults in sentences that are near their source;
labelled claims of published sets; and speed. Everything is seeded: a second run prints the same but for the times. The
exit code is 1 when a code that counts as a fault alarms on true statements more often than it may.

`--part judge` is only run when it is named: it has the model that OPENAI_MODEL and OPENAI_BASE_URL name judge `--each`
claims of every set (`.ci/real-model python benchmarks/bench_verify.py DATA_FOLDER --part judge` starts a small one), or
of `--sets claims` that many statements in free wording, page by page.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from verify_cost import MOST_TOKENS, judging_cost
from verify_faults import KINDS, plant_all
from verify_judge import judge_pages, judge_set, judged_by, told
from verify_labelled import COPYING, HARD, PUBLISHED, SETS, auc, claim_on, claims
from verify_natural import JUDGED, MOST_ALARMS, alarms, natural_statements, table
from verify_speed import speeds
from verify_truths import stories, truths

from summarizer.text.words import words
from summarizer.verification.checks import check
from summarizer.verification.severity import FAULTS, faults_in
from summarizer.verification.support.text_support import is_supported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from verify_labelled import Labelled

# Of each kind nearly none may be called supported; of the kinds that code can put side by side, most are faults.
NOT_SUPPORTED = 0.97
_CLAIMS = "claims"
AS_FAULTS = {"figure": 0.9, "date": 0.9, "quote altered": 0.9, "quote invented": 0.9, "outlet": 0.9}


def run_natural(folder: Path) -> bool:
    """What the checks make of statements in free wording; False where a fault alarms too often."""
    found = natural_statements(folder)
    print("\n".join(table(found)))
    count = sum(each.true for each in found if each.source in JUDGED)
    print(f"\n{'code':24}{'in true':>9}{'in false':>10}{'share':>9}   of {count} true statements")
    sound = True
    for code, (true, false, share) in alarms(found).items():
        weight = "fault" if code in FAULTS else "doubt"
        bad = weight == "fault" and share > MOST_ALARMS
        sound = sound and not bad
        print(f"{code:24}{true:9}{false:10}{share:9.4f}   {weight}{'  MORE THAN IT MAY' if bad else ''}")
    statements, calls, tokens = judging_cost(found)
    print(f"\njudging {statements} drafted statements: {calls} calls, {tokens:.0f} tokens each (at most {MOST_TOKENS})")
    return sound and tokens <= MOST_TOKENS


def run_faults(folder: Path, each: int, seed: int) -> None:
    """Seeded faults: how many are not called supported, how many are faults."""
    kept = [truth for story in stories(folder, seed=seed) for truth in truths(story, most=40)]
    print(f"{'seeded fault':20}{'n':>6}{'not supported':>15}{'wanted':>9}{'fault':>9}{'wanted':>9}")
    for kind, planted in plant_all(kept, most=each).items():
        count = max(1, len(planted))
        missed = sum(is_supported(fault.claim) and not faults_in(check(fault.claim)) for fault in planted)
        certain = sum(bool(faults_in(check(fault.claim))) for fault in planted)
        wanted = f">= {AS_FAULTS[kind]:.2f}" if kind in AS_FAULTS else ""
        shown = f"{1 - missed / count:15.3f}  >= {NOT_SUPPORTED:.2f}"
        print(f"{kind:20}{len(planted):6}{shown}{certain / count:9.3f}  {wanted}")
    assert set(KINDS) >= set(AS_FAULTS)


def overlap(row: Labelled) -> float:
    """The share of the claim's words that its document has: what everything has to beat."""
    mine, theirs = set(words(row.claim)), set(words(row.document))
    return len(mine & theirs) / max(1, len(mine))


def run_labelled(folder: Path, sets: Sequence[str]) -> None:
    """Published sets as they come out: what has a verdict, how often it is right, and plain overlap beside it."""
    print(f"{'labelled claims':24}{'n':>6}{'supported':>11}{'right':>8}{'fault':>8}{'right':>8}{'overlap AUC':>13}")
    for source in sets:
        rows = claims(folder, source)
        labels = [row.supported for row in rows]
        faulty = [bool(faults_in(check(claim_on(row)))) for row in rows]
        shown = [not bad and is_supported(claim_on(row)) for row, bad in zip(rows, faulty, strict=True)]
        right = sum(s and label for s, label in zip(shown, labels, strict=True)) / max(1, sum(shown))
        caught = sum(f and not label for f, label in zip(faulty, labels, strict=True)) / max(1, sum(faulty))
        line = f"{source:24}{len(rows):6}{sum(shown) / len(rows):11.3f}{right:8.2f}{sum(faulty) / len(rows):8.3f}"
        print(
            f"{line}{caught:8.2f}{auc([overlap(row) for row in rows], labels):13.3f}  {PUBLISHED.get(source, '')}",
            flush=True,
        )


def run_judge(folder: Path, sets: Sequence[str], each: int, seed: int) -> None:
    """What a judging model refutes of claims that are not supported, and of those that are."""
    settings = judged_by()
    print(f"judge {settings.judged_by}, seed {seed}; chance is 50")
    print(
        f"{'labelled claims':20}{'n':>5}{'answered':>9}{'caught':>9}{'alarms':>9}{'BAcc':>8}{'calls':>7}{'tokens':>9}"
    )
    for source in sets:
        if source == _CLAIMS:
            print(judge_pages(folder, each, seed, settings), flush=True)
        else:
            print(told(judge_set(folder, source, each, seed, settings)), flush=True)


def run_speed(folder: Path) -> None:
    """What checking takes."""
    for what, seconds, limit in speeds(folder):
        print(f"{what:36}{1000 * seconds:7.0f} ms   <= {1000 * limit:.0f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--quick", action="store_true", help="100 faults a kind, and the five hard sets only")
    parser.add_argument("--part", choices=("natural", "faults", "labelled", "speed", "judge"), help="only this part")
    parser.add_argument("--each", type=int, default=40, help="claims of each set that a judge is asked about")
    parser.add_argument(
        "--sets", nargs="+", choices=(*SETS, _CLAIMS), metavar="SET", help="the sets that a judge is asked about"
    )
    parser.add_argument("--seed", type=int, default=0, help="draws other statements and other faults (default 0)")
    given = parser.parse_args()
    if not (given.folder / "bundles").is_dir() or not (given.folder / "verify").is_dir():
        print(f"bench-verify skipped: {given.folder} has no bundles/ and verify/")
        return
    parts = {
        "speed": lambda: run_speed(given.folder),
        "natural": lambda: run_natural(given.folder),
        "faults": lambda: run_faults(given.folder, 100 if given.quick else 400, given.seed),
        "labelled": lambda: run_labelled(given.folder, HARD if given.quick else SETS),
        "judge": lambda: run_judge(given.folder, given.sets or HARD + COPYING, given.each, given.seed),
    }
    sound = True
    for name, part in parts.items():
        if given.part == name or (given.part is None and name != "judge"):
            started = time.process_time()
            sound = part() is not False and sound
            print(f"({name}: {time.process_time() - started:.0f} s of CPU)\n")
    sys.exit(0 if sound else 1)


if __name__ == "__main__":
    main()
