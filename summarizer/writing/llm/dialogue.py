"""Puts the questions to a model, and puts them again where its answer is no draft."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from summarizer.briefing import PromptUsed
from summarizer.errors import ContextTooLongError
from summarizer.findings import Withheld
from summarizer.llm.token_estimate import estimate_tokens
from summarizer.prompting import language_name
from summarizer.settings import SECTION_NAMES, SectionName
from summarizer.text.language_codes import primary_language
from summarizer.writing.llm import retry
from summarizer.writing.llm.draft_validation import Fault, ValidatedAnswer, validate_answer
from summarizer.writing.llm.retry import Attempt, ask_until_usable
from summarizer.writing.llm.section_prompts import (
    UNKNOWN_TOKENIZER,
    Message,
    SectionPrompts,
    Task,
    compose_prompts,
    draft_schema,
    longest_answer,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.map import StoryMap
    from summarizer.llm.answers import ModelAnswer
    from summarizer.llm.client import ModelClient
    from summarizer.prompting import Prompts
    from summarizer.settings import Settings
    from summarizer.writing.llm.evidence_selection import SelectedEvidence

__all__ = ["Dialogue"]

_log = logging.getLogger("summarizer.writing.llm")

_FAULTS_SHOWN_TO_MODEL = frozenset({"invalid", "labels", "language"})
# How the evidence shrinks when an endpoint says that its window is smaller than we were told.
_SHRINK_FACTOR = 0.7
_MOST_SHRINKS = 4
_REPAIR: Task = "repair"


class _WantedAnswer(NamedTuple):
    """The task that an answer is validated as, and how long it may be."""

    validated_as: Task
    most_tokens: int
    stream: bool = False


class Dialogue:
    """What is asked of the model about one bundle; `client` must have been entered.

    `plan` says whether the page is asked for in one answer. `analysis` is what is known of the bundle, the map that the
    model read, too. A question is put up to `tries` times. `client` counts what all of it takes.
    """

    def __init__(
        self,
        analysis: BundleAnalysis,
        client: ModelClient,
        settings: Settings,
        prompts: Prompts,
        asked: Sequence[SectionName],
    ) -> None:
        """`asked` are the sections that will be asked for, as far as the settings want them."""
        self.analysis = analysis
        self.prompts = prompts.in_style(settings.style)
        self.language = primary_language(settings.language or analysis.evidence.language)
        told = client.settings.context_window
        self.plan = settings.plan_for(told if told != settings.context_window else None)
        self.model = client.settings.model
        self.tries = retry.TRIES
        self._settings = settings
        self._asked = asked
        self.client = client
        self._schema = draft_schema()
        self._shrink_steps = 0
        self._goes_without_map = False
        self._questions: SectionPrompts | None = None
        self._written_at = 0
        self._used_templates: set[str] = set()

    @property
    def questions(self) -> SectionPrompts:
        """What is asked, written anew for a smaller window; its `selection` counts the evidence that had no place.

        Raises:
            BudgetError: the window leaves no room for the articles.

        """
        if self._questions is None or self._written_at != self._shrink_steps:
            shrunk = self._shrink_steps
            self._questions = self._write_questions()
            self._written_at = shrunk
        return self._questions

    @property
    def prompts_used(self) -> dict[str, PromptUsed]:
        """Version and digest of every template that something was asked with, for the provenance."""
        return {
            prompt.info.name: PromptUsed(version=prompt.info.version, sha256=prompt.info.sha256)
            for name, prompt in self.prompts.by_name.items()
            if name in self._used_templates
        }

    @property
    def selection(self) -> SelectedEvidence | None:
        """The evidence that the model was shown; None before it was asked."""
        return self._questions.selection if self._questions is not None else None

    @property
    def shown(self) -> frozenset[str]:
        """The ids of what the model was asked about."""
        return self._questions.selection.ids if self._questions is not None else frozenset()

    @property
    def wants_map(self) -> bool:
        """Whether the map is asked for: outlets are compared, the articles have two voices, and nobody declined it."""
        papers = "what_the_papers_say"
        asked = self._settings.map == "model" and papers in self._settings.sections and papers in self._asked
        return asked and not self._goes_without_map and self.reason_to_withhold("what_the_papers_say") is None

    def go_without_map(self) -> None:
        """Ask for no map, and keep no room for it: its instruction is the longest, and a small window may lack that."""
        self._goes_without_map = True

    def use_map(self, story: StoryMap) -> None:
        """Use this story map from now on; the evidence already selected stays as it is."""
        self.analysis = replace(self.analysis, given_map=story)
        if self._questions is not None:
            self._questions = replace(self._questions, analysis=self.analysis)

    def reason_to_withhold(self, section: SectionName) -> Withheld | None:
        """Why a section needs no call, because the bundle cannot support it; None when it may."""
        if section != "what_the_papers_say":
            return None
        articles = {sentence.article.id: sentence.article.outlet for sentence in self.analysis.evidence.sentences}
        if len(set(articles.values())) < 2:
            return Withheld("one_outlet_with_text")
        return Withheld("one_text") if len(self.analysis.origins.independent(articles)) < 2 else None

    async def ask(
        self,
        task: Task,
        sections: Sequence[SectionName] = SECTION_NAMES,
        *,
        on_text: Callable[[str], object] | None = None,
        stream: bool = False,
        tries: int | None = None,
    ) -> Attempt:
        """Put a question until its answer is a draft that can be used; raises what `LlmWriter.write` raises."""
        settings = self.client.settings
        longest = longest_answer(task, settings.context_window, settings.max_output_tokens)
        wanted = _WantedAnswer(task, longest, stream)

        async def ask_once(before: Attempt | None) -> Attempt:
            if before is not None:
                return await self._ask_after_fault(before, wanted)
            return await self._ask_first(task, sections, wanted, on_text)

        return await ask_until_usable(ask_once, task, self.language, tries or self.tries)

    async def ask_for_repair(self, told: list[Message], described: Mapping[str, object]) -> Attempt:
        """Append what is wrong to a conversation: the endpoint still has its beginning at hand."""
        wanted = _WantedAnswer(_REPAIR, self.client.settings.max_output_tokens // 2)
        messages = [*told, self._repair_message(None, described)]

        async def ask_once(before: Attempt | None) -> Attempt:
            if before is not None:
                return await self._ask_after_fault(before, wanted)
            return await self._complete(messages, messages, wanted)

        return await ask_until_usable(ask_once, _REPAIR, self.language, retry.REPAIR_TRIES)

    async def _ask_after_fault(self, before: Attempt, wanted: _WantedAnswer) -> Attempt:
        """Put the question that follows an answer that is no draft."""
        fault = before.validated.fault
        asked = before.first if fault is None else self._messages_after_fault(before.first, before.answer, fault)
        return await self._complete(before.first, asked, wanted)

    async def _ask_first(
        self,
        task: Task,
        sections: Sequence[SectionName],
        wanted: _WantedAnswer,
        on_text: Callable[[str], object] | None,
    ) -> Attempt:
        """Put a question first; an endpoint with a smaller window than we were told gets less evidence."""
        while True:
            shrunk = self._shrink_steps
            messages = self.questions.messages(task, sections)
            self._used_templates |= {"system", task, *(sections if task == "whole" else ())}
            try:
                return await self._complete(messages, messages, wanted, on_text=on_text, step=task)
            except ContextTooLongError:
                if self._shrink_steps >= _MOST_SHRINKS:
                    raise
                if shrunk == self._shrink_steps:
                    self._shrink_steps += 1
                    _log.info("%s: the endpoint's window is smaller; asking with less evidence", task)

    def _messages_after_fault(self, messages: list[Message], answer: ModelAnswer, fault: Fault) -> list[Message]:
        """The conversation, the answer that cannot be used, and what is wrong with it: appended, to keep the prefix."""
        # What a filter stops is asked for like what a model refuses: without what it would not repeat.
        told: Fault = "refused" if fault == "filtered" else fault
        asked = self._repair_message(told, {"failures": [], "kinds": set()})
        is_short = estimate_tokens(answer.text) <= self.client.settings.max_output_tokens // 2
        if fault in _FAULTS_SHOWN_TO_MODEL and is_short and answer.text.strip():
            return [*messages, {"role": "assistant", "content": answer.text}, asked]
        # An empty, endless or refused answer in the conversation would only lead to the next one, and a long one to a
        # conversation that no longer fits.
        last = messages[-1]
        return [*messages[:-1], {"role": "user", "content": f"{last['content']}\n\n{asked['content']}"}]

    def _repair_message(self, fault: Fault | None, described: Mapping[str, object]) -> Message:
        self._used_templates.add("repair")
        text = self.prompts["repair"].render(fault=fault, language=language_name(self.language), **described)
        return {"role": "user", "content": text}

    async def _complete(
        self,
        first: list[Message],
        messages: list[Message],
        wanted: _WantedAnswer,
        *,
        on_text: Callable[[str], object] | None = None,
        step: str = "",
    ) -> Attempt:
        """Send messages and validate what comes back, once; only what can be used goes into the cache."""
        by_text: dict[str, ValidatedAnswer] = {}

        def is_usable(text: str) -> bool:
            by_text[text] = validate_answer(text, "stop", None, wanted.validated_as, self.language)
            return by_text[text].fault is None

        answer = await self.client.complete(
            messages,
            self._schema,
            max_tokens=wanted.most_tokens,
            on_text=on_text,
            stream=wanted.stream,
            keep=is_usable,
            step=step,
        )
        known = by_text.get(answer.text) if answer.finish_reason == "stop" and answer.refusal is None else None
        validated = known or validate_answer(
            answer.text, answer.finish_reason, answer.refusal, wanted.validated_as, self.language
        )
        return Attempt(first, messages, answer, validated)

    def _write_questions(self) -> SectionPrompts:
        settings, calibration = self.client.settings, self.client.calibration
        margin = calibration.margin(UNKNOWN_TOKENIZER)
        return compose_prompts(
            self.analysis,
            self.prompts,
            self.language,
            int(settings.context_window * _SHRINK_FACTOR**self._shrink_steps),
            settings.max_output_tokens,
            tasks=(
                *(("map",) if self.wants_map else ()),
                *(("whole",) if self.plan == "single" else SECTION_NAMES),
                *(name for name in self._asked if name not in SECTION_NAMES),
            ),
            tokens_per_estimate=margin,
        )
