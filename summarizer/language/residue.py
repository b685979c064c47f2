"""What crawls leave between the sentences of an article: credits, captions, share bars, bylines, labels.

Two questions, both about one sentence of an article's text (a title is judged by nobody here): is all of it residue,
and if not, which part of it is worth citing. Patterns are in `residue_beginnings`, `residue_beginnings_english` and
`residue_lines`; what is glued to either end of a sentence is found by `residue_edges`.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from summarizer.language.codes import primary_language
from summarizer.language.residue_beginnings import BEGINNINGS
from summarizer.language.residue_beginnings_english import ENGLISH, ENGLISH_WITH_CAPITALS
from summarizer.language.residue_edges import (
    BRACKETS,
    LEAD,
    LOOKED_AT,
    TERMINAL,
    after_prefixes,
    before_suffixes,
    is_agency_line,
)
from summarizer.language.residue_lines import CREDITED, CREDITS, LINKED, PHRASES, TAIL_KEYS
from summarizer.language.scripts import han_kana, may_be_unspaced

if TYPE_CHECKING:
    from collections.abc import Iterable

_CLOSERS = "\"'”’“»«›)]}」』】〉》）］*_ \u00a0"
_UNPUNCTUATED = re.compile("[฀-๿຀-໿ក-៿က-႟]")
"""Thai, Lao, Khmer, Burmese: no full stop at the end means nothing there."""
_WORD = re.compile(r"\w+(?:[.,'’-]\w+)*")
_HEADING_WORDS = 11
"""A line without a full stop and with no more words is a heading, a caption, a name or a button."""
_CODE = re.compile(
    r"\{[^{}]{0,80}[\"':=;]|</?(?:a|div|span|p|script|img|br)\b|\bfunction\s?\(\w*\)\s?\{|\bdocument\.\w|\bwindow\.\w"
)
_CODE_MARKS = ("{", "<", "document.", "window.")
_GLUED = re.compile(r"[a-z.)][A-Z0-9'‘“\"]\w")
_LINK_TO_MORE = re.compile(r"[^\W\d_][^.!?:;,\"“]{1,40}:[A-Z][\w'’]+\s")
"""The text of a link behind what it belongs to: "Barr's letter:Read it here"."""
_SIGNATURE = re.compile(r"\W{0,3}[^()]{2,60}\(@\w{2,30}\)")
_HANDLE_OR_LINK = re.compile(r"\S+@\S+\.\w+\W*|(?:https?://|www\.|pic\.twitter)\S+\W*|@\w+\W*|#\w+(?:\s#\w+)*\W*")
_SURELY_LONG = 120
_CUT_WORDS = 6
"""An excerpt that breaks off sooner says nothing."""
_PLACE_AND_DATE = re.compile(r"[^\Wa-zа-яё]{4,}(?:[ -][^\Wa-zа-яё]+)*,\s\d")
_COMPANY = re.compile(r"(?:[^\Wa-z]\S*\s)+(?:Co|Inc|Ltd|Corp|LLC|Jr|Sr|St|Ave)\.?")


class PageText:
    """The text of one page: judges its sentences.

    A page holds few of the words that give residue away. Those are looked up once in all of it, so that most of its
    sentences need not be searched for any.
    """

    def __init__(self, text: str, language: str) -> None:
        lowered = text.lower()
        main = primary_language(language)
        self._beginning, self._beginning_with_capitals = _beginnings(main)
        self._phrases = tuple((key, _pattern(phrase)) for key, phrase in _phrases(main) if key in lowered)
        self._tails = tuple(key for key in TAIL_KEYS if key in lowered)
        self._has_code = any(mark in text for mark in _CODE_MARKS)

    def worth_citing(self, sentence: str) -> tuple[int, int] | None:
        """The part of a sentence that one could quote, as `(start, end)` inside it; None for residue."""
        start, end = self.trim(sentence)
        if self._is_residue(sentence, start, end):
            return None
        if end - start == len(sentence) or not self.is_residue(sentence[start:end]):
            return start, end
        return None

    def is_residue(self, sentence: str) -> bool:
        """Whether a sentence is left over from the page around the article, or is no sentence that one could quote.

        Lines without a full stop and with few words count as residue (headings, names, buttons); excerpts cut off with
        an ellipsis and questions do not.
        """
        return self._is_residue(sentence, *self.trim(sentence))

    def trim(self, sentence: str) -> tuple[int, int]:
        """The part of a sentence worth citing, as `(start, end)` inside it; all of it when nothing is glued to it.

        Left out are datelines and agency tags ("ROME (Reuters) - "), labels ("Story highlights"), doubled captions in
        front, and links or "Read more" behind. If nothing but residue would be left, nothing is cut.
        """
        start = after_prefixes(sentence)
        end = before_suffixes(sentence, start, self._tails)
        return (start, end) if end - start > 1 else (0, len(sentence))

    def _is_residue(self, sentence: str, start: int, end: int) -> bool:
        rest = sentence[start:end]
        if start and _word_count(rest) < 3:
            return True
        if end < len(sentence) and _linked().search(sentence[-LOOKED_AT:]):
            return True
        return self._is_page_text(rest) or _is_no_sentence(rest)

    def _is_page_text(self, text: str) -> bool:
        head = text[:LOOKED_AT]
        lowered = head.lower()
        if self._begins_page_text(head.lstrip(LEAD), lowered.lstrip(LEAD)):
            return True
        if any(key in lowered and phrase.search(lowered) for key, phrase in self._phrases):
            return True
        return (self._has_code and bool(_CODE.search(head))) or _is_machine_text(text)

    def _begins_page_text(self, bare: str, lowered: str) -> bool:
        return (
            _begins_in_english(lowered)
            or (self._beginning is not None and self._beginning.match(lowered) is not None)
            or self._beginning_with_capitals.match(bare) is not None
        )


def _begins_in_english(lowered: str) -> bool:
    starts, candidates = _english().get(lowered[:1], ((), ()))
    return lowered.startswith(starts) and any(
        lowered.startswith(start) and _pattern(pattern).match(lowered) for start, pattern in candidates
    )


def _is_machine_text(text: str) -> bool:
    """Handles, links, signatures under a quoted post, link texts run into a sentence."""
    head = text[:LOOKED_AT]
    if head[:1] in BRACKETS and _credit_alone().fullmatch(head):
        return True
    if ":" in head and _LINK_TO_MORE.match(head):
        return True
    if head[:1] in "–—―-" and _SIGNATURE.match(head):
        return True
    if " " not in head and _HANDLE_OR_LINK.fullmatch(head):
        return True
    return " MORE" in text and bool(_GLUED.search(text))


def _is_no_sentence(text: str) -> bool:
    """Too few words, or a line that does not end as a sentence and is as short or as capitalised as a heading."""
    bare = text.strip(_CLOSERS)
    if not bare:
        return True
    terminated = bare[-1] in TERMINAL or (bare[-1] == "|" and "\u0900" <= bare[0] <= "\u097f")
    if terminated and len(bare) > _SURELY_LONG:
        return False
    words = _word_count(bare)
    if words < (_CUT_WORDS if bare.endswith(("...", "…")) else 3):
        return True
    if terminated:
        return words < 7 and (is_agency_line(bare) or bool(_COMPANY.fullmatch(bare) or _PLACE_AND_DATE.match(bare)))
    return not _UNPUNCTUATED.search(bare) and _is_heading(bare, words)


def _is_heading(text: str, words: int) -> bool:
    """A line without a full stop: short, in capitals, a table's row, a caption with its credit, a linked headline."""
    if text[-1] == ":":
        return words < 9 or _is_capitalised(text)
    if words <= _HEADING_WORDS or _is_capitalised(text) or _is_table_row(text):
        return True
    return bool(_credited().search(text[-40:]))


