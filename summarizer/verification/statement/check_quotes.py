"""Quotations: their words stand in a cited article, and their speaker is the one who speaks there.

Guaranteed: a quotation of three words or more (five Han or kana characters) that passes stands word for word in the
text or title of a cited article; only quotation marks, dashes, spaces and the case of letters may differ, and what an
ellipsis or brackets announce. A gap is bounded and the parts keep their order. When both the statement and the
article name a speaker beside the quotation, they are the same.
Cannot see: whether the cut at an ellipsis changed the sense; a speaker whom the article only calls "he" among several
people; words that stand in the article but were never spoken.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarizer.findings import detail, finding
from summarizer.languages.tables import alternatives
from summarizer.text.quotes import Quote, find_quotes
from summarizer.text.tokens import folded_name
from summarizer.verification.statement.named_outlets import is_same_outlet
from summarizer.verification.statement.quoted_words import (
    find_whole_words,
    place_of_parts,
    quoted_parts,
    stand_anywhere,
    words_meant,
)
from summarizer.verification.statement.typographic_folding import fold_typography, folded_once
from summarizer.verification.statement.value_context import speaks_through, surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import Issue
    from summarizer.findings import Detail
    from summarizer.languages.topics.reporting import Reporting
    from summarizer.text.parsed_text import ParsedText
    from summarizer.verification.claim import Claim, Passage

__all__ = ["altered_quotes", "check_quotes"]

_SPEAKER_BEFORE = 900
_SPEAKER_AFTER = 400
_DESCRIPTION = 90
_WINDOW_BEFORE = 1500
_WINDOW_AFTER = 1000


def check_quotes(claim: Claim) -> list[Issue]:
    """`quote.altered` for words that no cited article has, `quote.speaker` for another speaker than the article's."""
    issues: list[Issue] = []
    spaced = claim.reading.reworded(_with_space(claim.text))
    text = spaced.text
    for quote in _weighty(spaced):
        inner = text[quote.inner_start : quote.inner_end]
        parts = quoted_parts(inner)
        if _is_altered(text, quote, claim):
            issues.append(finding("quote.altered", _altered(inner, claim.passages)))
        elif (speaker := _speaker_of(quote, spaced, claim)) and not _spoken_by(speaker, parts, claim.passages):
            issues.append(finding("quote.speaker", detail("not_said_by", words=_shown(inner), speaker=speaker)))
    return issues


def altered_quotes(claim: Claim) -> list[tuple[int, int]]:
    """Where the quotations that `check_quotes` finds altered stand in the statement, without their marks.

    None is told of in a statement whose marks can be read in more than one way.
    """
    text = claim.text
    if _with_space(text) != text:
        return []
    altered = (quote for quote in _weighty(claim.reading) if _is_altered(text, quote, claim))
    return [(quote.inner_start, quote.inner_end) for quote in altered]


def _weighty(reading: ParsedText) -> Iterator[Quote]:
    """The quotations that are more than a term; of nested ones the outer."""
    reached = -1
    for quote in find_quotes(reading):
        if not quote.scare and quote.start >= reached:
            reached = quote.end
            yield quote


def _is_altered(text: str, quote: Quote, claim: Claim) -> bool:
    inner = text[quote.inner_start : quote.inner_end]
    if stand_anywhere(quoted_parts(inner), claim.passages):
        return False
    return not (_is_open(text, quote) and _begins_well(inner, claim))


def _with_space(text: str) -> str:
    """The text with a space before each straight mark that opens right behind a comma; Swedish ”marks” told apart."""
    if text.count("”") > 1 and not set(text) & set("“„«「"):
        pieces = text.split("”")
        return "".join(piece + ("" if k == len(pieces) - 1 else "“”"[k % 2]) for k, piece in enumerate(pieces))
    if ',"' not in text and ':"' not in text:
        return text
    parts = text.split('"')
    return "".join(
        part + ("" if k == len(parts) - 1 else ' "' if k % 2 == 0 and part.endswith((",", ":")) else '"')
        for k, part in enumerate(parts)
    )


def _is_open(text: str, quote: Quote) -> bool:
    """True when the closing mark is missing, or is of another sort than the opening one and may be another's."""
    return not quote.closed or (text[quote.start] in "“„«" and text[quote.end - 1] == '"')


def _begins_well(inner: str, claim: Claim) -> bool:
    """For a quotation that is never closed: True when it stands in an article up to a joint of the statement.

    A statement that joins a sentence with an open mark to another one goes on behind the joint in its own words.
    """
    turns = claim.reading.language.words.turn_pattern.finditer(inner)
    heads = (inner[: turn.start()] for turn in turns)
    return any(len(head.split()) > 3 and stand_anywhere(quoted_parts(head), claim.passages) for head in heads)


def _altered(inner: str, passages: Sequence[Passage]) -> Detail:
    meant = words_meant(inner, passages)
    if meant:
        return detail("misquoted_meant", words=_shown(inner), meant=_shown(meant))
    return detail("misquoted", words=_shown(inner))


