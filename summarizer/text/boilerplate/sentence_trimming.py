"""What crawls glue to the ends of a real sentence: labels, datelines, captions in front; links and credits behind."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from summarizer.languages import load_language
from summarizer.languages.tables import alternatives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.languages import Language

LOOKED_AT = 400
"""Code points at either end: residue longer than that has given itself away before."""
TERMINAL = ".!?…‼⁇⁈⁉。！？｡．।॥؟۔។៕။።፧։"
LEAD = "\"'“”„«»([{【（「•●▪■◦►▶➤*·|–—-_ \u00a0"
BRACKETS = "([（【"
_BRACKET = re.compile(rf"[{re.escape(BRACKETS)}]")
_DASHES = re.compile("[-–—―|－]")
_DASH = re.compile(r"\s?(?:--|[–—―|]|(?<=\s)-(?=\s)|(?<=\))\s?-|\.\s?[-–—]|－)\s*")
_HEAD = 70
_AGENCIES = (
    "ap|afp|cnn|upi|reuters|thomson reuters|associated press|the associated press|bloomberg|dpa|epd|kna|"
    "apa|sid|efe|ansa|tass|itar-tass|xinhua|pti|ians|ani|kyodo|jiji|yonhap|anp|belga|lusa|pap|anadolu|"
    "wam|spa|mena|ria|interfax|bernama|antara|vna|ttxvn|vov|getty|ctk|stt|tt|ntb|ritzau|marketwatch|"
    "business wire|pr newswire|prnewswire|newsmax|npr|рейтер|тасс|итар-тасс|риа новости|риа|интерфакс|"
    "афп|рбк|унн|укринформ|رويترز|أ ف ب|ا ف ب|فرانس برس|أ ب|د ب أ|قنا|وام|واس|سانا|الأناضول|भाषा|वार्ता|"
    "एजेंसी|पीटीआई|रॉयटर्स|एएनआई|आईएएनएस|एएफपी|एपी|路透社|法新社|美联社|新华社|中新社|中新网|共同社|ロイター|時事|共同|afp＝時事"
)
_CREDITED = (
    r"[/|,\s(\[](?:getty(?: images)?(?:/\w+)?|istockphoto|ap|ap photos?|epa(?:-efe)?|afp|reuters|pool|"
    r"shutterstock|rex|pa|staff photographer|file|tns|via ap|npr|imago|dpa|ansa|efe|тасс|риа новости|"
    r"ttxvn)[\])\s]*$"
)
_LABEL_MARKS = (r"[•●▪■◦►▶➤*·]+\s*", r"[-–—]{1,3}\s+")
_TAIL_MARKS = ("http", "www.", "pic.twitter", "</", "<br", "<p", "(@")


def is_agency_line(text: str) -> bool:
    """Whether a line is the name of a news agency and nothing else."""
    return bool(_agency_alone().fullmatch(text.strip(LEAD + TERMINAL)))


def _is_place_and_agency(head: str, places: frozenset[str]) -> bool:
    """A known place, one in capitals, perhaps with a region and a date, or a few words with an agency in brackets."""
    if head.strip().lower() in places:
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


@cache
def _agency_alone() -> re.Pattern[str]:
    return re.compile(rf"(?:{_AGENCIES})", re.IGNORECASE)


@cache
def _agency_tag() -> re.Pattern[str]:
    """An agency in brackets at the very start or after a place, then a dash, or the capital of what lost its dash."""
    place = r"(?-i:(?:[^\W\d_a-z][\w.'’/-]*,?\s){0,4})"
    agency = rf"(?:[^()\[\]【】（）]{{0,30}}[\s/＝]\s?)?(?:{_AGENCIES})(?: (?:\w+|[-–—]))?"
    ending = r"\s*(?:(?:--|[-–—－:।]|\.\s?[-–—])\s*|(?-i:(?=[\"“‘'A-ZÀ-ÞА-Я])))"
    return re.compile(rf"{place}[(（【［\[]{agency}[)）】］\]]{ending}", re.IGNORECASE)


class SentenceTrimmer:
    """Finds what crawls glue to the ends of the sentences of a language; they hold English in all of them."""

    def __init__(self, words: Language) -> None:
        self._places = words.places.known
        self._words = [own.boilerplate for own in dict.fromkeys((load_language("en"), words))]

    def after_prefixes(self, text: str) -> int:
        """Where a sentence begins behind the labels, datelines and captions in front of it."""
        start = 0
        for _ in range(5):
            length = self._prefix(text[start : start + LOOKED_AT])
            if not length or start + length >= len(text):
                break
            start += length
        return start

    def before_suffixes(self, text: str, start: int, keys: Sequence[str]) -> int:
        """Where a sentence that begins at `start` ends before links and credits; `keys` are those of `tail_keys`."""
        end = self._before_tails(text, start, keys) if keys else len(text)
        while end > start and text[end - 1].isspace():
            end -= 1
        return end

    @cached_property
    def tail_keys(self) -> tuple[str, ...]:
        """Without one of these in it a sentence has no tail: a cheap look before the patterns."""
        told = (word for of in self._words for word in (*of.more, *of.advertisement, *of.photo, *dict(of.tails)))
        return (*_TAIL_MARKS, *told)

    def ends_in_link(self, text: str) -> bool:
        """Whether a text ends like that of a link to another article: no sentence, and the button."""
        return self._linked.search(text) is not None

    def is_credit(self, text: str) -> bool:
        """Whether a text is a photo credit and nothing else."""
        return self._credit_alone.fullmatch(text) is not None

    def _prefix(self, text: str) -> int:
        match = self._label.match(text)
        if match and match.end():
            return match.end()
        return self.after_dateline(text) or self._named_source(text) or self._caption_with_credit(text)

    def after_dateline(self, text: str) -> int:
        """The length of "WASHINGTON (AP) — ", "(CNN) -- ", "HÀ NỘI - ", "【北京】"; 0 without one."""
        tag = _agency_tag().match(text) if _BRACKET.search(text, 0, _HEAD) else None
        if tag:
            return tag.end()
        dash = _DASH.search(text, 2, _HEAD) if _DASHES.search(text, 2, _HEAD) else None
        if not dash or dash.end() >= len(text) or text[dash.end()].islower():
            return 0
        return dash.end() if _is_place_and_agency(text[: dash.start()], self._places) else 0

    def _named_source(self, text: str) -> int:
        """The length of "Photo: CNN " before a sentence: what follows the colon in capitals, up to the last such word.

        The last capitalised word before one in lower case is taken as the first of the sentence.
        """
        label = self._source_label.match(text)
        if not label:
            return 0
        place, last = label.end(), 0
        for token in re.finditer(r"\S+", text[place:]):
            if token.group()[0].islower():
                break
            last = place + token.start()
        return last if last > place and len(text) - last > 40 else 0

    def _caption_with_credit(self, text: str) -> int:
        """A caption that ends in a credit in brackets, with a sentence behind it: "... (Photo: X/Y) The sentence"."""
        if "(" not in text and "（" not in text:
            return 0
        bracket = self._credit_then_more.search(text)
        return bracket.end() if bracket and not re.search(r"[.!?]\s", text[: bracket.start()]) else 0

    def _before_tails(self, text: str, start: int, keys: Sequence[str]) -> int:
        end = len(text)
        for _ in range(4):
            tail_start = max(start, end - LOOKED_AT // 2)
            # "İ" would become two characters, and places in the text would not be those in the sentence.
            lowered = text[tail_start:end].replace("İ", "i").lower()
            if not any(key in lowered for key in keys):
                break
            match = self._tail.search(lowered)
            if not match or tail_start + match.start() <= start:
                break
            end = tail_start + match.start()
        return end

    def _all(self, field: str) -> list[str]:
        return [word for of in self._words for word in getattr(of, field)]

    @cached_property
    def _label(self) -> re.Pattern[str]:
        alerts, photo = alternatives(self._all("alerts")), alternatives(self._all("photo"))
        labels = (
            *_LABEL_MARKS,
            *self._all("labels"),
            rf"(?:{alerts})(?: news)?\s?[:：|]\s*",
            rf"[\[(【（](?:{photo})[^()\[\]]{{0,100}}[\])】）]\s*",
        )
        return re.compile("|".join(f"(?:{label})" for label in labels), re.IGNORECASE)

    @cached_property
    def _tail(self) -> re.Pattern[str]:
        tails = (
            r"(?:https?://|www\.|pic\.twitter\.com/)\S+",
            rf"[»>→]?\s?\b(?:{alternatives(self._all('more'))})\s?[.…»>→]*",
            r"(?:</?\w{1,10}\s?/?>)+",
            rf"\|?\s?(?:{alternatives(self._all('advertisement'))})",
            rf"\(?(?:{alternatives(self._all('photo'))})\s?:[^()]{{2,60}}\)",
            *(pattern for of in self._words for _, pattern in of.tails),
            r"(?:[–—-]{1,2}|―)\s?[^()]{2,50}\(@\w{2,30}\)\s.{0,30}",
        )
        return re.compile(rf"(?:{'|'.join(tails)})\s*$")

    @cached_property
    def _source_label(self) -> re.Pattern[str]:
        named = alternatives([*self._all("photo"), *self._all("source")])
        return re.compile(rf"\(?(?:{named})\s?:\s?", re.IGNORECASE)

    @cached_property
    def _credit_then_more(self) -> re.Pattern[str]:
        credit = "|".join(self._all("credits"))
        return re.compile(rf"[(（](?:{credit})[)）]\s+(?=[^\W\d_a-z][^.]{{25}})", re.IGNORECASE)

    @cached_property
    def _credit_alone(self) -> re.Pattern[str]:
        credit = "|".join(self._all("credits"))
        return re.compile(rf"\s*[(（【\[]?(?:{credit})[)）】\]]?\W*", re.IGNORECASE)

    @cached_property
    def _linked(self) -> re.Pattern[str]:
        return re.compile(rf"[^.!?…”\"'’)]\s+(?:{alternatives(self._all('more'))})\W*$", re.IGNORECASE)


edges_of = cache(SentenceTrimmer)
"""The edges of a language, whose patterns are compiled once."""


@cache
def credited() -> re.Pattern[str]:
    """How a caption without a full stop ends: with who took the picture."""
    return re.compile(_CREDITED, re.IGNORECASE)
