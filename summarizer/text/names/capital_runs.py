"""Runs of capitalised words, and the cuts that need nothing but the run itself and the word tables."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages.tables import alternatives, word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.languages import Language
    from summarizer.languages.topics.naming import Naming

__all__ = [
    "CASELESS",
    "RunWord",
    "Segment",
    "end_of_vietnamese_body",
    "end_of_vietnamese_country",
    "german_person",
    "is_headline_case",
    "is_sure",
    "opens_sentence",
    "run_patterns",
    "split_calendar",
    "split_links",
    "split_sentences_inside",
    "trimmed",
]

# Languages whose script has no capitals: there only Latin names count.
CASELESS = frozenset({"ar", "bn", "fa", "he", "hi", "ja", "ka", "ko", "ta", "te", "th", "ur", "zh"})
# Small words inside names, which no language translates.
_NAME_ARTICLES = "the|la|las|los|les|l'|der|den|dem|die"
_PARTICLES = word_set("de da do dos das del della di du la le van von ter ten af al bin bint ibn ben abu el y e ul")
_LONGEST_RUN = 24
_PARTY_TAG = re.compile(r"[RDI][-‑][A-Z]")
_HALF_NAME = re.compile(r"\w+-[a-z]\w*|St\.")
_OWNER = re.compile(r"['’]s?$")
_BREAKS = ".!?:;…\n\r"
_QUOTE_BEFORE = "\"“„«‘'([»”’"


class RunWord(NamedTuple):
    """One word of a run, with offsets into the run."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in lower case, as the tables have it."""
        return self.text.lower()


Segment = list[RunWord]


# What capitals a language writes its names with: to try every capital letter of Unicode costs more than the search.
_LATIN, _CYRILLIC = (0xC0, 0x180), (0x400, 0x530)
_BLOCKS = {"ru": _CYRILLIC, "uk": _CYRILLIC, "bg": _CYRILLIC, "el": (0x370, 0x400), "vi": (0x1EA0, 0x1F00)}


def _capitals(code: str) -> str:
    """The inside of a character class of the capital letters of a language."""
    blocks = {_LATIN, _BLOCKS.get(code, _LATIN)}
    letters = (chr(code) for first, last in sorted(blocks) for code in range(first, last))
    return "A-Z" + "".join(letter for letter in letters if letter.isupper() or letter.istitle())


