"""What crawls leave between the sentences of an article: credits, captions, share bars, bylines, labels.

Two questions, both about one sentence of an article's text (a title is judged by nobody here): is all of it residue,
and if not, which part of it is worth citing. Patterns are in `residue_beginnings` and `residue_lines`.
"""

from __future__ import annotations

import functools
import re

from summarizer.language.residue_beginnings import BEGINNINGS
from summarizer.language.residue_lines import AGENCIES, CREDITED, CREDITS, LABELS, LINKED, PHRASES, TAIL_KEYS, TAILS

_LOOKED_AT = 400
"""Code points at either end: residue longer than that has given itself away before."""
_TERMINAL = ".!?…‼⁇⁈⁉。！？｡．।॥؟۔"
_CLOSERS = "\"'”’“»«›)]}」』】〉》）］*_ \u00a0"
_LEAD = "\"'“”„«»([{【（「•●▪■◦►▶➤*·|–—-_ \u00a0"
_UNSPACED = re.compile("[぀-ヿ㐀-鿿]")
_UNPUNCTUATED = re.compile("[฀-๿຀-໿ក-៿က-႟]")
"""Thai, Lao, Khmer, Burmese: no full stop at the end means nothing there."""
_HEADING_WORDS = 11
"""A line without a full stop and with no more words is a heading, a caption, a name or a button."""
_CODE = re.compile(
    r"\{[^{}]{0,80}[\"':=;]|</?(?:a|div|span|p|script|img|br)\b|\bfunction\s?\(\w*\)\s?\{|\bdocument\.\w|\bwindow\.\w"
)
_CODE_MARKS = ("{", "<", "document.", "window.")
_GLUED = re.compile(r"[a-z.)][A-Z0-9'‘“\"]\w")
_SIGNATURE = re.compile(r"\W{0,3}[^()]{2,60}\(@\w{2,30}\)")
_HANDLE_OR_LINK = re.compile(r"\S+@\S+\.\w+\W*|(?:https?://|www\.|pic\.twitter)\S+\W*|@\w+\W*|#\w+(?:\s#\w+)*\W*")
_DASH = re.compile(r"\s?(?:--|[–—―|]|(?<=\s)-(?=\s)|(?<=\))\s?-|\.\s?[-–—]|－)\s*")
_HEAD = 70
_SURELY_LONG = 120
_CUT_WORDS = 6
"""An excerpt that breaks off sooner says nothing."""
_BRACKETS = "([（【"
_PLACE_AND_DATE = re.compile(r"[^\Wa-zа-яё]{4,}(?:[ -][^\Wa-zа-яё]+)*,\s\d")
_COMPANY = re.compile(r"(?:[^\Wa-z]\S*\s)+(?:Co|Inc|Ltd|Corp|LLC|Jr|Sr|St|Ave)\.?")


def is_residue(text: str, language: str) -> bool:
    """Whether a sentence is left over from the page around the article, or is no sentence that one could quote.

    Lines without a full stop and with few words count as residue (headings, names, buttons); excerpts cut off with an
    ellipsis and questions do not.
    """
    start, end = trim_residue(text, language)
    rest = text[start:end]
    if start and _word_count(rest) < 3:
        return True
    if end < len(text) and _linked().search(text[-_LOOKED_AT:]):
        return True
    return _is_page_text(rest, language) or _is_no_sentence(rest)


def trim_residue(text: str, language: str) -> tuple[int, int]:  # noqa: ARG001 - the same labels are sought in all
    """The part of a sentence worth citing, as `(start, end)` inside it; all of it when nothing is glued to it.

    Left out are datelines and agency tags ("ROME (Reuters) - "), labels ("Story highlights"), doubled captions in
    front, and links or "Read more" behind. If nothing but residue would be left, nothing is cut.
    """
    start = _after_prefixes(text)
    end = _before_suffixes(text, start)
    return (start, end) if end - start > 1 else (0, len(text))


def _is_page_text(text: str, language: str) -> bool:
    head = text[:_LOOKED_AT]
    bare = head.lstrip(_LEAD)
    if any(pattern.match(bare) for pattern in _beginnings(_main_part(language))):
        return True
    lowered = head.lower()
    if any(key in lowered and _pattern(phrase).search(head) for key, phrase in _phrases(_main_part(language))):
        return True
    return _is_machine_text(text)


def _is_machine_text(text: str) -> bool:
    """Code, handles, links, signatures under a quoted post, link texts run into a sentence."""
    head = text[:_LOOKED_AT]
    if head[:1] in _BRACKETS and _credit_alone().fullmatch(head):
        return True
    if head[:1] in "–—―-" and _SIGNATURE.match(head):
        return True
    if " " not in head and _HANDLE_OR_LINK.fullmatch(head):
        return True
    return (any(mark in head for mark in _CODE_MARKS) and bool(_CODE.search(head))) or (
        " MORE" in text and bool(_GLUED.search(text))
    )


