"""What is frozen stays as it was made: nothing can be put into the lists of a briefing, nor of a check of a draft."""

from __future__ import annotations

import json
import pickle
import warnings
from typing import TYPE_CHECKING, Any, get_origin

import pytest
from briefings import invented_briefing
from pydantic import BaseModel

from summarizer import briefing, changes, check, citation, load_bundle, summarize
from summarizer.briefing import Briefing, Statement
from summarizer.factcheck import check_report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MODELS = {
    f"{module.__name__}.{name}": value
    for module in (briefing, changes, citation, check_report)
    for name, value in vars(module).items()
    if isinstance(value, type) and issubclass(value, BaseModel) and value.__module__ == module.__name__
}


def lists_in(part: Any, place: str = "") -> Iterator[str]:
    """Where a list stands in what a model holds; dictionaries are left out: what they hold is the caller's own."""
    if isinstance(part, list):
        yield place
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from lists_in(getattr(part, name), f"{place}.{name}")
    elif isinstance(part, tuple):
        for each in part:
            yield from lists_in(each, place)


@pytest.mark.parametrize("name", sorted(MODELS))
def test_no_field_is_a_list(name: str) -> None:
    assert [n for n, field in MODELS[name].model_fields.items() if get_origin(field.annotation) is list] == []


def test_no_list_is_in_what_is_made_read_or_copied(examples: Path) -> None:
    bundle = load_bundle(examples / "harbour-bridge.json")
    made = summarize(bundle)
    read = Briefing.model_validate_json(made.model_dump_json())
    copied = made.model_copy(update={"sources": list(made.sources)})
    checked = check("Two hangers of the Halse Bridge broke. It fell into the sea.", bundle)
    for each in (made, read, copied, invented_briefing(), Briefing(**invented_briefing().model_dump()), checked):
        assert list(lists_in(each)) == []
    assert made == read == copied == pickle.loads(pickle.dumps(made))
    assert len({made, read, copied}) == 1


def test_a_statement_has_a_hash() -> None:
    statements = [statement for _, statement in invented_briefing().statements()]
    assert len(set(statements)) == len({statement.model_dump_json() for statement in statements})


def test_a_list_may_be_given_and_json_has_lists() -> None:
    first = invented_briefing().headline
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for given in (Statement(**{**dict(first), "issues": []}), first.model_copy(update={"issues": []})):
            assert given.issues == ()
            assert json.loads(given.model_dump_json())["issues"] == given.model_dump(mode="json")["issues"] == []
    assert Statement.model_json_schema()["properties"]["citations"]["type"] == "array"
