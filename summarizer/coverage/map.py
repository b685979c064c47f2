"""The map of a bundle: points x outlets, and what follows from it; each part is computed when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.coverage.points import Pair, Point, alike_pairs, group_points
from summarizer.coverage.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.coverage.conflicts import Conflict
    from summarizer.coverage.silences import Silence
    from summarizer.evidence import Evidence, Sentence, Span
    from summarizer.origins import Origins
    from summarizer.terms import Terms

__all__ = ["Cell", "Counts", "Coverage", "Row", "map_coverage"]

Carriage = Literal["carries", "differs", "silent", "unknown"]
# A point is led with when it stands in the headline or in one of the first sentences.
LEADING = 2


class Cell(NamedTuple):
    """What one outlet does with one point.

    `carries`: it reports it; `differs`: it tells it with other figures, as its contrary or more or less surely;
    `silent`: it leaves it out though it had the room; `unknown`: it is not found there, which may mean nothing (short,
    headline only, older than the point, in another language). `quotes` are the speakers named in its sentences.
    """

    outlet: str
    carriage: Carriage
    spans: tuple[Span, ...] = ()
    leads: bool = False
    quotes: tuple[str, ...] = ()


class Row(NamedTuple):
    """One point with a cell for every outlet, in the order of `Coverage.outlets`."""

    point: Point
    cells: tuple[Cell, ...]


class Counts(NamedTuple):
    """The figures of the line "4 of 6 outlets, 3 independent origins"."""

    outlets: int
    of_outlets: int
    origins: int
    of_origins: int


@dataclass(frozen=True, eq=False)
class Coverage:
    """The points of a bundle, the most widely reported first, and everything that is counted over them."""

    points: tuple[Point, ...]
    pairs: tuple[Pair, ...] = field(repr=False)
    evidence: Evidence = field(repr=False)
    origins: Origins = field(repr=False)
    terms: Terms = field(repr=False)
    voices: Voices = field(repr=False)
    _by_sentence: Mapping[str, Point] = field(repr=False)

    def of(self, sentence: Sentence) -> Point | None:
        """The point this sentence belongs to; None when no other article reports the same."""
        return self._by_sentence.get(sentence.id)

    def agreed(self, sentences: Iterable[Sentence]) -> Point | None:
        """The point that these sentences report with at least two independent voices; None when there is none."""
        told: dict[int, tuple[Point, list[Sentence]]] = {}
        for sentence in sentences:
            point = self.of(sentence)
            if point is not None and sentence in point.sentences:
                told.setdefault(id(point), (point, []))[1].append(sentence)
        counted = [(len(self.independent(own)), point) for point, own in told.values()]
        most = max((count for count, _ in counted), default=0)
        return next(point for count, point in counted if count == most) if most > 1 else None

    def independent(self, sentences: Iterable[Sentence]) -> tuple[str, ...]:
        """One origin for each independent voice among these sentences: copied ones and credited reports count once."""
        return self.voices.independent(sentences)

    def counts(self, point: Point) -> Counts:
        """How many of the bundle's outlets and independent origins stand behind a point."""
        everyone = self.origins.independent(article.id for article in self.evidence.articles)
        return Counts(len(point.outlets), len(self.outlets), len(point.origins), len(everyone))

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets of the bundle, in evidence order."""
        return self.evidence.outlets

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Points x outlets, in the order of `points`."""
        return tuple(self.row(point) for point in self.points)

    def row(self, point: Point) -> Row:
        """One point with what each outlet does with it."""
        silent = {outlet for silence in self.silences if silence.point is point for outlet in silence.outlets}
        return Row(point, tuple(self._cell(point, outlet, silent=outlet in silent) for outlet in self.outlets))

    @cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Where articles contradict one another, or a later one updates an earlier one."""
        from summarizer.coverage.conflicts import find_conflicts  # noqa: PLC0415 - one section needs it

        return find_conflicts(self.evidence, self.terms, self.pairs)

    @cached_property
    def silences(self) -> tuple[Silence, ...]:
        """Widely reported points that outlets leave out though they had the room."""
        from summarizer.coverage.silences import find_silences  # noqa: PLC0415 - one section needs it

        return find_silences(self.points, self.evidence, self.terms)

    def _cell(self, point: Point, outlet: str, *, silent: bool) -> Cell:
        from summarizer.coverage.emphasis import speakers  # noqa: PLC0415 - only for the table

        own = [s for s in point.sentences if s.article.outlet == outlet]
        others = [s for v in point.versions for s in v.sentences if s.article.outlet == outlet]
        told = own or others
        if not told:
            return Cell(outlet, "silent" if silent else "unknown")
        return Cell(
            outlet,
            "carries" if own else "differs",
            tuple(s.span for s in told),
            leads=any(s.position < LEADING for s in told),
            quotes=tuple(dict.fromkeys(name for s in told for name in speakers(s))),
        )


def map_coverage(evidence: Evidence, origins: Origins, terms: Terms) -> Coverage:
    """Group the sentences of `evidence` into points that at least two articles carry."""
    voices = Voices(evidence, origins)
    pairs = alike_pairs(evidence.sentences, terms)
    points = group_points(pairs, terms, voices)
    by_sentence = {s.id: point for point in points for s in point.told}
    return Coverage(tuple(points), tuple(pairs), evidence, origins, terms, voices, by_sentence)
