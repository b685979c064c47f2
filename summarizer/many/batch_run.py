"""Run over many bundles: a bounded number under way, each to its outcome, and a stop that loses nothing.

The way of a bundle: key → journal (is it done?) → a slot → processes, or the model's session → outcome → journal.
"""

from __future__ import annotations

import asyncio
import logging
import os
import time
from contextlib import AsyncExitStack, aclosing
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from summarizer.briefing import Usage
from summarizer.many.inputs import Input, InputQueue, UnreadableInput
from summarizer.many.journal import StoryAnswers
from summarizer.many.keys import lost_key, prompts_digest, settings_digest, story_key
from summarizer.many.outcome import Outcome, State
from summarizer.many.processes import WorkerPool
from summarizer.many.worker import Failed, WrittenPage, as_failed, as_written, write_page
from summarizer.pipeline import uses_model
from summarizer.pipeline.events import Finished
from summarizer.settings import shaping_settings

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Sequence

    from summarizer.bundle import Bundle
    from summarizer.llm.answers import AnswerLog
    from summarizer.llm.user_client import UserClient
    from summarizer.many.journal import Journal, JournalRow
    from summarizer.pipeline.model_clients import ModelClients
    from summarizer.settings import Settings

__all__ = ["BatchRun", "cores"]

_log = logging.getLogger("summarizer.many")

# Bundles that are handed to each process: one to work on, and one that waits for it.
_AHEAD = 2
# An endpoint that gives nothing for so many stories one after the other gives nothing for the rest, either.
_SPOILT_IN_A_ROW = 8
_NOTHING = ("endpoint.refused", "endpoint.unreachable")
_UNFINISHED = frozenset({"budget", "awaits"})


