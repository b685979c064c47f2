"""Measures the verifier: `bench_verify.py DATA_FOLDER [--quick] [--part faults|labelled|speed|judge] [--seed N]`.

Seeded faults (what is caught, and by which code), false alarms on statements that are true, labelled claims beside
plain overlap and published figures, and speed. Everything is seeded: a second run prints the same but for the times.

`--part judge` is only run when it is named: it has the model that OPENAI_MODEL and OPENAI_BASE_URL name judge `--each`
claims of every set (`.ci/real-model python benchmarks/bench_verify.py DATA_FOLDER --part judge` starts a small one).
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from math import log
from pathlib import Path
from typing import TYPE_CHECKING

from verify_faults import KINDS, plant_all
from verify_humans import human_statements
from verify_judge import judge_set, judged_by, told
from verify_labelled import COPYING, FOLDS, HARD, PUBLISHED, SETS, auc, balanced_accuracy, best_threshold, claims, folds
from verify_mending import mending
from verify_speed import speeds
from verify_truths import MANNERS, stories, truths

from summarizer.verifying.checking import check
from summarizer.verifying.claims import Claim, Passage
from summarizer.verifying.support_features import FEATURES, features
from summarizer.verifying.support_model import probability

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from verify_labelled import Labelled
    from verify_truths import Truth

WANTED = {
    "figure": 0.97, "date": 0.97, "unit": 0.97, "name": 0.95, "outlet": 0.99, "speaker": 0.95,
    "quote altered": 0.99, "quote invented": 0.99, "negation": 0.90, "hedge removed": 0.90,
    "plan done": 0.90, "quantifier": 0.90, "roles": 0.60, "citation moved": 0.99,
    "citation elsewhere": 0.99,
}  # fmt: skip
ALLOWED = {"verbatim": 0.01, "compressed": 0.04, "joined": 0.04, "attributed": 0.04}
# A human sentence is good when what it cites has most of it by rarity and every number, capitalised word and quoted
# stretch of it (`whole`). "Mostly held" are those without the second condition: many tell what no article here does.
GOOD = 0.7
# What a finding of a rule takes off the log-odds: rounded from a logistic fit over all labelled sets.
RULE_COST = {
    "name.absent": 1.0, "negation.flipped": 1.4, "quote.altered": 1.0, "support.roles": 0.75, "attribution.outlet": 0.8,
    "figure.absent": 0.15, "date.absent": 0.15, "quote.speaker": 0.15, "strength.raised": 0.1,
}  # fmt: skip


def codes_of(claim: Claim) -> list[str]:
    """The codes that find fault; that something could not be checked is no fault."""
    return sorted({issue.code for issue in check(claim)} - {"verifier.unchecked"})


def tally(found: Iterable[list[str]]) -> tuple[int, int, Counter[str]]:
    """How many, how many with a code, and the codes."""
    everything = list(found)
    return len(everything), sum(bool(codes) for codes in everything), Counter(c for codes in everything for c in codes)


def show(name: str, found: Iterable[list[str]], bound: str) -> None:
    count, caught, codes = tally(found)
    listed = ", ".join(f"{code} {n}" for code, n in codes.most_common(5))
    print(f"{name:20}{count:6}{caught / max(1, count):9.3f}  {bound:8}{listed}", flush=True)


def run_faults(folder: Path, each: int, seed: int) -> None:
    """Seeded faults, false alarms, and which altered quotations are put right."""
    told: list[Truth] = [truth for story in stories(folder, seed=seed) for truth in truths(story, most=40)]
    print(f"{'seeded fault':20}{'n':>6}{'caught':>9}  {'wanted':8}by")
    for kind, faults in plant_all(told, most=each).items():
        show(kind, (codes_of(fault.claim) for fault in faults), f">= {WANTED[kind]:.2f}")
    print(f"\n{'true statement':20}{'n':>6}{'alarms':>9}  {'allowed':8}by")
    for manner in MANNERS:
        own = [truth for truth in told if truth.manner == manner]
        own = own[:: max(1, len(own) // (4 * each))]
        show(manner, (codes_of(truth.claim) for truth in own), f"<= {ALLOWED[manner]:.2f}")
    people = list(human_statements(folder))
    good = [r for r in people if r.held >= GOOD]
    show("people's, good", (codes_of(r.claim) for r in good if r.whole), "<= 0.10")
    show("people's, mostly held", (codes_of(r.claim) for r in good), "")
    show("people's, all", (codes_of(r.claim) for r in people), "")
    print(f"\n{'put right':20}{'n':>6}{'mended':>9}{'rightly':>9}")
    for kind, count, mended, right in mending(told, each, seed):
        print(f"{kind:20}{count:6}{mended:9}{right:9}", flush=True)
    assert set(WANTED) == set(KINDS)


def scores_of(row: Labelled, fold: int) -> tuple[float, float, float]:
    """Plain overlap; the model that has not seen the document; the model with the rules."""
    values = features(row.claim, [row.document], "en")
    if values is None:
        return 0.0, 0.5, 0.0
    overlap = values[FEATURES.index("covered exactly")] + 0.5 * values[FEATURES.index("bigrams")]
    likely = probability(values, without_fold=fold)
    passage = Passage(row.document, 0, "d", row.document, "", "", None, "en")
    issues = check(Claim(row.claim, "en", (passage,)))
    return overlap, likely, log(likely / (1 - likely)) - sum(RULE_COST.get(issue.code, 0.0) for issue in issues)


def across(scores: Sequence[float], labels: Sequence[bool], fold: Sequence[int]) -> tuple[float, float]:
    """Balanced accuracy with the threshold of all, and with each fold's fitted on the other folds."""
    fitted = balanced_accuracy(scores, labels, best_threshold(scores, labels))
    moved = list(scores)
    for k in range(FOLDS):
        rest = [i for i, f in enumerate(fold) if f != k]
        threshold = best_threshold([scores[i] for i in rest], [labels[i] for i in rest])
        for i, f in enumerate(fold):
            if f == k:
                moved[i] = scores[i] - threshold
    return fitted, balanced_accuracy(moved, labels, 0.0)


