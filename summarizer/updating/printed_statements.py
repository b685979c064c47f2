"""Sentences and titles of articles as statements of an updated page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.drafts import Draft, DraftItem, DraftSentence
from summarizer.sections.citing import resolve_citations
from summarizer.verification.claim import is_extractive
from summarizer.writing.extractive.headlines import strip_title, tells_news

if TYPE_CHECKING:
    from summarizer.analysis.evidence import Evidence
    from summarizer.briefing import Statement
    from summarizer.settings import SectionName
    from summarizer.writing.extractive.scored_story import ScoredStory

__all__ = ["printed", "title_of"]


def printed(name: SectionName, sentence: DraftSentence, evidence: Evidence) -> Statement | None:
    """A sentence of an article as a statement of a section; None where it would not be the article's own words."""
    draft = Draft(items=[DraftItem(label=None, sentences=[sentence])])
    items, _ = resolve_citations(draft, name, evidence, narrowly=True)
    made = items[0].statements[0] if items else None
    return made.model_copy(update={"verdict": "supported"}) if made is not None and is_extractive(made) else None


def title_of(statement: Statement, material: ScoredStory) -> Statement | None:
    """The title of the only article that a statement cites, as a headline; None where it tells no news."""
    evidence = material.analysis.evidence
    cited = {citation.article for citation in statement.citations}
    titles = [title for title in evidence.titles if title.article.id in cited and tells_news(title)]
    titles = [title for title in titles if title.id not in material.overtaken]
    if len(cited) > 1 or not titles:
        return None
    headline = DraftSentence(text=strip_title(titles[0].reading), cites=[titles[0].id])
    return printed("headline", headline, evidence)
