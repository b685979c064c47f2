"""Opens the clients of the writing and judging models, and has the story map read by the writing model."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, NamedTuple

from summarizer.analysis.map.map_by_model import check_map_reading
from summarizer.errors import BudgetError, ModelError, SectionError
from summarizer.llm.client import ModelClient
from summarizer.llm.model_settings import judge_settings, judges_elsewhere, model_settings
from summarizer.llm.usage import Tally
from summarizer.writing.base import WriterNote
from summarizer.writing.llm.failure import as_failure

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from summarizer.briefing import Usage
    from summarizer.llm.answers import AnswerLog
    from summarizer.llm.model_settings import ModelSettings
    from summarizer.llm.usage import Budget
    from summarizer.llm.user_client import UserClient
    from summarizer.settings import Settings
    from summarizer.writing.llm import Failure, LlmWriter

__all__ = ["ModelClients", "open_model", "open_models", "read_story_map"]


class ModelClients(NamedTuple):
    """Who writes and who judges; `judge` is None where nobody is asked to, and often the same as `writer`."""

    writer: ModelClient
    judge: ModelClient | None

    def session(self, answers: AnswerLog | None = None) -> ModelClients:
        """The same for one story among many, which counts its own calls. See `ModelClient.session`."""
        writer = self.writer.session(answers)
        if self.judge is None or self.judge is self.writer:
            return ModelClients(writer, writer if self.judge else None)
        return ModelClients(writer, self.judge.session(answers))

    def usage(self) -> Usage:
        """What all calls took together."""
        spent = Tally()
        for client in {id(each): each for each in self if each is not None}.values():
            spent.add(client.tally)
        return spent.as_usage()


@asynccontextmanager
async def open_model(
    settings: Settings,
    budget: Budget,
    on_warning: Callable[[str], None],
    *,
    waits: bool = False,
    client: UserClient | None = None,
) -> AsyncIterator[ModelClient]:
    """The client of the model that writes; where nobody has told its window, the endpoint is asked for it.

    With `waits` it waits as long as a call may take where the endpoint refuses for the rate. Calls go over a caller's
    `client` where one is given.
    """
    reached = _with_waiting(model_settings(settings, client), waits=waits)
    async with ModelClient(reached, budget=budget, on_warning=on_warning, client=client) as writer:
        if "context_window" not in settings.model_fields_set:
            await writer.learn_window()
        yield writer


@asynccontextmanager
async def open_models(
    settings: Settings,
    budget: Budget,
    on_warning: Callable[[str], None],
    *,
    waits: bool = False,
    client: UserClient | None = None,
) -> AsyncIterator[ModelClients]:
    """The clients of the model that writes and of the one that judges: one client where both are the same model.

    See `open_model` for `waits` and `client`; a judge elsewhere has a connection of its own.
    """
    async with open_model(settings, budget, on_warning, waits=waits, client=client) as writer:
        if settings.judged_by is None:
            yield ModelClients(writer, None)
        elif (judge := judge_settings(settings, client)) == model_settings(settings, client):
            yield ModelClients(writer, writer)
        else:
            reached, at_home = _with_waiting(judge, waits=waits), None if judges_elsewhere(settings) else client
            async with ModelClient(reached, budget=budget, on_warning=on_warning, client=at_home) as judging:
                yield ModelClients(writer, judging)


def _with_waiting(reached: ModelSettings, *, waits: bool) -> ModelSettings:
    return reached.model_copy(update={"wait_out_limits": True}) if waits else reached


async def read_story_map(writer: LlmWriter) -> Failure | None:
    """Have the model read the map, and the writer write by what holds of it; a failure leaves it to the words.

    Raises:
        SectionError: no fallback is allowed, and the model gave no map.

    """
    try:
        read = await writer.read_map()
    except (ModelError, BudgetError) as error:
        failure = as_failure(error)
        if not writer.may_fall_back:
            told = f"map: {failure.reason} No fallback was allowed."
            raise SectionError(told, failure.code) from error
        writer.dialogue.go_without_map()
        writer.notes.append(WriterNote("map", f"{failure.reason} It was made by the words of the articles."))
        return failure
    story = check_map_reading(
        read, writer.analysis.text_overlap, writer.dialogue.shown, writer.language, writer.dialogue.model
    )
    writer.dialogue.use_map(story._replace(prompt_sha256=writer.dialogue.prompts_used["map"].sha256))
    return None
