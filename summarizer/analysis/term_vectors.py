"""What each sentence of a bundle is about, as a sparse unit vector of weighted stems.

The weights are tf-idf with the inverse *sentence* frequency over the bundle (Sparck Jones 1972): a term that is in
every sentence of the event tells nothing apart. Vectors are dicts from term number to weight; terms are numbered in
alphabetical order, so that sums run in the same order whatever the order of the articles was.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import log, sqrt
from typing import TYPE_CHECKING

from summarizer.text.words import Stemming, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.text.parsed_text import ParsedText

__all__ = ["TermVectors", "Vector", "dot", "normalized", "read_terms", "sum_vectors"]

Vector = dict[int, float]

ALL_NOUNS_CAPITAL = frozenset({"de", "lb"})


@dataclass(frozen=True, eq=False)
class TermVectors:
    """The stems and the vector of every sentence.

    They are computed at once for titles, for the sentences read closely, which the weights count, and for references;
    for any other when it is asked for. `idf` is the smoothed logarithm of the inverse sentence frequency, by term
    number. `names` are the terms that the bundle writes with a capital letter only, so that they name something;
    German, which writes every noun so, does not show any.
    """

    vocabulary: tuple[str, ...]
    idf: tuple[float, ...]
    names: frozenset[int]
    _vectors: dict[str, Vector] = field(repr=False)
    _stems: dict[str, tuple[str, ...]] = field(repr=False)
    _numbers: dict[str, int] = field(repr=False)
    _stemming: Stemming = field(repr=False)

    def of(self, sentence: Sentence) -> Vector:
        """The unit vector of a sentence; empty when it has function words only."""
        vector = self._vectors.get(sentence.id)
        if vector is None:
            vector = self._vectors[sentence.id] = self._unit(self.stems_of(sentence))
        return vector

    def stems_of(self, sentence: Sentence) -> tuple[str, ...]:
        """The stems of the content words of a sentence, in order."""
        stems = self._stems.get(sentence.id)
        if stems is None:
            stems = self._stems[sentence.id] = tuple(self._stemming.stems_of(sentence.reading.words, sentence.language))
        return stems

    def plain_of(self, sentence: Sentence) -> frozenset[int]:
        """The terms that a sentence writes in lower case, all of them where every noun has a capital."""
        if sentence.language in ALL_NOUNS_CAPITAL:
            return frozenset(self.of(sentence))
        stems = (self._stemming.stem(word, sentence.language) for word in plain_words(sentence.text))
        return frozenset(self._numbers[stem] for stem in stems if stem in self._numbers)

    def read(self, text: str, language: str) -> Vector:
        """The unit vector of any text, over the bundle's vocabulary."""
        return self._unit(self._stemming.stems(text, language))

    def shares(self, reading: ParsedText) -> dict[str, float]:
        """How much of any text each of its stems is, 1 in all; a stem that no sentence has weighs as a rare one."""
        rare = max(self.idf, default=1.0)
        found = {
            stem: self.idf[self._numbers[stem]] ** 2 if stem in self._numbers else rare**2
            for stem in self._stemming.stems_of(reading.words, reading.code)
        }
        whole = sum(found[stem] for stem in sorted(found))
        return {stem: weight / whole for stem, weight in found.items()}

    def _unit(self, stems: Iterable[str]) -> Vector:
        return _unit(stems, self._numbers, self.idf)


def read_terms(evidence: Evidence) -> TermVectors:
    """Stem and weigh every title and sentence of `evidence` that is read closely, and those of the references."""
    stemming = Stemming()
    references = [s for r in evidence.references for s in (evidence.title_of(r), *evidence.of(r)) if s is not None]
    read = (*evidence.titles, *evidence.sentences, *references)
    stems = {s.id: tuple(stemming.stems_of(s.reading.words, s.language)) for s in read}
    frequency: dict[str, int] = {}
    for sentence in evidence.sentences or evidence.titles:
        for stem in set(stems[sentence.id]):
            frequency[stem] = frequency.get(stem, 0) + 1
    for found in stems.values():
        for stem in found:
            frequency.setdefault(stem, 1)
    vocabulary = tuple(sorted(frequency))
    count = max(len(evidence.sentences), 1)
    idf = tuple(log(1 + count / frequency[stem]) for stem in vocabulary)
    numbers = {stem: number for number, stem in enumerate(vocabulary)}
    vectors = {sentence_id: _unit(found, numbers, idf) for sentence_id, found in stems.items()}
    names = _names(evidence, stemming, stems, numbers)
    return TermVectors(vocabulary, idf, names, vectors, stems, numbers, stemming)


def _names(
    evidence: Evidence, stemming: Stemming, stems: dict[str, tuple[str, ...]], numbers: dict[str, int]
) -> frozenset[int]:
    named: set[str] = set()
    plain: set[str] = set()
    words: dict[str, set[str]] = {}
    for sentence in evidence.sentences:
        if sentence.language not in ALL_NOUNS_CAPITAL:
            words.setdefault(sentence.language, set()).update(plain_words(sentence.text))
            named.update(stems[sentence.id])
    for language, found in words.items():
        plain.update(stemming.stem(word, language) for word in found)
    return frozenset(numbers[stem] for stem in named - plain if not stem[0].isdigit())


def dot(left: Vector, right: Vector) -> float:
    """The inner product: the cosine, for unit vectors."""
    if len(left) > len(right):
        left, right = right, left
    return sum([weight * right[term] for term, weight in left.items() if term in right])


def sum_vectors(vectors: Iterable[Vector]) -> Vector:
    """The sum of vectors."""
    found: Vector = {}
    for vector in vectors:
        for term, weight in vector.items():
            found[term] = found.get(term, 0.0) + weight
    return found


def normalized(vector: Vector) -> Vector:
    """The vector with the length 1; empty when it has none."""
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {term: weight / length for term, weight in vector.items()} if length else {}


def _unit(stems: Iterable[str], numbers: dict[str, int], idf: tuple[float, ...]) -> Vector:
    counts: dict[int, int] = {}
    for stem in stems:
        number = numbers.get(stem)
        if number is not None:
            counts[number] = counts.get(number, 0) + 1
    return normalized({number: (1 + log(count)) * idf[number] for number, count in sorted(counts.items())})
