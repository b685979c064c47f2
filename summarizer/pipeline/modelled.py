"""A briefing that a model writes: sections checked, repaired once, and written extractively where the model fails."""

from __future__ import annotations

import asyncio
import time
from contextlib import aclosing
from dataclasses import dataclass
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
    from collections.abc import AsyncGenerator, Callable, Coroutine, Iterator

    from summarizer.bundle import Bundle
    from summarizer.drafts import Draft
    from summarizer.pipeline.composing import Examined, Part
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
        final, preview = (Composition(bundle, settings, dossier, writer.language) for _ in range(2))
        run = _Run(final, preview, writer, settings)
        async with aclosing(run.parts(on_start)) as parts:
            async for name, part in parts:
                yield name, part
        used = dict(sorted(writer.prompts_used.items()))
        told = [
            *_in_page_order([*run.notes, *run.composition.notes, *writer.notes]),
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


def _in_page_order(notes: list[str]) -> list[str]:
    """Notes on sections, which begin with the section's name; calls at once leave them in the order of chance."""
    places = {name: place for place, name in enumerate(SECTION_NAMES)}
    return sorted(notes, key=lambda note: places.get(note.split(":", 1)[0], len(places)))  # type: ignore[call-overload]


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


@dataclass(frozen=True)
class _Written:
    """A section as the model wrote it, checked; `failed` of its statements had not passed before their repair."""

    examined: Examined
    failed: int


_Finished = tuple["SectionName", "_Written | Failure"]


class _Run:
    """The sections of one briefing on their way from the model to the composition."""

    def __init__(self, composition: Composition, preview: Composition, writer: LlmWriter, settings: Settings) -> None:
        self.composition = composition
        self.notes: list[str] = []
        self._preview = preview
        self._writer = writer
        self._settings = settings
        self._extractive = ExtractiveWriter(writer.dossier)

    async def parts(self, on_start: Callable[[SectionName], object] | None) -> AsyncGenerator[tuple[str, Part], None]:
        """Every section, each as soon as it is checked; a repair of one does not hold up another.

        When all are there, the briefing is composed in the order of the page, so that the same answers give the same
        briefing in whatever order they came. What this changes comes again, and the sections that the model failed at
        come now: the extractive writer must know what stands on the page.
        """
        asked = [name for name in SECTION_NAMES if name == "headline" or name in self._settings.sections]
        for name in SECTION_NAMES:
            if name not in asked:
                yield name, self.composition.withhold(name, NOT_ASKED_FOR)
        written: dict[SectionName, _Written] = {}
        failed: dict[SectionName, Failure] = {}
        shown: dict[SectionName, Part] = {}
        async with aclosing(self._finished(asked, on_start)) as finished:
            async for name, made in finished:
                if isinstance(made, Failure):
                    failed[name] = made
                    continue
                written[name] = made
                if (part := self._accept(self._preview, name, made)) is not None:
                    shown[name] = part
                    yield name, part
        for name, part in self._composed(asked, written, failed):
            if shown.get(name) != part:
                yield name, part

    def _composed(
        self, asked: list[SectionName], written: dict[SectionName, _Written], failed: dict[SectionName, Failure]
    ) -> Iterator[tuple[SectionName, Part]]:
        """All parts of the briefing: the model's, and then what the extractive writer makes up for."""
        for name in asked:
            if name in written:
                part = self._accept(self.composition, name, written[name])
                if part is not None:
                    yield name, part
                else:
                    failed[name] = self._failed(name, Failure("model.unsupported", _NOTHING_LEFT))
        for name in asked:
            if name in failed:
                yield name, self._fall_back(name, failed[name])

    async def _finished(
        self, asked: list[SectionName], on_start: Callable[[SectionName], object] | None
    ) -> AsyncGenerator[_Finished, None]:
        """Every section as it is done with; who stops listening leaves nothing under way."""
        finished: asyncio.Queue[asyncio.Task[_Finished]] = asyncio.Queue()
        tasks: set[asyncio.Task[_Finished]] = set()
        writing = asyncio.create_task(self._write(asked, on_start, tasks, finished))
        try:
            for _ in asked:
                yield await _first(finished.get(), writing)
        finally:
            for task in (writing, *tasks):
                task.cancel()
            await asyncio.gather(writing, *tasks, return_exceptions=True)

    async def _write(
        self,
        asked: list[SectionName],
        on_start: Callable[[SectionName], object] | None,
        tasks: set[asyncio.Task[_Finished]],
        finished: asyncio.Queue[asyncio.Task[_Finished]],
    ) -> None:
        """Have every section written; each draft is finished in a task of its own, which reports to `finished`."""
        async with aclosing(write_all(self._writer, asked, self.composition.page, on_start=on_start)) as drafts:
            async for name, outcome in drafts:
                task = asyncio.create_task(self._finish(name, outcome))
                tasks.add(task)
                task.add_done_callback(finished.put_nowait)

    async def _finish(self, name: SectionName, outcome: Draft | Withheld | Failure) -> _Finished:
        """Check, and repair once; or say why there is nothing to check."""
        if isinstance(outcome, Failure):
            return name, self._failed(name, outcome)
        if isinstance(outcome, Withheld):
            return name, self._failed(name, Failure("model.empty", outcome.reason))
        examined = self.composition.examine(name, outcome, "llm")
        failed = len(examined.failed)
        if failed:
            repaired = await self._writer.repair(name, outcome, examined.failed)
            examined = self.composition.examine(name, repaired, "llm")
        return name, _Written(examined, failed)

    def _accept(self, composition: Composition, name: SectionName, made: _Written) -> Part | None:
        """The part that a checked draft makes on the page of this composition; None when nothing of it is left."""
        return composition.accept(name, made.examined, "llm", failed_before=made.failed)

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


async def _first(getting: Coroutine[object, object, asyncio.Task[_Finished]], writing: asyncio.Task[None]) -> _Finished:
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
