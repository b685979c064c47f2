"""Puts who says something first, and a title before its name; tells which outlet a statement says reports it.

"The pier burnt, Ann Berg said" and "Ann Berg said the pier burnt" say one thing, and so do "according to" at the
beginning and at the end, or "Ann Berg, the mayor," and "mayor Ann Berg".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.languages import Language
    from summarizer.languages.topics.shortening import Shortening
    from summarizer.text.parsed_text import ParsedText

__all__ = ["move_speaker_first", "move_titles_first", "split_reported_speech"]

_MOST_READ = 1200
_TELLER = r"[^,;:“”\"„«»]{2,60}?"
_BREAK = r"(?:,[\"”“»]?|[\"”“»],) "


def move_speaker_first(sentence: ParsedText) -> ParsedText:
    """The sentence with whoever says it at its beginning; as it is where nobody is named at its end."""
    text = sentence.text
    if "," not in text or len(text) > _MOST_READ:
        return sentence
    for pattern in _ends(sentence.language):
        found = pattern.fullmatch(text.strip())
        if found is not None:
            aside = "," if "," in found["teller"] else ""
            return sentence.reworded(f"{found['teller']}{aside} {found['says']} {found['body']}")
    return sentence


def move_titles_first(sentence: ParsedText) -> ParsedText:
    """The sentence with "mayor Ann Berg" for "Ann Berg, the mayor," and for "Ann Berg is the mayor and"."""
    text, pattern = sentence.text, _titles(sentence.language.shortening)
    if pattern is None or len(text) > _MOST_READ:
        return sentence
    return sentence.reworded(pattern.sub(lambda found: f"{found['title'] or found['office']} {found['name']} ", text))


@cache
def _titles(words: Shortening) -> re.Pattern[str] | None:
    if not words.copula:
        return None
    articles = "|".join(sorted(words.articles))
    title = r"\w[\w-]*(?: [\w-]+){0,5}?"
    return re.compile(
        rf"(?P<name>[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w.-]+){{1,3}})"
        rf"(?:, (?:{articles}) (?P<title>{title}), (?!{words.joint}\b)"
        rf"| {words.copula} (?:{articles}) (?P<office>{title}) {words.joint} )"
    )


@cache
def _ends(record: Language) -> tuple[re.Pattern[str], ...]:
    """`BODY, said NAME`, `BODY, NAME said` and `BODY, according to NAME`; what follows the name goes with it."""
    verbs = "|".join(sorted(map(re.escape, record.reporting.verbs - record.negation.denials)))
    according = "|".join(map(re.escape, record.shortening.according))
    found = []
    if verbs:
        found += [
            rf"(?P<body>.+?){_BREAK}(?P<says>{verbs}) (?P<teller>\S.*?)\.?",
            rf"(?P<body>.+?){_BREAK}(?P<teller>{_TELLER}) (?P<says>(?:{verbs})(?: (?:on |am )?[A-Z][a-z]+)?)\.?",
        ]
    if according:
        found.append(rf"(?P<body>.+?){_BREAK}(?P<teller>(?:{according})) (?P<says>[^,;“”\"]+?)\.?")
    return tuple(re.compile(pattern, re.DOTALL) for pattern in found)


def split_reported_speech(statement: ParsedText) -> Iterator[tuple[ParsedText, str]]:
    """`(what is reported, who reports it)` for each way to read the statement as reported by somebody."""
    if len(statement.text) > _MOST_READ:
        return
    # The first word may mean the outlet here and somebody else there: "it fired him".
    pointing_back = statement.language.words.back_references
    for pattern in _frames(statement.language.shortening):
        found = pattern.fullmatch(statement.text.strip())
        if found is not None and found["body"].split(maxsplit=1)[0].lower() not in pointing_back:
            yield statement.reworded(found["body"]), found["outlet"]


@cache
def _frames(words: Shortening) -> tuple[re.Pattern[str], ...]:
    if not words.reports:
        return ()
    verbs = "|".join(sorted(map(re.escape, words.reports)))
    according = "|".join(map(re.escape, words.according))
    outlet = r"(?P<outlet>[^,;:“”\"„«»]{2,60}?)"
    return tuple(
        re.compile(pattern, re.DOTALL | re.IGNORECASE)
        for pattern in (
            rf"{outlet} (?:{verbs})(?: that|, dass|,|:)? (?P<body>.+)",
            rf"(?:{according}) {outlet}, (?P<body>.+)",
            rf"(?P<body>.+), {outlet} (?:{verbs})\.?",
            rf"(?P<body>.+), (?:{verbs}) {outlet}\.?",
            rf"(?P<body>.+), (?:{according}) {outlet}\.?",
        )
    )
