"""The short style: a message on a phone, or an item of a digest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from newsdesk import GOOD, NEWS
from newsroom import weir_bundle

from summarizer import Settings, load_bundle, render, summarize, verify
from summarizer.testing import ScriptedServer, draft_text

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.testing import Request

PARTS = {"the news itself": "whats_happened", "how the outlets differ": "what_the_papers_say"}
COMPARED = [
    ("Lunde Courier speaks of gates, Evening Post of cellars that were flooded.", ["1.2", "2.1"]),
    ("Lunde Courier quotes the mayor on when the weir may open again.", ["1.3"]),
    ("Evening Post quotes a baker who says that nobody warned the shopkeepers.", ["2.3"]),
    ("Lunde Courier says that repairs may cost 3 million crowns.", ["1.4"]),
]


@pytest.mark.parametrize("plan", ["sections", "single"])
def test_a_short_page_asks_for_three_parts_by_templates_of_its_own(plan: str) -> None:
    whole = draft_text(
        ("headline | ", [("Weir bursts in Lunde and floods 40 cellars", ["1.1", "2.1"])]),
        ("whats_happened | ", NEWS),
        *(("what_the_papers_say | overview", [sentence]) for sentence in COMPARED),
    )
    papers = draft_text(("overview", COMPARED))
    asked: list[str] = []

    def script(request: Request) -> Any:
        instruction = request.body["messages"][1]["content"].rsplit(">>>\n\nTask: ")[1].split("\n")[0]
        part = next((name for sign, name in PARTS.items() if sign in instruction), None) or request.task
        asked.append(part)
        return whole if part == "whole" else papers if part == "what_the_papers_say" else GOOD[part]

    with ScriptedServer(script) as server:
        given = {"model": "scripted", "base_url": server.base_url, "cache": False, "judge": False}
        briefing = summarize(weir_bundle(), Settings(style="short", plan=plan, **given))
    sections = ["headline", "what_the_papers_say", "whats_happened"]
    assert sorted(asked) == sorted(["map", *(["whole"] if plan == "single" else sections)])
    used = set(briefing.provenance.prompts)
    assert {"whats_happened_short", "what_the_papers_say_short"} < used
    assert not {"whats_happened", "what_the_papers_say"} & used
    assert [s.text for s in briefing.what_the_papers_say.overview] == [text for text, _ in COMPARED[:3]]
    assert briefing.go_deeper.status == briefing.behind_the_headline.status == "withheld"
    assert any(COMPARED[3][0] in warning for warning in briefing.provenance.warnings), "what was too much is told"
    assert verify(briefing, weir_bundle()).ok


@pytest.mark.parametrize("form", ["text", "markdown", "html", "kite"])
def test_a_short_page_without_a_model_has_no_table_and_fits_a_screen(form: Any, examples: Path) -> None:
    bundle = load_bundle(examples / "harbour-bridge.json")
    briefing = summarize(bundle, Settings(style="short"))
    papers = briefing.what_the_papers_say
    assert len(briefing.whats_happened.statements) <= 3
    assert [len(view.statements) for view in papers.outlets] == [1, 1, 1]
    assert (papers.coverage, papers.conflicts, papers.agreements) == ((), (), ())
    assert verify(briefing, bundle).ok
    page = render(briefing, form)
    assert "Who reports what" not in page
    assert "Timeline" not in page
    assert "not asked for" not in page
    assert len(page) < 0.6 * len(render(summarize(bundle), form))


def test_sections_that_are_named_come_before_the_style() -> None:
    assert Settings(style="short").sections == ("whats_happened", "what_the_papers_say")
    assert Settings(style="short", sections=("go_deeper",)).sections == ("go_deeper",)
