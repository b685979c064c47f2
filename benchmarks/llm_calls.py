"""What calling a model costs beside the model itself: waiting, tokens, CPU.

    python benchmarks/llm_calls.py [--report FILE] [--rounds N]

The model is a scripted server in a process of its own that takes time like a real one (Latency below), keeps prefixes,
and counts a token for four characters. Its answers are the extractive writer's drafts of the same invented bundle: they
pass every check, so that a briefing takes one call a section.

Measured are (a) the wall time of a briefing beside that of its slowest call, (b) the share of prompt tokens that the
endpoint had cached, (c) the prompt of `plan="single"` beside the tokens of the articles, by size, (d) the CPU of
`ModelClient.complete` and `parse_draft`, beside the SDK's bare `create` and one validation, its `.parse`, and, where
they are installed, instructor and pydantic-ai, call by call in turn, and (e) cost and wall time of a page with all that
is done by default (a map read, the page in one answer, reworded, judged, and a false sentence mended) beside a page of
sections that nobody maps or judges. (a) to (c) have no map and no judge. Ends with 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from corpus import BUILD, versions
from llm_call_cpu import cpu_table, measure_cpu
from llm_endpoint import Endpoint, Script
from llm_runs import ARTICLES, answers_for, bundle_of, target_table, timing_calls, warm_up

from summarizer import Settings, asummarize
from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.settings import SECTION_NAMES

if TYPE_CHECKING:
    from summarizer.analysis.bundle_analysis import BundleAnalysis
    from summarizer.bundle import Bundle

# A hosted model of the middle class: half a second to begin, then these tokens a second.
LATENCY = {"first_token": 0.4, "prompt_rate": 6_000.0, "answer_rate": 70.0, "slots": 7}
ROUNDS = 3
SIZES = (1, 2, 3, 5, 10, 20, 40)
CALLS = 300
WALL, CACHED, SINGLE, CPU = 1.10, 0.80, 1.25, 1.20
PAGE_COST, PAGE_WALL = 1.8, 2.5
COMPARED = ("openai", "pydantic", "instructor", "pydantic-ai-slim")
# What a token costs, in prompt tokens: one of the endpoint's cache, and one of an answer.
CACHED_TOKEN, ANSWER_TOKEN = 0.1, 4
# Reworded so that code can show none of it, and false.
REWORDED = "It was reported that {}"
FALSE = "Nobody has denied any of it, it was reported."
# From this many articles on, the fixed part of the prompt must be small beside them.
SINGLE_FROM = 10


def settings(url: str, **changes: Any) -> Settings:
    given = {"model": "scripted", "base_url": url, "cache": False, "concurrency": 7, "map": "words", "judge": False}
    return Settings.model_validate(given | changes)


# (a) and (b): a whole briefing.


async def briefing_times(bundle: Bundle, url: str) -> tuple[float, float, float, int]:
    """Seconds of a briefing and of its slowest call, the share of prompt tokens cached, and the number of calls."""
    taken: list[float] = []
    with timing_calls(taken):
        started = time.perf_counter()
        briefing = await asummarize(bundle, settings(url, plan="sections", context_window=32_768))
        wall = time.perf_counter() - started
    used = briefing.provenance.usage
    return wall, max(taken), used.cached_tokens / used.prompt_tokens, used.calls


def measure_briefings(rounds: int) -> dict[str, Any]:
    """The medians of several briefings, each of an endpoint that has seen nothing."""
    bundle = bundle_of(ARTICLES)
    answers = answers_for(bundle)
    asyncio.run(warm_up(bundle, answers))
    found = []
    for _ in range(rounds):
        with Endpoint(Script(answers), LATENCY) as endpoint:
            found.append(asyncio.run(briefing_times(bundle, endpoint.base_url)))
    return {
        "wall": median(f[0] for f in found),
        "slowest call": median(f[1] for f in found),
        "ratio": median(f[0] / f[1] for f in found),
        "cached": median(f[2] for f in found),
        "calls": max(f[3] for f in found),
        "longest answer": max(len(answers[section]) for section in SECTION_NAMES) // 4,
    }


# (c): a single call.


def measure_single() -> dict[int, tuple[int, int]]:
    """By number of articles: the tokens of the articles, and of the only prompt."""
    found = {}
    for size in SIZES:
        bundle = bundle_of(size)
        told = sum(len(article.title) + len(article.text) for article in bundle.articles) // 4
        with Endpoint(Script(answers_for(bundle))) as endpoint:
            asked = settings(endpoint.base_url, plan="single", context_window=1_000_000)
            used = asyncio.run(asummarize(bundle, asked)).provenance.usage
        if used.calls != 1:
            raise RuntimeError(f"a single plan took {used.calls} calls")
        found[size] = (told, used.prompt_tokens)
    return found


# (e): all that is done by default.


def reworded(answers: dict[str, str], analysis: BundleAnalysis) -> dict[str, str]:
    """The same answers in words that no code can show, and a map as a model reads it."""
    found = {}
    for section, answer in answers.items():
        items = json.loads(answer)["items"]
        for sentence in (s for item in items for s in item["sentences"]):
            sentence["text"] = REWORDED.format(sentence["text"][0].lower() + sentence["text"][1:])
        found[section] = json.dumps({"items": items})
    facts = [
        {"label": "fact 3", "sentences": [{"text": fact.text, "cites": [s.id for s in fact.sentences("carries")]}]}
        for fact in analysis.map.facts
    ]
    return {**found, "map": json.dumps({"items": facts})}


def measure_page(rounds: int) -> tuple[float, float]:
    """Cost and wall time of a page as it is by default, times those of one in sections without map and judge."""
    bundle = bundle_of(ARTICLES)
    analysis = analyse_bundle(bundle)
    answers = reworded(answers_for(bundle), analysis)
    mended = json.dumps(
        {"items": [{"label": "1", "sentences": [{"text": REWORDED.format("it is so."), "cites": ["1.1"]}]}]}
    )
    lies = [(FALSE, [analysis.evidence.sentences[0].id])]
    plain = Script(answers)
    whole = Script(answers, lying=1.0, lies=lies, mended=mended)
    costs, walls = [], []
    for _ in range(rounds):
        cost, wall = asyncio.run(page_cost(bundle, plain, {"plan": "sections"}))
        full, waited = asyncio.run(
            page_cost(bundle, whole, {"plan": "single", "map": "model", "judge": True, "context_window": 100_000})
        )
        costs.append(full / cost)
        walls.append(waited / wall)
    return median(costs), median(walls)


async def page_cost(bundle: Bundle, script: Script, changes: dict[str, Any]) -> tuple[float, float]:
    """What one briefing costs, in prompt tokens, and its seconds, at an endpoint that has seen nothing."""
    with Endpoint(script, LATENCY) as endpoint:
        started = time.perf_counter()
        briefing = await asummarize(bundle, settings(endpoint.base_url, **changes))
        wall = time.perf_counter() - started
    if script.lies and endpoint.told["repairs"] != 1:
        raise RuntimeError(f"a false sentence was sent back {endpoint.told['repairs']} times")
    used = briefing.provenance.usage
    prompt = used.prompt_tokens - (1 - CACHED_TOKEN) * used.cached_tokens
    return prompt + ANSWER_TOKEN * used.completion_tokens, wall


# (d): CPU of one call.


# The report.


def single_table(found: dict[int, tuple[int, int]]) -> str:
    lines = ["| articles | their tokens | prompt of the single call | ratio |", "|---:|---:|---:|---:|"]
    lines += [f"| {size} | {told:,} | {asked:,} | {asked / told:.2f} |" for size, (told, asked) in found.items()]
    return "\n".join(lines)


def at_most(name: str, value: float, limit: float) -> tuple[str, str, str, bool]:
    """A target as `target_table` takes it."""
    return name, f"at most {limit:g}", f"{value:.3f}", value <= limit


def main() -> int:
    parser = argparse.ArgumentParser(description="Waiting, tokens and CPU around the calls of a scripted model.")
    parser.add_argument("folder", nargs="?", help="not used: everything here is invented")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="briefings that are timed")
    parser.add_argument("--calls", type=int, default=CALLS, help="calls whose CPU is measured, for each way")
    parser.add_argument("--report", type=Path, metavar="FILE", default=BUILD / "bench-llm-calls.json")
    arguments = parser.parse_args()

    cpu = asyncio.run(measure_cpu(arguments.calls))
    whole = measure_briefings(arguments.rounds)
    single = measure_single()
    cost, wall = measure_page(arguments.rounds)
    table, ratio = cpu_table(cpu)
    enough = next((size for size, (told, asked) in single.items() if asked <= SINGLE * told), None)
    at = single[SINGLE_FROM]
    targets = [
        at_most("(a) wall time of a briefing, times its slowest call", whole["ratio"], WALL),
        (
            "(b) share of prompt tokens cached",
            f"at least {CACHED:g}",
            f"{whole['cached']:.3f}",
            whole["cached"] >= CACHED,
        ),
        at_most(f"(c) single prompt, times the {SINGLE_FROM} articles' tokens", at[1] / at[0], SINGLE),
        at_most("(d) CPU of a call, times the SDK's bare one", ratio, CPU),
        at_most("(e) cost of a page with map, judge and mending, times sections alone", cost, PAGE_COST),
        at_most("(e) its wall time, times sections alone", wall, PAGE_WALL),
    ]
    print(f"\nCalling a model ({versions(COMPARED)})\n")
    print(
        f"A briefing of {ARTICLES} invented articles: {whole['calls']} calls, the longest answer "
        f"{whole['longest answer']} tokens, {whole['wall']:.2f} s in all, {whole['slowest call']:.2f} s the slowest; "
        f"{LATENCY['first_token']} s to begin, {LATENCY['answer_rate']:g} tokens/s, {LATENCY['slots']} slots.\n"
    )
    print(f"{table}\n\n{single_table(single)}\n")
    print(f"The single prompt is within {SINGLE} times the articles from {enough} articles on.\n")
    print(target_table(targets))
    arguments.report.parent.mkdir(parents=True, exist_ok=True)
    figures = {"briefing": whole, "single": single, "cpu": {n: median(s) for n, s in cpu.items()}, "targets": targets}
    arguments.report.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return int(not all(met for *_, met in targets))


if __name__ == "__main__":
    sys.exit(main())
