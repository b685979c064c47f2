from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
from newsdesk import GOOD, REFUSAL, by_section
from newsroom import weir_bundle

from summarizer import (
    Briefing,
    ConfigurationError,
    SectionError,
    Settings,
    amake_map,
    estimate,
    load_bundle,
    make_map,
    summarize,
    verify,
)
from summarizer.settings import SECTION_NAMES
from summarizer.testing import ScriptedServer, Status, draft_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer import BundleMap

MAIN = "The weir at Lunde burst on Monday and flooded cellars."


def mapped(script: Any, **more: Any) -> tuple[BundleMap, ScriptedServer]:
    with ScriptedServer(script) as server:
        return make_map(weir_bundle(), settings(server, **more)), server


def settings(server: ScriptedServer, **more: Any) -> Settings:
    given = {"model": "scripted", "base_url": server.base_url, "api_key": "k", "cache": False, "judge": False}
    return Settings(**(given | more))


def test_a_model_reads_the_map_in_one_call_and_code_signs_what_holds() -> None:
    found, server = mapped(by_section())
    assert [request.task for request in server.chats] == ["map"]
    assert found.map.model == "scripted"
    assert len(found.map.prompt_sha256 or "") == 64
    first, second = found.coverage
    assert (first.point, first.weight) == (MAIN, 3)
    assert {cell.outlet: cell.carriage for cell in first.cells} == {
        "Lunde Courier": "carries",
        "Evening Post": "carries",
    }
    assert {cell.outlet: cell.carriage for cell in second.cells} == {
        "Lunde Courier": "unknown",
        "Evening Post": "carries",
    }
    assert [(event.date, event.text) for event in found.earlier] == [("1931", "The weir of Lunde was built.")]
    assert (found.usage.calls, found.missed) == (1, None)
    articles = {article.id: article for article in weir_bundle().articles}
    for citation in (c for row in found.coverage for cell in row.cells for c in cell.citations):
        assert getattr(articles[citation.article], citation.field)[citation.start : citation.end] == citation.text


def test_without_a_model_words_make_it_and_claim_neither_a_total_nor_a_silence() -> None:
    found = make_map(weir_bundle())
    assert found.map.model is None
    assert found.usage.calls == 0
    assert {cell.carriage for row in found.coverage for cell in row.cells} <= {"carries", "differs", "unknown"}


def test_a_bundle_of_several_stories_says_so() -> None:
    quake = "An earthquake killed 12 people on the island of Brekke on Sunday{}"
    bank = "The central bank of Velm raised its rate to 4 percent on Thursday{}"
    told = [quake.format("."), bank.format("."), quake.format(", police said."), bank.format(", it said.")]
    several = load_bundle({"articles": [{"outlet": f"O{n}", "text": text} for n, text in enumerate(told)]})
    note = "The articles tell of 2 stories: there is no main event of all of them."
    assert note in make_map(several).warnings
    assert note in summarize(several, settings=Settings(writer="extractive")).provenance.warnings
    assert make_map(weir_bundle()).warnings == ()


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ("no JSON at all", "model.invalid"),
        (REFUSAL, "model.refused"),
        (draft_text(("overview", [("They differ.", ["1.1"])])), "model.labels"),
        (Status(401, "no such key"), "endpoint.refused"),
        ("[" * 50_000, "model.invalid"),
    ],
)
def test_a_model_that_gives_no_map_leaves_it_to_the_words_and_says_so(answer: Any, code: str) -> None:
    found, _ = mapped(by_section(map=answer))
    assert (found.missed, found.map.model) == (code, None)
    assert any(warning.startswith("map: ") for warning in found.warnings)
    with ScriptedServer(by_section(map=answer)) as server, pytest.raises(SectionError) as failed:
        make_map(weir_bundle(), settings(server, fallback=False))
    assert failed.value.code == code


@pytest.mark.parametrize(
    "items",
    [
        [("fact 3", [(MAIN, ["9.9", "1.1", "1.1", "", "x", "2.1"])])],
        [("FACT: 3", [(MAIN, ["1.1", "2.1"]), ("silent: both", ["1.1", "2.1"]), ("differs:", [])])],
        [("fact 3", [(MAIN, ["1.1", "2.1"])]), ("fact 3", [(MAIN, ["1.1", "2.1"])]), ("fact", [("", ["1.1"])])],
        [
            ("fact 3", [(MAIN, ["1.1", "2.1"])]),
            ("conflict 3 figure", [("40", ["2.1"])]),
            ("conflict 3 figure: cellars", [("40 cellars", ["2.1"]), ("40", ["9.1"])]),
            ("apparent 2 place: x", [("Lunde", ["1.1"]), ("there", ["2.1"])]),
            ("9999-99-99", [("Never.", ["1.1"])]),
        ],
    ],
)
def test_what_does_not_hold_of_an_answer_is_struck(items: list[tuple[str, Any]]) -> None:
    found, _ = mapped(by_section(map=draft_text(*items)))
    assert [row.point for row in found.coverage] == [MAIN]
    assert [cell.carriage for cell in found.coverage[0].cells] == ["carries", "carries"]
    assert found.conflicts == ()
    assert found.earlier == ()


