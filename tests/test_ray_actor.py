"""The class for Ray Data, called as Ray calls it and without Ray: a row for each row, limits in parts, no key shown."""

from __future__ import annotations

import asyncio
import json
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from picky_server import PickyServer
from pydantic import SecretStr
from stories import asked_for, knowing, plain, stories
from timing import clocked

from summarizer import Settings, summarize
from summarizer.briefing import Usage
from summarizer.errors import ConfigurationError
from summarizer.llm.pacing import Pacing
from summarizer.many import summarize_many
from summarizer.ray import COLUMNS, BriefingActor, divide
from summarizer.testing import ScriptedServer, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from summarizer.bundle import Bundle

KEY = "sk-invented-0123456789"


def asking(server: ScriptedServer, **more: Any) -> dict[str, Any]:
    given = {"model": "scripted", "base_url": server.base_url, "cache": False, "plan": "sections", "call_deadline": 5}
    return given | more


def texts(bundles: Iterable[Bundle]) -> list[str]:
    return [each.model_dump_json() for each in bundles]


@pytest.fixture
def make() -> Iterator[Any]:
    """Makes an actor, and closes it when the test is over."""
    made: list[BriefingActor] = []

    def make_actor(*args: Any, **more: Any) -> BriefingActor:
        made.append(BriefingActor(*args, **more))
        return made[-1]

    yield make_actor
    for each in made:
        each.close()


# --- Rows


def test_pages_are_those_of_summarize_and_other_columns_stay(make: Any) -> None:
    bundles = stories(3)
    batch = {"day": [3, 1, 2], "bundle": texts(bundles)}
    written = make()(batch)
    assert list(written) == ["day", *COLUMNS]
    assert written["day"] is batch["day"]
    assert written["bundle"] == ["weir-0", "weir-1", "weir-2"]
    assert written["state"] == ["done"] * 3
    assert [plain(each) for each in written["briefing"]] == [
        plain(summarize(each).model_dump_json()) for each in bundles
    ]
    assert written["error"] == written["code"] == written["usage"] == written["input_warnings"] == [None] * 3
    assert all(seconds > 0 for seconds in written["seconds"])


@clocked
def test_a_model_is_asked_about_all_stories_at_once_and_pages_are_those_of_summarize_many(make: Any) -> None:
    with ScriptedServer(knowing) as server:
        written = make(asking(server))({"bundle": texts(stories(6))})
        most = server.most_in_flight
        expected = {each.bundle: each.record for each in summarize_many(stories(6), Settings(**asking(server)))}
    assert written["state"] == ["done"] * 6
    for bundle, page in zip(written["bundle"], written["briefing"], strict=True):
        assert plain(page) == plain(expected[bundle] or "")
    assert most > 3
    assert all(Usage.model_validate_json(each).calls for each in written["usage"])


class _Array:
    """As NumPy has a column of objects, and in them the lists."""

    def __init__(self, values: list[Any]) -> None:
        self._values = values

    def tolist(self) -> list[Any]:
        return self._values

    def __iter__(self) -> Iterator[Any]:
        return iter(self._values)


def test_objects_are_taken_with_the_fields_that_a_column_of_objects_adds(make: Any) -> None:
    (bundle,) = stories(1)
    given = bundle.model_dump(mode="json")
    as_stored = {**given, "articles": _Array([{**each, "maintext": None} for each in given["articles"]])}
    written = make()({"bundle": _Array([as_stored, given, given["articles"], bundle])})
    assert written["state"] == ["done"] * 4
    assert written["bundle"] == ["weir-0", "weir-0", None, "weir-0"]
    pages = [plain(each) for each in written["briefing"]]
    assert pages[0] == pages[1] == pages[3] == plain(summarize(bundle).model_dump_json())
    assert pages[2]["whats_happened"] == pages[0]["whats_happened"]


def test_what_was_mended_in_a_bundle_is_told_in_its_row(make: Any) -> None:
    given = stories(1)[0].model_dump(mode="json")
    given["articles"][0]["published"] = "some day"
    written = make()({"bundle": [json.dumps(given)]})
    (told,) = json.loads(written["input_warnings"][0])
    assert "some day" in told


