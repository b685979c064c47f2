"""Who reports what: the facts that the page tells x outlets, the same for every format.

The facts have the numbers under which the page tells them: the agreements from 1, then what else some are silent on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.briefing import MUST_BE_TOLD, CoverageCell, CoverageRow
from summarizer.rendering.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.briefing import Briefing, Conflict, Silence, WhatThePapersSay
    from summarizer.languages.topics.labels import Labels

__all__ = [
    "Group",
    "Table",
    "counts_outlets",
    "coverage_table",
    "legend",
    "legend_of",
    "other_silences",
    "printed_conflicts",
    "printed_rows",
    "silent_outlets",
    "symbol",
]

# One fact alone is told in full by the line that counts it.
LEAST_POINTS = 2
SYMBOLS = {"leads": "▲", "carries": "●", "differs": "≠", "denies": "✕", "silent": "○", "unknown": ""}
MOST_CONFLICTS, _FEW_CONFLICTS = 6, 2
# How suppliers of a lean name it; others follow in the order of the alphabet.
_LEANS_NAMED = 5
_LEANS = ("far left", "left", "lean left", "center left", "center", "centre", "center right", "lean right", "right")


class Group(NamedTuple):
    """Outlets with their cells, a cell for each fact; `lean` is the bundle's word for all of them, if it has one."""

    lean: str | None
    rows: tuple[tuple[str, tuple[CoverageCell, ...]], ...]


class Table(NamedTuple):
    """The whole table; an outlet in which none of the facts was found has no line: that may mean nothing."""

    rows: tuple[CoverageRow, ...]
    groups: tuple[Group, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the facts, from 1."""
        return tuple(range(1, len(self.rows) + 1))


def coverage_table(briefing: Briefing) -> Table | None:
    """None when there is too little to compare, or when words alone made the map.

    Words miss reports, and an empty cell reads as if there were none; the agreements name the outlets that were found.
    """
    papers = briefing.what_the_papers_say
    points = printed_rows(papers)
    if len(points) < LEAST_POINTS or not counts_outlets(papers):
        return None
    cells = _by_outlet(points)
    told = {outlet: own for outlet, own in cells.items() if any(cell.carriage != "unknown" for cell in own)}
    leans = _leans(briefing)
    groups: dict[str | None, list[tuple[str, tuple[CoverageCell, ...]]]] = {}
    for outlet in sorted(told, key=lambda name: (name.casefold(), name)):
        groups.setdefault(leans.get(outlet), []).append((outlet, told[outlet]))
    return Table(
        tuple(points),
        tuple(Group(lean, tuple(groups[lean])) for lean in sorted(groups, key=_place)),
    )


def printed_rows(papers: WhatThePapersSay) -> list[CoverageRow]:
    """The rows that the page tells in words, in the order of their numbers."""
    rows = papers.coverage[: len(papers.agreements)]
    others = (row for _, _, row in other_silences(papers))
    return [*rows, *(row for row in others if row is not None)]


def printed_conflicts(papers: WhatThePapersSay) -> Sequence[Conflict]:
    """The conflicts of the map that a page tells: what a reader must know of, and beside that two at most.

    Those of older versions have no weights, and are told as ever.
    """
    if papers.map is None:
        return papers.conflicts[:MOST_CONFLICTS]
    weighty = [conflict for conflict in papers.conflicts if conflict.weight == MUST_BE_TOLD][:MOST_CONFLICTS]
    others = [conflict for conflict in papers.conflicts if conflict.weight < MUST_BE_TOLD]
    return [*weighty, *others[: max(0, _FEW_CONFLICTS - len(weighty))]]


def counts_outlets(papers: WhatThePapersSay) -> bool:
    """Whether the line about an agreement counts outlets, which are named behind it, or names them by itself."""
    return papers.map is None or papers.map.model is not None


def symbol(cell: CoverageCell) -> str:
    """The sign of a cell; empty where the fact was not found."""
    return SYMBOLS["leads" if cell.leads and cell.carriage == "carries" else cell.carriage]


def legend(table: Table, labels: Labels) -> list[tuple[str, str]]:
    """The signs that the table has, with their meaning, and whose the leans of the outlets are."""
    signs = legend_of((cell for group in table.groups for _, cells in group.rows for cell in cells), labels)
    leans = [lean_name(group.lean, labels) for group in table.groups if group.lean][:_LEANS_NAMED]
    return [*signs, (f"{' / '.join(leans)}{labels.colon}".rstrip(), labels.lean)] if leans else signs


def lean_name(lean: str, labels: Labels) -> str:
    """What a lean is called in the language of the page; as it was supplied where that language has no word for it."""
    return labels.leans.get(lean.casefold().replace("-", " "), clean(lean))


def legend_of(cells: Iterable[CoverageCell], labels: Labels) -> list[tuple[str, str]]:
    """The signs of these cells, with their meaning."""
    used = {symbol(cell) for cell in cells}
    return [(sign, labels.carriage[name]) for name, sign in SYMBOLS.items() if sign and sign in used]


def silent_outlets(papers: WhatThePapersSay, agreement: int) -> list[str]:
    """The outlets that leave out what the agreement at this place says, where that is known of most that lack it."""
    if agreement >= len(papers.coverage) or not _is_known_of_most(papers.coverage[agreement]):
        return []
    return [cell.outlet for cell in papers.coverage[agreement].cells if cell.carriage == "silent"]


def other_silences(papers: WhatThePapersSay) -> Iterator[tuple[int, Silence, CoverageRow | None]]:
    """What outlets are silent on and no agreement tells, with its number and its row of the table.

    "Not in A" makes a reader think that the others have it: where that is unknown of more, the page says nothing.
    """
    agreed = {row.point for row in papers.coverage[: len(papers.agreements)]}
    rows = {row.point: row for row in papers.coverage}
    unknown = {row.point for row in papers.coverage if not _is_known_of_most(row)}
    others = (silence for silence in papers.silences if silence.point not in agreed | unknown)
    for number, silence in enumerate(others, start=len(papers.agreements) + 1):
        yield number, silence, rows.get(silence.point)


def _is_known_of_most(row: CoverageRow) -> bool:
    """Whether of the outlets that were not found to report a fact no more are unknown than are silent."""
    found = [cell.carriage for cell in row.cells]
    return found.count("unknown") <= found.count("silent")


def _by_outlet(points: Sequence[CoverageRow]) -> dict[str, tuple[CoverageCell, ...]]:
    cells = [{cell.outlet: cell for cell in row.cells} for row in points]
    outlets = dict.fromkeys(outlet for row in cells for outlet in row)
    return {
        outlet: tuple(row.get(outlet) or CoverageCell(outlet=outlet, carriage="unknown") for row in cells)
        for outlet in outlets
    }


def _leans(briefing: Briefing) -> dict[str, str]:
    """The lean of each outlet of which all articles state the same one."""
    stated: dict[str, set[str | None]] = {}
    for source in briefing.sources:
        if not source.reference:
            stated.setdefault(source.outlet, set()).add(source.lean)
    return {outlet: lean for outlet, leans in stated.items() if len(leans) == 1 and (lean := next(iter(leans)))}


def _place(lean: str | None) -> tuple[int, str]:
    """From left to right, then other words, then the outlets without one."""
    if lean is None:
        return len(_LEANS) + 1, ""
    low = lean.casefold().replace("-", " ")
    return (_LEANS.index(low) if low in _LEANS else len(_LEANS)), low
