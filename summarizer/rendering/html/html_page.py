"""The page of one briefing: what its template asks for, and nothing that looks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from summarizer.labels import labels_for
from summarizer.rendering.anchors import Anchors, anchor_of
from summarizer.rendering.blocks import CoverageTable, page_sections
from summarizer.rendering.change_list import changes_of
from summarizer.rendering.citation_marks import TWINS_SHOWN, Marks
from summarizer.rendering.cleaning import clean, is_rtl
from summarizer.rendering.date_format import write_date
from summarizer.rendering.html.environment import fill, policy, shown, style
from summarizer.rendering.html.linked_data import linked_data
from summarizer.rendering.html.source_notes import SourceNotes
from summarizer.rendering.provenance_lines import (
    amounts,
    checked,
    findings,
    flag,
    outlet_names,
    passage_place,
    plain,
    published_period,
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
from summarizer.text.language_codes import primary_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.briefing import (
        Agreement,
        Briefing,
        Citation,
        Conflict,
        CoverageCell,
        CoverageRow,
        Dropped,
        Position,
        Statement,
    )
    from summarizer.bundle import Bundle
    from summarizer.rendering.blocks import Block, Row
    from summarizer.rendering.citation_marks import CitedSource
    from summarizer.rendering.html.source_notes import SourceNote

__all__ = ["BriefingView", "render_fragment", "render_html"]

_SHORT_VALUE = 16
_LONG_HEADLINE = 80
_MANY_OUTLETS = 12
_FIRST_OUTLETS = 8
_HELD = 16
_DOMAIN_DOT = re.compile(r"(?<=\w\.)(?=\w)")


def render_html(briefing: Briefing, *, articles: Bundle | None = None) -> str:
    """The whole briefing as one HTML file that needs no script and makes no request.

    With `articles`, the bundle it was written from, an opened citation shows the passage within its paragraph.
    """
    css = style("page.css")
    view = BriefingView(briefing, articles)
    return fill("page.html.j2", view=view, css=css, policy=policy(css), linked_data=linked_data(briefing))


class BriefingView:
    """A briefing with the words, marks and notes of its page; the text in it is as it was given."""

    def __init__(self, briefing: Briefing, articles: Bundle | None = None) -> None:
        self.briefing = briefing
        self.labels = labels_for(briefing.language)
        self.rtl = is_rtl(briefing.language)
        # Fixed words of another language than the briefing's say so to a screen reader.
        ours = primary_language(briefing.language) == self.labels.language
        self.words_language = None if ours else self.labels.language
        self.amounts = amounts(briefing.sources, self.labels)
        self.period = published_period(briefing.sources, self.labels)
        self.outlets = outlet_names(briefing, self.labels)
        self.checked = checked(briefing, self.labels)
        self.sections = page_sections(briefing, self.labels)
        tables = [
            block.table for section in self.sections for block in section.blocks if isinstance(block, CoverageTable)
        ]
        self.has_table = bool(tables)
        self.legend = [entry for table in tables for entry in legend(table, self.labels)]
        self.counts_outlets = counts_outlets(briefing.what_the_papers_say)
        self.changes = changes_of(briefing, self.labels)
        self._marks = Marks(briefing)
        self._notes = SourceNotes(briefing, articles)
        self.anchor = Anchors().give
        self.anchor_of = anchor_of

    def kind(self, block: Block) -> str:
        """The name of what a block is, by which the template prints it."""
        return type(block).__name__

    def lean(self, lean: str) -> str:
        """A political lean in the language of the page."""
        return lean_name(lean, self.labels)

    def tells_time(self, conflict: Conflict) -> bool:
        """Whether the days of the reports are told beside the sides of a contradiction."""
        return tells_time(conflict)

    @property
    def description(self) -> str:
        """What a search result or a shared link says below the headline."""
        return plain(self.briefing.whats_happened.statements[:2], self.labels)

    def date(self, iso: str) -> str:
        """A date as the reader writes it."""
        return write_date(iso, self.labels)

    def notes_of(self, statement: Statement) -> list[SourceNote]:
        """What opens behind the marks of a statement."""
        return [self._notes.behind(mark) for mark in self._marks.of(statement)]

    def notes_of_position(self, position: Position) -> list[SourceNote]:
        """What opens behind the marks of one side of a conflict."""
        return [self._notes.behind(mark) for mark in self._marks.of_position(position)]

    def notes_of_count(self, agreement: Agreement) -> list[SourceNote]:
        """What opens behind the marks of a line that counts."""
        return [self._notes.behind(mark) for mark in self._marks.of_count(agreement)]

    def notes_of_row(self, row: CoverageRow | None) -> list[SourceNote]:
        """What opens behind the marks of all who report a point."""
        return [self._notes.behind(mark) for mark in self._marks.of_row(row)] if row else []

    def notes_of_cell(self, row: CoverageRow, cell: CoverageCell) -> list[SourceNote]:
        """What opens behind the marks of one outlet on one point."""
        return [self._notes.behind(mark) for mark in self._marks.of_cell(row, cell)]

    def notes(self) -> list[SourceNote]:
        """All that the page opened so far."""
        return self._notes.all()

    def sources(self, *, cited: bool) -> list[CitedSource]:
        """The cited articles, or the others."""
        return [source for source in self._marks.sources() if source.cited == cited]

    def flagged(self, statement: Statement) -> Markup:
        """What stands beside a flagged statement, with all that is wrong with it."""
        told, (opening, closing) = self.findings(statement), self.labels.brackets
        wrong = shown(flag(statement, self.labels))
        return Markup("{}{}{}{}").format(wrong, shown(opening), told, shown(closing)) if told else wrong

    def undecided(self, statement: Statement) -> str:
        """What stands behind a statement that the judge of the page has left unproven."""
        return undecided(statement, self.briefing, self.labels)

    def findings(self, found: Statement | Dropped) -> Markup:
        """Why a statement was flagged or dropped; the code keeps its own direction."""
        told = findings(found, self.labels)
        return shown(self.labels.semicolon).join(
            Markup("<bdi>{}</bdi>{}").format(shown(code), shown(detail)) for code, detail in told
        )

    def place(self, citation: Citation) -> str:
        """Which characters of the article a passage is."""
        return passage_place(citation, self.labels)

    def source_notes(self, source: CitedSource) -> list[str]:
        """What a reader has to know about a source besides its title, without links."""
        return source_notes(source, self.labels)

    def same_origin(self, source: CitedSource) -> Markup | None:
        """`same text as [3]`, with a link to each source named."""
        if not source.twins:
            return None
        links = [Markup('<a href="#source-{0}">[{0}]</a>').format(twin) for twin in source.twins[:TWINS_SHOWN]]
        marks = Markup(" ").join([*links, *["…" for _ in source.twins[TWINS_SHOWN:]]])
        before, after = self.labels.same_origin.split("{marks}")
        return Markup("{}{}{}").format(before, marks, after)

    def breakable(self, outlet: str) -> Markup:
        """An outlet's name that is broken at the dots of a domain where it has to be broken."""
        return Markup("<wbr>").join(map(shown, _DOMAIN_DOT.split(clean(outlet))))

    def held(self, text: str) -> tuple[str, str]:
        """The text in two: its last word is set in one line with the marks behind it.

        Writing without spaces holds its last characters.
        """
        cleaned = clean(text)
        word = cleaned.rpartition(" ")[2]
        start = len(cleaned) - (len(word) if len(word) <= _HELD else 2)
        return cleaned[:start], cleaned[start:]

    def symbol(self, cell: CoverageCell) -> str:
        """The sign of a cell of the table; `meaning` says it in words."""
        return symbol(cell)

    def meaning(self, cell: CoverageCell) -> str:
        """What the sign of a cell stands for."""
        return dict(self.legend).get(symbol(cell), "")

    def not_in(self, outlets: Iterable[str]) -> Markup:
        """`not in A, B`, each name isolated from the words around it."""
        return self._around_names(self.labels.not_in, outlets)

    def found_in(self, outlets: Iterable[str]) -> Markup:
        """`Found in A, B`."""
        return self._around_names(self.labels.found_in, outlets)

    def _around_names(self, pattern: str, outlets: Iterable[str]) -> Markup:
        before, after = pattern.split("{outlets}")
        names = shown(self.labels.comma).join(Markup("<bdi>{}</bdi>").format(shown(outlet)) for outlet in outlets)
        return Markup("{}{}{}").format(before, names, after)

    def short(self, conflict: Conflict) -> bool:
        """True for positions that can be set in large type beside each other, such as figures."""
        return all(len(clean(position.value)) <= _SHORT_VALUE for position in conflict.positions)

    @property
    def long_headline(self) -> bool:
        """True for a headline that would fill the screen in the largest type."""
        return len(clean(self.briefing.headline.text)) > _LONG_HEADLINE

    def folded(self, outlets: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
        """The outlets that are shown at once, and those that open on request where they are many."""
        return (outlets, []) if len(outlets) <= _MANY_OUTLETS else (outlets[:_FIRST_OUTLETS], outlets[_FIRST_OUTLETS:])


def render_fragment(briefing: Briefing) -> str:
    """Headings, paragraphs, lists and links, without style, script or anything that needs the page around it.

    The headline is left to what takes the piece in. A mark links to the cited passage in the article, and each
    sentence has the anchor that it has on the page.
    """
    return fill("fragment.html.j2", view=BriefingView(briefing))
