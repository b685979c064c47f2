"""What a field was probably meant to be that nobody reads: a name with a slip in it, or that of another form."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from summarizer.bundle import Article
from summarizer.loading.native import ALIASES
from summarizer.loading.tracked_record import says_something
from summarizer.suggestions import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["hint_of_field", "keep_unread_text", "unread_text"]

NAMES = (*Article.model_fields, *(name for names in ALIASES.values() for name in names), "articles", "references")
TEXT_NAMES = ("text", *ALIASES["text"])
CLOSE = 0.8
LONGEST = 40
LOOKED_AT = 50
FEWEST_WORDS, FEWEST_CHARACTERS = 5, 40
PART = r"[A-Z]?[a-z]+|[A-Z]+"


@lru_cache(maxsize=1000)
def hint_of_field(name: str) -> str:
    """Return a "did you mean" hint for a field that is not read; empty where none is called nearly so."""
    return did_you_mean(name, NAMES, CLOSE) if len(name) <= LONGEST else ""


def unread_text(record: Mapping[Any, Any], unread: Iterable[object]) -> str | None:
    """The name among the `unread` fields of a record that may be meant as its text; None where none may.

    It holds words, and a part of its name is nearly that of a text: `txt`, `boddy`, `article_text`.
    """
    for _, name in zip(range(LOOKED_AT), unread, strict=False):
        if isinstance(name, str) and _may_be_text(name) and _is_of_words(record.get(name)):
            return name
    return None


def keep_unread_text(fields: Mapping[str, Any], record: Mapping[Any, Any], unread: Iterable[str]) -> dict[str, Any]:
    """`fields`, which a converter made of a record, with what may be meant as the text that they lack."""
    foreign = (name for name in unread if name not in Article.model_fields)
    name = None if says_something(fields.get("text")) else unread_text(record, foreign)
    return dict(fields) if name is None else {**fields, name: record[name]}


@lru_cache(maxsize=1000)
def _may_be_text(name: str) -> bool:
    parts = [part.lower() for part in re.findall(PART, name[:LONGEST])]
    return any(part.endswith(TEXT_NAMES) or did_you_mean(part, TEXT_NAMES, CLOSE) for part in (name.lower(), *parts))


def _is_of_words(value: Any) -> bool:
    if not isinstance(value, str):
        return False
    return len(value[:1000].split()) >= FEWEST_WORDS or (len(value) >= FEWEST_CHARACTERS and not value.isascii())