# --- The speaker


def _speaker_of(quote: Quote, spaced: ParsedText, claim: Claim) -> str | None:
    """Whom the statement has say it; None where it is only the cited outlet, which reports what somebody said."""
    if quote.speaker is None or _is_loose(spaced, quote) or _is_listed_place(spaced, quote):
        return None
    return None if any(is_same_outlet(quote.speaker, passage.outlet) for passage in claim.passages) else quote.speaker


def _is_listed_place(reading: ParsedText, quote: Quote) -> bool:
    """True for the country in "Ann Lee, with the leaders of Italy and Japan, called for": it is not who speaks."""
    before = reading.text[: quote.speaker_start].rstrip()
    after = reading.text[quote.speaker_end :].lstrip()
    listed = before.endswith((",", " of", " and")) and after.startswith((",", "and "))
    return listed and (quote.speaker or "").casefold() in reading.language.places.known


def _is_loose(reading: ParsedText, quote: Quote) -> bool:
    """True for "…, saying" and for a quotation in the next clause: the one who speaks may be any name before it."""
    text, words = reading.text, reading.language.words
    between = text[quote.speaker_end : quote.start]
    joined = re.match(rf"\W*(?:{alternatives(words.turns)})\b|\W{{0,2}};", text[quote.end :][:20])
    if joined and quote.speaker_start >= quote.end:
        return True
    return re.search(r"\w{3,}ing\b|;|, (?:while|and|but|as)\b|\bas\s*$", between) is not None


def _spoken_by(speaker: str, parts: list[tuple[str, int]], passages: Sequence[Passage]) -> bool:
    """False when every article that has the words gives them to somebody else, or names the speaker nowhere near."""
    holders = [passage for passage in passages if place_of_parts(parts, passage) is not None]
    return any(_speaks_in(speaker, parts[0][0], passage) for passage in holders)


def _speaks_in(speaker: str, words: str, passage: Passage) -> bool:
    named, cited = _named_speakers(words, passage.reading), folded_once(passage.reading)
    if not named and words in cited and _name_words(speaker) & _words_of(cited):
        return True
    named = named or _named_speakers(words, _around(passage))
    if named:
        reporting = passage.reading.language.reporting
        return any(_is_same(speaker, quote, text, reporting) for quote, text in named)
    text = folded_once(passage.whole)
    at = find_whole_words(words, text, 0, len(text))
    if at < 0:
        return bool(_name_words(speaker) & _words_of(fold_typography(passage.title + " " + passage.text)))
    near = text[max(0, at - _SPEAKER_BEFORE) : at + len(words) + _SPEAKER_AFTER]
    return bool(_name_words(speaker) & _words_of(near))


def _named_speakers(words: str, reading: ParsedText) -> list[tuple[Quote, str]]:
    """The quotations of a text that have these words and a named speaker."""
    return [
        (quote, reading.text)
        for quote, inner in reading.of(_folded_quotes)
        if quote.speaker and (words in inner or (len(inner) > 12 and inner in words))
    ]


def _is_same(speaker: str, quote: Quote, text: str, reporting: Reporting) -> bool:
    source = quote.speaker or ""
    if _name_words(speaker) & _name_words(source):
        return True
    near = text[max(0, quote.speaker_start - 60) : quote.speaker_end + 60]
    return speaks_through(speaker, near, reporting) or _is_described_by(speaker, text[: quote.speaker_start])


def _is_described_by(speaker: str, before: str) -> bool:
    """True when the name that the article has beside the quotation stands in a description of this one.

    As in "Ann Lee, a judge whom Roe appointed, said": the comma behind the name is still open there.
    """
    last = re.escape(speaker.rsplit(maxsplit=1)[-1])
    return re.search(rf"\b{last}, [^.;“”\"]{{0,{_DESCRIPTION}}}$", before) is not None


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def _words_of(text: str) -> set[str]:
    return {folded_name(word) for word in _word().findall(text)}


def _name_words(name: str) -> set[str]:
    """The words of a name that tell it: the last one, and its other long ones but for the first of three."""
    words = [folded_name(word) for word in _word().findall(name)]
    long = {word for word in words[-2:] if len(word) > 2} or set(words)
    return long if len(words) < 3 else long | {words[-1]}


def _around(passage: Passage) -> ParsedText:
    """The passage with what stands before and after it in its article."""
    before, after = surroundings(passage, _WINDOW_BEFORE, _WINDOW_AFTER)
    return passage.whole.reworded(f"{before}{passage.text}{after}")


def _folded_quotes(reading: ParsedText) -> tuple[tuple[Quote, str], ...]:
    """The quotations of a text, each with its folded words."""
    return tuple(
        (quote, fold_typography(reading.text[quote.inner_start : quote.inner_end])) for quote in find_quotes(reading)
    )


def _shown(text: str) -> str:
    return text if len(text) <= 90 else text[:87] + "..."
