"""`summarizer schema`: the published JSON Schemas."""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, get_args

import click

from summarizer.cli.options import OneOf, examples
from summarizer.cli.streams import deliver

if TYPE_CHECKING:
    from pydantic import BaseModel

__all__ = ["NAMES", "schema", "schema_text"]

Name = Literal["bundle", "briefing", "map", "draft", "report", "batch-report", "check-report"]
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


_WRITTEN = {
    "briefing": ("briefing", "Briefing"),
    "map": ("briefing", "BundleMap"),
    "report": ("pipeline.run_report", "RunReport"),
    "batch-report": ("many.batch_report", "BatchReport"),
    "check-report": ("factcheck.check_report", "CheckReport"),
}


def _document(name: Name) -> dict[str, Any]:
    """What is published: what comes out as it is written, a bundle as it may be given."""
    if name in _WRITTEN:
        module, model = _WRITTEN[name]
        # Imported by name: --help needs none of this.
        written: type[BaseModel] = getattr(import_module(f"summarizer.{module}"), model)
        return written.model_json_schema(mode="serialization")
    if name == "draft":
        from summarizer.drafts import Draft  # noqa: PLC0415

        return Draft.model_json_schema()
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
