"""What the papers say, counted once more: agreements, their counts and silences of a saved briefing against the map.

The map is made of the articles as they are now; nothing of the briefing goes into it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.dossier import compile_dossier
from summarizer.evidence import Span
from summarizer.findings import detail, finding
from summarizer.papers import agree
from summarizer.sections import AGREEMENT
from summarizer.verifying.coverage import check_comparison, vouched
from summarizer.verifying.entries import Found, check_entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.briefing import Agreement, Briefing, CoverageRow, Issue, Statement
    from summarizer.bundle import Bundle
    from summarizer.dossier import Dossier

__all__ = ["Left", "Recount", "recount"]

_PAPERS = "what_the_papers_say"
Left = list[tuple["Statement", str]]
"""Statements, each with what the map leaves of it to the other checks: by themselves, since anybody can write an id."""


class Recount(NamedTuple):
    """What the map does not hold of what code wrote, and what it does not hold of what a model worded.

    `left` is what remains to be checked of each comparison that it does hold.
    """

    found: list[Found]
    doubted: list[Found]
    left: Left


def recount(briefing: Briefing, bundle: Bundle) -> Recount:
    """Make the map of the articles once more, and hold the briefing against it."""
    dossier = compile_dossier(bundle)
    papers = briefing.what_the_papers_say
    found: list[Found] = [(_PAPERS, None, one) for row in papers.coverage for one in _row(row, dossier)]
    found += check_entries(briefing, dossier)
    for agreement in papers.agreements:
        found += [(_PAPERS, *one) for one in _agreement(agreement, dossier, briefing.language)]
    left: Left = []
    doubted: list[Found] = []
    if briefing.how_we_got_here.writer == "llm":
        doubted = [each for each in found if each[0] == "how_we_got_here" and each[1] is not None]
        found = [each for each in found if each not in doubted]
    if papers.writer == "llm":
        labelled = [(AGREEMENT, a.statement) for a in papers.agreements]
        labelled += [(view.outlet, s) for view in papers.outlets for s in view.statements]
        labelled += [("", s) for s in papers.overview]
        for label, statement in labelled:
            compared = check_comparison(statement, label, dossier, briefing.language)
            doubted += [(_PAPERS, statement, one) for one in compared.issues]
            left.append((statement, vouched(statement.text, compared.held)))
    return Recount(_once(found), _once(doubted), left)


def _once(found: list[Found]) -> list[Found]:
    return list({(s.id if s else "", i.code, i.detail): (where, s, i) for where, s, i in found}.values())


def _agreement(agreement: Agreement, dossier: Dossier, language: str) -> Iterator[tuple[Statement, Issue]]:
    again = agree(agreement.statement, dossier, language)
    if again is None:
        yield agreement.statement, finding("coverage.agreement", detail("agreement_gone"))
        return
    counted = again.agreement.counted
    if agreement.counted.text != counted.text:
        yield agreement.counted, finding("coverage.count", detail("counted_again", count=counted.text))
    elif agreement.counted.citations != counted.citations:
        yield agreement.counted, finding("coverage.count", detail("counts_uncited"))
    if agreement.outlets != again.agreement.outlets or len(agreement.origins) != len(again.agreement.origins):
        told = detail("reported_by", outlets=again.agreement.outlets)
        yield agreement.statement, finding("coverage.agreement", told)


def _row(row: CoverageRow, dossier: Dossier) -> Iterator[Issue]:
    """A cell that says another thing of its outlet than the map."""
    spans = [Span(c.article, c.field, c.start, c.end) for cell in row.cells for c in cell.citations]
    points = (dossier.coverage.of(s) for span in spans if (s := dossier.evidence.at(span)) is not None)
    point = next((point for point in points if point is not None), None)
    again = {cell.outlet: cell for cell in dossier.coverage.row(point).cells} if point else {}
    for cell in row.cells:
        now = again.get(cell.outlet)
        if now is None or now.carriage != cell.carriage or now.leads != cell.leads:
            code = "coverage.silence" if cell.carriage == "silent" else "coverage.agreement"
            told = detail("cell_otherwise", carriage=cell.carriage, outlet=cell.outlet, point=row.point[:80])
            yield finding(code, told)
