"""The page of a briefing, judged by what an HTML parser makes of it; tests/browser judges it by a browser."""

from __future__ import annotations

import base64
import json
import re
from collections import Counter
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from briefings import arabic_briefing, citation, crowded_briefing, everywhere, invented_briefing, source, statement
from hostile import HOSTILE
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summarizer.briefing import GoDeeper, Issue, Statement, WhatsHappened
from summarizer.bundle import Article, Bundle
from summarizer.rendering import render, render_index
from summarizer.rendering.cleaning import clean
from summarizer.rendering.html import render_fragment
from summarizer.rendering.linking import passage_link

VOID = {"meta", "link", "br", "wbr"}


class Page(HTMLParser):
    """The tags of a page with their attributes, its text, and whether every element is closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.attributes: list[dict[str, str]] = []
        self.texts: list[str] = []
        self.data: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "wbr":  # where a name may be broken depends on the name
            self.tags.append((tag, tuple(name for name, _ in attrs)))
        self.attributes.append({"": tag} | {name: value or "" for name, value in attrs})
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] in {"style", "script"}:
            self.data[self._open[-1]] = data
        else:
            self.texts.append(data)

    @property
    def shown(self) -> str:
        return " ".join("".join(self.texts).replace("\u2060", "").split())

    def values(self, name: str) -> list[str]:
        return [each[name] for each in self.attributes if name in each]


def one_page(text: str) -> Page:
    return Page(render(everywhere(text), "html"))


PLAIN = one_page("Plain words")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_element_and_no_attribute(text: str) -> None:
    page = one_page(text)
    assert page.tags == PLAIN.tags
    assert not any(name.startswith("on") or name == "style" for _, names in page.tags for name in names)
    assert all(re.match(r"#|data:,$", href) for href in page.values("href"))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(text: str) -> None:
    html = render(everywhere(text), "html")
    shown = " ".join(clean(text).split())
    assert Page(html).shown.count(shown) >= 12
    assert not {"\x1b", "\u202e", "\u2066", "\x00", "\u2028"} & set(html)
    html.encode()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_within_the_linked_data(text: str) -> None:
    data = json.loads(one_page(text).data["script"])
    assert data["headline"] == clean(text)
    assert "url" not in data["citation"][0]


@given(st.text(min_size=1, max_size=80))
@settings(max_examples=60)
def test_any_text_leaves_the_page_as_it_is_built(text: str) -> None:
    assume(not clean(text).lower().startswith(("http://", "https://")))  # an address becomes a link, and should
    page = one_page(text)
    plain = Counter(PLAIN.tags)
    # A title or a link that is empty after cleaning is left out; nothing is ever added.
    assert not Counter(page.tags) - plain


def test_templates_are_broken_in_the_source_too() -> None:
    html = render(everywhere("{{ 7*7 }} {% raw %}"), "html")
    body = html[html.index("<body") :]
    assert "{" not in body
    assert "{{" not in html
    assert "{%" not in html


class TestPolicy:
    def test_it_lets_the_one_style_sheet_be_and_nothing_else(self) -> None:
        page = PLAIN
        policy = next(each["content"] for each in page.attributes if each.get("http-equiv"))
        digest = base64.b64encode(sha256(page.data["style"].encode()).digest()).decode()
        assert policy == (
            f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
        )

    def test_the_page_loads_nothing(self) -> None:
        html = render(invented_briefing(), "html")
        assert not PLAIN.values("src")
        assert not re.search(r"url\(|@import|@font-face", html)
        assert [each["href"] for each in PLAIN.attributes if each[""] == "link"] == ["data:,"]
        assert {tag for tag, _ in PLAIN.tags} & {"img", "iframe", "form", "object", "base"} == set()


class TestCitations:
    def test_every_citation_has_a_mark_that_opens_its_words(self) -> None:
        briefing = invented_briefing()
        html = render(briefing, "html")
        page = Page(html)
        opened = page.values("popovertarget")
        notes = [each["id"] for each in page.attributes if "popover" in each]
        assert set(opened) == set(notes)
        assert len(notes) == len(set(notes))
        marked = set(re.findall(r"<mark>([^<]*)</mark>", html))
        cited = {each.text for _, said in briefing.statements() for each in said.citations}
        cited |= {
            each.text for c in briefing.what_the_papers_say.conflicts for p in c.positions for each in p.citations
        }
        cited |= {
            each.text for r in briefing.what_the_papers_say.coverage for cell in r.cells for each in cell.citations
        }
        assert marked == cited

    def test_a_note_names_outlet_date_title_and_place_and_links_there(self) -> None:
        page = render(invented_briefing(), "html")
        note = page[page.index('id="note-3"') :]
        note = note[: note.index("</div>")]
        assert [part in note for part in ("Northern Ledger", "12 May 2031", "Bridge closure cuts a town in two")] == [
            True,
            True,
            True,
        ]
        assert "characters 120–166" in note
        assert 'href="https://northern-ledger.example/news/2#:~:text=About%209%2C000' in note

    def test_two_citations_under_one_mark_open_together(self) -> None:
        spans = [citation("a1", "At noon the bridge shut."), citation("a1", "So the bridge shut.", 40)]
        said = Statement(id="x", text="the bridge shut.", citations=spans)
        html = render(invented_briefing(headline=said), "html")
        note = html[html.index('id="note-1"') : html.index('id="note-2"')]
        assert note.count("<mark>") == 2

    def test_with_the_articles_a_passage_stands_in_its_paragraph(self) -> None:
        text = "Another paragraph.\nThe port was busy. The bridge shut at noon. Nobody was hurt.\nThe end."
        start = text.index("The bridge")
        said = Statement(id="x", text="It shut.", citations=[citation("a1", "The bridge shut at noon.", start)])
        bundle = Bundle(articles=(Article(id="a1", outlet="Ellery Courier", text=text, language="en-GB"),))
        html = render(invented_briefing(headline=said), "html", articles=bundle)
        expected = '<blockquote dir="auto" lang="en-GB"><p>The port was busy. <mark>The bridge shut at noon.</mark>'
        assert f"{expected} Nobody was hurt.</p>" in html
        assert "Another paragraph" not in html

    def test_surroundings_are_cut_at_words(self) -> None:
        text = "word " * 200 + "The bridge shut." + " word" * 200
        said = Statement(id="x", text="Shut.", citations=[citation("a1", "The bridge shut.", 1000)])
        bundle = Bundle(articles=(Article(id="a1", outlet="Ellery Courier", text=text),))
        html = render(invented_briefing(headline=said), "html", articles=bundle)
        passage = re.search(r"<blockquote[^>]*><p>(.*?)</p>", html)
        assert passage
        assert re.fullmatch(r"… (word )+<mark>The bridge shut.</mark>( word)+ …", passage[1])

    def test_other_articles_than_the_cited_ones_show_no_surroundings(self) -> None:
        bundle = Bundle(articles=(Article(id="a1", outlet="Courier", text="Quite another text, and a long one." * 20),))
        assert render(invented_briefing(), "html", articles=bundle) == render(invented_briefing(), "html")

    def test_a_citation_of_an_unlisted_article_does_not_break_the_page(self) -> None:
        said = Statement(id="x", text="Lost.", citations=[citation("gone", "Lost.")])
        assert "Source ?" in render(invented_briefing(headline=said), "html")

    @pytest.mark.parametrize(
        ("url", "text", "link"),
        [
            ("https://a.example/x", "Short one.", "https://a.example/x#:~:text=Short%20one."),
            ("https://a.example/x#top", "Well-known, then", "https://a.example/x#top:~:text=Well%2Dknown%2C%20then"),
            ("https://a.example/x", "a b c d e f g h i j k l m n", "https://a.example/x#:~:text=a%20b%20c%20d%20e,j%20k%20l%20m%20n"),
            ("https://a.example/x", "two\nlines", "https://a.example/x"),
            ("javascript:alert(1)", "Short one.", None),
            (None, "Short one.", None),
        ],
    )  # fmt: skip
    def test_a_link_asks_for_the_passage(self, url: str | None, text: str, link: str | None) -> None:
        assert passage_link(url, citation("a1", text)) == link

    def test_a_cited_headline_links_to_the_article_itself(self) -> None:
        assert passage_link("https://a.example/", citation("a1", "Bridge shut", field="title")) == "https://a.example/"


class TestPage:
    def test_the_sections_stand_in_order_and_the_outline_leads_to_them(self) -> None:
        page = Page(render(invented_briefing(), "html"))
        sections = [each["id"] for each in page.attributes if each[""] == "section"]
        expected = ["whats_happened", "behind_the_headline", "what_the_papers_say", "how_we_got_here", "go_deeper"]
        assert sections == [*expected, "sources"]
        assert [href for href in page.values("href") if href.startswith("#") and "-" not in href] == [
            f"#{name}" for name in sections
        ]

    def test_every_id_is_there_once_and_every_inner_link_has_an_end(self) -> None:
        page = Page(render(invented_briefing(), "html"))
        ids = page.values("id")
        assert len(ids) == len(set(ids))
        assert {href[1:] for href in page.values("href") if href.startswith("#")} <= set(ids)
        assert set(page.values("aria-labelledby")) <= set(ids)

    def test_every_statement_is_shown_with_its_id(self) -> None:
        briefing = invented_briefing()
        page = Page(render(briefing, "html"))
        assert all(said.text in page.shown for _, said in briefing.statements())
        assert Counter(page.values("data-statement")) == Counter(said.id for _, said in briefing.statements())

    def test_every_statement_has_its_anchor_once_and_the_same_in_a_feed(self) -> None:
        briefing = invented_briefing()
        said = briefing.whats_happened.statements[0]
        page = Page(render(briefing.model_copy(update={"headline": said}), "html"))
        anchors = [each for each in page.values("id") if each.startswith("s-")]
        assert len(anchors) == len(set(anchors)) == len(briefing.statements())
        assert {f"s-{said.id}", f"s-{said.id}-2"} <= set(anchors)
        in_feed = [each for each in Page(render_fragment(briefing)).values("id") if each.startswith("s-")]
        told = [each.id for _, each in briefing.statements() if each not in [*briefing.computed(), briefing.headline]]
        assert in_feed == [f"s-{id_}" for id_ in told]

    def test_an_id_that_somebody_made_up_ends_no_attribute(self) -> None:
        odd = statement("It is so.").model_copy(update={"id": '"><script>alert(1)</script> x'})
        assert "<script>alert" not in render(invented_briefing(headline=odd), "html")

    def test_language_and_direction(self) -> None:
        assert '<html lang="ar" dir="rtl">' in render(arabic_briefing(), "html")
        assert '<html lang="pt-BR" dir="ltr">' in render(invented_briefing(language="pt-BR"), "html")
        assert '<html lang="und" dir="ltr">' in render(invented_briefing(language='"><script>'), "html")

    def test_fixed_words_of_another_language_say_which(self) -> None:
        html = render(invented_briefing(language="sw"), "html")
        assert '<h2 id="sources-heading" lang="en" dir="ltr">Sources</h2>' in html
        assert 'lang="en" dir' not in render(invented_briefing(language="en-GB"), "html")

    def test_flagged_withheld_and_foreign_parts_say_so(self) -> None:
        said = statement("24 died.", verdict="flagged", issues=[Issue(code="figure.absent", detail="24 is not cited")])
        gone = WhatsHappened(status="withheld", reason="Nothing is known.")
        page = Page(render(invented_briefing(headline=said, whats_happened=gone), "html"))
        assert "⚠ not supported by what it cites (figure.absent: 24 is not cited)" in page.shown
        assert "Left out: Nothing is known." in page.shown
        other = WhatsHappened(status="written", writer="llm", statements=[statement("It happened.")])
        assert "Written by the model" in Page(render(invented_briefing(whats_happened=other), "html")).shown

    @pytest.mark.parametrize(("outlets", "shown", "folded"), [(12, 12, 0), (13, 8, 5), (40, 8, 32)])
    def test_many_outlets_fold(self, outlets: int, shown: int, folded: int) -> None:
        html = render(crowded_briefing(outlets), "html")
        first, _, more = html.partition(f"<summary>and {folded} more</summary>")
        assert first.count('<th scope="row">') == shown
        assert more.count('<th scope="row">') == folded

    def test_many_sources_stand_in_columns(self) -> None:
        assert 'class="sources many"' in render(crowded_briefing(12), "html")
        assert 'class="sources many"' not in render(crowded_briefing(11), "html")

    def test_a_section_left_out_takes_little_room(self) -> None:
        assert '<section id="how_we_got_here" class="withheld"' in render(crowded_briefing(2), "html")

    @pytest.mark.parametrize(("second", "large"), [("31", True), ("31 of the 60 ferries", False)])
    def test_positions_have_one_size(self, second: str, large: bool) -> None:
        briefing = invented_briefing()
        conflict = briefing.what_the_papers_say.conflicts[0]
        positions = [conflict.positions[0], conflict.positions[1].model_copy(update={"value": second})]
        update = {"conflicts": [conflict.model_copy(update={"positions": positions})]}
        papers = briefing.what_the_papers_say.model_copy(update=update)
        assert ('class="positions large"' in render(invented_briefing(what_the_papers_say=papers), "html")) == large

    @pytest.mark.parametrize(("words", "long"), [(10, False), (30, True)])
    def test_a_long_headline_is_set_smaller(self, words: int, long: bool) -> None:
        headline = statement(" ".join(["bridge"] * words))
        assert ('class="headline long"' in render(invented_briefing(headline=headline), "html")) == long

    def test_the_foot_tells_what_was_checked_and_what_was_left_out(self) -> None:
        shown = Page(render(invented_briefing(), "html")).shown
        foot = shown[shown.index("18 sentences: ") :]
        assert foot.startswith(
            "18 sentences: 18 shown by their words, 1 dropped (name.absent 1) extractive writer 0.3 s"
        )
        assert foot.endswith("It is a ship. — name.absent")

    def test_copies_point_to_each_other_and_uncited_articles_are_folded(self) -> None:
        html = render(invented_briefing(), "html")
        assert 'same text as <a href="#source-3">[3]</a>' in html
        folded = html[html.index("1 more article, not cited") :]
        assert folded.index("Ellery Yearbook") < folded.index("</details>")

    def test_linked_data_says_what_the_page_says(self) -> None:
        data = json.loads(Page(render(invented_briefing(), "html")).data["script"])
        assert data["@type"] == "NewsArticle"
        assert data["headline"] == "Port Ellery bridge closed after inspectors find crack"
        assert data["temporalCoverage"] == "2031-05-11/2031-05-14"
        assert [(each["@type"], each["name"]) for each in data["about"]] == [
            ("Person", "Mara Quill"),
            ("Place", "Port Ellery"),
        ]
        assert [each["publisher"]["name"] for each in data["citation"]][:2] == ["Ellery Courier", "Northern Ledger"]
        assert data["citation"][4]["@type"] == "CreativeWork"


class TestFragment:
    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_text_adds_nothing(self, text: str) -> None:
        assert Page(render_fragment(everywhere(text))).tags == Page(render_fragment(everywhere("Plain"))).tags

    def test_it_brings_nothing_that_a_feed_reader_would_take_out(self) -> None:
        gone = GoDeeper(status="withheld", reason="Nobody is described.")
        page = Page(render_fragment(invented_briefing(go_deeper=gone)))
        allowed = {"h2", "h3", "p", "ul", "ol", "li", "a", "span", "strong", "small", "em"}
        assert {tag for tag, _ in page.tags} <= allowed
        assert {name for _, names in page.tags for name in names} == {"href", "id", "value"}

    def test_it_says_what_a_section_was_left_out_for_and_who_wrote_in_its_place(self) -> None:
        gone = GoDeeper(status="withheld", reason="Nobody is described.")
        briefing = invented_briefing(go_deeper=gone)
        modelled = briefing.provenance.model_copy(update={"writer": "llm", "model": "small-1"})
        page = Page(render_fragment(briefing.model_copy(update={"provenance": modelled}))).shown
        assert "Go deeper Left out: Nobody is described." in page
        assert page.count("Written by the extractive writer") == 4
        assert "Written by" not in Page(render_fragment(briefing)).shown

    def test_every_mark_with_a_letter_has_its_passage_in_the_source_list(self) -> None:
        page = Page(render_fragment(invented_briefing())).shown
        body, _, listed = page.rpartition(" Sources ")
        assert {"[2a]", "[2b]", "[1a]"} == set(re.findall(r"\[\d+[a-z]\]", body)) <= set(re.findall(r"\[\w+\]", listed))
        assert "[2b] “The council said 24 ferries were cancelled.” (characters 310–353)" in listed
        assert "The survey of 2029 [1] — not in Radio Brackwater" in body

    def test_it_says_what_has_to_be_known_of_a_source(self) -> None:
        said = statement("The bridge swings.", "a5")
        listed = Page(render_fragment(invented_briefing(headline=said))).shown.rpartition(" Sources ")[2]
        assert "11 May 2031 · same text as [3]" in listed
        assert "14 May 2031 · headline only" in listed
        assert "2019 · background" in listed


class TestIndex:
    def test_newest_is_judged_across_time_zones(self) -> None:
        days = ["2031-05-12T23:30-08:00", "2031-05-13T01:00+09:00", "2031-05-13", "2031-05-12T17:00Z", None, "soon"]
        briefings = [
            (f"{place}.html", invented_briefing(sources=[source(1, "Courier", "Bridge", published=day)]))
            for place, day in enumerate(days)
        ]
        page = Page(render_index(briefings))
        assert [href for href in page.values("href") if href.startswith("./")] == [
            f"./{place}.html" for place in (0, 2, 3, 1, 4, 5)
        ]

    def test_the_newest_story_comes_first_in_its_own_direction(self) -> None:
        older = invented_briefing(sources=[source(1, "Courier", "Bridge", published="2030-01-01")])
        html = render_index([("old.html", older), ("ar/new.html", arabic_briefing())])
        page = Page(html)
        assert [href for href in page.values("href") if not href.startswith("data:")] == ["./ar/new.html", "./old.html"]
        assert '<article lang="ar" dir="rtl">' in html
        assert '<article lang="en" dir="ltr">' in html
        assert "2 briefings" in page.shown or "الملخصات: 2" in page.shown

    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_text_adds_nothing(self, text: str) -> None:
        page = Page(render_index([(text, everywhere(text))]))
        assert page.tags == Page(render_index([("x", everywhere("Plain"))])).tags
        href = page.values("href")[-1]
        assert re.fullmatch(r"\./[A-Za-z0-9_.~/%-]*", href)

    @pytest.mark.parametrize(
        ("href", "link"),
        [
            ("a b.html", "./a%20b.html"),
            ("//evil.example/x", "./evil.example/x"),
            ("\\\\evil.example", "./%5C%5Cevil.example"),
            ("https://news.example/1", "https://news.example/1"),
        ],
    )
    def test_a_path_stays_a_path(self, href: str, link: str) -> None:
        assert f'<a href="{link}">' in render_index([(href, invented_briefing())])

    def test_no_briefing_is_a_page_as_well(self) -> None:
        assert "0 briefings" in Page(render_index([])).shown

    def test_flagged_statements_are_counted(self) -> None:
        assert "⚠" in Page(render_index([("x", arabic_briefing())])).shown
