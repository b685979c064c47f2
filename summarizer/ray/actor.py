"""The class that Ray Data makes in each worker and calls with batches."""

from __future__ import annotations

import asyncio
import logging
import threading
from contextlib import AsyncExitStack, aclosing, suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from summarizer.event_loop import need_no_loop
from summarizer.llm.model_settings import judge_settings, model_settings
from summarizer.many.batch_run import BatchRun
from summarizer.many.inputs import Input
from summarizer.many.journal import Journal
from summarizer.many.keys import settings_digest, story_key
from summarizer.pipeline import uses_model
from summarizer.ray.actor_settings import as_secret, checked_settings, divide
from summarizer.ray.rows import BundleRow, WrittenRow, bundle_column, read_row, with_briefings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic import SecretStr

    from summarizer.many.outcome import Outcome
    from summarizer.pipeline.model_clients import ModelClients

__all__ = ["BriefingActor"]

_log = logging.getLogger("summarizer.ray")


class BriefingActor:
    """Writes the briefings of batches of bundles; made by Ray Data in each worker, from plain values.

    A batch is worked on as `asummarize_many` would: many stories at once over one client, whose connections, pace and
    limits last as long as the actor; without a model the extractive writer writes one after the other in the actor's
    own process. What comes back is of the kind that was given (a table of Arrow, or a mapping of columns), and has
    exactly one row for each row, in the same order: the columns that the row came with, but for the one that held the
    bundle, and

    - `bundle`: the bundle's id; null where it has none or could not be read,
    - `state`: `done`, `degraded`, `failed` or `unfinished`, as in `Outcome`,
    - `briefing`: the briefing as JSON text; null where there is none,
    - `error`, `code`: why there is none, in a sentence and for machines; of a degraded page the code alone,
    - `usage`: what its calls took, as JSON text; null where nothing was asked for this row,
    - `seconds`: from its beginning to its end,
    - `input_warnings`: a JSON list of what was mended in the bundle; null where nothing was.

    A row that holds no bundle, and a page that fails, is such a row, and no exception. Rows with the same bundle are
    written once, and counted once. Where the limits of the actor end, or an endpoint refuses one story after the other,
    the rest of the batch is `unfinished`.

    Args:
        settings: values by the names of `Settings`, as JSON has them; no keys and no headers. Nothing else of the
            worker but those is read: no file of settings, no other variable.
        actors: how many of these there are; each takes its part of the limits (see `divide`).
        column: the column that holds the bundles: JSON text, or an object or a list of articles as `load_bundle` takes
            them. No path in it is opened.
        api_key: the endpoint's key; by default that of the worker's environment, `SUMMARIZER_API_KEY` or
            `OPENAI_API_KEY`. It is in no log, message or row.
        judge_api_key: that of the judge's endpoint; by default `SUMMARIZER_JUDGE_API_KEY`.
        extra_headers: those of each request to the endpoint, as `RequestOptions` has them; by default the JSON in the
            worker's `SUMMARIZER_REQUEST__EXTRA_HEADERS`. They are as secret as the key.

    Raises:
        ConfigurationError: settings or prompts that cannot be used, when it is made; in the first batch also where
            `column` is not there, a column would be lost to one of the new ones, or `max_cost` is set for a model whose
            price nobody knows.

    """

    def __init__(
        self,
        settings: Mapping[str, Any] | None = None,
        *,
        actors: int = 1,
        column: str = "bundle",
        api_key: SecretStr | str | None = None,
        judge_api_key: SecretStr | str | None = None,
        extra_headers: Mapping[str, SecretStr | str] | None = None,
    ) -> None:
        keys = {"api_key": as_secret(api_key), "judge_api_key": as_secret(judge_api_key)}
        headers = {name: as_secret(value) for name, value in extra_headers.items()} if extra_headers else None
        self._given: dict[str, Any] = {
            "settings": settings,
            "actors": actors,
            "column": column,
            **keys,
            "extra_headers": headers,
        }
        self._column = column
        share = divide(checked_settings(settings or {}, keys, headers), actors)
        self.settings = share.settings
        """What this actor works with: its part of the limits, the key and the headers."""
        settings_digest(self.settings)  # prompts that cannot be used are told before a batch comes
        self._uses_model = uses_model(self.settings)
        if self._uses_model:
            model_settings(self.settings)
            if self.settings.judged_by is not None:
                judge_settings(self.settings)
            for sentence in share.over:
                _log.warning("%s", sentence)
            for sentence in share.under:
                _log.info("%s", sentence)
        self._one_at_a_time = threading.Lock()
        self._runner: asyncio.Runner | None = None
        self._stack = AsyncExitStack()
        self._models: ModelClients | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(BriefingActor, **self._given), ()

    def __call__(self, batch: Any) -> Any:
        """A row for each row of a batch; see the class.

        Raises:
            ConfigurationError: the batch is none, or has not the columns it should have.
            JournalError: there is no room for temporary files.

        """
        columns = bundle_column(batch, self._column)
        rows = [read_row(value, self._column) for value in columns]
        need_no_loop("BriefingActor", "use asummarize_many")
        # Whoever calls from several threads waits: one loop, one client and one pace are for all batches.
        with self._one_at_a_time:
            if self._runner is None:
                self._runner = asyncio.Runner()
            written = self._runner.run(self._write(rows))
        return with_briefings(batch, self._column, written)

    def close(self) -> None:
        """Close the connections; another batch opens them again."""
        with self._one_at_a_time:
            runner, self._runner = self._runner, None
            stack, self._stack = self._stack, AsyncExitStack()
            self._models = None
            if runner is not None:
                runner.run(stack.aclose())
                runner.close()

    def __del__(self) -> None:
        # Ray lets go of the object when the actor ends; one that was never whole, or a dying interpreter, is no matter.
        with suppress(Exception):
            self.close()

    async def _write(self, rows: Sequence[BundleRow]) -> list[WrittenRow]:
        """What became of each row."""
        firsts: dict[str, int] = {}
        inputs: list[Input] = []
        place_of: list[int | None] = []
        for row in rows:
            if row.bundle is None:
                place_of.append(None)
                continue
            key = story_key(row.bundle, "")
            if key not in firsts:
                firsts[key] = len(inputs)
                inputs.append(Input(row.bundle, row.bundle.id or "bundle", ""))
            place_of.append(firsts[key])
        outcomes, why_stopped = await self._work(inputs) if inputs else ({}, None)
        unfinished = (each.code for each in outcomes.values() if each.state == "unfinished")
        code = next(unfinished, None) or "endpoint.refused"
        written = []
        told: set[int] = set()
        for row, place in zip(rows, place_of, strict=True):
            if place is None:
                written.append(WrittenRow(row, "failed", error=row.error, code=row.code))
            elif (outcome := outcomes.get(place)) is None:
                written.append(WrittenRow(row, "unfinished", error=f"it was not reached: {why_stopped}", code=code))
            else:
                written.append(WrittenRow.of(row, outcome, is_copy=place in told))
                told.add(place)
        return written

    async def _work(self, inputs: Sequence[Input]) -> tuple[dict[int, Outcome], str | None]:
        """The outcomes by the places of the inputs, and why not all were reached."""
        outcomes = {}
        models = await self._open() if self._uses_model else None
        journal = Journal(None)
        try:
            run = BatchRun(self.settings, journal, jobs=1, models=models)
            async with aclosing(run.outcomes(inputs)) as finished:
                async for outcome in finished:
                    journal.finish(outcome)
                    outcomes[outcome.index] = outcome
        finally:
            journal.close()
        return outcomes, run.why_stopped

    async def _open(self) -> ModelClients:
        """The clients, opened with the first batch and kept: a new one would forget what the last minute held."""
        if self._models is None:
            from summarizer.llm.usage import Budget  # noqa: PLC0415 - only with a model
            from summarizer.pipeline.model_clients import open_models  # noqa: PLC0415

            opened = open_models(self.settings, Budget.of(self.settings), _log.warning, waits=True)
            self._models = await self._stack.enter_async_context(opened)
        return self._models
