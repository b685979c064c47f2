"""The writer that asks a model."""

from __future__ import annotations

from summarizer.writing.llm.dialogue import Dialogue
from summarizer.writing.llm.failure import Failure, UnusableAnswerError
from summarizer.writing.llm.section_prompts import SectionPrompts, Task, compose_prompts, draft_schema
from summarizer.writing.llm.section_scheduling import draft_sections
from summarizer.writing.llm.trimming import without_repeats
from summarizer.writing.llm.writer import LlmWriter

__all__ = [
    "Dialogue",
    "Failure",
    "LlmWriter",
    "SectionPrompts",
    "Task",
    "UnusableAnswerError",
    "compose_prompts",
    "draft_schema",
    "draft_sections",
    "without_repeats",
]
