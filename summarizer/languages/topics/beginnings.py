"""How text of the page around an article begins: captions, credits, links, share bars, bylines, notes of the editors."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from summarizer.languages.topics.topic import LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Beginnings"]


class Beginnings(LanguageTopic):
    """Patterns for the beginning of one sentence, behind bullets and brackets.

    None may fit a sentence of news: verbs that news uses too are only taken where they stand alone.
    """

    patterns: tuple[str, ...] = ()
    """Matched without regard to case, but for what stands in `(?-i:`."""
    keyed: tuple[tuple[str, str], ...] = ()
    """Patterns for text in lower case, each behind the words it may begin with, parted by `|`.

    Nearly no sentence of news begins so, and a page that has none needs none of the patterns.
    """
    cased: tuple[str, ...] = ()
    """Matched as they are."""

    def begins(self, bare: str, lowered: str) -> bool:
        """Whether text of the page begins here; `lowered` is `bare` in lower case."""
        starts, candidates = self._by_letter.get(lowered[:1], ((), ()))
        if lowered.startswith(starts) and any(
            lowered.startswith(start) and _pattern(pattern).match(lowered) for start, pattern in candidates
        ):
            return True
        plain, cased = self._compiled
        return (plain is not None and plain.match(lowered) is not None) or (
            cased is not None and cased.match(bare) is not None
        )

    @cached_property
    def _by_letter(self) -> dict[str, tuple[tuple[str, ...], list[tuple[str, str]]]]:
        """By its first letter, what page text may begin with, and each such beginning with the pattern that decides."""
        found: dict[str, list[tuple[str, str]]] = {}
        for starts, pattern in self.keyed:
            for start in starts.split("|"):
                found.setdefault(start[0], []).append((start, pattern))
        return {letter: (tuple(dict.fromkeys(start for start, _ in of)), of) for letter, of in found.items()}

    @cached_property
    def _compiled(self) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
        """The patterns without capitals, for text in lower case, and the others.

        A pattern that disregards case takes twice as long, to compile and to match.
        """
        plain = [pattern for pattern in self.patterns if not _has_capitals(pattern)]
        cased = [f"(?i:{pattern})" for pattern in self.patterns if _has_capitals(pattern)]
        return _any(plain), _any([*self.cased, *cased])


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """A pattern behind its first words, compiled where a text has these: most pages need few of them."""
    return re.compile(pattern)


def _any(patterns: Iterable[str]) -> re.Pattern[str] | None:
    written = "|".join(f"(?:{pattern})" for pattern in patterns)
    return re.compile(written) if written else None


def _has_capitals(pattern: str) -> bool:
    written = re.sub(r"\\.", "", pattern)
    return written != written.lower()
