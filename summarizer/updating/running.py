"""`update`: an earlier page and the articles as they are now in, the page of today out, and what has changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from summarizer.briefing import Briefing, need_briefing
from summarizer.bundle import need_bundle
from summarizer.coverage.story_map import Cell
from summarizer.dossier import compile_dossier
from summarizer.matching import match_articles
from summarizer.papers import agree, cited_sentences
from summarizer.pipeline.extractive import CHOICE, brief_from
from summarizer.pipeline.tallying import tallied
from summarizer.sections import AGREEMENT, SECTIONS, Labelled
from summarizer.settings import SECTION_NAMES, Settings, need_settings
from summarizer.updating.merging import merge
from summarizer.updating.standing import arrived_in, standing_of
from summarizer.updating.telling import note_of
from summarizer.verifying.mapping import read_map
from summarizer.verifying.resolving import source_problems
from summarizer.writers.extractive import ExtractiveWriter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.briefing import WhatThePapersSay, WriterName
    from summarizer.bundle import Bundle
    from summarizer.changes import Change
    from summarizer.coverage import Fact
    from summarizer.dossier import Dossier
    from summarizer.matching import Matched
    from summarizer.settings import SectionName
    from summarizer.updating.merging import Merged, Told

__all__ = ["Update", "update"]

# What shapes a page stays as it was where nobody says otherwise.
_OF_THE_PAGE = ("style", "sections", "language")


@dataclass(frozen=True)
class Update:
    """The page as it is now, and what has changed since the page before, the weightiest first."""

    briefing: Briefing
    changes: tuple[Change, ...] = ()


def update(previous: Briefing, bundle: Bundle, settings: Settings | None = None) -> Update:
    """Bring a page up to date with `bundle`, which holds all its articles as they are now.

    Statements that still hold keep their ids, texts and citations; what the bundle has changed is told in
    `Update.changes` and in `Briefing.update`. Where nothing has changed the page is given back as it is.

    Raises what `summarize` raises.
    """
    need_briefing(previous, "update")
    need_bundle(bundle, "update")
    settings = shaped_like(previous, need_settings(settings))
    matched = match_articles(previous, bundle)
    if is_unchanged(previous, matched, settings):
        return Update(previous)
    writer = ExtractiveWriter(compile_dossier(bundle))
    return updated(previous, matched, writer, brief_from(bundle, settings, writer), settings)


def shaped_like(previous: Briefing, settings: Settings) -> Settings:
    """The settings with what shaped the page before, where they do not say themselves."""
    before = previous.provenance.settings
    kept = {name: before[name] for name in _OF_THE_PAGE if name in before and name not in settings.model_fields_set}
    return Settings.model_validate({**settings.model_dump(exclude_unset=True), **kept}) if kept else settings


def is_unchanged(previous: Briefing, matched: Matched, settings: Settings) -> bool:
    """Whether the bundle has the articles of the page and no others, under their ids, and its shape is asked for."""
    before = previous.provenance.settings
    now = settings.model_dump(mode="json", exclude_defaults=True)
    return (
        all(before.get(name) == now.get(name) for name in _OF_THE_PAGE)
        and not matched.others
        and not matched.renamed
        and not any(source_problems(previous, matched))
    )


def updated(
    previous: Briefing, matched: Matched, writer: ExtractiveWriter, fresh: Briefing, settings: Settings
) -> Update:
    """The page before with what is new in a page that was written of the whole bundle."""
    dossier = writer.material.dossier
    arrived = arrived_in(previous, matched, dossier)
    standing = standing_of(previous, matched, dossier, arrived)
    names = [name for name in CHOICE if name == "headline" or name in settings.sections]
    merged = merge([each for each in standing if each.section in names], fresh, writer.material, arrived, names)
    dossier = _with_agreed(previous, matched, dossier, merged)
    parts: dict[str, object] = {name: _part(name, merged, fresh, previous, dossier) for name in SECTION_NAMES}
    made_by: WriterName = "llm" if "llm" in (previous.provenance.writer, fresh.provenance.writer) else "extractive"
    page = fresh.model_copy(
        update={
            **parts,
            "id": sha256(f"{previous.id}\1{fresh.id}".encode()).hexdigest()[:16],
            "provenance": fresh.provenance.model_copy(update={"writer": made_by}),
        }
    )
    note = note_of(previous, page, standing, merged.instead)
    judge = fresh.verification.judge or previous.verification.judge
    page = page.model_copy(
        update={
            "update": note,
            "verification": tallied(
                page, fresh.verification.dropped, repaired=fresh.verification.repaired, judge=judge
            ),
        }
    )
    return Update(page, tuple(note.changes))


def _part(name: SectionName, merged: Merged, fresh: Briefing, previous: Briefing, dossier: Dossier) -> object:
    """A section of these statements; as the fresh page has it where none is left."""
    told = merged.sections.get(name, [])
    if name == "headline":
        return told[0][1]
    before, now = getattr(previous, name), getattr(fresh, name)
    writer: WriterName = "llm" if "llm" in (before.writer, now.writer) else "extractive"
    items = list(_items(told, dossier, fresh.language))
    made = SECTIONS[name].assemble(items, writer, dossier, fresh.language) if items else None
    return made if made is not None else now


def _items(told: list[Told], dossier: Dossier, language: str) -> Iterator[Labelled]:
    """The statements by label, less agreements that the map no longer holds."""
    for label in dict.fromkeys(label for label, _ in told):
        own = [s for other, s in told if other == label]
        if label == AGREEMENT:
            own = [s for s in own if agree(s, dossier, language) is not None]
        if own:
            yield Labelled(label, tuple(own))


def _with_agreed(previous: Briefing, matched: Matched, dossier: Dossier, merged: Merged) -> Dossier:
    """The dossier with the facts of standing agreements, where its own map has drawn them otherwise.

    By words alone, rows grow otherwise with each article that comes: what several agreed on yesterday they agree on.
    """
    told = merged.sections.get("what_the_papers_say", [])
    lacking = [s for label, s in told if label == AGREEMENT and agree(s, dossier, previous.language) is None]
    if not lacking:
        return dossier
    saved = read_map(_renamed(previous.what_the_papers_say, matched), dossier.evidence)
    facts: list[Fact] = []
    for statement in lacking:
        cited = {s.id for s in cited_sentences(statement, dossier.evidence)}
        facts += [f for f in saved.facts if f not in facts and len(cited & {s.id for s in f.carrying}) > 1][:1]
    known = {fact.text for fact in dossier.map.facts}
    kept = tuple(_of_today(fact, dossier) for fact in facts if fact.text not in known)
    return replace(dossier, read=dossier.map._replace(facts=(*dossier.map.facts, *kept)))


def _of_today(fact: Fact, dossier: Dossier) -> Fact:
    """A fact with a cell for every outlet of today; of one that has come nothing is known."""
    cells = {cell.outlet: cell for cell in fact.cells}
    now = tuple(cells.get(outlet, Cell(outlet, "unknown")) for outlet in dossier.evidence.outlets)
    now = tuple(c if c.sentences or c.carriage in {"silent", "unknown"} else Cell(c.outlet, "unknown") for c in now)
    made = fact._replace(cells=now)
    return made._replace(origins=dossier.coverage.independent(made.carrying))


def _renamed(papers: WhatThePapersSay, matched: Matched) -> WhatThePapersSay:
    """What the papers said, with the ids of today; what cites an article that is gone or altered cites it no more."""
    rows = []
    for row in papers.coverage:
        cells = []
        for cell in row.cells:
            kept = [
                citation.model_copy(update={"article": matched.ids[citation.article]})
                for citation in cell.citations
                if citation.article in matched.articles
                and getattr(matched.articles[citation.article], citation.field)[citation.start : citation.end]
                == citation.text
            ]
            cells.append(cell.model_copy(update={"citations": kept}))
        rows.append(row.model_copy(update={"cells": cells}))
    return papers.model_copy(update={"coverage": rows, "conflicts": [], "earlier": []})
