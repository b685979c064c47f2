"""Runs of capitalised words, and the cuts that need nothing but the run itself and the word tables."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.language.name_words import (
    AND_TAILS,
    CALENDAR,
    COMPOUNDS,
    DEMONYMS,
    OPENERS,
    ORGANISATION_HEADS,
    PLACE_WORDS,
)
from summarizer.language.person_words import (
    GIVEN_NAMES,
    HONORIFICS,
    NAME_PARTICLES,
    OFFICES,
    TITLE_MODIFIERS,
    TITLES,
)
from summarizer.language.place_words import PLACES, STATE_SHORT_FORMS
from summarizer.languages.tables import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = [
    "CASELESS",
    "Segment",
    "Token",
    "is_sure",
    "opens_sentence",
    "run_patterns",
    "shouts",
    "split_calendar",
    "split_links",
    "split_sentences_inside",
    "titles_of",
    "trimmed",
]

# Languages whose script has no capitals: there only Latin names count.
CASELESS = frozenset({"ar", "bn", "fa", "he", "hi", "ja", "ka", "ko", "ta", "te", "th", "ur", "zh"})
_ROMANCE = frozenset({"fr", "es", "pt", "it"})
_LINKS = {
    "en": "of for and & on",
    "de": "für und &",
    "fr": "de du des et & pour d'",
    "es": "de del y & para",
    "pt": "de do da e &",
    "it": "di del della e &",
}
_ABBREVIATIONS = (
    "Gov|Sens?|Reps?|Mrs?|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Cmdr|Rev|Hon|Jr|Sr|St|Ft|Mt|Pres|Atty|Det|Supt"
)
_LONGEST_RUN = 24
_ON_HEADS = word_set("committee commission council conference subcommittee panel convention foundation")
_FOR_HEADS = ORGANISATION_HEADS - word_set(
    "congress senate house parliament court supreme police republican party city school state network"
)
_FOR_PEOPLE = word_set("americans citizens students voters")
_HEAD_ONLY_LINKS = word_set("of für pour para del du des")
_AND = word_set("and und et y e")
_GENERIC = TITLE_MODIFIERS | (ORGANISATION_HEADS - word_set("congress parliament school senate supreme"))
_ARTICLES = frozenset({"the", "a", "an"})
_LEADING = word_set("longtime former late veteran outgoing incoming onetime then-candidate then-president then-senator")
_DIRECTIONS = word_set("central south north east west latin southern northern eastern western")
# Capitals that a name never has inside: the run is a headline or two sentences.
_HEADLINE_WORDS = word_set("I The A An And Of To In For At On With Is Are Was By From As That")
_INNER_OPENERS = {
    "ru": OPENERS,
    "vi": word_set("trên theo tại khi trong và của với những các đến là được báo nếu nhưng vì để hiện"),
}
_PARTY_TAG = re.compile(r"[RDI][-‑][A-Z]")
_HALF_NAME = re.compile(r"\w+-[a-z]\w*|St\.")
_OWNER = re.compile(r"['’]s?$")
_BREAKS = ".!?:;…\n\r"
_QUOTE_BEFORE = "\"“„«‘'([»”’"


class Token(NamedTuple):
    """One word of a run, with offsets into the run."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in lower case, as the tables have it."""
        return self.text.lower()


Segment = list[Token]


@cache
def titles_of(language: str) -> frozenset[str]:
    """Lower-case titles and offices that stand before a person's name; English ones too where texts borrow them."""
    if language == "en":
        return TITLES["en"] | HONORIFICS
    borrowed = frozenset() if language in _ROMANCE else TITLES["en"] - {"ag"}
    return TITLES.get(language, frozenset()) | HONORIFICS | borrowed


# What capitals a language writes its names with: to try every capital letter of Unicode costs more than the search.
_LATIN, _CYRILLIC = (0xC0, 0x180), (0x400, 0x530)
_BLOCKS = {"ru": _CYRILLIC, "uk": _CYRILLIC, "bg": _CYRILLIC, "el": (0x370, 0x400), "vi": (0x1EA0, 0x1F00)}


