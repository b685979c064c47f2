"""Counts that later articles give higher, in whatever words: "killing at least five people", "24 dead".

The map of words compares sentences that are alike. Two reports of a toll hardly ever are, so here the counts themselves
are compared: what is counted, of whom or where by the names of the sentences, and whether the later article has the
earlier count as well. What counts fewer than before is left alone: mostly it counts a part.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.map.assertions import (
    LONGEST,
    current_totals,
    figure_assertion,
    tells_of_earlier_event,
    tells_update,
)
from summarizer.analysis.map.scopes import EARLY
from summarizer.analysis.origins import SYLLABLES
from summarizer.analysis.term_vectors import ALL_NOUNS_CAPITAL, dot
from summarizer.comparing.stated_days import date_words_in
from summarizer.comparing.stated_figures import AGE, numbers_in
from summarizer.updating.article_order import is_later

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Set

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence
    from summarizer.analysis.map.assertions import Assertion
    from summarizer.analysis.term_vectors import TermVectors
    from summarizer.comparing.stated_figures import Figure
    from summarizer.text.parsed_text import ParsedText

__all__ = ["risen_counts"]

# A count that is higher by less is the same one, rounded.
ROUNDED = 1.02
# A count that has risen to more than so many times what it was is another one, but for the first counts of a toll, and
# among the first sentences, which tell the whole.
TIMES, FIRST_COUNTS, FIRST_RISE = 3, 10, 25
# How alike the sentences must be: hardly at all where people are counted by what has befallen them, more where anything
# else is. The bounds were chosen on seven stories; docs/updating.md has the figures of eight others.
ALIKE_OF_PEOPLE, ALIKE_OF_THINGS = 0.05, 0.15
# Names that begin alike are of one place: "Israel" and "Israelis".
SAME_BEGINNING = 4

# "17,000 National Guard troops": the word behind the number is half a name.
_NAME_GOES_ON = re.compile(r"\w [^\W\d_a-z]")


class _Count(NamedTuple):
    """A figure with its sentence; `group` is the word for those counted where that is more than people of a country."""

    sentence: Sentence
    figure: Figure
    group: str

    @property
    def value(self) -> float:
        """The number that it counts."""
        return self.figure.quantity.values[0]

    @property
    def assertion(self) -> Assertion:
        """The words that give it, with their place; the number alone where a name goes on behind them."""
        made = figure_assertion(self.sentence, self.figure)
        number, _, counted = made.shown.rpartition(" ")
        if not counted[:1].isupper() or not _NAME_GOES_ON.match(self.sentence.text, made.end - 1):
            return made
        return made._replace(shown=number, end=made.start + len(number))


def risen_counts(
    analysis: BundleAnalysis, cited: Container[str], arrived: Set[str]
) -> Iterator[tuple[Assertion, Assertion]]:
    """Each count of a cited sentence that has risen, with the highest of the newest reports."""
    told: dict[tuple[str, str], list[_Count]] = defaultdict(list)
    for sentence in analysis.evidence.citable:
        for what, count in _counts(sentence):
            told[what].append(count)
    for counts in told.values():
        given = {(count.sentence.article.id, count.value) for count in counts}
        for count in counts:
            if count.sentence.id in cited:
                newer = (other for other in counts if other.sentence.article.id in arrived)
                risen = [later for later in newer if _has_risen(count, later, given, analysis.terms)]
                if risen:
                    yield count.assertion, _best(risen, count, analysis.terms).assertion


def _counts(sentence: Sentence) -> Iterator[tuple[tuple[str, str], _Count]]:
    """What a sentence of a dated article counts, by language and by what is counted."""
    usable = sentence.article.date is not None and len(sentence.text) <= LONGEST and numbers_in(sentence.reading)
    if not usable or sentence.language in SYLLABLES or tells_of_earlier_event(sentence):
        return
    for figure in current_totals(sentence):
        what = figure.measure or f"{figure.noun[0]} counted" if figure.measure or figure.noun else ""
        if what and what != AGE and not figure.quantity.unit:
            yield (sentence.language, what), _Count(sentence, figure, _group(figure, sentence.language))


def _group(figure: Figure, language: str) -> str:
    counted = figure.text.split()[-1]
    of_a_nation = counted[:1].isupper() and language not in ALL_NOUNS_CAPITAL
    return "" if figure.people or not figure.noun or of_a_nation else figure.noun[0]


def _has_risen(count: _Count, later: _Count, given: Set[tuple[str, float]], terms: TermVectors) -> bool:
    """Whether a later count is of the same, and higher; an article that gives both has two things that it counts."""
    sentence, newer = count.sentence, later.sentence
    if later.value <= ROUNDED * count.value or not is_later(newer.article, sentence.article):
        return False
    if (newer.article.id, count.value) in given or (sentence.article.id, later.value) in given:
        return False
    if count.figure.scope != later.figure.scope or count.group != later.group or not _is_in_reach(count, later):
        return False
    if not _meet(sentence.reading.of(_names), newer.reading.of(_names)):
        return False
    least = ALIKE_OF_PEOPLE if count.figure.measure else ALIKE_OF_THINGS
    return dot(terms.of(sentence), terms.of(newer)) >= least


def _is_in_reach(count: _Count, later: _Count) -> bool:
    if later.value <= TIMES * count.value:
        return True
    if not count.figure.measure:
        return False
    first = count.value < FIRST_COUNTS and later.value <= count.value + FIRST_RISE
    return first or max(count.sentence.position, later.sentence.position) < EARLY


def _names(reading: ParsedText) -> frozenset[str]:
    """The beginnings of the names in a sentence; its first word may be none."""
    dated = date_words_in(reading)
    found = (t.low for t in reading.tokens[1:] if t.text[0].isupper() and t.content and t.low not in dated)
    return frozenset(name[:SAME_BEGINNING] for name in found)


def _meet(left: frozenset[str], right: frozenset[str]) -> bool:
    return not left or not right or bool(left & right)


def _best(risen: list[_Count], count: _Count, terms: TermVectors) -> _Count:
    """The highest count of the newest day, in the sentence that says that it has risen, or is most like the old one."""
    newest = max(risen, key=lambda later: (_day(later.sentence), later.value)).value

    def telling(later: _Count) -> tuple[bool, bool, float, str]:
        likeness = round(dot(terms.of(count.sentence), terms.of(later.sentence)), 9)
        update = tells_update(later.sentence, surely=True)
        return not later.sentence.is_title, update, likeness, later.sentence.text

    return max((later for later in risen if later.value == newest), key=telling)


def _day(sentence: Sentence) -> str:
    return sentence.article.date.first.isoformat() if sentence.article.date else ""
