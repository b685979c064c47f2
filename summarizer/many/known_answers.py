"""Answer a story's questions from what earlier runs were told, and keep what this one is told."""

from __future__ import annotations

import json
from collections import deque
from typing import TYPE_CHECKING

from summarizer.briefing import Usage
from summarizer.llm.answers import LoggedAnswer

if TYPE_CHECKING:
    from summarizer.llm.dialects import ModelQuestion
    from summarizer.many.journal import Journal

__all__ = ["StoryAnswers", "answer_to_json"]


class StoryAnswers:
    """The answers of one story: an `AnswerLog` of the client."""

    def __init__(self, journal: Journal, story: str) -> None:
        self._journal = journal
        self._story = story
        self._known: dict[str, deque[LoggedAnswer]] = {}
        for request, answer in journal.kept(story):
            self._known.setdefault(request, deque()).append(_read_kept(answer))

    def recall(self, key: str, question: ModelQuestion, step: str) -> LoggedAnswer | None:  # noqa: ARG002  others look at them
        """The next answer that an earlier run was given to this question."""
        waiting = self._known.get(key)
        return waiting.popleft() if waiting else None

    def keep(self, key: str, answer: LoggedAnswer) -> None:
        """Keep an answer for a run that goes on."""
        self._journal.keep_answer(self._story, key, answer_to_json(answer))


def answer_to_json(answer: LoggedAnswer) -> str:
    """An answer as the journal has it."""
    return json.dumps({**answer._asdict(), "usage": answer.usage.model_dump(mode="json")})


def _read_kept(written: str) -> LoggedAnswer:
    found = json.loads(written)
    return LoggedAnswer(**{**found, "usage": Usage.model_validate(found["usage"])})
