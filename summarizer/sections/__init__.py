"""The table of sections: name, prompt, and how checked sentences become the section.

A writer's labels mean: for `behind_the_headline` the heading; for `what_the_papers_say` an outlet's name, `overview` or
`agreement`; for `how_we_got_here` an ISO date, or null for background; for `go_deeper` a question (it ends with a
question mark) or a topic, written `Name (kind)`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from summarizer.briefing import (
    BehindTheHeadline,
    Citation,
    Dropped,
    GoDeeper,
    HowWeGotHere,
    Point,
    Question,
    SectionBase,
    Statement,
    TimelineEntry,
    Topic,
    WhatsHappened,
    WhatThePapersSay,
    WriterName,
    statement_id,
)
from summarizer.citation import cite as cited_at
from summarizer.findings import detail, finding, write_reason
from summarizer.sections.papers import (
    Agreed,
    agree,
    conflicts_of,
    earlier_events,
    map_made,
    outlet_view,
    rows_of,
    silences_of,
)
from summarizer.text.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.drafts import Draft, DraftSentence
    from summarizer.findings import Reason, Withheld
    from summarizer.settings import SectionName

__all__ = ["AGREEMENT", "OVERVIEW", "SECTIONS", "LabelledStatements", "Section", "cite", "taken_apart", "withheld"]

OVERVIEW = "overview"
AGREEMENT = "agreement"
_LONG_DATE = len("2031-05-12")
TOPIC_LABEL = re.compile(r"(?P<name>.+) \((?P<kind>person|place|organisation|other)\)$")
QUESTION_ENDINGS = ("?", "？", "؟")


class LabelledStatements(NamedTuple):
    """Checked statements under the label that their writer gave them."""

    label: str | None
    statements: tuple[Statement, ...]


class Section(NamedTuple):
    """One row of the table.

    `assemble(items, writer, analysis, language)` builds the section from checked statements, in the language of the
    briefing; it returns None when nothing of it is left, and then `empty` is the reason for leaving it out.
    """

    name: SectionName
    prompt: str
    model: type[SectionBase]
    assemble: Callable[[list[LabelledStatements], WriterName, BundleAnalysis, str], SectionBase | None]
    empty: Reason


def cite(
    draft: Draft, section: SectionName, evidence: Evidence, *, narrowly: bool = False
) -> tuple[list[LabelledStatements], list[Dropped]]:
    """Turn a draft's sentence ids into citations of exact characters: whole sentences, or `narrowly` the very words.

    Unknown ids are left out; a sentence with no known id is dropped with `citation.missing` or `citation.unknown`.
    """
    items: list[LabelledStatements] = []
    dropped: list[Dropped] = []
    for item in draft.items:
        kept = []
        for sentence in item.sentences:
            made = _statement(sentence, section, evidence, narrowly=narrowly)
            if isinstance(made, Statement):
                kept.append(made)
            else:
                dropped.append(made)
        if kept:
            items.append(LabelledStatements(item.label, tuple(kept)))
    return items, dropped


def taken_apart(part: Statement | SectionBase) -> list[LabelledStatements]:
    """The statements of a part under their writer's labels, from which `assemble` builds it again."""
    match part:
        case Statement():
            return [LabelledStatements(None, (part,))]
        case BehindTheHeadline(points=points):
            return [LabelledStatements(point.heading, tuple(point.statements)) for point in points]
        case WhatThePapersSay():
            views = [LabelledStatements(view.outlet, tuple(view.statements)) for view in part.outlets]
            agreed = [LabelledStatements(AGREEMENT, (agreement.statement,)) for agreement in part.agreements]
            return [*_under(OVERVIEW, part.overview), *views, *agreed]
        case HowWeGotHere():
            dated = [LabelledStatements(entry.date, (entry.statement,)) for entry in part.timeline]
            return [*_under(None, part.statements), *dated]
        case GoDeeper():
            asked = [LabelledStatements(question.question, tuple(question.statements)) for question in part.questions]
            return [*asked, *(LabelledStatements(f"{t.name} ({t.kind})", tuple(t.statements)) for t in part.topics)]
        case WhatsHappened():
            return _under(None, part.statements)
    raise TypeError(f"there is no section like a {type(part).__name__}")


def _under(label: str | None, statements: Sequence[Statement]) -> list[LabelledStatements]:
    return [LabelledStatements(label, tuple(statements))] if statements else []


def withheld(name: SectionName, why: Withheld) -> SectionBase:
    """The section, unwritten, with the reason in English."""
    return SECTIONS[name].model(status="withheld", reason=write_reason(why))


def _statement(
    sentence: DraftSentence, section: SectionName, evidence: Evidence, *, narrowly: bool
) -> Statement | Dropped:
    known = [evidence[cited] for cited in dict.fromkeys(sentence.cites) if cited in evidence]
    if not known:
        if sentence.cites:
            found = finding("citation.unknown", detail("unknown_ids", ids=sentence.cites))
        else:
            found = finding("citation.missing", detail("cites_nothing"))
        return Dropped(section=section, text=sentence.text, issues=[found])
    citations = [_citation(source, sentence.text if narrowly else source.text) for source in known]
    made = statement_id(section, sentence.text, citations, evidence.digests)
    return Statement(id=made, text=sentence.text, citations=citations)


