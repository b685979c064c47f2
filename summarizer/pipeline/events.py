"""What happens while a briefing is written: a closed set of events, as `astream` yields them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from summarizer.briefing import Briefing, SectionBase, Statement
    from summarizer.settings import SectionName

__all__ = [
    "Finished",
    "Judged",
    "MapRead",
    "SectionRevised",
    "SectionStarted",
    "SectionWritten",
    "Started",
    "StreamEvent",
]


@dataclass(frozen=True, slots=True)
class Started:
    """The run has begun; the first event.

    Attributes:
        sections: what will be written, the headline among it, in the order of the page.
        model: who is asked; None where the extractive writer makes the page.

    """

    sections: tuple[SectionName, ...]
    model: str | None


@dataclass(frozen=True, slots=True)
class MapRead:
    """The model has been asked who reports what; once at most, before every section.

    Attributes:
        facts: how many facts it found; 0 where it gave no map.
        missed: why it gave none, as in `provenance.missed`, and code makes it by the words of the articles; or None.

    """

    facts: int
    missed: str | None


@dataclass(frozen=True, slots=True)
class SectionStarted:
    """The model is being asked for a section; once at most for each, before it is written."""

    section: SectionName


@dataclass(frozen=True, slots=True)
class SectionWritten:
    """A section is whole; exactly once for each of the page, also for those that are left out.

    A model's section is checked, and not judged yet. What the model failed at comes when the extractive writer has made
    up for it, at the end.

    Attributes:
        section: its name.
        part: what it holds: a `Statement` for the headline, else the section as it stands in a `Briefing`.

    """

    section: SectionName
    part: Statement | SectionBase


@dataclass(frozen=True, slots=True)
class SectionRevised:
    """A section that was written stands otherwise on the page: judged, mended, or without what another one says.

    Once at most for each, after every `SectionWritten` of the model's.
    """

    section: SectionName
    part: Statement | SectionBase


@dataclass(frozen=True, slots=True)
class Judged:
    """A judge has read what code cannot show: first all of it, then what was mended.

    Attributes:
        statements: how many got a verdict.
        refuted: how many of these do not follow from what they cite.

    """

    statements: int
    refuted: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The briefing is done; exactly once, and the last event."""

    briefing: Briefing


StreamEvent: TypeAlias = Started | MapRead | SectionStarted | SectionWritten | SectionRevised | Judged | Finished
"""Any of them. A run that fails raises its error, and yields nothing more."""
