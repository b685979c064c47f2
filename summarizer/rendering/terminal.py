"""The briefing as a sheet for a terminal: the sentences in front, marks and provenance in the background.

Where the terminal knows links (OSC 8), a mark opens the article at the cited words, and a title opens the article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text

from summarizer.labels import labels_for
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
from summarizer.rendering.cleaning import clean, web_link
from summarizer.rendering.date_format import write_date
from summarizer.rendering.linking import address, passage_link
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
from summarizer.rendering.text_sheet import TextSheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.briefing import Agreement, Briefing, Conflict, CoverageRow, Position, Silence, Statement
    from summarizer.rendering.blocks import Block, PageSection, Row
    from summarizer.rendering.change_list import ChangeLine
    from summarizer.rendering.citation_marks import CitedSource, Mark
    from summarizer.rendering.table import Table

__all__ = ["render_terminal"]

# Below the text of a numbered item.
_BESIDE_NUMBER = 5
# What common terminals take; some print a longer one as text.
_LONGEST_LINK = 2000


def render_terminal(
    briefing: Briefing, *, width: int | None = None, color: bool = False, links: bool = False, quotes: bool = False
) -> str:
    """The whole briefing as text of at most `width` columns (88 when None), plain unless `color`.

    With `links`, too, marks and titles open their articles; with `quotes` the source list shows the cited words of what
    is not told in them. Only the addresses of sources may be longer than a line: a
    broken address cannot be opened.
    """
    return _View(briefing, TextSheet(width, color=color), links=links, quotes=quotes).write()


class _View:
    """One briefing on one sheet."""

    def __init__(self, briefing: Briefing, page: TextSheet, *, links: bool, quotes: bool) -> None:
        self._briefing = briefing
        self._page = page
        self._links = links
        self._labels = labels_for(briefing.language)
        self._marks = Marks(briefing, quotes=quotes)
        self._urls = {source.article: source.url for source in briefing.sources}

    def write(self) -> str:
        """Print every section in order and give the sheet back."""
        briefing, page = self._briefing, self._page
        page.title(self._statement(briefing.headline))
        page.parts(masthead(briefing.sources, self._labels))
        page.parts(outlet_names(briefing, self._labels))
        self._changes()
        for section in page_sections(briefing, self._labels):
            self._section(section)
        self._sources()
        page.gap()
        page.parts(checked(briefing, self._labels), style="yellow" if briefing.verification.flagged else "green")
        return page.text()

    def _changes(self) -> None:
        changes = changes_of(self._briefing, self._labels)
        if changes is None:
            return
        self._page.heading(clean(changes.heading))
        self._page.labelled([(_name(line.kind), self._change(line)) for line in changes.lines])
        self._page.quiet(" · ".join(changes.counted))

    def _change(self, line: ChangeLine) -> Text:
        text = Text()
        if line.values:
            text.append(f"{clean(line.values[0])} → {clean(line.values[1])}", style="bold").append(self._labels.colon)
        text.append(clean(line.text))
        before = self._labels.updates["before"].format(text=clean(line.before)) if line.before else ""
        notes = " · ".join(filter(None, (before, line.why)))
        return text.append(self._labels.in_brackets(notes), style="dim") if notes else text

    def _section(self, section: PageSection) -> None:
        self._page.heading(section.heading)
        if section.withheld is not None:
            self._page.quiet(f"{self._labels.withheld}{self._labels.colon}{clean(section.withheld)}")
        for place, block in enumerate(section.blocks):
            self._block(block, is_first=not place)
        if section.writer:
            self._page.quiet(section.writer)

    def _block(self, block: Block, *, is_first: bool) -> None:
        match block:
            case Paragraph(statements):
                self._page.paragraph(self._paragraph(statements))
            case TitledParagraphs(entries):
                for number, (title, statements) in enumerate(entries):
                    if number or not is_first:
                        self._page.gap()
                    self._page.paragraph(Text(clean(title), style="bold"))
                    self._page.paragraph(self._paragraph(statements))
            case Rows():
                if block.heading:
                    self._page.subheading(block.heading)
                elif not is_first:
                    self._page.gap()
                self._page.labelled([(_name(row.label), self._row(row)) for row in block.rows])
            case CoverageTable(heading, table):
                self._coverage(heading, table)
            case Agreements() | Silences() | Conflicts():
                self._page.subheading(block.heading)
                self._compared(block)

    def _compared(self, block: Agreements | Silences | Conflicts) -> None:
        match block:
            case Agreements(_, entries):
                for number, (agreement, silent) in enumerate(entries, start=1):
                    self._agreement(number, agreement, silent)
            case Silences(_, silences):
                for number, silence, row in silences:
                    self._silence(number, silence, row)
            case Conflicts(_, conflicts):
                for conflict in conflicts:
                    self._conflict(conflict)

    def _row(self, row: Row) -> Text:
        """What stands beside a label, with the day where that is an older one."""
        text = self._paragraph(row.statements)
        if row.day:
            text.append(f" · {row.day}", style="dim")
        return text.append(f" ({row.when})", style="dim") if row.when else text

    def _agreement(self, number: int, agreement: Agreement, silent: Sequence[str]) -> None:
        self._page.numbered(str(number), self._statement(agreement.statement))
        names = self._names(agreement.outlets)
        if counts_outlets(self._briefing.what_the_papers_say):
            counted = Text(f"{clean(agreement.counted.text)}{self._labels.colon}{names}")
        else:
            counted = Text(self._labels.found_in.format(outlets=names))
        self._marked(counted, self._marks.of_count(agreement))
        if silent:
            counted.append(f" · {self._labels.not_in.format(outlets=self._names(silent))}")
        counted.stylize("dim")
        self._page.paragraph(counted, indent=_BESIDE_NUMBER)

    def _silence(self, number: int, silence: Silence, row: CoverageRow | None) -> None:
        told = self._marked(Text(clean(silence.point)), self._marks.of_row(row) if row else [])
        self._page.numbered(str(number), told)
        self._page.quiet(self._labels.not_in.format(outlets=self._names(silence.outlets)), indent=_BESIDE_NUMBER)

    def _coverage(self, heading: str, table: Table) -> None:
        if not self._page.has_room_for(len(table.numbers)):
            return
        self._page.subheading(heading)
        groups = [
            (
                lean_name(group.lean, self._labels) if group.lean else "",
                [(clean(outlet), [symbol(cell) for cell in cells]) for outlet, cells in group.rows],
            )
            for group in table.groups
        ]
        self._page.matrix([str(number) for number in table.numbers], groups)
        self._page.quiet(" · ".join(f"{sign} {meaning}" for sign, meaning in legend(table, self._labels)))

    def _names(self, outlets: Iterable[str]) -> str:
        return self._labels.comma.join(map(clean, outlets))

    def _conflict(self, conflict: Conflict) -> None:
        topic = Text(clean(conflict.topic))
        if conflict.status == "superseded":
            topic.append(f" ({self._labels.superseded})", style="dim")
        self._page.paragraph(topic)
        self._page.side_by_side(
            [(_name(p.value, "bold yellow"), self._holders(p, dated=tells_time(conflict))) for p in conflict.positions]
        )

    def _holders(self, position: Position, *, dated: bool) -> Text:
        holders = Text(self._names(position.outlets))
        if dated and position.as_of:
            date = write_date(position.as_of, self._labels)
            holders.append(f"{self._labels.comma}{self._labels.as_of.format(date=date)}", style="dim")
        return self._marked(holders, self._marks.of_position(position))

    def _sources(self) -> None:
        self._page.heading(self._labels.sources)
        listed = self._marks.sources()
        for cited in listed:
            if cited.cited:
                self._source(cited)
        uncited = sum(not cited.cited for cited in listed)
        if uncited:
            self._page.quiet(self._labels.count(uncited, self._labels.uncited))

    def _source(self, cited: CitedSource) -> None:
        source, labels = cited.source, self._labels
        number = f"[{cited.number}]".rjust(len(f"[{len(self._briefing.sources)}]"))
        line = _name(source.outlet)
        if source.published:
            line.append(f" · {write_date(source.published, labels)}", style="dim")
        if source.title:
            line.append(" · ").append(clean(source.title), style=self._linked(address(source.url)))
        for note in source_notes(cited, labels):
            line.append(f" · {note}", style="dim")
        self._page.numbered(number, line)
        if source.url:
            shown = Text(web_link(source.url) or clean(source.url), style=self._linked(address(source.url), dim=True))
            self._page.unbroken(shown, indent=len(number) + 4)
        opening, closing = labels.quotes
        for passage in cited.passages:
            quoted = f"{opening}{clean(passage.citation.text)}{closing} ({passage_place(passage.citation, labels)})"
            self._page.numbered(f"[{passage.mark}]", Text(quoted, style="dim"), indent=len(number) + 4)

    def _paragraph(self, statements: Iterable[Statement]) -> Text:
        return Text(" ").join(map(self._statement, statements))

    def _statement(self, statement: Statement) -> Text:
        text = self._marked(Text(clean(statement.text)), self._marks.of(statement))
        wrong = flagged(statement, self._labels)
        told = undecided(statement, self._briefing, self._labels)
        if wrong:
            return text.append(f" ⚠ {wrong}", style="yellow")
        return text.append(f" {told}", style="dim") if told else text

    def _marked(self, text: Text, marks: Iterable[Mark]) -> Text:
        """`text` with its marks right behind it, so that no mark is left alone on the next line.

        Writing without spaces is folded at any character; there a space keeps the fold out of the mark.
        """
        joint = " " if cell_len(text.plain[-1:]) == 2 else ""
        text.append(joint)
        for mark in marks:
            text.append(f"[{mark.label}]", style=self._linked(self._link(mark), dim=True))
        return text

    def _link(self, mark: Mark) -> str | None:
        first = mark.citations[0]
        return address(passage_link(self._urls.get(first.article), first))

    def _linked(self, link: str | None, *, dim: bool | None = None) -> Style:
        """A style that opens an address on a terminal that has links, and is none elsewhere."""
        works = self._links and link is not None and len(link) <= _LONGEST_LINK
        return Style(dim=dim, link=link if works else None)


def _name(text: str, style: str = "bold") -> Text:
    """A label whose style ends with it."""
    return Text.assemble((clean(text), style))
