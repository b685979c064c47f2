"""Trains the support model: `train_support.py DATA_FOLDER [--write]`.

Five models are trained, each without one fold of documents; the model that is shipped is their mean, and every figure
printed is of the model that has not seen the document. Needs numpy and scikit-learn, at training time only.
"""

from __future__ import annotations

import argparse
import json
import pickle
import time
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from verify_edits import edits
from verify_labelled import COPYING, FOLDS, HARD, OTHERS, SETS, Labelled, auc, best_threshold, claims, folds

from summarizer.verifying import support_features
from summarizer.verifying.support_features import FEATURES, features

PACKAGE = Path(support_features.__file__).parent
CACHE = Path(__file__).resolve().parents[1] / "build" / "verify-features"


def feature_rows(rows: list[Labelled], name: str) -> np.ndarray:
    """The features of every claim, remembered until the rooms that make them change."""
    code = b"".join(p.read_bytes() for p in sorted(PACKAGE.glob("support_[cfotvw]*.*")))
    code += json.dumps([[r.claim, r.document] for r in rows]).encode()
    CACHE.mkdir(parents=True, exist_ok=True)
    path = CACHE / f"{name}-{sha256(code).hexdigest()[:16]}.pickle"
    if path.exists():
        return np.array(pickle.loads(path.read_bytes()))
    started = time.process_time()
    found = np.array([features(row.claim, [row.document], "en") or [0.0] * len(FEATURES) for row in rows])
    path.write_bytes(pickle.dumps(found))
    print(f"  features of {name}: {len(rows)} claims, {time.process_time() - started:.1f} s")
    return found


# Which way a feature may move the score: more of it never hurts (+1), never helps (-1); the others are free.
UP = (
    "covered", "covered exactly", "in best sentence", "in best two", "in best three", "lowest",
    "second lowest", "best of missing", "worst of missing", "linked", "weakest link", "name links",
    "weakest name link", "number links", "bigrams", "trigrams", "skip bigrams", "longest run", "density",
    "worst replaced", "odds", "in order", "most foreign", "same words", "local", "local worst",
    "local second", "local odds", "local of foreign",
)  # fmt: skip
DOWN = (
    "missing", "share missing", "names missing", "numbers missing", "plain missing", "rarest missing",
    "names elsewhere", "numbers elsewhere", "unlinked", "names reversed", "replaced", "antonyms",
    "names replaced", "numbers replaced", "inserted", "negation mismatch", "hedge lost", "verbs missing",
    "antonym of missing", "foreign", "foreign plain", "foreign mean", "local strange", "name swapped",
    "number swapped", "turned away",
)  # fmt: skip
LEFT_OUT = ("source words", "source sentences")
KEPT = [i for i, name in enumerate(FEATURES) if name not in LEFT_OUT]
STEADY = [i for i, name in enumerate(FEATURES) if name in UP + DOWN]
WAYS = [1 if FEATURES[i] in UP else -1 for i in STEADY]
EDITS = "edits"
EDIT_SHARE = 0.3
ODDS = 3.0
TELLING = (*HARD, *OTHERS, EDITS)


@dataclass(frozen=True)
class Trained:
    """A line over all sets and trees over those that do not reward copying; their scores are added."""

    line: np.ndarray
    bias: float
    trees: HistGradientBoostingClassifier

    def score(self, x: np.ndarray) -> np.ndarray:
        """Higher for better supported."""
        found: np.ndarray = x @ self.line + self.bias + self.trees.decision_function(x[:, STEADY])
        return found

    def stored(self) -> dict[str, Any]:
        """What `support_model` reads; scikit-learn has no public way to its trees."""
        base = float(self.trees._baseline_prediction.ravel()[0])  # noqa: SLF001
        return {
            "line": [round(float(v), 6) for v in self.line],
            "bias": round(self.bias + base, 6),
            "trees": [_tree(p[0].nodes) for p in self.trees._predictors],  # noqa: SLF001
        }


def _tree(nodes: np.ndarray) -> list[Any]:
    return [
        [-1, round(float(n["value"]), 5), 0, 0]
        if n["is_leaf"]
        else [STEADY[int(n["feature_idx"])], float(f"{n['num_threshold']:.6g}"), int(n["left"]), int(n["right"])]
        for n in nodes
    ]


def fit(data: Rows, taken: np.ndarray) -> Trained:
    """Train on the rows that `taken` marks."""
    x, y, w = data.x[taken], data.y[taken], data.weights(taken)
    scaler = StandardScaler().fit(x[:, KEPT])
    line = LogisticRegression(C=0.3, max_iter=400).fit(scaler.transform(x[:, KEPT]), y, sample_weight=w)
    factors = np.zeros(len(FEATURES))
    factors[KEPT] = line.coef_[0] / scaler.scale_
    factors[FEATURES.index("odds")] += ODDS
    bias = float(line.intercept_[0] - (line.coef_[0] * scaler.mean_ / scaler.scale_).sum())
    telling = np.isin(data.source[taken], TELLING)
    trees = HistGradientBoostingClassifier(
        max_iter=100, max_leaf_nodes=10, learning_rate=0.07, min_samples_leaf=40, l2_regularization=5.0,
        max_features=0.3, monotonic_cst=WAYS, random_state=0,
    )  # fmt: skip
    trees.fit(x[telling][:, STEADY], y[telling], sample_weight=w[telling])
    return Trained(factors, bias, trees)


