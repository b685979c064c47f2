"""Predicts for each sentence whether an editor would print it, in which role, and whether it stands alone.

A linear model over `features`: a softmax over ten roles and three logistic outputs. Its weights, in `editor_model.bin`,
were fitted by `benchmarks/fit_admission.py` to sentences of news stories that were labelled by reading; those of words
count in English only. The labels, and what each role means, are not part of the project.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from math import exp
from operator import mul
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args, overload

from summarizer.writing.extractive.features import BUCKETS, MEASURES, measure_reworded, measure_sentences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.writing.extractive.features import SentenceMeasures
    from summarizer.writing.extractive.story_features import StoryFeatures

__all__ = [
    "OUTPUTS",
    "ROLES",
    "Role",
    "SentencePrediction",
    "SentencePredictions",
    "Weights",
    "pack_weights",
    "shipped_weights",
]

Role = Literal[
    "news", "detail", "background", "consequence", "motive", "outlook", "risk", "reaction", "opinion", "residue"
]
ROLES: tuple[Role, ...] = get_args(Role)
OUTPUTS = (*ROLES, "alone", "worth", "must")
WORDED_LANGUAGE = "en"
# Words share what they say: a long sentence is no surer than a short one.
WORD_SCALE = 2.0
_BYTE = 127


class Weights(NamedTuple):
    """By language: `worded` weights count measures and words, `plain` ones measures alone.

    A row of measures is as long as `MEASURES` and one, the bias; there is a row for each of `OUTPUTS`. `words` has a
    row of `OUTPUTS` for each bucket.
    """

    worded: Sequence[Sequence[float]]
    plain: Sequence[Sequence[float]]
    words: Sequence[Sequence[float]]


class SentencePrediction(NamedTuple):
    """What is expected of a sentence: probabilities of each role, of standing alone, and of being worth printing.

    `must` is that of being among the sentences that the shortest page must have.
    """

    roles: Mapping[Role, float]
    alone: float
    worth: float
    must: float

    def of(self, *roles: Role) -> float:
        """The probability that it has one of these roles and is worth printing."""
        return sum(self.roles[role] for role in roles) * self.worth


class SentencePredictions:
    """What is expected of every body sentence of a bundle, by id; `weights` are the shipped ones by default."""

    def __init__(self, material: StoryFeatures, weights: Weights | None = None) -> None:
        self._weights = weights or shipped_weights()
        self._measured = measure_sentences(material)
        self._language = {s.id: s.language for s in material.analysis.evidence.sentences}
        self._given = {key: self._predict(key, measured) for key, measured in self._measured.items()}

    def __getitem__(self, sentence_id: str) -> SentencePrediction:
        return self._given[sentence_id]

    def reworded(self, sentence_id: str, text: str, weak: frozenset[str]) -> SentencePrediction:
        """What would be expected of the sentence if it read like this, with these weaknesses left."""
        return self._predict(sentence_id, measure_reworded(self._measured[sentence_id], text, weak))

    def _predict(self, sentence_id: str, measured: SentenceMeasures) -> SentencePrediction:
        worded = self._language[sentence_id] == WORDED_LANGUAGE
        rows = self._weights.worded if worded else self._weights.plain
        values = (*measured.measures, 1.0)
        scores = [sum(map(mul, row, values)) for row in rows]
        if worded and measured.buckets:
            scale = WORD_SCALE / len(measured.buckets) ** 0.5
            added = map(sum, zip(*(self._weights.words[bucket] for bucket in measured.buckets), strict=True))
            scores = [score + scale * more for score, more in zip(scores, added, strict=True)]
        return _prediction(scores)


def _prediction(scores: Sequence[float]) -> SentencePrediction:
    most = max(scores[: len(ROLES)])
    powers = [exp(score - most) for score in scores[: len(ROLES)]]
    whole = sum(powers)
    alone, worth, must = (1 / (1 + exp(-max(score, -500.0))) for score in scores[len(ROLES) :])
    return SentencePrediction(dict(zip(ROLES, (p / whole for p in powers), strict=True)), alone, worth, must)


@cache
def shipped_weights() -> Weights:
    """The weights of the package."""
    return unpack_weights(files("summarizer.writing.extractive").joinpath("editor_model.bin").read_bytes())


def pack_weights(weights: Weights) -> bytes:
    """Weights as bytes: a line of JSON for those of measures, then a signed byte for each of words."""
    most = max((abs(value) for row in weights.words for value in row), default=0.0) or 1.0
    head = {"measures": MEASURES, "worded": weights.worded, "plain": weights.plain, "step": most / _BYTE}
    body = array("b", (round(value / most * _BYTE) for row in weights.words for value in row))
    return json.dumps(head).encode() + b"\n" + body.tobytes()


def unpack_weights(data: bytes) -> Weights:
    """The weights that `pack_weights` gave.

    Raises:
        ValueError: they were fitted to other measures than those of this version.

    """
    line, _, rest = data.partition(b"\n")
    head = json.loads(line)
    if tuple(head["measures"]) != MEASURES:
        raise ValueError("editor_model.bin was fitted to other measures: run benchmarks/fit_admission.py again")
    body = array("b", rest)
    return Weights(head["worded"], head["plain"], _Rows(body, head["step"]))


class _Rows(Sequence[Sequence[float]]):
    """The weights of words, a row made when it is first asked for: a bundle has a few thousand of them."""

    def __init__(self, body: array[int], step: float) -> None:
        self._body = body
        self._step = step
        self._made: dict[int, tuple[float, ...]] = {}

    def __len__(self) -> int:
        return BUCKETS

    @overload
    def __getitem__(self, bucket: int) -> tuple[float, ...]: ...

    @overload
    def __getitem__(self, bucket: slice) -> list[tuple[float, ...]]: ...

    def __getitem__(self, bucket: int | slice) -> tuple[float, ...] | list[tuple[float, ...]]:
        if isinstance(bucket, slice):
            return [self[at] for at in range(*bucket.indices(BUCKETS))]
        if bucket not in self._made:
            start = bucket * len(OUTPUTS)
            self._made[bucket] = tuple(self._step * v for v in self._body[start : start + len(OUTPUTS)])
        return self._made[bucket]
