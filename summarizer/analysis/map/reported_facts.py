"""Which outlet reports which fact, told by the words of the articles alone: the rows of a map without a model.

The main event comes first: what headlines and first sentences have in common. Every other row grows around one
sentence; of each other outlet joins the sentence that is most likely to report the same, judged by how like it is to
that one and to all that joined before. Where none is sure enough the outlet is `unknown`: words alone never tell that
an outlet leaves a fact out. Rows are taken by how many independent sources they have, how surely, and how early.
"""

from __future__ import annotations

import heapq
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.map.contradiction import find_opposition
from summarizer.analysis.map.same_fact import LEADS, SameFactScores
from summarizer.analysis.map.story_map import Cell, Fact
from summarizer.analysis.term_vectors import dot, normalized, sum_vectors
from summarizer.text.context_dependence import dependence_signs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.analysis.evidence import Evidence, Sentence
    from summarizer.analysis.map.independent_sources import SourceIndependence
    from summarizer.analysis.map.story_map import Carriage
    from summarizer.analysis.origins import Origins
    from summarizer.analysis.term_vectors import Vector

__all__ = ["MOST_FACTS", "find_facts"]

MOST_FACTS = 12
# How sure a report has to be. Beside maps made by hand, of stories that the fit had not seen, .94 of the reports at .55
# were right, .92 at .30, .86 at .20; beside those that were tuned on, .98, .95 and .91.
SURE = 0.55
# What leads is likely to tell the main event, so that less will do there.
SURE_OF_MAIN = 0.40
# That an outlet leads with a fact is said where its sentence is this likely to tell just that.
SURE_OF_LEAD = 0.70
# A sentence that is less like the one a row grows around, or the one that is its text, is none of it, however like the
# others it is.
LEAST_LIKE = 0.25
# Rows whose sentences are this like those of another on average tell the same once more.
SAME_ROW = 0.45
# A row that is weaker than this is trivia: two outlets that have one sentence late in their articles.
WEAKEST = 1.9
# What standing at the beginning, being about what the leads are about, and leaning on other sentences count.
EARLY, CENTRAL, LEANING, ALL_LEANING = 0.5, 0.5, 0.3, 0.5
# What a report counts that shares its origin with one that is counted already.
COPIED = 0.4
# At this place in its article a sentence counts half as early as the first.
HALF_EARLY = 5
# How many leads are looked at for the main event, those that are most like all others first.
CANDIDATES = 40
# How much likeness to all leads counts beside the probability, and standing among them, for the main event.
CENTRAL_TO_MAIN, LEADING_MAIN = 0.5, 0.15
# A text for a row that is so many characters longer may be less like the others by this.
READABLE, SHORT = 160, 0.15


class _Row(NamedTuple):
    """The sentence that a row grew around, and the sentence of each outlet with how sure it is, by outlet."""

    seed: int
    members: dict[str, tuple[float, int]]

    @property
    def numbers(self) -> list[int]:
        return [number for _, number in self.members.values()]


def find_facts(
    likeness: SameFactScores,
    evidence: Evidence,
    origins: Origins,
    voices: SourceIndependence,
    *,
    most: int | None = MOST_FACTS,
) -> tuple[Fact, ...]:
    """The facts that at least two outlets report, the main event first, then the weightiest.

    With `most` None, all that are found, those that are trivia too.
    """
    rows = _Rows(likeness, evidence, origins)
    made = [(row.seed != rows.main, rows.fact(row, voices)) for row in rows.taken(most)]
    told = [(later, fact) for later, fact in made if len(fact.outlets("carries", "differs")) > 1]
    return tuple(fact for _, fact in sorted(told, key=lambda one: (one[0], -one[1].weight)))


