"""The lines that say what a briefing rests on and what was checked, as parts without markup."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.languages import load_language
from summarizer.rendering.citation_marks import TWINS_SHOWN
from summarizer.rendering.cleaning import clean
from summarizer.rendering.date_format import write_date, write_period
from summarizer.text.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from summarizer.briefing import Briefing, Citation, Conflict, Dropped, SectionBase, Source, Statement, Topic
    from summarizer.languages.topics.labels import Labels
    from summarizer.rendering.citation_marks import CitedSource

__all__ = [
    "ReportedDays",
    "amounts",
    "checked",
    "described_when",
    "dollars",
    "findings",
    "flag",
    "flag_behind",
    "flagged",
    "is_requested",
    "masthead",
    "other_writer_note",
    "outlet_names",
    "passage_place",
    "plain",
    "published_period",
    "source_notes",
    "tells_time",
    "undecided",
]

_OUTDATED = 30
_CENT = 0.01
_DAY = len("2031-05-12")


def is_requested(section: SectionBase, labels: Labels) -> bool:
    """Whether a section has a place on the page: one that nobody asked for has none, one that was left out says why."""
    return section.reason != labels.reasons["not_asked_for"]


def tells_time(conflict: Conflict) -> bool:
    """Whether the days of the reports say something of a contradiction: of figures, which grow, on different days."""
    days = {position.as_of for position in conflict.positions}
    counted = all(any(c.isdigit() for c in position.value) for position in conflict.positions)
    return conflict.status == "superseded" or (counted and len(days) > 1)


def masthead(sources: Sequence[Source], labels: Labels) -> list[str]:
    """How many articles, outlets and independent origins there are, and from when."""
    period = published_period(sources, labels)
    return [*amounts(sources, labels), *([period] if period else [])]


def amounts(sources: Sequence[Source], labels: Labels) -> list[str]:
    """How many articles, outlets and independent origins there are."""
    articles = [source for source in sources if not source.reference]
    references = len(sources) - len(articles)
    outlets, origins = len({source.outlet for source in articles}), len({source.origin for source in articles})
    parts = [labels.count(len(articles), labels.articles), labels.count(outlets, labels.outlets)]
    if origins < outlets:
        # That nobody has copied what the bundle does not hold cannot be seen: only copies are told.
        parts.append(labels.count(origins, labels.origins))
    if references:
        parts.append(labels.count(references, labels.references))
    return parts


def published_period(sources: Iterable[Source], labels: Labels) -> str:
    """From when the articles are; empty where no article says it."""
    return write_period((s.published for s in sources if s.published and not s.reference), labels)


class ReportedDays:
    """The days of the articles of a bundle."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._days = {s.article: s.published[:_DAY] for s in sources if s.published and len(s.published) >= _DAY}
        self._newest = max(
            (self._days[s.article] for s in sources if s.article in self._days and not s.reference), default=""
        )

    def older(self, statements: Iterable[Statement]) -> str | None:
        """The day of the newest article that these statements cite, where others in the bundle are of a later one."""
        cited = [self._days.get(citation.article, "") for statement in statements for citation in statement.citations]
        if not cited or not all(cited):
            return None
        newest = max(cited)
        return newest if newest < self._newest else None


def outlet_names(briefing: Briefing, labels: Labels, limit: int = 12) -> list[str]:
    """The outlets of the articles in source order, each once; beyond `limit` only how many more there are."""
    names = list(dict.fromkeys(clean(source.outlet) for source in briefing.sources if not source.reference))
    if len(names) <= limit:
        return names
    return [*names[:limit], labels.count(len(names) - limit, labels.more)]


def checked(briefing: Briefing, labels: Labels) -> list[str]:
    """What was checked and with what result; who wrote it; what it cost; how long it took."""
    done = briefing.verification
    shown = done.checked - len(done.dropped)
    flagged = [statement for _, statement in briefing.statements() if statement.verdict == "flagged"]
    judge = clean(done.judge.model) if done.judge else "?"
    results = [
        labels.count(done.supported, labels.supported),
        *([labels.count(done.judged, labels.judged, model=judge)] if done.judged else []),
        *([labels.count(done.unproven, labels.unproven)] if done.unproven else []),
        *([labels.count(done.flagged, labels.marked) + _codes(flagged, labels)] if done.flagged else []),
        *([labels.count(done.repaired, labels.repaired)] if done.repaired else []),
        *([labels.count(len(done.dropped), labels.dropped) + _codes(done.dropped, labels)] if done.dropped else []),
    ]
    made = briefing.provenance
    told = f"{labels.count(shown, labels.checked)}{labels.colon}{labels.comma.join(results)}"
    named = any("[" in s.text and not any(s.text in c.text for c in s.citations) for _, s in briefing.statements())
    parts = [told, *([labels.bracketed] if named and made.writer == "extractive" else [])]
    parts += [*([labels.uncompared] if done.uncompared else [])]
    parts += [*([labels.count(done.computed, labels.computed)] if done.computed else [])]
    parts += [labels.writers.get(made.writer, made.writer) + (f" {clean(made.model)}" if made.model else "")]
    if made.usage.cost_usd is not None:
        parts.append(dollars(made.usage.cost_usd))
    if made.seconds is not None:
        seconds = f"{made.seconds:.1f}"
        comma = load_language(labels.language).numbers.decimal_comma
        parts.append(labels.seconds.format(seconds=seconds.replace(".", ",") if comma else seconds))
    return parts


