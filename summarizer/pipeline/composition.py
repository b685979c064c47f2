"""Builds a briefing from drafts: resolves citations, checks statements, drops repeats, records every loss."""

from __future__ import annotations

from functools import cached_property, partial
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pydantic import BaseModel

from summarizer.analysis.term_vectors import dot
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
    statement_id,
)
from summarizer.drafts import Draft, DraftItem, DraftSentence
from summarizer.errors import UnsupportedError
from summarizer.findings import detail, finding
from summarizer.pipeline.extensions import NOTHING_ADDED
from summarizer.pipeline.source_list import briefing_id, notes_on, sources_of
from summarizer.pipeline.verification_counts import count_verification
from summarizer.sections import SECTIONS
from summarizer.sections.citing import resolve_citations
from summarizer.sections.custom_section import section_table
from summarizer.sections.map_records import cited_sentences
from summarizer.sections.section import LabelledStatements
from summarizer.sections.what_the_papers_say import AGREEMENT, OVERVIEW
from summarizer.text.context_dependence import dependence_signs
from summarizer.text.parsed_text import ParsedText
from summarizer.verification.claim import CitedArticles, is_extractive, preceding_text
from summarizer.verification.custom_checks import added_findings, need_checks
from summarizer.verification.policy import faults_in, is_refuted, with_verdict
from summarizer.writing.base import PageSoFar, WriterNote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.briefing import Issue, JudgeUsed, Provenance, WriterName
    from summarizer.bundle import Bundle
    from summarizer.findings import Withheld
    from summarizer.pipeline.extensions import Extensions
    from summarizer.settings import SectionName, Settings
from summarizer.verification.claim import Claim

__all__ = ["CheckedDraft", "Composition", "Part"]

Part = Statement | SectionBase
"""What one section becomes: the headline is a statement, every other one a section."""

_S = TypeVar("_S", bound=SectionBase)
# Sentences of one event share more than this by their names alone.
_FAR = 0.05


class CheckedDraft(NamedTuple):
    """A draft with its citations resolved and its statements checked.

    `draft` is what was examined. The sentences `mended` failed only by altered quotations, which have their true words
    now, or by what they cited, and cite now what they rest on. `items` hold every statement with its issues; `dropped`
    the sentences that cite nothing.
    """

    section: SectionName
    draft: Draft
    items: list[LabelledStatements]
    dropped: list[Dropped]
    mended: frozenset[str] = frozenset()

    @property
    def failed(self) -> list[Statement | Dropped]:
        """What has a fault, in order, each with its issues; what is only doubted is no worse for it."""
        return [*(s for _, s in self.statements if s.verdict == "flagged"), *self.dropped]

    @property
    def troubled(self) -> int:
        """Count the statements that failed their checks, or would have without an automatic repair."""
        return len(self.failed) + len(self.mended - {found.text for found in self.failed})

    @property
    def statements(self) -> list[tuple[str | None, Statement]]:
        """Every statement with the label of its item, in order."""
        return [(item.label, statement) for item in self.items for statement in item.statements]

    @property
    def told(self) -> list[tuple[str | None, Statement, str]]:
        """The same, each with what stands before it in its item."""
        return [
            (item.label, s, _before(self.section, item, at))
            for item in self.items
            for at, s in enumerate(item.statements)
        ]

    def changed(self, new: Mapping[str, Statement]) -> CheckedDraft:
        """The same with other statements in the places of those with these ids."""
        items = [
            LabelledStatements(item.label, tuple(new.get(s.id, s) for s in item.statements)) for item in self.items
        ]
        return self._replace(items=items)

    def without(self, gone: Sequence[Dropped]) -> CheckedDraft:
        """The same less these sentences, which its writer has taken back."""
        texts = {lost.text for lost in gone}
        items = [LabelledStatements(i.label, tuple(s for s in i.statements if s.text not in texts)) for i in self.items]
        kept = [lost for lost in self.dropped if lost.text not in texts]
        return self._replace(items=[item for item in items if item.statements], dropped=[*kept, *gone])