def run_labelled(folder: Path, sets: Sequence[str]) -> None:
    """AUC and balanced accuracy a set: threshold from the same claims ("fitted"), from other documents ("scored")."""
    rows = [row for source in SETS for row in claims(folder, source)]
    fold = dict(zip([(r.source, r.id) for r in rows], folds(rows), strict=True))
    print(f"{'labelled claims':24}{'n':>6}  " + "".join(f"{n:22}" for n in ("overlap", "model", "model + rules")))
    print(" " * 32 + "AUC fitted scored     " * 3)
    for source in sets:
        own = [row for row in rows if row.source == source]
        places = [fold[row.source, row.id] for row in own]
        labels = [row.supported for row in own]
        line = f"{source:24}{len(own):6}  "
        for scores in zip(*(scores_of(row, k) for row, k in zip(own, places, strict=True)), strict=True):
            fitted, scored = across(scores, labels, places)
            line += f"{auc(scores, labels):.3f}  {100 * fitted:4.1f}  {100 * scored:4.1f}      "
        print(line + PUBLISHED.get(source, ""), flush=True)


def run_judge(folder: Path, sets: Sequence[str], each: int, seed: int) -> None:
    """What a judging model refutes of claims that are not supported, and of those that are; the checks beside it."""
    settings = judged_by()
    rows = [row for source in SETS for row in claims(folder, source)]
    fold = dict(zip([(r.source, r.id) for r in rows], folds(rows), strict=True))
    print(f"judge {settings.judged_by}, seed {seed}; chance is 50 and .500")
    print(f"{'labelled claims':20}{'n':>5}{'answered':>9}{'caught':>9}{'alarms':>9}{'BAcc':>8}", end="")
    print(f"{'checks AUC':>12}{'both AUC':>12}{'calls':>7}{'tokens':>9}", flush=True)
    for source in sets:
        judged = judge_set(folder, source, each, seed, settings)
        print(told(judged, lambda row: scores_of(row, fold[row.source, row.id])[2]), flush=True)


def run_speed(folder: Path) -> None:
    for what, seconds, limit in speeds(folder):
        print(f"{what:36}{1000 * seconds:7.0f} ms   <= {1000 * limit:.0f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--quick", action="store_true", help="100 faults a kind, and the five hard sets only")
    parser.add_argument("--part", choices=("faults", "labelled", "speed", "judge"), help="only this part")
    parser.add_argument("--each", type=int, default=40, help="claims of each set that a judge is asked about")
    parser.add_argument("--sets", nargs="+", choices=SETS, metavar="SET", help="the sets that a judge is asked about")
    parser.add_argument("--seed", type=int, default=0, help="draws other statements and other faults (default 0)")
    given = parser.parse_args()
    if not (given.folder / "bundles").is_dir() or not (given.folder / "verify").is_dir():
        print(f"bench-verify skipped: {given.folder} has no bundles/ and verify/")
        return
    parts = {
        "speed": lambda: run_speed(given.folder),
        "faults": lambda: run_faults(given.folder, 100 if given.quick else 400, given.seed),
        "labelled": lambda: run_labelled(given.folder, HARD if given.quick else SETS),
        "judge": lambda: run_judge(given.folder, given.sets or HARD + COPYING, given.each, given.seed),
    }
    for name, part in parts.items():
        if given.part == name or (given.part is None and name != "judge"):
            started = time.process_time()
            part()
            print(f"({name}: {time.process_time() - started:.0f} s of CPU)\n")


if __name__ == "__main__":
    main()
