"""Say what a run over many bundles would ask and cost, without a call."""

from __future__ import annotations

import asyncio
from dataclasses import MISSING, dataclass, fields
from functools import partial
from typing import TYPE_CHECKING

from summarizer.errors import ConfigurationError
from summarizer.many.inputs import UnreadableInput
from summarizer.many.processes import WorkerPool
from summarizer.many.worker import Failed, as_failed
from summarizer.pipeline import uses_model
from summarizer.pipeline.estimate import Estimate, estimate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.bundle import Bundle
    from summarizer.many.inputs import Input
    from summarizer.settings import Settings

__all__ = ["ManyEstimate", "estimate_many"]

_AHEAD = 2


@dataclass(frozen=True, slots=True)
class ManyEstimate:
    """The sum of the estimates of many bundles; a cost is None where no price is known."""

    writer: str
    model: str | None
    judge: str | None
    bundles: int
    failed: int
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


# What is summed: the fields that have a default.
_COUNTED = tuple(field.name for field in fields(ManyEstimate) if field.default is not MISSING)


def estimate_many(inputs: Iterable[Input | UnreadableInput], settings: Settings, jobs: int) -> ManyEstimate:
    """The sum over all inputs; what cannot be read or estimated is counted as failed.

    Raises:
        ConfigurationError: settings or prompts that a run could not use, or a limit on cost without a price to go by.

    """
    return asyncio.run(_estimate(iter(inputs), settings, jobs))


async def _estimate(inputs: Iterator[Input | UnreadableInput], settings: Settings, jobs: int) -> ManyEstimate:
    processes: WorkerPool[Estimate] = WorkerPool(jobs, partial(_estimated, settings=settings))
    total: dict[str, float | None] = dict.fromkeys(_COUNTED, 0)
    bundles = failed = 0
    under_way: set[asyncio.Task[Estimate | Failed]] = set()
    more = True
    try:
        while more or under_way:
            while more and len(under_way) < jobs * _AHEAD:
                found = next(inputs, None)
                more = found is not None
                if isinstance(found, UnreadableInput):
                    failed += 1
                elif found is not None:
                    under_way.add(asyncio.create_task(processes.do(found.bundle)))
            if not under_way:
                break
            done, under_way = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                one = task.result()
                if isinstance(one, Failed):
                    failed += 1
                    continue
                bundles += 1
                for name in _COUNTED:
                    before, added = total[name], getattr(one, name)
                    total[name] = None if before is None or added is None else before + added
    finally:
        processes.close()
    writer = "llm" if uses_model(settings) else "extractive"
    judge = settings.judged_by if settings.model else None
    return ManyEstimate(writer, settings.model, judge, bundles, failed, **total)  # type: ignore[arg-type]


def _estimated(bundle: Bundle, settings: Settings) -> Estimate | Failed:
    try:
        return estimate(bundle, settings)
    except ConfigurationError:
        raise  # of the settings, and no matter of this bundle
    except Exception as error:  # one bundle must not end the counting of thousands
        return as_failed(error)
