"""Fits the weights of `summarizer.writing.extractive.ranking` to summaries that people wrote.

    python benchmarks/fit_ranking.py [FOLDER]

Ridge regression of what each sentence is worth (0.5 x ROUGE-1 + 1.0 x ROUGE-2 against the human summaries) on the
features, both centred within their bundle, every bundle counting the same. Printed are the weights in use beside those
of a fit today, the dict to paste, and ROUGE of what's happened at the length of the human summary under the weights in
use, the fit on all sources, and the fit that has not seen the source (leave one source out).

`recent` is not fitted: the sources of the fit hold articles of one or two days. Its weight was chosen on abp_clusters,
whose bundles span weeks; the sweep over it is printed, too.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from corpus import SETS, absent, data_folder, judged
from quality import HELD_OUT, UNBOUNDED, Case
from rouge import MEASURES, Target, reference_length, rouge

from summarizer.writing.base import PageSoFar
from summarizer.writing.extractive.lead import choose_lead, in_reading_order
from summarizer.writing.extractive.ranking import _WEIGHTS as WEIGHTS
from summarizer.writing.extractive.ranking import FEATURES, rank_sentences, ranking_features

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SOURCES = (*SETS, "neus_h11")
CHOSEN = "recent"
FITTED = tuple(name for name in FEATURES if name != CHOSEN)
SWEEP = (0.0, 0.02, 0.05, 0.1)
RIDGE = 1.0
# Weights that differ by no more than this choose the same sentences; the dict is rounded to three places.
TOLERANCE = 0.003


@dataclass(frozen=True)
class Example:
    """A bundle as the regression sees it: one row of features and one value a sentence."""

    case: Case
    rows: np.ndarray
    values: np.ndarray


def examples(cases: Iterable[Case]) -> Iterator[Example]:
    """The bundles with their features and values; those with fewer than three sentences teach nothing."""
    fitted = [FEATURES.index(name) for name in FITTED]
    for case in cases:
        sentences = case.analysis.evidence.sentences
        if len(sentences) >= 3:
            target = Target(case.judged.summaries)
            rows = np.array(ranking_features(case.analysis, case.material.ranking.length))[:, fitted]
            yield Example(case, rows, np.array([target.of(sentence.text) for sentence in sentences]))


def fit(found: Iterable[Example], ridge: float = RIDGE) -> dict[str, float]:
    """Ridge weights, by feature."""
    rows, values = [], []
    for example in found:
        share = len(example.values) ** -0.5
        rows.append((example.rows - example.rows.mean(axis=0)) * share)
        values.append((example.values - example.values.mean()) * share)
    x, y = np.vstack(rows), np.concatenate(values)
    solved = np.linalg.solve(x.T @ x + ridge * np.eye(x.shape[1]), x.T @ y)
    return {name: float(weight) for name, weight in zip(FITTED, solved, strict=True)}


def scored(cases: Iterable[Case], weights: Mapping[str, float]) -> np.ndarray:
    """Mean ROUGE of what's happened under these weights, written to the length of the human summaries."""
    found = []
    for case in cases:
        material = case.reranked(rank_sentences(case.analysis, weights))
        chosen = choose_lead(PageSoFar(case.analysis), material, material.standing, case.length, UNBOUNDED)
        text = " ".join(sentence.text for sentence in in_reading_order(chosen, material))
        found.append(rouge(text, case.judged.summaries, case.length))
    means: np.ndarray = np.array(found).mean(axis=0)
    return means


def read(folder: Path, source: str) -> list[Case]:
    """The bundles of a source with summaries and sentences."""
    cases = [Case(found, reference_length(found.summaries)) for found in judged(folder, source)]
    return [case for case in cases if case.analysis.evidence.sentences]


def told(scores: np.ndarray) -> str:
    return " ".join(f"{value:5.1f}" for value in scores)


def compare(today: Mapping[str, float]) -> bool:
    """Print the weights in use beside today's; True when they agree."""
    print(f"{'feature':<12} in use  today")
    for name in FITTED:
        apart = " *" if abs(today[name] - WEIGHTS[name]) > TOLERANCE else ""
        print(f"{name:<12} {WEIGHTS[name]:6.3f} {today[name]:6.3f}{apart}")
    agree = all(abs(today[name] - WEIGHTS[name]) <= TOLERANCE for name in FITTED)
    print("The weights in use are those of a fit today." if agree else "The weights in use differ (*).")
    print("_WEIGHTS = {")
    for name in FEATURES:
        print(f'    "{name}": {today.get(name, WEIGHTS[name]):.3f},')
    print("}")
    return agree


def main() -> int:
    parser = argparse.ArgumentParser(description="Fit the weights of the ranking to human summaries.")
    parser.add_argument("folder", type=Path, nargs="?", help="holds bundles/<source>/<id>.json (SUMMARIZER_DATA)")
    folder = data_folder(parser.parse_args().folder)
    if folder is None:
        print(absent("fit"))
        return 0

    cases = {source: read(folder, source) for source in SOURCES}
    seen = {source: list(examples(found)) for source, found in cases.items()}
    rest = {CHOSEN: WEIGHTS[CHOSEN]}
    today = fit([example for found in seen.values() for example in found])
    agree = compare(today)

    print(f"\n{'source':<12} weights       {' '.join(MEASURES)}")
    for source in SOURCES:
        unseen = fit([example for other, found in seen.items() if other != source for example in found])
        for name, weights in (("in use", WEIGHTS), ("today", today | rest), ("left out", unseen | rest)):
            print(f"{source:<12} {name:<10} {told(scored(cases[source], weights))}", flush=True)

    print(f"\n{CHOSEN} on {HELD_OUT}, the other weights as they are in use")
    swept = read(folder, HELD_OUT)
    for weight in SWEEP:
        print(f"{weight:<12} {told(scored(swept, {**WEIGHTS, CHOSEN: weight}))}", flush=True)
    return int(not agree)


if __name__ == "__main__":
    sys.exit(main())
