"""Compiles the grammar of a language into the patterns that find its dates."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from summarizer.language.date_grammars import GRAMMARS
from summarizer.language.date_words import MONTH_ROWS, WEEKDAY_ROWS, forms_of, month_names, weekday_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.language.date_grammar import Grammar
    from summarizer.language.date_resolving import Unit

__all__ = ["Finder", "compiled", "finder_of", "lowered", "one_space"]

_Value = TypeVar("_Value")


class Finder(NamedTuple):
    """A grammar, compiled; `scanner` finds where a date may begin, and takes up no text."""

    grammar: Grammar
    scanner: re.Pattern[str]
    rules: dict[str, str]
    relative: dict[str, tuple[Unit, int]]
    months: dict[str, int]
    weekdays: dict[str, int]


@cache
def form_of(language: str, name: str) -> re.Pattern[str]:
    """One form of a date with its groups, compiled when a text first has something that may be one."""
    return re.compile(finder_of(language).rules[name])


@cache
def forms_of_dates(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """All of them with their names, in the order in which they are tried."""
    return tuple((name, form_of(language, name)) for name in finder_of(language).rules)


@cache
def finder_of(language: str) -> Finder:
    """The compiled grammar of a language that `GRAMMARS` has."""
    grammar = GRAMMARS[language]
    patterns = {
        **{f"day_{n}": pattern for n, pattern in enumerate(grammar.days)},
        **{f"months_{n}": pattern for n, pattern in enumerate(grammar.months)},
        "month": grammar.month,
        "relative": _phrases(grammar.relative),
        "ago": grammar.ago,
        "weekday": grammar.weekday,
        "year": grammar.year,
    }
    forms = {name: _filled(pattern, language) for name, pattern in patterns.items() if pattern}
    return Finder(
        grammar=grammar,
        scanner=re.compile(f"{grammar.boundary}{_beginnings(language)}"),
        rules=forms,
        relative=lowered(grammar.relative),
        months=month_names(language),
        weekdays=weekday_names(language),
    )


def _beginnings(language: str) -> str:
    """A look ahead that turns most words away at their first letters: it makes the scan five times as fast."""
    grammar = GRAMMARS[language]
    rows = f"{MONTH_ROWS.get(language, '')} {WEEKDAY_ROWS.get(language, '')}"
    names = [form for forms in forms_of(rows) for form in forms]
    words = [*names, *grammar.relative, *filter(None, grammar.begins.split("|"))]
    spelled = {*words, *(word[0].upper() + word[1:] for word in words), *(name.upper() for name in names)}
    rests: dict[str, list[str]] = {}
    for start in sorted({word[:_TOLD_BY] for word in spelled}):
        rests.setdefault(re.escape(start[0]), []).append(re.escape(start[1:]).replace(r"\ ", _SPACE))
    prefixes = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())
    return rf"(?=[\d{''.join(rests)}])(?=\d|{prefixes})" if rests else r"(?=\d)"


@cache
def compiled(rule: str) -> re.Pattern[str]:
    """A rule of a grammar as a pattern."""
    return re.compile(rule.replace("~", _SPACE))


_TOLD_BY: Final = 5  # characters: "the d" of "the day before yesterday"
_SPACE: Final = r"(?:\s{1,3})"
_DAY: Final = r"(?P<day>[0٠०]?[1-9١-٩१-९]|[12١٢१२]\d|[3٣३][01٠١०१])(?!\d)"
_YEAR: Final = r"(?P<year>[12١٢१२]\d{3})(?!\w|[.,]\d|['’]s\b|\s?%|[-–/]\d)"


def _filled(pattern: str, language: str) -> str:
    for mark, part in _parts(language).items():
        pattern = pattern.replace(mark, part)
    return pattern


@cache
def _parts(language: str) -> dict[str, str]:
    """What stands for each mark in the patterns of a language."""
    months, weekdays = MONTH_ROWS.get(language, ""), WEEKDAY_ROWS.get(language, "")
    return {
        "{M}": _either("month", months, full=False),
        "{F}": _either("month", months, full=True),
        "{W}": _either("weekday", weekdays, full=False),
        "{V}": _either("weekday", weekdays, full=True),
        "{D}": _DAY,
        "{Y}": _YEAR,
        "~": _SPACE,
    }


def _either(group: str, row: str, *, full: bool) -> str:
    """The names of a row, longest first, as written and capitalised; abbreviations may have a full stop.

    `full` leaves abbreviations out, and capitals throughout: "MAY" alone is more often a verb that shouts.
    """
    spelled: dict[str, str] = {}
    for forms in forms_of(row):
        for form in forms:
            short = any(o.startswith(form) and len(o) - len(form) >= (1 if form.isascii() else 2) for o in forms)
            if full and short:
                continue
            variants = {form, form[0].upper() + form[1:]} | (set() if full else {form.upper()})
            spelled.update((variant, re.escape(variant) + (r"\.?" if short else "")) for variant in variants)
    ordered = sorted(spelled, key=lambda name: (-len(name), name))
    return f"(?P<{group}>{'|'.join(spelled[name] for name in ordered)})"


def _phrases(relative: Mapping[str, tuple[Unit, int]]) -> str:
    if not relative:
        return ""
    ordered = sorted(relative, key=lambda phrase: (-len(phrase), phrase))
    spelled = (f"[{p[0].upper()}{p[0]}]{re.escape(p[1:])}".replace(r"\ ", "~") for p in ordered)
    return f"(?:{'|'.join(spelled)})(?!\\w)"


def lowered(table: Mapping[str, _Value]) -> dict[str, _Value]:
    """The table with its keys in lower case."""
    return {key.lower(): value for key, value in table.items()}


def one_space(text: str) -> str:
    """Lower case, words parted by one space: the spelling of the tables' keys."""
    return " ".join(text.lower().split())
