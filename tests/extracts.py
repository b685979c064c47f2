"""Short ways to let the extractive writer draft one section of an invented bundle.

Three invented sentences are no news story to weights that were fitted to news. Where a test asks what a section makes
of what it is told of its sentences, `by_cues` stands in for the weights: it goes by cue words and by what stands alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from summarizer.drafts import Draft
from summarizer.languages.topics.analysis import KINDS, AnalysisKind
from summarizer.text.context_dependence import dependence_signs
from summarizer.text.discourse_cues import background_cues, demands, kinds_of
from summarizer.writing.base import PageSoFar
from summarizer.writing.extractive import ExtractiveWriter, scored_story
from summarizer.writing.extractive.editor_model import ROLES, Role, SentencePrediction

if TYPE_CHECKING:
    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence
    from summarizer.findings import Withheld
    from summarizer.settings import SectionName
    from summarizer.writing.extractive.scored_story import ScoredStory

__all__ = ["by_cues", "labelled", "reason", "sentences", "written"]


def written(section: SectionName, made: BundleAnalysis, *said: str) -> Draft:
    """The draft of a section, where the page has the sentences `said` already."""
    draft = ExtractiveWriter(made).write(section, _page(made, said))
    assert isinstance(draft, Draft), draft
    return draft


def reason(section: SectionName, made: BundleAnalysis, *said: str) -> Withheld:
    """Why a section is withheld."""
    withheld = ExtractiveWriter(made).write(section, _page(made, said))
    assert not isinstance(withheld, Draft), withheld
    return withheld


def labelled(draft: Draft) -> list[tuple[str | None, list[str]]]:
    """Each item's label with its sentences."""
    return [(item.label, [sentence.text for sentence in item.sentences]) for item in draft.items]


def sentences(draft: Draft) -> list[str]:
    """All sentences of a draft in order."""
    return [sentence.text for item in draft.items for sentence in item.sentences]


def _page(made: BundleAnalysis, said: tuple[str, ...]) -> PageSoFar:
    page = PageSoFar(made)
    for text in said:
        page.add(text, made.evidence.language)
    return page


@pytest.fixture
def by_cues(monkeypatch: pytest.MonkeyPatch) -> None:
    """The model of an editor who goes by cue words."""
    monkeypatch.setattr(scored_story, "SentencePredictions", _ByCues)


class _ByCues:
    def __init__(self, made: ScoredStory) -> None:
        self._made = made
        self._sentences = {s.id: s for s in made.analysis.evidence.sentences}

    def __getitem__(self, sentence_id: str) -> SentencePrediction:
        sentence = self._sentences[sentence_id]
        role = self._role(sentence)
        roles: dict[Role, float] = {each: 0.9 if each == role else 0.1 / (len(ROLES) - 1) for each in ROLES}
        worth = 0.6 + 0.4 * self._made.salience[sentence_id]
        return SentencePrediction(roles, 0.9 if self._made.ranking.stands(sentence) else 0.05, worth, worth / 4)

    def reworded(self, sentence_id: str, text: str, weak: frozenset[str]) -> SentencePrediction:
        sentence = self._sentences[sentence_id]
        assert weak == dependence_signs(sentence.reading.reworded(text))
        return self[sentence_id]._replace(alone=0.05 if weak else 0.9)

    def _role(self, sentence: Sentence) -> Role:
        if demands(sentence.reading):
            return "opinion"
        kinds = kinds_of(sentence.reading)
        if kinds:
            best: AnalysisKind = max(KINDS, key=lambda kind: kinds.get(kind, 0))
            return best
        published = sentence.article.date
        named = self._made.dates(sentence) if published else []
        old = published is not None and any((published.first - mention.date.last).days > 21 for mention in named)
        if old or background_cues(sentence.reading):
            return "background"
        return "news" if sentence.position < 3 else "detail"
