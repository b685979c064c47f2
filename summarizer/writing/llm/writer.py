"""The model's writer: one section is one question, asked again a few times when its answer is no draft."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from summarizer.errors import BudgetError, ModelError
from summarizer.findings import Withheld, write_reason
from summarizer.sections import SECTIONS
from summarizer.sections.custom_section import section_table
from summarizer.settings import SECTION_NAMES, SectionName
from summarizer.writing.base import PageSoFar, WriterNote
from summarizer.writing.citation_repair import repair_citations
from summarizer.writing.llm.dialogue import Dialogue
from summarizer.writing.llm.draft_validation import FAULTS, ValidatedAnswer, validate_answer
from summarizer.writing.llm.failure import Failure
from summarizer.writing.llm.map_answer import read_map_answer
from summarizer.writing.llm.repair import FaultySentence, apply_repairs, broken_repairs, describe_problems, read_repairs
from summarizer.writing.llm.trimming import without_repeats
from summarizer.writing.llm.whole_answer import sections_of, split_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.map.model_reading import ModelReading
    from summarizer.briefing import WriterName
    from summarizer.drafts import Draft
    from summarizer.llm.client import ModelClient
    from summarizer.prompting import Prompts
    from summarizer.sections.custom_section import NewSection
    from summarizer.settings import Settings
    from summarizer.writing.llm.section_prompts import Message, Task

__all__ = ["LlmWriter"]

_log = logging.getLogger("summarizer.writing.llm")

_FIRST_READ = frozenset({"headline", "whats_happened"})
# A model that gives no map in two tries gives none in four, and the words of the articles make one.
_MAP_TRIES = 2
# What a second answer lacks, too, is asked for section by section.
_WHOLE_TRIES = 2
# Stands behind the name of a section in a label of an answer that holds all of them.
_BAR = " | "


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
        self.dialogue = Dialogue(analysis, client, settings, prompts, asked)
        self.language = self.dialogue.language
        self.may_fall_back = settings.fallback
        self.table = section_table(SECTIONS, added, self.language)
        self._talks: dict[SectionName, list[Message]] = {}
        self.notes: list[WriterNote] = []

    @property
    def analysis(self) -> BundleAnalysis:
        """What is known of the bundle."""
        return self.dialogue.analysis

    @property
    def evidence_note(self) -> str | None:
        """What of the evidence the model did not see, in a sentence; None when it saw everything, or was not asked."""
        chosen = self.dialogue.selection
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
        if (withheld := self.dialogue.reason_to_withhold(section)) is not None:
            return withheld
        begun = None if on_first_token is None else _once(on_first_token)
        validated, talk = await self._ask(section, on_text=begun, stream=stream)
        self._talks[section] = talk
        return self._postprocess(section, validated.draft, page)

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
            withheld = self.dialogue.reason_to_withhold(section)
            if withheld is None:
                asked.append(section)
            else:
                found[section] = withheld
        if not asked:
            return found
        on_text = None if on_section is None else self._telling(asked, page, on_section)
        validated, talk = await self._ask("whole", asked, on_text=on_text, stream=True, tries=_WHOLE_TRIES)
        for section, draft in split_whole(validated.draft).items():
            if section in asked:
                self._talks[section] = talk
                found[section] = self._postprocess(section, draft, page)
        return found

    def whole_sections_of(
        self, broken: str, sections: Sequence[SectionName], page: PageSoFar
    ) -> dict[SectionName, Draft | Withheld | Failure]:
        """The sections that were whole in an answer that broke off: all but the last one that it had begun."""
        whole = self._whole_in(broken)
        return {name: self._postprocess(name, draft, page) for name, draft in whole.items() if name in sections}

    def _whole_in(self, begun: str) -> dict[SectionName, Draft]:
        """The sections of an answer that is not all there, but for the last one, which may go on."""
        validated = validate_answer(begun, "length", None, "whole", self.language)
        if validated.fault not in {None, "cut_off"}:
            return {}
        last = next((name for _, name, _ in reversed(list(sections_of(validated.draft))) if name is not None), None)
        return {name: draft for name, draft in split_whole(validated.draft).items() if name != last}

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
                    finished, _ = self._postprocessed(name, draft, page)
                    if not isinstance(finished, Failure):
                        on_section(name, finished)

        return look

    async def read_map(self) -> ModelReading:
        """Ask for the map of the story: which article states which fact, and what contradicts what. Unchecked.

        Raises what `write` raises.
        """
        validated, _ = await self._ask("map", tries=_MAP_TRIES)
        return read_map_answer(validated.draft)

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
        told = self._talks.get(about) or [
            *self.dialogue.questions.messages(about),
            {"role": "assistant", "content": failed[about][0].model_dump_json()},
        ]
        described = describe_problems((draft, problem) for _, (_, draft, problem) in numbered)
        try:
            made = await self.dialogue.ask_for_repair(told, described)
        except (ModelError, BudgetError) as error:
            self.notes += [WriterNote(section, f"its repair failed: {error}") for section in failed]
            return {section: (draft, []) for section, (draft, _) in failed.items()}
        cited, _ = repair_citations(made.validated.draft, self.analysis, self.dialogue.shown, self.language)
        repairs = read_repairs(cited, len(numbered))
        repaired = {}
        for section, (draft, _) in failed.items():
            problems = {n: problem for n, (of, _, problem) in numbered if of == section}
            # A headline has no full stop to begin with.
            broken = broken_repairs(problems, repairs) if section != "headline" else {}
            self.notes += [WriterNote(section, f"left out, since it breaks off: “{text}”") for text in broken.values()]
            problems = {n: problem for n, problem in problems.items() if n not in broken}
            new, retracted = apply_repairs(draft, problems, repairs)
            repaired[section] = (self.table[section].normalize_labels(new, self.analysis.evidence), retracted)
        return repaired

    def _postprocess(self, section: SectionName, draft: Draft, page: PageSoFar) -> Draft | Failure:
        finished, notes = self._postprocessed(section, draft, page)
        self.notes += notes
        return finished

    def _postprocessed(
        self, section: SectionName, draft: Draft, page: PageSoFar
    ) -> tuple[Draft | Failure, list[WriterNote]]:
        """A section with known ids, labels of its own and no repeats, and notes on what that took."""
        cited, found = repair_citations(draft, self.analysis, self.dialogue.shown, self.language)
        notes = _counted(section, found, "with unknown ids cited again by the words")
        settled = self.table[section].normalize_labels(cited, self.analysis.evidence)
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
        """A usable draft, and the conversation it came from; `notes` say what was lost on the way."""
        made = await self.dialogue.ask(task, sections, on_text=on_text, stream=stream, tries=tries)
        validated = made.validated
        if validated.fault is not None:
            self.notes.append(WriterNote(task, f"{FAULTS[validated.fault]} What was whole of it is kept."))
        for note in validated.notes:
            _log.info("%s: %s", task, note)
        self.notes += _counted(task, validated.lost, "repeated or broken off by the model left out")
        return validated, [*made.asked, {"role": "assistant", "content": made.answer.text}]


def _once(told: Callable[[], object]) -> Callable[[str], object]:
    """A hook for the text of several answers, that tells of the first word alone."""
    waiting = [told]

    def pull(_: str) -> None:
        if waiting:
            waiting.pop()()

    return pull


def _counted(task: Task, count: int, how: str) -> list[WriterNote]:
    return [WriterNote(task, f"{count} sentence{'s' if count != 1 else ''} {how}.")] if count else []
