"""Check one sentence that an editor worded, as the sentences of a model are checked, and find what it rests on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.analysis.evidence import Span, language_of
from summarizer.analysis.term_vectors import dot
from summarizer.briefing import Citation, Statement, statement_id
from summarizer.citation import cite
from summarizer.factcheck.support_search import NEAR, find_support
from summarizer.sections.what_the_papers_say import AGREEMENT
from summarizer.text.language_codes import primary_language
from summarizer.verification.checks import check
from summarizer.verification.claim import CitedArticles
from summarizer.verification.page.section_checks import check_in_section
from summarizer.verification.saved.map_verification import read_map
from summarizer.verification.severity import with_verdict
from summarizer.verification.support.text_support import is_supported

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.analysis.evidence import Sentence
    from summarizer.briefing import Briefing
    from summarizer.bundle import Bundle
    from summarizer.editing.edits import EditedStatement
    from summarizer.editing.statement_places import Place
    from summarizer.verification.claim import Claim, Earlier
    from summarizer.verification.custom_checks import NewCheck

__all__ = ["CheckedEdit", "Examiner"]

# So many of the nearest sentences may be cited together.
_TOGETHER = (1, 2, 4)


class CheckedEdit(NamedTuple):
    """A sentence with its verdict, and as a judge is shown it."""

    statement: Statement
    claim: Claim


class Examiner:
    """Checks the sentences of one briefing against its articles, which have the ids that the briefing cites them by.

    `checked` is how many sentences it was asked about.
    """

    def __init__(self, briefing: Briefing, bundle: Bundle, checks: Sequence[NewCheck] = ()) -> None:
        analysis = analyse_bundle(bundle)
        papers = briefing.what_the_papers_say
        has_map = papers.map is not None
        self._analysis = replace(analysis, given_map=read_map(papers, analysis.evidence)) if has_map else analysis
        self._language = primary_language(briefing.language)
        articles = (*bundle.articles, *bundle.references)
        self._cited = CitedArticles(
            articles, {a.id: language_of(a, briefing.language) for a in articles}, self._language
        )
        self._numbered = [source.article for source in briefing.sources]
        self._checks = checks
        self.checked = 0

    def examine(self, touched: EditedStatement, place: Place, earlier: Earlier) -> CheckedEdit | None:
        """The sentence in its place, `earlier` standing before it; None where nothing is found that it could cite.

        What it cited before is kept unless something else bears it out better. A source that the editor names has to be
        cited, as far as it has anything like it.
        """
        self.checked += 1
        tried = (self._checked(touched.text, cited, place, earlier) for cited in self._candidates(touched, place))
        return min(tried, key=self._faultiness, default=None)

    def _faultiness(self, found: CheckedEdit) -> tuple[bool, bool, bool, int]:
        statement = found.statement
        return (
            statement.verdict == "flagged",
            statement.verdict != "supported",
            self._is_far(statement),
            len(statement.issues),
        )

    def _is_far(self, statement: Statement) -> bool:
        """Whether a statement shares hardly a word that matters with what it cites."""
        vector = self._analysis.terms.read(statement.text, self._language)
        spans = (Span(c.article, c.field, c.start, c.end) for c in statement.citations)
        cited = [found for span in spans if (found := self._analysis.evidence.at(span)) is not None]
        return max((dot(vector, self._analysis.terms.of(sentence)) for sentence in cited), default=0.0) < NEAR

    def _checked(self, text: str, citations: Sequence[Citation], place: Place, earlier: Earlier) -> CheckedEdit:
        made = statement_id(place.section, text, list(citations), self._analysis.evidence.digests)
        statement = Statement(id=made, text=text, citations=list(citations), author="editor")
        kind = place.key[0]
        filed = place.label if kind == "outlets" else None
        claim = self._cited.claim(statement, filed_under=filed, earlier=earlier)
        label = AGREEMENT if kind == "agreements" else place.label
        left, issues = check_in_section(claim, statement, place.section, label, self._analysis, self._language)
        return CheckedEdit(
            with_verdict(statement, [*check(left, self._checks), *issues], supported=is_supported(claim)), left
        )

    # --- What it may cite

    def _candidates(self, touched: EditedStatement, place: Place) -> Iterator[Sequence[Citation]]:
        """Citations to choose from, those before others that are as good."""
        known = touched.old or touched.cited
        before = known.citations if known else []
        able = self._able(place)
        allowed = {sentence.article.id for sentence in able}
        before = [citation for citation in before if citation.article in allowed or place.key[0] != "outlets"]
        named = [self._numbered[mark - 1] for mark in touched.marks]
        if place.key[0] == "agreements":  # who agrees follows from what is cited
            named = []
        if before and (not named or set(named) == {citation.article for citation in before}):
            yield before
        if place.key[0] == "agreements":
            return
        if named and (cited := self._named(touched.text, named, before, able)):
            yield cited
            return
        found = [] if named else find_support(touched.text, self._analysis, self._language, among=able)
        for count in _TOGETHER:
            if len(found) >= count:
                yield [cite(support.sentence.span, support.sentence.text) for support in found[:count]]
        if named and before:
            yield before

    def _named(
        self, text: str, named: Sequence[str], before: Sequence[Citation], able: Sequence[Sentence]
    ) -> list[Citation]:
        """Of each named source what was cited of it, else its sentence nearest to the text."""
        cited: list[Citation] = []
        for article in named:
            kept = [citation for citation in before if citation.article == article]
            own = [sentence for sentence in able if sentence.article.id == article]
            nearest = find_support(text, self._analysis, self._language, among=own, least=0.0)[:1]
            cited += kept or [cite(support.sentence.span, support.sentence.text) for support in nearest]
        return cited

    def _able(self, place: Place) -> Sequence[Sentence]:
        """The sentences that a statement in this place may cite: under an outlet those of its articles alone."""
        citable = self._analysis.evidence.citable
        if place.key[0] != "outlets":
            return citable
        own = {article.id for article in self._analysis.evidence.articles_of(place.label)}
        return [sentence for sentence in citable if sentence.article.id in own]
