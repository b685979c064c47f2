"""`check` and its asynchronous kin: any text and a bundle in, a verdict on each sentence out.

What a sentence rests on is found by its words. Then it is held against that as a page's sentences are: code flags what
it can put side by side, shows what stands there word for word or shortened, and leaves the rest to a judge.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.briefing import Statement
from summarizer.bundle import need_bundle
from summarizer.citation import cite
from summarizer.errors import SourceError
from summarizer.event_loop import run_in_new_loop
from summarizer.factcheck.check_report import Against, CheckedPart, CheckReport, FoundPassage
from summarizer.factcheck.draft_sentences import read_draft
from summarizer.factcheck.support_search import find_same_figures, find_support
from summarizer.factcheck.unproven_reasons import nothing_found, why_unproven
from summarizer.llm.user_client import settings_for_judge
from summarizer.pipeline.source_list import sources_of
from summarizer.settings import Settings, need_judge, need_settings
from summarizer.text.language_codes import primary_language
from summarizer.text.language_detection import detect_language
from summarizer.verification.checks import check as check_claim
from summarizer.verification.checks import faults_of_content
from summarizer.verification.claim import CitedArticles, Earlier, is_extractive
from summarizer.verification.severity import faults_in, with_verdict
from summarizer.verification.support.text_support import is_supported
from summarizer.version import __version__

if TYPE_CHECKING:
    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.briefing import Issue
    from summarizer.bundle import Bundle
    from summarizer.factcheck.draft_sentences import DraftPart, Form
    from summarizer.factcheck.support_search import Support
    from summarizer.llm.user_client import UserClient
    from summarizer.verification.claim import Claim
    from summarizer.verification.judge.judge import Judge
    from summarizer.verification.judge.judgements import Judgement

__all__ = ["acheck", "check"]


_OF_FIGURES = frozenset({"figure.exchanged", "figure.absent"})
_OF_CITING = frozenset({"attribution.outlet", "citation.missing"})
# Characters of a draft that tell its language: fewer may be a name or two.
_ENOUGH_TO_TELL = 200


class _Decided(NamedTuple):
    part: CheckedPart
    claim: Claim | None = None


def check(
    draft: str | Sequence[str],
    bundle: Bundle,
    settings: Settings | None = None,
    *,
    form: Form | None = None,
    client: UserClient | None = None,
) -> CheckReport:
    """Check a text from anywhere, or a list of sentences, against the articles of a bundle.

    Nothing is called, but for a model when `settings` ask for a judge (`judge` is true, or `judge_model` names one).

    Args:
        draft: Markdown, HTML or plain text, or one sentence an entry.
        bundle: what `load_bundle` returns.
        settings: who judges, the language of the draft, and limits; by default nobody, and the language that it reads
            as, or that of the articles where it is too short to tell.
        form: what the draft is written in; by default by how it begins.
        client: an `openai.AsyncOpenAI` to ask the judge with; see `summarize`.

    Raises:
        SourceError: the draft is no text or has no sentence, or `bundle` is none.
        EmptyBundleError: no article has a sentence or a title to cite.
        ConfigurationError: a judge is asked for and no model named, `client` cannot be used or nobody would ask with
            it, or an event loop is running (use `acheck`).

    """
    settings = settings_for_judge(client, need_settings(settings))
    if settings.asks_for_judge:
        return run_in_new_loop("check", lambda: acheck(draft, bundle, settings, form=form, client=client))
    decided, analysis, language = _decided(draft, bundle, settings, form)
    return _report(decided, analysis, language)


async def acheck(
    draft: str | Sequence[str],
    bundle: Bundle,
    settings: Settings | None = None,
    *,
    form: Form | None = None,
    client: UserClient | None = None,
) -> CheckReport:
    """`check` for a caller with an event loop. Raises what `check` raises."""
    import asyncio  # noqa: PLC0415 - see run_in_new_loop

    settings = settings_for_judge(client, need_settings(settings))
    decided, analysis, language = await asyncio.to_thread(_decided, draft, bundle, settings, form)
    if not settings.asks_for_judge:
        return _report(decided, analysis, language)
    need_judge(settings)
    return await _judged(decided, analysis, language, settings, client)


def _decided(
    draft: str | Sequence[str], bundle: Bundle, settings: Settings | None, form: Form | None
) -> tuple[list[_Decided], BundleAnalysis, str]:
    need_bundle(bundle, "check")
    _need_draft(draft)
    analysis = analyse_bundle(bundle)
    evidence = analysis.evidence
    language = primary_language((settings.language if settings else None) or _read_in(draft) or evidence.language)
    parts = read_draft(draft, language, form)
    if not any(part.kind == "statement" for part in parts):
        raise SourceError("the draft has no sentence that states anything; give text, or a list of sentences")
    cited = CitedArticles((*evidence.articles, *evidence.references), evidence.languages, language)
    earlier: dict[int, str] = {}
    decided = []
    for part in parts:
        before = earlier.get(part.paragraph, "")
        decided.append(_decide(part, Earlier(text=before), analysis, cited, language))
        earlier[part.paragraph] = f"{before} {part.text}".strip()
    return decided, analysis, language


def _decide(
    part: DraftPart, earlier: Earlier, analysis: BundleAnalysis, cited: CitedArticles, language: str
) -> _Decided:
    found = CheckedPart(text=part.text, kind=part.kind, line=part.line, paragraph=part.paragraph)
    if part.kind != "statement":
        return _Decided(found)
    support = find_support(part.text, analysis, language)
    if not support:
        reason = nothing_found(part.text, language, analysis.evidence)
        return _Decided(found.model_copy(update={"verdict": "unproven", "reason": reason}))
    statement, claim, issues = _held(part.text, support, cited, earlier)
    if any(issue.code in _OF_FIGURES for issue in issues) and (given := find_same_figures(claim.reading, analysis)):
        # Where articles differ, a draft may have the figure of one that is less alike in its words.
        ids = {each.sentence.id for each in given}
        support = [*given, *(each for each in support if each.sentence.id not in ids)]
        statement, claim, issues = _held(part.text, support, cited, earlier)
        issues = [issue for issue in issues if issue.code not in _OF_FIGURES]
    chosen = is_extractive(statement)
    decided = with_verdict(statement, issues, supported=chosen or is_supported(claim))
    against: list[Against] = []
    borne: list[FoundPassage] = []
    for each, sentence, passage in zip(support, statement.citations, claim.passages, strict=True):
        faults = faults_of_content(claim._replace(passages=(passage,)))
        if faults:
            against.append(Against(citation=sentence, issue=faults[0]))
        else:
            borne.append(_in_its_sentence(each))
    if decided.verdict == "flagged" and not against:
        # Only together do the passages speak against it; the nearest stands for them.
        against.append(Against(citation=borne.pop(0).whole, issue=faults_in(decided.issues)[0]))
    new = {
        "verdict": decided.verdict,
        "support": tuple(borne),
        "against": tuple(against),
        "issues": decided.issues,
        "reason": why_unproven(claim, support, decided.issues, analysis) if decided.verdict == "unproven" else "",
    }
    return _Decided(found.model_copy(update=new), claim)


def _held(
    text: str, support: Sequence[Support], cited: CitedArticles, earlier: Earlier
) -> tuple[Statement, Claim, list[Issue]]:
    """A sentence with the whole sentences of its passages, since a clause alone may say what its sentence denies.

    And what the checks find in it, beside all of them.
    """
    whole = [cite(each.sentence.span, each.sentence.text) for each in support]
    statement = Statement(id="", text=text, citations=whole)
    claim = cited.claim(statement, earlier=earlier)
    return statement, claim, [] if is_extractive(statement) else _findings(claim)


def _in_its_sentence(found: Support) -> FoundPassage:
    cut, whole = found.citation, found.sentence.text
    first = cut.start - found.sentence.span.start
    return FoundPassage(**cut.model_dump(), before=whole[:first], behind=whole[first + len(cut.text) :])


def _need_draft(given: object) -> None:
    if isinstance(given, str) or (isinstance(given, Sequence) and all(isinstance(each, str) for each in given)):
        return
    raise SourceError(f"check takes a text, or a list of sentences, and got a {type(given).__name__} of something else")


def _read_in(draft: str | Sequence[str]) -> str | None:
    """The language of a draft by its script and its most frequent words; None where it is too short to tell."""
    text = draft if isinstance(draft, str) else "\n".join(draft)
    return detect_language(text) if len(text) >= _ENOUGH_TO_TELL else None


def _findings(claim: Claim) -> list[Issue]:
    """What the checks find, but for what only a writer who cites can do wrong: the passages are of our choosing."""
    return [issue for issue in check_claim(claim) if issue.code not in _OF_CITING]


async def _judged(
    decided: list[_Decided],
    analysis: BundleAnalysis,
    language: str,
    settings: Settings,
    client: UserClient | None,
) -> CheckReport:
    """The report with a model's verdicts on what code cannot show, the doubtful first."""
    from summarizer.verification.judge.judge import judge_alone  # noqa: PLC0415 - this needs what calling a model needs

    places = [n for n, each in enumerate(decided) if each.claim is not None and each.part.verdict == "unproven"]
    places.sort(key=lambda n: not decided[n].part.issues)
    claims = [claim for n in places if (claim := decided[n].claim) is not None]
    judge, given, told = await judge_alone(settings, claims, client)
    parts = {n: _with(decided[n].part, verdict, judge) for n, verdict in zip(places, given, strict=True)}
    changed = [each._replace(part=parts.get(n, each.part)) for n, each in enumerate(decided)]
    report = _report(changed, analysis, language)
    new = {
        "judge": settings.judged_by if judge.answered else None,
        "unjudged": given.count(None),
        "usage": judge.client.usage,
        "warnings": (*report.warnings, *told),
    }
    return report.model_copy(update=new)


def _with(part: CheckedPart, judgement: Judgement | None, judge: Judge) -> CheckedPart:
    if judgement is None:
        return part
    if judgement.follows:
        return part.model_copy(update={"verdict": "judged", "reason": ""})
    refuted = judge.refuted(judgement)
    # What it was refuted with are the passages that were found, and none of them bears it out.
    against = (*part.against, *(Against(citation=each.whole, issue=refuted) for each in part.support))
    new = {"verdict": "flagged", "issues": (*part.issues, refuted), "support": (), "against": against, "reason": ""}
    return part.model_copy(update=new)


def _report(decided: list[_Decided], analysis: BundleAnalysis, language: str) -> CheckReport:
    return CheckReport(
        version=__version__,
        language=language,
        parts=[each.part for each in decided],
        sources=sources_of(analysis),
    )
