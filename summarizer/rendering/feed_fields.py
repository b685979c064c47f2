"""What every feed format tells of a briefing: plain sentences, dates that readers of feeds accept, outlets."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from summarizer.labels import labels_for
from summarizer.rendering.cleaning import clean
from summarizer.rendering.linking import address

if TYPE_CHECKING:
    from summarizer.briefing import Briefing, Source

__all__ = ["host", "moment", "newest", "outlets", "without_empty", "writer"]


def outlets(briefing: Briefing) -> list[str]:
    """The outlets of all sources, each once, in the order of the sources."""
    return list(dict.fromkeys(clean(source.outlet) for source in briefing.sources))


def writer(briefing: Briefing) -> str:
    """Who wrote it: which writer, and which model where there was one."""
    made = briefing.provenance
    return clean(f"{labels_for(briefing.language).writers.get(made.writer, made.writer)} {made.model or ''}")


def moment(published: str | None) -> datetime | None:
    """A point in time, when the article says one: neither a date without time or zone, nor one outside the calendar."""
    if not published:
        return None
    try:
        read = datetime.fromisoformat(published)
        if read.tzinfo is None:
            return None
        read.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return read


def newest(briefing: Briefing) -> datetime | None:
    """When the newest article with a time appeared; the briefing cannot be older."""
    times = [at for source in briefing.sources if not source.reference and (at := moment(source.published))]
    return max((at.astimezone(UTC) for at in times), default=None)


def host(source: Source) -> str:
    """The host of an article without `www.`, else its outlet's name."""
    link = address(source.url)
    name = urlsplit(link).netloc.removeprefix("www.") if link else ""
    return name or clean(source.outlet)


def without_empty(properties: dict[str, Any]) -> dict[str, Any]:
    """The properties that have a value; a feed leaves out what it does not know."""
    return {name: value for name, value in properties.items() if value not in (None, "", [], {})}
