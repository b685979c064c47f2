"""Write briefings in Ray Data: a class for `map_batches` that gives a row for each row.

    from summarizer.ray import BriefingActor

    dataset.map_batches(
        BriefingActor,
        fn_constructor_kwargs={"settings": {"model": "a-model", "requests_per_minute": 600}, "actors": 4},
        compute=ray.data.ActorPoolStrategy(size=4, max_tasks_in_flight_per_actor=1),
        num_cpus=0.1,
        batch_size=None,
        batch_format="pyarrow",
        max_restarts=2,
        max_task_retries=2,
    )

Ray is not imported here: an actor is any class that Ray can make in another process and call with batches. See
docs/ray.md for when this is worth it, and with which settings of Ray.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import threading
from collections.abc import Mapping
from contextlib import AsyncExitStack, aclosing, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import SecretStr

from summarizer.bundle import Bundle
from summarizer.errors import ConfigurationError, MissingExtraError, SourceError
from summarizer.event_loop import need_no_loop
from summarizer.llm.model_settings import judge_settings, model_settings
from summarizer.loading.bundle_building import build_bundle
from summarizer.loading.json_values import parse_json
from summarizer.loading.load_notes import LoadNotes, kind_of
from summarizer.loading.records import Item
from summarizer.loading.shapes import find_clusters
from summarizer.many.batch_run import BatchRun
from summarizer.many.inputs import Input
from summarizer.many.journal import Journal
from summarizer.many.keys import settings_digest, story_key
from summarizer.many.worker import as_failed
from summarizer.pipeline import uses_model
from summarizer.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.many.outcome import Outcome
    from summarizer.pipeline.model_clients import ModelClients

__all__ = ["COLUMNS", "BriefingActor", "Share", "divide"]

_log = logging.getLogger("summarizer.ray")

COLUMNS = ("bundle", "state", "briefing", "error", "code", "usage", "seconds", "input_warnings")
"""The columns that a row comes back with, beside those that it came with."""

_WHOLE = ("concurrency", "requests_per_minute", "tokens_per_minute", "max_tokens")
_KEYS = {"api_key": ("SUMMARIZER_API_KEY", "OPENAI_API_KEY"), "judge_api_key": ("SUMMARIZER_JUDGE_API_KEY",)}
_HEADERS = "SUMMARIZER_REQUEST__EXTRA_HEADERS"
_PLACE = "the bundle of the row"


class Share(NamedTuple):
    """What one of several actors may use.

    Attributes:
        settings: with its part of each limit.
        over: a sentence for each limit that all actors together go over, since none can do with less than one.
        under: a sentence for each limit of which a remainder goes to nobody.

    """

    settings: Settings
    over: tuple[str, ...] = ()
    under: tuple[str, ...] = ()


def divide(settings: Settings, actors: int) -> Share:
    """The part of the limits of a run that one of `actors` may use.

    Divided are `concurrency`, `requests_per_minute`, `tokens_per_minute` and `max_tokens`, rounded down, each at least
    1, and `max_cost` exactly. `deadline` is not divided: the actors work at the same time.

    Raises:
        ConfigurationError: `actors` is no number of actors.

    """
    if type(actors) is not int or actors < 1:
        raise ConfigurationError(f"actors is how many actors there are, 1 or more, and not {actors!r}")
    part: dict[str, Any] = {}
    over, under = [], []
    for name in _WHOLE:
        limit = getattr(settings, name)
        if limit is None:
            continue
        part[name] = max(1, limit // actors)
        together = part[name] * actors
        told = f"{name}: {limit:,} for {actors} actors is {part[name]:,} for each, {together:,} for all"
        if together > limit:
            over.append(f"{told}; take no more than {limit:,} actors")
        elif together < limit:
            under.append(told)
    if settings.max_cost is not None:
        part["max_cost"] = settings.max_cost / actors
    return Share(settings.model_copy(update=part), tuple(over), tuple(under))


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
        keys = {"api_key": _secret(api_key), "judge_api_key": _secret(judge_api_key)}
        headers = {name: _secret(value) for name, value in extra_headers.items()} if extra_headers else None
        self._given = {"settings": settings, "actors": actors, "column": column, **keys, "extra_headers": headers}
        self._column = column
        share = divide(_checked(settings or {}, keys, headers), actors)
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
        return _remade, (self._given,)

    def __call__(self, batch: Any) -> Any:
        """A row for each row of a batch; see the class.

        Raises:
            ConfigurationError: the batch is none, or has not the columns it should have.
            JournalError: there is no room for temporary files.

        """
        columns = _columns_of(batch, self._column)
        rows = [_read_row(value, self._column) for value in columns]
        need_no_loop("BriefingActor", "use asummarize_many")
        # Whoever calls from several threads waits: one loop, one client and one pace are for all batches.
        with self._one_at_a_time:
            if self._runner is None:
                self._runner = asyncio.Runner()
            written = self._runner.run(self._write(rows))
        return _with_columns(batch, self._column, written)

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

    async def _write(self, rows: Sequence[_Row]) -> list[_Written]:
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
                written.append(_Written(row, "failed", error=row.error, code=row.code))
            elif (outcome := outcomes.get(place)) is None:
                written.append(_Written(row, "unfinished", error=f"it was not reached: {why_stopped}", code=code))
            else:
                written.append(_ended(row, outcome, is_copy=place in told))
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

            limits = self.settings
            budget = Budget.of(limits)
            self._models = await self._stack.enter_async_context(open_models(limits, budget, _log.warning, waits=True))
        return self._models


class _Row(NamedTuple):
    """A bundle, or why there is none."""

    bundle: Bundle | None
    warnings: tuple[str, ...] = ()
    error: str | None = None
    code: str | None = None


class _Written(NamedTuple):
    """What a row comes back with."""

    row: _Row
    state: str
    briefing: str | None = None
    error: str | None = None
    code: str | None = None
    usage: str | None = None
    seconds: float = 0.0

    def values(self) -> Iterator[Any]:
        """In the order of `COLUMNS`."""
        bundle, warnings = self.row.bundle, self.row.warnings
        yield bundle.id if bundle is not None else None
        yield from (self.state, self.briefing, self.error, self.code, self.usage, self.seconds)
        yield json.dumps(warnings, ensure_ascii=False) if warnings else None


def _ended(row: _Row, outcome: Outcome, *, is_copy: bool) -> _Written:
    usage = None if is_copy or not outcome.usage.calls + outcome.usage.cache_hits else outcome.usage.model_dump_json()
    seconds = 0.0 if is_copy else outcome.seconds
    return _Written(row, outcome.state, outcome.record, outcome.error, outcome.code, usage, seconds)


def _remade(given: dict[str, Any]) -> BriefingActor:
    return BriefingActor(**given)


def _secret(key: SecretStr | str | None) -> SecretStr | None:
    return SecretStr(key) if isinstance(key, str) else key


def _checked(settings: Mapping[str, Any], keys: Mapping[str, SecretStr | None], headers: Any) -> Settings:
    """The settings with their keys and headers."""
    if not isinstance(settings, Mapping):
        raise ConfigurationError(
            f"BriefingActor takes its settings as an object, and got a {type(settings).__name__}; of a Settings, give "
            'model_dump(mode="json", exclude_unset=True)'
        )
    for name in _KEYS:
        if name in settings:
            raise ConfigurationError(
                f"the settings hold an {name}, and Ray may log them: a key belongs into the environment of the workers "
                f"({_KEYS[name][0]}) or into the argument {name}"
            )
    request = settings.get("request", {})
    if isinstance(request, Mapping) and "extra_headers" in request:
        raise ConfigurationError(
            "the settings hold extra_headers, and Ray may log them: they belong into the environment of the workers "
            f"({_HEADERS}, as JSON) or into the argument extra_headers"
        )
    found = {name: key or _from_environment(name) for name, key in keys.items()}
    given = {**settings, **{name: key for name, key in found.items() if key is not None}}
    if headers := headers or os.environ.get(_HEADERS, "").strip():
        given["request"] = {**request, "extra_headers": headers} if isinstance(request, Mapping) else request
    return Settings.model_validate(given)


def _from_environment(name: str) -> SecretStr | None:
    return next((SecretStr(key) for each in _KEYS[name] if (key := os.environ.get(each, "").strip())), None)


# --- Rows in


def _columns_of(batch: Any, column: str) -> list[Any]:
    """The values of the column with the bundles.

    Raises:
        ConfigurationError: the batch is of no kind that is known, or has not the columns it should have.

    """
    is_arrow = _is_arrow(batch)
    if not is_arrow and not isinstance(batch, Mapping):
        kind = f"{type(batch).__module__}.{type(batch).__name__}"
        raise ConfigurationError(f'a batch came as a {kind}; call map_batches with batch_format="pyarrow" or "numpy"')
    names = list(batch.column_names if is_arrow else batch)
    if column not in names:
        raise ConfigurationError(f"the rows have no column {column!r} with a bundle; they have {', '.join(names)}")
    lost = [name for name in names if name in COLUMNS and name != column]
    if lost:
        raise ConfigurationError(
            f"the rows have a column {lost[0]!r} already, which would be lost to the briefings' own: rename it before, "
            "with rename_columns"
        )
    return list(batch.column(column).to_pylist() if is_arrow else batch[column])


def _is_arrow(batch: Any) -> bool:
    return hasattr(batch, "append_column") and hasattr(batch, "column_names")


def _read_row(value: Any, column: str) -> _Row:
    """The bundle in a value, or why there is none; whatever it is, it stops nobody else."""
    notes = LoadNotes()
    try:
        bundle = _bundle_in(value, column, notes)
    except (SourceError, MissingExtraError) as error:
        return _Row(None, error=str(error), code="source")
    except Exception as error:  # one row must not end a run of thousands
        failed = as_failed(error)
        return _Row(None, error=failed.error, code=failed.code)
    return _Row(bundle, notes.sentences())


def _bundle_in(value: Any, column: str, notes: LoadNotes) -> Bundle:
    if isinstance(value, bytes):
        try:
            value = value.decode()
        except UnicodeDecodeError as error:
            raise SourceError(f"{_PLACE} is no UTF-8 at byte {error.start + 1}") from None
    value = parse_json(value, _PLACE, notes) if isinstance(value, str) else _plain(value)
    # A text is refused here and not loaded: it would be the path of a file, and a list of texts the paths of several.
    if not isinstance(value, (Mapping, list, Bundle)):
        raise SourceError(f"the column {column!r} holds {kind_of(value)} and no bundle")
    if isinstance(value, Bundle):
        return value
    clusters = find_clusters(Item(_PLACE, "", value), notes)
    first, second = next(clusters, None), next(clusters, None)
    if first is None:
        raise SourceError(f"{notes.first_loss or f'{_PLACE} has no articles'}; give at least one article")
    if second is not None:
        raise SourceError(f"{_PLACE} is several bundles; give each a row of its own")
    return build_bundle(first, notes)


def _plain(value: Any) -> Any:
    """What a column of objects holds, without the arrays of NumPy, and without the fields that only other rows have.

    Arrow gives every object in a column the fields of all of them.
    """
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items() if each is not None}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value


# --- Rows out


def _with_columns(batch: Any, column: str, written: Sequence[_Written]) -> Any:
    """The batch without its bundles, and with what became of them."""
    rows = [tuple(each.values()) for each in written]
    added = {name: [row[place] for row in rows] for place, name in enumerate(COLUMNS)}
    if not _is_arrow(batch):
        return {**{name: values for name, values in batch.items() if name != column}, **added}
    arrow = import_module("pyarrow")
    table = batch.drop_columns([column])
    for name, values in added.items():
        # Said, and not left to the values: a block without a single error would have a column of another type.
        table = table.append_column(name, arrow.array(values, arrow.float64() if name == "seconds" else arrow.string()))
    return table
