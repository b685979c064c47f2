"""Sentences whose figure a later report gives as one from before: "raising its first estimate of $340 million"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.map.assertions import LONGEST
from summarizer.comparing.amounts import relation
from summarizer.comparing.stated_figures import figures_of
from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.comparing.stated_figures import Figure

__all__ = ["Former", "former_figures", "outdated_sentences"]

_DIGITS = re.compile(r"\d+")


class Former(NamedTuple):
    """A sentence with a figure that a later one gives as the one from before."""

    sentence: Sentence
    figure: Figure
    later: Sentence


def outdated_sentences(evidence: Evidence) -> frozenset[str]:
    """The ids of the sentences and titles whose figure an article of a later day gives as a former one."""
    return frozenset(found.sentence.id for found in former_figures(evidence))


def former_figures(evidence: Evidence) -> Iterator[Former]:
    """Sentences and titles with such figures, each with every later sentence that tells it.

    Figures in words and counts that no unit and no table tells apart are left alone.
    """
    told = [s for s in (*evidence.titles, *evidence.sentences) if s.article.date and len(s.text) <= LONGEST]
    reviewed = (s for s in told if _DIGITS.search(s.text) and _may_tell_what_was(s))
    former = [(sentence, figure) for sentence in reviewed for figure in _figures(sentence, former=True)]
    for later, given in former:
        for sentence in told:
            if _has_number_of(given, sentence) and _is_earlier(sentence, later):
                same = (figure for figure in _figures(sentence, former=False) if _is_the_same(figure, given))
                yield from (Former(sentence, figure, later) for figure in same)


def _may_tell_what_was(sentence: Sentence) -> bool:
    """A quick look before the figures of a sentence are read."""
    return load_language(sentence.language).counting.former_pattern.search(sentence.text) is not None


def _figures(sentence: Sentence, *, former: bool) -> Iterator[Figure]:
    for figure in figures_of(sentence.reading):
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
