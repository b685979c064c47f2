"""What a language has to say about its dates, so that they can be found in its sentences.

In the patterns `~` is white space, `{M}` a month's name and `{F}` one in full, `{W}` and `{V}` the same of weekdays,
`{D}` a day's number and `{Y}` a year; the groups `month`, `mm` (a month's number), `day`, `year`, `weekday`, `which`,
`n` and `unit` hold the parts. Nothing in a pattern may repeat without bound: articles are hostile input.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.language.date_resolving import Unit

__all__ = ["Grammar", "counted"]


class Grammar(NamedTuple):
    """The patterns and words of one language.

    `cues` tells what the verbs around a date say: its groups are `past`, `future` and `unsure`; the nearest one counts.
    A cue behind the date counts only before the word that begins another clause (`clause`). A date behind
    `planned_before` is to come whatever the verb's tense; one behind `ahead_before` or in front of `ahead_after` was to
    come when it was set. A lone month or year is a date only behind `month_before` and `year_before`, or in front of
    `year_after`. `begins` lists the words a pattern may begin with, but for months, weekdays and relative phrases.
    `which` gives -2 and 2 to words that may skip the nearest one ("last Tuesday"), -1 and 1 to those that never do.
    """

    days: tuple[str, ...]
    months: tuple[str, ...]
    month: str = ""
    month_before: str = ""
    year: str = "{Y}"
    year_before: str = ""
    year_after: str = ""
    weekday: str = ""
    weekday_not_before: str = ""
    weekday_not_after: str = ""
    planned_before: str = ""
    ahead_before: str = ""
    ahead_after: str = ""
    clause: str = ""
    today_before: str = ""
    which: Mapping[str, int] = {}
    of_year: str = ""
    years: Mapping[str, int] = {}
    relative: Mapping[str, tuple[Unit, int]] = {}
    relative_not_before: str = ""
    ago: str = ""
    numbers: Mapping[str, int] = {}
    units: Mapping[str, Unit] = {}
    cues: str = ""
    boundary: str = r"\b"
    cue_boundary: str = r"\b(?=[\w'’])"
    begins: str = ""


def counted(words: str) -> dict[str, int]:
    """Numbers from 1 for words in their order, parted by spaces."""
    return {word: number for number, word in enumerate(words.split(), 1)}
