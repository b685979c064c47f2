"""Feeds, NewsML-G2 and saved pages: files that are read by libraries which come with an extra."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest
import trafilatura
from shapes import ATOM, NEWSML, PAGE, PAGE_TEXT, RSS
from timing import takes_at_most

from summarizer.errors import EmptyBundleError, MissingExtraError, SourceError
from summarizer.extras import INSTALLED_BY
from summarizer.loading import load_bundle, read_source

if TYPE_CHECKING:
    from pathlib import Path

    from summarizer.bundle import Bundle
    from summarizer.loading import Loaded

TITLE = "Tide gate fails at Quay Nine"
FROM_MARKUP = "The gate at Quay\xa0Nine failed on Monday.\n\nTwo boats sank, harbour master Ida Brack said."
ARTICLE = {
    "title": TITLE,
    "text": FROM_MARKUP,
    "outlet": "Morrow Post",
    "url": "https://morrow.example/tide-gate",
    "published": "2031-05-02T10:07Z",
    "author": "Ida Brack",
    "language": "en",
}


@pytest.fixture
def write(tmp_path: Path) -> Any:
    def write_file(content: str | bytes, name: str) -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write_file


def first_of(loaded: Loaded) -> dict[str, Any]:
    return {field: getattr(loaded.bundle.articles[0], field) for field in ARTICLE}


def failure(source: Any, **options: Any) -> str:
    with pytest.raises(SourceError) as caught:
        load_bundle(source, on_warning=[].append, **options)
    assert str(caught.value).isprintable()
    return str(caught.value)


def load(path: Path) -> tuple[Bundle, list[str]]:
    told: list[str] = []
    return load_bundle(path, on_warning=told.append), told


# Feeds


@pytest.mark.parametrize("name", ["feed.xml", "feed.rss", "feed", "feed.unknown"])
def test_an_rss_feed_is_the_articles_of_its_outlets(write: Any, name: str) -> None:
    loaded = read_source(write(RSS, name))
    assert (loaded.shape, loaded.warnings) == ("feed", ())
    assert first_of(loaded) == ARTICLE
    assert loaded.bundle.articles[0].id == "g1"
    assert [each.outlet for each in loaded.bundle.articles] == ["Morrow Post", "The Other", "Morrow Post"]
    assert [each.text for each in loaded.bundle.articles[1:]] == ["Both boats & a buoy.", ""]
    assert loaded.dropped == {"tags": 1}


def test_an_atom_feed(write: Any) -> None:
    loaded = read_source(write(ATOM, "feed.atom"))
    assert first_of(loaded) == ARTICLE
    assert read_source(io.BytesIO(ATOM.encode())).bundle == loaded.bundle


def test_a_feed_in_another_encoding_and_a_broken_one(write: Any) -> None:
    russian = (
        RSS.replace("UTF-8", "windows-1251").replace("A teaser.", "Ворота").replace("Boats raised", "Лодки подняты")
    )
    assert read_source(write(russian.encode("cp1251"), "feed.xml")).bundle.articles[1].title == "Лодки подняты"
    loaded = read_source(write(RSS[: RSS.index("<item><title>Only")], "feed.xml"))
    assert len(loaded.bundle.articles) == 2
    (warning,) = loaded.warnings
    assert "the feed is not well-formed XML" in warning


def test_an_entry_whose_date_is_empty_has_none(write: Any) -> None:
    item = "<item><title>Gate</title><description>The gate failed.</description><pubDate></pubDate></item>"
    path = write(f"<rss version='2.0'><channel><title>Morrow Post</title>{item}</channel></rss>", "feed.rss")
    assert load_bundle(path).articles[0].published is None


def test_a_feed_without_entries(write: Any) -> None:
    path = write("<rss version='2.0'><channel><title>T</title></channel></rss>", "feed.xml")
    with pytest.raises(EmptyBundleError, match="there are no entries in the feed"):
        load_bundle(path)


# NewsML-G2


def test_newsml_text_items_are_articles(write: Any) -> None:
    loaded = read_source(write(NEWSML, "message.xml"))
    assert (loaded.shape, loaded.bundle.title, loaded.warnings) == ("newsml", "Tide gate", ())
    assert first_of(loaded) == ARTICLE
    assert [each.text for each in loaded.bundle.articles[1:]] == ["Both  boats\nare up.", ""]
    assert [each.outlet for each in loaded.bundle.articles[1:]] == ["MP", "The Other"]
    assert loaded.dropped == {"newsItem without text": 1}


def test_one_item_of_newsml_by_itself(write: Any, tmp_path: Path) -> None:
    item = NEWSML[NEWSML.index('<newsItem guid="https') : NEWSML.index('<newsItem guid="urn:plain')]
    write(item.replace("<newsItem", '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"'), "a.xml")
    write("Gate\n\nAnother text.", "b.txt")
    loaded = read_source(tmp_path)
    assert loaded.shape == "folder of articles: newsml"
    assert [each.title for each in loaded.bundle.articles] == [TITLE, "Gate"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<?xml version='1.0'?><newsMessage/>", "there is no text item in the message"),
        ("<?xml version='1.0'?><newsMessage>", "this is not well-formed XML"),
        ("<?xml version='1.0'?><opml/>", "XML that begins with <opml> is not an RSS or Atom feed, NewsML-G2 or XHTML"),
        ("<?xml version='1.0'?>", "XML that begins with <> is not"),
        ("<!DOCTYPE NewsML SYSTEM 'x.dtd' [<!ENTITY a 'b'>]><NewsML Version='1.2'/>", "begins with <NewsML> is not"),
    ],
)
def test_xml_that_holds_no_article(write: Any, content: str, reason: str) -> None:
    path = write(content, "message.xml")
    message = failure(path)
    assert message.startswith(str(path))
    assert reason in message


def test_entities_are_not_expanded_and_no_file_is_read(write: Any, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("a secret", encoding="utf-8")
    entities = f'<!DOCTYPE x [<!ENTITY a "{"b" * 1000}"><!ENTITY f SYSTEM "file://{tmp_path}/secret">]>'
    content = NEWSML.replace("<newsMessage", f"{entities}<newsMessage", 1).replace("Both  boats", "Both &a;&f; boats")
    article = load_bundle(write(content, "message.xml")).articles[1]
    assert article.text == "Both &a;&f; boats\nare up."


# Pages


@pytest.mark.parametrize("name", ["page.html", "page.HTM", "page"])
def test_a_saved_page_is_an_article(write: Any, name: str) -> None:
    loaded = read_source(write(PAGE, name))
    assert (loaded.shape, loaded.warnings) == ("html", ())
    found = first_of(loaded)
    assert found.pop("text") == "\n".join((TITLE, *PAGE_TEXT))
    assert found == {
        **{key: value for key, value in ARTICLE.items() if key != "text"},
        "published": "2021-05-02T10:07Z",
    }
    assert "alert" not in loaded.bundle.articles[0].text
    assert loaded.bundle.articles[0].id == "page"


def test_a_folder_of_pages(write: Any, tmp_path: Path) -> None:
    write(PAGE, "a.html")
    write(PAGE.replace("utf-8", "windows-1252").replace("Quay Nine", "Quai Été").encode("cp1252"), "b.html")
    write("", "c.html")
    write("<!doctype html><title>Only a headline</title><body></body>", "d.html")
    loaded = read_source(tmp_path)
    assert loaded.shape == "folder of articles: html"
    assert [each.title for each in loaded.bundle.articles] == [
        TITLE,
        TITLE.replace("Quay Nine", "Quai Été"),
        "Only a headline",
    ]
    assert [
        sentence.partition(": ")[2] for sentence in loaded.warnings if "/c.html" in sentence or "/d.html" in sentence
    ][:2] == [
        "no article is found in the page; save its text as .txt; the file is left out",
        "no text of an article is found in the page; only its title is read",
    ]


def test_what_trafilatura_writes_as_json_is_read_like_the_page() -> None:
    for value in (
        json.loads(trafilatura.extract(PAGE, output_format="json", with_metadata=True)),
        trafilatura.bare_extraction(PAGE, with_metadata=True).as_dict(),
    ):
        loaded = read_source(value)
        assert (loaded.shape, loaded.warnings) == ("article: trafilatura", ())
        article = loaded.bundle.articles[0]
        assert (article.title, article.outlet, article.url) == (TITLE, "Morrow Post", ARTICLE["url"])
        assert (article.published, article.author) == ("2021-05-02", "Ida Brack")
        assert article.text == "\n".join((TITLE, *PAGE_TEXT))


def test_the_address_from_which_a_browser_saved_a_page(write: Any) -> None:
    page = PAGE.replace("<html", "<!-- saved from url=(0029)https://saved.example/a -->\n<html").replace(
        'rel="canonical"', ""
    )
    assert (
        load_bundle(write(page.replace("https://morrow.example/tide-gate", ""), "a.html")).articles[0].url
        == "https://saved.example/a"
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    "body",
    ["<div>" * 200_000, "<span>" * 20_000 + "x", "<a " * 150_000, "<a " * 300_000, "<!--" * 300_000,
     "<table><tr><td>" * 20_000, "<p>" + "a" * 1_000_000, "<ul><li>" * 30_000, "&a" * 300_000],
)  # fmt: skip
def test_a_page_that_is_a_bomb_ends_soon(write: Any, body: str) -> None:
    path = write(f"<html><head><title>T</title></head><body>{body}", "bomb.html")
    if body.count("<") >= 20_000:
        assert takes_at_most(5, lambda: failure(path))
        assert "tags, too many for one page of its length" in failure(path)
    else:
        assert takes_at_most(5, lambda: load_bundle(path, on_warning=[].append))
        assert load_bundle(path, on_warning=[].append).articles[0].title


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "<rss " + " ".join(f'a{n}="b"' for n in range(600)) + "><channel/></rss>",
            "a tag of more than 500 attributes",
        ),
        ("<rss><channel>" + "<br>" * 12_000, "has more than 10,000 tags and is not well-formed XML"),
    ],
)
def test_a_feed_that_would_keep_the_parser_busy_is_refused(write: Any, content: str, message: str) -> None:
    assert message in failure(write(content, "a.xml"))


@pytest.mark.parametrize("tag", ["author", "dc:creator", "MANAGINGEDITOR", "x:author", "itunes:owner"])
def test_an_author_as_long_as_a_text_is_told_and_left_out(write: Any, tag: str) -> None:
    named = RSS.replace("<item>", f"<item><{tag}>{'a' * 60_000}</{tag}>", 1)
    bundle, told = load(write(named, "a.xml"))
    assert [article.author for article in bundle.articles] == [None] * len(bundle.articles)
    assert any("an author has more than 500 characters; no author of the feed is read" in each for each in told)
    assert [article.text for article in bundle.articles] == [
        article.text for article in load(write(RSS, "b.xml"))[0].articles
    ]


def test_broken_linked_data_of_a_page_are_cut_and_told(write: Any) -> None:
    data = '{"@type": "NewsArticle", "headline": "Gate", "author": {"name": "Ida Brack"}' + ', "x": "' * 2_000
    script = f"<script type='application/ld+json'>{data}</script></head>"
    bundle, told = load(write(PAGE.replace("</head>", script, 1), "a.html"))
    assert bundle.articles[0].text == load(write(PAGE, "b.html"))[0].articles[0].text
    assert any("its JSON-LD is broken, and only 5,000 characters of that are read" in each for each in told)


def test_an_article_that_linked_data_alone_hold_is_read(write: Any) -> None:
    body = "The gate &quot;failed&quot; on Monday, said Ann Reed of the port. " * 200
    data = json.dumps({"@type": "NewsArticle", "headline": "Gate fails", "articleBody": body})
    page = f"<html><head><title>Gate fails</title></head><body><script type='application/ld+json'>{data}</script>"
    assert "failed" in load(write(f"{page}</body></html>", "a.html"))[0].articles[0].text


@pytest.mark.slow
@pytest.mark.parametrize("name", ["big.html", "big.rss"])
def test_fifty_megabytes_are_refused_at_once(write: Any, name: str) -> None:
    path = write("<html><p>" + "word " * 10_000_000, name)
    assert "characters" in failure(path)
    assert takes_at_most(5, lambda: failure(path))


@pytest.mark.slow
def test_a_large_feed_is_read_when_it_is_well_formed(write: Any) -> None:
    large = RSS.replace("A teaser.", "A teaser. " * 200_000).replace("Only a headline", "Only a headline " * 10)
    assert len(load_bundle(write(large, "a.rss")).articles) == 3
    assert "characters and is not well-formed XML (unclosed token" in failure(write(large[:-20], "a.rss"))


def test_pictures_inside_of_a_page_do_not_count(write: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarizer.loading.families.pages.LARGEST", 5_000)
    picture = f'<img src="data:image/png;base64,{"A" * 10_000}">'
    assert load_bundle(write(PAGE.replace("<article>", f"<article>{picture}"), "a.html")).articles[0].title == TITLE


@pytest.mark.slow
def test_newsml_that_is_a_bomb_is_one_clear_error(write: Any) -> None:
    bombs = ["<newsItem>" * 100_000, "<newsItem>" + "a" * 20_000_000 + "</newsItem>"]
    bombs.append(NEWSML.replace("Both  boats", "<b>" * 100_000))
    for bomb in bombs:
        path = write(bomb, "bomb.xml")
        assert takes_at_most(5, lambda path=path: failure(path))


# Extras


@pytest.mark.parametrize(
    ("module", "extra", "content", "name"),
    [
        ("feedparser", "feeds", RSS, "a.xml"),
        ("lxml.etree", "newsml", NEWSML, "a.xml"),
        ("trafilatura", "html", PAGE, "a.html"),
    ],
)
def test_a_missing_extra_is_one_line_that_helps(
    write: Any, monkeypatch: pytest.MonkeyPatch, module: str, extra: str, content: str, name: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    path = write(content, name)
    for source in (path, path.parent):
        with pytest.raises(MissingExtraError) as caught:
            load_bundle(source)
        package = module.partition(".")[0]
        line = f"install what it takes with: {INSTALLED_BY[extra]}"
        assert str(caught.value) == f"{path} cannot be read without {package}; {line}"


def test_an_extra_that_is_there_and_does_not_work_says_why(
    write: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "site"
    broken.mkdir()
    (broken / "trafilatura.py").write_text("raise ImportError('lxml.html.clean is a project\\n of its own now')")
    monkeypatch.delitem(sys.modules, "trafilatura", raising=False)
    monkeypatch.syspath_prepend(broken)
    with pytest.raises(MissingExtraError) as caught:
        load_bundle(write(PAGE, "a.html"))
    assert "is installed, and its import fails (lxml.html.clean is a project of its own now); " in str(caught.value)
    assert str(caught.value).endswith("pip install trafilatura lxml_html_clean")
