"""Whether sources and citations of a saved briefing are still those of these articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.labels import name_of_outlet
from summarizer.verification.saved.problems import Problem, abridge

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from summarizer.briefing import Briefing, Citation, Source
    from summarizer.bundle import Article
    from summarizer.verification.saved.source_matching import SourceMatch

__all__ = ["citation_problems", "compared_citations", "is_mapped_alike", "outlet_problems", "source_problems"]


def source_problems(briefing: Briefing, matched: SourceMatch) -> Iterator[Problem]:
    """Sources that are missing, each with how much rests on it, and those that have changed."""
    for source in briefing.sources:
        article = matched.articles.get(source.article)
        where = f"article {source.article} ({name_of_outlet(source.outlet)}: {abridge(source.title)})"
        if article is None:
            resting = sum(
                any(citation.article == source.article for citation in statement.citations)
                for _, statement in briefing.statements()
            )
            held = f"; {resting} of the sentences cite{'s' if resting == 1 else ''} it" if resting else ""
            yield Problem("source.missing", f"{where} is missing{held}", article=source.article)
        elif altered := _altered(source, article, is_reference=article.id in matched.references):
            detail = f"{where} was briefed with another {', another '.join(altered)}"
            yield Problem("source.altered", detail, article=source.article)


def is_mapped_alike(source: Source, matched: SourceMatch) -> bool:
    """Of other texts there is another map."""
    is_reference = source.article in matched.references
    return _has_text_of(source, matched.articles.get(source.article)) and source.reference == is_reference


def _has_text_of(source: Source, article: Article | None) -> bool:
    return article is not None and article.text_sha256 == source.text_sha256


def _altered(source: Source, article: Article, *, is_reference: bool) -> list[str]:
    """What the briefing has otherwise of an article than the bundle, as a reader calls it."""
    same = {
        "text": _has_text_of(source, article),
        "title": source.title == article.title,
        "outlet": source.outlet == article.outlet,
        "address": source.url == article.url,
        "date": source.published == article.published,
        "place among articles and references": source.reference == is_reference,
        "lean": source.lean == article.lean,
        "mark of a headline alone": source.headline_only == article.headline_only,
    }
    return [field for field, is_same in same.items() if not is_same]


def compared_citations(briefing: Briefing) -> Iterator[tuple[str, Sequence[Citation]]]:
    """What is no statement and cites all the same: conflicts, cells of the table, earlier events, what has changed."""
    papers = briefing.what_the_papers_say
    for conflict in papers.conflicts:
        yield from ((position.value, position.citations) for position in conflict.positions)
    for row in papers.coverage:
        yield from ((f"{name_of_outlet(cell.outlet)} on {row.point}", cell.citations) for cell in row.cells)
    yield from ((event.text, event.citations) for event in papers.earlier)
    for change in briefing.update.changes if briefing.update else ():
        # Of an old value, the text may have been replaced.
        if change.kind == "superseded":
            yield change.new.value, change.new.citations
        elif change.kind == "withdrawn":
            yield change.before, change.citations


def citation_problems(
    told: str,
    citations: Sequence[Citation],
    articles: Mapping[str, Article],
    sources: Set[str],
    statement: str | None = None,
) -> Iterator[Problem]:
    """Citations of what is no source, or that stand for other characters than they did."""
    for citation in citations:
        article = articles.get(citation.article)
        if citation.article not in sources:
            detail = f"{abridge(told)} cites article {citation.article}, which is no source of the briefing"
            yield Problem("citation.unknown", detail, citation.article, statement)
        elif article is not None and not _stands(citation, article):  # one that is missing is told once, by itself
            detail = (
                f"{abridge(told)} cites {citation.field}[{citation.start}:{citation.end}] of article "
                f"{citation.article}, where other characters stand now"
            )
            yield Problem("citation.altered", detail, citation.article, statement)


def _stands(citation: Citation, article: Article) -> bool:
    field = article.title if citation.field == "title" else article.text
    return citation.start < citation.end and field[citation.start : citation.end] == citation.text


def outlet_problems(briefing: Briefing, articles: Mapping[str, Article]) -> Iterator[Problem]:
    """Statements that are filed under an outlet and cite another one's article, whatever the briefing calls it."""
    for view in briefing.what_the_papers_say.outlets:
        for statement in view.statements:
            for citation in statement.citations:
                article = articles.get(citation.article)
                if article is not None and article.outlet != view.outlet:
                    filed = f"is filed under {name_of_outlet(view.outlet)} and cites another outlet"
                    detail = f"{abridge(statement.text)} {filed}"
                    yield Problem("attribution.outlet", detail, citation.article, statement.id)