class BatchRun:
    """One run over many bundles. `outcomes` is its loop; `stop` ends it early.

    `models`, where given, are open and stay open: their pace and budget hold for more than this run, and the journal
    does not count what is spent.

    Attributes:
        skipped: how many inputs had ended in an earlier part of the run.
        why_stopped: why not all bundles were reached, in a sentence; None where nothing stopped the run.
        answers: gives the answers that a story has, by its key.
        on_begin: is told of the key and bundle of each story that is begun.
        client: a caller's own, to ask the model with; see `summarize`.

    """

    def __init__(
        self,
        settings: Settings,
        journal: Journal,
        *,
        jobs: int | None = None,
        formats: Sequence[str] = (),
        naming: Callable[[str], str] = str,
        on_warning: Callable[[str], None] | None = None,
        models: ModelClients | None = None,
    ) -> None:
        self.settings = settings
        self.journal = journal
        self.why_stopped: str | None = None
        self.skipped = 0
        self.answers: Callable[[str], AnswerLog] = partial(StoryAnswers, journal)
        self.on_begin: Callable[[str, Bundle], object] | None = None
        self.client: UserClient | None = None
        self._formats = tuple(formats)
        self._naming = naming
        self._jobs = jobs or cores()
        self._on_warning = on_warning or _log.warning
        prompts = prompts_digest(settings)
        self._digest = settings_digest(settings, prompts)
        kind = {"prompts": prompts, "formats": list(formats)}
        journal.begin({"settings": shaping_settings(settings), "kind": kind})
        self._models = models
        self._processes: WorkerPool[WrittenPage] | None = None
        self._gives_up: asyncio.Event | None = None
        self._grace = 0.0
        self._spoilt: list[Outcome] = []

    def stop(self, why: str, grace: float = 0.0) -> None:
        """Begin nothing more, and give what is under way so many seconds; to be called in the loop's thread."""
        if self.why_stopped is None:
            self.why_stopped = why
            _log.info("stopping: %s", why)
        self._grace = grace
        if self._gives_up is not None:
            self._gives_up.set()

    async def outcomes(
        self, inputs: Iterable[Input | UnreadableInput] | AsyncIterator[Input | UnreadableInput]
    ) -> AsyncGenerator[Outcome]:
        """The outcome of each input, as they finish; who takes the next one has dealt with the last.

        Bundles that the journal has an end of are not begun, and give no outcome. Memory is held for those under way.
        """
        self._gives_up = asyncio.Event()
        under_way: set[asyncio.Task[Outcome]] = set()
        async with AsyncExitStack() as stack:
            slots = await self._open(stack)
            stopping = asyncio.ensure_future(self._gives_up.wait())
            waiting = InputQueue(inputs)
            reading: asyncio.Task[tuple[int, Input | UnreadableInput] | None] | None = None
            try:
                while self.why_stopped is None:
                    if reading is None and not waiting.ended and len(under_way) < slots:
                        reading = asyncio.create_task(waiting.next())
                    if reading is None and not under_way:
                        break
                    everything = {*under_way, stopping} | ({reading} if reading else set())
                    await asyncio.wait(everything, return_when=asyncio.FIRST_COMPLETED)
                    for outcome in self._finished(under_way):
                        yield outcome
                    if reading is not None and reading.done():
                        lost, reading = self._begun(reading.result(), under_way), None
                        if lost is not None:
                            yield lost
                if under_way:
                    # After a stop what is under way has a while.
                    await asyncio.wait(under_way, timeout=self._grace)
                for outcome in [*self._finished(under_way), *self._spoilt]:
                    yield outcome
            finally:
                await _cancel({*under_way, stopping} | ({reading} if reading else set()))

    def _finished(self, under_way: set[asyncio.Task[Outcome]]) -> list[Outcome]:
        """The outcomes that are certain of the tasks that are done, which are under way no more."""
        done = [task for task in under_way if task.done()]
        under_way.difference_update(done)
        return [outcome for task in done for outcome in self._heeded(task.result())]

    def _begun(
        self, read: tuple[int, Input | UnreadableInput] | None, under_way: set[asyncio.Task[Outcome]]
    ) -> Outcome | None:
        """Begin with what was read; its outcome where there is nothing to do."""
        begun = self._begin(*read) if read is not None else None
        if begun is None or isinstance(begun, Outcome):
            return begun
        under_way.add(asyncio.create_task(begun))
        return None

    def _begin(self, index: int, found: Input | UnreadableInput) -> Any:
        """The work on an input; its outcome where there is none to do; None where it was done before."""
        if isinstance(found, UnreadableInput):
            return self._lost(index, found)
        key = story_key(found.bundle, self._digest)
        if self.journal.was_seen(key):
            _log.info("%s is given twice, and written once", found.place)
            return None
        row = self.journal.admit(key, self._naming(found.name), found.place, found.bundle.id)
        if row.is_over:
            self.skipped += 1
            return None
        if self.on_begin is not None:
            self.on_begin(key, found.bundle)
        return self._story(index, found, row)

    def _lost(self, index: int, found: UnreadableInput) -> Outcome | None:
        key = lost_key(found.place, found.reason)
        row = self.journal.admit(key, f"lost: {found.place}", found.place, None)
        if row.is_over:
            self.skipped += 1
            return None
        return Outcome(index, key, row.name, "failed", found.place, error=found.reason, code="source")

    async def _story(self, index: int, found: Input, row: JournalRow) -> Outcome:
        """The page of one bundle, or why there is none."""
        started = time.perf_counter()
        begun = Outcome(index, row.key, row.name, "failed", found.place, found.bundle.id)
        _log.debug("begins %s", row.name)
        made = await self._write(found.bundle, row.key)
        seconds = round(time.perf_counter() - started, 3)
        if isinstance(made, Failed):
            state: State = "unfinished" if made.code in _UNFINISHED else "failed"
            return replace(
                begun, state=state, error=made.error, code=made.code, usage=made.usage or Usage(), seconds=seconds
            )
        return replace(
            begun,
            state="degraded" if made.missed else "done",
            code=next(iter(made.missed.values()), None),
            record=made.record,
            missed=made.missed,
            usage=made.usage,
            seconds=seconds,
            warnings=made.warnings,
            rendered=made.rendered,
        )

    async def _write(self, bundle: Bundle, key: str) -> WrittenPage | Failed:
        if self._models is None:
            assert self._processes is not None  # noqa: S101  made by _open
            return await self._processes.do(bundle)
        from summarizer.llm.answers import PausedError  # noqa: PLC0415 - needs what calling a model needs
        from summarizer.pipeline.model_run import stream_with_model  # noqa: PLC0415

        models = self._models.session(self.answers(key))
        try:
            async with aclosing(stream_with_model(bundle, self.settings, models=models)) as events:
                async for event in events:
                    if isinstance(event, Finished):
                        return await asyncio.to_thread(as_written, event.briefing, bundle, self._formats)
            raise AssertionError("a stream ends with its briefing")
        except PausedError as paused:
            return Failed(paused.code, str(paused), models.usage())
        except Exception as error:  # one bundle must not end a run of thousands
            return as_failed(error)

    def _heeded(self, outcome: Outcome) -> list[Outcome]:
        """Return the outcomes that are final, and stop the run when the endpoint fails many in a row.

        A story of which the endpoint gave nothing waits for the next ones: where so many in a row get nothing (key,
        model, quota, a dead server), it is no matter of the story, and all of them are unfinished.
        """
        _log.info("%s: %s%s", outcome.name, outcome.state, f" ({outcome.code})" if outcome.code else "")
        if outcome.code == "budget" and outcome.state == "unfinished":
            self.stop("the limit on tokens, cost or time is reached", grace=self.settings.call_deadline)
        if not _is_spoilt(outcome):
            certain, self._spoilt = [*self._spoilt, outcome], []
            return certain
        self._spoilt.append(outcome)
        if len(self._spoilt) < _SPOILT_IN_A_ROW:
            return []
        if self.why_stopped is None:
            said = outcome.error or next(iter(outcome.warnings), "")
            self.stop(f"the endpoint gave nothing for {_SPOILT_IN_A_ROW} stories in a row: {said}")
        certain, self._spoilt = self._spoilt, []
        return [replace(each, state="unfinished", record=None, rendered=()) for each in certain]

    async def _open(self, stack: AsyncExitStack) -> int:
        """Make ready who writes; how many bundles may be under way at once."""
        settings = self.settings
        if not uses_model(settings):
            write = partial(write_page, settings=settings, formats=self._formats)
            self._processes = WorkerPool(self._jobs, write)
            stack.callback(self._processes.close)
            return self._jobs * _AHEAD if self._jobs > 1 else 1
        if self._models is not None:
            return settings.concurrency
        from summarizer.llm.usage import Budget  # noqa: PLC0415 - needs what calling a model needs
        from summarizer.pipeline.model_clients import open_models  # noqa: PLC0415

        tokens, cost = self.journal.spent()
        budget = Budget(
            max_tokens=settings.max_tokens,
            max_cost=settings.max_cost,
            deadline=settings.deadline,
            spent_tokens=tokens,
            spent_cost=cost,
            on_spent=self.journal.spend,
        )
        opening = open_models(settings, budget, self._on_warning, waits=True, client=self.client)
        self._models = await stack.enter_async_context(opening)
        return settings.concurrency


def _is_spoilt(outcome: Outcome) -> bool:
    """Whether the endpoint gave nothing for a story."""
    if outcome.state == "failed":
        return outcome.code in _NOTHING and not outcome.usage.completion_tokens
    return (
        outcome.state == "degraded"
        and {*outcome.missed.values()} <= {*_NOTHING}
        and len(outcome.missed) > 1
        and (not outcome.usage.completion_tokens)
    )


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


async def _cancel(tasks: set[asyncio.Task[Any]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
