"""Many invented stories about the burst weir, told apart by a letter to the editor, and a model that knows them all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from newsdesk import by_section
from newsroom import weir_bundle

from summarizer.briefing import Briefing
from summarizer.testing import judge_statements

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from summarizer.bundle import Bundle
    from summarizer.testing import Request, ScriptedServer

__all__ = ["asked_for", "knowing", "plain", "stories", "write_lines"]


def stories(count: int, first: int = 0) -> list[Bundle]:
    """Bundles that differ in one sentence and their ids."""
    return [
        weir_bundle(f"Reader number {number} wrote a letter.").model_copy(update={"id": f"weir-{number}"})
        for number in range(first, first + count)
    ]


def write_lines(path: Path, bundles: Iterable[Bundle]) -> Path:
    """A file of JSON Lines with these bundles."""
    lines = [json.dumps(each.model_dump(mode="json", exclude_none=True)) for each in bundles]
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return path


def knowing(request: Request, **answers: Any) -> Any:
    """What a good model answers about any of the stories, also when it judges."""
    return judge_statements(request) if request.task == "judge" else by_section(**answers)(request)


def asked_for(server: ScriptedServer, number: int) -> int:
    """How often a server was shown the articles of one story; a judge is shown a few of their words."""
    return sum(f"Reader number {number} wrote" in json.dumps(chat.body) for chat in server.chats)


def plain(page: str) -> dict[str, Any]:
    """A page without what no two runs have in common: how long it took, and what the endpoint still knew."""
    read = Briefing.model_validate_json(page).model_dump(mode="json")
    made = read["provenance"]
    made["seconds"] = None
    for used in (made["usage"], made["judging"]):
        if used is not None:
            used["cached_tokens"] = None
    return read
