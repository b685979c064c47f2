"""What `astream` yields: which events, in which order, whatever the model does."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING, Any, assert_never

import pytest
from accidents import BreakOff
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from newsroom import weir_bundle
from picky_server import PickyServer

from summarizer import (
    ConfigurationError,
    Draft,
    Finished,
    Judged,
    MapRead,
    NewSection,
    SectionError,
    SectionRevised,
    SectionStarted,
    SectionWritten,
    Settings,
    Started,
    UnsupportedError,
    astream,
    summarize,
)
from summarizer.settings import SECTION_NAMES
from summarizer.testing import ScriptedServer, Status, by_task, draft_text, judge_statements

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from summarizer import Evidence, StreamEvent
    from summarizer.bundle import Bundle

BROKEN = draft_text(("headline | ", [("Weir bursts in Lunde", ["1.1"])]), ("whats_happened | ", [("It did.", ["1.1"])]))
PARAPHRASED = draft_text((None, [("Lunde's river barrier broke at the start of the week.", ["1.1"])]))
WRONG = draft_text((None, [("A weir in Lunde gave way on Monday, flooding 70 cellars.", ["2.1"])]))
NOT_ASKED = {"writer": "extractive"}


def settings(server: ScriptedServer, **more: Any) -> Settings:
    return Settings.model_validate({"model": "scripted", "base_url": server.base_url, "cache": False} | more)


async def every(bundle: Bundle, given: Settings, **added: Any) -> list[StreamEvent]:
    return [event async for event in astream(bundle, given, **added)]


def told(
    script: Any = None, bundle: Bundle | None = None, added: dict[str, Any] | None = None, **more: Any
) -> list[StreamEvent]:
    """All events of a run, with what a program has `added` to it."""
    with PickyServer(script or by_task()) as server:
        return asyncio.run(every(bundle or weir_bundle(), settings(server, **more), **(added or {})))


def of_kind(events: list[StreamEvent], kind: type[Any]) -> list[Any]:
    return [event for event in events if isinstance(event, kind)]


def one_outlet() -> Bundle:
    bundle = weir_bundle()
    return bundle.model_copy(update={"articles": bundle.articles[:1]})


class Desk:
    """A writer of a program's own, who leaves all but one section to ours."""

    name = "desk"

    def write(self, section: str, evidence: Evidence, said: Sequence[str]) -> Draft | None:  # noqa: ARG002 - its form
        return Draft.model_validate_json(WRONG) if section == "whats_happened" else None


CHOSEN = NewSection("numbers", "In numbers", choose=lambda evidence: [(None, evidence.sentences[-1:])])
ASKED_FOR = NewSection("water", "The water", prompt="Tell how much water there was.")
RUNS: dict[str, dict[str, Any]] = {
    "all by the model": {"plan": "sections"},
    "one answer": {"plan": "single"},
    "an answer that breaks off": {"plan": "single", "script": by_task(whole=BreakOff(BROKEN + " " * len(BROKEN)))},
    "nothing in one answer": {"plan": "single", "script": by_task(whole="prose")},
    "a section is refused": {"script": by_task(go_deeper=Status(400, "no"))},
    "a section is no draft": {"script": by_task(what_the_papers_say="prose", headline="prose")},
    "nothing of a section passes": {"script": by_task(whats_happened=WRONG)},
    "no map": {"script": by_task(map="prose")},
    "map by words": {"map": "words"},
    "everything is refused": {"script": Status(401, "no such key")},
    "no budget": {"max_tokens": 1},
    "a judge refutes": {
        "script": by_task(whats_happened=PARAPHRASED, judge=lambda r: judge_statements(r, "barrier")),
        "unsupported": "flag",
    },
    "a judge fails": {"script": by_task(whats_happened=PARAPHRASED, judge=Status(400, "no"))},
    "no judge": {"judge": False},
    "some sections": {"sections": ("go_deeper", "whats_happened")},
    "one outlet": {"bundle": one_outlet()},
    "one outlet, no fallback": {"bundle": one_outlet(), "fallback": False},
    "short": {"style": "short"},
    "added sections": {"added": {"sections": [CHOSEN, ASKED_FOR]}},
    "added sections, one answer": {"added": {"sections": [ASKED_FOR]}, "plan": "single"},
    "added sections, no model": NOT_ASKED | {"added": {"sections": [CHOSEN]}},
    "a writer of a program's own": {"added": {"writer": Desk()}},
    "no model": NOT_ASKED,
    "no model, some sections": NOT_ASKED | {"sections": ("go_deeper",)},
}


