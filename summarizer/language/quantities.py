"""Quantities in a text: a number in figures or words, its unit, and how roughly it is meant."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.language.number_reading import han_number, readings
from summarizer.language.number_scanning import VULGAR, alternatives, magnitude_after, magnitudes, numbers
from summarizer.language.number_words import (
    AND,
    AND_A_HALF,
    DOZENS,
    FRACTIONS,
    ORDINALS,
    VAGUE,
    number_words,
)
from summarizer.language.scripts import UNSPACED
from summarizer.language.unit_words import CURRENCY_SIGNS, SHADES, unit_behind
from summarizer.languages.tables import word_pairs, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Quantity", "Shade", "find_quantities"]

Shade = Literal["", "about", "near", "over", "under"]
Kind = Literal["cardinal", "ordinal", "vague", "label"]

_JOINTS = re.compile(r"\s?(?:-|–|—|to|and|or|bis|und|oder|à|et|ou|a|y|o|до|и|–|đến|tới|至|到|~|〜)\s?", re.IGNORECASE)
_ABBREVIATED = word_set("mio mrd tsd mln mn bn тыс млн млрд трлн mds")


class Quantity(NamedTuple):
    """A number at `[start, end)`, sign of money and unit included.

    `values` are its readings, the likelier first ("1.234" is two numbers to two languages); a vague one ("dozens") has
    `low` and `high` instead. `unit` is a key of the table of units, `share` for a fraction, or empty. A `label` is part
    of a name ("G7").
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


@lru_cache(maxsize=1024)
def find_quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """The quantities of `text`, in order and apart; time is linear in the text.

    Not found: "one" and its like, "first" and "second", number words that a language has no table for.
    """
    found: list[Quantity] = []
    reached = 0
    for match in numbers(text, language):
        if match.start() < reached:
            continue
        quantity = _read(text, match, language)
        if quantity is not None:
            quantity = _with_surroundings(text, quantity, language, reached)
            found.append(quantity)
            reached = quantity.end
    return tuple(_share_units(text, found))


# --- One number


def _read(text: str, match: re.Match[str], language: str) -> Quantity | None:
    kind = match.lastgroup
    if kind == "label":
        return Quantity(match.start(), match.end(), (), kind="label")
    if kind == "vague":
        low, high = word_pairs(VAGUE[language])[match[0].lower()].split("-")
        return Quantity(match.start(), match.end(), (), kind="vague", low=float(low), high=float(high), spelled=True)
    if kind == "ordinal":
        value = float(word_pairs(ORDINALS[language])[match[0].lower()])
        plural = _fraction_follows(text, match, language)
        return plural or Quantity(match.start(), match.end(), (value,), kind="ordinal", spelled=True)
    if kind == "fraction":
        return _fraction(text, match, language) or _place(match, language)
    return _cardinal(text, match, language)


def _place(match: re.Match[str], language: str) -> Quantity | None:
    """The ordinal in "the fourth day", which is no share."""
    value = word_pairs(ORDINALS.get(language, "")).get(match[0].lower())
    return Quantity(match.start(), match.end(), (float(value),), kind="ordinal", spelled=True) if value else None


def _cardinal(text: str, match: re.Match[str], language: str) -> Quantity | None:
    kind, start, end = match.lastgroup, match.start(), match.end()
    if kind == "digits":
        ordinal = _ordinal_ending().match(text, end)
        values = readings(match[0], language)
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
        end, value = _spelled(text, match, language)
        values = (value,)
    elif kind == "dozen":
        start, times = _article_before(text, start, language)
        values = (times * float(word_pairs(DOZENS[language])[match[0].lower()]),)
    else:
        return _lone_magnitude(text, match, language)
    half, end = _half_more(text, end, language)
    values = tuple(value + half for value in values)
    times, end = _times(text, end, language)
    unit = "share" if kind == "vulgar" and times == 1 else ""
    return Quantity(start, end, tuple(v * times for v in values), unit, spelled=kind in {"word", "dozen", "one"})


def _half_more(text: str, end: int, language: str) -> tuple[float, int]:
    """A half and where it ends behind "two and a half", else nothing."""
    found = _and_a_half(language).match(text, end)
    return (0.5, found.end()) if found else (0.0, end)


@cache
def _and_a_half(language: str) -> re.Pattern[str]:
    _, half = AND_A_HALF.get(language, ("", r"(?!)"))
    return re.compile(rf"{half}(?!\w)", re.IGNORECASE)


