"""Citation marks: which number stands behind a sentence, and what the reader finds under it.

A source has the number of its place in `briefing.sources`, so `[3]` is the same article in every format and the same
article as evidence `3.12`. Where the cited words are shown, a sentence that repeats them needs no more than the number:
they are found in the article as they stand. Where the words differ, the mark has a letter, `[3a]`, and the source list
shows the cited passage under that letter with its characters.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from summarizer.rendering.cleaning import clean
from summarizer.rendering.table import printed_conflicts, printed_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.briefing import (
        Agreement,
        Briefing,
        Citation,
        CoverageCell,
        CoverageRow,
        Position,
        Source,
        Statement,
    )

__all__ = ["TWINS_SHOWN", "CitedPassage", "CitedSource", "Mark", "Marks"]

TWINS_SHOWN = 6


class Mark(NamedTuple):
    """A mark behind a sentence, such as `3` or `3a`, and the citations that share it."""

    label: str
    citations: tuple[Citation, ...]


class CitedPassage(NamedTuple):
    """A cited passage whose words differ from the sentence that cites it."""

    mark: str
    citation: Citation


class CitedSource(NamedTuple):
    """One line of the source list; `twins` are the numbers of articles that have its text.

    One more than `TWINS_SHOWN` of them at most: a list of all beside each of a thousand copies is a million numbers.
    """

    number: int
    source: Source
    cited: bool
    twins: tuple[int, ...]
    passages: tuple[CitedPassage, ...]


class Marks:
    """The marks of one briefing, numbered once in reading order; without `quotes` they are numbers alone."""

    def __init__(self, briefing: Briefing, *, quotes: bool = True) -> None:
        self._sources = briefing.sources
        self._numbers = {source.article: number for number, source in enumerate(briefing.sources, start=1)}
        self._passages: dict[str, list[CitedPassage]] = {}
        self._marks: dict[Citation, str] = {}
        self._cited: set[str] = set()
        for text, citations in _cited_texts(briefing):
            for citation in citations:
                self._cited.add(citation.article)
                if quotes and not _repeats(text, citation):
                    self._letter(citation)

    def of(self, statement: Statement) -> list[Mark]:
        """The marks of a statement, such as `3` or `3a`, each once, with all that stands behind it."""
        return self._grouped(statement.text, statement.citations)

    def of_position(self, position: Position) -> list[Mark]:
        """The marks of one side of a conflict; a bare value always shows its passage."""
        return self._grouped(None, position.citations)

    def of_count(self, agreement: Agreement) -> list[Mark]:
        """The marks of what is counted that do not stand behind the agreement itself."""
        shown = {mark.label for mark in self.of(agreement.statement)}
        counted = self._grouped(agreement.statement.text, agreement.counted.citations)
        return [mark for mark in counted if mark.label not in shown]

    def of_row(self, row: CoverageRow) -> list[Mark]:
        """The marks of all who report a point."""
        told = (citation for cell in row.cells if cell.carriage == "carries" for citation in cell.citations)
        return self._grouped(row.point, told)

    def of_cell(self, row: CoverageRow, cell: CoverageCell) -> list[Mark]:
        """The marks of what one outlet says on a point."""
        return self._grouped(_told(row, cell), cell.citations)

    def sources(self) -> list[CitedSource]:
        """The source list, in the order of the numbers."""
        return [self._cited_source(source) for source in self._sources]

    def _cited_source(self, source: Source) -> CitedSource:
        same = (self._numbers[other] for other in source.same_text if other in self._numbers)
        return CitedSource(
            number=self._numbers[source.article],
            source=source,
            cited=source.article in self._cited,
            twins=tuple(islice(same, TWINS_SHOWN + 1)),
            passages=tuple(self._passages.get(source.article, ())),
        )

    def _grouped(self, text: str | None, citations: Iterable[Citation]) -> list[Mark]:
        groups: dict[str, list[Citation]] = {}
        for citation in dict.fromkeys(citations):
            groups.setdefault(self._mark(text, citation), []).append(citation)
        return [Mark(label, tuple(group)) for label, group in groups.items()]

    def _mark(self, text: str | None, citation: Citation) -> str:
        return self._number(citation) if _repeats(text, citation) else self._marks.get(citation, self._number(citation))

    def _number(self, citation: Citation) -> str:
        return str(self._numbers.get(citation.article, "?"))

    def _letter(self, citation: Citation) -> None:
        if citation not in self._marks:
            passages = self._passages.setdefault(citation.article, [])
            self._marks[citation] = self._number(citation) + _letters(len(passages))
            passages.append(CitedPassage(self._marks[citation], citation))


def _cited_texts(briefing: Briefing) -> Iterator[tuple[str | None, Sequence[Citation]]]:
    agreed = {a.counted.id: a.statement.text for a in briefing.what_the_papers_say.agreements}
    for _, statement in briefing.statements():
        yield agreed.get(statement.id, statement.text), statement.citations
    papers = briefing.what_the_papers_say
    for conflict in printed_conflicts(papers):
        for position in conflict.positions:
            yield None, position.citations
    for row in printed_rows(papers):
        for cell in row.cells:
            yield _told(row, cell), cell.citations


def _told(row: CoverageRow, cell: CoverageCell) -> str | None:
    """What the citations of a cell stand behind; a version that differs always shows its passage."""
    return row.point if cell.carriage == "carries" else None


def _repeats(text: str | None, citation: Citation) -> bool:
    if text is None:
        return False
    shown, cited = clean(text), clean(citation.text)
    return shown in cited


def _letters(index: int) -> str:
    """0 is `a`, 25 `z`, 26 `aa`, as the columns of a spreadsheet are named."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
