"""ROUGE over the project's own words, so that Vietnamese is scored as fairly as English.

The scores are those of the `rouge-score` package; only its tokenizer is ours (`summarizer.text.words.words`, no
stemming), for every system alike.
"""

from __future__ import annotations

import importlib
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from summarizer.text.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

MEASURES = ("ROUGE-1", "ROUGE-2", "ROUGE-L")
_KEYS = ("rouge1", "rouge2", "rougeL")

Scores = tuple[float, float, float]


class _Spaces:
    """Text reaches the scorer as words with spaces between."""

    def tokenize(self, text: str) -> list[str]:
        return text.split()


@cache
def _scorer() -> Any:
    rouge_scorer = importlib.import_module("rouge_score.rouge_scorer")  # only the benchmark's environment has it
    return rouge_scorer.RougeScorer(list(_KEYS), tokenizer=_Spaces())


def reference_length(summaries: Sequence[str]) -> int:
    """The mean length of the human summaries, in words."""
    return round(sum(len(words(text)) for text in summaries) / len(summaries))


def cut(text: str, length: int | None) -> str:
    """The first `length` words of `text`, with single spaces."""
    return " ".join(words(text)[:length])


def rouge(text: str, summaries: Sequence[str], length: int | None = None) -> Scores:
    """F of ROUGE-1, 2 and L in percent, the mean over the human summaries; `text` is cut to `length` words."""
    shown = cut(text, length)
    found = [_scorer().score(cut(summary, None), shown) for summary in summaries]
    first, second, longest = (100 * sum(score[key].fmeasure for score in found) / len(found) for key in _KEYS)
    return first, second, longest


class Target:
    """What one sentence is worth: 0.5 x ROUGE-1 + 1.0 x ROUGE-2 (F) against the summaries; quick enough for 100,000."""

    def __init__(self, summaries: Sequence[str]) -> None:
        self._grams = [_grams(words(summary)) for summary in summaries]

    def of(self, sentence: str) -> float:
        """The value of a sentence, 0 to 1.5."""
        own = _grams(words(sentence))
        found = [0.5 * _f(own[0], singles) + 1.0 * _f(own[1], pairs) for singles, pairs in self._grams]
        return sum(found) / len(found)


def _grams(tokens: list[str]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    return Counter(tokens), Counter(pairwise(tokens))


def _f(left: Counter[Any], right: Counter[Any]) -> float:
    shared = sum(min(count, right[gram]) for gram, count in left.items() if gram in right)
    return 2 * shared / (left.total() + right.total()) if shared else 0.0
