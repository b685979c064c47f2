"""Text into sentences, as exact spans: paragraphs first, then the places where a sentence may end.

Every step is one pass to the right over the text, so that no input takes longer than its length deserves.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages import load_language
from summarizer.text.language_codes import primary_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.languages.topics.abbreviations import Abbreviations

MAX_SENTENCE = 4000
"""Code points. Nobody quotes a longer "sentence": what has no punctuation at all is cut at a space before this."""

_NEWLINES = "\n\r\x0b\x0c\x85\u2028\u2029"
_CLOSERS = "\"'”’“»«›)]}」』】〉》）］｝＂＇"
_OPENERS = "\"'“‘„‚«‹([{「『【〈《（［｛¿¡—–-•*·"
_IDEOGRAPHIC = "。！？｡．"
_ALWAYS = "।॥۔؟។៕။።፧։"
_END = re.compile(rf"[.!?…‼⁇⁈⁉{_IDEOGRAPHIC}{_ALWAYS}][.!?…‼⁇⁈⁉{_IDEOGRAPHIC}{_ALWAYS}{re.escape(_CLOSERS)}]*")
_LINE = re.compile(rf"[^{_NEWLINES}]+")
_BREAK = re.compile(r"[\s(\[«„“\"‘'’/—–¿¡]")
_WORD = re.compile(r"[^\W_]")
_PLAIN = re.compile(r"[^\W_]*")
_REFERENCE = re.compile(r"\s?(?:\[\d{1,3}(?: ?[-–,] ?\d{1,3})*\]|[\[(](?:\.\.\.|…)[\])])")
_SPACES = (" ", "\u00a0", "\u202f")
_MONEY = ("$", "€", "£")
_DOMAINS = {"com", "org", "net", "edu", "gov", "info", "io", "tv", "js", "ai", "co", "uk", "de", "fr", "ru", "vn", "py"}
_FIRST_KANA = "\u3040"
_LONGEST_CLOSING = 6
_WIDEST_WRAP = 110
_NARROWEST_WRAP = 40


class Piece(NamedTuple):
    """One sentence: the half-open span of its code points, and the number of its paragraph from 0."""

    start: int
    end: int
    paragraph: int


def split_sentences(text: str, language: str) -> list[Piece]:
    """The sentences of a text in order.

    Guaranteed: no piece is empty, overlaps another or has whitespace at its edges, and every character that is not
    whitespace is in exactly one piece. An unknown language is split by the rules that are common to all.
    """
    known = load_language(primary_language(language)).abbreviations.with_common
    pieces: list[Piece] = []
    for number, (start, end) in enumerate(_paragraphs(text)):
        for left, right in _sentences(text, start, end, known):
            pieces.extend(Piece(a, b, number) for a, b in _cut(text, left, right))
    return pieces


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Spans of paragraphs: lines, or a block of lines when it was broken to a fixed width."""
    block: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        start, end = _strip(text, line.start(), line.end())
        if block and (start == end or text.count("\n", block[-1][1], start) > 1):
            yield from _unwrapped(text, block)
            block = []
        if start < end:
            block.append((start, end))
    yield from _unwrapped(text, block)


def _unwrapped(text: str, block: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(block[0][0], block[-1][1])] if len(block) > 2 and _is_wrapped(text, block) else block


def _is_wrapped(text: str, block: list[tuple[int, int]]) -> bool:
    """Whether lines end where the next word would not have fitted, mostly in mid-sentence."""
    width = max(end - start for start, end in block)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return False
    full = open_ended = 0
    for (start, end), (following, stop) in pairwise(block):
        space = text.find(" ", following, stop)
        word = (space if space >= 0 else stop) - following
        full += end - start + 1 + word > width - 3
        open_ended += text[end - 1] not in '.!?…"”»'
    breaks = len(block) - 1
    return full >= 0.9 * breaks and open_ended >= 0.5 * breaks


def _sentences(text: str, start: int, end: int, known: Abbreviations) -> Iterator[tuple[int, int]]:
    """Spans of sentences; what holds no word ("* * *", a stray mark) stays with the sentence before it."""
    begun = ended = start
    said = False
    for left, stop, has_word in _segments(text, start, end, known):
        if said and has_word:
            yield begun, ended
            begun, said = left, False
        ended = stop
        said = said or has_word
    if ended > begun:
        yield begun, ended


