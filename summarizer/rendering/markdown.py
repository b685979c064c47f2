"""The briefing as CommonMark that reads well raw, too: numbered marks, and a source list they point to.

Marks are plain `[3]`, not links, so that they look the same in a parser, in a mail and in a content system; the links
stand in the source list alone. No text of an article can become markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.labels import labels_for
from summarizer.rendering.anchors import Anchors, anchor_of
from summarizer.rendering.change_list import changes_of
from summarizer.rendering.citation_marks import Marks
from summarizer.rendering.cleaning import is_rtl, isolate, web_link
from summarizer.rendering.date_format import write_date
from summarizer.rendering.escaping import escape
from summarizer.rendering.provenance_lines import (
    ReportedDays,
    asked_for,
    checked,
    described_when,
    flagged,
    foreign_writer,
    masthead,
    outlet_names,
    passage_place,
    source_notes,
    tells_time,
)
from summarizer.rendering.table import (
    counts_outlets,
    coverage_table,
    lean_name,
    legend,
    other_silences,
    silent_outlets,
    symbol,
    told_conflicts,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from summarizer.briefing import (
        Briefing,
        Conflict,
        CoverageRow,
        OutletView,
        SectionBase,
        Silence,
        Statement,
        Topic,
        WhatThePapersSay,
    )
    from summarizer.rendering.change_list import ChangeLine
    from summarizer.rendering.citation_marks import CitedPassage, CitedSource, Mark

__all__ = ["COMPUTED", "render_markdown"]

COMPUTED = "<!-- computed -->"
"""Where a line of an editable page goes on with what code says: nobody may edit that."""
_FOR_EDITORS = (
    "<!-- Change, add or take out sentences, and headings with an anchor. Leave each anchor before its sentence, and "
    "what no anchor stands before as it is: code writes that. A new sentence goes on a line of its own; [3] behind it "
    "says that source 3 bears it out. -->"
)


def render_markdown(briefing: Briefing, *, quotes: bool = False, editable: bool = False) -> str:
    """The whole briefing as CommonMark, in the words of its language, ending with one line break.

    With `quotes` the source list shows the cited words of what is not told in them. An `editable` page has one sentence
    a line, each behind an anchor with its id, which no reader of the shown page sees.
    """
    page = _Page(briefing, quotes=quotes, editable=editable)
    return "\n\n".join(block for block in page.blocks() if block) + "\n"


class _Page:
    """One briefing, block by block."""

    def __init__(self, briefing: Briefing, *, quotes: bool, editable: bool) -> None:
        self._briefing = briefing
        self._labels = labels_for(briefing.language)
        self._rtl = is_rtl(briefing.language)
        self._marks = Marks(briefing, quotes=quotes)
        self._days = ReportedDays(briefing.sources)
        self._anchors = Anchors() if editable else None
        self._changes = changes_of(briefing, self._labels)

    def blocks(self) -> Iterator[str]:
        """The blocks of the page in order; blank lines belong between them."""
        briefing = self._briefing
        headline = briefing.headline
        if self._anchors:
            yield _FOR_EDITORS
        yield f"# {self._anchor(headline)}{self._inline(headline.text)}{self._warning(headline)}"
        yield " · ".join(masthead(briefing.sources, self._labels)) + _brackets(self._marks.of(headline))
        yield " · ".join(self._inline(name) for name in outlet_names(briefing, self._labels))
        if self._changes is not None:
            yield f"## {self._inline(self._changes.heading)}"
            yield _list(map(self._change, self._changes.lines))
            yield f"*{escape(' · '.join(self._changes.counted))}*" if self._changes.counted else ""
        yield from self._section("whats_happened", briefing.whats_happened, self._whats_happened)
        yield from self._section("behind_the_headline", briefing.behind_the_headline, self._behind_the_headline)
        yield from self._section("what_the_papers_say", briefing.what_the_papers_say, self._what_the_papers_say)
        yield from self._section("how_we_got_here", briefing.how_we_got_here, self._how_we_got_here)
        yield from self._section("go_deeper", briefing.go_deeper, self._go_deeper)
        yield f"## {self._labels.sources}"
        yield "\n".join(line for source in self._marks.sources() for line in self._source(source))
        yield "---"
        yield f"*{escape(' · '.join(checked(briefing, self._labels)))}*"

    def _change(self, line: ChangeLine) -> str:
        """A change, whose values or words lead to its sentence."""
        parts = [self._inline(f"{line.values[0]} → {line.values[1]}")] if line.values else []
        parts.append(self._inline(line.text))
        if line.target:
            parts[0] = f"[{parts[0]}](#{anchor_of(line.target)})"
        before = self._labels.updates["before"].format(text=self._inline(line.before)) if line.before else ""
        notes = "".join(
            self._labels.in_brackets(f"*{told}*") for told in (escape(line.why), before) if told != "…" and told
        )
        return f"**{escape(line.kind)}**{self._labels.colon}{self._labels.colon.join(parts)}{notes}"

    def _section(self, name: str, section: SectionBase, write: Callable[[], Iterator[str]]) -> Iterator[str]:
        if not asked_for(section, self._labels):
            return
        yield f"## {self._labels.headings[name]}"
        if section.status == "withheld":
            yield f"*{self._labels.withheld}{self._labels.colon}{self._inline(section.reason or '')}*"
            return
        yield from write()
        fallback = foreign_writer(section, self._briefing, self._labels)
        if fallback:
            yield f"*{fallback}*"

    def _whats_happened(self) -> Iterator[str]:
        yield self._paragraph(self._briefing.whats_happened.statements)

    def _behind_the_headline(self) -> Iterator[str]:
        for point in self._briefing.behind_the_headline.points:
            yield f"### {self._label_anchor(point.statements)}{self._inline(point.heading)}"
            yield self._paragraph(point.statements)

    def _what_the_papers_say(self) -> Iterator[str]:
        papers = self._briefing.what_the_papers_say
        yield self._paragraph(papers.overview)
        yield _list(
            self._labelled(view.outlet, self._paragraph(view.statements), self._older_day(view))
            for view in papers.outlets
        )
        if papers.agreements:
            yield f"### {self._labels.agreements}"
            yield "\n".join(self._agreement(place, papers) for place in range(len(papers.agreements)))
        others = list(other_silences(papers))
        if others:
            yield f"### {self._labels.silences}"
            yield "\n".join(self._silence(number, silence, row) for number, silence, row in others)
        yield from self._coverage()
        yield from self._listed(self._labels.conflicts, map(self._conflict, told_conflicts(papers)))

    def _agreement(self, place: int, papers: WhatThePapersSay) -> str:
        agreement = papers.agreements[place]
        marks = _brackets(self._marks.of_count(agreement))
        names = self._names(agreement.outlets)
        if counts_outlets(papers):
            counted = f"{self._inline(agreement.counted.text)}{self._labels.colon}{names}{marks}"
        else:
            counted = f"{self._labels.found_in.format(outlets=names)}{marks}"
        silent = silent_outlets(papers, place)
        parts = [counted, *([self._labels.not_in.format(outlets=self._names(silent))] if silent else [])]
        told = self._statement(agreement.statement)
        return f"{place + 1}. {told}{self._computed(' — ', ' · '.join(parts))}"

    def _silence(self, number: int, silence: Silence, row: CoverageRow | None) -> str:
        marks = _brackets(self._marks.of_row(row)) if row else ""
        silent = self._labels.not_in.format(outlets=self._names(silence.outlets))
        return f"{number}. {self._inline(silence.point)}{marks} — *{silent}*"

    def _coverage(self) -> Iterator[str]:
        """Points x outlets as a table of GitHub's Markdown, which reads as one in plain text, too."""
        table = coverage_table(self._briefing)
        if table is None:
            return
        rows = [(self._inline(outlet), list(map(symbol, cells))) for g in table.groups for outlet, cells in g.rows]
        leans = [
            self._inline(lean_name(group.lean, self._labels)) if group.lean else ""
            for group in table.groups
            for _ in group.rows
        ]
        heads = [self._labels.outlet, *map(str, table.numbers)]
        written = [[outlet, *signs] for outlet, signs in rows]
        if any(leans):
            heads.insert(1, "")
            written = [[row[0], lean, *row[1:]] for row, lean in zip(written, leans, strict=True)]
        yield f"### {self._labels.coverage}"
        yield _table(heads, written)
        notes = [f"{self._inline(sign)} {meaning}" for sign, meaning in legend(table, self._labels)]
        yield f"*{' · '.join(notes)}*"

    def _conflict(self, conflict: Conflict) -> str:
        status = f" ({self._labels.superseded})" if conflict.status == "superseded" else ""
        dated = tells_time(conflict)
        lines = [f"**{self._inline(conflict.topic)}**{status}"]
        for position in conflict.positions:
            marks = _brackets(self._marks.of_position(position))
            as_of = f"{self._labels.comma}{self._as_of(position.as_of)}" if dated and position.as_of else ""
            lines.append(f"  - {self._labelled(position.value, self._names(position.outlets))}{as_of}{marks}")
        return "\n".join(lines)

    def _as_of(self, date: str) -> str:
        return self._labels.as_of.format(date=self._inline(write_date(date, self._labels)))

    def _how_we_got_here(self) -> Iterator[str]:
        background = self._briefing.how_we_got_here
        yield self._paragraph(background.statements)
        entries = ((write_date(entry.date, self._labels), entry.statement) for entry in background.timeline)
        yield from self._listed(
            self._labels.timeline, (self._labelled(date, self._statement(statement)) for date, statement in entries)
        )

    def _go_deeper(self) -> Iterator[str]:
        deeper = self._briefing.go_deeper
        if deeper.questions:
            yield f"### {self._labels.questions}"
        for question in deeper.questions:
            yield f"{self._label_anchor(question.statements)}**{self._inline(question.question)}**"
            yield self._paragraph(question.statements)
        yield from self._listed(
            self._labels.topics,
            (self._labelled(t.name, self._described(t), self._labels.kinds[t.kind]) for t in deeper.topics),
        )

    def _described(self, topic: Topic) -> str:
        when = described_when(topic, self._briefing, self._labels)
        return self._paragraph(topic.statements) + (self._computed(" ", f"({escape(when)})") if when else "")

    def _source(self, cited: CitedSource) -> Iterator[str]:
        source = cited.source
        title = self._inline(source.title or source.url or source.article)
        link = web_link(source.url)
        notes = [self._inline(source.outlet), f"[{title}]({link.replace('&', '&amp;')})" if link else title]
        if source.published:
            notes.append(escape(write_date(source.published, self._labels)))
        notes += source_notes(cited, self._labels)
        number = f"{cited.number}. "
        yield number + " · ".join(notes)
        yield from (f"{' ' * len(number)}- {self._passage(passage)}" for passage in cited.passages)

    def _passage(self, passage: CitedPassage) -> str:
        opening, closing = self._labels.quotes
        place = passage_place(passage.citation, self._labels)
        return f"[{passage.mark}] {opening}{self._inline(passage.citation.text)}{closing} ({place})"

    def _paragraph(self, statements: Iterable[Statement]) -> str:
        return ("\n" if self._anchors else " ").join(map(self._statement, statements))

    def _statement(self, statement: Statement) -> str:
        marks = _brackets(self._marks.of(statement))
        return f"{self._anchor(statement)}{self._inline(statement.text)}{marks}{self._warning(statement)}"

    def _warning(self, statement: Statement) -> str:
        wrong = flagged(statement, self._labels)
        return self._computed(" ⚠ ", escape(wrong)) if wrong else ""

    def _computed(self, before: str, told: str) -> str:
        return f"{COMPUTED if self._anchors else ''}{before}*{told}*"

    def _anchor(self, statement: Statement) -> str:
        """Where an editor finds the sentence again, or a change leads to it."""
        if self._anchors:
            return f'<a id="{self._anchors.give(statement)}"></a>'
        is_target = self._changes is not None and statement.id in self._changes.targets
        return f'<a id="{anchor_of(statement.id)}"></a>' if is_target else ""

    def _label_anchor(self, statements: Sequence[Statement]) -> str:
        return f'<a id="{self._anchors.give_label(statements[0])}"></a>' if self._anchors else ""

    def _listed(self, heading: str, items: Iterable[str]) -> Iterator[str]:
        written = _list(items)
        if written:
            yield f"### {heading}"
            yield written

    def _older_day(self, view: OutletView) -> str:
        """The day of what an outlet stresses, where others report on a later one."""
        day = self._days.older(view.statements)
        return self._inline(write_date(day, self._labels)) if day else ""

    def _labelled(self, label: str, text: str, kind: str = "") -> str:
        return f"**{self._inline(label)}**{f' ({kind})' if kind else ''}{self._labels.colon}{text}"

    def _names(self, names: Iterable[str]) -> str:
        return self._labels.comma.join(map(self._inline, names))

    def _inline(self, text: str) -> str:
        return isolate(escape(text), rtl=self._rtl)


def _list(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _table(heads: list[str], rows: list[list[str]]) -> str:
    """Cells padded to columns; what stands in them is written already."""
    widths = [max(3, *(len(row[at]) for row in (heads, *rows))) for at in range(len(heads))]
    ruled = ["-" * width for width in widths]
    lines = (
        " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in (heads, ruled, *rows)
    )
    return "\n".join(f"| {line} |" for line in lines)


def _brackets(marks: Iterable[Mark]) -> str:
    """` [1] [2a]`, which stay literal: no text on the page can define a link of that name."""
    return "".join(f" [{mark.label}]" for mark in marks)
