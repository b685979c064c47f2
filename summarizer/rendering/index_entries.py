"""What an index shows of a briefing, taken from a briefing or straight from the JSON it was saved as."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarizer.briefing import Briefing, Source, Statement, WhatsHappened
from summarizer.labels import labels_for
from summarizer.rendering.provenance_lines import masthead, plain
from summarizer.text.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.text.dates import PartialDate

__all__ = ["IndexEntry"]


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One line of an index: a few hundred characters, however long the briefing is.

    `href` is where its page is: a path relative to the index, or a web address. `newest` is when its newest article
    appeared, by which an index is sorted; None where no article says it.
    """

    href: str
    language: str
    headline: str
    lead: str
    facts: tuple[str, ...]
    flagged: str | None
    newest: PartialDate | None

    @classmethod
    def of(cls, href: str, briefing: Briefing) -> IndexEntry:
        """The entry of a briefing."""
        return cls._shown(href, briefing)

    @classmethod
    def from_json(cls, href: str, content: str | bytes) -> IndexEntry:
        """The entry of a briefing that was saved as JSON, of which only what an index shows is read.

        What it shows is checked as `Briefing.model_validate_json` checks it, the rest for being there: this takes a
        fifth of the time, and no memory that stays.

        Raises:
            ValidationError: it is no briefing, as `Briefing.model_validate_json` says it.

        """
        try:
            return cls._shown(href, _Listed.model_validate_json(content))
        except ValidationError:
            # An older briefing is brought into today's form as a whole, and what is none is told in the usual words.
            return cls.of(href, Briefing.model_validate_json(content))

    @classmethod
    def _shown(cls, href: str, briefing: Briefing | _Listed) -> IndexEntry:
        labels = labels_for(briefing.language)
        flagged = briefing.verification.flagged
        return cls(
            href=href,
            language=briefing.language,
            headline=plain([briefing.headline], labels),
            lead=plain(briefing.whats_happened.statements[:1], labels),
            facts=tuple(masthead(briefing.sources, labels)),
            flagged=labels.count(flagged, labels.marked) if flagged else None,
            newest=_newest(briefing.sources),
        )


def _newest(sources: Iterable[Source]) -> PartialDate | None:
    """When the newest article appeared; background texts do not count."""
    days = {source.published for source in sources if source.published and not source.reference}
    return max((date for day in days if (date := read_date(day))), key=lambda date: date.order, default=None)


class _Part(BaseModel):
    """A part that an index shows nothing of: it has to be there."""


class _Section(BaseModel):
    status: Literal["written", "withheld"]


class _Count(BaseModel):
    flagged: int = 0


class _Listed(BaseModel):
    """A saved briefing as far as an index reads it; the fields are those of `Briefing`, so that nothing else passes."""

    model_config = ConfigDict(extra="forbid")

    schema_version: Literal["2"] = "2"
    id: str
    language: str
    headline: Statement
    whats_happened: WhatsHappened
    behind_the_headline: _Section
    what_the_papers_say: _Section
    how_we_got_here: _Section
    go_deeper: _Section
    more: list[_Section] = []
    sources: list[Source] = Field(min_length=1)
    verification: _Count
    provenance: _Part
    update: _Part | None = None
