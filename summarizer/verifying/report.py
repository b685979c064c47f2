"""Whether every citation of a saved briefing still holds against these articles."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.bundle import need_bundle
from summarizer.errors import ConfigurationError
from summarizer.evidence import language_of
from summarizer.matching import match_articles
from summarizer.verifying.claims import claim_of, is_verbatim
from summarizer.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from summarizer.briefing import Briefing, Citation, Issue, Source, Statement, Usage
    from summarizer.bundle import Article, Bundle
    from summarizer.matching import Matched
    from summarizer.settings import Settings
    from summarizer.verifying.claims import Claim
    from summarizer.verifying.mapping import Left

__all__ = ["Problem", "Report", "averify", "verify"]

VERIFIER = "checks-1"
_Placed = tuple[str, "Statement"]
_Worded = tuple[str, "Statement", "Claim"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that does not hold.

    `code` is one of `source.missing`, `source.altered`, `citation.unknown`, `citation.altered`, `text.altered`,
    `attribution.outlet`, `verification.count`, one of `coverage.*`, or a code of the checks of worded statements;
    `statement` and `article` are ids, where there is one.
    """

    code: str
    detail: str
    article: str | None = None
    statement: str | None = None


@dataclass(frozen=True)
class Report:
    """What was checked and what does not hold; `ok` when everything does.

    `judged` statements got a verdict of the model that the settings name; `usage` is what that took, and `warnings` say
    which of its calls failed.
    """

    checked: int
    problems: tuple[Problem, ...]
    judged: int = 0
    usage: Usage | None = None
    warnings: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """True when nothing was found."""
        return not self.problems


def verify(briefing: Briefing, bundle: Bundle, settings: Settings | None = None) -> Report:
    """Check every source and every statement of `briefing` against `bundle`.

    Articles are known again by their texts, addresses and titles: ids and order may be others. What is not as it was
    and makes nothing wrong (other ids, articles that the briefing does not list) is among the warnings.

    Nothing is called, but for a model when `settings` ask for a judge: then whether each worded statement follows from
    what it cites. One it refutes, or that it could not be asked about, is a problem.

    Guaranteed when the report is ok: each article is the one that was briefed (by SHA-256 of its text), and its title,
    outlet, address, date and lean are as the briefing has them; each citation's characters stand where it says, each
    statement of the extractive writer is verbatim in what it cites, statements filed under an outlet cite articles of
    that outlet alone, agreements, conflicts, silences, the table, origins and counts are those of the map that is made
    of the articles once more, each day of the timeline is named in what its entry cites, and the checks find nothing in
    a worded statement that the briefing does not say itself.
    What those checks cannot see is in `docs/verification.md`.

    Raises:
        ConfigurationError: a judge is asked for and no model named, or an event loop is running (use `averify`).

    """
    if settings is not None and (settings.judge or settings.judged_by):
        import asyncio  # noqa: PLC0415 - only a judge needs it

        with suppress(RuntimeError):
            asyncio.get_running_loop()
            raise ConfigurationError("verify was called where an event loop is running; await averify instead")
        return asyncio.run(averify(briefing, bundle, settings))
    return _verified(briefing, bundle)[0]


def _verified(briefing: Briefing, bundle: Bundle) -> tuple[Report, list[_Worded]]:
    """What every check finds, and the worded statements as the checks saw them."""
    need_bundle(bundle, "verify")
    matched = match_articles(briefing, bundle)
    articles = matched.articles
    problems = list(_sources(briefing, matched))
    sources = {source.article for source in briefing.sources}
    statements = briefing.statements()
    reworded = _not_verbatim(briefing, statements)
    promised = _extractive_sections(briefing)
    for section, statement in statements:
        problems.extend(_citations(statement.text, statement.citations, articles, sources, statement.id))
        if section in promised and (section, statement) in reworded:
            detail = f"{_shown(statement.text)} is not verbatim in what it cites"
            problems.append(Problem("text.altered", detail, statement=statement.id))
    for told, citations in _compared(briefing):
        problems.extend(_citations(told, citations, articles, sources))
    problems.extend(_outlets(briefing, articles))
    warnings = matched.notes()
    mapped: list[Problem] = []
    left: Left = []
    if all(_is_mapped_alike(source, matched) for source in briefing.sources):
        mapped, left = _mapped(briefing, matched.within(bundle))
    else:
        warnings.append("Who reports what was not counted again: that takes every article with the text it had.")
    problems.extend(mapped)
    worded = list(_worded(briefing, reworded, articles, left))
    problems.extend(_misworded(worded))
    return Report(len(statements), tuple(problems), warnings=tuple(warnings)), worded


