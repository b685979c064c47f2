"""A briefing that a model writes: sections checked, repaired once, and written extractively where the model fails."""

from __future__ import annotations

import asyncio
import time
from contextlib import aclosing
from typing import TYPE_CHECKING

from summarizer.briefing import Briefing, Provenance, SectionBase
from summarizer.dossier import compile_dossier
from summarizer.errors import ConfigurationError, SectionError
from summarizer.llm.client import ModelClient
from summarizer.llm.config import ModelSettings
from summarizer.llm.usage import Budget
from summarizer.pipeline.composing import Composition
from summarizer.pipeline.running import NOT_ASKED_FOR, compose_extractively, provenance_settings
from summarizer.prompting import load_prompts
from summarizer.settings import SECTION_NAMES
from summarizer.version import __version__
from summarizer.writers.base import Withheld
from summarizer.writers.extractive import ExtractiveWriter
from summarizer.writers.llm import Failure, LlmWriter, write_all

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Coroutine

    from summarizer.bundle import Bundle
    from summarizer.drafts import Draft
    from summarizer.pipeline.composing import Part
    from summarizer.settings import SectionName, Settings

__all__ = ["model_settings", "stream_modelled"]

MAX_TRIES = 5
_NOTHING_LEFT = "nothing that the model wrote passed its checks."


async def stream_modelled(
    bundle: Bundle, settings: Settings, *, on_start: Callable[[SectionName], object] | None = None
) -> AsyncGenerator[tuple[str, Part | Briefing], None]:
    """The parts of a briefing as the model finishes them, and last the briefing. See `astream`."""
    started = time.perf_counter()
    dossier = await asyncio.to_thread(compile_dossier, bundle)
    prompts = load_prompts(settings.prompts)
    warnings: list[str] = []
    budget = Budget(max_tokens=settings.max_tokens, max_cost=settings.max_cost, deadline=settings.deadline)
    async with ModelClient(model_settings(settings), budget=budget, on_warning=warnings.append) as client:
        writer = LlmWriter(dossier, client, settings, prompts)
        run = _Run(Composition(bundle, settings, dossier, writer.language), writer, settings)
        async with aclosing(run.parts(on_start)) as parts:
            async for name, part in parts:
                yield name, part
        used = dict(sorted(writer.prompts_used.items()))
        told = [
            *run.notes,
            *run.composition.notes,
            *writer.notes,
            *([writer.evidence_note] if writer.evidence_note else []),
            *warnings,
        ]
        usage = client.usage
    provenance = Provenance(
        writer="llm",
        model=settings.model,
        version=__version__,
        prompts=used,
        usage=usage,
        seconds=round(time.perf_counter() - started, 2),
        settings=provenance_settings(settings),
        warnings=list(dict.fromkeys(told)),
    )
    yield "briefing", run.composition.briefing(provenance)


def model_settings(settings: Settings) -> ModelSettings:
    """What the client needs of the settings.

    Raises:
        ConfigurationError: an endpoint or key that cannot be used.

    """
    given = {
        "model": settings.model,
        "base_url": settings.base_url,
        "api_key": settings.api_key,
        "context_window": settings.context_window,
        "max_output_tokens": settings.max_output_tokens,
        "max_concurrency": settings.concurrency,
        "call_deadline": settings.call_deadline,
        # One attempt that hangs must leave time for another; a slow machine needs more than a fixed time to begin.
        "attempt_timeout": settings.call_deadline / 2,
        "max_tries": MAX_TRIES,
        "cache": settings.cache,
    }
    try:
        return ModelSettings.model_validate({name: value for name, value in given.items() if value is not None})
    except ValueError as error:
        reason = str(error).splitlines()[2].strip() if len(str(error).splitlines()) > 2 else str(error)
        raise ConfigurationError(f"The model's settings cannot be used: {reason}") from None


