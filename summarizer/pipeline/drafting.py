"""Gets the sections of a briefing from the model, each checked as soon as it is there."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import SectionError
from summarizer.findings import Withheld
from summarizer.pipeline.events import SectionStarted
from summarizer.pipeline.mending import WrittenSection
from summarizer.writing.llm import Failure, write_all

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Coroutine, Sequence

    from summarizer.drafts import Draft
    from summarizer.pipeline.checked_draft import DraftChecker
    from summarizer.settings import SectionName
    from summarizer.writing.base import PageSoFar
    from summarizer.writing.llm import LlmWriter

__all__ = ["Drafting", "FinishedSection", "Unwritten"]

# A section that the bundle cannot support is withheld, and is nobody's failure.
Unwritten = Failure | Withheld


class FinishedSection(NamedTuple):
    """A section that is done with; `is_early` when it comes out of an answer that goes on, and comes again."""

    name: SectionName
    made: WrittenSection | Unwritten
    is_early: bool = False


class Drafting:
    """The sections of one briefing on their way from the model through their checks."""

    def __init__(
        self, writer: LlmWriter, checker: DraftChecker, page: PageSoFar, unmapped: Failure | None = None
    ) -> None:
        """`unmapped` says why the model gave no map, where it was asked for one."""
        self._writer = writer
        self._checker = checker
        self._page = page
        self._unmapped = unmapped

    async def sections(self, asked: Sequence[SectionName]) -> AsyncGenerator[SectionStarted | FinishedSection, None]:
        """Every section when it is asked for and as it is done with; who stops listening leaves nothing under way."""
        finished: asyncio.Queue[SectionStarted | asyncio.Task[FinishedSection]] = asyncio.Queue()
        tasks: set[asyncio.Task[FinishedSection]] = set()
        writing = asyncio.create_task(self._write(asked, tasks, finished))
        try:
            left = len(asked)
            while left:
                done = await _first(finished.get(), writing)
                left -= isinstance(done, FinishedSection) and not done.is_early
                yield done
        finally:
            for task in (writing, *tasks):
                task.cancel()
            await asyncio.gather(writing, *tasks, return_exceptions=True)

    async def _write(
        self,
        asked: Sequence[SectionName],
        tasks: set[asyncio.Task[FinishedSection]],
        finished: asyncio.Queue[SectionStarted | asyncio.Task[FinishedSection]],
    ) -> None:
        """Have every section written; each draft is finished in a task of its own, which reports to `finished`."""
        started: set[SectionName] = set()

        def start(name: SectionName) -> None:
            # What a page in one answer lacks is asked for again, by itself.
            if name not in started and self._writer.dialogue.nothing_to_write(name) is None:
                started.add(name)
                finished.put_nowait(SectionStarted(name))

        def finish(name: SectionName, outcome: Draft | Withheld | Failure, *, is_early: bool = False) -> None:
            task = asyncio.create_task(self._finish(name, outcome, is_early=is_early))
            tasks.add(task)
            task.add_done_callback(finished.put_nowait)

        async with aclosing(self._drafts(asked, start, partial(finish, is_early=True))) as drafts:
            async for name, outcome in drafts:
                finish(name, outcome)

    async def _drafts(
        self,
        asked: Sequence[SectionName],
        on_start: Callable[[SectionName], object],
        on_section: Callable[[SectionName, Draft], object],
    ) -> AsyncGenerator[tuple[SectionName, Draft | Withheld | Failure], None]:
        """Every section from the model; where it has refused the map (key, model, quota), nothing is asked again."""
        if self._unmapped is not None and self._unmapped.code == "endpoint.refused":
            for name in asked:
                yield name, self._writer.dialogue.nothing_to_write(name) or self._unmapped
            return
        writing = write_all(self._writer, asked, self._page, on_start=on_start, on_section=on_section)
        async with aclosing(writing) as drafts:
            async for name, outcome in drafts:
                yield name, outcome

    async def _finish(
        self, name: SectionName, outcome: Draft | Withheld | Failure, *, is_early: bool
    ) -> FinishedSection:
        """Check what was written, or say why there is nothing to check."""
        if isinstance(outcome, Failure):
            return FinishedSection(name, self.failed(name, outcome))
        if isinstance(outcome, Withheld):
            return FinishedSection(name, outcome)
        return FinishedSection(name, WrittenSection(self._checker.examine(name, outcome, "llm"), 0), is_early)

    def failed(self, name: SectionName, failure: Failure) -> Failure:
        """The failure, where the extractive writer may make up for it."""
        if not self._writer.may_fall_back:
            raise SectionError(f"{name}: {failure.reason} (No fallback was allowed; {failure.code}.)", failure.code)
        return failure


async def _first(
    getting: Coroutine[object, object, SectionStarted | asyncio.Task[FinishedSection]], writing: asyncio.Task[None]
) -> SectionStarted | FinishedSection:
    """The next section that is started or finished; an error of the writing ends the wait, as one of a section does."""
    got = asyncio.ensure_future(getting)
    try:
        # What waits in the queue is taken within this turn, also where the writing has ended.
        await asyncio.wait({got, writing}, return_when=asyncio.FIRST_COMPLETED)
        while not got.done():
            writing.result()
            await asyncio.wait({got})
        ready = got.result()
        return ready if isinstance(ready, SectionStarted) else ready.result()
    finally:
        got.cancel()
