"""What the place of a statement on its page adds to the checks: outlets that are compared, and the day of an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.analysis.evidence import Span
from summarizer.comparing.date_parts import find_date_parts, parts_of
from summarizer.findings import detail, finding
from summarizer.languages import load_language
from summarizer.text.dates import find_dates, read_date
from summarizer.text.parsed_text import ParsedText
from summarizer.verification.page.outlet_comparisons import ComparisonResult, check_comparison, without_confirmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence
    from summarizer.briefing import Citation, Issue, Statement
    from summarizer.comparing.date_parts import DateParts
    from summarizer.text.dates import PartialDate
    from summarizer.verification.claim import Claim

__all__ = ["check_day", "check_in_section"]

_WEEK = 7


def check_in_section(
    claim: Claim, statement: Statement, section: str, label: str | None, analysis: BundleAnalysis, language: str
) -> tuple[Claim, Sequence[Issue]]:
    """Check a claim as its place demands (outlets, days), and mask the parts that the map confirms.

    Only one section compares outlets: what the map vouches for there is not left. Under a day, the articles have to
    name the day.
    """
    compares = section == "what_the_papers_say"
    found = check_comparison(statement, label, analysis, language) if compares else ComparisonResult()
    day = read_date(label) if label and section == "how_we_got_here" else None
    issues = found.issues if day is None else check_day(day, statement, analysis)
    return claim.reworded(without_confirmed(claim.text, found.held)), issues


def check_day(date: PartialDate, statement: Statement, analysis: BundleAnalysis) -> list[Issue]:
    """`date.absent` when nothing that the statement cites names this day, month or year."""
    sentences = [found for citation in statement.citations if (found := _cited(citation, analysis)) is not None]
    if not sentences or not all(load_language(sentence.language).has("dates") for sentence in sentences):
        return []
    if any(_holds(named, date) for sentence in sentences for named in _days_of(sentence, analysis)):
        return []
    if any(_is_written(date, sentence) for sentence in sentences):
        return []
    return [finding("date.absent", detail("day_absent", date=date.iso))]


def _cited(citation: Citation, analysis: BundleAnalysis) -> Sentence | None:
    return analysis.evidence.at(Span(citation.article, citation.field, citation.start, citation.end))


def _holds(named: PartialDate, date: PartialDate) -> bool:
    """True when `named` is the date, or lies in it: what happens on a day happens in its month."""
    return date.first <= named.first and named.last <= date.last


def _days_of(sentence: Sentence, analysis: BundleAnalysis) -> Iterable[PartialDate]:
    """The dates of a sentence, read by itself and in its article; the day of the article when it names none."""
    article, span = sentence.article, sentence.span
    alone = [mention.date for mention in find_dates(sentence.reading, article.date)]
    body = analysis.evidence.of(article)[: analysis.evidence.depth]
    running = span.field == "text" and body
    text = article.text[: max(body[-1].span.end, span.end)] if running else ""
    within = [
        mention.date
        for mention in find_dates(ParsedText(text, sentence.language), article.date)
        if span.start <= mention.start and mention.end <= span.end
    ]
    return [*alone, *within] or ([article.date] if article.date else [])


def _is_written(date: PartialDate, sentence: Sentence) -> bool:
    """Whether a sentence has the date in a form that the grammar of dates leaves open, as one of its readings.

    "The 1994 pact", "on 03/04/2031", "on Friday" near the day of its article, a day without its year.
    """
    wanted, written = parts_of(date), sentence.article.date
    for parts in find_date_parts(sentence.reading):
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