class _Rows:
    """Builds fact rows: grows one around each sentence, then picks the strongest that do not overlap."""

    def __init__(self, likeness: SameFactScores, evidence: Evidence, origins: Origins) -> None:
        self._outlets = evidence.outlets
        self._origins = origins
        self._likeness = likeness
        self._sentences = self._likeness.sentences
        self._like = self._likeness.rows
        self._leads = [n for n, sentence in enumerate(self._sentences) if sentence.position < LEADS]
        self._centre = self._centre_of_leads()
        self._leaning: dict[int, bool] = {}
        self._used: set[int] = set()
        self.main: int | None = None

    def taken(self, most: int | None) -> Iterator[_Row]:
        """The rows that tell something new, the strongest first, with the main event before all others."""
        kept: list[_Row] = []
        if (main := self._main_event()) is not None:
            self.main = main.seed
            kept.append(main)
            self._used.update(main.numbers)
            yield main
        weakest = WEAKEST if most is not None else 0.0
        heap = [self._ranked(row) for seed in range(len(self._sentences)) if (row := self._grown(seed)) is not None]
        heapq.heapify(heap)
        while heap and (most is None or len(kept) < most):
            strength, seed, found = heapq.heappop(heap)
            if -strength < weakest:
                break
            if not self._used.isdisjoint(found.numbers):
                if (again := self._grown(seed)) is not None:
                    heapq.heappush(heap, self._ranked(again))
                continue
            row = (self._grown(seed, closely=True) or found) if self._likeness.sampled else found
            self._used.update(row.numbers)
            if not any(self._same(row, other) for other in kept):
                kept.append(row)
                yield row

    def fact(self, row: _Row, voices: SourceIndependence) -> Fact:
        """The row as the map has it."""
        main = row.seed == self.main
        text = self._text(row)
        self._likeness.look((text, number) for number in row.numbers)
        like = {text: 1.0, **self._like[text]}
        row = _Row(row.seed, {o: m for o, m in row.members.items() if self._tells(text, m[1], like, main=main)})
        differing = set() if main else {n for n in row.numbers if n != text and self._differs(text, n)}
        cells: list[Cell] = []
        for outlet in self._outlets:
            if outlet in row.members:
                number = row.members[outlet][1]
                carriage: Carriage = "differs" if number in differing else "carries"
                sure = like.get(number, 0.0) >= SURE_OF_LEAD
                cells.append(Cell(outlet, carriage, (self._sentences[number],), sure))
            else:
                cells.append(Cell(outlet, "unknown"))
        leading = sum(self._sentences[number].position < LEADS for number in row.numbers)
        widely = leading or 2 * len(row.members) > len(cells)
        weight = 3 if main or 2 * leading > len(cells) else 2 if widely else 1
        told = [self._sentences[n] for n in row.numbers if n not in differing]
        return Fact(self._sentences[text].text, weight, tuple(cells), voices.independent(told))

    def _tells(self, text: int, number: int, like: Mapping[int, float], *, main: bool = False) -> bool:
        """Whether a sentence may tell what the text of a row tells, by how `like` the text all others are.

        The `main` event may be told in other words than its names.
        """
        if number == text:
            return True
        return like.get(number, 0.0) >= LEAST_LIKE and (main or self._likeness.share_words(text, number))

    def _differs(self, text: int, number: int) -> bool:
        """Whether a sentence tells otherwise what the text of its row tells; only where that is sure."""
        return self._likeness.figures_apart(text, number) or bool(
            find_opposition(self._sentences[text], self._sentences[number])
        )

    def _centre_of_leads(self) -> Vector:
        """What headlines and first sentences are about; every article counts the same."""
        leads: dict[int, list[int]] = {}
        for number in self._leads:
            leads.setdefault(self._sentences[number].number, []).append(number)
        self._means = [
            {term: weight / len(own) for term, weight in sum_vectors(map(self._plainly, own)).items()}
            for own in leads.values()
        ]
        return normalized(sum_vectors(self._means))

    def _plainly(self, number: int) -> Vector:
        """The unit vector of a sentence in which every term counts the same: what all leads share is not rare."""
        terms = self._likeness.vector(number)
        return dict.fromkeys(terms, 1 / sqrt(len(terms)))

    def _centrality(self, number: int) -> float:
        return dot(self._centre, self._plainly(number))

    def _votes(self, number: int) -> float:
        """How many articles' leads a sentence speaks for: many that are somewhat like it go before a few copies."""
        vector = self._plainly(number)
        return sum(sqrt(dot(vector, lead)) for lead in self._means)

    def _main_event(self) -> _Row | None:
        """What most leads are about, around the lead that is most like all; None when no two outlets share it."""
        if not self._leads:
            return None
        text = {n: self._sentences[n].text for n in self._leads}
        central = sorted(self._leads, key=lambda n: (-round(self._centrality(n), 9), text[n]))[:CANDIDATES]
        seed = min(central, key=lambda n: (-round(self._votes(n), 9), len(text[n]), text[n]))
        self._likeness.look((seed, other) for other in self._likeness.nearest(seed))
        best = {self._sentences[seed].article.outlet: (2.0, 1.0, -seed)}
        for number, likely in self._like[seed].items():
            sentence = self._sentences[number]
            score = likely + CENTRAL_TO_MAIN * self._centrality(number) + LEADING_MAIN * (sentence.position < LEADS)
            found = (round(score, 9), likely, -number)
            best[sentence.article.outlet] = max(best.get(sentence.article.outlet, found), found)
        members = {o: (likely, -number) for o, (_, likely, number) in best.items() if likely >= SURE_OF_MAIN}
        return _Row(seed, members) if len(members) > 1 else None

    def _grown(self, seed: int, *, closely: bool = False) -> _Row | None:
        """The row around a sentence, without those that stand in other rows; None without a second outlet.

        The surest joins first; from then on a sentence has to be like all of them, not only like the first. `closely`
        looks at pairs of sentences, too, that a long bundle leaves aside.
        """
        sentence = self._sentences[seed]
        if seed in self._used or sentence.is_title:
            return None
        if closely:
            self._likeness.look((seed, other) for other in self._likeness.nearest(seed))
        like = self._like[seed]
        if max(like.values(), default=0.0) < SURE:
            return None
        pool = {n: 0.0 for n in like if n not in self._used and self._tells(seed, n, like)}
        members = {sentence.article.outlet: (1.0, seed)}
        joined = 0
        while pool:
            support = {n: (like[n] + pool[n] / joined) / 2 if joined else like[n] for n in pool}
            best = min(pool, key=lambda n: (-round(support[n], 9), n))
            if support[best] < SURE:
                break
            outlet = self._sentences[best].article.outlet
            members[outlet] = (support[best], best)
            joined += 1
            if closely:
                self._likeness.look((best, other) for other in pool)
            near = self._like[best]
            pool = {n: s + near.get(n, 0.0) for n, s in pool.items() if self._sentences[n].article.outlet != outlet}
        return _Row(seed, members) if joined else None

    def _ranked(self, row: _Row) -> tuple[float, int, _Row]:
        return -round(self._strength(row), 9), row.seed, row

    def _strength(self, row: _Row) -> float:
        """How much a row is worth telling: its independent sources, how sure, early, central and self-contained."""
        sure: dict[str, float] = {}
        copied = 0.0
        for likely, number in row.members.values():
            origin = self._origins.of(self._sentences[number].article.id)
            best, again = max(sure.get(origin, 0.0), likely), min(sure.get(origin, 0.0), likely)
            sure[origin] = best
            copied += again
        numbers = row.numbers
        early = sum(HALF_EARLY / (HALF_EARLY + max(self._sentences[n].position, 0)) for n in numbers)
        central = sum(map(self._centrality, numbers))
        leaning = sum(map(self._leans, numbers))
        mean = (EARLY * early + CENTRAL * central - LEANING * leaning) / len(numbers)
        return sum(sure.values()) + COPIED * copied + mean - ALL_LEANING * (leaning == len(numbers))

    def _same(self, left: _Row, right: _Row) -> bool:
        """Whether two rows tell the same, so that the weaker one is left out."""
        pairs = [
            self._like[a].get(b, 0.0)
            for a in left.numbers
            for b in right.numbers
            if self._sentences[a].article.outlet != self._sentences[b].article.outlet
        ]
        return bool(pairs) and sum(pairs) >= SAME_ROW * len(pairs)

    def _text(self, row: _Row) -> int:
        """The sentence that stands best for the row: on its own feet, like the others, and short.

        For the main event, like the leads of all articles.
        """
        main = row.seed == self.main

        def fitness(number: int) -> tuple[bool, float, str]:
            like = [self._like[number].get(other, 0.0) for other in row.numbers if other != number]
            fits = self._centrality(number) if main else sum(like) / len(like)
            text = self._sentences[number].text
            return self._leans(number), round(len(text) / READABLE * SHORT - fits, 9), text

        return min(row.numbers, key=fitness)

    def _leans(self, number: int) -> bool:
        """Whether a sentence needs those around it to be understood; a headline never does."""
        if number not in self._leaning:
            sentence: Sentence = self._sentences[number]
            self._leaning[number] = not sentence.is_title and bool(dependence_signs(sentence.reading))
        return self._leaning[number]
