"""What's behind the headline: sentences that give a consequence, a motive, an outlook, a risk or a reaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.drafts import Draft, DraftItem
from summarizer.findings import Withheld
from summarizer.language.cues import analysts, has_cues, kinds_of
from summarizer.terms import dot
from summarizer.writers.extractive.choosing import best_first, fresh, item
from summarizer.writers.extractive.headings import kind_heading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.evidence import Sentence
    from summarizer.languages.topics.analysis import AnalysisKind
    from summarizer.writers.base import Page
    from summarizer.writers.extractive.material import Material

__all__ = ["behind_the_headline"]

MOST_POINTS = 5
MOST_OF_A_KIND = 2
TOO_ALIKE = 0.35
SHORT_ARTICLE = 6
# A sentence needs this much to count as analysis: one cue in a sentence nobody else cares about is not enough.
ENOUGH = 0.55


def behind_the_headline(page: Page, material: Material) -> Draft | Withheld:
    """Two to five points of analysis, of different kinds where the articles offer them."""
    evidence = page.dossier.evidence
    if not any(has_cues(s.language) for s in evidence.sentences):
        return Withheld("no_model", {"language": evidence.language})
    kinds: dict[str, AnalysisKind] = {}
    scores: dict[str, float] = {}
    candidates = material.standing
    for sentence in candidates:
        found = _kind(sentence)
        if found:
            kinds[sentence.id], strength = found
            scores[sentence.id] = strength + _weight(sentence, material)
    ordered = best_first((s for s in candidates if scores.get(s.id, 0.0) >= ENOUGH), scores)
    points = _choose(fresh(ordered, page), kinds, material)
    if not points:
        return Withheld("no_weighing")
    used: set[str] = set()
    return Draft(items=_merged(_point(sentence, kinds[sentence.id], page, material, used) for sentence in points))


def _kind(sentence: Sentence) -> tuple[AnalysisKind, float] | None:
    """The kind with the most cues, and how strong they are, 0 to about .5."""
    found = kinds_of(sentence.text, sentence.language)
    if not found:
        return None
    best = max(found, key=lambda kind: (found[kind], kind != "reaction", kind != "outlook", kind))
    return best, 0.15 * min(sum(found.values()), 3) + 0.15 * analysts(sentence.text, sentence.language)


def _weight(sentence: Sentence, material: Material) -> float:
    """How much it matters to the story; a lead is a report, not analysis."""
    long = len(material.dossier.evidence.of(sentence.article)) > SHORT_ARTICLE
    lead = 0.15 if long and sentence.position < 2 else 0.0
    brief = 0.1 if material.ranking.length[sentence.id] < 12 else 0.0
    return 0.8 * material.salience[sentence.id] - lead - brief


def _choose(ordered: Iterable[Sentence], kinds: dict[str, AnalysisKind], material: Material) -> list[Sentence]:
    terms = material.dossier.terms
    chosen: list[Sentence] = []
    for sentence in ordered:
        if len(chosen) == MOST_POINTS:
            break
        same = sum(kinds[other.id] == kinds[sentence.id] for other in chosen)
        articles = sum(other.article is sentence.article for other in chosen)
        if same >= MOST_OF_A_KIND or articles >= 2:
            continue
        if all(dot(terms.of(sentence), terms.of(other)) < TOO_ALIKE for other in chosen):
            chosen.append(sentence)
    return chosen


def _point(sentence: Sentence, kind: AnalysisKind, page: Page, material: Material, used: set[str]) -> DraftItem:
    sentences = [sentence]
    after = _goes_on(sentence, page, material)
    if after is not None:
        sentences.append(after)
    return item(kind_heading(kind, sentence, material, used), sentences)


def _merged(points: Iterable[DraftItem]) -> list[DraftItem]:
    """Points with one heading become one point, at the place of the first."""
    by_heading: dict[str | None, DraftItem] = {}
    for point in points:
        earlier = by_heading.get(point.label)
        sentences = [*earlier.sentences, *point.sentences] if earlier else point.sentences
        by_heading[point.label] = DraftItem(label=point.label, sentences=sentences)
    return list(by_heading.values())


def _goes_on(sentence: Sentence, page: Page, material: Material) -> Sentence | None:
    """The next sentence, where it leans on this one and carries the thought on."""
    after = material.leaning_follower(sentence)
    if (
        after is None
        or not kinds_of(after.text, after.language)
        or page.repeats(after.text, page.dossier.terms.of(after))
    ):
        return None
    return after