@dataclass(frozen=True)
class Rows:
    """Every claim to learn from: features, label, set, fold."""

    x: np.ndarray
    y: np.ndarray
    source: np.ndarray
    fold: np.ndarray
    document: np.ndarray

    def weights(self, taken: np.ndarray) -> np.ndarray:
        """Every set weighs the square root of its size, the planted edits a share of all; both labels alike."""
        y, source = self.y[taken], self.source[taken]
        weight = np.zeros(len(y))
        for name in set(source):
            for label in (0, 1):
                rows = (source == name) & (y == label)
                if rows.any():
                    weight[rows] = np.sqrt((source == name).sum()) / rows.sum()
        edits = source == EDITS
        if edits.any():
            weight[edits] *= EDIT_SHARE * weight[~edits].sum() / weight[edits].sum()
        return weight * len(y) / weight.sum()


def edited(rows: list[Labelled], fold: list[int]) -> tuple[list[Labelled], list[int]]:
    """Supported claims once more, and each with faults planted in it, in the fold of their document."""
    found: list[Labelled] = []
    folds_of: list[int] = []
    for row, k in zip(rows, fold, strict=True):
        if row.supported and row.source not in COPYING[:3]:
            wrong = [replace(row, claim=c, supported=False) for c in edits(row.claim, row.document, seed=row.id)]
            found += [replace(r, source=EDITS) for r in (row, *wrong)]
            folds_of += [k] * (1 + len(wrong))
    return found, folds_of


def report(scores: np.ndarray, y: np.ndarray, fold: np.ndarray) -> tuple[float, float]:
    """AUC, and balanced accuracy with the threshold fitted on the other folds."""
    guess = np.zeros(len(y), bool)
    for k in range(FOLDS):
        out = fold == k
        if out.any():
            t = best_threshold(list(scores[~out]), list(y[~out] == 1)) if (~out).any() else 0.5
            guess[out] = scores[out] >= t
    good = guess[y == 1].mean()
    bad = (~guess[y == 0]).mean()
    return auc(list(scores), list(y == 1)), (good + bad) / 2


def read_rows(folder: Path) -> Rows:
    """The labelled claims of all sets with the edited ones."""
    rows = [row for source in SETS for row in claims(folder, source)]
    fold = folds(rows)
    more, more_folds = edited(rows, fold)
    parts = [feature_rows([r for r in rows if r.source == s], s) for s in SETS]
    everything = [*rows, *more]
    return Rows(
        np.vstack([*parts, feature_rows(more, EDITS)]),
        np.array([int(r.supported) for r in everything]),
        np.array([r.source for r in everything]),
        np.array([*fold, *more_folds]),
        np.array([sha256(r.document.encode()).hexdigest() for r in everything]),
    )


def main(folder: Path, write: bool) -> None:
    data = read_rows(folder)
    trained = [fit(data, data.fold != k) for k in range(FOLDS)]
    out = np.zeros(len(data.y))
    for k, model in enumerate(trained):
        out[data.fold == k] = model.score(data.x[data.fold == k])
    overlap = data.x[:, FEATURES.index("covered exactly")] + 0.5 * data.x[:, FEATURES.index("bigrams")]
    left = np.zeros(len(data.y))
    for source in HARD:
        own = data.source == source
        left[own] = fit(data, ~np.isin(data.document, data.document[own])).score(data.x[own])
    print(f"{'set':24}{'n':>6}{'overlap AUC BAcc':>20}{'model AUC BAcc':>20}{'set left out':>20}")
    for source in SETS:
        m = data.source == source
        line = f"{source:24}{m.sum():6}"
        for scores in (overlap, out, left) if source in HARD else (overlap, out):
            area, accuracy = report(scores[m], data.y[m], data.fold[m])
            line += f"{area:14.3f}{100 * accuracy:6.1f}"
        print(line, flush=True)
    if write:
        real = data.source != EDITS
        scale = LogisticRegression().fit(out[real, None], data.y[real], sample_weight=data.weights(real))
        stored = {
            "features": list(FEATURES),
            "slope": round(float(scale.coef_[0, 0]), 6),
            "offset": round(float(scale.intercept_[0]), 6),
            "folds": [model.stored() for model in trained],
        }
        path = PACKAGE / "support_model.json"
        path.write_text(json.dumps(stored, separators=(",", ":")), encoding="ascii")
        print(f"{path.name}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    main(given.folder, given.write)
