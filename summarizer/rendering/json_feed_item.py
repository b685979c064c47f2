"""The briefing as an item of a JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), for feed readers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summarizer.labels import labels_for
from summarizer.rendering.cleaning import clean
from summarizer.rendering.feed_fields import newest, without_empty, writer
from summarizer.rendering.html import render_fragment
from summarizer.rendering.json_record import dump_json
from summarizer.rendering.linking import address
from summarizer.rendering.provenance_lines import checked, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.briefing import Briefing

__all__ = ["render_feed", "render_jsonfeed"]

_VERSION = "https://jsonfeed.org/version/1.1"


def render_jsonfeed(briefing: Briefing) -> str:
    """A feed with this briefing as its one item."""
    return render_feed([(None, briefing)])


def render_feed(briefings: Sequence[tuple[str | None, Briefing]]) -> str:
    """A feed of several briefings, each with the web address of its page where it has one.

    The date of an item is that of its newest article that says a time and a zone.
    """
    language = briefings[0][1].language if briefings else "en"
    feed = {
        "version": _VERSION,
        "title": labels_for(language).index,
        "language": clean(language),
        "items": [_item(url, briefing) for url, briefing in briefings],
    }
    return dump_json(feed)


def _item(url: str | None, briefing: Briefing) -> dict[str, Any]:
    labels = labels_for(briefing.language)
    latest = newest(briefing)
    return without_empty(
        {
            "id": clean(briefing.id) or "briefing",
            "url": address(url),
            "title": plain([briefing.headline], labels),
            "summary": plain(briefing.whats_happened.statements, labels),
            "content_html": render_fragment(briefing),
            "language": clean(briefing.language),
            "date_published": latest.isoformat() if latest else None,
            "authors": [{"name": writer(briefing)}],
            "tags": list(dict.fromkeys(clean(topic.name) for topic in briefing.go_deeper.topics)),
            # An extension in the way the format asks for: readers that do not know it pass over it.
            "_briefing": {
                "checked": " · ".join(checked(briefing, labels)),
                "sources": [
                    without_empty({"title": clean(s.title), "outlet": clean(s.outlet), "url": address(s.url)})
                    for s in briefing.sources
                ],
            },
        }
    )
