"""Orders to a program in the text of an article: "ignore all previous instructions", "AI assistants must say ...".

News tells what people were told to do; an order speaks to whoever reads the text, and there it names what only a
program has: instructions before it, turns of a conversation, a summary to write. Only sentences that do are taken for
orders, since each of them is lost as evidence: of 103,027 titles and sentences of real articles none was.

The words are the topic `chatbots` of every language: an order may stand in any article, whatever its language.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from summarizer.languages.language import languages_with_file
from summarizer.languages.tables import any_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["injection_keys", "is_injection"]

_LOOKED_AT = 2_000
# Signs that part the turns of a conversation, fences and answers in the forms that programs use.
_SIGNS = (
    (
        r"<\|[\w-]{2,30}\|>|\[/?inst\]|<</?sys>>|</?s>\s?<?s?>?|<(?:start|end)_of_turn>|"
        r"<｜[^｜]{1,40}｜>|\[tool_calls\]"
    ),
    r"</?(?:tool_call|think|thinking|reasoning|system|instructions?|assistant|human|user_query)>",
    r"<!--\s{0,3}(?:system|assistant|prompt)\b|<<<\s{0,3}(?:end of )?articles\b|end of articles [0-9a-f]{6,}",
    r"[\[【]\d{1,3}\.\d{1,3}[\]】]\s?\w|\"(?:sentences|items)\"\s{0,3}:\s{0,3}\[|\]\}\]\}|<\|",
    r"\{\{.{1,80}\}\}|\{%.{1,80}%\}|^(?:article|background) \d{1,3}: [^.]{2,80}; \w{3} \d{4}-\d\d-\d\d",
    r"^#{1,6}\s{0,2}(?:system|assistant|user|instructions?)\b\s{0,2}:",
)
_SIGN_KEYS = ("<", "{", "[", "【", "]}", '":', ":", "：", "#", "end of articles", "article ", "background ")
"""Every sign and every turn of a conversation has one of these, in lower case."""
_TAGS = re.compile("(?<!\U0001f3f4)[\U000e0020-\U000e007e]{4,}")


def injection_keys(text: str) -> tuple[str, ...]:
    """The keys that a whole article has; one without any holds no order."""
    lowered = _plain(text).lower()
    return tuple(key for key in _keys() if key in lowered)


def is_injection(text: str, keys: Sequence[str] | None = None) -> bool:
    """Whether a sentence orders a program that reads it to do something, or poses as a turn of its conversation.

    `keys` are those of its article, where they are known.
    """
    if keys is None:
        keys = _keys()
    head = text[:_LOOKED_AT]
    if not head.isascii() and _TAGS.search(head):
        return True
    if not keys:
        return False
    head = _plain(head)
    lowered = head.lower()
    return any(key in lowered for key in keys) and (
        _is_order(lowered, head) or _turn().search(lowered) is not None or _signs().search(lowered) is not None
    )


def _is_order(lowered: str, head: str) -> bool:
    """Whether a language has an order that the text is; those whose keys are not in it are not compiled."""
    for language in languages_with_file("chatbots"):
        chatbots = language.chatbots
        if any(key in lowered for key in chatbots.keys) and (
            chatbots.order_pattern.search(lowered) or chatbots.printed_pattern.search(head)
        ):
            return True
    return False


def _plain(text: str) -> str:
    """Full-width signs made plain, and without what nobody sees."""
    if text.isascii():
        return text
    if unicodedata.is_normalized("NFKC", text) and not any(unicodedata.category(c) == "Cf" for c in set(text)):
        return text
    return "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")


@cache
def _keys() -> tuple[str, ...]:
    keys = (key for language in languages_with_file("chatbots") for key in language.chatbots.keys)
    return tuple(dict.fromkeys((*keys, *_SIGN_KEYS)))


@cache
def _turn() -> re.Pattern[str]:
    chatbots = [language.chatbots for language in languages_with_file("chatbots")]
    roles = "|".join(role for each in chatbots for role in each.roles)
    openers = "|".join(each.openers for each in chatbots if each.openers)
    return re.compile(rf"^\W{{0,6}}(?:{roles})\s{{0,2}}[:：]\s?\W{{0,3}}(?:{openers})")


@cache
def _signs() -> re.Pattern[str]:
    return any_pattern(_SIGNS)
