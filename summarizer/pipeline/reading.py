"""The map of a story by a model: read in one call, and held against the articles by code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.coverage.checked import check_map
from summarizer.errors import BudgetError, ModelError, SectionError
from summarizer.writers.base import Note
from summarizer.writers.llm.failing import as_failure

if TYPE_CHECKING:
    from summarizer.writers.llm import Failure, LlmWriter

__all__ = ["read_story"]


async def read_story(writer: LlmWriter) -> Failure | None:
    """Have the model read the map, and the writer write by what holds of it; a failure leaves it to the words.

    Raises:
        SectionError: no fallback is allowed, and the model gave no map.

    """
    try:
        read = await writer.read_map()
    except (ModelError, BudgetError) as error:
        failure = as_failure(error)
        if not writer.may_fall_back:
            told = f"map: {failure.reason} (No fallback was allowed; {failure.code}.)"
            raise SectionError(told, failure.code) from error
        writer.go_without_map()
        writer.notes.append(Note("map", f"{failure.reason} It was made by the words of the articles."))
        return failure
    story = check_map(read, writer.dossier.coverage, writer.shown, writer.language, writer.model)
    writer.heed(story._replace(prompt_sha256=writer.prompts_used["map"].sha256))
    return None
