"""Faults in the values of a true statement: another figure, date or unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from verify_planting import (
    DAYS,
    MONTHS,
    NUMBER_WORDS,
    cited_text,
    retold,
    swap,
)

if TYPE_CHECKING:
    from random import Random

    from verify_truths import Truth

    from summarizer.verification.claim import Claim

__all__ = ["date", "figure", "other_number", "unit"]

_DIGITS = re.compile(r"(?<![\w.,:/$-])[$€£]?(\d+(?:,\d{3})*(?:\.\d+)?)(?![\w:/]|[.,]\d)")
_UNITS = (
    ("million", "billion", "trillion", "thousand"),
    ("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"),
    ("minute", "hour", "day", "week", "month", "year", "decade"),
    ("miles", "kilometers", "feet", "yards", "inches", "meters"),
    ("pounds", "tons", "ounces", "kilograms"),
    ("dollars", "euros", "pesos", "rubles"),
    ("percent", "million"),
    ("degrees", "percent"),
)


def figure(truth: Truth, rng: Random) -> Claim | None:
    text = truth.claim.text
    options: list[tuple[int, int, str]] = []
    for match in _DIGITS.finditer(text):
        before = text[: match.start()].rsplit(None, 1)[-1:]
        if (before and before[0] in MONTHS) or re.fullmatch(r"(?:19|20)\d\d", match[1]):
            continue
        options.append((match.start(1), match.end(1), other_number(match[1], rng)))
    options += [
        (match.start(), match.end(), _other_word(match[0], rng))
        for match in re.finditer(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b", text)
    ]
    cited = set(re.findall(r"\w+(?:[.,]\d+)*", cited_text(truth)))
    options = [o for o in options if o[2] not in cited]
    return retold(truth, swap(text, *rng.choice(options))) if options else None


def other_number(digits: str, rng: Random) -> str:
    """Another number written the same way: one digit differs, or a small number is another small one."""
    plain = digits.replace(",", "")
    if "." not in plain and int(plain) < 20:
        return str(rng.choice([n for n in range(2, 25) if n != int(plain)]))
    places = [place for place, mark in enumerate(digits) if mark.isdigit()]
    place = rng.choice(places[:2])
    choices = [d for d in "123456789" if d != digits[place]]
    return swap(digits, place, place + 1, rng.choice(choices))


def _other_word(word: str, rng: Random) -> str:
    group = NUMBER_WORDS[-3:] if word in NUMBER_WORDS[-3:] else NUMBER_WORDS[:-3]
    return rng.choice([other for other in group if other != word])


def date(truth: Truth, rng: Random) -> Claim | None:
    text = truth.claim.text
    options: list[tuple[int, int, str]] = []
    for names in (MONTHS, DAYS):
        options += [
            (match.start(), match.end(), rng.choice([n for n in names if n != match[0]]))
            for match in re.finditer(rf"\b(?:{'|'.join(names)})\b", text)
        ]
    options += [
        (match.start(), match.end(), str(int(match[0]) + rng.choice([-3, -2, -1, 1, 2])))
        for match in re.finditer(r"\b(?:19|20)\d\d\b", text)
    ]
    options += [
        (match.start(1), match.end(1), str(rng.choice([n for n in range(1, 29) if n != int(match[1])])))
        for match in re.finditer(rf"(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.) (\d{{1,2}})\b", text)
    ]
    options += [
        (match.start(), match.end(), _other_time(match[0], rng))
        for match in re.finditer(r"\b(?:yesterday|last (?:week|month|year)|next (?:week|month|year))\b", text)
    ]
    cited = set(re.findall(r"\w+", cited_text(truth)))
    options = [o for o in options if o[2] not in cited]
    return retold(truth, swap(text, *rng.choice(options))) if options else None


def _other_time(phrase: str, rng: Random) -> str:
    if phrase == "yesterday":
        return "last month"
    side, unit = phrase.split()
    return f"{side} {rng.choice([u for u in ('week', 'month', 'year') if u != unit])}"


def unit(truth: Truth, rng: Random) -> Claim | None:
    text = truth.claim.text
    options: list[tuple[int, int, str]] = []
    number = rf"(?:\d[\d,.]*|{'|'.join(NUMBER_WORDS)}|a|an|few|several|half)"
    for units in _UNITS:
        options += [
            (match.start(1), match.end(1), rng.choice([u for u in units if u != match[1]]))
            for match in re.finditer(rf"\b{number}[ -]({'|'.join(units)})\b", text)
        ]
    options += [(match.start(1), match.end(1), " million") for match in re.finditer(r"\d(%)", text)]
    options += [
        (match.start(1), match.end(1), rng.choice([c for c in "$£€" if c != match[1]]))
        for match in re.finditer(r"([$£€])\d", text)
    ]
    cited = set(re.findall(r"\w+", cited_text(truth)))
    options = [o for o in options if o[2].strip() not in cited]
    return retold(truth, swap(text, *rng.choice(options))) if options else None
