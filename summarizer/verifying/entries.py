"""What code alone put into a briefing, made once more: origins, days and tallies.

Guaranteed for a briefing of which nothing is told: its sources and outlets have the origins found in the articles; each
day of the timeline is named in what its entry cites, as the day of its article resolves it; and its tally adds up.
Cannot see: how many statements were repaired and dropped on the way, days in languages without a grammar of dates.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.briefing import Issue
from summarizer.comparing.date_parts import find_date_parts, parts_of
from summarizer.evidence import Span
from summarizer.findings import detail, finding
from summarizer.language.dates import find_dates, read_date
from summarizer.languages import load_language
from summarizer.papers import outlet_view
from summarizer.verifying.policy import faults_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.briefing import Briefing, Citation, Statement, TimelineEntry
    from summarizer.comparing.date_parts import DateParts
    from summarizer.dossier import Dossier
    from summarizer.evidence import Sentence
    from summarizer.language.dates import PartialDate

__all__ = ["Found", "check_day", "check_entries"]

_WEEK = 7

Found = tuple[str, "Statement | None", Issue]
"""The part of the briefing, the statement an issue is about or None where it is about an entry, and the issue."""


def check_entries(briefing: Briefing, dossier: Dossier) -> Iterator[Found]:
    """What the briefing has otherwise than the articles, or than itself."""
    for issue in _origins(briefing, dossier):
        yield "sources", None, issue
    for entry in briefing.how_we_got_here.timeline:
        for issue in _entry(entry, dossier):
            yield "how_we_got_here", entry.statement, issue
    for issue in _tally(briefing):
        yield "verification", None, issue


def _origins(briefing: Briefing, dossier: Dossier) -> Iterator[Issue]:
    """Sources and outlets that are counted to another origin than their articles."""
    known = {article.id for article in (*dossier.evidence.articles, *dossier.evidence.references)}
    for source in briefing.sources:
        if source.article not in known:
            continue
        same = dossier.origins.twins(source.article)
        now = dossier.origins.of(source.article)
        if now != source.origin or (same != list(source.same_text) and briefing.what_the_papers_say.map is not None):
            told = detail("source_origin", article=source.article, outlet=source.outlet, now=now, origin=source.origin)
            yield finding("coverage.origin", told)
    for view in briefing.what_the_papers_say.outlets:
        again = outlet_view(view.outlet, view.statements, dossier)
        if again is not None and (again.origin, again.articles) != (view.origin, view.articles):
            told = detail("outlet_origin", outlet=view.outlet, now=again.origin, articles=again.articles)
            yield finding("coverage.origin", told)


# --- The timeline


def _entry(entry: TimelineEntry, dossier: Dossier) -> Iterator[Issue]:
    date = read_date(entry.date)
    if date is None or date.precision != entry.precision or date.iso != entry.date:
        yield finding("date.absent", detail("entry_precision", date=entry.date, precision=entry.precision))
    else:
        yield from check_day(date, entry.statement, dossier)


def check_day(date: PartialDate, statement: Statement, dossier: Dossier) -> list[Issue]:
    """`date.absent` when nothing that the statement cites names this day, month or year."""
    sentences = [found for citation in statement.citations if (found := _cited(citation, dossier)) is not None]
    if not sentences or not all(load_language(sentence.language).has("dates") for sentence in sentences):
        return []
    if any(_holds(named, date) for sentence in sentences for named in _days_of(sentence, dossier)):
        return []
    if any(_is_written(date, sentence) for sentence in sentences):
        return []
    return [finding("date.absent", detail("day_absent", date=date.iso))]


def _cited(citation: Citation, dossier: Dossier) -> Sentence | None:
    return dossier.evidence.at(Span(citation.article, citation.field, citation.start, citation.end))


def _holds(named: PartialDate, date: PartialDate) -> bool:
    """True when `named` is the date, or lies in it: what happens on a day happens in its month."""
    return date.first <= named.first and named.last <= date.last


def _days_of(sentence: Sentence, dossier: Dossier) -> Iterable[PartialDate]:
    """The dates of a sentence, read by itself and in its article; the day of the article when it names none."""
    article, span = sentence.article, sentence.span
    alone = [mention.date for mention in find_dates(sentence.text, sentence.language, article.date)]
    body = dossier.evidence.of(article)[: dossier.evidence.depth]
    running = span.field == "text" and body
    text = article.text[: max(body[-1].span.end, span.end)] if running else ""
    within = [
        mention.date
        for mention in find_dates(text, sentence.language, article.date)
        if span.start <= mention.start and mention.end <= span.end
    ]
    return [*alone, *within] or ([article.date] if article.date else [])


def _is_written(date: PartialDate, sentence: Sentence) -> bool:
    """Whether a sentence has the date in a form that the grammar of dates leaves open, as one of its readings.

    "The 1994 pact", "on 03/04/2031", "on Friday" near the day of its article, a day without its year.
    """
    wanted, written = parts_of(date), sentence.article.date
    for parts in find_date_parts(sentence.text, sentence.language):
        if parts.weekday >= 0 and not parts.day:
            near = written is not None and abs((written.first - date.first).days) <= _WEEK
            if near and date.precision == "day" and parts.weekday == date.first.weekday():
                return True
        elif not parts.decade and wanted.within(_with_weekday(parts, written, date)):
            return True
    return False


def _with_weekday(parts: DateParts, written: PartialDate | None, date: PartialDate) -> DateParts:
    """The date with its weekday, and with the year of the article or the one before where it names none."""
    year = parts.year
    if not year and written is not None and date.first.year in {written.first.year, written.first.year - 1}:
        year = date.first.year
    return parts._replace(year=year, weekday=date.first.weekday())


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
