"""What the benchmarks of calls have in common: bundle and answers, a first run, a clock on every call, targets."""

from __future__ import annotations

import json
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from invented import invented_articles
from llm_endpoint import Endpoint, Script

from summarizer import Settings, asummarize
from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.bundle import Article, Bundle
from summarizer.drafts import Draft
from summarizer.llm.client import ModelClient
from summarizer.settings import SECTION_NAMES
from summarizer.writing.base import PageSoFar
from summarizer.writing.extractive import ExtractiveWriter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ARTICLES = 5


@contextmanager
def timing_calls(taken: list[float]) -> Iterator[None]:
    """Note how long each call of the client takes."""
    complete = ModelClient.complete

    async def timed(*given: Any, **named: Any) -> Any:
        started = time.perf_counter()
        try:
            return await complete(*given, **named)
        finally:
            taken.append(time.perf_counter() - started)

    ModelClient.complete = timed  # type: ignore[method-assign]
    try:
        yield
    finally:
        ModelClient.complete = complete  # type: ignore[method-assign]


async def warm_up(bundle: Bundle, answers: dict[str, str]) -> None:
    """Imports and compiled patterns are paid for by the first call of a process, and no part of what is measured."""
    with Endpoint(Script(answers)) as endpoint:
        await asummarize(bundle, Settings(model="scripted", base_url=endpoint.base_url, cache=False, map="words"))


def bundle_of(count: int) -> Bundle:
    """An invented bundle."""
    articles = [Article.model_validate({**a, "id": f"a{n}"}) for n, a in enumerate(invented_articles(count), start=1)]
    return Bundle(id="invented", language="en", articles=tuple(articles))


def answers_for(bundle: Bundle) -> dict[str, str]:
    """A draft of every section that passes every check, as a model would send it; `whole` has all of them."""
    analysis = analyse_bundle(bundle)
    writer, page = ExtractiveWriter(analysis), PageSoFar(analysis)
    found: dict[str, str] = {}
    whole: list[Any] = []
    for section in SECTION_NAMES:
        draft = writer.write(section, page)
        items = draft.model_dump()["items"] if isinstance(draft, Draft) else _of_one_sentence(section, page)
        found[section] = json.dumps({"items": items})
        whole += [{**item, "label": f"{section} | {item['label'] or ''}"} for item in items]
        for item in items:
            for sentence in item["sentences"]:
                page.add(sentence["text"], "en")
    return {**found, "whole": json.dumps({"items": whole})}


def _of_one_sentence(section: str, page: PageSoFar) -> list[dict[str, Any]]:
    """What a model has where the extractive writer leaves a section out: one without an item is asked again."""
    label = {"behind_the_headline": "What may follow", "go_deeper": "What is known?"}.get(section)
    last = next(s for s in reversed(page.analysis.evidence.sentences) if not page.has(s.reading))
    return [{"label": label, "sentences": [{"text": last.text, "cites": [last.id]}]}]


def target_table(targets: Sequence[tuple[str, str, str, bool]]) -> str:
    lines = ["| target | limit | measured | verdict |", "|---|---:|---:|---|"]
    lines += [f"| {name} | {limit} | {got} | {'met' if met else 'missed'} |" for name, limit, got, met in targets]
    return "\n".join(lines)
