"""What stands where an article should: "[Removed]", a cookie notice, a pay wall, a page for robots."""

from __future__ import annotations

import re
from functools import cache

from summarizer.languages.language import languages_with_file
from summarizer.languages.tables import any_pattern
from summarizer.text.boilerplate.access_walls import is_wall_line

__all__ = ["is_placeholder", "is_wall"]

# What programs write where they have nothing, in no language: HTTP has its own words for what was in its way.
NO_WORDS = (
    r"n/a|null|undefined|nan|-{1,3}|[–—…]|\.{2,5}|service unavailable|(?:http )?error [45]\d\d\b.{0,60}|"
    r"[45]\d\d (?:bad request|unauthorized|forbidden|not found|gone|internal server error|bad gateway|"
    r"service unavailable|gateway time-?out|too many requests)\b.{0,40}|lorem ipsum dolor sit amet\b.*"
)
LONGEST_PLACEHOLDER = 200
LONGEST_WALL = 6_000
MOSTLY = 0.5


def is_placeholder(text: str) -> bool:
    """Whether a title or text only says that there is none: "[Removed]", "This article is no longer available."."""
    if len(text) > LONGEST_PLACEHOLDER:
        return False
    lowered = text.lower()
    bracketed, nothing, missing = _placeholders()
    return (
        bracketed.fullmatch(lowered) is not None
        or nothing.fullmatch(lowered) is not None
        or missing.fullmatch(text.strip(" .!\n").lower()) is not None
    )


def is_wall(text: str) -> bool:
    """Whether most of a text asks for consent, for money or for a proof that one is human."""
    if len(text) > LONGEST_WALL:
        return False
    lines = [line for line in re.split(r"\n+|(?<=[.!?。！？])\s*", text) if re.search(r"\w", line)]
    walls = sum(len(line) for line in lines if is_wall_line(line))
    return walls > 0 and walls >= MOSTLY * sum(map(len, lines))


@cache
def _placeholders() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What says in brackets that there is nothing, what says so in a word or two, and what in a sentence."""
    walls = [language.access_walls for language in languages_with_file("access_walls")]
    bracketed = "|".join(["null", *(pattern for each in walls for pattern in each.bracketed)])
    nothing = "|".join([NO_WORDS, *(pattern for each in walls for pattern in each.nothing)])
    return (
        re.compile(rf"\s*[\[(<]{{1,2}}(?:{bracketed})[\])>]{{1,2}}\s*"),
        re.compile(rf"\s*(?:{nothing})[\s.…!]*", re.DOTALL),
        any_pattern(pattern for each in walls for pattern in each.placeholders),
    )
