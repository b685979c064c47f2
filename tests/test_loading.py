"""What `load_bundle` makes of a value: the native form, its faults, and what it promises for any input at all."""

from __future__ import annotations

import json
import re
import warnings
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summarizer.bundle import Article, Bundle
from summarizer.errors import EmptyBundleError, SourceError, SummarizerError
from summarizer.loading import BundleWarning, load_bundle, read_source
from summarizer.loading.outlet_spelling import registered_domain
from summarizer.loading.placeholders import is_placeholder, is_wall
from summarizer.text.language_codes import language_tag

if TYPE_CHECKING:
    from pathlib import Path

TIDE = {"id": "t", "title": "Tide gate fails", "outlet": "Morrow Post", "text": "The gate at Quay Nine failed."}


def load(source: Any) -> tuple[Bundle, list[str]]:
    told: list[str] = []
    return load_bundle(source, on_warning=told.append), told


def one(**fields: Any) -> tuple[Article, list[str]]:
    bundle, told = load({"articles": [{**TIDE, **fields}]})
    return bundle.articles[0], told


def test_a_native_bundle_is_read_whole_and_without_a_word(tmp_path: Path) -> None:
    article = {
        **TIDE,
        "url": "https://morrow.example/1",
        "published": "2031-05",
        "author": "I. Brack",
        "language": "en",
        "lean": "left",
    }
    given_bundle = {
        "id": "b",
        "title": "Gate",
        "language": "en",
        "articles": [article],
        "references": [{**TIDE, "id": "r"}],
    }
    path = tmp_path / "bundle.json"
    path.write_text(json.dumps(given_bundle), encoding="utf-8")
    bundle, told = load(path)
    assert told == []
    assert bundle.model_dump(mode="json", exclude_none=True) == given_bundle
    assert load(str(path))[0] == bundle
    assert read_source(path).shape == "bundle"


def test_a_python_object_a_list_and_a_model_are_sources_too() -> None:
    bundle, told = load({"articles": [TIDE]})
    assert told == []
    assert load([TIDE])[0] == bundle
    assert load((TIDE,))[0] == bundle
    assert load([bundle.articles[0]])[0] == bundle
    assert load(TIDE)[0] == bundle
    assert load_bundle(bundle) is bundle


@pytest.mark.parametrize(
    "text",
    [
        " \n leading and trailing \r\n\t ",
        "NUL \x00, escape \x1b[31m, bell \x07, C1 \x9b",
        "bidi \u202e override, isolate \u2066, mark \u200f, joiner \u200d",
        "e\u0301 is not é, ﬁ is not fi",
        "astral 𝔊 and emoji 👩\u200d🚀",
        "lines\rof\x0bevery\x0ckind\x85here\u2028and\u2029there",
        "\ufeffa mark inside",
    ],
)
def test_text_and_title_are_kept_to_the_character(tmp_path: Path, text: str) -> None:
    source = {"articles": [{**TIDE, "text": text, "title": text}]}
    path = tmp_path / "bundle.json"
    for ensure_ascii in (True, False):
        path.write_bytes(json.dumps(source, ensure_ascii=ensure_ascii).encode())
        for given_source in (path, source):
            bundle, told = load(given_source)
            assert (bundle.articles[0].text, bundle.articles[0].title, told) == (text, text, [])


def test_raw_control_characters_inside_of_json_strings_are_let_through(tmp_path: Path) -> None:
    path = tmp_path / "bundle.json"
    path.write_bytes(b'[{"title": "T", "outlet": "O", "text": "one\r\n\ttwo\x00"}]')
    assert load(path)[0].articles[0].text == "one\r\n\ttwo\x00"


def test_a_missing_id_comes_from_content_and_twins_are_numbered() -> None:
    articles = [{**TIDE, "id": None}, {**TIDE, "id": "a2"}, {**TIDE, "id": ""}, {**TIDE, "id": 7}]
    bundle, told = load({"articles": articles, "references": [{**TIDE, "id": None}]})
    own = bundle.articles[0].id
    assert re.fullmatch("a-[0-9a-f]{8}", own)
    assert [each.id for each in bundle.articles] == [own, "a2", f"{own}-2", "7"]
    assert [each.id for each in bundle.references] == [f"r{own[1:]}"]
    assert told == []


