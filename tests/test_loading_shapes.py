"""Records of every shape that pipelines produce: each is recognised, read whole, and says what it left out."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from shapes import JSON_SHAPES, KITE, NEWSCATCHER_ARTICLE, NEWSPAPER4K, NINJS_1, NINJS_3, SCHEMA_GRAPH, SCHEMA_ORG
from sources import load

from summarizer.errors import ConfigurationError, EmptyBundleError, SourceError
from summarizer.loading import SHAPES, load_bundle, load_bundles, read_source
from summarizer.loading.source_fields import first_name, is_url, names_of, outlet_and_url

if TYPE_CHECKING:
    from pathlib import Path

FIELDS = ("title", "text", "outlet", "url", "published", "author", "language")


def first_of(loaded: Any) -> dict[str, Any]:
    article = loaded.bundle.articles[0]
    return {field: getattr(article, field) for field in FIELDS}


@pytest.mark.parametrize("name", JSON_SHAPES)
def test_every_shape_is_recognised_and_read_whole(name: str, tmp_path: Path) -> None:
    value, shape, expected, dropped = JSON_SHAPES[name]
    path = tmp_path / "source.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    for source in (value, path, json.loads(path.read_text(encoding="utf-8"))):
        loaded = read_source(source)
        assert loaded.shape == shape
        assert first_of(loaded) == expected
        assert loaded.warnings == ()
        assert dropped <= set(loaded.dropped)
        assert not set(loaded.dropped) & {"title", "headline", "text", "body", "content", "maintext", "articleBody"}
    assert read_source(loaded.bundle.model_dump()).bundle == loaded.bundle


@pytest.mark.parametrize("name", [name for name in JSON_SHAPES if not name.startswith("ninjs 1")])
def test_records_of_every_shape_in_lists_and_lines(name: str, tmp_path: Path) -> None:
    value, _, expected, _ = JSON_SHAPES[name]
    path = tmp_path / "source.jsonl"
    path.write_text(json.dumps(value) + "\n" + json.dumps(value) + "\n", encoding="utf-8")
    for source in ([value, value], path):
        bundles = list(load_bundles(source, on_warning=[].append))
        assert sum(len(bundle.articles) for bundle in bundles) == 2
        assert {bundle.articles[-1].title for bundle in bundles} == {expected["title"]}
        assert {bundle.articles[-1].text for bundle in bundles} == {expected["text"]}


def test_articles_of_several_shapes_are_one_bundle() -> None:
    records = [NEWSPAPER4K, SCHEMA_ORG, SCHEMA_GRAPH, NEWSCATCHER_ARTICLE, {"title": "Gate", "outlet": "The Other"}]
    loaded = read_source(records)
    assert loaded.shape == "list of articles: newspaper4k, schema.org, newscatcher"
    # The graph's article comes where the graph stood.
    assert [each.outlet for each in loaded.bundle.articles] == [*["Morrow Post"] * 4, "The Other"]


def test_a_folder_of_records_names_their_shapes(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(NEWSPAPER4K), encoding="utf-8")
    (tmp_path / "b.json").write_text(json.dumps(SCHEMA_GRAPH), encoding="utf-8")
    (tmp_path / "c.txt").write_text("Gate\n\nIt failed.", encoding="utf-8")
    loaded = read_source(tmp_path)
    assert loaded.shape == "folder of articles: article: newspaper4k, schema.org graph: schema.org"
    assert len(loaded.bundle.articles) == 3


def test_associated_texts_of_ninjs_are_articles_and_pictures_are_not() -> None:
    loaded = read_source(NINJS_1)
    assert [each.title for each in loaded.bundle.articles] == [NINJS_1["headline"], "Boats raised"]
    assert loaded.bundle.articles[1].text.startswith("The gate at Quay\xa0Nine failed")
    assert loaded.dropped["associations"] == 1
    package = {**{key: value for key, value in NINJS_1.items() if not key.startswith("body_")}, "type": "composite"}
    loaded = read_source(package)
    assert (loaded.shape, loaded.bundle.title) == ("ninjs package: ninjs", NINJS_1["headline"])
    assert [each.title for each in loaded.bundle.articles] == ["Boats raised"]


def test_an_item_of_ninjs_that_is_no_text_is_left_out() -> None:
    picture = {"uri": "urn:p", "type": "picture", "headline": "A gate", "versioncreated": "2031"}
    told: list[str] = []
    bundle = load_bundle([picture, NINJS_3], on_warning=told.append)
    assert [each.title for each in bundle.articles] == [NINJS_3["headlines"][1]["value"]]
    assert told == ["bundle: [0]: its type is picture, not text; it is left out"]
    with pytest.raises(EmptyBundleError, match="bundle: its type is picture, not text; give at least one article"):
        load_bundle(picture)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({"role": "text", "value": "<a> is a tag"}, "<a> is a tag"),
        ({"contentType": "text/plain", "value": "<p>as it is</p>"}, "<p>as it is</p>"),
        ({"role": "html5", "value": "<p>one</p>two"}, "one\n\ntwo"),
        ({"role": "main", "value": "<p>one</p>two"}, "one\n\ntwo"),
        ({"role": "main", "value": "1 < 2"}, "1 < 2"),
        ({"contentType": "application/xml", "value": "<nitf><body><p>one</p></body></nitf>"}, "one"),
        ({"value": " "}, ""),
    ],
)
def test_what_a_body_of_ninjs_is_decides_whether_it_is_converted(body: dict[str, Any], text: str) -> None:
    assert load({**NINJS_3, "bodies": [body]})[0].articles[0].text == text


def test_many_clusters_are_many_bundles_and_no_single_one() -> None:
    stories = [{**KITE["clusters"][0], "title": title, "id": title} for title in ("one", "two")]
    value = {**KITE, "clusters": [*stories, {"title": "none"}]}
    told: list[str] = []
    bundles = list(load_bundles(value, on_warning=told.append))
    assert [bundle.title for bundle in bundles] == ["one", "two"]
    assert told == ["bundle: clusters[2]: an object without a list of articles; the story is left out"]
    older = {**KITE, "clusters": None, "stories": stories}
    assert [bundle.title for bundle in load_bundles(older)] == ["one", "two"]
    with pytest.raises(SourceError, match=r"clusters\[0\] is one of several bundles in one source; give one of them"):
        load_bundle(value)


def test_events_without_articles_are_told_with_their_reason() -> None:
    value = {**JSON_SHAPES["Event Registry"][0], "eng-8": {"error": "No such event"}}
    told: list[str] = []
    (bundle,) = load_bundles(value, on_warning=told.append)
    assert (bundle.id, bundle.title) == ("eng-77", "Tide gate")
    assert told == ['bundle: eng-8: no articles of an event (it says "No such event"); it is left out']


def test_an_empty_answer_of_a_service_is_an_empty_bundle() -> None:
    for value in ({"articles": {"results": []}}, {"status": "ok", "articles": []}, {"clusters": [{"articles": []}]}):
        with pytest.raises(EmptyBundleError):
            load_bundle(value)


def test_none_as_a_text_means_nothing_only_where_it_does() -> None:
    record = {**JSON_SHAPES["news-please"][0], "date_publish": "None", "authors": "None", "maintext": "None"}
    loaded = read_source(record)
    article = loaded.bundle.articles[0]
    assert (article.published, article.author, article.text, loaded.warnings) == (None, None, "", ())
    assert load_bundle({"title": "None", "outlet": "O"}).articles[0].title == "None"


def test_text_of_newspaper4k_comes_before_its_summary() -> None:
    assert load_bundle({**NEWSPAPER4K, "text": ""}).articles[0].text == NEWSPAPER4K["summary"]


def test_a_date_without_a_time_stays_one() -> None:
    record = {**NEWSCATCHER_ARTICLE, "published_date": "2031-05-02 00:00:00", "published_date_precision": "date"}
    assert load_bundle(record).articles[0].published == "2031-05-02"


def test_languages_of_gdelt_are_names() -> None:
    record = {**JSON_SHAPES["GDELT"][0]["articles"][0], "language": "Vietnamese"}
    assert load_bundle(record).articles[0].language == "vi"


# `source`


@pytest.mark.parametrize(
    ("source", "outlet", "url"),
    [
        ("https://morrow.example/a", None, "https://morrow.example/a"),
        ("HTTP://morrow.example", None, "HTTP://morrow.example"),
        ("morrow.example", "morrow.example", None),
        ("Morrow Post", "Morrow Post", None),
        ({"id": None, "name": "Morrow Post"}, "Morrow Post", None),
        ({"uri": "morrow.example", "title": "Morrow Post"}, "Morrow Post", None),
        ([{"name": ""}, {"name": "Morrow Post"}], "Morrow Post", None),
        ({}, None, None),
        ([], None, None),
    ],
)
def test_source_is_an_address_an_object_or_a_name(source: Any, outlet: str | None, url: str | None) -> None:
    assert outlet_and_url(source) == (outlet, url)
    if source:
        article = load_bundle({"title": "T", "source": source}, on_warning=[].append).articles[0]
        assert article.outlet == (outlet or "morrow.example")
        assert article.url == url


def test_a_source_beside_an_outlet_and_a_url_is_told_as_unread() -> None:
    told: list[str] = []
    record = {"title": "T", "outlet": "Morrow Post", "url": "https://a.example/", "source": "https://b.example/"}
    article = load_bundle(record, on_warning=told.append).articles[0]
    assert (article.outlet, article.url) == ("Morrow Post", "https://a.example/")
    assert told == ["bundle: fields that are not read: source (1×)"]


def test_people_and_outlets_in_many_forms() -> None:
    assert names_of(["A", {"name": "B"}, None, 3, {"x": 1}, " "]) == "A, B"
    assert names_of({"name": "A"}) == "A"
    assert names_of("A and B") == "A and B"
    assert names_of([]) is None
    assert first_name([None, {"name": ["x"]}, {"domain": "a.example"}]) == "a.example"
    assert not any(map(is_url, ("ftp://a.example", "morrow.example/a", 3, None, "")))


# `shape`


def test_a_forced_shape_is_taken_instead_of_what_is_recognised() -> None:
    record = {
        "title": "T",
        "outlet": "O",
        "maintext": "The main text.",
        "text": "The whole page.",
        "source_domain": "a.example",
    }
    assert load_bundle(record).articles[0].text == "The main text."
    assert load_bundle(record, shape="native", on_warning=[].append).articles[0].text == "The whole page."
    bare = {"articles": [{"title": "T", "text": "A text.", "source": "https://a.example/x", "filedate": "2031-06-01"}]}
    loaded = read_source(bare, shape="trafilatura")
    assert (loaded.shape, loaded.dropped) == ("bundle: trafilatura", {"filedate": 1})
    assert loaded.bundle.articles[0].url == "https://a.example/x"


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_can_be_forced_on_anything_with_one_clear_error(shape: str, tmp_path: Path) -> None:
    path = tmp_path / "source.json"
    path.write_text("[1]", encoding="utf-8")
    if shape in {"text", "markdown"}:
        assert load_bundle(path, shape=shape, on_warning=[].append).articles[0].text == "[1]"
        return
    with pytest.raises(SourceError) as caught:
        load_bundle(path, shape=shape, on_warning=[].append)
    assert str(caught.value).isprintable()


def test_a_shape_that_is_none_and_a_format_for_an_object_are_told() -> None:
    with pytest.raises(
        ConfigurationError,
        match=r'"newsml3" is no shape \(did you mean newsml\?\); give one of native, event-registry, feed',
    ):
        load_bundle({"title": "T"}, shape="newsml3")
    with pytest.raises(SourceError, match="the shape html is a format of files, and the source is an object"):
        load_bundle({"title": "T"}, shape="html")


def test_a_load_imports_the_converter_of_its_own_shape_alone(checkout: Path) -> None:
    program = (
        "import sys, summarizer.loading as loading\n"
        "loading.load_bundle([{'title': 'T', 'outlet': 'O'}])\n"
        "families = [name for name in sys.modules if name.startswith('summarizer.loading.families')]\n"
        "assert families == [], families\n"
        "loading.load_bundle({'maintext': 'x', 'title': 'T', 'source_domain': 'a.example'})\n"
        "families = [name for name in sys.modules if name.startswith('summarizer.loading.families.')]\n"
        "assert families == ['summarizer.loading.families.news_please'], families\n"
        "assert not {'feedparser', 'lxml', 'trafilatura', 'html'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=checkout, check=True)


def test_the_document_on_input_names_every_shape(checkout: Path) -> None:
    document = (checkout / "docs" / "input.md").read_text(encoding="utf-8")
    assert [shape for shape in SHAPES if f"`{shape}`" not in document] == []