def dollars(amount: float) -> str:
    """An amount that was spent; the smaller it is, the more digits it has."""
    return f"${amount:.2f}" if amount >= 1 else f"${amount:.4f}" if amount >= _CENT or not amount else f"${amount:.6f}"


def _codes(found: Iterable[Statement | Dropped], labels: Labels) -> str:
    """The codes of what was found in these sentences, the most frequent first, in brackets."""
    codes = Counter(issue.code for each in found for issue in each.issues)
    listed = sorted(codes.items(), key=lambda item: (-item[1], item[0]))
    return labels.in_brackets(labels.comma.join(f"{clean(code)} {n}" for code, n in listed))


def flag(statement: Statement, labels: Labels) -> str:
    """What stands beside a flagged statement: that its sources do not bear it out."""
    return labels.flagged if statement.verdict == "flagged" else ""


def findings(found: Statement | Dropped, labels: Labels) -> list[tuple[str, str]]:
    """What is wrong with a statement: each code, and apart from it what follows it, from the colon on."""
    return [
        (clean(issue.code), f"{labels.colon}{clean(issue.detail)}" if issue.detail else "") for issue in found.issues
    ]


def flagged(statement: Statement, labels: Labels) -> str:
    """What stands beside a flagged statement, with all that is wrong with it; empty for every other one."""
    if statement.verdict != "flagged":
        return ""
    told = labels.semicolon.join(code + detail for code, detail in findings(statement, labels))
    return flag(statement, labels) + labels.in_brackets(told)


def undecided(statement: Statement, briefing: Briefing, labels: Labels) -> str:
    """What stands quietly behind an unproven statement of a page on which a judge has decided others; else empty.

    Where nobody judged, nearly every worded sentence would have it.
    """
    is_open = briefing.verification.judge is not None and statement.verdict == "unproven"
    return labels.in_brackets(labels.undecided).strip() if is_open else ""


def flag_behind(statement: Statement, labels: Labels) -> str:
    """The flag of a flagged statement where plain text has to do; empty for every other one."""
    return labels.in_brackets(f"⚠ {flag(statement, labels)}" if statement.verdict == "flagged" else "")


def plain(statements: Iterable[Statement], labels: Labels) -> str:
    """The statements as one cleaned paragraph without marks, but with the flags of those that are flagged."""
    return " ".join(clean(statement.text) + flag_behind(statement, labels) for statement in statements)


def other_writer_note(section: SectionBase, briefing: Briefing, labels: Labels) -> str | None:
    """A line for a section that somebody else wrote than the briefing says, so that a fallback shows."""
    if section.writer is None or section.writer == briefing.provenance.writer:
        return None
    return labels.fallback.format(writer=labels.writers.get(section.writer, section.writer))


def source_notes(cited: CitedSource, labels: Labels) -> list[str]:
    """What a reader has to know about a source besides its title: fixed words and marks, no text of the article."""
    notes = []
    if cited.source.headline_only:
        notes.append(labels.headline_only)
    if cited.source.reference:
        notes.append(labels.reference)
    if cited.twins:
        twins = " ".join(f"[{number}]" for number in cited.twins[:TWINS_SHOWN])
        more = " …" if len(cited.twins) > TWINS_SHOWN else ""
        notes.append(labels.same_origin.format(marks=twins + more))
    return notes


def described_when(topic: Topic, briefing: Briefing, labels: Labels) -> str:
    """Of when a description is, where it is from a background text or far older than the newest article; else empty."""
    sources = {source.article: source for source in briefing.sources}
    cited = [sources[c.article] for s in topic.statements for c in s.citations if c.article in sources]
    parts = [labels.reference] if cited and all(source.reference for source in cited) else []
    told = max((day for source in cited if (day := _day(source.published))), default=None)
    newest = max((day for s in briefing.sources if not s.reference and (day := _day(s.published))), default=None)
    if told and (parts or (newest and (newest - told).days >= _OUTDATED)):
        published = next(source.published for source in cited if _day(source.published) == told)
        parts.append(labels.as_of.format(date=write_date(published or "", labels)))
    return labels.comma.join(parts)


def _day(published: str | None) -> date | None:
    read = read_date(published) if published else None
    return read.first if read else None


def passage_place(citation: Citation, labels: Labels) -> str:
    """Which characters of the article a passage is, as `verify` counts them."""
    pattern = labels.title_characters if citation.field == "title" else labels.characters
    return pattern.format(start=citation.start, end=citation.end)
