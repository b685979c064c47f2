"""The CPU of one call: by our client, by the SDK, and by other libraries over it."""

from __future__ import annotations

import json
import random
import sys
import time
from contextlib import asynccontextmanager
from importlib.metadata import version
from statistics import median
from typing import TYPE_CHECKING, Any

from llm_endpoint import Endpoint, Script

from summarizer.drafts import Draft
from summarizer.llm.client import ModelClient
from summarizer.llm.draft_parsing import parse_draft
from summarizer.llm.model_settings import ModelSettings
from summarizer.writing.llm import draft_schema

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable


from llm_runs import ARTICLES, answers_for, bundle_of

__all__ = ["cpu_table", "measure_cpu"]

WARM_UP = 30


async def measure_cpu(calls: int) -> dict[str, list[float]]:
    """CPU seconds of each way to make one call, in turn and in an order that changes."""
    bundle = bundle_of(ARTICLES)
    evidence = "\n".join(article.text for article in bundle.articles)
    found: dict[str, list[float]] = {}
    answer = answers_for(bundle)["behind_the_headline"]
    with Endpoint(Script({"any": answer})) as endpoint:
        async with ways(endpoint.base_url, json.loads(answer)) as made:
            names = list(made)
            for number in range(calls + WARM_UP):
                random.Random(number).shuffle(names)
                for name in names:
                    asked = f"{evidence}\n\nTask {number}: write the section."
                    started = time.process_time()
                    await made[name](asked)
                    if number >= WARM_UP:
                        found.setdefault(name, []).append(time.process_time() - started)
    return found


@asynccontextmanager
async def ways(url: str, expected: Any) -> AsyncIterator[dict[str, Callable[[str], Awaitable[object]]]]:
    """Ways to ask one question and get a draft; each must get the same one."""
    from openai import AsyncOpenAI  # noqa: PLC0415 - not needed for what comes before

    rules = "You write sections of a news briefing."
    schema = draft_schema()
    form = {"type": "json_schema", "json_schema": {"name": "draft", "strict": True, "schema": schema}}

    def chat(asked: str) -> list[Any]:
        return [{"role": "system", "content": rules}, {"role": "user", "content": asked}]

    def same(draft: Any) -> None:
        # By content: instructor answers with a subclass of its own.
        if draft.model_dump() != expected:
            raise RuntimeError(f"another draft came back: {draft!r}"[:300])

    limits: dict[str, Any] = {"model": "scripted", "temperature": 0.0, "max_tokens": 2_048}
    ours_settings = ModelSettings(model="scripted", base_url=url, cache=False, max_concurrency=7)
    async with (
        AsyncOpenAI(base_url=url, api_key="none", max_retries=0) as sdk,
        ModelClient(ours_settings) as client,
    ):

        async def bare(asked: str) -> None:
            reply = await sdk.chat.completions.create(messages=chat(asked), response_format=form, **limits)  # type: ignore[call-overload]
            same(Draft.model_validate_json(reply.choices[0].message.content or ""))

        async def parsed(asked: str) -> None:
            reply = await sdk.chat.completions.parse(messages=chat(asked), response_format=Draft, **limits)
            same(reply.choices[0].message.parsed)

        async def ours(asked: str) -> None:
            answer = await client.complete(chat(asked), schema, max_tokens=2_048)
            same(parse_draft(answer.text)[0])

        made: dict[str, Callable[[str], Awaitable[object]]] = {
            "SDK, bare create + validation": bare,
            "ModelClient.complete + parse_draft": ours,
            "SDK, .parse": parsed,
        }
        for peer in (with_instructor, with_pydantic_ai):
            try:
                name, way = peer(sdk, rules)
            except ImportError as error:
                print(f"skipped: {error.name or error} is not installed", file=sys.stderr)
                continue
            made[name] = _checked(way, same)
        yield made


def _checked(
    way: Callable[[str], Awaitable[object]], same: Callable[[Any], None]
) -> Callable[[str], Awaitable[object]]:
    async def checked(asked: str) -> None:
        same(await way(asked))

    return checked


def with_instructor(sdk: Any, rules: str) -> tuple[str, Callable[[str], Awaitable[object]]]:
    """The library instructor, over the same SDK client."""
    import instructor  # noqa: PLC0415 - may be absent

    client = instructor.from_openai(sdk, mode=instructor.Mode.JSON_SCHEMA)

    async def ask(asked: str) -> object:
        return await client.chat.completions.create(
            model="scripted",
            messages=[{"role": "system", "content": rules}, {"role": "user", "content": asked}],
            response_model=Draft,
            max_retries=0,
            temperature=0.0,
            max_tokens=2_048,
        )

    return f"instructor {version('instructor')}", ask


def with_pydantic_ai(sdk: Any, rules: str) -> tuple[str, Callable[[str], Awaitable[object]]]:
    """The library pydantic-ai, over the same SDK client."""
    from pydantic_ai import Agent, NativeOutput  # noqa: PLC0415 - may be absent
    from pydantic_ai.models.openai import OpenAIChatModel  # noqa: PLC0415
    from pydantic_ai.providers.openai import OpenAIProvider  # noqa: PLC0415

    model = OpenAIChatModel("scripted", provider=OpenAIProvider(openai_client=sdk))
    agent = Agent(model, output_type=NativeOutput(Draft), instructions=rules, retries=0)

    async def ask(asked: str) -> object:
        done = await agent.run(asked, model_settings={"temperature": 0.0, "max_tokens": 2_048})
        return done.output

    return f"pydantic-ai {version('pydantic-ai-slim')}", ask


def cpu_table(found: dict[str, list[float]]) -> tuple[str, float]:
    """Median CPU by way, beside the first; and our ratio."""
    middle = dict(sorted(((name, median(seconds)) for name, seconds in found.items()), key=lambda pair: pair[1]))
    bare = middle["SDK, bare create + validation"]
    lines = ["| one call, the same answer | CPU, median | times the bare SDK |", "|---|---:|---:|"]
    lines += [f"| {name} | {1000 * cpu:.2f} ms | {cpu / bare:.2f} |" for name, cpu in middle.items()]
    return "\n".join(lines), middle["ModelClient.complete + parse_draft"] / bare
