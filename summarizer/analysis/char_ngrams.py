"""How alike the spelling of texts is, by the character n-grams of their words.

A text that tells the same in other forms ("Iran", "Iranian"; "kill", "killings") shares no stem with its source, and
most of its letters. The weights are tf-idf with a sublinear term frequency, over the sentences of a bundle; n-grams do
not cross the ends of words (the analyser `char_wb` of scikit-learn does the same).
"""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING

from summarizer.analysis.term_vectors import dot, normalized

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.term_vectors import Vector

__all__ = ["NGrams"]

_LENGTH = 4


class NGrams:
    """The n-grams of the sentences of a bundle; each sentence is weighed when it is first asked for."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        self._counts = {sentence.id: Counter(_ngrams(sentence.text)) for sentence in sentences}
        frequency = Counter(gram for counts in self._counts.values() for gram in counts)
        self._numbers = {gram: number for number, gram in enumerate(sorted(frequency))}
        total = len(self._counts)
        self._idf = {gram: 1 + log((1 + total) / (1 + count)) for gram, count in frequency.items()}
        self._vectors: dict[str, Vector] = {}

    def read(self, text: str) -> Vector:
        """The unit vector of any text; n-grams that no sentence has are left out."""
        return self._unit(Counter(_ngrams(text)))

    def likeness(self, vector: Vector, sentence: Sentence) -> float:
        """The cosine of what `read` gave and a sentence, from 0 to 1."""
        if sentence.id not in self._vectors:
            self._vectors[sentence.id] = self._unit(self._counts[sentence.id])
        return dot(vector, self._vectors[sentence.id])

    def _unit(self, counts: Counter[str]) -> Vector:
        known = sorted((self._numbers[gram], gram) for gram in counts if gram in self._numbers)
        return normalized({number: (1 + log(counts[gram])) * self._idf[gram] for number, gram in known})


def _ngrams(text: str) -> Iterator[str]:
    for word in text.lower().split():
        padded = f" {word} "
        yield from (padded[at : at + _LENGTH] for at in range(max(len(padded) - _LENGTH + 1, 1)))
