"""Schedules the calls for sections: the longest first, streamed; the others once the endpoint has read the articles."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from summarizer.errors import BudgetError, ModelAnswerError, ModelError, ModelRefusedError
from summarizer.settings import SECTION_NAMES
from summarizer.writing.llm.failure import Failure, as_failure

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Sequence

    from summarizer.drafts import Draft
    from summarizer.findings import Withheld
    from summarizer.settings import SectionName
    from summarizer.writing.base import PageSoFar
    from summarizer.writing.llm.writer import LlmWriter

__all__ = ["LONGEST_FIRST", "draft_sections"]

# By the tokens that models wrote for each in trials.
LONGEST_FIRST: tuple[SectionName, ...] = (
    "what_the_papers_say",
    "go_deeper",
    "behind_the_headline",
    "how_we_got_here",
    "whats_happened",
    "headline",
)


async def draft_sections(
    writer: LlmWriter,
    sections: Sequence[SectionName],
    page: PageSoFar,
    *,
    on_start: Callable[[SectionName], object] | None = None,
    on_section: Callable[[SectionName, Draft], object] | None = None,
) -> AsyncGenerator[tuple[SectionName, Draft | Withheld | Failure], None]:
    """Every section as it is finished, with its draft or why there is none; each exactly once.

    An error that would meet every call (a wrong key, no quota, an unknown model, no budget) in the first one ends the
    others before they are asked; when the first one gets no answer at all, the others are asked for once each, and not
    again. When the caller stops listening, what is under way is cancelled. How many calls run
    at once is up to the client. `on_start` is told of a section when its call begins, `on_section` of its draft when it
    is whole in an answer that goes on, before it comes. Sections repeat nothing that
    `page` has at the beginning: what is added later depends on who was ready first, and a briefing must not.
    """
    ordered = [*(name for name in LONGEST_FIRST if name in sections), *(n for n in sections if n not in LONGEST_FIRST)]
    if not ordered:
        return
    if writer.dialogue.plan == "single":
        # What a program adds is no part of the prompt for a whole page.
        of_page = [section for section in ordered if section in LONGEST_FIRST]
        whole = await _write_whole(writer, of_page, page, on_start, on_section)
        for section, outcome in whole.items():
            yield section, outcome
        # What broke off, or was left out, is asked for by itself, unless nothing came at all.
        ordered = [section for section in ordered if section not in whole]
        if not ordered:
            return
    calls = _Calls(writer, page.copy(), _leading(writer, ordered), on_start)
    waiting = [asyncio.create_task(calls.write(section)) for section in calls.in_order(ordered)]
    try:
        while waiting:
            finished, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task in [task for task in waiting if task in finished]:
                waiting.remove(task)
                yield task.result()
    finally:
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


def _leading(writer: LlmWriter, ordered: Sequence[SectionName]) -> SectionName:
    """The first section that needs a call."""
    return next((section for section in ordered if writer.dialogue.reason_to_withhold(section) is None), ordered[0])


async def _write_whole(
    writer: LlmWriter,
    sections: Sequence[SectionName],
    page: PageSoFar,
    on_start: Callable[[SectionName], object] | None,
    on_section: Callable[[SectionName, Draft], object] | None,
) -> dict[SectionName, Draft | Withheld | Failure]:
    """The sections of one answer, those that it lacks left out; failures for all of them where nothing of it came."""
    in_order = [name for name in SECTION_NAMES if name in sections]
    if on_start is not None:
        for section in in_order:
            on_start(section)
    try:
        return await writer.write_whole(in_order, page, on_section=on_section)
    except (ModelError, BudgetError) as error:
        if isinstance(error, ModelAnswerError) and (kept := writer.whole_sections_of(error.raw, in_order, page)):
            return kept
        failure = as_failure(error)
        return dict.fromkeys(in_order, failure)


class _Calls:
    """The calls of one briefing: one leads, and the others begin when it has begun to answer, or has failed."""

    def __init__(
        self, writer: LlmWriter, page: PageSoFar, leading: SectionName, on_start: Callable[[SectionName], object] | None
    ) -> None:
        self._writer = writer
        self._page = page
        self._leading = leading
        self._on_start = on_start
        self._has_begun = asyncio.Event()
        self._met_by_all: Failure | None = None

    def in_order(self, sections: Sequence[SectionName]) -> list[SectionName]:
        return [self._leading, *(section for section in sections if section != self._leading)]

    async def write(self, section: SectionName) -> tuple[SectionName, Draft | Withheld | Failure]:
        """One section, when it is its turn."""
        leads = section == self._leading
        if not leads:
            await self._has_begun.wait()
            if self._met_by_all is not None:
                return section, self._met_by_all
        if self._on_start is not None:
            self._on_start(section)
        begin = self._has_begun.set if leads else None
        try:
            return section, await self._writer.write(section, self._page, on_first_token=begin, stream=leads)
        except (ModelError, BudgetError) as error:
            failure = as_failure(error)
            if leads and not self._has_begun.is_set():
                if isinstance(error, (ModelRefusedError, BudgetError)):
                    self._met_by_all = failure
                else:
                    self._writer.dialogue.tries = 1
            return section, failure
        finally:
            if leads:
                self._has_begun.set()
