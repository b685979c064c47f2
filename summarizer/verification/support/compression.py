"""Compares a statement with one sentence, word by word: which words both have, and what may be left out."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.comparing.date_parts import find_date_parts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.languages import Language
    from summarizer.text.parsed_text import ParsedText
    from summarizer.text.tokens import Token

__all__ = ["WordComparison", "reporting_words", "turning_words", "turns"]

# Signs that belong to a number: a minus (not the dash of "40-60"), a currency, a percent, a degree.
_BEFORE = re.compile(r"(?:(?<=[\s(])|^)[-−–](?=[$€£¥₹₽₩]?$)|[$€£¥₹₽₩] ?$")
_BEHIND = re.compile(r" ?[%‰°$€£¥₹₽₩]")
_INNER_MARK = re.compile(r"[,;:()\[\]—–?!…]| - ")
_LEFT_MARK = re.compile(r"[,;:(—–]\s*$| - $")
_RIGHT_MARK = re.compile(r"^\s*[,;:)—–.]|^ - ")
_FEWEST_WORDS = 3
_LONGEST_PHRASE = 6
_COMMON_WORDS = 1
_LONGEST_TITLE = 2
_LONGEST_TAG = 5


class WordComparison:
    """A statement beside one sentence, word by word."""

    def __init__(self, statement: ParsedText, sentence: ParsedText, article: str) -> None:
        self.text, self.own = statement.text, statement.tokens
        self.sentence = sentence
        self.cited, self.there = sentence.text, sentence.tokens
        self.article = article
        self.words = sentence.language.shortening

    def holds(self) -> bool:
        """Whether every word has its place, and what lies between the places may be left out."""
        return self.turning_gap() == ""

    def turning_gap(self) -> str | None:
        """The first words left out that may not be; empty where all may, None where a word has no place."""
        if len(self.own) < _FEWEST_WORDS:
            return None
        places = self._places()
        if places is None:
            return None
        found = [place for place in places if place >= 0]
        content = [place for own, place in zip(self.own, places, strict=True) if place >= 0 and own.content]
        if len(content) < _FEWEST_WORDS - 1:
            return None
        bounds = [-1, *found, len(self.there)]
        gaps = ((before + 1, after) for before, after in pairwise(bounds) if after - before > 1)
        turning = next((gap for gap in gaps if not self._may_go(*gap)), None)
        return self.cited[self.there[turning[0]].start : self.there[turning[1] - 1].end] if turning else ""

    def _may_go(self, first: int, last: int) -> bool:
        """Whether the words `first` to `last` may be left out, together or those before a comma and those behind it.

        Of "rose in the night in Velm", "in the night" may be what is left out, or "the night in".
        """
        if self._may_be_left_out(first, last):
            return True
        again = first > 0 and self.there[first - 1].low == self.there[last - 1].low
        if again and self._may_be_left_out(first - 1, last - 1):
            return True
        commas = [k for k in range(first + 1, last) if "," in self.cited[self.there[k - 1].end : self.there[k].start]]
        return any(self._may_be_left_out(first, k) and self._may_be_left_out(k, last) for k in commas)

    # --- Words that both have

    def _places(self) -> list[int] | None:
        """The place of each word in the sentence, -1 for one that may be added; None where one may not."""
        from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - what is verbatim compares nothing

        counting = self.sentence.language.numbers.counting
        mine, theirs = ([_key(token, counting) for token in tokens] for tokens in (self.own, self.there))
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
        """False for an owner who is none, a number with another sign, and one thing where there are several."""
        if self.words.inflected and own.low != other.low:
            return False
        if own.text[0].isdigit() and _signs(self.text, own) != _signs(self.cited, other):
            return False
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
        return following.text[0].isupper() and f" {name}" in f" {self.article}"

    # --- What is left out

    def _may_be_left_out(self, first: int, last: int) -> bool:
        gap = self.there[first:last]
        if all(token.low in self.words.free | self.words.additive for token in gap) or self._comes_again(gap, last):
            return True
        before = self.cited[self.there[first - 1].end if first else 0 : gap[0].start]
        behind = self.cited[gap[-1].end : self.there[last].start if last < len(self.there) else None]
        inside = self.cited[gap[0].start : gap[-1].end]
        closed = not _INNER_MARK.search(inside)
        opens = bool(_LEFT_MARK.search(before))
        ends = bool(_RIGHT_MARK.search(behind))
        if any(
            turns(token, self.sentence) for token in gap if not (opens and self._only_describes(token, gap, ends=ends))
        ):
            return False
        if first == 0:
            openers = all(token.low in self.words.openers | self.words.free for token in gap)
            return openers or (closed and ends and self._is_phrase(gap)) or self._is_title(gap, last)
        if last == len(self.there):
            tail = gap[0].low in self.words.prepositions and "," not in inside and not self.words.inflected
            return (opens and not self._may_tell(gap, first)) or (
                (tail or self._is_phrase(gap)) and not self._selects()
            )
        if opens and ends and closed:
            return True
        return self._is_title(gap, last) or (closed and self._is_phrase(gap) and not self._selects())

    def _may_tell(self, gap: Sequence[Token], first: int) -> bool:
        """False for an end of a sentence that cannot say whose word it is: "critics fear" may, "killing two" cannot.

        A few words do that begin neither a phrase nor a clause about what is before them.
        """
        if len(gap) > _LONGEST_TAG:
            return False
        words = self.words
        low = gap[0].low
        if low in words.articles:
            return "," in self.cited[self.there[first - 1].end : gap[0].start]
        participle = low.endswith("ing") and not words.inflected
        return not (participle or low in words.prepositions | words.relative | {words.joint})

    def _comes_again(self, gap: Sequence[Token], last: int) -> bool:
        """True for the first "percent" of "40 percent to 70 percent"."""
        behind = [token.low for token in self.there[last : last + 3]]
        return len(gap) == 1 and gap[0].low in behind and not gap[0].text[0].isdigit()

    def _only_describes(self, token: Token, gap: Sequence[Token], *, ends: bool) -> bool:
        """True for "any" in ", the shortest term of any mayor" and for "who" in ", who leads the team,"."""
        if token is gap[0]:
            return ends and token.low in self.words.relative
        return gap[0].low in self.words.free and token.low in self.words.superlative

    def _selects(self) -> bool:
        return any(token.low in self.words.selecting or token.low.endswith("est") for token in self.own)

    def _is_title(self, gap: Sequence[Token], last: int) -> bool:
        """True for "President Donald" before "Trump" and "police chief" before "Ann Jessop"."""
        if last >= len(self.there) or not self.there[last].text[0].isupper():
            return False
        if self.cited[gap[-1].end : self.there[last].start].strip(".") != " ":
            return False
        persons = self.sentence.language.persons
        if self.words.inflected:
            return all(token.low in persons.callings | persons.known_given_names for token in gap)
        if gap[-1].low in persons.callings and gap[0].content and len(gap) <= _LONGEST_TITLE:
            return True
        ends = last + 1 >= len(self.there) or not self.there[last + 1].text[0].isupper()
        return ends and all(token.text[0].isupper() for token in gap)

    def _is_phrase(self, gap: Sequence[Token]) -> bool:
        """True for phrases of place and time: "in San Francisco on Tuesday"."""
        if gap[0].low not in self.words.prepositions or len(gap) > _LONGEST_PHRASE:
            return False
        common = 0
        for token in gap:
            if token.low in self.words.prepositions:
                common = 0
            elif not (token.low in self.words.free | self.words.articles or _is_name_or_number(token)):
                common += 1
            if common > (0 if self.words.inflected else _COMMON_WORDS):
                return False
        return True


def _is_name_or_number(token: Token) -> bool:
    return token.text[0].isupper() or token.text[0].isdigit()


def _signs(text: str, token: Token) -> tuple[list[str], str]:
    """The signs of a number: "-" of "fell to -12 degrees", "$" of "$5"; "(5)" has none."""
    behind = _BEHIND.match(text, token.end)
    before = text[max(0, token.start - 3) : token.start]
    return [sign.strip().replace("−", "-") for sign in _BEFORE.findall(before)], behind[0].strip() if behind else ""


def turns(token: Token, sentence: ParsedText) -> bool:
    """True for a word without which a sentence says something else."""
    if token.low in turning_words(sentence.language) or token.low.endswith("n't"):
        return not (token.text[0].isupper() and _is_of_a_date(token, sentence))
    return False


def _is_of_a_date(token: Token, sentence: ParsedText) -> bool:
    """True for the "May" of "3 May"."""
    parts = find_date_parts(sentence)
    return any(part.start <= token.start and token.end <= part.end for part in parts)


@cache
def reporting_words(record: Language) -> frozenset[str]:
    """Words that make what follows somebody's word, or deny it."""
    return record.shortening.telling | record.negation.denials | record.reporting.verbs


@cache
def turning_words(record: Language) -> frozenset[str]:
    """Every word whose absence turns a sentence."""
    return (
        reporting_words(record)
        | record.shortening.turning
        | record.shortening.selecting
        | record.hedging.holding
        | record.hedging.intentions
        | record.hedging.weighed
        | record.negation.negators
    )


def _key(token: Token, counting: Mapping[str, float]) -> str:
    """What two words have in common that say the same: a number's value, else the stem of a word with content."""
    low = token.low
    if low[0].isdigit():
        return low.replace(",", "")
    value = counting.get(low)
    if value is not None:
        return f"{value:g}"
    return token.stem if token.content else low
