"""Converts the story map into the records of the page: agreements, conflicts, silences, table rows.

A writer says what an outlet stresses and which fact is agreed on; who agrees, how many independent origins that is, who
contradicts whom and who is silent stands in the map, and code alone writes it down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.evidence import Span
from summarizer.briefing import (
    Agreement,
    Citation,
    Conflict,
    CoverageCell,
    CoverageRow,
    EarlierEvent,
    MapMade,
    OutletView,
    Position,
    Silence,
    Statement,
    statement_id,
)
from summarizer.citation import cite
from summarizer.labels import labels_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.analysis.map import Cell, Fact
    from summarizer.analysis.map.conflicts import ContradictionSide as MapPosition

__all__ = [
    "Agreed",
    "cited_sentences",
    "coverage_rows",
    "earlier_events",
    "make_agreement",
    "map_provenance",
    "outlet_view",
    "recorded_conflicts",
    "recorded_silences",
]

MOST_SILENCES = 3
SECTION = "what_the_papers_say"


class Agreed(NamedTuple):
    """An agreement and the fact of the map that it stands on."""

    agreement: Agreement
    fact: Fact


def cited_sentences(statement: Statement, evidence: Evidence) -> list[Sentence]:
    """The sentences of the evidence that a statement cites, each once."""
    spans = (Span(c.article, c.field, c.start, c.end) for c in statement.citations)
    found = (evidence.at(span) for span in spans)
    return list({sentence.id: sentence for sentence in found if sentence is not None}.values())


def make_agreement(statement: Statement, analysis: BundleAnalysis, language: str) -> Agreed | None:
    """Build the agreement that a statement states; None when no agreed fact of the map backs it.

    Outlets, origins and the line about them are those of the whole fact, whichever of it the statement cites. Only a
    map that a model read counts them among all outlets: words miss reports, and name those that were found.
    """
    story = analysis.map
    fact = story.told_by(cited_sentences(statement, analysis.evidence), analysis.text_overlap.independent)
    if fact is None:
        return None
    outlets = fact.outlets("carries")
    labels = labels_for(language)
    if story.model is None:
        text = labels.found_in.format(outlets=labels.comma.join(outlets))
    else:
        text = labels.reported_by(len(outlets), len(fact.cells), len(fact.origins))
    citations = _citations(fact.carrying)
    made = statement_id(SECTION, text, citations, analysis.evidence.digests)
    counted = Statement(id=made, text=text, citations=citations, verdict="supported")
    agreement = Agreement(statement=statement, counted=counted, outlets=list(outlets), origins=list(fact.origins))
    return Agreed(agreement, fact)


def outlet_view(outlet: str, statements: Iterable[Statement], analysis: BundleAnalysis) -> OutletView | None:
    """An outlet with the statements that cite its articles and no others."""
    articles = [article.id for article in analysis.evidence.articles_of(outlet)]
    own = [s for s in statements if all(citation.article in articles for citation in s.citations)]
    if not own:
        return None
    counted = [analysis.origins.of(article) for article in articles]
    origin = min(counted, key=lambda o: (-counted.count(o), int(o[1:])))
    return OutletView(outlet=outlet, articles=articles, origin=origin, statements=own)


def recorded_conflicts(analysis: BundleAnalysis) -> list[Conflict]:
    """Where outlets contradict or update one another, as the map has it, the weightiest first; no writer adds any.

    A paper that gives two values itself mostly speaks of two things, and is left out.
    """
    return [
        Conflict(
            topic=found.topic,
            kind=found.kind,
            status=found.status,
            positions=[
                Position(
                    value=position.value,
                    outlets=list(position.outlets),
                    citations=_places(position) or _citations(position.sentences),
                    as_of=position.as_of,
                )
                for position in found.positions
            ],
            weight=found.weight,
        )
        for found in analysis.map.conflicts
        if found.is_between_outlets
    ]


def recorded_silences(analysis: BundleAnalysis, agreed: Sequence[Agreed]) -> list[Silence]:
    """Facts that outlets leave out though they had the room, the weightiest first; all those of the agreements."""
    told = {made.fact.text for made in agreed}
    found = []
    others = 0
    for fact in analysis.map.facts:
        silent = fact.outlets("silent")
        if silent and (fact.text in told or (others < MOST_SILENCES and analysis.map.is_agreed(fact))):
            others += fact.text not in told
            found.append(Silence(point=fact.text, outlets=list(silent)))
    return found


def map_provenance(analysis: BundleAnalysis) -> MapMade:
    """Who made the map, and what was struck out of it."""
    story = analysis.map
    return MapMade(model=story.model, prompt_sha256=story.prompt_sha256, struck=list(story.struck))


def coverage_rows(analysis: BundleAnalysis, agreed: Sequence[Agreed]) -> list[CoverageRow]:
    """The facts of the map: those of the agreements in their order, then the others by weight."""
    first = [made.fact for made in agreed]
    shown = {fact.text for fact in first}
    return [_row(fact) for fact in (*first, *(fact for fact in analysis.map.facts if fact.text not in shown))]


def earlier_events(analysis: BundleAnalysis) -> list[EarlierEvent]:
    """What the map says happened before the news, in order."""
    return [EarlierEvent(date=e.date, text=e.text, citations=_citations(e.sentences)) for e in analysis.map.events]


def _row(fact: Fact) -> CoverageRow:
    return CoverageRow(
        point=fact.text, weight=fact.weight, origins=list(fact.origins), cells=[_cell(c) for c in fact.cells]
    )


def _cell(cell: Cell) -> CoverageCell:
    return CoverageCell(
        outlet=cell.outlet,
        carriage=cell.carriage,
        leads=cell.leads,
        quotes=list(cell.quotes),
        citations=_citations(cell.sentences),
    )


def _places(position: MapPosition) -> list[Citation]:
    """The very words that state a value, where they are known."""
    found = []
    for place, sentence in zip(position.places, position.sentences, strict=False):
        at = place.start - sentence.span.start
        text = sentence.text[at : at + place.end - place.start]
        found.append(cite(place, text))
    return found


def _citations(sentences: Iterable[Sentence]) -> list[Citation]:
    return [cite(s.span, s.text) for s in sentences]
