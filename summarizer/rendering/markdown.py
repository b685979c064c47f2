"""The briefing as CommonMark that reads well raw, too: numbered marks, and a source list they point to.

Marks are plain `[3]`, not links, so that they look the same in a parser, in a mail and in a content system; the links
stand in the source list alone. No text of an article can become markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.labels import labels_for
from summarizer.rendering.anchors import Anchors, anchor_of
from summarizer.rendering.blocks import (
    Agreements,
    Conflicts,
    CoverageTable,
    Paragraph,
    Rows,
    Silences,
    TitledParagraphs,
    page_sections,
)
from summarizer.rendering.change_list import changes_of
from summarizer.rendering.citation_marks import Marks
from summarizer.rendering.cleaning import is_rtl, isolate, web_link
from summarizer.rendering.date_format import write_date
from summarizer.rendering.escaping import escape, escape_start, is_domain
from summarizer.rendering.provenance_lines import (
    checked,
    flagged,
    masthead,
    outlet_names,
    passage_place,
    source_notes,
    tells_time,
    undecided,
)
from summarizer.rendering.table import (
    counts_outlets,
    lean_name,
    legend,
    symbol,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.briefing import Agreement, Briefing, Conflict, CoverageRow, Silence, Statement
    from summarizer.rendering.blocks import Block, PageSection, Row
    from summarizer.rendering.change_list import ChangeLine
    from summarizer.rendering.citation_marks import CitedPassage, CitedSource, Mark
    from summarizer.rendering.table import Table

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
        self._anchors = Anchors() if editable else None
        self._changes = changes_of(briefing, self._labels)
        self._domains = {escape(s.outlet): s.outlet for s in briefing.sources if is_domain(s.outlet)}

    def blocks(self) -> Iterator[str]:
        """The blocks of the page in order; blank lines belong between them."""
        briefing = self._briefing
        headline = briefing.headline
        if self._anchors:
            yield _FOR_EDITORS
        yield f"# {self._statement(headline)}"
        yield " · ".join(masthead(briefing.sources, self._labels))
        yield escape_start(" · ".join(self._inline(name) for name in outlet_names(briefing, self._labels)))
        if self._changes is not None:
            yield f"## {self._inline(self._changes.heading)}"
            yield _list(map(self._change, self._changes.lines))
            yield f"*{escape(' · '.join(self._changes.counted))}*" if self._changes.counted else ""
        for section in page_sections(briefing, self._labels):
            yield from self._section(section)
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
        notes = " · ".join(f"*{told}*" for told in (before, escape(line.why)) if told != "…" and told)
        behind = self._labels.in_brackets(notes) if notes else ""
        return f"**{escape(line.kind)}**{self._labels.colon}{self._labels.colon.join(parts)}{behind}"

    def _section(self, section: PageSection) -> Iterator[str]:
        yield f"## {escape(section.heading)}"
        if section.withheld is not None:
            yield f"*{self._labels.withheld}{self._labels.colon}{self._inline(section.withheld)}*"
        for block in section.blocks:
            yield from self._block(block)
        if section.writer:
            yield f"*{section.writer}*"

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Paragraph(statements):
                yield self._paragraph(statements)
            case TitledParagraphs():
                yield from self._titled(block)
            case Rows():
                yield f"### {block.heading}" if block.heading else ""
                yield _list(map(self._row, block.rows))
            case _:
                yield f"### {block.heading}"
                yield from self._compared(block)

    def _compared(self, block: Agreements | Silences | CoverageTable | Conflicts) -> Iterator[str]:
        match block:
            case Agreements(_, entries):
                yield "\n".join(f"{n}. {self._agreement(*entry)}" for n, entry in enumerate(entries, start=1))
            case Silences(_, silences):
                yield "\n".join(self._silence(*each) for each in silences)
            case CoverageTable(_, table):
                yield from self._coverage(table)
            case Conflicts(_, conflicts):
                yield _list(map(self._conflict, conflicts))

    def _titled(self, block: TitledParagraphs) -> Iterator[str]:
        if block.heading:
            yield f"### {block.heading}"
        for title, statements in block.entries:
            anchor, shown = self._label_anchor(statements), self._inline(title)
            yield f"{anchor}**{shown}**" if block.heading else f"### {anchor}{shown}"
            yield self._paragraph(statements)

    def _row(self, row: Row) -> str:
        kind = self._inline(row.day) if row.day else row.kind
        kind = f" ({kind})" if kind else ""
        when = self._computed(" ", f"({escape(row.when)})") if row.when else ""
        return f"**{self._inline(row.label)}**{kind}{self._labels.colon}{self._paragraph(row.statements)}{when}"

    def _agreement(self, agreement: Agreement, silent: Sequence[str]) -> str:
        marks = _brackets(self._marks.of_count(agreement))
        names = self._names(agreement.outlets)
        if counts_outlets(self._briefing.what_the_papers_say):
            counted = f"{self._inline(agreement.counted.text)}{self._labels.colon}{names}{marks}"
        else:
            counted = f"{self._labels.found_in.format(outlets=names)}{marks}"
        parts = [counted, *([self._labels.not_in.format(outlets=self._names(silent))] if silent else [])]
        told = escape_start(self._statement(agreement.statement))
        return f"{told}{self._computed(' — ', ' · '.join(parts))}"

    def _silence(self, number: int, silence: Silence, row: CoverageRow | None) -> str:
        marks = _brackets(self._marks.of_row(row)) if row else ""
        silent = self._labels.not_in.format(outlets=self._names(silence.outlets))
        return f"{number}. {escape_start(self._inline(silence.point))}{marks} — *{silent}*"

    def _coverage(self, table: Table) -> Iterator[str]:
        """Points x outlets as a table of GitHub's Markdown, which reads as one in plain text, too."""
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
            value = f"**{self._inline(position.value)}**{self._labels.colon}"
            lines.append(f"  - {value}{self._names(position.outlets)}{as_of}{marks}")
        return "\n".join(lines)

    def _as_of(self, date: str) -> str:
        return self._labels.as_of.format(date=self._inline(write_date(date, self._labels)))

    def _source(self, cited: CitedSource) -> Iterator[str]:
        source = cited.source
        title = self._inline(source.title or source.url or source.article)
        link = web_link(source.url)
        notes = [self._inline(source.outlet), f"[{title}]({link.replace('&', '&amp;')})" if link else title]
        if source.published:
            notes.append(escape(write_date(source.published, self._labels)))
        notes += source_notes(cited, self._labels)
        number = f"{cited.number}. "
        yield number + escape_start(" · ".join(notes))
        yield from (f"{' ' * len(number)}- {self._passage(passage)}" for passage in cited.passages)

    def _passage(self, passage: CitedPassage) -> str:
        opening, closing = self._labels.quotes
        place = passage_place(passage.citation, self._labels)
        return f"[{passage.mark}] {opening}{self._inline(passage.citation.text)}{closing} ({place})"

    def _paragraph(self, statements: Iterable[Statement]) -> str:
        return escape_start(("\n" if self._anchors else " ").join(map(self._statement, statements)))

    def _statement(self, statement: Statement) -> str:
        marks = _brackets(self._marks.of(statement))
        return f"{self._anchor(statement)}{self._inline(statement.text)}{marks}{self._verdict(statement)}"

    def _verdict(self, statement: Statement) -> str:
        wrong, open_ = flagged(statement, self._labels), undecided(statement, self._briefing, self._labels)
        return self._computed(" ⚠ ", escape(wrong)) if wrong else self._computed(" ", open_) if open_ else ""

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

    def _names(self, names: Iterable[str]) -> str:
        return self._labels.comma.join(map(self._inline, names))

    def _inline(self, text: str) -> str:
        """Text within a line; an outlet that is called by its domain may become a link to itself."""
        written = escape(text)
        if "\\." in written:
            for escaped, outlet in self._domains.items():
                written = written.replace(escaped, outlet)
        return isolate(written, rtl=self._rtl)


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
