"""What a storm of refusals does to a long run: calls lost, the rate in it, and how soon the rate is back after it.

    python benchmarks/llm_storm.py [--storm SECONDS] [--share PART] [--retry-after SECONDS] [--report FILE]

One client asks the tests' scripted server, in a process of its own, as fast as it may: at 200 ms a call and 64 calls in
flight, with four times as many waiting for their turn, as in a run of thousands of stories. For a while the server
answers 30 % of the requests with 429, at once, without a word of how long to wait unless `--retry-after` is given. The
client waits limits out (`wait_out_limits`).

The rate is that of good answers. It is back at the end of the first second in which it is 90 % of what it was before.
Ends with 1 when a call is lost, or the rate is not back within 10 s.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from corpus import BUILD
from llm_endpoint import Endpoint, Script

from summarizer import ModelError
from summarizer.llm.client import ModelClient
from summarizer.llm.model_settings import ModelSettings

LATENCY, CONCURRENCY, WAITING = 0.2, 64, 256
CALM, STORM, AFTER, SHARE = 6.0, 20.0, 14.0, 0.3
# The first second makes the connections.
SETTLED = 1.0
BACK, SOON = 0.9, 10.0
SCHEMA = {"type": "object", "properties": {}}


@dataclass
class Count:
    """What was asked, and when it was answered, in seconds from the start."""

    answered: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    refused: int = 0
    cpu: float = 0.0

    def rate(self, begins: float, ends: float) -> float:
        """Good answers a second in that time."""
        return sum(begins <= at < ends for at in self.answered) / (ends - begins)

    def back_after(self, moment: float, wanted: float, ends: float) -> float | None:
        """Seconds from a moment to the end of the first second, by tenths, that has the rate wanted."""
        tenths = range(int((ends - moment - 1) * 10) + 1)
        begins = (moment + tenth / 10 for tenth in tenths)
        return next((begun + 1 - moment for begun in begins if self.rate(begun, begun + 1) >= wanted), None)


async def run(arguments: argparse.Namespace) -> Count:
    count, seconds = Count(), CALM + arguments.storm + arguments.after
    storm = {"share": arguments.share, "begins": CALM, "lasts": arguments.storm}
    refusal = {} if arguments.retry_after is None else {"Retry-After": f"{arguments.retry_after:g}"}
    with Endpoint(Script({"any": '{"items": []}'})) as endpoint:
        await ask_once(endpoint.base_url)  # imports are no part of what is measured
    with Endpoint(Script({"any": '{"items": []}'}), {"first_token": LATENCY}, storm, refusal) as endpoint:
        async with ModelClient(settings(endpoint.base_url)) as client:
            began, cpu = time.monotonic(), time.process_time()

            async def story(number: int) -> None:
                asked = 0
                while time.monotonic() - began < seconds:
                    asked += 1
                    chat = [{"role": "user", "content": f"Story {number}, question {asked}"}]
                    try:
                        await client.complete(chat, SCHEMA, max_tokens=64)
                    except ModelError as error:
                        count.lost.append(str(error))
                    else:
                        count.answered.append(time.monotonic() - began)

            await asyncio.gather(*(story(number) for number in range(WAITING)))
            count.cpu = time.process_time() - cpu
            count.refused = client.tally.refused
    if endpoint.told["refused"] != count.refused:
        raise RuntimeError(f"the server refused {endpoint.told['refused']}, the client counted {count.refused}")
    return count


async def ask_once(base_url: str) -> None:
    async with ModelClient(settings(base_url)) as client:
        await client.complete([{"role": "user", "content": "?"}], SCHEMA)


def settings(base_url: str) -> ModelSettings:
    return ModelSettings(
        model="scripted",
        base_url=base_url,
        cache=False,
        json_mode="text",
        max_concurrency=CONCURRENCY,
        wait_out_limits=True,
    )


def told_of(count: Count, arguments: argparse.Namespace) -> dict[str, Any]:
    over = CALM + arguments.storm
    before = count.rate(SETTLED, CALM)
    back = count.back_after(over, BACK * before, over + arguments.after)
    return {
        "answered": len(count.answered),
        "lost": len(count.lost),
        "refused": count.refused,
        "rate before": round(before, 1),
        "rate during": round(count.rate(CALM, over), 1),
        "rate after, by second": [round(count.rate(over + s, over + s + 1)) for s in range(int(arguments.after))],
        "back after": None if back is None else round(back, 1),
        "cpu ms a call": round(1_000 * count.cpu / (len(count.answered) + count.refused), 2),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description="Calls lost, and the rate, when many answers are 429 for a while.")
    parser.add_argument("folder", nargs="?", help="not used: everything here is invented")
    parser.add_argument("--storm", type=float, default=STORM, metavar="SECONDS", help="how long answers are refused")
    parser.add_argument("--after", type=float, default=AFTER, metavar="SECONDS", help="how long is watched after it")
    parser.add_argument("--share", type=float, default=SHARE, metavar="PART", help="of the answers in it are 429")
    parser.add_argument("--retry-after", type=float, metavar="SECONDS", help="what a refusal tells; nothing by default")
    parser.add_argument("--report", type=Path, metavar="FILE", default=BUILD / "bench-llm-storm.json")
    arguments = parser.parse_args()
    logging.getLogger("summarizer").setLevel(logging.ERROR)

    count = asyncio.run(run(arguments))
    told = told_of(count, arguments)
    print(
        f"\n{LATENCY * 1000:.0f} ms a call, {CONCURRENCY} in flight, {WAITING} stories; {arguments.share:.0%} of "
        f"answers are 429 for {arguments.storm:g} s\n"
    )
    for name, figure in told.items():
        print(f"{name}: {figure}")
    for message in count.lost[:3]:
        print(f"lost: {message}")
    arguments.report.parent.mkdir(parents=True, exist_ok=True)
    arguments.report.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    return int(bool(count.lost) or told["back after"] is None or told["back after"] > SOON)


if __name__ == "__main__":
    sys.exit(main())
