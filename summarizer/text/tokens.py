"""The words of a statement or passage with their places, stems and clauses: what the checks compare."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.text.scripts import HAN_KANA, may_be_unspaced
from summarizer.text.spelling import plain_spelling
from summarizer.text.words import Stemming

if TYPE_CHECKING:
    from summarizer.languages import Language

__all__ = ["Token", "folded_name", "lemma", "name_word_set", "name_words", "read_tokens", "words_in_line"]

_MARKS = r"\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u200c\u200d"
_CLAUSE_END = re.compile(r"[,;:()\[\]—–!?…\"“”„«»।。，、；：！？「」؛،؟]|\.(?:\s|$)| - ")


class Token(NamedTuple):
    """One word at `[start, end)`; a tuple, since thousands are made for one briefing.

    `low` is the word in lower case without an owner's ending, `stem` what it has in common with its other forms (never
    empty), `content` False for function words. Words between two marks of punctuation or joining words have one
    `clause`.
    """

    start: int
    end: int
    text: str
    low: str
    stem: str
    content: bool
    clause: int


def read_tokens(text: str, known: Language) -> list[Token]:
    """The words of a text that is in one spelling, in order; Han and kana characters one by one."""
    joining = known.words.joining
    found: list[Token] = []
    clause, last = 0, 0
    for match in _token(unspaced=may_be_unspaced(text)).finditer(text):
        word, (start, end) = match[0], match.span()
        low = word.lower()
        if "’" in low or "'" in low:
            low = low.replace("’", "'")
            low = low.removesuffix("'s") or low
        elif word == "US":
            low = "u.s."
        plain = start - last == 1 and text[last] == " "
        if low in joining or (not plain and _CLAUSE_END.search(text, last, start)):
            clause += 1
        last = end
        stem, content = _known_word(low, known)
        found.append(Token(start, end, word, low, stem, content, clause))
    return found


@cache
def _token(*, unspaced: bool) -> re.Pattern[str]:
    """One word; where there may be Han or kana, one of them is a word."""
    alone, han = (f"[{HAN_KANA}]|", HAN_KANA) if unspaced else ("", "")
    return re.compile(
        rf"{alone}(?:[^\W\d_]\.){{2,8}}(?:['’]s)?|(?:[^\W\d_{han}]|\d(?:[.,]?\d)*)(?:[^\W_{han}]|[{_MARKS}])*(?:['’][^\W\d_]+)*"
    )


@lru_cache(maxsize=65536)
def _known_word(low: str, known: Language) -> tuple[str, bool]:
    """The stem of a word, and whether it is one that tells what a sentence is about."""
    return lemma(low, known), bool(_stemming().stem(low, known.code)) and not _is_kana(low)


def _is_kana(low: str) -> bool:
    """A lone hiragana is an ending or a particle."""
    return len(low) == 1 and "\u3040" <= low <= "\u309f"


def lemma(word: str, known: Language) -> str:
    """The base form of an irregular word, else the stem; the word itself where that is empty."""
    base = known.words.base(word)
    return _stemming().stem(base or word, known.code) or base or word


@cache
def _stemming() -> Stemming:
    return Stemming()


def name_words(text: str) -> list[str]:
    """The words of a text in order, folded as names are."""
    return [folded_name(word) for word in _token(unspaced=may_be_unspaced(text)).findall(text)]


def name_word_set(text: str) -> frozenset[str]:
    """The same, each once."""
    return frozenset(map(folded_name, set(_token(unspaced=may_be_unspaced(text)).findall(text))))


def words_in_line(text: str) -> str:
    """The words of a text in order, folded as names are, with one space between them."""
    return " ".join(name_words(text))


@lru_cache(maxsize=16384)
def folded_name(word: str) -> str:
    """A word without case, accents and owner's ending, so that spellings of one name meet."""
    bare = plain_spelling(word).replace("’", "'").casefold()
    bare = bare.removesuffix("'s").rstrip("'").replace(".", "")
    if bare.isascii():
        return bare
    bare = bare.replace("đ", "d").replace("ł", "l").replace("ø", "o").replace("ß", "ss").replace("æ", "ae")
    kept = (c for c in unicodedata.normalize("NFD", bare) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", "".join(kept))
