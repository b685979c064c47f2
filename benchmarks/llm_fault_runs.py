"""Runs against an endpoint that fails at given rates: whole briefings, the SDK's `.parse`, and calls without end."""

from __future__ import annotations

import asyncio
import json
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from llm_endpoint import TESTS, Endpoint, Script
from llm_runs import timing_calls

from summarizer import ModelError, asummarize, verify
from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.drafts import Draft
from summarizer.llm.client import ModelClient
from summarizer.llm.dialects import forget_dialects
from summarizer.llm.model_settings import ModelSettings
from summarizer.prompting import load_prompts
from summarizer.settings import SECTION_NAMES, Settings
from summarizer.writing.llm import compose_prompts, draft_schema

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer import Briefing, Bundle

TRANSPORT = (
    "rate_limited",
    "server_error",
    "unavailable",
    "reset",
    "trickle",
    "stall",
    "malformed",
    "web_page",
    "null_choices",
    "break_off",
)
CONTENT = ("truncated", "refusal", "content_filter", "empty", "off_schema", "prose")
RATE = 0.20
LYING = 0.20
# Short, so that calls that hang do not hold up the benchmark, and long beside what a busy machine adds to each.
CALL_DEADLINE = 12.0
AT_ONCE = 6
# No briefing is waited for longer than this when it is the SDK's turn.
ENOUGH = 20.0
LIES: list[tuple[str, list[str]]] = [
    ("The flood killed 90 people, according to the police.", ["1.1"]),
    ("“We had seen it coming for years,” said Mayor Ilse Tarn.", ["1.3"]),
    ("Divers found the missing gate on Wednesday.", ["9.99"]),
]
TRUTH = ("Engineers said two gates had failed.", ["1.2"])


@dataclass
class Count:
    """How sections ended."""

    sections: int = 0
    by_model: int = 0
    declared: int = 0
    silent: int = 0
    lies_passed: int = 0
    lies_unproven: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    calls: list[float] = field(default_factory=list)
    requests: int = 0
    faults: int = 0
    lies: int = 0
    seconds: float = 0.0

    def share(self, count: int) -> str:
        """A count and its share of all sections."""
        return f"{count} ({count / max(self.sections, 1):.1%})"


def the_bundles(count: int) -> tuple[list[Bundle], dict[str, str]]:
    """The burst weir of the tests, and what a good model says of it; each is told apart by a sentence at its end."""
    sys.path.insert(0, str(TESTS))
    from newsdesk import GOOD  # noqa: PLC0415 - of the tests' folder
    from newsroom import weir_bundle  # noqa: PLC0415

    return [weir_bundle(f"The office has filed this as report {number}.") for number in range(count)], GOOD


def script_of(answers: dict[str, str], seed: int) -> Script:
    rates = dict.fromkeys(TRANSPORT, RATE / len(TRANSPORT)) | dict.fromkeys(CONTENT, RATE / len(CONTENT))
    mended = json.dumps({"items": [{"label": "1", "sentences": [{"text": TRUTH[0], "cites": TRUTH[1]}]}]})
    return Script(answers, rates, seed, LYING, LIES, mended)


# Ours.


def measure_ours(bundles: Sequence[Bundle], answers: dict[str, str], seed: int) -> Count:
    """Whole briefings by the pipeline as it is, several at once."""
    count = Count()
    started = time.perf_counter()
    forget_dialects()
    with Endpoint(script_of(answers, seed)) as endpoint, timing_calls(count.calls):
        asyncio.run(_brief_all(bundles, endpoint.base_url, count))
    count.seconds = time.perf_counter() - started
    _add_told(count, endpoint)
    return count


async def _brief_all(bundles: Sequence[Bundle], url: str, count: Count) -> None:
    given = Settings(model="scripted", base_url=url, cache=False, call_deadline=CALL_DEADLINE)
    turns = asyncio.Semaphore(AT_ONCE)

    async def brief(bundle: Bundle) -> None:
        async with turns:
            briefing = await asummarize(bundle, given)
        _count_sections(briefing, bundle, count)

    await asyncio.gather(*map(brief, bundles))


def _count_sections(briefing: Briefing, bundle: Bundle, count: Count) -> None:
    sound = verify(briefing, bundle).ok
    said = {name: sum(where == name for where, _ in briefing.statements()) for name in SECTION_NAMES}
    for name in SECTION_NAMES:
        count.sections += 1
        notes = [w for w in briefing.provenance.warnings if w.startswith(f"{name}: ") and "extractive writer" in w]
        # The headline names no writer: it is the model's unless a note says otherwise.
        by_model = not notes and (name == "headline" or getattr(briefing, name).writer == "llm")
        if by_model and said[name] and sound:
            count.by_model += 1
        elif notes:
            count.declared += 1
            count.reasons[_in_short(notes[0].removeprefix(f"{name}: "))] += 1
        else:
            count.silent += 1
    lies = {text for text, _ in LIES}
    told = Counter(statement.verdict for _, statement in briefing.statements() if statement.text in lies)
    count.lies_passed += told["supported"] + told["judged"]
    count.lies_unproven += told["unproven"]


