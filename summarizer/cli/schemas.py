"""`summarizer schema`: the published JSON Schemas."""

from __future__ import annotations

import json
from typing import Any, Literal, get_args

import click

from summarizer.cli.options import OneOf, examples
from summarizer.cli.streams import deliver

__all__ = ["NAMES", "schema", "schema_text"]

Name = Literal["bundle", "briefing", "map", "draft", "report", "batch-report"]
NAMES: tuple[Name, ...] = get_args(Name)

_STAND_INS = {
    "id": "Unique within the bundle; given in order, `a1`, `a2` ..., when missing.",
    "outlet": "The name of the paper, station or site; the domain of `url`, else `unknown-1` ..., when missing.",
}


@click.command(
    short_help="Print the JSON Schema of a bundle, a briefing, a map, a draft or a report.",
    epilog=examples(
        "summarizer schema briefing > briefing.schema.json",
    ),
)
@click.argument("name", type=OneOf(NAMES))
def schema(name: Name) -> None:
    """Print the JSON Schema of what goes in, what comes out, what a writer returns, or how a run ended."""
    deliver(schema_text(name))


def schema_text(name: Name) -> str:
    """The schema as the command prints it and as `docs/schema` holds it."""
    document = {"$schema": "https://json-schema.org/draft/2020-12/schema", **_document(name)}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _document(name: Name) -> dict[str, Any]:
    """What is published: a briefing as it is written, a bundle as it may be given."""
    if name == "briefing":
        from summarizer.briefing import Briefing  # noqa: PLC0415 - --help needs none of this

        return Briefing.model_json_schema(mode="serialization")
    if name == "map":
        from summarizer.briefing import BundleMap  # noqa: PLC0415 - --help needs none of this

        return BundleMap.model_json_schema(mode="serialization")
    if name == "draft":
        from summarizer.drafts import Draft  # noqa: PLC0415

        return Draft.model_json_schema()
    if name == "report":
        from summarizer.pipeline.reporting import RunReport  # noqa: PLC0415

        return RunReport.model_json_schema(mode="serialization")
    if name == "batch-report":
        from summarizer.many.report import BatchReport  # noqa: PLC0415

        return BatchReport.model_json_schema(mode="serialization")
    from summarizer.bundle import Bundle  # noqa: PLC0415

    document = Bundle.model_json_schema()
    for kind in ("Article", "Reference"):
        _fill_in(document["$defs"][kind])
    return document


def _fill_in(article: dict[str, Any]) -> None:
    """Say of an article what `load_bundle` adds to it, so that nobody has to write it."""
    article["required"] = []
    for field, stand_in in _STAND_INS.items():
        article["properties"][field]["description"] = stand_in
