"""What's behind the headline, as far as words can tell: how people reacted.

Consequences, motives, risks and what comes next take a reader. Of what labels say, the model that admits sentences told
risks in 0 of 5 sentences, what comes next in 2 of 10, reactions in 31 of 41; so reactions alone are printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.term_vectors import dot
from summarizer.drafts import Draft
from summarizer.findings import Withheld
from summarizer.languages import load_language
from summarizer.languages.topics.analysis import KINDS
from summarizer.text.discourse_cues import kinds_of
from summarizer.writing.extractive.selection import best_first, draft_item, not_yet_told

if TYPE_CHECKING:
    from summarizer.analysis.evidence import Sentence
    from summarizer.writing.base import PageSoFar
    from summarizer.writing.extractive.scored_story import ScoredStory

__all__ = ["behind_the_headline"]

MOST_SENTENCES = 3
MOST_OF_AN_ARTICLE = 2
TOO_ALIKE = 0.35
# How sure a sentence has to be to be printed, to be a reaction if it is analysis at all, and to be one and not news;
# the first two chosen on labelled stories with weights that had not seen them, see `benchmarks/fit_admission.py`.
ENOUGH, SURE, LIKELY = 0.15, 0.7, 0.6


def behind_the_headline(page: PageSoFar, material: ScoredStory) -> Draft | Withheld:
    """Up to three reactions; none where none is likely enough."""
    evidence = page.analysis.evidence
    if not evidence.sentences:
        return Withheld("no_text")
    if not any(load_language(s.language).analysis.reaction for s in evidence.sentences):
        return Withheld("no_model", {"language": evidence.language})
    holding = [s for s in material.sentences if s.id not in material.overtaken and not material.is_overtaken_outlook(s)]
    scores = {s.id: material.role_probability(s, "reaction") for s in holding}
    able = [s for s in holding if scores[s.id] >= ENOUGH and _is_reaction(s, material)]
    chosen: list[Sentence] = []
    for sentence in not_yet_told(best_first(able, scores), page):
        if len(chosen) < MOST_SENTENCES and _is_another(sentence, chosen, material):
            chosen.append(sentence)
    if not chosen:
        return Withheld("no_weighing")
    points: dict[str, list[Sentence]] = {}
    for sentence in chosen:
        points.setdefault(_heading(sentence), []).append(sentence)
    return Draft(items=[draft_item(label, told, material) for label, told in points.items()])


def _is_another(sentence: Sentence, chosen: list[Sentence], material: ScoredStory) -> bool:
    """Whether it says something else than the chosen ones, and its article has not said enough."""
    terms = material.analysis.terms
    return sum(other.article is sentence.article for other in chosen) < MOST_OF_AN_ARTICLE and all(
        dot(terms.of(sentence), terms.of(other)) < TOO_ALIKE for other in chosen
    )


def _is_reaction(sentence: Sentence, material: ScoredStory) -> bool:
    """Whether it is likelier a reaction than any other analysis, its words say so, and the language has a heading."""
    roles = material.predictions[sentence.id].roles
    return (
        roles["reaction"] >= max(LIKELY, SURE * sum(roles[kind] for kind in KINDS))
        and "reaction" in kinds_of(sentence.reading)
        and bool(_heading(sentence))
    )


def _heading(sentence: Sentence) -> str:
    return load_language(sentence.language).analysis.reaction
