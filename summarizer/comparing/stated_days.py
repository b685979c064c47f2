"""The days that sentences name, and whether two of them say different days of the same thing."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from summarizer.comparing.date_relations import DateRange, may_be_same_date, relation
from summarizer.text.dates import PartialDate, find_dates, read_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from summarizer.bundle import Article
    from summarizer.languages import Language
    from summarizer.text.parsed_text import ParsedText
    from summarizer.text.tokens import Token

__all__ = ["SOME_DAY", "Day", "compare_days", "date_words_in", "days_of"]

BEFORE = 6
BEHIND = 7
LEAST_AROUND = 3
# Of these, how many are no names and no "said": two statements of one spokesman are two.
LEAST_PLAIN = 2
LEAST_IN_SAME = 2
SHARE_AROUND = 0.6
NEAREST = 3
BESIDE = 2
MONTH_FROM = 20
YEAR_FROM = 300
# Articles that appeared within these days of each other mean the same Monday.
SAME_WEEK = 4
# Weekdays and days without a year are resolved by some day, the same for both, where a text has no date of its own.
SOME_DAY = read_date("2021-06-16")

_ENDS_WITH_DATE = re.compile(
    r"^\w+\.? \d{1,2}, (?:19|20)\d\d(?:, in \w+)?[.)]?\s*$|^\d{1,2} \w+\.? (?:19|20)\d\d[.)]?\s*$"
)


class Day(NamedTuple):
    """A day, month or year that a sentence names; `first` is None where a weekday alone is known.

    `said_of` are the words nearest to it, which say what happened then, `beside` the plain ones that touch it;
    `relation` is the word that makes a day an end or a beginning ("since", "until"); `reported` is true of the day on
    which somebody said it.
    """

    start: int
    text: str
    first: date | None
    last: date | None
    weekday: int | None
    around: frozenset[str]
    plain: frozenset[str]
    said_of: frozenset[str]
    beside: frozenset[str]
    relation: str
    reported: bool
    topic: str

    @property
    def unit(self) -> Literal["day", "month", "year"]:
        """How long it is."""
        length = (self.last - self.first).days if self.first and self.last else 0
        return "day" if length < MONTH_FROM else "month" if length < YEAR_FROM else "year"

    @property
    def kind(self) -> Literal["weekday", "date", "relative"]:
        """Whether it can be told without the day of the article."""
        if self.weekday is not None and self.first is None:
            return "weekday"
        return "date" if any(c.isdigit() for c in self.text) else "weekday" if self.weekday is not None else "relative"


def date_words_in(reading: ParsedText) -> frozenset[str]:
    """The words of a sentence that can name a day: a quick look before dates are read."""
    return reading.of(_found_date_words)


def _found_date_words(reading: ParsedText) -> frozenset[str]:
    known = _date_words(reading.language)
    return frozenset(w for w in reading.words if w[0].isdigit() or w in known)


@cache
def _date_words(known: Language) -> frozenset[str]:
    relative = (word for phrase in known.dates.relative for word in phrase.split())
    return frozenset([*known.calendar.weekday_numbers, *known.calendar.month_numbers, *relative])


class DatedText(Protocol):
    """A sentence of an article: its words, their reading, and the article, whose day dates its "on Friday"."""

    @property
    def text(self) -> str: ...
    @property
    def reading(self) -> ParsedText: ...
    @property
    def article(self) -> Article: ...


def days_of(sentence: DatedText, *, anchored: bool) -> Sequence[Day]:
    """The days of a sentence, resolved by the day of its article (`anchored`) or by `SOME_DAY`."""
    return sentence.reading.of(_days, sentence.article.date if anchored else SOME_DAY)


def _days(reading: ParsedText, anchor: PartialDate | None) -> tuple[Day, ...]:
    text, calendar = reading.text, reading.language.calendar
    weekdays = calendar.weekday_numbers
    if not any(c.isdigit() for c in text) and not any(name in text.lower() for name in weekdays):
        return ()
    mentions, tokens = find_dates(reading, anchor), reading.tokens
    named = {t.start: weekdays[t.low] for t in tokens if t.low in weekdays and t.text[0].isupper() == calendar.capitals}
    found = []
    for mention in mentions:
        own = [start for start in named if mention.start <= start < mention.end]
        weekday = named.pop(own[0]) if own else None
        found.append(_day(reading, mention.start, mention.end, mention.date, weekday))
    for start, weekday in named.items():
        end = next(t.end for t in tokens if t.start == start)
        found.append(_day(reading, start, end, None, weekday))
    return tuple(sorted(found, key=lambda day: day.start))


def _day(reading: ParsedText, start: int, end: int, named: PartialDate | None, weekday: int | None) -> Day:
    tokens = reading.tokens
    at = next((i for i, t in enumerate(tokens) if t.end > start), 0)
    reporting = reading.language.reporting.verbs
    cased = any(t.text[0].islower() for t in tokens)
    said_of = frozenset(t.stem for t in _nearest(tokens, start, end, NEAREST) if t.low not in reporting)
    beside = frozenset(t.stem for t in _nearest(tokens, start, end, BESIDE) if not cased or t.text[0].islower())
    near = [t for t in tokens[max(0, at - BEFORE) : at + BEHIND + 1] if t.content and not start <= t.start < end]
    return Day(
        start,
        reading.text[start:end],
        named.first if named else None,
        named.last if named else None,
        weekday,
        frozenset(t.stem for t in near),
        frozenset(t.stem for t in near if t.text[0].islower() and t.low not in reporting)
        if cased
        else frozenset(t.stem for t in near),
        said_of,
        beside,
        _relation_word(tokens, at, reading.language.days.bounds),
        any(t.low in reporting for t in tokens[max(0, at - 2) : at]),
        " ".join(t.text for t in near if not t.text[0].isdigit()),
    )


def _nearest(tokens: Sequence[Token], start: int, end: int, reach: int) -> list[Token]:
    """The nearest content words on both sides in the clause of a date; of the next clause where it stands alone."""
    clause = next((t.clause for t in tokens if t.end > start), 0)
    own = [t for t in tokens if t.content and not (start <= t.start < end) and not t.text[0].isdigit()]
    for wanted in (clause, clause + 1):
        before = [t for t in own if t.clause == wanted and t.start < start][-reach:]
        behind = [t for t in own if t.clause == wanted and t.start >= end][: reach + (wanted != clause)]
        if before or behind:
            return [*before, *behind]
    return []


def _is_caption(sentence: DatedText, day: Day) -> bool:
    """True for the day of a picture: a whole date that ends the sentence."""
    return _ENDS_WITH_DATE.search(sentence.text[day.start :]) is not None


def _relation_word(tokens: Sequence[Token], at: int, bounds: frozenset[str]) -> str:
    return next((t.low for t in tokens[max(0, at - 2) : at] if t.low in bounds), "")


def compare_days(
    left: DatedText, right: DatedText, *, same_sentence: bool = False
) -> Iterator[tuple[Day, Day, Literal["equal", "contradict"]]]:
    """The days that two sentences give for the same thing, and whether they can be one.

    `same_sentence`: the two are so alike that little beside the dates needs to be shared.
    """
    anchored = left.article.date is not None and right.article.date is not None
    mine = days_of(left, anchored=anchored)
    theirs = days_of(right, anchored=anchored) if mine else ()
    same_week = not anchored or _days_between(left, right) <= SAME_WEEK
    night = _tells_of_night(left) or _tells_of_night(right)
    for own in mine:
        for other in theirs:
            if not _same_words(own, other, same_sentence=same_sentence):
                continue
            if own.unit != other.unit or own.relation != other.relation or own.reported != other.reported:
                continue
            if _is_caption(left, own) or _is_caption(right, other):
                continue
            if not anchored and (own.kind != other.kind or own.kind == "relative"):
                continue
            found = relation(_said(own), _said(other), same_week=same_week, night=night)
            if found == "equal":
                yield own, other, "equal"
            elif found == "contradict" and not (
                _also(theirs, own) or _also(mine, other) or _tell_of_two_deeds(left, right)
            ):
                yield own, other, "contradict"


def _tell_of_two_deeds(left: DatedText, right: DatedText) -> bool:
    """True for "divers searched" and "divers found": behind one word two others that only one sentence has each.

    What stands before one word, too, as in "first sought" and "initially sought", is no deed.
    """
    mine, theirs = _followers(left), _followers(right)
    return any(
        own not in right.reading.stems and other not in left.reading.stems and not (then and then == after)
        for word in mine.keys() & theirs.keys()
        for own, then in mine[word]
        for other, after in theirs[word]
    )


def _followers(sentence: DatedText) -> dict[str, set[tuple[str, str]]]:
    """The plain words that stand right behind each word of a sentence, with the content word right behind them."""
    tokens = sentence.reading.tokens
    then = {t.start: after.stem for t, after in pairwise(tokens) if after.content}
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for before, token in pairwise(tokens):
        if before.content and token.content and token.text[0].islower() and before.clause == token.clause:
            found[before.stem].add((token.stem, then.get(token.start, "")))
    return found


def _tells_of_night(sentence: DatedText) -> bool:
    text = sentence.text.lower()
    return any(sign in text for sign in sentence.reading.language.days.night)


def _days_between(left: DatedText, right: DatedText) -> int:
    first, second = left.article.date, right.article.date
    return abs((first.first - second.first).days) if first and second else 0


def _same_words(own: Day, other: Day, *, same_sentence: bool) -> bool:
    if not same_sentence and not (own.said_of & other.said_of & own.plain and own.beside & other.beside):
        return False
    shared = own.around & other.around
    if len(shared & own.plain) < LEAST_PLAIN and not same_sentence:
        return False
    return len(shared) >= (LEAST_IN_SAME if same_sentence else LEAST_AROUND) and len(shared) >= SHARE_AROUND * min(
        len(own.around), len(other.around)
    )


def _said(day: Day) -> DateRange:
    return DateRange(day.first, day.last, day.weekday)


def _also(days: Iterable[Day], wanted: Day) -> bool:
    return any(may_be_same_date(_said(day), _said(wanted)) for day in days)