def test_a_row_that_is_no_bundle_is_a_row_with_an_error(make: Any, tmp_path: Path) -> None:
    secret = tmp_path / "secret.json"
    secret.write_text(texts(stories(1))[0], "utf-8")
    two = json.dumps([json.loads(each) for each in texts(stories(2))])
    poisoned = [
        "",
        "no JSON",
        "{}",
        "[]",
        "[1]",
        "null",
        None,
        float("nan"),
        7,
        b"\xff",
        '{"articles": []}',
        two,
        "[" * 99_999,
    ]
    paths = [str(secret), json.dumps(str(secret)), json.dumps([str(secret)]), [str(secret)], secret]
    rows = [*poisoned, *texts(stories(1)), *paths, {"articles": [{"title": "\ud800"}]}]
    written = make()({"bundle": rows, "n": list(range(len(rows)))})
    good = len(poisoned)
    assert all(len(values) == len(rows) for values in written.values())
    assert written["state"][good] == "done"
    others = [place for place in range(len(rows) - 1) if place != good]
    assert {written["state"][place] for place in others} == {"failed"}
    assert {written["code"][place] for place in others} == {"source"}
    for place in others:
        assert written["briefing"][place] is None
        assert "\n" not in written["error"][place]
        assert "weir" not in written["error"][place]
    json.dumps(written, ensure_ascii=False).encode()  # Arrow takes nothing that is no UTF-8


def test_a_page_that_fails_costs_its_row_alone(make: Any) -> None:
    def failing(request: Any) -> Any:
        is_poor = "Reader number 1 wrote" in json.dumps(request.body)
        return knowing(request, go_deeper="nothing of use") if is_poor else knowing(request)

    with ScriptedServer(failing) as server:
        degraded = make(asking(server))({"bundle": texts(stories(3))})
        failed = make(asking(server, fallback=False))({"bundle": texts(stories(3))})
    assert degraded["state"] == ["done", "degraded", "done"]
    assert degraded["code"] == [None, "model.invalid", None]
    assert degraded["briefing"][1] is not None
    assert failed["state"] == ["done", "failed", "done"]
    assert (failed["briefing"][1], failed["code"][1]) == (None, "model.invalid")
    assert "go_deeper" in failed["error"][1]
    assert Usage.model_validate_json(failed["usage"][1]).calls > 0


def test_rows_with_the_same_bundle_are_written_and_counted_once(make: Any) -> None:
    with ScriptedServer(knowing) as server:
        once, other = texts(stories(2))
        written = make(asking(server))({"bundle": [once, other, once]})
        assert asked_for(server, 0) == asked_for(server, 1)
    assert written["state"] == ["done"] * 3
    assert written["briefing"][0] == written["briefing"][2]
    assert [each is None for each in written["usage"]] == [False, False, True]


def test_an_empty_batch_is_an_empty_batch(make: Any) -> None:
    assert make()({"bundle": [], "day": []}) == {"day": [], **{name: [] for name in COLUMNS}}