def test_a_missing_id_keeps_out_of_the_way_of_one_that_is_given() -> None:
    own = load([{**TIDE, "id": None}])[0].articles[0].id
    bundle, told = load([{**TIDE, "id": None}, {**TIDE, "id": own}])
    assert [each.id for each in bundle.articles] == [f"{own}-2", own]
    assert told == []


@given(st.permutations(range(6)))
def test_the_order_of_articles_changes_no_id_and_no_outlet(order: list[int]) -> None:
    given = [
        {**TIDE, "id": None if n % 2 else "x", "text": f"Tor {n}", "outlet": "M" if n > 3 else None} for n in order
    ]
    named = {each.text: (each.id, each.outlet) for each in load(given)[0].articles}
    assert named == {each.text: (each.id, each.outlet) for each in load(sorted(given, key=str))[0].articles}
    assert len({outlet for _, outlet in named.values()}) == 5


def test_a_second_owner_of_an_id_is_renamed_and_told() -> None:
    ids = ["x", "x", "x-2", "x"]
    bundle, told = load({"articles": [{**TIDE, "id": each} for each in ids], "references": [{**TIDE, "id": "x"}]})
    assert [each.id for each in bundle.articles] == ["x", "x-3", "x-2", "x-4"]
    assert bundle.references[0].id == "x-5"
    assert told[0] == 'bundle: articles[1].id: the id "x" is already another article\'s; this one is now "x-3"'


def test_ten_thousand_equal_ids_take_no_quadratic_time() -> None:
    bundle, _ = load([TIDE] * 10_000)
    assert bundle.articles[-1].id == "t-10000"


def test_a_missing_outlet_is_the_domain_or_else_unknown() -> None:
    records = [
        {"title": "A", "url": "https://www.news.morrow.co.uk/x"},
        {"title": "B", "outlet": "unknown-1"},
        {"title": "C"},
        {"title": "D", "outlet": "  "},
        {"title": "E", "outlet": " Morrow Post\n"},
    ]
    bundle, told = load(records)
    expected = ["morrow.co.uk", "unknown-1", "unknown-2", "unknown-3", "Morrow Post"]
    assert [each.outlet for each in bundle.articles] == expected
    assert told == [
        "bundle: [2], [3]: neither an outlet nor a url; it counts as an outlet of its own, “unnamed outlet 1” and so on"
    ]


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://www.morrow.com/a?b#c", "morrow.com"),
        ("http://edition.sub.morrow.com.au:8080/", "morrow.com.au"),
        ("morrow.com.br/x", "morrow.com.br"),
        ("https://asa.morrow.co.jp", "morrow.co.jp"),
        ("https://www.morrow.de", "morrow.de"),
        ("https://user:pw@MORROW.org./x", "morrow.org"),
        ("https://192.0.2.7/x", "192.0.2.7"),
        ("https://[2001:db8::1]/x", "2001:db8::1"),
        ("https://новости.example", "новости.example"),
        ("not a url.com", None),
        ("localhost", None),
        ("https://", None),
        ("https://[broken", None),
        ("", None),
    ],
)
def test_registered_domain(url: str, domain: str | None) -> None:
    assert registered_domain(url) == domain


def test_null_title_or_text_is_empty_and_neither_is_left_out() -> None:
    records = [{**TIDE, "title": None}, {**TIDE, "text": None}, {**TIDE, "text": " \n", "title": ""}, {}]
    bundle, told = load(records)
    assert [(each.title, each.text) for each in bundle.articles] == [("", TIDE["text"]), (TIDE["title"], "")]
    assert bundle.articles[1].headline_only
    assert "bundle: [2], [3]: neither a title nor a text; the article is left out" in told


