"""The words of a statement or passage with their places, stems and clauses: what the checks compare."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.language.scripts import HAN_KANA, may_be_unspaced
from summarizer.language.words import Stemming

__all__ = [
    "Token",
    "folded_name",
    "has_other_base",
    "lemma",
    "name_words",
    "read_tokens",
    "word_set_of",
    "words_in_line",
]

_MARKS = r"\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u200c\u200d"
_CLAUSE_END = re.compile(r"[,;:()\[\]—–!?…\"“”„«»।。，、；：！？「」؛،؟]|\.(?:\s|$)| - ")
_CLAUSE_WORDS = {
    "en": "but because while although though whereas which who whom whose since unless until if whether that and or "
    "when where as after before",
    "de": "aber weil während obwohl sondern dass ob wenn und oder",
    "fr": "mais parce tandis que qui bien si et ou",
    "es": "pero porque mientras aunque que quien si y o sino",
    "ru": "но а потому что чтобы который которая которые если и или хотя",
    "vi": "nhưng vì rằng và hoặc trong khi nếu dù",
}

# Irregular English forms: each row is the base form and what is read as it.
_IRREGULAR = """
arise arose arisen|be is are was were been am|bear bore borne|beat beaten|become became|begin began begun|bend bent|
bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought|build built|burn burnt|
buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|die dying|dig dug|do did done|
draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|
find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|
freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|have has had|hear heard|
hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|leave left|lend lent|lie lay lain|
light lit|lose lost|make made|mean meant|meet met|overcome overcame|overthrow overthrew overthrown|pay paid|
ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|
shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|
sleep slept|slide slid|speak spoke spoken|spend spent|spin spun|stand stood|steal stole stolen|stick stuck|
strike struck stricken|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|
tear tore torn|tell told|think thought|throw threw thrown|understand understood|undertake undertook|wake woke woken|
wear wore worn|weep wept|win won|withdraw withdrew withdrawn|withhold withheld|write wrote written|deny denied denies|
child children|ask asks asked asking|call calls called calling|use uses used using|want wants wanted|look looks looked|
seem seems seemed|man men|woman women|person people
"""


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


@lru_cache(maxsize=1024)
def read_tokens(text: str, language: str) -> tuple[Token, ...]:
    """The words of `text`, in order; Han and kana characters one by one."""
    joining = _clause_words(language)
    found: list[Token] = []
    clause, last = 0, 0
    for match in _token(unspaced=may_be_unspaced(text)).finditer(text):
        low = match[0].lower().replace("’", "'")
        low = low.removesuffix("'s") or low
        if match[0] == "US":
            low = "u.s."
        plain = match.start() - last == 1 and text[last] == " "
        if low in joining or (not plain and _CLAUSE_END.search(text, last, match.start())):
            clause += 1
        last = match.end()
        stem, content = _known_word(low, language)
        found.append(Token(match.start(), last, match[0], low, stem, content, clause))
    return tuple(found)


@cache
def _token(*, unspaced: bool) -> re.Pattern[str]:
    """One word; where there may be Han or kana, one of them is a word."""
    alone, han = (f"[{HAN_KANA}]|", HAN_KANA) if unspaced else ("", "")
    return re.compile(
        rf"{alone}(?:[^\W\d_]\.){{2,8}}(?:['’]s)?|(?:[^\W\d_{han}]|\d(?:[.,]?\d)*)(?:[^\W_{han}]|[{_MARKS}])*(?:['’][^\W\d_]+)*"
    )


@lru_cache(maxsize=65536)
def _known_word(low: str, language: str) -> tuple[str, bool]:
    """The stem of a word, and whether it is one that tells what a sentence is about."""
    return lemma(low, language), bool(_stemming().stem(low, language)) and not _is_kana(low)


def _is_kana(low: str) -> bool:
    """A lone hiragana is an ending or a particle."""
    return len(low) == 1 and "\u3040" <= low <= "\u309f"


def lemma(word: str, language: str) -> str:
    """The base form of an irregular English word, else the stem; the word itself where that is empty."""
    base = _base(word) if language == "en" else None
    return _stemming().stem(base or word, language) or base or word


def has_other_base(word: str) -> bool:
    """True for an irregular English form that is not its own base: "gave", "told", "children"."""
    return _base(word) not in {None, word}


@cache
def _stemming() -> Stemming:
    return Stemming()


@cache
def _clause_words(language: str) -> frozenset[str]:
    return frozenset(_CLAUSE_WORDS.get(language, "").split())


def _base(word: str) -> str | None:
    """The base of an irregular form, with "re" or "over" before it or not."""
    found = _bases().get(word)
    prefix = next((p for p in ("re", "over", "under", "out", "mis") if word.startswith(p)), None)
    if found is None and prefix and word[len(prefix) :] in _bases():
        return prefix + _bases()[word[len(prefix) :]]
    return found


@cache
def _bases() -> dict[str, str]:
    rows = (row.split() for row in _IRREGULAR.replace("\n", "").split("|"))
    return {form: row[0] for row in rows for form in row}


def name_words(text: str) -> list[str]:
    """The words of a text in order, folded as names are."""
    return [folded_name(word) for word in _token(unspaced=may_be_unspaced(text)).findall(text)]


@lru_cache(maxsize=256)
def word_set_of(text: str) -> frozenset[str]:
    """All words of a whole article, folded as names are; one pass, kept for the next statement."""
    return frozenset(folded_name(word) for word in set(_token(unspaced=may_be_unspaced(text)).findall(text)))


@lru_cache(maxsize=128)
def words_in_line(text: str) -> str:
    """All words of a text in their order, folded as names are, with one space between them."""
    return " ".join(name_words(text))


@lru_cache(maxsize=16384)
def folded_name(word: str) -> str:
    """A word without case, accents and owner's ending, so that spellings of one name meet."""
    bare = word.replace("’", "'").casefold()
    bare = bare.removesuffix("'s").rstrip("'").replace(".", "")
    if bare.isascii():
        return bare
    bare = bare.replace("đ", "d").replace("ł", "l").replace("ø", "o").replace("ß", "ss").replace("æ", "ae")
    kept = (c for c in unicodedata.normalize("NFD", bare) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", "".join(kept))
