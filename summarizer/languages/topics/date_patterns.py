"""Fills the marks in the patterns of `Dates`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.languages.topics.calendar import Calendar

__all__ = ["beginnings", "expanded", "marks", "phrases_of"]

_TOLD_BY: Final = 5  # characters: "the d" of "the day before yesterday"
_SPACE: Final = r"(?:\s{1,3})"
_DAY: Final = r"(?P<day>[0٠०]?[1-9١-٩१-९]|[12١٢१२]\d|[3٣३][01٠١०१])(?!\d)"
_YEAR: Final = r"(?P<year>[12١٢१२]\d{3})(?!\w|[.,]\d|['’]s\b|\s?%|[-–/]\d)"


def marks(calendar: Calendar) -> dict[str, str]:
    """What stands for each mark in the patterns of a language."""
    return {
        "{M}": _either("month", calendar.month_forms, full=False),
        "{F}": _either("month", calendar.month_forms, full=True),
        "{W}": _either("weekday", calendar.weekday_forms, full=False),
        "{V}": _either("weekday", calendar.weekday_forms, full=True),
        "{D}": _DAY,
        "{Y}": _YEAR,
    }


def expanded(pattern: str, parts: Mapping[str, str] | None = None) -> str:
    """The pattern with all marks filled in, or only white space."""
    for mark, part in (parts or {}).items():
        pattern = pattern.replace(mark, part)
    return pattern.replace("~", _SPACE)


def beginnings(calendar: Calendar, words: Iterable[str]) -> str:
    """A look ahead that turns most words away at their first letters: it makes the scan five times as fast."""
    names = [form for forms in (*calendar.month_forms, *calendar.weekday_forms) for form in forms]
    words = [*names, *words]
    spelled = {*words, *(word[0].upper() + word[1:] for word in words), *(name.upper() for name in names)}
    rests: dict[str, list[str]] = {}
    for start in sorted({word[:_TOLD_BY] for word in spelled}):
        rests.setdefault(re.escape(start[0]), []).append(re.escape(start[1:]).replace(r"\ ", _SPACE))
    prefixes = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())
    return rf"(?=[\d{''.join(rests)}])(?=\d|{prefixes})" if rests else r"(?=\d)"


def phrases_of(relative: Iterable[str]) -> str:
    """One of the phrases, at the beginning of a sentence or not; "" where there is none."""
    ordered = sorted(relative, key=lambda phrase: (-len(phrase), phrase))
    spelled = (f"[{p[0].upper()}{p[0]}]{re.escape(p[1:])}".replace(r"\ ", "~") for p in ordered)
    return f"(?:{'|'.join(spelled)})(?!\\w)" if ordered else ""


def _either(group: str, names: Iterable[list[str]], *, full: bool) -> str:
    """The names, longest first, as written and capitalised; abbreviations may have a full stop.

    `full` leaves abbreviations out, and capitals throughout: "MAY" alone is more often a verb that shouts.
    """
    spelled: dict[str, str] = {}
    for forms in names:
        for form in forms:
            short = any(o.startswith(form) and len(o) - len(form) >= (1 if form.isascii() else 2) for o in forms)
            if full and short:
                continue
            variants = {form, form[0].upper() + form[1:]} | (set() if full else {form.upper()})
            spelled.update((variant, re.escape(variant) + (r"\.?" if short else "")) for variant in variants)
    ordered = sorted(spelled, key=lambda name: (-len(name), name))
    return f"(?P<{group}>{'|'.join(spelled[name] for name in ordered)})"
