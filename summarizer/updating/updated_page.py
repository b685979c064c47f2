"""The page of today, put together from what stands of the page before and what is new."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from summarizer.briefing import SectionItem
from summarizer.findings import Withheld
from summarizer.pipeline.extractive_run import EXTRACTIVE_ORDER
from summarizer.pipeline.verification_counts import count_verification
from summarizer.sections import SECTIONS
from summarizer.sections.map_records import make_agreement
from summarizer.sections.section import LabelledStatements
from summarizer.sections.what_the_papers_say import AGREEMENT
from summarizer.settings import SECTION_NAMES
from summarizer.updating.change_detection import update_note
from summarizer.updating.map_update import with_agreed, with_map_of
from summarizer.updating.section_merging import merge
from summarizer.updating.statement_status import new_article_ids, statement_statuses

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.briefing import AddedSection, Briefing, WriterName
    from summarizer.pipeline.composition import Part
    from summarizer.settings import SectionName, Settings
    from summarizer.updating.section_merging import Merged, Told
    from summarizer.updating.statement_status import StatementStatus
    from summarizer.verification.saved.source_matching import SourceMatch
    from summarizer.writing.extractive.scored_story import ScoredStory

__all__ = ["UpdateInput", "build_updated_page"]


@dataclass(frozen=True)
class UpdateInput:
    """The page before, the articles of today, and a `fresh` page of them that needed no model."""

    previous: Briefing
    matched: SourceMatch
    settings: Settings
    material: ScoredStory
    fresh: Briefing

    @cached_property
    def arrived(self) -> frozenset[str]:
        """The ids of the articles that the page does not have in these words."""
        return new_article_ids(self.previous, self.matched, self.material.analysis)

    @cached_property
    def standing(self) -> list[StatementStatus]:
        """What has become of each statement of the page."""
        return statement_statuses(self.previous, self.matched, self.material.analysis, self.arrived)

    @cached_property
    def names(self) -> list[SectionName]:
        """The parts that are asked for, in the order in which they choose."""
        return [name for name in EXTRACTIVE_ORDER if self.settings.includes(name)]

    def standing_by(self, fresh: Briefing) -> list[StatementStatus]:
        """The same, where a model has read the map of a fresh page: it sees more than words do."""
        papers = fresh.what_the_papers_say
        if papers.map is None or papers.map.model is None:
            return self.standing
        analysis = with_map_of(papers, self.material.analysis)
        return statement_statuses(self.previous, self.matched, analysis, self.arrived)

    def merged(self, fresh: Briefing, standing: Sequence[StatementStatus], but: Container[SectionName] = ()) -> Merged:
        """What stands with what is new in a fresh page, that has nothing new to say in some sections."""
        asked = [each for each in standing if each.section in self.names]
        return merge(asked, fresh, self.material, self.arrived, self.names, but)

    @cached_property
    def touched(self) -> tuple[SectionName, ...]:
        """The parts in which something is new, as far as words tell; where no article has come, nothing is."""
        if not self.arrived:
            return ()
        stands = {each.now.id for each in self.standing if each.holds and each.now is not None}
        sections = self.merged(self.fresh, self.standing).sections
        return tuple(n for n in SECTION_NAMES if any(s.id not in stands for _, s in sections.get(n, ())))


def build_updated_page(reading: UpdateInput, fresh: Briefing) -> Briefing:
    """Build the updated page: statements that still hold, merged with what is new in `fresh`."""
    previous = reading.previous
    # Where a model had nothing new to say, what stands is the section.
    said_nothing = {name for name in SECTION_NAMES if fresh.provenance.missed.get(name) == "model.empty"}
    standing = reading.standing_by(fresh)
    merged = reading.merged(fresh, standing, said_nothing)
    analysis = _mapped(reading, fresh, merged)
    parts: dict[str, object] = {
        n: build_section(n, merged.sections.get(n, []), reading, fresh, analysis) for n in SECTION_NAMES
    }
    parts["more"] = tuple(_added(reading, fresh, standing))
    made_by = _written_by(previous.provenance.writer, fresh.provenance.writer)
    missed = {name: code for name, code in fresh.provenance.missed.items() if name not in said_nothing}
    page = fresh.model_copy(
        update={
            **parts,
            "id": sha256(f"{previous.id}\1{fresh.id}".encode()).hexdigest()[:16],
            "provenance": fresh.provenance.model_copy(
                update={
                    "writer": made_by,
                    "missed": missed,
                    "warnings": [*_missing(reading), *fresh.provenance.warnings],
                }
            ),
        }
    )
    checks = fresh.verification
    judge = checks.judge or previous.verification.judge
    return page.model_copy(
        update={
            "update": update_note(previous, page, standing, merged.instead),
            "verification": count_verification(page, checks.dropped, repaired=checks.repaired, judge=judge),
        }
    )


def _written_by(before: WriterName | None, now: WriterName | None) -> WriterName:
    """Who worded what stands on the page of today: whoever is not the extractive writer, today's writer first."""
    return next((writer for writer in (now, before) if writer not in {None, "extractive"}), None) or "extractive"


