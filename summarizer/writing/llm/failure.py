"""What becomes of a section that a model cannot be brought to write."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import BudgetError, ModelAnswerError, ModelError, ModelRefusedError

if TYPE_CHECKING:
    from summarizer.writing.llm.draft_validation import Fault

__all__ = ["Failure", "UnusableAnswerError", "as_failure"]


class Failure(NamedTuple):
    """A section that the model did not write.

    `code` is `model.` with a fault (`refused`, `filtered`, `empty`, `cut_off`, `language`, `repeating`, `invalid`,
    `labels`, `missing`), or `endpoint.refused`, `endpoint.unreachable`, `endpoint.garbled`, `budget`; `reason` is a
    sentence for people.
    """

    code: str
    reason: str


class UnusableAnswerError(ModelAnswerError):
    """The model was asked more than once, and no answer is a draft."""

    def __init__(self, fault: Fault, message: str, raw: str) -> None:
        super().__init__(message, raw)
        self.fault = fault


def as_failure(error: ModelError | BudgetError) -> Failure:
    """What an exception of `LlmWriter` amounts to for the section it was raised in."""
    if isinstance(error, UnusableAnswerError):
        return Failure(f"model.{error.fault}", str(error))
    if isinstance(error, ModelAnswerError):
        return Failure("endpoint.garbled", str(error))
    if isinstance(error, BudgetError):
        return Failure("budget", str(error))
    return Failure("endpoint.refused" if isinstance(error, ModelRefusedError) else "endpoint.unreachable", str(error))
