"""An answer of a model with what it took, and a log that keeps the answers of one story."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from summarizer.briefing import Usage
    from summarizer.llm.dialects import ModelQuestion
    from summarizer.request_options import AnswerMode

__all__ = ["AnswerLog", "LoggedAnswer", "ModelAnswer", "PausedError"]


class ModelAnswer(NamedTuple):
    """What the model wrote, as it came, and what it took to get it.

    `usage` counts every attempt at this call, those that failed too; an answer from the cache cost nothing.
    `finish_reason` is mostly "stop", "length" or "content_filter"; `text` may be empty.
    """

    text: str
    finish_reason: str
    refusal: str | None
    usage: Usage
    mode: AnswerMode
    cached: bool
    seconds: float
    retries: int


class LoggedAnswer(NamedTuple):
    """An answer as an `AnswerLog` keeps it, with what it took."""

    text: str
    finish_reason: str
    refusal: str | None
    usage: Usage
    mode: AnswerMode


class PausedError(Exception):
    """A story that keeps its answers cannot go on for now: nothing more may be spent, or its answer is still to come.

    No `SummarizerError`: nobody shall write on without the answer. `code` is `budget` or `awaits`.
    """

    def __init__(self, message: str, code: str) -> None:
        super().__init__(message)
        self.code = code


class AnswerLog(Protocol):
    """Keeps the answers of one story from a run that ends early to the one that goes on with it.

    It differs from the cache in that every answer comes back once, in the order in which they were given, whether it
    was of any use or not, and that it counts as the call that it was.
    """

    def recall(self, key: str, question: ModelQuestion, step: str) -> LoggedAnswer | None:
        """The next answer that was given to this question; None where it has to be asked.

        `step` names what is asked for, such as `map`, and is empty for what follows an answer.

        Raises:
            PausedError: the answer comes another way, and later.

        """
        ...

    def keep(self, key: str, answer: LoggedAnswer) -> None:
        """Keep an answer that has just come."""
        ...
