"""All sections by a model, over loopback: the real SDK against the scripted server."""

from __future__ import annotations

import asyncio
import json
import ssl
from typing import TYPE_CHECKING, Any

import pytest
from accidents import BreakOff, Faults, Stall
from bundles import analysis
from newsdesk import GOOD, NEWS, REFUSAL, by_section, draft, everything, texts, with_writer, write
from newsroom import big_bundle, weir_analysis
from timing import clocked

from summarizer.analysis.bundle_analysis import analyse_bundle
from summarizer.drafts import Draft
from summarizer.errors import BudgetError, ConfigurationError
from summarizer.findings import Withheld
from summarizer.llm.client import ModelClient
from summarizer.llm.dialects import forget_dialects
from summarizer.llm.model_settings import ModelSettings
from summarizer.prompting import load_prompts
from summarizer.settings import SECTION_NAMES, Settings
from summarizer.testing import Latency, Say, ScriptedServer, Status, draft_text
from summarizer.writing.base import PageSoFar
from summarizer.writing.llm import Failure, LlmWriter, draft_schema, draft_sections
from summarizer.writing.llm.whole_answer import split_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _nothing_learned(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    # Reading the certificates of the world takes each client 20 ms, and nothing here is encrypted.
    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", lambda *_, **__: None)
    forget_dialects()
    yield
    forget_dialects()


class TestAllSections:
    def test_every_section_comes_once(self) -> None:
        found, server = with_writer(by_section(), everything)
        assert set(found) == set(SECTION_NAMES)
        assert {section: texts(outcome) for section, outcome in found.items()} == {
            section: [s["text"] for item in json.loads(answer)["items"] for s in item["sentences"]]
            for section, answer in GOOD.items()
            if section != "map"
        }
        assert len(server.chats) == len(SECTION_NAMES)

    @clocked
    def test_the_longest_is_streamed_first_and_the_others_wait_for_its_first_token(self) -> None:
        latency = Latency(first_token=0.15, answer_rate=400)
        _, server = with_writer(by_section(), everything, latency=latency)
        first, *others = server.chats
        assert first.task == "what_the_papers_say"
        assert [request.body.get("stream") for request in server.chats] == [True, *[None] * 5]
        assert all(0.14 < request.at - first.at < 0.5 for request in others)

    def test_the_articles_are_read_once(self) -> None:
        of = analyse_bundle(big_bundle(articles=6, sentences=20))
        sections = ("go_deeper", "behind_the_headline", "how_we_got_here")

        async def action(writer: LlmWriter) -> int:
            await everything(writer, sections)
            usage = writer.dialogue.client.usage
            return 100 * usage.cached_tokens // usage.prompt_tokens

        share, _ = with_writer(by_section(), action, of=of)
        assert share > 55, "two of three calls find the articles read"

    @clocked
    def test_it_takes_no_longer_than_the_slowest_call(self) -> None:
        async def action(writer: LlmWriter) -> float:
            started = asyncio.get_running_loop().time()
            await everything(writer)
            return asyncio.get_running_loop().time() - started

        seconds, _ = with_writer(by_section(), action, latency=Latency(first_token=0.05, answer_rate=200))
        slowest = 0.05 + len(GOOD["what_the_papers_say"]) / 4 / 200
        assert seconds < slowest * 1.3 + 0.3

    def test_what_fails_costs_no_other_section(self) -> None:
        script = by_section(
            what_the_papers_say="prose",
            headline=Say(None, refusal=REFUSAL),
            go_deeper=Status(500),
            how_we_got_here="{}",
        )
        found, _ = with_writer(script, everything)
        codes = {section: outcome.code for section, outcome in found.items() if isinstance(outcome, Failure)}
        assert codes == {
            "what_the_papers_say": "model.invalid",
            "headline": "model.refused",
            "go_deeper": "endpoint.unreachable",
            "how_we_got_here": "model.invalid",
        }
        assert isinstance(found["whats_happened"], Draft)

    def test_of_forty_sections_through_bad_weather_none_is_lost_in_silence(self) -> None:
        rates = {"rate_limited": 0.08, "server_error": 0.06, "reset": 0.06}
        rates |= {"refusal": 0.04, "empty": 0.04, "off_schema": 0.04, "prose": 0.04, "truncated": 0.04}
        faults = Faults(by_section(), rates, seed=3)
        written = 0
        for _ in range(7):
            found, _ = with_writer(faults, everything, max_tries=4)
            assert set(found) == set(SECTION_NAMES)
            assert all(isinstance(outcome, (Draft, Failure)) for outcome in found.values())
            written += sum(isinstance(outcome, Draft) for outcome in found.values())
        assert len(faults.injected) > 12
        assert written >= 41

    def test_a_key_that_is_not_accepted_is_tried_once(self) -> None:
        found, server = with_writer(Status(401, "no such key", "invalid_api_key"), everything)
        assert {outcome.code for outcome in found.values() if isinstance(outcome, Failure)} == {"endpoint.refused"}
        assert len(found) == len(SECTION_NAMES)
        assert len(server.chats) == 1

    def test_an_endpoint_that_never_answers_is_asked_less(self) -> None:
        found, server = with_writer(Status(503, "busy"), everything, max_tries=2)
        assert {outcome.code for outcome in found.values() if isinstance(outcome, Failure)} == {"endpoint.unreachable"}
        asked = [request.task for request in server.chats]
        assert asked.count("what_the_papers_say") == 8
        assert [asked.count(section) for section in SECTION_NAMES if section != "what_the_papers_say"] == [2] * 5

    def test_no_room_for_the_articles_is_told_for_each(self) -> None:
        found, server = with_writer(by_section(), everything, context_window=None, max_output_tokens=12_000)
        assert {outcome.code for outcome in found.values() if isinstance(outcome, Failure)} == {"budget"}
        assert server.chats == []

    def test_sections_that_need_no_call_do_not_lead(self) -> None:
        of = analysis("The weir burst on Monday night in Lunde. Two gates had failed, said engineers.")
        found, server = with_writer(by_section(), everything, of=of)
        assert isinstance(found["what_the_papers_say"], Withheld)
        assert server.chats[0].task == "go_deeper"

    def test_who_stops_listening_pays_for_nothing_more(self) -> None:
        async def action(writer: LlmWriter) -> list[str]:
            listening = draft_sections(writer, SECTION_NAMES, PageSoFar(writer.analysis))
            async for _ in listening:
                break
            await listening.aclose()
            return [str(task) for task in asyncio.all_tasks() if "_Calls.write" in str(task)]

        tasks, _ = with_writer(by_section(go_deeper=Stall(), headline=Stall()), action)
        assert tasks == []

    def test_nothing_is_asked_for_nothing(self) -> None:
        found, server = with_writer(by_section(), lambda writer: everything(writer, ()))
        assert (found, server.chats) == ({}, [])


class TestOneCall:
    SINGLE = Settings(plan="single")
    WHOLE = draft_text(
        *(
            (f"{section} | {item['label'] or ''}", [(s["text"], s["cites"]) for s in item["sentences"]])
            for section, answer in GOOD.items()
            if section != "map"
            for item in json.loads(answer)["items"]
        )
    )

    def test_it_is_split_into_its_sections(self) -> None:
        found, server = with_writer(self.WHOLE, everything, settings=self.SINGLE)
        apart, _ = with_writer(by_section(), everything)
        assert found == apart
        (request,) = server.chats
        asked = request.body["messages"][1]["content"]
        assert [name for name in SECTION_NAMES if f"\n## {name}\n" not in asked] == []

    @pytest.mark.parametrize("label", ["Headline", "**headline**", "HEADLINE |", "headline | x"])
    def test_the_headline_needs_no_full_stop_however_its_label_is_written(self, label: str) -> None:
        whole = draft_text((label, [("Weir bursts in Lunde", ["1.1"])]), *(("whats_happened", [news]) for news in NEWS))
        found, _ = with_writer(whole, everything, settings=self.SINGLE)
        assert texts(found["headline"]) == ["Weir bursts in Lunde"]

    def test_only_what_is_wanted_is_asked_for(self) -> None:
        action = lambda writer: everything(writer, ("headline", "how_we_got_here"))  # noqa: E731
        found, server = with_writer(self.WHOLE, action, settings=self.SINGLE)
        assert set(found) == {"headline", "how_we_got_here"}
        asked = server.chats[0].body["messages"][1]["content"]
        assert "## go_deeper" not in asked

    def test_what_the_model_left_out_is_asked_for_by_itself(self) -> None:
        whole = draft_text(
            ("headline | ", [("Weir bursts in Lunde", ["1.1"])]), ("whats_happened | ", NEWS), ("Note", NEWS)
        )
        found, server = with_writer(by_section(whole=whole), everything, settings=self.SINGLE)
        assert set(found) == set(SECTION_NAMES)
        assert texts(found["headline"]) == ["Weir bursts in Lunde"]
        assert texts(found["how_we_got_here"]) == ["The weir of Lunde was built."]
        asked = [request.task for request in server.chats]
        assert asked[0] == "whole"
        assert set(asked[1:]) == set(SECTION_NAMES) - {"headline", "whats_happened"}

    def test_the_whole_sections_of_a_stream_that_breaks_are_kept(self) -> None:
        begun = self.WHOLE[: self.WHOLE.index("how_we_got_here") + 60]
        broken = BreakOff(begun + " " * len(begun))  # half of it is sent
        found, server = with_writer(by_section(whole=broken), everything, settings=self.SINGLE, max_tries=1)
        apart, _ = with_writer(by_section(), everything)
        assert found == apart
        asked = [request.task for request in server.chats]
        assert asked.count("whole") == 2
        assert {"headline", "whats_happened", "behind_the_headline"}.isdisjoint(asked)
        assert {"how_we_got_here", "go_deeper"} <= set(asked)

    def test_one_failure_is_told_for_every_section(self) -> None:
        found, _ = with_writer("prose", everything, settings=self.SINGLE)
        assert {outcome.code for outcome in found.values() if isinstance(outcome, Failure)} == {"model.invalid"}
        assert len(found) == len(SECTION_NAMES)

    def test_items_without_a_section_go_with_the_one_before(self) -> None:
        whole = draft(("x", NEWS), ("Go deeper | Who pays?", NEWS), ("Lunde (place)", NEWS), ("go_deeper | ", NEWS))
        assert split_whole(whole) == {"go_deeper": draft(("Who pays?", NEWS), ("Lunde (place)", NEWS), (None, NEWS))}


class TestRoom:
    def test_the_prompt_of_a_big_bundle_fits_the_window(self) -> None:
        of = analyse_bundle(big_bundle(articles=30, sentences=40))

        async def action(writer: LlmWriter) -> tuple[int, int]:
            await writer.write("whats_happened", PageSoFar(writer.analysis))
            left_out = writer.dialogue.questions.selection.left_out
            assert writer.evidence_note == f"The model was shown {1200 - left_out} of 1200 sentences."
            return left_out, writer.dialogue.client.usage.prompt_tokens

        (left_out, tokens), _ = with_writer(by_section(), action, of=of, context_window=8_192 - 2_048)
        assert left_out > 0
        assert tokens <= 16_384 - 2_048

    def test_an_endpoint_with_a_smaller_window_gets_less(self) -> None:
        of = analyse_bundle(big_bundle(articles=30, sentences=40))
        found, server = with_writer(by_section(), everything, of=of, context_window=9_000)
        assert [section for section, outcome in found.items() if isinstance(outcome, Failure)] == []
        lengths = [len(request.prompt) for request in server.chats]
        assert lengths[0] > lengths[1]
        articles = {
            request.body["messages"][1]["content"].split("<<<END OF ARTICLES")[0] for request in server.chats[1:]
        }
        assert len({text[-40:] for text in articles}) == 1

    def test_a_window_without_room_says_what_to_do(self) -> None:
        with pytest.raises(BudgetError, match="raise the context window"):
            write(by_section(), max_output_tokens=12_000)


def test_a_broken_override_is_told_before_anything_is_asked(tmp_path: Path) -> None:
    (tmp_path / "headline.v2.md").write_text("{{ nothing }}")

    async def action(writer: LlmWriter) -> None:
        writer.dialogue.prompts = load_prompts(tmp_path)
        await writer.write("headline", PageSoFar(writer.analysis))

    with pytest.raises(ConfigurationError, match=r"headline\.v2\.md"):
        with_writer(by_section(), action)


def test_unusable_answers_are_not_kept_in_the_cache(tmp_path: Path) -> None:
    more = {"cache": True, "cache_dir": tmp_path}
    with ScriptedServer(by_section(whats_happened=["prose", GOOD["whats_happened"]])) as server:

        async def run() -> list[Draft | Withheld]:
            given = ModelSettings(model="scripted", base_url=server.base_url, **more)
            async with ModelClient(given) as client:
                writer = LlmWriter(weir_analysis(), client, Settings(), load_prompts())
                return [await writer.write("whats_happened", PageSoFar(writer.analysis)) for _ in range(2)]

        drafts = asyncio.run(run())
    assert drafts == [draft((None, NEWS))] * 2
    assert len(server.chats) == 3, "the prose is asked for again, and so is what cured it"


def test_the_schema_is_one_that_strict_endpoints_take() -> None:
    def objects(schema: Any) -> Iterator[dict[str, Any]]:
        if isinstance(schema, dict):
            if schema.get("type") == "object":
                yield schema
            for inner in schema.values():
                yield from objects(inner)

    found = list(objects(draft_schema()))
    assert len(found) == 3
    for schema in found:
        assert schema["additionalProperties"] is False
        assert schema["required"] == list(schema["properties"])


def test_no_secret_is_in_a_dump_of_the_settings() -> None:
    given = Settings(model="m", api_key="sk-invented-0123456789")
    assert "invented" not in f"{given!r}{given.model_dump()}{given.model_dump_json()}"