def _segments(text: str, start: int, end: int, known: Abbreviations) -> Iterator[tuple[int, int, bool]]:
    """Parts between ends of sentences, and whether a letter or digit is in them."""
    left = seen = start
    quoted = has_word = False
    for run in _END.finditer(text, start, end):
        if run.start() < left:
            continue
        has_word = has_word or _WORD.search(text, seen, run.start()) is not None
        seen = run.end()
        stop = _end_of_run(text, left, run.start(), run.end(), quoted)
        if stop >= end:
            break
        if run.start() == left or _is_end(text, left, run.start(), stop, end, known):
            yield left, stop, has_word
            quoted ^= text.count('"', left, stop) % 2 == 1
            left = seen = _skip_space(text, stop, end)
            has_word = False
    if left < end:
        yield left, end, has_word or _WORD.search(text, seen, end) is not None


def _end_of_run(text: str, left: int, start: int, stop: int, quoted: bool) -> int:
    """Where a sentence closed by this run ends: quotation marks go to the side they belong to, "[6]" to the left."""
    while stop - 1 > start and text[stop - 1] in "\"'“«" and text[stop : stop + 1].isalnum():
        if text[stop - 1] == '"' and _is_open(text, left, stop - 1, quoted):
            break
        stop -= 1
    if text[stop : stop + 1] in _SPACES and _is_closer_alone(text, left, stop + 1, quoted):
        stop += 2
    mark = _REFERENCE.match(text, stop)
    return mark.end() if mark else stop


def _is_closer_alone(text: str, left: int, place: int, quoted: bool) -> bool:
    """Whether a mark behind a space closes what went before: "» ", "” ", and a straight one if one stands open."""
    mark, behind = text[place : place + 1], text[place + 1 : place + 2]
    if behind and not behind.isspace():
        return mark == "»"
    return mark in ("»", "”") or (mark == '"' and _is_open(text, left, place, quoted))


def _is_open(text: str, left: int, place: int, quoted: bool) -> bool:
    """Whether a straight quotation mark stands open here; only the near past of a long sentence is looked at."""
    return (text.count('"', max(left, place - 1000), place) % 2 == 1) != quoted


def _is_end(text: str, left: int, dot: int, stop: int, end: int, known: Abbreviations) -> bool:
    mark = text[dot]
    if mark in _IDEOGRAPHIC:
        return _ends_ideographic(text, dot, stop)
    if mark in _ALWAYS:
        return True
    if not text[stop].isspace():
        return _ends_without_space(text, dot, stop, known)
    after = _skip_openers(text, stop, end)
    if after >= end or not _can_open(text, after):
        return False
    if mark != "." or text[dot + 1] in ".…":
        return _ends_loudly(text, dot, stop, after, end, known)
    return _ends_at_stop(text, left, dot, after, known)


def _can_open(text: str, place: int) -> bool:
    """Whether a sentence may begin with what stands here: no lower case but "iPhone", no comma, no slash."""
    if text[place].islower():
        return text[place + 1 : place + 2].isupper()
    return text[place] not in ",;:/=%&+|<>)]"


def _ends_loudly(text: str, dot: int, stop: int, after: int, end: int, known: Abbreviations) -> bool:
    """Question, exclamation, ellipsis: not an end in `"Stop!" Smith said`, nor inside a caseless sentence."""
    ellipsis = text[dot] == "…" or text.startswith("...", dot)
    if ellipsis and not text[after].isupper() and text[after].isalpha():
        return False
    return text[stop - 1] not in _CLOSERS or not known.tag.match(text, after, min(end, after + 80))


def _ends_ideographic(text: str, dot: int, stop: int) -> bool:
    """A full-width stop ends a sentence unless the quotation it closes goes on as part of one ("…。」と")."""
    if text[dot] == "．" and text[stop].isdigit():
        return False
    return text[stop - 1] not in _CLOSERS or text[stop] not in "とでなのはがをにも、，,"


