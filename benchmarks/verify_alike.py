"""Words that are used alike, found over the whole table at once; for planting faults, not for judging."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from summarizer.verifying import support_vectors

__all__ = ["alike"]

_FOLDER = Path(support_vectors.__file__).parent


@cache
def _table() -> tuple[list[str], dict[str, int], np.ndarray]:
    words = (_FOLDER / "support_vocabulary.txt").read_text(encoding="ascii").split("\n")[:8000]
    raw = np.frombuffer((_FOLDER / "support_vectors.bin").read_bytes(), np.int8)
    vectors = raw.reshape(-1, support_vectors.DIMENSIONS)[: len(words)].astype(np.float32)
    return words, {w: i for i, w in enumerate(words)}, vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@cache
def alike(word: str, least: float, most: float) -> tuple[str, ...]:
    """The common words whose likeness to `word` lies between the two."""
    words, place, vectors = _table()
    if word not in place:
        return ()
    likes = vectors @ vectors[place[word]]
    return tuple(words[i] for i in np.flatnonzero((likes >= least) & (likes <= most)))