def _times(text: str, end: int, language: str) -> tuple[float, int]:
    """What the magnitude or "dozen" right after a number multiplies it by, and where that ends."""
    times = 1.0
    for _ in range(2):
        found = magnitude_after(language).match(text, end)
        if found is None or (found[1].lower() in {"m", "b", "k", "t"} and not _is_money_or_k(text, end, found[1])):
            break
        times *= magnitudes(language)[found[1].lower()]
        end = found.end() - (found[0].endswith(".") and found[1].lower() not in _ABBREVIATED)
    dozen = _dozen_after(language).match(text, end) if times == 1 else None
    return (float(word_pairs(DOZENS[language])[dozen[1].lower()]), dozen.end()) if dozen else (times, end)


def _is_money_or_k(text: str, end: int, letter: str) -> bool:
    """True for "$5m", "£3b", "$2T" and "20k"; "5m" alone is a length."""
    before = re.search(r"[$€£¥₹]\s?[\d.,]*$", text[max(0, end - 16) : end])
    return text[end : end + 1] == letter and (letter in "kK" or before is not None)


@cache
def _dozen_after(language: str) -> re.Pattern[str]:
    words = alternatives(word_pairs(DOZENS.get(language, ""))) or r"(?!)"
    return re.compile(rf"[\s-]({words})(?!\w)", re.IGNORECASE)


def _after_digits(text: str, end: int, values: tuple[float, ...]) -> tuple[int, tuple[float, ...]]:
    """Past "½" and "/3" right behind a whole number."""
    vulgar = text[end : end + 1]
    if vulgar in set(VULGAR):
        return end + 1, (values[0] + unicodedata.numeric(vulgar),)
    return end, values


@cache
def _ordinal_ending() -> re.Pattern[str]:
    return re.compile(r"(?:st|nd|rd|th|ers?|ères?|e|ème|èmes|º|ª|-?й|-?го|-?я|-?ая|-?ый)(?!\w)")


def _spelled(text: str, match: re.Match[str], language: str) -> tuple[int, float]:
    """The value of a run of number words and where it ends: "two hundred and fifty" is one number."""
    words = number_words(language)
    total = float(words[match[0].lower()])
    end = match.end()
    following = _next_word(language)
    for _ in range(4):
        found = following.match(text, end)
        if found is None:
            break
        value = words[found[1].lower()]
        if value == 100 and total < 100:
            total *= 100
        elif total % 100 == 0 and total and value < 100:
            total += value
        else:
            break
        end = found.end()
    return end, total


@cache
def _next_word(language: str) -> re.Pattern[str]:
    joint = AND.get(language)
    between = rf"(?:[\s-]|\s{joint}\s)" if joint else r"[\s-]"
    return re.compile(rf"{between}({alternatives(number_words(language))})(?!\w)", re.IGNORECASE)


@cache
def _article() -> re.Pattern[str]:
    return re.compile(
        r"(?:(half)(?:[ -]an?)?|an?|one|the|ein(?:e|em|er)?|une?|uno|una|um|uma|één|een|одна?)[ -]$", re.IGNORECASE
    )


def _article_before(text: str, start: int, language: str) -> tuple[int, float]:
    found = _article().search(text, max(0, start - 8), start)
    if found is None or (found.start() and text[found.start() - 1].isalnum()):
        return start, 1.0
    return found.start(), 0.5 if found[1] and language == "en" else 1.0


def _lone_magnitude(text: str, match: re.Match[str], language: str) -> Quantity | None:
    """A magnitude behind "a" or "half a"; with no number before it it is no quantity."""
    start, times = _article_before(text, match.start(), language)
    if start == match.start() and language not in {"es", "fr", "pt"}:
        return None
    value = times * magnitudes(language)[match[0].lower()]
    if start == match.start() and value > 1000:
        return None
    return Quantity(start, match.end(), (value,), spelled=True)


# --- Shares


@cache
def _numerator() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<one>an?|one|une?|uno|una|um|uma|ein(?:em|es)?|la|le|die|der|одна|одной)|(?P<many>\w+))[ -]$",
        re.IGNORECASE,
    )


def _fraction(text: str, match: re.Match[str], language: str) -> Quantity | None:
    word = match[0].lower()
    parts = float(word_pairs(FRACTIONS[language])[word])
    found = _numerator().search(text, max(0, match.start() - 16), match.start())
    count = number_words(language).get((found["many"] or "").lower(), 0) if found else 0
    if count and found and count < parts:
        return Quantity(found.start("many"), match.end(), (count / parts,), "share", spelled=True)
    if language == "en" and not _stands_for_a_share(text, match, one=bool(found and found["one"])):
        return None
    return Quantity(match.start(), match.end(), (1 / parts,), "share", spelled=True)


