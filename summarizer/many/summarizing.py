"""`summarize_many` and its asynchronous kin: many bundles in, an outcome each out, as they finish."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.bundle import need_bundle
from summarizer.errors import ConfigurationError
from summarizer.event_loop import need_no_loop, note_passing
from summarizer.many.batch_run import BatchRun
from summarizer.many.inputs import Input
from summarizer.many.journal import Journal
from summarizer.pipeline.run import settings_for_client
from summarizer.settings import need_settings

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterable, Sequence

    from summarizer.bundle import Bundle
    from summarizer.llm.user_client import UserClient
    from summarizer.many.outcome import Outcome, State
    from summarizer.settings import Settings

__all__ = ["asummarize_many", "summarize_many"]


async def asummarize_many(
    bundles: Iterable[Bundle] | AsyncIterator[Bundle],
    settings: Settings | None = None,
    *,
    jobs: int | None = None,
    journal: str | Path | None = None,
    retry: Sequence[State] = (),
    client: UserClient | None = None,
) -> AsyncGenerator[Outcome]:
    """Write the briefing of each of many bundles; the outcomes come as they finish.

    A bundle that fails is an outcome and stops nobody. All calls share one client, its connections, pace and limits:
    `max_tokens`, `max_cost` and `deadline` hold for the whole run; where they end, the run ends, and what was under way
    is `unfinished`. Without a model, `jobs` processes write.

    Args:
        bundles: what `load_bundles` gives, or any other iterable of `Bundle`, asynchronous or not; it is read as slowly
            as outcomes are taken.
        settings: by default whole extractive briefings.
        jobs: processes of the extractive writer; by default one for each core that this process may use.
        journal: a file that keeps what was finished, and the answers of what was not. A run that finds one goes on with
            it: bundles that ended in an earlier run give no outcome, and no answer is paid for twice.
        retry: states (`failed`, `degraded`) that do not count as an end in the journal.
        client: an `openai.AsyncOpenAI` to ask the model with; see `summarize`.

    Raises:
        ConfigurationError: settings, prompts, a client or a journal that cannot be used.
        JournalError: the journal cannot be written any more.

    """
    settings = settings_for_client(client, need_settings(settings))
    unknown = [state for state in ([retry] if isinstance(retry, str) else retry) if state not in {"failed", "degraded"}]
    if isinstance(retry, str) or unknown:
        raise ConfigurationError(f"retry takes a list of failed and degraded, and got {retry!r}")
    kept = Journal(Path(journal) if journal is not None else None)
    try:
        run = BatchRun(settings, kept, jobs=jobs)
        run.client = client
        kept.reopen(retry)
        async with aclosing(run.outcomes(_as_inputs(bundles))) as outcomes:
            async for outcome in outcomes:
                yield outcome
                # Whoever asks for the next one has this one.
                kept.finish(outcome)
    finally:
        kept.close()


def _as_inputs(bundles: Iterable[Bundle] | AsyncIterator[Bundle]) -> Iterable[Input] | AsyncIterator[Input]:
    if hasattr(bundles, "__aiter__"):
        return (_as_input(bundle) async for bundle in bundles)
    return map(_as_input, bundles)


def _as_input(bundle: Bundle) -> Input:
    need_bundle(bundle, "summarize_many")
    return Input(bundle, bundle.id or "bundle", "")


def summarize_many(
    bundles: Iterable[Bundle],
    settings: Settings | None = None,
    *,
    jobs: int | None = None,
    journal: str | Path | None = None,
    retry: Sequence[State] = (),
    client: UserClient | None = None,
) -> Generator[Outcome, None, None]:
    """`asummarize_many` for a caller without an event loop.

    While the caller deals with an outcome no call is sent and none is answered; who takes long over one uses the
    asynchronous form. With several `jobs` the caller's module is imported by each process: a script needs its
    `if __name__ == "__main__":`. Raises what `asummarize_many` raises.
    """
    need_no_loop("summarize_many", "use asummarize_many")
    with asyncio.Runner() as runner:
        note_passing(runner.get_loop())
        outcomes = asummarize_many(bundles, settings, jobs=jobs, journal=journal, retry=retry, client=client)
        try:
            while True:
                try:
                    yield runner.run(_next(outcomes))
                except StopAsyncIteration:
                    return
        finally:
            runner.run(outcomes.aclose())


async def _next(outcomes: AsyncGenerator[Outcome]) -> Outcome:
    return await anext(outcomes)
