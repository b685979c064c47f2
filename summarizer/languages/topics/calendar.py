"""The names of months and weekdays."""

from __future__ import annotations

import re
from functools import cached_property

from summarizer.languages.topics.topic import NO_WORDS, LanguageTopic

__all__ = ["Calendar"]


class Calendar(LanguageTopic):
    """Names as they stand in texts, in every case and in short: more than the ones that a date is written with.

    A row lists the twelve months (from January) or the seven weekdays (from Monday); `|` parts the forms of one, the
    full name first, and `_` stands for a space inside a form. Abbreviations are given without their full stop.
    """

    months: str = ""
    weekdays: str = ""
    capitals: bool = False
    """Whether the names are written with a capital letter in mid-sentence; another spelling is another word."""
    doubtful: frozenset[str] = NO_WORDS
    """Months whose names are other words too, in lower case; alone they are months only behind one of `leads`."""
    leads: str = ""
    """What leads to a month, parted by `|`."""
    month_first: bool = False
    """Whether 3/4/2013 is in March."""
    short_names: frozenset[str] = NO_WORDS
    """Names of fewer than four letters that are no abbreviations, in lower case."""
    written: tuple[str, ...] = ()
    """Patterns of dates that need no name of a month, with groups `d`, `m`, `y` and a number; `{year}` is a year."""
    before_month: str = ""
    """What joins a day to its month, parted by `|`: "of" in "the 4th of May"."""
    before_year: str = ""
    """What joins a month to its year, parted by `|`."""
    decade_before: str = ""
    """What makes the year behind it a decade, as a pattern: "années" in "années 90"."""
    decade_behind: str = ""
    """What makes the year before it a decade, as a pattern: "s" in "1990s"."""
    not_years: str = ""
    """What four digits before it are no year of, as a pattern: "percent", "-year"."""

    @cached_property
    def month_forms(self) -> list[list[str]]:
        """The forms of each month, in order; empty where the language has no names for them."""
        return _forms(self.months)

    @cached_property
    def weekday_forms(self) -> list[list[str]]:
        """The forms of each weekday, from Monday."""
        return _forms(self.weekdays)

    @cached_property
    def month_numbers(self) -> dict[str, int]:
        """All forms in lower case with the number of their month."""
        return {form.lower(): number for number, forms in enumerate(self.month_forms, 1) for form in forms}

    @cached_property
    def weekday_numbers(self) -> dict[str, int]:
        """All forms in lower case with the number of their weekday; Monday is 0."""
        return {form.lower(): number for number, forms in enumerate(self.weekday_forms) for form in forms}

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The first words of all names in lower case, without a full stop, and with the "s" of "on Fridays"."""
        words = {re.split(r"[\s-]", name)[0].rstrip(".") for name in (*self.month_numbers, *self.weekday_numbers)}
        return frozenset(words | {word + "s" for word in words})

    @cached_property
    def lead(self) -> re.Pattern[str]:
        """One of `leads` or a mark that may stand before a month, at the end of a stretch."""
        return re.compile(rf"(?:\b(?:{self.leads})|[-–,(/])\s?$" if self.leads else r"[-–,(/]\s?$", re.IGNORECASE)


def _forms(row: str) -> list[list[str]]:
    return [[form.replace("_", " ") for form in entry.split("|")] for entry in row.split()]
