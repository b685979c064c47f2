"""Decides each statement of a saved briefing anew: shown by its words, judged as recorded, unproven, or at fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.evidence import language_of
from summarizer.briefing import statement_id
from summarizer.verification.claim import CitedArticles, is_extractive, read_before
from summarizer.verification.custom_checks import added_findings
from summarizer.verification.saved.problems import Problem, abridge
from summarizer.verification.severity import ADDED, faults_in, is_fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from summarizer.briefing import Briefing, Issue, Statement, Verdict
    from summarizer.bundle import Article
    from summarizer.verification.claim import Claim
    from summarizer.verification.custom_checks import NewCheck
    from summarizer.verification.saved.map_verification import Left

__all__ = ["VerifiedStatement", "verify_statements"]


class VerifiedStatement(NamedTuple):
    """A statement with its verdict and all that was found now; `claim` is the statement as the checks saw it."""

    section: str
    statement: Statement
    verdict: Verdict
    issues: tuple[Issue, ...] = ()
    claim: Claim | None = None

    def problems(self, *, faults: bool) -> Iterator[Problem]:
        """A problem for each fault, or else for each doubt, that the briefing does not say of the statement itself."""
        said = {issue.code for issue in self.statement.issues} if faults else set()
        for issue in self.issues:
            if is_fault(issue.code) == faults and issue.code not in said:
                told = f"{self.section}: {abridge(self.statement.text)}: {issue.detail}"
                yield Problem(issue.code, told, statement=self.statement.id)


def verify_statements(
    briefing: Briefing, articles: Mapping[str, Article], left: Left, checks: Sequence[NewCheck] = ()
) -> Iterator[VerifiedStatement]:
    """Every statement that a writer worded or chose, or an editor worded, in reading order; no lines that code counted.

    `left` is what remains to be checked of a statement, where the map vouches for the rest. A recorded judgement counts
    only where the id of the statement is that of its text and citations, and the briefing names judge and prompt.
    `checks` are a program's own; what they found when they are not given now is as recorded.
    """
    computed = {id(line) for line in briefing.computed()}
    promised = _extractive_sections(briefing)
    filed = {s.id: view.outlet for view in briefing.what_the_papers_say.outlets for s in view.statements}
    languages = {a.id: language_of(a, briefing.language) for a in articles.values()}
    cited = CitedArticles(articles.values(), languages, briefing.language)
    digests = {source.article: source.text_sha256 for source in briefing.sources}
    told = [
        (section, s, read_before(section, label, (each.text for each in together[:at])))
        for section, label, together in briefing.paragraphs()
        for at, s in enumerate(together)
    ]
    for section, statement, earlier in told:
        if id(statement) in computed:
            continue
        chosen = section in promised and not statement.is_locked
        if chosen and not is_extractive(statement):
            yield VerifiedStatement(section, statement, "flagged", _altered())
            continue
        if any(citation.article not in articles for citation in statement.citations):
            yield VerifiedStatement(section, statement, "unproven")  # nobody can look it up
            continue
        claim = cited.claim(statement, filed_under=filed.get(statement.id), earlier=earlier)
        if chosen:
            added = tuple(added_findings(checks, claim)) if claim.passages else ()
            known = faults_in(added or _recorded(statement, ADDED))
            yield VerifiedStatement(section, statement, "flagged" if known else "supported", added)
            continue
        text = next((text for compared, text in left if compared is statement), statement.text)
        judged = _is_judged(briefing, section, statement, digests)
        yield _worded(section, statement, claim, text, checks, judged=judged)


def _altered() -> tuple[Issue, ...]:
    from summarizer.findings import detail, finding  # noqa: PLC0415 - what is verbatim has no findings

    return (finding("text.altered", detail("not_verbatim")),)


def _worded(
    section: str, statement: Statement, claim: Claim, text: str, checks: Sequence[NewCheck], *, judged: bool
) -> VerifiedStatement:
    from summarizer.verification.checks import check  # noqa: PLC0415 - its tables are not needed for verbatim ones
    from summarizer.verification.support.text_support import is_supported  # noqa: PLC0415

    if not claim.passages:
        return VerifiedStatement(section, statement, "unproven")
    left = claim.reworded(text)
    found = tuple(check(left, checks))
    known = [*found, *_recorded(statement, "judge.refuted", ADDED)]
    verdict: Verdict = "judged" if judged else "unproven"
    if faults_in(known) and (faults_in(found) or statement.verdict == "flagged"):
        verdict = "flagged"
    elif is_supported(claim):
        verdict = "supported"
    return VerifiedStatement(section, statement, verdict, found, left)


def _recorded(statement: Statement, *codes: str) -> list[Issue]:
    """The findings of a statement that nobody makes again, by what their codes begin with."""
    return [issue for issue in statement.issues if issue.code.startswith(codes)]


def _is_judged(briefing: Briefing, section: str, statement: Statement, digests: Mapping[str, str]) -> bool:
    if statement.verdict != "judged" or briefing.verification.judge is None:
        return False
    return statement.id == statement_id(section, statement.text, statement.citations, digests)


def _extractive_sections(briefing: Briefing) -> set[str]:
    """The sections whose sentences are promised to be verbatim."""
    found = {name for name, section in briefing.sections() if section.writer == "extractive"}
    return found | ({"headline"} if briefing.provenance.writer == "extractive" else set())
