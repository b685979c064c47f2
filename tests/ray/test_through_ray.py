"""Briefings through Ray Data on this machine: the pages of `summarize_many`, a row for each row, keys in no log."""

from __future__ import annotations

import json
import re
import runpy
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from picky_server import PickyServer
from pydantic import SecretStr
from stories import knowing, plain, stories

from summarizer import Settings, summarize, summarize_many
from summarizer.ray import COLUMNS, BriefingActor
from summarizer.settings import EFFORT_SETTINGS
from summarizer.testing import Latency, ScriptedServer

if TYPE_CHECKING:
    from conftest import Memory

pytestmark = pytest.mark.ray

COUNT = 200
KEY = "sk-invented-0123456789"
POISONED, FAILING = 57, 101
ACTORS = 2


def failing(request: Any) -> Any:
    """A model that is of no use for one part of one story."""
    is_poor = f"Reader number {FAILING} wrote" in json.dumps(request.body)
    return knowing(request, go_deeper="nothing of use") if is_poor else knowing(request)


def settings(server: ScriptedServer, **more: Any) -> dict[str, Any]:
    given = {"model": "scripted", "base_url": server.base_url, "cache": False, "plan": "sections", "call_deadline": 60}
    return given | more


def alike(page: str) -> dict[str, Any]:
    """A page without the limits that its writer had, which are a part of those of the run."""
    read = plain(page)
    made = read["provenance"]
    made["settings"] = {name: value for name, value in made["settings"].items() if name not in EFFORT_SETTINGS}
    return read


