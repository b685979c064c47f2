"""What a model is asked: the messages of every section over the same evidence, and how much evidence fits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from summarizer.errors import BudgetError
from summarizer.llm.tokens import estimate_tokens
from summarizer.prompting import ArticleText, language_name
from summarizer.selecting import Selection, select_evidence
from summarizer.settings import SECTION_NAMES, SectionName

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.bundle import Article
    from summarizer.dossier import Dossier
    from summarizer.evidence import Sentence
    from summarizer.prompting import Prompts

__all__ = ["Message", "Questions", "Task", "write_questions"]

Message = dict[str, str]
Task = SectionName | Literal["whole"]

# Line breaks, the marks of a chat, what "12 of 30 sentences shown" adds to a heading, the outlet in the list of all.
_PER_HEADING = 15
_PER_LINE = 1
_AROUND = 40
# A repair is appended to the conversation: the answer it repairs, the list of faults, and the new sentences.
_REPAIR_ROOM = 400
# With less than this a briefing would rest on a headline or two.
_LEAST_EVIDENCE = 200


@dataclass(frozen=True)
class Questions:
    """What a model is asked about one dossier.

    `selection` is the evidence all of it is asked about. The messages of two tasks are the same bytes up to the end of
    the articles, so that an endpoint computes them once.
    """

    dossier: Dossier
    prompts: Prompts
    language: str
    selection: Selection

    def messages(self, task: Task, sections: Sequence[SectionName] = SECTION_NAMES) -> list[Message]:
        """The system text, and one user message with the articles first and the task last.

        `sections` are those that the task `whole` asks for.
        """
        return [
            {"role": "system", "content": self.system},
            {"role": "user", "content": f"{self.articles}\n\n{self.task(task, sections)}"},
        ]

    @cached_property
    def system(self) -> str:
        """The rules, the same for every section."""
        return self.prompts["system"].render(language=self.language_name)

    @cached_property
    def articles(self) -> str:
        """The selected evidence between its fences."""
        return ArticleText(self.dossier).whole(self.selection.ids)

    @property
    def language_name(self) -> str:
        """What the briefing's language is called in a prompt."""
        return language_name(self.language)

    def task(self, task: Task, sections: Sequence[SectionName] = SECTION_NAMES) -> str:
        """The instruction for a section, or for the whole briefing; nothing of an article is in it."""
        return _task(self.prompts, self.language, task, sections)


def write_questions(
    dossier: Dossier,
    prompts: Prompts,
    language: str,
    window: int,
    answer: int,
    *,
    tasks: Sequence[Task] = SECTION_NAMES,
    tokens_per_estimate: float = 1.0,
) -> Questions:
    """Choose the evidence that leaves room for task, answer and repair, in a context window of `window` tokens.

    `tokens_per_estimate` is how many tokens of the model one estimated token stands for.

    Raises:
        BudgetError: the window is too small to hold any evidence.

    """
    system = prompts["system"].render(language=language_name(language))
    longest = max(estimate_tokens(_task(prompts, language, task, SECTION_NAMES)) for task in tasks)
    text = ArticleText(dossier)
    fixed = estimate_tokens(f"{system}{text.opening}{text.closing}") + longest + _AROUND
    room = window - answer - _REPAIR_ROOM - answer // 2
    budget = int(room / tokens_per_estimate) - fixed
    if budget < _LEAST_EVIDENCE:
        raise BudgetError(
            f"A context window of {window:,} tokens with answers of {answer:,} leaves no room for the articles: raise "
            "the context window, or lower the limit on answers."
        )
    return Questions(dossier, prompts, language, select_evidence(dossier, budget, _Prices(text)))


class _Prices:
    """What lines of a prompt cost, in estimated tokens."""

    def __init__(self, text: ArticleText) -> None:
        self._text = text

    def heading(self, article: Article) -> int:
        return estimate_tokens(self._text.heading(article)) + _PER_HEADING

    def line(self, sentence: Sentence) -> int:
        return estimate_tokens(self._text.line(sentence)) + _PER_LINE


def _task(prompts: Prompts, language: str, task: Task, sections: Sequence[SectionName]) -> str:
    name = language_name(language)
    if task != "whole":
        return prompts[task].render(language=name)
    described = [{"name": section, "task": prompts[section].render(language=name)} for section in sections]
    return prompts["whole"].render(language=name, sections=described)
