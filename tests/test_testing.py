"""What ships for the tests of others: the scripted endpoint, and the model that copies."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from calling import nothing_learned  # noqa: F401  a fixture that every test here uses
from newsroom import weir_bundle

from summarizer import Settings, amake_map, asummarize, load_bundle, summarize, verify
from summarizer.settings import SECTION_NAMES
from summarizer.testing import (
    Answer,
    Latency,
    Raw,
    Request,
    Say,
    ScriptedServer,
    Slow,
    Status,
    by_task,
    copying_model,
    draft_text,
    judge_statements,
    rate_limited,
)

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer import Briefing
    from summarizer.testing import Exchange

HEADLINE = draft_text((None, [("Weir bursts in Lunde", ["1.0"])]))


def settings(server: ScriptedServer, **more: Any) -> Settings:
    return Settings.model_validate({"model": "scripted", "base_url": server.base_url, "cache": False} | more)


def headline_only(server: ScriptedServer, **more: Any) -> Briefing:
    """A page for which one request is made, and those that repeat it."""
    return summarize(
        weir_bundle(), settings(server, sections=("headline",), map="words", judge=False, plan="sections", **more)
    )


class TestPageWithoutAScript:
    @pytest.mark.parametrize("source", ["harbour-bridge.json", "papierfabrik.json", "articles"])
    @pytest.mark.parametrize(
        "more", [{"plan": "sections"}, {"plan": "single"}, {"style": "short"}, {"map": "words"}], ids=str
    )
    def test_it_is_whole_and_verifies(self, examples: Path, source: str, more: dict[str, str]) -> None:
        bundle = load_bundle(examples / source, on_warning=lambda _: None)
        with ScriptedServer() as server:
            briefing = summarize(bundle, settings(server, **more))
        assert briefing.provenance.missed == {}
        asked = SECTION_NAMES if "style" not in more else ("headline", "whats_happened", "what_the_papers_say")
        assert [n for n in asked if n != "headline" and getattr(briefing, n).writer != "llm"] == []
        assert (briefing.verification.dropped, briefing.verification.flagged) == ((), 0)
        assert verify(briefing, bundle).ok
        whole = {"whole"} if more.get("plan") == "single" else set(asked)
        map_of = {"map"} if "map" not in more else set()
        assert {request.task for request in server.chats} - {"judge"} == whole | map_of

    def test_two_short_articles_are_enough(self) -> None:
        with ScriptedServer() as server:
            briefing = summarize(weir_bundle(), settings(server))
        assert briefing.provenance.missed == {}
        assert {view.outlet for view in briefing.what_the_papers_say.outlets} == {"Lunde Courier", "Evening Post"}

    def test_the_same_articles_give_the_same_page(self) -> None:
        with ScriptedServer() as server:
            one, other = (summarize(weir_bundle(), settings(server)) for _ in range(2))
        assert list(one.statements()) == list(other.statements())

    def test_in_an_event_loop_and_for_a_map(self) -> None:
        async def both(server: ScriptedServer) -> tuple[Briefing, int]:
            briefing = await asummarize(weir_bundle(), settings(server))
            return briefing, len((await amake_map(weir_bundle(), settings(server))).coverage)

        with ScriptedServer() as server:
            briefing, rows = asyncio.run(both(server))
        assert briefing.provenance.missed == {}
        assert rows

    def test_a_prompt_of_ones_own_gets_sentences_under_headings(self, tmp_path: Path) -> None:
        (tmp_path / "go_deeper.v1.md").write_text("Say who is who.", "utf-8")
        with ScriptedServer() as server:
            briefing = summarize(weir_bundle(), settings(server, prompts=str(tmp_path)))
        assert None in {request.task for request in server.chats}
        assert briefing.provenance.missed == {}

    def test_a_faulty_sentence_is_mended_by_what_it_cites(self) -> None:
        altered = draft_text((None, [("A weir in Lunde gave way on Monday, flooding 70 cellars.", ["2.1"])]))

        def wrong_at_first(request: Request) -> str:
            return altered if len(request.messages) == 2 else copying_model(request)

        with ScriptedServer(by_task(whats_happened=wrong_at_first)) as server:
            briefing = summarize(weir_bundle(), settings(server, plan="sections"))
        (told,) = briefing.whats_happened.statements
        assert told.text == "A weir in Lunde gave way on Monday, flooding 40 cellars."
        assert briefing.verification.repaired == 1


class TestJudge:
    PARAPHRASED = draft_text((None, [("Lunde's river barrier broke at the start of the week.", ["1.1"])]))

    def judged_page(self, judge: Any) -> Briefing:
        with ScriptedServer(by_task(whats_happened=self.PARAPHRASED, judge=judge)) as server:
            return summarize(weir_bundle(), settings(server, unsupported="flag"))

    def test_it_lets_stand_what_nobody_refutes(self) -> None:
        (told,) = self.judged_page(judge_statements).whats_happened.statements
        assert told.verdict == "judged"

    def test_it_refutes_what_it_is_told_to_and_is_trusted(self) -> None:
        briefing = self.judged_page(lambda request: judge_statements(request, "barrier", reason="it was a weir"))
        (told,) = briefing.whats_happened.statements
        assert "it was a weir" in str(told.issues)
        assert not any("judge" in warning for warning in briefing.provenance.warnings)


class TestScripts:
    @pytest.mark.parametrize(
        "script", [HEADLINE, Say(HEADLINE), [HEADLINE], lambda _: HEADLINE, lambda _: Say(HEADLINE)]
    )
    def test_one_answer_may_be_given_in_many_ways(self, script: Any) -> None:
        with ScriptedServer(script) as server:
            assert headline_only(server).headline.text == "Weir bursts in Lunde"

    @pytest.mark.parametrize(
        "fault",
        [rate_limited(0.01), Status(500), Say('{"items": [{"lab'), Raw("<html>busy</html>", "text/html"), Say(None)],
        ids=repr,
    )
    def test_a_fault_is_asked_about_again(self, fault: Answer) -> None:
        with ScriptedServer([fault, HEADLINE]) as server:
            briefing = headline_only(server)
        assert briefing.headline.text == "Weir bursts in Lunde"
        assert (len(server.chats), briefing.provenance.missed) == (2, {})

    def test_a_refusal_for_the_rate_is_waited_for(self) -> None:
        with ScriptedServer([rate_limited(0.4), HEADLINE]) as server:
            headline_only(server)
        first, second = server.chats
        assert second.at - first.at >= 0.4

    def test_what_is_slow_is_given_up_at_the_deadline(self) -> None:
        began = time.monotonic()
        with ScriptedServer(Slow(HEADLINE, 60)) as server:
            briefing = headline_only(server, call_deadline=0.3)
            assert server.wait_until_idle()
        assert briefing.provenance.missed.keys() == {"headline"}
        assert time.monotonic() - began < 20

    def test_a_slow_model_still_answers(self) -> None:
        with ScriptedServer(HEADLINE, latency=Latency(first_token=0.2, answer_rate=400)) as server:
            began = time.monotonic()
            assert headline_only(server).provenance.missed == {}
        assert time.monotonic() - began > 0.2 + len(HEADLINE) / 4 / 400

    def test_a_task_that_does_not_exist_is_refused(self) -> None:
        with pytest.raises(ValueError, match=r"no task go_deepr: they are headline, .*, map, judge"):
            by_task(go_deepr="{}")

    def test_an_empty_list_is_no_script(self) -> None:
        with pytest.raises(ValueError, match="needs an answer"):
            ScriptedServer([])

    def test_an_answer_of_ones_own(self) -> None:
        @dataclass(frozen=True)
        class Moved(Answer):
            async def send(self, to: Exchange) -> bool:
                return await to.respond(307, "", headers={"Location": f"{to.request.path}?again"})

        def script(request: Request) -> Answer | str:
            return HEADLINE if request.target.endswith("?again") else Moved()

        with ScriptedServer(script) as server:
            assert headline_only(server).headline.text == "Weir bursts in Lunde"


class TestWhatWasReceived:
    def test_requests_come_with_headers_body_and_sentences(self) -> None:
        with ScriptedServer(HEADLINE) as server:
            headline_only(server, api_key="invented-key")
        (request,) = server.chats
        assert request.headers["authorization"] == "Bearer invented-key"
        assert (request.method, request.path, request.task) == ("POST", "/v1/chat/completions", "headline")
        assert request.body["model"] == "scripted"
        assert request.sentences["1.0"] == "Weir bursts in Lunde"
        assert request.sentences["2.1"] == "A weir in Lunde gave way on Monday, flooding 40 cellars."
        assert len(request.messages) == 2
        assert [each.path for each in server.requests] == ["/v1/models", "/v1/chat/completions"]
        assert [each.number for each in server.requests] == [0, 1]

    def test_a_script_that_fails_ends_the_block(self) -> None:
        def failing(request: Request) -> str:
            assert request.task != "headline", "no headline"
            return copying_model(request)

        with pytest.raises(AssertionError, match="no headline"), ScriptedServer(failing) as server:
            assert headline_only(server).provenance.missed == {"headline": "endpoint.refused"}

    def test_a_script_that_answers_nothing_says_so(self) -> None:
        nothing: Any = lambda _: None  # noqa: E731
        with pytest.raises(TypeError, match="and not with None"), ScriptedServer(nothing) as server:
            headline_only(server)

    def test_the_error_of_a_block_goes_first(self) -> None:
        broken = pytest.raises(LookupError, match="mine")
        with broken as caught, ScriptedServer(lambda r: copying_model(r)[r]) as server:  # type: ignore[index]
            headline_only(server)
            raise LookupError("mine")
        assert "script of the server had failed: TypeError" in str(caught.value.__notes__)


def test_it_needs_no_more_than_python() -> None:
    """What it is imported with says nothing of what the library has imported, and no test tool is needed."""
    told = subprocess.run(
        [sys.executable, "-c", "import json, sys, summarizer.testing; print(json.dumps(sorted(sys.modules)))"],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {name for name in json.loads(told.stdout) if name.split(".")[0] not in sys.stdlib_module_names}
    own = {name for name in loaded if name.startswith("summarizer.testing")} | {"summarizer", "summarizer.version"}
    assert {name for name in loaded if name.startswith("summarizer")} == own
    assert loaded.isdisjoint({"pytest", "pydantic", "openai", "httpx2"})
