"""What the papers say, counted once more: what a page says of outlets against the map that it holds, cell by cell.

The map of a saved briefing is read back and never made anew: a model's reading cannot be repeated. What code can show
of it is: each cell cites its own outlet, and a sentence that has something of the fact; origins, agreements, counts and
silences follow from the cells; a conflict is between outlets, over values that differ and stand in what they cite.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.analysis.evidence import Span
from summarizer.analysis.map import Cell, Event, Fact, StoryMap
from summarizer.analysis.map.conflicts import Contradiction, ContradictionSide
from summarizer.analysis.map.grounding import is_same_value, shares_no_terms, states_value
from summarizer.analysis.map.silences import may_be_silent
from summarizer.analysis.map.superseding import newest_report
from summarizer.findings import detail, finding
from summarizer.sections.map_records import make_agreement
from summarizer.sections.what_the_papers_say import AGREEMENT
from summarizer.text.parsed_text import ParsedText
from summarizer.verification.page.outlet_comparisons import check_comparison, without_confirmed
from summarizer.verification.saved.computed_entries import Found, check_entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.analysis.origins import Origins
    from summarizer.briefing import Agreement, Briefing, Citation, Issue, Statement, WhatThePapersSay
    from summarizer.bundle import Bundle

__all__ = ["Left", "MapCheck", "check_map_entries", "read_map"]

_PAPERS = "what_the_papers_say"
_SHOWN = 80
Left = list[tuple["Statement", str]]
"""Statements, each with what the map leaves of it to the other checks: by themselves, since anybody can write an id."""


class MapCheck(NamedTuple):
    """Result of checking a saved page against its own map: faults, doubts, and text left for other checks.

    `left` is what remains to be checked of each comparison that the map does hold.
    """

    found: list[Found]
    doubted: list[Found]
    left: Left


def check_map_entries(briefing: Briefing, bundle: Bundle) -> MapCheck:
    """Hold what a briefing says of outlets, days and origins against its map and the articles."""
    papers = briefing.what_the_papers_say
    analysis = analyse_bundle(bundle)
    found: list[Found] = []
    if papers.map is not None:
        analysis = replace(analysis, given_map=read_map(papers, analysis.evidence))
        found += [(_PAPERS, None, issue) for issue in _map_issues(papers, analysis, briefing.language)]
        for agreement in papers.agreements:
            found += [(_PAPERS, *one) for one in _agreement(agreement, analysis, briefing.language)]
    found += check_entries(briefing, analysis)
    left: Left = []
    doubted: list[Found] = []
    if briefing.how_we_got_here.writer == "llm":
        doubted = [each for each in found if each[0] == "how_we_got_here" and each[1] is not None]
        found = [each for each in found if each not in doubted]
    if papers.map is not None:
        labelled = [(AGREEMENT, a.statement) for a in papers.agreements]
        labelled += [(view.outlet, s) for view in papers.outlets for s in view.statements]
        labelled += [("", s) for s in papers.overview]
        for label, statement in labelled:
            if papers.writer != "llm" and not statement.is_locked:
                continue
            compared = check_comparison(statement, label, analysis, briefing.language)
            doubted += [(_PAPERS, statement, one) for one in compared.issues]
            left.append((statement, without_confirmed(statement.text, compared.held)))
    return MapCheck(_once(found), _once(doubted), left)


def read_map(papers: WhatThePapersSay, evidence: Evidence) -> StoryMap:
    """The map that a saved briefing holds; citations of what is no sentence are left out."""
    by = papers.map
    is_read = by is not None and by.model is not None
    facts = []
    for row in papers.coverage:
        # Of a map by words nobody can tell again how sure a cell was: one that does not lead may have been unsure.
        cells = (Cell(c.outlet, c.carriage, _sentences(c.citations, evidence), is_read or c.leads) for c in row.cells)
        facts.append(Fact(row.point, row.weight, tuple(cells), tuple(row.origins)))
    conflicts = []
    for conflict in papers.conflicts:
        positions = (
            ContradictionSide(p.value, tuple(p.outlets), p.as_of, _sentences(p.citations, evidence))
            for p in conflict.positions
        )
        made = Contradiction(conflict.topic, conflict.kind, conflict.status, tuple(positions), conflict.weight)
        conflicts.append(made)
    events = (Event(e.date, e.text, _sentences(e.citations, evidence)) for e in papers.earlier)
    return StoryMap(
        tuple(facts), tuple(conflicts), tuple(events), by.model if by else None, by.prompt_sha256 if by else None
    )


def _sentences(citations: Iterable[Citation], evidence: Evidence) -> tuple[Sentence, ...]:
    found = (evidence.at(Span(c.article, c.field, c.start, c.end)) for c in citations)
    return tuple(sentence for sentence in found if sentence is not None)


def _once(found: list[Found]) -> list[Found]:
    return list({(s.id if s else "", i.code, i.detail): (where, s, i) for where, s, i in found}.values())


# --- The map itself


def _map_issues(papers: WhatThePapersSay, analysis: BundleAnalysis, language: str) -> Iterator[Issue]:
    for fact, row in zip(analysis.map.facts, papers.coverage, strict=True):
        yield from _fact_issues(fact, ParsedText(fact.text, language), analysis)
        for cell, shown in zip(fact.cells, row.cells, strict=True):
            if (tuple(cell.quotes), cell.leads) != (shown.quotes, shown.leads):
                yield finding(
                    "coverage.agreement", detail("cell_sources", outlet=cell.outlet, point=row.point[:_SHOWN])
                )
    for conflict in analysis.map.conflicts:
        yield from _conflict_issues(
            conflict, [ParsedText(p.value, language) for p in conflict.positions], analysis.origins
        )
    rows = {fact.text: fact.outlets("silent") for fact in analysis.map.facts}
    for silence in papers.silences:
        if tuple(silence.outlets) != rows.get(silence.point, ()):
            yield finding("coverage.silence", detail("entry_unknown", kind="silence", name=silence.point[:_SHOWN]))


def _fact_issues(fact: Fact, text: ParsedText, analysis: BundleAnalysis) -> Iterator[Issue]:
    point = fact.text[:_SHOWN]
    cells = {cell.outlet: cell for cell in fact.cells}
    for outlet in analysis.evidence.outlets:
        if outlet not in cells:
            yield finding("coverage.agreement", detail("cell_gone", outlet=outlet, point=point))
    sentences = [s for cell in fact.cells for s in cell.sentences]
    for outlet, cell in cells.items():
        told = cell.carriage in {"carries", "differs", "denies"}
        held = told == bool(cell.sentences) and all(s.article.outlet == outlet for s in cell.sentences)
        if held and cell.carriage == "carries":
            held = not any(shares_no_terms(text, s, analysis.evidence, analysis.terms) for s in cell.sentences)
        if cell.carriage == "silent":
            held = analysis.map.model is not None and may_be_silent(
                outlet, sentences, analysis.evidence, analysis.terms
            )
        if not held or outlet not in analysis.evidence.outlets:
            code = "coverage.silence" if cell.carriage == "silent" else "coverage.agreement"
            yield finding(code, detail("cell_otherwise", carriage=cell.carriage, outlet=outlet, point=point))
    origins = analysis.text_overlap.independent(fact.carrying)
    if origins != fact.origins:
        yield finding("coverage.count", detail("row_origins", point=point, origins=list(origins)))


def _conflict_issues(conflict: Contradiction, values: Sequence[ParsedText], origins: Origins) -> Iterator[Issue]:
    """A conflict that is not between outlets, or over `values` that are one or stand nowhere."""
    held = conflict.is_between_outlets
    for at, position in enumerate(conflict.positions):
        cited = tuple(dict.fromkeys(s.article.outlet for s in position.sentences))
        held = held and cited == position.outlets and position.as_of == newest_report(position.sentences, origins)
        held = held and any(states_value(values[at], sentence) for sentence in position.sentences)
        held = held and not any(is_same_value(values[at], other) for other in values[:at])
    if not held:
        yield finding("coverage.conflict", detail("entry_unknown", kind="conflict", name=conflict.topic[:_SHOWN]))


def _agreement(agreement: Agreement, analysis: BundleAnalysis, language: str) -> Iterator[tuple[Statement, Issue]]:
    again = make_agreement(agreement.statement, analysis, language)
    if again is None:
        yield agreement.statement, finding("coverage.agreement", detail("agreement_gone"))
        return
    counted = again.agreement.counted
    if agreement.counted.text != counted.text:
        yield agreement.counted, finding("coverage.count", detail("counted_again", count=counted.text))
    elif agreement.counted.citations != counted.citations:
        yield agreement.counted, finding("coverage.count", detail("counts_uncited"))
    if agreement.outlets != again.agreement.outlets or agreement.origins != again.agreement.origins:
        told = detail("reported_by", outlets=again.agreement.outlets)
        yield agreement.statement, finding("coverage.agreement", told)
