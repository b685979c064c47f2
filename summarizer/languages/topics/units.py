"""Units by their spellings, and what stands around a number and its unit."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from summarizer.languages.tables import NEVER, spellings
from summarizer.languages.topics.topic import NO_WORDS, NOTHING, LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Units"]

# What is written alike in every language.
_COMMON = spellings("""
    % % ％|USD USD|EUR EUR|pound GBP|JPY JPY|CNY CNY RMB|RUB RUB|VND VND|INR INR|CHF CHF|KRW KRW|min min|mm mm|cm cm|
    km km|ft ft|kg kg|km2 km² km2|kph kph km/h|mph mph|deg °|C °C|F °F|mw MW|gw GW
""")


class Units(LanguageTopic):
    """Spellings of units, which are recognised right beside a number only, and the words that round."""

    spellings: Mapping[str, str] = {}
    """Each spelling with its unit; capitals do not matter."""
    between: str = ""
    """What may stand between a number and its unit, with the space behind it: "30 full days"."""
    vague_leads: frozenset[str] = NO_WORDS
    """Words that stand before a unit in place of a number."""
    shades: Mapping[str, frozenset[str]] = NOTHING
    """What is said before a number, by what the true value may be: `about`, `near`, `over` or `under` it."""
    shade_links: str = ""
    """What may stand between such a word and the number, with the space behind it."""
    over_behind: str = ""
    """What is said behind a number that is exceeded: "or more"."""
    about_behind: str = ""
    """What is said behind a number that is about right: "or so"."""
    unspaced: bool = False
    """Whether no space stands between words."""

    @cached_property
    def all_spellings(self) -> Mapping[str, str]:
        """Every spelling in lower case with its unit, those of every language included."""
        return {form.lower(): unit for form, unit in (_COMMON | dict(self.spellings)).items()}

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """How long the spellings are, the longest first."""
        return tuple(sorted({len(spelling) for spelling in self.all_spellings}, reverse=True))

    @cached_property
    def before_unit(self) -> re.Pattern[str]:
        """What stands between a number and its unit."""
        return re.compile(rf"(?: - |[\s\u00a0-])?(?:{self.between})?", re.IGNORECASE)

    @cached_property
    def shade_before(self) -> re.Pattern[str]:
        """A word of `shades` at the end of a stretch; the group says which."""
        groups = [
            rf"(?P<{shade}>{'|'.join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))})"
            for shade, words in self.shades.items()
        ]
        edge = "" if self.unspaced else r"(?:^|(?<=[^\w]))"
        links = f"(?:{self.shade_links})?" if self.shade_links else ""
        return re.compile(rf"{edge}(?:{'|'.join(groups) or NEVER})\s?{links}$", re.IGNORECASE)

    @cached_property
    def shade_behind(self) -> re.Pattern[str]:
        """What rounds behind a number."""
        over = "|".join(filter(None, (r"\+", self.over_behind)))
        return re.compile(rf"\s?(?:(?P<over>{over})|(?P<about>{self.about_behind or NEVER}))")
