"""Orders to a program in the text of an article: "ignore all previous instructions", "AI assistants must say ...".

News tells what people were told to do; an order speaks to whoever reads the text, and there it names what only a
program has: instructions before it, turns of a conversation, a summary to write. Only sentences that do are taken for
orders, since each of them is lost as evidence: of 103,027 titles and sentences of real articles none was.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from summarizer.text.boilerplate.injection_patterns import KEYS, ORDERS, PRINTED, ROLES, SIGNS

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["injection_keys", "is_injection"]

_LOOKED_AT = 2_000
_TAGS = re.compile("(?<!\U0001f3f4)[\U000e0020-\U000e007e]{4,}")


def injection_keys(text: str) -> tuple[str, ...]:
    """The keys that a whole article has; one without any holds no order."""
    lowered = _plain(text).lower()
    return tuple(key for key in KEYS if key in lowered)


def is_injection(text: str, keys: Sequence[str] = KEYS) -> bool:
    """Whether a sentence orders a program that reads it to do something, or poses as a turn of its conversation.

    `keys` are those of its article, where they are known.
    """
    head = text[:_LOOKED_AT]
    if not head.isascii() and _TAGS.search(head):
        return True
    if not keys:
        return False
    head = _plain(head)
    lowered = head.lower()
    if not any(key in lowered for key in keys):
        return False
    return _orders().search(lowered) is not None or _printed().search(head) is not None


def _plain(text: str) -> str:
    """Full-width signs made plain, and without what nobody sees."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")


@cache
def _orders() -> re.Pattern[str]:
    return re.compile("|".join((*ORDERS, *ROLES, *SIGNS)))


@cache
def _printed() -> re.Pattern[str]:
    return re.compile(PRINTED)