def _word_count(text: str) -> int:
    """Words, where scripts without spaces count as one word for every two characters."""
    head = text[:LOOKED_AT]
    unspaced = len(han_kana().findall(head)) if may_be_unspaced(head) else 0
    if unspaced:
        head = han_kana().sub(" ", head)
    return len(_WORD.findall(head)) + (unspaced + 1) // 2


def _is_capitalised(text: str) -> bool:
    """Headlines in Title Case or capitals, menus, lists of names."""
    long_words = [word for word in text[:LOOKED_AT].split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in long_words)
    return (
        bool(long_words)
        and any(word[0].islower() or word[0].isupper() for word in long_words)
        and capitals > 0.75 * len(long_words)
    )


def _is_table_row(text: str) -> bool:
    head = text[:LOOKED_AT]
    letters = sum(character.isalpha() for character in head)
    visible = sum(not character.isspace() for character in head)
    return letters * 2 < visible or head.count(" | ") > 1 or head.count("\t") > 1


@functools.cache
def _english() -> dict[str, tuple[tuple[str, ...], list[tuple[str, str]]]]:
    """By its first letter, all that page text may begin with, and each such beginning with the pattern that decides."""
    found: dict[str, list[tuple[str, str]]] = {}
    for starts, pattern in ENGLISH:
        for start in starts.split("|"):
            found.setdefault(start[0], []).append((start, pattern))
    return {letter: (tuple(dict.fromkeys(start for start, _ in of)), of) for letter, of in found.items()}


@functools.cache
def _beginnings(language: str) -> tuple[re.Pattern[str] | None, re.Pattern[str]]:
    """The patterns of a language itself; those with capitals, English ones among them, are for the text as it is.

    The others are for the text in lower case: a pattern that disregards case takes twice as long, to compile and to
    match.
    """
    own = BEGINNINGS.get(language, ())
    plain = [pattern for pattern in own if not _has_capitals(pattern)]
    capitals = [pattern for pattern in own if _has_capitals(pattern)]
    return (
        re.compile(_any(plain)) if plain else None,
        re.compile(f"{_any(ENGLISH_WITH_CAPITALS)}|(?i:{_any(capitals)})" if capitals else _any(ENGLISH_WITH_CAPITALS)),
    )


def _any(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns)


def _has_capitals(pattern: str) -> bool:
    written = re.sub(r"\\.", "", pattern)
    return written != written.lower()


@functools.cache
def _phrases(language: str) -> tuple[tuple[str, str], ...]:
    own = PHRASES.get(language, ()) if language != "en" else ()
    return (*PHRASES["en"], *own)


@functools.cache
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(phrase)


@functools.cache
def _linked() -> re.Pattern[str]:
    return re.compile(LINKED, re.IGNORECASE)


@functools.cache
def _credited() -> re.Pattern[str]:
    return re.compile(CREDITED, re.IGNORECASE)


@functools.cache
def _credit_alone() -> re.Pattern[str]:
    return re.compile(rf"\s*[(（【\[]?(?:{'|'.join(CREDITS)})[)）】\]]?\W*", re.IGNORECASE)
