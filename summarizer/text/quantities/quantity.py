"""Quantities in a text: a number in figures or words, its unit, and how roughly it is meant."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.languages.topics.number_patterns import RUN, VULGAR
from summarizer.text.parsed_text import on_folded
from summarizer.text.quantities.measuring_units import Shade, Sign, shade_beside, sign_before, unit_beside
from summarizer.text.quantities.numerals import han_number, readings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.languages import Language
    from summarizer.languages.topics.numbers import Numbers
    from summarizer.text.parsed_text import ParsedText

__all__ = ["Quantity", "find_quantities"]

_FIGURES = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,8}")

Kind = Literal["cardinal", "ordinal", "vague", "label"]


class Quantity(NamedTuple):
    """A number at `[start, end)`, sign of money and unit included.

    `values` are its readings, the likelier first ("1.234" is two numbers to two languages); a vague one ("dozens") has
    `low` and `high` instead. `unit` is a key of the table of units, `share` for a fraction, or empty. A `label` is a
    word with a number in it, as "G7", and counts nothing.
    """

    start: int
    end: int
    values: tuple[float, ...]
    unit: str = ""
    shade: Shade = ""
    kind: Kind = "cardinal"
    low: float = 0.0
    high: float = 0.0
    spelled: bool = False
    sign: Sign = ""


def find_quantities(reading: ParsedText) -> tuple[Quantity, ...]:
    """The quantities of a text, in order and apart; time is linear in the text.

    Not found: "one" and its like, "first" and "second", number words that a language has no table for.
    """
    return reading.of(_quantities)


@on_folded
def _quantities(text: str, words: Language) -> list[Quantity]:
    found: list[Quantity] = []
    reached = 0
    for match in _numbers(text, words.numbers):
        if match.start() < reached:
            continue
        quantity = _read(text, match, words)
        if quantity is not None:
            quantity = _with_surroundings(text, quantity, words, reached)
            found.append(quantity)
            reached = quantity.end
    return list(_share_units(text, found, words.numbers))


def _numbers(text: str, known: Numbers) -> Iterator[re.Match[str]]:
    """What the scanner finds, in order and apart. It is asked only where a number may begin, since it tries much."""
    if known.unspaced:
        yield from known.scanner.finditer(text)
        return
    reached = 0
    for run in RUN.finditer(text):
        letters = run["letters"]
        if run.start() < reached or (letters and not run["labels"] and letters.lower() not in known.first_letters):
            continue
        match = known.scanner.match(text, run.start())
        if match is not None:
            reached = match.end()
            yield match


# --- One number


def _read(text: str, match: re.Match[str], words: Language) -> Quantity | None:
    kind, known = match.lastgroup, words.numbers
    if kind == "label":
        return Quantity(match.start(), match.end(), (), kind="label")
    if kind == "vague":
        low, high = known.vague[match[0].lower()]
        return Quantity(match.start(), match.end(), (), kind="vague", low=low, high=high, spelled=True)
    if kind == "ordinal":
        value = known.ordinals[match[0].lower()]
        # "A third of" is a share, and no third place.
        share = _fraction(text, match, words) if match[0].lower() in known.fractions else None
        return share or Quantity(match.start(), match.end(), (value,), kind="ordinal", spelled=True)
    if kind == "fraction":
        return _fraction(text, match, words) or _place(match, known)
    return _cardinal(text, match, words)


def _place(match: re.Match[str], known: Numbers) -> Quantity | None:
    """The ordinal in "the fourth day", which is no share."""
    value = known.ordinals.get(match[0].lower())
    return Quantity(match.start(), match.end(), (value,), kind="ordinal", spelled=True) if value else None


def _cardinal(text: str, match: re.Match[str], words: Language) -> Quantity | None:
    kind, start, end = match.lastgroup, match.start(), match.end()
    known = words.numbers
    if kind == "digits":
        ordinal = known.ordinal_behind.match(text, end)
        values = readings(match[0], words)
        if ordinal and len(values) == 1:
            return Quantity(start, ordinal.end(), values, kind="ordinal")
        end, values = _after_digits(text, end, values)
    elif kind == "vulgar":
        values = (unicodedata.numeric(match[0]),)
    elif kind == "one":
        values = (1.0,)
    elif kind == "han":
        values = (han_number(match[0]),)
    elif kind == "word":
        end, value = _spelled(text, match, known)
        values = (value,)
    elif kind == "dozen":
        start, times = _article_before(text, start, known)
        values = (times * known.dozens[match[0].lower()],)
    else:
        return _lone_magnitude(text, match, known)
    half, end = _half_more(text, end, known)
    values = tuple(value + half for value in values)
    times, end = _times(text, end, known)
    more, end = _lesser_places(text, end, times, known)
    unit = "share" if kind == "vulgar" and times == 1 else ""
    return Quantity(start, end, tuple(v * times + more for v in values), unit, spelled=kind in {"word", "dozen", "one"})


def _half_more(text: str, end: int, known: Numbers) -> tuple[float, int]:
    """A half and where it ends behind "two and a half", else nothing."""
    found = known.half_behind.match(text, end)
    return (0.5, found.end()) if found else (0.0, end)


def _times(text: str, end: int, known: Numbers) -> tuple[float, int]:
    """What the magnitude or "dozen" right after a number multiplies it by, and where that ends."""
    times = 1.0
    for _ in range(2):
        found = known.magnitude_behind.match(text, end)
        if found is None or (found[1].lower() in {"m", "b", "k", "t"} and not _is_money_or_k(text, end, found[1])):
            break
        times *= known.magnitudes[found[1].lower()]
        end = found.end() - (found[0].endswith(".") and found[1].lower() not in known.shortened)
    dozen = known.dozen_behind.match(text, end) if times == 1 else None
    return (known.dozens[dozen[1].lower()], dozen.end()) if dozen else (times, end)


def _is_money_or_k(text: str, end: int, letter: str) -> bool:
    """True for "$5m", "£3b", "$2T" and "20k"; "5m" alone is a length."""
    before = re.search(r"[$€£¥₹]\s?[\d.,]*$", text[max(0, end - 16) : end])
    return text[end : end + 1] == letter and (letter in "kK" or before is not None)


def _after_digits(text: str, end: int, values: tuple[float, ...]) -> tuple[int, tuple[float, ...]]:
    """Past "½" and "/3" right behind a whole number."""
    vulgar = text[end : end + 1]
    if vulgar in set(VULGAR):
        return end + 1, (values[0] + unicodedata.numeric(vulgar),)
    return end, values


def _lesser_places(text: str, end: int, top: float, known: Numbers) -> tuple[float, int]:
    """What "3000万" adds to the "12億" before it, and where it ends; nothing in languages that put spaces between."""
    total = 0.0
    while known.unspaced and top > 1 and (found := _FIGURES.match(text, end)):
        times, behind = _times(text, found.end(), known)
        if times >= top:
            break
        total += float(found[0].replace(",", "")) * times
        end, top = behind, times
    return total, end


def _spelled(text: str, match: re.Match[str], known: Numbers) -> tuple[int, float]:
    """The value of a run of number words and where it ends: "two hundred and fifty" is one number."""
    total = known.counting[match[0].lower()]
    end = match.end()
    for _ in range(4):
        found = known.word_behind.match(text, end)
        if found is None:
            break
        value = known.counting[found[1].lower()]
        if value == 100 and total < 100:
            total *= 100
        elif total % 100 == 0 and total and value < 100:
            total += value
        else:
            break
        end = found.end()
    return end, total


def _article_before(text: str, start: int, known: Numbers) -> tuple[int, float]:
    found = known.article_before.search(text, max(0, start - 8), start)
    if found is None or (found.start() and text[found.start() - 1].isalnum()):
        return start, 1.0
    return found.start(), 0.5 if found.groupdict().get("half") else 1.0


def _lone_magnitude(text: str, match: re.Match[str], known: Numbers) -> Quantity | None:
    """A magnitude behind "a" or "half a"; with no number before it it is no quantity."""
    start, times = _article_before(text, match.start(), known)
    if start == match.start() and not known.lone_magnitudes:
        return None
    value = times * known.magnitudes[match[0].lower()]
    if start == match.start() and value > 1000:
        return None
    return Quantity(start, match.end(), (value,), spelled=True)


# --- Shares


def _fraction(text: str, match: re.Match[str], words: Language) -> Quantity | None:
    word = match[0].lower()
    known = words.numbers
    parts = known.fractions[word]
    found = known.numerator_before.search(text, max(0, match.start() - 16), match.start())
    count = known.counting.get((found["many"] or "").lower(), 0) if found else 0
    if count and found and count < parts:
        return Quantity(found.start("many"), match.end(), (count / parts,), "share", spelled=True)
    if words.code == "en" and not _stands_for_a_share(text, match, one=bool(found and found["one"])):
        return None
    return Quantity(match.start(), match.end(), (1 / parts,), "share", spelled=True)


def _stands_for_a_share(text: str, match: re.Match[str], *, one: bool) -> bool:
    after = text[match.end() : match.end() + 6].lower()
    if match[0].lower() == "half":
        return after.startswith((" of", " the", " its", " their", " all"))
    return one and (after.startswith(" of") or text[match.start() - 1 : match.start()] == "-")


# --- What stands around a number


def _with_surroundings(text: str, quantity: Quantity, words: Language, reached: int) -> Quantity:
    """The quantity with its unit and shade; a sign before `reached` is of the number before: "12€ 30"."""
    if quantity.kind == "label":
        return quantity
    unit, start, end = unit_beside(text, quantity.start, quantity.end, reached, words.units)
    unit = unit or ("y" if _is_age(text, quantity, words.numbers) else "")
    shade, sign = shade_beside(text, start, end, words.units), sign_before(text, start, end, words.numbers)
    return quantity._replace(start=start, end=end, unit=unit or quantity.unit, shade=shade, sign=sign)


def _is_age(text: str, quantity: Quantity, known: Numbers) -> bool:
    """True for "Ann Lee, 45, said" and "aged 45"."""
    if not quantity.values or not 1 <= quantity.values[0] <= 120 or quantity.unit or quantity.spelled:
        return False
    before, after = text[max(0, quantity.start - 12) : quantity.start], text[quantity.end : quantity.end + 1]
    apposed = re.search(r"[^\W\d_]['’\")]?, $", before) is not None and after in {",", ".", ";", ")"}
    return apposed or known.age_before.search(before) is not None


def _share_units(text: str, found: list[Quantity], known: Numbers) -> Iterator[Quantity]:
    """In "10 to 15 percent" the first number takes unit and magnitude of the second where it has none."""
    for here, following in pairwise([*found, None]):
        if here is None:
            return
        joined = following is not None and not here.unit and here.kind == "cardinal" == following.kind
        paired = following is not None and here.unit and here.unit == following.unit and here.kind == following.kind
        if (
            following
            and (paired or (joined and following.unit))
            and known.joins.fullmatch(text, here.end, following.start)
        ):
            yield here._replace(unit=following.unit, values=_like(here, following))
        elif joined and following and known.joins.fullmatch(text, here.end, following.start):
            yield here._replace(values=_like(here, following))
        else:
            yield here


def _like(here: Quantity, following: Quantity) -> tuple[float, ...]:
    top = following.values[0]
    times = next((m for m in (1e12, 1e9, 1e6) if top >= m), 1.0)
    return here.values if times == 1 or here.values[0] >= 1e3 else (*here.values, here.values[0] * times)
