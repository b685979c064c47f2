"""Names that every language has its own word for: territories, capitals, languages, currencies, months, weekdays.

From the tables of Unicode's CLDR, which Babel reads; loaded only where a statement and its source are in two languages.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from summarizer.text.scripts import may_be_unspaced
from summarizer.text.tokens import words_in_line
from summarizer.verification.statement.name_variants import is_form_of_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from babel import Locale

    from summarizer.text.parsed_text import ParsedText

__all__ = ["stands_translated"]

_SHORTEST = 2


def stands_translated(name: str, language: str, foreign: ParsedText) -> bool:
    """Whether a text in another language has what `language` calls `name`; False where CLDR does not know it."""
    forms = _forms(language, foreign.code).get(words_in_line(name), frozenset())
    if not forms:
        return False
    line = foreign.name_line
    if may_be_unspaced(foreign.text):
        return any(form.replace(" ", "") in line.replace(" ", "") for form in forms)
    words = line.split()
    return any(_runs_in(form.split(), words, _single(foreign.code)) for form in forms)


def _runs_in(form: list[str], words: list[str], single: frozenset[str]) -> bool:
    """Whether the words of a name, in any of their forms, stand in a row; "nigeria" is no form of "niger"."""
    return any(
        all(
            word == part or (is_form_of_name(part, word) and word not in single)
            for part, word in zip(form, row, strict=False)
        )
        for row in (words[at : at + len(form)] for at in range(len(words) - len(form) + 1))
    )


@cache
def _single(language: str) -> frozenset[str]:
    return frozenset(name for names in _names(language).values() for name in names if " " not in name)


@cache
def _forms(language: str, other: str) -> Mapping[str, frozenset[str]]:
    """For each folded name of one language its names in the other."""
    here, there = _names(language), _names(other)
    found: dict[str, set[str]] = {}
    for key, names in here.items():
        for name in names:
            found.setdefault(name, set()).update(there.get(key, ()))
    return {name: frozenset(forms) for name, forms in found.items() if forms}


@cache
def _names(language: str) -> Mapping[str, frozenset[str]]:
    """The folded names of a language by what they name: "territory JP", "month 1"."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - only what is in two languages needs it

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return {}
    found: dict[str, set[str]] = {}
    for key, name in _told(locale):
        folded = words_in_line(name)
        if len(folded) >= _SHORTEST:
            found.setdefault(key, set()).add(folded)
    for lead in _leads(found):
        for names in found.values():
            names |= {name.removeprefix(lead) for name in names if name.startswith(lead)}
    return {key: frozenset(names) for key, names in found.items()}


def _told(locale: Locale) -> Iterator[tuple[str, str]]:
    """What CLDR names in a language; "Japanese" goes with "Japan"."""
    for code, name in locale.territories.items():
        yield f"territory {code}", name
    for code, name in locale.languages.items():
        yield f"people {code}", name
        if code in _peoples():
            yield f"territory {_peoples()[code]}", name
    for code, name in locale.currencies.items():
        yield f"money {code}", name
    for kind, calendar in (("month", locale.months), ("day", locale.days)):
        for number, name in calendar["format"]["wide"].items():
            yield f"{kind} {number}", name
    for zone in _zones():
        names = locale.time_zones.get(zone) or {}
        yield f"city {zone}", names.get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")


@cache
def _peoples() -> Mapping[str, str]:
    """The territory of each language that is called after it: "ja" and "JP"."""
    from babel import Locale  # noqa: PLC0415
    from babel.core import get_global  # noqa: PLC0415

    english = Locale("en")
    found = {}
    for code, name in english.languages.items():
        territory = get_global("likely_subtags").get(code, "").rsplit("_", 1)[-1]
        if english.territories.get(territory, "")[:2] == name[:2]:
            found[code] = territory
    return found


@cache
def _zones() -> tuple[str, ...]:
    """The zones that CLDR calls after a city."""
    from babel.core import get_global  # noqa: PLC0415

    zones = get_global("zone_territories")
    return tuple(sorted(zone for zone in zones if "/" in zone and not zone.startswith("Etc/")))


def _leads(found: Mapping[str, set[str]]) -> list[str]:
    """The word that most languages' names open with, where it is one: "tiếng" in Vietnamese."""
    opening = Counter(name.split()[0] for key, names in found.items() if key.startswith("people ") for name in names)
    count = sum(opening.values())
    return [word + " " for word, times in opening.most_common(1) if times > count / 2]