async def averify(briefing: Briefing, bundle: Bundle, settings: Settings | None = None) -> Report:
    """`verify` for a caller with an event loop."""
    import asyncio  # noqa: PLC0415 - see verify

    report, worded = await asyncio.to_thread(_verified, briefing, bundle)
    if settings is None or not (settings.judge or settings.judged_by):
        return report
    if settings.judged_by is None:
        raise ConfigurationError("Judging needs a model: name one with --model, --judge-model or SUMMARIZER_MODEL.")
    from summarizer.llm.usage import Budget  # noqa: PLC0415 - all this needs what calling a model needs
    from summarizer.prompting import load_prompts  # noqa: PLC0415
    from summarizer.verifying.judging import open_judge  # noqa: PLC0415

    warnings: list[str] = []
    budget = Budget(max_tokens=settings.max_tokens, max_cost=settings.max_cost, deadline=settings.deadline)
    async with open_judge(settings, load_prompts(settings.prompts), budget, warnings.append) as judge:
        found = await judge.issues([claim for _, _, claim in worded])
        judged, usage, told = judge.answered, judge.client.usage, [*judge.notes, *warnings]
    problems = [
        problem
        for (section, statement, _), issue in zip(worded, found, strict=True)
        for problem in _unsaid(section, statement, [issue] if issue else [])
    ]
    told = [*report.warnings, *told]
    return Report(report.checked, (*report.problems, *problems), judged, usage, tuple(dict.fromkeys(told)))


def _sources(briefing: Briefing, matched: Matched) -> Iterator[Problem]:
    """Sources that are missing, each with how much rests on it, and those that have changed."""
    for source in briefing.sources:
        article = matched.articles.get(source.article)
        where = f"article {source.article} ({source.outlet}: {_shown(source.title)})"
        if article is None:
            resting = sum(
                any(citation.article == source.article for citation in statement.citations)
                for _, statement in briefing.statements()
            )
            held = f"; {resting} of the sentences cite{'s' if resting == 1 else ''} it" if resting else ""
            yield Problem("source.missing", f"{where} is missing{held}", article=source.article)
        elif altered := _altered(source, article, is_reference=article.id in matched.references):
            detail = f"{where} was briefed with another {', another '.join(altered)}"
            yield Problem("source.altered", detail, article=source.article)


def _is_mapped_alike(source: Source, matched: Matched) -> bool:
    """Of other texts there is another map."""
    is_reference = source.article in matched.references
    return _has_text_of(source, matched.articles.get(source.article)) and source.reference == is_reference


def _has_text_of(source: Source, article: Article | None) -> bool:
    return article is not None and article.text_sha256 == source.text_sha256


def _altered(source: Source, article: Article, *, is_reference: bool) -> list[str]:
    """What the briefing has otherwise of an article than the bundle, as a reader calls it."""
    same = {
        "text": _has_text_of(source, article),
        "title": source.title == article.title,
        "outlet": source.outlet == article.outlet,
        "address": source.url == article.url,
        "date": source.published == article.published,
        "place among articles and references": source.reference == is_reference,
        "lean": source.lean == article.lean,
        "mark of a headline alone": source.headline_only == article.headline_only,
    }
    return [field for field, is_same in same.items() if not is_same]


def _compared(briefing: Briefing) -> Iterator[tuple[str, list[Citation]]]:
    """What is no statement and cites all the same: values of conflicts, cells of the table."""
    papers = briefing.what_the_papers_say
    for conflict in papers.conflicts:
        yield from ((position.value, position.citations) for position in conflict.positions)
    for row in papers.coverage:
        yield from ((f"{cell.outlet} on {row.point}", cell.citations) for cell in row.cells)


def _citations(
    told: str,
    citations: Sequence[Citation],
    articles: Mapping[str, Article],
    sources: Set[str],
    statement: str | None = None,
) -> Iterator[Problem]:
    for citation in citations:
        article = articles.get(citation.article)
        if citation.article not in sources:
            detail = f"{_shown(told)} cites article {citation.article}, which is no source of the briefing"
            yield Problem("citation.unknown", detail, citation.article, statement)
        elif article is not None and not _stands(citation, article):  # one that is missing is told once, by itself
            detail = (
                f"{_shown(told)} cites {citation.field}[{citation.start}:{citation.end}] of article "
                f"{citation.article}, where other characters stand now"
            )
            yield Problem("citation.altered", detail, citation.article, statement)


