"""Where a value stands among the words of its sentence, and what else its article says near it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.language.names import NameMention, mentions_of
from summarizer.language.quantities import Quantity, find_quantities
from summarizer.language.quotes import Quote, find_quotes
from summarizer.language.tokens import Token, read_tokens
from summarizer.verifying.date_parts import find_date_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.verifying.claims import Claim, Passage

__all__ = [
    "Figure",
    "figures_of",
    "masked",
    "names_in",
    "near_passage",
    "outlet_names",
    "quotes_in",
    "speaks_through",
    "stems_of",
    "surroundings",
]

_REACH = 3
# Other checks read a statement and a span whole; what stands around them is read only beside its numbers.
_READ_WHOLE = 700
_BESIDE = 120
_NEAR = 900


class Figure(NamedTuple):
    """A quantity with the stems of the content words before and after it, the nearest first."""

    quantity: Quantity
    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def around(self) -> frozenset[str]:
        """The words on both sides."""
        return frozenset(self.before + self.after)


@lru_cache(maxsize=1024)
def figures_of(text: str, language: str) -> tuple[Figure, ...]:
    """The quantities of `text` that are no part of a date."""
    quantities = find_quantities(text, language)
    dates = find_date_parts(text, language) if quantities else ()
    return tuple(
        _figure(text, quantity, language)
        for quantity in quantities
        if not any(date.start < quantity.end and quantity.start < date.end for date in dates)
    )


def _figure(text: str, quantity: Quantity, language: str) -> Figure:
    first, last = _window(text, quantity)
    tokens = [t for t in read_tokens(text[first:last], language) if _tells(t)]
    before = [t.stem for t in tokens if t.end <= quantity.start - first]
    after = [t.stem for t in tokens if t.start >= quantity.end - first]
    return Figure(
        quantity, text[quantity.start : quantity.end], tuple(before[: -_REACH - 1 : -1]), tuple(after[:_REACH])
    )


def _window(text: str, quantity: Quantity) -> tuple[int, int]:
    """The whole words of `text` around a number, enough to hold those that count; a short text as a whole."""
    if len(text) <= _READ_WHOLE:
        return 0, len(text)
    first = text.rfind(" ", 0, max(0, quantity.start - _BESIDE)) + 1
    last = text.find(" ", quantity.end + _BESIDE)
    return first, last if last >= 0 else len(text)


def _tells(token: Token) -> bool:
    return token.content and not token.text[0].isdigit()


def stems_of(text: str, language: str) -> frozenset[str]:
    """The stems of the content words of `text`."""
    return frozenset(token.stem for token in read_tokens(text, language) if _tells(token))


def masked(text: str, names: Sequence[str]) -> str:
    """`text` with the given names blanked, offsets kept, so that "France 24" grounds no 24."""
    for name in names:
        at = text.find(name)
        while at >= 0:
            text = text[:at] + " " * len(name) + text[at + len(name) :]
            at = text.find(name, at + len(name))
    return text


def near_passage(passage: Passage) -> str:
    """The article around the passage, the passage included; the title first."""
    before, after = surroundings(passage, _NEAR, _NEAR)
    return f"{passage.title}\n{before}{passage.text}{after}"


def surroundings(passage: Passage, before: int, after: int) -> tuple[str, str]:
    """What stands before and after the cited words in the place that is cited, up to so many characters of each.

    Nothing does when other words stand in that place.
    """
    whole, start, end = passage.field_text, passage.start, passage.start + len(passage.text)
    if whole[start:end] != passage.text:
        return "", ""
    return whole[max(0, start - before) : start], whole[end : end + after]


def outlet_names(claim: Claim) -> list[str]:
    """The names of the cited outlets, the longest first."""
    return sorted({passage.outlet for passage in claim.passages if len(passage.outlet) > 2}, key=len, reverse=True)


@lru_cache(maxsize=256)
def names_in(texts: tuple[str, ...], language: str) -> tuple[tuple[NameMention, ...], ...]:
    """The names of several texts, each with the evidence of all of them."""
    return tuple(tuple(found) for found in mentions_of(texts, language))


@lru_cache(maxsize=256)
def quotes_in(text: str, language: str) -> tuple[Quote, ...]:
    """The quotations of a statement."""
    return tuple(find_quotes(text, language))


def speaks_through(name: str, text: str) -> bool:
    """True when the text has somebody speak for a named body: "a lawyer for Acme", "Acme's spokeswoman, Ann Lee"."""
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    belongs = r"\b(?:for|of|from|at|with|von|für|de|du|pour|para|del|der)\s(?:the\s)?(?:[\w.-]+\s){0,4}?"
    return re.search(rf"{belongs}{last}\b|\b{last}['’]s?\s", text) is not None
