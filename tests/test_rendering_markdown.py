"""The Markdown page, judged by what a CommonMark parser makes of it."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from briefings import citation, everywhere, invented_briefing, source, statement
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarizer.briefing import Issue, Statement, WhatsHappened
from summarizer.rendering import render
from summarizer.rendering.cleaning import clean
from summarizer.rendering.escaping import escape, escape_start

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

HOSTILE = [
    "<script>alert(1)</script>",
    "<!-- a comment",
    "<https://evil.example>",
    "[a link](javascript:alert(1))",
    "![a picture](https://evil.example/p.png)",
    "[1]: https://evil.example",
    "[3]",
    "[^1]",
    "`code` and ``` fence",
    "```",
    "~~~",
    "~~struck~~",
    "# a heading",
    "- an item",
    "+ an item",
    "* an item",
    "1. an item",
    "20) an item",
    "> a quotation",
    "---",
    "===",
    "***",
    "a | b | c",
    "|---|---|",
    "{{ template }} {% raw %} ${x}",
    "&lt;b&gt; &#60; &amp; &copy",
    "**bold** __bold__ *it* _it_",
    "$x^2$ and $$y$$",
    "C:\\new\\*folder*",
    "\\",
    "\\[1\\]",
    "ends with a backslash \\",
    "line one\n\n# line two",
    "    indented code",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07",
    "left \u202e thgir",
    "[red]rich[/red] [link=file:///x]y[/link]",
]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]


def parse(markdown: str) -> _Tags:
    tags = _Tags()
    tags.feed(PARSER.render(markdown))
    return tags


def shown(markdown: str) -> str:
    """The text of a document, without tags, as a browser shows it."""
    texts: list[str] = []
    reader = HTMLParser()
    reader.handle_data = texts.append  # type: ignore[method-assign]
    reader.feed(PARSER.render(markdown))
    reader.close()
    return " ".join("".join(texts).split())


PLAIN_TAGS = parse(render(everywhere("Plain words"))).tags


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_markup_anywhere(text: str) -> None:
    page = parse(render(everywhere(text)))
    assert page.tags == PLAIN_TAGS
    assert page.links == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(text: str) -> None:
    assert shown(escape_start(escape(text))) == (" ".join(clean(text).split()) or "…")


@given(st.text(max_size=60) | st.text(alphabet="*_`[]()<>#|~$\\&;!-+=.1:/{}@ax \n", max_size=24))
@settings(max_examples=300)
def test_any_text_is_shown_and_nothing_else(text: str) -> None:
    begun, within = escape_start(escape(text)), escape(text)
    places = (
        ("", begun, ""),
        ("- ", begun, ""),
        ("# ", within, ""),
        ("**", within, "**: x"),
        ("1. a · ", within, " [1]"),
    )
    for before, written, after in places:
        assert parse(f"{before}{written}{after}").tags == parse(f"{before}x{after}").tags
    assert shown(begun).replace("\u2060", "") == (" ".join(clean(text).split()) or "…")


def test_addresses_in_text_are_not_made_links_by_parsers_that_look_for_them() -> None:
    pytest.importorskip("linkify_it", reason="the optional part of markdown-it that finds bare addresses")
    parser = MarkdownIt("gfm-like")
    for text in ("https://evil.example/x", "www.evil.com", "evil.com now", "write to a.b@evil.com", "mailto:a@b.com"):
        assert "<a" in parser.render(text)
        assert "<a" not in parser.render(escape(text))


def test_only_what_stands_at_the_start_of_a_line_is_escaped_against_lists_and_no_outlet_against_itself() -> None:
    briefing = invented_briefing(
        language="de",
        sources=[
            source(n, f"{name}-kurier.de", "Titel", url=None, published="2031-05-12")
            for n, name in enumerate("abcd", 1)
        ],
    )
    written = render(briefing, "markdown")
    assert "12. Mai 2031" in written
    assert "\na-kurier.de · b-kurier.de" in written
    first = briefing.whats_happened.statements[0].model_copy(
        update={"text": "12. Mai, evil.com und a-kurier.de: 3. Tag."}
    )
    told = render(
        briefing.model_copy(
            update={"whats_happened": WhatsHappened(status="written", writer="llm", statements=[first])}
        )
    )
    assert "\n12\\. Mai, evil\\.com und a-kurier.de: 3. Tag. [1]" in told


def test_templates_and_html_are_broken_in_the_source_too() -> None:
    written = escape("{{ x }} {% y %} <b> <!--")
    assert not any(opening in written for opening in ("{{", "{%", "<"))


def test_the_page_has_every_section_in_order() -> None:
    tokens = PARSER.parse(render(invented_briefing()))
    headings = [tokens[i + 1].content for i, t in enumerate(tokens) if t.type == "heading_open" and t.tag == "h2"]
    assert headings == [
        "What’s happened",
        "What’s behind the headline?",
        "What the papers say",
        "How we got here",
        "Go deeper",
        "Sources",
    ]


def test_every_statement_is_shown_with_its_source_number() -> None:
    briefing = invented_briefing()
    text = shown(render(briefing))
    numbers = {each.article: number for number, each in enumerate(briefing.sources, start=1)}
    counted = [agreement.counted for agreement in briefing.what_the_papers_say.agreements]
    assert f"{briefing.headline.text} [{numbers[briefing.headline.citations[0].article]}]" in text
    for name, said in briefing.statements():
        if said not in counted and name != "headline":
            assert f"{said.text} [{numbers[said.citations[0].article]}]" in text


def test_source_numbers_are_the_numbers_of_the_list() -> None:
    page = PARSER.parse(render(invented_briefing()))
    start = max(i for i, token in enumerate(page) if token.type == "ordered_list_open")
    items = [token.info for token in page[start:] if token.type == "list_item_open" and token.info]
    assert items == ["1", "2", "3", "4", "5"]
    assert parse(render(invented_briefing())).links[0] == "https://ellery-courier.example/news/1"


def test_a_sentence_in_other_words_shows_the_passage_it_rests_on() -> None:
    said = statement("A crack closed the bridge.", "a2", cited="The bridge was shut once a crack was seen.", start=40)
    briefing = invented_briefing(whats_happened=WhatsHappened(status="written", writer="llm", statements=[said]))
    page = shown(render(briefing, quotes=True))
    assert "A crack closed the bridge. [2a]" in page
    assert "[2a] “The bridge was shut once a crack was seen.” (characters 40–82)" in page
    page = shown(render(briefing))
    assert "A crack closed the bridge. [2]" in page
    assert "The bridge was shut once a crack was seen." not in page


def test_passages_hang_under_their_source_even_in_a_long_list() -> None:
    sources = [source(number, "Courier", f"Title {number}", published=None) for number in range(1, 121)]
    said = statement("Other words.", "a120", cited="The cited words.")
    html = PARSER.render(render(invented_briefing(headline=said, sources=sources), quotes=True))
    item = html[html.index("Title 120") :]
    assert item.index("<ul>") < item.index("[120a]") < item.index("</ul>") < item.index("</ol>")


def test_links_go_to_the_web_only() -> None:
    hostile = [
        source(1, "A", "A", url="javascript:alert(1)"),
        source(2, "B", "B", url="https://paper.example/a_(b)?c=1&amp;d=2 x"),
    ]
    assert parse(render(invented_briefing(sources=hostile))).links == [
        "https://paper.example/a_%28b%29?c=1&amp;d=2%20x",
    ]


def test_a_withheld_section_is_one_quiet_line_with_its_reason() -> None:
    reason = "No sentence is about what came before."
    gone = WhatsHappened(status="withheld", reason=reason)
    assert f"## What’s happened\n\n*Left out: {reason}*\n\n## " in render(invented_briefing(whats_happened=gone))


def test_a_flagged_statement_is_marked_with_its_finding() -> None:
    said = statement("24 died.", verdict="flagged", issues=[Issue(code="figure.absent", detail="24 is not cited")])
    page = shown(render(invented_briefing(headline=said)))
    assert "24 died. [1] ⚠ not supported by what it cites (figure.absent: 24 is not cited)" in page


def test_a_section_of_another_writer_says_so() -> None:
    section = WhatsHappened(status="written", writer="llm", statements=[statement("It happened.")])
    assert "*Written by the model*" in render(invented_briefing(whats_happened=section))


def test_the_last_line_says_what_was_checked() -> None:
    last = render(invented_briefing()).splitlines()[-1]
    assert last == "*18 sentences: 18 shown by their words, 1 dropped (name.absent 1) · extractive writer · 0.3 s*"


def test_copies_of_one_text_point_to_each_other() -> None:
    page = shown(render(invented_briefing()))
    assert "Bridge closed · same text as [1]" in page
    assert "4 articles · 4 outlets · 3 independent sources · 1 background text · 11–14 May 2031" in page


def test_foreign_names_are_isolated_on_a_page_from_right_to_left() -> None:
    page = render(invented_briefing(language="ar"))
    assert "**\u2068Northern Ledger\u2069**" in page
    assert page.count("\u2068") == page.count("\u2069")
    assert "\u2068" not in render(invented_briefing())


def test_a_citation_of_an_unlisted_article_does_not_break_the_page() -> None:
    said = Statement(id="x", text="Lost.", citations=[citation("gone", "Lost.")])
    assert "# Lost. [?]" in render(invented_briefing(headline=said))


def test_html_of_the_page_holds_no_entity_twice() -> None:
    said = statement("Fish & chips, AT&T &amp; R&D <3")
    assert shown(render(invented_briefing(headline=said))).startswith(said.text)
