"""What a writer is: something that drafts a section from the evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from summarizer.language.words import words

if TYPE_CHECKING:
    from summarizer.briefing import WriterName
    from summarizer.dossier import Dossier
    from summarizer.drafts import Draft
    from summarizer.findings import Withheld
    from summarizer.settings import SectionName
    from summarizer.terms import Terms, Vector

__all__ = ["Page", "Writer"]

# Two sentences say the same when their vectors are this close, or when this share of the shorter one's weight stands
# in the longer one.
SAME_MEANING = 0.5
CONTAINED = 0.72
LEAST_SHARED = 3
ALMOST_THE_SAME = 0.75


class Writer(Protocol):
    """Drafts sections; what it writes is checked by others."""

    name: WriterName

    def write(self, section: SectionName, page: Page) -> Draft | Withheld:
        """Draft one section that repeats nothing of `page`; the page is not changed."""
        ...


@dataclass
class Page:
    """What the briefing says so far, so that no section repeats another."""

    dossier: Dossier
    _texts: set[str] = field(default_factory=set)
    # How many terms each sentence of the page has; and, by term, the sentences that have it, with its weight there.
    _sizes: list[int] = field(default_factory=list)
    _holders: dict[int, list[tuple[int, float]]] = field(default_factory=dict)

    def copy(self) -> Page:
        """A page with the same sentences, to try things on."""
        holders = {term: list(held) for term, held in self._holders.items()}
        return Page(self.dossier, set(self._texts), list(self._sizes), holders)

    def add(self, text: str, language: str) -> None:
        """Note a sentence that the briefing has."""
        self._texts.add(_folded(text))
        vector = self._terms.read(text, language)
        for term, weight in vector.items():
            self._holders.setdefault(term, []).append((len(self._sizes), weight))
        self._sizes.append(len(vector))

    def has(self, text: str) -> bool:
        """True when the briefing has this very sentence, but for case, spaces and punctuation."""
        return _folded(text) in self._texts

    def repeats(self, text: str, vector: Vector) -> bool:
        """True when the briefing has this sentence already, or one that says nearly the same."""
        return self._says(vector, SAME_MEANING, CONTAINED) or self.has(text)

    def restates(self, text: str, vector: Vector) -> bool:
        """True when the briefing has this sentence in almost the same words; `repeats` is stricter.

        For sentences that somebody worded for their section: "the mayor" is in many of them, and each says its own.
        """
        return self._says(vector, ALMOST_THE_SAME, 2.0) or self.has(text)

    def _says(self, vector: Vector, same: float, contained: float) -> bool:
        """True when the vector is this close to a sentence of the page, or one of the two holds the other's terms."""
        shared: dict[int, list[tuple[float, float]]] = {}
        for term, weight in vector.items():
            for number, other in self._holders.get(term, ()):
                shared.setdefault(number, []).append((weight, other))
        return any(
            len(pairs) >= LEAST_SHARED
            and (
                sum(left * right for left, right in pairs) >= same
                or _held(pairs, shorter=len(vector) <= self._sizes[number]) > contained
            )
            for number, pairs in shared.items()
        )

    @property
    def _terms(self) -> Terms:
        return self.dossier.terms


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """The words alone: another kind of quotation mark makes no other sentence."""
    return " ".join(words(text)) or text


def _held(pairs: list[tuple[float, float]], *, shorter: bool) -> float:
    """How much of the shorter of two sentences stands in the other, 0 to 1, given the weights of what they share.

    `shorter`: the left one is.
    """
    return sum((left if shorter else right) ** 2 for left, right in pairs)
