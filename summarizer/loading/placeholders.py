"""What stands where an article should: "[Removed]", a cookie notice, a pay wall, a page for robots."""

from __future__ import annotations

import re
from functools import cache

from summarizer.languages.language import languages_with_file
from summarizer.languages.tables import any_pattern
from summarizer.text.boilerplate.access_walls import is_wall_line

__all__ = ["is_placeholder", "is_wall"]

IN_BRACKETS = (
    r"\s*[\[(<]{1,2}(?:(?:removed|deleted|withdrawn)(?: by (?:the )?(?:publisher|author|editor)s?)?|"
    r"no (?:content|title)|none|null|(?:not |un)available)[\])>]{1,2}\s*"
)
# What a program writes where it has nothing, or what was in its way.
NOTHING = (
    r"\s*(?:n/a|null|undefined|nan|loading|redirecting|please wait|untitled(?: document)?|no (?:title|content)|tbd|"
    r"(?:content )?not available|removed|deleted|-{1,3}|[–—…]|\.{2,5}|service unavailable|"
    r"(?:http )?error [45]\d\d\b.{0,60}|"
    r"[45]\d\d (?:bad request|unauthorized|forbidden|not found|gone|internal server error|bad gateway|"
    r"service unavailable|gateway time-?out|too many requests)\b.{0,40}|lorem ipsum dolor sit amet\b.*)[\s.…!]*"
)
LONGEST_PLACEHOLDER = 200
LONGEST_WALL = 6_000
MOSTLY = 0.5


def is_placeholder(text: str) -> bool:
    """Whether a title or text only says that there is none: "[Removed]", "This article is no longer available."."""
    if len(text) > LONGEST_PLACEHOLDER:
        return False
    return (
        re.fullmatch(IN_BRACKETS, text.lower()) is not None
        or re.fullmatch(NOTHING, text.lower(), re.DOTALL) is not None
        or _missing().fullmatch(text.strip(" .!\n").lower()) is not None
    )


def is_wall(text: str) -> bool:
    """Whether most of a text asks for consent, for money or for a proof that one is human."""
    if len(text) > LONGEST_WALL:
        return False
    lines = [line for line in re.split(r"\n+|(?<=[.!?。！？])\s*", text) if re.search(r"\w", line)]
    walls = sum(len(line) for line in lines if is_wall_line(line))
    return walls > 0 and walls >= MOSTLY * sum(map(len, lines))


@cache
def _missing() -> re.Pattern[str]:
    return any_pattern(
        pattern for language in languages_with_file("access_walls") for pattern in language.access_walls.placeholders
    )
