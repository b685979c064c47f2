"""The briefing as schema.org's NewsArticle, for search engines and other readers without eyes."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from summarizer.labels import labels_for
from summarizer.rendering.cleaning import clean, web_link
from summarizer.rendering.provenance_lines import plain

if TYPE_CHECKING:
    from summarizer.briefing import Briefing, Source, Topic

__all__ = ["linked_data"]

_KINDS = {"person": "Person", "place": "Place", "organisation": "Organization", "other": "Thing"}
# What could end the script element, begin a comment in it or break a line of it; and the opening of a template, which
# in JSON occurs in strings alone.
_ACTING = re.compile(r"[<>&\x7f-\x9f\u2028\u2029]|(?<=\{)[{%#]")


def linked_data(briefing: Briefing) -> Markup:
    """JSON-LD that may stand in a script element: no character of it can end the element."""
    written = json.dumps(_article(briefing), ensure_ascii=False, separators=(",", ":"))
    return Markup(_ACTING.sub(lambda match: f"\\u{ord(match[0]):04x}", written))  # noqa: S704 - just escaped


def _article(briefing: Briefing) -> dict[str, Any]:
    labels = labels_for(briefing.language)
    days = sorted(source.published[:10] for source in briefing.sources if source.published and not source.reference)
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": plain([briefing.headline], labels),
            "identifier": clean(briefing.id),
            "inLanguage": clean(briefing.language),
            "abstract": plain(briefing.whats_happened.statements, labels),
            "temporalCoverage": "/".join(dict.fromkeys([days[0], days[-1]])) if days else None,
            "about": [_topic(topic) for topic in briefing.go_deeper.topics],
            "citation": [_source(source) for source in briefing.sources],
        }
    )


def _topic(topic: Topic) -> dict[str, Any]:
    description = " ".join(clean(statement.text) for statement in topic.statements)
    return {"@type": _KINDS[topic.kind], "name": clean(topic.name), "description": description}


def _source(source: Source) -> dict[str, Any]:
    return _filled(
        {
            "@type": "CreativeWork" if source.reference else "NewsArticle",
            "headline": clean(source.title),
            "url": web_link(source.url),
            "datePublished": clean(source.published) if source.published else None,
            "publisher": {"@type": "Organization", "name": clean(source.outlet)},
        }
    )


def _filled(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value}
