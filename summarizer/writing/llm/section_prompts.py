"""Composes the prompts of all sections over the same evidence, as much of it as fits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from summarizer.drafts import Draft
from summarizer.errors import BudgetError
from summarizer.llm.draft_parsing import bare_schema
from summarizer.llm.token_estimate import estimate_tokens
from summarizer.prompting import ArticleText, language_name, map_text
from summarizer.settings import SECTION_NAMES, SectionName
from summarizer.writing.llm.evidence_selection import SelectedEvidence, select_evidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.analysis.evidence import Sentence
    from summarizer.bundle import Article
    from summarizer.prompting import Prompts

__all__ = [
    "UNKNOWN_TOKENIZER",
    "Message",
    "SectionPrompts",
    "Task",
    "compose_prompts",
    "draft_schema",
    "longest_answer",
]

Message = dict[str, str]
Task = str
"""The name of a section, `whole` for all of them in one answer, `map`, or `repair`."""

# Line breaks, the marks of a chat, what "12 of 30 sentences shown" adds to a heading, the outlet in the list of all.
_PER_HEADING = 15
_PER_LINE = 1
_AROUND = 40
# A repair is appended to the conversation: the answer it repairs, the list of faults, and the new sentences.
_REPAIR_ROOM = 400
# A whole briefing is about this many answers long, and so is a map of the story.
_WHOLE = 2
_LONG = frozenset({"whole", "map"})
# Until an endpoint has counted the first prompt, its tokens may be more than we estimate.
UNKNOWN_TOKENIZER = 1.15
# The map of the bundle has at most so many tokens, and at most this part of the room that there is.
_MOST_OF_MAP = 2_400
_PART_OF_MAP = 10
_PART_OF_OTHERS = 3
# With less than this a briefing would rest on a headline or two.
_LEAST_EVIDENCE = 200


@dataclass(frozen=True)
class SectionPrompts:
    """What a model is asked about one analysis.

    `selection` is the evidence all of it is asked about, `articles` that evidence between its fences, `room_for_map`
    how many tokens the map of it may take. The messages of two tasks are the same bytes up to the end of the articles,
    so that an endpoint computes them once.
    """

    analysis: BundleAnalysis
    prompts: Prompts
    language: str
    selection: SelectedEvidence
    articles: str
    room_for_map: int

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

    @property
    def language_name(self) -> str:
        """What the briefing's language is called in a prompt."""
        return language_name(self.language)

    def task(self, task: Task, sections: Sequence[SectionName] = SECTION_NAMES) -> str:
        """The instruction for a section, for the whole briefing, or for the map.

        Nothing of an article is in it, but for the map that the comparison of outlets comes with.
        """
        # Who is asked for a map is given none; making one of words would take half of what a story takes.
        maps = self.maps if task != "map" else {}
        if task in self.prompts.by_name and task not in {*maps, "map", "whole"}:
            maps = {**maps, task: self._map_for(task)}
        return _task(self.prompts, self.language, task, sections, maps)

    @cached_property
    def maps(self) -> dict[SectionName, str]:
        """What each section gets of the map of the selected evidence, between fences; empty for nothing."""
        return {name: self._map_for(name) for name in SECTION_NAMES}

    def _map_for(self, name: SectionName) -> str:
        room = _room_for(name, self.room_for_map)
        return map_text(self.analysis, self.selection.ids, room, estimate_tokens, name)