def _missing(reading: UpdateInput) -> list[str]:
    """How many articles are gone, and what to give: whoever gave only the new ones has not meant to take them away."""
    gone, all_before = len(reading.matched.missing), len(reading.previous.sources)
    if not gone:
        return []
    are = "is" if gone == 1 else "are"
    told = f"{gone} of the {all_before} articles of the page before {are} not given any more"
    return [f"{told}, and what rests on them alone is removed; give all articles of the story, the old and the new."]


def _mapped(reading: UpdateInput, fresh: Briefing, merged: Merged) -> BundleAnalysis:
    """The analysis with the map of the page: a model's of today, else that of the page before as far as it goes."""
    analysis, previous = reading.material.analysis, reading.previous.what_the_papers_say
    now, before = fresh.what_the_papers_say.map, previous.map
    outlets = {source.outlet for source in reading.previous.sources if not source.reference}
    if now is not None and now.model is not None:
        analysis = with_map_of(fresh.what_the_papers_say, analysis)
    elif before is not None and before.model is not None and outlets.issuperset(analysis.evidence.outlets):
        return with_map_of(previous, analysis, reading.matched)
    return with_agreed(previous, reading.matched, analysis, merged.sections.get("what_the_papers_say", []))


def build_section(
    name: SectionName, told: list[Told], reading: UpdateInput, fresh: Briefing, analysis: BundleAnalysis
) -> Part:
    """A section of these statements; where none is left, why not."""
    if name == "headline":
        return told[0][1]
    before, now = getattr(reading.previous, name), getattr(fresh, name)
    writer = _written_by(before.writer, now.writer)
    items = list(_items(told, analysis, fresh.language))
    made = SECTIONS[name].assemble(items, writer, analysis, fresh.language) if items else None
    if made is not None:
        return SECTIONS[name].shortened(made) if reading.settings.style == "short" else made
    why = Withheld(SECTIONS[name].empty if told else "said_elsewhere")
    return now if now.status == "withheld" else SECTIONS[name].withheld(why)


def _added(reading: UpdateInput, fresh: Briefing, standing: Sequence[StatementStatus]) -> Iterator[AddedSection]:
    """The sections that a program added: what stands of them, and behind it what today's has under the same labels.

    Where today no program adds the section, what stands is all.
    """
    before = {section.name: section for section in reading.previous.more}
    now = {section.name: section for section in fresh.more}
    for name in {**before, **now}:
        stays = [(each.label, each.now) for each in standing if each.section == name and each.stays and each.now]
        new = [(item.label, s) for item in (now[name].items if name in now else ()) for s in item.statements]
        told = [*stays, *((label, s) for label, s in new if all(s.text != kept.text for _, kept in stays))]
        made = now[name] if name in now and (now[name].items or not told) else before[name]
        labels = dict.fromkeys(label for label, _ in told)
        items = [SectionItem(label=label, statements=[s for other, s in told if other == label]) for label in labels]
        if items or made.status == "withheld":
            yield made.model_copy(update={"items": tuple(items)})


def _items(told: list[Told], analysis: BundleAnalysis, language: str) -> Iterator[LabelledStatements]:
    """The statements by label, less agreements that the map no longer holds."""
    for label in dict.fromkeys(label for label, _ in told):
        own = [s for other, s in told if other == label]
        if label == AGREEMENT:
            own = [s for s in own if make_agreement(s, analysis, language) is not None]
        if own:
            yield LabelledStatements(label, tuple(own))