@cache
def _capitals(language: str) -> str:
    """The inside of a character class of the capital letters of a language."""
    blocks = {_LATIN, _BLOCKS.get(language, _LATIN)}
    letters = (chr(code) for first, last in sorted(blocks) for code in range(first, last))
    return "A-Z" + "".join(letter for letter in letters if letter.isupper() or letter.istitle())


@cache
def run_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Two patterns: a run of capitalised words with its inner links, and one word of it."""
    up = "[A-Z]" if language in CASELESS else f"[{_capitals(language)}]"
    compounds = "".join(rf"{re.escape(compound)}(?!\w)|" for compound in COMPOUNDS.get(language, ()))
    word = (
        rf"(?:{compounds}(?:{_ABBREVIATIONS})\.|(?:{up}\.-?){{2,8}}(?!\w)|{up}\.(?=[ \xa0]{up})"
        rf"|(?:(?:al|el|ad|as|ar|an|ash|ul)[-‑])?{up}\w*(?:[-‑'’]\w+)*(?:&{up}+)?)"
    )
    links = set(_LINKS.get(language, "&").split()) | {particle for particle in NAME_PARTICLES if particle.isalpha()}
    link = "|".join(sorted(map(re.escape, links), key=lambda part: (-len(part), part)))
    article = r"(?:(?:the|la|las|los|les|l'|der|den|dem|die)[ \xa0])?"
    joint = rf"(?:[ \xa0](?:(?:{link})[ \xa0]{article})?)"
    boundary = r"(?<![A-Za-z0-9_@#])" if language in CASELESS else r"(?<![\w@#\-‑])"
    return re.compile(rf"{boundary}{word}(?:{joint}{word}){{0,{_LONGEST_RUN}}}"), re.compile(rf"{word}|\S+")


def opens_sentence(text: str, start: int) -> bool:
    """True when this place opens a sentence, a line or a quotation, so that its capital says nothing."""
    before = text[max(0, start - 12) : start]
    bare = before.rstrip(" \t\xa0")
    if not bare:
        return start <= 12
    if bare[-1] in _QUOTE_BEFORE:
        rest = bare.rstrip(_QUOTE_BEFORE + " ")
        return not rest or bare[-1] in '"“„«' or rest[-1] in _BREAKS
    return bare[-1] in _BREAKS + "•·|–—*¿¡" and not bare.endswith((" vs.", " v.", " No."))


def shouts(text: str) -> bool:
    """A headline in title case or in capitals: its capitals tell no names."""
    if len(text) > 300 or (text.rstrip()[-1:] in {".", "!", "?", '"', "”"} and not text.isupper()):
        return False
    words = [word for word in text.split() if word[:1].isalpha() and len(word) > 3]
    return len(words) >= 4 and sum(word[:1].isupper() for word in words) >= 0.75 * len(words)


def is_sure(word: str) -> bool:
    """A name by itself: a known place or given name, or an acronym."""
    low = word.lower()
    if low in PLACES or low in GIVEN_NAMES:
        return True
    letters = word.replace(".", "")
    ordinary = low in OPENERS or low in DEMONYMS
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha() and not ordinary


def split_sentences_inside(tokens: Segment, language: str) -> list[Segment]:
    """Cut after every possessive, and where a word shows that another sentence or headline word begins."""
    foreign = _INNER_OPENERS.get(language, frozenset())
    segments: list[Segment] = [[]]
    for token in tokens:
        if _PARTY_TAG.match(token.text) or _begins_anew(segments[-1], token, foreign):
            segments.append([])
            continue
        owner = _OWNER.search(token.text) if token.text[-1] in "s'’" else None
        if owner:
            segments[-1].append(Token(token.text[: owner.start()], token.start, token.end - len(owner.group())))
            segments.append([])
        else:
            segments[-1].append(token)
    return [segment for segment in segments if segment]


def _begins_anew(before: Segment, token: Token, foreign: frozenset[str]) -> bool:
    if token.text == "I" or token.text[:2] in {"I'", "I’"} or (token.low in foreign and token.text[0].isupper()):
        return True
    if not before:
        return False
    return token.text in _HEADLINE_WORDS or (before[-1].text.endswith(".") and token.low in OPENERS)


def split_calendar(segment: Segment) -> Iterator[Segment]:
    """Cut out months and weekdays, but not the surname in "Theresa May"."""
    current: Segment = []
    for token in segment:
        if token.low in CALENDAR and not (current and current[-1].low in GIVEN_NAMES | HONORIFICS):
            yield current
            current = []
        else:
            current.append(token)
    yield current


def split_links(segments: Iterable[Segment], language: str) -> Iterator[Segment]:
    """Cut at "of", "and", "de" ... unless they stand inside a name."""
    for segment in segments:
        current: Segment = []
        index = 0
        while index < len(segment):
            stop = _next_capital(segment, index)
            if stop == index:
                current.append(segment[index])
            elif current and stop < len(segment) and _links(current, segment[index].low, segment[stop].low, language):
                current.extend(segment[index:stop])
            else:
                yield current
                current = []
            index = max(stop, index + 1)
        yield current


def _next_capital(segment: Segment, index: int) -> int:
    while index < len(segment) and _is_link(segment[index].text):
        index += 1
    return index


def _is_link(word: str) -> bool:
    return word == "&" or (word[0].islower() and "-" not in word)


def _links(left: Segment, link: str, right: str, language: str) -> bool:
    """True when this small word joins what stands before and after it to one name."""
    head = left[-1].low
    heads = {token.low for token in left}
    if link in _AND:
        return right in AND_TAILS
    if link in {"on", "for"}:
        wanted = _ON_HEADS if link == "on" else _FOR_HEADS
        return bool(heads & wanted) or (link == "for" and head in _FOR_PEOPLE)
    if head in titles_of(language):
        return link == "of" and right in OFFICES
    if link in _HEAD_ONLY_LINKS or language in _ROMANCE:
        named = left[0].low in GIVEN_NAMES or (language in _ROMANCE and len(left) == 1 and head not in PLACES)
        person = link != "of" and named and right not in PLACES
        return person or bool(heads & (ORGANISATION_HEADS | PLACE_WORDS))
    return True


def trimmed(name: Segment, *, titled: bool) -> Segment:
    """The name without article and without words like "American" around it; empty when only ordinary words are left."""
    while len(name) > 1 and (name[0].low in _LEADING or (_is_beside(name[0]) and name[1].low in GIVEN_NAMES)):
        name = name[1:]
    if len(name) > 1 and name[0].low in _ARTICLES and f"{name[0].low} {name[1].low}" not in PLACES:
        name = name[1:]
    stop = len(name)
    while stop and name[stop - 1].low in DEMONYMS and not titled:
        stop -= 1
    kept = name[:stop]
    if stop < len(name) and all(token.low in _DIRECTIONS for token in kept):
        return []
    if len(kept) == 1 and not titled and _is_generic(kept[0]):
        return []
    return [] if all(token.low in DEMONYMS or not token.text[0].isalnum() for token in kept) else kept


def _is_beside(token: Token) -> bool:
    """True for words that stand before a person's name: "American", the last one of "secretary of State"."""
    return token.low in DEMONYMS or token.low in OFFICES


def _is_generic(token: Token) -> bool:
    if token.low in _GENERIC or token.low in _DIRECTIONS or len(token.text) < 2 or token.low.endswith("ians"):
        return True
    return bool(_HALF_NAME.fullmatch(token.text)) or f"{token.low}." in STATE_SHORT_FORMS
