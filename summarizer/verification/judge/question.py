"""Writes a statement with its sources as a judge gets them, on lines that nothing in them can open."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.comparing.amounts import dimension
from summarizer.comparing.date_parts import find_date_parts
from summarizer.prompting.fencing import on_one_line
from summarizer.text.dates.date_mentions import find_dates
from summarizer.text.quantities.quantity import find_quantities
from summarizer.text.sentence_boundaries import split_sentences
from summarizer.verification.statement.value_context import content_stems, surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.text.parsed_text import ParsedText
    from summarizer.verification.claim import Claim, Passage

__all__ = ["Question", "question_about"]

# What stands before the cited words says who "she" is; a whole article that is cited says it itself.
_BEFORE = 130
_EARLIER = 200
_LONG_PASSAGE = 1_500
_LONGEST_NAME = 80
_DAY = len("2031-05-12")
_LONGEST_TITLE = 200


class Question(NamedTuple):
    """A statement, and the text that a judge gets of it and its sources, less its number."""

    claim: Claim
    text: str


def question_about(claim: Claim) -> Question:
    """Write a statement with its sources as a model gets them.

    Every line but the first begins with a word of ours: nothing that a statement or an article says can open one. A
    source is named once, however many of its words are cited. The headline, what stands before the cited words and what
    stands before the statement on its page are shown where they may say who "she" is.
    """
    lacking = _Lacking(claim)
    lines = [on_one_line(claim.text)]
    if earlier := _earlier(claim):
        lines.append(f"Earlier: {earlier}")
    named = None
    for passage in claim.passages:
        source = f"Source: {'; '.join(_facts(passage, lacking))}"
        before = _before(passage, lacking)
        lines += [] if source == named else [source]
        lines += [f"Before: {before}"] if before else []
        lines.append(f"Cited: {on_one_line(passage.text)}")
        named = source
    return Question(claim, "\n".join(lines))


class _Lacking:
    """The content words of a statement that none of its cited words has."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        cited = frozenset[str]().union(*(content_stems(passage.reading) for passage in claim.passages))
        self.words = content_stems(claim.reading) - cited

    def told_by(self, reading: ParsedText) -> bool:
        """Whether a text may tell one of them; one in another language may always."""
        return reading.code != self.claim.language or not self.words.isdisjoint(content_stems(reading))

    def asks_day(self, passage: Passage) -> bool:
        """Whether the date of the article may explain a date of the statement, or a span of time that it counts.

        A date in the very words of the passage needs none. "Thirteen months later" follows from "hired on 21 April
        2004, fired yesterday" for who knows when that was.
        """
        if passage.published is None:
            return False
        reading, cited = self.claim.reading, passage.text.casefold()
        named = {
            *((date.start, date.end) for date in find_dates(reading, passage.published)),
            *((date.start, date.end) for date in find_date_parts(reading)),
        }
        if any(reading.text[start:end].casefold() not in cited for start, end in named):
            return True
        spans = any(dimension(each.unit) == "time" for each in find_quantities(self.claim.reading))
        return spans and any(date.kind == "relative" for date in find_dates(passage.reading, passage.published))


def _earlier(claim: Claim) -> str:
    """The end of what stands before a statement in its item: whether it leans on that, nobody can tell by its words."""
    label, text = claim.earlier.label[:_LONGEST_NAME], claim.earlier.text
    label += "" if not label or label.endswith("?") else ":"
    if len(text) > _EARLIER:
        text = f"… {text[-_EARLIER:].partition(' ')[2]}"
    return on_one_line(f"{label} {text}".strip())


def _facts(passage: Passage, lacking: _Lacking) -> Iterator[str]:
    yield on_one_line(passage.outlet)[:_LONGEST_NAME]
    if passage.published and lacking.asks_day(passage):
        yield passage.published.iso[:_DAY]
    if passage.title and passage.text != passage.title and lacking.told_by(passage.headline):
        yield f"headline: {on_one_line(passage.title)[:_LONGEST_TITLE]}"


def _before(passage: Passage, lacking: _Lacking) -> str:
    """The last sentence before the cited words in their article that tells something of the statement."""
    if len(passage.text) > _LONG_PASSAGE:
        return ""
    before, _ = surroundings(passage, _BEFORE, 0)
    before = before if passage.start <= _BEFORE else before.partition(" ")[2]
    pieces = split_sentences(before, passage.language)
    told = (passage.whole.reworded(before[piece.start : piece.end]) for piece in reversed(pieces))
    return on_one_line(next((each.text for each in told if lacking.told_by(each)), ""))
