"""The trained part of `support`: a line and some small trees over the features, averaged over folds.

`benchmarks/train_support.py` writes `support_model.json`; nothing here learns, and nothing but the standard library is
needed to read or to run it.
"""

from __future__ import annotations

import json
from functools import cache
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarizer.verifying.support_features import FEATURES

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["FOLDS", "Model", "load_model", "probability"]

FOLDS = 5
_FILE = Path(__file__).with_name("support_model.json")
# Nodes of (feature, threshold, where the smaller go, where the larger go); a leaf is (-1, its value, 0, 0).
_Tree = list[tuple[int, float, int, int]]


class Model(NamedTuple):
    """What one fold learned: `bias + line · features` and trees to be added up."""

    line: tuple[tuple[int, float], ...]
    bias: float
    trees: tuple[_Tree, ...]

    def score(self, values: Sequence[float]) -> float:
        """Higher for better supported; no unit."""
        total = self.bias
        for place, factor in self.line:
            total += factor * values[place]
        for tree in self.trees:
            total += _leaf(tree, values)
        return total


class _Models(NamedTuple):
    folds: tuple[Model, ...]
    slope: float
    offset: float


def _leaf(tree: _Tree, values: Sequence[float]) -> float:
    at = 0
    while True:
        feature, threshold, smaller, larger = tree[at]
        if feature < 0:
            return threshold
        at = smaller if values[feature] <= threshold else larger


@cache
def load_model() -> _Models:
    """Read the weights, once."""
    stored = json.loads(_FILE.read_text(encoding="ascii"))
    if stored["features"] != list(FEATURES):
        raise ValueError("support_model.json was trained on other features; run benchmarks/train_support.py")
    return _Models(
        folds=tuple(
            Model(tuple((i, w) for i, w in enumerate(fold["line"]) if w), fold["bias"], tuple(fold["trees"]))
            for fold in stored["folds"]
        ),
        slope=stored["slope"],
        offset=stored["offset"],
    )


def probability(values: Sequence[float], *, without_fold: int | None = None) -> float:
    """How likely a statement with these features is to be supported.

    `without_fold` takes only the model that has not seen the documents of that fold: for measuring.
    """
    models = load_model()
    folds = models.folds if without_fold is None else (models.folds[without_fold],)
    score = sum(model.score(values) for model in folds) / len(folds)
    return 1 / (1 + exp(-max(-30.0, min(30.0, models.slope * score + models.offset))))
