"""What the benchmarks of calls have in common: a run that pays for the imports, and a clock on every call."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from llm_endpoint import Endpoint, Script

from summarizer import Settings, asummarize
from summarizer.llm.client import ModelClient

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.bundle import Bundle


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
