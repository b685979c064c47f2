"""What a writer is: something that drafts a section from the evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING, NamedTuple, Protocol

from summarizer.analysis.term_vectors import dot
from summarizer.languages import load_language
from summarizer.text.parsed_text import ParsedText
from summarizer.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.term_vectors import TermVectors, Vector
    from summarizer.briefing import WriterName
    from summarizer.drafts import Draft
    from summarizer.findings import Withheld
    from summarizer.settings import SectionName

__all__ = ["PageSoFar", "Writer", "WriterNote"]

# Two sentences say the same when their vectors are this close, or when this share of the shorter one's weight stands
# in the longer one.
SAME_MEANING = 0.5
CONTAINED = 0.72
LEAST_SHARED = 3
# Sentences that were worded for their section say the same when they share so much of all their words, and this many.
ALMOST_THE_SAME, LEAST_RESTATED = 0.75, 4
ROUNDING = 1e-9


class WriterNote(NamedTuple):
    """Something that a reader of the record should know of a section, or of the answer as a whole."""

    about: str
    said: str

    def __str__(self) -> str:
        return f"{self.about}: {self.said}"


class Writer(Protocol):
    """Drafts sections; what it writes is checked by others."""

    name: WriterName

    def write(self, section: SectionName, page: PageSoFar) -> Draft | Withheld:
        """Draft one section that repeats nothing of `page`; the page is not changed."""
        ...


@dataclass
class PageSoFar:
    """What the briefing says so far, so that no section repeats another."""

    analysis: BundleAnalysis
    _texts: set[str] = field(default_factory=set)
    _vectors: list[Vector] = field(default_factory=list)
    # By term, the numbers of the sentences that have it; and of those that hold so much of their weight in such terms
    # that what is left is not `CONTAINED`.
    _holders: dict[int, list[int]] = field(default_factory=dict)
    _heads: dict[int, list[int]] = field(default_factory=dict)
    _contents: list[frozenset[str]] = field(default_factory=list)
    # By word, the numbers of the sentences that hold it.
    _holding: dict[str, list[int]] = field(default_factory=dict)

    def copy(self) -> PageSoFar:
        """A page with the same sentences, to try things on."""
        holders = {term: list(held) for term, held in self._holders.items()}
        heads = {term: list(held) for term, held in self._heads.items()}
        holding = {word: list(held) for word, held in self._holding.items()}
        texts, vectors, contents = set(self._texts), list(self._vectors), list(self._contents)
        return PageSoFar(self.analysis, texts, vectors, holders, heads, contents, holding)

    def add(self, text: str, language: str) -> None:
        """Note a sentence that the briefing has."""
        self._texts.add(ParsedText(text, language).word_line)
        content = _content(text, language)
        for word in content:
            self._holding.setdefault(word, []).append(len(self._contents))
        self._contents.append(content)
        vector = self._terms.read(text, language)
        for term in vector:
            self._holders.setdefault(term, []).append(len(self._vectors))
        for term in _heaviest(vector, CONTAINED):
            self._heads.setdefault(term, []).append(len(self._vectors))
        self._vectors.append(vector)

    def has(self, reading: ParsedText) -> bool:
        """True when the briefing has this very sentence, but for case, spaces and punctuation."""
        return reading.word_line in self._texts

    def repeats(self, reading: ParsedText, vector: Vector) -> bool:
        """True when the briefing has this sentence already, or one that says nearly the same."""
        return self._says(vector, SAME_MEANING, CONTAINED) or self.has(reading)

    def restates(self, text: str, language: str) -> bool:
        """True when the briefing has this sentence in nearly the same words, in any language; `repeats` is stricter.

        For sentences that somebody worded for their section: "the mayor" is in many of them, and each says its own.
        """
        own = _content(text, language)
        return self.has(ParsedText(text, language)) or any(
            len(own & other) >= max(LEAST_RESTATED, ALMOST_THE_SAME * len(own | other)) for other in self._akin(own)
        )

    def nearness(self, vector: Vector) -> float:
        """The cosine of the sentence of the briefing that is nearest; 0 where it has none."""
        return max((dot(vector, other) for other in self._vectors), default=0.0)

    def _akin(self, own: frozenset[str]) -> Iterator[frozenset[str]]:
        """The sentences that may have almost all of these words: they have at least one of the few rarest."""
        rarest = sorted(own, key=lambda word: len(self._holding.get(word, ())))
        missed = len(own) - ceil(ALMOST_THE_SAME * len(own))
        numbers = {number for word in rarest[: missed + 1] for number in self._holding.get(word, ())}
        return (self._contents[number] for number in numbers)

    def _says(self, vector: Vector, same: float, contained: float) -> bool:
        """True when the vector is this close to a sentence of the page, or one of the two holds the other's terms."""
        return any(
            self._is_said(vector, self._vectors[n], same, contained) for n in self._near(vector, same, contained)
        )

    def _near(self, vector: Vector, same: float, contained: float) -> set[int]:
        """The sentences that can be that close; the others share too little of a unit vector's weight.

        Terms that nearly every sentence has would else be looked up in all of them.
        """
        found = {
            number for term in _heaviest(vector, min(same * same, contained)) for number in self._holders.get(term, ())
        }
        if contained < 1:
            found.update(number for term in vector for number in self._heads.get(term, ()))
        return found

    @staticmethod
    def _is_said(vector: Vector, other: Vector, same: float, contained: float) -> bool:
        pairs = [(weight, other[term]) for term, weight in vector.items() if term in other]
        return len(pairs) >= LEAST_SHARED and (
            sum(left * right for left, right in pairs) >= same
            or _held(pairs, shorter=len(vector) <= len(other)) > contained
        )

    @property
    def _terms(self) -> TermVectors:
        return self.analysis.terms


def _content(text: str, language: str) -> frozenset[str]:
    """The words of a sentence that are no function words."""
    return frozenset(words(text)) - load_language(language).words.function


def _heaviest(vector: Vector, rest: float) -> list[int]:
    """The terms of most weight, until the squares of all others add up to less than `rest`."""
    left = 1.0 + ROUNDING
    found = []
    for term, weight in sorted(vector.items(), key=lambda each: -each[1]):
        if left < rest:
            break
        found.append(term)
        left -= weight * weight
    return found


def _held(pairs: list[tuple[float, float]], *, shorter: bool) -> float:
    """How much of the shorter of two sentences stands in the other, 0 to 1, given the weights of what they share.

    `shorter`: the left one is.
    """
    return sum((left if shorter else right) ** 2 for left, right in pairs)
