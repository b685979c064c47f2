"""An update with a model: it is asked for what is new, of what is new, and what it wrote before stays."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from bundles import article, bundle
from newsdesk import GOOD, by_section
from newsroom import weir_bundle
from test_updating import contract_holds

from summarizer import Finished, SectionStarted, SectionWritten, Settings, Started, aupdate, summarize, update
from summarizer.changes import Added, Displaced, Superseded
from summarizer.errors import ConfigurationError
from summarizer.settings import SECTION_NAMES
from summarizer.testing import ScriptedServer, Status, draft_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer import Briefing, Bundle, StreamEvent
    from summarizer.testing import Request
    from summarizer.updating import Update

NEW = (
    "The weir at Lunde may be rebuilt by October, Mayor Ilse Tarn said on Thursday. "
    "Divers found a rusted hinge below the second gate, the engineers told the council."
)
REBUILT = "Lunde's weir may stand again by October, according to Mayor Ilse Tarn."
ANSWERS = {
    "headline": draft_text((None, [("Lunde may rebuild its weir by October", ["3.1"])])),
    "whats_happened": draft_text((None, [(REBUILT, ["3.1"])])),
    "behind_the_headline": draft_text(("A rusted hinge", [("Divers found a rusted hinge below a gate.", ["3.2"])])),
    "how_we_got_here": draft_text((None, [("Divers found a rusted hinge at the second gate.", ["3.2"])])),
    "go_deeper": draft_text(("When will it be rebuilt?", [("It may be rebuilt by October.", ["3.1"])])),
    "what_the_papers_say": draft_text(("Lunde Courier", [("Lunde Courier tells of a rusted hinge.", ["3.2"])])),
}


def settings_for(server: ScriptedServer, **more: Any) -> Settings:
    given: dict[str, Any] = {"model": "scripted", "base_url": server.base_url, "cache": False, "judge": False}
    return Settings(**{**given, "plan": "sections", **more})


def page_before() -> Briefing:
    with ScriptedServer(by_section()) as server:
        return summarize(weir_bundle(), settings_for(server))


def bundle_now() -> Bundle:
    new = article(3, NEW, title="Weir of Lunde may be back by October", outlet="Lunde Courier", published="2031-05-15")
    return bundle(*weir_bundle().articles, new)


def updated(
    script: Callable[[Request], Any] | Any, now: Bundle | None = None
) -> tuple[Briefing, Update, ScriptedServer]:
    before = page_before()
    with ScriptedServer(script) as server:
        return before, update(before, now or bundle_now(), settings_for(server)), server


class TestAsked:
    def test_nothing_is_asked_where_nothing_has_changed(self) -> None:
        before, made, server = updated(by_section(), weir_bundle())
        assert made.briefing is before
        assert not server.chats

    def test_nothing_is_asked_where_articles_are_only_taken_away(self) -> None:
        gone = bundle(weir_bundle().articles[0])
        _, made, server = updated(by_section(), gone)
        assert not server.chats
        assert made.changes
        contract_holds(made.briefing, gone)

    def test_only_sections_with_something_new_are_asked_and_only_of_what_is_new(self) -> None:
        _, made, server = updated(by_section(**ANSWERS))
        asked = {request.task for request in server.chats}
        assert asked
        assert asked < set(GOOD)
        for request in server.chats:
            prompt = str(request.body["messages"])
            assert "rusted hinge below the second gate" in prompt
            assert "Shopkeepers want compensation" not in prompt  # nothing of the page rests on it
        contract_holds(made.briefing, bundle_now())

    def test_who_has_an_event_loop_is_told_what_happens(self) -> None:
        seen: list[StreamEvent] = []
        before = page_before()
        with ScriptedServer(by_section(**ANSWERS)) as server:
            asyncio.run(aupdate(before, bundle_now(), settings_for(server), on_event=seen.append))
        started, *others = seen
        assert isinstance(started, Started)
        assert set(started.sections) == {request.task for request in server.chats} - {"map"} != set(SECTION_NAMES)
        for kind in (SectionStarted, SectionWritten):
            assert Counter(event.section for event in others if isinstance(event, kind)) == Counter(started.sections)
        assert not any(isinstance(event, Finished) for event in others)


class TestPage:
    def test_what_stands_keeps_id_text_and_citations_and_what_is_new_is_told(self) -> None:
        before, made, _ = updated(by_section(**ANSWERS))
        page = made.briefing
        old = {s.id: s for _, s in before.statements()}
        same = [s for _, s in page.statements() if s.id in old]
        assert same
        assert all(s == old[s.id] for s in same)
        gone = {s.text for s in old.values()} - {s.text for _, s in page.statements()}
        assert gone <= {change.before for change in made.changes if not isinstance(change, Added)}
        assert page.whats_happened.statements[0].text == REBUILT
        assert page.whats_happened.writer == "llm"
        assert page.headline.text == "Lunde may rebuild its weir by October"
        assert (page.provenance.writer, page.provenance.missed) == ("llm", {})

    def test_what_its_map_calls_an_update_supersedes_the_value_on_the_page(self) -> None:
        later = "Some 52 basements in the town turned out to be under water, the fire brigade said."
        new = article(3, f"{NEW} {later}", title="Weir may be back", outlet="Sorrel Times", published="2031-05-15")
        story = draft_text(
            ("fact 3", [("The weir at Lunde burst.", ["1.1", "2.1"])]),
            (
                "superseded figure 3",
                [("Flooded cellars", []), ("40 cellars", ["2.1"]), ("52 basements", ["3.3"])],
            ),
        )
        before, made, server = updated(by_section(**ANSWERS | {"map": story}), bundle(*weir_bundle().articles, new))
        assert "map" in {request.task for request in server.chats}
        assert any("40" in s.text for _, s in before.statements())
        (found,) = [c for c in made.changes if isinstance(c, Superseded)]
        assert (found.old.value, found.new.value) == ("40 cellars", "52 basements")
        assert not any("40 cellars" in s.text for s in made.briefing.whats_happened.statements)

    def test_a_model_that_has_nothing_new_to_say_misses_nothing(self) -> None:
        silent = {name: draft_text() for name in ANSWERS} | {"headline": ANSWERS["headline"]}
        before, made, _ = updated(by_section(**silent | {"whats_happened": draft_text((None, [(REBUILT, ["3.1"])]))}))
        assert not set(made.briefing.provenance.missed) - {"map"}
        assert made.briefing.behind_the_headline == before.behind_the_headline

    def test_an_endpoint_that_fails_leaves_the_page_to_the_words(self) -> None:
        _, made, _ = updated(lambda _: Status(500))
        assert made.briefing.provenance.missed
        assert not [c for c in made.changes if isinstance(c, Displaced) and c.section == "headline"]
        contract_holds(made.briefing, bundle_now())

    def test_a_page_of_a_model_is_updated_without_one(self) -> None:
        before = page_before()
        made = update(before, bundle_now(), Settings(writer="extractive"))
        assert made.briefing.provenance.writer == "llm"
        assert made.briefing.update is not None
        assert made.briefing.update.unchanged
        contract_holds(made.briefing, bundle_now())
        assert update(made.briefing, bundle_now(), Settings(writer="extractive")).briefing is made.briefing


def test_update_says_what_to_await_where_a_loop_is_running() -> None:
    async def call() -> None:
        update(page_before_extractive(), bundle_now(), Settings(model="scripted"))

    with pytest.raises(ConfigurationError, match="aupdate"):
        asyncio.run(call())


def page_before_extractive() -> Briefing:
    return summarize(weir_bundle(), Settings(writer="extractive"))
