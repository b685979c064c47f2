"""Words of a text, and the stems that stand for what it is about."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from summarizer.languages import load_language
from summarizer.text.scripts import HAN_KANA, may_be_unspaced
from summarizer.text.spelling import plain_spelling

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.languages import Language

__all__ = ["Stemming", "count_words", "has_quotation_mark", "plain_words", "words"]

_QUOTATION_MARKS = frozenset('"“”„«»‹›「」『』')

# Letters and digits with what combines with them: `\w` alone cuts Devanagari and Thai words at their vowel signs.
_MARKS = (
    r"\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670"
    r"\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u200c\u200d"
)
_WORD = re.compile(rf"[^\W_][\w{_MARKS}]*(?:['’][^\W_]+)*(?:(?<=\d)[.,]\d+)*")
# What stands at the edges of a word and is no part of it.
_EDGES = ".,:;!?\"'“”„‘’«»()[]–—-"
_ARABIC_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")


def has_quotation_mark(text: str) -> bool:
    """A quick test before quotations are looked for; single marks are left out, since apostrophes look like them."""
    return not _QUOTATION_MARKS.isdisjoint(text)


def words(text: str) -> list[str]:
    """The words of `text` in lower case, in order, typographic apostrophes made plain.

    Han and kana runs, which have no spaces, come as overlapping pairs of characters; a lone character as itself.
    """
    lowered = plain_spelling(text).lower().replace("’", "'")
    found: list[str] = _found(lowered)
    if not may_be_unspaced(lowered) or not _runs().search(text):
        return found
    return [unit for word in found for unit in _pairs(word)]


def plain_words(text: str) -> set[str]:
    """The words of `text` that do not begin with a capital letter; in a script without capitals, all of them."""
    plain = [word for word in _found(plain_spelling(text).replace("’", "'")) if not word[0].isupper()]
    if not may_be_unspaced(text):
        return set(plain)
    return {unit for word in plain for unit in _pairs(word)}


def count_words(text: str) -> int:
    """How long `text` reads, in words; two Han or kana characters count as one."""
    if not may_be_unspaced(text) or not _runs().search(text):
        return len(_found(text))
    spaced = len(_WORD.findall(_runs().sub(" ", text)))
    return spaced + sum((len(run) + 1) // 2 for run in _runs().findall(text))


@cache
def _runs() -> re.Pattern[str]:
    """A run of these scripts, the mark that repeats a character among them."""
    return re.compile(f"[{HAN_KANA}\u3005]+")


def _found(text: str) -> list[str]:
    """What fits `_WORD`, which is asked only where more than the marks around a word tells it from its neighbours."""
    found: list[str] = []
    for token in text.split():
        if token.isalnum() or (token := token.strip(_EDGES)).isalnum():
            found.append(token)
        else:
            found += _WORD.findall(token)
    return found


def _pairs(word: str) -> list[str]:
    units: list[str] = []
    at = 0
    for run in _runs().finditer(word):
        if run.start() > at:
            units.append(word[at : run.start()])
        chars = run.group()
        units.extend(chars[i : i + 2] for i in range(len(chars) - 1))
        if len(chars) == 1:
            units.append(chars)
        at = run.end()
    if at < len(word):
        units.append(word[at:])
    return units


class Stemming:
    """Turns words into stems, remembering each word it has seen; one object serves a whole bundle.

    A stem is `""` for a function word. Languages without a stemmer keep the lower-case word.
    """

    def __init__(self) -> None:
        self._seen: dict[str, dict[str, str]] = {}

    def stems(self, text: str, language: str) -> list[str]:
        """The stems of the content words of `text`, in order, repeats kept."""
        return self.stems_of(words(text), language)

    def stems_of(self, lowered: Iterable[str], language: str) -> list[str]:
        """The stems of the content words among these, which are in lower case, in order, repeats kept."""
        seen = self._seen.setdefault(language, {})
        stems = [seen[word] if word in seen else self.stem(word, language) for word in lowered]
        return [stem for stem in stems if stem]

    def stem(self, word: str, language: str) -> str:
        """The stem of one word in lower case."""
        seen = self._seen.setdefault(language, {})
        stem = seen.get(word)
        if stem is None:
            stem = seen[word] = _stem(word, load_language(language))
        return stem


def _stem(word: str, record: Language) -> str:
    known = record.words
    word = word.removesuffix("'s").removesuffix("'")
    if known.elides and "'" in word:
        word = word.rsplit("'", 1)[1]
    if word in known.function or (len(word) == 1 and not word.isdigit() and word.isascii()):
        return ""
    if word[0].isdigit():
        return word.replace(known.thousands, "") if known.thousands else word
    if record.code == "ar":
        word = _ARABIC_MARKS.sub("", unicodedata.normalize("NFKC", word))
    return known.stem(word)
