"""Lines that stand between a reader and an article: consent to cookies, subscriptions, proofs of being human.

News about cookies, pay walls and robots speak of them to nobody; a line of a wall speaks to the reader. The words are
the topic `access_walls` of every language, since a wall is in that of the visitor, a crawler's often another than the
article's.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.languages.language import languages_with_file
from summarizer.languages.tables import any_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

__all__ = ["is_wall_line", "wall_keys"]

_LOOKED_AT = 600


def wall_keys(text: str) -> tuple[str, ...]:
    """The keys that a page in lower case has; one without any holds no wall."""
    return tuple(key for key in _walls().keys if key in text)


def is_wall_line(text: str, keys: Sequence[str] | None = None) -> bool:
    """Whether a line is part of a wall and not of the article behind it; `keys` are those that its page has."""
    walls = _walls()
    lowered = text[:_LOOKED_AT].lower()
    if not any(key in lowered for key in (walls.keys if keys is None else keys)):
        return False
    return _asks(lowered) or (
        any(matter in lowered for matter in walls.matter)
        and any(deed in lowered for deed in walls.deeds)
        and walls.addressing.search(lowered) is not None
    )


def _asks(lowered: str) -> bool:
    """Whether a language has a request that the line is."""
    walls = (language.access_walls for language in languages_with_file("access_walls"))
    return any(
        any(key in lowered for key in each.request_keys) and each.request_pattern.search(lowered) is not None
        for each in walls
    )


class _Walls(NamedTuple):
    matter: tuple[str, ...]
    deeds: tuple[str, ...]
    addressing: re.Pattern[str]
    keys: tuple[str, ...]


@cache
def _walls() -> _Walls:
    walls = [language.access_walls for language in languages_with_file("access_walls")]
    matter = tuple(dict.fromkeys(word for each in walls for word in each.matter))
    return _Walls(
        matter,
        tuple(dict.fromkeys(word for each in walls for word in each.deeds)),
        any_pattern(pattern for each in walls for pattern in each.addressing),
        tuple(dict.fromkeys((*matter, *(key for each in walls for key in each.request_keys)))),
    )
