"""CPU of mapping a bundle's coverage, from 25 to 200 articles; and whether copies agree with the index of near-copies.

    python benchmarks/coverage_cost.py [FOLDER]

Mapped means: points, contradictions and the rows of facts x outlets by words, of a bundle that is split into sentences
already; the least of three runs counts, each with sentences of which nothing is read yet. The articles are real ones of
FOLDER (or SUMMARIZER_DATA), pooled as in `speed.py`; without such a folder they are invented. `growth` is the exponent
of the fitted power of the number of articles.

With FOLDER, the origins are also compared with `near_dup_pairs` of `index.jsonl`: how many pairs at a containment of
.55 or more share an origin, and which pairs share one that are not in the index. Ends with 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import sys
import time
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus import against, data_folder, pooled_articles, renamed
from invented import invented_articles

from summarizer import load_bundle
from summarizer.analysis.evidence import read_evidence
from summarizer.analysis.map import build_map_from_words, find_text_overlap
from summarizer.analysis.origins import find_origins
from summarizer.analysis.term_vectors import read_terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer import Bundle

SIZES = (25, 50, 100, 200)
MOST_SECONDS = 0.3
MOST_GROWTH = 1.3
RUNS = 3


def seconds(made: Bundle) -> float:
    taken = []
    for _ in range(RUNS):
        # What is read of a sentence is kept with it: only another one is read anew.
        evidence = read_evidence(made)
        terms, origins = read_terms(evidence), find_origins(evidence)
        gc.collect()
        started = time.process_time()
        assert build_map_from_words(find_text_overlap(evidence, origins, terms)).facts is not None
        taken.append(time.process_time() - started)
    return min(taken)


def growth(costs: dict[int, float]) -> float:
    """The slope of the line through the logarithms."""
    xs, ys = [math.log(n) for n in costs], [math.log(max(c, 1e-4)) for c in costs.values()]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def agreement(folder: Path) -> Iterator[dict[str, Any]]:
    """For each bundle the near-copies of the index that are found or missed, and the pairs that it does not have."""
    for line in (folder / "index.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        listed = {frozenset(pair[:2]): pair[2] for pair in row["near_dup_pairs"]}
        if not listed and row.get("source") not in {"abp_wire", "ecbplus"}:
            continue
        made = load_bundle(folder / row["file"], on_warning=lambda _: None)
        found = find_origins(read_evidence(made))
        outlet = {article.id: article.outlet for article in made.articles}
        wanted = [pair for pair, containment in listed.items() if containment >= 0.55]
        missed = [sorted(pair) for pair in wanted if len({found.of(member) for member in pair}) > 1]
        pairs = (pair for group in found.groups.values() for pair in combinations(group, 2))
        together = {frozenset((a, b)) for a, b in pairs if outlet.get(a) != outlet.get(b)}
        direct = {frozenset((copy.left, copy.right)): copy.containment for copy in found.copies}
        extra = [(*sorted(pair), direct.get(pair)) for pair in together - set(listed)]
        yield {"id": row["id"], "wanted": len(wanted), "missed": missed, "extra": sorted(extra, key=str)}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path)
    folder = data_folder(parser.parse_args().folder)
    articles = pooled_articles(folder) if folder else invented_articles(max(SIZES))
    costs = {}
    for size in SIZES:
        costs[size] = seconds(load_bundle(renamed(articles[:size]), on_warning=lambda _: None))
        print(f"{size:4} articles mapped in {costs[size]:.3f} s")
    reached = [
        against("seconds of CPU for 200 articles", costs[200], MOST_SECONDS, most=True),
        against("growth exponent from 25 to 200 articles", growth(costs), MOST_GROWTH, most=True),
    ]
    if folder:
        rows = list(agreement(folder))
        missed = [(row["id"], pair) for row in rows for pair in row["missed"]]
        wanted = sum(r["wanted"] for r in rows)
        print(f"near-copies: {wanted} pairs at .55 or more, {len(missed)} missed {missed}")
        reached.append(against("near-copies of the index that share an origin", 1 - len(missed) / max(wanted, 1), 1.0))
        for row in rows:
            for left, right, containment in row["extra"]:
                print(f"  not in the index: {row['id']} {left} {right} containment {containment}")
    return int(not all(reached))


if __name__ == "__main__":
    sys.exit(main())
