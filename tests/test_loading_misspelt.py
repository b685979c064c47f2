"""A field that nobody reads, and what it was probably meant to be: told for every form of JSON, and never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from summarizer import load_bundle
from summarizer.errors import EmptyBundleError, SourceError

if TYPE_CHECKING:
    from summarizer.bundle import Bundle

TEXT = "The bridge in Velm was shut on Monday after inspectors found a crack. Repairs take two weeks."
HEAD = {"title": "Bridge in Velm shut", "outlet": "Velm Post"}


def load(source: Any) -> tuple[Bundle, list[str]]:
    told: list[str] = []
    return load_bundle(source, on_warning=told.append), told


@pytest.mark.parametrize("name", ["txt", "boddy", "contents", "Text", "tekst_body", "article_text", "bodyText"])
def test_a_misspelt_text_is_told_and_not_read(name: str) -> None:
    bundle, told = load([{**HEAD, name: TEXT}, {**HEAD, "text": TEXT}])
    assert [article.headline_only for article in bundle.articles] == [True, False]
    assert told == [
        f"bundle: [0]: it has no text and counts as a headline; `{name}` is not read, and may be meant as its `text`"
    ]
    with pytest.raises(EmptyBundleError, match=f"`{name}` is not read, and may be meant as its `text`"):
        load([{"outlet": "Velm Post", name: TEXT}])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("description", TEXT),
        ("summary", TEXT),
        ("content_type", "text/html"),
        ("body_length", 9),
        ("texts", None),
        ("txt", " "),
        ("bodies_of_water", ["Velm"]),
    ],
)
def test_what_is_no_text_is_not_taken_for_one(name: str, value: Any) -> None:
    _, told = load([{**HEAD, name: value}])
    assert not any("meant as its" in sentence for sentence in told)


def test_where_there_is_a_text_nothing_is_said_of_another() -> None:
    assert load([{**HEAD, "text": TEXT, "txt": TEXT}])[1] == [
        "bundle: fields that are not read: txt (1×) (did you mean text?)"
    ]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ([{"name_source": "Velm Post", "title": "Bridge shut", "contents": TEXT}], "contents"),
        ([{"date_publish": "2031-05-12", "title": "Bridge shut", "main_txt": TEXT}], "main_txt"),
        ([{"@type": "NewsArticle", "headline": "Bridge shut", "articleBodyy": TEXT}], "articleBodyy"),
        ([{"dateTimePub": "2031-05-12", "title": "Bridge shut", "boddy": TEXT}], "boddy"),
        ([{"meta_site_name": "Velm Post", "title": "Bridge shut", "txt": TEXT}], "txt"),
        ({"Velm Post": [{"publishing_date": "2031-05-12", "title": "Bridge shut", "plain_text": TEXT}]}, "plain_text"),
        (
            {"version": "https://jsonfeed.org/version/1.1", "items": [{"title": "Bridge shut", "content_txt": TEXT}]},
            "content_txt",
        ),
        ({"articles": [{"title": "Bridge shut", "txt": TEXT}]}, "txt"),
        ({"clusters": [{"articles": [{"title": "Bridge shut", "txt": TEXT}]}]}, "txt"),
    ],
)
def test_every_form_tells_it(source: Any, name: str) -> None:
    bundle, told = load(source)
    assert [article.headline_only for article in bundle.articles] == [True]
    assert any(f"`{name}` is not read, and may be meant as its `text`" in sentence for sentence in told)


def test_other_fields_with_a_slip_are_told_with_the_one_that_was_meant() -> None:
    _, told = load({"titel": "Velm", "articles": [{**HEAD, "text": TEXT, "pubished": "2031-05-12", "desk": "x"}]})
    unread = "pubished (1×) (did you mean published?), desk (1×), titel (1×) (did you mean title?)"
    assert told == [f"bundle: fields that are not read: {unread}"]


@pytest.mark.parametrize(("name", "meant"), [("articels", "articles"), ("titel", "title"), ("Articles", "articles")])
def test_an_object_that_holds_nothing_known_is_told_with_what_was_meant(name: str, meant: str) -> None:
    with pytest.raises(SourceError, match=rf"\(it has {name}\) \(did you mean {meant}\?\)"):
        load({name: [{**HEAD, "text": TEXT}]})


def test_many_fields_of_a_hostile_record_are_not_all_looked_at() -> None:
    record = {f"field_{number}": "x" * 30 for number in range(50_000)}
    _, told = load([{**HEAD, **record, "t" * 100_000: TEXT}])
    assert told[-1].endswith("and 49981 more")
