"""Estimates the calls of a run and what they may cost, without making any; shows the question of each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any, NamedTuple

from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.bundle import need_bundle
from summarizer.errors import BudgetError
from summarizer.findings import write_reason
from summarizer.llm.client import ModelClient
from summarizer.llm.model_settings import judge_settings, model_settings
from summarizer.llm.token_estimate import estimate_messages, estimate_tokens
from summarizer.llm.usage import Budget, Tokens, price_usd
from summarizer.pipeline.extensions import NOTHING_ADDED, Extensions, load_extensions, prompts_of
from summarizer.pipeline.run import uses_model
from summarizer.prompting import load_prompts
from summarizer.settings import BUILT_IN_WRITERS, SECTION_NAMES, SectionName, Settings, need_settings
from summarizer.writing.llm import Dialogue, draft_schema
from summarizer.writing.llm.section_prompts import longest_answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.briefing import WriterName
    from summarizer.bundle import Bundle
    from summarizer.llm.model_settings import ModelSettings
    from summarizer.sections.custom_section import NewSection
    from summarizer.writing.llm import Task
    from summarizer.writing.llm.section_prompts import Message

__all__ = ["Estimate", "SectionQuestion", "estimate", "render_question"]

# Messages and evidence do not depend on the model's name, and one can look at them before there is a model.
_NO_MODEL = "unnamed"
# How many statements a section has as strong models write it, and what one takes of a judge (reworded drafts: 142 and
# 19), who also gets two of known answer in every batch.
_STATEMENTS: dict[SectionName, int] = {
    "headline": 1,
    "whats_happened": 4,
    "behind_the_headline": 6,
    "what_the_papers_say": 10,
    "how_we_got_here": 8,
    "go_deeper": 10,
}
# A section that a program adds is as long as the others are in the middle.
_STATEMENTS_ADDED = 6
_TOKENS_A_STATEMENT = 145
_TOKENS_A_VERDICT = 20


@dataclass(frozen=True, slots=True)
class Estimate:
    """What the first question about the map and every section takes; all zero for the extractive writer.

    Answers that are no draft are asked for again, and faulty sentences go back once: these calls, and those that an
    endpoint fails at, come on top. So does what is told of `judge`: about what it takes to judge a page of usual length
    once, of which nothing is known before it is written; what is mended then is judged again. Prompt tokens are within
    about a fifth of what an endpoint counts for most languages; `shared_tokens` of them repeat the beginning of an
    earlier prompt, which an endpoint may keep. Answers have `answer_tokens` at most, and with them, and nothing kept,
    the calls cost `cost_usd`; None where no price is known. Evidence without a place in the prompt is counted in
    sentences; what copies repeat is no loss.
    """

    writer: WriterName
    model: str | None = None
    judge: str | None = None
    calls: int = 0
    prompt_tokens: int = 0
    shared_tokens: int = 0
    answer_tokens: int = 0
    cost_usd: float | None = None
    judge_calls: int = 0
    judge_prompt_tokens: int = 0
    judge_answer_tokens: int = 0
    judge_cost_usd: float | None = None
    sentences: int = 0
    sentences_left_out: int = 0
    copies_left_out: int = 0
    articles_left_out: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


class SectionQuestion(NamedTuple):
    """The messages that a run asks a section with; `not_asked` says why a run would make no call for it after all."""

    messages: list[Message]
    not_asked: str | None = None


def _has_room_for_map(dialogue: Dialogue) -> bool:
    """Whether the window holds the question for the map; one whose window does not goes without."""
    try:
        _ = dialogue.questions
    except BudgetError:
        dialogue.go_without_map()
    return dialogue.wants_map


def estimate(bundle: Bundle, settings: Settings | None = None, *, sections: Sequence[NewSection] = ()) -> Estimate:
    """What a run with these settings and added sections would ask, and what it may cost at most; nothing is called.

    Raises:
        ConfigurationError: settings, prompts or sections that a run could not use.
        BudgetError: the context window has no room for evidence, or a limit on cost has no price to go by.

    """
    need_bundle(bundle, "estimate")
    settings = need_settings(settings)
    if not uses_model(settings):
        return Estimate(writer="extractive" if settings.writer in BUILT_IN_WRITERS else settings.writer)
    model = model_settings(settings)
    Budget(max_cost=settings.max_cost).check_price(model.model, model.endpoint)
    extensions = load_extensions(settings, Extensions(sections=tuple(sections)))
    dialogue = _dialogue(bundle, settings, extensions)
    asked = _asked(dialogue, [name for name in SECTION_NAMES if settings.includes(name)])
    added = [section.name for section in extensions.sections_for_model]
    tasks: list[Task] = [*(asked if dialogue.plan == "sections" else ["whole"] if asked else []), *added]
    if dialogue.wants_map and _has_room_for_map(dialogue):
        tasks = ["map", *tasks]
    questions = dialogue.questions
    schema = estimate_tokens(json.dumps(draft_schema()))
    prompts = [estimate_messages(questions.messages(task, asked)) + schema for task in tasks]
    answers = [longest_answer(task, model.context_window, model.max_output_tokens) for task in tasks]
    shared = estimate_tokens(questions.system) + estimate_tokens(questions.articles) + schema
    cost = _cost(model, prompts, answers)
    selection = questions.selection
    return Estimate(
        writer="llm",
        model=settings.model,
        judge=settings.judged_by,
        calls=len(tasks),
        prompt_tokens=sum(prompts),
        shared_tokens=shared * max(len(tasks) - 1, 0),
        answer_tokens=sum(answers),
        cost_usd=cost,
        **(_judging(settings, [*asked, *added]) if settings.judged_by else {}),
        sentences=selection.sentences,
        sentences_left_out=selection.left_out,
        copies_left_out=selection.copied,
        articles_left_out=selection.articles_left_out,
        warnings=tuple(_beyond_limits(settings, sum(prompts) + sum(answers), cost)),
    )


def render_question(bundle: Bundle, task: Task, settings: Settings | None = None) -> SectionQuestion:
    """The messages of the first question about a section, or for `whole` about all of them, byte for byte.

    An endpoint that takes no JSON schema gets the form of the answer after them.

    Raises:
        ConfigurationError: prompts that cannot be used.
        BudgetError: the context window has no room for evidence.

    """
    plan = "single" if task == "whole" else "sections"
    dialogue = _dialogue(bundle, need_settings(settings).model_copy(update={"plan": plan}))
    if task == "map":
        withheld = dialogue.reason_to_withhold("what_the_papers_say")
        return SectionQuestion(dialogue.questions.messages(task), write_reason(withheld) if withheld else None)
    if task != "whole":
        withheld = dialogue.reason_to_withhold(task)
        return SectionQuestion(dialogue.questions.messages(task), write_reason(withheld) if withheld else None)
    return SectionQuestion(dialogue.questions.messages(task, _asked(dialogue, SECTION_NAMES)))


def _dialogue(bundle: Bundle, settings: Settings, extensions: Extensions = NOTHING_ADDED) -> Dialogue:
    """The questions that a writer would put; its client is never entered, and so opens nothing."""
    named = settings if settings.model else settings.model_copy(update={"model": _NO_MODEL})
    return Dialogue(
        analyse_bundle(bundle),
        ModelClient(model_settings(named)),
        named,
        prompts_of(named, extensions),
        (*SECTION_NAMES, *(section.name for section in extensions.sections_for_model)),
    )


def _asked(dialogue: Dialogue, sections: Sequence[SectionName]) -> list[SectionName]:
    """The sections that need a call, in the order in which one call asks for them."""
    return [name for name in SECTION_NAMES if name in sections and dialogue.reason_to_withhold(name) is None]


def _cost(model: ModelSettings, prompts: Sequence[int], answers: Sequence[int]) -> float | None:
    """US dollars of calls with these prompts and answers; None where there is none, or one has no known price."""
    spent = (Tokens(prompt=prompt, completion=answer) for prompt, answer in zip(prompts, answers, strict=True))
    prices = [price_usd(model.model, model.endpoint, tokens) for tokens in spent]
    known = [price for price in prices if price is not None]
    return sum(known) if known and len(known) == len(prices) else None


def _judging(settings: Settings, asked: Sequence[SectionName]) -> dict[str, Any]:
    """About what judging these sections takes, as the fields of an estimate."""
    from summarizer.verification.judge.judgements import CONTROLS, MOST_JUDGED, judgements_schema  # noqa: PLC0415 - not for all

    judge = judge_settings(settings)
    statements = sum(_STATEMENTS.get(section, _STATEMENTS_ADDED) for section in asked)
    calls = ceil(statements / (MOST_JUDGED - CONTROLS))
    rules = load_prompts(settings.prompts)["judge"].render()
    around = estimate_tokens(rules) + estimate_tokens(json.dumps(judgements_schema(MOST_JUDGED)))
    prompt = calls * around + (statements + CONTROLS * calls) * _TOKENS_A_STATEMENT
    answer = (statements + CONTROLS * calls) * _TOKENS_A_VERDICT
    return {
        "judge_calls": calls,
        "judge_prompt_tokens": prompt,
        "judge_answer_tokens": answer,
        "judge_cost_usd": price_usd(judge.model, judge.endpoint, Tokens(prompt=prompt, completion=answer)),
    }


def _beyond_limits(settings: Settings, tokens: int, cost: float | None) -> Iterator[str]:
    rest = "sections without room go to the extractive writer" if settings.fallback else "without room the run fails"
    if settings.max_tokens is not None and tokens > settings.max_tokens:
        yield f"The calls may take {tokens:,} tokens, and the limit is {settings.max_tokens:,}: {rest}."
    if settings.max_cost is not None and cost is not None and cost > settings.max_cost:
        yield f"The calls may cost ${cost:.4f}, and the limit is ${settings.max_cost:.4f}: {rest}."
