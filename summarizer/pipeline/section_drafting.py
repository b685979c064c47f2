"""Gets the sections of a briefing from the model, each checked as soon as it is there."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import SectionError
from summarizer.findings import Withheld
from summarizer.pipeline.events import SectionStarted
from summarizer.pipeline.section_repair import WrittenSection
from summarizer.writing.llm import Failure, draft_sections

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Sequence

    from summarizer.drafts import Draft
    from summarizer.pipeline.checked_draft import DraftChecker
    from summarizer.settings import SectionName
    from summarizer.writing.base import PageSoFar
    from summarizer.writing.llm import LlmWriter

__all__ = ["FinishedSection", "SectionDrafter", "Unwritten"]

# A section that the bundle cannot support is withheld, and is nobody's failure.
Unwritten = Failure | Withheld


class FinishedSection(NamedTuple):
    """A section that is done with; `is_early` when it comes out of an answer that goes on, and comes again."""

    name: SectionName
    made: WrittenSection | Unwritten
    is_early: bool = False


class _Outcome(NamedTuple):
    """What the model made of a section, not yet checked."""

    name: SectionName
    made: Draft | Withheld | Failure
    is_early: bool = False


class SectionDrafter:
    """Gets the sections of one briefing from the model, and has each checked."""

    def __init__(
        self, writer: LlmWriter, checker: DraftChecker, page: PageSoFar, map_failure: Failure | None = None
    ) -> None:
        """`map_failure` says why the model gave no map, where it was asked for one."""
        self._writer = writer
        self._checker = checker
        self._page = page
        self._map_failure = map_failure

    async def sections(self, asked: Sequence[SectionName]) -> AsyncGenerator[SectionStarted | FinishedSection, None]:
        """Yield every section when it is asked for and when it is checked.

        Who stops listening leaves nothing under way. Raises what `LlmWriter.write` raises, and SectionError where no
        fallback is allowed.
        """
        waiting: asyncio.Queue[SectionStarted | _Outcome | None] = asyncio.Queue()
        writing = asyncio.create_task(self._write(asked, waiting.put_nowait))
        writing.add_done_callback(lambda _: waiting.put_nowait(None))
        try:
            while (each := await waiting.get()) is not None:
                yield each if isinstance(each, SectionStarted) else self._checked(each)
            await writing
        finally:
            writing.cancel()
            await asyncio.gather(writing, return_exceptions=True)

    async def _write(self, asked: Sequence[SectionName], tell: Callable[[SectionStarted | _Outcome], object]) -> None:
        """Have every section written, and tell of each that is begun and each that is there."""
        started: set[SectionName] = set()

        def start(name: SectionName) -> None:
            # What a page in one answer lacks is asked for again, by itself.
            if name not in started and self._writer.dialogue.reason_to_withhold(name) is None:
                started.add(name)
                tell(SectionStarted(name))

        def show(name: SectionName, draft: Draft) -> None:
            tell(_Outcome(name, draft, is_early=True))

        async with aclosing(self._drafts(asked, start, show)) as drafts:
            async for name, outcome in drafts:
                tell(_Outcome(name, outcome))

    async def _drafts(
        self,
        asked: Sequence[SectionName],
        on_start: Callable[[SectionName], object],
        on_section: Callable[[SectionName, Draft], object],
    ) -> AsyncGenerator[tuple[SectionName, Draft | Withheld | Failure], None]:
        """Every section from the model; where it has refused the map (key, model, quota), nothing is asked again."""
        if self._map_failure is not None and self._map_failure.code == "endpoint.refused":
            for name in asked:
                yield name, self._writer.dialogue.reason_to_withhold(name) or self._map_failure
            return
        writing = draft_sections(self._writer, asked, self._page, on_start=on_start, on_section=on_section)
        async with aclosing(writing) as drafts:
            async for name, outcome in drafts:
                yield name, outcome

    def _checked(self, outcome: _Outcome) -> FinishedSection:
        """Check what was written, or say why there is nothing to check."""
        name, made, is_early = outcome
        if isinstance(made, Failure):
            return FinishedSection(name, self.failed(name, made))
        if isinstance(made, Withheld):
            return FinishedSection(name, made)
        first = frozenset(sentence.text for item in made.items for sentence in item.sentences)
        return FinishedSection(name, WrittenSection(self._checker.check(name, made, "llm"), first), is_early)

    def failed(self, name: SectionName, failure: Failure) -> Failure:
        """The failure, where the extractive writer may make up for it."""
        if not self._writer.may_fall_back:
            raise SectionError(f"{name}: {failure.reason} No fallback was allowed.", failure.code)
        return failure
