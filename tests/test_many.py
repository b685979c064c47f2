"""Many bundles at once: outcomes, the journal to go on from, limits that hold for the whole run, processes that die."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from stories import asked_for, knowing, plain, stories

from summarizer import Settings, summarize
from summarizer.briefing import Usage
from summarizer.errors import ConfigurationError, SourceError
from summarizer.llm.answers import LoggedAnswer
from summarizer.llm.dialects import ModelQuestion
from summarizer.llm.usage import Budget
from summarizer.many import Outcome, asummarize_many, summarize_many, worker
from summarizer.many.batch_run import BatchRun
from summarizer.many.inputs import Input, UnreadableInput
from summarizer.many.journal import Journal, StoryAnswers
from summarizer.many.journal_file import JournalError
from summarizer.many.keys import settings_digest, story_key
from summarizer.many.processes import WorkerPool
from summarizer.pipeline.model_clients import open_models
from summarizer.testing import ScriptedServer, Status

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from summarizer.bundle import Bundle
    from summarizer.many.worker import Failed


def asking(server: ScriptedServer, **more: Any) -> Settings:
    given = {"model": "scripted", "base_url": server.base_url, "cache": False, "plan": "sections", "call_deadline": 5}
    return Settings(**(given | more))


def records(outcomes: list[Outcome]) -> dict[str, dict[str, Any]]:
    return {each.name: plain(each.record or "") for each in outcomes}


# --- Without a model


def test_pages_are_those_of_summarize() -> None:
    bundles = stories(3)
    outcomes = list(summarize_many(iter(bundles), jobs=1))
    assert [(each.index, each.state, each.name) for each in outcomes] == [
        (0, "done", "weir-0"),
        (1, "done", "weir-1"),
        (2, "done", "weir-2"),
    ]
    assert [each.briefing for each in outcomes] == [summarize(each) for each in bundles]


def test_several_processes_write_the_same_pages() -> None:
    bundles = stories(5)
    outcomes = sorted(summarize_many(bundles, jobs=2), key=lambda each: each.index)
    assert [each.briefing for each in outcomes] == [summarize(each) for each in bundles]


def test_bundles_are_read_as_slowly_as_outcomes_are_taken() -> None:
    taken = []

    def slowly() -> Any:
        for each in stories(30):
            taken.append(each.id)
            yield each

    outcomes = summarize_many(slowly(), jobs=1)
    next(outcomes)
    assert len(taken) <= 3
    outcomes.close()


def test_a_bundle_given_twice_is_written_once() -> None:
    assert len(list(summarize_many([*stories(2), *stories(2)], jobs=1))) == 2


def test_what_is_no_bundle_is_an_error_of_the_caller() -> None:
    with pytest.raises(SourceError, match="summarize_many takes a Bundle, and got a dict"):
        list(summarize_many([{"articles": []}], jobs=1))  # type: ignore[list-item]


def test_nothing_among_bundles_is_no_end_of_them() -> None:
    outcomes = summarize_many(iter([stories(1)[0], None, *stories(1, first=5)]), jobs=1)  # type: ignore[list-item]
    with pytest.raises(SourceError, match="got a NoneType"):
        list(outcomes)


@pytest.mark.parametrize("retry", ["failed", ["done"]])
def test_what_is_retried_is_a_list_of_states(retry: Any) -> None:
    with pytest.raises(ConfigurationError, match="retry takes a list of failed and degraded"):
        list(summarize_many(stories(1), retry=retry))


def test_in_an_event_loop_the_asynchronous_form_is_named() -> None:
    async def wrong() -> None:
        next(summarize_many(stories(1)))

    with pytest.raises(ConfigurationError, match="use asummarize_many"):
        asyncio.run(wrong())


def test_an_asynchronous_source_is_taken() -> None:
    async def feed() -> Any:
        for each in stories(2):
            yield each

    async def run() -> list[str]:
        return [each.name async for each in asummarize_many(feed(), jobs=1)]

    assert asyncio.run(run()) == ["weir-0", "weir-1"]


def test_a_bug_costs_one_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    write = worker.brief_without_model

    def breaks(bundle: Bundle, settings: Settings) -> Any:
        if bundle.id == "weir-1":
            raise ZeroDivisionError("division by zero")
        return write(bundle, settings)

    monkeypatch.setattr(worker, "brief_without_model", breaks)
    outcomes = list(summarize_many(stories(3), jobs=1))
    assert [each.state for each in outcomes] == ["done", "failed", "done"]
    assert (outcomes[1].code, outcomes[1].error) == ("bug", "ZeroDivisionError: division by zero")
    assert outcomes[1].briefing is None


def _dies_of_one(bundle: Bundle) -> str:
    if bundle.id == "weir-1":
        os._exit(9)
    return str(bundle.id)


@pytest.mark.slow
def test_a_process_that_dies_costs_the_bundle_that_it_died_of() -> None:
    async def run() -> list[str | Failed]:
        processes: WorkerPool[str] = WorkerPool(2, _dies_of_one)
        try:
            return await asyncio.gather(*(processes.do(each) for each in stories(5)))
        finally:
            processes.close()

    found = asyncio.run(run())
    assert [each if isinstance(each, str) else each.code for each in found] == [
        "weir-0",
        "died",
        "weir-2",
        "weir-3",
        "weir-4",
    ]


# --- The journal


def test_a_run_goes_on_where_it_was(tmp_path: Path) -> None:
    journal = tmp_path / "run.journal"
    first = summarize_many(stories(5), jobs=1, journal=journal)
    taken = [next(first), next(first)]
    first.close()
    rest = list(summarize_many(stories(5), jobs=1, journal=journal))
    # Of the second nobody asked for a further one, and so nobody knows that it was dealt with.
    assert [each.name for each in (taken[0], *rest)] == [f"weir-{number}" for number in range(5)]
    assert list(summarize_many(stories(5), jobs=1, journal=journal)) == []


def test_a_changed_bundle_is_written_again_under_its_name(tmp_path: Path) -> None:
    journal = tmp_path / "run.journal"
    list(summarize_many(stories(2), jobs=1, journal=journal))
    changed = stories(1, first=7)[0].model_copy(update={"id": "weir-1"})
    outcomes = list(summarize_many([stories(1)[0], changed], jobs=1, journal=journal))
    assert [each.name for each in outcomes] == ["weir-1"]
    kept = Journal(journal)
    assert [row.name for row in kept.stories()] == ["weir-0", "weir-1"]
    kept.close()


def test_a_lost_input_takes_no_page_its_name(tmp_path: Path) -> None:
    with closing(Journal(tmp_path / "run.journal")) as journal:

        async def all_of(*inputs: Input | UnreadableInput) -> list[Outcome]:
            found = []
            async for each in BatchRun(Settings(), journal, jobs=1).outcomes(inputs):
                journal.finish(each)
                found.append(each)
            return found

        asyncio.run(all_of(Input(stories(1)[0], "weir-0", "")))
        asyncio.run(all_of(UnreadableInput("weir-0", "no such file")))
        assert [(row.name, row.state) for row in journal.stories()] == [("weir-0", "done"), ("lost: weir-0", "failed")]


def test_a_bundle_without_id_of_another_place_takes_no_page_its_name(tmp_path: Path) -> None:
    def named(bundle: Bundle, place: str) -> str:
        """The name that a part of the run gives a bundle."""
        nameless = bundle.model_copy(update={"id": None})
        with closing(Journal(tmp_path / "run.journal")) as journal:

            async def one() -> str:
                async for each in BatchRun(Settings(), journal, jobs=1).outcomes([Input(nameless, "a", place)]):
                    journal.finish(each)
                    return each.name
                raise AssertionError

            return asyncio.run(one())

    one, other, third = stories(3)
    assert named(one, "mon/a.json") == "a"
    assert named(other, "tue/a.json").startswith("a-")
    # Changed where it was.
    assert named(third, "mon/a.json") == "a"


def test_two_bundles_of_one_name_have_files_of_their_own() -> None:
    one, other = stories(2)
    outcomes = list(summarize_many([one, other.model_copy(update={"id": "WEIR-0"})], jobs=1))
    assert outcomes[0].name == "weir-0"
    assert outcomes[1].name == f"WEIR-0-{outcomes[1].key[-8:]}"


def test_a_run_with_other_settings_is_another_run(tmp_path: Path) -> None:
    journal = tmp_path / "run.journal"
    list(summarize_many(stories(1), jobs=1, journal=journal))
    with pytest.raises(ConfigurationError, match="was begun with another style, sections"):
        list(summarize_many(stories(1), Settings(style="short"), jobs=1, journal=journal))
    # How hard an endpoint may be asked changes no page.
    assert list(summarize_many(stories(1), Settings(concurrency=3), jobs=1, journal=journal)) == []


def test_one_journal_is_for_one_run_at_a_time(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "run.journal")
    with pytest.raises(ConfigurationError, match="another run is using it"):
        Journal(tmp_path / "run.journal")
    journal.close()
    Journal(tmp_path / "run.journal").close()


def _other_database(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE answers (a)")
    database.close()


def _older_journal(path: Path) -> None:
    Journal(path).close()
    database = sqlite3.connect(path)
    database.execute("UPDATE run SET version = 0")
    database.commit()
    database.close()


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (
            lambda path: path.write_bytes(b"no database at all, but a text that is long enough"),
            "file is not a database",
        ),
        (_other_database, "is no journal of a run"),
        (_older_journal, "another version of the program"),
        (lambda path: path.mkdir(), "unable to open"),
    ],
)
def test_what_is_no_journal_is_told(tmp_path: Path, make: Callable[[Path], Any], told: str) -> None:
    path = tmp_path / "run.journal"
    make(path)
    with pytest.raises(ConfigurationError, match=told):
        Journal(path)


def test_a_journal_that_breaks_is_told(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "run.journal")
    journal.do("DROP TABLE stories")
    with pytest.raises(JournalError, match="cannot be used any more"):
        journal.admit("key", "name", "place", None)
    journal.close()


def test_nothing_to_go_on_with_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="there is no run to go on with"):
        Journal(tmp_path / "run.journal", must_exist=True)


def test_keys_follow_what_shapes_a_page() -> None:
    (bundle,) = stories(1)
    plainly = settings_digest(Settings())
    assert story_key(bundle, plainly) == story_key(stories(1)[0], settings_digest(Settings(cache=False)))
    assert story_key(bundle, plainly) != story_key(stories(2)[1], plainly)
    modelled = settings_digest(Settings(model="one"))
    assert len({plainly, modelled, settings_digest(Settings(model="two"))}) == 3


# --- With a model


def test_one_client_serves_all_stories_and_pages_are_those_of_one() -> None:
    with ScriptedServer(knowing) as server:
        outcomes = list(summarize_many(stories(4), asking(server)))
        alone = summarize(stories(1)[0], asking(server))
    assert [each.state for each in outcomes] == ["done"] * 4
    assert records(outcomes)["weir-0"] == plain(alone.model_dump_json())
    assert len(server.chats) == 5 * 8


def test_a_section_that_the_model_fails_at_makes_the_page_degraded() -> None:
    with ScriptedServer(lambda r: knowing(r, go_deeper="nothing of use")) as server:
        (outcome,) = summarize_many(stories(1), asking(server))
    assert (outcome.state, outcome.code) == ("degraded", "model.invalid")
    assert outcome.missed == {"go_deeper": "model.invalid"}
    assert outcome.briefing is not None


def test_without_fallback_it_fails_and_says_why() -> None:
    with ScriptedServer(lambda r: knowing(r, go_deeper="nothing of use")) as server:
        (outcome,) = summarize_many(stories(1), asking(server, fallback=False))
    assert (outcome.state, outcome.code, outcome.record) == ("failed", "model.invalid", None)
    assert "go_deeper" in (outcome.error or "")
    assert outcome.usage.calls > 0


def test_answers_of_an_unfinished_story_are_not_paid_for_again(tmp_path: Path) -> None:
    journal = tmp_path / "run.journal"
    with ScriptedServer(knowing) as server:
        whole = list(summarize_many(stories(1), asking(server)))
        once = len(server.chats)

        async def broken_off() -> None:
            async for _ in asummarize_many(stories(1), asking(server), journal=journal):
                break  # nobody says that the page was dealt with

        asyncio.run(broken_off())
        asked = len(server.chats)
        (outcome,) = summarize_many(stories(1), asking(server), journal=journal)
        assert (asked, len(server.chats)) == (2 * once, 2 * once)
    assert records([outcome]) == records(whole)


def test_the_limit_on_tokens_holds_for_the_whole_run_and_over_its_parts(tmp_path: Path) -> None:
    journal = tmp_path / "run.journal"
    with ScriptedServer(knowing) as server:
        (one,) = summarize_many(stories(1), asking(server))
        a_story = one.usage.prompt_tokens + one.usage.completion_tokens
        limit = int(3.5 * a_story)
        settings = asking(server, max_tokens=limit, concurrency=1)
        outcomes = list(summarize_many(stories(8), settings, journal=journal))
        states = [each.state for each in outcomes]
        assert states[-1] == "unfinished"
        assert set(states[:-1]) == {"done"}
        kept = Journal(journal)
        assert kept.spent()[0] <= limit
        kept.close()
        # Going on with the same limit buys nothing.
        again = list(summarize_many(stories(8), settings, journal=journal))
        assert [each.state for each in again] == ["unfinished"]
        rest = list(summarize_many(stories(8), asking(server, concurrency=1), journal=journal))
    assert len(outcomes) - 1 + len(rest) == 8
    assert {asked_for(server, number) for number in range(1, 8)} == {7}


def test_models_that_are_given_stay_open_and_their_budget_holds_over_runs() -> None:
    async def three(server: ScriptedServer, limit: int) -> list[str]:
        settings = asking(server, concurrency=1)
        states = []
        async with open_models(settings, Budget(max_tokens=limit), print) as models:
            for number in range(3):
                journal = Journal(None)
                run = BatchRun(settings, journal, models=models)
                states += [each.state async for each in run.outcomes([Input(stories(1, number)[0], "weir", "")])]
                journal.close()
        return states

    with ScriptedServer(knowing) as server:
        (one,) = summarize_many(stories(1), asking(server))
        limit = int(2.5 * (one.usage.prompt_tokens + one.usage.completion_tokens))
        assert asyncio.run(three(server, limit)) == ["done", "done", "unfinished"]


def test_an_endpoint_that_refuses_everybody_stops_the_run(tmp_path: Path) -> None:
    with ScriptedServer(lambda _: Status(401, "Incorrect API key provided", "invalid_api_key")) as server:
        journal = Journal(None)
        run = BatchRun(asking(server, concurrency=2), journal)

        async def all_of() -> list[Outcome]:
            return [each async for each in run.outcomes(Input(each, str(each.id), "") for each in stories(40))]

        outcomes = asyncio.run(all_of())
        journal.close()
    assert 8 <= len(outcomes) < 15
    # No page is spoilt by it, and the next run begins them again.
    assert {each.state for each in outcomes[:8]} == {"unfinished"}
    assert {each.record for each in outcomes[:8]} == {None}
    assert "gave nothing for 8 stories in a row" in (run.why_stopped or "")
    assert "key" in (run.why_stopped or "")


def test_one_refused_story_stops_nobody() -> None:
    def picky(request: Any) -> Any:
        refused = "Reader number 1 wrote" in json.dumps(request.body)
        return Status(400, "This content is not allowed", "content_policy") if refused else knowing(request)

    with ScriptedServer(picky) as server:
        outcomes = list(summarize_many(stories(4), asking(server)))
    assert sorted((each.name, each.state) for each in outcomes) == [
        ("weir-0", "done"),
        ("weir-1", "degraded"),
        ("weir-2", "done"),
        ("weir-3", "done"),
    ]


def test_what_stops_a_run_leaves_the_rest_for_the_next(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "run.journal")
    run = BatchRun(Settings(), journal, jobs=1)

    async def all_of() -> list[str]:
        names = []
        async for each in run.outcomes(Input(each, str(each.id), "") for each in stories(9)):
            journal.finish(each)
            names.append(each.name)
            run.stop("enough", grace=5)
        return names

    first = asyncio.run(all_of())
    journal.close()
    assert 1 <= len(first) <= 3
    assert run.why_stopped == "enough"
    rest = list(summarize_many(stories(9), jobs=1, journal=tmp_path / "run.journal"))
    assert len(first) + len(rest) == 9


def test_lost_inputs_are_outcomes_once(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "run.journal")

    async def all_of() -> list[Outcome]:
        run = BatchRun(Settings(), journal, jobs=1)
        found = []
        async for each in run.outcomes([UnreadableInput("a.json", "no JSON"), Input(stories(1)[0], "weir", "b.json")]):
            journal.finish(each)
            found.append(each)
        return found

    first = asyncio.run(all_of())
    assert [(each.state, each.code, each.error) for each in first] == [
        ("failed", "source", "no JSON"),
        ("done", None, None),
    ]
    assert asyncio.run(all_of()) == []
    journal.reopen(["failed"])
    assert [each.place for each in asyncio.run(all_of())] == ["a.json"]
    journal.close()


def test_answers_come_back_in_the_order_in_which_they_were_given(tmp_path: Path) -> None:
    """A model that is asked the same again may answer otherwise: a run that goes on hears both in turn, each once."""
    question = ModelQuestion([], {}, 0)
    journal = Journal(tmp_path / "run.journal")
    first = StoryAnswers(journal, "story")
    for text in ("one", "two"):
        first.keep("request", LoggedAnswer(text, "stop", None, Usage(calls=1), "json_schema"))
    assert first.recall("request", question, "map") is None
    again = StoryAnswers(journal, "story")
    found = [again.recall("request", question, "map") for _ in range(3)]
    assert [each.text if each else None for each in found] == ["one", "two", None]
    assert StoryAnswers(journal, "another").recall("request", question, "map") is None
    journal.close()
