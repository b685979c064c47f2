"""The map of a saved page, held against the articles of today."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.analysis.map.story_map import Cell
from summarizer.sections.map_records import cited_sentences, make_agreement
from summarizer.sections.what_the_papers_say import AGREEMENT
from summarizer.verification.saved.map_verification import read_map

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.map import Fact
    from summarizer.briefing import Citation, WhatThePapersSay
    from summarizer.updating.section_merging import Told
    from summarizer.verification.saved.source_matching import SourceMatch

__all__ = ["with_agreed", "with_map_of"]


def with_agreed(
    papers: WhatThePapersSay, matched: SourceMatch, analysis: BundleAnalysis, told: Sequence[Told]
) -> BundleAnalysis:
    """The analysis with the facts of standing agreements, where its own map has drawn them otherwise.

    By words alone, rows grow otherwise with each article that comes: what several agreed on yesterday they agree on.
    """
    language = analysis.evidence.language
    lacking = [s for label, s in told if label == AGREEMENT and make_agreement(s, analysis, language) is None]
    if not lacking:
        return analysis
    saved = read_map(_renamed(papers, matched), analysis.evidence)
    facts: list[Fact] = []
    for statement in lacking:
        cited = {s.id for s in cited_sentences(statement, analysis.evidence)}
        facts += [f for f in saved.facts if f not in facts and len(cited & {s.id for s in f.carrying}) > 1][:1]
    known = {fact.text for fact in analysis.map.facts}
    kept = tuple(_of_today(fact, analysis) for fact in facts if fact.text not in known)
    return replace(analysis, given_map=analysis.map._replace(facts=(*analysis.map.facts, *kept)))


def with_map_of(
    papers: WhatThePapersSay, analysis: BundleAnalysis, matched: SourceMatch | None = None
) -> BundleAnalysis:
    """The analysis with the map of a page; of one that is `matched`, as far as its articles are as they were."""
    saved = read_map(_renamed(papers, matched) if matched else papers, analysis.evidence)
    facts = tuple(fact for fact in (_of_today(f, analysis) for f in saved.facts) if fact.carrying)
    conflicts = tuple(c for c in saved.conflicts if all(p.sentences for p in c.positions))
    events = tuple(event for event in saved.events if event.sentences)
    return replace(analysis, given_map=saved._replace(facts=facts, conflicts=conflicts, events=events))


def _of_today(fact: Fact, analysis: BundleAnalysis) -> Fact:
    """A fact with a cell for every outlet of today; of one that has come nothing is known."""
    cells = {cell.outlet: cell for cell in fact.cells}
    now = [cells.get(outlet, Cell(outlet, "unknown")) for outlet in analysis.evidence.outlets]
    kept = tuple(c if c.sentences or c.carriage == "silent" else Cell(c.outlet, "unknown") for c in now)
    made = fact._replace(cells=kept)
    return made._replace(origins=analysis.text_overlap.independent(made.carrying))


def _renamed(papers: WhatThePapersSay, matched: SourceMatch) -> WhatThePapersSay:
    """What the papers said, with the ids of today; what cites an article that is gone or altered cites it no more."""

    def kept(citations: Sequence[Citation]) -> Sequence[Citation]:
        return [now for citation in citations if (now := _found(citation, matched)) is not None]

    rows = [
        row.model_copy(
            update={"cells": [cell.model_copy(update={"citations": kept(cell.citations)}) for cell in row.cells]}
        )
        for row in papers.coverage
    ]
    conflicts = [
        conflict.model_copy(
            update={"positions": [p.model_copy(update={"citations": kept(p.citations)}) for p in conflict.positions]}
        )
        for conflict in papers.conflicts
    ]
    earlier = [event.model_copy(update={"citations": kept(event.citations)}) for event in papers.earlier]
    return papers.model_copy(update={"coverage": rows, "conflicts": conflicts, "earlier": earlier})


def _found(citation: Citation, matched: SourceMatch) -> Citation | None:
    article = matched.articles.get(citation.article)
    whole: str = getattr(article, citation.field) if article is not None else ""
    if whole[citation.start : citation.end] != citation.text:
        return None
    return citation.model_copy(update={"article": matched.ids[citation.article]})
