"""The model's writer: one section is one question, asked again a few times when its answer is no draft."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.briefing import PromptUsed
from summarizer.errors import BudgetError, ContextTooLongError, ModelError
from summarizer.findings import Withheld, write_reason
from summarizer.llm.token_estimate import estimate_tokens
from summarizer.prompting import language_name
from summarizer.sections import SECTIONS
from summarizer.sections.custom_section import section_table
from summarizer.settings import SECTION_NAMES, SectionName
from summarizer.text.language_codes import primary_language
from summarizer.writing.base import PageSoFar, WriterNote
from summarizer.writing.citation_repair import repair_citations
from summarizer.writing.llm import retry
from summarizer.writing.llm.draft_validation import FAULTS, Fault, ValidatedAnswer, validate_answer
from summarizer.writing.llm.failure import Failure
from summarizer.writing.llm.map_answer import read_answer
from summarizer.writing.llm.messages import (
    UNKNOWN_TOKENIZER,
    Message,
    SectionMessages,
    Task,
    draft_schema,
    longest_answer,
    write_messages,
)
from summarizer.writing.llm.repair import FaultySentence, apply_repairs, describe_problems, read_repairs
from summarizer.writing.llm.retry import Attempt, until_usable
from summarizer.writing.llm.trimming import without_repeats
from summarizer.writing.llm.whole_answer import sections_of, split_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.map import StoryMap
    from summarizer.analysis.map.model_reading import ModelReading
    from summarizer.briefing import WriterName
    from summarizer.drafts import Draft
    from summarizer.llm.client import ModelAnswer, ModelClient
    from summarizer.prompting import Prompts
    from summarizer.sections.custom_section import NewSection
    from summarizer.settings import Settings

__all__ = ["LlmWriter"]

_log = logging.getLogger("summarizer.writing.llm")

_SHOWN_AGAIN = frozenset({"invalid", "labels", "language"})
_FIRST_READ = frozenset({"headline", "whats_happened"})
# How the evidence shrinks when an endpoint says that its window is smaller than we were told.
_SHRINK = 0.7
_SHRINKS = 4
# A model that gives no map in two tries gives none in four, and the words of the articles make one.
_MAP_TRIES = 2
# What a second answer lacks, too, is asked for section by section.
_WHOLE_TRIES = 2
# Stands behind the name of a section in a label of an answer that holds all of them.
_BAR = " | "
# Once it has counted a prompt, the next one can be estimated to within a few per cent.
_KNOWN_TOKENIZER = 1.05


class LlmWriter:
    """Drafts sections by asking a model; `client` must have been entered.

    What it returns is unchecked but for its form: language, labels, repetition. The conversation about each section is
    kept for `repair`. A section is asked for up to `tries` times. `notes` tell what was left out, looked up or not
    repaired.
    """

    name: WriterName = "llm"

    def __init__(
        self,
        analysis: BundleAnalysis,
        client: ModelClient,
        settings: Settings,
        prompts: Prompts,
        asked: Sequence[SectionName] = SECTION_NAMES,
        added: Sequence[NewSection] = (),
    ) -> None:
        """`asked` are the sections that will be asked for, as far as the settings want them; `added` a program's."""
        self.analysis = analysis
        self.prompts = prompts.in_style(settings.style)
        self.language = primary_language(settings.language or analysis.evidence.language)
        self.table = section_table(SECTIONS, added, self.language)
        told = client.settings.context_window
        self.plan = settings.plan_for(told if told != settings.context_window else None)
        self._settings = settings
        self._asked = asked
        self._client = client
        self._schema = draft_schema()
        self.tries = retry.TRIES
        self._shrunk = 0
        self._goes_without_map = False
        self._questions: SectionMessages | None = None
        self._written_at = 0
        self._talks: dict[SectionName, list[Message]] = {}
        self.notes: list[WriterNote] = []
        self._used: set[str] = set()

    @property
    def questions(self) -> SectionMessages:
        """What is asked, written anew for a smaller window; its `selection` counts the evidence that had no place.

        Raises:
            BudgetError: the window leaves no room for the articles.

        """
        if self._questions is None or self._written_at != self._shrunk:
            shrunk = self._shrunk
            self._questions = self._write_questions()
            self._written_at = shrunk
        return self._questions

    @property
    def prompts_used(self) -> dict[str, PromptUsed]:
        """Version and digest of every template that something was asked with, for the provenance."""
        return {
            prompt.info.name: PromptUsed(version=prompt.info.version, sha256=prompt.info.sha256)
            for name, prompt in self.prompts.by_name.items()
            if name in self._used
        }

    @property
    def evidence_note(self) -> str | None:
        """What of the evidence the model did not see, in a sentence; None when it saw everything, or was not asked."""
        chosen = self._questions.selection if self._questions is not None else None
        if chosen is None or not (chosen.left_out or chosen.articles_left_out):
            return None
        lost = len(chosen.articles_left_out)
        articles = f", and nothing of {lost} {'article' if lost == 1 else 'articles'}" if lost else ""
        return f"The model was shown {chosen.sentences} of {chosen.sentences + chosen.left_out} sentences{articles}."

    async def write(
        self,
        section: SectionName,
        page: PageSoFar,
        *,
        on_first_token: Callable[[], object] | None = None,
        stream: bool = False,
    ) -> Draft | Withheld | Failure:
        """Draft one section that repeats nothing of `page`; headline and news, which are read first, may.

        Withheld is what the bundle cannot support; a draft in which nothing is left is a failure.

        `on_first_token` is called once the model begins to answer; `stream` asks for the answer token by token.

        Raises:
            UnusableAnswerError: no answer was a draft, however often it was asked.
            ModelError: the endpoint failed for good.
            BudgetError: the run's limits, or the context window, leave no room.

        """
        if (withheld := self.nothing_to_write(section)) is not None:
            return withheld
        begun = None if on_first_token is None else _once(on_first_token)
        judged, talk = await self._ask(section, on_text=begun, stream=stream)
        self._talks[section] = talk
        return self._finished(section, judged.draft, page)

    async def write_whole(
        self,
        sections: Sequence[SectionName],
        page: PageSoFar,
        *,
        on_section: Callable[[SectionName, Draft], object] | None = None,
    ) -> dict[SectionName, Draft | Withheld | Failure]:
        """Draft several sections in one streamed call; those the model left out are missing.

        `on_section` is told of each as soon as it is whole, while the next is being written; it may still turn out
        otherwise. Raises what `write` raises.
        """
        found: dict[SectionName, Draft | Withheld | Failure] = {}
        asked = []
        for section in sections:
            withheld = self.nothing_to_write(section)
            if withheld is None:
                asked.append(section)
            else:
                found[section] = withheld
        if not asked:
            return found
        on_text = None if on_section is None else self._telling(asked, page, on_section)
        judged, talk = await self._ask("whole", asked, on_text=on_text, stream=True, tries=_WHOLE_TRIES)
        for section, draft in split_whole(judged.draft).items():
            if section in asked:
                self._talks[section] = talk
                found[section] = self._finished(section, draft, page)
        return found

    def whole_sections_of(
        self, broken: str, sections: Sequence[SectionName], page: PageSoFar
    ) -> dict[SectionName, Draft | Withheld | Failure]:
        """The sections that were whole in an answer that broke off: all but the last one that it had begun."""
        whole = self._whole_in(broken)
        return {name: self._finished(name, draft, page) for name, draft in whole.items() if name in sections}

    def _whole_in(self, begun: str) -> dict[SectionName, Draft]:
        """The sections of an answer that is not all there, but for the last one, which may go on."""
        judged = validate_answer(begun, "length", None, "whole", self.language)
        if judged.fault not in {None, "cut_off"}:
            return {}
        last = next((name for _, name, _ in reversed(list(sections_of(judged.draft))) if name is not None), None)
        return {name: draft for name, draft in split_whole(judged.draft).items() if name != last}

    def _telling(
        self, sections: Sequence[SectionName], page: PageSoFar, on_section: Callable[[SectionName, Draft], object]
    ) -> Callable[[str], object]:
        """Tells of sections, each once, of an answer that grows."""
        told: set[SectionName] = set()
        begun = 0

        def look(text: str) -> None:
            nonlocal begun
            if (names := text.count(_BAR)) == begun:
                return
            begun = names
            for name, draft in self._whole_in(text).items():
                if name in sections and name not in told:
                    told.add(name)
                    finished, _ = self._settled(name, draft, page)
                    if not isinstance(finished, Failure):
                        on_section(name, finished)

        return look

    async def read_map(self) -> ModelReading:
        """Ask for the map of the story: which article states which fact, and what contradicts what. Unchecked.

        Raises what `write` raises.
        """
        judged, _ = await self._ask("map", tries=_MAP_TRIES)
        return read_answer(judged.draft)

    @property
    def may_fall_back(self) -> bool:
        """Whether what the model fails at may be made without it."""
        return self._settings.fallback

    @property
    def model(self) -> str:
        """The name of the model that writes."""
        return self._client.settings.model

    @property
    def wants_map(self) -> bool:
        """Whether the map is asked for: outlets are compared, the articles have two voices, and nobody declined it."""
        papers = "what_the_papers_say"
        asked = self._settings.map == "model" and papers in self._settings.sections and papers in self._asked
        return asked and not self._goes_without_map and self.nothing_to_write("what_the_papers_say") is None

    def go_without_map(self) -> None:
        """Ask for no map, and keep no room for it: its instruction is the longest, and a small window may lack that."""
        self._goes_without_map = True

    def heed(self, story: StoryMap) -> None:
        """Use this story map from now on; the evidence already selected stays as it is."""
        self.analysis = replace(self.analysis, read=story)
        if self._questions is not None:
            self._questions = replace(self._questions, analysis=self.analysis)

    @property
    def shown(self) -> frozenset[str]:
        """The ids of what the model was asked about."""
        return self._shown

    async def repair(
        self, failed: Mapping[SectionName, tuple[Draft, Sequence[FaultySentence]]]
    ) -> dict[SectionName, tuple[Draft, list[FaultySentence]]]:
        """Each draft with new sentences for those that failed, and those that the model takes back instead.

        Sections that were written in one answer go back together, in one call; the others in one each, at once. The
        failed sentences, what is wrong with them and the words they cite are appended to the conversation, so that the
        endpoint still has its beginning at hand. A call that fails costs no draft: it comes back as it is, and `notes`
        say why.
        """
        together: dict[int, list[SectionName]] = {}
        for section in failed:
            talk = self._talks.get(section)
            together.setdefault(id(talk) if talk else -len(together), []).append(section)
        made = await asyncio.gather(*(self._repair({s: failed[s] for s in each}) for each in together.values()))
        return {section: of[section] for section in failed for of in made if section in of}

    async def _repair(
        self, failed: Mapping[SectionName, tuple[Draft, Sequence[FaultySentence]]]
    ) -> dict[SectionName, tuple[Draft, list[FaultySentence]]]:
        """`repair` for sections of one conversation."""
        about, *_ = failed
        numbered = list(enumerate(((s, draft, p) for s, (draft, found) in failed.items() for p in found), start=1))

        async def put(before: Attempt | None) -> Attempt:
            if before is not None:
                return await self._put_again(before, about, stream=False, of_repair=True)
            told = self._talks.get(about) or [
                *self.questions.messages(about),
                {"role": "assistant", "content": failed[about][0].model_dump_json()},
            ]
            described = describe_problems((draft, problem) for _, (_, draft, problem) in numbered)
            messages = [*told, self._repair_message(None, described)]
            answer = await self._complete(messages, about, stream=False, of_repair=True)
            return Attempt(messages, messages, answer, self._judge(answer, about, of_repair=True))

        try:
            made = await until_usable(put, _JUDGED_AS_REPAIR, self.language, retry.REPAIR_TRIES)
        except (ModelError, BudgetError) as error:
            self.notes += [WriterNote(section, f"its repair failed: {error}") for section in failed]
            return {section: (draft, []) for section, (draft, _) in failed.items()}
        cited, _ = repair_citations(made.judged.draft, self.analysis, self._shown, self.language)
        repairs = read_repairs(cited, len(numbered))
        return {
            section: apply_repairs(draft, {n: problem for n, (of, _, problem) in numbered if of == section}, repairs)
            for section, (draft, _) in failed.items()
        }

    def nothing_to_write(self, section: SectionName) -> Withheld | None:
        """Why a section needs no call, because the bundle cannot support it; None when it may."""
        if section != "what_the_papers_say":
            return None
        articles = {sentence.article.id: sentence.article.outlet for sentence in self.analysis.evidence.sentences}
        if len(set(articles.values())) < 2:
            return Withheld("one_outlet_with_text")
        return Withheld("one_text") if len(self.analysis.origins.independent(articles)) < 2 else None

    @property
    def _shown(self) -> frozenset[str]:
        """The ids of what the model was asked about."""
        return self._questions.selection.ids if self._questions is not None else frozenset()

    def _finished(self, section: SectionName, draft: Draft, page: PageSoFar) -> Draft | Failure:
        finished, notes = self._settled(section, draft, page)
        self.notes += notes
        return finished

    def _settled(self, section: SectionName, draft: Draft, page: PageSoFar) -> tuple[Draft | Failure, list[WriterNote]]:
        """A section with known ids, labels of its own and no repeats, and notes on what that took."""
        cited, found = repair_citations(draft, self.analysis, self._shown, self.language)
        notes = _counted(section, found, "with unknown ids cited again by the words")
        settled = self.table[section].settle(cited, self.analysis.evidence)
        # The news itself stands first, whatever was ready before it.
        kept, lost = without_repeats(
            settled, PageSoFar(self.analysis) if section in _FIRST_READ else page, self.language
        )
        notes += [WriterNote(section, f"left out, since the model says it twice: “{text}”") for text in lost]
        if kept.items:
            return kept, notes
        told = write_reason(Withheld(self.table[section].empty)) if section != "headline" else FAULTS["empty"]
        return Failure("model.empty", told), notes

    async def _ask(
        self,
        task: Task,
        sections: Sequence[SectionName] = SECTION_NAMES,
        *,
        on_text: Callable[[str], object] | None = None,
        stream: bool = False,
        tries: int | None = None,
    ) -> tuple[ValidatedAnswer, list[Message]]:
        """A usable draft, and the conversation it came from."""

        async def put(before: Attempt | None) -> Attempt:
            if before is not None:
                return await self._put_again(before, task, stream=stream)
            answer, first = await self._first_answer(task, sections, on_text=on_text, stream=stream)
            return Attempt(first, first, answer, self._judge(answer, task))

        made = await until_usable(put, task, self.language, tries or self.tries)
        judged = made.judged
        if judged.fault is not None:
            self.notes.append(WriterNote(task, f"{FAULTS[judged.fault]} What was whole of it is kept."))
        for note in judged.notes:
            _log.info("%s: %s", task, note)
        self.notes += _counted(task, judged.lost, "repeated or broken off by the model left out")
        return judged, [*made.asked, {"role": "assistant", "content": made.answer.text}]

    async def _put_again(self, before: Attempt, task: Task, *, stream: bool, of_repair: bool = False) -> Attempt:
        """The question that follows an answer that is no draft."""
        fault = before.judged.fault
        asked = before.first if fault is None else self._ask_again(before.first, before.answer, fault)
        answer = await self._complete(asked, task, stream=stream, of_repair=of_repair)
        return Attempt(before.first, asked, answer, self._judge(answer, task, of_repair=of_repair))

    async def _first_answer(
        self,
        task: Task,
        sections: Sequence[SectionName],
        *,
        on_text: Callable[[str], object] | None,
        stream: bool,
    ) -> tuple[ModelAnswer, list[Message]]:
        """The first answer; an endpoint with a smaller window than we were told gets less evidence."""
        while True:
            shrunk = self._shrunk
            messages = self.questions.messages(task, sections)
            self._used |= {"system", task, *(sections if task == "whole" else ())}
            try:
                answer = await self._complete(messages, task, stream=stream, on_text=on_text, step=task)
            except ContextTooLongError:
                if self._shrunk >= _SHRINKS:
                    raise
                if shrunk == self._shrunk:
                    self._shrunk += 1
                    _log.info("%s: the endpoint's window is smaller; asking with less evidence", task)
            else:
                return answer, messages

    def _ask_again(self, messages: list[Message], answer: ModelAnswer, fault: Fault) -> list[Message]:
        """The conversation, the answer that cannot be used, and what is wrong with it: appended, to keep the prefix."""
        # What a filter stops is asked for like what a model refuses: without what it would not repeat.
        told: Fault = "refused" if fault == "filtered" else fault
        asked = self._repair_message(told, {"failures": [], "kinds": set()})
        is_short = estimate_tokens(answer.text) <= self._client.settings.max_output_tokens // 2
        if fault in _SHOWN_AGAIN and is_short and answer.text.strip():
            return [*messages, {"role": "assistant", "content": answer.text}, asked]
        # An empty, endless or refused answer in the conversation would only lead to the next one, and a long one to a
        # conversation that no longer fits.
        last = messages[-1]
        return [*messages[:-1], {"role": "user", "content": f"{last['content']}\n\n{asked['content']}"}]

    def _repair_message(self, fault: Fault | None, described: Mapping[str, object]) -> Message:
        self._used.add("repair")
        text = self.prompts["repair"].render(fault=fault, language=language_name(self.language), **described)
        return {"role": "user", "content": text}

    async def _complete(
        self,
        messages: list[Message],
        task: Task,
        *,
        stream: bool,
        on_text: Callable[[str], object] | None = None,
        of_repair: bool = False,
        step: str = "",
    ) -> ModelAnswer:
        judged_as = _JUDGED_AS_REPAIR if of_repair else task

        def is_usable(text: str) -> bool:
            return validate_answer(text, "stop", None, judged_as, self.language).fault is None

        return await self._client.complete(
            messages,
            self._schema,
            max_tokens=self._longest_answer(task, of_repair=of_repair),
            on_text=on_text,
            stream=stream,
            keep=is_usable,
            step=step,
        )

    def _judge(self, answer: ModelAnswer, task: Task, *, of_repair: bool = False) -> ValidatedAnswer:
        judged_as = _JUDGED_AS_REPAIR if of_repair else task
        return validate_answer(answer.text, answer.finish_reason, answer.refusal, judged_as, self.language)

    def _longest_answer(self, task: Task, *, of_repair: bool = False) -> int:
        settings = self._client.settings
        if of_repair:
            return settings.max_output_tokens // 2
        return longest_answer(task, settings.context_window, settings.max_output_tokens)

    def _write_questions(self) -> SectionMessages:
        settings, calibration = self._client.settings, self._client.calibration
        margin = _KNOWN_TOKENIZER * calibration.ratio if calibration.seen else UNKNOWN_TOKENIZER
        return write_messages(
            self.analysis,
            self.prompts,
            self.language,
            int(settings.context_window * _SHRINK**self._shrunk),
            settings.max_output_tokens,
            tasks=(
                *(("map",) if self.wants_map else ()),
                *(("whole",) if self.plan == "single" else SECTION_NAMES),
                *(name for name in self._asked if name not in SECTION_NAMES),
            ),
            tokens_per_estimate=margin,
        )


def _once(told: Callable[[], object]) -> Callable[[str], object]:
    """A hook for the text of several answers, that tells of the first word alone."""
    waiting = [told]

    def pull(_: str) -> None:
        if waiting:
            waiting.pop()()

    return pull


def _counted(task: Task, count: int, how: str) -> list[WriterNote]:
    return [WriterNote(task, f"{count} sentence{'s' if count != 1 else ''} {how}.")] if count else []


# A repair is a few sentences: one is enough, and it has numbers for labels.
_JUDGED_AS_REPAIR: Task = "how_we_got_here"
