"""Puts who says something first, and a title before its name; tells which outlet a statement says reports it.

"The pier burnt, Ann Berg said" and "Ann Berg said the pier burnt" say one thing, and so do "according to" at the
beginning and at the end, or "Ann Berg, the mayor," and "mayor Ann Berg".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from summarizer.languages import load_language

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["reported_by", "tellers_first", "titles_first"]

_MOST_READ = 1200
_TELLER = r"[^,;:“”\"„«»]{2,60}?"
_BREAK = r"(?:,[\"”“»]?|[\"”“»],) "


def tellers_first(text: str, language: str) -> str:
    """The sentence with whoever says it at its beginning; as it is where nobody is named at its end."""
    if "," not in text or len(text) > _MOST_READ:
        return text
    for pattern in _ends(language):
        found = pattern.fullmatch(text.strip())
        if found is not None:
            aside = "," if "," in found["teller"] else ""
            return f"{found['teller']}{aside} {found['says']} {found['body']}"
    return text


def titles_first(text: str, language: str) -> str:
    """The sentence with "mayor Ann Berg" for "Ann Berg, the mayor," and for "Ann Berg is the mayor and"."""
    pattern = _titles(language)
    if pattern is None or len(text) > _MOST_READ:
        return text
    return pattern.sub(lambda found: f"{found['title'] or found['office']} {found['name']} ", text)


@cache
def _titles(language: str) -> re.Pattern[str] | None:
    words = load_language(language).shortening
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
def _ends(language: str) -> tuple[re.Pattern[str], ...]:
    """`BODY, said NAME`, `BODY, NAME said` and `BODY, according to NAME`; what follows the name goes with it."""
    record = load_language(language)
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


def reported_by(text: str, language: str) -> Iterator[tuple[str, str]]:
    """`(what is reported, who reports it)` for each way to read the statement as reported by somebody."""
    if len(text) > _MOST_READ:
        return
    for pattern in _frames(language):
        found = pattern.fullmatch(text.strip())
        if found is not None and not _points_back(found["body"], language):
            yield found["body"], found["outlet"]


def _points_back(body: str, language: str) -> bool:
    """True where the first word may mean the outlet here and somebody else there: "it fired him"."""
    return body.split(maxsplit=1)[0].lower() in load_language(language).words.back_references


@cache
def _frames(language: str) -> tuple[re.Pattern[str], ...]:
    words = load_language(language).shortening
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
