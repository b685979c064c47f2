"""The briefing as a news object of IPTC's ninjs 3.0 (https://iptc.org/standards/ninjs/), for content systems."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from summarizer.labels import labels_for
from summarizer.rendering.cleaning import clean
from summarizer.rendering.facts import checked, plain
from summarizer.rendering.html import render_fragment
from summarizer.rendering.linking import address
from summarizer.rendering.record import written
from summarizer.rendering.stories import filled, moment, outlets, writer

if TYPE_CHECKING:
    from summarizer.briefing import Briefing, Source

__all__ = ["render_ninjs"]

_STANDARD = {"name": "ninjs", "version": "3.0", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json"}
_TOPICS = {"person": "people", "place": "places", "organisation": "organisations", "other": "subjects"}


def render_ninjs(briefing: Briefing) -> str:
    """One ninjs object of type text: headline, summary, body, people and places, and every article as an association.

    Times of the object itself are left out, since a briefing does not record when it was written.
    """
    labels = labels_for(briefing.language)
    body = render_fragment(briefing)
    return written(
        filled(
            {
                "uri": _urn(briefing.id),
                "standard": _STANDARD,
                "type": "text",
                "representationType": "full",
                "profile": "briefing",
                "language": clean(briefing.language),
                "title": plain([briefing.headline], labels),
                "by": writer(briefing),
                "edNote": " · ".join(checked(briefing, labels)),
                "headlines": [_text("main", plain([briefing.headline], labels))],
                "descriptions": [_text("summary", plain(briefing.whats_happened.statements, labels))]
                if briefing.whats_happened.statements
                else [],
                "bodies": [{"role": "main", "contentType": "text/html", "value": body}],
                **_topics(briefing),
                "infoSources": [{"name": name} for name in outlets(briefing)],
                "associations": [_association(source, briefing) for source in briefing.sources],
            }
        )
    )


def _text(role: str, value: str) -> dict[str, str]:
    return {"role": role, "contentType": "text/plain", "value": value}


def _urn(*names: str) -> str:
    """An identifier that is a URI whatever the names hold."""
    return ":".join(["urn:briefing", *(quote(name, safe="", errors="replace") for name in names)])


def _topics(briefing: Briefing) -> dict[str, list[dict[str, str]]]:
    named: dict[str, list[dict[str, str]]] = {}
    for topic in briefing.go_deeper.topics:
        named.setdefault(_TOPICS[topic.kind], []).append({"name": clean(topic.name), "rel": "about"})
    return named


def _association(source: Source, briefing: Briefing) -> dict[str, Any]:
    published = moment(source.published)
    return filled(
        {
            "name": clean(source.article) or "article",
            "uri": address(source.url) or _urn(briefing.id, source.article),
            "type": "text",
            "representationType": "partial",
            "versionCreated": published.isoformat() if published else None,
            "headlines": [_text("main", clean(source.title))] if clean(source.title) else [],
            "infoSources": [{"name": clean(source.outlet)}],
        }
    )
