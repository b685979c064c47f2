"""Whether a saved briefing still holds against these articles, and what is known of each of its statements."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.briefing import need_briefing
from summarizer.bundle import need_bundle
from summarizer.event_loop import run_in_new_loop
from summarizer.llm.user_client import settings_for_judge
from summarizer.settings import Settings, need_judge, need_settings
from summarizer.verification.custom_checks import installed_checks, need_checks
from summarizer.verification.saved.problems import Problem, abridge
from summarizer.verification.saved.source_matching import match_same_story
from summarizer.verification.saved.source_resolution import (
    citation_problems,
    compared_citations,
    is_mapped_alike,
    outlet_problems,
    source_problems,
)
from summarizer.verification.saved.worded_statements import verify_statements
from summarizer.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.briefing import Briefing, Usage, Verdict
    from summarizer.bundle import Bundle
    from summarizer.llm.user_client import UserClient
    from summarizer.verification.custom_checks import NewCheck
    from summarizer.verification.saved.computed_entries import Found
    from summarizer.verification.saved.map_verification import Left
    from summarizer.verification.saved.worded_statements import VerifiedStatement

__all__ = ["VERIFIER", "Problem", "Report", "averify", "verify"]

VERIFIER = "checks-2"
_FROM_BEST: tuple[Verdict, ...] = ("supported", "judged", "unproven", "flagged")


@dataclass(frozen=True)
class Report:
    """What was checked, what does not hold, and what is known of each statement; `ok` when no fault was found.

    `problems` are faults alone, `doubts` what only asks for a reader. `verdicts` has the verdict of each statement that
    a writer worded or chose, by its id; `computed` counts the lines that code made, which are checked by counting
    again. `judge` is the model whose verdicts "judged" rests on, `judged_now` how many statements got one on this call
    and `unjudged` how many got none though they were asked about; `usage` is what that took, and `warnings` say which
    of its calls failed.
    """

    checked: int
    problems: tuple[Problem, ...]
    doubts: tuple[Problem, ...] = ()
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    computed: int = 0
    judge: str | None = None
    judged_now: int = 0
    unjudged: int = 0
    usage: Usage | None = None
    warnings: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """True when no fault was found. That is less than that everything is proven: see `unproven`."""
        return not self.problems

    @property
    def unproven(self) -> int:
        """How many statements nobody has decided."""
        return self.counts["unproven"]

    @property
    def counts(self) -> Counter[str]:
        """How many statements have each verdict."""
        return Counter(self.verdicts.values())


def verify(
    briefing: Briefing,
    bundle: Bundle,
    settings: Settings | None = None,
    *,
    checks: Sequence[NewCheck] = (),
    client: UserClient | None = None,
) -> Report:
    """Check every source and every statement of `briefing` against `bundle`.

    Articles are known again by their texts, addresses and titles: ids and order may be others. What is not as it was
    and makes nothing wrong (other ids, articles that the briefing does not list) is among the warnings.

    Nothing is called, but for a model when `settings` ask for a judge (`judge` is true, or `judge_model` names one):
    then whether each worded statement that code cannot show follows from what it cites. One it refutes is a problem. It
    is asked over `client`, an `openai.AsyncOpenAI`, where one is given: see `summarize`.

    Guaranteed when the report is ok: each article is the one that was briefed (by SHA-256 of its text), and its title,
    outlet, address, date and lean are as the briefing has them; each citation's characters stand where it says, each
    statement of the extractive writer is verbatim in what it cites, statements filed under an outlet cite articles of
    that outlet alone, agreements, conflicts, silences, the table, origins and counts follow from its own map
    and the articles, each day of the timeline is named in what its entry cites, and no worded statement has a
    fault that the briefing does not say itself. Whether a worded statement follows is what its verdict says:
    "supported" is shown by code, "judged" is a model's opinion as recorded, "unproven" is nobody's. What those checks
    cannot see is in `docs/verification.md`.

    `checks` are a program's own, beside ours and those that `settings.add` names: its sections are not looked for.

    Raises:
        SourceError: none of the articles of the briefing is in the bundle, which is of another story.
        ConfigurationError: a judge is asked for and no model named, `client` cannot be used or nobody would ask with
            it, a check of a program fails, or an event loop is running (use `averify`).

    """
    settings = settings_for_judge(client, need_settings(settings))
    if settings.asks_for_judge:
        return run_in_new_loop("verify", lambda: averify(briefing, bundle, settings, checks=checks, client=client))
    return _verified(briefing, bundle, _all_checks(settings, checks))[0]


async def averify(
    briefing: Briefing,
    bundle: Bundle,
    settings: Settings | None = None,
    *,
    checks: Sequence[NewCheck] = (),
    client: UserClient | None = None,
) -> Report:
    """`verify` for a caller with an event loop."""
    import asyncio  # noqa: PLC0415 - see run_in_new_loop

    settings = settings_for_judge(client, need_settings(settings))
    report, decided = await asyncio.to_thread(_verified, briefing, bundle, _all_checks(settings, checks))
    if not settings.asks_for_judge:
        return report
    need_judge(settings)
    return await _judged(report, decided, settings, client)


def _all_checks(settings: Settings, given: Sequence[NewCheck]) -> tuple[NewCheck, ...]:
    return need_checks([*given, *installed_checks(settings.add)])


def _verified(briefing: Briefing, bundle: Bundle, checks: Sequence[NewCheck]) -> tuple[Report, list[VerifiedStatement]]:
    """What every check finds, and the statements as the checks saw them."""
    need_briefing(briefing, "verify")
    need_bundle(bundle, "verify")
    matched = match_same_story(briefing, bundle)
    articles = matched.articles
    problems = list(source_problems(briefing, matched))
    sources = {source.article for source in briefing.sources}
    statements = briefing.statements()
    for _, statement in statements:
        problems.extend(citation_problems(statement.text, statement.citations, articles, sources, statement.id))
    for told, citations in compared_citations(briefing):
        problems.extend(citation_problems(told, citations, articles, sources))
    problems.extend(outlet_problems(briefing, articles))
    warnings = matched.notes()
    mapped: list[Problem] = []
    doubted: list[Problem] = []
    left: Left = []
    if all(is_mapped_alike(source, matched) for source in briefing.sources):
        mapped, doubted, left = _mapped(briefing, matched.within(bundle))
    else:
        warnings.append("Who reports what was not counted again: that takes every article with the text it had.")
    papers = briefing.what_the_papers_say
    if papers.map is None and papers.status == "written":
        warnings.append("Who reports what was not counted again: the briefing is of an older version and has no map.")
    decided = list(verify_statements(briefing, articles, left, checks))
    problems += [problem for each in decided for problem in each.problems(faults=True)]
    doubts = [problem for each in decided for problem in each.problems(faults=False)]
    broken = {problem.statement for problem in problems if problem.statement and problem.code.startswith("citation.")}
    verdicts: dict[str, Verdict] = {}
    for each in decided:
        # Anybody can write an id: the worst that is said under it counts.
        now: Verdict = "flagged" if each.statement.id in broken else each.verdict
        verdicts[each.statement.id] = max(now, verdicts.get(each.statement.id, now), key=_FROM_BEST.index)
    judge = briefing.verification.judge
    report = Report(
        checked=len(decided),
        problems=(*problems, *mapped),
        doubts=(*doubts, *doubted),
        verdicts=verdicts,
        computed=len(briefing.computed()),
        judge=judge.model if judge else None,
        warnings=tuple(warnings),
    )
    return report, decided


async def _judged(
    report: Report, decided: list[VerifiedStatement], settings: Settings, client: UserClient | None
) -> Report:
    """The report with the verdicts of a model on what code cannot show, the doubtful first."""
    from dataclasses import replace  # noqa: PLC0415 - all this needs what calling a model needs

    from summarizer.verification.judge.judge import judge_alone  # noqa: PLC0415

    asked = [each for each in decided if report.verdicts[each.statement.id] in {"unproven", "judged"} and each.claim]
    asked.sort(key=lambda each: not each.issues)
    claims = [each.claim for each in asked if each.claim is not None]
    judge, given, told = await judge_alone(settings, claims, client)
    verdicts = dict(report.verdicts)
    problems = []
    for each, judgement in zip(asked, given, strict=True):
        # What a statement says of the outlets as such is for the map: the judge is told to leave it alone.
        of_outlets = any(issue.code.startswith("coverage.") for issue in each.issues)
        follows: Verdict = "unproven" if judgement is None or of_outlets else "judged"
        verdicts[each.statement.id] = "flagged" if judgement is not None and not judgement.follows else follows
        if judgement is not None and not judgement.follows:
            refuted = each._replace(issues=(judge.refuted(judgement),))
            problems += list(refuted.problems(faults=True))
    return replace(
        report,
        problems=(*report.problems, *problems),
        verdicts=verdicts,
        judge=settings.judged_by if judge.answered else report.judge,
        judged_now=judge.answered,
        unjudged=given.count(None),
        usage=judge.client.usage,
        warnings=tuple(dict.fromkeys([*report.warnings, *told])),
    )


def _mapped(briefing: Briefing, bundle: Bundle) -> tuple[list[Problem], list[Problem], Left]:
    """Check the map of the page against the articles: faults, doubts, and what is left to the other checks."""
    from summarizer.verification.saved.map_verification import check_map_entries  # noqa: PLC0415 - of other texts there is no map to make

    again = check_map_entries(briefing, bundle)
    by = briefing.provenance.version
    older = f" (it was written by version {by}, and the map is made by {__version__})" if by != __version__ else ""
    return _told(again.found, older), _told(again.doubted, older), again.left


def _told(found: Iterable[Found], older: str) -> list[Problem]:
    problems = []
    for where, statement, issue in found:
        if statement is None or issue.code not in {said.code for said in statement.issues}:
            text = f"{abridge(statement.text)}: " if statement else ""
            detail = f"{where}: {text}{issue.detail}{older if issue.code.startswith('coverage.') else ''}"
            problems.append(Problem(issue.code, detail, statement=statement.id if statement else None))
    return problems