def compose_prompts(
    analysis: BundleAnalysis,
    prompts: Prompts,
    language: str,
    window: int,
    answer: int,
    *,
    tasks: Sequence[Task] = SECTION_NAMES,
    tokens_per_estimate: float = UNKNOWN_TOKENIZER,
) -> SectionPrompts:
    """Choose the evidence that leaves room for task, answer and repair, in a context window of `window` tokens.

    `answer` is the limit on the answer to one section, `tasks` what will be asked; `tokens_per_estimate` is how many
    tokens of the model one estimated token stands for. The defaults are what the first call of a run is asked with.

    Raises:
        BudgetError: the window is too small to hold any evidence.

    """
    system = prompts["system"].render(language=language_name(language))
    room = window - max(_room_to_answer(task, window, answer) for task in tasks)
    room_for_map = min(_MOST_OF_MAP, max(room, 0) // _PART_OF_MAP)
    maps: dict[SectionName, str] = dict.fromkeys(SECTION_NAMES, "")
    to_come = 0
    if "map" not in tasks:
        # Nothing better is to come: what this one takes is known.
        everything = {sentence.id for sentence in analysis.evidence.sentences}
        maps["what_the_papers_say"] = map_text(analysis, everything, room_for_map, estimate_tokens)
        room_for_map = estimate_tokens(maps["what_the_papers_say"])
    else:
        others = len(SECTION_NAMES) - 1 if "whole" in tasks else 0
        to_come = room_for_map + others * _room_for("headline", room_for_map)
    longest = to_come + max(estimate_tokens(_task(prompts, language, task, SECTION_NAMES, maps)) for task in tasks)
    text = ArticleText(analysis)
    fixed = estimate_tokens(f"{system}{text.opening}{text.closing}") + longest + _AROUND
    budget = int(room / tokens_per_estimate) - fixed
    if budget < _LEAST_EVIDENCE:
        raise BudgetError(
            f"A context window of {window:,} tokens with answers of {answer:,} leaves no room for the articles: raise "
            "the context window, or lower the limit on answers."
        )
    selection = select_evidence(analysis, budget, _EstimatedCosts(text))
    return SectionPrompts(analysis, prompts, language, selection, text.whole(selection.ids), room_for_map)


def _room_to_answer(task: Task, window: int, answer: int) -> int:
    """The tokens that the answer to a task may take, and its repair; a map is not repaired."""
    longest = longest_answer(task, window, answer)
    return longest if task == "map" else longest + _REPAIR_ROOM + longest // 2


def longest_answer(task: Task, window: int, answer: int) -> int:
    """How many tokens the answer to a task may have, where one section may have `answer`."""
    return min(_WHOLE * answer, window // 3) if task in _LONG else answer


def draft_schema() -> dict[str, Any]:
    """The schema every call asks for: `Draft`, with the form of an id and bounds on how much is written.

    It is the same for all calls, since it is part of the prefix that endpoints keep. The bounds are generous: they
    stop a small model that goes round in circles, where the endpoint keeps to them. What the fields mean is told by
    the prompts, and each call pays for the schema: it has no titles and descriptions but its own name.
    """
    schema: dict[str, Any] = {**bare_schema(Draft.model_json_schema()), "title": Draft.__name__}
    parts = schema["$defs"]
    schema["properties"]["items"]["maxItems"] = 48
    parts["DraftItem"]["properties"]["sentences"]["maxItems"] = 8
    parts["DraftSentence"]["properties"]["cites"] |= {
        "items": {"type": "string", "pattern": "^[0-9]{1,4}[.][0-9]{1,5}$"},
        "maxItems": 40,
    }
    return schema


class _EstimatedCosts:
    """What lines of a prompt cost, in estimated tokens."""

    def __init__(self, text: ArticleText) -> None:
        self._text = text

    def heading(self, article: Article) -> int:
        return estimate_tokens(self._text.heading(article)) + _PER_HEADING

    def line(self, sentence: Sentence) -> int:
        return estimate_tokens(self._text.line(sentence)) + _PER_LINE


def _room_for(section: SectionName, room: int) -> int:
    """The tokens that a section may get of the map, where the comparison of outlets may get `room`."""
    return room if section == "what_the_papers_say" else room // _PART_OF_OTHERS


def _task(
    prompts: Prompts, language: str, task: Task, sections: Sequence[SectionName], maps: Mapping[SectionName, str]
) -> str:
    name = language_name(language)
    if task == "map":
        return prompts["map"].render(language=name)
    if task != "whole":
        return _section(prompts, name, task, maps)
    described = [{"name": section, "task": _section(prompts, name, section, maps)} for section in sections]
    return prompts["whole"].render(language=name, sections=described)


def _section(prompts: Prompts, language: str, section: SectionName, maps: Mapping[SectionName, str]) -> str:
    """The task of one section, with what it gets of the map; a headline needs none."""
    given = {} if section == "headline" else {"map": maps.get(section, "")}
    return prompts[section].render(language=language, **given)
