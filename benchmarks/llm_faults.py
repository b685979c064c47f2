"""What becomes of sections when the endpoint fails: at 20 % transport faults and 20 % content faults.

    python benchmarks/llm_faults.py [--sections N] [--report FILE]

Whole briefings of invented bundles are written against the tests' scripted server in a process of its own. One answer
in five meets a fault of the line (a 429, 500, 503, a reset, a body that trickles, stalls, breaks off or is no
completion), one in five a fault of content (cut off, refused, filtered, empty, off the schema, prose), and one good
answer in five has a lie in it (an invented figure, an invented quote, an id that does not exist). What an answer meets
depends on the seed and on what was asked, so a run repeats. The same endpoint judges, honestly, and its verdicts meet
the same faults: a lie without a verdict is unproven, one that is called supported or judged has passed.

A call has three tries on the line (attempts), within one deadline; a section is asked for once, and up to three times
again when what came was no draft, or when the line failed at all three attempts. Failed sentences go back once.

Counted is how each section ends: by the model and passing every check, as a fallback that the briefing declares, or
silently. Beside it stands the SDK's `.parse` with its own retries on the same questions, rates and seed: what it
returns is checked by nobody. Last, calls to an endpoint that only trickles or stalls are held against their deadline.
Ends with 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus import BUILD
from llm_endpoint import TESTS, Endpoint, Script
from llm_runs import timing_calls, warm_up

from summarizer import ModelError, asummarize, verify
from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.drafts import Draft
from summarizer.llm.client import ModelClient
from summarizer.llm.dialects import forget_dialects
from summarizer.llm.model_settings import ModelSettings
from summarizer.prompting import load_prompts
from summarizer.request_options import RequestOptions
from summarizer.settings import SECTION_NAMES, Settings
from summarizer.writing.llm import draft_schema, retry, write_messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer import Briefing, Bundle

SECTIONS = 400
SEED = 11
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
FEWER_QUESTIONS = 3
LYING = 0.20
# Short, so that calls that hang do not hold up the benchmark, and long beside what a busy machine adds to each.
CALL_DEADLINE = 12.0
AT_ONCE = 6
BY_MODEL, OVERRUN = 0.99, 1.10
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
    asked = [write_messages(analyse_bundle(bundle), prompts, "en", 16_384, 2_048) for bundle in bundles]
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


# The report.


def table(rows: dict[str, Count]) -> str:
    heads = ["", "sections", "by the model, valid", "declared fallbacks", "lost by an exception", "silent"]
    heads += ["lies told, passed, unproven", "requests, faults", "longest call"]
    lines = [f"| {' | '.join(heads)} |", "|---|" + "---:|" * (len(heads) - 1)]
    for name, count in rows.items():
        lost = count.sections - count.by_model - count.declared - count.silent
        cells = [name, str(count.sections), *map(count.share, (count.by_model, count.declared, lost))]
        cells += [
            str(count.silent),
            f"{count.lies}, {count.lies_passed}, {count.lies_unproven}",
            f"{count.requests}, {count.faults}",
        ]
        lines.append(f"| {' | '.join(cells)} | {max(count.calls):.2f} s |")
    return "\n".join(lines)


def targets_of(ours: Count, deadlines: dict[str, tuple[float, float]]) -> list[tuple[str, str, str, bool]]:
    """Name, limit, figure, and whether it is met."""
    by_model, ended = ours.by_model / ours.sections, (ours.by_model + ours.declared) / ours.sections
    overrun = max(max(ours.calls) / CALL_DEADLINE, *(mine for mine, _ in deadlines.values()))
    return [
        ("sections valid or declared", "100 %", f"{ended:.1%}", ended == 1.0),
        ("sections by the model", "at least 99 %", f"{by_model:.1%}", by_model >= BY_MODEL),
        ("silent sections", "0", str(ours.silent), ours.silent == 0),
        ("lies passed", "0", str(ours.lies_passed), ours.lies_passed == 0),
        ("longest call, times its deadline", f"at most {OVERRUN:.2f}", f"{overrun:.2f}", overrun <= OVERRUN),
    ]


def target_table(targets: Sequence[tuple[str, str, str, bool]]) -> str:
    lines = ["| target | limit | measured | verdict |", "|---|---:|---:|---|"]
    lines += [f"| {name} | {limit} | {got} | {'met' if met else 'missed'} |" for name, limit, got, met in targets]
    return "\n".join(lines)


def deadline_table(deadlines: dict[str, tuple[float, float]]) -> str:
    lines = ["| an endpoint that only | our longest call, times its deadline | `.parse`, times its timeout |"]
    lines += ["|---|---:|---:|"]
    lines += [f"| {kind}s | {mine:.2f} | {theirs:.2f} |" for kind, (mine, theirs) in deadlines.items()]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description="Sections of a briefing whose endpoint fails at given rates.")
    parser.add_argument("folder", nargs="?", help="not used: everything here is invented")
    parser.add_argument("--sections", type=int, default=SECTIONS, help="at least this many are written, each way")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--report", type=Path, metavar="FILE", default=BUILD / "bench-llm-faults.json")
    arguments = parser.parse_args()
    logging.getLogger("summarizer").setLevel(logging.ERROR)

    bundles, answers = the_bundles(-(-arguments.sections // len(SECTION_NAMES)))
    asyncio.run(warm_up(bundles[0], answers))
    rows = {}
    ours = measure_ours(bundles, answers, arguments.seed)
    tries = RequestOptions().max_tries
    rows[f"ours, as it ships ({tries} attempts a call, {retry.TRIES} questions a section)"] = ours
    shipped, retry.TRIES = retry.TRIES, FEWER_QUESTIONS
    rows[f"ours, {FEWER_QUESTIONS} questions a section"] = measure_ours(bundles, answers, arguments.seed)
    retry.TRIES = shipped
    rows["SDK .parse, its own retries"] = measure_parse(bundles, answers, arguments.seed)
    deadlines = measure_deadlines(answers)
    targets = targets_of(ours, deadlines)

    print(
        f"\nFaults: {RATE:.0%} of requests on the line, {RATE:.0%} in content ({RATE / (1 - RATE):.0%} of answers), "
        f"and {LYING:.0%} of the good answers lie\n"
    )
    print(f"{table(rows)}\n")
    for name, count in rows.items():
        reasons = ", ".join(f"{reason} {number}" for reason, number in count.reasons.most_common(6)) or "none"
        print(f"{name}, {count.seconds:.0f} s: not by the model: {reasons}")
    print(f"\n{deadline_table(deadlines)}\n\n{target_table(targets)}")
    arguments.report.parent.mkdir(parents=True, exist_ok=True)
    figures = {"rows": {name: vars(count) for name, count in rows.items()}, "deadlines": deadlines, "targets": targets}
    arguments.report.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return int(not all(met for *_, met in targets))


if __name__ == "__main__":
    sys.exit(main())
