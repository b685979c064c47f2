"""The writer that asks a model."""

from __future__ import annotations

from summarizer.writing.llm.dialogue import Dialogue
from summarizer.writing.llm.failure import Failure, UnusableAnswerError
from summarizer.writing.llm.messages import SectionMessages, Task, draft_schema, write_messages
from summarizer.writing.llm.scheduling import draft_sections
from summarizer.writing.llm.trimming import without_repeats
from summarizer.writing.llm.writer import LlmWriter

__all__ = [
    "Dialogue",
    "Failure",
    "LlmWriter",
    "SectionMessages",
    "Task",
    "UnusableAnswerError",
    "draft_schema",
    "draft_sections",
    "without_repeats",
    "write_messages",
]
