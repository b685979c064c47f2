"""Every fixed word that a reader sees, and how a language counts.

A counted phrase is a tuple of forms with `{n}` in each; `count` picks the form that the language's plural rule asks
for. A phrase with one form fits every number.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from summarizer.languages.topics.topic import LanguageTopic

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["Labels", "one_below_two", "one_or_other", "slavic"]


def one_or_other(n: int) -> int:
    """1 is singular, as in English and German."""
    return 0 if n == 1 else 1


def one_below_two(n: int) -> int:
    """0 and 1 are singular, as in French."""
    return 0 if n < 2 else 1


def slavic(n: int) -> int:
    """Three forms, by the last digits, as in Russian."""
    if n % 10 == 1 and n % 100 != 11:
        return 0
    return 1 if n % 10 in {2, 3, 4} and n % 100 not in {12, 13, 14} else 2


class Labels(LanguageTopic):
    """The fixed words of one language: all of them, but for the fields that have a default."""

    language: str
    plural: Callable[[int], int] = staticmethod(one_or_other)
    headings: Mapping[str, str]
    agreements: str
    conflicts: str
    silences: str
    coverage: str
    carriage: Mapping[str, str]
    not_in: str
    found_in: str
    """The outlets in which words alone have found a fact: no count, since they may have missed others."""
    reported_by_some: str
    """How many of all outlets report a fact. Both numbers are two or more, so that no form for one is needed; where a
    language counts by the last digits, the number stands alone. No full stop."""
    reported_by_all: str
    from_sources: str
    """What follows where fewer independent sources than outlets stand behind it: `, from 3 independent sources`."""
    timeline: str
    questions: str
    topics: str
    sources: str
    uncited: tuple[str, ...]
    more: tuple[str, ...]
    withheld: str
    fallback: str
    flagged: str
    undecided: str
    """What stands behind a sentence that a judge has left unproven, where he has decided others."""
    superseded: str
    updates: Mapping[str, str]
    """What an update changed: the heading with and without a date, the kinds of changes, and why."""
    more_new: tuple[str, ...]
    unchanged: tuple[str, ...]
    made_room: tuple[str, ...]
    as_of: str
    kinds: Mapping[str, str]
    headline_only: str
    reference: str
    same_origin: str
    characters: str
    title_characters: str
    articles: tuple[str, ...]
    references: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: tuple[str, ...]
    checked: tuple[str, ...]
    supported: tuple[str, ...]
    judged: tuple[str, ...]
    unproven: tuple[str, ...]
    computed: tuple[str, ...]
    bracketed: str
    uncompared: str
    """What a page says once where unproven sentences cite articles in another language."""
    """What a name in square brackets is, which the extractive writer may add to a sentence."""
    repaired: tuple[str, ...]
    marked: tuple[str, ...]
    dropped: tuple[str, ...]
    writers: Mapping[str, str]
    seconds: str
    contents: str
    source: str
    read: str
    close: str
    outlet: str
    stresses: str
    left_out: str
    index: str
    pages: str
    """What the links from one page of an index to the others are."""
    page: str
    previous: str
    next: str
    briefings: tuple[str, ...]
    unnamed: str
    measures: Mapping[str, str]
    lean: str
    """Whose word it is that an outlet leans to the left or to the right."""
    reasons: Mapping[str, str]
    """Why a section is left out."""
    findings: Mapping[str, str] = MappingProxyType({})
    """What is wrong with a statement, by the code of the finding; English has a wording for every detail instead."""
    details: Mapping[str, str] = MappingProxyType({})
    leans: Mapping[str, str] = MappingProxyType({})
    """The usual English words for a political lean, in this language."""
    colon: str = ": "
    comma: str = ", "
    semicolon: str = "; "
    brackets: tuple[str, str] = (" (", ")")
    quotes: tuple[str, str] = ("“", "”")

    def in_brackets(self, text: str) -> str:
        """`text` as it stands behind other words, in brackets; nothing where there is none."""
        return f"{self.brackets[0]}{text}{self.brackets[1]}" if text else ""

    def reported_by(self, outlets: int, total: int, origins: int) -> str:
        """How many report a fact: `Reported by 4 of 6 outlets, from 3 independent sources`.

        As many sources as outlets are not told: that none copied what the bundle does not hold, nobody can say.
        """
        line = self.reported_by_all if outlets == total else self.reported_by_some
        line += self.from_sources if origins < outlets else ""
        return line.format(outlets=outlets, total=total, origins=origins)

    def count(self, n: int, forms: tuple[str, ...], **values: str) -> str:
        """The counted phrase `forms` for the number `n`."""
        return forms[min(self.plural(n), len(forms) - 1)].format(n=n, **values)