def _stands_for_a_share(text: str, match: re.Match[str], *, one: bool) -> bool:
    after = text[match.end() : match.end() + 6].lower()
    if match[0].lower() == "half":
        return after.startswith((" of", " the", " its", " their", " all"))
    return one and (after.startswith(" of") or text[match.start() - 1 : match.start()] == "-")


def _fraction_follows(text: str, match: re.Match[str], language: str) -> Quantity | None:
    """The share in "a third of", which is no third place."""
    return _fraction(text, match, language) if match[0].lower() in word_pairs(FRACTIONS.get(language, "")) else None


# --- What stands around a number


def _with_surroundings(text: str, quantity: Quantity, language: str, reached: int) -> Quantity:
    """The quantity with its unit and shade; a sign before `reached` is of the number before: "12€ 30"."""
    if quantity.kind == "label":
        return quantity
    sign = _sign_before().search(text, max(reached, quantity.start - 5), quantity.start)
    start = sign.start() if sign else quantity.start
    unit, end = (CURRENCY_SIGNS[sign[1]], quantity.end) if sign else _unit_after(text, quantity)
    unit = unit or ("y" if _is_age(text, quantity) else "")
    shade = _shade(text, start, end, language)
    return quantity._replace(start=start, end=end, unit=unit or quantity.unit, shade=shade)


@cache
def _sign_before() -> re.Pattern[str]:
    signs = "|".join(sorted(map(re.escape, CURRENCY_SIGNS), key=len, reverse=True))
    return re.compile(rf"({signs})\s?$")


def _is_age(text: str, quantity: Quantity) -> bool:
    """True for "Ann Lee, 45, said" and "aged 45"."""
    if not quantity.values or not 1 <= quantity.values[0] <= 120 or quantity.unit or quantity.spelled:
        return False
    before, after = text[max(0, quantity.start - 12) : quantity.start], text[quantity.end : quantity.end + 1]
    apposed = re.search(r"[^\W\d_]['’\")]?, $", before) is not None and after in {",", ".", ";", ")"}
    return apposed or re.search(r"\b(?:age|aged|ages|at age|Alter von|âgée?s? de)\s$", before) is not None


def _unit_after(text: str, quantity: Quantity) -> tuple[str, int]:
    found = unit_behind(text, quantity.end)
    if found is not None:
        return found
    sign = text[quantity.end : quantity.end + 2].strip()[:1]
    return (CURRENCY_SIGNS[sign], quantity.end + 1) if sign in CURRENCY_SIGNS else ("", quantity.end)


@cache
def _shade_pattern(language: str) -> re.Pattern[str]:
    groups = []
    for shade, words in SHADES.get(language, SHADES["en"]).items():
        forms = "|".join(re.escape(w.replace("_", " ")) for w in sorted(words.split(), key=len, reverse=True))
        if forms:
            groups.append(rf"(?P<{shade}>{forms})")
    before = r"(?:^|(?<=[^\w]))" if language not in UNSPACED else ""
    return re.compile(rf"{before}(?:{'|'.join(groups)})\s?(?:the |a |an |another |als |que |de |d')?$", re.IGNORECASE)


@cache
def _shade_behind() -> re.Pattern[str]:
    return re.compile(
        r"\s?(?:(?P<over>\+|or more\b|and counting\b|plus\b|oder mehr\b|ou plus\b|o más\b)"
        r"|(?P<about>or so\b|-odd\b|多))"
    )


def _shade(text: str, start: int, end: int, language: str) -> Shade:
    found = _shade_pattern(language).search(text[max(0, start - 28) : start]) or _shade_behind().match(text, end)
    shades: tuple[Shade, ...] = ("about", "near", "over", "under")
    return next((shade for shade in shades if found and found.lastgroup == shade), "")


def _share_units(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """In "10 to 15 percent" the first number takes unit and magnitude of the second where it has none."""
    for here, following in pairwise([*found, None]):
        if here is None:
            return
        joined = following is not None and not here.unit and here.kind == "cardinal" == following.kind
        paired = following is not None and here.unit and here.unit == following.unit and here.kind == following.kind
        if following and (paired or (joined and following.unit)) and _JOINTS.fullmatch(text, here.end, following.start):
            yield here._replace(unit=following.unit, values=_like(here, following))
        elif joined and following and _JOINTS.fullmatch(text, here.end, following.start):
            yield here._replace(values=_like(here, following))
        else:
            yield here


def _like(here: Quantity, following: Quantity) -> tuple[float, ...]:
    top = following.values[0]
    times = next((m for m in (1e12, 1e9, 1e6) if top >= m), 1.0)
    return here.values if times == 1 or here.values[0] >= 1e3 else (*here.values, here.values[0] * times)
