"""What the papers say, put together from checked statements and the map of the bundle.

A writer says what an outlet stresses and which fact is agreed on; who agrees, how many independent origins that is, who
contradicts whom and who is silent stands in the map, and code alone writes it down.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from summarizer.briefing import (
    Agreement,
    Citation,
    Conflict,
    CoverageCell,
    CoverageRow,
    OutletView,
    Position,
    Silence,
    Statement,
    statement_id,
)
from summarizer.evidence import Span
from summarizer.labels import labels_for
from summarizer.language.leaning import stands_alone
from summarizer.language.words import has_quotation_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.coverage import Cell, Point
    from summarizer.dossier import Dossier
    from summarizer.evidence import Evidence, Sentence

__all__ = ["Agreed", "Silenced", "agree", "cited_sentences", "conflicts_of", "outlet_view", "rows_of", "silences_of"]

MOST_CONFLICTS = 6
MOST_SILENCES = 3
SECTION = "what_the_papers_say"


class Agreed(NamedTuple):
    """An agreement and the point of the map that it stands on."""

    agreement: Agreement
    point: Point


class Silenced(NamedTuple):
    """A silence and the point of the map that it is about."""

    silence: Silence
    point: Point


def cited_sentences(statement: Statement, evidence: Evidence) -> list[Sentence]:
    """The sentences of the evidence that a statement cites, each once."""
    spans = (Span(c.article, c.field, c.start, c.end) for c in statement.citations)
    found = (evidence.at(span) for span in spans)
    return list({sentence.id: sentence for sentence in found if sentence is not None}.values())


def agree(statement: Statement, dossier: Dossier, language: str) -> Agreed | None:
    """The agreement that a statement tells; None when the map has no point that two independent origins report.

    Outlets, origins and the line that counts them are those of the whole point, whichever of it the statement cites.
    """
    point = dossier.coverage.agreed(cited_sentences(statement, dossier.evidence))
    if point is None or len(point.outlets) < 2:
        return None
    counts = dossier.coverage.counts(point)
    text = labels_for(language).reported_by(counts.outlets, counts.of_outlets, counts.origins)
    citations = _citations(point.sentences)
    made = statement_id(SECTION, text, citations, dossier.evidence.digests)
    counted = Statement(id=made, text=text, citations=citations, verdict="supported")
    agreement = Agreement(
        statement=statement, counted=counted, outlets=list(point.outlets), origins=list(point.origins)
    )
    return Agreed(agreement, point)


def outlet_view(outlet: str, statements: Iterable[Statement], dossier: Dossier) -> OutletView | None:
    """An outlet with the statements that cite its articles and no others."""
    articles = [article.id for article in dossier.evidence.articles if article.outlet == outlet]
    own = [s for s in statements if all(citation.article in articles for citation in s.citations)]
    if not own:
        return None
    counted = [dossier.origins.of(article) for article in articles]
    origin = min(counted, key=lambda o: (-counted.count(o), int(o[1:])))
    return OutletView(outlet=outlet, articles=articles, origin=origin, statements=own)


def conflicts_of(dossier: Dossier) -> list[Conflict]:
    """Where outlets contradict or update one another, as the map of the bundle has it; no writer adds any.

    A paper that gives two values itself mostly speaks of two things, and is left out.
    """
    between = (c for c in dossier.coverage.conflicts if len({o for p in c.positions for o in p.outlets}) > 1)
    return [
        Conflict(
            topic=found.topic,
            kind=found.kind,
            status=found.status,
            positions=[
                Position(
                    value=position.value,
                    outlets=list(position.outlets),
                    citations=_citations(position.sentences),
                    as_of=position.as_of,
                )
                for position in found.positions
            ],
        )
        for found in islice(between, MOST_CONFLICTS)
    ]


def silences_of(dossier: Dossier, agreed: Sequence[Agreed]) -> list[Silenced]:
    """Widely reported points that outlets leave out though they had the room; those of the agreements all count.

    A point is told in the words of its agreement, else by a sentence that stands alone and is nobody's quoted words.
    """
    told = {id(made.point): made.agreement.statement.text for made in agreed}
    found = []
    others = 0
    for silence in dossier.coverage.silences:
        text = told.get(id(silence.point))
        if text is None and others < MOST_SILENCES:
            text = _telling(silence.point)
            others += text is not None
        if text is not None:
            found.append(Silenced(Silence(point=text, outlets=list(silence.outlets)), silence.point))
    return found


def rows_of(dossier: Dossier, agreed: Sequence[Agreed], silences: Sequence[Silenced]) -> list[CoverageRow]:
    """Points x outlets: the agreements in their order, then the points of other silences."""
    shown = {id(made.point) for made in agreed}
    points = [(made.agreement.statement.text, made.point) for made in agreed]
    points += [(found.silence.point, found.point) for found in silences if id(found.point) not in shown]
    return [_row(text, point, dossier) for text, point in points]


def _row(text: str, point: Point, dossier: Dossier) -> CoverageRow:
    sentences = {sentence.span: sentence for sentence in point.told}
    cells = [_cell(cell, sentences) for cell in dossier.coverage.row(point).cells]
    return CoverageRow(point=text, origins=list(point.origins), cells=cells)


def _cell(cell: Cell, sentences: dict[Span, Sentence]) -> CoverageCell:
    return CoverageCell(
        outlet=cell.outlet,
        carriage=cell.carriage,
        leads=cell.leads,
        quotes=list(cell.quotes),
        citations=_citations(sentences[span] for span in cell.spans),
    )


def _telling(point: Point) -> str | None:
    able = (s.text for s in point.sentences if stands_alone(s.text, s.language) and not has_quotation_mark(s.text))
    return next(able, None)


def _citations(sentences: Iterable[Sentence]) -> list[Citation]:
    return [
        Citation(article=s.span.article, field=s.span.field, start=s.span.start, end=s.span.end, text=s.text)
        for s in sentences
    ]