@cache
def run_patterns(words: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Two patterns: a run of capitalised words with its inner links, and one word of it."""
    caseless, naming = words.code in CASELESS, words.naming
    up = "[A-Z]" if caseless else f"[{_capitals(words.code)}]"
    compounds = "".join(rf"{re.escape(compound)}(?!\w)|" for compound in naming.compounds)
    word = (
        rf"(?:{compounds}(?:{naming.abbreviations})\.|(?:{up}\.-?){{2,8}}(?!\w)|{up}\.(?=[ \xa0]{up})"
        rf"|(?:(?:al|el|ad|as|ar|an|ash|ul)[-‑])?{up}\w*(?:[-‑'’]\w+)*(?:&{up}+)?)"
    )
    link = alternatives(naming.links | _PARTICLES)
    article = rf"(?:(?:{_NAME_ARTICLES})[ \xa0])?"
    joint = rf"(?:[ \xa0](?:(?:{link})[ \xa0]{article})?)"
    boundary = r"(?<![A-Za-z0-9_@#])" if caseless else r"(?<![\w@#\-‑])"
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


def is_headline_case(text: str) -> bool:
    """A headline in title case or in capitals: its capitals tell no names."""
    if len(text) > 300 or (text.rstrip()[-1:] in {".", "!", "?", '"', "”"} and not text.isupper()):
        return False
    words = [word for word in text.split() if word[:1].isalpha() and len(word) > 3]
    return len(words) >= 4 and sum(word[:1].isupper() for word in words) >= 0.75 * len(words)


def is_sure(word: str, words: Language) -> bool:
    """A name by itself: a known place or given name, or an acronym."""
    low = word.lower()
    if low in words.places.known or low in words.persons.known_given_names:
        return True
    letters = word.replace(".", "")
    ordinary = low in words.naming.known_openers or low in words.naming.demonyms
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha() and not ordinary


def split_sentences_inside(tokens: Segment, naming: Naming) -> list[Segment]:
    """Cut after every possessive, and where a word shows that another sentence or headline word begins."""
    segments: list[Segment] = [[]]
    for token in tokens:
        if _PARTY_TAG.match(token.text) or _begins_anew(segments[-1], token, naming):
            segments.append([])
            continue
        owner = _OWNER.search(token.text) if token.text[-1] in "s'’" else None
        if owner:
            segments[-1].append(RunWord(token.text[: owner.start()], token.start, token.end - len(owner.group())))
            segments.append([])
        else:
            segments[-1].append(token)
    return [segment for segment in segments if segment]


def _begins_anew(before: Segment, token: RunWord, naming: Naming) -> bool:
    if token.low in naming.inner_openers and token.text[0].isupper():
        return True
    if not before:
        return False
    return token.text in naming.headline_words or (before[-1].text.endswith(".") and token.low in naming.known_openers)


def split_calendar(segment: Segment, words: Language) -> Iterator[Segment]:
    """Cut out months and weekdays, but not the surname in "Theresa May"."""
    calendar, persons = words.naming.calendar, words.persons
    current: Segment = []
    for token in segment:
        before = current[-1].low if current else ""
        named = before in persons.known_given_names or before in persons.honorifics
        if token.low in calendar and not named:
            yield current
            current = []
        else:
            current.append(token)
    yield current


def split_links(segments: Iterable[Segment], words: Language) -> Iterator[Segment]:
    """Cut at "of", "and", "de" ... unless they stand inside a name."""
    for segment in segments:
        current: Segment = []
        index = 0
        while index < len(segment):
            stop = _next_capital(segment, index)
            if stop == index:
                current.append(segment[index])
            elif current and stop < len(segment) and _links(current, segment[index].low, segment[stop].low, words):
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


def _links(left: Segment, link: str, right: str, words: Language) -> bool:
    """True when this small word joins what stands before and after it to one name."""
    naming, bodies, places = words.naming, words.bodies, words.places
    head = left[-1].low
    heads = {token.low for token in left}
    if link in naming.ands:
        return right in bodies.and_tails
    if link in {"on", "for"}:
        wanted = naming.on_heads if link == "on" else bodies.heads - naming.no_for_heads
        return bool(heads & wanted) or (link == "for" and head in naming.for_people)
    if head in words.persons.before_names:
        return link == "of" and right in words.persons.offices
    if link in naming.head_links or naming.links_in_persons:
        alone = naming.links_in_persons and len(left) == 1 and head not in places.known
        named = left[0].low in words.persons.known_given_names or alone
        person = link != "of" and named and right not in places.known
        return person or bool(heads & (bodies.heads | places.ends))
    return True


def trimmed(name: Segment, words: Language, *, titled: bool) -> Segment:
    """The name without article and without words like "American" around it; empty when only ordinary words are left."""
    naming, given = words.naming, words.persons.known_given_names
    while len(name) > 1 and (name[0].low in naming.leading or (_is_beside(name[0], words) and name[1].low in given)):
        name = name[1:]
    if len(name) > 1 and name[0].low in naming.articles and f"{name[0].low} {name[1].low}" not in words.places.known:
        name = name[1:]
    stop = len(name)
    while stop and name[stop - 1].low in naming.demonyms and not titled:
        stop -= 1
    kept = name[:stop]
    if stop < len(name) and all(token.low in words.places.directions for token in kept):
        return []
    if len(kept) == 1 and not titled and _is_generic(kept[0], words):
        return []
    return [] if all(token.low in naming.demonyms or not token.text[0].isalnum() for token in kept) else kept


def _is_beside(token: RunWord, words: Language) -> bool:
    """True for words that stand before a person's name: "American", the last one of "secretary of State"."""
    return token.low in words.naming.demonyms or token.low in words.persons.offices


def _is_generic(token: RunWord, words: Language) -> bool:
    low = token.low
    if low in words.persons.modifiers or (low in words.bodies.heads and low not in words.naming.no_generic):
        return True
    if low in words.places.directions or len(low) < 2 or low.endswith(words.naming.demonym_endings):
        return True
    return bool(_HALF_NAME.fullmatch(token.text)) or f"{low}." in words.places.short_forms


def german_person(name: Segment, words: Language) -> Segment:
    """Given names and one surname: in "Angela Musters Partei" the noun is not part of the name."""
    given = words.persons.known_given_names
    if not name or name[0].low not in given:
        return name
    surnames = (i for i, token in enumerate(name) if token.low not in given and token.text[0].isupper())
    return name[: next(surnames, len(name) - 1) + 1]


def end_of_vietnamese_body(name: Segment, words: Language) -> int:
    """Where a person starts after a Vietnamese body and its country: "Bộ Ngoại giao Trung Quốc Hoa Xuân Doanh"."""
    if not name or name[0].low not in words.bodies.firsts:
        return 0
    known = words.places.known
    places = (i for i in range(2, len(name) - 2) if f"{name[i - 1].low} {name[i].low}" in known)
    return next(places, -1) + 1


def end_of_vietnamese_country(name: Segment, words: Language) -> int:
    """Where a Vietnamese name starts right after a country: "Trung Quốc Hoa Xuân Doanh"."""
    return 2 if len(name) > 3 and f"{name[0].low} {name[1].low}" in words.places.known else 0