class Composition:
    """A briefing in the making: what is written so far, and what was lost on the way.

    `judge` is who judged statements, once somebody has.
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
        self._checks = need_checks(extensions.checks)
        self._bundle = bundle
        self._settings = settings
        self.analysis = analysis
        self._language = language
        self._parts: dict[str, Part] = {}
        self._dropped: list[Dropped] = []
        self._repaired = 0
        self.judge: JudgeUsed | None = None
        self.notes: list[WriterNote] = []

    def examine(self, name: SectionName, draft: Draft, writer: WriterName) -> CheckedDraft:
        """Resolve the citations of a draft and check every statement; nothing is kept yet.

        Where quotations are all that is wrong with a statement, and the source leaves no doubt about their words, they
        are put right. A statement that fails over what it cites, and passes over the sentences that are closest to its
        words, cites those.
        """
        items, dropped = resolve_citations(draft, name, self.analysis.evidence, narrowly=writer == "extractive")
        if writer == "extractive":
            return CheckedDraft(name, draft, _checked(items, name, partial(self._verbatim, name)), dropped)
        from summarizer.verification.checks import check  # noqa: PLC0415 - its tables are not needed for verbatim ones
        from summarizer.verification.quotation_repair import repair_quotations  # noqa: PLC0415
        from summarizer.verification.support.text_support import is_supported  # noqa: PLC0415

        mended: dict[str, str] = {}

        def looked_at(statement: Statement, label: str | None, earlier: str) -> Statement:
            def issues_of(statement: Statement, label: str | None) -> tuple[Claim, list[Issue]]:
                claim, compared = self._claim(name, statement, label, earlier)
                return claim, [*check(claim, self._checks), *compared]

            claim, found = issues_of(statement, label)
            right = repair_quotations(claim, found) if claim.text == statement.text else None
            if right is not None:
                mended[statement.text] = right.text
                statement = self._reworded(name, statement, right.text)
                claim, found = issues_of(statement, label)
            elif (
                self._may_cite_wrongly(statement, found)
                and (moved := self._cited_elsewhere(name, statement, label)) is not None
            ):
                there, found_there = issues_of(moved, label)
                if not found_there:
                    mended[statement.text] = statement.text
                    statement, claim, found = moved, there, []
            # What the map vouches for is left out of the claim, and is not shown by any words.
            return with_verdict(statement, found, shown=is_supported(claim.reworded(statement.text)))

        checked = _checked(items, name, looked_at)
        return CheckedDraft(name, _with_sentences(draft, mended), checked, dropped, frozenset(mended.values()))

    def _verbatim(self, name: SectionName, statement: Statement, label: str | None, earlier: str) -> Statement:
        """The check of the extractive writer: its sentences are the articles' own, but for names in brackets."""
        if not is_extractive(statement):
            return with_verdict(statement, [finding("text.altered", detail("not_verbatim"))], shown=False)
        if not self._checks:
            return statement.model_copy(update={"verdict": "supported"})
        return with_verdict(
            statement, added_findings(self._checks, self.claim(name, statement, label, earlier)), shown=True
        )

    def claim(self, name: SectionName, statement: Statement, label: str | None, earlier: str = "") -> Claim:
        """A statement for a judge; `earlier` stands before it in its item."""
        return self._claim(name, statement, label, earlier)[0].reworded(statement.text)

    def _claim(
        self, name: SectionName, statement: Statement, label: str | None, earlier: str
    ) -> tuple[Claim, Sequence[Issue]]:
        """A statement as the checks see it, and what it says of outlets, or puts to a day, that the articles do not.

        A label that is an outlet's name is what it is filed under.
        """
        from summarizer.verification.page.section_checks import check_in_section  # noqa: PLC0415 - see examine

        filed_under = label if label in self._outlets else None
        claim = self._cited.claim(statement, filed_under=filed_under, earlier=earlier)
        return check_in_section(claim, statement, name, label, self.analysis, self._language)

    def _may_cite_wrongly(self, statement: Statement, found: Sequence[Issue]) -> bool:
        """Whether to look for better citations; a doubt over one that cites several joins what they say, mostly."""
        doubted = bool(found) and len(statement.citations) == 1
        return doubted or bool(faults_in(found)) or self._cites_far(statement)

    def _cites_far(self, statement: Statement) -> bool:
        """Whether a statement shares hardly a word that matters with any sentence that it cites."""
        read = self.analysis.terms.read(statement.text, self._language)
        cited = cited_sentences(statement, self.analysis.evidence)
        same = [sentence for sentence in cited if sentence.language == self._language]
        return bool(same) and max(dot(read, self.analysis.terms.of(sentence)) for sentence in same) < _FAR

    def _cited_elsewhere(self, name: SectionName, statement: Statement, label: str | None) -> Statement | None:
        """The statement, citing the sentences closest to its words; None when it does already, or none is close."""
        from summarizer.writing.citation_repair import closest_sentence_ids  # noqa: PLC0415 - see examine

        evidence = self.analysis.evidence
        ids = closest_sentence_ids(statement.text, label, evidence.citable, self.analysis, self._language)
        again = Draft(items=[DraftItem(label=label, sentences=[DraftSentence(text=statement.text, cites=ids)])])
        items, _ = resolve_citations(again, name, evidence)
        moved = items[0].statements[0] if items else statement
        return moved if moved.citations != statement.citations else None

    @cached_property
    def _cited(self) -> CitedArticles:
        """The articles that statements may cite."""
        evidence = self.analysis.evidence
        return CitedArticles((*evidence.articles, *evidence.references), evidence.languages, self._language)

    @cached_property
    def _outlets(self) -> frozenset[str]:
        """The names of the outlets, those of references, too."""
        evidence = self.analysis.evidence
        return frozenset(article.outlet for article in (*evidence.articles, *evidence.references))

    def accept(
        self, name: SectionName, examined: CheckedDraft, writer: WriterName, *, failed_before: int = 0
    ) -> Part | None:
        """Keep what passed, treat the rest as the settings say, and assemble the part.

        None when nothing of it is left; what was lost is noted all the same. `failed_before` statements were in trouble
        before the draft was repaired.

        Raises:
            UnsupportedError: a statement fails its checks, and `unsupported` is `fail`.

        """
        kept, lost = self._sorted(name, examined, writer)
        self._dropped += lost
        part = self._assembled(name, kept, writer)
        if part is not None:
            self._parts[name] = part
            # What came back from its writer as it was, after the judge had refuted it: nothing was repaired.
            doubted = sum(s.verdict == "unproven" and is_refuted(s) for _, s in examined.statements)
            self._repaired += max(failed_before - doubted, examined.troubled) - len(examined.failed)
            placed = {statement.id for statement in _statements_of(part)}
            for statement in (statement for item in kept for statement in item.statements):
                if statement.id in placed:
                    self.page.add(statement.text, self._language)
                else:
                    self.notes.append(
                        WriterNote(name, f"left out, since it has no place in its section: “{statement.text}”")
                    )
        return part

    def keep(self, name: SectionName, part: Part) -> None:
        """Take over a section from an earlier page unchanged."""
        self._parts[name] = part

    def say(self, texts: Iterable[str]) -> None:
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
            whats_happened=_as(WhatsHappened, parts["whats_happened"]),
            behind_the_headline=_as(BehindTheHeadline, parts["behind_the_headline"]),
            what_the_papers_say=_as(WhatThePapersSay, parts["what_the_papers_say"]),
            how_we_got_here=_as(HowWeGotHere, parts["how_we_got_here"]),
            go_deeper=_as(GoDeeper, parts["go_deeper"]),
            more=[_as(AddedSection, parts[name]) for name in self.table if name not in SECTIONS],
            sources=sources,
            verification=Verification(),
            provenance=provenance.model_copy(
                update={"warnings": [*notes_on(self._bundle, self.analysis.evidence), *provenance.warnings]}
            ),
        )
        return briefing.model_copy(
            update={
                "verification": count_verification(briefing, self._dropped, repaired=self._repaired, judge=self.judge)
            }
        )

    def _reworded(self, section: SectionName, statement: Statement, text: str) -> Statement:
        """The statement in other words, which make another id."""
        made = statement_id(section, text, statement.citations, self.analysis.evidence.digests)
        return statement.model_copy(update={"id": made, "text": text})

    def _sorted(
        self, name: SectionName, examined: CheckedDraft, writer: WriterName
    ) -> tuple[list[LabelledStatements], list[Dropped]]:
        """What stays, flagged where it must be, and what goes."""
        lost = list(examined.dropped)
        kept = []
        for item in examined.items:
            staying: list[Statement] = []
            is_cut = False
            for statement in item.statements:
                if is_cut and self._leans(statement):
                    lost.append(_lost(name, statement, finding("context.lost", detail("leaned"))))
                elif not self._may_stay(name, statement):
                    issues = statement.issues or [finding("verifier.unproven", detail("nobody_decided"))]
                    lost.append(_lost(name, statement, *issues))
                    is_cut = True
                else:
                    staying.append(statement)
                    is_cut = False
            if new := self._new(name, item.label, staying, writer):
                kept.append(LabelledStatements(item.label, tuple(new)))
        return kept, lost

    def _new(
        self, name: SectionName, label: str | None, staying: Sequence[Statement], writer: WriterName
    ) -> list[Statement]:
        """Remove from an item the statements that another section already says; labelled model items stay whole.

        Nor is what the rest of a model's item was written to follow: "he said" may stand anywhere in it.
        """
        if label is not None and self.table[name].labels_are_kept and writer != "extractive":
            return list(staying)
        said = [self._is_said(name, statement, writer) for statement in staying]
        if writer != "extractive":
            said = [all(said[at:]) for at in range(len(said))]
        for statement in compress(staying, said):
            self.notes.append(WriterNote(name, f"left out, since another section says it: “{statement.text}”"))
        return [statement for statement, is_said in zip(staying, said, strict=True) if not is_said]

    def _leans(self, statement: Statement) -> bool:
        """Whether a statement opens with "she", "but" or the like, and says nothing without what stood before it."""
        return not dependence_signs(ParsedText(statement.text, self._language)).isdisjoint({"pronoun", "opener"})

    def _is_said(self, name: SectionName, statement: Statement, writer: WriterName) -> bool:
        """Whether another section says this already; headline and what's happened come first to a reader, and stay.

        The extractive writer has looked at the page itself, and knows when a repeated headline is meant.
        """
        if name == "headline":
            return False  # there has to be one, whatever the page says by the time it is finished
        if writer == "extractive" or name == "whats_happened":
            return self.page.has(statement.text)
        return self.page.restates(statement.text, self._language)

    def _may_stay(self, name: SectionName, statement: Statement) -> bool:
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

    def _assembled(self, name: SectionName, kept: list[LabelledStatements], writer: WriterName) -> Part | None:
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


