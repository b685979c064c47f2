"""The map of a story: its facts with what each outlet does with them, and what outlets contradict one another in.

Whoever made it, a model that read the articles or code that compared their words, everything that a page says of
outlets is taken from its cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.analysis.map.distinctiveness import speakers
from summarizer.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.map.conflicts import Contradiction, ContradictionSide

__all__ = ["ApparentConflict", "Carriage", "Cell", "Event", "Fact", "StoryMap"]

Carriage = Literal["carries", "differs", "denies", "silent", "unknown"]
# An outlet leads with a fact that stands in its headline or in one of its first sentences.
LEADING = 2


class Cell(NamedTuple):
    """What one outlet does with one fact.

    `carries`: it reports it; `differs`: it tells it with another value; `denies`: it reports that it is not so;
    `silent`: it leaves it out though it had the room; `unknown`: it was not found there, which may mean nothing.
    `sentences` are where it says so, the best one first, none where it is silent or unknown. Of those that are not
    `sure` to tell just this fact nothing is said but that they report it.
    """

    outlet: str
    carriage: Carriage
    sentences: tuple[Sentence, ...] = ()
    sure: bool = True

    @property
    def leads(self) -> bool:
        """Whether one of the sentences is a headline or stands at the beginning of its article, and is sure."""
        return self.sure and any(s.position < LEADING for s in self.sentences)

    @property
    def quotes(self) -> tuple[str, ...]:
        """Who is quoted by name there."""
        return tuple(dict.fromkeys(name for s in self.sentences for name in speakers(s)))


class Fact(NamedTuple):
    """One row of the map.

    `text` is what it says, in the words of one of its sentences or of the model that read them. `weight` is 3 for what
    a reader must be told, 2 for what is worth a line, 1 for a detail. There is a cell for each outlet of the bundle, in
    the order of `Evidence.outlets`. `origins` are the independent ones among those that carry it.
    """

    text: str
    weight: int
    cells: tuple[Cell, ...]
    origins: tuple[str, ...]

    def outlets(self, *carriages: Carriage) -> tuple[str, ...]:
        """The outlets whose cells have one of these carriages."""
        return tuple(cell.outlet for cell in self.cells if cell.carriage in carriages)

    def sentences(self, *carriages: Carriage) -> tuple[Sentence, ...]:
        """The sentences of the cells that have one of these carriages."""
        return tuple(s for cell in self.cells if cell.carriage in carriages for s in cell.sentences)

    @property
    def carrying(self) -> list[Sentence]:
        """The sentences that carry it, in the order of the articles."""
        return sorted(self.sentences("carries"), key=lambda s: (s.number, s.position))


class Event(NamedTuple):
    """Something that happened before the news, with its date as precise as the articles give it (ISO 8601)."""

    date: str
    text: str
    sentences: tuple[Sentence, ...]


class ApparentConflict(NamedTuple):
    """Values that only look like a contradiction, since scope, unit, rounding or wording explain them."""

    topic: str
    positions: tuple[ContradictionSide, ...]


class StoryMap(NamedTuple):
    """The facts of a bundle, the weightiest first, with the main event at the head; conflicts; earlier events.

    `model` is who read the articles, with the digest of its prompt and what of its reading was `struck` out; None for a
    map that code made of their words, which may have missed reports: its rows name outlets and claim no total, and none
    of its cells is silent. `apparent` is what such a model takes for no contradiction: no page shows it, and whoever
    compares the outlets is told.
    """

    facts: tuple[Fact, ...]
    conflicts: tuple[Contradiction, ...]
    events: tuple[Event, ...] = ()
    model: str | None = None
    prompt_sha256: str | None = None
    struck: tuple[str, ...] = ()
    apparent: tuple[ApparentConflict, ...] = ()

    def told_by(
        self, sentences: Iterable[Sentence], independent: Callable[[Iterable[Sentence]], tuple[str, ...]]
    ) -> Fact | None:
        """The agreed fact that most independent voices among these sentences carry, two at least; None for none.

        A fact that has them all is told, too, where they are of two outlets: which outlets copied one another, whoever
        names some of those that carry it cannot know.
        """
        told = list(sentences)
        cited = {s.id for s in told}
        best: Fact | None = None
        most = 1
        for fact in self.facts:
            count = len(independent(s for s in fact.sentences("carries") if s.id in cited))
            if count > most and self.is_agreed(fact):
                best, most = fact, count
        if best is None and len({s.article.outlet for s in told}) > 1:
            whole = (fact for fact in self.facts if cited <= {s.id for s in fact.sentences("carries")})
            best = next((fact for fact in whole if self.is_agreed(fact)), None)
        return best

    def is_agreed(self, fact: Fact) -> bool:
        """Whether a fact is one that outlets agree on: two independent ones carry it, and nobody tells it otherwise.

        A figure that another outlet denies, replaces or gives otherwise is none.
        """
        if len(fact.outlets("carries")) < 2 or len(fact.origins) < 2 or fact.outlets("differs", "denies"):
            return False
        return not any(_is_contested(fact, conflict) for conflict in self.conflicts)


def _is_contested(fact: Fact, conflict: Contradiction) -> bool:
    """Whether a fact states one of the values that its sentences or others contradict each other in."""
    told = {s.id for s in fact.sentences("carries")}
    said = words(fact.text)
    return any(
        _contains(said, words(position.value)) and any(s.id in told for s in position.sentences)
        for position in conflict.positions
    )


def _contains(text: Sequence[str], value: Sequence[str]) -> bool:
    return bool(value) and any(text[at : at + len(value)] == value for at in range(len(text) - len(value) + 1))
