"""Checks a draft: resolves its citations, gives every statement its findings, puts quotations and citations right."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.term_vectors import dot
from summarizer.briefing import Dropped, Statement, statement_id
from summarizer.drafts import Draft, DraftItem, DraftSentence
from summarizer.findings import detail, finding
from summarizer.sections.citing import resolve_citations
from summarizer.sections.map_records import cited_sentences
from summarizer.sections.section import LabelledStatements
from summarizer.sections.what_the_papers_say import AGREEMENT, OVERVIEW
from summarizer.verification.claim import NOTHING_READ, CitedArticles, Earlier, is_extractive, read_before
from summarizer.verification.custom_checks import added_findings
from summarizer.verification.severity import faults_in, with_verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.briefing import Issue, WriterName
    from summarizer.settings import SectionName
    from summarizer.verification.claim import Claim
    from summarizer.verification.custom_checks import NewCheck

__all__ = ["CheckedDraft", "DraftChecker"]

# Sentences of one event share more than this by their names alone.
_LEAST_SIMILARITY = 0.05


class CheckedDraft(NamedTuple):
    """A draft with its citations resolved and its statements checked.

    `draft` is what was checked. The sentences `requoted` failed only by altered quotations, and have their true words
    now. `items` hold every statement with its issues; `dropped`
    the sentences that cite nothing.
    """

    section: SectionName
    draft: Draft
    items: list[LabelledStatements]
    dropped: list[Dropped]
    requoted: frozenset[str] = frozenset()

    @property
    def faulty(self) -> list[Statement | Dropped]:
        """What has a fault, in order, each with its issues; what is only doubted is no worse for it."""
        return [*(s for _, s in self.statements if s.verdict == "flagged"), *self.dropped]

    @property
    def statements(self) -> list[tuple[str | None, Statement]]:
        """Every statement with the label of its item, in order."""
        return [(item.label, statement) for item in self.items for statement in item.statements]

    @property
    def statements_in_context(self) -> list[tuple[str | None, Statement, Earlier]]:
        """The same, each with what stands before it in its item."""
        return [
            (item.label, s, _preceding(self.section, item, at))
            for item in self.items
            for at, s in enumerate(item.statements)
        ]

    def with_statements(self, new: Mapping[str, Statement]) -> CheckedDraft:
        """The same with other statements in the places of those with these ids."""
        items = [
            LabelledStatements(item.label, tuple(new.get(s.id, s) for s in item.statements)) for item in self.items
        ]
        return self._replace(items=items)

    def with_retracted(self, gone: Sequence[Dropped]) -> CheckedDraft:
        """The same less these sentences, which its writer has taken back."""
        texts = {lost.text for lost in gone}
        items = [LabelledStatements(i.label, tuple(s for s in i.statements if s.text not in texts)) for i in self.items]
        kept = [lost for lost in self.dropped if lost.text not in texts]
        return self._replace(items=[item for item in items if item.statements], dropped=[*kept, *gone])


class DraftChecker:
    """Checks drafts of one briefing against the articles of its bundle; keeps nothing of them."""

    def __init__(self, analysis: BundleAnalysis, language: str, checks: Sequence[NewCheck] = ()) -> None:
        """`language` is that of the briefing; `checks` are a program's own, beside ours."""
        self._analysis = analysis
        self._language = language
        self._checks = checks

    def check(self, name: SectionName, draft: Draft, writer: WriterName) -> CheckedDraft:
        """Resolve the citations of a draft and check every statement.

        Where quotations are all that is wrong with a statement, and the source leaves no doubt about their words, they
        are put right. A statement that fails over what it cites, and passes over the sentences that are closest to its
        words, cites those.
        """
        items, dropped = resolve_citations(draft, name, self._analysis.evidence, narrowly=writer == "extractive")
        if writer == "extractive":
            return CheckedDraft(name, draft, _checked(items, name, partial(self._check_extractive, name)), dropped)
        from summarizer.verification.checks import check  # noqa: PLC0415 - its tables are not needed for verbatim ones
        from summarizer.verification.quotation_repair import repair_quotations  # noqa: PLC0415
        from summarizer.verification.support.text_support import is_supported  # noqa: PLC0415

        requoted: dict[str, str] = {}

        def check_statement(statement: Statement, label: str | None, earlier: Earlier) -> Statement:
            def issues_of(statement: Statement, label: str | None) -> tuple[Claim, list[Issue]]:
                claim, compared = self._claim(name, statement, label, earlier)
                return claim, [*check(claim, self._checks), *compared]

            claim, found = issues_of(statement, label)
            right = repair_quotations(claim, found) if claim.text == statement.text else None
            if right is not None:
                requoted[statement.text] = right.text
                statement = self._reworded(name, statement, right.text)
                claim, found = issues_of(statement, label)
            elif (
                self._has_doubtful_citations(statement, found)
                and (recited := self._with_closest_citations(name, statement, label)) is not None
            ):
                there, found_there = issues_of(recited, label)
                if not found_there:
                    statement, claim, found = recited, there, []
            # What the map vouches for is left out of the claim, and is not shown by any words.
            return with_verdict(statement, found, supported=is_supported(claim.reworded(statement.text)))

        checked = _checked(items, name, check_statement)
        return CheckedDraft(name, _with_texts(draft, requoted), checked, dropped, frozenset(requoted.values()))

    def _check_extractive(
        self, name: SectionName, statement: Statement, label: str | None, earlier: Earlier
    ) -> Statement:
        """The check of the extractive writer: its sentences are the articles' own, but for names in brackets."""
        if not is_extractive(statement):
            return with_verdict(statement, [finding("text.altered", detail("not_verbatim"))], supported=False)
        if not self._checks:
            return statement.model_copy(update={"verdict": "supported"})
        return with_verdict(
            statement, added_findings(self._checks, self.claim(name, statement, label, earlier)), supported=True
        )

    def claim(
        self, name: SectionName, statement: Statement, label: str | None, earlier: Earlier = NOTHING_READ
    ) -> Claim:
        """A statement for a judge; `earlier` stands before it in its item."""
        return self._claim(name, statement, label, earlier)[0].reworded(statement.text)

    def _claim(
        self, name: SectionName, statement: Statement, label: str | None, earlier: Earlier
    ) -> tuple[Claim, Sequence[Issue]]:
        """A statement as the checks see it, and what it says of outlets, or puts to a day, that the articles do not.

        A label that is an outlet's name is what it is filed under.
        """
        from summarizer.verification.page.section_checks import check_in_section  # noqa: PLC0415 - see check

        filed_under = label if label in self._outlets else None
        claim = self._cited.claim(statement, filed_under=filed_under, earlier=earlier)
        return check_in_section(claim, statement, name, label, self._analysis, self._language)

    def _has_doubtful_citations(self, statement: Statement, found: Sequence[Issue]) -> bool:
        """Whether to look for better citations; a doubt over one that cites several joins what they say, mostly."""
        doubted = bool(found) and len(statement.citations) == 1
        return doubted or bool(faults_in(found)) or self._differs_from_citations(statement)

    def _differs_from_citations(self, statement: Statement) -> bool:
        """Whether a statement shares hardly a word that matters with any sentence that it cites."""
        read = self._analysis.terms.read(statement.text, self._language)
        cited = cited_sentences(statement, self._analysis.evidence)
        same = [sentence for sentence in cited if sentence.language == self._language]
        return bool(same) and max(dot(read, self._analysis.terms.of(sentence)) for sentence in same) < _LEAST_SIMILARITY

    def _with_closest_citations(self, name: SectionName, statement: Statement, label: str | None) -> Statement | None:
        """The statement, citing the sentences closest to its words; None when it does already, or none is close."""
        from summarizer.writing.citation_repair import closest_sentence_ids  # noqa: PLC0415 - see check

        evidence = self._analysis.evidence
        ids = closest_sentence_ids(statement.text, label, evidence.citable, self._analysis, self._language)
        again = Draft(items=[DraftItem(label=label, sentences=[DraftSentence(text=statement.text, cites=ids)])])
        items, _ = resolve_citations(again, name, evidence)
        recited = items[0].statements[0] if items else statement
        return recited if recited.citations != statement.citations else None

    @cached_property
    def _cited(self) -> CitedArticles:
        """The articles that statements may cite."""
        evidence = self._analysis.evidence
        return CitedArticles((*evidence.articles, *evidence.references), evidence.languages, self._language)

    @cached_property
    def _outlets(self) -> frozenset[str]:
        """The names of the outlets, those of references, too."""
        evidence = self._analysis.evidence
        return frozenset(article.outlet for article in (*evidence.articles, *evidence.references))

    def _reworded(self, section: SectionName, statement: Statement, text: str) -> Statement:
        """The statement in other words, which make another id."""
        made = statement_id(section, text, statement.citations, self._analysis.evidence.digests)
        return statement.model_copy(update={"id": made, "text": text})


def _checked(
    items: list[LabelledStatements], name: SectionName, check: Callable[[Statement, str | None, Earlier], Statement]
) -> list[LabelledStatements]:
    return [
        LabelledStatements(
            item.label, tuple(check(s, item.label, _preceding(name, item, at)) for at, s in enumerate(item.statements))
        )
        for item in items
    ]


def _preceding(name: SectionName, item: LabelledStatements, at: int) -> Earlier:
    """What a reader has read before a statement in its item; an overview and an agreement have no label to read."""
    label = item.label if item.label not in {OVERVIEW, AGREEMENT} else None
    return read_before(name, label, (statement.text for statement in item.statements[:at]))


def _with_texts(draft: Draft, new: Mapping[str, str]) -> Draft:
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
