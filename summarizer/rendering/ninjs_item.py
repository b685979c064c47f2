"""The briefing as a news object of IPTC's ninjs 3.1 (https://iptc.org/standards/ninjs/), for content systems."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from summarizer.labels import labels_for
from summarizer.rendering.cleaning import clean
from summarizer.rendering.feed_fields import moment, outlets, without_empty, writer
from summarizer.rendering.html import render_fragment
from summarizer.rendering.json_record import dump_json
from summarizer.rendering.linking import address
from summarizer.rendering.provenance_lines import checked, plain

if TYPE_CHECKING:
    from summarizer.briefing import Briefing, Source

__all__ = ["render_ninjs"]

_STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"}
# Terms of http://cv.iptc.org/newscodes/digitalsourcetype/ with their names. Sentences that code chose are the papers'
# own: neither a model's words nor made by an algorithm, they are elements of others put together.
_SOURCE_TYPES = {
    "trainedAlgorithmicMedia": "Created using Generative AI",
    "compositeSynthetic": "Composite including generative AI elements",
    "composite": "Composite of elements",
}
_TOPICS = {"person": "people", "place": "places", "organisation": "organisations", "other": "subjects"}


def render_ninjs(briefing: Briefing) -> str:
    """One ninjs object of type text: headline, summary, body, people and places, and every article as an association.

    Times of the object itself are left out, since a briefing does not record when it was written.
    """
    labels = labels_for(briefing.language)
    body = render_fragment(briefing)
    return dump_json(
        without_empty(
            {
                "uri": _urn(briefing.id),
                "standard": _STANDARD,
                "type": "text",
                "representationType": "full",
                "profile": "briefing",
                "language": clean(briefing.language),
                "title": plain([briefing.headline], labels),
                "by": writer(briefing),
                "digitalSourceType": _source_type(briefing),
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


def _source_type(briefing: Briefing) -> dict[str, str]:
    """What IPTC calls the source of the page: a model's words, some of them, or none."""
    writers = {name: section.writer for name, section in briefing.sections()}
    made = briefing.provenance
    writers["headline"] = "extractive" if "headline" in made.missed else made.writer
    # What code counts beside a model's words is taken for a part of them.
    by_model = [
        writers[name] not in {None, "extractive"} and not statement.is_locked
        for name, statement in briefing.statements()
    ]
    term = "trainedAlgorithmicMedia" if all(by_model) else "compositeSynthetic" if any(by_model) else "composite"
    return {"name": _SOURCE_TYPES[term], "uri": f"http://cv.iptc.org/newscodes/digitalsourcetype/{term}"}


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
    return without_empty(
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