@pytest.mark.parametrize("run", RUNS)
def test_what_is_guaranteed_of_the_order(run: str) -> None:
    events = told(**RUNS[run])
    started, finished = events[0], events[-1]
    assert isinstance(started, Started)
    assert isinstance(finished, Finished)
    assert (len(of_kind(events, Started)), len(of_kind(events, Finished))) == (1, 1)
    assert len(of_kind(events, MapRead)) <= 1
    place = {
        (type(event), event.section): at
        for at, event in enumerate(events)
        if isinstance(event, SectionStarted | SectionWritten | SectionRevised)
    }
    for kind in (SectionStarted, SectionWritten, SectionRevised):
        sections = Counter(event.section for event in of_kind(events, kind))
        assert set(sections.values()) <= {1}, kind
        assert kind is not SectionWritten or sections.keys() == {*SECTION_NAMES, *started.sections}
        assert kind is not SectionStarted or sections.keys() <= set(started.sections)
    for name in {*SECTION_NAMES, *started.sections}:
        written = place[SectionWritten, name]
        assert place.get((SectionStarted, name), 0) < written < place.get((SectionRevised, name), len(events))
    for read in of_kind(events, MapRead):
        assert events.index(read) == 1
    for judged in of_kind(events, Judged):
        assert events.index(judged) > max((at for (kind, _), at in place.items() if kind is SectionStarted))
    last = {e.section: e.part for e in events if isinstance(e, SectionWritten | SectionRevised)}
    assert last == {"headline": finished.briefing.headline} | dict(finished.briefing.sections())


@pytest.mark.parametrize("run", ["all by the model", "one answer", "some sections", "short"])
def test_a_model_is_asked_for_what_the_run_begins_with(run: str) -> None:
    events = told(**RUNS[run])
    (started,) = of_kind(events, Started)
    assert started.model == "scripted"
    begun = {event.section for event in of_kind(events, SectionStarted)}
    assert started.sections == tuple(name for name in SECTION_NAMES if name in begun)


@pytest.mark.parametrize("run", ["no model", "everything is refused", "no budget"])
def test_nobody_is_told_to_be_asked_who_is_not(run: str) -> None:
    events = told(**RUNS[run])
    assert of_kind(events, Judged) == []
    assert len(of_kind(events, SectionStarted)) <= 1, "the first one finds out"
    assert {part.writer for part in (e.part for e in of_kind(events, SectionWritten)) if hasattr(part, "writer")} <= {
        "extractive",
        None,
    }


def test_without_a_model_all_comes_in_the_order_of_the_page() -> None:
    given = Settings(writer="extractive")
    events = asyncio.run(every(weir_bundle(), given))
    (finished,) = of_kind(events, Finished)
    parts = [SectionWritten(name, getattr(finished.briefing, name)) for name in SECTION_NAMES]
    assert events == [Started(SECTION_NAMES, None), *parts, finished]
    assert finished.briefing == summarize(weir_bundle(), given)


def test_a_map_that_failed_says_why() -> None:
    (read,) = of_kind(told(**RUNS["no map"]), MapRead)
    assert (read.facts, read.missed) == (0, "model.invalid")
    (read,) = of_kind(told(), MapRead)
    assert (read.facts > 0, read.missed) == (True, None)
    assert of_kind(told(**RUNS["map by words"]), MapRead) == []