def _stands(citation: Citation, article: Article) -> bool:
    field = article.title if citation.field == "title" else article.text
    return citation.start < citation.end and field[citation.start : citation.end] == citation.text


def _outlets(briefing: Briefing, articles: Mapping[str, Article]) -> Iterator[Problem]:
    """Statements that are filed under an outlet and cite another one's article, whatever the briefing calls it."""
    for view in briefing.what_the_papers_say.outlets:
        for statement in view.statements:
            for citation in statement.citations:
                article = articles.get(citation.article)
                if article is not None and article.outlet != view.outlet:
                    detail = f"{_shown(statement.text)} is filed under {view.outlet} and cites another outlet"
                    yield Problem("attribution.outlet", detail, citation.article, statement.id)


def _mapped(briefing: Briefing, bundle: Bundle) -> tuple[list[Problem], Left]:
    """What the map of the articles, made once more, does not hold; and what it leaves to the other checks."""
    from summarizer.verifying.mapping import recount  # noqa: PLC0415 - of other texts there is no map to make

    found, left = recount(briefing, bundle)
    by = briefing.provenance.version
    older = f" (it was written by version {by}, and the map is made by {__version__})" if by != __version__ else ""
    problems = []
    for where, statement, issue in found:
        if statement is None or issue.code not in {said.code for said in statement.issues}:
            text = f"{_shown(statement.text)}: " if statement else ""
            detail = f"{where}: {text}{issue.detail}{older if issue.code.startswith('coverage.') else ''}"
            problems.append(Problem(issue.code, detail, statement=statement.id if statement else None))
    return problems, left


def _misworded(worded: Iterable[_Worded]) -> Iterator[Problem]:
    """What the checks find in statements that are not verbatim, and the briefing does not say of them."""
    for section, statement, claim in worded:
        from summarizer.verifying.checking import check  # noqa: PLC0415 - its tables are not needed for verbatim ones

        yield from _unsaid(section, statement, check(claim) if claim.passages else [])


def _not_verbatim(briefing: Briefing, statements: Iterable[_Placed]) -> list[_Placed]:
    """The statements that do not stand in what they cite, but for those that count: code words them."""
    counted = [agreement.counted for agreement in briefing.what_the_papers_say.agreements]
    return [
        (section, statement)
        for section, statement in statements
        if not any(statement is line for line in counted)
        and not is_verbatim(statement.text, (c.text for c in statement.citations))
    ]


def _worded(
    briefing: Briefing, reworded: Sequence[_Placed], articles: Mapping[str, Article], left: Left
) -> Iterator[_Worded]:
    """The statements that are not verbatim in what they cite, each with its section and as the checks see it.

    `left` is what remains to be checked of a statement, where the map vouches for the rest.
    """
    if not reworded:
        return
    filed = {s.id: view.outlet for view in briefing.what_the_papers_say.outlets for s in view.statements}
    languages = {a.id: language_of(a, briefing.language) for a in articles.values()}
    for section, statement in reworded:
        filed_under = filed.get(statement.id)
        text = next((text for compared, text in left if compared is statement), statement.text)
        claim = claim_of(statement, articles, languages, briefing.language, filed_under=filed_under)
        yield section, statement, claim._replace(text=text)


def _unsaid(section: str, statement: Statement, issues: Iterable[Issue]) -> Iterator[Problem]:
    """A problem for each finding that the briefing does not say of the statement itself."""
    said = {issue.code for issue in statement.issues}
    for issue in issues:
        if issue.code not in said:
            detail = f"{section}: {_shown(statement.text)}: {issue.detail}"
            yield Problem(issue.code, detail, statement=statement.id)


def _extractive_sections(briefing: Briefing) -> set[str]:
    """The sections whose sentences are promised to be verbatim."""
    written = {"whats_happened", "behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper"}
    found = {name for name in written if getattr(briefing, name).writer == "extractive"}
    return found | ({"headline"} if briefing.provenance.writer == "extractive" else set())


def _shown(text: str) -> str:
    return f"“{text if len(text) <= 80 else text[:77] + '...'}”"
