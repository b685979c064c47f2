"""Find what a sentence may rest on: the passages of the articles nearest to it, cut to the clauses that share words.

Measured on sentences whose sources people marked (Slobodkin et al. 2024, arXiv 2403.17104): see `docs/checking.md`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.briefing import Citation
from summarizer.reciting import of_outlet
from summarizer.terms import dot

if TYPE_CHECKING:
    from summarizer.dossier import Dossier
    from summarizer.evidence import Sentence

__all__ = ["Support", "find_support"]

# The nearest sentences, as far as they are nearly as near as the first, and near at all.
_MOST = 4
_NEARLY = 0.6
_NEAR = 0.15
# A clause at the edge of a sentence that shares less than this part of what the best clause shares is cut off.
_LEAST_OF_CLAUSE = 0.2
_CLAUSE = re.compile(r"[,;:—–()]|\s-\s|\b(?:and|but|which|who|as|while|after|when|und|aber|der|et|mais|que|y|pero)\b")


class Support(NamedTuple):
    """A passage, the sentence that it is cut from, and how near that is, from 0 to 1."""

    citation: Citation
    sentence: Sentence
    nearness: float


def find_support(text: str, dossier: Dossier, language: str) -> list[Support]:
    """The passages nearest to a text, the nearest first; none where no sentence of the articles is near it.

    Nearness is the cosine of tf-idf vectors over stems. That a passage is near does not say that it bears the text out.
    A text that names an outlet is held against that outlet's articles alone.
    """
    vector = dossier.terms.read(text, language)
    able = of_outlet(dossier.evidence.citable, None, text)
    ranked = sorted(((dot(vector, dossier.terms.of(s)), s) for s in able), key=_order)[:_MOST]
    best = ranked[0][0] if ranked else 0.0
    if best < _NEAR:
        return []
    return [
        Support(_cut(sentence, vector, dossier), sentence, nearness)
        for nearness, sentence in ranked
        if nearness >= _NEARLY * best
    ]


def _order(ranked: tuple[float, Sentence]) -> tuple[float, int, int]:
    nearness, sentence = ranked
    return -round(nearness, 9), sentence.number, sentence.position


def _cut(sentence: Sentence, vector: dict[int, float], dossier: Dossier) -> Citation:
    """The sentence from the first to the last of its clauses that share words with the text."""
    text, span = sentence.text, sentence.span
    cuts = [0, *(found.start() for found in _CLAUSE.finditer(text)), len(text)]
    clauses = [(a, b) for a, b in pairwise(cuts) if b > a]
    shared = [dot(vector, dossier.terms.read(text[a:b], sentence.language)) for a, b in clauses]
    least = _LEAST_OF_CLAUSE * max(shared, default=0.0)
    kept = [clause for clause, share in zip(clauses, shared, strict=True) if share > 0 and share >= least]
    start, end = (kept[0][0], kept[-1][1]) if kept else (0, len(text))
    cut = text[start:end]
    start += len(cut) - len(cut.lstrip(" ,;:—–"))
    end -= len(cut) - len(cut.rstrip(" ,;:—–("))
    return Citation(
        article=span.article,
        field="title" if span.field == "title" else "text",
        start=span.start + start,
        end=span.start + end,
        text=text[start:end],
    )