@pytest.mark.parametrize("value", [7, True, ["a"], {"value": "a"}])
@pytest.mark.parametrize("field", ["title", "text"])
def test_one_article_of_a_wrong_type_does_not_cost_the_bundle(field: str, value: Any) -> None:
    bundle, told = load([TIDE, {**TIDE, field: value}])
    assert len(bundle.articles) == 1
    (warning,) = told
    assert warning.startswith(f"bundle: [1].{field}: ")
    assert "not a text; the article is left out" in warning


@pytest.mark.parametrize("value", ["x", 3, None, [TIDE]])
def test_what_is_no_article_is_left_out(value: Any) -> None:
    bundle, told = load([TIDE, value])
    assert len(bundle.articles) == 1
    assert told[0].startswith("bundle: [1]: ")
    assert "not an article; it is left out" in told[0]


@pytest.mark.parametrize("field", ["outlet", "url", "author", "language", "lean", "id"])
def test_a_small_field_of_a_wrong_type_costs_only_the_field(field: str) -> None:
    article, told = one(**{field: ["a", "b"]})
    assert article.text == TIDE["text"]
    assert f"bundle: articles[0].{field}: a list, not a text; the field is left out" in told


def test_dates_keep_their_precision_and_what_is_none_is_told() -> None:
    for spelling, iso in (
        ("2031", "2031"),
        ("2031-05", "2031-05"),
        ("Fri, 02 May 2031 10:07:00 GMT", "2031-05-02T10:07Z"),
    ):
        assert one(published=spelling)[0].published == iso
    for empty in (None, "", "  "):
        assert one(published=empty) == (one()[0], [])
    undated = "bundle: articles[0].published: NaN is no date; the article counts as undated"
    assert one(published=float("nan")) == (one()[0], [undated])
    article, told = one(published="soon \x1b[2J")
    assert article.published is None
    assert told == [
        'bundle: articles[0].published: "soon \\x1b[2J" cannot be read as a date; the article counts as undated'
    ]


def test_language_tags_are_put_right_and_names_left_out() -> None:
    tags = {
        "en": "en",
        "EN": "en",
        "eng": "en",
        "pt_BR": "pt-BR",
        "zh-Hant-TW": "zh-Hant-TW",
        "English": None,
        "": None,
    }
    assert {tag: language_tag(tag) for tag in tags} == tags
    article, told = one(language="English")
    assert article.language is None
    assert "is not a language tag" in told[0]


def test_a_nan_is_an_empty_cell() -> None:
    class Incomparable:  # as pandas.NA
        def __eq__(self, _: object) -> bool:
            raise TypeError("boolean value of NA is ambiguous")

        __hash__ = None  # type: ignore[assignment]

    for nan in (float("nan"), Decimal("NaN"), Decimal("sNaN"), Incomparable()):
        article, told = one(author=nan, title=nan, language=nan, url=nan)
        assert (article.author, article.title, article.language, article.url, told) == (None, "", None, None, [])
        assert one(published=nan)[0].published is None


def test_an_array_is_no_text() -> None:
    class Array:
        def __eq__(self, _: object) -> bool:
            raise ValueError("the truth value of an array is ambiguous")

        __hash__ = None  # type: ignore[assignment]

    assert one(author=Array())[1] == ["bundle: articles[0].author: a Python Array, not a text; the field is left out"]


def test_unknown_fields_are_one_sentence_for_all_articles() -> None:
    articles = [{**TIDE, "id": str(number), "desk": "x", "score": 1} for number in range(5)]
    _, told = load({"articles": [*articles, {**TIDE, "desk": 1}], "reference": {}, "licence": "x"})
    meant = "reference (1×) (did you mean references?)"
    assert told == [f"bundle: fields that are not read: desk (6×), score (5×), {meant}, licence (1×)"]


def test_the_same_fault_in_many_articles_is_one_sentence() -> None:
    _, told = load([{**TIDE, "id": str(number), "published": "soon"} for number in range(500)])
    (sentence,) = told
    assert sentence == (
        'bundle: [0].published, [1].published, [2].published and 497 more: "soon" cannot be read as a date; '
        "the article counts as undated"
    )