def _in_short(reason: str) -> str:
    """The first words of a reason, the same for every port."""
    return re.sub(r"http://\S+", "the endpoint", reason).split(": ")[0][:60]


def _add_told(count: Count, endpoint: Endpoint) -> None:
    count.requests = endpoint.told["requests"]
    count.faults = len(endpoint.told["faults"])
    count.lies = endpoint.told["lies"]


# The SDK's own way.


def measure_parse(bundles: Sequence[Bundle], answers: dict[str, str], seed: int) -> Count:
    """The same questions by `.parse`, with the SDK's retries and the same time for one attempt."""
    prompts = load_prompts()
    asked = [compose_prompts(analyse_bundle(bundle), prompts, "en", 16_384, 2_048) for bundle in bundles]
    chats = [questions.messages(section) for questions in asked for section in SECTION_NAMES]
    count = Count()
    started = time.perf_counter()
    with Endpoint(script_of(answers, seed)) as endpoint:
        asyncio.run(_parse_all(endpoint.base_url, chats, count))
    count.seconds = time.perf_counter() - started
    _add_told(count, endpoint)
    return count


async def _parse_all(url: str, chats: Sequence[Any], count: Count) -> None:
    from openai import AsyncOpenAI  # noqa: PLC0415 - over a second, and only this part needs it

    turns = asyncio.Semaphore(AT_ONCE * len(SECTION_NAMES))
    async with AsyncOpenAI(base_url=url, api_key="none", timeout=CALL_DEADLINE / 2) as sdk:

        async def ask(chat: Any) -> None:
            async with turns:
                await ask_once(chat)

        async def ask_once(chat: Any) -> None:
            count.sections += 1
            started = time.perf_counter()
            try:
                async with asyncio.timeout(ENOUGH):
                    reply = await sdk.chat.completions.parse(model="scripted", messages=chat, response_format=Draft)
                draft = reply.choices[0].message.parsed
            except Exception as error:  # whatever escapes it is what is counted here
                count.reasons[type(error).__name__] += 1
                return
            finally:
                count.calls.append(time.perf_counter() - started)
            if draft is None or not any(item.sentences for item in draft.items):
                count.reasons["no draft, no error"] += 1
                count.silent += 1
                return
            count.by_model += 1
            texts = {sentence.text for item in draft.items for sentence in item.sentences}
            count.lies_passed += bool(texts & {text for text, _ in LIES})

        await asyncio.gather(*map(ask, chats))


# Deadlines.


def measure_deadlines(
    answers: dict[str, str], deadline: float = 1.0, calls: int = 12
) -> dict[str, tuple[float, float]]:
    """By fault that never ends: the longest that our calls, and the SDK's, take beside their deadline."""
    found = {}
    for kind in ("stall", "trickle"):
        with Endpoint(Script({"any": answers["what_the_papers_say"]}, {kind: 1.0})) as endpoint:
            ours = asyncio.run(_hopeless(endpoint.base_url, deadline, calls))
        with Endpoint(Script({"any": answers["what_the_papers_say"]}, {kind: 1.0})) as endpoint:
            theirs = asyncio.run(_hopeless_parse(endpoint.base_url, deadline))
        found[kind] = (ours / deadline, theirs / deadline)
    return found


async def _hopeless(url: str, deadline: float, calls: int) -> float:
    taken = []
    given = ModelSettings(
        model="scripted",
        base_url=url,
        cache=False,
        call_deadline=deadline,
        attempt_timeout=deadline / 2,
        max_concurrency=calls,
    )
    async with ModelClient(given) as client:

        async def ask(number: int) -> None:
            chat = [{"role": "user", "content": f"Section {number}"}]
            started = time.perf_counter()
            try:
                await client.complete(chat, draft_schema(), stream=number % 2 == 0)
            except ModelError:
                taken.append(time.perf_counter() - started)
            else:
                raise RuntimeError("an endpoint that never ends has answered")

        await asyncio.gather(*map(ask, range(calls)))
    return max(taken)


async def _hopeless_parse(url: str, deadline: float) -> float:
    from openai import AsyncOpenAI, OpenAIError  # noqa: PLC0415 - see _parse_all

    async with AsyncOpenAI(base_url=url, api_key="none", max_retries=0, timeout=deadline) as sdk:
        started = time.perf_counter()
        try:
            async with asyncio.timeout(ENOUGH):
                chat: Any = [{"role": "user", "content": "Section"}]
                await sdk.chat.completions.parse(model="scripted", messages=chat, response_format=Draft)
        except (OpenAIError, TimeoutError):
            pass
        return time.perf_counter() - started