def test_what_a_judge_said_is_counted() -> None:
    events = told(**RUNS["a judge refutes"])
    first, *others = of_kind(events, Judged)
    assert (first.statements, first.refuted) == (1, 1)
    assert len(others) <= 2
    assert "whats_happened" in {event.section for event in of_kind(events, SectionRevised)}
    assert of_kind(told(**RUNS["a judge fails"]), Judged) == [Judged(0, 0)]


def test_what_is_mended_is_revised() -> None:
    def wrong_at_first(request: Any) -> str:
        again = draft_text(("1", [("A weir in Lunde gave way on Monday, flooding 40 cellars.", ["2.1"])]))
        return WRONG if len(request.messages) == 2 else again

    events = told(by_task(whats_happened=wrong_at_first), unsupported="flag")
    (revised,) = [event.part for event in of_kind(events, SectionRevised) if event.section == "whats_happened"]
    assert [s.text for s in revised.statements] == ["A weir in Lunde gave way on Monday, flooding 40 cellars."]


class TestErrors:
    """They are raised, and nothing follows them."""

    async def failing(self, given: Settings, error: type[Exception]) -> list[StreamEvent]:
        seen: list[StreamEvent] = []
        events = astream(weir_bundle(), given)

        async def listen() -> None:
            async for event in events:
                seen.append(event)  # noqa: PERF401 - what came before the error is wanted, too

        with pytest.raises(error):
            await listen()
        with pytest.raises(StopAsyncIteration):
            await anext(events)
        assert len(asyncio.all_tasks()) == 1
        return seen

    def test_a_section_without_fallback(self) -> None:
        with ScriptedServer(by_task(go_deeper=Status(400, "no"))) as server:
            seen = asyncio.run(self.failing(settings(server, fallback=False), SectionError))
            assert server.wait_until_idle()
        assert isinstance(seen[0], Started)
        assert of_kind(seen, Finished) == []

    def test_a_map_without_fallback(self) -> None:
        with ScriptedServer(by_task(map=Status(400, "no"))) as server:
            seen = asyncio.run(self.failing(settings(server, fallback=False), SectionError))
        assert seen == [Started(SECTION_NAMES, "scripted")]

    def test_a_statement_that_must_not_fail(self) -> None:
        with ScriptedServer(by_task(whats_happened=WRONG)) as server:
            seen = asyncio.run(self.failing(settings(server, unsupported="fail"), UnsupportedError))
        assert of_kind(seen, Finished) == []

    def test_a_prompt_that_cannot_be_rendered_after_a_section_was_begun(self, tmp_path: Path) -> None:
        (tmp_path / "repair.v1.md").write_text("{{ nothing_of_that_name }}", "utf-8")
        with ScriptedServer(by_task(go_deeper="prose")) as server:
            seen = asyncio.run(self.failing(settings(server, prompts=str(tmp_path)), ConfigurationError))
        assert of_kind(seen, SectionStarted)
        assert of_kind(seen, Finished) == []

    def test_settings_that_name_no_model(self) -> None:
        assert asyncio.run(self.failing(Settings(writer="llm"), ConfigurationError)) == []


def test_they_can_be_matched_and_cannot_be_changed() -> None:
    def line(event: StreamEvent) -> str:
        match event:
            case Started(sections, model):
                return f"{model}: {len(sections)}"
            case MapRead(facts, missed):
                return f"{facts or missed}"
            case SectionStarted(section):
                return section
            case SectionWritten(section, part) | SectionRevised(section, part):
                return f"{section}: {type(part).__name__}"
            case Judged(statements, refuted):
                return f"{refuted} of {statements}"
            case Finished(briefing):
                return briefing.headline.text
            case _:
                assert_never(event)

    events = told()
    assert line(events[0]) == "scripted: 6"
    assert line(events[-1]) == "Weir bursts in Lunde"
    assert "whats_happened: WhatsHappened" in map(line, events)
    with pytest.raises(FrozenInstanceError):
        events[0].model = "another"  # type: ignore[misc, union-attr]
