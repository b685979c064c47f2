"""Whole briefings by a model, over loopback: the real SDK against the scripted server."""

from __future__ import annotations

import asyncio
import json
import ssl
from typing import TYPE_CHECKING, Any

import pytest
from bundles import article, bundle
from newsdesk import GOOD, NEWS, REFUSAL, by_section
from newsroom import weir_bundle
from picky_server import PickyServer

from summarizer import (
    ConfigurationError,
    ModelRefusedError,
    SectionError,
    Settings,
    UnsupportedError,
    astream,
    asummarize,
    render,
    summarize,
    verify,
)
from summarizer.briefing import Briefing
from summarizer.llm.dialects import forget_dialects
from summarizer.pipeline.events import Finished, SectionRevised, SectionWritten
from summarizer.settings import SECTION_NAMES
from summarizer.testing import Latency, Request, ScriptedServer, Status, draft_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


KEY = "sk-invented-secret-0123456789"
ALL = ("whats_happened", "behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper")


@pytest.fixture(autouse=True)
def _nothing_learned(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    # Reading the certificates of the world takes each client 20 ms, and nothing here is encrypted.
    monkeypatch.setattr(ssl.SSLContext, "load_verify_locations", lambda *_, **__: None)
    forget_dialects()
    yield
    forget_dialects()


def settings(server: ScriptedServer, **changes: Any) -> Settings:
    # Who judges is tested elsewhere.
    given = {"model": "scripted", "base_url": server.base_url, "cache": False, "api_key": KEY, "judge": False}
    return Settings.model_validate(given | changes)


def briefed(script: Callable[[Request], Any], **changes: Any) -> tuple[Briefing, ScriptedServer]:
    with ScriptedServer(script) as server:
        return summarize(weir_bundle(), settings(server, **changes)), server


def writers(briefing: Briefing) -> dict[str, str | None]:
    return {name: getattr(briefing, name).writer for name in ALL}


def contract_holds(briefing: Briefing) -> bool:
    bundle = weir_bundle()
    articles = {article.id: article for article in bundle.articles}
    for _, statement in briefing.statements():
        for citation in statement.citations:
            field = getattr(articles[citation.article], citation.field)
            assert field[citation.start : citation.end] == citation.text
    told = briefing.verification
    assert told.checked == told.supported + told.unproven + told.flagged + len(told.dropped)
    return verify(briefing, bundle).ok


def test_a_good_model_writes_every_section() -> None:
    briefing, server = briefed(by_section())
    assert contract_holds(briefing)
    assert set(writers(briefing).values()) == {"llm"}
    assert briefing.headline.text == "Weir bursts in Lunde and floods 40 cellars"
    assert len(briefing.headline.citations) == 2
    assert len(server.chats) == 7
    assert server.chats[0].task == "map"
    made = briefing.provenance
    assert (made.writer, made.model) == ("llm", "scripted")
    assert made.usage.calls == 7
    assert made.usage.prompt_tokens > 1000
    assert {"system", "headline", "go_deeper"} <= set(made.prompts)
    assert all(len(prompt.sha256) == 64 for prompt in made.prompts.values())
    assert made.seconds is not None


def test_the_key_is_in_no_output() -> None:
    briefing, _ = briefed(by_section())
    assert KEY not in briefing.model_dump_json()
    assert KEY not in repr(Settings(api_key=KEY))


LIE = "“The weir killed 90 people last night,” the police said."


@pytest.mark.parametrize(
    ("label", "claim", "cites", "code"),
    [
        ("Lunde Courier", "Only Lunde Courier reports that a weir at Lunde burst.", ["1.1"], "coverage.contrast"),
        ("overview", "Two gates had failed, which Evening Post does not mention.", ["1.2"], "coverage.silence"),
    ],
)
def test_a_comparison_that_the_map_does_not_hold_is_doubted_and_costs_nothing(
    label: str, claim: str, cites: list[str], code: str
) -> None:
    other = "Evening Post quotes a baker who says that nobody warned the shopkeepers."
    papers = draft_text((label, [(claim, cites)]), ("Evening Post", [(other, ["2.3"])]))
    briefing, server = briefed(by_section(what_the_papers_say=papers))
    assert contract_holds(briefing)
    (told,) = (s for _, s in briefing.statements() if s.text == claim)
    assert told.verdict != "flagged"
    assert code in {issue.code for issue in told.issues}
    assert briefing.what_the_papers_say.agreements == ()
    assert not any(len(request.body["messages"]) > 2 for request in server.chats)


def test_an_agreement_that_no_fact_of_the_map_backs_is_left_out_and_said() -> None:
    claim, other = "Shopkeepers want compensation.", "Lunde Courier speaks of gates, Evening Post of cellars."
    papers = draft_text(("overview", [(other, ["1.2", "2.1"])]), ("agreement", [(claim, ["2.2", "1.2"])]))
    for answer, written in ((papers, "llm"), (draft_text(("agreement", [(claim, ["2.2", "1.2"])])), "extractive")):
        briefing, _ = briefed(by_section(what_the_papers_say=answer))
        assert contract_holds(briefing)
        assert claim not in {s.text for s in (*briefing.what_the_papers_say.overview,)}
        (lost,) = briefing.verification.dropped
        assert (lost.text, lost.section) == (claim, "what_the_papers_say")
        assert "coverage.agreement" in {issue.code for issue in lost.issues}
        assert briefing.what_the_papers_say.writer == written


@pytest.mark.parametrize(
    "opening", ["Only Evening Post reports that", "Evening Post alone reports that", "Unlike Lunde Courier,"]
)
def test_what_only_the_map_vouches_for_is_not_supported_by_its_words(opening: str) -> None:
    lost = "the bakery on Mill Street lost all of its ovens, its owner Ann Berg said."
    papers = draft_text(
        ("Evening Post", [(f"{opening} {lost}", ["2.4"])]),
        ("Lunde Courier", [("Two gates had failed, engineers said.", ["1.2"])]),
    )
    bundle = weir_bundle(f"T{lost[1:]}")
    with ScriptedServer(by_section(what_the_papers_say=papers)) as server:
        briefing = summarize(bundle, settings(server))
    (told,) = (s for _, s in briefing.statements() if s.text.startswith(opening))
    assert told.issues == ()
    assert told.verdict == verify(briefing, bundle).verdicts[told.id] == "unproven"


def test_a_lie_goes_back_once_with_its_code_and_is_repaired() -> None:
    truth = "A weir burst in Lunde on Monday night."

    def script(request: Request) -> Any:
        messages = request.body["messages"]
        if len(messages) > 2:
            assert LIE in messages[-1]["content"]
            assert "quote.altered" in messages[-1]["content"]
            return draft_text(("1", [(truth, ["1.1"])]))
        return good(request)

    good = by_section(whats_happened=draft_text((None, [(LIE, ["1.1"]), ("Two gates had failed.", ["1.2"])])))
    briefing, server = briefed(script)
    assert contract_holds(briefing)
    assert [s.text for s in briefing.whats_happened.statements] == [truth, "Two gates had failed."]
    assert briefing.verification.repaired == 1
    assert briefing.verification.dropped == ()
    assert len(server.chats) == 8


def test_what_is_wrong_again_goes_back_once_more_and_no_third_time() -> None:
    truth = "A weir burst in Lunde on Monday night."
    worse = LIE.replace("“", "“the ", 1)
    repairs = [worse, truth]

    def script(request: Request) -> Any:
        if len(request.body["messages"]) > 2:
            return draft_text(("1", [(repairs.pop(0), ["1.1"])]))
        return good(request)

    good = by_section(whats_happened=draft_text((None, [(LIE, ["1.1"]), ("Two gates had failed.", ["1.2"])])))
    briefing, server = briefed(script)
    assert [s.text for s in briefing.whats_happened.statements] == [truth, "Two gates had failed."]
    assert (briefing.verification.repaired, briefing.verification.dropped) == (1, ())
    assert len(server.chats) == 9
    repairs = [worse, LIE, truth]
    briefing, _ = briefed(script)
    assert [lost.text for lost in briefing.verification.dropped] == [LIE]
    assert repairs == [truth]
    assert contract_holds(briefing)


def test_of_a_repeat_goes_only_what_nothing_in_its_item_follows() -> None:
    behind = draft_text(("Shopkeepers want money", [(NEWS[1][0], ["1.2"]), ("Nobody had warned the shops.", ["2.3"])]))
    briefing, _ = briefed(by_section(behind_the_headline=behind))
    assert next(s.text for p in briefing.behind_the_headline.points for s in p.statements) == NEWS[1][0]
    last = draft_text(("Shopkeepers want money", [("Nobody had warned the shops.", ["2.3"]), (NEWS[1][0], ["1.2"])]))
    briefing, _ = briefed(by_section(behind_the_headline=last))
    assert [s.text for p in briefing.behind_the_headline.points for s in p.statements] == [
        "Nobody had warned the shops."
    ]
    assert any(NEWS[1][0] in warning for warning in briefing.provenance.warnings)


def test_a_true_sentence_with_wrong_ids_cites_what_it_rests_on_without_another_call() -> None:
    told = "Engineers said that two of its gates had failed."
    wrong = draft_text((None, [("A weir burst in Lunde on Monday night.", ["1.1"]), (told, ["1.1"])]))
    briefing, server = briefed(by_section(whats_happened=wrong))
    assert contract_holds(briefing)
    (_, moved) = briefing.whats_happened.statements
    assert moved.text == told
    assert moved.verdict == "unproven"
    assert ["gates" in citation.text for citation in moved.citations] == [True]
    assert briefing.verification.repaired == 0
    assert len(server.chats) == 7


def test_a_lie_that_stays_is_dropped_and_said() -> None:
    lying = draft_text((None, [(LIE, ["1.1"]), ("Two gates had failed.", ["1.2"])]))
    briefing, _ = briefed(by_section(whats_happened=lying))
    assert [s.text for s in briefing.whats_happened.statements] == ["Two gates had failed."]
    (lost,) = briefing.verification.dropped
    assert (lost.section, lost.text) == ("whats_happened", LIE)
    assert "quote.altered" in {issue.code for issue in lost.issues}
    assert briefing.verification.issues_by_code["quote.altered"] >= 1
    assert contract_holds(briefing)


def test_a_lie_that_stays_can_be_flagged_or_fail_the_run() -> None:
    lying = by_section(whats_happened=draft_text((None, [(LIE, ["1.1"])])))
    briefing, _ = briefed(lying, unsupported="flag")
    (statement,) = briefing.whats_happened.statements
    assert (statement.text, statement.verdict) == (LIE, "flagged")
    assert briefing.verification.flagged >= 1
    with pytest.raises(UnsupportedError, match="90 people"):
        briefed(lying, unsupported="fail")


def test_a_section_of_lies_falls_back_to_the_extractive_writer_and_says_so() -> None:
    briefing, _ = briefed(by_section(whats_happened=draft_text((None, [(LIE, ["1.1"])]))))
    assert writers(briefing)["whats_happened"] == "extractive"
    assert any("whats_happened" in warning and "extractive" in warning for warning in briefing.provenance.warnings)
    assert contract_holds(briefing)


@pytest.mark.parametrize(
    "answer", [REFUSAL, "not json", "", Status(400, "bad_request"), draft_text((None, [("x", [])]))]
)
def test_whatever_a_model_does_the_briefing_is_whole(answer: Any) -> None:
    briefing, _ = briefed(by_section(headline=answer, whats_happened=answer))
    assert briefing.headline.text == "Weir bursts in Lunde"
    assert writers(briefing)["whats_happened"] == "extractive"
    assert writers(briefing)["go_deeper"] == "llm"
    assert contract_holds(briefing)


def test_a_lost_headline_is_made_up_for_by_the_last_report_that_leads_with_the_news() -> None:
    newer = weir_bundle(title="Cellars of Lunde stand under water")
    with ScriptedServer(by_section(headline=REFUSAL)) as server:
        assert summarize(newer, settings(server)).headline.text == "Cellars of Lunde stand under water"
    # A report of a later day that tells the news far down is about something else.
    told = "Roofs were mended on the farms. Trees fell in a storm. The week before, the weir had burst at Lunde."
    late = article(3, told, title="A week in the valley, day by day")
    added = bundle(*newer.articles, late.model_copy(update={"outlet": "Valley Week", "published": "2031-05-19"}))
    found = draft_text(("fact 3", [("The weir at Lunde burst.", ["1.1", "2.1", "3.3"])]))
    with ScriptedServer(by_section(headline=REFUSAL, map=found)) as server:
        assert summarize(added, settings(server)).headline.text == "Cellars of Lunde stand under water"


def test_without_fallback_the_run_fails_with_one_sentence() -> None:
    with pytest.raises(SectionError, match=r"whats_happened: .*No fallback"):
        briefed(by_section(whats_happened=REFUSAL), fallback=False)


def test_what_the_bundle_cannot_support_fails_no_run() -> None:
    of_one_outlet = weir_bundle(outlet="Lunde Courier")
    with ScriptedServer(by_section()) as server:
        for fallback in (True, False):
            briefing = summarize(of_one_outlet, settings(server, fallback=fallback))
            section = briefing.what_the_papers_say
            assert section.status == "withheld"
            assert "one outlet" in (section.reason or "")
            assert section.writer is None
        assert len(server.chats) == 10
        assert not any("what_the_papers_say" in warning for warning in briefing.provenance.warnings)
    with pytest.raises(SectionError, match="what_the_papers_say"):
        briefed(by_section(what_the_papers_say='{"items": []}'), fallback=False)


@pytest.mark.parametrize(
    ("limits", "answer"),
    [
        ({"context_window": 4096, "max_output_tokens": 2048}, GOOD["whats_happened"]),
        ({"context_window": 8192}, Status(413, "request_too_large")),
    ],
)
def test_a_window_that_holds_no_article_costs_the_model_and_not_the_run(limits: dict[str, int], answer: Any) -> None:
    briefing, _ = briefed(lambda _: answer, **limits)
    assert {writer for writer in writers(briefing).values() if writer} == {"extractive"}
    assert any("context window" in warning for warning in briefing.provenance.warnings)
    assert contract_holds(briefing)


def test_a_section_that_nobody_translated_says_so() -> None:
    sentence = "The extractive writer quotes and does not translate: whats_happened is in English."
    german = draft_text(
        (None, [("Das Wehr bei Lunde ist am Montag gebrochen, und vierzig Keller liefen voll.", ["1.1"])])
    )
    failing = by_section(**dict.fromkeys(GOOD, german) | {"whats_happened": REFUSAL})
    briefing, _ = briefed(failing, language="de", sections=("headline", "whats_happened"), unsupported="flag")
    assert briefing.whats_happened.writer == "extractive"
    assert sentence in briefing.provenance.warnings
    at_home, _ = briefed(failing, sections=("headline", "whats_happened"))
    assert not any("translate" in warning for warning in at_home.provenance.warnings)


@pytest.mark.parametrize("tag", ["en-GB", "en_GB", "EN"])
def test_a_region_makes_no_other_briefing(tag: str) -> None:
    chosen, plain = (
        briefed(by_section(), language=language)[0].model_dump(exclude={"id": True, "provenance": True})
        for language in (tag, "en")
    )
    assert chosen == plain


def test_a_wrong_key_fails_every_section_in_one_call() -> None:
    with PickyServer(by_section(), api_key="another-key") as server:
        briefing = summarize(weir_bundle(), settings(server))
        assert len(server.chats) <= 1
    assert {writer for writer in writers(briefing).values() if writer} == {"extractive"}
    assert any("key" in warning for warning in briefing.provenance.warnings)
    with (
        PickyServer(by_section(), api_key="another-key") as server,
        pytest.raises((SectionError, ModelRefusedError)),
    ):
        summarize(weir_bundle(), settings(server, fallback=False))


def test_one_call_for_the_whole_briefing() -> None:
    def item(section: str, label: str | None) -> str:
        return f"{section} | {label}" if label else section

    whole = {"items": [
        {**entry, "label": item(section, entry["label"])}
        for section, answer in GOOD.items() if section != "map" for entry in json.loads(answer)["items"]
    ]}  # fmt: skip
    briefing, server = briefed(by_section(whole=json.dumps(whole)), plan="single")
    assert [request.task for request in server.chats] == ["map", "whole"]
    assert set(writers(briefing).values()) == {"llm"}
    assert contract_holds(briefing)


def test_sections_of_one_answer_reach_the_caller_while_it_is_written() -> None:
    items = [
        {**entry, "label": f"{section} | {entry['label'] or ''}"}
        for section in SECTION_NAMES
        for entry in json.loads(GOOD[section])["items"]
    ]
    whole = json.dumps({"items": items})

    async def told(server: ScriptedServer) -> list[tuple[float, object]]:
        now = asyncio.get_running_loop().time
        events = astream(weir_bundle(), settings(server, plan="single", map="words"))
        wanted = SectionWritten | SectionRevised | Finished
        return [(now(), event) async for event in events if isinstance(event, wanted)]

    with ScriptedServer(by_section(whole=whole), latency=Latency(answer_rate=500)) as server:
        found = asyncio.run(told(server))
    assert [request.task for request in server.chats] == ["whole"]
    *parts, (last, finished) = found
    assert isinstance(finished, Finished)
    expected = [SectionWritten(name, getattr(finished.briefing, name)) for name in SECTION_NAMES]
    assert [part for _, part in parts] == expected, "each once, in the order of the page"
    assert last - parts[0][0] > len(whole) / 4 / 500 / 2, "the headline, while most is still to be written"


def without_chance(briefing: Briefing) -> dict[str, Any]:
    """The briefing without what the line, and not the answers, decides."""
    return briefing.model_dump(exclude={"provenance": {"usage", "seconds"}})


def test_the_same_answers_make_the_same_briefing_in_whatever_order_they_come() -> None:
    costs = ("Mayor Ilse Tarn expects repairs to cost 3 million crowns.", ["1.4"])
    answers = {
        "whats_happened": draft_text((None, [("A weir burst in Lunde on Monday night.", ["1.1"]), costs])),
        "behind_the_headline": draft_text(
            ("Repairs may cost millions", [costs]),
            ("Shopkeepers want money", [("The baker Odd Frim says that nobody had warned the shops.", ["2.3"])]),
        ),
        "how_we_got_here": "prose",
    }
    good, busy = answers["whats_happened"], Status(429, headers={"Retry-After": "0.3"})
    seen: list[Any] = []

    async def listen(server: ScriptedServer) -> Briefing:
        seen.clear()
        async for event in astream(weir_bundle(), settings(server)):
            seen.append(event)
        assert isinstance(event, Finished)
        return event.briefing

    with ScriptedServer(by_section(**answers | {"whats_happened": [good, busy, good]})) as server:
        as_asked = asyncio.run(listen(server))
        in_turn = asyncio.run(listen(server))
    parts = [event for event in seen if isinstance(event, SectionWritten | SectionRevised)]
    first, last = (event.part for event in parts if event.section == "behind_the_headline")
    assert costs[0] in first.model_dump_json(), "what is shown early cannot know what is still to come"
    assert last == in_turn.behind_the_headline
    assert costs[0] not in last.model_dump_json()
    assert without_chance(in_turn) == without_chance(as_asked)


def test_kept_answers_give_the_same_bytes_but_for_the_seconds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with ScriptedServer(by_section()) as server:
        first, second, third = (summarize(weir_bundle(), settings(server, cache=True)) for _ in range(3))
    assert len(server.chats) == 7
    assert (first.provenance.usage.calls, first.provenance.usage.cache_hits) == (7, 0)
    assert (second.provenance.usage.calls, second.provenance.usage.cache_hits) == (0, 7)
    assert second.provenance.usage.prompt_tokens == 0
    assert without_chance(first) == without_chance(second)
    still = [
        render(b.model_copy(update={"provenance": b.provenance.model_copy(update={"seconds": None})}), "json")
        for b in (second, third)
    ]
    assert still[0] == still[1]


def test_only_the_sections_asked_for_are_called_for() -> None:
    briefing, server = briefed(by_section(), sections=("headline", "go_deeper"))
    assert len(server.chats) == 2
    assert briefing.whats_happened.reason == "It was not asked for."


def test_a_budget_is_never_exceeded() -> None:
    briefing, server = briefed(by_section(), max_tokens=1)
    assert server.chats == []
    assert {writer for writer in writers(briefing).values() if writer} == {"extractive"}


@pytest.mark.parametrize(("limit", "begun"), [({"requests_per_minute": 2}, 2), ({"tokens_per_minute": 1}, 1)])
def test_no_more_calls_begin_in_a_minute_than_the_settings_allow(limit: dict[str, int], begun: int) -> None:
    briefed(by_section(), sections=("headline",))  # what is imported by the first call takes no time of the others
    briefing, server = briefed(by_section(), deadline=1.0, map="words", **limit)
    assert len(server.chats) == begun
    assert sum(writer == "llm" for writer in writers(briefing).values()) == begun
    assert any("deadline" in warning for warning in briefing.provenance.warnings)


def test_a_caller_who_stops_listening_leaves_no_call_behind() -> None:
    async def first_only(server: ScriptedServer) -> None:
        stream = astream(weir_bundle(), settings(server))
        async for _ in stream:
            break
        await stream.aclose()
        assert len(asyncio.all_tasks()) == 1

    with ScriptedServer(by_section()) as server:
        asyncio.run(first_only(server))
        assert server.wait_until_idle()


def test_summarize_in_a_running_loop_says_what_to_do() -> None:
    async def wrong() -> None:
        summarize(weir_bundle(), Settings(model="scripted"))

    with pytest.raises(ConfigurationError, match="asummarize"):
        asyncio.run(wrong())


def test_asummarize_twice_in_one_loop() -> None:
    async def both(server: ScriptedServer) -> list[Briefing]:
        chosen = settings(server)
        return list(await asyncio.gather(asummarize(weir_bundle(), chosen), asummarize(weir_bundle(), chosen)))

    with ScriptedServer(by_section()) as server:
        one, other = asyncio.run(both(server))
    assert one.whats_happened == other.whats_happened


def test_the_writer_llm_needs_a_model() -> None:
    with pytest.raises(ConfigurationError, match="--model"):
        summarize(weir_bundle(), Settings(writer="llm"))


def test_an_endpoint_that_is_no_address_is_one_clear_error() -> None:
    with pytest.raises(ConfigurationError, match="https://host/v1"):
        summarize(weir_bundle(), Settings(model="m", base_url="nonsense"))


def test_verify_does_the_checks_again_on_what_a_model_worded() -> None:
    briefing, _ = briefed(by_section())
    data = briefing.model_dump(mode="json")
    data["whats_happened"]["statements"][0]["text"] = "A weir burst in Lunde on Monday night and flooded 90 cellars."
    data["whats_happened"]["statements"][1]["text"] = "“Nine gates have failed,” engineers said."
    report = verify(Briefing.model_validate(data), weir_bundle())
    assert {doubt.code for doubt in report.doubts} == {"figure.absent"}
    assert {problem.code for problem in report.problems} == {"quote.altered"}
