"""Builds a briefing from checked drafts: drops what may not stay and repeats, records every loss."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel

from summarizer.briefing import (
    AddedSection,
    BehindTheHeadline,
    Briefing,
    Dropped,
    GoDeeper,
    HowWeGotHere,
    SectionBase,
    Statement,
    Verification,
    WhatsHappened,
    WhatThePapersSay,
)
from summarizer.errors import UnsupportedError
from summarizer.findings import detail, finding
from summarizer.pipeline.checked_draft import DraftChecker
from summarizer.pipeline.extensions import NOTHING_ADDED
from summarizer.pipeline.source_list import briefing_id, notes_on, sources_of
from summarizer.pipeline.verification_counts import count_verification
from summarizer.sections import SECTIONS
from summarizer.sections.custom_section import section_table
from summarizer.sections.section import LabelledStatements
from summarizer.text.context_dependence import dependence_signs
from summarizer.text.parsed_text import ParsedText
from summarizer.verification.custom_checks import need_checks
from summarizer.writing.base import PageSoFar, WriterNote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.briefing import Issue, JudgeUsed, Provenance, WriterName
    from summarizer.bundle import Bundle
    from summarizer.findings import Withheld
    from summarizer.pipeline.checked_draft import CheckedDraft
    from summarizer.pipeline.extensions import Extensions
    from summarizer.settings import SectionName, Settings

__all__ = ["Composition", "Part"]

Part = Statement | SectionBase
"""What one section becomes: the headline is a statement, every other one a section."""

_S = TypeVar("_S", bound=SectionBase)


class Composition:
    """A briefing in the making: what is written so far, and what was lost on the way.

    `checker` checks its drafts. `judge` is who judged statements, once somebody has.
    """

    def __init__(
        self,
        bundle: Bundle,
        settings: Settings,
        analysis: BundleAnalysis,
        language: str,
        extensions: Extensions = NOTHING_ADDED,
    ) -> None:
        """`extensions` are what a program adds; the table of sections holds those that it adds in this language."""
        self.page = PageSoFar(analysis)
        self.table = section_table(SECTIONS, extensions.sections, language)
        self.checker = DraftChecker(analysis, language, need_checks(extensions.checks))
        self._bundle = bundle
        self._settings = settings
        self.analysis = analysis
        self._language = language
        self._parts: dict[str, Part] = {}
        self._dropped: list[Dropped] = []
        self._repaired = 0
        self.judge: JudgeUsed | None = None
        self.notes: list[WriterNote] = []

    def accept(
        self, name: SectionName, checked: CheckedDraft, writer: WriterName, *, first: Set[str] | None = None
    ) -> Part | None:
        """Keep what passed, treat the rest as the settings say, and assemble the part.

        None when nothing of it is left; what was lost is noted all the same. `first` are the sentences as they were
        first written, where some may have been written again.

        Raises:
            UnsupportedError: a statement fails its checks, and `unsupported` is `fail`.

        """
        kept, lost = self._split_kept_and_lost(name, checked, writer)
        self._dropped += lost
        part = self._assemble(name, kept, writer)
        placed = {statement.id for statement in _statements_of(part)}
        for statement in (statement for item in kept for statement in item.statements):
            if statement.id in placed:
                self.page.add(statement.text, self._language)
                is_new = statement.text in checked.requoted or (first is not None and statement.text not in first)
                self._repaired += is_new and statement.verdict != "flagged"
            elif statement.issues:
                self._dropped.append(_dropped_statement(name, statement, *statement.issues))
            else:
                self.notes.append(
                    WriterNote(name, f"left out, since it has no place in its section: “{statement.text}”")
                )
        if part is not None:
            self._parts[name] = part
        return part

    def keep(self, name: SectionName, part: Part) -> None:
        """Take over a section from an earlier page unchanged."""
        self._parts[name] = part

    def note_printed(self, texts: Iterable[str]) -> None:
        """Note sentences that the page has, so that no part says them again."""
        for text in texts:
            self.page.add(text, self._language)

    def withhold(self, name: SectionName, why: Withheld) -> SectionBase:
        """The section stays unwritten, for this reason."""
        section = self.table[name].withheld(why)
        self._parts[name] = section
        return section

    def briefing(self, provenance: Provenance) -> Briefing:
        """The whole; every section has been accepted or withheld."""
        parts = self._parts
        headline = parts["headline"]
        if not isinstance(headline, Statement):
            raise TypeError("the headline is a statement")
        sources = sources_of(self.analysis)
        briefing = Briefing(
            id=briefing_id(sources, self._settings),
            language=self._language,
            headline=headline,
            whats_happened=_need_kind(WhatsHappened, parts["whats_happened"]),
            behind_the_headline=_need_kind(BehindTheHeadline, parts["behind_the_headline"]),
            what_the_papers_say=_need_kind(WhatThePapersSay, parts["what_the_papers_say"]),
            how_we_got_here=_need_kind(HowWeGotHere, parts["how_we_got_here"]),
            go_deeper=_need_kind(GoDeeper, parts["go_deeper"]),
            more=[_need_kind(AddedSection, parts[name]) for name in self.table if name not in SECTIONS],
            sources=sources,
            verification=Verification(),
            provenance=provenance.model_copy(
                update={"warnings": [*notes_on(self._bundle, self.analysis), *provenance.warnings]}
            ),
        )
        return briefing.model_copy(
            update={
                "verification": count_verification(briefing, self._dropped, repaired=self._repaired, judge=self.judge)
            }
        )

    def _split_kept_and_lost(
        self, name: SectionName, checked: CheckedDraft, writer: WriterName
    ) -> tuple[list[LabelledStatements], list[Dropped]]:
        """What stays, flagged where it must be, and what goes."""
        lost = list(checked.dropped)
        kept = []
        for item in checked.items:
            staying: list[Statement] = []
            predecessor_is_lost = False
            for statement in item.statements:
                if predecessor_is_lost and self._depends_on_predecessor(statement):
                    lost.append(_dropped_statement(name, statement, finding("context.lost", detail("leaned"))))
                elif not self._is_shown(name, statement):
                    issues = statement.issues or [finding("verifier.unproven", detail("nobody_decided"))]
                    lost.append(_dropped_statement(name, statement, *issues))
                    predecessor_is_lost = True
                else:
                    staying.append(statement)
                    predecessor_is_lost = False
            if new := self._without_said_elsewhere(name, item.label, staying, writer):
                kept.append(LabelledStatements(item.label, tuple(new)))
        return kept, lost

    def _without_said_elsewhere(
        self, name: SectionName, label: str | None, staying: Sequence[Statement], writer: WriterName
    ) -> list[Statement]:
        """Remove from an item the statements that another section already says; labelled model items stay whole.

        Nor is what the rest of a model's item was written to follow: "he said" may stand anywhere in it.
        """
        if label is not None and self.table[name].labels_are_kept and writer != "extractive":
            return list(staying)
        said = [self._is_said_elsewhere(name, statement, writer) for statement in staying]
        if writer != "extractive":
            said = [all(said[at:]) for at in range(len(said))]
        for statement in compress(staying, said):
            self.notes.append(WriterNote(name, f"left out, since another section says it: “{statement.text}”"))
        return [statement for statement, is_said in zip(staying, said, strict=True) if not is_said]

    def _depends_on_predecessor(self, statement: Statement) -> bool:
        """Whether a statement opens with "she", "but" or the like, and says nothing without what stood before it."""
        return not dependence_signs(ParsedText(statement.text, self._language)).isdisjoint({"pronoun", "opener"})

    def _is_said_elsewhere(self, name: SectionName, statement: Statement, writer: WriterName) -> bool:
        """Whether another section says this already; headline and what's happened come first to a reader, and stay.

        The extractive writer has looked at the page itself, and knows when a repeated headline is meant.
        """
        if name == "headline":
            return False  # there has to be one, whatever the page says by the time it is finished
        if writer == "extractive" or name == "whats_happened":
            return self.page.has(ParsedText(statement.text, self._language))
        return self.page.restates(statement.text, self._language)

    def _is_shown(self, name: SectionName, statement: Statement) -> bool:
        """Whether a statement is shown: one with a fault, or that nobody has decided, as the settings say."""
        if statement.verdict == "unproven":
            return self._settings.unproven == "keep"
        if statement.verdict != "flagged" or self._settings.unsupported == "flag":
            return True
        if self._settings.unsupported == "fail":
            found = "; ".join(f"{issue.code}: {issue.detail}" for issue in statement.issues)
            raise UnsupportedError(
                f"{name}: “{statement.text}” fails its checks ({found}); "
                "with --unsupported drop or flag the run goes on without it"
            )
        return False

    def _assemble(self, name: SectionName, kept: list[LabelledStatements], writer: WriterName) -> Part | None:
        part: Part | None = self.table[name].assemble(kept, writer, self.analysis, self._language)
        return self.table[name].shortened(part) if part is not None and self._settings.style == "short" else part


def _statements_of(part: object) -> Iterator[Statement]:
    """Every statement of a part, wherever it stands."""
    if isinstance(part, Statement):
        yield part
    elif isinstance(part, BaseModel):
        yield from (found for name in type(part).model_fields for found in _statements_of(getattr(part, name)))
    elif isinstance(part, tuple):
        yield from (found for entry in part for found in _statements_of(entry))


def _dropped_statement(name: SectionName, statement: Statement, *issues: Issue) -> Dropped:
    return Dropped(section=name, text=statement.text, issues=list(issues))


def _need_kind(model: type[_S], part: Part) -> _S:
    if not isinstance(part, model):
        raise TypeError(f"the table of sections built a {type(part).__name__} where a {model.__name__} belongs")
    return part
