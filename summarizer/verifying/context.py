"""Where a value stands among the words of its sentence, and what else its article says near it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

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
]

_REACH = 3
_NEAR = 900


@dataclass(frozen=True, slots=True)
class Figure:
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
    dates = find_date_parts(text, language)
    tokens = read_tokens(text, language)
    return tuple(
        _figure(text, quantity, tokens)
        for quantity in find_quantities(text, language)
        if not any(date.start < quantity.end and quantity.start < date.end for date in dates)
    )


def _figure(text: str, quantity: Quantity, tokens: Sequence[Token]) -> Figure:
    before = [t.stem for t in tokens if t.end <= quantity.start and _tells(t)]
    after = [t.stem for t in tokens if t.start >= quantity.end and _tells(t)]
    return Figure(
        quantity, text[quantity.start : quantity.end], tuple(before[: -_REACH - 1 : -1]), tuple(after[:_REACH])
    )


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
    at = passage.field_text.find(passage.text)
    start = max(0, at - _NEAR)
    around = passage.field_text[start : max(at, 0) + len(passage.text) + _NEAR]
    return f"{passage.title}\n{around}"


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