@pytest.mark.parametrize(
    ("batch", "told"),
    [
        ({"text": ["{}"]}, "the rows have no column 'bundle' with a bundle; they have text"),
        ({"bundle": ["{}"], "error": [None]}, "have a column 'error' already, which would be lost"),
        (["{}"], 'a batch came as a builtins.list; call map_batches with batch_format="pyarrow"'),
    ],
)
def test_columns_that_are_wrong_for_every_row_are_told_at_once(make: Any, batch: Any, told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        make()(batch)


def test_another_column_may_hold_the_bundles(make: Any) -> None:
    written = make(column="story")({"story": texts(stories(1))})
    assert list(written) == list(COLUMNS)
    assert written["bundle"] == ["weir-0"]


def test_in_an_event_loop_the_other_way_is_named(make: Any) -> None:
    async def wrong() -> None:
        make()({"bundle": []})

    with pytest.raises(ConfigurationError, match="use asummarize_many"):
        asyncio.run(wrong())


# --- Limits


def test_limits_are_divided_and_rounded_down() -> None:
    limits = {"concurrency": 64, "requests_per_minute": 600, "tokens_per_minute": 100_001, "max_tokens": 1_000}
    share = divide(Settings(**limits, max_cost=3.0, deadline=60.0), 4)
    found = share.settings
    assert (found.concurrency, found.requests_per_minute, found.tokens_per_minute) == (16, 150, 25_000)
    assert (found.max_tokens, found.max_cost, found.deadline) == (250, 0.75, 60.0)
    assert share.over == ()
    assert share.under == ("tokens_per_minute: 100,001 for 4 actors is 25,000 for each, 100,000 for all",)
    assert divide(Settings(), 1).settings == Settings()


def test_nobody_has_less_than_one_and_that_is_said(caplog: pytest.LogCaptureFixture) -> None:
    share = divide(Settings(requests_per_minute=3, concurrency=8), 8)
    assert (share.settings.requests_per_minute, share.settings.concurrency) == (1, 1)
    assert share.over == ("requests_per_minute: 3 for 8 actors is 1 for each, 8 for all; take no more than 3 actors",)
    BriefingActor({"model": "m", "requests_per_minute": 3}, actors=8)
    assert share.over[0] in caplog.text
    caplog.clear()
    BriefingActor({"requests_per_minute": 3}, actors=8)
    assert caplog.text == "", "without a model no limit matters"


@pytest.mark.parametrize("actors", [0, -1, 2.0, True, "2"])
def test_what_is_no_number_of_actors_is_told(actors: Any) -> None:
    with pytest.raises(ConfigurationError, match="actors is how many actors there are"):
        BriefingActor(actors=actors)


def test_an_actor_keeps_within_its_part_over_all_its_batches(make: Any) -> None:
    with ScriptedServer(knowing) as server:
        alone = make(asking(server, concurrency=1))({"bundle": texts(stories(1))})
        used = Usage.model_validate_json(alone["usage"][0])
        limit = int(3.5 * (used.prompt_tokens + used.completion_tokens))
        actor = make(asking(server, concurrency=2, max_tokens=2 * limit), actors=2)
        written = [actor({"bundle": [*texts(stories(2, first=2 * n)), "no bundle"]}) for n in range(4)]
    states = [state for each in written for state in each["state"][:2]]
    assert states == ["done"] * 3 + ["unfinished"] * 5
    assert {code for each in written[2:] for code in each["code"][:2]} == {"budget"}
    assert all("left" in error or "limit" in error for each in written[2:] for error in each["error"][:2])
    assert [each["state"][2] for each in written] == ["failed"] * 4
    spent = [Usage.model_validate_json(each) for batch in written for each in batch["usage"] if each]
    assert sum(each.prompt_tokens + each.completion_tokens for each in spent) <= limit


def test_one_pace_holds_for_all_batches(make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client for each batch would forget what began within the last minute, and start it anew."""
    paces: list[tuple[Any, ...]] = []
    begin = Pacing.__init__

    def counted(self: Pacing, *limits: Any) -> None:
        paces.append(limits)
        begin(self, *limits)

    monkeypatch.setattr(Pacing, "__init__", counted)
    with ScriptedServer(knowing) as server:
        actor = make(asking(server, requests_per_minute=6_000, concurrency=8), actors=2)
        for number in range(3):
            assert actor({"bundle": texts(stories(1, first=number))})["state"] == ["done"]
        actor.close()
        assert server.wait_until_idle()
        assert paces == [(4, 3_000, None)]
        assert actor({"bundle": texts(stories(1))})["state"] == ["done"]


def test_an_endpoint_that_refuses_everybody_is_not_asked_about_the_rest(make: Any) -> None:
    with ScriptedServer(lambda _: Status(401, "Incorrect API key provided", "invalid_api_key")) as server:
        written = make(asking(server, concurrency=2, fallback=False))({"bundle": texts(stories(40))})
    assert len(written["state"]) == 40
    assert written["state"].count("failed") < 15
    assert written["state"][-1] == "unfinished"
    assert set(written["code"]) == {"endpoint.refused"}
    assert "gave nothing for 8 stories in a row" in written["error"][-1]


def test_a_limit_on_cost_without_a_price_is_told_for_all(make: Any) -> None:
    with ScriptedServer(knowing) as server, pytest.raises(ConfigurationError, match="No price of scripted"):
        make(asking(server, max_cost=1.0))({"bundle": texts(stories(1))})


# --- What is given to a worker


def test_settings_that_cannot_be_used_are_told_before_a_batch_comes(tmp_path: Path) -> None:
    for settings, told in (
        ({"modell": "m"}, "modell is no setting .did you mean model"),
        ({"model": "m", "base_url": "nowhere"}, "base_url must look like"),
        ({"model": "m", "prompts": str(tmp_path / "none")}, "none"),
        (Settings(model="m"), "of a Settings, give model_dump"),
    ):
        with pytest.raises(ConfigurationError, match=told):
            BriefingActor(settings)  # type: ignore[arg-type]
    told_by = Settings(model="m", sections=("whats_happened",)).model_dump(mode="json", exclude_unset=True)
    assert BriefingActor(told_by).settings == Settings(model="m", sections=("whats_happened",))


def test_the_key_comes_from_the_worker_or_an_argument_and_is_shown_nowhere(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, make: Any
) -> None:
    caplog.set_level("DEBUG")
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with PickyServer(knowing, api_key=KEY) as server:
        settings = asking(server)
        assert make(settings)({"bundle": texts(stories(1))})["state"] == ["done"]
        from_environment = pickle.dumps(make(settings))
        monkeypatch.delenv("OPENAI_API_KEY")
        assert make(settings)({"bundle": texts(stories(1))})["state"] == ["degraded"]
        for key in (KEY, SecretStr(KEY)):
            actor = make(settings, api_key=key)
            written = actor({"bundle": texts(stories(1))})
            assert written["state"] == ["done"]
            assert KEY not in json.dumps(written)
            assert KEY not in f"{actor!r} {actor.settings!r} {vars(actor)}"
            assert pickle.loads(pickle.dumps(actor)).settings.api_key.get_secret_value() == KEY
    assert KEY.encode() not in from_environment, "what a worker has in its environment stays there"
    assert KEY not in caplog.text


@pytest.mark.parametrize("name", ["api_key", "judge_api_key"])
def test_a_key_among_the_settings_is_refused(name: str) -> None:
    with pytest.raises(ConfigurationError, match=f"the settings hold an {name}") as refused:
        BriefingActor({"model": "m", name: KEY})
    assert KEY not in str(refused.value)


def test_the_judges_key_goes_to_the_judge(monkeypatch: pytest.MonkeyPatch, make: Any) -> None:
    monkeypatch.setenv("SUMMARIZER_JUDGE_API_KEY", KEY)
    with ScriptedServer(knowing) as server, PickyServer(knowing, api_key=KEY) as judge:
        settings = asking(server, judge_base_url=judge.base_url, judge_model="judge")
        assert make(settings)({"bundle": texts(stories(1))})["state"] == ["done"]
        assert {each.headers.get("authorization") for each in judge.chats} == {f"Bearer {KEY}"}
        assert f"Bearer {KEY}" not in {each.headers.get("authorization") for each in server.chats}


def test_class_and_actor_can_be_pickled_before_and_after_work(make: Any) -> None:
    assert pickle.loads(pickle.dumps(BriefingActor)) is BriefingActor
    actor = make({"style": "short", "concurrency": 9}, actors=3, column="story")
    for _ in range(2):
        other = pickle.loads(pickle.dumps(actor))
        assert other.settings == actor.settings
        assert other.settings.concurrency == 3
        batch = {"story": texts(stories(1))}
        assert actor(batch)["briefing"] == other(batch)["briefing"]
        other.close()


def test_no_ray_is_imported() -> None:
    program = "import sys, summarizer.ray; print(sorted({'ray', 'pyarrow', 'openai'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
