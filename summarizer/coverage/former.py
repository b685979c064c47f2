"""Sentences whose figure a later report gives as one from before: "raising its first estimate of $340 million"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.comparing.amounts import relation
from summarizer.comparing.figures import figures_of
from summarizer.coverage.claims import LONGEST
from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.comparing.figures import Figure
    from summarizer.evidence import Evidence, Sentence

__all__ = ["outdated_sentences"]

_DIGITS = re.compile(r"\d+")


def outdated_sentences(evidence: Evidence) -> frozenset[str]:
    """The ids of the sentences and titles whose figure an article of a later day gives as a former one.

    Figures in words and counts that no unit and no table tells apart are left alone.
    """
    told = [s for s in (*evidence.titles, *evidence.sentences) if s.article.date and len(s.text) <= LONGEST]
    reviewed = (s for s in told if _DIGITS.search(s.text) and _may_tell_what_was(s))
    former = [(sentence, figure) for sentence in reviewed for figure in _figures(sentence, former=True)]
    return frozenset(
        sentence.id
        for later, given in former
        for sentence in told
        if _has_number_of(given, sentence) and _is_earlier(sentence, later)
        if any(_is_the_same(figure, given) for figure in _figures(sentence, former=False))
    )


def _may_tell_what_was(sentence: Sentence) -> bool:
    """A quick look before the figures of a sentence are read."""
    return load_language(sentence.language).counting.former_pattern.search(sentence.text) is not None


def _figures(sentence: Sentence, *, former: bool) -> Iterator[Figure]:
    for figure in figures_of(sentence.text, sentence.language):
        if figure.former == former and (figure.quantity.unit or figure.measure):
            yield figure


def _has_number_of(figure: Figure, sentence: Sentence) -> bool:
    """A quick look before the figures of a sentence are read."""
    digits = _DIGITS.search(figure.text)
    return digits is not None and digits[0] in sentence.text


def _is_earlier(sentence: Sentence, later: Sentence) -> bool:
    mine, theirs = sentence.article.date, later.article.date
    return mine is not None and theirs is not None and mine.last < theirs.first


def _is_the_same(figure: Figure, given: Figure) -> bool:
    same_kind = figure.quantity.unit == given.quantity.unit and figure.measure == given.measure
    return same_kind and relation(figure.quantity, given.quantity) == "equal"