def _citation(source: Sentence, text: str) -> Citation:
    """Cite the very words when the sentence has them, else the whole sentence."""
    at = source.text.find(text)
    start, cited = (source.span.start, source.text) if at < 0 else (source.span.start + at, text)
    return cited_at(source.span._replace(start=start, end=start + len(cited)), cited)


def _flat(items: Iterable[LabelledStatements]) -> list[Statement]:
    return [statement for item in items for statement in item.statements]


def _whats_happened(items: list[LabelledStatements], writer: WriterName, *_: object) -> WhatsHappened | None:
    statements = _flat(items)
    return WhatsHappened(status="written", writer=writer, statements=statements) if statements else None


def _behind_the_headline(items: list[LabelledStatements], writer: WriterName, *_: object) -> BehindTheHeadline | None:
    points = [Point(heading=item.label, statements=list(item.statements)) for item in items if item.label]
    return BehindTheHeadline(status="written", writer=writer, points=points) if points else None


def _what_the_papers_say(
    items: list[LabelledStatements], writer: WriterName, analysis: BundleAnalysis, language: str
) -> WhatThePapersSay | None:
    named = {article.outlet.casefold(): article.outlet for article in analysis.evidence.articles}
    views: dict[str, list[Statement]] = {}
    overview: list[Statement] = []
    agreed: list[Agreed] = []
    for item in items:
        label = (item.label or OVERVIEW).strip()
        if label.casefold() in named:
            views.setdefault(named[label.casefold()], []).extend(item.statements)
        elif label == AGREEMENT:
            held = [(statement, agree(statement, analysis, language)) for statement in item.statements]
            known = {made.fact.text for made in agreed}
            # Two sentences on one fact are one agreement.
            agreed += {m.fact.text: m for _, m in held if m is not None and m.fact.text not in known}.values()
            # What the map does not hold and is shown all the same, flagged, is no agreement.
            overview += [statement for statement, made in held if made is None]
        else:
            overview += item.statements
    outlets = [
        view for outlet, statements in views.items() if (view := outlet_view(outlet, statements, analysis)) is not None
    ]
    if not outlets and not agreed and not overview:
        return None
    return WhatThePapersSay(
        status="written",
        writer=writer,
        overview=overview,
        outlets=outlets,
        agreements=[made.agreement for made in agreed],
        conflicts=conflicts_of(analysis),
        silences=silences_of(analysis, agreed),
        coverage=rows_of(analysis, agreed),
        earlier=earlier_events(analysis),
        map=map_made(analysis),
    )


def _how_we_got_here(
    items: list[LabelledStatements], writer: WriterName, analysis: BundleAnalysis, *_: object
) -> HowWeGotHere | None:
    background: list[Statement] = []
    dated: list[TimelineEntry] = []
    for item in items:
        date = read_date(item.label) if item.label else None
        if date is None:
            background += item.statements
        else:
            dated += [TimelineEntry(date=date.iso, precision=date.precision, statement=s) for s in item.statements]
    if not background and not dated:
        return None
    newest = max((a.date.last.isoformat() for a in analysis.evidence.articles if a.date), default="")

    def place(entry: TimelineEntry) -> tuple[str, str]:
        # A month or a year opens what is known by the day in it, but for the one in which the news itself is.
        is_now = len(entry.date) < _LONG_DATE and newest.startswith(entry.date)
        return f"{entry.date}-~" if is_now else entry.date, entry.statement.text

    dated.sort(key=place)
    return HowWeGotHere(status="written", writer=writer, statements=background, timeline=dated)


def _go_deeper(items: list[LabelledStatements], writer: WriterName, *_: object) -> GoDeeper | None:
    questions = []
    topics = []
    for item in items:
        label = (item.label or "").strip()
        topic = TOPIC_LABEL.match(label)
        if label.endswith(QUESTION_ENDINGS):
            questions.append(Question(question=label, statements=list(item.statements)))
        elif topic:
            kind = cast('Literal["person", "place", "organisation", "other"]', topic["kind"])
            topics.append(Topic(name=topic["name"], kind=kind, statements=list(item.statements)))
    if not questions and not topics:
        return None
    return GoDeeper(status="written", writer=writer, questions=questions, topics=topics)


SECTIONS: dict[SectionName, Section] = {
    section.name: section
    for section in (
        Section(
            "whats_happened",
            "whats_happened",
            WhatsHappened,
            _whats_happened,
            "no_event",
        ),
        Section(
            "behind_the_headline",
            "behind_the_headline",
            BehindTheHeadline,
            _behind_the_headline,
            "no_analysis",
        ),
        Section(
            "what_the_papers_say",
            "what_the_papers_say",
            WhatThePapersSay,
            _what_the_papers_say,
            "no_outlets",
        ),
        Section(
            "how_we_got_here",
            "how_we_got_here",
            HowWeGotHere,
            _how_we_got_here,
            "nothing_before",
        ),
        Section(
            "go_deeper",
            "go_deeper",
            GoDeeper,
            _go_deeper,
            "no_questions",
        ),
    )
}
