"""Which sentences have little to do with the rest of their bundle: adverts, asides, orders to a program that reads it.

What is told of the event is told in words that other sentences have, too. No word list takes part, so it holds for
whatever a stranger puts into an article, in any language.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.analysis.term_vectors import TermVectors

__all__ = ["unrelated_sentences"]

RELATED = 0.55
"""As large a part of what the middle sentence of the bundle shares has a sentence to share.

Of 1,755 labelled sentences it leaves out none of the 111 that a page must have, 57 of 1,161 that it may, and 68 of the
317 that are worth nothing.
"""

FEWEST = 20
"""Sentences: in fewer, what belongs to the story shares few words with the rest, too."""


def unrelated_sentences(evidence: Evidence, terms: TermVectors) -> frozenset[str]:
    """The ids of body sentences and titles whose words hardly another one of the bundle in their language has.

    Names do not count: who wants something told of somebody names them. Neither do sentences of the same words, so that
    what stands in several articles does not speak for itself.
    """
    by_language: dict[str, list[Sentence]] = {}
    for sentence in evidence.sentences:
        by_language.setdefault(sentence.language, []).append(sentence)
    found: set[str] = set()
    for language, sentences in by_language.items():
        if len(sentences) < FEWEST:
            continue
        titles = [title for title in evidence.titles if title.language == language]
        shared = _shared([*sentences, *titles], terms)
        least = RELATED * median(shared[sentence.id] for sentence in sentences)
        found.update(id_ for id_, share in shared.items() if share < least)
    return frozenset(found)


def _shared(sentences: list[Sentence], terms: TermVectors) -> dict[str, float]:
    """What part of the words of each sentence, names aside, a sentence of other words has, by sentence id."""
    wordings: dict[tuple[int, ...], list[Sentence]] = {}
    for sentence in sentences:
        wordings.setdefault(tuple(sorted(terms.of(sentence))), []).append(sentence)
    holding: dict[int, int] = {}
    for wording in wordings:
        for term in wording:
            holding[term] = holding.get(term, 0) + 1
    found: dict[str, float] = {}
    for wording, alike in wordings.items():
        plain = [term for term in wording if term not in terms.names] or wording
        share = sum(holding[term] > 1 for term in plain) / max(len(plain), 1)
        found.update((sentence.id, share) for sentence in alike)
    return found
