"""Text of strangers, made harmless for a page or a terminal.

An article can hold escape sequences that repaint a terminal, direction overrides that show `txt.exe` as `exe.txt`, and
characters nobody sees. What is shown is a cleaned copy; the JSON keeps the exact text, since citations point into it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from summarizer.text.language_codes import primary_language

__all__ = ["capitalized", "clean", "is_rtl", "isolate", "web_link"]

RTL_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})

# An ECMA-48 sequence: CSI with its parameters, or a string command (OSC, DCS, SOS, PM, APC) up to its terminator. A
# string command without terminator loses only its control characters, in the pass after this one. No alternative can
# run over the start of another one, so the search stays linear.
_ESCAPE_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]{0,2048}(?:\x07|\x1b\\|\x9c)"
)
_SPACES = re.compile(r" {2,}")

# Format characters (category Cf) that writing needs: joiners of Persian, Hindi and emoji, plain direction marks.
_KEPT_FORMAT = frozenset("\u200c\u200d\u200e\u200f\u061c\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
_LINE_SEPARATORS = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")


@lru_cache(maxsize=8192)
def _replacement(character: str) -> str:
    """What is shown for one character; most characters stand for themselves."""
    if character in _LINE_SEPARATORS:
        return " "
    category = unicodedata.category(character)
    if category == "Cs":
        return "\ufffd"
    if category == "Cc" or (category == "Cf" and character not in _KEPT_FORMAT):
        return ""
    if ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF:
        return ""
    return character


def clean(text: str) -> str:
    """One line of `text` without anything that acts instead of being read.

    Guaranteed: no control character, no line break, no terminal escape sequence, no direction override, embedding or
    isolate, no invisible tag or zero-width space, no lone surrogate, no space at either end and no two in a row.
    Letters, marks and the joiners that Hindi, Persian and emoji need stay as they are.
    """
    if text.isprintable():  # which no control, format, separator or unassigned character is
        return (_SPACES.sub(" ", text) if "  " in text else text).strip()
    shown = "".join(map(_replacement, _ESCAPE_SEQUENCE.sub("", text)))
    return _SPACES.sub(" ", shown).strip()


def capitalized(text: str, language: str) -> str:
    """`text` as it begins a line: a small first letter is a capital, unless its word has one elsewhere ("iPhone")."""
    word = text.partition(" ")[0]
    if not text[:1].islower() or word != word.lower():
        return text
    # Turkish and Azerbaijani keep the dot of an i.
    first = "İ" if text[0] == "i" and primary_language(language) in {"az", "tr"} else text[0].upper()
    return first + text[1:]


def is_rtl(language: str) -> bool:
    """True for a language written from right to left."""
    return primary_language(language) in RTL_LANGUAGES


def isolate(text: str, *, rtl: bool) -> str:
    """`text` between isolates when its own direction is not that of the page around it.

    `rtl` is the direction of the page. Without isolates the number after a foreign name jumps to its other side.
    """
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"L", "R", "AL"}:
            return text if (direction != "L") == rtl else f"\u2068{text}\u2069"
    return text


_LINK = re.compile(r"https?://(?P<host>[^/?#\\]+)(?:[/?#].*)?", re.IGNORECASE | re.DOTALL)
_LINK_PUNCTUATION = frozenset("-._~:/?#@!$&'+,;=%")


def web_link(url: str | None) -> str | None:
    """`url` when a browser may be sent there, else None.

    Only http and https, with a host and no user name before it (`https://paper.example@evil.example`). Everything but
    letters, digits and the punctuation of addresses is percent-encoded, so that the result can end no link, attribute
    or table cell.
    """
    match = _LINK.fullmatch(url.strip()) if url else None
    if url is None or match is None or "@" in match["host"] or not any(map(str.isalnum, match["host"])):
        return None
    return "".join(_link_character(character) for character in url.strip())


def _link_character(character: str) -> str:
    if character in _LINK_PUNCTUATION or (character.isalnum() and _replacement(character) == character):
        return character
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))