def test_half_a_surrogate_pair_becomes_one_replacement_character(tmp_path: Path) -> None:
    path = tmp_path / "bundle.json"
    path.write_text(r'[{"title": "T", "outlet": "O", "text": "a\ud83d b \udc00 \ud83d\ude00"}]', encoding="ascii")
    bundle, told = load(path)
    assert bundle.articles[0].text == "a\ufffd b \ufffd 😀"
    assert told == [f"{path}: [0].text: half a surrogate pair is no character; each became U+FFFD"]


def test_warnings_reach_the_caller_as_bundle_warnings_at_the_callers_line() -> None:
    with pytest.warns(BundleWarning, match="cannot be read as a date") as caught:
        load_bundle([{**TIDE, "published": "soon"}])
    assert caught[0].filename == __file__
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        load_bundle([{**TIDE, "published": "soon"}], on_warning=[].append)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ([], "bundle: the list is empty; "),
        ({}, "bundle: the object is empty; "),
        ({"articles": []}, "bundle: there are no articles in it; "),
        ({"articles": None}, "bundle: articles is null, not a list; "),
        ({"articles": {"a": TIDE}}, "bundle: articles is an object, not a list; "),
        ({"articles": [TIDE], "references": 3}, "bundle: references is a number, not a list; "),
        (
            {"boddy": "x", "head": 1},
            "bundle: the object has neither `articles` nor `title` or `text` (it has boddy, head) (did you mean",
        ),
        ([{"title": 3}], "bundle: its one article cannot be read ([0].title: a number, not a text)"),
        ([3, {}], "bundle: none of its 2 articles can be read; the first is [0]: a number, not an article"),
        ([{"articles": [TIDE]}, {"articles": [TIDE]}], "bundle: [0] is one of several bundles"),
        (3, "a number is no source; "),
        (b"{}", "a Python bytes is no source; "),
        (None, "null is no source; "),
    ],
)
def test_what_cannot_be_read_is_one_sentence(source: Any, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        load_bundle(source)
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


def test_an_empty_bundle_is_told_from_a_broken_one() -> None:
    for source in ([], {"articles": []}, [{}]):
        with pytest.raises(EmptyBundleError):
            load_bundle(source)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.text(st.characters(categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)
FIELD_VALUES = JSON_VALUES | st.sampled_from(["2031-05-02", "en", "https://morrow.example/x", "a1", "x"])
RECORDS = st.dictionaries(st.sampled_from([*Article.model_fields, "other"]), FIELD_VALUES)
BUNDLES = st.fixed_dictionaries(
    {"articles": st.lists(RECORDS | JSON_VALUES, max_size=5)},
    optional={
        "id": JSON_VALUES,
        "title": JSON_VALUES,
        "language": JSON_VALUES,
        "references": st.lists(RECORDS) | JSON_VALUES,
    },
)


@settings(max_examples=150, deadline=None)
@given(JSON_VALUES | RECORDS | BUNDLES | st.lists(RECORDS | BUNDLES, max_size=4))
def test_any_value_is_a_bundle_or_a_clear_error(value: Any) -> None:
    if isinstance(value, str):
        value = {"text": value}
    message = ""
    try:
        loaded = read_source(value)
    except SummarizerError as error:
        message = str(error)
    if message:
        assert message.isprintable()
        return
    assert all(sentence.isprintable() for sentence in loaded.warnings)
    again = Bundle.model_validate_json(loaded.bundle.model_dump_json())
    assert again == loaded.bundle
    everything = [*again.articles, *again.references]
    assert len({each.id for each in everything}) == len(everything)
    assert read_source(loaded.bundle.model_dump()).bundle == loaded.bundle


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_unchanged(title: str, text: str) -> None:
    # "undefined" and its like are no text, which tests of their own hold; hypothesis takes such words from our source.
    assume(not any(is_placeholder(each) or is_wall(each) for each in (title, text)))
    bundle, _ = load({"articles": [{"title": title, "text": text, "outlet": "O"}, TIDE]})
    if title.strip() or text.strip():
        assert (bundle.articles[0].title, bundle.articles[0].text) == (title, text)
