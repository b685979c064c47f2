"""Which English words are used alike, and how rare a word is in news; small tables drawn from a sentence model.

`benchmarks/train_vectors.py` makes the two files this reads.
"""

from __future__ import annotations

from functools import cache, lru_cache
from operator import mul
from pathlib import Path

__all__ = ["DIMENSIONS", "likeness", "rarity"]

DIMENSIONS = 40
_FOLDER = Path(__file__).parent


@cache
def _ranks() -> dict[str, int]:
    names = (_FOLDER / "word_vocabulary.txt").read_text(encoding="ascii").split("\n")
    return {name: rank for rank, name in enumerate(names)}


@cache
def _bytes() -> memoryview:
    return memoryview((_FOLDER / "word_vectors.bin").read_bytes()).cast("b")


@lru_cache(maxsize=16384)
def _vector(word: str) -> tuple[tuple[int, ...], float] | None:
    rank = _ranks().get(word)
    if rank is None:
        return None
    numbers = tuple(_bytes()[rank * DIMENSIONS : (rank + 1) * DIMENSIONS])
    return numbers, sum(map(mul, numbers, numbers)) ** 0.5 or 1.0


def likeness(word: str, other: str) -> float:
    """The cosine of two words in lower case, never below 0; 0 when one of them is not in the table."""
    if word == other:
        return 1.0
    left, right = _vector(word), _vector(other)
    if left is None or right is None:
        return 0.0
    product: int = sum(map(mul, left[0], right[0]))
    return max(0.0, product / (left[1] * right[1]))


def rarity(word: str) -> float:
    """0 for the most frequent words of news, 1 for those not in the table."""
    ranks = _ranks()
    rank = ranks.get(word)
    return 1.0 if rank is None else (rank / len(ranks)) ** 0.5
