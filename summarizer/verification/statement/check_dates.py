"""Dates: every date of a statement is one that its source names, or one that the source's day of writing makes of it.

Guaranteed for a statement that passes: each weekday, day, month, year and decade is written in a cited span, or is
what a date there means on the day its article appeared ("on Tuesday" is 5 March when it is), or stands close to the
span in a sentence about the same, or is the day of the news; "yesterday", "last week" and their like are so for one of
the cited articles. A date that stands in the very place of another one of the source is found in any case.
Cannot see: dates where the language of a cited article has no calendar here, times of day, and dates that two
rewritten clauses have exchanged.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from summarizer.comparing.date_parts import DateParts, find_date_parts, parts_of
from summarizer.findings import detail, finding
from summarizer.text.dates import PartialDate, find_dates, may_count_back
from summarizer.text.dates.partial_date import day_date
from summarizer.verification.statement.typographic_folding import fold_keeping_offsets, lowered_once
from summarizer.verification.statement.value_context import content_stems, near_passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.briefing import Issue
    from summarizer.text.parsed_text import ParsedText
    from summarizer.verification.claim import Claim, Passage

__all__ = ["check_dates"]

_AROUND = 110
_LEAST_IN_COMMON = 2


def check_dates(claim: Claim) -> list[Issue]:
    """`date.absent` for every date that nothing cited has."""
    written = find_date_parts(claim.reading)
    plain = [parts for passage in claim.passages for parts in _written_in(passage)] if written else []
    needed = not all(_is_cited(parts, plain) for parts in written)
    cited = [*plain, *(parts for passage in claim.passages for parts in _meant_in(passage))] if needed else plain
    unused = [other for other in cited if other.end and not any(parts.within(other) for parts in written)]
    if needed and not all(passage.reading.language.has("calendar") for passage in claim.passages):
        return []
    missing = [parts for parts in written if not _is_cited(parts, cited) and not _stands_near(parts, unused, claim)]
    found = [claim.text[parts.start : parts.end].rstrip(".") for parts in missing]
    found += [claim.text[start:end] for start, end in _relative(claim, written)]
    return [finding("date.absent", detail("absent", words=date)) for date in found]


def _is_cited(parts: DateParts, cited: list[DateParts]) -> bool:
    return any(parts.within(other) for other in cited)


def _written_in(passage: Passage) -> Iterator[DateParts]:
    """What the passage writes out, and with the year of writing where it names none."""
    for reading in (passage.reading, passage.headline):
        for parts in find_date_parts(reading):
            yield parts
            if parts.month and not parts.year and passage.published:
                yield parts._replace(year=passage.published.first.year)
                yield parts._replace(year=passage.published.first.year - 1)


def _meant_in(passage: Passage) -> Iterator[DateParts]:
    """What the dates of the passage mean on the day of writing."""
    for reading in (passage.reading, passage.headline):
        yield from reading.of(_resolved, passage.published)
        yield from _days_meant(reading, passage.published)


def _days_meant(reading: ParsedText, published: PartialDate | None) -> Iterator[DateParts]:
    """The days that a weekday may be, before and after the day of writing, and the one beside it of "a day after"."""
    # "Tuesday, a day after the last plane left" names a Monday, and "Tuesday, the day before the vote" a Wednesday.
    days = reading.language.days
    steps = ((-1, days.day_after), (1, days.day_before))
    beside = [step for step, pattern in steps if pattern and re.search(pattern, reading.text)]
    for parts in find_date_parts(reading):
        if parts.grain != "weekday":
            continue
        yield from (DateParts(0, 0, weekday=(parts.weekday + step) % 7) for step in beside)
        if published and published.precision in {"day", "minute"}:
            written = published.first
            behind = written - dt.timedelta(days=(written.weekday() - parts.weekday) % 7)
            yield from (parts_of(day_date(behind + dt.timedelta(days=days))) for days in (0, 7))


def _resolved(reading: ParsedText, published: PartialDate | None) -> tuple[DateParts, ...]:
    found = find_dates(reading, published)
    return tuple(parts_of(mention.date)._replace(start=mention.start, end=mention.end) for mention in found)


def _stands_near(parts: DateParts, unused: list[DateParts], claim: Claim) -> bool:
    """True when the article has the date in a sentence about the same thing, or it is the day of the news itself.

    A date of the same kind in the cited span that the statement leaves out is taken to be the one it should have.
    """
    if any(other.grain == parts.grain for other in unused):
        return False
    own = content_stems(claim.reading)
    for passage in claim.passages:
        if parts.grain in {"weekday", "month", "year", "day"} and any(parts.within(day) for day in _news_days(passage)):
            return True
        if parts.grain in {"year", "decade"} and str(parts.year or parts.decade) in passage.field_text:
            return True
        near = near_passage(passage)
        for other in find_date_parts(near):
            if parts.within(other) and _about_the_same(near, other, own):
                return True
        if any(parts.within(other) for other in near.of(_resolved, passage.published)):
            return True
    return False


def _news_days(passage: Passage) -> Iterator[DateParts]:
    """The day the article appeared and the day before it."""
    if passage.published is None:
        return
    yield parts_of(passage.published)
    if passage.published.precision in {"day", "minute"}:
        before = passage.published.first - dt.timedelta(days=1)
        yield DateParts(0, 0, before.weekday(), before.day, before.month, before.year)


def _about_the_same(near: ParsedText, parts: DateParts, own: frozenset[str]) -> bool:
    around = near.reworded(near.text[max(0, parts.start - _AROUND) : parts.end + _AROUND])
    return len(around.stems & own) >= _LEAST_IN_COMMON


# --- "yesterday", "last week"


def _relative(claim: Claim, written: tuple[DateParts, ...]) -> Iterator[tuple[int, int]]:
    """The spans of relative dates that no cited article bears out."""
    if not may_count_back(claim.reading):
        return
    anchors = {passage.published for passage in claim.passages} - {None}
    spans: dict[tuple[int, int], list[PartialDate]] = {}
    for anchor in sorted(anchors, key=str):
        for mention in find_dates(claim.reading, anchor):
            if mention.kind == "relative":
                spans.setdefault((mention.start, mention.end), []).append(mention.date)
    for (start, end), dates in spans.items():
        phrase = fold_keeping_offsets(claim.text[start:end])
        if any(parts.start < end and start < parts.end for parts in written) or phrase in {"today", "tonight"}:
            continue
        if not any(_bears_out(phrase, dates, passage) for passage in claim.passages):
            yield start, end


def _bears_out(phrase: str, dates: list[PartialDate], passage: Passage) -> bool:
    if phrase in lowered_once(passage.reading) or phrase in lowered_once(passage.headline):
        return True
    known = [mention.date for mention in find_dates(passage.reading, passage.published)]
    known += _news(passage, phrase)
    return any(date.first <= other.last and other.first <= date.last for date in dates for other in known)


def _news(passage: Passage, phrase: str) -> list[PartialDate]:
    """The day of the news, for a span that names no date at all."""
    named = passage.reading.of(_resolved, passage.published)
    return (
        []
        if named or passage.published is None or phrase not in lowered_once(near_passage(passage))
        else [passage.published]
    )
