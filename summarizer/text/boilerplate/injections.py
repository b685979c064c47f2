"""Orders to a program in the text of an article: "ignore all previous instructions", "AI assistants must say ...".

News tells what people were told to do; an order speaks to whoever reads the text, and there it names what only a
program has: instructions before it, turns of a conversation, a summary to write. Only sentences that do are taken for
orders, since each of them is lost as evidence: of 59,145 titles and sentences of real articles none was.

The words are the topic `chatbots` of every language: an order may stand in any article, whatever its language. They are
few, since fresh wordings escape any list; `analysis.unrelated_sentences` finds what has nothing to do with the story.
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
    r"<\||\[/?inst\]|<</?sys>>|</?s>|<(?:start|end)_of_turn>|\[tool_calls\]",
    r"</?(?:tool_call|think|thinking|reasoning|system|instructions?|assistant|human|user_query)>",
    r"<!--\s{0,3}(?:system|assistant|prompt)\b|<<<\s{0,3}(?:end of )?articles\b|end of articles [0-9a-f]{6,}",
    r"[\[【]\d{1,3}\.\d{1,3}[\]】]\s?\w|\"(?:sentences|items)\":\s{0,3}\[|\]\}\]\}",
    r"\{\{.{1,80}\}\}|\{%.{1,80}%\}|^(?:article|background) \d{1,3}: [^.]{2,80}; \w{3} \d{4}-\d\d-\d\d",
    r"^#{1,6}\s{0,2}(?:system|assistant|user|instructions?)\b\s{0,2}:",
)
_SIGN_KEYS = ("<", "{", "[", "【", "]}", '":', "#", "end of articles", "article ", "background ")
"""Every sign has one of these, in lower case."""
_TURN_WITHIN = 40
"""Characters in which a turn of a chat names who speaks."""
_WORD = re.compile(r"\w+")
_TAGS = re.compile("(?<!\U0001f3f4)[\U000e0020-\U000e007e]{4,}")
_HIDDEN = ""
"""The key, which every sentence has, of a text with letters that nobody sees."""


def injection_keys(text: str) -> tuple[str, ...]:
    """The keys that a whole article has; one without any holds no order."""
    lowered = _plain(text).lower()
    by_word = _keys_by_word()
    known = (key for word in by_word.keys() & set(_WORD.findall(lowered)) for key in by_word[word])
    found = tuple(key for key in (*known, *_SIGN_KEYS) if key in lowered)
    return (_HIDDEN, *found) if not text.isascii() and _TAGS.search(text) else found


def is_injection(text: str, keys: Sequence[str] | None = None) -> bool:
    """Whether a sentence orders a program that reads it to do something, or poses as a turn of its conversation.

    `keys` are those of its article, where they are known.
    """
    head = text[:_LOOKED_AT]
    if keys is None:
        keys = injection_keys(head)
    if not keys:
        return False
    if _HIDDEN in keys and _TAGS.search(head):
        return True
    head = _plain(head)
    lowered = head.lower()
    return any(key in lowered for key in keys) and (
        _is_order(lowered) or _is_turn(lowered) or (_has_any(_SIGN_KEYS, lowered) and bool(_signs().search(lowered)))
    )


def _is_order(lowered: str) -> bool:
    """Whether a language has an order that the text is; those whose keys are not in it are not compiled."""
    for language in languages_with_file("chatbots"):
        chatbots = language.chatbots
        if _has_any(chatbots.keys, lowered) and chatbots.order_pattern.search(lowered):
            return True
    return False


def _is_turn(lowered: str) -> bool:
    return ":" in lowered[:_TURN_WITHIN] and _turn().search(lowered) is not None


def _has_any(keys: Sequence[str], text: str) -> bool:
    return any(key in text for key in keys)


def _plain(text: str) -> str:
    """Full-width signs made plain, one space wherever there are some, and without what nobody sees."""
    if not text.isascii() and not (
        unicodedata.is_normalized("NFKC", text) and not any(unicodedata.category(c) == "Cf" for c in set(text))
    ):
        text = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return " ".join(text.split())


@cache
def _keys_by_word() -> dict[str, list[str]]:
    """The keys of all languages by their first word, which an article has as a word of its own."""
    found: dict[str, list[str]] = {}
    for language in languages_with_file("chatbots"):
        turns = [f"{role}{colon}" for role in language.chatbots.roles for colon in (":", " :")]
        for key in (*language.chatbots.keys, *turns):
            found.setdefault(_WORD.findall(key)[0], []).append(key)
    return found


@cache
def _turn() -> re.Pattern[str]:
    chatbots = [language.chatbots for language in languages_with_file("chatbots")]
    roles = "|".join(role for each in chatbots for role in each.roles)
    openers = "|".join(each.openers for each in chatbots if each.openers)
    return re.compile(rf"^\W{{0,6}}(?:{roles}) ?: ?\W{{0,3}}(?:{openers})")


@cache
def _signs() -> re.Pattern[str]:
    return any_pattern(_SIGNS)
