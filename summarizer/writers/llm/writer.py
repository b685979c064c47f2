"""The model's writer: one section is one question, asked again at most once when its answer is no draft."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from summarizer.drafts import Draft, DraftItem
from summarizer.errors import BudgetError, ModelAnswerError, ModelError, ModelRefusedError
from summarizer.sections import SECTIONS
from summarizer.settings import SECTION_NAMES, SectionName
from summarizer.terms import Vector, dot
from summarizer.writers.base import Withheld
from summarizer.writers.llm.asking import Message, Questions, Task, write_questions
from summarizer.writers.llm.judging import FAULTS, Fault, Judged, judge_answer
from summarizer.writers.llm.labelling import settle_labels, split_whole
from summarizer.writers.llm.mending import Problem, describe_problems, put_back

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from summarizer.briefing import WriterName
    from summarizer.dossier import Dossier
    from summarizer.llm.client import Answer, ModelClient
    from summarizer.prompting import Prompts
    from summarizer.settings import Settings
    from summarizer.writers.base import Page

__all__ = ["Failure", "LlmWriter", "UnusableAnswerError", "as_failure", "draft_schema"]

_log = logging.getLogger("summarizer.writers.llm")

ONE_OUTLET = "The bundle has the text of one outlet only: there is nothing to compare."
# Asking the same again is no use: the filter sees the same articles.
_ASKED_ONCE = frozenset({"filtered"})
# How the evidence shrinks when an endpoint says that its window is smaller than we were told.
_SHRINK = 0.7
_SHRINKS = 4
_UNSEEN_MARGIN, _SEEN_MARGIN = 1.15, 1.05
# Within one section, sentences as close as this say the same; across sections the page judges more strictly.
_SAID_AGAIN = 0.85
# A whole briefing is about this many answers long.
_WHOLE = 2


@dataclass(frozen=True, slots=True)
class Failure:
    """A section that the model did not write.

    `code` is `model.` with a fault (`refused`, `filtered`, `empty`, `cut_off`, `language`, `repeating`, `invalid`,
    `labels`, `missing`), or `endpoint.refused`, `endpoint.unreachable`, `endpoint.garbled`, `budget`; `reason` is a
    sentence for people; `raw` is what the model wrote, if anything.
    """

    code: str
    reason: str
    raw: str = ""


class UnusableAnswerError(ModelAnswerError):
    """The model answered twice, and neither answer is a draft."""

    def __init__(self, fault: Fault | Literal["missing"], message: str, raw: str) -> None:
        super().__init__(message, raw)
        self.fault = fault


def as_failure(error: ModelError | BudgetError) -> Failure:
    """What an exception of `LlmWriter` amounts to for the section it was raised in."""
    if isinstance(error, UnusableAnswerError):
        return Failure(f"model.{error.fault}", str(error), error.raw)
    if isinstance(error, ModelAnswerError):
        return Failure("endpoint.garbled", str(error), error.raw)
    if isinstance(error, BudgetError):
        return Failure("budget", str(error))
    return Failure("endpoint.refused" if isinstance(error, ModelRefusedError) else "endpoint.unreachable", str(error))


def draft_schema() -> dict[str, Any]:
    """The schema every call asks for: `Draft`, with the form of an id and bounds on how much is written.

    It is the same for all calls, since it is part of the prefix that endpoints keep. The bounds are generous: they
    stop a small model that goes round in circles, where the endpoint keeps to them.
    """
    schema = Draft.model_json_schema()
    parts = schema["$defs"]
    schema["properties"]["items"]["maxItems"] = 40
    parts["DraftItem"]["properties"]["sentences"]["maxItems"] = 8
    parts["DraftSentence"]["properties"]["cites"] |= {
        "items": {"type": "string", "pattern": "^[0-9]{1,4}[.][0-9]{1,5}$"},
        "maxItems": 5,
    }
    return schema


class LlmWriter:
    """Drafts sections by asking a model; `client` must have been entered.

    What it returns is unchecked but for its form: language, labels, repetition. The conversation about each section is
    kept for `repair`.
    """

    name: WriterName = "llm"

    def __init__(self, dossier: Dossier, client: ModelClient, settings: Settings, prompts: Prompts) -> None:
        self.dossier = dossier
        self.prompts = prompts
        self.language = settings.language or dossier.evidence.language
        self.plan = settings.plan
        self._client = client
        self._schema = draft_schema()
        self._shrunk = 0
        self._questions: Questions | None = None
        self._talks: dict[SectionName, list[Message]] = {}

    @property
    def questions(self) -> Questions:
        """What is asked; its `selection` counts the evidence that had no place."""
        if self._questions is None:
            self._questions = self._write_questions()
        return self._questions

    async def write(
        self,
        section: SectionName,
        page: Page,
        *,
        on_first_token: Callable[[], object] | None = None,
        stream: bool = False,
    ) -> Draft | Withheld:
        """Draft one section that repeats nothing of `page`.

        `on_first_token` is called once the model begins to answer; `stream` asks for the answer token by token.

        Raises:
            UnusableAnswerError: neither of two answers is a draft.
            ModelError: the endpoint failed for good.
            BudgetError: the run's limits, or the context window, leave no room.

        """
        if (reason := self.nothing_to_write(section)) is not None:
            return Withheld(reason)
        judged, talk = await self._ask(section, on_first_token=on_first_token, stream=stream)
        self._talks[section] = talk
        return self._finished(section, judged.draft, page)

    async def write_whole(
        self,
        sections: Sequence[SectionName],
        page: Page,
        *,
        on_first_token: Callable[[], object] | None = None,
        stream: bool = False,
    ) -> dict[SectionName, Draft | Withheld]:
        """Draft several sections in one call; those the model left out are missing. Raises what `write` raises."""
        found: dict[SectionName, Draft | Withheld] = {}
        asked = []
        for section in sections:
            reason = self.nothing_to_write(section)
            if reason is None:
                asked.append(section)
            else:
                found[section] = Withheld(reason)
        judged, talk = await self._ask("whole", asked, on_first_token=on_first_token, stream=stream)
        for section, draft in split_whole(judged.draft).items():
            if section in asked:
                self._talks[section] = talk
                found[section] = self._finished(section, draft, page)
        return found

    async def repair(self, section: SectionName, draft: Draft, problems: Sequence[Problem]) -> Draft:
        """`draft` with new sentences for those that failed; a sentence that got no usable repair stays as it was.

        The failed sentences and their codes are appended to the conversation, so that the endpoint still has its
        beginning at hand. Raises what `write` raises, but never for an answer that cannot be used.
        """
        if not problems:
            return draft
        told = self._talks.get(section) or [
            *self.questions.messages(section),
            {"role": "assistant", "content": draft.model_dump_json()},
        ]
        messages = [*told, self._repair_message(None, describe_problems(problems))]
        answer = await self._complete(messages, section, stream=False, on_first_token=None, of_repair=True)
        judged = self._judge(answer, section, of_repair=True)
        if judged.fault is not None:
            _log.info("%s: the repair is of no use (%s)", section, judged.fault)
            return draft
        return put_back(draft, problems, judged.draft)

    def nothing_to_write(self, section: SectionName) -> str | None:
        """Why a section needs no call, because the bundle cannot support it; None when it may."""
        outlets = {sentence.article.outlet for sentence in self.dossier.evidence.sentences}
        return ONE_OUTLET if section == "what_the_papers_say" and len(outlets) < 2 else None

    def _finished(self, section: SectionName, draft: Draft, page: Page) -> Draft | Withheld:
        settled = settle_labels(draft, section, self.dossier.evidence)
        kept = without_repeats(settled, page, self.language)
        if kept.items:
            return kept
        return Withheld(SECTIONS[section].empty if section in SECTIONS else FAULTS["empty"])

    async def _ask(
        self,
        task: Task,
        sections: Sequence[SectionName] = SECTION_NAMES,
        *,
        on_first_token: Callable[[], object] | None,
        stream: bool,
    ) -> tuple[Judged, list[Message]]:
        """A usable draft, and the conversation it came from."""
        answer, messages = await self._first_answer(task, sections, on_first_token=on_first_token, stream=stream)
        judged = self._judge(answer, task)
        if judged.fault is not None and judged.fault not in _ASKED_ONCE:
            _log.info("%s: asking again (%s)", task, judged.fault)
            messages = self._ask_again(messages, answer, judged.fault)
            answer = await self._complete(messages, task, stream=stream, on_first_token=None)
            judged = self._judge(answer, task)
        if judged.fault is not None:
            raise UnusableAnswerError(judged.fault, FAULTS[judged.fault], answer.refusal or answer.text)
        if judged.notes:
            _log.info("%s: %s", task, "; ".join(judged.notes))
        return judged, [*messages, {"role": "assistant", "content": answer.text}]

    async def _first_answer(
        self,
        task: Task,
        sections: Sequence[SectionName],
        *,
        on_first_token: Callable[[], object] | None,
        stream: bool,
    ) -> tuple[Answer, list[Message]]:
        """The first answer; an endpoint with a smaller window than we were told gets less evidence."""
        while True:
            shrunk = self._shrunk
            messages = self.questions.messages(task, sections)
            try:
                answer = await self._complete(messages, task, stream=stream, on_first_token=on_first_token)
            except ModelRefusedError as error:
                if "is too long for" not in str(error) or self._shrunk >= _SHRINKS:
                    raise
                if shrunk == self._shrunk:
                    self._shrunk += 1
                    self._questions = None
                    _log.info("%s: the endpoint's window is smaller; asking with less evidence", task)
            else:
                return answer, messages

    def _ask_again(self, messages: list[Message], answer: Answer, fault: Fault) -> list[Message]:
        """The conversation, the answer that cannot be used, and what is wrong with it: appended, to keep the prefix."""
        asked = self._repair_message(fault, {"failures": [], "kinds": set()})
        if fault in {"invalid", "labels", "language"} and answer.text.strip():
            return [*messages, {"role": "assistant", "content": answer.text}, asked]
        # An empty, endless or refused answer in the conversation would only lead to the next one.
        last = messages[-1]
        return [*messages[:-1], {"role": "user", "content": f"{last['content']}\n\n{asked['content']}"}]

    def _repair_message(self, fault: Fault | None, described: Mapping[str, object]) -> Message:
        text = self.prompts["repair"].render(fault=fault, language=self.questions.language_name, **described)
        return {"role": "user", "content": text}

    async def _complete(
        self,
        messages: list[Message],
        task: Task,
        *,
        stream: bool,
        on_first_token: Callable[[], object] | None,
        of_repair: bool = False,
    ) -> Answer:
        judged_as = _JUDGED_AS_REPAIR if of_repair else task

        def is_usable(text: str) -> bool:
            return judge_answer(text, "stop", None, judged_as, self.language).fault is None

        return await self._client.complete(
            messages,
            self._schema,
            max_tokens=self._longest_answer(task, of_repair=of_repair),
            on_first_token=on_first_token,
            stream=stream,
            keep=is_usable,
        )

    def _judge(self, answer: Answer, task: Task, *, of_repair: bool = False) -> Judged:
        judged_as = _JUDGED_AS_REPAIR if of_repair else task
        return judge_answer(answer.text, answer.finish_reason, answer.refusal, judged_as, self.language)

    def _longest_answer(self, task: Task, *, of_repair: bool = False) -> int:
        longest = self._client.settings.max_output_tokens
        if task == "whole" and not of_repair:
            return min(_WHOLE * longest, self._client.settings.context_window // 3)
        return longest // 2 if of_repair else longest

    def _write_questions(self) -> Questions:
        calibration = self._client.calibration
        margin = (_SEEN_MARGIN if calibration.seen else _UNSEEN_MARGIN) * calibration.ratio
        tasks: tuple[Task, ...] = ("whole",) if self.plan == "single" else SECTION_NAMES
        return write_questions(
            self.dossier,
            self.prompts,
            self.language,
            int(self._client.settings.context_window * _SHRINK**self._shrunk),
            max(self._longest_answer(task) for task in tasks),
            tasks=tasks,
            tokens_per_estimate=margin,
        )


# A repair is a few sentences: one is enough, and it has numbers for labels.
_JUDGED_AS_REPAIR: Task = "how_we_got_here"


def without_repeats(draft: Draft, page: Page, language: str) -> Draft:
    """The draft without sentences that the page has already, or that say again what the draft has said."""
    terms = page.dossier.terms
    said: list[Vector] = []
    items = []
    for item in draft.items:
        kept = []
        for sentence in item.sentences:
            vector = terms.read(sentence.text, language)
            if page.repeats(sentence.text, vector) or any(dot(vector, other) >= _SAID_AGAIN for other in said):
                continue
            said.append(vector)
            kept.append(sentence)
        if kept:
            items.append(DraftItem(label=item.label, sentences=kept))
    return Draft(items=items)
