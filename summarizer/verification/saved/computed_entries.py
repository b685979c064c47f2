"""What code alone put into a briefing, made once more: origins, days and tallies.

Guaranteed for a briefing of which nothing is told: its sources and outlets have the origins found in the articles; each
day of the timeline is named in what its entry cites, as the day of its article resolves it; and its tally adds up.
Cannot see: how many statements were repaired and dropped on the way, days in languages without a grammar of dates.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.briefing import Issue
from summarizer.findings import detail, finding
from summarizer.sections.map_records import outlet_view
from summarizer.text.dates import read_date
from summarizer.verification.page.section_checks import check_day
from summarizer.verification.severity import faults_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.briefing import Briefing, Statement, TimelineEntry

__all__ = ["Found", "check_entries"]

Found = tuple[str, "Statement | None", Issue]
"""The part of the briefing, the statement an issue is about or None where it is about an entry, and the issue."""


def check_entries(briefing: Briefing, analysis: BundleAnalysis) -> Iterator[Found]:
    """What the briefing has otherwise than the articles, or than itself."""
    for issue in _origins(briefing, analysis):
        yield "sources", None, issue
    for entry in briefing.how_we_got_here.timeline:
        for issue in _entry(entry, analysis):
            yield "how_we_got_here", entry.statement, issue
    for issue in _tally(briefing):
        yield "verification", None, issue


def _origins(briefing: Briefing, analysis: BundleAnalysis) -> Iterator[Issue]:
    """Sources and outlets that are counted to another origin than their articles."""
    known = {article.id for article in (*analysis.evidence.articles, *analysis.evidence.references)}
    for source in briefing.sources:
        if source.article not in known:
            continue
        same = analysis.origins.twins(source.article)
        now = analysis.origins.of(source.article)
        if now != source.origin or (same != list(source.same_text) and briefing.what_the_papers_say.map is not None):
            told = detail("source_origin", article=source.article, outlet=source.outlet, now=now, origin=source.origin)
            yield finding("coverage.origin", told)
    for view in briefing.what_the_papers_say.outlets:
        again = outlet_view(view.outlet, view.statements, analysis)
        if again is not None and (again.origin, again.articles) != (view.origin, view.articles):
            told = detail("outlet_origin", outlet=view.outlet, now=again.origin, articles=again.articles)
            yield finding("coverage.origin", told)


# --- The timeline


def _entry(entry: TimelineEntry, analysis: BundleAnalysis) -> Iterator[Issue]:
    date = read_date(entry.date)
    if date is None or date.precision != entry.precision or date.iso != entry.date:
        yield finding("date.absent", detail("entry_precision", date=entry.date, precision=entry.precision))
    else:
        yield from check_day(date, entry.statement, analysis)


# --- The tally


def _tally(briefing: Briefing) -> Iterator[Issue]:
    """Numbers of statements by verdict, of dropped ones and of findings that do not add up."""
    tallied = briefing.verification
    computed = {id(line) for line in briefing.computed()}
    statements = [statement for _, statement in briefing.statements() if id(statement) not in computed]
    verdicts = Counter(statement.verdict for statement in statements)
    codes = Counter(one.code for statement in statements for one in statement.issues)
    codes.update(one.code for lost in tallied.dropped for one in lost.issues)
    counted = {
        "checked": (tallied.checked, len(statements) + len(tallied.dropped)),
        "supported": (tallied.supported, verdicts["supported"]),
        "judged": (tallied.judged, verdicts["judged"]),
        "unproven": (tallied.unproven, verdicts["unproven"]),
        "flagged": (tallied.flagged, verdicts["flagged"]),
        "computed": (tallied.computed, len(computed)),
        "issues_by_code": (dict(tallied.issues_by_code), dict(codes)),
    }
    for name, (said, now) in counted.items():
        if said != now:
            yield finding("verification.count", detail("tally", name=name, said=said, now=now))
    for statement in statements:
        if (statement.verdict == "flagged") != bool(faults_in(statement.issues)) and statement.verdict != "unproven":
            words, count = statement.text[:80], len(statement.issues)
            told = detail("marked", words=words, verdict=statement.verdict, count=count)
            yield finding("verification.count", told)