def _is_no_sentence(text: str) -> bool:
    """Too few words, or a line that does not end as a sentence and is as short or as capitalised as a heading."""
    bare = text.strip(_CLOSERS)
    if not bare:
        return True
    terminated = bare[-1] in _TERMINAL or (bare[-1] == "|" and "\u0900" <= bare[0] <= "\u097f")
    if terminated and len(bare) > _SURELY_LONG:
        return False
    words = _word_count(bare)
    if words < (_CUT_WORDS if bare.endswith(("...", "…")) else 3):
        return True
    if terminated:
        return words < 7 and (_is_agency_line(bare) or bool(_COMPANY.fullmatch(bare) or _PLACE_AND_DATE.match(bare)))
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
    head = text[:_LOOKED_AT]
    unspaced = len(_UNSPACED.findall(head))
    return len(re.findall(r"\w+(?:[.,'’-]\w+)*", _UNSPACED.sub(" ", head))) + (unspaced + 1) // 2


def _is_capitalised(text: str) -> bool:
    """Headlines in Title Case or capitals, menus, lists of names."""
    long_words = [word for word in text[:_LOOKED_AT].split() if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in long_words)
    return (
        bool(long_words)
        and any(word[0].islower() or word[0].isupper() for word in long_words)
        and capitals > 0.75 * len(long_words)
    )


def _is_table_row(text: str) -> bool:
    head = text[:_LOOKED_AT]
    letters = sum(character.isalpha() for character in head)
    visible = sum(not character.isspace() for character in head)
    return letters * 2 < visible or head.count(" | ") > 1 or head.count("\t") > 1


def _is_agency_line(text: str) -> bool:
    return bool(_agency_alone().fullmatch(text.strip(_LEAD + _TERMINAL)))


def _after_prefixes(text: str) -> int:
    start = 0
    for _ in range(5):
        length = _prefix(text[start : start + _LOOKED_AT])
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
    bracketed = any(mark in text[:_HEAD] for mark in _BRACKETS)
    tag = _agency_tag().match(text) if bracketed else None
    if tag:
        return tag.end()
    dash = _DASH.search(text, 2, _HEAD)
    if not dash or dash.end() >= len(text) or text[dash.end()].islower():
        return 0
    return dash.end() if _is_place_and_agency(text[: dash.start()]) else 0


def _is_place_and_agency(head: str) -> bool:
    """A place in capitals, perhaps with a region and a date, or a few capitalised words with an agency in brackets."""
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
    return agency and len(words) < 6 and (names or _is_agency_line(behind))


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


def _before_suffixes(text: str, start: int) -> int:
    end = len(text)
    for _ in range(4):
        tail_start = max(start, end - _LOOKED_AT // 2)
        lowered = text[tail_start:end].lower()
        if not any(key in lowered for key in TAIL_KEYS):
            break
        match = _tail().search(text[tail_start:end])
        if not match or tail_start + match.start() <= start:
            break
        end = tail_start + match.start()
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _main_part(language: str) -> str:
    return language.lower().replace("_", "-").partition("-")[0]


@functools.cache
def _beginnings(language: str) -> tuple[re.Pattern[str], ...]:
    """One pattern for English, which every crawl holds, and one for the language itself."""
    languages = ["en"] + ([language] if language != "en" and language in BEGINNINGS else [])
    return tuple(re.compile("|".join(f"(?:{line})" for line in BEGINNINGS[name]), re.IGNORECASE) for name in languages)


@functools.cache
def _phrases(language: str) -> tuple[tuple[str, str], ...]:
    own = PHRASES.get(language, ()) if language != "en" else ()
    return (*PHRASES["en"], *own)


@functools.cache
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(phrase, re.IGNORECASE)


@functools.cache
def _label() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{label})" for label in LABELS), re.IGNORECASE)


@functools.cache
def _linked() -> re.Pattern[str]:
    return re.compile(LINKED, re.IGNORECASE)


@functools.cache
def _credited() -> re.Pattern[str]:
    return re.compile(CREDITED, re.IGNORECASE)


@functools.cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{'|'.join(TAILS)})\s*$", re.IGNORECASE)


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
def _credit_alone() -> re.Pattern[str]:
    return re.compile(rf"\s*[(（【\[]?(?:{'|'.join(CREDITS)})[)）】\]]?\W*", re.IGNORECASE)


@functools.cache
def _credit_then_more() -> re.Pattern[str]:
    return re.compile(rf"[(（](?:{'|'.join(CREDITS)})[)）]\s+(?=[^\W\d_a-z][^.]{{25}})", re.IGNORECASE)
