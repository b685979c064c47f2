"""Shows that a statement stands in what it cites: word for word, or as a shortening of one of its sentences.

Guaranteed for a statement that is shown: its words stand in one cited sentence in their order, or, where "and" joins
two clauses, each clause in one. What it adds are articles, the auxiliary of the perfect, an owner's given name or
another form of a verb. What it leaves out are phrases between commas or at the end, phrases of place and time, titles
and given names; never a word of negation, doubt, condition, question or order, "former", "only" and their like, nor who
says it. A sentence in the midst of a quotation shows nothing unless its statement quotes it.
Cannot see: what follows from a passage in other words. Most sentences that a model words are of that kind, and true.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.language.quoted_runs import within_quotations
from summarizer.language.splitting import split_sentences
from summarizer.language.tokens import read_tokens
from summarizer.languages import load_language
from summarizer.verifying.outlets import is_same_outlet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.language.tokens import Token
    from summarizer.verifying.claims import Claim, Passage

__all__ = ["is_shown"]

_MARKS = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("’‘‚`", "'"))
_END = re.compile(r"[\s.!…。;:,\"']+$")
_INNER_MARK = re.compile(r"[,;:()\[\]—–?!…]| - ")
_LEFT_MARK = re.compile(r"[,;:(—–]\s*$| - $")
_RIGHT_MARK = re.compile(r"^\s*[,;:)—–.]|^ - ")
_QUESTION = re.compile(r"[?？؟]")
_JOINT = re.compile(r",? and |; ")
_FEWEST_WORDS = 3
_LONGEST_PHRASE = 6
_COMMON_WORDS = 1


def is_shown(claim: Claim) -> bool:
    """Whether code can show that the statement stands in what it cites."""
    if not claim.passages or (claim.filed_under and not _is_filed_rightly(claim)):
        return False
    spans = [span for passage in claim.passages for span in _spans(passage, '"' in _folded(claim.text))]
    return any(_stands_in(claim.text, span) for span in spans) or _is_shortened(claim, spans)


def _is_filed_rightly(claim: Claim) -> bool:
    return all(is_same_outlet(claim.filed_under or "", passage.outlet) for passage in claim.passages)


class _Span(NamedTuple):
    """One sentence that is cited, or the whole of what is cited; in the language of its article."""

    text: str
    language: str
    article: str


def _spans(passage: Passage, quotes: bool) -> Iterator[_Span]:
    """The sentences of a passage as their article has them, however little of each is cited."""
    pieces = [(piece.start, piece.end) for piece in split_sentences(passage.field_text, passage.language)]
    start, end = passage.start, passage.start + len(passage.text)
    if passage.field_text[start:end] != passage.text:
        return
    touched = [piece for piece in pieces if piece[0] < end and start < piece[1]] or [(start, end)]
    spoken = set() if quotes else set(within_quotations(passage.field_text, [first for first, _ in touched]))
    for index, (first, last) in enumerate(touched):
        if index not in spoken:
            yield _Span(passage.field_text[first:last], passage.language, passage.field_text)


def _folded(text: str) -> str:
    return " ".join(text.translate(_MARKS).replace("''", '"').split())


def _stands_in(text: str, span: _Span) -> bool:
    """Whether a statement is the whole sentence, but for spaces, the form of its marks and the marks at its end."""
    mine, theirs = (_END.sub("", _folded(each)).strip("\"' ") for each in (text, span.text))
    return bool(mine) and mine == theirs


def _is_shortened(claim: Claim, spans: Sequence[_Span]) -> bool:
    language = load_language(claim.language)
    if not language.has("shortening"):
        return False
    own = [span for span in spans if span.language == claim.language]
    if _QUESTION.search(claim.text) or not own:
        return False
    return _shortens(claim.text, own, claim.language) or any(
        _shortens(claim.text[: joint.start()], own, claim.language)
        and _shortens(claim.text[joint.end() :], own, claim.language)
        for joint in _JOINT.finditer(claim.text)
    )


def _shortens(text: str, spans: Sequence[_Span], language: str) -> bool:
    tokens = read_tokens(text, language)
    return len(tokens) >= _FEWEST_WORDS and any(
        _Comparison(text, tokens, span, language).holds() for span in spans if not _QUESTION.search(span.text)
    )


class _Comparison:
    """A statement beside one sentence, word by word."""

    def __init__(self, text: str, tokens: Sequence[Token], span: _Span, language: str) -> None:
        self.text, self.own = text, tokens
        self.span, self.there = span, read_tokens(span.text, language)
        self.language = language
        self.words = load_language(language).shortening

    def holds(self) -> bool:
        """Whether every word has its place, and what lies between the places may be left out."""
        places = self._places()
        if places is None:
            return False
        found = [place for place in places if place >= 0]
        content = [place for own, place in zip(self.own, places, strict=True) if place >= 0 and own.content]
        if len(content) < _FEWEST_WORDS - 1:
            return False
        bounds = [-1, *found, len(self.there)]
        return all(self._may_go(before + 1, after) for before, after in pairwise(bounds) if after - before > 1)

    # --- Words that both have

    def _places(self) -> list[int] | None:
        """The place of each word in the sentence, -1 for one that may be added; None where one may not."""
        from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - what is verbatim compares nothing

        mine = [_key(token, self.language) for token in self.own]
        theirs = [_key(token, self.language) for token in self.there]
        places = [-1] * len(mine)
        for step in LCSseq.opcodes(mine, theirs):
            if step.tag == "equal":
                for offset in range(step.src_end - step.src_start):
                    places[step.src_start + offset] = step.dest_start + offset
        for at, place in enumerate(places):
            own = self.own[at]
            if place < 0 and not (own.low in self.words.free or self._expands(at, places)):
                return None
            if place >= 0 and not self._is_same(own, self.there[place]):
                return None
        return places

    def _is_same(self, own: Token, other: Token) -> bool:
        """False for an owner who is none, and for one thing where there are several."""
        owner = own.text.endswith(("'s", "’s")) or own.text[-1:] in "'’"
        owned = other.text.endswith(("'s", "’s")) or other.text[-1:] in "'’"
        plural = own.low != other.low and (own.low + "s" == other.low or other.low + "s" == own.low)
        return owner == owned and not (plural and own.text[0].isdigit()) and not plural

    def _expands(self, at: int, places: Sequence[int]) -> bool:
        """True for a given name before a family name that the article has with it."""
        own = self.own[at]
        if not own.text[0].isupper() or at + 1 >= len(self.own) or places[at + 1] < 0:
            return False
        following = self.own[at + 1]
        name = self.text[own.start : following.end].removesuffix("'s").removesuffix("’s")
        return following.text[0].isupper() and f" {name}" in f" {self.span.article}"

    # --- What is left out

    def _may_go(self, first: int, last: int) -> bool:
        """Whether the words `first` to `last` of the sentence may be left out of it."""
        gap = self.there[first:last]
        if all(token.low in self.words.free for token in gap) or self._comes_again(gap, last):
            return True
        if any(self._turns(token) for token in gap):
            return False
        before = self.span.text[self.there[first - 1].end if first else 0 : gap[0].start]
        behind = self.span.text[gap[-1].end : self.there[last].start if last < len(self.there) else None]
        inside = self.span.text[gap[0].start : gap[-1].end]
        closed = not _INNER_MARK.search(inside)
        opens = bool(_LEFT_MARK.search(before))
        ends = bool(_RIGHT_MARK.search(behind))
        if first == 0:
            openers = all(token.low in self.words.openers | self.words.free for token in gap)
            return openers or (closed and ends and gap[0].low in self.words.prepositions) or self._is_title(gap, last)
        if last == len(self.there):
            return opens or (gap[0].low in self.words.prepositions and not self._selects())
        if opens and ends and closed:
            return True
        return self._is_title(gap, last) or (closed and self._is_phrase(gap) and not self._selects())

    def _comes_again(self, gap: Sequence[Token], last: int) -> bool:
        """True for the first "percent" of "40 percent to 70 percent"."""
        behind = [token.low for token in self.there[last : last + 3]]
        return len(gap) == 1 and gap[0].low in behind and not gap[0].text[0].isdigit()

    def _turns(self, token: Token) -> bool:
        """True for a word without which the sentence says something else."""
        return token.low in _turning(self.language) or token.low.endswith("n't")

    def _selects(self) -> bool:
        return any(token.low in self.words.selecting or token.low.endswith("est") for token in self.own)

    def _is_title(self, gap: Sequence[Token], last: int) -> bool:
        """True for "President Donald" before "Trump"."""
        following = self.there[last] if last < len(self.there) else None
        names = all(token.text[0].isupper() for token in gap)
        beside = following is not None and self.span.text[gap[-1].end : following.start].strip(".") == " "
        ends = last + 1 >= len(self.there) or not self.there[last + 1].text[0].isupper()
        return names and beside and following is not None and following.text[0].isupper() and ends

    def _is_phrase(self, gap: Sequence[Token]) -> bool:
        """True for phrases of place and time: "in San Francisco on Tuesday"."""
        if gap[0].low not in self.words.prepositions or len(gap) > _LONGEST_PHRASE:
            return False
        plain = [
            token
            for token in gap
            if token.low not in self.words.prepositions | self.words.free
            and not token.text[0].isupper()
            and not token.text[0].isdigit()
        ]
        return len(plain) <= _COMMON_WORDS


@cache
def _turning(language: str) -> frozenset[str]:
    """Every word whose absence turns a sentence."""
    record = load_language(language)
    return (
        record.shortening.turning
        | record.shortening.telling
        | record.shortening.selecting
        | record.hedging.holding
        | record.hedging.intentions
        | record.hedging.weighed
        | record.negation.negators
        | record.negation.denials
        | record.reporting.verbs
    )


def _key(token: Token, language: str) -> str:
    """What two words have in common that say the same: a number's value, else the stem of a word with content."""
    low = token.low
    if low[0].isdigit():
        return low.replace(",", "")
    value = load_language(language).numbers.counting.get(low)
    if value is not None:
        return f"{value:g}"
    return token.stem if token.content else low