def brief(script: Callable[[Any], Any], **more: Any) -> tuple[Briefing, ScriptedServer]:
    with ScriptedServer(script) as server:
        return summarize(weir_bundle(), settings(server, **more)), server


def test_a_page_rests_on_the_map_that_was_read_first_and_verify_holds_it_to_its_cells() -> None:
    both = draft_text(
        *(
            (i["label"], [(s["text"], s["cites"]) for s in i["sentences"]])
            for i in json.loads(GOOD["what_the_papers_say"])["items"]
        ),
        ("agreement", [("A weir burst in Lunde on Monday.", ["1.1", "2.1"])]),
    )
    briefing, server = brief(by_section(what_the_papers_say=both))
    papers = briefing.what_the_papers_say
    assert server.chats[0].task == "map"
    assert f"Fact 1 (weight 3, 2 of 2 outlets, 2 origins, agreed): {MAIN}" in str(
        [r.body["messages"] for r in server.chats if r.task == "what_the_papers_say"]
    )
    assert papers.map
    assert papers.map.model == "scripted"
    assert [a.counted.text for a in papers.agreements] == ["Reported by all 2 outlets"]
    assert "map" in briefing.provenance.prompts
    assert verify(briefing, weir_bundle()).ok

    def forged(**changes: Any) -> set[str]:
        row = papers.coverage[0].model_copy(update=changes)
        told = papers.model_copy(update={"coverage": [row, *papers.coverage[1:]]})
        return {
            p.code for p in verify(briefing.model_copy(update={"what_the_papers_say": told}), weir_bundle()).problems
        }

    assert forged(origins=["o1"]) == {"coverage.count", "coverage.agreement"}
    swapped = [
        c.model_copy(update={"outlet": o.outlet})
        for c, o in zip(papers.coverage[0].cells, papers.coverage[0].cells[::-1], strict=True)
    ]
    assert "coverage.agreement" in forged(cells=swapped)
    silent = [
        papers.coverage[0].cells[0],
        papers.coverage[0].cells[1].model_copy(update={"carriage": "silent", "citations": [], "leads": False}),
    ]
    assert "coverage.silence" in forged(cells=silent)


def test_a_model_that_refuses_is_not_asked_again_and_the_page_is_written_without_it() -> None:
    briefing, server = brief(lambda _: Status(401, "no such key"))
    assert len(server.chats) == 1
    assert briefing.provenance.missed["map"] == "endpoint.refused"
    assert briefing.what_the_papers_say.map
    assert briefing.what_the_papers_say.map.model is None
    assert verify(briefing, weir_bundle()).ok


def test_only_a_page_that_compares_outlets_asks_for_a_map() -> None:
    for more in ({"sections": ("whats_happened",)}, {"map": "words"}):
        _, server = brief(by_section(), **more)
        assert "map" not in {request.task for request in server.chats}


def test_a_window_too_small_for_the_map_still_has_the_page_written() -> None:
    small = {"context_window": 2_560, "max_output_tokens": 160}
    briefing, server = brief(by_section(), **small)
    assert "map" not in {request.task for request in server.chats if request.task != "judge"}
    assert briefing.provenance.missed == {"map": "budget"}
    assert briefing.whats_happened.writer == "llm"
    assert any(told.endswith("It was made by the words of the articles.") for told in briefing.provenance.warnings)
    assert estimate(weir_bundle(), Settings(model="scripted", **small)).calls == len(SECTION_NAMES)


def test_an_event_loop_takes_the_other_function() -> None:
    async def run(call: Callable[[Settings], Any], server: ScriptedServer) -> Any:
        made = call(settings(server))
        return await made if asyncio.iscoroutine(made) else made

    with ScriptedServer(by_section()) as server:
        found = asyncio.run(run(lambda s: amake_map(weir_bundle(), s), server))
        assert found.coverage[0].point == MAIN
        with pytest.raises(ConfigurationError, match="amake_map"):
            asyncio.run(run(lambda s: make_map(weir_bundle(), s), server))
