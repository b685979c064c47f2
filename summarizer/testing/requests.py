"""A request as the scripted server received it, and what the library asks for in it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarizer.settings import BuiltInSection

    Task = BuiltInSection | Literal["whole", "map", "judge"]

__all__ = ["Request", "articles_and_task", "known_tasks"]

_END_OF_ARTICLES = "<<<END OF ARTICLES "
_STATEMENTS = "<<<STATEMENTS "
_SENTENCE = re.compile(r"^\[(\d+\.\d+)\] (.+)$", re.MULTILINE)
_TASK = re.compile(r"^Task: .+$", re.MULTILINE)
_STYLE = "_short"


@dataclass(frozen=True)
class Request:
    """One request as it arrived.

    Attributes:
        number: how many came before it.
        method: `GET` or `POST`.
        target: the path with its query.
        headers: by their names in lower case.
        body: the JSON that was sent, or `{}`.
        at: when it had arrived, in seconds of `time.monotonic`.

    """

    number: int
    method: str
    target: str
    headers: Mapping[str, str]
    body: dict[str, Any]
    at: float

    @property
    def path(self) -> str:
        """The path without its query."""
        return self.target.partition("?")[0]

    @property
    def messages(self) -> list[str]:
        """The contents of its messages: the system text, the articles with the task, and what was said since."""
        return [str(message["content"]) for message in self.body.get("messages", [])]

    @property
    def prompt(self) -> str:
        """All messages as one text: what a prefix cache would see, with the schema first."""
        turns = [f"<{message['role']}>{message['content']}" for message in self.body.get("messages", [])]
        return json.dumps(self.body.get("response_format")) + "".join(turns)

    @cached_property
    def task(self) -> Task | None:
        """What is asked for: a section, `whole` for a page in one answer, `map`, or `judge`.

        A request that asks for something again, or to have it mended, has the task of the first one and more than two
        messages. None where a prompt of somebody's own does not begin as ours does, such as that of a section which a
        program adds.
        """
        asked = self.messages[1] if len(self.messages) > 1 else ""
        if asked.startswith(_STATEMENTS):
            return "judge"
        found = _TASK.search(articles_and_task(asked)[1])
        if found is None:
            return None
        return next((task for beginning, task in _beginnings().items() if found[0].startswith(beginning)), None)

    @cached_property
    def sentences(self) -> dict[str, str]:
        """The sentences of the articles that it shows, by id; that of a headline ends with `.0`."""
        articles, _ = articles_and_task(self.messages[1] if len(self.messages) > 1 else "")
        return dict(_SENTENCE.findall(articles))


def articles_and_task(asked: str) -> tuple[str, str]:
    """The two halves of a message: the articles between their fences, and what follows them."""
    articles, _, task = asked.rpartition(_END_OF_ARTICLES)
    return articles, task


def known_tasks() -> tuple[str, ...]:
    """What a request of the library may ask for."""
    from summarizer.settings import SECTION_NAMES  # noqa: PLC0415 - a server that only answers needs nothing else

    return (*SECTION_NAMES, "whole", "map", "judge")


@cache
def _beginnings() -> dict[str, Task]:
    """How the instruction of each task begins, as the templates that ship with the package have it."""
    from summarizer.prompting import PROMPT_NAMES, show_prompt  # noqa: PLC0415 - only who asks for the task needs it

    found: dict[str, Any] = {}
    for name in PROMPT_NAMES:
        line = _TASK.search(show_prompt(name))
        if line is not None:
            found[line[0].partition("{{")[0]] = name.removesuffix(_STYLE)
    return found
