"""The shapes of other systems: ninjs, JSON Feed and the feed of Kagi News."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from briefings import arabic_briefing, everywhere, invented_briefing, source, statement
from hostile import HOSTILE
from jsonschema import Draft202012Validator

from summarizer.briefing import HowWeGotHere, Issue, WhatsHappened
from summarizer.rendering import render
from summarizer.rendering.feed_fields import moment
from summarizer.rendering.json_feed_item import render_feed
from summarizer.rendering.kite_story import render_kite
from summarizer.rendering.linking import address

SCHEMAS = Path(__file__).parent / "schemas"
VALIDATORS = {
    "ninjs": Draft202012Validator(json.loads((SCHEMAS / "ninjs-3.1.json").read_text("utf-8"))),
    "jsonfeed": Draft202012Validator(json.loads((SCHEMAS / "jsonfeed-1.1.json").read_text("utf-8"))),
}


def written(form: str, briefing: Any) -> Any:
    return json.loads(render(briefing, form))


@pytest.mark.parametrize("form", VALIDATORS)
@pytest.mark.parametrize("text", [*HOSTILE, "Plain words"])
def test_whatever_it_holds_it_validates(form: str, text: str) -> None:
    VALIDATORS[form].validate(written(form, everywhere(text)))


@pytest.mark.parametrize("form", VALIDATORS)
def test_a_full_briefing_validates(form: str) -> None:
    for briefing in (invented_briefing(), arabic_briefing(), invented_briefing(id="naïve/../ id\n", language="ja")):
        VALIDATORS[form].validate(written(form, briefing))


def test_the_schema_refuses_what_the_standard_does_not_know() -> None:
    item = written("ninjs", invented_briefing())
    assert not VALIDATORS["ninjs"].is_valid({**item, "headline": "x"})
    assert not VALIDATORS["ninjs"].is_valid({**item, "uri": "no uri"})
    assert not VALIDATORS["ninjs"].is_valid({**item, "associations": [{"uri": "urn:x:y"}]})
    assert not VALIDATORS["ninjs"].is_valid({**item, "associations": [{**item, "name": "a", "byline": "x"}]})


@pytest.mark.parametrize("form", ["ninjs", "jsonfeed", "kite"])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(form: str, text: str) -> None:
    file = render(everywhere(text), form)
    assert not {"\x1b", "\u202e", "\u2066", "\x00", "\u2028", "\x7f"} & set(file)
    for name, value in named(json.loads(file)):
        if name in {"url", "uri", "link"}:
            assert re.match(r"https?://|urn:briefing:|$", value)
        if name in {"value", "content_html"} and "<h2>" in value:
            assert not re.search(r"<(script|img|style|b)\b|<!--|href=.(?!http)", value)


def named(value: Any, name: str = "") -> list[tuple[str, str]]:
    """Every text of a JSON value with the name of the property that holds it."""
    if isinstance(value, str):
        return [(name, value)]
    inner = (
        value.items()
        if isinstance(value, dict)
        else ((name, each) for each in value)
        if isinstance(value, list)
        else ()
    )
    return [text for key, each in inner for text in named(each, key)]


class TestNinjs:
    @pytest.mark.parametrize(
        ("writer", "lead", "author", "term"),
        [
            ("extractive", "extractive", None, "composite"),
            ("extractive", "extractive", "editor", "composite"),
            ("llm", "llm", None, "trainedAlgorithmicMedia"),
            ("llm", "extractive", None, "compositeSynthetic"),
            ("llm", "llm", "editor", "compositeSynthetic"),
        ],
    )
    def test_it_says_whether_a_model_worded_it(self, writer: str, lead: str, author: str | None, term: str) -> None:
        page = invented_briefing()
        sections = ("whats_happened", "behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper")
        by = {name: getattr(page, name).model_copy(update={"writer": writer}) for name in sections}
        said = page.whats_happened.statements[0].model_copy(update={"author": author})
        by["whats_happened"] = page.whats_happened.model_copy(update={"writer": lead, "statements": [said]})
        made = page.provenance.model_copy(update={"writer": writer})
        item = written("ninjs", page.model_copy(update={**by, "provenance": made}))
        assert item["digitalSourceType"]["uri"] == f"http://cv.iptc.org/newscodes/digitalsourcetype/{term}"
        assert all("digitalSourceType" not in each for each in item["associations"])
        VALIDATORS["ninjs"].validate(item)

    def test_a_headline_that_the_model_failed_at_is_not_its_own(self) -> None:
        page = invented_briefing(
            whats_happened=WhatsHappened(status="written", writer="llm", statements=[statement("It is so.")])
        )
        gone = {
            name: type(getattr(page, name))(status="withheld", reason="Nothing.")
            for name in ("behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper")
        }
        made = page.provenance.model_copy(update={"writer": "llm", "missed": {"headline": "refused"}})
        item = written("ninjs", page.model_copy(update={**gone, "provenance": made}))
        assert item["digitalSourceType"]["name"] == "Composite including generative AI elements"

    def test_a_page_of_which_an_editor_worded_every_sentence_is_no_models(self) -> None:
        said = statement("It happened.", author="editor")
        page = invented_briefing(
            headline=said, whats_happened=WhatsHappened(status="written", writer="llm", statements=[said])
        )
        gone = {
            name: type(getattr(page, name))(status="withheld", reason="Nothing.")
            for name in ("behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper")
        }
        made = page.provenance.model_copy(update={"writer": "llm"})
        item = written("ninjs", page.model_copy(update={**gone, "provenance": made}))
        assert item["digitalSourceType"]["name"] == "Composite of elements"

    def test_it_holds_headline_summary_body_topics_and_sources(self) -> None:
        item = written("ninjs", invented_briefing())
        assert item["uri"] == "urn:briefing:port-ellery"
        assert item["headlines"][0]["value"] == "Port Ellery bridge closed after inspectors find crack"
        assert item["descriptions"][0]["value"].startswith("Inspectors closed the Ellery swing bridge on Monday")
        assert item["people"] == [{"name": "Mara Quill", "rel": "about"}]
        assert item["places"] == [{"name": "Port Ellery", "rel": "about"}]
        assert item["infoSources"][0] == {"name": "Ellery Courier"}
        assert item["edNote"].startswith("18 sentences: 18 shown by their words")

    def test_an_article_is_an_association_with_its_own_identifier(self) -> None:
        associations = written("ninjs", invented_briefing())["associations"]
        assert [each["uri"] for each in associations][1:3] == [
            "https://northern-ledger.example/news/2",
            "urn:briefing:port-ellery:a3",
        ]
        assert associations[1]["versionCreated"] == "2031-05-12T18:40:00+01:00"
        assert "versionCreated" not in associations[0], "a day is no point in time"


class TestJsonFeed:
    def test_an_item_is_dated_by_its_newest_article(self) -> None:
        item = written("jsonfeed", invented_briefing())["items"][0]
        assert item["date_published"] == "2031-05-12T17:40:00+00:00"
        assert item["tags"] == ["Mara Quill", "Port Ellery"]
        assert item["_briefing"]["sources"][2] == {"title": "Bridge closed", "outlet": "Radio Brackwater"}
        undated = invented_briefing(sources=[source(1, "Courier", "Bridge", published="2031-05-04")])
        assert "date_published" not in written("jsonfeed", undated)["items"][0]

    def test_a_feed_takes_many_with_the_addresses_of_their_pages(self) -> None:
        briefings = [("https://news.example/ar", arabic_briefing()), ("javascript:x", invented_briefing())]
        items = json.loads(render_feed(briefings))["items"]
        assert [item.get("url") for item in items] == ["https://news.example/ar", None]


class TestKite:
    def test_sentences_cite_the_nth_article_of_a_host(self) -> None:
        sources = [
            source(1, "Courier", "One", url="https://www.courier.example/1"),
            source(2, "Courier", "Two", url="https://courier.example/2"),
        ]
        cluster = written("kite", invented_briefing(sources=sources))["clusters"][0]
        assert cluster["short_summary"].endswith("every day.[courier.example#2]")
        assert [article["domain"] for article in cluster["articles"]] == ["courier.example"] * 2

    def test_the_parts_are_in_the_fields_of_that_feed(self) -> None:
        cluster = written("kite", invented_briefing())["clusters"][0]
        assert cluster["talking_points"][0].startswith("Outlook: Repairs may take until August.")
        assert cluster["suggested_qna"][0]["question"] == "When will the bridge reopen?"
        assert [event["date"] for event in cluster["timeline"]] == ["1968", "November 2029", "12 May 2031"]
        assert cluster["perspectives"][-1]["text"].startswith("Ferries cancelled: 24 (Northern Ledger)[northern")
        assert {"name": "Northern Ledger", "url": "https://northern-ledger.example/news/2"} in cluster["perspectives"][
            -1
        ]["sources"]

    def test_brackets_of_an_article_are_no_citations(self) -> None:
        said = statement("He said [sic] so.", verdict="flagged", issues=[Issue(code="quote.altered")])
        happened = WhatsHappened(status="written", writer="llm", statements=[said])
        story = render_kite(invented_briefing(whats_happened=happened))
        assert "He said (sic) so. (⚠ not supported by what it cites)[ellery-courier.example#1]" in story

    def test_a_text_that_was_left_out_says_why(self) -> None:
        gone = {
            "whats_happened": WhatsHappened(status="withheld", reason="Nothing is [known]."),
            "how_we_got_here": HowWeGotHere(status="withheld", reason="The articles say nothing of what came before."),
        }
        cluster = written("kite", invented_briefing(**gone))["clusters"][0]
        assert cluster["short_summary"] == "Left out: Nothing is [known]."
        assert cluster["historical_background"] == "Left out: The articles say nothing of what came before."


def test_only_a_time_with_a_zone_is_a_moment() -> None:
    assert moment("2031-05-12T18:40Z") is not None
    assert [moment(each) for each in (None, "", "2031", "2031-05-12", "2031-05-12T18:40", "soon")] == [None] * 6


def test_an_address_is_a_uri() -> None:
    assert address("https://zeitung.example/straße") == "https://zeitung.example/stra%C3%9Fe"
    assert address("mailto:a@b.example") is None
