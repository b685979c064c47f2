"""The writer that asks a model."""

from __future__ import annotations

from summarizer.writers.llm.asking import Questions, Task, draft_schema, write_questions
from summarizer.writers.llm.failing import Failure, UnusableAnswerError
from summarizer.writers.llm.scheduling import write_all
from summarizer.writers.llm.trimming import without_repeats
from summarizer.writers.llm.writer import LlmWriter

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