def _lost(name: SectionName, statement: Statement, *issues: Issue) -> Dropped:
    return Dropped(section=name, text=statement.text, issues=list(issues))


def _checked(
    items: list[LabelledStatements], name: SectionName, check: Callable[[Statement, str | None, str], Statement]
) -> list[LabelledStatements]:
    return [
        LabelledStatements(
            item.label, tuple(check(s, item.label, _before(name, item, at)) for at, s in enumerate(item.statements))
        )
        for item in items
    ]


def _before(name: SectionName, item: LabelledStatements, at: int) -> str:
    """What a reader has read before a statement in its item; an overview and an agreement have no label to read."""
    label = item.label if item.label not in {OVERVIEW, AGREEMENT} else None
    return preceding_text(name, label, item.statements[:at])


def _with_sentences(draft: Draft, new: Mapping[str, str]) -> Draft:
    """The draft with other words for some of its sentences."""
    if not new:
        return draft
    items = [
        item.model_copy(
            update={"sentences": [s.model_copy(update={"text": new.get(s.text, s.text)}) for s in item.sentences]}
        )
        for item in draft.items
    ]
    return draft.model_copy(update={"items": items})


def _as(model: type[_S], part: Part) -> _S:
    if not isinstance(part, model):
        raise TypeError(f"the table of sections built a {type(part).__name__} where a {model.__name__} belongs")
    return part