class _Run:
    """The sections of one briefing on their way from the model to the composition."""

    def __init__(self, composition: Composition, writer: LlmWriter, settings: Settings) -> None:
        self.composition = composition
        self.notes: list[str] = []
        self._writer = writer
        self._settings = settings
        self._extractive = ExtractiveWriter(writer.dossier)

    async def parts(self, on_start: Callable[[SectionName], object] | None) -> AsyncGenerator[tuple[str, Part], None]:
        """Every section, each as soon as it is checked; a repair of one does not hold up another.

        Those that the model failed at come last, in the order of the page: the extractive writer must know what stands
        on it, and a briefing must not depend on which call failed first.
        """
        asked = [name for name in SECTION_NAMES if name == "headline" or name in self._settings.sections]
        for name in SECTION_NAMES:
            if name not in asked:
                yield name, self.composition.withhold(name, NOT_ASKED_FOR)
        finished: asyncio.Queue[asyncio.Task[tuple[SectionName, Part | Failure]]] = asyncio.Queue()
        tasks: set[asyncio.Task[tuple[SectionName, Part | Failure]]] = set()
        writing = asyncio.create_task(self._write(asked, on_start, tasks, finished))
        try:
            failed: dict[SectionName, Failure] = {}
            for _ in asked:
                name, made = await _first(finished.get(), writing)
                if isinstance(made, Failure):
                    failed[name] = made
                else:
                    yield name, made
            for name in asked:
                if name in failed:
                    yield name, self._fall_back(name, failed[name])
        finally:
            for task in (writing, *tasks):
                task.cancel()
            await asyncio.gather(writing, *tasks, return_exceptions=True)

    async def _write(
        self,
        asked: list[SectionName],
        on_start: Callable[[SectionName], object] | None,
        tasks: set[asyncio.Task[tuple[SectionName, Part | Failure]]],
        finished: asyncio.Queue[asyncio.Task[tuple[SectionName, Part | Failure]]],
    ) -> None:
        """Have every section written; each draft is finished in a task of its own, which reports to `finished`."""
        async with aclosing(write_all(self._writer, asked, self.composition.page, on_start=on_start)) as drafts:
            async for name, outcome in drafts:
                task = asyncio.create_task(self._finish(name, outcome))
                tasks.add(task)
                task.add_done_callback(finished.put_nowait)

    async def _finish(
        self, name: SectionName, outcome: Draft | Withheld | Failure
    ) -> tuple[SectionName, Part | Failure]:
        """Check, repair once, and keep; else say why not."""
        if isinstance(outcome, Failure):
            return name, self._failed(name, outcome)
        if isinstance(outcome, Withheld):
            return name, self._failed(name, Failure("model.empty", outcome.reason))
        composition = self.composition
        examined = composition.examine(name, outcome, "llm")
        failed = len(examined.failed)
        if failed:
            repaired = await self._writer.repair(name, outcome, examined.failed)
            examined = composition.examine(name, repaired, "llm")
        part = composition.accept(name, examined, "llm", failed_before=failed)
        if part is None:
            return name, self._failed(name, Failure("model.unsupported", _NOTHING_LEFT))
        return name, part

    def _failed(self, name: SectionName, failure: Failure) -> Failure:
        """The failure, where the extractive writer may make up for it."""
        if not self._settings.fallback:
            raise SectionError(f"{name}: {failure.reason} (No fallback was allowed; {failure.code}.)")
        return failure

    def _fall_back(self, name: SectionName, failure: Failure) -> Part:
        """The extractive writer's section instead of the model's, and a note that says why."""
        part = compose_extractively(name, self._extractive, self.composition)
        left_out = isinstance(part, SectionBase) and part.status == "withheld"
        instead = "The extractive writer left it out" if left_out else "It was written by the extractive writer"
        self.notes.append(f"{name}: {failure.reason} {instead}.")
        return part


async def _first(
    getting: Coroutine[object, object, asyncio.Task[tuple[SectionName, Part | Failure]]], writing: asyncio.Task[None]
) -> tuple[SectionName, Part | Failure]:
    """The next finished section; an error of the writing ends the wait, as an error of a section does."""
    got = asyncio.ensure_future(getting)
    try:
        await asyncio.wait({got, writing} if not writing.done() else {got}, return_when=asyncio.FIRST_COMPLETED)
        while not got.done():
            writing.result()
            await asyncio.wait({got})
        return got.result().result()
    finally:
        got.cancel()
