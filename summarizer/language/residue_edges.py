"""What crawls glue to the ends of a real sentence: labels, datelines, captions in front; links and credits behind."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from summarizer.language.place_words import PLACES
from summarizer.language.residue_lines import AGENCIES, CREDITS, LABELS, TAILS

if TYPE_CHECKING:
    from collections.abc import Sequence

LOOKED_AT = 400
"""Code points at either end: residue longer than that has given itself away before."""
TERMINAL = ".!?…‼⁇⁈⁉。！？｡．।॥؟۔"
LEAD = "\"'“”„«»([{【（「•●▪■◦►▶➤*·|–—-_ \u00a0"
BRACKETS = "([（【"
_BRACKET = re.compile(rf"[{re.escape(BRACKETS)}]")
_DASHES = re.compile("[-–—―|－]")
_DASH = re.compile(r"\s?(?:--|[–—―|]|(?<=\s)-(?=\s)|(?<=\))\s?-|\.\s?[-–—]|－)\s*")
_HEAD = 70


def is_agency_line(text: str) -> bool:
    """Whether a line is the name of a news agency and nothing else."""
    return bool(_agency_alone().fullmatch(text.strip(LEAD + TERMINAL)))


def after_prefixes(text: str) -> int:
    """Where a sentence begins behind the labels, datelines and captions in front of it."""
    start = 0
    for _ in range(5):
        length = _prefix(text[start : start + LOOKED_AT])
        if not length or start + length >= len(text):
            break
        start += length
    return start


def _prefix(text: str) -> int:
    match = _label().match(text)
    return (
        match.end() if match and match.end() else _dateline(text) or _named_source(text) or _caption_with_credit(text)
    )


def _dateline(text: str) -> int:
    """The length of "WASHINGTON (AP) — ", "Berlin (dpa) - ", "(CNN) -- ", "HÀ NỘI - ", "【北京】"; 0 without one."""
    tag = _agency_tag().match(text) if _BRACKET.search(text, 0, _HEAD) else None
    if tag:
        return tag.end()
    dash = _DASH.search(text, 2, _HEAD) if _DASHES.search(text, 2, _HEAD) else None
    if not dash or dash.end() >= len(text) or text[dash.end()].islower():
        return 0
    return dash.end() if _is_place_and_agency(text[: dash.start()]) else 0


def _is_place_and_agency(head: str) -> bool:
    """A known place, one in capitals, perhaps with a region and a date, or a few words with an agency in brackets."""
    if head.strip().lower() in PLACES:
        return head[:1].isupper()
    place, bracket, behind = head.partition("(")
    agency = bool(bracket) and behind.endswith(")") and 2 < len(behind) < 32
    words = place.replace(",", " ").replace("/", " ").split()
    if not words:
        return agency
    if len(words) > 8 or (bracket and not agency):
        return False
    names = all(not word[0].islower() for word in words)
    capitals = place.partition(",")[0].strip(" .")
    if (capitals.isupper() and len(capitals) > 2) or (words[0].isupper() and len(words[0]) > 3):
        return names or any(word[0].isdigit() for word in words)
    return agency and len(words) < 6 and (names or is_agency_line(behind))


def _named_source(text: str) -> int:
    """The length of "Photo: CNN " before a sentence: what follows the colon in capitals, up to the last such word.

    The last capitalised word before one in lower case is taken as the first of the sentence.
    """
    label = _source_label().match(text)
    if not label:
        return 0
    place, last = label.end(), 0
    for token in re.finditer(r"\S+", text[place:]):
        if token.group()[0].islower():
            break
        last = place + token.start()
    return last if last > place and len(text) - last > 40 else 0


def _caption_with_credit(text: str) -> int:
    """A caption that ends in a credit in brackets, with a sentence behind it: "... (Photo: X/Y) The sentence"."""
    if "(" not in text and "（" not in text:
        return 0
    bracket = _credit_then_more().search(text)
    return bracket.end() if bracket and not re.search(r"[.!?]\s", text[: bracket.start()]) else 0


def before_suffixes(text: str, start: int, keys: Sequence[str]) -> int:
    """Where a sentence that begins at `start` ends before links and credits; `keys` are the `TAIL_KEYS` to look for."""
    end = _before_tails(text, start, keys) if keys else len(text)
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _before_tails(text: str, start: int, keys: Sequence[str]) -> int:
    end = len(text)
    for _ in range(4):
        tail_start = max(start, end - LOOKED_AT // 2)
        # "İ" would become two characters, and places in the text would not be those in the sentence.
        lowered = text[tail_start:end].replace("İ", "i").lower()
        if not any(key in lowered for key in keys):
            break
        match = _tail().search(lowered)
        if not match or tail_start + match.start() <= start:
            break
        end = tail_start + match.start()
    return end


@functools.cache
def _label() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{label})" for label in LABELS), re.IGNORECASE)


@functools.cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(TAILS)})\s*$")


@functools.cache
def _agency_alone() -> re.Pattern[str]:
    return re.compile(rf"(?:{AGENCIES})", re.IGNORECASE)


@functools.cache
def _agency_tag() -> re.Pattern[str]:
    """An agency in brackets at the very start or after a place, then a dash, or the capital of what lost its dash."""
    place = r"(?-i:(?:[^\W\d_a-z][\w.'’/-]*,?\s){0,4})"
    agency = rf"(?:[^()\[\]【】（）]{{0,30}}[\s/＝]\s?)?(?:{AGENCIES})(?: (?:\w+|[-–—]))?"
    ending = r"\s*(?:(?:--|[-–—－:।]|\.\s?[-–—])\s*|(?-i:(?=[\"“‘'A-ZÀ-ÞА-Я])))"
    return re.compile(rf"{place}[(（【［\[]{agency}[)）】］\]]{ending}", re.IGNORECASE)


@functools.cache
def _source_label() -> re.Pattern[str]:
    return re.compile(r"\(?(?:ảnh|nguồn|photo|foto|фото|bild|source)\s?:\s?", re.IGNORECASE)


@functools.cache
def _credit_then_more() -> re.Pattern[str]:
    return re.compile(rf"[(（](?:{'|'.join(CREDITS)})[)）]\s+(?=[^\W\d_a-z][^.]{{25}})", re.IGNORECASE)
