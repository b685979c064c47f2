"""The writer that asks a model."""

from __future__ import annotations

from summarizer.writers.llm.asking import Questions, Task, write_questions
from summarizer.writers.llm.scheduling import write_all
from summarizer.writers.llm.writer import Failure, LlmWriter, UnusableAnswerError, draft_schema, without_repeats

__all__ = [
    "Failure",
    "LlmWriter",
    "Questions",
    "Task",
    "UnusableAnswerError",
    "draft_schema",
    "without_repeats",
    "write_all",
    "write_questions",
]
