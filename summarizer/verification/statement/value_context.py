"""Where a value stands among the words of its sentence, and what else its article says near it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from summarizer.languages import load_language
from summarizer.text.names import NameMention, mentions_of
from summarizer.text.quotes import Quote, find_quotes
from summarizer.text.tokens import read_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.verification.claim import Claim, Passage

__all__ = [
    "WORD",
    "masked",
    "names_in",
    "near_passage",
    "outlet_names",
    "quotes_in",
    "speaks_through",
    "stems_of",
    "surroundings",
]

WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
"""A word of a name, with what an apostrophe joins to it."""
_NEAR = 900


def stems_of(text: str, language: str) -> frozenset[str]:
    """The stems of the content words of `text`."""
    return frozenset(t.stem for t in read_tokens(text, language) if t.content and not t.text[0].isdigit())


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
    return tuple(tuple(found) for found in mentions_of(texts, load_language(language)))


@lru_cache(maxsize=256)
def quotes_in(text: str, language: str) -> tuple[Quote, ...]:
    """The quotations of a statement."""
    return tuple(find_quotes(text, language))


def speaks_through(name: str, text: str) -> bool:
    """True when the text has somebody speak for a named body: "a lawyer for Acme", "Acme's spokeswoman, Ann Lee"."""
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    belongs = r"\b(?:for|of|from|at|with|von|für|de|du|pour|para|del|der)\s(?:the\s)?(?:[\w.-]+\s){0,4}?"
    return re.search(rf"{belongs}{last}\b|\b{last}['’]s?\s", text) is not None
