"""Which sentences to take: the best of what is left, as long as each says something new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.term_vectors import dot
from summarizer.drafts import DraftItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.term_vectors import TermVectors
    from summarizer.drafts import DraftSentence
    from summarizer.writing.base import PageSoFar
    from summarizer.writing.extractive.scored_story import ScoredStory

__all__ = ["TOO_CLOSE", "best_first", "draft_item", "draft_sentence", "not_yet_told", "pick_new"]

# Sentences chosen together are more different from one another than SAME_MEANING asks of the page.
TOO_CLOSE = 0.4


def best_first(sentences: Iterable[Sentence], score: Mapping[str, float]) -> list[Sentence]:
    """Sentences by descending score; ties by text, so that no order of delivery shows."""
    return sorted(sentences, key=lambda s: (-round(score[s.id], 9), s.text))


def not_yet_told(sentences: Iterable[Sentence], page: PageSoFar) -> Iterator[Sentence]:
    """Those that the page does not say already."""
    terms = page.analysis.terms
    return (s for s in sentences if not page.repeats(s.reading, terms.of(s)))


def pick_new(ordered: Iterable[Sentence], count: int, terms: TermVectors, limit: float = TOO_CLOSE) -> list[Sentence]:
    """The first `count` sentences of `ordered` that are no closer to one another than `limit`."""
    chosen: list[Sentence] = []
    for sentence in ordered:
        if len(chosen) == count:
            break
        if all(dot(terms.of(sentence), terms.of(other)) < limit for other in chosen):
            chosen.append(sentence)
    return chosen


def draft_sentence(sentence: Sentence, material: ScoredStory, also: Iterable[Sentence] = ()) -> DraftSentence:
    """The sentence as it is printed, citing what it says and those that report the same."""
    made = material.as_printed(sentence)
    return made.model_copy(update={"cites": list(dict.fromkeys([*made.cites, *(other.id for other in also)]))})


def draft_item(label: str | None, sentences: Iterable[Sentence], material: ScoredStory) -> DraftItem:
    """Sentences under a label."""
    return DraftItem(label=label, sentences=[draft_sentence(sentence, material) for sentence in sentences])