def _ends_without_space(text: str, dot: int, stop: int, known: Abbreviations) -> bool:
    """Crawls lose the space between paragraphs: "word.Next", "2012.The"; never inside addresses or "e.g.This"."""
    if text[stop] >= _FIRST_KANA and text[dot] in "!?":
        return text[stop - 1] not in _CLOSERS and text[stop].isalpha()
    if not (text[stop].isupper() and text[stop + 1 : stop + 2].islower()) and text[stop] not in "“«„\"'":
        return False
    word = _word_before(text, dot)
    if not _is_word_or_amount(word):
        return False
    following = _BREAK.split(text[stop : stop + 24], maxsplit=1)[0]
    return word.lower() not in known.never and following.lower() not in _DOMAINS and "." not in following[:-1]


def _is_word_or_amount(word: str) -> bool:
    """True for "bill", "2012", "2014-15", "11.0%", "$3.50" and "(NDSC)"; not for an address, initials or capitals."""
    if word[:1] in _MONEY or word[-1:] == "%":
        return word.strip("$€£%").replace(".", "").replace(",", "").isdigit()
    if any(mark in word for mark in "./@:_"):
        return False
    tail = word[-2:]
    return len(tail) == 2 and (tail.islower() or tail.isdigit() or tail[1] == ")")


def _ends_at_stop(text: str, left: int, dot: int, after: int, known: Abbreviations) -> bool:
    """Whether a lone full stop with a capital, a digit or a caseless letter behind it ends a sentence."""
    token = _word_before(text, dot)
    if not token:
        return True
    if token.isdigit():
        return _ends_at_number(text, left, dot, token, after, known)
    word = token.lower()
    if len(word) <= _LONGEST_CLOSING and _joined(text, left, dot - len(token), word) in known.closing:
        return True
    if word in known.numbered and text[after].isdigit():
        return False
    last = word.rpartition("-")[2]
    if word in known.often or _is_initials(text, dot - len(token), after, token):
        return _opens(text, after, known)
    return word not in known.never and last not in known.never


def _opens(text: str, after: int, known: Abbreviations) -> bool:
    """Whether a word that opens sentences stands here, and not an initial ("I. A. Brandt")."""
    word = _PLAIN.match(text, after).group().lower()  # type: ignore[union-attr]
    return word in known.openers and (len(word) > 1 or text[after + 1 : after + 2] != ".")


def _joined(text: str, left: int, start: int, word: str) -> str:
    """The word with a short one before it: "т. п" is "т.п"."""
    before = text[max(left, start - 4) : start].split()
    return f"{before[-1].lower()}{word}" if before and before[-1].endswith(".") else word


def _is_initials(text: str, start: int, after: int, token: str) -> bool:
    """One letter, or short parts with stops between them ("J", "U.S", "s.p.a"); not the unit in "12 m"."""
    if len(token) > 1:
        return "." in token and all(len(part) <= 2 and part.isalpha() for part in token.split("."))
    unit = token.islower() and text[max(0, start - 2) : start - 1].isdigit() and text[after + 1 : after + 2] != "."
    return token.isalpha() and not unit


def _ends_at_number(text: str, left: int, dot: int, word: str, after: int, known: Abbreviations) -> bool:
    """A number with a stop is a list's mark at the start of a sentence, and an ordinal in some languages."""
    if dot - len(word) <= left:
        return False
    if not known.months:
        return True
    if _PLAIN.match(text, after).group().lower() in known.months:  # type: ignore[union-attr]
        return False
    return len(word) > 2 or _opens(text, after, known)


def _word_before(text: str, dot: int) -> str:
    """The token that ends at `dot`: at most 24 characters, back to a space, an opening bracket or an apostrophe."""
    return _BREAK.split(text[max(0, dot - 24) : dot])[-1]


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _skip_openers(text: str, start: int, end: int) -> int:
    while start < end and (text[start].isspace() or text[start] in _OPENERS):
        start += 1
    return start


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    start = _skip_space(text, start, end)
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span itself, stripped, in parts when it is longer than anything that deserves the name of a sentence."""
    start, end = _strip(text, start, end)
    while end - start > MAX_SENTENCE:
        middle = text.rfind(" ", start, start + MAX_SENTENCE)
        middle = middle if middle > start else start + MAX_SENTENCE
        yield _strip(text, start, middle)
        start = _skip_space(text, middle, end)
    if start < end:
        yield start, end
