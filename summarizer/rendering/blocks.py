"""What a page shows below its masthead, in reading order: one walk over a briefing gives blocks, formats print blocks.

A block knows what it says, and nothing of how it looks: a list of days is a list of days in every format.
"""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.briefing import AddedSection, BehindTheHeadline, GoDeeper, HowWeGotHere, WhatsHappened, WhatThePapersSay
from summarizer.rendering.cleaning import capitalized
from summarizer.rendering.date_format import write_date
from summarizer.rendering.provenance_lines import ReportedDays, described_when, is_requested, other_writer_note
from summarizer.rendering.table import coverage_table, other_silences, printed_conflicts, silent_outlets

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import Agreement, Briefing, Conflict, CoverageRow, SectionBase, Silence, Statement
    from summarizer.languages.topics.labels import Labels
    from summarizer.rendering.table import Table

__all__ = [
    "Agreements",
    "Block",
    "Conflicts",
    "CoverageTable",
    "PageSection",
    "Paragraph",
    "Row",
    "Rows",
    "Silences",
    "TitledParagraphs",
    "page_sections",
]


class Paragraph(NamedTuple):
    """Statements that are read together; `leads` is true of the news itself."""

    statements: Sequence[Statement]
    leads: bool = False


class TitledParagraphs(NamedTuple):
    """Paragraphs, each under a title of its own, and all of them under a heading where there is one."""

    entries: Sequence[tuple[str, Sequence[Statement]]]
    heading: str = ""


class Row(NamedTuple):
    """Statements beside a label; `date` is the label in ISO 8601 where it is a day, `day` the older day of a report.

    `kind` says what the label names, and `when` of when the statements are, where that has to be said.
    """

    label: str
    statements: Sequence[Statement]
    date: str = ""
    day: str = ""
    kind: str = ""
    when: str = ""


class Rows(NamedTuple):
    """Labels with what is said beside each: of outlets, of days, of people and places."""

    of: Literal["outlets", "days", "topics"]
    rows: Sequence[Row]
    heading: str = ""


class Agreements(NamedTuple):
    """What several outlets report, numbered from 1, each with the outlets that leave it out."""

    heading: str
    entries: Sequence[tuple[Agreement, Sequence[str]]]


class Silences(NamedTuple):
    """What outlets leave out beyond that, each with its number and its row of the table."""

    heading: str
    entries: Sequence[tuple[int, Silence, CoverageRow | None]]


class CoverageTable(NamedTuple):
    """The table of facts x outlets."""

    heading: str
    table: Table


class Conflicts(NamedTuple):
    """Where outlets contradict each other."""

    heading: str
    conflicts: Sequence[Conflict]


Block = Paragraph | TitledParagraphs | Rows | Agreements | Silences | CoverageTable | Conflicts


class PageSection(NamedTuple):
    """One section: its blocks; or why it was left out, and no blocks. `writer` names who wrote it instead."""

    name: str
    heading: str
    blocks: tuple[Block, ...]
    withheld: str | None = None
    writer: str | None = None


def page_sections(briefing: Briefing, labels: Labels) -> list[PageSection]:
    """The sections of a page in order, less those that nobody asked for."""
    found = []
    for name, section in briefing.sections():
        if not is_requested(section, labels):
            continue
        heading = section.heading if isinstance(section, AddedSection) else labels.headings[name]
        if section.status == "withheld":
            found.append(PageSection(name, heading, (), withheld=section.reason or ""))
        else:
            blocks = tuple(_blocks(section, briefing, labels))
            found.append(PageSection(name, heading, blocks, writer=other_writer_note(section, briefing, labels)))
    return found


@singledispatch
def _blocks(section: SectionBase, briefing: Briefing, labels: Labels) -> Iterator[Block]:  # noqa: ARG001
    """The blocks of a section that was written, by what kind of section it is."""
    raise TypeError(f"no page knows a section like a {type(section).__name__}")


def _paragraph(statements: Sequence[Statement], *, leads: bool = False) -> Iterator[Paragraph]:
    if statements:
        yield Paragraph(statements, leads)


@_blocks.register(WhatsHappened)
def _whats_happened(section: WhatsHappened, *_: object) -> Iterator[Block]:
    yield from _paragraph(section.statements, leads=True)


@_blocks.register(BehindTheHeadline)
def _behind_the_headline(section: BehindTheHeadline, *_: object) -> Iterator[Block]:
    yield TitledParagraphs([(point.heading, point.statements) for point in section.points])


@_blocks.register(WhatThePapersSay)
def _what_the_papers_say(section: WhatThePapersSay, briefing: Briefing, labels: Labels) -> Iterator[Block]:
    yield from _paragraph(section.overview)
    if section.outlets:
        reported = ReportedDays(briefing.sources)
        days = [reported.older(view.statements) for view in section.outlets]
        written = [write_date(day, labels) if day else "" for day in days]
        views = zip(section.outlets, written, strict=True)
        yield Rows("outlets", [Row(view.outlet, view.statements, day=day) for view, day in views])
    if section.agreements:
        agreed = enumerate(section.agreements)
        yield Agreements(labels.agreements, [(each, silent_outlets(section, place)) for place, each in agreed])
    if silences := list(other_silences(section)):
        yield Silences(labels.silences, silences)
    if table := coverage_table(briefing):
        yield CoverageTable(labels.coverage, table)
    if conflicts := printed_conflicts(section):
        yield Conflicts(labels.conflicts, [_with_capitals(each, briefing.language) for each in conflicts])


def _with_capitals(conflict: Conflict, language: str) -> Conflict:
    """The conflict with its topic and its values as they begin a line."""
    positions = [p.model_copy(update={"value": capitalized(p.value, language)}) for p in conflict.positions]
    return conflict.model_copy(update={"topic": capitalized(conflict.topic, language), "positions": tuple(positions)})


@_blocks.register(HowWeGotHere)
def _how_we_got_here(section: HowWeGotHere, _: Briefing, labels: Labels) -> Iterator[Block]:
    yield from _paragraph(section.statements)
    if section.timeline:
        entries = [Row(write_date(e.date, labels), [e.statement], date=e.date) for e in section.timeline]
        yield Rows("days", entries, labels.timeline)


@_blocks.register(GoDeeper)
def _go_deeper(section: GoDeeper, briefing: Briefing, labels: Labels) -> Iterator[Block]:
    if section.questions:
        yield TitledParagraphs([(asked.question, asked.statements) for asked in section.questions], labels.questions)
    if section.topics:
        topics = [
            Row(t.name, t.statements, kind=labels.kinds[t.kind], when=described_when(t, briefing, labels))
            for t in section.topics
        ]
        yield Rows("topics", topics, labels.topics)


@_blocks.register(AddedSection)
def _added(section: AddedSection, *_: object) -> Iterator[Block]:
    for item in section.items:
        yield TitledParagraphs([(item.label, item.statements)]) if item.label else Paragraph(item.statements)
