"""What's behind the headline: sentences that give a consequence, a motive, an outlook, a risk or a reaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.drafts import Draft
from summarizer.findings import Withheld
from summarizer.language.cues import kinds_of
from summarizer.languages import load_language
from summarizer.languages.topics.analysis import KINDS, AnalysisKind
from summarizer.terms import dot
from summarizer.writers.extractive.choosing import best_first, fresh, item

if TYPE_CHECKING:
    from summarizer.evidence import Sentence
    from summarizer.writers.base import Page
    from summarizer.writers.extractive.material import Material

__all__ = ["behind_the_headline"]

MOST_SENTENCES = 5
MOST_OF_A_KIND = 2
MOST_OF_AN_ARTICLE = 2
TOO_ALIKE = 0.35
# How sure a sentence has to be; fitted on labelled stories, see `benchmarks/fit_admission.py`.
ENOUGH = 0.25


def behind_the_headline(page: Page, material: Material) -> Draft | Withheld:
    """Up to five sentences of analysis under the names of their kinds; none where none is likely enough."""
    evidence = page.dossier.evidence
    if not any(load_language(s.language).analysis.headings for s in evidence.sentences):
        return Withheld("no_model", {"language": evidence.language})
    scores = {s.id: material.fits(s, *KINDS) for s in evidence.sentences if s.id not in material.overtaken}
    able = [s for s in evidence.sentences if scores.get(s.id, 0.0) >= ENOUGH and _is_told(s, material)]
    chosen: list[Sentence] = []
    for sentence in fresh(best_first(able, scores), page):
        if len(chosen) < MOST_SENTENCES and _is_another(sentence, chosen, material):
            chosen.append(sentence)
    if not chosen:
        return Withheld("no_weighing")
    points: dict[str, list[Sentence]] = {}
    for sentence in chosen:
        points.setdefault(_heading(sentence, material), []).append(sentence)
    return Draft(items=[item(label, told, material) for label, told in points.items()])


def _is_another(sentence: Sentence, chosen: list[Sentence], material: Material) -> bool:
    """Whether it says something else than the chosen ones, in a kind and of an article that have not said enough."""
    terms, heading = material.dossier.terms, _heading(sentence, material)
    return (
        sum(_heading(other, material) == heading for other in chosen) < MOST_OF_A_KIND
        and sum(other.article is sentence.article for other in chosen) < MOST_OF_AN_ARTICLE
        and all(dot(terms.of(sentence), terms.of(other)) < TOO_ALIKE for other in chosen)
    )


def _is_told(sentence: Sentence, material: Material) -> bool:
    """Whether the words of the sentence, too, say of which kind it is, and the kind has a name in its language."""
    return _kind(sentence, material) in kinds_of(sentence.text, sentence.language) and bool(
        _heading(sentence, material)
    )


def _kind(sentence: Sentence, material: Material) -> AnalysisKind:
    roles = material.admitted[sentence.id].roles
    return max(KINDS, key=lambda kind: roles[kind])


def _heading(sentence: Sentence, material: Material) -> str:
    """The name of its likeliest kind in its language; empty where the language has none."""
    return load_language(sentence.language).analysis.headings.get(_kind(sentence, material), "")
