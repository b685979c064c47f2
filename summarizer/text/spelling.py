"""One spelling for each letter: words are found in text that hides soft hyphens or parts letters from their accents.

Pages let long words break at soft hyphens that nobody sees, and some systems write "ü" as "u" and a combining
mark. What reads a text folds it first and gives its places in the text as it stands.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any, NamedTuple

__all__ = ["Folded", "folded", "in_place", "plain_spelling"]

_INVISIBLE = "\u00ad\u200b\u2060\ufeff"


class Folded(NamedTuple):
    """A text in one spelling; `starts[i]` and `ends[i]` are where its character `i` begins and ends in the original."""

    text: str
    starts: list[int]
    ends: list[int]


@cache
def _folding() -> re.Pattern[str]:
    """What nobody sees, a letter with its marks, and the parts of Korean syllables."""
    return re.compile(rf"[{_INVISIBLE}]|[^\s{_INVISIBLE}][\u0300-\u036f\u3099\u309a]+|[\u1100-\u11ff]+")


@cache
def _parts() -> re.Pattern[str]:
    """One character of what is folded: a class alone is looked for ten times as fast as the pattern of all of it."""
    return re.compile(rf"[{_INVISIBLE}\u0300-\u036f\u3099\u309a\u1100-\u11ff]")


def _is_plain(text: str) -> bool:
    return text.isascii() or not _parts().search(text) or not _folding().search(text)


def plain_spelling(text: str) -> str:
    """`text` without soft hyphens and other invisible breaks, its letters composed with their accents."""
    if _is_plain(text):
        return text
    return _folding().sub(lambda found: _fold(found[0]), text)


def folded(text: str) -> Folded | None:
    """`text` in one spelling, with the places of its characters; None when it is in one already."""
    if _is_plain(text):
        return None
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for match in _folding().finditer(text):
        parts.append(text[at : match.start()])
        starts.extend(range(at, match.start()))
        ends.extend(range(at + 1, match.start() + 1))
        piece = _fold(match[0])
        parts.append(piece)
        starts.extend([match.start()] * len(piece))
        ends.extend([match.end()] * len(piece))
        at = match.end()
    parts.append(text[at:])
    starts.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    return Folded("".join(parts), starts, ends)


def _fold(piece: str) -> str:
    return "" if piece in _INVISIBLE else unicodedata.normalize("NFC", piece)


def in_place(found: Any, plain: Folded, text: str) -> Any:
    """`found`, a named tuple with places in a folded text, with those in the text as it stands."""
    places = {}
    for name in found._fields:
        place = getattr(found, name)
        if name.endswith("start") and place >= 0:
            places[name] = plain.starts[place] if place < len(plain.starts) else len(text)
        elif name.endswith("end") and place >= 0:
            places[name] = plain.ends[place - 1] if place else 0
    return found._replace(**places)
