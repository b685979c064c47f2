"""What a writer is: something that drafts a section from the evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from summarizer.language.words import words

if TYPE_CHECKING:
    from summarizer.briefing import WriterName
    from summarizer.dossier import Dossier
    from summarizer.drafts import Draft
    from summarizer.settings import SectionName
    from summarizer.terms import Terms, Vector

__all__ = ["Page", "Withheld", "Writer"]

# Two sentences say the same when their vectors are this close, or when this share of the shorter one's weight stands
# in the longer one.
SAME_MEANING = 0.5
CONTAINED = 0.72
LEAST_SHARED = 3


@dataclass(frozen=True)
class Withheld:
    """The bundle does not support the section; `reason` says why, for the reader."""

    reason: str


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
    _vectors: list[Vector] = field(default_factory=list)

    def copy(self) -> Page:
        """A page with the same sentences, to try things on."""
        return Page(self.dossier, set(self._texts), list(self._vectors))

    def add(self, text: str, language: str) -> None:
        """Note a sentence that the briefing has."""
        self._texts.add(_folded(text))
        self._vectors.append(self._terms.read(text, language))

    def has(self, text: str) -> bool:
        """True when the briefing has this very sentence, but for case, spaces and punctuation."""
        return _folded(text) in self._texts

    def repeats(self, text: str, vector: Vector) -> bool:
        """True when the briefing has this sentence already, or one that says nearly the same."""
        return self.has(text) or any(_says_the_same(vector, other) for other in self._vectors)

    @property
    def _terms(self) -> Terms:
        return self.dossier.terms


def _folded(text: str) -> str:
    """The words alone: another kind of quotation mark makes no other sentence."""
    return " ".join(words(text)) or text


def _says_the_same(left: Vector, right: Vector) -> bool:
    shared = left.keys() & right.keys()
    if len(shared) < LEAST_SHARED:
        return False
    if sum(left[term] * right[term] for term in shared) >= SAME_MEANING:
        return True
    shorter = left if len(left) <= len(right) else right
    return sum(shorter[term] ** 2 for term in shared) >= CONTAINED