@pytest.mark.slow
def test_pages_are_those_of_summarize_many(ray: Any, tell: list[str], memory: Memory) -> None:
    bundles = stories(COUNT)
    rows = [{"number": number, "bundle": each.model_dump_json()} for number, each in enumerate(bundles)]
    rows.insert(POISONED, {"number": -1, "bundle": '{"articles": "none"'})
    with ScriptedServer(failing, latency=Latency(first_token=0.05)) as server:
        limits = {"concurrency": 32, "requests_per_minute": 600_000, "fallback": False}
        given = settings(server, **limits)
        began = time.perf_counter()
        expected = {each.bundle: each for each in summarize_many(bundles, Settings(**given))}
        alone, asked = time.perf_counter() - began, len(server.chats)

        began = time.perf_counter()
        written = (
            ray.data.from_items(rows, override_num_blocks=ACTORS)
            .map_batches(
                BriefingActor,
                fn_constructor_kwargs={"settings": given, "actors": ACTORS},
                compute=ray.data.ActorPoolStrategy(size=ACTORS, max_tasks_in_flight_per_actor=1),
                num_cpus=0.1,
                batch_size=None,
                batch_format="pyarrow",
            )
            .take_all()
        )
        through, asked_through = time.perf_counter() - began, len(server.chats) - asked
        most = server.most_in_flight

    assert [each["number"] for each in written] == [each["number"] for each in rows]
    assert list(written[0]) == ["number", *COLUMNS]
    poisoned = written.pop(POISONED)
    assert (poisoned["state"], poisoned["code"], poisoned["briefing"]) == ("failed", "source", None)
    assert "is not valid JSON" in poisoned["error"] or "cut off" in poisoned["error"]
    assert [each["bundle"] for each in written] == [each.id for each in bundles]
    for row in written:
        outcome = expected[row["bundle"]]
        assert (row["state"], row["error"], row["code"]) == (outcome.state, outcome.error, outcome.code)
        assert (row["briefing"] is None) == (outcome.record is None)
        if outcome.record is not None:
            assert alike(row["briefing"]) == alike(outcome.record)
    failed = [each for each in written if each["state"] != "done"]
    assert [(each["number"], each["code"]) for each in failed] == [(FAILING, "model.invalid")]
    assert asked_through == asked
    assert most <= limits["concurrency"]
    # However slow the machine: one actor alone would begin the second block when it had done the first.
    told = [re.search(r"Reader number (\d+) wrote", json.dumps(each.body)) for each in server.chats[asked:]]
    asked_about = [int(found[1]) for found in told if found is not None]
    last_of_first = max(place for place, number in enumerate(asked_about) if number < COUNT // 4)
    first_of_second = min(place for place, number in enumerate(asked_about) if number > COUNT * 3 // 4)
    assert first_of_second < last_of_first
    seconds = max(each["seconds"] for each in written)
    tell.append(f"{COUNT} bundles, {asked:,} calls: summarize_many {alone:.1f} s, through Ray {through:.1f} s")
    tell.append(f"most calls at once {most}, the slowest story {seconds:.1f} s")
    tell.append(f"Ray {ray.__version__}, {ACTORS} actors: {memory.most / 1e6:,.0f} MB beside this process at most")


@pytest.mark.parametrize("batch_format", ["numpy", "pyarrow"])
def test_objects_without_a_model_in_one_actor_with_one_core_to_spare(ray: Any, batch_format: str) -> None:
    bundles = stories(3)
    rows = [{"n": n, "bundle": each.model_dump(mode="json")} for n, each in enumerate(bundles)]
    written = (
        ray.data.from_items([*rows, {"n": 3, "bundle": None}], override_num_blocks=1)
        .map_batches(
            BriefingActor,
            compute=ray.data.ActorPoolStrategy(size=1),
            num_cpus=1,
            batch_format=batch_format,
        )
        .take_all()
    )
    assert [(each["n"], each["state"]) for each in written] == [(0, "done"), (1, "done"), (2, "done"), (3, "failed")]
    for row, bundle in zip(written, bundles, strict=False):
        assert plain(row["briefing"]) == plain(summarize(bundle).model_dump_json())


def test_values_of_any_kind_and_their_fellows_come_back(ray: Any) -> None:
    (bundle,) = stories(1)
    values = [bundle.model_dump_json(), bundle.model_dump(mode="json"), 7, None, "{}", [str(__file__)]]
    rows = [{"n": None if n == 2 else n, "bundle": value} for n, value in enumerate(values)]
    written = (
        ray.data.from_items(rows, override_num_blocks=1)
        .map_batches(BriefingActor, compute=ray.data.ActorPoolStrategy(size=1), num_cpus=0.1, batch_format="pyarrow")
        .take_all()
    )
    assert [each["n"] for each in written] == [0, 1, None, 3, 4, 5]
    assert [each["state"] for each in written] == ["done"] * 2 + ["failed"] * 4


def test_columns_have_one_type_whatever_is_in_them(ray: Any, tmp_path: Path) -> None:
    """Else a file without a failed page would have no text in `error`, and could not be read beside the others."""
    rows = [{"bundle": stories(1)[0].model_dump_json()}, {"bundle": "poison"}]
    made = ray.data.from_items(rows, override_num_blocks=2).map_batches(
        BriefingActor, compute=ray.data.ActorPoolStrategy(size=1), num_cpus=0.1, batch_format="pyarrow"
    )
    made.write_parquet(str(tmp_path))
    from pyarrow.parquet import read_schema  # noqa: PLC0415 - comes with Ray

    files = list(tmp_path.glob("*.parquet"))
    kinds = {str(read_schema(file).remove_metadata()) for file in files}
    assert (len(files), len(kinds)) == (2, 1)
    read = ray.data.read_parquet(str(tmp_path)).take_all()
    assert sorted(each["state"] for each in read) == ["done", "failed"]


def test_a_key_that_is_given_to_the_actors_is_in_no_log_of_ray(ray: Any) -> None:
    rows = [{"bundle": each.model_dump_json()} for each in stories(2)]
    with PickyServer(knowing, api_key=KEY) as server:
        dataset = ray.data.from_items(rows, override_num_blocks=1).map_batches(
            BriefingActor,
            fn_constructor_kwargs={"settings": settings(server), "api_key": SecretStr(KEY)},
            compute=ray.data.ActorPoolStrategy(size=1),
            num_cpus=0.1,
            batch_format="pyarrow",
        )
        written = dataset.materialize()
        assert [each["state"] for each in written.take_all()] == ["done"] * 2
        assert KEY not in written.stats() + repr(dataset)
    logs = Path(ray._private.worker.global_worker.node.get_logs_dir_path())
    files = [file for file in logs.rglob("*") if file.is_file()]
    assert files
    assert [file.name for file in files if KEY.encode() in file.read_bytes()] == []


def test_settings_that_cannot_be_used_end_the_run_with_their_sentence(ray: Any) -> None:
    dataset = ray.data.from_items([{"bundle": "{}"}]).map_batches(
        BriefingActor,
        fn_constructor_kwargs={"settings": {"modell": "m"}},
        compute=ray.data.ActorPoolStrategy(size=1),
        num_cpus=0.1,
    )
    with pytest.raises(Exception, match="modell is no setting"):
        dataset.materialize()


def test_the_example_runs(ray: Any, examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(examples / "ray_data.py"))["main"]()
    printed = capsys.readouterr().out
    assert "harbour-bridge.json: " in printed
    assert "papierfabrik.json: " in printed
    assert "broken.json: failed: " in printed
