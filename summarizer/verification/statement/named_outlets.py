"""Outlets as they are named: "the Times", "NYT", "Reuters.com"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarizer.languages.tables import word_set
from summarizer.text.names.outlet_names import OUTLETS
from summarizer.text.tokens import folded_name
from summarizer.verification.statement.value_context import mask_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.text.parsed_text import ParsedText
    from summarizer.verification.claim import Claim

__all__ = ["is_outlet", "is_same_outlet", "outlet_spans", "outlet_words", "spelled_out", "without_outlets"]

_WORD = re.compile(r"[^\W_]+")
# Stations that are called by a number, whichever they are.
_STATION = re.compile(r"\b(?:Channel|Canal|Canale|Kanal|Kênh|Radio|Телеканал|TV)[ -]?\d+\b")
_SHORT = {
    "nyt": "new york times", "wsj": "wall street journal", "wapo": "washington post", "ap": "associated press",
    "afp": "agence france presse", "lat": "los angeles times", "bbc": "bbc news", "ft": "financial times",
    "huffpo": "huffington post", "huffpost": "huffington post", "faz": "frankfurter allgemeine zeitung",
}  # fmt: skip
_GENERIC = word_set("news the com net org online www daily magazine press media tv radio today times post journal")
# Outlets whose names are ordinary words: only the full form with a verb of reporting counts.
_WORDS_TOO = word_set(
    "today time times post journal independent guardian email print slate blaze atlantic telegraph vox hill "
    "axios digg economist facebook twitter instagram youtube whatsapp linkedin reddit telegram snapchat "
    "pinterest tumblr flipboard bild spiegel rt"
)


def outlet_words(name: str) -> frozenset[str]:
    """The folded words of an outlet's name, "the" and ".com" left out, short forms written out."""
    spelled = spelled_out(folded_name(word) for word in _WORD.findall(name))
    return spelled - {"the", "com", "www", "net", "org"} or spelled


def spelled_out(words: Iterable[str]) -> frozenset[str]:
    """These folded words, the short forms of outlets written out."""
    return frozenset(part for word in words for part in _SHORT.get(word, word).split())


def is_same_outlet(left: str, right: str) -> bool:
    """True when one name is the other or a shorter form of it ("Fox" and "Fox News", "Daily News", not "News")."""
    mine, theirs = outlet_words(left), outlet_words(right)
    if mine == theirs:
        return True
    short, long = sorted((mine, theirs), key=len)
    return short < long and bool(short - _GENERIC or len(short) > 1 or "news" not in short)


@cache
def _known() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The outlets of the table as words, by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in OUTLETS - _WORDS_TOO:
        words = tuple(_WORD.findall(name.removeprefix("the ")))
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def _known_spans(reading: ParsedText) -> tuple[tuple[int, int], ...]:
    return tuple(_find_known(reading.text, _known()))


@cache
def _numbered() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Those with a number in their name."""
    found = {}
    for first, names in _known().items():
        if numbered := tuple(name for name in names if any(map(str.isdigit, "".join(name)))):
            found[first] = numbered
    return found


def _find_known(text: str, known: Mapping[str, tuple[tuple[str, ...], ...]]) -> Iterator[tuple[int, int]]:
    words = list(_WORD.finditer(text))
    lows = [word[0].lower() for word in words]
    for at, low in enumerate(lows):
        for name in known.get(low, ()):
            if tuple(lows[at : at + len(name)]) == name:
                yield words[at].start(), words[at + len(name) - 1].end()
                break


def _is_written_as_name(text: str) -> bool:
    """True when every word but the small ones has a capital: "This Week" is a programme, "this week" is not."""
    words = _WORD.findall(text)
    return all(word[0].isupper() for word in words[-1:]) and any(word[0].isupper() for word in words[:1] + words[1:2])


def is_outlet(name: str) -> bool:
    """True for an outlet of the table."""
    return name.casefold().removeprefix("the ") in OUTLETS


def outlet_spans(claim: Claim) -> list[tuple[int, int]]:
    """Where the statement names an outlet: one of the table, or one that it cites, by its full name."""
    own = sorted({passage.outlet for passage in claim.passages} | ({claim.filed_under} if claim.filed_under else set()))
    spans = [
        (start, end) for start, end in claim.reading.of(_known_spans) if _is_written_as_name(claim.text[start:end])
    ]
    for outlet in own:
        pattern = rf"(?<!\w){re.escape(outlet)}(?!\w)"
        spans += [match.span() for match in re.finditer(pattern, claim.text)]
    return spans


def without_outlets(reading: ParsedText, names: tuple[str, ...]) -> ParsedText:
    """The text with these outlets, those of the table and numbered stations blanked, offsets kept.

    "France 24" and "Channel 13" ground no 24 and no 13.
    """
    return reading.reworded(reading.of(_blanked, names))


def _blanked(reading: ParsedText, names: tuple[str, ...]) -> str:
    text = mask_names(reading.text, names)
    spans = [match.span() for match in _STATION.finditer(text)]
    lowered = text.lower()
    if any(first in lowered for first in _numbered()):
        spans += _find_known(text, _numbered())
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
