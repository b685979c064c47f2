"""What opens behind a mark: the cited words, within their surroundings where the articles are at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.rendering.linking import passage_link
from summarizer.verification.saved.source_matching import match_articles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.briefing import Briefing, Citation, Source
    from summarizer.bundle import Article, Bundle
    from summarizer.rendering.citation_marks import Mark

__all__ = ["Excerpt", "SourceNote", "SourceNotes"]

_SURROUNDINGS = 200


class Excerpt(NamedTuple):
    """A cited passage; `before` and `after` are empty where the article is not at hand."""

    citation: Citation
    before: str
    after: str
    language: str | None


class SourceNote(NamedTuple):
    """What one mark opens; `source` is None for a citation of an article that the briefing does not list."""

    id: str
    label: str
    source: Source | None
    excerpts: tuple[Excerpt, ...]
    link: str | None


class SourceNotes:
    """The notes of one page: the same mark with the same citations opens the same note."""

    def __init__(self, briefing: Briefing, articles: Bundle | None = None) -> None:
        self._sources = {source.article: source for source in briefing.sources}
        self._articles: Mapping[str, Article] = match_articles(briefing, articles).articles if articles else {}
        self._notes: dict[Mark, SourceNote] = {}

    def behind(self, mark: Mark) -> SourceNote:
        """The note of a mark, made when it is first asked for."""
        if mark not in self._notes:
            self._notes[mark] = self._note(mark)
        return self._notes[mark]

    def all(self) -> list[SourceNote]:
        """Every note asked for so far, in that order."""
        return list(self._notes.values())

    def _note(self, mark: Mark) -> SourceNote:
        first = mark.citations[0]
        source = self._sources.get(first.article)
        return SourceNote(
            id=f"note-{len(self._notes) + 1}",
            label=mark.label,
            source=source,
            excerpts=tuple(map(self._excerpt, mark.citations)),
            link=passage_link(source.url, first) if source else None,
        )

    def _excerpt(self, citation: Citation) -> Excerpt:
        article = self._articles.get(citation.article)
        whole: str = getattr(article, citation.field) if article else ""
        if article is None or whole[citation.start : citation.end] != citation.text:
            return Excerpt(citation, "", "", None)
        return Excerpt(
            citation,
            before=_lead_in(whole[max(0, citation.start - _SURROUNDINGS) : citation.start], citation.start),
            after=_lead_out(whole[citation.end : citation.end + _SURROUNDINGS], len(whole) - citation.end),
            language=article.language,
        )


def _lead_in(text: str, available: int) -> str:
    """The end of the paragraph before a passage, from a whole word on."""
    paragraph = text.rpartition("\n")[2]
    if len(paragraph) < len(text) or len(text) == available:
        return paragraph
    return "… " + (paragraph.partition(" ")[2] or paragraph)


def _lead_out(text: str, available: int) -> str:
    """The start of the paragraph behind a passage, up to a whole word."""
    paragraph = text.partition("\n")[0]
    if len(paragraph) < len(text) or len(text) == available:
        return paragraph
    return (paragraph.rpartition(" ")[0] or paragraph) + " …"
